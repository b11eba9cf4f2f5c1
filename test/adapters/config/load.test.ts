import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { loadConfig, loadRules, type RulesAsked } from '../../../src/adapters/config/load';
import { createClient } from '../../../src/adapters/github/client';
import type { RunContext } from '../../../src/adapters/runner/context';
import type { Log } from '../../../src/ports/log';
import { type Scene, startScene } from '../../contract/github/world';

const PATH = '.github/planseal.yml';
const GOOD = 'version: 1\nthresholds: { large-change: 7 }\n';
const BAD = 'version: 1\nthresholds: { larg-change: 7 }\nstores: 1\n';

let scene: Scene;
let errors: string[];
beforeAll(async () => {
  scene = await startScene();
});
afterAll(async () => {
  await scene.github.close();
});
beforeEach(() => {
  errors = [];
});

const quiet = (): undefined => undefined;
const log: Log = {
  info: quiet,
  debug: quiet,
  foreign: quiet,
  group: async (_, body) => body(),
  notice: quiet,
  warning: quiet,
  error: (message, _, at) => errors.push(`${at?.file ?? ''}:${at?.line ?? 0}: ${message}`),
  secret: quiet,
};

const commit = (files: Record<string, string>, parents: string[] = [scene.base.sha]): string =>
  scene.repository.commits.add({ message: 'c', author: scene.alice, parents, files }).sha;

/** A job of this event, whose token may do this. */
const asked = (
  sha: string,
  event: RunContext['event'] = {},
  permissions: Parameters<Scene['job']>[0] = { contents: 'read' },
): RulesAsked => ({
  context: { sha, event, eventName: 'pull_request' } as RunContext,
  client: createClient({
    token: scene.job(permissions).token,
    apiUrl: scene.github.apiUrl,
    owner: 'acme',
    repository: 'infra',
    log,
    second: 1,
  }),
  path: PATH,
  log,
  now: '2026-11-21T06:00:00Z',
});

const pullRequest = (base: string, head: string): RunContext['event'] => ({
  pull_request: { number: 1, head: { sha: head, ref: 'feature' }, base: { sha: base, ref: 'main' } },
});

describe('the configuration', () => {
  test('is that of the commit of the event', async () => {
    expect(await loadConfig(asked(commit({ [PATH]: GOOD })))).toMatchObject({ thresholds: { 'large-change': 7 } });
  });

  test('is none without a file', async () => {
    expect(await loadConfig(asked(commit({ 'a.tf': '' })))).toEqual({ version: 1 });
  });

  test('is not taken for missing when the token may not read the code', async () => {
    const sha = commit({ [PATH]: GOOD });
    await expect(loadConfig(asked(sha, {}, { issues: 'write' }))).rejects.toThrow('permissions: { contents: read }');
  });

  test('leaves that proof to a caller who does nothing without it', async () => {
    expect(await loadConfig({ ...asked('0'.repeat(40)), proof: 'elsewhere' })).toEqual({ version: 1 });
  });

  test('is not taken for missing when the commit cannot be read', async () => {
    await expect(loadConfig(asked('0'.repeat(40)))).rejects.toThrow(/0000000/);
  });

  test('stops the job with every mistake when it is wrong', async () => {
    const sha = commit({ [PATH]: BAD });
    const error = await loadConfig(asked(sha)).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(`${PATH}:2:15: thresholds.larg-change: there is no such key here.`);
    expect(String(error)).toContain(`${PATH}:3:1: stores: there is no such key here.`);
  });

  test('is that of the base of a pull request or a merge group', async () => {
    const base = commit({ [PATH]: GOOD });
    const merge = commit({ [PATH]: GOOD.replace('7', '9999') }, [base]);
    for (const event of [pullRequest(base, merge), { merge_group: { base_sha: base } }])
      expect((await loadRules(asked(merge, event))).config).toMatchObject({ thresholds: { 'large-change': 7 } });
  });
});

describe('what a pull request does to its rules', () => {
  test('nothing', async () => {
    const base = commit({ [PATH]: BAD.replace(/[^]*/, GOOD) });
    const rules = await loadRules(asked(commit({ 'x.tf': 'x' }, [base]), pullRequest(base, base)));
    expect(rules).toMatchObject({ controlFilesChanged: [], ownProblem: undefined });
  });

  test('an edit is told, and a wrong one is a problem with its place', async () => {
    const base = commit({ [PATH]: GOOD });
    const merge = commit({ [PATH]: BAD, 'x.tf': 'x' }, [base]);
    const rules = await loadRules(asked(merge, pullRequest(base, merge)));
    expect(rules.config).toMatchObject({ thresholds: { 'large-change': 7 } });
    expect(rules.controlFilesChanged).toEqual([PATH]);
    expect(rules.ownProblem).toContain(`${PATH}:3:1: stores`);
    expect(errors).toEqual([
      expect.stringContaining(`${PATH}:2: thresholds`),
      expect.stringContaining(`${PATH}:3: stores`),
    ]);
  });

  test('one that was not judged by a file yet adds its first', async () => {
    const merge = commit({ [PATH]: GOOD });
    const rules = await loadRules(asked(merge, pullRequest(scene.base.sha, merge)));
    expect(rules).toEqual({ config: { version: 1 }, controlFilesChanged: [PATH], ownProblem: undefined });
  });

  test('more files than GitHub lists count as an edit', async () => {
    const files = Object.fromEntries(Array.from({ length: 310 }, (_, at) => [`m/${at}.tf`, 'x']));
    const merge = commit(files);
    const rules = await loadRules(asked(merge, pullRequest(scene.base.sha, merge)));
    expect(rules.controlFilesChanged).toEqual(['more files than GitHub lists']);
  });
});
