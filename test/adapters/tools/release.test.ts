import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { platformOf, type Publisher, publisherOf } from '../../../src/adapters/tools/publisher';
import { fetchRelease } from '../../../src/adapters/tools/release';
import { signatureProblem } from '../../../src/adapters/tools/signature';
import { onPath } from '../../../src/adapters/terraform/locate';
import { type ReleaseServer, startReleaseServer } from '../../support/releases/release-server';
import { makeSigningKey, type SigningKey } from '../../support/releases/signing-key';

const FIXTURES = fileURLToPath(new URL('../../fixtures/releases', import.meta.url));
const PROGRAM = '#!/bin/sh\necho \'{"terraform_version": "1.11.4"}\'\n';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(['terraform', 'opentofu'] as const)('a release of %s', (engine) => {
  let server: ReleaseServer;
  let [ours, theirs] = [] as unknown as [SigningKey, SigningKey];
  let publisher: Publisher;
  let names: ReturnType<Publisher['files']>;
  let directory: string;

  beforeAll(async () => {
    server = await startReleaseServer();
    [ours, theirs] = [makeSigningKey('publisher'), makeSigningKey('somebody')];
    publisher = { ...(await publisherOf(engine)), fingerprint: ours.fingerprint, key: ours.key };
    names = publisher.files('1.11.4', 'linux_amd64');
  });
  afterAll(async () => {
    await server.stop();
    ours.stop();
    theirs.stop();
  });
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'planseal-release-'));
    process.env['RUNNER_TEMP'] = directory;
    publish(zipSync({ [publisher.command]: strToU8(PROGRAM), 'LICENSE.txt': strToU8('licence') }));
    server.asked.length = 0;
  });
  afterEach(() => {
    delete process.env['RUNNER_TEMP'];
    rmSync(directory, { recursive: true, force: true });
  });

  const archiveName = (): string => names.archive.split('/').at(-1)!;
  const publish = (archive: Uint8Array, sums?: string, signer = ours): void => {
    const list = strToU8(sums ?? `${'0'.repeat(64)}  other.zip\n${sha256(archive)}  ${archiveName()}\n`);
    server.files.set(names.archive, archive);
    server.files.set(names.sums, list);
    server.files.set(names.signature, signer.sign(list));
  };
  const fetch = (searchPath = process.env['PATH'] ?? ''): Promise<string> =>
    fetchRelease({
      publisher,
      version: '1.11.4',
      platform: 'linux_amd64',
      mirror: `${server.base}/`,
      folder: join(directory, 'release'),
      searchPath,
    });

  test('is fetched, proven and unpacked: the program alone, and it runs', async () => {
    const program = await fetch();
    expect(execFileSync(program).toString()).toContain('1.11.4');
    expect(existsSync(join(directory, 'release/LICENSE.txt'))).toBe(false);
    // Nothing is fetched that is not yet known to be the publisher's.
    expect(server.asked).toEqual([names.sums, names.signature, names.archive]);
  });

  test('is proven by gpg where there is no gpgv', async () => {
    const bin = join(directory, 'bin');
    mkdirSync(bin);
    symlinkSync((await onPath('gpg', process.env['PATH'] ?? ''))!, join(bin, 'gpg'));
    expect(readFileSync(await fetch(bin), 'utf8')).toBe(PROGRAM);
    rmSync(join(directory, 'release'), { recursive: true });
    server.files.set(names.signature, theirs.sign(server.files.get(names.sums)!));
    await expect(fetch(bin)).rejects.toThrow('not signed by the publisher');
  });

  test('is still the publisher’s when the key has expired since: old releases were signed while it was valid', async () => {
    const old = makeSigningKey('old-publisher', '20200101T000000');
    publish(server.files.get(names.archive)!, undefined, old);
    const keep = publisher;
    publisher = { ...publisher, key: old.key, fingerprint: old.fingerprint };
    await expect(fetch()).resolves.toContain('release');
    publisher = keep;
    old.stop();
  });

  test('is not used without GnuPG', async () => {
    await expect(fetch(directory)).rejects.toThrow('neither `gpgv` nor `gpg` is on PATH');
  });

  test('that is not there is said to be missing', async () => {
    server.files.delete(names.sums);
    await expect(fetch()).rejects.toThrow(`There is no release at ${server.base}/${names.sums}`);
  });

  const refused = async (reason: string): Promise<void> => {
    await expect(fetch()).rejects.toThrow(reason);
    expect(existsSync(join(directory, 'release', publisher.command))).toBe(false);
  };

  test('is refused where the checksums were changed after they were signed', async () => {
    const evil = zipSync({ [publisher.command]: strToU8('#!/bin/sh\necho evil\n') });
    server.files.set(names.archive, evil);
    server.files.set(names.sums, strToU8(`${sha256(evil)}  ${archiveName()}\n`));
    await refused('its checksums are not signed by the publisher');
    expect(server.asked).not.toContain(names.archive);
  });

  test('is refused where somebody else signed', async () => {
    publish(server.files.get(names.archive)!, undefined, theirs);
    await refused('its checksums are not signed by the publisher');
  });

  test('is refused where somebody else’s key came with the right fingerprint', async () => {
    const swapped = { ...publisher, key: theirs.key };
    publish(server.files.get(names.archive)!, undefined, theirs);
    const trying = fetchRelease({
      publisher: swapped,
      version: '1.11.4',
      platform: 'linux_amd64',
      mirror: server.base,
      folder: join(directory, 'release'),
      searchPath: process.env['PATH'] ?? '',
    });
    await expect(trying).rejects.toThrow('not signed by the publisher');
  });

  test.each([
    ['empty', new Uint8Array()],
    ['nonsense', strToU8('nonsense')],
    ['another file’s', undefined],
  ])('is refused where the signature is %s', async (_name, signature) => {
    server.files.set(names.signature, signature ?? ours.sign(strToU8('something else')));
    await refused('its checksums are not signed by the publisher');
  });

  test('is refused where the archive is another one, or cut off', async () => {
    const good = server.files.get(names.archive)!;
    server.files.set(names.archive, zipSync({ [publisher.command]: strToU8('#!/bin/sh\necho evil\n') }));
    await refused('the archive has another checksum');
    rmSync(join(directory, 'release'), { recursive: true });
    server.files.set(names.archive, good.slice(0, -1));
    await refused('the archive has another checksum');
  });

  test('is refused where the signed list has no line, or two, for it', async () => {
    const archive = server.files.get(names.archive)!;
    publish(archive, `${sha256(archive)}  another_${archiveName()}\n`);
    await refused('do not list');
    rmSync(join(directory, 'release'), { recursive: true });
    publish(archive, `${sha256(archive)}  ${archiveName()}\n${'0'.repeat(64)}  ${archiveName()}\n`);
    await refused('do not list');
  });

  test.each([
    ['is not in the archive', { 'LICENSE.txt': strToU8('x') }],
    ['is in a folder', { [`bin/terraform`]: strToU8('x'), 'bin/tofu': strToU8('x') }],
    ['is above the archive', { '../terraform': strToU8('x'), '../tofu': strToU8('x') }],
  ])('is refused where the program %s', async (_name, entries) => {
    publish(zipSync(entries));
    await refused('holds no program');
  });
});

