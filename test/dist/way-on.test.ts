import { afterEach, describe, expect, it } from '@jest/globals';
import { Consumer, ENVIRONMENT } from '../support/consumer/consumer';
import type { Run } from '../support/github/state/run';
import { control } from '../support/provider/outside';

const PROVIDER = `terraform {
  required_providers { aws = { source = "hashicorp/aws" } }
  backend "local" {}
}
provider "aws" { region = "eu-central-1" }
variable "database_password" {
  type      = string
  sensitive = true
}
`;
const VPC = 'resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }\n';
/** Two objects that know nothing of each other, one with a secret. */
const MORE = `resource "aws_cloudwatch_log_group" "audit" { name = "/shop/audit" }
resource "aws_db_instance" "orders" {
  identifier          = "orders"
  engine              = "postgres"
  instance_class      = "db.t3.medium"
  allocated_storage   = 20
  username            = "shop"
  password            = var.database_password
  deletion_protection = true
}
`;
const NEW_RUN = 'gh workflow run terraform.yml --ref main';

/** Four runs of real Terraform, on a machine that has other work. */
const LONG = 300_000;

let consumer: Consumer;
afterEach(async () => {
  await consumer.stop();
  expect(consumer.github.violations).toEqual([]);
  expect(consumer.github.unexpected).toEqual([]);
});

const merged = async (name: string, text: string) => {
  const pull = consumer.openPullRequest('Change', { [`infra/${name}`]: text });
  await consumer.review(pull);
  pull.review(consumer.people.jon, 'APPROVED');
  pull.merge(consumer.people.jon);
  return pull;
};

/** A run of the newest commit, which the reviewers of `approve` release where they are asked. */
const applied = async (event: 'push' | 'workflow_dispatch', asks: boolean, of?: Run) => {
  const { mira, jon, ana } = consumer.people;
  const sha = consumer.head;
  const run =
    of ?? consumer.startRun({ event, headSha: sha, headBranch: 'main', actor: event === 'push' ? ana : mira });
  await consumer.planJob(run, sha, { environment: ENVIRONMENT });
  if (asks) {
    run.queueJob('approve', { environment: 'approve' });
    run.approve(jon, ['approve']);
  }
  const { gate, report } = await consumer.gateJob(run, sha);
  run.conclude(gate.succeeded ? 'success' : 'failure');
  return { run, gate, report };
};

/** Something is there; of two more objects the second could not be made, and the cause of it is mended. */
const afterPartial = async (ofEnvironment: string, asks = false) => {
  const config = `version: 1\nenvironments: { ${ENVIRONMENT}: { ${ofEnvironment} } }\n`;
  consumer = await Consumer.start({ files: { 'README.md': '# shop\n', '.github/planseal.yml': config } });
  consumer.repository.environments.configure('approve', {
    reviewers: [consumer.people.jon],
    preventSelfReview: true,
    canAdminsBypass: false,
    branches: ['main'],
  });
  await merged('main.tf', PROVIDER + VPC);
  expect((await applied('push', asks)).gate.outputs['outcome']).toBe('applied');
  const pull = await merged('more.tf', MORE);
  control(consumer.cloudFile, { on: 'create', type: 'aws_db_instance', fail: 'InsufficientDBInstanceCapacity' });
  const first = await applied('push', asks);
  expect(first.gate.outputs).toMatchObject({ decision: 'apply', outcome: 'partial' });
  control(consumer.cloudFile);
  const issue = (): string =>
    consumer.repository.issues.all.find(({ body }) => body?.startsWith('<!-- planseal:apply v1 ') === true)?.body ?? '';
  return { ...first, pull, issue };
};

describe('after an apply that ended in the middle', () => {
  it(
    'a new run applies what is left where `stale` is `narrower`, and a re-run is refused with its command',
    async () => {
      const { run, issue, pull } = await afterPartial('stale: narrower, approvals: { reviewers: 1 }');
      expect(issue()).toContain(NEW_RUN);
      const again = await applied('push', false, run.rerun(consumer.people.mira));
      expect(again.gate.outputs).toMatchObject({ decision: 'stale', outcome: 'not-started' });
      const refused = pull.issue.comments.at(-1)?.body ?? '';
      expect(refused).toContain('this is attempt 2');
      expect(refused).toContain(NEW_RUN);
      const { gate } = await applied('workflow_dispatch', false);
      expect(gate.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    },
    LONG,
  );

  it(
    'a new run asks the reviewers of the environment again where they approve',
    async () => {
      const { issue } = await afterPartial(
        'approvals: { from: environment, environments: [approve], reviewers: 1 }',
        true,
      );
      expect(issue()).toContain(NEW_RUN);
      expect(issue()).toContain('asks the reviewers of the environment again');
      const { gate } = await applied('workflow_dispatch', true);
      expect(gate.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    },
    LONG,
  );

  it(
    'a pull request is the way where reviews are: a new run is refused, and says what changed since',
    async () => {
      const { issue, pull } = await afterPartial('approvals: { reviewers: 1 }');
      expect(issue()).not.toContain(NEW_RUN);
      expect(issue()).toContain('Open a pull request that touches this stack');
      const { gate } = await applied('workflow_dispatch', false);
      expect(gate.outputs).toMatchObject({ decision: 'stale', outcome: 'not-started' });
      const said = pull.issue.comments.at(-1)?.body ?? '';
      expect(said).toContain('**Changed since the approval** — less than what was approved');
      expect(said).toMatch(/- aws_cloudwatch_log_group\.audit\s+create/);
      expect(gate.summary).toContain('**Changed since the approval**');
      await merged('note.tf', 'locals {}\n');
      expect((await applied('push', false)).gate.outputs['outcome']).toBe('applied');
    },
    LONG,
  );
});
