import type { CostTool } from '../../ports/judging';
import { onPath } from '../terraform/locate';
import { describeEnding, endedWith, run, type ToolProcess } from '../terraform/process';
import { toolVariables } from './variables';

/** Of the job's environment Infracost gets its own key and settings, and no credentials of clouds. */
const OWN = /^INFRACOST_/;
/** Nothing is sent but the questions for prices. */
const ALWAYS = { INFRACOST_ENABLE_CLOUD: 'false', INFRACOST_SKIP_UPDATE_CHECK: 'true' };

/**
 * Infracost from PATH, where there is one with a key; else `undefined`, and nothing is estimated. Only 0.10 reads plans
 * (docs/risk.md#cost-estimates): Infracost 2 scans directories and gives files to be named.
 */
export const findInfracost = async (
  job: Readonly<Record<string, string | undefined>>,
  directory: string,
): Promise<CostTool | undefined> => {
  if ((job['INFRACOST_API_KEY'] ?? '') === '') return undefined;
  const program = await onPath('infracost', job['PATH'] ?? '');
  if (program === undefined) return undefined;
  const tool: ToolProcess = { program, directory, environment: { ...toolVariables(job, OWN), ...ALWAYS } };
  const version = /v?(\d+\.\d+)\.\d+/.exec((await run(tool, ['--version'])).stdout)?.[1];
  return {
    estimate: async (planJson) => {
      const name = 'infracost breakdown';
      if (version?.startsWith('0.') !== true)
        return {
          name,
          problem: `of version ${version ?? 'unknown'} reads no plans. Give its files with \`cost-files\` and \`cost-base-files\``,
        };
      const { ending, stdout, stderr } = await run(tool, [
        'breakdown',
        '--format',
        'json',
        '--no-color',
        '--path',
        planJson,
      ]);
      if (endedWith(ending, 0)) return { name, text: stdout };
      return { name, problem: `failed (${describeEnding(ending)}): ${(stderr.trim() || stdout.trim()).slice(0, 250)}` };
    },
  };
};
