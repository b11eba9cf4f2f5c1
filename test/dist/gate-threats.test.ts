import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { isReceipt, parseReceipt, receiptNotice, type Receipt } from '../../src/core/gate/receipt';
import { sha256 } from '../../src/core/bundle/archive';
import { artifactName } from '../../src/core/report/artifact-name';
import {
  AskedGate,
  type AskedGate as Gate,
  type Asking,
  checkOf,
  expectRefused,
  stateAt,
} from '../support/consumer/asked-gate';
import { ENVIRONMENT, STACK, SUITE_SHA, WORKFLOW } from '../support/consumer/consumer';
import type { Artifact } from '../support/github/state/artifacts';
import type { ReviewState } from '../support/github/state/pull-request';
import { expectHarmless } from './stage';

/** The rows of the threat table (docs/security.md) that are about integrity, against the committed bundle. */
type Row = readonly [name: string, asking: Asking, refused: readonly [string, string, string, string | RegExp]];

const DAY = 86_400_000;

let late = 0;
let asked: AskedGate;
beforeAll(async () => {
  asked = await AskedGate.start({ now: () => new Date(Date.now() + late) });
});
afterAll(async () => {
  await asked.stop();
  expect(asked.consumer.github.violations).toEqual([]);
  expect(asked.consumer.github.unexpected).toEqual([]);
});

const refuses = (rows: readonly Row[]): void => {
  test.each(rows)('%s', async (_, asking, refused) => {
    expectRefused(asked, await asked.ask(asking), refused);
  });
};

const planJob = ({ run }: Gate) => run.attempt.jobs.find(({ name }) => name.startsWith('plan'))!;
const noticeOf = (gate: Gate) => planJob(gate).check.annotations.find(isReceipt)!;
const receiptOf = (gate: Gate): Receipt => parseReceipt(noticeOf(gate).message)!;
const notice = (receipt: Receipt) => ({ level: 'notice' as const, ...receiptNotice(receipt) });

/** Another job of the same run says something in the manner of a plan job. */
const forging = (gate: Gate, receipt: Receipt, name = `plan (${STACK})`): void => {
  const { run } = gate;
  const job = run.startJob(name, { permissions: { contents: 'read' } });
  job.annotate([notice(receipt)]);
  job.conclude('success');
  gate.afterwards(() => run.attempt.jobs.splice(run.attempt.jobs.indexOf(job), 1));
};

const assessmentOf = ({ consumer, run }: Gate): Artifact =>
  consumer.repository.artifacts.all.find(
    (one) => one.run === run && one.name === artifactName('assessment', 1, STACK, ENVIRONMENT),
  )!;

/** The assessment that is stored says something else; `digest` also that it was so from the beginning. */
const tampering = (gate: Gate, change: (text: string) => string, digest: boolean): void => {
  const artifact = assessmentOf(gate);
  const { blobs } = gate.consumer.repository.world;
  const bytes = blobs.read(artifact.blob)!;
  const [[name, content] = ['', new Uint8Array()]] = Object.entries(unzipSync(bytes));
  const zip = Buffer.from(zipSync({ [name]: Buffer.from(change(Buffer.from(content).toString())) }));
  blobs.put(artifact.blob, zip);
  gate.afterwards(() => {
    blobs.put(artifact.blob, bytes);
  });
  if (digest) gate.set(artifact, { digest: `sha256:${sha256(zip)}`, size: zip.length });
};

const demandingNothing = (text: string): string => {
  const assessment = JSON.parse(text) as { requirements: { approvals: number } };
  return JSON.stringify({ ...assessment, requirements: { ...assessment.requirements, approvals: 0 } });
};

const nobodyApproved = (gate: Gate): void => {
  gate.set(gate.pull!, { reviews: [] });
};

