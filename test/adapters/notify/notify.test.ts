import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { notifyTargetsOf } from '../../../src/adapters/notify/inputs';
import { notifier } from '../../../src/adapters/notify/notify';
import type { Notice } from '../../../src/core/notify/notice';
import { keepingLog } from '../../flows/silent-log';

const NOTICE: Notice = {
  tone: 'warning',
  title: 'Drift',
  entries: [{ event: 'drift-new', stack: 'net', environment: '', text: 'was changed' }],
  repository: 'acme/infra',
  runUrl: 'https://github.com/acme/infra/actions/runs/1',
  at: '2026-11-21T00:00:00Z',
};
const EMPTY = {
  'slack-webhook': undefined,
  'teams-webhook': undefined,
  webhook: undefined,
  'webhook-secret': undefined,
  'jira-url': undefined,
  'jira-user': undefined,
  'jira-token': undefined,
};

let server: Server;
let base: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const asked: string[] = [];
beforeEach(async () => {
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
const log = () => keepingLog();
const end =
  (...statuses: number[]) =>
  (_: IncomingMessage, response: ServerResponse): void => {
    response
      .writeHead(statuses.length > 1 ? statuses.shift()! : statuses[0]!, {
        location: `${base}/elsewhere`,
        'retry-after': '2',
      })
      .end();
  };

describe('sending a notice', () => {
  it('posts to every target, and one that is down keeps nothing from the others', async () => {
    const lines = log();
    answer = end(200);
    await notifier(
      { slack: 'http://127.0.0.1:1/secret-path', teams: `${base}/teams`, webhook: { url: `${base}/hook` } },
      lines,
    )(NOTICE);
    expect(asked.sort()).toEqual(['POST /hook', 'POST /teams']);
    const said = lines.lines.join('\n');
    expect(said).toMatch(/warning: Slack was not told: it could not be reached/);
    expect(said).not.toContain('secret-path');
  });

  it.each([
    [404, 'it answered 404'],
    [307, 'it answered 307, a redirect, and those are not followed'],
  ])('that is answered by %i is a warning, sent once', async (status, why) => {
    const lines = log();
    answer = end(status);
    await notifier({ slack: `${base}/x` }, lines)(NOTICE);
    expect(asked).toEqual(['POST /x']);
    expect(lines.lines).toEqual([`warning: Slack was not told: ${why}. Nothing else depends on it.`]);
  });

  it('waits once where a target asks for a pause, which it has not delivered', async () => {
    const lines = log();
    const pauses: number[] = [];
    answer = end(429, 200);
    const pause = (milliseconds: number) => Promise.resolve(void pauses.push(milliseconds));
    await notifier({ slack: `${base}/x` }, lines, { pause })(NOTICE);
    expect([asked.length, pauses, lines.lines]).toEqual([2, [2_000], ['info: Told Slack: Drift']]);
  });

  it('gives up on a silent target', async () => {
    const lines = log();
    answer = () => undefined;
    await notifier({ slack: `${base}/x` }, lines, { timeout: 50 })(NOTICE);
    expect(lines.lines).toEqual([
      'warning: Slack was not told: it did not answer in time. Nothing else depends on it.',
    ]);
  });

  it('never throws, also not for a notice that cannot be', async () => {
    const lines = log();
    await notifier({ slack: `${base}/x` }, lines)({ ...NOTICE, runUrl: 'javascript:alert(1)' });
    expect(asked).toEqual([]);
    expect(lines.lines[0]).toMatch(/^warning: No notice was sent/);
  });
});

describe('the inputs', () => {
  it('name the targets, and what they hold stays out of the log', () => {
    const secrets: string[] = [];
    const targets = notifyTargetsOf(
      { ...EMPTY, 'slack-webhook': 'https://hooks.slack.com/a', webhook: 'https://x.example', 'webhook-secret': 'k' },
      { ...log(), secret: (value) => void secrets.push(value) },
    );
    expect(targets).toEqual({ slack: 'https://hooks.slack.com/a', webhook: { url: 'https://x.example', secret: 'k' } });
    expect(secrets).toEqual(['https://hooks.slack.com/a', 'https://x.example', 'k']);
  });

  it.each([
    'http://hooks.slack.com/a',
    'ftp://x',
    'not an address',
    'https://user:word@hooks.slack.com/',
    'http://127.0.0.1.evil.example/',
  ])('take %s for a mistake that is told and fails nothing', (address) => {
    const lines = log();
    expect(notifyTargetsOf({ ...EMPTY, 'slack-webhook': address }, lines)).toEqual({});
    expect(lines.lines.join()).toMatch(/warning: Input `slack-webhook` is no https address/);
    expect(lines.lines.filter((line) => !line.startsWith('secret: ')).join()).not.toContain(address);
  });

  it('need a token for Jira', () => {
    const lines = log();
    expect(notifyTargetsOf({ ...EMPTY, 'jira-url': 'https://acme.atlassian.net' }, lines)).toEqual({});
    expect(lines.lines.join()).toContain('needs `jira-token`');
  });
});
