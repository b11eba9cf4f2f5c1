import { setTimeout as delay } from 'node:timers/promises';
import { githubArtifacts } from '../../src/adapters/artifacts/source';
import { runtimeArtifacts } from '../../src/adapters/artifacts/runtime-source';
import { storedPlans } from '../../src/adapters/artifacts/stored-plans';
import { runnerArtifacts } from '../../src/adapters/artifacts/upload';
import { applyingRoles } from '../../src/adapters/cloud/roles';
import { loadConfig } from '../../src/adapters/config/load';
import { holdsConfiguration } from '../../src/adapters/files/holds-configuration';
import { makeScratch } from '../../src/adapters/files/scratch';
import { githubComments } from '../../src/adapters/github/comments';
import { githubDeployments } from '../../src/adapters/github/deployments';
import { clientOf, runUrlOf } from '../../src/adapters/github/from-context';
import { githubGateSource } from '../../src/adapters/github/gate-source';
import { githubIncidents } from '../../src/adapters/github/incidents';
import { githubIssues } from '../../src/adapters/github/issues';
import { githubLedger } from '../../src/adapters/github/ledger';
import { githubPromotion } from '../../src/adapters/github/promotion';
import { githubLockSource } from '../../src/adapters/github/lock-source';
import { probeHealth } from '../../src/adapters/health/probe';
import { notifyTargetsOf } from '../../src/adapters/notify/inputs';
import { notifier } from '../../src/adapters/notify/notify';
import { policyInputsOf } from '../../src/adapters/runner/approval-inputs';
import { stepMemory } from '../../src/adapters/runner/apply-memory';
import { isHosted, machineHolder } from '../../src/adapters/runner/holder';
import { askedOf, readContext, startedBy } from '../../src/adapters/runner/context';
import { jobIdentity as job } from '../../src/adapters/runner/job-identity';
import { actionsLog as log } from '../../src/adapters/runner/log';
import { main } from '../../src/adapters/runner/main';
import { begunAt } from '../../src/adapters/runner/processes';
import { passingStopsOn } from '../../src/adapters/runner/stop';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { waveEndOf } from '../../src/adapters/runner/wave-inputs';
import { openStack } from '../../src/adapters/terraform/open-stack';
import { gatePolicyOf } from '../../src/core/config/gate-policy';
import type { Config } from '../../src/core/config/schema';
import { gateAction } from '../../src/flows/gate-action';
import { incidentAction } from '../../src/flows/incident-action';
import { unlock } from '../../src/flows/unlock';
import { inputs } from './inputs';

let stopped = false;

const work = () =>
  main(inputs, async (given) => {
    const context = readContext();
    const scratch = await makeScratch(context.temporary);
    const client = clientOf(context, given.token, log);
    const teamToken = given['team-token'];
    const source = githubGateSource(client, teamToken === undefined ? undefined : clientOf(context, teamToken, log));
    const where = { context, client, path: given.config, log, now: new Date().toISOString() };
    const policyFor = (found: Config, environment: string) =>
      gatePolicyOf(found, environment, { ...policyInputsOf(given), store: given.store });
    const { mode, incident } = given;
    const asked = { ...askedOf(context), ...(incident !== undefined && { incident }) };
    const request = {
      asked,
      runUrl: runUrlOf(context),
      verify: given.verify,
      health: given['health-url'],
      watchMinutes: given['watch-minutes'],
      end: waveEndOf(given),
      repository: `${context.repository.owner}/${context.repository.name}`,
      policyFor,
      configPath: given.config,
    };
    const ports = {
      openStack: () =>
        openStack(given, context, log, applyingRoles(given, context), (tool) => {
          stepMemory.started(tool);
        }),
      source,
      // The gate refuses where it cannot read the branch, for which it needs the permission that a configuration needs.
      config: () => loadConfig({ ...where, proof: 'elsewhere' }),
      artifacts: runtimeArtifacts(scratch),
      otherRuns: githubArtifacts(client),
      comments: githubComments(client),
      issues: githubIssues(client),
      deployments: githubDeployments(client),
      probe: probeHealth,
      pause: (milliseconds: number): Promise<void> => delay(milliseconds),
      clock: Date.now,
      incidents: githubIncidents(client),
      notify: notifier(notifyTargetsOf(given, log), log),
      locks: githubLockSource(client),
      job,
      upload: runnerArtifacts,
      log,
      summary,
      scratch,
      stopped: () => stopped,
    };
    if (mode === 'unlock')
      return unlock(
        {
          lockId: given['lock-id'],
          asked,
          policyFor: async (environment) => policyFor(await loadConfig(where), environment),
        },
        ports,
      );
    if (mode === 'open-incident' || mode === 'show-plan')
      return incidentAction({ ...request, mode, emergency: { ...given, startedBy: startedBy() } }, ports);
    return gateAction(
      { ...request, mode },
      {
        ...ports,
        memory: stepMemory,
        holder: machineHolder(),
        hosted: isHosted(),
        promotion: githubPromotion(client),
        ledger: githubLedger(client),
        holdsStack: holdsConfiguration(context.workspace),
        stored: storedPlans(client, context.workspace, scratch, given['seal-identity'], log),
      },
    );
  });

void passingStopsOn(
  work,
  () => {
    stopped = true;
    stepMemory.interrupted();
    log.warning('The job was told to stop. The tool gets one interrupt and ends in order; this step waits for it.');
  },
  (pid) => {
    stepMemory.ran({ pid, begun: begunAt(pid) });
  },
);
