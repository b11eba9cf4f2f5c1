import { planChunks } from '../src/adapters/terminal/plan-source';
import { ConfigurationError } from '../src/core/errors';
import { type CodeFacts, codeFacts } from '../src/flows/code-facts';
import { judgeBeside } from '../src/flows/judge-beside';
import { besideOf } from './beside';
import { formOf, showAssessment } from './assessment-form';
import type { Given, Work } from './command';
import { EXIT } from './end';
import { settingsOf } from './settings';

/** Says of which plan a refusal speaks. */
const named = (plan: string, error: unknown): unknown =>
  error instanceof ConfigurationError ? new ConfigurationError(`${plan}: ${error.message}`, { cause: error }) : error;

/** What the code tells, where somebody says where it is. */
const codeNamed = async (given: Given): Promise<{ code?: CodeFacts }> => {
  const [named, revision] = [given.text('code'), given.text('base')];
  if (named === undefined) {
    if (revision === undefined) return {};
    throw new ConfigurationError('--base compares code with a commit, so it needs --code DIRECTORY too.');
  }
  const { baseCode, localCode } = await import('../src/adapters/terminal/local-code');
  const { rootModule } = await import('../src/adapters/terminal/root-module');
  const directory = await rootModule(named);
  const base = await baseCode(directory, revision);
  const head = async () => (await localCode(directory).read()).configuration;
  return { code: await codeFacts({ head, ...(base && { base }) }) };
};

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
    ...(await codeNamed(given)),
  };
  const beside = await besideOf(given, path);
  const assessment = await judgeBeside({ chunks: () => planChunks(path) }, request, beside).catch((error: unknown) => {
    throw named(plan, error);
  });
  await showAssessment(assessment, form, terminal);
  return EXIT.done;
};
