import { type Step, stepLines } from './steps';
import type { Screen } from './terminal';
import { paintOn } from '../../core/render/terminal-text';

/** Milliseconds between two pictures. */
const FRAME = 100;
/** Below this the lines of the steps would break, and be drawn over one another. */
const LEAST_WIDTH = 70;

export type Rows = readonly (readonly string[])[];

/** Shows which steps of a command run, and what came of those that ended. */
export interface Progress {
  begin(name: string): void;
  end(name: string, status: 'passed' | 'failed' | 'skipped', words?: string): void;
  /** Says more of a step that ended. */
  note(name: string, words: string): void;
  /** Other text, which waits until the steps are done. */
  print(text: string): void;
  /** Draws the steps for the last time, and below them what was printed; without effect when done before. */
  finish(): void;
}

/** Progress that moves where the screen is a terminal, and is printed once, at the end, where it is not. */
export const progressOn = (screen: Screen, rows: Rows, clock: () => number): Progress => {
  const steps = rows.map((row) => row.map((name): Step => ({ name, status: 'waiting', seconds: 0, words: '' })));
  const byName = new Map(steps.flat().map((step) => [step.name, { step, begun: 0 }]));
  const live = screen.live && screen.width >= LEAST_WIDTH;
  let tick = 0;
  let drawn = false;
  let finished = false;
  let waiting = '';
  const draw = (): void => {
    if (drawn) screen.write(`\u001b[${rows.length}A\u001b[J`);
    screen.write(`${stepLines(steps, tick, paintOn(screen)).join('\n')}\n`);
    drawn = true;
  };
  const picture = (): void => {
    tick += 1;
    for (const { step, begun } of byName.values())
      if (step.status === 'running') step.seconds = (clock() - begun) / 1_000;
    draw();
  };
  const timer = live ? setInterval(picture, FRAME).unref() : undefined;
  if (live) draw();
  return {
    begin: (name) => {
      const known = byName.get(name);
      if (known === undefined) return;
      known.begun = clock();
      known.step.status = 'running';
    },
    end: (name, status, words = '') => {
      const known = byName.get(name);
      if (known === undefined) return;
      if (status !== 'skipped') known.step.seconds = (clock() - known.begun) / 1_000;
      Object.assign(known.step, { status, words });
    },
    note: (name, words) => {
      const known = byName.get(name);
      if (known !== undefined) known.step.words = words;
    },
    print: (text) => {
      if (finished) screen.write(text);
      else waiting += text;
    },
    finish: () => {
      if (finished) return;
      finished = true;
      clearInterval(timer);
      draw();
      if (waiting !== '') screen.write(`\n${waiting}`);
    },
  };
};