test('the keys that are embedded have the fingerprints that are embedded', async () => {
  for (const engine of ['terraform', 'opentofu'] as const) {
    const { key, fingerprint } = await publisherOf(engine);
    const home = mkdtempSync(join(tmpdir(), 'pgp-'));
    const shown = execFileSync('gpg', ['--homedir', home, '--batch', '--with-colons', '--show-keys'], {
      input: key,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString();
    rmSync(home, { recursive: true, force: true });
    expect(/^fpr:+([0-9A-F]{40}):/m.exec(shown)?.[1]).toBe(fingerprint);
    expect(shown.match(/^pub:/gm)).toHaveLength(1);
  }
});

test('a signature that HashiCorp published is by the key that is embedded, and by no other', async () => {
  const signed = join(FIXTURES, 'terraform_1.9.8_SHA256SUMS');
  const directory = mkdtempSync(join(tmpdir(), 'pgp-'));
  const check = async (engine: 'terraform' | 'opentofu', name: string, text: Buffer) => {
    const folder = join(directory, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'signed'), text);
    const files = { signed: join(folder, 'signed'), signature: `${signed}.sig` };
    return signatureProblem(files, await publisherOf(engine), process.env['PATH'] ?? '');
  };
  const text = readFileSync(signed);
  expect(await check('terraform', 'as published', text)).toBeUndefined();
  expect(await check('opentofu', 'of another', text)).toEqual(expect.any(String));
  const changed = Buffer.from(text.toString().replace('186e0145', '286e0145'));
  expect(await check('terraform', 'changed', changed)).toEqual(expect.any(String));
  rmSync(directory, { recursive: true, force: true });
});

test('platforms are those that both publishers have', () => {
  expect(platformOf('linux', 'x64')).toBe('linux_amd64');
  expect(platformOf('darwin', 'arm64')).toBe('darwin_arm64');
  expect(platformOf('linux', 'riscv64')).toBeUndefined();
  expect(platformOf('win32', 'x64')).toBeUndefined();
});
