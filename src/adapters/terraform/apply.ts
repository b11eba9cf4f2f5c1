import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { messageOf } from '../../core/errors';
import type { ApplyEvent, ApplyProgress, ApplyRun, Ending, ToolOutput } from '../../ports/tool';
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

const TYPES = {
  apply_start: 'start',
  apply_progress: 'progress',
  apply_complete: 'done',
  apply_errored: 'failed',
} as const;
const hookEvent = v.object({
  type: v.picklist(['apply_start', 'apply_progress', 'apply_complete', 'apply_errored']),
  hook: v.object({
    resource: v.object({ addr: v.string() }),
    action: v.string(),
    elapsed_seconds: v.exactOptional(v.number()),
    id_value: v.exactOptional(v.string()),
  }),
});

const applyEvent = (raw: unknown): (ApplyEvent | ApplyProgress)[] => {
  const parsed = v.safeParse(hookEvent, raw);
  if (!parsed.success) return [];
  const { type, hook } = parsed.output;
  const told = {
    address: hook.resource.addr,
    action: hook.action,
    ...(hook.elapsed_seconds === undefined ? {} : { seconds: hook.elapsed_seconds }),
  };
  const what = TYPES[type];
  if (what === 'progress') return [{ type: what, ...told }];
  return [
    {
      type: what,
      ...told,
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
export const eventsIn = (output: string): ApplyEvent[] =>
  eventsOf(output)
    .flatMap(applyEvent)
    .filter((event) => event.type !== 'progress');

/** Follows a file that another process writes, line by line; `next` returns the events that are new. */
const follower = async (
  path: string,
): Promise<{ next: () => Promise<(ApplyEvent | ApplyProgress)[]>; close: () => Promise<void> }> => {
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

/** Tells what is new in the file until the tool has ended. */
const watch = async (
  path: string,
  ended: Promise<boolean>,
  tell: (event: ApplyEvent | ApplyProgress) => void,
): Promise<void> => {
  const follow = await follower(path);
  try {
    while (!(await Promise.race([ended, delay(POLL, false)]))) (await follow.next()).forEach(tell);
    (await follow.next()).forEach(tell);
  } finally {
    await follow.close();
  }
};

/**
 * Applies one plan file. The tool writes to files and runs in a group of its own: with a pipe it would die of SIGPIPE
 * when this process is killed, in the middle of the apply and with the lock held (measured,
 * docs/platform-notes.md#cancellation). Once it is started nothing but its end ends this: it goes on whether or not it can
 * be followed.
 */
export const applyPlan = async (
  tool: ToolProcess,
  options: ApplyOptions,
  onEvent: (event: ApplyEvent | ApplyProgress) => void,
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
  const closed = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => {
      resolve(code === null ? { signal: signal ?? 'a signal' } : { code });
    });
  });
  const seen: ApplyEvent[] = [];
  let trouble: string | undefined;
  const trying = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      trouble ??= messageOf(error);
      return undefined;
    }
  };
  const { pid } = child;
  if (pid !== undefined)
    await trying(() => {
      options.onStarted({ pid, begun: begunAt(pid), output: `${path}.jsonl` });
    });
  // A program that cannot be started has no process: this throws, and nothing was begun.
  if (pid === undefined) await once(child, 'spawn');
  child.on('error', () => undefined);
  const ended = closed.then(() => true);
  await trying(() =>
    watch(`${path}.jsonl`, ended, (event) => {
      if (event.type !== 'progress') seen.push(event);
      onEvent(event);
    }),
  );
  const ending = await closed;
  await Promise.allSettled([out.close(), err.close()]);
  const stdout = await trying(() => readFile(`${path}.jsonl`, 'utf8'));
  const text = await readFile(`${path}.err`, 'utf8').catch(() => '');
  const messages = eventsOf(stdout ?? '');
  return {
    ending,
    // The whole file says more than what could be followed of it.
    events: stdout === undefined ? seen : eventsIn(stdout),
    outputs: outputsOf(messages),
    diagnostics: diagnosticsOf(messages, options.shownDirectory),
    text,
    ...(stdout === undefined && { unread: trouble ?? 'what the tool wrote cannot be read' }),
  };
};
