import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { openArtifact } from '../../../src/adapters/artifacts/strict-zip';

const artifact = (zip: Uint8Array, digest: string | undefined = createHash('sha256').update(zip).digest('hex')) =>
  ({ id: 1, name: 'planseal-assessment-1-x', digest, createdAt: undefined, expired: false }) as const;
const open = (zip: Uint8Array, most = 1_000, digest?: string) =>
  openArtifact(artifact(zip, digest), zip, 'a.json', most);
const zipOf = (entries: Record<string, string>, level: 0 | 9 = 9): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])), { level });

/** The size that the central directory claims for the first entry, overwritten. */
const claiming = (zip: Uint8Array, size: number): Uint8Array => {
  const copy = Buffer.from(zip);
  const central = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  copy.writeUInt32LE(size, central + 24);
  return copy;
};
/** The same entry twice, by name. */
const twice = (): Uint8Array => {
  const zip = Buffer.from(zipOf({ 'a.json': '{}', 'b.json': '[]' }, 0));
  for (let at = zip.indexOf('b.json'); at >= 0; at = zip.indexOf('b.json')) zip.write('a.json', at);
  return zip;
};

describe('an artifact', () => {
  test('of one text is that text', () => {
    expect(open(zipOf({ 'a.json': '{"é":1}' }))).toBe('{"é":1}');
  });

  test.each([
    ['with another entry besides', zipOf({ 'a.json': '{}', 'b.json': '{}' }), 'an entry `b.json`'],
    ['with another entry only', zipOf({ 'b.json': '{}' }), 'an entry `b.json`'],
    ['with a path for a name', zipOf({ '../a.json': '{}' }), 'an entry `../a.json`'],
    ['with an absolute path', zipOf({ '/etc/a.json': '{}' }), 'an entry `/etc/a.json`'],
    ['with the same entry twice', twice(), '2 entries'],
    ['with nothing in it', zipOf({}), '0 entries'],
    ['that unpacks to more than is allowed', zipOf({ 'a.json': 'x'.repeat(100_000) }), 'says it has 100000 bytes'],
    ['that is larger than is allowed', zipOf({ 'a.json': 'x'.repeat(100_000) }, 0), 'more than PlanSeal stores'],
    ['that is cut off', zipOf({ 'a.json': '{}' }).subarray(0, 40), 'not a readable zip'],
    ['that is no zip', strToU8('{"not":"a zip"}'), 'not a readable zip'],
  ])('%s is refused', (_name, zip, why) => {
    expect(() => open(zip)).toThrow(why);
  });

  test('that lies about its size gives no more than it claims, and no text of half a claim', () => {
    const bomb = claiming(zipOf({ 'a.json': 'x'.repeat(100_000) }), 10);
    expect(open(bomb).length).toBeLessThanOrEqual(10);
  });

  test('whose bytes are not those that were stored is refused before it is unpacked', () => {
    expect(() => open(zipOf({ 'a.json': '{}' }), 1_000, '0'.repeat(64))).toThrow('its digest differs');
  });

  test('that is no text is refused', () => {
    const zip = zipSync({ 'a.json': new Uint8Array([0xff, 0xfe]) });
    expect(() => open(zip)).toThrow();
  });
});
