import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assembled } from '../../../../scripts/embed-brackets.mjs';
import { Brackets, opensAt, positionOf } from '../../../../src/core/changes/read/brackets';
import { BRACKETS } from '../../../../src/core/changes/read/brackets-wasm';
import { ownPlans } from '../plans';

/** The brackets of a document, found a byte at a time: `+12` opens at byte 12. */
function plain(bytes: Uint8Array): string[] {
  const found: string[] = [];
  let [inString, escaped] = [false, false];
  for (const [at, byte] of bytes.entries()) {
    const char = String.fromCharCode(byte);
    const isEscaped = escaped;
    escaped = char === '\\' && !isEscaped;
    if (char === '"' && !isEscaped) inString = !inString;
    else if (!inString && '[{'.includes(char)) found.push(`+${at}`);
    else if (!inString && ']}'.includes(char)) found.push(`-${at}`);
  }
  return found;
}

function inChunks(bytes: Uint8Array, sizes: readonly number[]): string[] {
  const brackets = new Brackets();
  const found: string[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const chunk = bytes.subarray(at, at + (sizes[turn % sizes.length] ?? 1));
    brackets.enter(chunk, 0);
    brackets.enter(chunk, 0);
    for (const place of brackets.places) found.push(`${opensAt(place) ? '+' : '-'}${at + positionOf(place)}`);
    at += chunk.length;
  }
  return found;
}

/** Quotes, backslashes and brackets thick enough to meet at every border of a block. */
const thick = fc
  .array(fc.constantFrom('"', '\\', '\\\\', '{', '}', '[', ']', 'a', ' ', '\u001b', '\u00fb', '\u00fd'), {
    maxLength: 300,
  })
  .map((pieces) => Buffer.from(pieces.join(''), 'latin1'));
const sizes = fc.array(fc.integer({ min: 1, max: 130 }), { minLength: 1, maxLength: 5 });

describe('the brackets outside strings', () => {
  test('are the same as found a byte at a time, however the bytes are cut', () => {
    fc.assert(
      fc.property(thick, sizes, (bytes, cuts) => {
        expect(inChunks(bytes, cuts)).toEqual(plain(bytes));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(
    ownPlans()
      .slice(0, 20)
      .map((file) => [basename(file), file]),
  )('of %s', (_, file) => {
    const bytes = readFileSync(file);
    expect(inChunks(bytes, [bytes.length])).toEqual(plain(bytes));
  });

  test('are found beyond what is looked at in one go', () => {
    const bytes = Buffer.from(`{"a":"${'x'.repeat(1_100_000)}]","b":[]}`);
    expect(inChunks(bytes, [bytes.length])).toEqual(plain(bytes));
  });

  test('of two documents that are read by turns do not mix', () => {
    const [one, two] = [new Brackets(), new Brackets()];
    one.enter(Buffer.from('{"a":"['), 0);
    expect([...one.places].map(positionOf)).toEqual([0]);
    two.enter(Buffer.from('[{'), 0);
    expect([...two.places].map(positionOf)).toEqual([0, 1]);
    one.enter(Buffer.from('["}'), 0);
    expect([...one.places].map(positionOf)).toEqual([2]);
  });
});

test('what is embedded is what brackets.wat says', async () => {
  expect(BRACKETS).toBe(await assembled());
});
