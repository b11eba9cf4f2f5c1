import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planContents } from '../../../src/adapters/terraform/plan-contents';
import { findTool } from '../../support/tools/find';

const ENGINE = findTool('terraform') ?? findTool('tofu')!;
const MODULE = 'module "NAME" {\n  source = "./m"\n}\n';
const MAIN = `terraform {\n  backend "local" {}\n}\n${['a', 'b', 'c', 'd', 'e'].map((name) => MODULE.replace('NAME', name)).join('')}`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'plan-contents-'));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const run = (directory: string, ...args: string[]): void => {
  const { status, stderr } = spawnSync(ENGINE, args, {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: directory, TMPDIR: tmpdir(), CHECKPOINT_DISABLE: '1' },
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
};

let stacks = 0;
const stack = (more: Record<string, string> = {}, statePath = join(root, 'shared.tfstate')): string => {
  stacks += 1;
  const directory = join(root, `stack-${stacks}`);
  mkdirSync(join(directory, 'm'), { recursive: true });
  const files = { 'main.tf': MAIN, 'm/main.tf': 'resource "terraform_data" "x" {}\n', ...more };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  run(directory, 'init', '-input=false', `-backend-config=path=${statePath}`);
  return directory;
};

let plans = 0;
const planIn = (directory: string, ...args: string[]): string => {
  plans += 1;
  const file = join(root, `${plans}.tfplan`);
  run(directory, 'plan', '-input=false', '-lock=false', `-out=${file}`, ...args);
  return file;
};

describe('what a plan file of the real engine carries', () => {
  test('is the same in two plans of one commit, in whatever directory, whatever they would do', async () => {
    const first = stack();
    const contents = await planContents(planIn(first));
    expect(await planContents(planIn(first))).toEqual(contents);
    expect(await planContents(planIn(first, '-destroy'))).toEqual(contents);
    expect(await planContents(planIn(stack()))).toEqual(contents);
  });

  test('differs with any word of the configuration, provisioners included', async () => {
    const contents = await planContents(planIn(stack()));
    const other = await planContents(planIn(stack({ 'm/main.tf': 'resource "terraform_data" "x" {}\n#\n' })));
    expect(other.configuration).not.toBe(contents.configuration);
    expect(other.backend).toBe(contents.backend);
  });

  test('differs with the place to which the state is written', async () => {
    const contents = await planContents(planIn(stack()));
    const other = await planContents(planIn(stack({}, join(root, 'elsewhere.tfstate'))));
    expect(other.backend).not.toBe(contents.backend);
    expect(other.configuration).toBe(contents.configuration);
  });
});

describe('a file that is made to deceive', () => {
  let genuine: Zippable;
  let file: string;
  beforeAll(() => {
    file = planIn(stack());
    genuine = unzipSync(readFileSync(file));
  });
  const contentsOf = (entries: Zippable) => {
    const path = join(root, 'made.tfplan');
    writeFileSync(path, zipSync(entries));
    return planContents(path);
  };
  const plan = () => genuine['tfplan'] as Uint8Array;

  test('is another when it says its backend twice, of which the tool takes the last', async () => {
    const { backend } = await planContents(file);
    // Field 13, two bytes long: an empty type.
    const twice = Buffer.concat([plan(), Buffer.from([13 * 8 + 2, 2, 0x0a, 0])]);
    expect((await contentsOf({ ...genuine, tfplan: twice })).backend).not.toBe(backend);
  });

  test('is another when it brings a file more or less', async () => {
    const { configuration } = await planContents(file);
    const more = await contentsOf({ ...genuine, 'tfconfig/m-/evil.tf': Buffer.from('# evil') });
    expect(more.configuration).not.toBe(configuration);
    const { 'tfconfig/m-/main.tf': gone, ...less } = genuine;
    expect(gone).toBeDefined();
    expect((await contentsOf(less)).configuration).not.toBe(configuration);
  });

  test.each([
    ['no plan in it', () => ({ 'tfconfig/modules.json': Buffer.from('[]') })],
    ['no configuration', () => ({ tfplan: plan() })],
    ['a plan that is cut off', () => ({ ...genuine, tfplan: plan().subarray(0, plan().length - 1) })],
    ['a plan with a number without an end', () => ({ ...genuine, tfplan: Buffer.alloc(20, 0xff) })],
    ['a plan of unknown fields', () => ({ ...genuine, tfplan: Buffer.from([13 * 8 + 3]) })],
  ])('cannot be compared with %s', async (_, entries) => {
    await expect(contentsOf(entries())).rejects.toThrow('cannot be compared');
  });

  test('cannot be compared when it is no zip, or not there', async () => {
    writeFileSync(join(root, 'no.zip'), 'no zip');
    await expect(planContents(join(root, 'no.zip'))).rejects.toThrow('cannot be compared');
    await expect(planContents(join(root, 'missing'))).rejects.toThrow('cannot be compared');
  });
});
