import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseConfig } from '../../../src/core/config/parse';
import { stackSettingsOf } from '../../../src/core/config/stack-settings';
import type { Json } from '../../../src/core/changes/model';
import { callersIn } from '../../../src/core/doctor/caller';
import { namesRole } from '../../../src/core/doctor/asked';
import { callerChecks } from '../../../src/core/doctor/caller-checks';
import { type ProposeOptions, propose } from '../../../src/core/init/propose';
import type { RootModule, Survey } from '../../../src/core/init/survey';
import { discoverStacks } from '../../../src/core/stacks/discover';

const root = (directory: string, rest: Partial<RootModule> = {}): RootModule => ({
  directory,
  backend: 's3',
  providers: ['aws'],
  hasLockFile: true,
  varFiles: [],
  tool: 'terraform',
  version: undefined,
  ...rest,
});
const survey = (roots: readonly RootModule[], rest: Partial<Survey> = {}): Survey => ({
  defaultBranch: 'main',
  roots,
  hasConfig: false,
  appliesByHand: [],
  callers: [],
  terragrunt: [],
  ...rest,
});
const options = { suite: 'planseal/planseal', commit: '5'.repeat(40) };

const fileOf = (given: Survey, path: string): string =>
  propose(given, options).files.find((file) => file.path === path)?.text ?? '';
const callersOf = (given: Survey) =>
  propose(given, options)
    .files.filter(({ path }) => path.startsWith('.github/workflows/'))
    .flatMap(({ path, text }) => callersIn(path, parse(text) as Json));
/** The stacks that the proposed configuration finds among the roots. */
const stacksOf = (given: Survey) => {
  const read = parseConfig(fileOf(given, '.github/planseal.yml'), { now: '2026-11-21T00:00:00Z' });
  if (!('ok' in read)) throw new Error(JSON.stringify(read.errors));
  return discoverStacks(
    stackSettingsOf(read.ok),
    given.roots.map(({ directory }) => directory),
  );
};

test('one root needs no configuration, and its callers are as the doctor wants them', () => {
  const given = survey([root('infra')]);
  expect(propose(given, options).files.map(({ path }) => path)).toEqual([
    '.github/workflows/terraform.yml',
    '.github/workflows/drift.yml',
  ]);
  const callers = callersOf(given);
  expect(callers.map(({ workflow, inputs }) => [workflow, inputs['directory'], inputs['environment']])).toEqual([
    ['review', 'infra', undefined],
    ['apply', 'infra', 'production'],
    ['drift', 'infra', undefined],
  ]);
  expect([...callerChecks(callers)].filter(({ state }) => state !== 'good')).toEqual([]);
});

describe('what the configuration finds is what is there', () => {
  test.each<[string, readonly RootModule[], readonly [stack: string, environment: string][]]>([
    [
      'a directory for each environment',
      [root('live/prod/network'), root('live/dev/network'), root('live/dev/app')],
      [
        ['live/dev/app', 'dev'],
        ['live/dev/network', 'dev'],
        ['live/prod/network', 'prod'],
      ],
    ],
    [
      'a file of variables for each environment',
      [root('network', { varFiles: ['environments/prod.tfvars', 'environments/dev.tfvars'] })],
      [
        ['network:dev', 'dev'],
        ['network:prod', 'prod'],
      ],
    ],
    [
      'many beside one another',
      ['a', 'b', 'c', 'd', 'e'].map((name) => root(`stacks/${name}`)),
      ['a', 'b', 'c', 'd', 'e'].map((name) => [`stacks/${name}`, 'production'] as const),
    ],
    [
      'two of no kind',
      [root('.'), root('odd name/[x]')],
      [
        ['.', 'production'],
        ['odd name/[x]', 'production'],
      ],
    ],
  ])('%s', (_, roots, stacks) => {
    const found = stacksOf(survey(roots));
    expect(found).toMatchObject({ missing: [], empty: [], mistakes: [] });
    expect(found.stacks.map(({ name, environment }) => [name, environment])).toEqual(stacks);
  });

  test('environments come in the order in which a change moves through them', () => {
    const given = survey([root('live/prod'), root('live/staging'), root('live/dev')]);
    const { stacks } = stacksOf(given);
    expect(stacks.map(({ environment, target }) => [environment, target?.applyAfter])).toEqual([
      ['dev', []],
      ['prod', ['staging']],
      ['staging', ['dev']],
    ]);
  });
});

