import { describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../src/core/errors';
import { pattern, settings, stack, target } from '../core/stacks/make';
import { BASE, CONFIG, FILES, HEAD, MERGE, play, push, type Scene, SETTINGS } from './stacks-world';

const names = (matrices: readonly (readonly Readonly<Record<string, string>>[])[]) =>
  matrices.map((matrix) => matrix.map(({ stack }) => stack));
const messageOf = async (scene: Scene): Promise<string> => {
  const error: unknown = await play(scene).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as Error).message;
};

describe('a pull request', () => {
  test('gives the stacks that it touches, each with what its job needs and no more', async () => {
    const { matrices, outputs } = await play({ changes: { 'live/prod/net/main.tf': '# new' } });
    expect(matrices).toEqual([[{ stack: 'live/prod/net', environment: 'prod' }]]);
    expect(outputs).toMatchObject({
      any: true,
      count: 1,
      stacks: 'live/prod/net',
      commit: MERGE,
      deleted: '[]',
      'matrix-2': '',
    });
  });

  test('through a module, in every environment', async () => {
    const { outputs } = await play({ changes: { 'modules/app/main.tf': '# new' } });
    expect(outputs).toMatchObject({ stacks: 'live/dev/app\nlive/prod/app', waves: 2 });
  });

  test('that touches no stack says so', async () => {
    const { outputs, matrices, summary } = await play({ changes: { 'README.md': '# New' } });
    expect(outputs).toMatchObject({ any: false, count: 0, stacks: '', 'matrix-1': '' });
    expect(matrices).toEqual([]);
    expect(summary).toContain('No stack of 4 to plan');
  });

  test('that deletes a stack, or moves it, is told what happens to its resources', async () => {
    const { outputs, log, summary } = await play({
      changes: {
        'live/dev/app/main.tf': null,
        'live/dev/web/main.tf': FILES['live/dev/app/main.tf']!,
        'live/prod/net/main.tf': null,
      },
    });
    expect(outputs).toMatchObject({
      stacks: 'live/dev/web',
      deleted: '[{"stack":"live/dev/app","moved-to":"live/dev/web"},{"stack":"live/prod/net"}]',
    });
    expect(log.lines.join('\n')).toMatch(
      /live\/prod\/net is gone\. Nothing plans it any more.*Remove its resources first/,
    );
    expect(summary).toContain('has moved to `live/dev/web`');
  });

  test('that takes a stack out of the configuration deletes it too, and the report is told of both', async () => {
    const own = { ...SETTINGS, patterns: [pattern('live/{environment}/app')] };
    const { outputs } = await play({ changes: { [CONFIG]: 'version: 1 # new' }, settingsAt: { [MERGE]: own } });
    expect(outputs).toMatchObject({ count: 0, deleted: '[{"stack":"live/dev/net"},{"stack":"live/prod/net"}]' });
    expect(outputs.notes.split('\n')).toEqual([
      expect.stringContaining('edits files under `.github/`'),
      expect.stringContaining('edits the configuration'),
    ]);
  });

  test('that edits .github is told what that costs', async () => {
    const { summary } = await play({ changes: { '.github/workflows/x.yml': 'on: push' } });
    expect(summary).toContain('reviews of it do not carry to the apply');
  });

  test('whose configuration would break everything is red before it is merged', async () => {
    const own = settings([pattern('live/{environment}/*'), pattern('network')], { environments: { dev: target() } });
    const message = await messageOf({ changes: { [CONFIG]: 'version: 1 # new' }, settingsAt: { [MERGE]: own } });
    expect(message).toContain('`live/prod/app` belongs to the environment `prod`');
    expect(message).toContain('`stacks` names `network`, but there are no Terraform files in it');
  });

  test('that is not what was asked for, or is no merge commit, is not planned', async () => {
    expect(await messageOf({ parents: [BASE, 'e'.repeat(40)] })).toContain('Somebody pushed in the meantime');
    expect(await messageOf({ parents: [BASE] })).toContain('is no merge commit');
  });

  test('of a fork is reviewed by hand at the head that somebody has looked at', async () => {
    const event = { name: 'workflow_dispatch', headSha: HEAD };
    const { outputs } = await play({ request: { event }, changes: { 'live/dev/net/main.tf': '# new' } });
    expect(outputs.stacks).toBe('live/dev/net');
    expect(await messageOf({ request: { event: { ...event, headSha: 'e'.repeat(40) } } })).toContain('was asked for');
  });
});

describe('too many stacks', () => {
  const few = { ...SETTINGS, limits: { changed: 1, overrideLabel: 'all-of-them' } };
  const changes = { 'modules/app/main.tf': '# new' };
  test('are refused, unless a label says that they are meant', async () => {
    expect(await messageOf({ changes, request: { settings: few } })).toMatch(
      /touches 2 stacks; 1 are allowed.*`all-of-them` on the pull request, then re-run the failed jobs/,
    );
    expect((await play({ changes, request: { settings: few }, labels: ['all-of-them'] })).outputs.count).toBe(2);
  });

  test('after the merge the label of the merged pull request counts', async () => {
    const request = { ...push(), settings: few };
    expect(await messageOf({ changes, request })).toContain('Split it');
    expect((await play({ changes, request, mergedLabels: ['all-of-them'] })).outputs.count).toBe(2);
  });
});

