// The whole safe workflow, for real: npm run demo
// Real Terraform (or OpenTofu) and tflint, the committed bundles of the four actions, a local state, and our provider whose
// cloud is a JSON file. Only github.com is played, on loopback. Prints what people would see and leaves it under out/.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Consumer, type StepRun } from '../test/support/consumer/consumer';
import { filesOf } from '../test/support/consumer/workspace';
import type { PullRequest } from '../test/support/github/state/pull-request';
import { edit, objectsOf } from '../test/support/provider/outside';
import { terminalMarkdown } from './terminal-markdown';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out');
const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
const begun = performance.now();

const say = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};
const scene = (title: string): void => {
  say(`\n${'━'.repeat(100)}\n${title}\n${'━'.repeat(100)}`);
};
/** The demo proves what it shows: an unexpected result ends it with an error. */
const expect = (what: string, found: unknown, wanted: unknown): void => {
  if (found !== wanted) throw new Error(`${what} should be ${String(wanted)}, but is ${String(found)}.`);
};

let page = 0;
const show = (title: string, markdown: string): void => {
  page += 1;
  const file = `${String(page).padStart(2, '0')}-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.md`;
  writeFileSync(join(out, file), markdown);
  const lines = terminalMarkdown(markdown, colour)
    .split('\n')
    .map((line) => `  ┃ ${line}`);
  say(`\n  ┏━━ ${title}  (out/${file})\n${lines.join('\n')}\n  ┗━━`);
};
const did = (name: string, step: StepRun | undefined): void => {
  if (step === undefined) throw new Error(`${name} did not run.`);
  const facts = Object.entries(step.outputs).filter(
    ([, value]) => value !== '' && value.length < 40 && !value.includes('/'),
  );
  say(
    `  ${step.succeeded ? '✔' : '✘'} ${name.padEnd(16)} ${(step.durationMs / 1_000).toFixed(1).padStart(4)} s   ${facts.map(([key, value]) => `${key}=${value}`).join(' ')}`,
  );
};

const lastComment = (pull: PullRequest): string => pull.issue.comments.at(-1)?.body ?? '';

