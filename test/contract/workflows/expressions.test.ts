import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { describe, expect, test } from '@jest/globals';
import { REUSABLE, type WorkflowJob } from './workflows';

type Json = string | number | boolean | null | { readonly [name: string]: Json };

const dataOf = (value: Json): data.ExpressionData => {
  if (value === null) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  return new data.Dictionary(...Object.entries(value).map(([key, inner]) => ({ key, value: dataOf(inner) })));
};

/** What GitHub's own evaluator makes of an expression; contexts that are not given are errors. */
const evaluate = (expression: string, contexts: Readonly<Record<string, Json>>): string => {
  const bare = expression.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const parsed = new Parser(new Lexer(bare).lex().tokens, Object.keys(contexts), []).parse();
  return new Evaluator(parsed, dataOf(contexts) as data.Dictionary).evaluate().coerceString();
};

const jobs: Readonly<Record<string, Readonly<Record<string, WorkflowJob>>>> = Object.fromEntries(
  REUSABLE.map(([file, workflow]) => [file, workflow.jobs]),
);
const review = jobs['review.yml']!;

describe('who gets a plan, with its cloud role', () => {
  const pull = (head: Json, actor = 'mira'): Json => ({
    repository: 'acme/infra',
    actor,
    event: { pull_request: { head: { repo: head } } },
  });
  const SITUATIONS: readonly (readonly [who: string, github: Json, planned: boolean])[] = [
    ['a branch of this repository', pull({ full_name: 'acme/infra' }), true],
    ['a fork', pull({ full_name: 'mallory/infra' }), false],
    ['a fork that was deleted', pull(null), false],
    ['Dependabot', pull({ full_name: 'acme/infra' }, 'dependabot[bot]'), false],
    ['an event without a pull request', { repository: 'acme/infra', actor: 'mira', event: {} }, false],
  ];

  test.each(SITUATIONS)('%s', (_who, github, planned) => {
    expect(evaluate(review['plan']!.if!, { github })).toBe(String(planned));
    expect(evaluate(review['static']!.if!, { github })).toBe(String(!planned));
  });
});

describe('the required check', () => {
  const [refuse, report] = review['report']!.steps!;

  test.each([
    ['success', 'false'],
    ['failure', 'false'],
    ['cancelled', 'false'],
    ['skipped', 'true'],
  ])('when the plan ended with %s, "not planned" is %s', (result, refused) => {
    expect(evaluate((refuse as { if: string }).if, { needs: { plan: { result } } })).toBe(refused);
  });

  test('otherwise it expects the assessment of the stack, which only a plan leaves', () => {
    expect(report).not.toHaveProperty('if');
    expect(refuse!.run).toMatch(/\nexit 1\n$/);
    expect(report!.with).toMatchObject({ mode: 'report', stacks: '${{ inputs.stack || inputs.directory }}' });
  });
});

describe('values', () => {
  test('a stack is called by its name, else by its directory', () => {
    const name = '${{ inputs.stack || inputs.directory }}';
    expect(evaluate(name, { inputs: { stack: '', directory: 'infra' } })).toBe('infra');
    expect(evaluate(name, { inputs: { stack: 'shop', directory: 'infra' } })).toBe('shop');
  });

  test('the region is for STS alone where none is given', () => {
    const steps = Object.values(jobs).flatMap((all) => Object.values(all).flatMap(({ steps = [] }) => steps));
    const regions = steps.flatMap((step) => step.with?.['aws-region'] ?? []) as string[];
    expect(regions).toHaveLength(4);
    for (const region of regions) {
      expect(evaluate(region, { inputs: { 'aws-region': '' } })).toBe('us-east-1');
      expect(evaluate(region, { inputs: { 'aws-region': 'eu-central-1' } })).toBe('eu-central-1');
    }
    for (const region of steps.flatMap((step) => step.env?.['AWS_REGION'] ?? []))
      expect(evaluate(region, { inputs: { 'aws-region': '' } })).toBe('');
  });
});
