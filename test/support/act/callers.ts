import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { evaluate } from '../../contract/workflows/evaluate';
import type { Permissions, Workflow, WorkflowJob } from '../../contract/workflows/workflows';
import type { JobOptions } from '../github/state/job';
import { SUITE } from './rewrite';

const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
const RANK = { read: 1, write: 2 } as const;

/** A job as github.com sees it: of the consumer's own workflow, or of one that it calls. */
export interface KnownJob {
  /** What act puts before the job's name in its log. */
  readonly prefix: string;
  /** `github.workflow` as act sets it: the name of the called workflow. */
  readonly workflow: string;
  readonly id: string;
  readonly definition: WorkflowJob & { readonly name?: string };
  /** The job of the caller, where the job stands in a called workflow. */
  readonly caller: string | undefined;
  readonly jobWorkflowRef: string | undefined;
  readonly permissions: Permissions;
}

export type Matrix = Readonly<Record<string, string>>;
type Named = Workflow & { readonly name: string };

/** A called workflow gets what its job asks for, and never more than its caller grants. */
const granted = (asked: Permissions, byCaller: Permissions): Permissions =>
  Object.fromEntries(
    Object.entries(asked).flatMap(([name, level]) => {
      const most = byCaller[name];
      return most === undefined ? [] : [[name, RANK[most] < RANK[level] ? most : level]];
    }),
  );

/** Every job that a consumer's workflow may run; workflows of ours are read as they are committed. */
export const knownJobs = (text: string): KnownJob[] => {
  const workflow = parse(text) as Named;
  return Object.entries(workflow.jobs).flatMap(([id, definition]): KnownJob[] => {
    const permissions = definition.permissions ?? {};
    const called = new RegExp(`^${SUITE}/(\\.github/workflows/[\\w-]+\\.yml)@`).exec(definition.uses ?? '')?.[1];
    if (called === undefined)
      return [
        {
          prefix: `${workflow.name}/`,
          workflow: workflow.name,
          id,
          definition,
          caller: undefined,
          jobWorkflowRef: undefined,
          permissions,
        },
      ];
    const { name, jobs } = parse(readFileSync(join(REPOSITORY, called), 'utf8')) as Named;
    return Object.entries(jobs).map(([inner, job]) => ({
      prefix: `${id}/${name}/`,
      workflow: name,
      id: inner,
      definition: job,
      caller: id,
      jobWorkflowRef: definition.uses!,
      permissions: granted(job.permissions ?? {}, permissions),
    }));
  });
};

const interpolate = (text: string, matrix: Matrix): string =>
  text.replace(/\$\{\{.*?\}\}/g, (expression) => evaluate(expression, { matrix }));

/** The name of the job's check run. */
export const checkName = ({ caller, id, definition }: KnownJob, matrix: Matrix): string => {
  const name = interpolate(definition.name ?? id, matrix);
  return caller === undefined ? name : `${caller} / ${name}`;
};

export const optionsOf = ({ definition, permissions, jobWorkflowRef }: KnownJob, matrix: Matrix): JobOptions => {
  const written = definition.environment as string | { readonly name: string } | undefined;
  const environment = interpolate(typeof written === 'object' ? written.name : (written ?? ''), matrix);
  return {
    permissions,
    ...(environment === '' ? {} : { environment }),
    ...(jobWorkflowRef === undefined ? {} : { jobWorkflowRef }),
  };
};
