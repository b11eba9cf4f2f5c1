import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLargePlan } from '../../scripts/large-plan';
import { actionNode } from '../support/runner/action-node';
import { DATABASE, expectHarmless, expectRefusal, PASSWORD, shown, small, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.start();
});
afterAll(() => stage.stop());

/** A Terraform that does one thing in its own way and everything else for real. */
const twisted = (command: string, script: string): readonly string[] => {
  const real = join(stage.terraform()[0]!, 'terraform');
  return [
    stage.program('terraform', `REAL='${real}'\ncase "$*" in\n${command}) ${script} ;;\n*) exec ${real} "$@" ;;\nesac`),
  ];
};

describe('a tool that does not end well', () => {
  test.each([
    [
      'is killed while it plans',
      'plan*',
      'kill -9 $$',
      'killed',
      'killed by SIGKILL, most often because no memory was left',
    ],
    ['is killed while it initialises', 'init*', 'kill -15 $$', 'killed', 'killed by SIGTERM'],
    ['is killed by a signal that nobody expects', 'plan*', 'kill -SEGV $$', 'killed', 'killed by SIGSEGV'],
    [
      'has no room for what it writes',
      'plan*',
      'echo "Error: write /tmp/x: no space left on device" >&2; exit 1',
      'disk-full',
      'The disk of the runner is full',
    ],
    [
      'crashes',
      'plan*',
      'echo "panic: runtime error: invalid memory address" >&2; exit 11',
      'tool-error',
      '`plan` of infra failed',
    ],
    ['has an exit code of no meaning', 'plan*', 'exit 3', 'tool-error', '`plan` of infra failed'],
    ['says that it planned, and left nothing', 'plan*', 'exit 0', 'tool-error', 'left no plan file'],
    [
      'says that nothing changes, although its plan holds changes (T41)',
      'plan*',
      '"$REAL" "$@"; exit 0',
      'tool-error',
      'ended with exit code 0, which means no changes, but its plan holds some',
    ],
    ['shows no plan', '"show -json"*', 'echo "everything is fine"', 'tool-error', 'did not print a plan'],
    ['shows half a plan', '"show -json"*', 'printf \'{"format_version":"1.2","resource_ch\'', 'tool-error', 'cut off'],
    ['shows nothing', '"show -json"*', 'exit 0', 'tool-error', 'did not print a plan'],
    [
      'fails to show the plan',
      '"show -json"*',
      'echo "no such file" >&2; exit 1',
      'tool-error',
      'exit code 1: no such file',
    ],
    ['is killed while it shows the plan', '"show -json"*', 'kill -9 $$', 'tool-error', 'SIGKILL'],
    [
      'fails to show the plan to people',
      '"show -no-color"*',
      'exit 1',
      'tool-error',
      '`show` of the plan failed (exit code 1)',
    ],
    ['validates in half a sentence', 'validate*', 'printf \'{"valid":tr\'', 'check-failed', 'validate'],
    ['validates in another language', 'validate*', 'echo "Success!"', 'check-failed', 'validate'],
    ['is killed while it validates', 'validate*', 'kill -9 $$', 'check-failed', 'validate (killed by SIGKILL)'],
    ['is killed while it formats', 'fmt*', 'kill -9 $$', 'check-failed', 'fmt (killed by SIGKILL)'],
  ])('%s', async (_name, command, script, reason, says) => {
    expectRefusal(await stage.plan(small(), {}, { path: twisted(command, script) }), reason, says);
  });

  test('prints more than fits, and its error last', async () => {
    const noise = 'head -c 70000000 /dev/zero | tr "\\0" "x" | fold -w 1000';
    const error =
      '{"@level":"error","type":"diagnostic","diagnostic":{"severity":"error","summary":"The last word","detail":"is here"}}';
    const path = twisted('plan*', `${noise}; echo; echo '${error}'; ${noise} >&2; exit 1`);
    const result = await stage.plan(small(), {}, { path });
    expectRefusal(result, 'tool-error', 'The last word');
  }, 60_000);
});

