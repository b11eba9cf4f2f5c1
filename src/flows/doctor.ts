import type { Advice } from '../core/doctor/advice';
import { askedEnvironments, type Repository, usesRoles } from '../core/doctor/asked';
import { diagnose } from '../core/doctor/checks';
import type { AskedEnvironment, Settings } from '../core/doctor/facts';
import { hostedApplies } from '../core/doctor/unsaved-state';
import type { SettingsSource } from '../ports/settings';

export interface DoctorRequest extends Repository {
  readonly host: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Login of an automated author. */
  readonly agent: string | undefined;
}

async function environmentsOf(
  request: DoctorRequest,
  basics: Settings['basics'],
  source: SettingsSource,
): Promise<AskedEnvironment[]> {
  const environments: AskedEnvironment[] = [];
  for (const [name, countsApprovals] of askedEnvironments(request)) {
    const isExpression = name.includes('${{');
    const facts = isExpression
      ? { unknown: 'its name is an expression, which only a run can fill in; name it in the configuration' }
      : // GitHub answers 404 as well to a token that may not see the repository: then nothing is missing for certain.
        'unknown' in basics
        ? basics
        : await source.environment(name);
    environments.push({ name, countsApprovals, facts });
  }
  return environments;
}

/** The teams that review for these environments, each asked for once. */
async function teamsOf(environments: readonly AskedEnvironment[], source: SettingsSource): Promise<Settings['teams']> {
  const names = environments.flatMap(({ facts }) =>
    'unknown' in facts || facts.known === 'missing'
      ? []
      : facts.known.reviewers.flatMap(({ type, name }) => (type === 'Team' ? [name] : [])),
  );
  const teams = new Map<string, Awaited<ReturnType<SettingsSource['team']>>>();
  for (const name of new Set(names)) teams.set(name, await source.team(name));
  return teams;
}

/** Looks at the settings of a repository, and says of each whether the gate can rely on it. */
export const doctor = async (request: DoctorRequest, source: SettingsSource): Promise<Advice[]> => {
  const { host, repository, callers, ownJobs, config, agent } = request;
  const basics = await source.basics();
  const branch = 'known' in basics ? await source.branch(basics.known.defaultBranch) : basics;
  const environments = await environmentsOf(request, basics, source);
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
      ownJobs,
      solo: config.approvals?.solo ?? callers.some(({ inputs }) => inputs['solo'] === 'true'),
      usesRoles: usesRoles(request),
      hostedApplies: hostedApplies(request),
      agent: agent === undefined ? undefined : await source.agent(agent),
      teams: agent === undefined ? new Map() : await teamsOf(environments, source),
    }),
  ];
};