describe('T1: what the plan job left was swapped', () => {
  refuses([
    [
      'the assessment, after it was stored',
      {
        arrange: (gate) => {
          tampering(gate, demandingNothing, false);
        },
      },
      ['refuse', 'A', 'approvals', 'The approvals could not be read'],
    ],
    [
      'the assessment, by one that was cut off',
      {
        arrange: (gate) => {
          const { blob } = assessmentOf(gate);
          const { blobs } = gate.consumer.repository.world;
          const bytes = blobs.read(blob)!;
          blobs.put(blob, bytes.subarray(0, bytes.length / 2));
          gate.afterwards(() => {
            blobs.put(blob, bytes);
          });
        },
      },
      ['refuse', 'A', 'approvals', 'The approvals could not be read'],
    ],
    [
      'the assessment, which is gone',
      {
        arrange: (gate) => {
          gate.set(assessmentOf(gate), { finalized: false });
        },
      },
      ['refuse', 'A', 'approvals', 'The approvals could not be read'],
    ],
    [
      'the receipt, by a second one of another job',
      {
        arrange: (gate) => {
          forging(gate, receiptOf(gate));
        },
      },
      ['refuse', 'A', 'receipt', '2 receipts'],
    ],
    [
      'the receipt, by one that appears while the gate plans',
      {
        meanwhile: (gate) => {
          forging(gate, receiptOf(gate));
        },
      },
      ['refuse', 'C', 'still-verified', '2 receipts'],
    ],
    [
      'the receipt, which nobody can read any more',
      {
        arrange: (gate) => {
          const found = noticeOf(gate);
          gate.set(found, { message: found.message.slice(0, 100) });
        },
      },
      ['refuse', 'A', 'receipt', 'damaged or foreign'],
    ],
    [
      'the receipt, which is gone',
      {
        arrange: (gate) => {
          gate.set(planJob(gate).check, { annotations: [] });
        },
      },
      ['refuse', 'A', 'receipt', 'no plan job of this run vouched'],
    ],
  ]);
});

const ofRun =
  (changes: Partial<Gate['run']['seed']>): NonNullable<Asking['arrange']> =>
  (gate) => {
    gate.set(gate.run.seed, changes);
  };
const ofReview =
  (changes: Partial<Gate['run']['seed']>): NonNullable<Asking['arrange']> =>
  (gate) => {
    gate.set(gate.review!.seed, changes);
  };
const fork = (gate: Gate) => gate.consumer.github.repository('mallory', 'infra');
const otherSuite = (gate: Gate) =>
  gate.run.seed.referencedWorkflows!.map(({ path }) => ({
    path: path.replace(SUITE_SHA, '6'.repeat(40)),
    sha: '6'.repeat(40),
  }));

