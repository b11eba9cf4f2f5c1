import { answerWords, type Health } from '../after-apply/health';
import { type BadStretch, clockTime, type HealthWatch } from '../after-apply/health-watch';
import { always, type Part } from './budget';
import { item, list, mono, paragraph, text, type Words } from './nodes';

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const stretchWords = ({ since, answers, last, until }: BadStretch): string =>
  `From ${clockTime(since)}, ${answers} answers in a row: ${answerWords(last)}. ${
    until === undefined ? 'It was so when the watch ended.' : `Well again at ${clockTime(until)}.`
  }`;

const watched = ({ url, verdict, answers }: Health, { minutes, good, stretches }: HealthWatch): Part => {
  const over = `${good} of ${answers.length} answers in ${minutes === 1 ? 'a minute' : `${minutes} minutes`} were good.`;
  return always(
    paragraph(
      verdict === 'healthy' ? '💚 ' : '⚠️ ',
      mono(url),
      ` ${verdict === 'healthy' ? 'answered well' : 'did not answer well'} after the apply: ${over}`,
    ),
    ...(stretches.length === 0 ? [] : [list(stretches.map((stretch) => item([text(stretchWords(stretch))])))]),
  );
};

const lookedAt = ({ url, verdict, answers }: Health): Part => {
  const last = answers.at(-1);
  const words: Words =
    verdict === 'healthy'
      ? ['💚 ', mono(url), ` answers well: asked ${times(answers.length)}.`]
      : [
          '⚠️ ',
          mono(url),
          ` does not answer well after the apply: ${last === undefined ? 'it was not asked' : `${answerWords(last)}; asked ${times(answers.length)}`}.`,
        ];
  return always(paragraph(...words));
};

/** What the addresses that were to be looked at answered. */
export const healthSection = (healths: readonly Health[]): Part[] =>
  healths.map((health) => (health.watch === undefined ? lookedAt(health) : watched(health, health.watch)));
