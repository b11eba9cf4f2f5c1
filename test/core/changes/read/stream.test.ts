import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConfigurationError } from '../../../../src/core/errors';
import type { Json } from '../../../../src/core/changes/model';
import { collect, partsOf } from '../../../../src/core/changes/read/document';
import { createPlanReader } from '../../../../src/core/changes/read/stream';
import { readText } from '../make';

const entry = (address: string, action = 'create') => ({
  address,
  type: 'null_resource',
  change: { actions: [action], before: null, after: { note: 'é ☃ "quoted" \\ {[' } },
});
const planWith = (...addresses: string[]) => ({
  format_version: '1.2',
  terraform_version: '1.11.4',
  planned_values: { root_module: { resources: [{ address: 'skipped', values: { text: '}]"\\' } }] } },
  resource_changes: addresses.map((address) => entry(address)),
  timestamp: '2026-11-01T00:00:00Z',
  errored: false,
  complete: true,
});
const PLAN = JSON.stringify(planWith('a.b', 'c.d'));
const addressesIn = (text: string | Uint8Array, size?: number) =>
  collect(readText(text, size)).resources.map((change) => change.address);

const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('what people hand over', () => {
  const wrapped = `[command]/tools/terraform-bin show -json tfplan\n${PLAN}\n::debug::Terraform exited with code 0.\n::set-output name=exitcode::0\n`;

  test.each<[string, string | Uint8Array]>([
    ['compact', PLAN],
    ['pretty-printed', JSON.stringify(planWith('a.b', 'c.d'), null, 2)],
    ['with blank lines around it', `\r\n \t${PLAN}\r\n\n`],
    ['with the lines of the wrapper', wrapped],
    ['with a byte order mark', `\uFEFF${PLAN}`],
    ['UTF-16, little endian, marked', utf16(`\uFEFF${PLAN}`, false)],
    ['UTF-16, big endian, marked', utf16(`\uFEFF${PLAN}`, true)],
    ['UTF-16, little endian', utf16(PLAN, false)],
    ['UTF-16, big endian', utf16(PLAN, true)],
  ])('%s', (_, text) => {
    for (const size of [1, 2, 3, 7, 65_536]) expect(addressesIn(text, size)).toEqual(['a.b', 'c.d']);
    const [first] = collect(readText(text, 5)).resources;
    expect(first?.values.after).toEqual({ note: 'é ☃ "quoted" \\ {[' });
  });

  test('several documents, one a line', () => {
    const second = { ...planWith('e.f'), timestamp: '2026-10-01T00:00:00Z', errored: true, complete: false };
    const { header, resources } = collect(readText(`${PLAN}\n${JSON.stringify(second)}\n`, 11));
    expect(resources.map((change) => change.address)).toEqual(['a.b', 'c.d', 'e.f']);
    expect(header).toMatchObject({ documents: 2, errored: true, complete: false, timestamp: '2026-10-01T00:00:00Z' });
  });

  test('the header', () => {
    expect(collect(readText(PLAN)).header).toEqual({
      engine: 'terraform',
      engineVersion: '1.11.4',
      formatVersion: '1.2',
      timestamp: '2026-11-01T00:00:00Z',
      errored: false,
      complete: true,
    });
  });

  test('a change is there as soon as its last byte is', () => {
    let parts = 0;
    const reader = createPlanReader(() => parts++);
    const end = PLAN.indexOf('},{"address":"c.d"') + 1;
    reader.push(Buffer.from(PLAN.slice(0, end - 1)));
    expect(parts).toBe(0);
    reader.push(Buffer.from(PLAN.slice(end - 1, end)));
    expect(parts).toBe(1);
  });

  test('null stands for an empty section', () => {
    expect(addressesIn('{"resource_changes":null,"output_changes":null,"prior_state":null}')).toEqual([]);
  });
});

