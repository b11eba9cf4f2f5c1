import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskedText } from '../../../src/core/changes/masked';
import type { Json, Path } from '../../../src/core/changes/model';
import { updateWith } from './make';

describe('maskedText', () => {
  const change = updateWith({
    before: { plain: 'a', secret: 's1', was: 's2', tree: { x: 's3', y: [1, 's4'] }, text: 'a\nb' },
    after: { plain: 'b', secret: 's1', was: 's2', tree: { x: 's3', y: [1, 's4'] }, number: 5 },
    unknown: { id: true, hidden: true, tree: { z: true } },
    beforeSensitive: { secret: true, was: true },
    afterSensitive: { secret: true, hidden: true, tree: { x: true, y: [false, true] } },
  });
  const text = (value: string) => ({ shown: 'text', text: value });
  const tree = '{"x": (sensitive), "y": [1, (sensitive)]}';

  test.each<[string, Path, unknown, unknown]>([
    ['a plain value', ['plain'], text('a'), text('b')],
    ['a secret', ['secret'], { shown: 'sensitive' }, { shown: 'sensitive' }],
    ['a secret on one side only', ['was'], { shown: 'sensitive' }, { shown: 'sensitive' }],
    [
      'secrets and unknowns inside',
      ['tree'],
      text(tree),
      text('{"x": (sensitive), "y": [1, (sensitive)], "z": (known after apply)}'),
    ],
    ['below a secret', ['tree', 'y', 1], { shown: 'sensitive' }, { shown: 'sensitive' }],
    ['not known yet', ['id'], { shown: 'absent' }, { shown: 'unknown' }],
    ['not known yet and secret', ['hidden'], { shown: 'absent' }, { shown: 'sensitive' }],
    ['on one side', ['number'], { shown: 'absent' }, text('5')],
    ['lines', ['text'], text('a\nb'), { shown: 'absent' }],
  ])('%s', (_, path, before, after) => {
    expect(maskedText(change, path)).toEqual({ before, after });
  });

  test('nothing that a mask covers is in any text, wherever the mask begins', () => {
    const CANARY = 'CANARY-3f9a';
    const step = fc.oneof(fc.constantFrom('a', 'b', 'key'), fc.nat({ max: 2 }));
    const wrap = (value: Json, path: Path): Json =>
      path.reduceRight<Json>(
        (below, at) => (typeof at === 'number' ? [...Array<Json>(at).fill(null), below] : { [at]: below }),
        value,
      );
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('beforeSensitive', 'afterSensitive'),
        (path, masked, asked, side) => {
          const mask = wrap(true, path.slice(0, masked % (path.length + 1)));
          const value = wrap(CANARY, path);
          const shown = maskedText(
            updateWith({ before: value, after: value, [side]: mask }),
            path.slice(0, asked % (path.length + 1)),
          );
          expect(JSON.stringify(shown)).not.toContain('CANARY');
        },
      ),
    );
  });
});
