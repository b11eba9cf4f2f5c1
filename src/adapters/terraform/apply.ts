import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import type { ApplyEvent, ApplyRun, Ending, ToolOutput } from '../../ports/tool';
import { diagnosticsOf, eventsOf } from './diagnostics';
import type { RunningTool } from '../../ports/survival';
import { begunAt } from '../runner/processes';
import type { ToolProcess } from './process';

export interface ApplyOptions {
  readonly planFile: string;
  readonly lockTimeout: string;
  readonly scratch: string;
  readonly shownDirectory: string;
  readonly parallelism?: number;
  /** Told of the process before this one can lose it. */
  readonly onStarted: (running: RunningTool) => void;
}

/** How often the tool's output file is read while it works, in milliseconds. */
const POLL = 200;

const TYPES = { apply_start: 'start', apply_complete: 'done', apply_errored: 'failed' } as const;
const hookEvent = v.object({
  type: v.picklist(['apply_start', 'apply_complete', 'apply_errored']),
  hook: v.object({
    resource: v.object({ addr: v.string() }),
    action: v.string(),
    elapsed_seconds: v.exactOptional(v.number()),
    id_value: v.exactOptional(v.string()),
  }),
});

const applyEvent = (raw: unknown): ApplyEvent[] => {
  const parsed = v.safeParse(hookEvent, raw);
  if (!parsed.success) return [];
  const { type, hook } = parsed.output;
  return [
    {
      type: TYPES[type],
      address: hook.resource.addr,
      action: hook.action,
      ...(hook.elapsed_seconds === undefined ? {} : { seconds: hook.elapsed_seconds }),
      ...(hook.id_value === undefined || hook.id_value === '' ? {} : { id: hook.id_value }),
    },
  ];
};

const outputsEvent = v.object({
  type: v.literal('outputs'),
  outputs: v.record(v.string(), v.object({ sensitive: v.optional(v.boolean(), true), value: v.optional(v.unknown()) })),
});

/**
 * The outputs that the last message about them names. What is sensitive has no value here, whatever the tool prints.
 */
const outputsOf = (messages: readonly unknown[]): ToolOutput[] => {
  const last = messages.flatMap((raw) => {
    const parsed = v.safeParse(outputsEvent, raw);
    return parsed.success ? [parsed.output.outputs] : [];
  });
  return Object.entries(last.at(-1) ?? {}).map(([name, { sensitive, value }]) => ({
    name,
    sensitive,
    ...(sensitive || value === undefined ? {} : { value: JSON.stringify(value) }),
  }));
};

/** What an apply has told so far, out of the file that it writes. */
export const eventsIn = (output: string): ApplyEvent[] => eventsOf(output).flatMap(applyEvent);

/** Follows a file that another process writes, line by line; `next` returns the events that are new. */
const follower = async (path: string): Promise<{ next: () => Promise<ApplyEvent[]>; close: () => Promise<void> }> => {
  const file: FileHandle = await open(path, 'r');
  let position = 0;
  let rest: Buffer = Buffer.alloc(0);
  return {
    next: async () => {
      const { size } = await file.stat();
      if (size <= position) return [];
      const buffer = Buffer.alloc(size - position);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
      position += bytesRead;
      // Cut at a line end in bytes: a character may be written in two pieces.
      const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      const end = bytes.lastIndexOf(10) + 1;
      rest = bytes.subarray(end);
      return eventsOf(bytes.toString('utf8', 0, end)).flatMap(applyEvent);
    },
    close: () => file.close(),
  };
};

/**
 * Applies one plan file. The tool writes to files and runs in a group of its own: with a pipe it would die of SIGPIPE
 * when this process is killed, in the middle of the apply and with the lock held (measured,
 * docs/platform-notes.md#cancellation).
 */
export const applyPlan = async (
  tool: ToolProcess,
  options: ApplyOptions,
  onEvent: (event: ApplyEvent) => void,
): Promise<ApplyRun> => {
  const path = join(options.scratch, `${randomUUID()}.apply`);
  const [out, err] = await Promise.all([open(`${path}.jsonl`, 'w'), open(`${path}.err`, 'w')]);
  const parallelism = options.parallelism === undefined ? [] : [`-parallelism=${options.parallelism}`];
  const args = [
    'apply',
    '-input=false',
    '-json',
    '-lock=true',
    `-lock-timeout=${options.lockTimeout}`,
    ...parallelism,
    options.planFile,
  ];
  const child = spawn(tool.program, args, {
    cwd: tool.directory,
    env: tool.environment,
    stdio: ['ignore', out.fd, err.fd],
    detached: true,
  });
  if (child.pid !== undefined)
    options.onStarted({ pid: child.pid, begun: begunAt(child.pid), output: `${path}.jsonl` });
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const follow = await follower(`${path}.jsonl`);
  const events: ApplyEvent[] = [];
  const take = async (): Promise<void> => {
    for (const event of await follow.next()) {
      events.push(event);
      onEvent(event);
    }
  };
  const ended = closed.then(() => true);
  while (!(await Promise.race([ended, delay(POLL, false)]))) await take();
  const [code, signal] = await closed;
  await take();
  await Promise.all([follow.close(), out.close(), err.close()]);
  const ending: Ending = code === null ? { signal: signal ?? 'a signal' } : { code };
  const [stdout, stderr] = await Promise.all([readFile(`${path}.jsonl`, 'utf8'), readFile(`${path}.err`, 'utf8')]);
  const messages = eventsOf(stdout);
  return {
    ending,
    events,
    outputs: outputsOf(messages),
    diagnostics: diagnosticsOf(messages, options.shownDirectory),
    text: stderr,
  };
};
