import type { Config } from '../config/schema';
import { ConfigurationError } from '../errors';
import { MAY_APPLY } from '../gate/checks/producer';
import { recipientsProblem } from './recipients';

export const STORES = ['none', 'sealed', 'plain'] as const;
export type Store = (typeof STORES)[number];

/** Whether a plan is stored, and who can open it. */
export interface Storage {
  readonly store: Store;
  /** age recipients; empty unless the store is `sealed`. */
  readonly sealTo: readonly string[];
}

/** What the inputs of an action say; `undefined` and empty where they leave it to the configuration. */
export interface StorageInputs {
  readonly store: Store | undefined;
  readonly sealTo: readonly string[];
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;

const environmentOf = (config: Config, environment: string) => {
  const described = config.environments ?? {};
  return Object.hasOwn(described, environment) ? described[environment] : undefined;
};

/**
 * Whether plans of an environment are stored. What the configuration says holds, and an input that says something else is refused: a
 * workflow must neither show a plan to more people nor store one where nobody wanted it. Throws a `ConfigurationError`.
 */
export const storeOf = (config: Config, environment: string, input: Store | undefined): Store => {
  const own = environmentOf(config, environment)?.store;
  if (own !== undefined && input !== undefined && own !== input)
    throw new ConfigurationError(
      `Input \`store\` is \`${input}\`, but the configuration says \`${own}\` for \`${environment}\`. Leave the input out, or change the configuration.`,
    );
  return own ?? input ?? 'none';
};

/** The same with who can open the plan. Throws a `ConfigurationError`. */
export const storageOf = (config: Config, environment: string, inputs: StorageInputs): Storage => {
  const store = storeOf(config, environment, inputs.store);
  const configured = environmentOf(config, environment)?.['seal-to'] ?? [];
  if (configured.length > 0 && inputs.sealTo.length > 0 && !sameSet(configured, inputs.sealTo))
    throw new ConfigurationError(
      `Input \`seal-to\` names other recipients than the configuration does for \`${environment}\`. Leave the input out, or change the configuration.`,
    );
  if (store !== 'sealed') return { store, sealTo: [] };
  const sealTo = configured.length > 0 ? configured : inputs.sealTo;
  const problem = recipientsProblem(sealTo);
  if (problem !== undefined)
    throw new ConfigurationError(
      `\`store: sealed\`: \`seal-to\` ${problem}. Set it in the configuration of the environment or as an input; docs/sealed.md tells how to make a key.`,
    );
  return { store, sealTo };
};

/** Who can read the artifacts of a repository. */
export type Visibility = 'public' | 'private' | 'internal' | 'unknown';

/**
 * How a plan job stores its plan. In a run that cannot apply, the configuration stores nothing: nobody would ever use it. An
 * unsealed plan holds every secret in clear, so it is refused wherever more people than the repository's own can read it, and where
 * that is not known. Throws a `ConfigurationError`.
 */
export const storageOfPlan = async (
  storage: Storage,
  job: {
    readonly event: string;
    readonly askedByInput: boolean;
    readonly visibility: () => Promise<Visibility>;
  },
): Promise<Storage> => {
  if (storage.store === 'none') return storage;
  if (!job.askedByInput && !MAY_APPLY.has(job.event)) return { store: 'none', sealTo: [] };
  if (storage.store === 'sealed') return storage;
  const visibility = await job.visibility();
  if (visibility !== 'private')
    throw new ConfigurationError(
      `\`store: plain\` is refused: the repository is ${visibility === 'unknown' ? 'of unknown visibility' : visibility}, and whoever reads it could read every secret in the plan. Use \`store: sealed\` with \`seal-to\` (docs/sealed.md).`,
    );
  return storage;
};
