import { createHmac } from 'node:crypto';
import { MOST_SENT, type Notice, noticeId } from './notice';

export const NOTICE_SCHEMA = 'planseal.notice/v1';

/** Body for machines: the notice as it is, with an id that is the same whenever the same notice is sent again. */
export const webhookBody = (notice: Notice): string =>
  JSON.stringify({
    schema: NOTICE_SCHEMA,
    id: noticeId(notice),
    ...notice,
    entries: notice.entries.slice(0, MOST_SENT),
  });

/** `sha256=` and the HMAC of the body's bytes in hex, as GitHub signs its own webhooks in `X-Hub-Signature-256`. */
export const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body, 'utf8').digest('hex')}`;
