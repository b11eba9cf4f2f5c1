import { healthTarget, type HealthTarget } from '../../core/after-apply/health';
import type { HealthProbe } from '../../ports/health';
import { Malformed } from '../runner/input-types';

/** Milliseconds after which an address counts as silent. */
const TIMEOUT = 5_000;

/** The input `health-url`: one address a line, for one environment or for all. */
export const healthTargets = (raw: string): readonly HealthTarget[] =>
  raw
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const target = healthTarget(line);
      if (target === undefined)
        throw new Malformed(
          'must be an https address, or `ENVIRONMENT=https://…`, one a line; without a user or a password in it',
        );
      return target;
    });

/**
 * Asks with nothing but the address, which stands in the caller's workflow: no token, no cookie, no body, no redirect to
 * somewhere that nobody named. Of the answer only the status is read.
 */
export const probeHealth: HealthProbe = async (url) => {
  try {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { 'user-agent': 'planseal-health', 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await answer.body?.cancel();
    return { status: answer.status };
  } catch (error) {
    const { name } = Object(error) as { readonly name?: unknown };
    return { problem: name === 'TimeoutError' ? 'it did not answer in time' : 'it could not be reached' };
  }
};
