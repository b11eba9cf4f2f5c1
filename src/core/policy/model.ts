import type { PolicyResult } from '../risk/assessment';

/** A file as it was found; without a text it could not be read, and `problem` says why. */
export interface PolicyFile {
  readonly name: string;
  readonly text?: string;
  readonly problem?: string;
}

export type PolicyItem = PolicyResult['results'][number];

/** What one tool said of one plan. */
export interface PolicyAnswer {
  readonly tool: string;
  /** Rules or inputs that had nothing to say against it. */
  readonly passed: number;
  readonly items: readonly PolicyItem[];
  readonly notes?: readonly string[];
}

/** Something that is no answer, and why: it never passes for one. */
export interface NoAnswer {
  readonly tool: string;
  readonly problem: string;
}

/** Nobody asked for policies. */
export const NO_POLICY: PolicyResult = {
  status: 'absent',
  tools: [],
  passed: 0,
  failed: 0,
  warned: 0,
  results: [],
  notes: [],
};