const main = async (): Promise<void> => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const quickstart = filesOf(join(root, 'examples/quickstart'));
  const infra = quickstart['infra/main.tf'] ?? '';
  const withoutLogs =
    infra
      .replace('db.t3.medium', 'db.t3.large')
      .replace(/resource "aws_cloudwatch_log_group"[\s\S]*$/, '')
      .trimEnd() + '\n';
  const consumer = await Consumer.start({ files: { 'README.md': '# Infrastructure of the shop\n' } });
  const { jon, ana, lee } = consumer.people;
  try {
    scene('1. Mira opens a pull request with the first infrastructure');
    const first = consumer.openPullRequest('Begin the shop', { 'infra/main.tf': infra });
    const begin = await consumer.review(first);
    for (const [name, step] of Object.entries({
      plan: begin.plan,
      'risk judge': begin.risk,
      'risk report': begin.report,
    }))
      did(name, step);
    expect('the level', begin.risk?.outputs['level'], 'LOW');
    show('Comment on the first pull request', lastComment(first));

    scene('2. Jon approves and merges; the push plans again, and the gate applies exactly what was approved');
    first.review(jon, 'APPROVED');
    first.merge(jon);
    const created = await consumer.apply(jon);
    for (const [name, step] of Object.entries({
      plan: created.plan,
      'risk judge': created.risk,
      'apply-gate': created.gate,
      'gate report': created.report,
    }))
      did(name, step);
    expect('the outcome', created.gate.outputs['outcome'], 'applied');
    expect('the number of databases', objectsOf(consumer.cloudFile, 'aws_db_instance').length, 1);
    show('Comment after the apply', lastComment(first));

    scene('3. Mira makes the database larger and deletes the audit log: HIGH, which needs two people');
    const second = consumer.openPullRequest('Larger database, no audit log', { 'infra/main.tf': withoutLogs });
    const risky = await consumer.review(second);
    for (const [name, step] of Object.entries({
      plan: risky.plan,
      'risk judge': risky.risk,
      'risk report': risky.report,
    }))
      did(name, step);
    expect('the level', risky.risk?.outputs['level'], 'HIGH');
    show('Comment on the second pull request', lastComment(second));

    scene('4. Only Jon approves, and merges: the gate waits, with nothing asked of the cloud');
    second.review(jon, 'APPROVED');
    second.merge(jon);
    const waiting = await consumer.apply(jon);
    did('apply-gate', waiting.gate);
    expect('the decision', waiting.gate.outputs['decision'], 'wait');
    expect(
      'the class of the database',
      objectsOf(consumer.cloudFile, 'aws_db_instance')[0]?.['instance_class'],
      'db.t3.medium',
    );
    show('Decision of the gate', waiting.gate.summary);

    scene('5. Ana approves too; Lee starts the apply again');
    second.review(ana, 'APPROVED');
    const applied = await consumer.apply(lee, 'workflow_dispatch');
    for (const [name, step] of Object.entries({
      plan: applied.plan,
      'apply-gate': applied.gate,
      'gate report': applied.report,
    }))
      did(name, step);
    expect('the outcome', applied.gate.outputs['outcome'], 'applied');
    expect(
      'the class of the database',
      objectsOf(consumer.cloudFile, 'aws_db_instance')[0]?.['instance_class'],
      'db.t3.large',
    );
    show('Comment after the second apply', lastComment(second));

    scene('6. At night somebody opens port 22 to the world by hand; the drift check finds it');
    const [rule] = (objectsOf(consumer.cloudFile, 'aws_security_group')[0]?.['ingress'] ?? []) as Record<
      string,
      unknown
    >[];
    const opened = { ...rule, description: 'debugging', from_port: 22, to_port: 22, cidr_blocks: ['0.0.0.0/0'] };
    edit(consumer.cloudFile, 'aws_security_group', () => true, { ingress: [rule, opened] as never });
    const drifted = await consumer.drift();
    for (const [name, step] of Object.entries({ 'drift check': drifted.check, 'drift report': drifted.report }))
      did(name, step);
    expect('the class', drifted.check.outputs['class'], 'drift');
    expect('the level', drifted.check.outputs['level'], 'CRITICAL');
    const issue = consumer.repository.issues.all.find(({ labels }) => labels.includes('planseal-drift'));
    expect('the issue', issue?.state, 'open');
    show('Drift issue', `# ${issue?.title ?? ''}\n\n${issue?.body ?? ''}`);

    scene('7. The port is closed again; the next check closes the issue');
    edit(consumer.cloudFile, 'aws_security_group', () => true, { ingress: [rule] as never });
    const clean = await consumer.drift();
    for (const [name, step] of Object.entries({ 'drift check': clean.check, 'drift report': clean.report }))
      did(name, step);
    expect('the class', clean.check.outputs['class'], 'in-sync');
    expect('the issue', issue?.state, 'closed');
    show('Last comment on the drift issue', issue?.comments.at(-1)?.body ?? '');

    const wrong = [
      ...consumer.github.violations,
      ...consumer.github.unexpected,
      ...consumer.steps.flatMap(({ violations }) => violations.map(({ name }) => `command ${name}`)),
    ];
    expect('the list of requests and commands that GitHub would refuse', wrong.join('; '), '');
    say(
      `\nDone in ${((performance.now() - begun) / 1_000).toFixed(0)} s: ${consumer.steps.length} action runs, ${consumer.github.exchanges.length} requests, each checked with GitHub's own description. Everything people would see is in out/.`,
    );
  } finally {
    const log = consumer.steps.map((step) => step.log).join('\n');
    writeFileSync(join(out, 'log.txt'), log);
    await consumer.stop();
  }
};

await main().catch((error: unknown) => {
  say(
    `\nThe demo failed: ${error instanceof Error ? error.message : String(error)}\nThe logs of the actions are in out/log.txt.`,
  );
  process.exitCode = 1;
});