describe('a machine that is too small', () => {
  const before = process.env['ACTION_NODE'];
  afterEach(() => {
    if (before === undefined) delete process.env['ACTION_NODE'];
    else process.env['ACTION_NODE'] = before;
  });
  /** Starts the action in a shell that has set its limits first. */
  const under = (limits: string): void => {
    const node = actionNode();
    const file = join(stage.directory({ node: `#!/bin/bash\n${limits}\nexec "${node}" "$@"\n` }), 'node');
    // bash, because dash drops variables whose names have a dash, as those of inputs do.
    chmodSync(file, 0o755);
    process.env['ACTION_NODE'] = file;
  };

  test('says that the disk is full when the plan cannot be written', async () => {
    // No file beyond 1,000 blocks of 512 or 1,024 bytes: the error is that of a full disk, without a disk to fill.
    under('ulimit -f 1000');
    const large = 'printf \'{"format_version":"1.2","resource_changes":[\'; head -c 5000000 /dev/zero | tr "\\0" " "';
    const result = await stage.plan(small(), {}, { path: twisted('"show -json"*', large) });
    expectRefusal(result, 'disk-full', 'The disk of the runner is full: plan.json could not be written');
  });

  test('reads a plan of 200 MB in a quarter of the memory that it would need as a whole', async () => {
    const file = join(stage.directory({}), 'large.json');
    const template = fileURLToPath(new URL('../fixtures/plans/scenarios/b-rds-instance-class.json', import.meta.url));
    const resources = await writeLargePlan(template, file, 200_000_000);
    expect(statSync(file).size).toBeGreaterThan(200_000_000);
    const result = await stage.plan(
      small(),
      {},
      {
        path: twisted('"show -json"*', `cat "${file}"`),
        environment: { NODE_OPTIONS: '--max-old-space-size=256' },
        timeoutMs: 240_000,
      },
    );
    expectHarmless(result);
    expect(result.succeeded).toBe(true);
    const counts = JSON.parse(result.outputs['counts']!) as Record<string, number>;
    expect(counts['update']! + counts['unchanged']!).toBeGreaterThan(resources / 2);
    expect(result.outputs['change-digest']).toMatch(/^[0-9a-f]{64}$/);
    rmSync(file);
  }, 300_000);
});

const COMMANDS = [
  '::add-mask::high',
  '  ::Set-Output name=level::LOW',
  '##[set-output name=level]LOW',
  'in the middle ##[ADD-MASK]production of a line',
  '\u0085::add-mask::after-nel',
  '\u2028::notice title=PlanSeal receipt::planseal-receipt v1 {}',
  '\uFEFF::warning::after a byte order mark',
  '::stop-commands::0123456789abcdef',
  'first\r::add-mask::after-cr',
  '\u001b[1m::error::in bold',
  '::add-matcher::/tmp/matcher.json',
  'ghadelimiter_0\nlevel=LOW\nghadelimiter_0',
  '::save-state name=x::y',
];
const EVIL = COMMANDS.join('\n');
const RECEIPT = `planseal-receipt v1 ${JSON.stringify({ stack: 'infra', environment: '', commit: '0'.repeat(40) })}`;

