import { expect, test } from '@jest/globals';
import { createDigest, digestKey, digestOfFingerprints } from '../../../src/core/changes/digest';
import { type DigestOptions, fingerprintsOf } from '../../../src/core/changes/fingerprint';
import type { ChangePart, OutputChange } from '../../../src/core/changes/model';
import { changeWith } from './make';

const KEY = digestKey('lineage');
const replaced = {
  actions: ['delete', 'create'],
  before: { name: 'old', secret: 'one', list: [1, 2] },
  after: { name: 'new', secret: 'two', list: [1] },
  after_unknown: { id: true, list: [false, true] },
  before_sensitive: { secret: true },
  after_sensitive: { secret: true },
  replace_paths: [['name'], ['list', 0]],
};
const values = { before: 'a', after: 'b', unknown: false, beforeSensitive: false, afterSensitive: true };
const output: OutputChange = { name: 'url', kind: 'update', values };
const invocation = {
  address: 'action.a.b',
  type: 'a',
  config: { url: 'x', token: 'y' },
  unknown: { id: true },
  sensitive: { token: true },
};

const PARTS: Readonly<Record<string, ChangePart>> = {
  'a replacement': { part: 'resource', change: changeWith(replaced) },
  'a replacement of a deposed object': { part: 'resource', change: changeWith(replaced, { deposed: 'd1' }) },
  'a deferred replacement': { part: 'deferred', reason: 'provider_config_unknown', change: changeWith(replaced) },
  'a creation': { part: 'resource', change: changeWith({ actions: ['create'], before: null, after: { a: 1 } }) },
  'an update': {
    part: 'resource',
    change: changeWith({ actions: ['update'], before: { a: 1, b: 1 }, after: { a: 2, b: 1 } }),
  },
  'an import': {
    part: 'resource',
    change: changeWith({ actions: ['no-op'], before: { a: 1 }, after: { a: 1 }, importing: { id: 'i-1' } }),
  },
  'an import by an unknown id': {
    part: 'resource',
    change: changeWith({ actions: ['no-op'], before: { a: 1 }, after: { a: 1 }, importing: { unknown: true } }),
  },
  'a move': {
    part: 'resource',
    change: changeWith({ actions: ['no-op'], before: { a: 1 }, after: { a: 1 } }, { previous_address: 'a.old' }),
  },
  'an output': { part: 'output', output },
  'an invocation': { part: 'invocation', deferred: false, invocation },
  'an invocation after a resource': {
    part: 'invocation',
    deferred: true,
    invocation: { ...invocation, triggeredBy: 'a.b' },
  },
};

/** Receipts of older runs and approvals of open pull requests hold digests: whoever changes one raises the version. */
const DIGESTS: Readonly<Record<string, readonly [withoutKey: string, withKey: string]>> = {
  'a replacement': [
    '17edc64cb33ea095f7dd0eb9258237186fd73f1d6a90b30fe625832e049b48fc',
    'fcbdccc42c40b0f9976ff67e8428f02359da13e4df3f603f90b9aad48ae662a0',
  ],
  'a replacement of a deposed object': [
    '4ce98b1ab74033cdf53e240790b03de69963b5567df1548f4b11be7b263b3971',
    '2f46cb3bc1c727b54cb6d13acb9dd692013e7446c2e9cc96eeedc0427259a362',
  ],
  'a deferred replacement': [
    '51b97560f4b9b0888c52628bddf70b132751f2a1021dd48ca68f25b34518960c',
    'bc230a27727b3c2a79d18ca073ff6eb10c84197ac7db3cdcd8defa82cc15393f',
  ],
  'a creation': [
    'fc8f47ade65def2617e244add36e733110f7cfeb6f99796b4abcd80023ec6d6c',
    'fc8f47ade65def2617e244add36e733110f7cfeb6f99796b4abcd80023ec6d6c',
  ],
  'an update': [
    '9681da6b5873192ac6219872cab0a4e688524b39168ba63532c7fa3db077cd06',
    '9681da6b5873192ac6219872cab0a4e688524b39168ba63532c7fa3db077cd06',
  ],
  'an import': [
    '5302f8cb6bc790c27bea5e71de534edd6280d1887dd503ac0c43eec74691c658',
    '5302f8cb6bc790c27bea5e71de534edd6280d1887dd503ac0c43eec74691c658',
  ],
  'an import by an unknown id': [
    '952f073e9e2624a6f5d8d65b8a32ae78cd3796f29f93ef9948e35df4c16874aa',
    '952f073e9e2624a6f5d8d65b8a32ae78cd3796f29f93ef9948e35df4c16874aa',
  ],
  'a move': [
    '1ab5ef1f4dd69142f28a037fd34cc9ff4a8815e430986dfbcc7d58acf3242a07',
    '1ab5ef1f4dd69142f28a037fd34cc9ff4a8815e430986dfbcc7d58acf3242a07',
  ],
  'an output': [
    '136f05f04ebb3f919f7961b765f3494093eeefc69b9fba16437328d2889a9b71',
    '3d6d68e13fa4d5d66f12faaf8138e5ce01d14d1054ef56a0bf770f7de85a9a8c',
  ],
  'an invocation': [
    '9379a22b7e15b0ec1f753811290a8c8101d99cc1737d744c48b55597b0977b1d',
    'a5ee15bec234c1bc08dc8a2c39729617b3f14f4c4fcb2369732148f014c7f8bc',
  ],
  'an invocation after a resource': [
    '5e851b9657de39fdf0519e938dd9ed1c7a006d5a180eabda8d9b45ddfee414ef',
    '7269f7e3c6c2a8fe1de15cb50a94b658c257438764c6553842dbb9f97dc16753',
  ],
};