describe('what is not a plan is refused, with what it is and what to do', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /is empty.*show -json/s],
    ['blanks', ' \n\n', /is empty/],
    ['only the line of the wrapper', '[command]/x/terraform-bin show -json tfplan\n', /is empty/],
    ['a binary plan', Buffer.from('PK\u0003\u0004abcdefgh'), /binary plan file.*show -json/s],
    ['a state', '{"format_version":"1.0","values":{"root_module":{}}}', /JSON of a state.*show -json tfplan/s],
    ['a state file', '{"version":4,"serial":1,"lineage":"x","resources":[]}', /state file \(tfstate\)/],
    [
      'the log of plan -json',
      '{"@level":"info","@message":"Terraform 1.11.4"}\n{"@level":"info"}',
      /log of "terraform plan -json"/,
    ],
    ['other JSON', '{"a":1}', /neither "resource_changes" nor "planned_values"/],
    ['a list', '[{"a":1},{"b":2}]', /not JSON.*"\["/s],
    ['text for people', 'Plan: 1 to add, 0 to change', /not JSON.*"P"/s],
    ['a short text', 'no', /not JSON/],
    ['text after the plan', `${PLAN} done`, /not JSON.*"d"/s],
    ['a new major version', '{"format_version":"2.0","resource_changes":[]}', /format_version "2.0".*Update PlanSeal/s],
    ['a version that is not one', '{"format_version":"one","resource_changes":[]}', /format_version "one"/],
    ['a version of another type', '{"format_version":{"a":2},"resource_changes":[]}', /format_version/],
    ['changes that are not a list', '{"resource_changes":{"a":1}}', /resource_changes is not a list/],
    ['changes that are text', '{"resource_changes":"none"}', /resource_changes is not a list/],
    ['outputs that are a list', '{"resource_changes":[],"output_changes":[1]}', /output_changes is not an object/],
    ['a damaged element', '{"resource_changes":[{"address":"a.b",}]}', /damaged.*resource_changes\[0\]/s],
    ['a missing colon', '{"resource_changes" []}', /damaged/],
    ['a missing comma', '{"resource_changes":[] "planned_values":{}}', /damaged/],
    ['a trailing comma', '{"resource_changes":[],}', /damaged/],
    ['endless nesting', `{"resource_changes":[${'['.repeat(100_000)}`, /nested deeper than 400 levels/],
  ])('%s', (_, text, message) => {
    for (const size of [1, 3, 65_536]) {
      expect(() => readText(text, size)).toThrow(message);
      expect(() => readText(text, size)).toThrow(ConfigurationError);
    }
  });

  test('whatever is cut off is refused, wherever', () => {
    const text = `\n${PLAN}`;
    fc.assert(
      fc.property(fc.integer({ min: 2, max: text.length - 1 }), fc.integer({ min: 1, max: 50 }), (length, size) => {
        const cut = Buffer.from(text).subarray(0, length);
        expect(() => readText(cut, size)).toThrow(/cut off: it ends at byte \d+, in the middle of/);
      }),
    );
    expect(() => readText(PLAN.slice(0, PLAN.indexOf('c.d')))).toThrow(/in the middle of resource_changes\[1\]/);
  });

  test('the message never shows a value', () => {
    expect(() => readText('correct-horse-battery')).toThrow(/^(?!.*horse)/s);
    expect(() => readText('{"resource_changes":[{"password":"correct-horse-battery",}]}')).toThrow(/^(?!.*horse)/s);
  });
});

describe('any JSON', () => {
  test('is read as the plain reader reads it, in chunks of any size, or refused with the same words', () => {
    const values = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
    const keys = fc.constantFrom(
      'address',
      'change',
      'actions',
      'before',
      'type',
      'resource_change',
      'values',
      '"\\u0041 é',
    );
    const element = fc.oneof(values, fc.dictionary(keys, values));
    const plans = fc.record(
      {
        format_version: fc.constantFrom<Json>('1.2', '0.1', null, '3', 1),
        variables: fc.oneof(fc.dictionary(keys, element), values),
        planned_values: values,
        resource_changes: fc.oneof(
          fc.array(fc.record({ address: fc.string({ minLength: 1 }), change: element })),
          element,
        ),
        output_changes: fc.oneof(fc.dictionary(fc.string(), element), values),
        checks: fc.array(element),
        prior_state: fc.oneof(
          fc.record({ values: fc.record({ root_module: fc.record({ resources: fc.array(element) }) }) }),
          values,
        ),
      },
      { requiredKeys: [] },
    );
    const outcome = (read: () => Iterable<unknown>): unknown => {
      try {
        return [...read()];
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigurationError);
        return (error as Error).message.replace(/byte \d+/, 'byte N');
      }
    };
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 40 }), fc.constantFrom(undefined, 1), (plan, size, indent) => {
        const text = JSON.stringify(plan, null, indent);
        expect(outcome(() => readText(text, size))).toEqual(outcome(() => partsOf(JSON.parse(text) as Json)));
      }),
      { numRuns: 500 },
    );
  });
});