describe('a merge queue', () => {
  const group = { event: { name: 'merge_group', mergeGroupBase: BASE } };
  const changes = { 'modules/app/main.tf': '# new' };

  test('has the stacks planned that the group changes against what it is put on', async () => {
    const { outputs, matrices } = await play({ changes, request: group });
    expect(names(matrices)).toEqual([['live/dev/app', 'live/prod/app']]);
    expect(outputs).toMatchObject({ count: 2, deleted: '[]', commit: MERGE });
  });

  test('asks for no label, because the pull request was asked already', async () => {
    const few = { ...SETTINGS, limits: { changed: 1, overrideLabel: 'all-of-them' } };
    expect((await play({ changes, request: { ...group, settings: few } })).outputs.count).toBe(2);
  });

  test('is judged by the configuration of its base, and told what its own would break', async () => {
    const own = settings([pattern('live/{environment}/*'), pattern('network')], { environments: { dev: target() } });
    const scene = { changes: { [CONFIG]: 'version: 1 # new' }, request: group };
    expect((await play(scene)).summary).toContain('It holds once it is merged');
    expect(await messageOf({ ...scene, settingsAt: { [MERGE]: own } })).toContain('network');
  });

  test('stops where what it is put on cannot be fetched', async () => {
    expect(await messageOf({ changes, request: group, lost: [BASE] })).toContain('cannot be fetched');
  });
});

describe('a push', () => {
  test('gives a matrix for each wave, with the roles that apply', async () => {
    const aws = { 'plan-role': 'arn:plan', 'apply-role': 'arn:apply' };
    const own = { ...SETTINGS, environments: { dev: target({ aws }), prod: target({ applyAfter: ['dev'] }) } };
    const { matrices } = await play({
      changes: { 'modules/app/main.tf': '# new' },
      request: { ...push(), settings: own },
    });
    expect(names(matrices)).toEqual([['live/dev/app'], ['live/prod/app']]);
    expect(matrices[0]![0]).toMatchObject({ 'aws-plan-role': 'arn:plan', 'aws-apply-role': 'arn:apply' });
    const review = await play({ changes: { 'modules/app/main.tf': '# new' }, request: { settings: own } });
    expect(JSON.stringify(review.matrices)).not.toContain('arn:apply');
  });

  test('asks the reviewers of other environments once a wave, not those of the one that is applied to', async () => {
    const approvalEnvironments = (name: string) => (name === 'prod' ? ['Prod', 'prod-owners', 'Prod-Owners'] : []);
    const request = { ...push(), approvalEnvironments };
    const { outputs } = await play({ changes: { 'modules/app/main.tf': '# new' }, request });
    expect(outputs).toMatchObject({ 'approve-1': '', 'approve-2': '{"include":[{"environment":"Prod-Owners"}]}' });
    const review = await play({ changes: { 'modules/app/main.tf': '# new' }, request: { approvalEnvironments } });
    expect(review.outputs).toMatchObject({ 'approve-1': '', 'approve-2': '' });
  });

  test('by force compares what is there and says so', async () => {
    const { outputs, summary } = await play({
      request: push({ forced: true }),
      changes: { 'live/dev/net/main.tf': '# new' },
    });
    expect(outputs.stacks).toBe('live/dev/net');
    expect(summary).toContain('rewritten (force-push)');
  });

  test.each([
    ['a new branch', '0'.repeat(40), []],
    ['a commit that is gone', BASE, [BASE]],
  ])('of %s is about everything', async (_what, before, lost) => {
    const { outputs, summary } = await play({ request: push({ before }), lost });
    expect(outputs.count).toBe(4);
    expect(summary).toContain('All stacks count');
  });

  test('that changes how a stack is planned touches it', async () => {
    const old = { ...SETTINGS, patterns: [pattern('live/{environment}/*', { workspace: '{environment}' })] };
    const now = { ...SETTINGS, patterns: [pattern('live/{environment}/*', { varFiles: ['{environment}.tfvars'] })] };
    const { outputs } = await play({
      changes: { [CONFIG]: 'version: 1 # new' },
      request: { ...push(), settings: now },
      settingsAt: { [BASE]: old },
    });
    expect(outputs.count).toBe(4);
  });

  test('needs an environment for each stack', async () => {
    const own = settings([pattern('live/*/net')]);
    expect(
      await messageOf({ changes: { 'live/dev/net/main.tf': '#' }, request: { ...push(), settings: own } }),
    ).toMatch(/to which environment `live\/dev\/net` belongs/);
  });

  test.each([
    [
      'in a circle',
      { 'live/dev/net/main.tf': '#' },
      ['live/dev/app', 'live/dev/net'],
      /wait for each other in a circle: .*`live\/dev\/net`/,
    ],
  ])(
    'with stacks that wait %s is refused, and so is the pull request before',
    async (_what, changes, [one, other], message) => {
      const own = {
        ...SETTINGS,
        patterns: [
          pattern('live/{environment}/net', { dependsOn: [one!] }),
          pattern('live/{environment}/app', { dependsOn: [other!] }),
        ],
      };
      expect(await messageOf({ changes, request: { ...push(), settings: own } })).toMatch(message);
      expect(await messageOf({ changes, request: { settings: own } })).toMatch(message);
    },
  );

  test('of more than six waves is refused, before the merge as well', async () => {
    const files = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`s${at}/main.tf`, '#']));
    const patterns = Array.from({ length: 7 }, (_, at) =>
      pattern(`s${at}`, at === 0 ? {} : { dependsOn: [`s${at - 1}`] }),
    );
    const own = settings(patterns, { defaultEnvironment: 'prod' });
    const changes = Object.fromEntries(Object.keys(files).map((path) => [path, '# new']));
    expect(await messageOf({ files, changes, request: { ...push(), settings: own } })).toMatch(
      /applied in 7 waves.*has 6.*Split it/,
    );
    expect(await messageOf({ files, changes, request: { settings: own } })).toMatch(/^Once merged/);
    const fewer = { ...changes, 's6/main.tf': '#' };
    const { matrices } = await play({ files, changes: fewer, request: { ...push(), settings: own } });
    expect(names(matrices)).toEqual([0, 1, 2, 3, 4, 5].map((at) => [`s${at}`]));
  });
});