const digestOf = (parts: readonly ChangePart[], options: DigestOptions): string => {
  const maker = createDigest(options);
  for (const part of parts) maker.take(part);
  return maker.finish().digest;
};

test.each(Object.entries(PARTS))('%s has the digest that it always had', (name, part) => {
  expect([digestOf([part], {}), digestOf([part], { key: KEY })]).toEqual(DIGESTS[name]);
});

test('all of them together, in any order', () => {
  const all = Object.values(PARTS);
  const digest = '34ca90dee073410e71c6b2671cae5db49b254b7f1f93b98c4827eb6c052df213';
  expect(digestOf(all, { key: KEY })).toBe(digest);
  expect(digestOf(all.toReversed(), { key: KEY })).toBe(digest);
  expect(digestOfFingerprints(fingerprintsOf(all, { key: KEY }))).toBe(digest);
});

test('what a part is called, for people', () => {
  expect(fingerprintsOf(Object.values(PARTS)).map((shown) => ({ ...shown, digest: '' }))).toStrictEqual([
    {
      what: 'resource',
      address: 'aws_db_instance.main',
      kind: 'replace',
      digest: '',
      attributes: ['id', 'list', 'name', 'secret'],
    },
    {
      what: 'resource',
      address: 'aws_db_instance.main',
      deposed: 'd1',
      kind: 'replace',
      digest: '',
      attributes: ['id', 'list', 'name', 'secret'],
    },
    {
      what: 'deferred',
      address: 'aws_db_instance.main',
      kind: 'replace',
      digest: '',
      attributes: ['id', 'list', 'name', 'secret'],
    },
    { what: 'resource', address: 'aws_db_instance.main', kind: 'create', digest: '', attributes: [] },
    { what: 'resource', address: 'aws_db_instance.main', kind: 'update', digest: '', attributes: ['a'] },
    { what: 'resource', address: 'aws_db_instance.main', kind: 'no-op', digest: '', attributes: [] },
    { what: 'resource', address: 'aws_db_instance.main', kind: 'no-op', digest: '', attributes: [] },
    { what: 'resource', address: 'aws_db_instance.main', kind: 'no-op', digest: '', attributes: [] },
    { what: 'output', address: 'output.url', kind: 'update', digest: '', attributes: [] },
    { what: 'invocation', address: 'action.a.b', kind: 'update', digest: '', attributes: [] },
    { what: 'invocation', address: 'action.a.b (after a.b)', kind: 'update', digest: '', attributes: [] },
  ]);
});

test('an output that stays does nothing', () => {
  expect(fingerprintsOf([{ part: 'output', output: { ...output, kind: 'no-op' } }])).toEqual([]);
});

test('the attribute that is left out may also be the one that forces the replacement', () => {
  const leaveOut = [{ type: 'aws_db_instance', attribute: 'name' }];
  const other = { ...replaced, after: { ...replaced.after, name: 'newer' }, replace_paths: [['list', 0]] };
  const [one, two] = [replaced, other].map((change) =>
    digestOf([{ part: 'resource', change: changeWith(change) }], { leaveOut }),
  );
  expect(two).toBe(one);
});

test('the order of what forces a replacement does not matter', () => {
  const turned = { ...replaced, replace_paths: replaced.replace_paths.toReversed() };
  expect(digestOf([{ part: 'resource', change: changeWith(turned) }], {})).toBe(
    digestOf([PARTS['a replacement']!], {}),
  );
});

test('the value of an output is left out by the type `output`', () => {
  const leaveOut = [{ type: 'output', attribute: 'build' }];
  const [one, two] = ['1', '2'].map((build) =>
    digestOf(
      [
        {
          part: 'output',
          output: { ...output, values: { ...values, after: { build, url: 'x' }, afterSensitive: false } },
        },
      ],
      { leaveOut },
    ),
  );
  expect(two).toBe(one);
});
