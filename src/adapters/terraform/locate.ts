import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import * as v from 'valibot';
import { ToolMissing } from '../../core/failures/failure';
import { describeEnding, endedWith, type Finished, run } from './process';

export interface FoundTool {
  readonly name: 'terraform' | 'opentofu';
  readonly program: string;
  readonly version: string;
}

const COMMANDS = { terraform: 'terraform', opentofu: 'tofu' } as const;
const versionSchema = v.object({ terraform_version: v.string() });

const executable = async (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** First executable of this name on a search path. */
export const onPath = async (command: string, searchPath: string): Promise<string | undefined> => {
  for (const folder of searchPath.split(delimiter).filter((part) => part !== '')) {
    const candidate = join(folder, command);
    if (await executable(candidate)) return candidate;
  }
  return undefined;
};

/** hashicorp/setup-terraform puts a wrapper script before the real program, which it renames `terraform-bin`. */
const unwrapped = async (program: string): Promise<string> =>
  (await executable(`${program}-bin`)) ? `${program}-bin` : program;

const versionIn = (stdout: string): string | undefined => {
  try {
    return v.parse(versionSchema, JSON.parse(stdout)).terraform_version;
  } catch {
    return undefined;
  }
};

const wordsOf = ({ stdout, stderr }: Finished): string => (stderr.trim() || stdout.trim()).slice(0, 500) || 'no output';

/** The engine on PATH with its version; `undefined` when it is not there. Throws `ToolMissing` when it does not work. */
export const findTool = async (
  name: 'terraform' | 'opentofu',
  environment: Readonly<Record<string, string>>,
  directory: string,
): Promise<FoundTool | undefined> => {
  const command = COMMANDS[name];
  const found = await onPath(command, environment['PATH'] ?? '');
  if (found === undefined) return undefined;
  const program = await unwrapped(found);
  const asked = await run({ program, directory, environment }, ['version', '-json']);
  if (!endedWith(asked.ending, 0))
    throw new ToolMissing(
      `\`${command} version -json\` failed (${describeEnding(asked.ending)}): ${wordsOf(asked)}. Install the tool again before this step.`,
    );
  const version = versionIn(asked.stdout);
  if (version === undefined)
    throw new ToolMissing(
      `\`${command} version -json\` does not say the version: ${wordsOf(asked)}. Terraform 1.0 and OpenTofu 1.6 or later do.`,
    );
  return { name, program, version };
};

/** The same where it must be there. */
export const locateTool = async (...wanted: Parameters<typeof findTool>): Promise<FoundTool> => {
  const found = await findTool(...wanted);
  if (found !== undefined) return found;
  throw new ToolMissing(`\`${COMMANDS[wanted[0]]}\` was not found on PATH. Install it, or choose the other engine.`);
};
