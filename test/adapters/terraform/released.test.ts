import { afterAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { run, type ToolProcess } from '../../../src/adapters/terraform/process';
import { releaseWhenEnded } from '../../../src/adapters/terraform/released';
import { streamOf } from '../../../src/adapters/terraform/stream';

const directories: string[] = [];
afterAll(() => {
  for (const directory of directories) {
    // The one that was left behind.
    process.kill(Number(readFileSync(join(directory, 'pid'), 'utf8')), 'SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  }
});

/** A program in a directory of its own. */
const shell = (): ToolProcess => {
  const directory = mkdtempSync(join(tmpdir(), 'planseal-released-'));
  directories.push(directory);
  return { program: '/bin/sh', directory, environment: { PATH: '/usr/bin:/bin' } };
};

/** Leaves a process behind that holds both pipes for longer than any test waits. */
const leaving = (script: string): string[] => ['-c', `sleep 600 & echo $! > pid; ${script}`];

const textOf = async (stream: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

test('a program is over when it has ended, whoever else holds its pipes', async () => {
  // All at once: each waits for the same silence.
  const [ended, killed, long, failed] = await Promise.all([
    run(shell(), leaving('echo out; echo err >&2; exit 2')),
    run(shell(), leaving('echo out; kill -KILL $$')),
    textOf(streamOf(shell(), leaving('head -c 1000000 /dev/zero | tr "\\0" a'), String)),
    textOf(streamOf(shell(), leaving('echo "{"; kill -KILL $$'), String)).catch(String),
  ]);
  expect(ended).toEqual({ ending: { code: 2 }, stdout: 'out\n', stderr: 'err\n' });
  expect(killed).toEqual({ ending: { signal: 'SIGKILL' }, stdout: 'out\n', stderr: '' });
  expect(long).toBe('a'.repeat(1_000_000));
  expect(failed).toContain('ended with SIGKILL');
});

test('its reader takes all the time that it needs', async () => {
  const child = spawn('/bin/sh', ['-c', 'head -c 300000 /dev/zero'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const pipes = releaseWhenEnded(child, 500);
  let bytes = 0;
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      // Five pieces or more, so that the silence is looked for while there is still something to take.
      await delay(200);
    }
  } catch (error) {
    if (!pipes.hasLetGo()) throw error;
  }
  expect(bytes).toBe(300_000);
  if (child.exitCode === null) await once(child, 'exit');
});
