import { planChunks } from '../src/adapters/terminal/plan-source';
import { ConfigurationError } from '../src/core/errors';
import { judgeBeside } from '../src/flows/judge-beside';
import { besideOf } from './beside';
import { formOf, showAssessment } from './assessment-form';
import type { Work } from './command';
import { EXIT } from './end';
import { settingsOf } from './settings';

/** Says of which plan a refusal speaks. */
const named = (plan: string, error: unknown): unknown =>
  error instanceof ConfigurationError ? new ConfigurationError(`${plan}: ${error.message}`, { cause: error }) : error;

/** `planseal risk`: judges plan JSON that somebody has. */
export const risk: Work = async (given, terminal) => {
  const form = formOf(given);
  const settings = await settingsOf(given.text('config'));
  const [path = ''] = given.operands;
  const plan = path === '-' ? 'standard input' : path;
  const request = {
    stack: given.text('stack') ?? plan,
    environment: given.text('environment') ?? '',
    settings,
    now: new Date().toISOString(),
  };
  const beside = await besideOf(given, path);
  const assessment = await judgeBeside({ chunks: () => planChunks(path) }, request, beside).catch((error: unknown) => {
    throw named(plan, error);
  });
  showAssessment(assessment, form, terminal);
  return EXIT.done;
};
