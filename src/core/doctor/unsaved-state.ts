import type { Repository } from './asked';
import { consider, good, type Said } from './advice';
import type { WorkflowName } from './caller';

/** Workflows that apply. */
const APPLIES: ReadonlySet<WorkflowName> = new Set(['apply', 'break-glass']);

/** What the reusable workflows run on where their caller does not say. */
export const DEFAULT_RUNNER = 'ubuntu-24.04';

/** Labels of GitHub's own machines (GitHub docs, "GitHub-hosted runners reference"); larger ones have names of their own. */
const HOSTED = /^(?:ubuntu-(?:latest|slim|\d\d\.\d\d)|windows-(?:latest|\d{4})|macos-(?:latest|\d\d))(?:-[\w-]+)?$/;

/**
 * The environments in which a job applies on a machine of GitHub's, each with whether a state that its backend does not take
 * would be kept: `true` where the configuration names a recipient to seal it to.
 */
export function hostedApplies({ callers, ownJobs, config }: Repository): Map<string, boolean> {
  const environments = config.environments ?? {};
  const { 'default-environment': byDefault } = config;
  // A caller that names none applies the stacks of the configuration, in whichever environment each is.
  const all = [...Object.keys(environments), ...(byDefault === undefined ? [] : [byDefault])];
  const named = (name: string | undefined): readonly string[] =>
    name === undefined || name === '' || name.includes('${{') ? all : [name];
  const applied = [
    ...callers.flatMap(({ workflow, environment, inputs }) =>
      APPLIES.has(workflow) && HOSTED.test(inputs['runner'] ?? DEFAULT_RUNNER) ? named(environment) : [],
    ),
    ...ownJobs.flatMap(({ environment, applies, runner }) =>
      applies && HOSTED.test(runner ?? '') ? named(environment) : [],
    ),
  ];
  return new Map(
    applied.map((name) => {
      const described = Object.hasOwn(environments, name) ? environments[name] : undefined;
      return [name, (described?.['seal-to'] ?? []).length > 0];
    }),
  );
}

/** Would a state be lost with the machine? The gate warns of it as well, when it is too late to make a key. */
export function unsavedStateAdvice(applies: ReadonlyMap<string, boolean>): Said {
  const unkept = [...applies].flatMap(([name, isKept]) => (isKept ? [] : [name]));
  if (unkept.length > 0)
    return consider(
      `an apply in ${unkept.map((name) => `\`${name}\``).join(', ')} runs on a machine of GitHub's, and a state that its backend does not take would be gone with it`,
      'Make a key, and name its recipient in the configuration: such a state is then kept as a sealed artifact (docs/sealed.md).',
      'age-keygen -o identity.txt',
      ...unkept.map((name) => `environments.${name}.seal-to: ["age1…"]`),
    );
  return good(
    applies.size === 0
      ? "no apply is known to run on a machine of GitHub's"
      : 'a state that its backend does not take is kept as a sealed artifact',
  );
}
