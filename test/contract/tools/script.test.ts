import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tools-'));
  for (const path of ['scripts/tools.mjs', 'tools', 'package.json'])
    cpSync(join(REPOSITORY, path), join(root, path), { recursive: true });
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const program = (directory: string, name: string, script: string): void => {
  mkdirSync(join(root, directory), { recursive: true });
  writeFileSync(join(root, directory, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, directory, name), 0o755);
};
const reports = (version: string): string => `echo '{"terraform_version":"${version}"}'`;
const tools = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(root, 'scripts/tools.mjs'), ...args], {
    env: { PATH: `${root}/path:/usr/bin:/bin` },
    encoding: 'utf8',
  });

test.each(['1.6.0', '1.11.4', '1.99.0'])('Terraform %s from PATH is kept, with its hash', (version) => {
  program('path', 'terraform', reports(version));
  const { status, stdout } = tools('terraform');
  expect(status).toBe(0);
  expect(stdout).toMatch(new RegExp(`^terraform ${version}  sha256:[0-9a-f]{64}  .*path/terraform\n$`));
});

test.each(['1.5.7', '2.0.0', 'nonsense'])(
  'Terraform %s is not accepted, and the message says what to do',
  (version) => {
    program('path', 'terraform', reports(version));
    expect(tools('terraform')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/1\.6 or later.*Install it.*tools\.mjs tofu/),
    });
  },
);

test('the end-to-end tests stop at once without Terraform, before anything is built', () => {
  program('path', 'go', `echo built >> "${root}/calls"`);
  const { status, stderr } = tools('e2e');
  expect([status, stderr.trim().split('\n')]).toEqual([
    1,
    [expect.stringMatching(/^terraform: .*end-to-end tests need/)],
  ]);
  expect(existsSync(join(root, 'calls'))).toBe(false);
});

test('a tool that does not start counts as missing', () => {
  program('path', 'terraform', 'exit 3');
  expect(tools('terraform').status).toBe(1);
});

test('without Go a missing tool is an error that says so, and the others are still looked at', () => {
  program('path', 'terraform', reports('1.11.4'));
  program('path', 'go', 'exit 1');
  const { status, stdout, stderr } = tools();
  expect(status).toBe(1);
  expect(stdout).toMatch(/^terraform 1\.11\.4 .*\n$/);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^tofu: tofu .* Go is missing/),
    expect.stringMatching(/^tflint: tflint .* Go is missing/),
    expect.stringMatching(/^opa: opa .* Go is missing/),
    expect.stringMatching(/^act: act .* Go is missing/),
  ]);
});

test('a missing tool is built from the pinned sources alone, and only once', () => {
  // Stands for Go: writes a program to what follows -o.
  program(
    'path',
    'go',
    `[ "$1" = version ] && exit 0\necho "$GOFLAGS $PWD $*" >> "${root}/calls"\nwhile [ "$1" != -o ]; do shift; done\nprintf '#!/bin/sh\\necho TFLint version 0.64.0\\n' > "$2"; chmod +x "$2"`,
  );
  for (const expected of [/^Building tflint 0\.64\.0[^\n]*\ntflint 0\.64\.0 /, /^tflint 0\.64\.0 /]) {
    const { status, stdout } = tools('tflint');
    expect([status, stdout]).toEqual([0, expect.stringMatching(expected)]);
  }
  const calls = readFileSync(join(root, 'calls'), 'utf8').trim().split('\n');
  expect(calls).toEqual([
    expect.stringMatching(
      /^-mod=readonly .*tools\/tflint build -trimpath -buildvcs=false -o .*\.tools\/bin\/\.tflint\.\d+ github\.com\/terraform-linters\/tflint$/,
    ),
  ]);
});

test('a failed build is an error and leaves no program', () => {
  program('path', 'go', '[ "$1" = version ]');
  expect(tools('tofu')).toMatchObject({ status: 1, stderr: expect.stringContaining('Building tofu 1.12.6 failed') });
  expect(existsSync(join(root, '.tools/bin/tofu'))).toBe(false);
});

test('an older tool on PATH does not stand in for the pinned one', () => {
  program('path', 'tflint', 'echo TFLint version 0.50.0');
  program('path', 'go', 'exit 1');
  expect(tools('tflint').status).toBe(1);
});

test('an unknown name is a usage error', () => {
  expect(tools('pulumi')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') });
});
