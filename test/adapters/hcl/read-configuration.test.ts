import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { guardedFiles } from '../../../src/adapters/hcl/guarded-files';
import { readConfiguration } from '../../../src/adapters/hcl/read-configuration';
import { guard } from '../../../src/core/guard/guard';
import type { Configuration } from '../../../src/core/hcl/model';

let workspace: string;

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'planseal-hcl-')));
});

afterEach(() => {
  rmSync(workspace, { recursive: true });
});

const write = (files: Readonly<Record<string, string | Buffer>>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
};

const call = (name: string, source: string): string => `module "${name}" {\n  source = "${source}"\n}\n`;

const filesIn = ({ modules }: Configuration): string[] =>
  [...modules.values()].flatMap(({ files }) => files.map(({ path }) => path));
const problemsIn = ({ modules }: Configuration) =>
  [...modules.values()].flatMap(({ files }) =>
    files.flatMap(({ problems }) => problems.map(({ message, place }) => `${place.file}:${place.line} ${message}`)),
  );

describe('readConfiguration', () => {
  test('reads the files that the tool reads, and local modules once', async () => {
    write({
      'live/main.tf': call('a', '../mods/a') + call('b', '../mods/a') + call('far', 'x/y/z'),
      'live/a_override.tf': '',
      'live/b.tofu': '',
      'live/c.tf.json': '{}',
      'live/.hidden.tf': '{',
      'live/x.tf~': '{',
      'live/notes.txt': '{',
      'live/nested/x.tf': '{',
      'mods/a/main.tf': call('b', './b') + call('up', '../a'),
      'mods/a/b/main.tf': '',
      'mods/unused/main.tf': '{',
    });
    mkdirSync(join(workspace, 'live/dir.tf'));
    const configuration = await readConfiguration('live', workspace);
    expect(configuration.root).toBe('live');
    expect(problemsIn(configuration)).toEqual([]);
    expect(filesIn(configuration)).toEqual([
      'live/b.tofu',
      'live/c.tf.json',
      'live/main.tf',
      'live/a_override.tf',
      'mods/a/main.tf',
      'mods/a/b/main.tf',
    ]);
  });

  test('never reads out of the workspace, and says so', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'planseal-outside-'));
    writeFileSync(join(outside, 'main.tf'), 'locals {}');
    write({ 'live/main.tf': call('up', '../../x') + call('link', './link') + call('gone', './gone') });
    symlinkSync(outside, join(workspace, 'live/link'));
    symlinkSync(join(outside, 'main.tf'), join(workspace, 'live/linked.tf'));
    const configuration = await readConfiguration('live', workspace);
    expect(filesIn(configuration)).toEqual(['live/linked.tf', 'live/main.tf']);
    expect(problemsIn(configuration)).toEqual([
      'live/linked.tf:1 This link leads out of the workspace',
      'live/main.tf:1 The module `../../x` leads out of the workspace and is not read',
      'live/main.tf:4 The module `./link` leads out of the workspace by a link and is not read',
      'live/main.tf:7 The module `./gone` does not exist and is not read',
    ]);
    rmSync(outside, { recursive: true });
  });

  test('tells what is too large or no text', async () => {
    write({
      'huge.tf': '# x\n'.repeat(1_250_000),
      'binary.tf': Buffer.from([0x61, 0xff, 0xfe]),
      'bom.tf': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('locals {}')]),
    });
    const configuration = await readConfiguration('.', workspace);
    expect(problemsIn(configuration)).toEqual([
      expect.stringContaining('binary.tf:1 This file cannot be read'),
      'huge.tf:1 This file is larger than 2 MB',
    ]);
  });

  test('refuses a directory out of the workspace', async () => {
    await expect(readConfiguration('..', workspace)).rejects.toThrow('leads out of the workspace');
  });
});

describe('guardedFiles', () => {
  const FILES = {
    'live/main.tf': call('a', '../mods/a'),
    'live/.tflint.hcl': 'plugin "x" {}',
    'live/environments/prod/terraform.tfvars': '',
    'live/.terraform/environment': 'prod',
    'mods/a/main.tf': '',
    'other/.terraform/environment': '',
    'other/terragrunt.hcl': '',
    'docs/.terraformrc': '',
    'config/lint.hcl': 'plugin "y" {}',
    '.github/workflows/ci.yml': 'on: push',
    'src/index.js': '',
  };

  test('of what git tracks: the stack, its modules, workflows and what configures tools', async () => {
    write(FILES);
    const git = (...words: string[]) => execFileSync('git', words, { cwd: workspace, stdio: 'ignore' });
    git('init', '-q');
    git('add', '-f', '.');
    write({ 'live/.terraform/untracked': '', 'live/untracked.tfvars': '' });
    const configuration = await readConfiguration('live', workspace);
    const files = await guardedFiles(configuration, workspace, ['config/lint.hcl']);
    expect(files.map(({ path }) => path).sort()).toEqual([
      '.github/workflows/ci.yml',
      'config/lint.hcl',
      'docs/.terraformrc',
      'live/.terraform/environment',
      'live/.tflint.hcl',
      'live/environments/prod/terraform.tfvars',
      'live/main.tf',
      'mods/a/main.tf',
    ]);
    expect(
      files
        .filter(({ text }) => text !== undefined)
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      '.github/workflows/ci.yml',
      'live/environments/prod/terraform.tfvars',
      'live/main.tf',
      'mods/a/main.tf',
    ]);
    const found = guard(configuration, files).map(({ rule, file }) => `${rule} ${file}`);
    expect(found).toEqual([
      'tflint-plugin-not-allowed config/lint.hcl',
      'committed-terraform-directory live/.terraform',
      'tflint-plugin-not-allowed live/.tflint.hcl',
      'cli-configuration docs/.terraformrc',
      'backend-local live/main.tf',
    ]);
  });

  test('without git, of what is there', async () => {
    write(FILES);
    const configuration = await readConfiguration('live', workspace);
    const files = await guardedFiles(configuration, workspace);
    const rules = guard(configuration, files).map(({ rule, file }) => `${rule} ${file}`);
    expect(rules).toContain('committed-terraform-directory live/.terraform');
    expect(rules).toContain('tflint-plugin-not-allowed live/.tflint.hcl');
  });
});
