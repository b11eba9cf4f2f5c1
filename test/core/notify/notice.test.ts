import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { deliveriesOf, type NotifyTargets } from '../../../src/core/notify/delivery';
import { type Notice, ticketIn } from '../../../src/core/notify/notice';

const TARGETS: NotifyTargets = {
  slack: 'https://hooks.slack.example/T/B/x',
  teams: 'https://teams.example/workflows/x',
  webhook: { url: 'https://example.com/hook', secret: 'key' },
  jira: { url: 'https://acme.atlassian.net/', user: 'ana@acme.example', token: 'tok' },
};
const notice = (more: Partial<Notice> = {}): Notice => ({
  tone: 'alarm',
  title: 'New drift in 1 stack',
  entries: [
    {
      event: 'drift-new',
      stack: 'live/prod',
      environment: 'production',
      text: 'opens SSH to the world',
      level: 'CRITICAL',
      url: 'https://github.com/acme/infra/issues/7',
    },
  ],
  repository: 'acme/infra',
  runUrl: 'https://github.com/acme/infra/actions/runs/1',
  at: '2026-11-21T05:17:00Z',
  ticket: 'SHOP-12',
  ...more,
});
type Sent = Record<string, { url: string; headers: Record<string, string>; body: never }>;
const sent = (one: Notice, targets = TARGETS): Sent =>
  Object.fromEntries(
    deliveriesOf(targets, one).map(({ to, body, ...more }) => [to, { ...more, body: JSON.parse(body) as never }]),
  );

/** Every text anywhere in a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : [];

const hostile = (words: string) =>
  notice({
    title: words,
    repository: words,
    entries: [{ event: 'drift-new', stack: words, environment: words, text: words, url: words }],
  });
/** What acts in one of the targets, and what would break out of a construct. */
const PARTS = [
  '<!channel>',
  '<@U123>',
  '<https://evil.example|open>',
  '@channel',
  '@here',
  '&',
  '`',
  '*',
  '_',
  '~',
  '[x|',
  '{code}',
  '](https://evil.example)',
  '<at>all</at>',
  '\u202e',
  '\u0000',
  '\n',
  '"',
  '\\',
  'a',
  ' ',
];
const words = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(''));

