import { cloudComment, serverComment } from './jira';
import { bounded, isLink, type Notice, noticeId } from './notice';
import { slackBody } from './slack';
import { teamsBody } from './teams';
import { signatureOf, webhookBody } from './webhook';

/** Where notices go. The addresses of Slack, Teams and of webhooks are secrets: who knows one can write there. */
export interface NotifyTargets {
  readonly slack?: string;
  readonly teams?: string;
  /** Any receiver of JSON; with a secret its bodies are signed. */
  readonly webhook?: { readonly url: string; readonly secret?: string };
  /** With a user it is Jira Cloud (basic authentication), without one Data Center (a personal access token). */
  readonly jira?: { readonly url: string; readonly user?: string; readonly token: string };
}

/** One POST. */
export interface Delivery {
  readonly to: 'Slack' | 'Teams' | 'the webhook' | 'Jira';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_BODY = { 'content-type': 'application/json' } as const;

/** What has to be sent for a notice; nothing for one without entries. A run's address that is no plain link is a mistake of ours. */
export function deliveriesOf(targets: NotifyTargets, notice: Notice): Delivery[] {
  if (notice.entries.length === 0) return [];
  if (!isLink(notice.runUrl)) throw new Error('The address of a run is not a plain link.');
  const told = bounded(notice);
  const { slack, teams, webhook, jira } = targets;
  return [
    ...(slack === undefined ? [] : [{ to: 'Slack', url: slack, headers: JSON_BODY, body: slackBody(told) } as const]),
    ...(teams === undefined ? [] : [{ to: 'Teams', url: teams, headers: JSON_BODY, body: teamsBody(told) } as const]),
    ...(webhook === undefined ? [] : [webhookDelivery(webhook, told)]),
    ...(jira === undefined || told.ticket === undefined ? [] : [jiraDelivery(jira, told, told.ticket)]),
  ];
}

function webhookDelivery({ url, secret }: NonNullable<NotifyTargets['webhook']>, notice: Notice): Delivery {
  const body = webhookBody(notice);
  const signature = secret === undefined ? {} : { 'x-planseal-signature-256': signatureOf(body, secret) };
  return {
    to: 'the webhook',
    url,
    headers: { ...JSON_BODY, 'x-planseal-delivery': noticeId(notice), ...signature },
    body,
  };
}

function jiraDelivery(
  { url, user, token }: NonNullable<NotifyTargets['jira']>,
  notice: Notice,
  ticket: string,
): Delivery {
  const isCloud = user !== undefined;
  const authorization = isCloud ? `Basic ${base64(`${user}:${token}`)}` : `Bearer ${token}`;
  const api = `rest/api/${isCloud ? 3 : 2}/issue/${encodeURIComponent(ticket)}/comment`;
  return {
    to: 'Jira',
    url: `${url.replace(/\/+$/, '')}/${api}`,
    headers: { ...JSON_BODY, authorization },
    body: isCloud ? cloudComment(notice) : serverComment(notice),
  };
}

const base64 = (text: string): string => btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
