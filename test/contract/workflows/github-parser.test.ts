import { beforeAll, expect, test } from '@jest/globals';
import { PRINTED } from '../../support/act/examples';
import { githubErrors } from './github-parser';
import { CALLERS } from './documented';
import { TEXTS } from './workflows';
import { CALLED, FILES } from './yaml-files';

/**
 * What its release 0.3.61 does not know yet: `cache-mode` is of 10 September 2026 (docs/platform-notes.md#libraries).
 */
const isUnknown = (message: string) => message.endsWith("Unexpected value 'cache-mode'");
const BROKEN = {
  'unknown-input.yml': CALLERS[0]!.text.replace('directory:', 'folder:'),
  'unknown-key.yml': TEXTS['review.yml']!.replace('timeout-minutes', 'time-out'),
  'wrong-expression.yml': TEXTS['drift.yml']!.replace('inputs.runner }}', 'inputs.runner + }}'),
  'unknown-context.yml': TEXTS['drift.yml']!.replace('${{ inputs.runner }}', '${{ steps.runner }}'),
};

let errors: Record<string, string[]>;
beforeAll(async () => {
  const broken = Object.entries(BROKEN).map(([name, content]) => ({ name, content }));
  errors = await githubErrors([...FILES, ...broken], CALLED);
});

test.each(FILES.map(({ name }) => name))("GitHub's parser accepts %s", (name) => {
  expect(errors[name]!.filter((message) => !isUnknown(message))).toEqual([]);
});

test('and the caller of the first day as the design prints it, an omitted value in a flow mapping and all', async () => {
  const found = await githubErrors([{ name: 'printed.yml', content: PRINTED }], CALLED);
  expect(found['printed.yml']!.filter((message) => !isUnknown(message))).toEqual([]);
});

test('what it does not know yet is used by the jobs with the apply role only', () => {
  const found = Object.entries(errors).filter(([, messages]) => messages.some(isUnknown));
  expect(found.map(([name]) => name).filter((name) => name in CALLED)).toEqual([
    '.github/workflows/apply.yml',
    '.github/workflows/break-glass.yml',
    '.github/workflows/unlock.yml',
  ]);
});

test.each(Object.keys(BROKEN))('and does not accept %s', (name) => {
  expect(errors[name]!.filter((message) => !isUnknown(message))).not.toEqual([]);
});
