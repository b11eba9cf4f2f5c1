import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ToolMissing } from '../../core/failures/failure';
import { onPath } from '../terraform/locate';
import { run } from '../terraform/process';
import type { Publisher } from './publisher';

/** The binary form of an armoured key (RFC 9580 §6.2): the lines of base64 between the headers and the checksum. */
const unarmoured = (armoured: string): Buffer => {
  const lines = armoured.split('\n').map((line) => line.trim());
  const begin = lines.indexOf('');
  return Buffer.from(
    lines
      .slice(begin + 1)
      .filter((line) => line !== '' && !line.startsWith('-') && !line.startsWith('='))
      .join(''),
    'base64',
  );
};

/** Anything that gpg says of a signature besides that it is right. EXPKEYSIG is not among them: see docs/decisions/0014. */
const WRONG = /^\[GNUPG:\] (BADSIG|ERRSIG|EXPSIG|REVKEYSIG|NODATA|UNEXPECTED)\b/m;

/** The last word of VALIDSIG is the primary key's fingerprint (GnuPG, doc/DETAILS). */
const primaryKeys = (status: string): string[] =>
  [...status.matchAll(/^\[GNUPG:\] VALIDSIG (.+)$/gm)].map(([, words = '']) => words.trim().split(' ').at(-1) ?? '');

/**
 * Why a detached signature does not show that the publisher signed this file; `undefined` when it does. GnuPG checks it, with
 * a keyring that holds the publisher's key alone and is thrown away with the folder. Throws `ToolMissing` without GnuPG.
 */
export const signatureProblem = async (
  files: { readonly signed: string; readonly signature: string },
  { fingerprint, key }: Pick<Publisher, 'fingerprint' | 'key'>,
  searchPath: string,
): Promise<string | undefined> => {
  const home = join(dirname(files.signed), 'gnupg');
  await mkdir(home, { mode: 0o700 });
  const keyring = join(home, 'publisher.gpg');
  await writeFile(keyring, unarmoured(key), { mode: 0o600 });
  const shared = ['--homedir', home, '--keyring', keyring, '--status-fd', '1'];
  const [gpgv, gpg] = await Promise.all([onPath('gpgv', searchPath), onPath('gpg', searchPath)]);
  const program = gpgv ?? gpg;
  if (program === undefined)
    throw new ToolMissing(
      'A release can only be used when its signature is checked, and neither `gpgv` nor `gpg` is on PATH. Install GnuPG, or install the tool itself before this step.',
    );
  const own = gpgv === undefined ? ['--batch', '--no-options', '--no-default-keyring', '--trust-model', 'always'] : [];
  const verify = gpgv === undefined ? ['--verify'] : [];
  const environment = { PATH: searchPath, LC_ALL: 'C', GNUPGHOME: home };
  const args = [...own, ...shared, ...verify, files.signature, files.signed];
  const { stdout, stderr } = await run({ program, directory: home, environment }, args);
  const signers = primaryKeys(stdout);
  if (!WRONG.test(stdout) && signers.length > 0 && signers.every((signer) => signer === fingerprint)) return undefined;
  return stderr.trim().split('\n').at(-1)?.slice(0, 200) ?? 'no valid signature';
};
