import { judgedBy, loadRules } from '../../src/adapters/config/load';
import { policyFolder } from '../../src/adapters/config/policy-folder';
import { gatePolicyOf } from '../../src/core/config/gate-policy';
import { runnerArtifacts } from '../../src/adapters/artifacts/upload';
import { runtimeArtifacts } from '../../src/adapters/artifacts/runtime-source';
import { githubArtifacts } from '../../src/adapters/artifacts/source';
import { chunksOf, readJson } from '../../src/adapters/files/plan-json';
import { makeScratch } from '../../src/adapters/files/scratch';
import { githubComments } from '../../src/adapters/github/comments';
import { clientOf, runUrlOf } from '../../src/adapters/github/from-context';
import { githubGateSource } from '../../src/adapters/github/gate-source';
import { githubLabels } from '../../src/adapters/github/labels';
import { policyInputsOf } from '../../src/adapters/runner/approval-inputs';
import { headCommit, isConversation, readContext, workflowPath } from '../../src/adapters/runner/context';
import { actionsLog as log } from '../../src/adapters/runner/log';
import { reviewContext } from '../../src/adapters/git/review-context';
import { main } from '../../src/adapters/runner/main';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { besideOf } from '../../src/adapters/tools/beside';
import { risk } from '../../src/flows/risk';
import { codeOf } from '../../src/adapters/config/code';
import { inputs } from './inputs';

void main(inputs, async (given) => {
  const context = await reviewContext(readContext(), given, given.mode !== 'report');
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
  const conversation = isConversation(context)
    ? {
        repositoryId: context.repository.id,
        suite: given['trusted-suite'],
        workflowPath: given['review-workflow'] ?? workflowPath(context),
      }
    : undefined;
  const beside = () =>
    besideOf({
      workspace: context.workspace,
      config: rules.config,
      environment: process.env,
      costFiles: given['cost-files'],
      costBaseFiles: given['cost-base-files'],
      policyResults: given['policy-results'],
      policyDirectory: given['policy-dir'],
      policies: (directory) => policyFolder(client, directory, judgedBy(context), scratch.path('policies')),
      scratchFile: scratch.path('policy-input.json'),
    });
  return risk(
    { ...run, ...given, rules, policyFor, now, conversation },
    {
      log,
      summary,
      scratch,
      readJson,
      chunksOf,
      beside,
      upload: runnerArtifacts,
      artifacts: runtimeArtifacts(scratch),
      source: githubGateSource(client),
      ...codeOf(given, context, client),
      comments: githubComments(client),
      labels: githubLabels(client),
      stored: githubArtifacts(client),
    },
  );
});
