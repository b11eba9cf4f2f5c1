import type { CheckRun } from '../../ports/tool';
import { endedWith, run, type ToolProcess } from './process';

/** Makes a workspace. The tool refuses while TF_WORKSPACE says which one is in use (measured on Terraform 1.11.4, OpenTofu 1.12). */
const created = async (tool: ToolProcess, workspace: string, lockTimeout: string): Promise<CheckRun> => {
  const environment = Object.fromEntries(Object.entries(tool.environment).filter(([name]) => name !== 'TF_WORKSPACE'));
  const { ending, stdout, stderr } = await run({ ...tool, environment }, [
    'workspace',
    'new',
    '-no-color',
    `-lock-timeout=${lockTimeout}`,
    workspace,
  ]);
  const made = {
    severity: 'warning',
    summary: `The workspace "${workspace}" was not there and was made.`,
    detail: '',
  } as const;
  return { ending, diagnostics: endedWith(ending, 0) ? [made] : [], text: stdout + stderr };
};

/**
 * Does the workspace exist? Terraform takes a name that does not as a new one with an empty state, without a word
 * (measured on 1.11.4 with TF_WORKSPACE), and would plan to create everything a second time. `undefined` when all is well.
 */
export const workspaceCheck = async (
  tool: ToolProcess,
  wanted: { readonly workspace: string; readonly createWorkspace?: boolean; readonly lockTimeout: string },
): Promise<CheckRun | undefined> => {
  const { workspace } = wanted;
  if (workspace === 'default') return undefined;
  const { ending, stdout, stderr } = await run(tool, ['workspace', 'list', '-no-color']);
  if (!endedWith(ending, 0)) return { ending, diagnostics: [], text: stdout + stderr };
  const names = stdout.split('\n').map((line) => line.replace(/^\*?\s*/, '').trim());
  if (names.includes(workspace)) return undefined;
  if (wanted.createWorkspace === true) return created(tool, workspace, wanted.lockTimeout);
  const there = names.filter((name) => name !== '').join(', ');
  const summary = `The workspace "${workspace}" does not exist. There is ${there}.`;
  return { ending: { code: 1 }, diagnostics: [{ severity: 'error', summary, detail: '' }], text: '' };
};
