import type { HealthWatch } from './health-watch';

/** What one request for the health address gave: a status, or why there is none. */
export type HealthAnswer = { readonly status: number } | { readonly problem: string };

export interface Health {
  readonly url: string;
  readonly verdict: 'healthy' | 'unhealthy';
  /** The last answers, in the order in which they came. */
  readonly answers: readonly HealthAnswer[];
  /** Present where the address was watched for longer. */
  readonly watch?: HealthWatch;
}

/** So many good answers in a row are enough: one may come from what is about to be replaced. */
export const GOOD_IN_A_ROW = 3;
export const MOST_PROBES = 12;
/** Milliseconds between two: twelve probes last about two minutes. */
export const PAUSE = 10_000;

export const isGood = (answer: HealthAnswer): boolean =>
  'status' in answer && answer.status >= 200 && answer.status < 300;

/** The verdict, or that it needs another probe. */
export const verdictOf = (answers: readonly HealthAnswer[]): Health['verdict'] | 'probe-again' => {
  const last = answers.slice(-GOOD_IN_A_ROW);
  if (last.length === GOOD_IN_A_ROW && last.every(isGood)) return 'healthy';
  return answers.length < MOST_PROBES ? 'probe-again' : 'unhealthy';
};

export const answerWords = (answer: HealthAnswer): string =>
  'status' in answer ? `it answered ${answer.status}` : answer.problem;

/** An address to look at after an apply: for one environment, or for all. */
export interface HealthTarget {
  readonly environment: string | undefined;
  readonly url: string;
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

const isSafe = (address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
};

/** One line of the input: `https://…`, or `ENVIRONMENT=https://…`. `undefined` when it is neither. */
export const healthTarget = (line: string): HealthTarget | undefined => {
  const [, environment, url = ''] = /^(?:([\w .-]{1,255})=)?(https?:\/\/\S{1,2000})$/.exec(line) ?? [];
  return isSafe(url) ? { environment, url } : undefined;
};

/** What is to be looked at after changes in these environments. */
export const targetsFor = (targets: readonly HealthTarget[], environments: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    targets
      .filter(({ environment }) => (environment === undefined ? environments.size > 0 : environments.has(environment)))
      .map(({ url }) => url),
  ),
];