describe('T2: the plan is of another run, repository or fork', () => {
  refuses([
    [
      'a head repository that is a fork',
      {
        arrange: (gate) => {
          gate.set(gate.run, { headRepository: fork(gate) });
        },
      },
      ['refuse', 'A', 'repository', 'another repository'],
    ],
    [
      'the event of a pull request',
      { arrange: ofRun({ event: 'pull_request' }), environment: { GITHUB_EVENT_NAME: 'push' } },
      ['refuse', 'A', 'event', '`pull_request` must not apply'],
    ],
    [
      'another branch',
      { arrange: ofRun({ headBranch: 'feature' }) },
      ['refuse', 'A', 'default-branch', 'on `feature`'],
    ],
    [
      'another workflow',
      {
        arrange: ofRun({ workflowPath: '.github/workflows/evil.yml' }),
        environment: { GITHUB_WORKFLOW_REF: `acme/infra/${WORKFLOW}@refs/heads/main` },
      },
      ['refuse', 'A', 'workflow', '`.github/workflows/evil.yml`'],
    ],
    [
      'the suite at another commit',
      {
        arrange: (gate) => {
          ofRun({ referencedWorkflows: otherSuite(gate) })(gate);
        },
      },
      ['refuse', 'A', 'workflow', '666666666666'],
    ],
    [
      'no workflow of the suite',
      { arrange: ofRun({ referencedWorkflows: [] }) },
      ['refuse', 'A', 'workflow', 'called no workflow of'],
    ],
    [
      'another commit',
      {
        arrange: (gate) => {
          const { commits } = gate.consumer.repository;
          ofRun({ headSha: commits.get(gate.run.seed.headSha).parents[0]! })(gate);
        },
      },
      ['refuse', 'A', 'commit', 'this job checked out'],
    ],
    [
      'a plan job that failed',
      {
        arrange: (gate) => {
          gate.set(planJob(gate), { conclusion: 'failure' });
        },
      },
      ['refuse', 'A', 'plan-job', 'ended with `failure`'],
    ],
    [
      'a receipt for another commit',
      {
        arrange: (gate) => {
          const receipt = receiptOf(gate);
          gate.set(planJob(gate).check, { annotations: [] });
          forging(gate, { ...receipt, commit: '9'.repeat(40) });
        },
      },
      ['refuse', 'A', 'planned-commit', 'the plan was made of `999999999999`'],
    ],
    [
      'a receipt for other changes than were reviewed',
      {
        arrange: (gate) => {
          const receipt = receiptOf(gate);
          gate.set(planJob(gate).check, { annotations: [] });
          forging(gate, { ...receipt, changeDigest: '8'.repeat(64) });
        },
      },
      ['stale', 'A', 'review-run', 'the plan after the merge is `888888888888`'],
    ],
  ]);

  test("the run of one's own pull request, by its number", async () => {
    const gate = await asked.ask({ environment: { GITHUB_RUN_ID: String(asked.review!.id) } });
    // The first reason is whose run it is; that GitHub says otherwise is among the others.
    expectRefused(asked, gate, ['refuse', 'A', 'event', '`pull_request` must not apply']);
    expect(checkOf(gate, 'job')).toMatch(
      new RegExp(
        `GitHub says that this job is of repository \\d+, run ${asked.run.id}, attempt 1; its surroundings say`,
      ),
    );
  });

  refuses([
    [
      'a review run of another workflow',
      { arrange: ofReview({ workflowPath: '.github/workflows/other.yml' }) },
      ['wait', 'A', 'review-run', 'no review run of'],
    ],
    [
      'a review run that did not call the suite',
      { arrange: ofReview({ referencedWorkflows: [] }) },
      ['refuse', 'A', 'review-run', 'called no workflow of'],
    ],
    [
      'a review run of a fork',
      {
        arrange: (gate) => {
          gate.set(gate.review!, { headRepository: fork(gate) });
        },
      },
      ['refuse', 'A', 'review-run', 'is not a successful review run of this repository'],
    ],
    [
      'a review run that failed',
      {
        arrange: (gate) => {
          gate.set(gate.review!.attempt, { conclusion: 'failure' });
        },
      },
      ['wait', 'A', 'review-run', 'no review run of'],
    ],
    [
      'a pull request from a fork',
      {
        arrange: (gate) => {
          gate.set(gate.pull!, { headRepository: fork(gate) });
        },
      },
      ['refuse', 'A', 'pull-request', 'came from a fork'],
    ],
  ]);
});

describe('T3: an older plan that was sound once', () => {
  test('is stale by the clock of the server', async () => {
    late = 8 * DAY;
    try {
      expectRefused(asked, await asked.ask(), ['stale', 'A', 'plan-age', 'the plan is 192 h old; 168 h are allowed']);
    } finally {
      late = 0;
    }
  });

  test('is stale earlier where the workflow says so', async () => {
    late = 2 * DAY;
    try {
      const gate = await asked.ask({ inputs: { 'max-age': '47' } });
      expectRefused(asked, gate, ['stale', 'A', 'plan-age', 'the plan is 48 h old; 47 h are allowed']);
    } finally {
      late = 0;
    }
  });
});

