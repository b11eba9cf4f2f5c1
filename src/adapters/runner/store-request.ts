import { join } from 'node:path';
import type { Storage } from '../../core/bundle/storage';
import { storageOf, storageOfPlan } from '../../core/bundle/storage';
import type { Config } from '../../core/config/schema';
import { environmentFor } from '../../core/config/stack-settings';
import type { PlanInputs } from '../../core/gate/basis';
import type { GitHubClient } from '../github/client';
import { visibilityOf } from '../github/visibility';
import type { STORE_INPUTS } from '../seal/inputs';
import { credentialSettings } from '../terraform/credentials';
import { headCommit, type RunContext } from './context';
import type { Inputs } from './inputs';

interface Planned {
  readonly environment: string;
  readonly directory: string;
  readonly shownDirectory: string;
  readonly inputs: PlanInputs;
}

type Given = Inputs<typeof STORE_INPUTS> & { readonly 'backend-config': readonly string[] };

const storage = (
  given: Given,
  context: RunContext,
  config: Config,
  stack: Planned,
  client: GitHubClient,
): Promise<Storage> => {
  const environment = environmentFor(config, stack.environment, stack.shownDirectory);
  return storageOfPlan(storageOf(config, environment, { store: given.store, sealTo: given['seal-to'] }), {
    event: context.eventName,
    askedByInput: given.store !== undefined,
    visibility: () => visibilityOf(client),
  });
};

/**
 * Whether and how this job stores its plan, and what the plan is bound to besides its receipt. Asked before anything is planned: a plan
 * that may not be stored is a mistake of the caller, not a failure of the plan. Throws a `ConfigurationError`.
 */
export const storeRequest = async (
  given: Given,
  context: RunContext,
  config: Config,
  stack: Planned,
  client: GitHubClient,
) => ({
  storage: await storage(given, context, config, stack, client),
  retentionDays: given['retention-days'],
  inputs: stack.inputs,
  lockFile: join(stack.directory, '.terraform.lock.hcl'),
  repositoryId: context.repository.id,
  run: { id: context.runId, attempt: context.attempt },
  commits: {
    head: headCommit(context),
    base: context.event.pull_request?.base.sha ?? '',
    merge: context.event.pull_request === undefined ? '' : context.sha,
  },
  now: new Date().toISOString(),
  backendCredentials: credentialSettings(given['backend-config']),
});
