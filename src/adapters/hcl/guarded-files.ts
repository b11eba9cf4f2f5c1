import { execFile } from 'node:child_process';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GuardedFile } from '../../core/guard/rule';
import type { Configuration } from '../../core/hcl/model';
import { readHcl } from './file';
import { textInside } from './workspace-files';

const WORKFLOWS = '.github/workflows';
const MOST_OUTPUT = 256 * 1024 * 1024;

const inDirectory = (directory: string, name: string): string => (directory === '.' ? name : `${directory}/${name}`);

/** What git tracks: what an earlier step left in the workspace is nobody's commit. */
const tracked = async (workspace: string): Promise<string[]> => {
  const list = promisify(execFile)('git', ['ls-files', '-z'], { cwd: workspace, maxBuffer: MOST_OUTPUT });
  return (await list).stdout.split('\0').filter((path) => path !== '');
};

/** What tools leave beside the code: nobody can tell without git whether it was committed. */
const LEFT_BY_TOOLS = new Set(['.terraform', '.tflint.d']);

/** Without git, or out of a repository, everything that is there counts; on a laptop not what its own tools leave. */
const present = async (workspace: string, directories: readonly string[], laptop: boolean): Promise<string[]> => {
  const listed = directories.map(async (directory) => {
    const entries = await readdir(join(workspace, directory), { withFileTypes: true }).catch(() => []);
    // What a directory is called tells enough: `.terraform/`.
    return entries
      .filter(({ name }) => !laptop || !LEFT_BY_TOOLS.has(name))
      .map((entry) => inDirectory(directory, entry.isDirectory() ? `${entry.name}/` : entry.name));
  });
  return (await Promise.all(listed)).flat();
};

const isBelow = (directory: string, path: string): boolean => directory === '.' || path.startsWith(`${directory}/`);

const parentOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

const holdsKeys = (path: string): boolean =>
  /\.(?:tf|tofu|tfvars)(?:\.json)?$/.test(path) || (parentOf(path) === WORKFLOWS && /\.ya?ml$/.test(path));

const concerns = (path: string, { root, modules }: Configuration): boolean => {
  if (modules.has(parentOf(path)) || parentOf(path) === WORKFLOWS) return true;
  if (/(?:^|\/)(?:\.terraformrc|\.tofurc|terraform\.rc|tofu\.rc)$/.test(path)) return true;
  const special = /^(?:(.*?)\/)?(?:\.terraform|\.tflint\.d)\//.exec(path);
  if (special !== null) return modules.has(special[1] ?? '.');
  return isBelow(root, path) && /\.tfvars(?:\.json)?$/.test(path);
};

const readGuarded = async (path: string, workspace: string, lints: boolean): Promise<GuardedFile> => {
  if (!holdsKeys(path) && !lints) return { path };
  const found = await textInside(workspace, path);
  if ('refused' in found) return { path };
  return lints ? { path, hcl: await readHcl(found.text, path) } : { path, text: found.text };
};

/**
 * The files beside a configuration that the guard looks at: of its directories, var files, workflows and what configures
 * tools. `more` names files from inputs, relative to the workspace: var files, and the configuration of tflint. On a
 * `laptop` the `.terraform` of earlier work is no finding.
 */
export const guardedFiles = async (
  configuration: Configuration,
  workspace: string,
  more: readonly string[] = [],
  laptop = false,
): Promise<GuardedFile[]> => {
  const root = await realpath(workspace);
  const directories = ['.', WORKFLOWS, ...configuration.modules.keys()];
  const paths = await tracked(root).catch(() => present(root, directories, laptop));
  const wanted = new Set([...paths.filter((path) => concerns(path, configuration)), ...more]);
  const lintConfigs = [inDirectory(configuration.root, '.tflint.hcl'), ...more.filter((path) => path.endsWith('.hcl'))];
  const files: GuardedFile[] = [];
  for (const path of wanted) files.push(await readGuarded(path, root, lintConfigs.includes(path)));
  return files;
};
