import { answerWords, type Health, type HealthAnswer, isGood, PAUSE, verdictOf } from '../core/after-apply/health';
import { badStretches, clockTime, nextPause, type TimedAnswer, watchOf } from '../core/after-apply/health-watch';
import type { HealthProbe } from '../ports/health';
import type { Log } from '../ports/log';

export interface HealthPorts {
  readonly probe: HealthProbe;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
}

const warn = (url: string, what: string, log: Log): void => {
  log.warning(`${url} does not answer well after the apply: ${what}.`, 'Health');
};

const lookAt = async (url: string, { probe, pause, log }: HealthPorts): Promise<Health> => {
  const answers: HealthAnswer[] = [];
  for (;;) {
    const answer = await probe(url);
    answers.push(answer);
    const verdict = verdictOf(answers);
    if (verdict === 'probe-again') {
      await pause(PAUSE);
      continue;
    }
    if (verdict === 'unhealthy') warn(url, answerWords(answer), log);
    return { url, verdict, answers };
  }
};

/** Each bad stretch is in the log as soon as it is known to be one. */
const watchFor = async (minutes: number, url: string, { probe, pause, clock, log }: HealthPorts): Promise<Health> => {
  const answers: TimedAnswer[] = [];
  const since = clock();
  let warned = 0;
  for (;;) {
    const answer = await probe(url);
    answers.push({ at: clock(), answer });
    const stretches = badStretches(answers);
    for (const { since: began } of stretches.slice(warned))
      warn(url, `${answerWords(answer)}, and badly since ${clockTime(began)}`, log);
    warned = stretches.length;
    const wait = nextPause(since, clock(), minutes);
    if (wait !== undefined) {
      await pause(wait);
      continue;
    }
    const watch = watchOf(answers, minutes);
    const verdict = watch.stretches.length === 0 && isGood(answer) ? 'healthy' : 'unhealthy';
    return { url, verdict, answers: answers.map((one) => one.answer), watch };
  }
};

/**
 * Asks every address, all of them at once: for so many minutes, or with 0 until it is known to be well and for two minutes
 * at most.
 */
export const watchHealth = (urls: readonly string[], minutes: number, ports: HealthPorts): Promise<Health[]> =>
  Promise.all(urls.map((url) => (minutes > 0 ? watchFor(minutes, url, ports) : lookAt(url, ports))));
