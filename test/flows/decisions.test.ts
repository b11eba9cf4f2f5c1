import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { decide } from '../../src/core/gate/decide';
import { type DecisionRecord, decisionRecordSchema } from '../../src/core/gate/decision-record';
import { artifactName } from '../../src/core/report/artifact-name';
import type { Applied, GateResult } from '../../src/flows/apply-fresh';
import { publishDecision } from '../../src/flows/publish-decision';
import { type DecisionReportRequest, reportDecisions } from '../../src/flows/report-decisions';
import type { Notice } from '../../src/core/notify/notice';
import type { Comment, StoredArtifact } from '../../src/ports/github';
import type { HealthAnswer } from '../../src/core/after-apply/health';
import { NotPermitted } from '../../src/core/errors';
import type { ApplyEvent } from '../../src/ports/tool';
import { OperationError } from '../../src/core/errors';
import { goodFacts, requirements } from '../core/gate/good-facts';
import { ended, SECRET, worldOf } from './gate-world';
import { keptRecords, SELF } from './kept-records';

const RUN = { runId: 100, attempt: 1, commit: 'c'.repeat(40) };
const many = (count: number, status: number): HealthAnswer[] => Array.from({ length: count }, () => ({ status }));
const redact = (text: string): string => text.replaceAll(SECRET, '(sensitive)');

const publish = async (result: Partial<GateResult> = {}) => {
  const written: Record<string, string> = {};
  const summaries: string[] = [];
  const uploads: string[] = [];
  const decision = decide(goodFacts(), 'C');
  const said = await publishDecision(
    { decision, applied: { outcome: 'not-started' }, failure: undefined, redact, ...result },
    RUN,
    {
      artifacts: {
        upload: (name, file) => {
          uploads.push(`${name} ${file}`);
          return Promise.resolve({ id: 9, digest: '' });
        },
      },
      summary: { add: (markdown) => Promise.resolve(void summaries.push(markdown)) },
      scratch: {
        path: (name) => name,
        write: (name, text) => {
          written[name] = text;
          return Promise.resolve(`/scratch/${name}`);
        },
        copyTo: (_, chunks) => chunks,
      },
    },
  );
  const record = v.safeParse(decisionRecordSchema, JSON.parse(written['decision.json'] ?? 'null'));
  return { ...said, record, summaries, uploads };
};

const applied = (events: ApplyEvent[], code = 0, summary = ''): Applied => ({
  outcome: code === 0 ? 'applied' : 'partial',
  run: {
    ...ended(
      code,
      summary === '' ? {} : { diagnostics: [{ severity: 'error', summary, detail: `${SECRET} is wrong` }] },
    ),
    events,
  },
});

describe('a decision', () => {
  it('is left as an artifact that the report can read, shown on the summary and told in outputs', async () => {
    const { record, outputs, summaries, uploads } = await publish();
    expect(record.success).toBe(true);
    expect(outputs).toEqual({
      decision: 'apply',
      outcome: 'not-started',
      'decision-file': '/scratch/decision.json',
      'artifact-id': 9,
      'change-digest': 'd'.repeat(64),
    });
    expect(uploads).toEqual([`${artifactName('decision', 1, 'infra', 'production')} /scratch/decision.json`]);
    expect(summaries).toHaveLength(1);
  });

  it('tells of each object the last that is known, of a replacement both halves, and what failed first', async () => {
    const event = (type: ApplyEvent['type'], address: string, action = 'create'): ApplyEvent => ({
      type,
      address,
      action,
    });
    const events = [
      event('start', 'a'),
      event('done', 'a'),
      event('start', 'b', 'delete'),
      event('done', 'b', 'delete'),
      event('start', 'b', 'create'),
      event('failed', 'b', 'create'),
      event('start', 'c'),
    ];
    const { record } = await publish({ applied: applied(events, 1) });
    const { objects } = (record.output as DecisionRecord).applied;
    expect(objects.map(({ address, action, status }) => `${address} ${action} ${status}`)).toEqual([
      'b create failed',
      'c create begun',
      'a create done',
      'b delete done',
    ]);
  });

  it('holds no secret of the plan', async () => {
    const said = await publish({ applied: applied([], 1, `summary ${SECRET}`), failure: `because of ${SECRET}` });
    expect(JSON.stringify(said)).not.toContain(SECRET);
    expect(said.failure).toBe('because of (sensitive)');
  });

  it('can be read by the report whatever its size', async () => {
    const long = 'x'.repeat(6_000);
    const events = Array.from({ length: 6_000 }, (_, nth): ApplyEvent => {
      return { type: nth === 5_999 ? 'failed' : 'done', address: `a${nth}`, action: 'create' };
    });
    const diagnostics = Array.from({ length: 60 }, () => ({ severity: 'error' as const, summary: long, detail: '' }));
    const teams = Array.from({ length: 50 }, (_, nth) => ({
      team: `@acme/${nth}${'t'.repeat(180)}`,
      count: 1,
      because: '',
    }));
    const { record } = await publish({
      decision: decide({ ...goodFacts(), claimed: requirements({ teams }) }, 'C'),
      applied: { outcome: 'partial', run: { ...ended(1, { diagnostics }), events } },
    });
    expect(record.issues ?? []).toEqual([]);
    expect((record.output as DecisionRecord).applied.objects[0]).toMatchObject({ address: 'a5999', status: 'failed' });
  });
});

