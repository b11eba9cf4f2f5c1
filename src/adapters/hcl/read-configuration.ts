import { realpath } from 'node:fs/promises';
import { ConfigurationError } from '../../core/errors';
import { joined } from '../../core/hcl/addresses';
import {
  type Configuration,
  type ConfigurationFile,
  isOverride,
  type Module,
  type Problem,
} from '../../core/hcl/model';
import { localSource, moduleCalls } from '../../core/hcl/queries';
import { insideWorkspace } from '../files/inside';
import { type CodeFiles, MOST } from './code-files';
import { readHcl, unreadable } from './file';
import { workspaceFiles } from './workspace-files';

/** Names that Terraform and OpenTofu read; those of editors and hidden ones they skip (`IsIgnoredFile`). */
const isConfiguration = (name: string): boolean =>
  /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !/^\.|~$|^#.*#$/.test(name);

const inLoadOrder = (left: string, right: string): number =>
  Number(isOverride(left)) - Number(isOverride(right)) || (left < right ? -1 : 1);

interface Reading {
  readonly code: CodeFiles;
  bytes: number;
  files: number;
}

const readOne = async (reading: Reading, path: string): Promise<ConfigurationFile> => {
  if (reading.files >= MOST.files || reading.bytes >= MOST.bytes)
    return unreadable(path, `Not read: the configuration is larger than ${MOST.files} files or ${MOST.bytes / 1e6} MB`);
  const found = await reading.code.text(path);
  if ('refused' in found) return unreadable(path, found.refused);
  reading.files += 1;
  reading.bytes += found.text.length;
  return await readHcl(found.text, path);
};

const readModule = async (reading: Reading, directory: string): Promise<Module> => {
  const names = (await reading.code.names(directory)).filter(isConfiguration);
  const files: ConfigurationFile[] = [];
  for (const name of names.sort(inLoadOrder))
    files.push(await readOne(reading, directory === '.' ? name : `${directory}/${name}`));
  return { directory, files };
};

const withProblems = (module: Module, problems: readonly Problem[]): Module => ({
  ...module,
  files: module.files.map((file) => {
    const own = problems.filter(({ place }) => place.file === file.path);
    return own.length === 0 ? file : { ...file, problems: [...file.problems, ...own] };
  }),
});

/** The directories of the local modules that one calls, and a problem for each that cannot be read. */
const calledBy = async (module: Module, code: CodeFiles): Promise<{ directories: string[]; problems: Problem[] }> => {
  const called = { directories: [] as string[], problems: [] as Problem[] };
  for (const call of moduleCalls(module)) {
    const source = localSource(call);
    if (source === undefined) continue;
    const directory = joined(module.directory, source);
    const why = directory === undefined ? 'leads out of the workspace' : await code.obstacle(directory);
    if (why === undefined && directory !== undefined) called.directories.push(directory);
    else called.problems.push({ message: `The module \`${source}\` ${why ?? ''} and is not read`, place: call.place });
  }
  return called;
};

/**
 * Reads the configuration of a root module and of every local module below it, wherever the files are. A root that is
 * not there has no modules. Throws a `ConfigurationError` when it calls more than a thousand local modules.
 */
export const readConfigurationIn = async (code: CodeFiles, root: string): Promise<Configuration> => {
  const reading: Reading = { code, bytes: 0, files: 0 };
  const modules = new Map<string, Module>();
  const waiting = (await code.obstacle(root)) === undefined ? [root] : [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (modules.has(next)) continue;
    if (modules.size >= MOST.modules)
      throw new ConfigurationError(`\`${root}\` calls more than ${MOST.modules} local modules. Split the stack.`);
    const module = await readModule(reading, next);
    const { directories, problems } = await calledBy(module, code);
    modules.set(next, withProblems(module, problems));
    waiting.push(...directories);
  }
  return { root, modules };
};

/**
 * The same in a directory of the workspace. What cannot be read (syntax, links out of the workspace, size) is a problem
 * of its file. Throws a `ConfigurationError` when the directory is not there; `input` is the input that names it.
 */
export const readConfiguration = async (
  directory: string,
  workspace: string,
  input = 'working-directory',
): Promise<Configuration> => {
  const root = (await insideWorkspace(workspace, directory, input, 'directory')).shown;
  return readConfigurationIn(workspaceFiles(await realpath(workspace)), root);
};
