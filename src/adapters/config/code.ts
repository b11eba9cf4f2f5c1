import { realpath } from 'node:fs/promises';
import type { Configuration } from '../../core/hcl/model';
import { insideWorkspace } from '../files/inside';
import type { GitHubClient } from '../github/client';
import type { RunContext } from '../runner/context';
import { baseOf } from './load';

export interface CodeInputs {
  readonly 'head-config': string | undefined;
  readonly 'base-config': string | undefined;
}

export interface CodeReaders {
  readonly head: () => Promise<Configuration>;
  readonly base?: () => Promise<Configuration>;
}

/** The reader of HCL is half a megabyte of wasm: it is loaded where there is code to read. */
const reader = () => import('../hcl/read-configuration');

/** The same directory at the base of the pull request, which only GitHub knows: a checkout has one commit. */
const atCommit = async (
  commit: string,
  directory: string,
  { workspace }: RunContext,
  client: GitHubClient,
): Promise<Configuration> => {
  const [{ readConfigurationIn }, { workspaceFiles }, { commitFiles }] = await Promise.all([
    reader(),
    import('../hcl/workspace-files'),
    import('../github/commit-files'),
  ]);
  const root = (await insideWorkspace(workspace, directory, 'head-config', 'directory')).shown;
  return readConfigurationIn(commitFiles(client, commit, workspaceFiles(await realpath(workspace))), root);
};

/** What a branch was before it was pushed to; nothing where it is new. */
const pushedOver = ({ eventName, event }: RunContext): string | undefined =>
  eventName === 'push' && event.before !== undefined && !/^0+$/.test(event.before) ? event.before : undefined;

/** How to read the code of the stack and that of its base, as the inputs say; nothing where they name no code. */
export const codeOf = (given: CodeInputs, context: RunContext, client: GitHubClient): { code?: CodeReaders } => {
  const [head, base] = [given['head-config'], given['base-config']];
  if (head === undefined) return {};
  const inWorkspace = async (directory: string, input: string): Promise<Configuration> =>
    (await reader()).readConfiguration(directory, context.workspace, input);
  // On a push the gate asks what the plan's own job found, so a guard that goes counts there too.
  const commit = baseOf(context) ?? pushedOver(context);
  return {
    code: {
      head: () => inWorkspace(head, 'head-config'),
      ...(base !== undefined
        ? { base: () => inWorkspace(base, 'base-config') }
        : commit !== undefined && { base: () => atCommit(commit, head, context, client) }),
    },
  };
};
