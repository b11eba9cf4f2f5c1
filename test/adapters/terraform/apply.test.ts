import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { applyPlan } from '../../../src/adapters/terraform/apply';
import type { ApplyEvent, ApplyProgress } from '../../../src/ports/tool';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planseal-apply-'));
});
afterEach(() => rm(folder, { recursive: true }));

const said = (type: string, more: object = {}): string =>
  JSON.stringify({ type, hook: { resource: { addr: 'aws_vpc.a' }, action: 'create', ...more } });
const LINES = [said('apply_start'), said('apply_progress', { elapsed_seconds: 10 }), said('apply_complete')];

/** Applies with a shell script for a tool. */
const apply = async (script: string, more: { onStarted?: () => void; program?: string } = {}) => {
  const program = more.program ?? join(folder, 'tool');
  await writeFile(join(folder, 'tool'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'tool'), 0o755);
  const heard: (ApplyEvent | ApplyProgress)[] = [];
  const run = await applyPlan(
    { program, directory: folder, environment: { PATH: process.env['PATH'] ?? '' } },
    {
      planFile: 'plan',
      lockTimeout: '0s',
      scratch: folder,
      shownDirectory: 'infra',
      onStarted: more.onStarted ?? (() => undefined),
    },
    (event) => heard.push(event),
  );
  return { run, heard };
};
const SAYS = LINES.map((line) => `echo '${line}'`).join('\n');

describe('an apply', () => {
  it('is told live with what is still being worked on, which is no event of the result', async () => {
    const { run, heard } = await apply(SAYS);
    expect(heard.map(({ type, seconds }) => [type, seconds])).toEqual([
      ['start', undefined],
      ['progress', 10],
      ['done', undefined],
    ]);
    expect(run.events.map(({ type }) => type)).toEqual(['start', 'done']);
    expect(run).toMatchObject({ ending: { code: 0 } });
    expect(run).not.toHaveProperty('unread');
  });

  it('says so where what the tool wrote cannot be read in the end', async () => {
    const { run } = await apply(`${SAYS}\nrm ./*.jsonl`);
    expect(run.ending).toEqual({ code: 0 });
    expect(run.unread).toContain('ENOENT');
  });

  it('is waited for and read although nobody can be told of its process', async () => {
    const { run } = await apply(`${SAYS}\nexit 3`, {
      onStarted: () => {
        throw new Error('no space left on device');
      },
    });
    expect(run.ending).toEqual({ code: 3 });
    expect(run.events).toHaveLength(2);
  });

  it('rejects where there is nothing to start', async () => {
    await expect(apply('', { program: join(folder, 'nowhere') })).rejects.toThrow('ENOENT');
  });
});