describe('T4: a commit between the approval and the apply', () => {
  const newer = { 'infra/more.tf': 'locals {}\n' };
  refuses([
    [
      'is seen at first',
      {
        arrange: (gate) => {
          gate.merge(newer);
        },
      },
      ['superseded', 'A', 'branch-head', '`infra/more.tf`'],
    ],
    [
      'is seen when it comes while the gate plans',
      {
        meanwhile: (gate) => {
          gate.merge(newer);
        },
      },
      ['superseded', 'C', 'still-newest', 'touches this stack'],
    ],
    [
      'is a no where the history was rewritten',
      {
        arrange: (gate) => {
          const { commits } = gate.consumer.repository;
          const { lee } = gate.consumer.people;
          const before = gate.consumer.head;
          const { sha } = commits.add({ message: 'Anew', author: lee, parents: [], files: { 'README.md': 'infra' } });
          commits.setBranch('main', sha);
          gate.afterwards(() => {
            commits.setBranch('main', before);
          });
        },
      },
      ['refuse', 'A', 'branch-head', 'The head of the default branch could not be read'],
    ],
  ]);
});

describe('T4: the rules change between the approval and the apply', () => {
  const stricter = { '.github/planseal.yml': `version: 1\napprovals: { LOW: { reviewers: 2 } }\n` };
  refuses([
    [
      'is seen at first',
      {
        arrange: (gate) => {
          gate.merge(stricter);
        },
      },
      ['stale', 'A', 'branch-head', 'changes the configuration (`.github/planseal.yml`)'],
    ],
    [
      'is seen when it comes while the gate plans',
      {
        meanwhile: (gate) => {
          gate.merge(stricter);
        },
      },
      ['stale', 'C', 'still-newest', 'changes the configuration (`.github/planseal.yml`)'],
    ],
  ]);
});

describe('T5: the state changes', () => {
  test('between the last look and the lock: the tool itself finds it stale, and nothing is done', async () => {
    const gate = await asked.ask({
      atApply: ({ server }) => {
        server.put(stateAt(6));
      },
    });
    expectHarmless(gate);
    expect(gate.outputs).toMatchObject({ decision: 'stale', outcome: 'not-started' });
    expect(gate.exitCode).toBe(1);
    expect(gate.summary).toContain('the state changed between the fresh plan and the apply');
    expect(gate.summary).toContain('Start a new run');
    expect(asked.backendEvents).not.toContain('write');
    expect(asked.server.lock()).toBeUndefined();
  });

  const restoring = (change: (text: string) => string) => (gate: Gate) => {
    const { server } = gate;
    const before = server.state()!;
    server.put(change(before));
    gate.afterwards(() => {
      server.put(before);
    });
  };

  refuses([
    [
      'into another one',
      { arrange: restoring(() => stateAt(5, 'ffffffff-7f63-4f9e-a1b8-5a0f6b3f2c11')) },
      ['refuse', 'B', 'lineage', "the state's lineage is not"],
    ],
    [
      'so that less is to be done',
      {
        arrange: restoring((text) =>
          JSON.stringify({
            ...(JSON.parse(text) as object),
            serial: 6,
            resources: [
              {
                mode: 'managed',
                type: 'terraform_data',
                name: 'one',
                provider: 'provider["terraform.io/builtin/terraform"]',
                instances: [
                  {
                    schema_version: 0,
                    attributes: {
                      id: '1',
                      input: { value: '1', type: 'string' },
                      output: { value: '1', type: 'string' },
                      triggers_replace: null,
                    },
                    sensitive_attributes: [],
                  },
                ],
              },
            ],
          }),
        ),
      },
      ['stale', 'B', 'freshness', 'the fresh plan is *narrower*'],
    ],
  ]);
});

describe('T6: another plan is shown than is applied', () => {
  refuses([
    [
      'an assessment that demands nothing is not believed: the gate judges again',
      {
        arrange: (gate) => {
          nobodyApproved(gate);
          tampering(gate, demandingNothing, true);
        },
      },
      ['wait', 'B', 'risk', 'judged again as LOW; still missing: 0 of 1 approvals'],
    ],
  ]);
});

const reviewedBy =
  (...reviews: (readonly [keyof Gate['consumer']['people'] | 'ghost', ReviewState, object?])[]) =>
  (gate: Gate): void => {
    nobodyApproved(gate);
    for (const [name, state, options] of reviews) {
      const user = name === 'ghost' ? null : gate.consumer.people[name];
      gate.pull!.review(user, state, options);
    }
  };

