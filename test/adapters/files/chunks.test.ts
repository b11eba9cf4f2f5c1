import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { fileInChunks } from '../../../src/adapters/files/chunks';

const folder = mkdtempSync(join(tmpdir(), 'planseal-chunks-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a file in pieces', () => {
  test.each([0, 1, 1_048_576, 3_500_000])(
    'of %i bytes comes whole and in order, each piece good until the next',
    async (size) => {
      const file = join(folder, 'plan.json');
      const bytes = Buffer.from(Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >>> 12)) & 0xff));
      writeFileSync(file, bytes);
      const pieces: Buffer[] = [];
      const memory = new Set<ArrayBufferLike>();
      for await (const chunk of fileInChunks(file)) {
        // Time for the next piece to be read beside it.
        await new Promise(setImmediate);
        pieces.push(Buffer.from(chunk));
        memory.add(chunk.buffer);
      }
      expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
      expect(memory.size).toBeLessThanOrEqual(2);
    },
  );

  test('that is not there fails with the code of the system', async () => {
    const read = fileInChunks(join(folder, 'none'))[Symbol.asyncIterator]();
    await expect(read.next()).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('can be left before its end', async () => {
    const file = join(folder, 'left.json');
    writeFileSync(file, Buffer.alloc(3_000_000));
    for await (const chunk of fileInChunks(file)) {
      expect(chunk.length).toBe(1_048_576);
      break;
    }
  });
});
