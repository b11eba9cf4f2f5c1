import type { SeenDeployment, SeenStatus } from '../core/ledger/entry';

export interface NewDeployment {
  readonly commit: string;
  readonly task: string;
  readonly environment: string;
  readonly payload: Readonly<Record<string, string>>;
}

export interface NewStatus {
  readonly state: 'success' | 'inactive' | 'pending' | 'failure';
  readonly description: string;
  readonly logUrl: string;
  readonly environmentUrl?: string;
}

/** Deployments of this repository. */
export interface Deployments {
  /** Those of one commit and task, of whoever made them. */
  ofCommit(commit: string, task: string): Promise<readonly SeenDeployment[]>;
  statuses(deployment: number): Promise<readonly SeenStatus[]>;
  create(deployment: NewDeployment): Promise<SeenDeployment>;
  /** Says it of this deployment alone: no other one of the environment becomes inactive. */
  say(deployment: number, status: NewStatus): Promise<void>;
}
