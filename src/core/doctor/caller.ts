import { isList, isObject, memberOf, textOf } from '../changes/json';
import type { Json } from '../changes/model';

/** The reusable workflows, by the names that end up in trust policies. */
export const WORKFLOWS = ['review', 'status', 'apply', 'drift', 'break-glass', 'unlock'] as const;
export type WorkflowName = (typeof WORKFLOWS)[number];

/** A job of this repository that calls one of the suite's workflows. */
export interface Caller {
  /** `.github/workflows/terraform.yml`. */
  readonly file: string;
  readonly job: string;
  readonly workflow: WorkflowName;
  /** `planseal/planseal`. */
  readonly suite: string;
  /** What stands behind the `@`. */
  readonly ref: string;
  /** `undefined`: not said, so the file's or the repository's default holds. */
  readonly permissions: Readonly<Record<string, string>> | 'all' | undefined;
  readonly environment: string | undefined;
  /** Its inputs that are text. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Events that start the file. */
  readonly events: readonly string[];
  /** Does the file begin with `permissions: {}`? */
  readonly isClosed: boolean;
}

const USES = new RegExp(`^([\\w.-]+/[\\w.-]+)/\\.github/workflows/(${WORKFLOWS.join('|')})\\.yml@(.+)$`);

const eventsOf = (on: Json | undefined): string[] => {
  if (typeof on === 'string') return [on];
  if (isList(on)) return on.filter((event) => typeof event === 'string');
  return isObject(on) ? Object.keys(on) : [];
};

function permissionsOf(holder: Json): Caller['permissions'] {
  const said = memberOf(holder, 'permissions');
  if (said === undefined || said === null) return undefined;
  if (!isObject(said)) return 'all';
  return Object.fromEntries(Object.entries(said).filter((one): one is [string, string] => typeof one[1] === 'string'));
}

/** The members of a mapping that are text, a number, or yes and no. */
export const textsIn = (value: Json | undefined): Record<string, string> =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, one]) =>
          typeof one === 'string' || typeof one === 'boolean' || typeof one === 'number' ? [[key, String(one)]] : [],
        ),
      )
    : {};

/** The calls of the suite in a workflow file that was parsed as YAML. */
export function callersIn(file: string, workflow: Json): Caller[] {
  const jobs = memberOf(workflow, 'jobs');
  const closed = permissionsOf(workflow);
  return Object.entries(isObject(jobs) ? jobs : {}).flatMap(([job, body]) => {
    const [, suite = '', name, ref = ''] = USES.exec(textOf(body, 'uses') ?? '') ?? [];
    const called = WORKFLOWS.find((one) => one === name);
    if (called === undefined) return [];
    const inputs = textsIn(memberOf(body, 'with'));
    return [
      {
        file,
        job,
        workflow: called,
        suite,
        ref,
        permissions: permissionsOf(body) ?? closed,
        environment: inputs['environment'],
        inputs,
        events: eventsOf(memberOf(workflow, 'on')),
        isClosed: typeof closed === 'object' && Object.keys(closed).length === 0,
      },
    ];
  });
}
