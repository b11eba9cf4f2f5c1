import type { Config } from '../../core/config/schema';
import { messageOf } from '../../core/errors';
import type { Beside } from '../../ports/judging';
import { namedFiles } from '../files/matching';

export interface BesideAsked {
  readonly workspace: string;
  readonly config: Config;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly costFiles: readonly string[];
  readonly costBaseFiles: readonly string[];
  readonly policyResults: readonly string[];
  readonly policyDirectory: string | undefined;
  /** Brings the policies of a directory to this machine. */
  readonly policies: (directory: string) => Promise<string>;
  readonly scratchFile: string;
}

/** Policies that cannot be fetched are policies without a result. */
const policyToolOf = async (asked: BesideAsked, directory: string): Promise<Beside['policyTool']> => {
  const { findPolicyTool } = await import('./policies');
  try {
    return await findPolicyTool({
      directory: await asked.policies(directory),
      environment: asked.environment,
      scratchFile: asked.scratchFile,
    });
  } catch (error) {
    const problem = messageOf(error);
    return { evaluate: () => Promise.resolve([{ tool: '', problem }]) };
  }
};

/** What stands beside a plan by the inputs of a step, and by the configuration where they say nothing. */
export const besideOf = async (asked: BesideAsked): Promise<Beside> => {
  const { workspace, config, environment, costFiles, costBaseFiles } = asked;
  const results = asked.policyResults.length > 0 ? asked.policyResults : (config.policy?.inputs ?? []);
  const directory = asked.policyDirectory ?? config.policy?.directory;
  const files = async (names: readonly string[], input: string) =>
    names.length === 0 ? [] : namedFiles(workspace, names, input);
  const costTool =
    costFiles.length + costBaseFiles.length > 0 || (environment['INFRACOST_API_KEY'] ?? '') === ''
      ? undefined
      : await (await import('./infracost')).findInfracost(environment, workspace);
  const policyTool = directory === undefined ? undefined : await policyToolOf(asked, directory);
  return {
    costFiles: await files(costFiles, 'cost-files'),
    costBaseFiles: await files(costBaseFiles, 'cost-base-files'),
    policyFiles: await files(results, 'policy-results'),
    ...(costTool && { costTool }),
    ...(policyTool && { policyTool }),
  };
};
