import { type Delivery, deliveriesOf, type NotifyTargets } from '../../core/notify/delivery';
import { messageOf } from '../../core/errors';
import type { Log } from '../../ports/log';
import type { Notify } from '../../ports/notify';

/** Milliseconds after which a target counts as silent. */
const TIMEOUT = 10_000;
/** Milliseconds to wait at most where a target asks for a pause; longer pauses are not worth a job's time. */
const LONGEST_PAUSE = 10_000;

export interface NotifyOptions {
  readonly timeout?: number;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Sends one delivery; redirects are not followed, for the body would go to a host that nobody named. */
const post = ({ url, headers, body }: Delivery, timeout: number): Promise<Response> =>
  fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(timeout) });

/** After 429 nothing was delivered, so it may be sent again, once. */
const deliver = async (delivery: Delivery, { timeout = TIMEOUT, pause = sleep }: NotifyOptions): Promise<void> => {
  const first = await post(delivery, timeout);
  await first.body?.cancel();
  const seconds = Number(first.headers.get('retry-after') ?? 1) * 1_000;
  if (first.status !== 429 || !(seconds <= LONGEST_PAUSE)) {
    expectAccepted(first);
    return;
  }
  await pause(seconds);
  const second = await post(delivery, timeout);
  await second.body?.cancel();
  expectAccepted(second);
};

const expectAccepted = ({ ok, status }: Response): void => {
  if (ok) return;
  throw new Refused(
    status >= 300 && status < 400
      ? `it answered ${status}, a redirect, and those are not followed`
      : `it answered ${status}`,
  );
};

/** What the target said instead of yes. */
class Refused extends Error {}

/** Addresses are secrets: of an error only its kind is told, never a text that may quote one. */
const reasonOf = (error: unknown): string => {
  if (error instanceof Refused) return error.message;
  const { name, cause } = Object(error) as { readonly name?: unknown; readonly cause?: unknown };
  if (name === 'TimeoutError') return 'it did not answer in time';
  const { code } = Object(cause) as { readonly code?: unknown };
  return typeof code === 'string' && /^[A-Z_0-9]{2,40}$/.test(code)
    ? `it could not be reached (${code})`
    : 'it could not be reached';
};

/**
 * Sends notices to Slack, Teams, a webhook and Jira, each on its own: that one is down keeps nothing from the others.
 * A failure is one warning, without the address; the job goes on.
 */
export const notifier =
  (targets: NotifyTargets, log: Log, options: NotifyOptions = {}): Notify =>
  async (notice) => {
    let deliveries: readonly Delivery[];
    try {
      deliveries = deliveriesOf(targets, notice);
    } catch (error) {
      log.warning(`No notice was sent: ${messageOf(error)}`);
      return;
    }
    await Promise.all(
      deliveries.map(async (delivery) => {
        try {
          await deliver(delivery, options);
          log.info(`Told ${delivery.to}: ${notice.title}`);
        } catch (error) {
          log.warning(`${delivery.to} was not told: ${reasonOf(error)}. Nothing else depends on it.`);
        }
      }),
    );
  };
