import { runtimeArtifacts } from '../../src/adapters/artifacts/runtime-source';
import { runnerArtifacts } from '../../src/adapters/artifacts/upload';
import { loadConfig } from '../../src/adapters/config/load';
import { makeScratch } from '../../src/adapters/files/scratch';
import { githubComments } from '../../src/adapters/github/comments';
import { clientOf, runUrlOf } from '../../src/adapters/github/from-context';
import { githubIssues } from '../../src/adapters/github/issues';
import { readContext } from '../../src/adapters/runner/context';
import { actionsLog as log } from '../../src/adapters/runner/log';
import { main } from '../../src/adapters/runner/main';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { openStack } from '../../src/adapters/terraform/open-stack';
import { issueSettingsOf } from '../../src/core/config/issue-settings';
import { drift } from '../../src/flows/drift';
import { inputs } from './inputs';

void main(inputs, async (given) => {
  const context = readContext();
  const scratch = await makeScratch(context.temporary);
  const client = clientOf(context, given.token, log);
  const now = new Date().toISOString();
  const config = await loadConfig({ context, client, path: given.config, log, now });
  return drift(
    {
      mode: given.mode,
      runId: context.runId,
      attempt: context.attempt,
      commit: context.sha,
      config,
      settings: issueSettingsOf(config, given),
      links: { runUrl: runUrlOf(context) },
      now,
    },
    {
      openStack: () => openStack(given, context, log),
      artifacts: runtimeArtifacts(scratch),
      upload: runnerArtifacts,
      issues: githubIssues(client),
      comments: githubComments(client),
      log,
      summary,
      scratch,
    },
  );
});