describe('the report', () => {
  const stored = (name: string, id = 1): StoredArtifact => ({
    id,
    name,
    digest: undefined,
    createdAt: undefined,
    expired: false,
  });
  const report = async (
    files: Readonly<Record<string, string | Error>>,
    pull?: 'none',
    kept = keptRecords(),
    answers: readonly HealthAnswer[] = [],
    more: Partial<DecisionReportRequest> = {},
  ) => {
    const world = await worldOf(
      pull === undefined ? {} : { 'source.mergeOf': () => Promise.resolve({ repository: undefined, pull }) },
    );
    const comments: Comment[] = [];
    const summaries: string[] = [];
    const notices: Notice[] = [];
    const pauses: number[] = [];
    let time = Date.parse('2026-11-21T10:00:00Z');
    let probes = 0;
    const result = await reportDecisions(
      {
        repository: 'acme/infra',
        runUrl: 'https://github.com/acme/infra/actions/runs/100',
        workflowPath: '.github/workflows/terraform.yml',
        health: answers.length === 0 ? [] : [{ environment: undefined, url: 'https://example.com/health' }],
        ...RUN,
        ...more,
      },
      {
        source: world.source,
        deployments: kept.deployments,
        issues: kept.issues,
        probe: () => Promise.resolve(answers[probes++] ?? { status: 500 }),
        pause: (milliseconds) => {
          pauses.push(milliseconds);
          time += milliseconds;
          return Promise.resolve();
        },
        clock: () => time,
        log: world.log,
        notify: (notice) => {
          notices.push(notice);
          return Promise.resolve();
        },
        summary: { add: (markdown) => Promise.resolve(void summaries.push(markdown)) },
        artifacts: {
          ofRun: () => Promise.resolve(Object.keys(files).map((name, index) => stored(name, index))),
          textFile: ({ name }) => {
            const file = files[name] ?? '';
            return file instanceof Error ? Promise.reject(file) : Promise.resolve(file);
          },
        },
        comments: {
          self: () => Promise.resolve(SELF),
          list: () => Promise.resolve([...comments]),
          create: (_, body) => {
            const comment = { id: comments.length + 1, body, authorId: 1 };
            comments.push(comment);
            return Promise.resolve(comment);
          },
          update: (id, body) => {
            const at = comments.findIndex((comment) => comment.id === id);
            if (at < 0) return Promise.reject(new Error('nothing to update'));
            comments[at] = { ...comments[at]!, body };
            return Promise.resolve();
          },
          remove: () => Promise.reject(new Error('nothing to remove')),
        },
      },
    );
    return { result, summaries, comments, notices, kept, pauses, lines: world.log.lines };
  };
  const name = artifactName('decision', 1, 'infra', 'production');
  const text = async (): Promise<string> => JSON.stringify((await publish()).record.output);

  it('says on the pull request and on the summary what was decided', async () => {
    const { result, comments, summaries } = await report({ [name]: await text() });
    expect(result).toEqual({ outputs: { decisions: 1 } });
    expect(comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- planseal:decision v1 key=acme/infra#5 run=100.1 -->',
    ]);
    expect(summaries).toHaveLength(1);
  });

  it('tells people outside once, with the run and the ticket of the pull request', async () => {
    const record = JSON.parse(await text()) as DecisionRecord;
    const { notices } = await report({
      [name]: JSON.stringify({ ...record, applied: { outcome: 'partial', objects: [], errors: [], state: 'unsaved' } }),
    });
    expect(notices).toMatchObject([
      {
        tone: 'alarm',
        repository: 'acme/infra',
        runUrl: 'https://github.com/acme/infra/actions/runs/100',
        entries: [{ event: 'apply-partial', stack: 'infra' }],
      },
    ]);
    expect(notices[0]?.entries[0]?.text).toContain('NOT saved');
  });

  it('does not tell as this run’s what says that it is of another', async () => {
    const record = JSON.parse(await text()) as DecisionRecord;
    for (const other of [{ runId: 99 }, { attempt: 2 }, { commit: 'd'.repeat(40) }]) {
      const { result, comments, notices } = await report({ [name]: JSON.stringify({ ...record, ...other }) });
      expect(result.outputs).toEqual({ decisions: 0 });
      expect(result.failure).toMatch(/find out which job of this run left it/);
      expect([comments, notices]).toEqual([[], []]);
    }
  });

  it('comments nowhere when the commit came from no pull request', async () => {
    const { result, comments, summaries } = await report({ [name]: await text() }, 'none');
    expect(result).toEqual({ outputs: { decisions: 1 } });
    expect([comments.length, summaries.length]).toEqual([0, 1]);
  });

  it.each<[string, Record<string, string | Error>, RegExp]>([
    ['nothing was left', {}, /No apply job of this run left a decision/],
    ['only that of another attempt was left', { [artifactName('decision', 2, 'infra', '')]: '{}' }, /left a decision/],
    ['it is no JSON', { [name]: '{' }, /JSON/],
    ['it is of another kind', { [name]: '{"schema":"x"}' }, /^decision\.json is not what PlanSeal writes: /],
    ['it cannot be read', { [name]: new OperationError('its digest differs') }, /^its digest differs/],
  ])('is red and says why when %s', async (_, files, why) => {
    const { result, comments } = await report(files);
    expect(result.failure).toMatch(why);
    expect(result.outputs).toEqual({ decisions: 0 });
    expect(comments).toEqual([]);
  });

  const ended = async (outcome: string, more: object = {}): Promise<string> => {
    const record = JSON.parse(await text()) as DecisionRecord;
    return JSON.stringify({ ...record, applied: { outcome, objects: [], errors: [], ...more } });
  };

  it('records in the ledger what became of each stack, and says it twice as it says it once', async () => {
    const kept = keptRecords();
    const network = JSON.parse(await ended('partial')) as DecisionRecord;
    const files = {
      [name]: await ended('applied'),
      [artifactName('decision', 1, 'network', 'production')]: JSON.stringify({
        ...network,
        decision: { ...network.decision, stack: 'network' },
      }),
    };
    await report(files, undefined, kept);
    expect(kept.ledger().sort()).toEqual(['infra success', 'network failure']);
    expect(kept.issueStates()).toEqual(['network open']);
    await report(files, undefined, kept);
    expect(kept.ledger().sort()).toEqual(['infra success', 'network failure']);
    expect(kept.issueStates()).toEqual(['network open']);
  });

  it('takes back nothing that is applied where a later run of the commit begins nothing', async () => {
    const kept = keptRecords();
    await report({ [name]: await ended('applied') }, undefined, kept);
    await report({ [name]: await ended('not-started') }, undefined, kept);
    expect(kept.ledger()).toEqual(['infra success']);
    await report({ [name]: await ended('partial') }, undefined, kept);
    expect(kept.ledger()).toEqual(['infra success failure']);
  });

  it('closes the issue of a stack with the next apply that ends well', async () => {
    const kept = keptRecords();
    await report({ [name]: await ended('failed') }, undefined, kept);
    expect(kept.issueStates()).toEqual(['infra open']);
    await report({ [name]: await ended('not-started') }, undefined, kept);
    expect(kept.issueStates()).toEqual(['infra open']);
    await report({ [name]: await ended('applied') }, undefined, kept);
    expect(kept.issueStates()).toEqual(['infra closed']);
  });

  it.each(['create', 'say', 'open'])('writes once although the answer of %s was lost', async (call) => {
    const kept = keptRecords((one, nth) => (one === call && nth === 1 ? 'after' : undefined));
    const { result } = await report({ [name]: await ended('failed') }, undefined, kept);
    expect(result.failure).toBeUndefined();
    expect([kept.ledger(), kept.issueStates()]).toEqual([['infra failure'], ['infra open']]);
  });

  it('says what it may not record, and does everything else', async () => {
    const kept = keptRecords(
      (call) => (['list', 'issues'].includes(call) ? 'before' : undefined),
      () => new NotPermitted('Grant the job `permissions: { deployments: write }`.'),
    );
    const { result, comments, notices, lines } = await report({ [name]: await ended('failed') }, undefined, kept);
    expect(result.failure).toBeUndefined();
    expect([comments.length, notices.length]).toEqual([1, 1]);
    expect(lines.join('\n')).toContain('deployments: write');
    expect(kept.calls).toEqual(['list', 'issues']);
  });

  it('is red where the ledger cannot be written, and the issue is written all the same', async () => {
    const kept = keptRecords((call) => (call === 'create' ? 'before' : undefined));
    const { result, comments } = await report({ [name]: await ended('failed') }, undefined, kept);
    expect(result.failure).toBe('the answer was lost');
    expect(comments).toHaveLength(1);
    expect(kept.issueStates()).toEqual(['infra open']);
  });

  describe('of a run whose stacks are known', () => {
    const place = (stack: string, environment = 'production') => ({ stack, environment });
    const order = [[place('infra'), place('network')], [place('shop')]];
    const end = (plan: string, apply: string, wave = 1): Partial<DecisionReportRequest> => ({
      end: { order, wave, plan, apply },
    });
    const decided = async (stack: string, outcome: string, more: object = {}): Promise<string> => {
      const record = JSON.parse(await ended(outcome)) as DecisionRecord;
      return JSON.stringify({ ...record, decision: { ...record.decision, stack }, ...more });
    };

    it('tells of all of them where a plan failed and nothing was decided', async () => {
      const { result, comments, notices, kept, summaries } = await report(
        {},
        undefined,
        keptRecords(),
        [],
        end('failure', 'skipped'),
      );
      expect(kept.ledger().sort()).toEqual(['infra failure', 'network failure', 'shop pending']);
      expect(kept.made.map(({ statuses }) => statuses[0]?.description)).toContain(
        'shop: wave 2 was not begun, for wave 1 was not applied as a whole',
      );
      expect(result).toEqual({
        outputs: { decisions: 0 },
        failure: expect.stringMatching(/^Not decided: infra, network: its plan failed, .* Look at the logs/),
      });
      for (const { body } of [...comments, { body: summaries.join('') }])
        for (const word of ['Not decided', 'infra', 'network', 'shop', 'its plan failed']) expect(body).toContain(word);
      expect(notices).toMatchObject([
        { tone: 'alarm', entries: [{ event: 'apply-failed', stack: 'infra' }, { stack: 'network' }] },
      ]);
    });

    it('tells beside what was decided of the job that was lost, and of the wave that does not begin', async () => {
      const { result, comments, kept } = await report(
        { [name]: await ended('applied') },
        undefined,
        keptRecords(),
        [],
        end('success', 'failure'),
      );
      expect(kept.ledger().sort()).toEqual(['infra success', 'network failure', 'shop pending']);
      expect(result.failure).toMatch(/^Not decided: network: its apply job was rejected/);
      expect(comments[0]?.body).toMatch(/⛔ Not decided[^]*Applied exactly as approved/);
    });

    it('leaves the next wave to its own report, and the one before to that of its own', async () => {
      const network = artifactName('decision', 1, 'network', 'production');
      const first = { [name]: await ended('applied'), [network]: await decided('network', 'applied') };
      const kept = keptRecords();
      expect((await report(first, undefined, kept, [], end('success', 'success'))).result.failure).toBeUndefined();
      expect(kept.ledger().sort()).toEqual(['infra success', 'network success']);
      const { result } = await report({}, undefined, kept, [], end('cancelled', 'skipped', 2));
      expect(result.failure).toMatch(/^Not decided: shop: the plans of its wave were cancelled/);
      expect(kept.ledger().sort()).toEqual(['infra success', 'network success', 'shop failure']);
    });

    it('takes back nothing that an earlier attempt applied', async () => {
      const again = { ...end('success', 'failure'), attempt: 2 };
      const files = {
        [name]: await ended('applied'),
        [artifactName('decision', 1, 'network', 'production')]: await decided('network', 'failed'),
      };
      const { result, comments } = await report(files, undefined, keptRecords(), [], again);
      expect(result.failure).toMatch(/^Not decided: network: /);
      expect(comments[0]?.body).not.toContain('infra`');
      const other = { [name]: await decided('infra', 'applied', { commit: 'd'.repeat(40) }) };
      expect((await report(other, undefined, keptRecords(), [], again)).result.failure).toMatch(/infra, network/);
    });

    it('takes back nothing that another run of the commit applied, and says later what becomes of it', async () => {
      const kept = keptRecords();
      await report({ [name]: await ended('applied') }, undefined, kept);
      const later = {
        ...end('failure', 'skipped'),
        runId: 101,
        runUrl: 'https://github.com/acme/infra/actions/runs/101',
      };
      await report({}, undefined, kept, [], later);
      expect(kept.ledger().sort()).toEqual(['infra success', 'network failure', 'shop pending']);
      await report({}, undefined, kept, [], { ...end('failure', 'skipped', 2), runId: later.runId });
      expect(kept.ledger().sort()).toEqual(['infra success', 'network failure', 'shop pending failure']);
    });
  });

  it.each<[string, string, HealthAnswer[], number, RegExp]>([
    ['well', 'applied', [{ status: 200 }, { status: 204 }, { status: 200 }], 2, /answers well: asked 3 times/],
    [
      'well again',
      'applied',
      [{ status: 502 }, { status: 200 }, { status: 200 }, { status: 200 }],
      3,
      /answers well: asked 4 times/,
    ],
    [
      'badly',
      'partial',
      [{ status: 200 }, { status: 200 }],
      11,
      /does not answer well after the apply: it answered 500; asked 12 times/,
    ],
  ])('looks how what was changed is doing, which is %s', async (_, outcome, answers, waits, words) => {
    const { result, comments, pauses } = await report(
      { [name]: await ended(outcome) },
      undefined,
      keptRecords(),
      answers,
    );
    expect(result.failure).toBeUndefined();
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body.replaceAll('\u200b', '')).toMatch(words);
    expect(pauses).toEqual(Array.from({ length: waits }, () => 10_000));
  });

  it.each<[string, number, HealthAnswer[], RegExp]>([
    ['well', 2, many(5, 200), /💚 .* answered well after the apply: 5 of 5 answers in 2 minutes were good\.$/m],
    [
      'well but for two answers',
      2,
      [...many(1, 200), ...many(2, 503), ...many(2, 200)],
      /💚 .* answered well after the apply: 3 of 5 answers in 2 minutes were good\.$/m,
    ],
    [
      'badly for a while',
      30,
      [...many(4, 200), ...many(3, 503), ...many(54, 204)],
      /⚠️ .* did not answer well after the apply: 58 of 61 answers in 30 minutes were good\.\s+- From 10:02:00 UTC, 3 answers in a row: it answered 503\. Well again at 10:03:30 UTC\./,
    ],
    [
      'badly to the end',
      1,
      many(3, 500),
      /⚠️ .*: 0 of 3 answers in a minute were good\.\s+- From 10:00:00 UTC, 3 answers in a row: it answered 500\. It was so when the watch ended\./,
    ],
    [
      'badly at the end',
      1,
      [...many(2, 200), ...many(1, 404)],
      /⚠️ .* did not answer well after the apply: 2 of 3 answers in a minute were good\.$/m,
    ],
  ])('watches what was changed for as long as it is told, which does %s', async (_, watchMinutes, answers, words) => {
    const { result, comments, pauses } = await report(
      { [name]: await ended('applied') },
      undefined,
      keptRecords(),
      answers,
      { watchMinutes },
    );
    expect(result.failure).toBeUndefined();
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body.replaceAll('\u200b', '')).toMatch(words);
    expect(pauses).toEqual(Array.from({ length: watchMinutes * 2 }, () => 30_000));
  });

  it('looks at nothing where nothing was changed', async () => {
    const { pauses, comments } = await report({ [name]: await ended('failed') }, undefined, keptRecords(), [
      { status: 500 },
    ]);
    expect(pauses).toEqual([]);
    expect(comments[0]?.body).not.toContain('example.com');
  });

  it('shows what can be read beside what cannot', async () => {
    const other = artifactName('decision', 1, 'network', 'production');
    const { result, comments } = await report({ [name]: await text(), [other]: '{' });
    expect(result.outputs).toEqual({ decisions: 1 });
    expect(result.failure).toMatch(/JSON/);
    expect(comments).toHaveLength(1);
  });
});
