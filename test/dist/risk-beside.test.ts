import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StepRun } from '../support/consumer/consumer';
import { expectHarmless, Stage } from './stage';

const DIFF = readFileSync(new URL('../fixtures/infracost/diff_prior_empty_project_json.json', import.meta.url), 'utf8');
const CONFIG = `version: 1
cost: { owners: ['@acme/finops'], management: ['@acme/heads'] }
`;
const PLAN = JSON.stringify({
  format_version: '1.2',
  terraform_version: '1.11.4',
  resource_changes: [
    {
      address: 'aws_sqs_queue.jobs',
      mode: 'managed',
      type: 'aws_sqs_queue',
      name: 'jobs',
      provider_name: 'registry.terraform.io/hashicorp/aws',
      change: {
        actions: ['create'],
        before: null,
        after: { name: 'jobs' },
        after_unknown: {},
        before_sensitive: false,
        after_sensitive: {},
      },
    },
  ],
});

interface Judged {
  readonly cost: object;
  readonly policy: { readonly results: readonly { readonly message: string }[] };
  readonly requirements: { readonly teams: readonly { readonly team: string }[] };
}

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.start();
  const { repository, people, head } = stage.consumer;
  repository.commits.add({
    message: 'Configure',
    author: people.mira,
    parents: [head],
    files: {
      '.github/planseal.yml': CONFIG,
      'policy/terraform.rego': 'package terraform\n',
      'policy/more/a.rego': 'package more\n',
    },
    branch: 'main',
  });
});
afterAll(() => stage.stop());

/** The judge in a run on the newest commit, with these files in the workspace and programs on PATH. */
const judged = async (
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  path: readonly string[] = [],
) => {
  const { consumer } = stage;
  const run = consumer.startRun({
    event: 'push',
    headSha: consumer.head,
    headBranch: 'main',
    actor: consumer.people.mira,
  });
  const workspace = stage.directory({ 'plan.json': PLAN, ...files });
  const step: StepRun = await consumer.step(
    run.startJob('judge', { permissions: { contents: 'read' } }),
    'risk',
    { mode: 'judge', 'plan-json': `${workspace}/plan.json`, stack: 'infra', ...inputs },
    { workspace, path },
  );
  expectHarmless(step);
  return {
    step,
    assessment: step.succeeded ? (JSON.parse(readFileSync(step.outputs['assessment']!, 'utf8')) as Judged) : undefined,
  };
};

describe('what stands beside a plan', () => {
  test('cost of a glob raises level and asks those who answer for money', async () => {
    const { step, assessment } = await judged({ 'costs/a/infracost.json': DIFF }, { 'cost-files': 'costs/**/*.json' });
    expect(step.outputs).toMatchObject({ level: 'HIGH', approvals: '2' });
    expect(assessment?.cost).toMatchObject({ status: 'ok', before: '0', delta: '742.64' });
    expect(assessment?.requirements.teams.map(({ team }) => team)).toEqual(['@acme/finops', '@acme/heads']);
    expect(step.summary).toContain('+$742.64 a month');
    expect(readFileSync(step.outputs['sarif']!, 'utf8')).toContain('"ruleId":"cost-increase"');
  });

  test('a result of a policy that is named and missing forbids the apply', async () => {
    const { step, assessment } = await judged({}, { 'policy-results': 'conftest.json' });
    expect(step.outputs).toMatchObject({ level: 'HIGH', blocked: 'true' });
    expect(assessment?.policy).toMatchObject({
      status: 'error',
      results: [{ message: '`conftest.json` does not exist' }],
    });
  });

  test('a denial of a scanner forbids the apply and is told', async () => {
    const sarif = {
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'checkov' } },
          results: [{ ruleId: 'CKV_1', level: 'error', message: { text: 'queue is not encrypted' } }],
        },
      ],
    };
    const { step } = await judged({ 'checkov.sarif': JSON.stringify(sarif) }, { 'policy-results': '*.sarif' });
    expect(step.outputs).toMatchObject({ level: 'HIGH', blocked: 'true' });
    expect(step.summary).toContain('queue is not encrypted');
  });

  test('policies come from the commit and not from the workspace, and see what we found', async () => {
    const opa = stage.program(
      'opa',
      `d=; while [ $# -gt 0 ]; do case $1 in --data) d=$2;; --input) i=$2;; esac; shift; done
/bin/grep -q '"risk":{"stack":"infra"' "$i" || exit 8
/bin/cat "$d"/policy/terraform.rego "$d"/policy/more/a.rego > /dev/null || exit 9
[ -e "$d/policy/mine.rego" ] && exit 7
echo '{"result":[{"expressions":[{"value":{"terraform":{"deny":["no queues"]}},"text":"data"}]}]}'`,
    );
    const { step, assessment } = await judged({ 'policy/mine.rego': 'package mine\n' }, { 'policy-dir': 'policy' }, [
      opa,
    ]);
    expect(assessment?.policy).toMatchObject({ status: 'denied', tools: ['opa'], results: [{ message: 'no queues' }] });
    expect(step.outputs).toMatchObject({ blocked: 'true' });
  });

  test.each([
    ['are not there', { 'policy-dir': 'elsewhere' }, 'do not exist at'],
    ['have no tool', { 'policy-dir': 'policy' }, 'neither `conftest` nor `opa` is on PATH'],
  ])('policies that %s are an error, not a pass', async (_, inputs, why) => {
    const { step, assessment } = await judged({}, inputs, ['/nowhere']);
    expect(step.outputs).toMatchObject({ blocked: 'true' });
    expect(assessment?.policy.results[0]?.message).toContain(why);
  });

  test('a path that leads out of the workspace is refused', async () => {
    const { step } = await judged({}, { 'cost-files': '../../../../../../etc/passwd' });
    expect(step.exitCode).toBe(1);
    expect(step.annotations.map(({ message }) => message).join()).toContain('leads out of the workspace');
  });
});
