import { runtimeArtifacts } from '../../src/adapters/artifacts/runtime-source';
import { runnerArtifacts } from '../../src/adapters/artifacts/upload';
import { readingRoles } from '../../src/adapters/cloud/roles';
import { loadConfig } from '../../src/adapters/config/load';
import { makeScratch } from '../../src/adapters/files/scratch';
import { githubComments } from '../../src/adapters/github/comments';
import { clientOf, repositoryUrlOf, runUrlOf, workflowUrlOf } from '../../src/adapters/github/from-context';
import { githubLedger } from '../../src/adapters/github/ledger';
import { githubIssues } from '../../src/adapters/github/issues';
import { codeLocator } from '../../src/adapters/hcl/locator';
import { readContext } from '../../src/adapters/runner/context';
import { actionsLog as log } from '../../src/adapters/runner/log';
import { main } from '../../src/adapters/runner/main';
import { notifyTargetsOf } from '../../src/adapters/notify/inputs';
import { notifier } from '../../src/adapters/notify/notify';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { entryOpener } from '../../src/adapters/terraform/open-entry';
import { openStack } from '../../src/adapters/terraform/open-stack';
import { issueSettingsOf } from '../../src/core/config/issue-settings';
import { readStackEntries } from '../../src/core/drift/stack-entries';
import { drift } from '../../src/flows/drift';
import { inputs } from './inputs';

void main(inputs, async (given) => {
  const context = readContext();
  const scratch = await makeScratch(context.temporary);
  const client = clientOf(context, given.token, log);
  const now = new Date().toISOString();
  const config = await loadConfig({ context, client, path: given.config, log, now });
  const applyUrl = given['apply-workflow'] && workflowUrlOf(context, given['apply-workflow']);
  return drift(
    {
      mode: given.mode,
      unapplied: {
        hours: given['unapplied-after'],
        now,
        repositoryUrl: repositoryUrlOf(context),
        runUrl: runUrlOf(context),
        ...(applyUrl && { applyUrl }),
      },
      runId: context.runId,
      attempt: context.attempt,
      commit: context.sha,
      config,
      settings: issueSettingsOf(config, given),
      links: {
        runUrl: runUrlOf(context),
        ...(config.drift?.teams && { teams: config.drift.teams }),
        ...(applyUrl && { applyUrl }),
      },
      entries: given.stacks === undefined ? undefined : readStackEntries(given.stacks),
      timeBudget: given['time-budget'] * 60,
      limits: {
        minInterval: given['min-interval'] * 60,
        budget: given['time-budget'] * 60,
        batches: given.batches,
      },
      repository: `${context.repository.owner}/${context.repository.name}`,
      now,
    },
    {
      openEntry: entryOpener(context, log),
      notify: notifier(notifyTargetsOf(given, log), log),
      now: () => new Date().toISOString(),
      elapsed: () => performance.now() / 1_000,
      openStack: async () => {
        const opened = await openStack(given, context, log, readingRoles(given, context));
        return { ...opened, locator: codeLocator(opened.shownDirectory, context.workspace, log) };
      },
      artifacts: runtimeArtifacts(scratch),
      upload: runnerArtifacts,
      issues: githubIssues(client),
      ledger: githubLedger(client),
      comments: githubComments(client),
      log,
      summary,
      scratch,
    },
  );
});
