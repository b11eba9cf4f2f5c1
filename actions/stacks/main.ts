import { loadConfig, settingsAtCommit } from '../../src/adapters/config/load';
import { gitCheckout } from '../../src/adapters/git/checkout';
import { clientOf } from '../../src/adapters/github/from-context';
import { labelsOfPull } from '../../src/adapters/github/labels';
import { githubGateSource } from '../../src/adapters/github/gate-source';
import { readContext, stacksEventOf } from '../../src/adapters/runner/context';
import { actionsLog as log } from '../../src/adapters/runner/log';
import { main } from '../../src/adapters/runner/main';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { gatePolicyOf } from '../../src/core/config/gate-policy';
import { stackSettingsOf } from '../../src/core/config/stack-settings';
import { onlyStack } from '../../src/core/stacks/only';
import { stacks } from '../../src/flows/stacks';
import { inputs } from './inputs';

void main(inputs, async (given) => {
  const context = readContext();
  const client = clientOf(context, given.token, log);
  const asked = { context, client, path: given.config, log, now: new Date().toISOString() };
  const config = await loadConfig(asked);
  const settings = stackSettingsOf(config);
  const merged = () => githubGateSource(client).mergedPullRequest(context.sha);
  return stacks(
    {
      mode: given.mode,
      event: stacksEventOf(context, given['head-sha']),
      settings,
      only: onlyStack(given, config, settings),
      asked: given.stacks,
      configPath: given.config,
      approvalEnvironments: (environment) => gatePolicyOf(config, environment).approvalEnvironments,
    },
    {
      checkout: gitCheckout({ workspace: context.workspace, serverUrl: context.serverUrl, token: given.token }),
      readHcl: async (text, path) => (await import('../../src/adapters/hcl/file')).readHcl(text, path),
      settingsAt: (commit) => settingsAtCommit(asked, commit),
      labelsOf: (pullRequest) => labelsOfPull(client, pullRequest),
      mergedLabels: () => merged().then((pull) => (pull === 'none' ? [] : pull.labels)),
      log,
      summary,
    },
  );
});
