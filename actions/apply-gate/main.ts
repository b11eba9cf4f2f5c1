import { runtimeArtifacts } from '../../src/adapters/artifacts/runtime-source';
import { runnerArtifacts } from '../../src/adapters/artifacts/upload';
import { loadConfig } from '../../src/adapters/config/load';
import { makeScratch } from '../../src/adapters/files/scratch';
import { githubComments } from '../../src/adapters/github/comments';
import { clientOf } from '../../src/adapters/github/from-context';
import { githubGateSource } from '../../src/adapters/github/gate-source';
import { policyInputsOf } from '../../src/adapters/runner/approval-inputs';
import { askedOf, readContext } from '../../src/adapters/runner/context';
import { actionsLog as log } from '../../src/adapters/runner/log';
import { main } from '../../src/adapters/runner/main';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { openStack } from '../../src/adapters/terraform/open-stack';
import { gatePolicyOf } from '../../src/core/config/gate-policy';
import { gateAction } from '../../src/flows/gate-action';
import { inputs } from './inputs';

void main(inputs, async (given) => {
  const context = readContext();
  const scratch = await makeScratch(context.temporary);
  const client = clientOf(context, given.token, log);
  const teamToken = given['team-token'];
  const source = githubGateSource(client, teamToken === undefined ? undefined : clientOf(context, teamToken, log));
  return gateAction(
    {
      mode: given.mode,
      asked: askedOf(context),
      repository: `${context.repository.owner}/${context.repository.name}`,
      policyFor: (config, environment) => gatePolicyOf(config, environment, policyInputsOf(given)),
    },
    {
      openStack: () => openStack(given, context, log),
      config: () => loadConfig({ context, client, path: given.config, log, now: new Date().toISOString() }),
      source,
      artifacts: runtimeArtifacts(scratch),
      upload: runnerArtifacts,
      comments: githubComments(client),
      log,
      summary,
      scratch,
    },
  );
});
