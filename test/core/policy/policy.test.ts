import { describe, expect, it } from '@jest/globals';
import { policyOf } from '../../../src/core/policy/combine';
import { answersIn, answersOfFile } from '../../../src/core/policy/read';

const of = (...outputs: unknown[]) =>
  policyOf(
    outputs.flatMap((output) => answersIn(JSON.stringify(output))),
    true,
  );
const brief = (result: ReturnType<typeof of>) => [
  result.status,
  result.passed,
  ...result.results.map(({ outcome, rule, message }) => `${outcome} ${rule ?? ''}: ${message}`),
];

describe('conftest', () => {
  const output = [
    {
      filename: 'plan.json',
      namespace: 'terraform.aws',
      successes: 4,
      warnings: [{ msg: 'tag Owner is missing' }],
      failures: [
        { msg: 'no public database', metadata: { address: 'aws_db_instance.orders', level: 'critical', id: 'RDS1' } },
      ],
    },
    { filename: 'plan.json', namespace: 'main', successes: 2, exceptions: [{ msg: 'allowed for a week' }] },
  ];

  it('is read with what its rules say beside the message', () => {
    expect(of(output)).toEqual({
      status: 'denied',
      tools: ['conftest'],
      passed: 6,
      failed: 1,
      warned: 1,
      results: [
        {
          tool: 'conftest',
          outcome: 'deny',
          rule: 'terraform.aws RDS1',
          message: 'no public database',
          address: 'aws_db_instance.orders',
          level: 'CRITICAL',
        },
        { tool: 'conftest', outcome: 'warn', rule: 'terraform.aws', message: 'tag Owner is missing' },
      ],
      notes: ['conftest excepts 1 results: allowed for a week'],
    });
  });

  it.each([
    ['no file', []],
    ['no rule', [{ filename: 'plan.json', namespace: 'main', successes: 0 }]],
  ])('that tested %s has given no answer', (_, nothing) => {
    expect(brief(of(nothing))).toEqual(['error', 0, expect.stringContaining('it tested nothing')]);
  });
});

describe('opa eval', () => {
  const evaluated = (text: string, value: unknown) => ({ result: [{ expressions: [{ value, text }] }] });

  it.each<[string, unknown, unknown[]]>([
    [
      'a set of texts',
      evaluated('data.terraform.deny', ['a', 'b']),
      ['denied', 0, 'deny terraform.deny: a', 'deny terraform.deny: b'],
    ],
    ['an empty set', evaluated('data.terraform.deny', []), ['passed', 1]],
    [
      'a package',
      evaluated('data.terraform', { deny: [], warn_tags: ['x'], helper: ['y'] }),
      ['warned', 1, 'warn terraform.warn_tags: x'],
    ],
    [
      'all data',
      evaluated('data', { a: { b: { violation: [{ msg: 'm' }] } }, c: { deny: [] } }),
      ['denied', 1, 'deny a.b.violation: m'],
    ],
    [
      'objects with an address',
      evaluated('data.t.deny', [{ msg: 'm', address: 'a.b', id: 'R1' }]),
      ['denied', 0, 'deny t.deny R1: m'],
    ],
    ['a complete rule', evaluated('data.t.deny', true), ['denied', 0, 'deny t.deny: a rule without a message']],
    ['allow that is false', evaluated('data.t.allow', false), ['denied', 0, 'deny t.allow: t.allow is false']],
    ['allow that is true', evaluated('data.t.allow', true), ['passed', 1]],
  ])('is read from %s', (_, output, expected) => {
    expect(brief(of(output))).toEqual(expected);
  });

  it.each<[string, unknown, string]>([
    ['an undefined query', {}, 'the policy was not loaded'],
    ['another rule', evaluated('data.t.size', 3), 'holds no rule named'],
    [
      'an error',
      { errors: [{ message: 'var x is unsafe', code: 'rego_unsafe_var_error' }] },
      'rego_unsafe_var_error: var x is unsafe',
    ],
  ])('that gives %s is an error, not a pass', (_, output, why) => {
    const result = of(output);
    expect(result.status).toBe('error');
    expect(result.results[0]?.message).toContain(why);
  });
});

describe('SARIF', () => {
  const run = (results: unknown, more: object = {}) => ({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'checkov',
            rules: [{ id: 'CKV_1' }, { id: 'CKV_2', defaultConfiguration: { level: 'error' } }],
          },
        },
        results,
        ...more,
      },
    ],
  });
  const message = { text: 'bad' };

  it('takes the level of a result, else of its rule, else a warning', () => {
    const locations = [{ physicalLocation: { artifactLocation: { uri: 'infra/main.tf' }, region: { startLine: 7 } } }];
    const results = [
      { ruleId: 'CKV_1', level: 'error', message, locations },
      { ruleId: 'CKV_2', message },
      { ruleId: 'CKV_1', message },
      { ruleId: 'CKV_1', level: 'note', message },
      { ruleId: 'CKV_1', level: 'error', kind: 'pass', message },
      { ruleId: 'CKV_1', level: 'error', message, suppressions: [{ kind: 'inSource' }] },
    ];
    expect(brief(of(run(results)))).toEqual([
      'denied',
      0,
      'deny CKV_1: bad (infra/main.tf:7)',
      'deny CKV_2: bad',
      'warn CKV_1: bad',
    ]);
  });

  it('without results has passed only when the list is there', () => {
    expect(brief(of(run([])))).toEqual(['passed', 2]);
    expect(of(run(undefined)).status).toBe('error');
    expect(of({ version: '2.1.0', runs: [] }).status).toBe('error');
    expect(of(run([], { invocations: [{ executionSuccessful: false }] })).status).toBe('error');
  });
});

describe('several answers', () => {
  it('are counted together, errors and denials first, and bounded', () => {
    const many = {
      result: [{ expressions: [{ value: Array.from({ length: 300 }, (_, at) => `w${at}`), text: 'data.t.warn' }] }],
    };
    const result = of(many, [{ filename: 'p', successes: 3, failures: [{ msg: 'no' }] }], {});
    expect([result.status, result.passed, result.failed, result.warned, result.results.length]).toEqual([
      'error',
      3,
      1,
      300,
      200,
    ]);
    expect(result.results.slice(0, 3).map(({ outcome }) => outcome)).toEqual(['error', 'deny', 'warn']);
    expect(result.notes).toEqual(['102 more results of policies are not shown.']);
  });

  it('that are configured and missing are an error', () => {
    expect(policyOf([], true)).toMatchObject({ status: 'error', results: [{ outcome: 'error' }] });
    expect(policyOf([], false).status).toBe('absent');
    expect(answersOfFile({ name: 'conftest.json', problem: 'does not exist' })).toEqual([
      { tool: '', problem: '`conftest.json` does not exist' },
    ]);
    for (const text of ['', 'FAIL - no', '{"version":"2.1.0","runs":1}', '[1]', '3', 'null'])
      expect(policyOf(answersOfFile({ name: 'x.json', text }), true).status).toBe('error');
  });
});
