import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type FoundBasis,
  type PlanInputs,
  type PlanScope,
  receiptBasis,
  WHOLE_STACK,
} from '../../../src/core/gate/basis';
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
    ['a target', {}, { scope: { ...WHOLE_STACK, target: ['a.b'] } }, ['inputs']],
    ['an address to replace', {}, { scope: { ...WHOLE_STACK, replace: ['a.b'] } }, ['inputs']],
    ['an address to leave out', {}, { scope: { ...WHOLE_STACK, exclude: ['a.b'] } }, ['inputs']],
    ['that everything is destroyed', {}, { scope: { ...WHOLE_STACK, destroy: true } }, ['inputs']],
    ['that nothing is refreshed', {}, { scope: { ...WHOLE_STACK, refresh: false } }, ['inputs']],
    ['that it only refreshes', {}, { scope: { ...WHOLE_STACK, refreshOnly: true } }, ['inputs']],
    ['a file of backend settings', {}, { backendConfigFiles: ['prod.tfbackend'] }, ['inputs']],
    ['a file that is made at plan time', {}, { extraFiles: ['build'] }, ['inputs']],
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

  it('tells the scope apart while there is no state too, whatever the order of its addresses', () => {
    const of = (scope: Partial<PlanScope>, basis = stateless): string =>
      receiptBasis(basis, { ...inputs, scope: { ...WHOLE_STACK, ...scope } }).inputs;
    const scopes: Partial<PlanScope>[] = [
      {},
      { target: ['a'] },
      { replace: ['a'] },
      { exclude: ['a'] },
      { target: ['a', 'b'] },
      { destroy: true },
      { refresh: false },
      { refreshOnly: true },
    ];
    expect(new Set(scopes.map((scope) => of(scope))).size).toBe(scopes.length);
    for (const basis of [found, stateless])
      expect(of({ target: ['b', 'a', 'b'] }, basis)).toBe(of({ target: ['a', 'b'] }, basis));
    expect(receiptBasis(found, inputs)).toEqual(receiptBasis(found, { ...inputs, scope: WHOLE_STACK }));
  });

  it('takes what is not given for nothing given', () => {
    const nothing = { ...inputs, scope: WHOLE_STACK, backendConfigFiles: [], extraFiles: [] };
    expect(receiptBasis(found, inputs)).toEqual(receiptBasis(found, nothing));
    expect(WHOLE_STACK).toEqual({
      target: [],
      replace: [],
      exclude: [],
      destroy: false,
      refresh: true,
      refreshOnly: false,
    });
  });

  it('takes files that are made at plan time for a set, and backend settings for a list', () => {
    const files = (name: 'extraFiles' | 'backendConfigFiles', ...given: string[]) =>
      receiptBasis(found, { ...inputs, [name]: given }).inputs;
    expect(files('extraFiles', 'b', 'a', 'b')).toBe(files('extraFiles', 'a', 'b'));
    expect(files('backendConfigFiles', 'b', 'a')).not.toBe(files('backendConfigFiles', 'a', 'b'));
  });

  it('is fixed for ever: receipts of earlier versions stay comparable', () => {
    const whole = { ...inputs, backendConfigFiles: ['prod.tfbackend'], extraFiles: ['build'] };
    expect(receiptBasis(found, whole)).toEqual({
      tool: 'terraform',
      version: '1.11.4',
      lockFile: '1111111111111111111111111111111111111111111111111111111111111111',
      backend: '2222222222222222222222222222222222222222222222222222222222222222',
      serial: 4,
      lineage: '424f5a4c7330d6686d76081788934b63267110d157778a2a857f08a7f3a4d9fb',
      tree: 'b713aeb0e1c11c7d0456448d0af6b92d59459068012925e57f2c5dcb22674012',
      inputs: 'f4d30c81106ebcd6af8d4ac875be1530bc95bae00560e94f9886ef24ebcddd8d',
    });
    expect(receiptBasis(stateless, whole)).toEqual({
      tool: 'terraform',
      version: '1.11.4',
      lockFile: '1111111111111111111111111111111111111111111111111111111111111111',
      backend: '2222222222222222222222222222222222222222222222222222222222222222',
      serial: 0,
      lineage: '',
      tree: '557639d04387ad64e13c6a0203f8e2b96b704c0f5e9d3f1acf5d8a7290ec0727',
      inputs: 'caf790a5a1afa1e15bd9cce7de6db5e78b27ecde760ca70d97485deeca33ed20',
    });
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