describe('what stands in the way is said', () => {
  const notesOf = (roots: readonly RootModule[], rest: Partial<Survey> = {}, given: ProposeOptions = options) =>
    propose(survey(roots, rest), given).notes.join('\n');

  test.each([
    ['a local state', notesOf([root('a', { backend: undefined })]), 'configure a backend first'],
    ['HCP', notesOf([root('a', { backend: 'cloud' })]), 'HCP Terraform'],
    ['no lock file', notesOf([root('a', { hasLockFile: false, tool: 'opentofu' })]), 'tofu -chdir=a providers lock'],
    ['Terragrunt', notesOf([root('a')], { terragrunt: ['a'] }), 'Terragrunt'],
    ['an apply by hand', notesOf([root('a')], { appliesByHand: ['x.yml'] }), '`x.yml` applies without a gate'],
    ['an earlier caller', notesOf([root('a')], { callers: ['x.yml'] }), '`x.yml` already calls PlanSeal'],
    ['no commit', notesOf([root('a')], {}, { ...options, commit: undefined }), 'Replace the zeros'],
    ['another cloud', notesOf([root('a', { providers: ['azurerm'], backend: 'azurerm' })]), 'docs/credentials.md'],
    ['no version', notesOf([root('a', { tool: 'opentofu' })]), 'Write the one you use into `.opentofu-version`'],
    [
      'a version',
      notesOf(['a', 'b'].map((name) => root(name, { version: { source: '`.terraform-version`', says: '1.9.8' } }))),
      '`.terraform-version` says `1.9.8`: jobs take that for `a`, `b`.',
    ],
    ['what else there is', notesOf([root('a')]), 'docs/emergencies.md'],
  ])('%s', (_, notes, words) => {
    expect(notes).toContain(words);
  });

  test('without a root there is nothing to write', () => {
    const { files, notes } = propose(survey([]), options);
    expect(files).toEqual([]);
    expect(notes).toHaveLength(1);
  });
});

describe('who the jobs are in each cloud is to be filled in', () => {
  test.each<[string, Partial<RootModule>, readonly string[], readonly string[]]>([
    ['AWS', {}, ['aws-plan-role'], ['aws-apply-role']],
    [
      'Google Cloud',
      { providers: ['google-beta'], backend: 'gcs' },
      ['gcp-workload-identity-provider', 'gcp-plan-service-account'],
      ['gcp-apply-service-account'],
    ],
    [
      'Azure',
      { providers: ['azurerm'], backend: 'azurerm' },
      ['azure-tenant-id', 'azure-subscription-id', 'azure-plan-client-id'],
      ['azure-apply-client-id'],
    ],
    ['none', { providers: ['null'], backend: 'http' }, [], []],
  ])('%s', (_, rest, both, apply) => {
    const one = callersOf(survey([root('infra', rest)])).map(({ workflow, inputs }) => [workflow, Object.keys(inputs)]);
    expect(one).toEqual([
      ['review', ['directory', ...both]],
      ['apply', ['directory', ...both, 'environment', ...apply]],
      ['drift', ['directory', ...both]],
    ]);
    const many = survey([root('live/dev', rest), root('live/prod', rest)]);
    expect(
      callersOf(many)
        .flatMap(({ inputs }) => Object.keys(inputs))
        .filter(namesRole),
    ).toEqual([]);
    const read = parseConfig(fileOf(many, '.github/planseal.yml'), { now: '2026-11-21T00:00:00Z' });
    const prod = 'ok' in read ? read.ok.environments?.['prod'] : undefined;
    const { aws, gcp, azure } = prod ?? {};
    const said = Object.entries({ aws, gcp, azure }).flatMap(([cloud, keys = {}]) =>
      Object.keys(keys).map((key) => `${cloud}-${key}`),
    );
    expect(said.sort()).toEqual([...both, ...apply].sort());
  });
});

test('a stack of which nothing says the environment belongs to the last one', () => {
  const given = survey([root('live/dev'), root('live/prod'), root('shared')]);
  expect(stacksOf(given).stacks.find(({ name }) => name === 'shared')?.environment).toBe('prod');
});

test('an existing configuration is left alone', () => {
  const given = survey([root('a/dev'), root('a/prod')], { hasConfig: true });
  expect(propose(given, options).files.map(({ path }) => path)).not.toContain('.github/planseal.yml');
});
