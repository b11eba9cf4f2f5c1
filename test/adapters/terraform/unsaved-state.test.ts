import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpedState, unsavedState } from '../../../src/adapters/terraform/unsaved-state';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'planseal-unsaved-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const STATE = '{"version":4,"serial":1,"lineage":"l","resources":[{"n":12345678901234567890}]}';
const dump = (state: string): string =>
  `{"@level":"info","@message":"Emergency state dump","@module":"terraform.ui","state":${state},"type":"log"}`;
const errored = (): string => join(directory, 'errored.tfstate');
const found = async (output?: string): Promise<string | undefined> => {
  const state = await unsavedState(directory, output, Date.now() - 60_000);
  return state === undefined ? undefined : Buffer.from(state.bytes).toString();
};

it('is the file that the tool left', async () => {
  writeFileSync(errored(), STATE);
  await expect(found()).resolves.toBe(STATE);
});

it('is not what an earlier job or the repository left', async () => {
  writeFileSync(errored(), STATE);
  utimesSync(errored(), 1, 1);
  await expect(found()).resolves.toBeUndefined();
});

it('is not what a link points to', async () => {
  writeFileSync(join(directory, 'secret'), STATE);
  symlinkSync(join(directory, 'secret'), errored());
  await expect(found()).resolves.toBeUndefined();
});

it('is what the tool printed where the disk took no file, number for number', async () => {
  const output = join(directory, 'out.jsonl');
  writeFileSync(output, `{"type":"version"}\n${dump(STATE)}\n{"type":"diagnostic"}\n`);
  await expect(found(output)).resolves.toBe(STATE);
});

it.each([
  ['empty', ''],
  ['cut off', STATE.slice(0, 40)],
])('is what the tool printed where the file is %s, as on a full disk', async (_, text) => {
  const output = join(directory, 'out.jsonl');
  writeFileSync(errored(), text);
  writeFileSync(output, `${dump(STATE)}\n`);
  await expect(found(output)).resolves.toBe(STATE);
});

it('is the file that was cut off where nothing was printed: it is all there is', async () => {
  const output = join(directory, 'out.jsonl');
  writeFileSync(errored(), STATE.slice(0, 40));
  writeFileSync(output, '{"type":"version"}\n');
  await expect(found(output)).resolves.toBe(STATE.slice(0, 40));
});

it('is nothing where there is no file and no output', async () => {
  await expect(found(join(directory, 'none'))).resolves.toBeUndefined();
});

it.each([
  ['no dump', '{"type":"log","@message":"fine"}'],
  ['a line that only quotes the words', '{"@message":"he said \\"Emergency state dump\\"","type":"log"}'],
  ['a dump that is cut', dump(STATE).slice(0, 120)],
  ['a dump of something else', dump('{"a":1}')],
])('is nothing in %s', (_, output) => {
  expect(dumpedState(output)).toBeUndefined();
});
