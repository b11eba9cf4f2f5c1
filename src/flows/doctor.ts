import type { Advice } from '../core/doctor/advice';
import type { Caller } from '../core/doctor/caller';
import { diagnose } from '../core/doctor/checks';
import type { Settings } from '../core/doctor/facts';
import { gatePolicyOf } from '../core/config/gate-policy';
import type { Config } from '../core/config/schema';
import type { SettingsSource } from '../ports/settings';

export interface DoctorRequest {
  readonly host: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly callers: readonly Caller[];
  readonly config: Config;
  /** Login of an automated author. */
  readonly agent: string | undefined;
}

const ROLES = ['aws-plan-role', 'aws-apply-role', 'gcp-workload-identity-provider', 'azure-client-id'];

/** Environments that are applied to, by the workflows or the configuration, and those whose approvals count. */
const environmentsOf = ({ callers, config }: DoctorRequest): Map<string, boolean> => {
  const applied = [
    ...callers.flatMap(({ workflow, environment }) => (workflow === 'apply' && environment ? [environment] : [])),
    ...(config.stacks === undefined ? [] : Object.keys(config.environments ?? {})),
  ];
  const found = new Map(applied.map((name) => [name, false]));
  for (const name of applied)
    for (const counting of gatePolicyOf(config, name).approvalEnvironments) found.set(counting, true);
  return found;
};

/** Looks at the settings of a repository, and says of each whether the gate can rely on it. */
export const doctor = async (request: DoctorRequest, source: SettingsSource): Promise<Advice[]> => {
  const { host, repository, callers, config, agent } = request;
  const basics = await source.basics();
  const branch = 'known' in basics ? await source.branch(basics.known.defaultBranch) : basics;
  const environments: Settings['environments'][number][] = [];
  for (const [name, countsApprovals] of environmentsOf(request))
    // GitHub answers 404 as well to a token that may not see the repository: then nothing is missing for certain.
    environments.push({ name, countsApprovals, facts: 'unknown' in basics ? basics : await source.environment(name) });
  return [
    ...diagnose({
      host,
      repository,
      basics,
      branch,
      environments,
      workflowToken: await source.workflowToken(),
      subject: await source.subject(),
      callers,
      solo: config.approvals?.solo ?? callers.some(({ inputs }) => inputs['solo'] === 'true'),
      usesRoles: callers.some(({ inputs }) => ROLES.some((role) => (inputs[role] ?? '') !== '')),
      agent: agent === undefined ? undefined : await source.agent(agent),
    }),
  ];
};
