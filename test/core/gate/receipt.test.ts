import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { receiptsOf, soleReceipt } from '../../../src/core/gate/ballot-of-facts';
import type { FoundReceipt } from '../../../src/core/gate/facts';
import { isReceipt, parseReceipt, type Receipt, receiptNotice } from '../../../src/core/gate/receipt';
import { basis, goodFacts, hashes, hex, receipt } from './good-facts';

const hash = hashes();
const receipts: fc.Arbitrary<Receipt> = fc.record(
  {
    stack: fc.string({ minLength: 1, maxLength: 400 }),
    environment: fc.string({ maxLength: 400 }),
    commit: hashes(40),
    changeDigest: hash,
    hasChanges: fc.boolean(),
    basis: fc.record({
      tool: fc.constantFrom('terraform' as const, 'opentofu' as const),
      version: fc.string({ maxLength: 40 }),
      lockFile: fc.option(hash, { nil: '' }),
      backend: hash,
      tree: hash,
      lineage: fc.option(hash, { nil: '' }),
      serial: fc.nat(),
      inputs: hash,
    }),
    artifact: fc.record({ id: fc.nat(), digest: hash }),
  },
  { requiredKeys: ['stack', 'environment', 'commit', 'changeDigest', 'hasChanges', 'basis'] },
);

/** The message that carries whatever is given, as a forger would write it. */
const forged = (content: unknown): string => `planseal-receipt v1 ${JSON.stringify(content)}`;

describe('a receipt', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(receipts, (written) => {
        const notice = receiptNotice(written);
        expect(isReceipt(notice)).toBe(true);
        expect(parseReceipt(notice.message)).toEqual(written);
        expect(notice.message).not.toContain('\n');
      }),
    );
  });

  it('fits into an annotation, which the runner cuts at 4,096 characters', () => {
    const longest = receipt({ stack: 'ä'.repeat(400), environment: 'ß'.repeat(400) });
    expect(receiptNotice(longest).message.length).toBeLessThan(4_096);
  });

  it('is written in a form that never changes within a version, under a title that people understand', () => {
    expect(receiptNotice(receipt())).toEqual({ title: 'PlanSeal receipt', message: forged(receipt()) });
  });

  it('that is cut anywhere is damaged', () => {
    const { message } = receiptNotice(receipt());
    for (let length = 0; length < message.length; length++)
      expect(parseReceipt(message.slice(0, length))).toBeUndefined();
  });

  it('is not written of what is none', () => {
    expect(() => receiptNotice(receipt({ stack: 'x'.repeat(401) }))).toThrow();
  });

  it.each<[string, string]>([
    ['of another version', receiptNotice(receipt()).message.replace(' v1 ', ' v2 ')],
    ['after other words', ` ${receiptNotice(receipt()).message}`],
    ['doubled in one message', receiptNotice(receipt()).message.repeat(2)],
    ['that is no object', forged(null)],
    ['that is a list', forged([receipt()])],
    ['with another key', forged({ ...receipt(), approved: true })],
    ['with another key in the basis', forged({ ...receipt(), basis: { ...basis, extra: '' } })],
    ['with a stack that is too long', forged({ ...receipt(), stack: 'x'.repeat(401) })],
    ['with an environment that is too long', forged({ ...receipt(), environment: 'x'.repeat(401) })],
    ['without a stack', forged({ ...receipt(), stack: '' })],
    ['with a short commit', forged({ ...receipt(), commit: 'abc' })],
    ['with a digest in capitals', forged({ ...receipt(), changeDigest: hex('A') })],
    ['with no digest', forged({ ...receipt(), changeDigest: undefined })],
    ['with a digest and more', forged({ ...receipt(), changeDigest: `${hex('a')}\n` })],
    ['with a wrong type', forged({ ...receipt(), hasChanges: 'false' })],
    ['with a negative serial', forged({ ...receipt(), basis: { ...basis, serial: -1 } })],
    ['with a serial that is no whole number', forged({ ...receipt(), basis: { ...basis, serial: 1.5 } })],
    ['of another tool', forged({ ...receipt(), basis: { ...basis, tool: 'pulumi' } })],
    ['with a damaged artifact', forged({ ...receipt(), artifact: { id: 1 } })],
    ['with an artifact of half a number', forged({ ...receipt(), artifact: { id: 1.5, digest: hex('a') } })],
    ['with a member more in its artifact', forged({ ...receipt(), artifact: { id: 1, digest: hex('a'), by: 'me' } })],
    ['with a digest after something', forged({ ...receipt(), changeDigest: `x${hex('a')}` })],
    ['with a commit after something', forged({ ...receipt(), commit: `x${hex('a', 40)}` })],
    ['with a commit and more', forged({ ...receipt(), commit: hex('a', 41) })],
    ['of no tool', forged({ ...receipt(), basis: { ...basis, tool: '' } })],
    ['with words for a hash', forged({ ...receipt(), basis: { ...basis, lockFile: 'none' } })],
  ])('%s is refused', (_, message) => {
    expect(parseReceipt(message)).toBeUndefined();
  });

  it('made of anything at all is refused without an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue().map(forged)), (message) => {
        expect(parseReceipt(message)).toBeUndefined();
      }),
    );
  });
});

describe('isReceipt', () => {
  it.each([
    [{ title: 'PlanSeal receipt', message: 'anything' }, true],
    [{ title: '', message: 'planseal-receipt v9 {}' }, true],
    [{ title: null, message: 'planseal-receipt' }, true],
    [{ title: 'Something else', message: 'it says planseal-receipt later' }, false],
    [{ title: null, message: null }, false],
    [{}, false],
  ])('%p: %p', (annotation, expected) => {
    expect(isReceipt(annotation)).toBe(expected);
  });
});

describe('the receipt of a stack', () => {
  const found = (made: Receipt | undefined): FoundReceipt => ({
    job: 'plan',
    jobConclusion: 'success',
    completedAt: '2026-11-21T10:00:00Z',
    receipt: made,
  });
  const sole = (...made: (Receipt | undefined)[]): Receipt | undefined =>
    soleReceipt({ ...goodFacts(), receipts: made.map(found) })?.receipt;

  it.each<[string, Receipt, boolean]>([
    ['itself', receipt(), true],
    ['an environment written in another case', receipt({ environment: 'Production' }), true],
    ['no environment', receipt({ environment: '' }), true],
    ['another environment', receipt({ environment: 'staging' }), false],
    ['a stack that differs in case', receipt({ stack: 'Infra' }), false],
    ['a stack below it', receipt({ stack: 'infra/network' }), false],
  ])('is found by %s: %p', (_, made, expected) => {
    expect(receiptsOf([found(made)], goodFacts().asked)).toHaveLength(expected ? 1 : 0);
  });

  it('is the only one among those of other stacks and environments', () => {
    expect(sole(receipt({ stack: 'network' }), receipt(), receipt({ environment: 'staging' }))).toEqual(receipt());
  });

  it.each<[string, (Receipt | undefined)[]]>([
    ['there is none', []],
    ['there is only that of another stack', [receipt({ stack: 'Infra' })]],
    ['there are two', [receipt(), receipt()]],
    ['a damaged one stands beside it', [receipt(), undefined]],
  ])('is not to be had when %s', (_, made) => {
    expect(sole(...made)).toBeUndefined();
  });
});
