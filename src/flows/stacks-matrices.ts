import { ConfigurationError } from '../core/errors';
import {
  approvalMatrix,
  MOST_INPUT,
  MOST_JOBS,
  MOST_MATRICES,
  MOST_OUTPUT,
  matrixOf,
  type StacksMode,
} from '../core/stacks/matrix';
import type { Order } from '../core/stacks/order';
import type { StackSettings } from '../core/stacks/settings';
import { runOrderOf } from '../core/stacks/run-order';
import { dealt } from '../core/stacks/shards';
import type { Stack } from '../core/stacks/stack';
import { wavesOf } from '../core/stacks/waves';

interface MatricesRequest {
  readonly mode: StacksMode;
  readonly stacks: readonly Stack[];
  readonly names: ReadonlySet<string>;
  readonly order: Order;
  readonly settings: StackSettings;
  /** Environments whose reviewers approve what goes to an environment. */
  readonly approvalEnvironments: (environment: string) => readonly string[];
}

const wavesFor = ({ stacks, names, order, settings, mode }: MatricesRequest): readonly (readonly Stack[])[] => {
  const found = wavesOf(stacks, names, order, settings.environments, MOST_JOBS);
  if ('circle' in found) {
    const [first = ''] = found.circle;
    throw new ConfigurationError(
      `Stacks wait for each other in a circle: ${[...found.circle, first].map((name) => `\`${name}\``).join(' waits for ')}. They wait by \`depends-on\`, by \`terraform_remote_state\` and by \`apply-after\` of their environments; take one of these away.`,
    );
  }
  const most = MOST_MATRICES.apply;
  if (found.waves.length > most)
    throw new ConfigurationError(
      `${mode === 'review' ? 'Once merged, this change' : 'This change'} would be applied in ${found.waves.length} waves of at most ${MOST_JOBS} stacks; the workflow has ${most}. Split it: what the first waves need goes first. The order comes from \`depends-on\`, \`terraform_remote_state\` and \`apply-after\`.`,
    );
  return found.waves;
};

const shardsFor = (stacks: readonly Stack[], mode: StacksMode): readonly (readonly Stack[])[] => {
  const most = MOST_MATRICES[mode] * MOST_JOBS;
  if (stacks.length > most)
    throw new ConfigurationError(
      `${stacks.length} stacks are more than one run can hold, which is ${most}. ${mode === 'drift' ? 'Start several runs, each with its part of them in the input `stacks`.' : 'Split the change.'}`,
    );
  if (stacks.length === 0) return [];
  const fits = (shard: readonly Stack[]) =>
    mode !== 'drift' || new TextEncoder().encode(matrixOf(shard, mode)).length <= MOST_INPUT;
  if (stacks.length <= MOST_JOBS && fits(stacks)) return [stacks];
  for (
    let largest = MOST_JOBS;
    Math.ceil(stacks.length / largest) <= MOST_MATRICES[mode];
    largest = Math.ceil(largest / 2)
  ) {
    const shards = dealt(stacks, largest);
    if (shards.every(fits)) return shards;
    if (largest === 1) break;
  }
  throw new ConfigurationError(
    `The settings of ${stacks.length} stacks are too long: GitHub's runner hands at most ${MOST_INPUT} bytes of them to a step, in ${MOST_MATRICES[mode]} parts. Start several runs, each with its part of the stacks in the input \`stacks\`, or put variables into var files.`,
  );
};

/** The jobs: for an apply a matrix for each wave, otherwise as few as it takes. */
export const matricesOf = (request: MatricesRequest) => {
  const { mode, names } = request;
  const wanted = request.stacks.filter(({ name }) => names.has(name));
  const nowhere = wanted.filter(({ environment }) => environment === '').map(({ name }) => `\`${name}\``);
  if (mode === 'apply' && nowhere.length > 0)
    throw new ConfigurationError(
      `Nothing says to which environment ${nowhere.slice(0, 10).join(', ')} ${nowhere.length === 1 ? 'belongs' : 'belong'}. Give the input \`environment\`, or say it in the configuration: \`environments\`, \`{environment}\` in \`path\`, \`match\`, or \`default-environment\`.`,
    );
  const waves = mode === 'drift' ? [] : wavesFor(request);
  const groups = mode === 'apply' ? waves : shardsFor(wanted, mode);
  const numbered = (name: string, length: number, textOf: (group: readonly Stack[]) => string) =>
    Object.fromEntries(Array.from({ length }, (_, at) => [`${name}-${at + 1}`, textOf(groups[at] ?? [])]));
  const order = runOrderOf(waves);
  const bytes = new TextEncoder().encode(order).length;
  if (bytes > MOST_INPUT)
    throw new ConfigurationError(
      `The names of ${wanted.length} stacks take ${bytes} bytes; GitHub's runner hands at most ${MOST_INPUT} of them to the report. Split the change.`,
    );
  const outputs = {
    order: mode === 'apply' ? order : '',
    ...numbered('matrix', Math.max(...Object.values(MOST_MATRICES)), (group) => matrixOf(group, mode)),
    ...numbered('approve', MOST_MATRICES.apply, (wave) =>
      mode === 'apply' ? approvalMatrix(wave, request.approvalEnvironments) : '',
    ),
  };
  const list = mode === 'drift' ? '' : wanted.map(({ name }) => name).join('\n');
  const size = Object.values(outputs).reduce((sum, text) => sum + text.length, list.length);
  if (size > MOST_OUTPUT)
    throw new ConfigurationError(
      `The settings of ${wanted.length} stacks take ${size} characters; GitHub hands on 1 MB from job to job, which is ${MOST_OUTPUT}. Take fewer stacks at once, or put variables into var files.`,
    );
  return { groups, outputs: { ...outputs, stacks: list, waves: waves.length } };
};