describe('a notice', () => {
  it('for Slack is a header, a section for each entry and a place to go on', () => {
    expect(sent(notice())['Slack']).toEqual({
      url: 'https://hooks.slack.example/T/B/x',
      headers: { 'content-type': 'application/json' },
      body: {
        text: '🚨 New drift in 1 stack',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: '🚨 New drift in 1 stack', emoji: false } },
          {
            type: 'section',
            text: {
              type: 'mrkdwn',
              text: '🔴 `live/prod (production)` opens SSH to the world · <https://github.com/acme/infra/issues/7|open>',
              verbatim: true,
            },
          },
          {
            type: 'context',
            elements: [
              {
                type: 'mrkdwn',
                text: '`acme/infra` · <https://github.com/acme/infra/actions/runs/1|run>',
                verbatim: true,
              },
            ],
          },
        ],
        unfurl_links: false,
        unfurl_media: false,
      },
    });
  });

  it('for Teams is one adaptive card of text runs, which know no mark-up', () => {
    const { body } = sent(notice())['Teams'] as unknown as {
      body: { attachments: { contentType: string; content: { body: object[]; actions: object[] } }[] };
    };
    const [card] = body.attachments;
    expect(card?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(card?.content.body).toEqual([
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: 'New drift in 1 stack', weight: 'bolder', size: 'medium', color: 'attention' },
        ],
      },
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: '🔴 live/prod (production)', fontType: 'monospace' },
          { type: 'TextRun', text: ' opens SSH to the world' },
          { type: 'TextRun', text: ' · ' },
          {
            type: 'TextRun',
            text: 'open',
            selectAction: { type: 'Action.OpenUrl', url: 'https://github.com/acme/infra/issues/7' },
          },
        ],
      },
      { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'acme/infra', isSubtle: true, size: 'small' }] },
    ]);
  });

  it('for a webhook is signed over its bytes and always has the same id', () => {
    const [delivery] = deliveriesOf({ webhook: TARGETS.webhook! }, notice());
    const { id, schema } = JSON.parse(delivery!.body) as { id: string; schema: string };
    expect(schema).toBe('planseal.notice/v1');
    expect(delivery?.headers).toEqual({
      'content-type': 'application/json',
      'x-planseal-delivery': id,
      'x-planseal-signature-256': `sha256=${createHmac('sha256', 'key').update(delivery!.body).digest('hex')}`,
    });
    expect(deliveriesOf({ webhook: TARGETS.webhook! }, notice())).toEqual([delivery]);
    expect(deliveriesOf({ webhook: { url: 'https://example.com' } }, notice())[0]?.headers).not.toHaveProperty(
      'x-planseal-signature-256',
    );
  });

  it('for Jira is a comment on the ticket: by version 3 in the cloud, by version 2 and its mark-up elsewhere', () => {
    const { url, headers } = sent(notice())['Jira']!;
    expect(url).toBe('https://acme.atlassian.net/rest/api/3/issue/SHOP-12/comment');
    expect(headers['authorization']).toBe(`Basic ${Buffer.from('ana@acme.example:tok').toString('base64')}`);
    const server = sent(notice({ title: 'a*b [c]' }), { jira: { url: 'https://jira.acme.example', token: 'pat' } })[
      'Jira'
    ]!;
    expect(server.url).toBe('https://jira.acme.example/rest/api/2/issue/SHOP-12/comment');
    expect(server.headers['authorization']).toBe('Bearer pat');
    expect((server.body as { body: string }).body.split('\n')).toEqual([
      '*a\\*b \\[c\\]*',
      '* live/prod \\(production\\) opens SSH to the world [open|https://github.com/acme/infra/issues/7]',
      'acme/infra [run|https://github.com/acme/infra/actions/runs/1]',
    ]);
  });

  it('is not sent to Jira without a ticket, and not at all without entries', () => {
    const without = Object.fromEntries(
      Object.entries(notice()).filter(([key]) => key !== 'ticket'),
    ) as unknown as Notice;
    expect(Object.keys(sent(without))).toEqual(['Slack', 'Teams', 'the webhook']);
    expect(deliveriesOf(TARGETS, notice({ entries: [] }))).toEqual([]);
  });

  it('cannot mention, link or format, whatever a name says', () => {
    fc.assert(
      fc.property(words, (text) => {
        const all = sent(hostile(text));
        const slack = textsIn(all['Slack']!.body).filter((one) => !one.startsWith('🚨 ') && one !== 'mrkdwn');
        for (const one of slack.map((each) =>
          each.replace('<https://github.com/acme/infra/actions/runs/1|run>', '').replace(/`[^`<>]*`/g, ''),
        ))
          expect(one).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|@(?!\u200b)\w/);
        for (const one of textsIn(all['Teams']!.body)) expect(one).not.toMatch(/[\u0000\u202e\n]/); // eslint-disable-line no-control-regex
        expect(JSON.stringify(all)).not.toContain('"url":"https://evil.example');
      }),
    );
  });

  it('has no live mark-up in the wiki text of Jira', () => {
    const jira = { url: 'https://j.example', token: 'x' };
    fc.assert(
      fc.property(words, (text) => {
        const { body } = sent(hostile(text), { jira })['Jira']!.body as { body: string };
        const [title, entry, from] = body.split('\n').map((line) => line.replace(/\\./gu, ''));
        expect(title).toMatch(/^\*[^{}[\]*_|\\]*\*$/);
        expect(entry).toMatch(/^\* [^{}[\]*_|\\]*$/);
        expect(from).toMatch(/^[^{}[\]*_|\\]* \[run\|https:\/\/github.com\/acme\/infra\/actions\/runs\/1\]$/);
      }),
    );
  });

  it('stays within the limits of every target, and says how much it leaves out', () => {
    const entries = Array.from({ length: 300 }, (_, nth) => ({
      ...notice().entries[0]!,
      stack: `${'s'.repeat(500)}${nth}`,
      text: '&'.repeat(1_000),
    }));
    const all = sent(notice({ entries, title: '&'.repeat(500) }));
    const slack = all['Slack']!.body as { blocks: { text?: { text: string } }[] };
    expect(slack.blocks.length).toBeLessThanOrEqual(50);
    for (const { text } of slack.blocks) expect(text?.text.length ?? 0).toBeLessThanOrEqual(3_000);
    expect(JSON.stringify(slack.blocks).length).toBeLessThan(13_000);
    expect(JSON.stringify(slack)).toMatch(/and \d+ more/);
    expect(JSON.stringify(all['Teams']!.body).length).toBeLessThan(28_000);
    expect((all['the webhook']!.body as { entries: unknown[] }).entries).toHaveLength(200);
  });
});

describe('the ticket of a pull request', () => {
  it.each<[string[], string | undefined]>([
    [['SHOP-12: widen the subnet'], 'SHOP-12'],
    [['widen the subnet', 'feature/SHOP-12-subnet'], 'SHOP-12'],
    [['widen the subnet', 'feature/SHOP-12_subnet'], 'SHOP-12'],
    [['fix (OPS2-7)'], 'OPS2-7'],
    [['UTF-8 is not, nor is SHA-256', 'AB-1'], 'AB-1'],
    [['x-12', 'X-1', 'SHOP-0', 'TOOLONGPROJECT-1'], undefined],
  ])('in %j is %j', (texts, expected) => {
    expect(ticketIn(...texts)).toBe(expected);
  });
});
