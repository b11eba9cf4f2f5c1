import { describe, expect, test } from '@jest/globals';
import type { Change, Json } from '../../../../src/core/changes/model';
import { collect, partsOf } from '../../../../src/core/changes/read/document';
import { createPlanReader } from '../../../../src/core/changes/read/stream';
import { readText } from '../make';

const HEAD = '"address":"a.b","mode":"managed","type":"a","name":"b","provider_name":"p"';
const NO_OP = '"change":{"actions":["no-op"],"before":{"x":1},"after":{"x":1}}';
const MEMBERS = [
  ...(['address', 'previousAddress', 'deposed', 'module', 'mode', 'type', 'name', 'index', 'provider'] as const),
  ...(['kind', 'verbs', 'replaceOrder', 'values', 'replacePaths', 'reason', 'importing'] as const),
];
const streamed = (element: string) => collect(readText(`{"resource_changes":[${element}]}`)).resources;
const plain = (element: string) => collect(partsOf(JSON.parse(`{"resource_changes":[${element}]}`) as Json)).resources;

/** Asks an object that was not parsed while it may be asked. */
function asked(element: string): unknown[] {
  const found: unknown[] = [];
  const reader = createPlanReader((part) => {
    if (part.part === 'resource') for (const member of MEMBERS) found.push([member, part.change[member]]);
  });
  reader.push(Buffer.from(`{"resource_changes":[${element}]}`));
  return found;
}

describe('what looks like an object that stays is read as the plain reader reads it', () => {
  test.each([
    ['one that stays', `{${HEAD},${NO_OP}}`],
    ['one of a list', `{${HEAD.replace('"provider', '"index":3,"provider')},${NO_OP}}`],
    ['one with a key', `{${HEAD.replace('"provider', '"index":"a\\"b","provider')},${NO_OP}}`],
    ['one in a module', `{${HEAD.replace('"mode"', '"module_address":"module.m","mode"')},${NO_OP}}`],
    ['a data source', `{${HEAD.replace('managed', 'data')},${NO_OP}}`],
    ['two modes', `{${HEAD},"mode":"data",${NO_OP}}`],
    ['a deposed one', `{${HEAD},"deposed":"d",${NO_OP}}`],
    ['a move', `{"previous_address":"a.c",${HEAD},${NO_OP}}`],
    ['an import', `{${HEAD},"change":{"actions":["no-op"],"before":{"x":1},"importing":{"id":"i"}}}`],
    ['a move told late', `{${HEAD},${NO_OP},"previous_address":"a.c"}`],
    ['deposed told late', `{${HEAD},${NO_OP},"deposed":"d"}`],
    ['a reason', `{${HEAD},${NO_OP},"action_reason":"r"}`],
    ['a quote in its address', `{${HEAD.replace('a.b', 'a.b[\\"x\\"]')},${NO_OP}}`],
    ['a type that is not ASCII', `{${HEAD.replace('"type":"a"', '"type":"ä"')},${NO_OP}}`],
    ['a key that is not ASCII', `{${HEAD.replace('"provider', '"index":"☃","provider')},${NO_OP}}`],
    ['a provider with an escape', `{${HEAD.replace('"p"', '"p\\u0041"')},${NO_OP}}`],
    ['no type', `{"address":"a.b","provider_name":"p",${NO_OP}}`],
    ['the change first', `{${NO_OP},${HEAD}}`],
    [
      'a delete with an attribute that says no-op',
      `{${HEAD},"change":{"before":{"change":{"actions":["no-op"],"x":1}},"actions":["delete"]}}`,
    ],
    [
      'a delete whose key says no-op',
      `{"address":"a.b[\\",\\"change\\":{\\"actions\\":[\\"no-op\\"],\\"]",${HEAD.slice(16)},"change":{"actions":["delete"],"before":{}}}`,
    ],
    [
      'a delete behind another object',
      `{${HEAD},"x":{"change":{"actions":["no-op"],"y":1}},"change":{"actions":["delete"]}}`,
    ],
    ['two verbs', `{${HEAD},"change":{"actions":["no-op","delete"],"before":{}}}`],
  ])('%s', (_, element) => {
    const [found] = streamed(element);
    const [expected] = plain(element);
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(JSON.stringify(expected)));
    expect(asked(element)).toEqual(MEMBERS.map((member) => [member, expected?.[member]]));
  });
});

test('a secret in the state before is found wherever its mask stands', () => {
  const prior = (rest: string) =>
    readText(
      `{"planned_values":{},"prior_state":{"values":{"root_module":{"resources":[{"address":"a.b","provider_name":"p",${rest}}]}}}}`,
    ).filter((part) => part.part === 'secret');
  const secret = [{ part: 'secret', value: 's' }];
  expect(prior('"values":{"a":"s"},"sensitive_values":{"a":true}')).toEqual(secret);
  expect(prior('"sensitive_values":{"a":true},"values":{"a":"s"}')).toEqual(secret);
  expect(prior('"values":{"a":"s","sensitive_values":{"a":1}},"sensitive_values":{"a":true}')).toEqual(secret);
  expect(prior('"values":{"a":"s"},"sensitive_values":{"a":false}')).toEqual([]);
});

test('an object that was not parsed answers nothing once the next chunk is read, and never for another', () => {
  const late: Change[] = [];
  const reader = createPlanReader((part) => {
    if (part.part === 'resource') late.push(part.change);
  });
  const bytes = Buffer.from(`{"resource_changes":[{${HEAD},${NO_OP}}]}`);
  reader.push(bytes);
  bytes.fill(0);
  expect(late.map(({ kind, type }) => [kind, type])).toEqual([['no-op', 'a']]);
  expect(() => late[0]?.address).toThrow(/asked after the next chunk/);
});

test.each([
  ['an index that JSON does not allow', `{${HEAD.replace('"provider', '"index":007,"provider')},${NO_OP}}`],
  ['a key that JSON does not allow', `{${HEAD.replace('"provider', '"index":"\\x","provider')},${NO_OP}}`],
])('%s is refused as damage', (_, element) => {
  expect(() => streamed(element)).toThrow(/damaged.*resource_changes\[0\]/);
});
