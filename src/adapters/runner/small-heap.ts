import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's space for young objects as small as it starts. It would grow to a hundred megabytes while a large plan
 * passes through, although hardly anything of the plan is kept: docs/decisions/0020. An action cannot ask for this with
 * an option of Node, and the flag is read each time the space would grow (V8: src/heap/new-spaces.cc, `Grow`).
 */
export const keepHeapSmall = (): void => {
  setFlagsFromString('--semi-space-growth-factor=1');
};
