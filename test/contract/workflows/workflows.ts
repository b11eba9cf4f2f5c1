import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY } from '../actions/actions';

export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly 'continue-on-error'?: unknown;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface WorkflowJob {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly permissions?: Permissions;
  readonly concurrency?: { readonly group: string; readonly queue?: string; readonly 'cancel-in-progress'?: unknown };
  readonly environment?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number | string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly 'cache-mode'?: string;
  readonly steps?: readonly Step[];
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>> & {
    readonly workflow_call?: {
      readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>;
      readonly secrets?: Readonly<Record<string, unknown>>;
    };
  };
  readonly permissions?: unknown;
  readonly concurrency?: { readonly 'cancel-in-progress'?: unknown };
  readonly jobs: Readonly<Record<string, WorkflowJob>>;
}

const FOLDER = join(REPOSITORY, '.github/workflows');

/** Text of every workflow file by its name. */
export const TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]),
);

export const parseWorkflow = (text: string): Workflow => parse(text) as Workflow;

export const WORKFLOWS: readonly (readonly [file: string, workflow: Workflow])[] = Object.entries(TEXTS).map(
  ([file, text]) => [file, parseWorkflow(text)],
);

/** Those that consumers call. */
export const REUSABLE = WORKFLOWS.filter(([, { on }]) => on.workflow_call !== undefined);

const RANK = { read: 1, write: 2 } as const;

/**
 * What a caller must grant so that every job of the called workflow gets what it asks for
 * (docs/platform-notes.md#reusable-workflows).
 */
export const askedBy = ({ jobs }: Workflow): Permissions => {
  const all: Record<string, 'read' | 'write'> = {};
  for (const { permissions = {} } of Object.values(jobs))
    for (const [name, level] of Object.entries(permissions))
      if (RANK[level] > (all[name] === undefined ? 0 : RANK[all[name]])) all[name] = level;
  return all;
};

/** Modes that start no tool. */
const HARMLESS: ReadonlySet<string> = new Set(['report', 'select', 'unapplied', 'open-incident', 'show-plan']);

/** Whether an empty step list, a step or a job runs Terraform, and with it the code of providers and modules. */
export const runsForeignCode = ({ steps = [] }: WorkflowJob): boolean =>
  steps.some(({ uses = '', with: given }) => {
    if (/setup-(terraform|opentofu)@/.test(uses)) return true;
    if (!/^\$\/actions\/(plan|drift|apply-gate)$/.test(uses)) return false;
    return !HARMLESS.has(String(given?.['mode']));
  });
