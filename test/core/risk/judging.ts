import { readFileSync } from 'node:fs';
import type { ChangePart, Json } from '../../../src/core/changes/model';
import { partsOf } from '../../../src/core/changes/read/document';
import type { Assessment, Cost, PolicyResult } from '../../../src/core/risk/assessment';
import type { JudgeContext } from '../../../src/core/risk/context';
import { createJudge, type Evidence, type Judge } from '../../../src/core/risk/judge';
import { DEFAULT_SETTINGS } from '../../../src/core/risk/settings';
import { readParts } from '../changes/make';

const FIXTURES = new URL('../../fixtures/plans/generated/', import.meta.url);

export const NO_COST: Cost = { status: 'absent', notes: [], resources: [] };
export const NO_POLICY: PolicyResult = {
  status: 'absent',
  tools: [],
  passed: 0,
  failed: 0,
  warned: 0,
  results: [],
  notes: [],
};

const judgeIn = (context: Partial<JudgeContext> = {}): Judge =>
  createJudge({
    stack: 'live/production/app',
    environment: 'production',
    settings: DEFAULT_SETTINGS,
    now: '2026-11-21T06:00:00Z',
    ...context,
  });

/** Judges with the rules of the first day, unless told otherwise. */
export function judged(
  parts: Iterable<ChangePart>,
  context: Partial<JudgeContext> = {},
  evidence: Partial<Evidence> = {},
): Assessment {
  const judge = judgeIn(context);
  for (const part of parts) judge.take(part);
  return judge.finish({ cost: NO_COST, policy: NO_POLICY, ...evidence });
}

/** Judges plan JSON as it is read, in chunks of one size. */
export function judgedWhileRead(bytes: Uint8Array, size = 65_536): Assessment {
  const judge = judgeIn();
  readParts(
    bytes,
    (part) => {
      judge.take(part);
    },
    [size],
  );
  return judge.finish({ cost: NO_COST, policy: NO_POLICY });
}

export const fixture = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');
export const generatedPlan = (name: string): Json => JSON.parse(fixture(`${name}.json`)) as Json;
export const partsOfPlan = (name: string): ChangePart[] => [...partsOf(generatedPlan(name))];

export interface LabelledPlan {
  readonly folder: 'generated' | 'labelled';
  readonly scenario: string;
  readonly level: string;
  readonly rules: readonly string[];
  /** Rules that must not be met. */
  readonly not: readonly string[];
  readonly read: () => Json;
}

const words = (cell: string): string[] => cell.split(',').filter(Boolean);

/** The plans that people labelled: those of real Terraform, and those of other clouds and classes. */
export const labelledPlans = (): LabelledPlan[] =>
  (['generated', 'labelled'] as const).flatMap((folder) => {
    const at = new URL(`../../fixtures/plans/${folder}/`, import.meta.url);
    const [, ...rows] = readFileSync(new URL('EXPECTED.tsv', at), 'utf8').trim().split('\n');
    return rows.map((row) => {
      const [scenario = '', level = '', rules = '', not = ''] = row.split('\t');
      const read = (): Json => JSON.parse(readFileSync(new URL(`${scenario}.json`, at), 'utf8')) as Json;
      return { folder, scenario, level, rules: words(rules), not: words(not), read };
    });
  });

/** Ids of the rules found, without doubles, in the order of the alphabet. */
export const rulesOf = (assessment: Assessment): string[] =>
  [...new Set(assessment.findings.map((finding) => finding.rule))].sort();
