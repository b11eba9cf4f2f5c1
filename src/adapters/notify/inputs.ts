import type { NotifyTargets } from '../../core/notify/delivery';
import type { Log } from '../../ports/log';
import { optionalText } from '../runner/input-types';
import type { Inputs } from '../runner/inputs';

/** The channels that notices go to: the same inputs for every action that sends some. All are empty by default. */
export const CHANNEL_INPUTS = {
  'slack-webhook': optionalText,
  'teams-webhook': optionalText,
  webhook: optionalText,
  'webhook-secret': optionalText,
} as const;

/** Besides, for actions that know of a pull request: a comment on its ticket. */
export const JIRA_INPUTS = { 'jira-url': optionalText, 'jira-user': optionalText, 'jira-token': optionalText } as const;

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/** https, or a relay on this very machine; no user in it, for that would be a password in an address. */
const isSafe = (address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
};

/**
 * The targets that the inputs name. What they hold is kept out of the log. One that cannot be used is a warning and is
 * left out: a mistyped address must not keep a report from being written.
 */
export const notifyTargetsOf = (
  given: Inputs<typeof CHANNEL_INPUTS> & Partial<Inputs<typeof JIRA_INPUTS>>,
  log: Log,
): NotifyTargets => {
  for (const name of ['slack-webhook', 'teams-webhook', 'webhook', 'webhook-secret', 'jira-token'] as const)
    if (given[name] !== undefined) log.secret(given[name]);
  const usable = (input: 'slack-webhook' | 'teams-webhook' | 'webhook' | 'jira-url'): string | undefined => {
    const address = given[input];
    if (address === undefined || isSafe(address)) return address;
    log.warning(
      `Input \`${input}\` is no https address, so nothing is sent there. Correct the secret or variable it comes from.`,
    );
    return undefined;
  };
  const [slack, teams, url, jira] = [
    usable('slack-webhook'),
    usable('teams-webhook'),
    usable('webhook'),
    usable('jira-url'),
  ];
  const { 'webhook-secret': secret, 'jira-user': user, 'jira-token': token } = given;
  if (jira !== undefined && token === undefined)
    log.warning('Input `jira-url` needs `jira-token`, so nothing is sent to Jira.');
  return {
    ...(slack !== undefined && { slack }),
    ...(teams !== undefined && { teams }),
    ...(url !== undefined && { webhook: { url, ...(secret !== undefined && { secret }) } }),
    ...(jira !== undefined &&
      token !== undefined && { jira: { url: jira, ...(user !== undefined && { user }), token } }),
  };
};
