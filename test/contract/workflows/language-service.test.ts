import { beforeAll, expect, test } from '@jest/globals';
import { editorDiagnostics } from './language-service';
import { CALLED, FILES } from './yaml-files';
import { TEXTS } from './workflows';

/**
 * What its release 0.3.61 does not know yet: `cache-mode` is of 10 September 2026 (docs/platform-notes.md#libraries).
 */
const isUnknown = (message: string) => message.endsWith("Unexpected value 'cache-mode'");

const BROKEN = {
  'unknown-input-of-an-action.yml': TEXTS['apply.yml']!.replace('working-directory:', 'working-folder:'),
  'unknown-step.yml': TEXTS['apply.yml']!.replace('steps.stacks.outputs.matrix-1', 'steps.stack.outputs.matrix-1'),
  'unknown-job.yml': TEXTS['apply.yml']!.replace('needs.stacks.outputs', 'needs.stakcs.outputs'),
  'unknown-input.yml': TEXTS['drift.yml']!.replace('inputs.runner', 'inputs.runer'),
};

let said: Record<string, string[]>;
beforeAll(async () => {
  const broken = Object.entries(BROKEN).map(([name, content]) => ({ name, content }));
  said = await editorDiagnostics([...FILES, ...broken], CALLED);
});

test.each(FILES.map(({ name }) => name))("GitHub's language service finds nothing in %s", (name) => {
  expect(said[name]!.filter((message) => !isUnknown(message))).toEqual([]);
});

test.each(Object.keys(BROKEN))('and finds the mistake in %s', (name) => {
  expect(said[name]!.filter((message) => !isUnknown(message))).not.toEqual([]);
});