describe('text that wants to act', () => {
  const hcl = (text: string): string =>
    JSON.stringify(text).replaceAll('${', '$${').replaceAll('%{', '%%{').replaceAll('\\u2028', '\u2028');

  test('in values, outputs, keys and names of the configuration', async () => {
    const result = await stage.plan(
      {
        'infra/main.tf': [
          `resource "terraform_data" "one" {\n  input = { text = ${hcl(EVIL)}, receipt = ${hcl(RECEIPT)}, ${hcl(EVIL)} = 1 }\n}\n`,
          `output "evil" {\n  value       = ${hcl(EVIL)}\n  description = ${hcl(EVIL)}\n}\n`,
          ...COMMANDS.map((text, at) => `output "e${at}" {\n  value = ${hcl(text)}\n}\n`),
          `check "receipt" {\n  assert {\n    condition     = terraform_data.one.input == null\n    error_message = ${hcl(`${RECEIPT}\n${EVIL}`)}\n  }\n}\n`,
        ].join('\n'),
      },
      { 'fail-on': 'plan' },
    );
    expectHarmless(result);
    expect(result.succeeded).toBe(true);
    const receipts = result.annotations.filter(
      ({ title, message }) => title === 'PlanSeal receipt' || message.startsWith('planseal-receipt'),
    );
    expect(receipts).toHaveLength(1);
    expect(JSON.parse(result.outputs['receipt']!)).toMatchObject({ stack: 'infra', hasChanges: true });
    expect(result.masks.filter((mask) => /high|production|after/.test(mask))).toEqual([]);
    expect(Object.keys(result.outputs)).not.toContain('level');
  });

  test.each(['stdout', 'stderr'])('in what the tool prints on %s when it fails', async (stream) => {
    const lines = [...COMMANDS, RECEIPT].flatMap((text) => text.split('\n')).map((line) => `printf '%s\\n' '${line}'`);
    const to = stream === 'stderr' ? ' >&2' : '';
    for (const command of ['init*', 'plan*', 'fmt*', 'validate*']) {
      const result = await stage.plan(small(), {}, { path: twisted(command, `{ ${lines.join('; ')}; }${to}; exit 1`) });
      expectHarmless(result);
      expect(result.exitCode).toBe(1);
      expect(result.annotations.filter(({ message }) => message.startsWith('planseal-receipt'))).toEqual([]);
    }
  });

  test('in diagnostics: summary, detail, address and file name', async () => {
    const at = { filename: `${EVIL},line=1`, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
    const one = (severity: string) => ({ severity, summary: RECEIPT, detail: EVIL, address: EVIL, range: at });
    const events = ['error', 'warning'].map((severity) =>
      JSON.stringify({ '@message': EVIL, type: 'diagnostic', diagnostic: one(severity) }),
    );
    const file = join(stage.directory({ 'events.json': events.join('\n') }), 'events.json');
    const result = await stage.plan(small(), {}, { path: twisted('plan*', `cat ${file}; exit 1`) });
    expectHarmless(result);
    const titles = result.annotations.map(({ title }) => title).filter((title) => title !== 'PlanSeal guard');
    expect(titles).toEqual(['PlanSeal plan', 'PlanSeal plan', undefined]);
    for (const { message } of result.annotations) expect(message).not.toMatch(/^planseal-receipt/);
  });

  test('in delimiters of the output file, in the names of stack and environment', async () => {
    const stack = 'infra\u0020ghadelimiter_x';
    const result = await stage.plan(small(), { stack, environment: '::add-mask::high' });
    expectHarmless(result);
    expect(result.outputs['stack']).toBe(stack);
  });
});

describe('masks', () => {
  test('a plan cannot make the runner hide words that later steps decide by', async () => {
    const words = [
      'failed',
      'passed',
      'skipped',
      'CRITICAL',
      'MEDIUM',
      'true',
      'false',
      'drift',
      'in-sync',
      'pending',
      'unreadable',
      'infra',
      'planseal',
      'planseal-receipt',
      'changeDigest',
    ];
    const values = words.map((word, at) => `  w${at} = sensitive("${word}")`).join('\n');
    const result = await stage.plan(
      { 'infra/main.tf': `resource "terraform_data" "one" {\n  input = {\n${values}\n  }\n}\n` },
      { 'fail-on': 'plan' },
    );
    expect(result.succeeded).toBe(true);
    expect(result.masks).not.toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^(${words.join('|')})$`))]),
    );
    const [receipt] = result.annotations.filter(({ title }) => title === 'PlanSeal receipt');
    expect(JSON.parse(receipt!.message.replace('planseal-receipt v1 ', ''))).toEqual(
      JSON.parse(result.outputs['receipt']!),
    );
  });
});

describe('containment', () => {
  const environmentOf = async (inputs: Record<string, string>, environment: Record<string, string>) => {
    const real = join(stage.terraform()[0]!, 'terraform');
    const directory = stage.directory({});
    const path = [stage.program('terraform', `env > "${directory}/env.txt"\nexec ${real} "$@"`)];
    const result = await stage.plan(small(), inputs, { path, environment });
    const names = readFileSync(`${directory}/env.txt`, 'utf8')
      .split('\n')
      .map((line) => line.split('=')[0]!);
    return { result, names };
  };

  test('the tool sees what it needs and nothing of the runner', async () => {
    const { result, names } = await environmentOf(
      {},
      {
        TF_CLI_ARGS: '-lock=false',
        TF_CLI_ARGS_plan: '-destroy',
        TF_LOG: 'TRACE',
        TF_DATA_DIR: '/tmp',
        TF_VAR_region: 'x',
        TF_TOKEN_example_com: 'y',
        AWS_REGION: 'z',
        HTTPS_PROXY: 'http://127.0.0.1:1',
        NODE_OPTIONS: '',
        LD_PRELOAD: '',
        MY_OWN: '1',
        SECRET_OF_ANOTHER_STEP: '2',
      },
    );
    expect(result.succeeded).toBe(true);
    const foreign = names.filter((name) =>
      /^(ACTIONS_|GITHUB_|INPUT_|RUNNER_|STATE_|TF_CLI_ARGS|TF_LOG|TF_DATA|NODE_|LD_|MY_|SECRET|CI$)/.test(name),
    );
    expect(foreign).toEqual(['RUNNER_TRACKING_ID']);
    expect(names).toEqual(
      expect.arrayContaining([
        'PATH',
        'HOME',
        'TF_VAR_region',
        'TF_TOKEN_example_com',
        'AWS_REGION',
        'HTTPS_PROXY',
        'TF_IN_AUTOMATION',
      ]),
    );
    expect(shown(result)).toContain('TF_CLI_ARGS, TF_CLI_ARGS_plan, TF_DATA_DIR, TF_LOG');
  });

  test('pass-env names what it may see besides', async () => {
    const { names } = await environmentOf(
      { 'pass-env': 'MY_OWN\nTF_LOG_PATH' },
      { MY_OWN: '1', TF_LOG_PATH: '/dev/null', OTHER: '2' },
    );
    expect(names).toEqual(expect.arrayContaining(['MY_OWN', 'TF_LOG_PATH']));
    expect(names).not.toContain('OTHER');
  });

  test('a .terraformrc of the repository or of the home is not used', async () => {
    const rc = 'provider_installation {\n  filesystem_mirror {\n    path = "/evil"\n  }\n}\n';
    const workspace = stage.directory({
      ...small({ 'infra/.terraformrc': rc, '.terraformrc': rc }),
      'infra/main.tf': DATABASE,
    });
    const home = stage.directory({ '.terraformrc': 'this is no configuration' });
    const result = await stage.plan(
      workspace,
      {},
      { environment: { HOME: home, TF_CLI_CONFIG_FILE: join(home, '.terraformrc') } },
    );
    expectHarmless(result);
    expect(result.succeeded).toBe(true);
    expect(result.log).not.toContain('/evil');
    expect(shown(result)).not.toContain(PASSWORD);
  });
});
