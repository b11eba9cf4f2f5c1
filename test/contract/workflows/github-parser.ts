import { runBundled } from './bundled-program';

/** GitHub's own parser of workflows and actions. */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';

const { entries, files } = JSON.parse(readFileSync(0, 'utf8'));
const provider = {
  getFileContent: async (ref) => {
    const content = files[ref.path];
    if (content === undefined) throw new Error('There is no ' + ref.path);
    return { name: ref.path, content };
  },
};
const found = {};
for (const { name, content } of entries) {
  const isAction = name.endsWith('action.yml');
  const { context, value } = (isAction ? parseAction : parseWorkflow)({ name, content }, new NoOperationTraceWriter());
  if (!isAction && value !== undefined && context.errors.getErrors().length === 0)
    await convertWorkflowTemplate(context, value, provider, { fetchReusableWorkflowDepth: 1 });
  found[name] = context.errors.getErrors().map(({ message }) => message);
}
process.stdout.write(JSON.stringify(found));
`;

export interface YamlFile {
  readonly name: string;
  readonly content: string;
}

/** What GitHub would say about each file; `files` are those that can be called, by path. */
export const githubErrors = (
  entries: readonly YamlFile[],
  files: Readonly<Record<string, string>>,
): Promise<Record<string, string[]>> => {
  return runBundled(PROGRAM, { entries, files }) as Promise<Record<string, string[]>>;
};
