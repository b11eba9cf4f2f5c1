import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { LEFT_OUT, rewriteForAct } from '../../support/act/rewrite';
import { REUSABLE, TEXTS, type WorkflowJob } from './workflows';

const SHA = '5'.repeat(40);

type Keys = Readonly<Record<string, unknown>>;
const except = (keys: object, name: string): Keys =>
  Object.fromEntries(Object.entries(keys).filter(([key]) => key !== name));

/** A job without what act does not know, each key at the one place where it means that. */
const without = (job: WorkflowJob): Keys => ({
  ...except(job, 'cache-mode'),
  ...(job.concurrency === undefined ? {} : { concurrency: except(job.concurrency, 'queue') }),
  ...(job.environment === undefined ? {} : { environment: except(job.environment as object, 'deployment') }),
});
const resolved = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll('"uses":"$/', '"uses":"planseal/planseal/')
      .replace(/("uses":"planseal\/planseal\/actions\/[\w-]+)"/g, `$1@${SHA}"`)
      .replaceAll('${{ job.workflow_repository }}@${{ job.workflow_sha }}', `planseal/planseal@${SHA}`),
  );

test.each(REUSABLE)('what act executes of %s means the same, but for the keys on the list', (file, workflow) => {
  const executed: unknown = parse(rewriteForAct(TEXTS[file]!, SHA));
  const jobs = Object.fromEntries(Object.entries(workflow.jobs).map(([name, job]) => [name, without(job)]));
  expect(executed).toEqual(resolved({ ...workflow, jobs }));
});

test.each(REUSABLE)('and no other line of %s differs', (file) => {
  const kept = new Set(rewriteForAct(TEXTS[file]!, SHA).split('\n'));
  const missing = TEXTS[file]!.split('\n').filter((line) => !kept.has(line));
  const expected = new RegExp(
    String.raw`^ +(?:(?:${LEFT_OUT.join('|')}): [\w-]+|(?:- )?uses: \$/actions/[\w-]+|trusted-suite: \$\{\{ job\.workflow_repository \}\}@\$\{\{ job\.workflow_sha \}\})$`,
  );
  expect(missing.filter((line) => !expected.test(line))).toEqual([]);
  const written = TEXTS[file]!.split('\n');
  const added = [...kept].filter((line) => !written.includes(line));
  expect(
    added.filter((line) => !/(?:uses|trusted-suite): planseal\/planseal(?:\/actions\/[\w-]+)?@5{40}$/.test(line)),
  ).toEqual([]);
});

test('every key on the list is used: nothing is left out by habit', () => {
  const all = Object.values(TEXTS).join('\n');
  expect(LEFT_OUT.filter((key) => !new RegExp(`^ +${key}: `, 'm').test(all))).toEqual([]);
});
