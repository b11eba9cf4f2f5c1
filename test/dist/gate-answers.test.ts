import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AskedGate, expectRefused } from '../support/consumer/asked-gate';
import { type Fault, secondaryLimit } from '../support/github/faults';
import { expectHarmless } from './stage';

/**
 * What GitHub and the runner's services may answer instead of an answer, against the committed bundle: every fault of
 * every route is in `test/flows/gate-faults.test.ts`; here is one of each kind, to the exit code and the log.
 */
interface Row {
  readonly path: RegExp;
  readonly fault: Fault;
  /** Requests of this route that are answered before. */
  readonly after?: number;
  readonly refused: readonly [outcome: string, stage: string, id: string, words: string | RegExp];
  /** What the log says of the answer. */
  readonly says: string | RegExp;
}

const UNICORN: Fault = {
  status: 200,
  body: '<html><body>Unicorn!</body></html>',
  headers: { 'content-type': 'text/html' },
};
const UNKNOWN = 'could not be read, and what is not known is a no';

// Waits of our client and of the toolkit, and the time after which a silent socket counts as lost, in a hundredth of it.
const HURRY = `
const { Socket } = require('node:net');
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = (work, time = 0, ...rest) => wait(work, time >= 1000 ? time / 100 : time, ...rest);
const { timeout } = AbortSignal;
AbortSignal.timeout = (time) => timeout.call(AbortSignal, time / 20);
const { setTimeout: watch } = Socket.prototype;
Socket.prototype.setTimeout = function (time, ...rest) { return watch.call(this, time >= 60000 ? time / 100 : time, ...rest); };
`;

/** Words of the language that we are written in, and of the libraries below us. */
const OUR_LANGUAGE =
  /cannot read propert|is not (?:a function|iterable|valid JSON)|\b(?:TypeError|SyntaxError|ValiError|RequestError)\b|\n\s+at .*:\d+:\d+/i;

let asked: AskedGate;
let hurry: string;
beforeAll(async () => {
  asked = await AskedGate.start();
  hurry = join(asked.consumer.directory, 'hurry.cjs');
  writeFileSync(hurry, HURRY);
});
afterEach(() => {
  asked.consumer.github.faults.clear();
});
afterAll(async () => {
  await asked.stop();
  expect(asked.consumer.github.violations).toEqual([]);
});

const refuses = (rows: Readonly<Record<string, Row>>): void => {
  test.each(Object.entries(rows))('%s', async (_, { path, fault, after = 0, refused, says }) => {
    const { github } = asked.consumer;
    const begun = github.exchanges.length;
    github.faults.script({ path, times: Infinity, fault, after });
    const before = asked.server.state();
    const gate = await asked.ask({ environment: { NODE_OPTIONS: `--require=${hurry}` } });
    // Or else all of this proves nothing.
    expect(github.exchanges.slice(begun).filter((one) => one.fault !== undefined)).not.toEqual([]);
    expectRefused(asked, gate, refused);
    expectHarmless(gate);
    expect(gate.log).toEqual(typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says));
    expect(gate.log).not.toMatch(OUR_LANGUAGE);
    expect(asked.server.state()).toBe(before);
  });
};

describe('nothing is applied where GitHub', () => {
  refuses({
    'answers 502, and again and again': {
      path: /\/actions\/runs\/\d+$/,
      fault: { status: 502, body: { message: 'Bad gateway' } },
      refused: ['refuse', 'A', 'repository', UNKNOWN],
      says: /GitHub answered 502 when asked for run \d+: Bad gateway/,
    },
    'cuts the connection': {
      path: /\/attempts\/1\/jobs$/,
      fault: 'cut-before',
      refused: ['refuse', 'A', 'receipt', /receipt/i],
      says: /GitHub did not answer when asked for the jobs of run \d+/,
    },
    'does not answer at all': {
      path: /\/commits\/[0-9a-f]{40}\/pulls$/,
      fault: 'timeout',
      refused: ['refuse', 'A', 'attempt', UNKNOWN],
      says: /GitHub did not answer when asked for the pull requests of [0-9a-f]{40}/,
    },
    'meets its rate limit and does not say that it ends': {
      path: /\/pulls\/\d+\/reviews$/,
      fault: secondaryLimit(100),
      refused: ['refuse', 'A', 'attempt', UNKNOWN],
      says: /rate limit was met on GET .*reviews.*; waiting 100 s/,
    },
    'answers 429': {
      path: /\/pulls\/\d+\/reviews$/,
      fault: { ...(secondaryLimit(100) as object), status: 429 },
      refused: ['refuse', 'A', 'attempt', UNKNOWN],
      says: /rate limit was met on GET .*reviews.*; waiting 100 s/,
    },
    'says that the plan job succeeded, and nothing of what it said': {
      path: /\/check-runs\/\d+\/annotations$/,
      fault: { status: 200, body: [] },
      refused: ['refuse', 'A', 'receipt', 'no plan job of this run vouched for `infra`'],
      says: 'no plan job of this run vouched for `infra`',
    },
    'takes the token for expired when it is asked again before the apply': {
      path: /\/pulls\/\d+\/reviews$/,
      after: 1,
      fault: { status: 401, body: { message: 'Bad credentials' } },
      refused: ['refuse', 'C', 'still-verified', UNKNOWN],
      says: /GitHub answered 401 when asked for the reviews of #\d+: Bad credentials/,
    },
    'does not know the default branch': {
      path: /\/branches\/main$/,
      fault: { status: 404, body: { message: 'Branch not found' } },
      refused: ['refuse', 'A', 'branch-head', UNKNOWN],
      says: 'GitHub answered 404 when asked for branch main: Branch not found',
    },
    'answers with a page for people': {
      path: /\/environments\/production$/,
      fault: UNICORN,
      refused: ['refuse', 'A', 'environment', UNKNOWN],
      says: "GitHub's answer about the environment production is not as GitHub describes its answers. Run the job again",
    },
    'answers with a run that has nothing in it': {
      path: /\/actions\/runs\/\d+$/,
      fault: { status: 200, body: {} },
      refused: ['refuse', 'A', 'repository', UNKNOWN],
      says: /GitHub's answer about run \d+ is not as GitHub describes its answers/,
    },
  });
});

describe('nothing is applied where the token service of the runner', () => {
  const path = /\/_oidc\/token$/;
  const refused: Row['refused'] = [
    'refuse',
    'A',
    'job',
    'GitHub did not say where this job stands, and what is not known is a no',
  ];
  const says = "GitHub's token service gave no token that names the environment of this job.";
  refuses({
    'does not answer': { path, fault: 'timeout', refused, says },
    'cuts the connection': { path, fault: 'cut-before', refused, says },
    'answers 503': { path, fault: { status: 503 }, refused, says },
    'answers with a page for people': { path, fault: UNICORN, refused, says },
    'answers with a token that is none': {
      path,
      fault: { status: 200, body: { count: 1, value: 'a.b.c' } },
      refused,
      says: "GitHub's token of this job cannot be read. Run the job again",
    },
  });
});

describe('nothing is applied where the artifact service of the runner', () => {
  const path = /\/ListArtifacts$/;
  const refused: Row['refused'] = ['refuse', 'A', 'approvals', UNKNOWN];
  const says = "The runner's artifact service did not give the artifacts of this run. Run the job again";
  refuses({
    'does not answer': { path, fault: 'timeout', refused, says },
    'cuts the connection': { path, fault: 'cut-before', refused, says },
    'answers 500': { path, fault: { status: 500 }, refused, says },
    'answers with a page for people': { path, fault: UNICORN, refused, says },
  });
});
