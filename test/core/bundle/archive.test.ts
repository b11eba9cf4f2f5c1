import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { packBundle, sha256, unpackBundle } from '../../../src/core/bundle/archive';
import { manifestText, parseManifest } from '../../../src/core/bundle/manifest';
import { isAmong, isCarriedPath } from '../../../src/core/bundle/paths';
import { OperationError } from '../../../src/core/errors';
import { bundleOf, bytes } from './make-bundle';

const step = fc.stringMatching(/^[a-zA-Z0-9_äλ -]{1,12}$/).filter((one) => one.trim() === one);
const path = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'));
const loose = fc.uniqueArray(
  fc.record({ path, content: fc.uint8Array({ maxLength: 300 }), executable: fc.boolean() }),
  { selector: (one) => one.path, maxLength: 8 },
);
const content = fc
  .record({ plan: fc.uint8Array({ maxLength: 2_000 }), lockFile: fc.uint8Array({ maxLength: 200 }), files: loose })
  .map((parts) => bundleOf(parts));

describe('the archive of a bundle', () => {
  test('gives back what was packed', () => {
    fc.assert(
      fc.property(content, (bundle) => {
        expect(unpackBundle(packBundle(bundle))).toEqual(bundle);
      }),
    );
  });

  test('is the same for the same content, in whatever order its files are given', () => {
    fc.assert(
      fc.property(content, (bundle) => {
        const again = { ...bundle, files: new Map([...bundle.files].reverse()) };
        expect(sha256(packBundle(again))).toBe(sha256(packBundle(bundle)));
      }),
    );
  });

  test('is the same in every time zone', () => {
    // The bytes of a process in another time zone, with an entry of the same options.
    const script = `import { zipSync } from 'fflate'; import { createHash } from 'node:crypto';
const zip = zipSync({ a: [new Uint8Array([1]), { level: 0, mtime: new Date(1980, 0, 1, 12), os: 0, attrs: 0 }] });
console.log(createHash('sha256').update(zip).digest('hex'));`;
    const inZone = (zone: string) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], TZ: zone },
      }).stdout.trim();
    const zones = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Africa/Monrovia'].map(inZone);
    expect(zones[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(zones).size).toBe(1);
  });

  test('is known byte by byte: another version of the library must not change it', () => {
    const bundle = bundleOf({ files: [{ path: 'infra/build/app.zip', content: bytes('app'), executable: true }] });
    expect(sha256(packBundle(bundle))).toMatchInlineSnapshot(
      `"588f3bad63e02181a2817c02727316b82d3ef969afeb63549050707888560efb"`,
    );
  });
});

