import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import type { Json } from '../../../src/core/changes/model';
import { partsOf } from '../../../src/core/changes/read/document';
import { assessmentSchema } from '../../../src/core/risk/assessment';
import { ruleIds } from '../../../src/core/risk/explain';
import { LABELLED } from '../../support/labelled/all';
import { documentOf } from '../../support/labelled/document';
import { judged, labelledPlans, rulesOf } from './judging';

const plans = labelledPlans();

describe('the labelled plans', () => {
  it('are all here', () => {
    expect(plans.filter(({ folder }) => folder === 'generated')).toHaveLength(62);
    expect(plans.filter(({ folder }) => folder === 'labelled').length).toBeGreaterThanOrEqual(100);
  });

  it.each(plans)('$folder/$scenario is $level', ({ read, level, rules, not }) => {
    const assessment = judged(partsOf(read()));
    const found = rulesOf(assessment);

    expect({ level: assessment.level, rules: found }).toEqual({ level, rules: expect.arrayContaining([...rules]) });
    expect(not.filter((rule) => found.includes(rule))).toEqual([]);
    expect(v.safeParse(assessmentSchema, assessment).issues).toBeUndefined();
  });

  it('name only rules that there are', () => {
    const known = ruleIds();

    expect(plans.flatMap(({ rules, not }) => [...rules, ...not]).filter((rule) => !known.includes(rule))).toEqual([]);
  });
});

describe('the plans of our own', () => {
  const folder = new URL('../../fixtures/plans/labelled/', import.meta.url);

  it.each(LABELLED.map((each) => [each.name, each] as const))('%s is what its description makes', (name, described) => {
    expect(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Json).toEqual(documentOf(described));
  });

  it('have no other among them', () => {
    expect(readdirSync(folder).sort()).toEqual([...LABELLED.map(({ name }) => `${name}.json`), 'EXPECTED.tsv'].sort());
  });
});
