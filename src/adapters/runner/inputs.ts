import * as core from '@actions/core';
import { ConfigurationError } from '../../core/errors';
import { type InputType, Malformed } from './input-types';

export type InputSpec = Readonly<Record<string, InputType<unknown>>>;
export type Inputs<S extends InputSpec> = { readonly [K in keyof S]: ReturnType<S[K]> };

/** Reads and checks every input at once; all mistakes are reported in one `ConfigurationError`. Defaults stand in action.yml only. */
export const readInputs = <S extends InputSpec>(spec: S, read: (name: string) => string = core.getInput): Inputs<S> => {
  const problems: string[] = [];
  const values = Object.entries(spec).map(([name, parse]) => {
    try {
      return [name, parse(read(name).trim())];
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      problems.push(`Input \`${name}\` ${error.message}.`);
      return [name, undefined];
    }
  });
  if (problems.length > 0)
    throw new ConfigurationError(`${problems.join('\n')}\nCorrect the \`with:\` block of this step.`);
  return Object.fromEntries(values) as Inputs<S>;
};