describe('T7: somebody approves what is their own', () => {
  refuses([
    [
      'the author, where another one merges',
      {
        arrange: (gate) => {
          const { mira } = gate.consumer.people;
          gate.set(gate.pull!, { reviews: gate.pull!.reviews.map((review) => ({ ...review, user: mira })) });
        },
      },
      ['wait', 'A', 'approvals', '@mira is the author of the pull request'],
    ],
    [
      'who wrote a commit of it',
      {
        arrange: (gate) => {
          const { consumer, pull } = gate;
          gate.set(consumer.repository.commits.get(pull!.headSha), { author: consumer.people.jon });
        },
      },
      ['wait', 'A', 'approvals', '@jon wrote a commit of it'],
    ],
    [
      'who committed it',
      {
        arrange: (gate) => {
          const { consumer, pull } = gate;
          gate.set(consumer.repository.commits.get(pull!.headSha), { committer: consumer.people.jon });
        },
      },
      ['wait', 'A', 'approvals', '@jon wrote a commit of it'],
    ],
    [
      'who is named as its co-author',
      {
        arrange: (gate) => {
          const { consumer, pull } = gate;
          const { jon } = consumer.people;
          const trailer = `Co-authored-by: Jon <${jon.id}+jon@users.noreply.github.com>`;
          gate.set(consumer.repository.commits.get(pull!.headSha), { message: `Begin\n\n${trailer}` });
        },
      },
      ['wait', 'A', 'approvals', '@jon is a co-author of it'],
    ],
    [
      'a machine',
      {
        arrange: (gate) => {
          const bot = gate.consumer.github.user('approver[bot]');
          gate.consumer.repository.collaborator(bot, 'write');
          gate.set(gate.pull!, { reviews: gate.pull!.reviews.map((review) => ({ ...review, user: bot })) });
        },
      },
      ['wait', 'A', 'approvals', 'is not a person'],
    ],
  ]);
});

describe('T8c, T8d: the environment of the apply', () => {
  const sound = { branches: ['main'], canAdminsBypass: false };
  const configured =
    (seed: object): NonNullable<Asking['arrange']> =>
    ({ consumer: { repository } }) => {
      repository.environments.configure(ENVIRONMENT, seed);
    };
  const during =
    (arrange: NonNullable<Asking['arrange']>): NonNullable<Asking['arrange']> =>
    (gate) => {
      arrange(gate);
      gate.afterwards(() => gate.consumer.repository.environments.configure(ENVIRONMENT, sound));
    };
  refuses([
    [
      'does not exist',
      {
        arrange: during((gate) => {
          gate.consumer.repository.environments.remove(ENVIRONMENT);
        }),
      },
      ['refuse', 'A', 'environment', 'does not exist; GitHub would create it'],
    ],
    [
      'has no rules',
      { arrange: during(configured({})) },
      ['refuse', 'A', 'environment', 'any branch may deploy to `production`'],
    ],
    [
      'only waits',
      { arrange: during(configured({ waitTimer: 30 })) },
      ['refuse', 'A', 'environment', 'any branch may deploy'],
    ],
    [
      'admits another branch too',
      { arrange: during(configured({ branches: ['main', 'release/*'] })) },
      ['refuse', 'A', 'environment', 'also admits `release/*`'],
    ],
    [
      'admits every branch by a pattern',
      { arrange: during(configured({ branches: ['*'] })) },
      ['refuse', 'A', 'environment', '`*`'],
    ],
    [
      'admits no branch',
      { arrange: during(configured({ branches: [] })) },
      ['refuse', 'A', 'environment', 'no branch may deploy'],
    ],
    [
      'admits protected branches, and none is (T8d)',
      { arrange: during(configured({ branches: 'protected' })) },
      ['refuse', 'A', 'environment', 'the default branch is not protected'],
    ],
    [
      'is opened to every branch while the gate plans',
      { meanwhile: during(configured({ branches: 'any' })) },
      ['refuse', 'C', 'still-verified', 'any branch may deploy'],
    ],
  ]);
});

