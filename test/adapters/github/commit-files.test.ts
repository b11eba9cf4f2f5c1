import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from '../../../src/adapters/github/client';
import { commitFiles } from '../../../src/adapters/github/commit-files';
import { readConfigurationIn } from '../../../src/adapters/hcl/read-configuration';
import { workspaceFiles } from '../../../src/adapters/hcl/workspace-files';
import { preventDestroyOf } from '../../../src/core/hcl/prevent-destroy';
import { type Scene, startScene } from '../../contract/github/world';
import { keepingLog } from '../../flows/silent-log';

const KEPT = 'resource "aws_db_instance" "orders" {\n  lifecycle { prevent_destroy = true }\n}\n';
const CALL = 'module "db" {\n  source = "../modules/db"\n}\n';

let scene: Scene;
let workspace: string;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(async () => {
  await scene.github.close();
});
beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'planseal-base-')));
});
afterEach(() => {
  rmSync(workspace, { recursive: true });
});

const here = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
};

const commit = (files: Record<string, string>): string =>
  scene.repository.commits.add({ message: 'base', author: scene.alice, parents: [scene.base.sha], files }).sha;

const filesAt = (sha: string, permissions: Parameters<Scene['job']>[0] = { contents: 'read' }) =>
  commitFiles(
    createClient({
      token: scene.job(permissions).token,
      apiUrl: scene.github.apiUrl,
      owner: 'acme',
      repository: 'infra',
      log: keepingLog(),
      second: 1,
    }),
    sha,
    workspaceFiles(workspace),
  );

describe('the code of a commit', () => {
  test('is read with its local modules, though the workspace has another', async () => {
    const base = commit({ 'live/main.tf': CALL, 'modules/db/main.tf': KEPT, 'live/notes.txt': '{' });
    here({ 'live/main.tf': CALL, 'modules/db/main.tf': KEPT.replace('true', 'false') });

    const configuration = await readConfigurationIn(filesAt(base), 'live');

    expect([...configuration.modules.keys()]).toEqual(['live', 'modules/db']);
    expect([...preventDestroyOf(configuration)]).toEqual(['module.db.aws_db_instance.orders']);
  });

  test('at the root of the repository', async () => {
    const configuration = await readConfigurationIn(filesAt(commit({ 'main.tf': KEPT })), '.');

    expect([...preventDestroyOf(configuration)]).toEqual(['aws_db_instance.orders']);
  });

  test('asks GitHub for no file that is the same in the workspace', async () => {
    const same = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`live/f${at}.tf`, `# ${at} ü\n`]));
    const base = commit({ ...same, 'live/main.tf': KEPT });
    here({ ...same, 'live/main.tf': '' });
    const before = scene.github.exchanges.length;

    await readConfigurationIn(filesAt(base), 'live');

    expect(scene.github.exchanges.slice(before).filter(({ path }) => path.includes('/contents/'))).toHaveLength(2);
  });

  test('has no modules where the directory is new', async () => {
    here({ 'live/main.tf': KEPT });

    expect((await readConfigurationIn(filesAt(commit({ 'other/main.tf': '' })), 'live')).modules.size).toBe(0);
  });

  test('is refused, not empty, when the token may not read it', async () => {
    const base = commit({ 'live/main.tf': KEPT });

    await expect(readConfigurationIn(filesAt(base, { issues: 'write' }), 'live')).rejects.toThrow();
  });
});
