import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../support/runner/annotations';
import { jobOutputs } from '../../support/runner/job-outputs';
import { runAction, type RunOptions, type RunResult } from '../../support/runner/run-action';

const METADATA = `
name: probe
inputs:
  directory: { default: . }
  token: { default: "\${{ github.token }}" }
  head sha: { default: "\${{ github.event.pull_request.head.sha || github.sha }}" }
  place: { default: "\${{ github.workspace }}" }
  empty: {}
runs: { using: node24, main: dist/index.js }
`;

let root: string;
let annotated: Annotation[][];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'run-action-'));
  annotated = [];
  mkdirSync(join(root, 'workspace'));
  mkdirSync(join(root, 'actions/probe/dist'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const run = (
  main: string,
  options: Partial<RunOptions> & { metadata?: string; post?: string; event?: object } = {},
): Promise<RunResult> => {
  const { metadata = METADATA, post, event = {}, ...rest } = options;
  const home = join(root, 'actions/probe');
  writeFileSync(
    join(home, 'action.yml'),
    post === undefined ? metadata : metadata.replace('main:', 'post: dist/post.js, main:'),
  );
  const prelude = "const { appendFileSync, existsSync, readFileSync } = require('node:fs');\nconst e = process.env;\n";
  writeFileSync(join(home, 'dist/index.js'), prelude + main);
  if (post !== undefined) writeFileSync(join(home, 'dist/post.js'), prelude + post);
  const job = {
    token: 'ghs_secrettoken',
    environment: () => ({ GITHUB_SHA: 'c0ffee', GITHUB_REPOSITORY: 'acme/infra' }),
    event: () => event,
    annotate: (list: readonly Annotation[]) => void annotated.push([...list]),
  };
  return runAction({
    root,
    action: 'probe',
    job,
    workspace: join(root, 'workspace'),
    directory: join(root, 'job'),
    ...rest,
  });
};

describe('what the action is given', () => {
  test('inputs: defaults with expressions, `with:` over them, undeclared names refused', async () => {
    const show =
      "for (const k of Object.keys(e).filter((k) => k.startsWith('INPUT_')).sort()) console.log(k + '=' + e[k]);";
    const byDefault = await run(show);
    expect(byDefault.stdout.split('\n')).toEqual([
      'INPUT_DIRECTORY=.',
      'INPUT_EMPTY=',
      'INPUT_HEAD_SHA=c0ffee',
      `INPUT_PLACE=${join(root, 'workspace')}`,
      'INPUT_TOKEN=ghs_secrettoken',
      '',
    ]);
    expect(byDefault.log).toContain('INPUT_TOKEN=***');
    const given = await run(show, {
      inputs: { directory: 'infra' },
      event: { pull_request: { head: { sha: 'abc' } } },
    });
    expect(given.stdout).toContain('INPUT_DIRECTORY=infra\n');
    expect(given.stdout).toContain('INPUT_HEAD_SHA=abc\n');
    await expect(run(show, { inputs: { nonsense: 'x' } })).rejects.toThrow("declares no input 'nonsense'");
  });

  test('an expression beyond the known ones is an error, not an empty string', async () => {
    await expect(run('', { metadata: METADATA.replace('github.workspace', 'strategy.job-index') })).rejects.toThrow(
      'strategy.job-index',
    );
  });

  test('the environment of a runner and nothing of this process', async () => {
    process.env['PLANSEAL_LEAK'] = 'x';
    const { stdout } = await run(
      'console.log(JSON.stringify({ ...e, cwd: process.cwd(), event: JSON.parse(readFileSync(e.GITHUB_EVENT_PATH)) }))',
      {
        environment: { FROM_JOB: '1' },
        path: ['/tools'],
        event: { action: 'opened' },
      },
    );
    delete process.env['PLANSEAL_LEAK'];
    const seen = JSON.parse(stdout) as Record<string, unknown>;
    expect(seen).toMatchObject({
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      RUNNER_OS: 'Linux',
      FROM_JOB: '1',
      PATH: '/tools:/usr/bin:/bin',
    });
    expect(seen).toMatchObject({
      GITHUB_REPOSITORY: 'acme/infra',
      cwd: join(root, 'workspace'),
      event: { action: 'opened' },
    });
    expect(seen).toMatchObject({
      GITHUB_ACTION_PATH: join(root, 'actions/probe'),
      RUNNER_TEMP: join(root, 'job/_temp'),
    });
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['PLANSEAL_LEAK']));
    expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['GITHUB_TOKEN']));
  });
});