describe('T8f: an approval of somebody who may not', () => {
  const role =
    (name: 'read' | 'triage' | 'none'): NonNullable<Asking['arrange']> =>
    (gate) => {
      const { repository, people } = gate.consumer;
      repository.collaborator(people.jon, name);
      gate.afterwards(() => {
        repository.collaborator(people.jon, 'write');
      });
    };
  refuses([
    ['reads only', { arrange: role('read') }, ['wait', 'A', 'approvals', '@jon has no write access']],
    ['triages', { arrange: role('triage') }, ['wait', 'A', 'approvals', '@jon has no write access']],
    ['has left', { arrange: role('none') }, ['wait', 'A', 'approvals', '@jon has no write access']],
    [
      'is nobody any more to GitHub',
      {
        arrange: (gate) => {
          gate.consumer.github.faults.script({ path: /\/jon\/permission$/, times: 1, fault: { status: 404 } });
        },
      },
      ['wait', 'A', 'approvals', '@jon has no write access'],
    ],
    [
      'loses it while the gate plans',
      { meanwhile: role('read') },
      ['wait', 'C', 'still-approved', 'an approval was taken back'],
    ],
  ]);
});

describe('T8g: reviews that do not approve what is applied', () => {
  const old = { commitId: '9'.repeat(40) };
  const early = { submittedAt: new Date('2020-01-01T00:00:00Z') };
  /** Told to be later than whatever comes before it. */
  const later = {
    get submittedAt() {
      return new Date(Date.now() + 60_000);
    },
  };
  refuses([
    ['none', { arrange: reviewedBy() }, ['wait', 'A', 'approvals', 'still missing: 0 of 1 approvals']],
    [
      'of another commit',
      { arrange: reviewedBy(['jon', 'APPROVED', old]) },
      ['wait', 'A', 'approvals', '@jon approved another commit'],
    ],
    [
      'of no commit',
      { arrange: reviewedBy(['jon', 'APPROVED', { commitId: null }]) },
      ['wait', 'A', 'approvals', '@jon approved another commit'],
    ],
    [
      'of a deleted account',
      { arrange: reviewedBy(['ghost', 'APPROVED']) },
      ['wait', 'A', 'approvals', 'still missing: 0 of 1 approvals'],
    ],
    [
      'before the plan was there',
      { arrange: reviewedBy(['jon', 'APPROVED', early]) },
      ['wait', 'A', 'approvals', '@jon approved before the plan was there'],
    ],
    ['a comment', { arrange: reviewedBy(['jon', 'COMMENTED']) }, ['wait', 'A', 'approvals', 'still missing']],
    ['one not submitted', { arrange: reviewedBy(['jon', 'PENDING']) }, ['wait', 'A', 'approvals', 'still missing']],
    [
      'dismissed',
      { arrange: reviewedBy(['jon', 'APPROVED'], ['jon', 'DISMISSED', later]) },
      ['wait', 'A', 'approvals', 'still missing'],
    ],
    [
      'taken back for changes',
      { arrange: reviewedBy(['jon', 'APPROVED'], ['jon', 'CHANGES_REQUESTED', later]) },
      ['refuse', 'A', 'rejection', 'rejected by @jon'],
    ],
    [
      'against which another one asks for changes',
      { arrange: reviewedBy(['jon', 'APPROVED'], ['ana', 'CHANGES_REQUESTED']) },
      ['refuse', 'A', 'rejection', 'rejected by @ana'],
    ],
    [
      'dismissed while the gate plans',
      { meanwhile: reviewedBy(['jon', 'APPROVED'], ['jon', 'DISMISSED', later]) },
      ['wait', 'C', 'still-approved', 'an approval was taken back'],
    ],
    [
      'rejected by another one while the gate plans',
      { meanwhile: reviewedBy(['jon', 'APPROVED'], ['ana', 'CHANGES_REQUESTED']) },
      ['refuse', 'C', 'still-approved', 'rejected meanwhile by @ana'],
    ],
  ]);
});