describe('what is not exactly an archive of ours is refused', () => {
  const good = bundleOf({ files: [{ path: 'infra/app.zip', content: bytes('app') }] });
  const archive = packBundle(good);
  const entries = (): Zippable =>
    Object.fromEntries(
      Object.entries(unzipSync(archive)).map(([name, text]) => [
        name,
        [text, { level: 0, mtime: new Date(1980, 0, 1, 12), os: 0, attrs: 0 }],
      ]),
    );
  const withEntry = (name: string, text: Uint8Array, options = {}): Uint8Array =>
    zipSync({
      ...entries(),
      [name]: [text, { level: 0, mtime: new Date(1980, 0, 1, 12), os: 0, attrs: 0, ...options }],
    });

  test('any byte that is changed, and any end that is cut off', () => {
    expect(unpackBundle(archive)).toEqual(good);
    fc.assert(
      fc.property(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = archive.slice();
        changed[at]! ^= change;
        expect(() => unpackBundle(changed)).toThrow(OperationError);
        expect(() => unpackBundle(archive.slice(0, at))).toThrow(OperationError);
      }),
      { numRuns: 2_000 },
    );
  });

  const link = 0o120777 << 16;
  test.each<[string, Uint8Array, string]>([
    ['no zip', bytes('no zip'), 'no readable zip'],
    ['nothing in it', zipSync({}), 'holds no plan'],
    ['an entry of its own', withEntry('evil.tf', bytes('x')), 'has an entry `evil.tf`'],
    ['a path out', withEntry('../../evil', bytes('x')), 'has an entry `../../evil`'],
    ['a path out below its files', withEntry('files/../../evil', bytes('x')), 'canonical form'],
    ['an absolute path', withEntry('/etc/passwd', bytes('x')), 'has an entry `/etc/passwd`'],
    ['a file that its manifest does not list', withEntry('files/infra/evil.sh', bytes('x')), 'canonical form'],
    ['a link', withEntry('files/infra/app.zip', bytes('app'), { os: 3, attrs: link }), 'canonical form'],
    ['a compressed entry', withEntry('files/infra/app.zip', bytes('app'), { level: 9 }), 'is compressed'],
    ['a bomb', withEntry('files/infra/app.zip', new Uint8Array(50_000_000), { level: 9 }), 'is compressed'],
    ['another time', withEntry('files/infra/app.zip', bytes('app'), { mtime: new Date(1990, 1, 1) }), 'canonical form'],
    ['a comment', withEntry('files/infra/app.zip', bytes('app'), { comment: 'hello' }), 'canonical form'],
    ['another file', withEntry('files/infra/app.zip', bytes('apq')), 'not the file that its manifest describes'],
    ['another plan', withEntry('plan.tfplan', bytes('PK other')), 'plan file is not the one'],
    ['another lock file', withEntry('terraform.lock.hcl', bytes('')), 'lock file is not the one'],
    ['something before it', Buffer.concat([bytes('#!/bin/sh\n'), archive]), 'Plan again'],
    ['something behind it', Buffer.concat([archive, bytes('\n')]), 'canonical form'],
    ['a manifest with spaces', withEntry('manifest.json', bytes(` ${manifestText(good.manifest)}`)), 'canonical form'],
    ['a manifest that is no JSON', withEntry('manifest.json', bytes('{')), 'is not JSON'],
    [
      'a manifest of another version',
      withEntry('manifest.json', bytes('{"schema":"planseal.bundle/v2"}')),
      'is wrong at',
    ],
  ])('%s', (_, bad, words) => {
    expect(() => unpackBundle(bad)).toThrow(words);
  });

  test('the same entry twice', () => {
    const [first, second] = [withEntry('plan.tfplan', bytes('PK evil')), archive];
    // Two archives one after the other: readers disagree on which entry counts.
    expect(() => unpackBundle(Buffer.concat([first, second]))).toThrow('Plan again');
  });

  test('a manifest that lists files twice or out of order', () => {
    const [one, two] = [
      { path: 'a', content: bytes('1') },
      { path: 'b', content: bytes('2') },
    ];
    const { manifest } = bundleOf({ files: [one, two] });
    const [a, b] = manifest.files;
    for (const files of [
      [b!, a!],
      [a!, a!],
    ])
      expect(() => manifestText({ ...manifest, files })).toThrow();
  });
});

describe('a manifest', () => {
  test('is read exactly as it was written, whatever the order of its keys in memory', () => {
    const { manifest } = bundleOf();
    const turned = Object.fromEntries(Object.entries(manifest).reverse()) as typeof manifest;
    expect(manifestText(turned)).toBe(manifestText(manifest));
    expect(parseManifest(manifestText(manifest))).toEqual(manifest);
  });

  test.each(Object.keys(bundleOf().manifest))('without %s is refused', (name) => {
    const { manifest } = bundleOf();
    const less = Object.fromEntries(Object.entries(manifest).filter(([key]) => key !== name));
    expect(() => parseManifest(`${JSON.stringify(less)}\n`)).toThrow('is wrong at');
  });
});

test('paths stay in the repository and out of the folders of tools', () => {
  for (const good of ['a', 'infra/build/app.zip', 'infra/.hidden', 'a b/ä']) expect(isCarriedPath(good)).toBe(true);
  for (const bad of [
    '',
    '/a',
    'a//b',
    './a',
    'a/..',
    '..',
    'a\\b',
    'C:/a',
    'a\u0000',
    'a\nb',
    '.git/hooks/x',
    'x/.Git/y',
    '.github/workflows/a.yml',
    'infra/.terraform/modules/x',
    '\ud800',
    'a'.repeat(1_001),
  ])
    expect(isCarriedPath(bad)).toBe(false);
  expect(isAmong('infra/build/app.zip', ['infra/build'])).toBe(true);
  expect(isAmong('infra/app.zip', ['infra/app.zip'])).toBe(true);
  expect(isAmong('infra/builder/app.zip', ['infra/build', 'infra/app'])).toBe(false);
});
