import { displayText } from '../../core/render/display-text';
import type { Paint } from '../../core/render/terminal-text';

/** One step of a command as people see it. */
export interface Step {
  readonly name: string;
  status: 'waiting' | 'running' | 'passed' | 'failed' | 'skipped';
  seconds: number;
  /** What came of it. */
  words: string;
}

const LABEL = 10;
const BAR = 20;
/** Columns of the moving part while nobody knows how far a step is. */
const MOVING = 6;
const STYLES = { waiting: 'dim', running: 'cyan', passed: 'green', failed: 'red', skipped: 'dim' } as const;

const bar = ({ status }: Step, tick: number): string => {
  const filled = (at: number): boolean =>
    status === 'running' ? (at + BAR - (tick % BAR)) % BAR < MOVING : status === 'passed' || status === 'failed';
  return Array.from({ length: BAR }, (_, at) => (filled(at) ? '█' : '░')).join('');
};

const wordsOf = ({ status, words }: Step): string => {
  if (status === 'running') return '…';
  if (status === 'waiting') return '–';
  return displayText(words === '' ? (status === 'passed' ? 'ok' : status) : words, 60);
};

const long = (step: Step, tick: number, paint: Paint): string => {
  const time = ['waiting', 'skipped'].includes(step.status) ? '' : `${step.seconds.toFixed(1)}s`;
  const words = step.words === '' && step.status !== 'failed' ? '' : wordsOf(step);
  return [
    `  ${paint('dim', step.name.padEnd(LABEL))}${paint(STYLES[step.status], bar(step, tick))}  ${time.padEnd(6)}`,
    step.status === 'failed' ? paint('red', words) : words,
  ]
    .join('  ')
    .trimEnd();
};

const short = (steps: readonly Step[], paint: Paint): string => {
  const cells = steps.map((step, at) => {
    const words = wordsOf(step).padEnd(at === 0 ? 6 : 3);
    return `${paint('dim', at === 0 ? step.name.padEnd(LABEL) : step.name)}${at === 0 ? '' : '  '}${paint(STYLES[step.status], words)}`;
  });
  return `  ${cells.join('  ')}`.trimEnd();
};

/** The lines of all steps: a row of one is slow and has a bar, the steps of a longer row stand side by side. */
export const stepLines = (rows: readonly (readonly Step[])[], tick: number, paint: Paint): string[] =>
  rows.map((row) => {
    const [only] = row;
    return only !== undefined && row.length === 1 ? long(only, tick, paint) : short(row, paint);
  });
