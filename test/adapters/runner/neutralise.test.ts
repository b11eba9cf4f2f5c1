import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { neutralise, quoted } from '../../../src/adapters/runner/neutralise';
import { RunnerOracle } from '../../support/runner/oracle';

const commandsIn = (text: string): unknown[] => {
  const oracle = new RunnerOracle({ allowed: [] });
  oracle.feed('stdout', `${text}\n`);
  oracle.end();
  return oracle.commands;
};

/** Text made of the very pieces that commands are made of. */
const WHOLE = [
  '::add-mask::x',
  '::Error file=a::b',
  '##[set-output name=a]b',
  '##[GROUP]',
  '::stop-commands::t',
  '::endgroup::',
];
const PARTS = ['::', '##[', ']', 'add-mask', 'SET-OUTPUT', ' name=x', '%0A', ':', '#', '[', '\u001b[0m'];
const SPACE = [
  '\n',
  '\r',
  '\r\n',
  '\n',
  ' ',
  '\t',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\u0000',
  '\u000b',
  '\u000c',
];
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WHOLE),
      fc.constantFrom(...PARTS),
      fc.constantFrom(...SPACE),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

test('pieces of commands do make commands when nothing is done about them', () => {
  const raw = fc.sample(hostile, { numRuns: 3_000, seed: 1 }).filter((text) => commandsIn(text).length > 0);
  expect(raw.length).toBeGreaterThan(500);
});

test.each([
  ['neutralise', neutralise],
  ['quoted', quoted],
])('no text whatsoever executes a command after %s', (_name, harmless) => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(commandsIn(harmless(text))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['neutralise', neutralise],
  ['quoted', quoted],
])('%s leaves ordinary text as it is, line by line', (name, harmless) => {
  const bar = name === 'quoted' ? '│ ' : '';
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-z0-9 .,"{}=()é€-]*$/)), (lines) => {
      expect(harmless(lines.join('\n')).split('\n')).toEqual(
        (lines.length === 0 ? [''] : lines).map((line) => `${bar}${line}`),
      );
    }),
  );
});
