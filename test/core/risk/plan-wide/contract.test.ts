import { describe, expect, it } from '@jest/globals';
import { RULES } from '../../../../src/core/risk/rules/catalogue';
import { judged, rulesOf } from '../judging';
import { PLAN_CASES, type Given } from './cases';

const found = (rule: string, { parts = [], context, evidence }: Given): boolean =>
  rulesOf(judged(parts, context, evidence)).includes(rule);
const cases = Object.entries(PLAN_CASES).map(([id, each]) => ({ id, ...each }));

describe('every rule over the whole plan', () => {
  it('has its cases here', () => {
    const judgedOverAll = RULES.filter((rule) => !rule.when).map((rule) => rule.id);

    expect(Object.keys(PLAN_CASES).sort()).toEqual(judgedOverAll.sort());
  });

  it.each(cases)('$id is met', ({ id, yes }) => {
    expect(found(id, yes)).toBe(true);
  });

  it.each(cases)('$id is not met by a near miss', ({ id, near }) => {
    expect(found(id, near)).toBe(false);
  });

  it.each(cases)('$id where it is not known', ({ id, unknown }) => {
    expect(found(id, unknown)).toBe(unknown.found);
  });
});
