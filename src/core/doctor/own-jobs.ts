import { isList, isObject, memberOf, textOf } from '../changes/json';
import type { Json } from '../changes/model';
import { textsIn } from './caller';

/** A job of this repository whose steps use the suite's actions: that of a sealed stack, say (docs/sealed.md). */
export interface OwnJob {
  readonly file: string;
  readonly job: string;
  /** Each `uses:` of the suite, as `planseal/planseal` and what stands behind the `@`. */
  readonly uses: readonly { readonly suite: string; readonly ref: string }[];
  /** The GitHub environment it stands in. */
  readonly environment: string | undefined;
  /** Does one of its steps apply? */
  readonly applies: boolean;
  /** Its one label of a runner; `undefined` where it has several, a group or none. */
  readonly runner: string | undefined;
  /** Inputs of its suite's steps that are text. */
  readonly inputs: Readonly<Record<string, string>>;
}

const USES = /^([\w.-]+\/[\w.-]+)\/actions\/(stacks|plan|risk|drift|apply-gate)@(.+)$/;
const MODES_THAT_APPLY: ReadonlySet<string> = new Set(['apply', 'both']);

const runnerOf = (job: Json): string | undefined => {
  const said = memberOf(job, 'runs-on');
  const [only, ...more] = isList(said) ? said : [said];
  return typeof only === 'string' && more.length === 0 ? only : undefined;
};

const environmentOf = (job: Json): string | undefined => {
  const said = memberOf(job, 'environment');
  return typeof said === 'string' ? said : textOf(said ?? null, 'name');
};

/** The jobs with steps of the suite in a workflow file that was parsed as YAML. */
export function ownJobsIn(file: string, workflow: Json): OwnJob[] {
  const jobs = memberOf(workflow, 'jobs');
  return Object.entries(isObject(jobs) ? jobs : {}).flatMap(([job, body]) => {
    const listed = memberOf(body, 'steps');
    const steps = (isList(listed) ? listed : []).flatMap((step) => {
      const [, suite, action, ref] = USES.exec(textOf(step, 'uses') ?? '') ?? [];
      if (suite === undefined || ref === undefined) return [];
      const inputs = textsIn(memberOf(step, 'with'));
      const applies = action === 'apply-gate' && MODES_THAT_APPLY.has(inputs['mode'] ?? 'apply');
      return [{ suite, ref, inputs, applies }];
    });
    if (steps.length === 0) return [];
    return [
      {
        file,
        job,
        uses: steps.map(({ suite, ref }) => ({ suite, ref })),
        environment: environmentOf(body),
        applies: steps.some(({ applies }) => applies),
        runner: runnerOf(body),
        inputs: Object.assign({}, ...steps.map(({ inputs }) => inputs)) as Record<string, string>,
      },
    ];
  });
}
