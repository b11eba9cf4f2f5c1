import { expect, it } from '@jest/globals';
import { holderNotice, parseHolder } from '../../../src/core/gate/lock-holder-notice';

const holder = {
  stack: 'infra',
  environment: 'production',
  who: 'runner@host',
  since: '2026-11-21T10:00:00.000Z',
  hosted: true,
};
const forged = (content: unknown): string => `planseal-holder v1 ${JSON.stringify(content)}`;

it('comes back as it was written, under a title that people understand', () => {
  const notice = holderNotice(holder);
  expect(notice.title).toBe('PlanSeal holds the lock');
  expect(notice.message).toBe(forged(holder));
  expect(parseHolder(notice.message)).toEqual(holder);
});

it('is not written of what is none', () => {
  expect(() => holderNotice({ ...holder, since: 'yesterday' })).toThrow();
  expect(() => holderNotice({ ...holder, who: 'x'.repeat(401) })).toThrow();
});

it.each<[string, string]>([
  ['of another version', forged(holder).replace('v1', 'v2')],
  ['after other words', ` ${forged(holder)}`],
  ['that ends as one begins', 'planseal-holder v1 '],
  ['cut off', forged(holder).slice(0, -1)],
  ['without the mark', JSON.stringify(holder)],
  ['of nothing', forged(null)],
  ['with a member more', forged({ ...holder, run: 1 })],
  ['with a member less', forged({ stack: 'infra' })],
  ['with a time that is none', forged({ ...holder, since: 'yesterday' })],
  ['with a word that is too long', forged({ ...holder, stack: 'x'.repeat(401) })],
])('%s is none', (_, message) => {
  expect(parseHolder(message)).toBeUndefined();
});
