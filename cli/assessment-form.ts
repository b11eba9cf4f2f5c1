import type { Terminal } from '../src/adapters/terminal/terminal';
import { ConfigurationError } from '../src/core/errors';
import type { Assessment } from '../src/core/risk/assessment';
import type { Given } from './command';

export type Form = 'json' | 'markdown' | 'terminal';

/** The form that was asked for. Throws a `ConfigurationError` when it is not clear. */
export const formOf = (given: Given): Form => {
  if (given.flag('json') && given.flag('markdown'))
    throw new ConfigurationError('--json and --markdown are two forms of the same answer. Choose one.');
  return given.flag('json') ? 'json' : given.flag('markdown') ? 'markdown' : 'terminal';
};

/** Loaded when there is something to show. */
const markdownOf = async (assessment: Assessment): Promise<string> => {
  const { renderRiskSummary } = await import('../src/core/render/summary');
  return renderRiskSummary({ repository: '', stacks: [assessment], links: {} });
};

/** Prints an assessment. */
export const showAssessment = async (assessment: Assessment, form: Form, { answer }: Terminal): Promise<void> => {
  if (form === 'json') answer.write(`${JSON.stringify(assessment, null, 2)}\n`);
  else if (form === 'markdown') answer.write(`${(await markdownOf(assessment)).trimEnd()}\n`);
  else answer.write(`\n${(await import('../src/core/render/terminal')).renderTerminal(assessment, answer)}\n`);
};
