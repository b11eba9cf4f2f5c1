import { messageOf } from '../core/errors';
import { artifactFile, artifactName } from '../core/report/artifact-name';
import type { Artifacts } from '../ports/github';
import type { Log } from '../ports/log';
import type { Sealing } from '../ports/seal';
import type { ApplyTask, UnsavedState } from '../ports/survival';

export interface KeepPorts {
  readonly sealing: Sealing;
  readonly upload: Artifacts;
  /** Writes a file of this job that is stored, and returns its path. */
  readonly writeSealed: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Puts a file where neither the job's end nor the next checkout removes it, for its owner alone; returns its path. */
  readonly putAside: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly log: Log;
}

const WARNING =
  'Start nothing for this stack before the state is back: a new plan would know nothing of what was just changed, and create it a second time.';

const push = ({ command, shownDirectory }: ApplyTask, file: string): string =>
  `in \`${shownDirectory}\`, initialised as in the workflow, \`${command} state push ${file}\``;

const sealed = async (task: ApplyTask, { bytes }: UnsavedState, ports: KeepPorts): Promise<string> => {
  const name = artifactName('errored-state', task.attempt, task.stack, task.environment);
  const file = artifactFile('errored-state');
  const path = await ports.writeSealed(file, await ports.sealing.seal(bytes, task.sealTo));
  const { id } = await ports.upload.upload(name, path, undefined);
  return `The state of ${task.stack} could not be written to its backend. It is kept as artifact \`${name}\` (${id}) of run ${task.runId}, sealed to ${task.sealTo.length} ${task.sealTo.length === 1 ? 'recipient' : 'recipients'} of ${task.environment}. To put it back: 1. \`gh run download ${task.runId} -n ${name}\` 2. \`age -d -i KEY ${file} > errored.tfstate\` 3. ${push(task, 'errored.tfstate')}. ${WARNING}`;
};

const aside = async (task: ApplyTask, { bytes }: UnsavedState, ports: KeepPorts, why: string): Promise<string> => {
  const path = await ports.putAside(
    `${task.runId}-${task.attempt}-${artifactName('errored-state', task.attempt, task.stack, task.environment)}.tfstate`,
    bytes,
  );
  return `The state of ${task.stack} could not be written to its backend, and ${why}, so it was not uploaded. It is on this runner only, at ${path}: on a machine of GitHub's it is gone with the job. Where it is not: ${push(task, path)}. ${WARNING}`;
};

/**
 * Keeps a state that the tool could not save: sealed to the environment's recipients as an artifact, else on the machine.
 * Never in clear with GitHub: a state holds every secret of the stack. Returns what people must know.
 */
export const keepState = async (task: ApplyTask, state: UnsavedState, ports: KeepPorts): Promise<string> => {
  let told: string;
  if (task.sealTo.length === 0) {
    const where = `environments.${task.environment === '' ? 'NAME' : task.environment}.seal-to`;
    told = await aside(task, state, ports, `the configuration names no \`${where}\` to seal it to`);
  } else {
    try {
      told = await sealed(task, state, ports);
    } catch (error) {
      told = await aside(task, state, ports, `it could not be sealed and stored: ${messageOf(error)}`);
    }
  }
  ports.log.error(told, 'State not saved');
  return told;
};
