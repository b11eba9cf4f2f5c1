import { readingRoles } from '../../src/adapters/cloud/roles';
import { planStore } from '../../src/adapters/artifacts/plan-store';
import { loadConfig } from '../../src/adapters/config/load';
import { clientOf } from '../../src/adapters/github/from-context';
import { githubLockSource } from '../../src/adapters/github/lock-source';
import { findTflint } from '../../src/adapters/tools/tflint';
import { headCommit, readContext } from '../../src/adapters/runner/context';
import { actionsLog as log } from '../../src/adapters/runner/log';
import { reviewContext } from '../../src/adapters/git/review-context';
import type { Inputs } from '../../src/adapters/runner/inputs';
import { storeRequest } from '../../src/adapters/runner/store-request';
import { main } from '../../src/adapters/runner/main';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { stackCode } from '../../src/adapters/hcl/stack-code';
import { insideWorkspace } from '../../src/adapters/files/inside';
import { openStack } from '../../src/adapters/terraform/open-stack';
import { guardSettingsOf } from '../../src/core/config/guard-settings';
import { reasonOf } from '../../src/core/failures/failure';
import { plan } from '../../src/flows/plan';
import { withHolder } from '../../src/flows/plan-locked';
import { publishPlan } from '../../src/flows/publish-plan';
import { storePlan } from '../../src/flows/store-bundle';
import { inputs } from './inputs';

const work = async (given: Inputs<typeof inputs>) => {
  const context = await reviewContext(readContext(), given);
  const client = clientOf(context, given.token, log);
  const rules = await loadConfig({
    context,
    client,
    path: given.config,
    log,
    now: new Date().toISOString(),
  });
  const stack = await openStack(given, context, log, readingRoles(given, context));
  const storing = await storeRequest(given, context, rules, stack, client);
  const config =
    given['tflint-config'] &&
    (await insideWorkspace(context.workspace, given['tflint-config'], 'tflint-config', 'file'));
  const linter =
    given.tflint === 'false'
      ? undefined
      : await findTflint({
          ...stack,
          environment: stack.toolEnvironment,
          ...(config && { config: config.absolute }),
        });
  const code = stackCode({
    workspace: context.workspace,
    directory: stack.shownDirectory,
    named: [...stack.inputs.varFiles, ...(config ? [config.shown] : [])],
  });
  const report = await plan(
    {
      ...stack,
      commit: headCommit(context),
      lock: given.lock,
      leaveOut: rules['leave-out'] ?? [],
      guard: guardSettingsOf(rules),
      failOn: given['fail-on'],
    },
    {
      ...stack,
      code,
      linter,
      linterWanted: given.tflint,
      tests: given['terraform-test'] === 'false' ? undefined : await stack.tests(),
      testsWanted: given['terraform-test'],
      log,
      clock: () => performance.now(),
    },
  );
  const store = { ...planStore(context.workspace, stack.scratch), log };
  const stored = await storePlan(report, storing, store);
  const told = await withHolder(
    stored,
    { ...stack, runId: context.runId, attempt: context.attempt },
    { ...stack, locks: githubLockSource(client) },
  );
  return publishPlan(told, stack, { log, summary, scratch: stack.scratch });
};

void main(inputs, work, (thrown) => ({ 'failure-reason': reasonOf(thrown) }));