describe('what the action leaves', () => {
  const write = (variable: string, text: string): string => `appendFileSync(e.${variable}, ${JSON.stringify(text)});`;

  test('outputs, exports, path, state, summary, annotations and every byte', async () => {
    const result = await run(
      [
        write('GITHUB_OUTPUT', 'level<<E\nHIGH\nE\nempty=\n'),
        write('GITHUB_ENV', 'A=1\n'),
        write('GITHUB_PATH', '/x\n'),
        write('GITHUB_STATE', 's=1\n'),
        write('GITHUB_STEP_SUMMARY', '# Done ghs_secrettoken\n'),
        "console.log('::notice title=T::m'); console.error('::add-mask::HIG');",
      ].join('\n'),
    );
    expect(result).toMatchObject({
      exitCode: 0,
      signal: null,
      succeeded: true,
      outputs: { level: 'HIGH', empty: '' },
      environment: { A: '1' },
    });
    expect(result).toMatchObject({
      path: ['/x'],
      state: { s: '1' },
      summary: '# Done ***\n',
      violations: [],
      failures: [],
    });
    expect(annotated).toEqual([[{ level: 'notice', title: 'T', message: 'm' }]]);
    for (const text of ['ghs_secrettoken', 'HIGH', 'A=1', '/x', 's=1', '::notice', '::add-mask'])
      expect(result.everyByte.toString()).toContain(text);
    expect(result.masks).toContain('HIG');
  });

  test('a job output that contains a masked text is dropped, and so is an empty one', async () => {
    const result = await run(`${write('GITHUB_OUTPUT', 'a=very high\nb=low\nc=\n')} console.log('::add-mask::high')`);
    expect(jobOutputs(result)).toEqual({ b: 'low' });
  });

  test.each([
    ['a non-zero exit', 'process.exitCode = 3', { exitCode: 3, failures: [] }],
    [
      'a malformed output file',
      "appendFileSync(e.GITHUB_OUTPUT, 'x')",
      { exitCode: 0, failures: [expect.stringContaining("Invalid format 'x'")] },
    ],
    [
      'exported NODE_OPTIONS',
      "appendFileSync(e.GITHUB_ENV, 'NODE_OPTIONS=x\\n')",
      { exitCode: 0, failures: [expect.stringContaining('NODE_OPTIONS')] },
    ],
    [
      'a summary over 1 MiB',
      "appendFileSync(e.GITHUB_STEP_SUMMARY, 'x'.repeat(1048577))",
      { failures: [expect.stringContaining('SUMMARY')], summary: '' },
    ],
    ['set-env', "console.log('::set-env name=a::b')", { exitCode: 0, failures: [expect.stringContaining('set-env')] }],
  ])('%s fails the step', async (_title, main, expected) => {
    expect(await run(main)).toMatchObject({ succeeded: false, ...expected });
  });

  test('a command outside the allow-list is a violation', async () => {
    expect((await run("console.log('::set-output name=level::LOW')")).violations).toHaveLength(1);
    expect((await run("console.log('::group::x')", { allowed: [] })).violations).toHaveLength(1);
  });
});

describe('post', () => {
  test('runs after a failed main, with its state, its masks and its exports, as a step of its own', async () => {
    const result = await run(
      "appendFileSync(e.GITHUB_STATE, 'pid=42\\n'); appendFileSync(e.GITHUB_ENV, 'A=1\\n'); console.log('::add-mask::hidden'); console.log('::error::main'); process.exitCode = 1;",
      { post: "console.log(`hidden ${e.STATE_pid} ${e.A} ${e.INPUT_DIRECTORY}`); console.log('::notice::post');" },
    );
    expect(result).toMatchObject({ exitCode: 1, succeeded: false, state: { pid: '42' } });
    expect(result.log).toContain('*** 42 1 .\n');
    expect(annotated.map((list) => list.map(({ message }) => message))).toEqual([['main'], ['post']]);
  });

  test('its failure fails the step', async () => {
    expect(await run('', { post: 'process.exitCode = 1' })).toMatchObject({ exitCode: 0, succeeded: false });
  });
});

describe('cancellation', () => {
  const cancelled = (
    main: string,
    patience: { interruptMs?: number; terminateMs?: number } = {},
  ): Promise<RunResult> => {
    const controller = new AbortController();
    return run(`${main}\nsetInterval(() => {}, 1000); console.log('ready');`, {
      post: "console.log('post ran')",
      cancellation: { signal: controller.signal, ...patience },
      onOutput: (text) => {
        if (text.includes('ready')) controller.abort();
      },
    });
  };

  test('SIGINT alone when the action obeys it, and post still runs', async () => {
    const result = await cancelled("process.on('SIGINT', () => { console.log('interrupted'); process.exit(7); });");
    expect(result).toMatchObject({ exitCode: 7, signal: null });
    expect(result.log).toBe('ready\ninterrupted\npost ran\n');
  });

  test('then SIGTERM', async () => {
    const result = await cancelled("process.on('SIGINT', () => {}); process.on('SIGTERM', () => process.exit(8));", {
      interruptMs: 10,
    });
    expect(result.exitCode).toBe(8);
  });

  test('then SIGKILL', async () => {
    const result = await cancelled("process.on('SIGINT', () => {}); process.on('SIGTERM', () => {});", {
      interruptMs: 10,
      terminateMs: 10,
    });
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', succeeded: false });
    expect(result.log).toContain('post ran');
  });

  test('a child of the action gets no signal from the runner', async () => {
    const child = `process.on('SIGINT', () => console.log('child interrupted')); process.stdin.resume().on('end', () => console.log('child done'));`;
    const result = await cancelled(
      [
        `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: ['pipe', 'inherit', 'inherit'] });`,
        "process.on('SIGINT', () => { child.stdin.end(); child.on('exit', () => process.exit(0)); });",
      ].join('\n'),
    );
    expect(result.log).toBe('ready\nchild done\npost ran\n');
  });

  test('a process that hangs is killed and is an error of the test', async () => {
    await expect(run('setInterval(() => {}, 1000)', { timeoutMs: 200 })).rejects.toThrow('did not end within 200 ms');
  });
});
