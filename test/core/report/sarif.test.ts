import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { sarifOf } from '../../../src/core/report/sarif';
import { anAssessment, aFinding, ordersDb } from '../render/sample';

const text = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
};
const level = { enum: ['none', 'note', 'warning', 'error'] };
const closed = (required: readonly string[], properties: object) => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});

/** Of the SARIF 2.1.0 schema what we write: its required members, enumerations and bounds, and nothing that it does not know. */
const SCHEMA = closed(['version', 'runs', '$schema'], {
  $schema: { type: 'string' },
  version: { const: '2.1.0' },
  runs: {
    type: 'array',
    // GitHub takes at most 20 runs, 25,000 rules and 25,000 results of each.
    maxItems: 20,
    items: closed(['tool', 'results'], {
      tool: closed(['driver'], {
        driver: closed(['name'], {
          name: { type: 'string' },
          informationUri: { type: 'string' },
          rules: {
            type: 'array',
            maxItems: 25_000,
            uniqueItems: true,
            items: closed(['id'], {
              id: { type: 'string', maxLength: 255 },
              shortDescription: text,
              fullDescription: text,
              help: text,
              defaultConfiguration: closed(['level'], { level }),
              properties: closed(['tags'], {
                tags: { type: 'array', maxItems: 10, uniqueItems: true, items: { type: 'string' } },
                'security-severity': { type: 'string', pattern: '^\\d+\\.\\d$' },
              }),
            }),
          },
        }),
      }),
      automationDetails: closed(['id'], { id: { type: 'string' } }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: {
        type: 'array',
        maxItems: 5_000,
        items: closed(['message', 'ruleId', 'locations'], {
          ruleId: { type: 'string' },
          ruleIndex: { type: 'integer', minimum: 0 },
          level,
          message: text,
          locations: {
            type: 'array',
            maxItems: 100,
            items: closed(['physicalLocation'], {
              physicalLocation: closed(['artifactLocation'], {
                artifactLocation: closed(['uri'], {
                  uri: { type: 'string', pattern: "^[\\w.%~()'!*-]+(/[\\w.%~()'!*-]+)*$" },
                  uriBaseId: { const: '%SRCROOT%' },
                }),
                region: closed(['startLine'], { startLine: { type: 'integer', minimum: 1 } }),
              }),
              logicalLocations: {
                type: 'array',
                items: closed([], { fullyQualifiedName: { type: 'string' }, kind: { const: 'resource' } }),
              },
            }),
          },
          partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
          suppressions: {
            type: 'array',
            items: closed(['kind'], { kind: { enum: ['inSource', 'external'] }, justification: { type: 'string' } }),
          },
        }),
      },
    }),
  },
});
const valid = new Ajv({ allErrors: true }).compile(SCHEMA);

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly [{ readonly physicalLocation: unknown }];
        readonly partialFingerprints: object;
        readonly suppressions?: unknown;
      }[];
    },
  ];
}
const runOf = (...all: Parameters<typeof sarifOf>[0]) => {
  const sarif = sarifOf(all) as Sarif;
  expect(valid(sarif) ? [] : valid.errors).toEqual([]);
  return sarif.runs[0];
};

describe('SARIF', () => {
  it('has the findings of all stacks, the most dangerous first, each with its rule', () => {
    const { results, tool } = runOf(anAssessment({ findings: [aFinding()] }), ordersDb);
    expect(results.length).toBe(1 + ordersDb.findings.length + ordersDb.accepted.length);
    expect(results[0]?.level).toBe('error');
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('points at the block, and at the directory of the stack without the code', () => {
    const place = (finding: Parameters<typeof aFinding>[0], stack = 'live/über db') =>
      runOf(anAssessment({ stack, findings: [aFinding(finding)] })).results[0]?.locations[0].physicalLocation;
    expect(place({ location: { file: './infra/main.tf', line: 7 } })).toEqual({
      artifactLocation: { uri: 'infra/main.tf', uriBaseId: '%SRCROOT%' },
      region: { startLine: 7 },
    });
    expect(place({})).toMatchObject({ artifactLocation: { uri: 'live/%C3%BCber%20db' }, region: { startLine: 1 } });
    expect(place({ location: { file: '../../etc/passwd', line: 0 } })).toMatchObject({
      artifactLocation: { uri: '.' },
      region: { startLine: 1 },
    });
  });

  it('lets no text of a plan become a link, and shows what is invisible', () => {
    const [result] = runOf(
      anAssessment({ findings: [aFinding({ address: 'a.b["[x](https://evil)\u202e"]' })] }),
    ).results;
    expect(result?.message.text).toContain('\\[x\\](https://evil)\\\\u202e');
    expect(result?.message.text).not.toContain('\u202e');
  });

  it('keeps accepted risks as suppressed results', () => {
    const accepted = [{ finding: aFinding(), reason: 'scratch', owner: '@acme/ops', expires: '2027-01-31' }];
    expect(runOf(anAssessment({ accepted })).results[0]?.suppressions).toEqual([
      { kind: 'external', justification: 'scratch (@acme/ops)' },
    ]);
  });

  it('knows a finding again, and tells those of other stacks and attributes apart', () => {
    const print = (stack: string, attribute: string) =>
      JSON.stringify(
        runOf(anAssessment({ stack, findings: [aFinding({ attribute, title: stack })] })).results[0]
          ?.partialFingerprints,
      );
    expect(print('a', 'x')).toBe(print('a', 'x'));
    expect(new Set([print('a', 'x'), print('b', 'x'), print('a', 'y')]).size).toBe(3);
  });

  it('stays within what GitHub takes, dropping the least dangerous', () => {
    const many = Array.from({ length: 12 }, () =>
      anAssessment({
        findings: Array.from({ length: 500 }, (_, at) => aFinding({ level: at < 10 ? 'CRITICAL' : 'LOW' })),
      }),
    );
    const { results } = runOf(...many);
    expect(results).toHaveLength(5_000);
    expect(results.filter(({ level: of }) => of === 'error')).toHaveLength(120);
  });

  it('without findings is a valid file that closes what was open', () => {
    expect(runOf().results).toEqual([]);
  });
});
