/**
 * What the configuration may let an emergency lift. `approvals`: that the right people reviewed and approved exactly this.
 * `evidence`: what must be proven besides. `promotion`: that the environments
 * before got it first. `blockers`: what policies and rules forbid whoever approves. Everything else
 * is never lifted: the run, its commit and job, receipts, the digest, the state, the files, a rejection, the environment.
 */
export const LIFTS = ['approvals', 'evidence', 'promotion', 'blockers'] as const;
export type Lift = (typeof LIFTS)[number];
