import type { CheckRun } from '../../ports/tool';
import { endedWith, run, type ToolProcess } from './process';

/**
 * Does the workspace exist? Terraform takes a name that does not as a new one with an empty state, without a word
 * (measured on
 * 1.11.4 with TF_WORKSPACE), and would plan to create everything a second time.
 */
export const workspaceCheck = async (tool: ToolProcess, workspace: string): Promise<CheckRun | undefined> => {
  if (workspace === 'default') return undefined;
  const { ending, stdout, stderr } = await run(tool, ['workspace', 'list', '-no-color']);
  if (!endedWith(ending, 0)) return { ending, diagnostics: [], text: stdout + stderr };
  const names = stdout.split('\n').map((line) => line.replace(/^\*?\s*/, '').trim());
  if (names.includes(workspace)) return undefined;
  const there = names.filter((name) => name !== '').join(', ');
  const summary = `The workspace "${workspace}" does not exist. There is ${there}.`;
  return { ending: { code: 1 }, diagnostics: [{ severity: 'error', summary, detail: '' }], text: '' };
};