describe('T48: a job that says it is somebody else', () => {
  refuses([
    [
      'in another environment than it is asked for',
      { jobEnvironment: 'staging' },
      ['refuse', 'A', 'job', 'this job stands in `staging`, not in `production`'],
    ],
    [
      'in no environment',
      { jobEnvironment: undefined },
      ['refuse', 'A', 'job', 'this job stands in no environment, not in `production`'],
    ],
    [
      'by an input with a typing error, which GitHub would create (T8c)',
      { inputs: { environment: 'prodution' } },
      ['refuse', 'A', 'receipt', 'no plan job of this run vouched'],
    ],
    [
      'by the number of another attempt',
      { environment: { GITHUB_RUN_ATTEMPT: '2' } },
      ['refuse', 'A', 'receipt', 'The receipts of the plan jobs could not be read'],
    ],
    [
      'by the name of a stack that nobody planned',
      { inputs: { stack: 'infrastructure' } },
      ['refuse', 'A', 'receipt', 'vouched for `infrastructure`'],
    ],
  ]);
});

describe('T48: plan and gate in an environment that the stack does not belong to', () => {
  let lax: AskedGate;
  const config = `version: 1
stacks: [{ path: ${STACK} }]
environments:
  dev: { approvals: 0 }
  ${ENVIRONMENT}: { match: [${STACK}] }
`;
  beforeAll(async () => {
    lax = await AskedGate.start({ config });
    lax.consumer.repository.environments.configure('dev', { branches: ['main'] });
    await lax.consumer.planJob(lax.run, lax.consumer.head, { environment: 'dev' });
  });
  afterAll(async () => {
    await lax.stop();
    expect(lax.consumer.github.violations).toEqual([]);
  });

  test.each([
    ['which asks for nobody', 'dev', 'the configuration has `infra` in `production`, not in `dev`'],
    ['by a name that only GitHub takes for the same', 'Production', 'the configuration writes `Production` as'],
  ])('%s', async (_, environment, words) => {
    const asking = { jobEnvironment: environment, inputs: { environment }, arrange: nobodyApproved };
    expectRefused(lax, await lax.ask(asking), ['refuse', 'A', 'place', words]);
  });

  test('and in its own the same changes are applied', async () => {
    const gate = await lax.ask();
    expect({ log: gate.log, outputs: gate.outputs }).toMatchObject({ outputs: { decision: 'apply' } });
  });
});

describe('T43: a machine whose clock is wrong', () => {
  /** Every look at the clock in the gate's process is wrong by this many days; the kernel's is right. */
  const wrongBy = (days: number): Record<string, string> => ({
    NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(
      `const now=Date.now;Date.now=()=>now()+${days * DAY};globalThis.Date=new Proxy(Date,{construct:(D,a)=>a.length?new D(...a):new D(Date.now())})`,
    )}`,
  });

  test.each([-30, 30])('by %d days is not believed: the plan is as old as the server says', async (days) => {
    late = 8 * DAY;
    try {
      const gate = await asked.ask({ environment: wrongBy(days) });
      expectRefused(asked, gate, ['stale', 'A', 'plan-age', 'the plan is 192 h old']);
    } finally {
      late = 0;
    }
  });

  test('by thirty days applies what is approved all the same, once', async () => {
    const gate = await asked.ask({ environment: wrongBy(30) });
    expectHarmless(gate);
    expect({ log: gate.log, outputs: gate.outputs }).toMatchObject({
      outputs: { decision: 'apply', outcome: 'applied' },
    });
    expect(asked.server.state()).toContain('"terraform_data"');
    expect(asked.server.lock()).toBeUndefined();
    // A second time there is nothing that was approved.
    const again = await asked.ask();
    expect(again.outputs['outcome']).toBe('not-started');
    expect(again.outputs['decision']).not.toBe('apply');
  });
});
