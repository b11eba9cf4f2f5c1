import { expect } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Consumer, PASSWORD, STACK, type StepRun } from '../support/consumer/consumer';
import { filesOf } from '../support/consumer/workspace';
import type { Job } from '../support/github/state/job';
import type { RunOptions } from '../support/runner/run-action';
import { findTool } from '../support/tools/find';

type Files = Readonly<Record<string, string>>;

/** One job of one run on the local github.com, in which a single action is tried with files of the test's own. */
export class Stage {
  readonly consumer: Consumer;
  readonly job: Job;

  private constructor(consumer: Consumer, job: Job) {
    this.consumer = consumer;
    this.job = job;
  }

  static async start(permissions: Readonly<Record<string, 'read' | 'write'>> = { contents: 'read' }): Promise<Stage> {
    const consumer = await Consumer.start({ files: { 'README.md': 'infra' } });
    const seed = { event: 'push', headSha: consumer.head, headBranch: 'main', actor: consumer.people.mira } as const;
    return new Stage(consumer, consumer.startRun(seed).startJob('job', { permissions }));
  }

  stop(): Promise<void> {
    return this.consumer.stop();
  }

  /** A new directory with these files, by their paths. */
  directory(files: Files): string {
    const directory = mkdtempSync(join(this.consumer.directory, 'files-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return directory;
  }

  /** The directory of the real Terraform, for PATH. */
  terraform(): string[] {
    return [dirname(findTool('terraform') ?? '/nowhere')];
  }

  /** A directory for PATH with a program that is this shell script. */
  program(name: string, script: string): string {
    const directory = this.directory({ [name]: `#!/bin/sh\n${script}\n` });
    chmodSync(join(directory, name), 0o755);
    return directory;
  }

  /** Runs an action in a workspace of these files, or in one that exists. */
  run(
    action: string,
    files: Files | string,
    inputs: Files = {},
    more: Partial<RunOptions> = {},
  ): Promise<StepRun & { readonly workspace: string }> {
    const workspace = typeof files === 'string' ? files : this.directory(files);
    return this.consumer
      .step(this.job, action, inputs, { workspace, ...more })
      .then((result) => ({ ...result, workspace }));
  }

  /** The plan action on the directory `infra` with our provider and no tflint. */
  plan(files: Files | string, inputs: Files = {}, more: Partial<RunOptions> = {}) {
    const given = { 'working-directory': STACK, tflint: 'false', 'pass-env': 'TF_REATTACH_PROVIDERS', ...inputs };
    return this.run('plan', files, given, more);
  }
}

/** The least stack that real Terraform can plan: nothing to install, so no lock file. */
export const SMALL = 'resource "terraform_data" "one" {\n  input = "1"\n}\n';
export const small = (more: Files = {}): Files => ({ 'infra/main.tf': SMALL, ...more });

/** A database of our provider, whose password is sensitive. */
export const DATABASE = `terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

variable "database_password" {
  type      = string
  sensitive = true
}

resource "aws_db_instance" "orders" {
  identifier          = "orders"
  instance_class      = "db.t3.medium"
  password            = var.database_password
  skip_final_snapshot = true
}
`;

/** Texts that people and other machines read of a step. */
export const shown = ({ log, summary, annotations, outputs }: StepRun): string =>
  [log, summary, JSON.stringify(annotations), JSON.stringify(outputs)].join('\n');

/** Nothing that a plan, a repository or a tool printed acted on the runner, and nothing of it is a stack trace of ours. */
export const expectHarmless = (result: StepRun): void => {
  expect(result.violations).toEqual([]);
  expect(result.failures).toEqual([]);
  expect(shown(result)).not.toMatch(/\n\s+at .*:\d+:\d+|mistake in PlanSeal/);
};

/** One clear error with these words, this reason, and nothing that a later job could take for a plan. */
export const expectRefusal = (result: StepRun, reason: string, ...says: (string | RegExp)[]): void => {
  expectHarmless(result);
  expect(result.exitCode).toBe(1);
  const errors = result.annotations.filter(({ level }) => level === 'failure').map(({ message }) => message);
  for (const words of says)
    expect(errors.join('\n')).toEqual(
      typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words),
    );
  expect({ reason: result.outputs['failure-reason'] }).toEqual({ reason });
  expect(JSON.stringify(result.annotations)).not.toContain('planseal-receipt');
  expect(result.outputs['receipt'] ?? '').toBe('');
};

export { filesOf, PASSWORD };
