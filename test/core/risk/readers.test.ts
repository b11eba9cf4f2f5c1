import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../../src/core/changes/model';
import { partsOf } from '../../../src/core/changes/read/document';
import { ownPlans, publicPlans } from '../changes/plans';
import { judged, judgedWhileRead } from './judging';

/** A plan that can be judged with `JSON.parse` too: damaged ones and those of other tools are refused elsewhere. */
function plain(bytes: Buffer): Json | undefined {
  try {
    const plan = JSON.parse(bytes.toString('utf8')) as Json;
    partsOf(plan);
    return plan;
  } catch {
    return undefined;
  }
}

describe('what is judged while it is read, parsed only where somebody asks, is judged as if it had been parsed as a whole', () => {
  const plans = [...ownPlans(), ...publicPlans()].filter((file) => plain(readFileSync(file)) !== undefined);

  test('there are plans to judge', () => {
    expect(plans.length).toBeGreaterThanOrEqual(200);
  });

  test.each(plans.map((file) => [basename(file), file]))('%s', (_, file) => {
    const bytes = readFileSync(file);
    const expected = judged(partsOf(plain(bytes) ?? null));
    for (const size of [65_536, 1_009]) expect(judgedWhileRead(bytes, size)).toEqual(expected);
  });
});
