import * as core from '@actions/core';
import { ConfigurationError, messageOf, OperationError } from '../../core/errors';
import { type Inputs, type InputSpec, readInputs } from './inputs';
import { neutralise } from './neutralise';
import { prepareHeap } from './small-heap';

type Outputs = Readonly<Record<string, string | number | boolean | undefined>>;

/** What an action leaves behind: its outputs, and why it fails although it did its work. */
export interface ActionResult {
  readonly outputs: Outputs;
  readonly failure?: string;
}

const chain = (error: unknown): string => {
  const cause = error instanceof Error && error.cause !== undefined ? `\nBecause: ${chain(error.cause)}` : '';
  return `${messageOf(error)}${cause}`;
};

const setOutputs = (outputs: Outputs): void => {
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) core.setOutput(name, value);
};

/**
 * The one place where an action begins and ends: inputs are read, the work is done, outputs are set, and whatever is
 * thrown becomes one clear message and a non-zero exit. Stack traces are for debugging only. `onThrown` says which
 * outputs an action still has when its work could not be done.
 */
export const main = async <S extends InputSpec>(
  spec: S,
  work: (inputs: Inputs<S>) => Promise<ActionResult>,
  onThrown: (thrown: unknown) => Outputs = () => ({}),
): Promise<void> => {
  prepareHeap();
  try {
    const { outputs, failure } = await work(readInputs(spec));
    setOutputs(outputs);
    if (failure !== undefined) core.setFailed(failure);
  } catch (error) {
    setOutputs(onThrown(error));
    core.setFailed(chain(error));
    const expected = error instanceof ConfigurationError || error instanceof OperationError;
    if (error instanceof Error && error.stack !== undefined) {
      if (expected) core.debug(neutralise(error.stack));
      else core.info(neutralise(`This is a mistake in PlanSeal. Please report it with this trace:\n${error.stack}`));
    }
  }
};
