import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canFitSame } from '../../../src/core/config/checks/overlap';
import { discoverStacks } from '../../../src/core/stacks/discover';
import { filled, matcherOf } from '../../../src/core/stacks/pattern';
import { pattern, settings, target } from './make';

describe('patterns', () => {
  test.each([
    ['live/{environment}/*', 'live/prod/app', { environment: 'prod' }],
    ['live/{environment}/*', 'live/prod/app/db', undefined],
    ['live/**', 'live/prod/app/db', {}],
    ['./network/', 'network', {}],
    ['{a}-{b}/{a}', 'x-y/x', { a: 'x', b: 'y' }],
    ['{a}-{b}/{a}', 'x-y/z', undefined],
    ['a.b/(c)', 'a.b/(c)', {}],
    ['a.b', 'axb', undefined],
  ])('%s and %s', (glob, directory, captures) => {
    expect(matcherOf(glob)(directory)).toEqual(captures);
  });

  const segment = fc.stringMatching(/^[a-c]{1,3}$/);
  const part = fc.oneof(segment, fc.constantFrom('*', '**', '{x}', '{y}'));
  test('what two patterns both fit, the check of the configuration calls an overlap', () => {
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.array(segment, { minLength: 1, maxLength: 4 }),
        (one, other, path) => {
          const [a, b, directory] = [one.join('/'), other.join('/'), path.join('/')];
          const both = matcherOf(a)(directory) !== undefined && matcherOf(b)(directory) !== undefined;
          return !both || canFitSame(a, b);
        },
      ),
      { seed: 7 },
    );
  });

  test('fills names in and leaves what is Terraform’s', () => {
    expect(filled('env/{environment}/${path.module}/{region}', { environment: 'prod' })).toEqual({
      text: 'env/prod/${path.module}/{region}',
      unknown: ['region'],
    });
  });
});

describe('discovery', () => {
  const DIRECTORIES = ['live/dev/app', 'live/prod/app', 'live/prod/db', 'modules/vpc', 'network'];
  const ENVIRONMENTS = { dev: target(), prod: target({ aws: { 'plan-role': 'arn:plan' } }) };

  test('captures the environment, its settings and nothing else', () => {
    const { stacks, missing, mistakes } = discoverStacks(
      settings([pattern('live/{environment}/*', { exclude: ['live/*/db'], workspace: '{environment}' })], {
        environments: ENVIRONMENTS,
      }),
      DIRECTORIES,
    );
    expect({ missing, mistakes }).toEqual({ missing: [], mistakes: [] });
    expect(stacks.map(({ name, environment, workspace }) => [name, environment, workspace])).toEqual([
      ['live/dev/app#dev', 'dev', 'dev'],
      ['live/prod/app#prod', 'prod', 'prod'],
    ]);
    expect(stacks[1]!.target?.aws).toEqual({ 'plan-role': 'arn:plan' });
  });

  test('makes a stack of one root for each environment, with its var files', () => {
    const { stacks } = discoverStacks(
      settings([
        pattern('network', {
          environments: ['dev', 'prod'],
          varFiles: ['environments/{environment}/terraform.tfvars'],
          backendConfig: { key: 'network/{environment}.tfstate' },
        }),
      ]),
      DIRECTORIES,
    );
    expect(stacks.map(({ name, varFiles, backendConfig }) => [name, varFiles, backendConfig])).toEqual([
      ['network:dev', ['environments/dev/terraform.tfvars'], { key: 'network/dev.tfstate' }],
      ['network:prod', ['environments/prod/terraform.tfvars'], { key: 'network/prod.tfstate' }],
    ]);
  });

  test('takes the environment from `match`, else the default one', () => {
    const { stacks } = discoverStacks(
      settings([pattern('**')], {
        environments: { prod: target({ match: ['live/prod/**'] }) },
        defaultEnvironment: 'prod',
      }),
      ['live/prod/db', 'network'],
    );
    expect(stacks.map(({ environment }) => environment)).toEqual(['prod', 'prod']);
  });

  test('tells every mistake: what is not there, who is not described, what is not known, what is found twice', () => {
    const found = discoverStacks(
      settings(
        [
          pattern('live/{environment}/*', { varFiles: ['{region}.tfvars'] }),
          pattern('live/prod/db'),
          pattern('netwrok'),
          pattern('none/*'),
        ],
        { environments: { prod: target() } },
      ),
      DIRECTORIES,
    );
    expect(found.missing).toEqual(['netwrok']);
    expect(found.empty).toEqual(['none/*']);
    expect(found.mistakes).toEqual([
      expect.stringMatching(/`live\/dev\/app` belongs to the environment `dev`, which is not described.*`prod`/),
      expect.stringMatching(/`\{region\}` in `\{region\}\.tfvars` is not known for `live\/prod\/app`/),
      expect.stringMatching(/`\{region\}` .* `live\/prod\/db`/),
      expect.stringContaining('`live/prod/db` is found twice'),
    ]);
  });
});
