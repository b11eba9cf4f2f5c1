import { runtimeArtifacts } from '../../src/adapters/artifacts/runtime-source';
import { storedPlans } from '../../src/adapters/artifacts/stored-plans';
import { runnerArtifacts } from '../../src/adapters/artifacts/upload';
import { applyingRoles } from '../../src/adapters/cloud/roles';
import { loadConfig } from '../../src/adapters/config/load';
import { holdsConfiguration } from '../../src/adapters/files/holds-configuration';
import { makeScratch } from '../../src/adapters/files/scratch';
import { githubComments } from '../../src/adapters/github/comments';
import { clientOf, runUrlOf } from '../../src/adapters/github/from-context';
import { githubGateSource } from '../../src/adapters/github/gate-source';
import { githubPromotion } from '../../src/adapters/github/promotion';
import { notifyTargetsOf } from '../../src/adapters/notify/inputs';
import { notifier } from '../../src/adapters/notify/notify';
import { policyInputsOf } from '../../src/adapters/runner/approval-inputs';
import { stepMemory } from '../../src/adapters/runner/apply-memory';
import { machineHolder } from '../../src/adapters/runner/holder';
import { askedOf, readContext } from '../../src/adapters/runner/context';
import { jobIdentity as job } from '../../src/adapters/runner/job-identity';
import { actionsLog as log } from '../../src/adapters/runner/log';
import { main } from '../../src/adapters/runner/main';
import { begunAt } from '../../src/adapters/runner/processes';
import { passingStopsOn } from '../../src/adapters/runner/stop';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { openStack } from '../../src/adapters/terraform/open-stack';
import { gatePolicyOf } from '../../src/core/config/gate-policy';
import { gateAction } from '../../src/flows/gate-action';
import { inputs } from './inputs';

let stopped = false;

const work = () =>
  main(inputs, async (given) => {
    const context = readContext();
    const scratch = await makeScratch(context.temporary);
    const client = clientOf(context, given.token, log);
    const teamToken = given['team-token'];
    const source = githubGateSource(client, teamToken === undefined ? undefined : clientOf(context, teamToken, log));
    return gateAction(
      {
        mode: given.mode,
        asked: askedOf(context),
        runUrl: runUrlOf(context),
        repository: `${context.repository.owner}/${context.repository.name}`,
        policyFor: (config, environment) =>
          gatePolicyOf(config, environment, { ...policyInputsOf(given), store: given.store }),
      },
      {
        openStack: () =>
          openStack(given, context, log, applyingRoles(given, context), (tool) => {
            stepMemory.started(tool);
          }),
        memory: stepMemory,
        holder: machineHolder(),
        stopped: () => stopped,
        clock: Date.now,
        // The gate refuses where it cannot read the branch, for which it needs the permission that a configuration needs.
        config: () =>
          loadConfig({ context, client, path: given.config, log, now: new Date().toISOString(), proof: 'elsewhere' }),
        source,
        promotion: githubPromotion(client),
        holdsStack: holdsConfiguration(context.workspace),
        job,
        artifacts: runtimeArtifacts(scratch),
        stored: storedPlans(client, context.workspace, scratch, given['seal-identity'], log),
        upload: runnerArtifacts,
        comments: githubComments(client),
        notify: notifier(notifyTargetsOf(given, log), log),
        log,
        summary,
        scratch,
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
