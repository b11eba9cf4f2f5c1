import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cliTool } from '../../../src/adapters/terraform/cli';
import { isAffected } from '../../../src/core/gate/affected';

let repository: string;
beforeEach(() => {
  repository = realpathSync(mkdtempSync(join(tmpdir(), 'planseal-belonging-')));
  mkdirSync(join(repository, 'live/app'), { recursive: true });
  writeFileSync(join(repository, 'live/app/main.tf'), '');
});
afterEach(() => {
  rmSync(repository, { recursive: true });
});

it.each([
  ['live/app/main.tf', true],
  ['vars/prod.tfvars', true],
  ['backends/prod.hcl', true],
  ['backends/dev.hcl', false],
  ['build/app.zip', true],
  ['dist/worker/index.js', true],
  ['distant.txt', false],
])('%s belongs to the stack: %p', async (file, belongs) => {
  const tool = cliTool({
    tool: { name: 'terraform', program: '/nowhere', version: '1.11.4' },
    repository,
    directory: join(repository, 'live/app'),
    shownDirectory: 'live/app',
    workspace: 'default',
    environment: {},
    scratch: repository,
    varFiles: [join(repository, 'vars/prod.tfvars')],
    variables: {},
    backendConfig: [],
    backendConfigFiles: [join(repository, 'backends/prod.hcl')],
    extraFiles: [join(repository, 'build/app.zip'), join(repository, 'dist')],
    lockTimeout: '1s',
  });
  expect(isAffected(file, await tool.directories())).toBe(belongs);
});
