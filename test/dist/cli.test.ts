import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { assessmentSchema } from '../../src/core/risk/assessment';
import { CLI, GENERATED, planseal } from '../cli/run-cli';

const generated = (name: string): string => join(GENERATED, `${name}.json`);
const contentOf = (name: string): string => readFileSync(generated(name), 'utf8');

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'planseal-cli-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};

describe('planseal risk', () => {
  const expected = readFileSync(join(GENERATED, 'EXPECTED.tsv'), 'utf8').split('\n').slice(1);
  const wanted = new Map(expected.map((line) => line.split('\t')).map(([name = '', level = '']) => [name, level]));

  test.each(['s3-weaken', 'noop', 'db-renamed-no-moved', 'igw-removed'])(
    '%s: --json is the assessment',
    async (name) => {
      const run = await planseal([
        'risk',
        generated(name),
        '--environment',
        'production',
        '--stack',
        'live/x',
        '--json',
      ]);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      const assessment = v.parse(assessmentSchema, JSON.parse(run.stdout));
      expect(assessment).toMatchObject({ stack: 'live/x', environment: 'production', level: wanted.get(name) });
    },
  );

  test('prints for people, without colour where nobody looks', async () => {
    const run = await planseal(['risk', generated('s3-weaken')]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^ {2}CRITICAL {2}\S+s3-weaken\.json$/m);
    expect(run.stdout).toContain('aws_s3_bucket_policy.pub');
    expect(run.stdout).toContain('planseal explain policy-public-principal');
    expect(run.stdout).not.toContain('\u001b');
  });

  test('prints Markdown', async () => {
    const run = await planseal(['risk', generated('s3-weaken'), '--markdown']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(/^## .*CRITICAL/);
    expect(run.stdout).toContain('### What needs your eyes');
  });

  test('an environment lowers a level', async () => {
    const levelIn = async (environment: string): Promise<unknown> => {
      const run = await planseal(['risk', generated('dns-change'), `--environment=${environment}`, '--json']);
      return (JSON.parse(run.stdout) as { level: unknown }).level;
    };
    expect(await levelIn('production')).toBe(wanted.get('dns-change'));
    expect(await levelIn('dev')).not.toBe(wanted.get('dns-change'));
  });

  test('reads standard input, and what PowerShell makes of a plan', async () => {
    const piped = await planseal(['risk', '-'], { input: contentOf('db-delete') });
    expect(piped).toMatchObject({ code: 0, stderr: '' });
    expect(piped.stdout).toContain('CRITICAL  standard input');
    const utf16 = file('utf16.json', Buffer.from(`\ufeff${contentOf('db-delete')}`, 'utf16le'));
    expect(await planseal(['risk', utf16])).toMatchObject({ code: 0, stderr: '' });
  });

  test('ends without a word when its reader has seen enough', () => {
    const script = `node "$1" risk "$2" --json | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const run = spawnSync('bash', ['-c', script, 'bash', CLI, generated('s3-weaken')], { encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stdout: '{\n0\n', stderr: '' });
  });

  test('shows text of a plan, and nothing in it acts', async () => {
    const name = 'aws_db_instance.\u001b[2J\u001b]0;owned\u0007\u202eevil\u200b\r\nLOW all is well\u009b31m';
    const plan = contentOf('db-delete').replaceAll('aws_db_instance.orders', JSON.stringify(name).slice(1, -1));
    const hostile = file('hostile.json', plan);
    for (const form of [[], ['--markdown']]) {
      const run = await planseal(['risk', hostile, ...form]);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toContain('\\u001b');
      // eslint-disable-next-line no-control-regex -- control characters are what must not be there
      expect(run.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(run.stdout).not.toMatch(/^LOW all is well/m);
    }
  });

  test('runs where there is nothing but the bundle', () => {
    const alone = join(directory, 'alone');
    cpSync(join(CLI, '..'), join(alone, 'cli/dist'), { recursive: true });
    for (const args of [
      ['--version'],
      ['risk', generated('noop')],
      ['risk', generated('noop'), '--markdown'],
      ['explain'],
    ])
      expect(() => execFileSync(join(alone, 'cli/dist/index.js'), args, { stdio: 'pipe' })).not.toThrow();
  });
});

describe('bad input', () => {
  const plan = (rest: object): string => JSON.stringify({ format_version: '1.2', ...rest });
  const deep = `{"format_version":"1.2","resource_changes":${'['.repeat(5_000)}`;
  const rows: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['nothing', '', /is empty/],
    ['no JSON', 'Error: no such plan', /is not JSON: at byte 0/],
    ['other JSON', '{"a":1}', /is not a plan/],
    ['a list', '[]', /is not JSON/],
    ['state JSON', plan({ values: { root_module: {} } }), /JSON of a state/],
    ['a state file', '{"version":4,"serial":1,"lineage":"x","resources":[]}', /is a state file/],
    [
      'NDJSON',
      '{"@level":"info","type":"version"}\n{"@level":"info","type":"diagnostic"}\n',
      /log of "terraform plan -json"/,
    ],
    ['a binary plan', 'PK\u0003\u0004 and so on', /is a binary plan file/],
    ['something compressed', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), /is not JSON/],
    ['a truncated plan', contentOf('db-delete').slice(0, 5_000), /is cut off: it ends at byte 5000/],
    ['truncated UTF-16', Buffer.from(contentOf('db-delete'), 'utf16le').subarray(0, 4_001), /is cut off/],
    ['a future format', '{"format_version":"2.0","resource_changes":[]}', /format_version "2\.0".*Update PlanSeal/],
    ['the wrong shape', plan({ resource_changes: {} }), /resource_changes is not a list/],
    ['changes without address', plan({ resource_changes: [null] }), /without an address/],
    ['endless nesting', deep, /nested deeper/],
  ];

  test.each(rows)('%s', async (_what, content, message) => {
    const path = file('bad.json', content);
    for (const [args, input] of [
      [['risk', path], ''],
      [['risk', '-', '--json'], content],
    ] as const) {
      const run = await planseal(args, { input });
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(message);
      expect(run.stderr).toMatch(args[1] === '-' ? /^planseal: standard input: / : /^planseal: \S+bad\.json: /);
      expect(run.stderr).not.toMatch(/^\s+at /m);
      expect(run.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    }
  });

  const noop = generated('noop');
  test.each([
    [[], /^planseal judges/],
    [['risc'], /no command `risc`\. Did you mean `risk`\?/],
    [['--verison'], /no option `--verison`\. Did you mean `--version`\?/],
    [['risk'], /Which plan\?/],
    [['risk', 'a', 'b'], /`b` is one more/],
    [['risk', 'missing.json'], /^planseal: missing\.json: There is no such file\. Make one with/],
    [['risk', '.'], /^planseal: \.: This is a directory.*`planseal preview \.`/],
    [['risk', '--enviroment', 'dev', noop], /no option `--enviroment`\. Did you mean `--environment`\?/],
    [['risk', '-x', noop], /no option `-x`\./],
    [['risk', noop, '--environment'], /needs a value: `--environment NAME`/],
    [['risk', '--environment', '--json', noop], /needs a value/],
    [['risk', '--json=1', noop], /takes no value, but was given `1`/],
    [['risk', '--json', '--json', noop], /more than once/],
    [['risk', '--json', '--markdown', noop], /Choose one/],
    [['risk', noop, '--config', 'missing.yml'], /--config: there is no readable file `missing\.yml`/],
    [['explain', 'data-resource-delted'], /Did you mean `data-resource-deleted`/],
    [['explain', 'xyzzy'], /no rule `xyzzy`\.\n/],
  ])('planseal %j', async (args, message) => {
    const run = await planseal(args, { directory });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  test('a message that quotes hostile text is harmless', async () => {
    const run = await planseal(['risk', 'x\u001b[2J\u202e\r.json']);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/x\\u001b\[2J\\u202e\\u000d\.json/);
  });

  test('a trace is only for those who ask', async () => {
    const run = await planseal(['risk', 'missing.json'], { directory, environment: { PLANSEAL_DEBUG: '1' } });
    expect(run.stderr).toMatch(/^\s+at /m);
  });

  test.each([0.1, 0.5, 0.9, 1])('a plan that ends at %f of its length', async (share) => {
    const whole = contentOf('module-rename').trimEnd();
    const run = await planseal(['risk', '-'], { input: whole.slice(0, Math.floor(whole.length * share) - 1) });
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('planseal explain and help', () => {
  test('explains a rule, and lists them all', async () => {
    const one = await planseal(['explain', 'delete-without-final-snapshot']);
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(one.stdout).toMatch(/CRITICAL {2}delete-without-final-snapshot {2}data/);
    expect(one.stdout).toMatch(/what to do {2}\S/);
    const all = await planseal(['explain']);
    expect(all.stdout).toMatch(/^ {2}CRITICAL {2}delete-without-final-snapshot /m);
  });

  test('every command has its help', async () => {
    const general = await planseal(['--help']);
    expect(general).toMatchObject({ code: 0, stderr: '' });
    const commands = [...general.stdout.matchAll(/^ {2}planseal ([a-z]+) /gm)].map(([, name = '']) => name);
    expect(commands).toEqual(expect.arrayContaining(['risk', 'explain']));
    for (const command of commands) {
      const run = await planseal([command, '--help']);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      expect(run.stdout).toMatch(new RegExp(`^planseal ${command} `));
    }
  });

  test('knows its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await planseal(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});
