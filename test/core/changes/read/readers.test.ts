import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ChangePart, Json } from '../../../../src/core/changes/model';
import { partsOf } from '../../../../src/core/changes/read/document';
import { kept } from '../../../../src/core/changes/read/unread';
import { readParts } from '../make';
import { ownPlans, publicPlans } from '../plans';

function streamed(bytes: Uint8Array, sizes: readonly number[] = [65_536]): ChangePart[] {
  const parts: ChangePart[] = [];
  readParts(bytes, (part) => parts.push(kept(part)), sizes);
  return parts;
}

/** The parts, or the message of the refusal without the byte position, which only the streaming reader knows. */
function outcome(read: () => Iterable<ChangePart>): unknown {
  try {
    return JSON.parse(JSON.stringify([...read()]));
  } catch (error) {
    return (error as Error).message.replace(/byte \d+/, 'byte N');
  }
}

const isOnePlan = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the streaming reader finds what the plain reader finds', () => {
  const files = [...ownPlans(), ...publicPlans()];

  test('there are plans to read', () => {
    expect(ownPlans().length).toBeGreaterThanOrEqual(45);
  });

  test.each(files.map((file) => [basename(file), file]))('%s', (_, file) => {
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
    if (!isOnePlan(text)) {
      expect(() => streamed(bytes)).not.toThrow(TypeError);
      return;
    }
    expect(outcome(() => streamed(bytes))).toEqual(outcome(() => partsOf(JSON.parse(text) as Json)));
  });

  test('whatever the size of the chunks', () => {
    const small = ownPlans().filter((file) => readFileSync(file).length < 100_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...small),
        fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1 }),
        (file, sizes) => {
          const bytes = readFileSync(file);
          expect(streamed(bytes, sizes)).toEqual(streamed(bytes));
        },
      ),
      { numRuns: 40 },
    );
  });
});
