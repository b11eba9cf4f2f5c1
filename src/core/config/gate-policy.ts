import type { GatePolicy } from '../gate/policy';
import { type Store, storeOf } from '../bundle/storage';
import { approvalDemands } from './approval-demands';
import type { Suite } from '../gate/suite';
import type { Config, EnvironmentConfig } from './schema';
import { hoursOf } from './schema/words';

/** What the inputs of an action say about approvals; `undefined` where they say nothing. */
export interface PolicyInputs {
  readonly approvalsFrom?: GatePolicy['approvalsFrom'] | undefined;
  readonly approvalEnvironments?: readonly string[] | undefined;
  readonly solo?: boolean | undefined;
  readonly maxAgeHours?: number | undefined;
  readonly suite?: Suite | undefined;
  readonly allowIncomplete?: boolean | undefined;
  readonly store?: Store | undefined;
}

/** A week: a plan that waited longer is made anew. */
const MAX_AGE_HOURS = 168;

/**
 * Whose approvals count for an environment. The environment's own words go before the general ones. An input counts where
 * the configuration says nothing, or where it is the stricter of the two: a workflow cannot loosen what the
 * configuration demands.
 */
export function gatePolicyOf(config: Config, environment: string, inputs: PolicyInputs = {}): GatePolicy {
  const described = config.environments ?? {};
  const own = Object.hasOwn(described, environment) ? described[environment] : undefined;
  const approvals = { ...config.approvals, ...(typeof own?.approvals === 'object' ? own.approvals : {}) };
  const approvalsFrom = stricterSource(approvals.from, inputs.approvalsFrom);
  const maxAge = own?.['max-age'];
  return {
    approvalsFrom,
    approvalEnvironments: approvalsFrom === 'reviews' ? [] : counting(approvals.environments, inputs, environment),
    solo: (approvals.solo ?? inputs.solo ?? false) && (inputs.solo ?? true),
    maxAgeHours: shortest([maxAge === undefined ? undefined : hoursOf(maxAge), inputs.maxAgeHours]),
    suite: inputs.suite,
    allowIncomplete: inputs.allowIncomplete ?? false,
    store: storeOf(config, environment, inputs.store),
    ...(own?.stale !== undefined && { stale: own.stale }),
    evidence: approvalDemands(config).evidence,
    ...breakGlassOf(own?.['break-glass']),
  };
}

/** Hours for which an incident lifts something, where the configuration does not say. */
const EXPIRES_HOURS = 2;

/** Nothing is lifted where the configuration does not name it; no input can. */
const breakGlassOf = (said: EnvironmentConfig['break-glass']): Pick<GatePolicy, 'breakGlass'> =>
  said === undefined
    ? {}
    : {
        breakGlass: {
          lifts: said.lifts,
          expiresHours: said.expires === undefined ? EXPIRES_HOURS : hoursOf(said.expires),
          ...(said.people && { people: said.people.map((login) => login.replace(/^@/, '')) }),
        },
      };

const shortest = (hours: readonly (number | undefined)[]): number => {
  const said = hours.filter((one) => one !== undefined);
  return said.length === 0 ? MAX_AGE_HOURS : Math.min(...said);
};

/** Either source alone is stricter than `both`; neither of the two is stricter than the other. */
const stricterSource = (
  configured: GatePolicy['approvalsFrom'] | undefined,
  given: GatePolicy['approvalsFrom'] | undefined,
): GatePolicy['approvalsFrom'] => (configured === 'both' ? (given ?? configured) : (configured ?? given ?? 'reviews'));

function counting(
  configured: readonly string[] | undefined,
  { approvalEnvironments: given = [] }: PolicyInputs,
  environment: string,
): readonly string[] {
  if (configured === undefined) return given.length > 0 || environment === '' ? given : [environment];
  return given.length > 0 && given.every((name) => configured.includes(name)) ? given : configured;
}
