import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A publisher's key of our own, made for one test file. Signs with a subkey, as HashiCorp does. */
export interface SigningKey {
  /** Of the primary key. */
  readonly fingerprint: string;
  /** The public half, armoured. */
  readonly key: string;
  sign(bytes: Uint8Array): Buffer;
  stop(): void;
}

/** `at` is the time at which it was made and signs, as `20200101T000000`; it then lives for a day. */
export const makeSigningKey = (name: string, at?: string): SigningKey => {
  // The agent's socket has a short path or none.
  const home = mkdtempSync(join(tmpdir(), 'pgp-'));
  const then = at === undefined ? [] : ['--faked-system-time', `${at}!`];
  const gpg = (...args: string[]): Buffer =>
    execFileSync(
      'gpg',
      ['--homedir', home, '--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', '', ...then, ...args],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  const lives = at === undefined ? 'never' : '1d';
  gpg('--quick-generate-key', `${name} <${name}@example.com>`, 'ed25519', 'cert', lives);
  const listed = gpg('--with-colons', '--list-keys').toString();
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listed)![1]!;
  gpg('--quick-add-key', fingerprint, 'ed25519', 'sign', lives);
  return {
    fingerprint,
    key: gpg('--armor', '--export').toString(),
    sign: (bytes) => {
      writeFileSync(join(home, 'signed'), bytes);
      gpg('--yes', '--detach-sign', '--output', join(home, 'signature'), join(home, 'signed'));
      return readFileSync(join(home, 'signature'));
    },
    stop: () => {
      execFileSync('gpgconf', ['--homedir', home, '--kill', 'gpg-agent']);
      rmSync(home, { recursive: true, force: true });
    },
  };
};
