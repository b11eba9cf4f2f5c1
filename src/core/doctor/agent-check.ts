import { MAY_APPROVE } from '../gate/approvals';
import { bad, good, type Said, unseen } from './advice';
import type { Agent, AskedEnvironment, Settings } from './facts';

const MEND = 'Let it work as a GitHub App, or';

/** Where an environment lists the account as a reviewer, by itself or by a team. */
type Listing = { readonly by: string } | { readonly unread: string } | undefined;

function listingIn({ name, facts }: AskedEnvironment, { id }: Agent, { teams }: Settings): Listing {
  if ('unknown' in facts) return { unread: `the reviewers of environment \`${name}\` (${facts.unknown})` };
  if (facts.known === 'missing') return undefined;
  const unread: string[] = [];
  for (const reviewer of facts.known.reviewers) {
    if (reviewer.type === 'User') {
      if (reviewer.id === id) return { by: `\`${name}\` lists it` };
      continue;
    }
    const members = teams.get(reviewer.name) ?? { unknown: 'it was not asked for' };
    if ('unknown' in members) unread.push(`the members of \`${reviewer.name}\`, who review for \`${name}\``);
    else if (members.known.has(id)) return { by: `\`${name}\` lists its team \`${reviewer.name}\`` };
  }
  return unread[0] === undefined ? undefined : { unread: unread.join(', ') };
}

/** Can this account propose, and never approve: neither by a review, nor as a reviewer of an environment? */
export function agentAdvice(agent: Agent | 'missing', settings: Settings): Said {
  if (agent === 'missing')
    return bad(
      'GitHub knows no account of that name',
      'Give the login as GitHub writes it; that of an app ends in `[bot]`.',
    );
  const { login, type, permission } = agent;
  if (type !== 'User') return good(`\`${login}\` is an app: it can open pull requests, and its approvals never count`);
  if (MAY_APPROVE.has(permission))
    return bad(
      `\`${login}\` is an account like a person's with the permission \`${permission}\`: its approval of another's pull request would count`,
      `${MEND} take its write permission away and let it work from a fork (docs/agents.md).`,
    );
  const listings = settings.environments.flatMap((environment) => listingIn(environment, agent, settings) ?? []);
  const listed = listings.flatMap((one) => ('by' in one ? [one.by] : []));
  if (listed.length > 0)
    return bad(
      `\`${login}\` may only read, but it reviews for environments (${listed.join('; ')}), and what a listed reviewer approves there counts`,
      `${MEND} take it off the reviewers:`,
      `https://github.com/${settings.repository}/settings/environments`,
    );
  const unread = listings.flatMap((one) => ('unread' in one ? [one.unread] : []));
  if (unread.length > 0)
    return unseen(`\`${login}\` has no write permission, but nobody could read ${unread.join('; ')}`);
  return good(`\`${login}\` may open pull requests from a fork, and no approval of it counts`);
}
