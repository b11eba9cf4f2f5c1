import { baseCode } from '../src/adapters/terminal/local-code';
import { planChunks } from '../src/adapters/terminal/plan-source';
import { OperationError } from '../src/core/errors';
import { countWords } from '../src/core/render/change-words';
import { preview as previewOf } from '../src/flows/preview';
import { formOf, showAssessment } from './assessment-form';
import type { Work } from './command';
import { EXIT } from './end';
import { onStack } from './on-stack';
import { rulesOf } from './settings';

const ROWS = [['init'], ['fmt', 'validate', 'tflint', 'guard'], ['plan']];

/** `planseal preview`: what a pull request would say of the working copy. */
export const preview: Work = async (given, terminal) => {
  const form = formOf(given);
  const rules = await rulesOf(given.text('config'));
  return onStack(given, terminal, ROWS, async (stack) => {
    const { progress, linter } = stack;
    const base = await baseCode(stack.directory, given.text('base'));
    if (linter === undefined) progress.end('tflint', 'skipped', 'not on PATH');
    const previewed = await previewOf(
      {
        stack: given.text('stack') ?? stack.stack,
        environment: given.text('environment') ?? '',
        inputs: stack.inputs,
        ...rules,
        now: new Date().toISOString(),
      },
      { ...stack, base, clock: () => performance.now(), chunksOf: planChunks },
    );
    const guard = previewed.checks.find(({ name }) => name === 'guard');
    if (guard !== undefined) progress.end('guard', guard.status, guard.note);
    if ('failure' in previewed) {
      progress.finish();
      throw new OperationError(previewed.failure);
    }
    progress.note('plan', countWords(previewed.assessment.counts));
    progress.finish();
    await showAssessment(previewed.assessment, form, terminal);
    return EXIT.done;
  });
};
