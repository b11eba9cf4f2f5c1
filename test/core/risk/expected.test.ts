import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { assessmentSchema } from '../../../src/core/risk/assessment';
import { fixture, judged, partsOfPlan, rulesOf } from './judging';

interface Row {
  readonly scenario: string;
  readonly level: string;
  readonly rules: readonly string[];
}

const rows: readonly Row[] = fixture('EXPECTED.tsv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([scenario = '', level = '', rules = '']) => ({ scenario, level, rules: rules.split(',').filter(Boolean) }));

describe('the labelled plans of real Terraform', () => {
  it('are all here', () => {
    expect(rows).toHaveLength(62);
  });

  it.each(rows)('$scenario is $level', ({ scenario, level, rules }) => {
    const assessment = judged(partsOfPlan(scenario));

    expect({ level: assessment.level, rules: rulesOf(assessment) }).toEqual({
      level,
      rules: expect.arrayContaining([...rules]),
    });
    expect(v.safeParse(assessmentSchema, assessment).issues).toBeUndefined();
  });
});
