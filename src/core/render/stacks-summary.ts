import type { GoneStack } from '../stacks/gone';
import type { StacksMode } from '../stacks/matrix';
import type { Stack } from '../stacks/stack';
import { SUMMARY_BUDGET, fitted, type Part } from './budget';
import { leftOutWords } from './left-out';
import { heading, item, list, mono, paragraph, row, table, text, type TableRow } from './nodes';
import { told } from './told';

export interface StacksView {
  readonly mode: StacksMode;
  /** Stacks in the repository. */
  readonly total: number;
  /** Waves of an apply, otherwise parts that run at once. */
  readonly waves: readonly (readonly Stack[])[];
  readonly gone: readonly GoneStack[];
  /** Sentences that must be read. */
  readonly notes: readonly string[];
}

const VERBS: Readonly<Record<StacksMode, string>> = { review: 'to plan', apply: 'to apply', drift: 'to check' };

const goneWords = ({ name, movedTo }: GoneStack) =>
  movedTo === undefined
    ? [mono(name), ' is gone. Nothing destroys what it manages: remove its resources first, then the directory.']
    : [mono(name), ' has moved to ', mono(movedTo), '. Keep the key of its backend, or everything is created anew.'];

const rowOf = (stack: Stack, wave: number): Part => ({
  rank: 1,
  label: 'stacks',
  full: () => [row([String(wave + 1)], [mono(stack.name)], [text(stack.environment)])],
});

/** Which stacks an event touches, in which order. */
export const renderStacksSummary = ({ mode, total, waves, gone, notes }: StacksView): string => {
  const count = waves.reduce((sum, wave) => sum + wave.length, 0);
  const title = `${count === 0 ? 'No stack' : count === 1 ? '1 stack' : `${count} stacks`} of ${total} ${VERBS[mode]}`;
  const said = [...gone.map((one) => item(goneWords(one))), ...notes.map((note) => item(told(note)))];
  return fitted(
    {
      wrap: (inside) => [heading(2, title), ...(said.length === 0 ? [] : [list(said)]), ...inside],
      parts:
        count === 0
          ? []
          : [
              {
                wrap: (inside) => [
                  table('rll', [mode === 'apply' ? 'Wave' : 'Part', 'Stack', 'Environment'], inside as TableRow[]),
                ],
                parts: waves.flatMap((wave, at) => wave.map((stack) => rowOf(stack, at))),
              },
            ],
      note: (leftOut) => [paragraph(...leftOutWords(leftOut, {}))],
    },
    SUMMARY_BUDGET,
  );
};
