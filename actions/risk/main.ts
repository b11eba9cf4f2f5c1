import { loadRules } from '../../src/adapters/config/load';
import { gatePolicyOf } from '../../src/core/config/gate-policy';
import { runnerArtifacts } from '../../src/adapters/artifacts/upload';
import { runtimeArtifacts } from '../../src/adapters/artifacts/runtime-source';
import { chunksOf, readJson } from '../../src/adapters/files/plan-json';
import { makeScratch } from '../../src/adapters/files/scratch';
import { githubComments } from '../../src/adapters/github/comments';
import { clientOf, runUrlOf } from '../../src/adapters/github/from-context';
import { githubGateSource } from '../../src/adapters/github/gate-source';
import { policyInputsOf } from '../../src/adapters/runner/approval-inputs';
import { headCommit, readContext } from '../../src/adapters/runner/context';
import { actionsLog as log } from '../../src/adapters/runner/log';
import { main } from '../../src/adapters/runner/main';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { risk } from '../../src/flows/risk';
import { inputs } from './inputs';

void main(inputs, async (given) => {
  const context = readContext();
  const scratch = await makeScratch(context.temporary);
  const client = clientOf(context, given.token, log);
  const run = {
    repository: `${context.repository.owner}/${context.repository.name}`,
    runId: context.runId,
    attempt: context.attempt,
    runUrl: runUrlOf(context),
    commit: headCommit(context),
    pullRequest: context.event.pull_request?.number,
  };
  const now = new Date().toISOString();
  const rules = await loadRules({ context, client, path: given.config, log, now });
  const policyFor = (environment: string) => gatePolicyOf(rules.config, environment, policyInputsOf(given));
  return risk(
    { ...run, ...given, rules, policyFor, now },
    {
      log,
      summary,
      scratch,
      readJson,
      chunksOf,
      upload: runnerArtifacts,
      artifacts: runtimeArtifacts(scratch),
      source: githubGateSource(client),
      comments: githubComments(client),
    },
  );
});
