import { setFlagsFromString } from 'node:v8';

/**
 * V8's space for young objects begins with 1 MB and would grow to a hundred while a large plan passes through, although
 * hardly anything of the plan is kept: docs/decisions/0020. An action cannot ask for another size with an option of Node,
 * but the factor is read each time the space grows (V8: src/heap/new-spaces.cc, `Grow`).
 */
const growBy = (factor: number): void => {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
};

/** To be called first: the space grows to 8 MB while the program is loaded, so that it is cleared seldom. */
export const prepareHeap = (): void => {
  growBy(8);
};

/** From now on the space stays as it is: a plan comes. */
export const keepHeapSmall = (): void => {
  growBy(1);
};
