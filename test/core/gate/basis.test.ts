import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FoundBasis, type PlanInputs, receiptBasis } from '../../../src/core/gate/basis';
import { receiptNotice } from '../../../src/core/gate/receipt';
import { hashes, hex, receipt } from './good-facts';

const found: FoundBasis = {
  tool: 'terraform',
  version: '1.11.4',
  lockFile: hex('1'),
  backend: hex('2'),
  tree: hex('3'),
  lineage: '0f3c2a5e-7f63-4f9e-a1b8-5a0f6b3f2c11',
  serial: 4,
};
const inputs: PlanInputs = { workspace: 'default', varFiles: ['prod.tfvars'], variables: { region: 'eu', size: '3' } };
const stateless = { ...found, lineage: '', serial: 0 };
const text = fc.string({ maxLength: 30 });

describe('receiptBasis', () => {
  it('is what a receipt may hold, with and without state', () => {
    for (const one of [found, stateless])
      expect(() => receiptNotice(receipt({ basis: receiptBasis(one, inputs) }))).not.toThrow();
  });

  it('does not depend on the order in which variables are given', () => {
    const turned = { ...inputs, variables: { size: '3', region: 'eu' } };
    expect(receiptBasis(found, turned)).toEqual(receiptBasis(found, inputs));
  });

  it.each<[string, Partial<FoundBasis>, Partial<PlanInputs>, string[]]>([
    ['a file', { tree: hex('4') }, {}, ['tree']],
    ['a variable', {}, { variables: { region: 'us', size: '3' } }, ['inputs']],
    ['one more variable', {}, { variables: { ...inputs.variables, more: '' } }, ['inputs']],
    ['the workspace', {}, { workspace: 'prod' }, ['inputs']],
    ['a var file', {}, { varFiles: ['dev.tfvars'] }, ['inputs']],
    ['the order of var files', {}, { varFiles: [] }, ['inputs']],
    ['the lock file', { lockFile: '' }, {}, ['lockFile']],
    ['the backend', { backend: hex('9') }, {}, ['backend']],
    ['the serial', { serial: 5 }, {}, ['serial']],
    ['the lineage', { lineage: 'another' }, {}, ['inputs', 'lineage', 'tree']],
  ])('tells that %s changed', (_, basis, given, expected) => {
    const before = receiptBasis(found, inputs);
    const after = receiptBasis({ ...found, ...basis }, { ...inputs, ...given });
    const differing = Object.entries(after).filter(([name, value]) => before[name as keyof typeof before] !== value);
    expect(differing.map(([name]) => name).sort()).toEqual(expected);
  });

  it('does not mix up names and values, or one value and two', () => {
    const ofVariables = (variables: Record<string, string>): string =>
      receiptBasis(found, { ...inputs, variables }).inputs;
    const all = [{ a: 'b=c' }, { 'a=b': 'c' }, { a: 'b', c: '' }, { a: '', b: 'c' }, { ab: 'c' }, {}].map(ofVariables);
    expect(new Set(all).size).toBe(all.length);
  });

  it('shows nothing by which somebody without the lineage could test a guess of a variable or of a file', () => {
    const guess = fc.record({ value: text, tree: hashes(64), lineage: fc.uuid() });
    fc.assert(
      fc.property(guess, fc.uuid(), ({ value, tree, lineage }, other) => {
        fc.pre(other !== lineage);
        const right = (of: string) =>
          receiptBasis({ ...found, tree, lineage: of }, { ...inputs, variables: { password: value } });
        // The right guess under a wrong lineage says no more than a wrong guess: it is another hash.
        expect(right(other).inputs).not.toBe(right(lineage).inputs);
        expect(right(other).tree).not.toBe(right(lineage).tree);
      }),
    );
  });

  it('shows nothing at all of them while there is no state to key them with', () => {
    fc.assert(
      fc.property(text, text, hashes(64), (one, another, tree) => {
        const ofGuess = (password: string, files: string) =>
          receiptBasis({ ...stateless, tree: files }, { ...inputs, variables: { password } });
        expect(ofGuess(one, tree)).toEqual(ofGuess(another, stateless.tree));
      }),
    );
  });

  it('never shows the lineage itself', () => {
    expect(JSON.stringify(receiptBasis(found, inputs))).not.toContain(found.lineage);
  });
});
