import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory for PATH with a program that is this shell script. */
export const program = (name: string, script: string): string => {
  const directory = mkdtempSync(join(tmpdir(), 'planseal-tools-'));
  writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(directory, name), 0o755);
  return directory;
};

/** Text in chunks of one byte and more. */
// eslint-disable-next-line @typescript-eslint/require-await
export async function* chunked(text: string): AsyncIterable<Uint8Array> {
  for (const part of [text.slice(0, 1), text.slice(1, 9), text.slice(9)]) yield Buffer.from(part);
}
