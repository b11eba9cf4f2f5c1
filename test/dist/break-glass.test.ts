import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { Consumer, PASSWORD } from '../support/consumer/consumer';
import { dispatched, type EmergencySteps, incidentOf, playEmergency } from '../support/consumer/emergency';
import { filesOf } from '../support/consumer/workspace';
import type { Issue } from '../support/github/state/issues';
import { objectsOf } from '../support/provider/outside';

const INFRA = filesOf(fileURLToPath(new URL('../../examples/quickstart', import.meta.url)))['infra/main.tf']!;
const CONFIG = [
  'version: 1',
  'environments:',
  '  production: { break-glass: { lifts: [approvals], expires: 2h } }',
  '',
].join('\n');
/** Two runs with two plans each, on a machine that has other work. */
jest.setTimeout(180_000);

const WHY = { reason: 'orders are down: the database is gone' };

describe('an emergency, from committed bundles on a real engine', () => {
  let consumer: Consumer;
  let now: Date;
  beforeEach(async () => {
    now = new Date();
    consumer = await Consumer.start({ files: { 'README.md': '# shop\n' }, now: () => now });
  });
  afterEach(async () => {
    await consumer.stop();
  });

  /** mira merged this, and nobody approved it. */
  const merge = (files: Readonly<Record<string, string>> = { '.github/planseal.yml': CONFIG }): void => {
    const pull = consumer.openPullRequest('Rescue', { 'infra/main.tf': INFRA, ...files });
    pull.merge(consumer.people.mira);
  };
  const created = () => objectsOf(consumer.cloudFile, 'aws_vpc').length;
  const lineOf = (issue: Issue): string => /^\/planseal agree [0-9a-f]{64}$/m.exec(issue.comments[0]!.body)![0];
  const again = (steps: EmergencySteps, by = consumer.people.jon) => playEmergency(consumer, steps.run.rerun(by), WHY);
  const decisionOf = ({ gate }: EmergencySteps) => [gate?.outputs['decision'], gate?.outputs['outcome']];
  const expectClean = (): void => {
    expect(consumer.github.violations).toEqual([]);
    expect(consumer.github.unexpected).toEqual([]);
    for (const step of consumer.steps) {
      expect(step.violations).toEqual([]);
      expect(step.everyByte.toString('utf8').replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(PASSWORD);
    }
    for (const exchange of consumer.github.exchanges) expect(exchange.body).not.toContain(PASSWORD);
  };

  it('opens an incident first, waits for a second person, applies, and leaves the incident open with the record', async () => {
    merge();
    const first = await playEmergency(consumer, dispatched(consumer, consumer.people.jon), WHY);
    const issue = incidentOf(consumer, first);
    expect(issue.body).toContain('orders are down');
    expect(decisionOf(first)).toEqual(['wait', 'not-started']);
    expect(created()).toBe(0);
    expect(issue.comments.map(({ body }) => /^<!-- planseal:(\w+)/.exec(body)?.[1])).toEqual([
      'assessment',
      'emergency',
    ]);

    consumer.repository.issues.comment(issue, consumer.people.ana, lineOf(issue));
    const second = await again(first);
    expect(second.open.outputs['incident']).toBe(String(issue.number));
    expect(decisionOf(second)).toEqual(['apply', 'applied']);
    expect(created()).toBe(1);
    const record = issue.comments.at(-1)!.body;
    expect(record).toContain('Applied in an emergency');
    expect(record).toContain('lifted by the emergency');
    expect(record).toMatch(/started by `@jon`.*agreed to by `@ana`/);
    expect(record).toContain('- [ ] ');
    expect(issue.state).toBe('open');
    expect(consumer.repository.issues.all.filter(({ labels }) => labels.includes('planseal-incident'))).toHaveLength(1);

    // Used up: what was agreed to once is not applied twice.
    const third = await again(second);
    expect(decisionOf(third)).toEqual(['refuse', 'not-started']);
    expect(third.gate?.log).toContain(`what #${issue.number} was opened for is applied`);
    // The ledger has the emergency, and what was refused later takes nothing of it back.
    const ledger = consumer.repository.deployments.all.filter(({ task }) => task === 'planseal');
    expect(ledger.map(({ statuses }) => statuses.map(({ state }) => state))).toEqual([['pending', 'success']]);
    expectClean();
  });

  const REFUSED: readonly (readonly [what: string, act: (issue: Issue) => void, decision: string, fact: string])[] = [
    [
      'the one who started it agrees',
      (issue) => consumer.repository.issues.comment(issue, consumer.people.jon, lineOf(issue)),
      'wait',
      '@jon started this run',
    ],
    [
      'the author agrees',
      (issue) => consumer.repository.issues.comment(issue, consumer.people.mira, lineOf(issue)),
      'wait',
      '@mira is the author of the pull request',
    ],
    [
      'somebody without write access agrees',
      (issue) => consumer.repository.issues.comment(issue, consumer.github.user('eve'), lineOf(issue)),
      'wait',
      '@eve has no write access',
    ],
    [
      'an agreement is put into the mouth of somebody',
      (issue) => {
        const comment = consumer.repository.issues.comment(issue, consumer.people.ana, 'What is going on?');
        consumer.repository.issues.editComment(comment, lineOf(issue));
      },
      'wait',
      '@ana edited the comment, or somebody else did',
    ],
    [
      'the issue is edited',
      (issue) => {
        consumer.repository.issues.comment(issue, consumer.people.ana, lineOf(issue));
        consumer.repository.issues.editBody(issue, `${issue.body!} `);
      },
      'refuse',
      'was edited',
    ],
    [
      'the issue is closed',
      (issue) => {
        consumer.repository.issues.comment(issue, consumer.people.ana, lineOf(issue));
        consumer.repository.issues.setState(issue, 'closed', null, consumer.people.lee);
      },
      'refuse',
      'is closed',
    ],
    [
      'it has expired',
      (issue) => {
        consumer.repository.issues.comment(issue, consumer.people.ana, lineOf(issue));
        now = new Date(now.getTime() + 2 * 3_600_000 + 1_000);
      },
      'refuse',
      'expired after 2 h',
    ],
  ];

  it('changes nothing whatever one account does', async () => {
    merge();
    const first = await playEmergency(consumer, dispatched(consumer, consumer.people.jon), WHY);
    const issue = incidentOf(consumer, first);
    let steps = first;
    for (const [what, act, decision, fact] of REFUSED) {
      issue.comments.splice(1);
      issue.bodyEditedAt = null;
      if (issue.state === 'closed') consumer.repository.issues.setState(issue, 'open', null, consumer.people.lee);
      act(issue);
      // A closed incident is not found again by the run: it is named, as a gate of one's own would.
      steps = issue.state === 'closed' ? await gateAlone(steps, issue) : await again(steps);
      expect([what, ...decisionOf(steps)]).toEqual([what, decision, 'not-started']);
      expect(steps.gate?.log).toContain(fact);
    }
    expect(created()).toBe(0);
    expectClean();
  }, 300_000);

  /** The jobs after the first, with an incident that somebody names. */
  const gateAlone = async (steps: EmergencySteps, issue: Issue): Promise<EmergencySteps> => {
    const run = steps.run.rerun(consumer.people.jon);
    await consumer.planJob(run, run.seed.headSha, { environment: 'production' });
    const { gate } = await consumer.gateJob(
      run,
      run.seed.headSha,
      { incident: String(issue.number) },
      { issues: 'read' },
    );
    run.conclude('failure');
    return { ...steps, run, gate };
  };

  it('takes no issue for an incident in which a person has pasted the marker', async () => {
    merge();
    const first = await playEmergency(consumer, dispatched(consumer, consumer.people.jon), WHY);
    const genuine = incidentOf(consumer, first);
    const pasted = consumer.repository.issues.open({ user: consumer.people.lee, title: 'x', body: genuine.body });
    consumer.repository.issues.comment(pasted, consumer.people.ana, lineOf(genuine));
    const named = await playEmergency(consumer, first.run.rerun(), { incident: String(pasted.number) });
    expect(named.open.log).toContain(`#${pasted.number} is no open incident of`);
    expect(pasted.comments).toHaveLength(1);
    const { gate } = await gateAlone(named, pasted);
    expect(gate?.outputs['decision']).toBe('refuse');
    expect(gate?.log).toContain(`#${pasted.number} was not opened by this workflow`);
    expect(created()).toBe(0);
  });

  it('wants the agreement anew when the changes are others', async () => {
    merge();
    const first = await playEmergency(consumer, dispatched(consumer, consumer.people.jon), WHY);
    const issue = incidentOf(consumer, first);
    consumer.repository.issues.comment(issue, consumer.people.ana, lineOf(issue).replace(/[0-9a-f]{8}$/, '01234567'));
    expect(decisionOf(await again(first))).toEqual(['wait', 'not-started']);
    expect(created()).toBe(0);
  });

  it('goes on in a new run, in the same incident', async () => {
    merge();
    const first = await playEmergency(consumer, dispatched(consumer, consumer.people.jon), WHY);
    const issue = incidentOf(consumer, first);
    consumer.repository.issues.comment(issue, consumer.people.ana, lineOf(issue));
    const given = { incident: String(issue.number) };
    const second = await playEmergency(consumer, dispatched(consumer, consumer.people.lee), given);
    expect(decisionOf(second)).toEqual(['apply', 'applied']);
    expect(issue.comments.at(-1)!.body).toMatch(/started by `@jon`, `@lee`/);
    expectClean();
  });

  it.each([
    ['the configuration names nothing', {}, WHY, 'break-glass: { lifts: [approvals], expires: 2h }'],
    ['there is no reason', { '.github/planseal.yml': CONFIG }, { reason: ' ' }, 'Input `reason` is missing'],
  ])('opens nothing when %s', async (_, files, given, says) => {
    merge(files);
    const { open } = await playEmergency(consumer, dispatched(consumer, consumer.people.jon), given);
    expect(open.exitCode).toBe(1);
    expect(open.log).toContain(says);
    expect(consumer.repository.issues.all.filter(({ pull }) => pull === undefined)).toEqual([]);
    expectClean();
  });
});
