import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../actions/actions';
import { parseWorkflow, type Workflow } from './workflows';

export interface Example {
  /** Path in this repository, with `/`. */
  readonly at: string;
  readonly text: string;
  readonly workflow: Workflow;
}

const workflowsOf = (example: string): Example[] => {
  const folder = `examples/${example}/.github/workflows`;
  if (!existsSync(join(REPOSITORY, folder))) return [];
  return readdirSync(join(REPOSITORY, folder)).map((file) => {
    const at = `${folder}/${file}`;
    const text = readFileSync(join(REPOSITORY, at), 'utf8');
    return { at, text, workflow: parseWorkflow(text) };
  });
};

/** Folders that are whole repositories: not those that show what somebody had before. */
const repositories = readdirSync(join(REPOSITORY, 'examples'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('/.github') && !path.includes('/before/'))
  .map((path) => path.replace('/.github', ''))
  .sort();

/** Workflows that consumers copy into their own repositories. */
export const EXAMPLES: readonly Example[] = repositories.flatMap(workflowsOf);
