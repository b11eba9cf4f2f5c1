import { loadConfig } from '../../src/adapters/config/load';
import { clientOf } from '../../src/adapters/github/from-context';
import { findTflint } from '../../src/adapters/tools/tflint';
import { headCommit, readContext } from '../../src/adapters/runner/context';
import { actionsLog as log } from '../../src/adapters/runner/log';
import type { Inputs } from '../../src/adapters/runner/inputs';
import { main } from '../../src/adapters/runner/main';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { insideWorkspace } from '../../src/adapters/files/inside';
import { openStack } from '../../src/adapters/terraform/open-stack';
import { reasonOf } from '../../src/core/failures/failure';
import { plan } from '../../src/flows/plan';
import { publishPlan } from '../../src/flows/publish-plan';
import { inputs } from './inputs';

const work = async (given: Inputs<typeof inputs>) => {
  const context = readContext();
  const rules = await loadConfig({
    context,
    client: clientOf(context, given.token, log),
    path: given.config,
    log,
    now: new Date().toISOString(),
  });
  const stack = await openStack(given, context, log);
  const config = given['tflint-config'];
  const linter =
    given.tflint === 'false'
      ? undefined
      : await findTflint({
          ...stack,
          environment: stack.toolEnvironment,
          ...(config && {
            config: (await insideWorkspace(context.workspace, config, 'tflint-config', 'file')).absolute,
          }),
        });
  const report = await plan(
    {
      ...stack,
      commit: headCommit(context),
      lock: given.lock,
      leaveOut: rules['leave-out'] ?? [],
      failOn: given['fail-on'],
    },
    { ...stack, linter, linterWanted: given.tflint, log, clock: () => performance.now() },
  );
  return publishPlan(report, stack, { log, summary, scratch: stack.scratch });
};

void main(inputs, work, (thrown) => ({ 'failure-reason': reasonOf(thrown) }));
