import { expect, it } from '@jest/globals';
import { firewallRule } from '../../../src/core/render/firewall-rule';
import { formOf, settingDiff } from '../../../src/core/render/setting-diff';

const rule = {
  protocol: 'tcp',
  from_port: 22,
  to_port: 22,
  cidr_blocks: ['10.0.0.0/8'],
  ipv6_cidr_blocks: [],
  self: false,
  description: '',
};

it.each<[string, unknown, string | undefined]>([
  ['one port', rule, 'tcp 22 10.0.0.0/8'],
  [
    'a range, a group, itself and words',
    { ...rule, to_port: 30, security_groups: ['sg-1'], self: true, description: 'ssh' },
    'tcp 22-30 10.0.0.0/8, sg-1, self "ssh"',
  ],
  ['everything', { ...rule, protocol: '-1', from_port: 0, to_port: 0 }, 'all traffic 10.0.0.0/8'],
  ['nobody', { ...rule, cidr_blocks: [] }, 'tcp 22 nobody'],
  ['a key that we do not know', { ...rule, priority: 3 }, undefined],
  ['something else', { name: 'x' }, undefined],
  ['a text', 'tcp', undefined],
])('%s', (_, element, words) => {
  expect(firewallRule(element)).toBe(words);
});

it('is what the difference of a security group is made of', () => {
  const [before, after] = [[rule], [rule, { ...rule, cidr_blocks: ['0.0.0.0/0'] }]].map((rules) =>
    JSON.stringify(rules),
  );
  expect(formOf(before, after)).toBe('elements');
  expect(settingDiff({ path: 'ingress', before: before!, after: after!, form: 'elements' })).toEqual([
    '  ingress',
    '    tcp 22 10.0.0.0/8',
    '+   tcp 22 0.0.0.0/0',
  ]);
});

it('compares documents by their keys, and what is neither document nor list as it is', () => {
  expect(formOf('{"a":1}', '{"a":2}')).toBe('json');
  expect(formOf(undefined, '{"a":2}')).toBe('json');
  expect(formOf('{"a":1}', '(known after apply)')).toBeUndefined();
  expect(formOf('{"a":1}', '[]')).toBeUndefined();
  expect(formOf('3', '4')).toBeUndefined();
});
