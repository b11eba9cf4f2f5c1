import type { Manifest } from '../../../../src/core/bundle/manifest';
import type { ArtifactFacts } from '../../../../src/core/gate/bundle-facts';
import type { EnvironmentFacts, GateFacts, JobFacts, RunFacts } from '../../../../src/core/gate/facts';
import {
  approvedBy,
  CAROL,
  DAN,
  ENVIRONMENT,
  goodFacts,
  goodFactsOfBoth,
  goodFactsOfStored,
  hex,
  OTHER_COMMIT,
  receipt,
  requirements,
  reviewsOf,
  soundEnvironment,
} from '../good-facts';

/** By check, what there is to say: a situation in words, and its facts. */
export type Situations = Readonly<Record<string, Readonly<Record<string, GateFacts>>>>;

export const good = goodFacts();
export const both = goodFactsOfBoth();
export const stored = goodFactsOfStored();

export const without = (facts: GateFacts, ...names: (keyof GateFacts)[]): GateFacts =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => !names.includes(name as keyof GateFacts)),
  ) as unknown as GateFacts;

export const withRun = (more: Partial<RunFacts>): GateFacts => ({ ...good, run: { ...good.run, ...more } });

export const withJob = (more: Partial<JobFacts>): GateFacts => ({ ...good, job: { ...good.job, ...more } });

export const withReceipt = (
  more: Partial<(typeof good.receipts)[number]>,
): GateFacts & Required<Pick<GateFacts, 'receipts'>> => ({
  ...good,
  receipts: good.receipts.map((found) => ({ ...found, ...more })),
});

export const withFresh = (more: Partial<typeof good.fresh>, facts: GateFacts = good): GateFacts => ({
  ...facts,
  fresh: { ...good.fresh, ...more },
});

export const withBasis = (more: Partial<typeof good.fresh.basis>): GateFacts =>
  withFresh({ basis: { ...good.fresh.basis, ...more } });

export const withBundle = (more: Partial<typeof stored.bundle>): GateFacts => ({
  ...stored,
  bundle: { ...stored.bundle, ...more },
});

export const withArtifact = (more: Partial<ArtifactFacts>): GateFacts =>
  withBundle({ artifact: { ...(stored.bundle.artifact as ArtifactFacts), ...more } });

export const withManifest = (more: Partial<Manifest>): GateFacts =>
  withBundle({ manifest: { ...stored.bundle.manifest!, ...more } });

export const withStored = (more: Partial<typeof stored.stored>): GateFacts => ({
  ...stored,
  stored: { ...stored.stored, ...more },
});

export const withStoredAgain = (more: Partial<NonNullable<typeof stored.again.storedBundle>>): GateFacts => ({
  ...stored,
  again: { ...stored.again, storedBundle: { ...stored.again.storedBundle!, ...more } },
});

export const withBranches = (branches: EnvironmentFacts['branches'], isProtected = true): GateFacts => ({
  ...good,
  environment: { ...soundEnvironment(ENVIRONMENT), branches },
  branch: { ...good.branch, protected: isProtected },
});

export const again = (more: Partial<typeof good.again>, facts: GateFacts = good): GateFacts => ({
  ...facts,
  again: { ...good.again, ...more },
});

/** The default branch has moved, and nothing under the stack with it. */
export const MOVED = { headSha: OTHER_COMMIT, protected: true, movedUnderStack: [] };

export const SUITE = { ...good.policy, suite: { repository: 'planseal/planseal', sha: hex('5', 40) } };

export const storedNothing: GateFacts = {
  ...without(stored, 'bundle', 'stored'),
  receipts: withReceipt({ receipt: receipt({ hasChanges: false }) }).receipts,
};

export const BLOCKED = requirements({ blockers: ['a policy denies it'] });

export const TWO_AND_A_TEAM = requirements({ approvals: 2, teams: [{ team: '@acme/sre', count: 1, because: '' }] });

export const REJECTED_TWICE = reviewsOf(
  approvedBy(CAROL, { state: 'CHANGES_REQUESTED' }),
  approvedBy(DAN, { state: 'CHANGES_REQUESTED' }),
);

export const demanding = (...ids: string[]): GateFacts =>
  withFresh({ requirements: requirements({ evidence: ids.map((id) => ({ id, text: id, because: '' })) }) });
