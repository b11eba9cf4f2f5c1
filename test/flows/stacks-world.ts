import { createHash } from 'node:crypto';
import { readHcl } from '../../src/adapters/hcl/file';
import type { StackSettings } from '../../src/core/stacks/settings';
import { stacks, type StacksRequest } from '../../src/flows/stacks';
import type { Checkout } from '../../src/ports/checkout';
import { pattern, settings, target } from '../core/stacks/make';
import { keepingLog } from './silent-log';

type Tree = Readonly<Record<string, string>>;

export const BASE = 'b'.repeat(40);
export const HEAD = 'c'.repeat(40);
export const MERGE = 'd'.repeat(40);
export const CONFIG = '.github/planseal.yml';

/** A small monorepo: two environments, a network that applications read through a module. */
export const FILES: Tree = {
  [CONFIG]: 'version: 1',
  'live/dev/app/main.tf': 'module "m" { source = "../../../modules/app" }',
  'live/dev/net/main.tf': '# net',
  'live/prod/app/main.tf': 'module "m" { source = "../../../modules/app" }',
  'live/prod/net/main.tf': '# net',
  'modules/app/main.tf': '# app',
  'README.md': '# Infrastructure',
};
export const SETTINGS = settings([pattern('live/{environment}/*')], {
  environments: { dev: target(), prod: target({ applyAfter: ['dev'] }) },
});

export interface Scene {
  readonly request?: Partial<StacksRequest>;
  /** Against FILES; null takes a file away. */
  readonly changes?: Readonly<Record<string, string | null>>;
  readonly parents?: readonly string[];
  /** Commits that GitHub has no more. */
  readonly lost?: readonly string[];
  readonly settingsAt?: Readonly<Record<string, StackSettings>>;
  /** Labels of #7 as GitHub would tell them now. */
  readonly labels?: readonly string[];
  readonly mergedLabels?: readonly string[];
  readonly files?: Tree;
}

const merged = (before: Tree, changes: Readonly<Record<string, string | null>>): Tree =>
  Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null),
  );

const checkoutOf = ({ changes = {}, parents = [BASE, HEAD], lost = [], files = FILES }: Scene): Checkout => {
  const now = merged(files, changes);
  const treeOf = (commit: string): Tree => (commit === BASE ? files : now);
  return {
    head: () => Promise.resolve({ sha: MERGE, parents }),
    obtain: (commit) => Promise.resolve(!lost.includes(commit)),
    filesOf: (commit) =>
      Promise.resolve(
        Object.entries(treeOf(commit)).map(([path, text]) => ({
          path,
          hash: createHash('sha1').update(text).digest('hex'),
        })),
      ),
    changedPaths: () =>
      Promise.resolve(
        [...new Set([...Object.keys(files), ...Object.keys(now)])].filter((path) => files[path] !== now[path]),
      ),
    textsOf: (paths) => paths.map((path) => ({ path, text: now[path]! })),
  };
};

/** Runs the flow in a scene: by default a pull request on the monorepo. */
export const play = async (scene: Scene = {}) => {
  const log = keepingLog();
  const summaries: string[] = [];
  const { outputs } = await stacks(
    {
      mode: 'review',
      event: { name: 'pull_request', pullRequest: { number: 7, headSha: HEAD } },
      settings: SETTINGS,
      only: undefined,
      asked: [],
      configPath: CONFIG,
      approvalEnvironments: () => [],
      ...scene.request,
    },
    {
      checkout: checkoutOf(scene),
      readHcl,
      settingsAt: (commit) => Promise.resolve(scene.settingsAt?.[commit]),
      labelsOf: (number) => (number === 7 ? Promise.resolve(scene.labels ?? []) : Promise.reject(new Error('other'))),
      mergedLabels: () => Promise.resolve(scene.mergedLabels ?? []),
      log,
      summary: { add: (text) => Promise.resolve(void summaries.push(text)) },
    },
  );
  const matrices = Object.entries(outputs).flatMap(([name, text]) =>
    name.startsWith('matrix-') && text !== ''
      ? [(JSON.parse(String(text)) as { include: Readonly<Record<string, string>>[] }).include]
      : [],
  );
  return { outputs, matrices, log, summary: summaries.join('\n') };
};

export const push = (more: Partial<StacksRequest['event']> = {}): Partial<StacksRequest> => ({
  mode: 'apply',
  event: { name: 'push', before: BASE, ...more },
});
