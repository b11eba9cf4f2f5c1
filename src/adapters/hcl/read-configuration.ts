import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ConfigurationError, messageOf } from '../../core/errors';
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
import { readHcl, unreadable } from './file';

/** Bounds far above what people write, so that a repository cannot keep the runner busy for hours. */
const MOST = { bytesPerFile: 2_000_000, bytes: 32_000_000, files: 10_000, modules: 1_000 };

/** Names that Terraform and OpenTofu read; those of editors and hidden ones they skip (`IsIgnoredFile`). */
const isConfiguration = (name: string): boolean =>
  /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !/^\.|~$|^#.*#$/.test(name);

const inLoadOrder = (left: string, right: string): number =>
  Number(isOverride(left)) - Number(isOverride(right)) || (left < right ? -1 : 1);

interface Reading {
  /** Real path of the workspace. */
  readonly workspace: string;
  bytes: number;
  files: number;
}

/** The text of a file inside of the workspace, or why it cannot be had. */
export const textInside = async (workspace: string, path: string): Promise<{ text: string } | { refused: string }> => {
  try {
    const absolute = await realpath(join(workspace, path));
    if (!absolute.startsWith(workspace + sep)) return { refused: 'This link leads out of the workspace' };
    const facts = await stat(absolute);
    if (!facts.isFile()) return { refused: 'This is no regular file' };
    if (facts.size > MOST.bytesPerFile) return { refused: `This file is larger than ${MOST.bytesPerFile / 1e6} MB` };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(absolute)) };
  } catch (error) {
    return { refused: `This file cannot be read (${messageOf(error)})` };
  }
};

const readOne = async (reading: Reading, path: string): Promise<ConfigurationFile> => {
  if (reading.files >= MOST.files || reading.bytes >= MOST.bytes)
    return unreadable(path, `Not read: the configuration is larger than ${MOST.files} files or ${MOST.bytes / 1e6} MB`);
  const found = await textInside(reading.workspace, path);
  if ('refused' in found) return unreadable(path, found.refused);
  reading.files += 1;
  reading.bytes += found.text.length;
  return await readHcl(found.text, path);
};

const readModule = async (reading: Reading, directory: string): Promise<Module> => {
  const entries = await readdir(join(reading.workspace, directory), { withFileTypes: true });
  const names = entries.flatMap((entry) => (isConfiguration(entry.name) && !entry.isDirectory() ? entry.name : []));
  const files: ConfigurationFile[] = [];
  for (const name of names.sort(inLoadOrder))
    files.push(await readOne(reading, directory === '.' ? name : `${directory}/${name}`));
  return { directory, files };
};

/** Why a local module cannot be read; `undefined` when it can. */
const obstacle = async (workspace: string, directory: string | undefined): Promise<string | undefined> => {
  if (directory === undefined) return 'leads out of the workspace';
  const absolute = await realpath(join(workspace, directory)).catch(() => undefined);
  if (absolute === undefined) return 'does not exist';
  if (absolute !== workspace && !absolute.startsWith(workspace + sep)) return 'leads out of the workspace by a link';
  return (await stat(absolute)).isDirectory() ? undefined : 'is no directory';
};

const withProblems = (module: Module, problems: readonly Problem[]): Module => ({
  ...module,
  files: module.files.map((file) => {
    const own = problems.filter(({ place }) => place.file === file.path);
    return own.length === 0 ? file : { ...file, problems: [...file.problems, ...own] };
  }),
});

/** The directories of the local modules that one calls, and a problem for each that cannot be read. */
const calledBy = async (module: Module, workspace: string): Promise<{ directories: string[]; problems: Problem[] }> => {
  const called = { directories: [] as string[], problems: [] as Problem[] };
  for (const call of moduleCalls(module)) {
    const source = localSource(call);
    if (source === undefined) continue;
    const directory = joined(module.directory, source);
    const why = await obstacle(workspace, directory);
    if (why === undefined && directory !== undefined) called.directories.push(directory);
    else called.problems.push({ message: `The module \`${source}\` ${why ?? ''} and is not read`, place: call.place });
  }
  return called;
};

/**
 * Reads the configuration of a root module and of every local module below it. What cannot be read (syntax, links out
 * of the workspace, size) is a problem of its file. Throws a `ConfigurationError` when the directory itself is not there,
 * or when it calls more than a thousand local modules.
 */
export const readConfiguration = async (directory: string, workspace: string): Promise<Configuration> => {
  const root = (await insideWorkspace(workspace, directory, 'working-directory', 'directory')).shown;
  const reading: Reading = { workspace: await realpath(workspace), bytes: 0, files: 0 };
  const modules = new Map<string, Module>();
  const waiting = [root];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (modules.has(next)) continue;
    if (modules.size >= MOST.modules)
      throw new ConfigurationError(`\`${root}\` calls more than ${MOST.modules} local modules. Split the stack.`);
    const module = await readModule(reading, next);
    const { directories, problems } = await calledBy(module, reading.workspace);
    modules.set(next, withProblems(module, problems));
    waiting.push(...directories);
  }
  return { root, modules };
};
