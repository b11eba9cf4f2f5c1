import { answerWords, type Health, type HealthAnswer, PAUSE, verdictOf } from '../core/after-apply/health';
import type { HealthProbe } from '../ports/health';
import type { Log } from '../ports/log';

export interface HealthPorts {
  readonly probe: HealthProbe;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly log: Log;
}

const watchOne = async (url: string, { probe, pause, log }: HealthPorts): Promise<Health> => {
  const answers: HealthAnswer[] = [];
  for (;;) {
    const answer = await probe(url);
    answers.push(answer);
    const verdict = verdictOf(answers);
    if (verdict === 'probe-again') {
      await pause(PAUSE);
      continue;
    }
    if (verdict === 'unhealthy')
      log.warning(`${url} does not answer well after the apply: ${answerWords(answer)}.`, 'Health');
    return { url, verdict, answers };
  }
};

/** Asks every address until it is known to be well or the time is over, all of them at once. */
export const watchHealth = (urls: readonly string[], ports: HealthPorts): Promise<Health[]> =>
  Promise.all(urls.map((url) => watchOne(url, ports)));
