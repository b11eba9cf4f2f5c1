import { driftLines } from '../src/adapters/terminal/drift-view';
import type { Terminal } from '../src/adapters/terminal/terminal';
import { isFailure } from '../src/core/drift/classify';
import { itemViews } from '../src/core/drift/item-views';
import type { StackDriftResult } from '../src/core/drift/report';
import { OperationError } from '../src/core/errors';
import { renderDriftSummary } from '../src/core/render/drift-summary';
import { highest } from '../src/core/risk/level';
import { checkDrift } from '../src/flows/drift-check';
import { type Form, formOf } from './assessment-form';
import type { Work } from './command';
import { EXIT } from './end';
import { onStack } from './on-stack';
import { settingsOf } from './settings';

const ROWS = [['init'], ['refresh'], ['plan']];

const markdownOf = ({ stack, environment, items, pending, pendingLeftOut, reason, ...result }: StackDriftResult) =>
  renderDriftSummary([
    {
      stack,
      environment,
      status: result.class,
      ...(items.length > 0 && { level: highest(items.map(({ level }) => level)) }),
      items: itemViews(items),
      pendingChanges: pending.length + pendingLeftOut,
      ...(reason !== undefined && { error: reason }),
    },
  ]);

const show = (result: StackDriftResult, form: Form, { answer }: Terminal): void => {
  if (form === 'json') answer.write(`${JSON.stringify(result, null, 2)}\n`);
  else if (form === 'markdown') answer.write(`${markdownOf(result).trimEnd()}\n`);
  else answer.write(`${driftLines(result, answer).join('\n')}\n`);
};

/** `planseal drift`: does reality still match the state, and the state the code? */
export const drift: Work = async (given, terminal) => {
  const form = formOf(given);
  const settings = await settingsOf(given.text('config'));
  return onStack(given, terminal, ROWS, async ({ tool, log, progress, ...opened }) => {
    const stack = given.text('stack') ?? opened.stack;
    const environment = given.text('environment') ?? '';
    const now = new Date().toISOString();
    const result = await checkDrift({ stack, environment, commit: '', settings, now }, tool, log);
    progress.finish();
    if (form !== 'terminal' || !isFailure(result.class)) show(result, form, terminal);
    if (isFailure(result.class)) throw new OperationError(result.reason ?? `The drift of ${stack} could not be told.`);
    return EXIT.done;
  });
};
