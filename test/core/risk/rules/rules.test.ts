import { describe, expect, it } from '@jest/globals';
import { ask } from '../../../../src/core/risk/ask';
import type { Change } from '../../../../src/core/changes/model';
import { RULES } from '../../../../src/core/risk/rules/catalogue';
import { DEFAULT_SETTINGS } from '../../../../src/core/risk/settings';
import { subjectOf } from '../../../../src/core/risk/subject';
import { isObject } from '../../../../src/core/changes/json';
import { CASES } from './cases';

/** Rules that say yes, before any hides another. */
function saysYes(id: string, change: Change): boolean {
  const others = RULES.filter((rule) => rule.id !== id).map((rule) => [rule.id, { enabled: false }]);
  const settings = { ...DEFAULT_SETTINGS, rules: Object.fromEntries(others) as typeof DEFAULT_SETTINGS.rules };
  return ask(subjectOf(change, { settings })).some(({ rule }) => rule.id === id);
}

/** The same change, with everything that it sets computed during apply. */
function unknownAfter(change: Change): Change {
  const { before, after } = change.values;
  const names = new Set([before, after].flatMap((tree) => (isObject(tree) ? Object.keys(tree) : [])));
  const unknown = Object.fromEntries([...names].map((name) => [name, true]));
  return { ...change, values: { ...change.values, after: {}, unknown } };
}

const cases = Object.entries(CASES).map(([id, each]) => ({ id, ...each }));

describe('every rule over one change', () => {
  it('has its cases here', () => {
    const judged = RULES.filter((rule) => rule.when).map((rule) => rule.id);

    expect(Object.keys(CASES).sort()).toEqual(judged.sort());
  });

  it.each(cases)('$id is met', ({ id, yes }) => {
    expect(saysYes(id, yes)).toBe(true);
  });

  it.each(cases)('$id is not met by a near miss', ({ id, near }) => {
    expect(saysYes(id, near)).toBe(false);
  });

  it.each(cases.filter(({ yes }) => yes.kind !== 'delete'))('$id before the values are known', ({ id, yes, blind }) => {
    expect(saysYes(id, unknownAfter(yes))).toBe(blind ?? false);
  });
});

describe('the catalogue', () => {
  it('has each id once', () => {
    const ids = RULES.map((rule) => rule.id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('explains %s within the bounds of a finding', (_, rule) => {
    expect(rule.id).toMatch(/^[a-z][a-z0-9-]{2,60}$/);
    expect(rule.title.length).toBeLessThanOrEqual(200);
    expect(rule.why.length).toBeLessThanOrEqual(1_000);
    expect(rule.example).not.toBe('');
    expect(rule.remedy).toMatch(/\.$/);
    for (const hidden of rule.hides ?? []) expect(RULES.map(({ id }) => id)).toContain(hidden);
  });
});