describe('all stacks', () => {
  test('on a schedule, without roles that apply or a list of names', async () => {
    const { outputs, matrices } = await play({ request: { mode: 'drift', event: { name: 'schedule' } } });
    expect(outputs).toMatchObject({ count: 4, stacks: '' });
    expect(names(matrices)[0]).toHaveLength(4);
  });

  test('or those that somebody names', async () => {
    const request = { ...push(), event: { name: 'workflow_dispatch' } };
    expect((await play({ request: { ...request, asked: ['live/prod/*', 'live/dev/net'] } })).outputs.stacks).toBe(
      'live/dev/net\nlive/prod/app\nlive/prod/net',
    );
    expect(await messageOf({ request: { ...request, asked: ['live/prod/nte'] } })).toContain(
      'Did you mean `live/prod/net`?',
    );
  });

  test('past 256 in parts of equal length, past what a run holds not at all', async () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`live/dev/s${at}/main.tf`, '#']));
    const drift = { mode: 'drift', event: { name: 'schedule' } } as const;
    const { matrices } = await play({ files: many(300), request: drift });
    expect(matrices.map(({ length }) => length)).toEqual([150, 150]);
    expect(new Set(names(matrices).flat()).size).toBe(300);
    expect(await messageOf({ files: many(2_049), request: drift })).toMatch(
      /2049 stacks are more than one run can hold, which is 2048/,
    );
  });

  test('in more parts when the settings of one are more than a step can be given', async () => {
    const request = (bytes: number) => ({
      mode: 'drift' as const,
      event: { name: 'schedule' },
      settings: {
        ...SETTINGS,
        patterns: [pattern('live/{environment}/*', { variables: { text: 'ü'.repeat(bytes / 2) } })],
      },
    });
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`live/dev/s${at}/main.tf`, '#']));
    const { matrices, outputs } = await play({ files, request: request(1_000) });
    expect(matrices.flat().map(({ stack }) => stack)).toHaveLength(200);
    expect(matrices).toHaveLength(2);
    const sizes = [1, 2].map((at) => Buffer.byteLength(String(outputs[`matrix-${at}` as keyof typeof outputs])));
    for (const size of sizes) expect(size).toBeLessThan(128 * 1024);
    expect(await messageOf({ files, request: request(10_000) })).toMatch(
      /200 stacks are too long.*at most 120000 bytes/,
    );
  });

  test('that say more than GitHub hands on are refused', async () => {
    const own = {
      ...SETTINGS,
      patterns: [pattern('live/{environment}/*', { variables: { text: 'x'.repeat(4_000) } })],
    };
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`live/dev/s${at}/main.tf`, '#']));
    expect(
      await messageOf({ files, request: { mode: 'drift', event: { name: 'schedule' }, settings: own } }),
    ).toContain('GitHub hands on 1 MB');
  });
});

describe('one directory and no configuration', () => {
  const only = stack('infra', { environment: 'production' });
  const files = { 'infra/main.tf': '#', 'README.md': '#' };
  const request = { only, settings: settings([]) };
  test.each([
    ['its own files', { 'infra/main.tf': '# new' }, 1],
    ['the workflow, which is how the first pull request looks', { '.github/workflows/terraform.yml': 'on: push' }, 1],
    ['something else', { 'README.md': '# new' }, 0],
  ])('%s', async (_what, changes, count) => {
    expect((await play({ files, changes, request })).outputs.count).toBe(count);
    expect((await play({ files, changes, request: { ...push(), ...request } })).outputs.count).toBe(count);
  });

  test('that is not there is told with what was probably meant', async () => {
    expect(await messageOf({ files, request: { ...request, only: stack('infar') } })).toMatch(
      /`infar`.*Did you mean `infra`/,
    );
  });
});
