import { describe, expect, it } from '@jest/globals';
import { remediesFor } from '../../../src/core/drift/remedies';
import type { StackDriftResult } from '../../../src/core/drift/report';
import { checked, item, Tracker } from './tracker';

const result = (
  fates: readonly ('reverts' | 'untouched')[],
  more: Partial<StackDriftResult> = {},
): StackDriftResult => ({
  ...checked(
    new Tracker(),
    fates.map((fate, nth) => ({ ...item(`a.b${nth}`), fate })),
  ),
  ...more,
});
const first = (...asked: Parameters<typeof remediesFor>) => remediesFor(...asked)[0];

describe('the ways on', () => {
  it('link to the apply only where it undoes something, and say what it does not', () => {
    expect(first(result(['reverts']), 'https://x')).toEqual({
      title: 'Undo it',
      text: 'run the gated apply of this stack: it does what "Pending code" says',
      url: 'https://x',
    });
    expect(first(result(['reverts', 'untouched']), 'https://x')?.text).toContain(
      '1 object is untouched by code, so no apply takes it back',
    );
    expect(first(result(['untouched', 'untouched']), 'https://x')).not.toHaveProperty('url');
  });

  it.each<[Partial<StackDriftResult>, string]>([
    [{}, 'terraform apply -refresh-only'],
    [{ directory: 'live/prod/net', tool: 'opentofu' }, 'tofu -chdir=live/prod/net apply -refresh-only'],
    [{ directory: "a b'; rm -rf $HOME" }, `terraform '-chdir=a b'\\''; rm -rf $HOME' apply -refresh-only`],
    [{ directory: 'a\nb\u202e' }, String.raw`terraform $'-chdir=a\u000ab\u202e' apply -refresh-only`],
  ])('give a command that can be pasted: %j', (more, command) => {
    expect(remediesFor(result(['reverts'], more), undefined)[1]?.command).toBe(command);
  });
});
