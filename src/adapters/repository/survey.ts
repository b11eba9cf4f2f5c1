import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RootModule, Survey } from '../../core/init/survey';
import { joined } from '../../core/hcl/addresses';
import { blocksOf, type Module } from '../../core/hcl/model';
import { localSource, moduleCalls, requiredProviders, settingsOf } from '../../core/hcl/queries';
import { readConfiguration } from '../hcl/read-configuration';
import { wishOfRepository } from '../tools/version-files';
import { usesIn, type WorkflowFile } from './workflows';

/** Bounds far above what repositories have. */
const MOST_DIRECTORIES = 5_000;
const DEEPEST = 12;
const SKIPPED = new Set(['node_modules', 'vendor']);

interface Directory {
  readonly path: string;
  readonly files: readonly string[];
}

/** Every directory of a working copy with the names in it; hidden ones hold nobody's code. */
async function directoriesUnder(root: string): Promise<Directory[]> {
  const found: Directory[] = [];
  const visit = async (path: string, depth: number): Promise<void> => {
    if (found.length >= MOST_DIRECTORIES || depth > DEEPEST) return;
    const entries = await readdir(join(root, path), { withFileTypes: true });
    found.push({ path, files: entries.filter((entry) => entry.isFile()).map(({ name }) => name) });
    for (const entry of entries)
      if (entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name))
        await visit(path === '.' ? entry.name : `${path}/${entry.name}`, depth + 1);
  };
  await visit('.', 0);
  return found;
}

const isCode = (name: string): boolean => /\.(?:tf|tofu)(?:\.json)?$/.test(name);
const isRead = (name: string): boolean => /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name);
const isVarFile = (name: string): boolean => /\.tfvars(?:\.json)?$/.test(name) && !isRead(name);

/** Files of variables in a directory and below it, as long as no other code stands there. */
const varFilesOf = (root: string, directories: readonly Directory[]): string[] =>
  directories.flatMap(({ path, files }) => {
    const isBelow = root === '.' || path === root || path.startsWith(`${root}/`);
    if (!isBelow || (path !== root && files.some(isCode))) return [];
    const below = path === root ? '' : `${root === '.' ? path : path.slice(root.length + 1)}/`;
    return files.filter(isVarFile).map((name) => `${below}${name}`);
  });

const providersOf = (module: Module): string[] => [
  ...new Set([
    ...requiredProviders(module).map(({ name }) => name),
    ...blocksOf(module, 'provider').flatMap(({ labels }) => labels[0] ?? []),
    ...blocksOf(module, 'resource', 'data').flatMap(({ labels }) => /^[^_]+/.exec(labels[0] ?? '')?.[0] ?? []),
  ]),
];

const backendOf = (module: Module): string | undefined =>
  settingsOf(module, 'backend')[0]?.labels[0] ?? (settingsOf(module, 'cloud').length > 0 ? 'cloud' : undefined);

/** A backend, a provider's settings or a lock file: a module that others call has none of them. */
const isRoot = (module: Module, { files }: Directory): boolean =>
  backendOf(module) !== undefined || blocksOf(module, 'provider').length > 0 || files.includes('.terraform.lock.hcl');

const appliesByHand = ({ text }: WorkflowFile): boolean =>
  /\b(?:terraform|tofu|terragrunt)\s[^\n]*\bapply\b/.test(text);

/** Looks at a working copy: which roots it has, and what its workflows do. Reads, and changes nothing. */
export async function surveyOf(
  root: string,
  defaultBranch: string,
  workflows: readonly WorkflowFile[],
): Promise<Survey> {
  const directories = await directoriesUnder(root);
  const usesTofu = directories.some(({ files }) => files.some((name) => name === '.opentofu-version'));
  const modules: { directory: Directory; module: Module }[] = [];
  const called = new Set<string>();
  for (const directory of directories.filter(({ files }) => files.some(isCode))) {
    const module = (await readConfiguration(directory.path, root)).modules.get(directory.path);
    if (module === undefined) continue;
    modules.push({ directory, module });
    for (const call of moduleCalls(module)) {
      const source = localSource(call);
      const target = source === undefined ? undefined : joined(directory.path, source);
      if (target !== undefined) called.add(target);
    }
  }
  const repository = await realpath(root);
  const rootOf = async ({ directory, module }: (typeof modules)[number]): Promise<RootModule> => {
    const isTofu = usesTofu || directory.files.some((name) => /\.tofu(?:\.json)?$/.test(name));
    const tool = isTofu ? 'opentofu' : 'terraform';
    return {
      directory: directory.path,
      backend: backendOf(module),
      providers: providersOf(module),
      hasLockFile: directory.files.includes('.terraform.lock.hcl'),
      varFiles: varFilesOf(directory.path, directories),
      tool,
      version: await wishOfRepository(tool, join(repository, directory.path), repository),
    };
  };
  const roots = await Promise.all(
    modules.filter(({ directory, module }) => !called.has(directory.path) && isRoot(module, directory)).map(rootOf),
  );
  const hasConfig = await stat(join(root, '.github/planseal.yml')).then(
    () => true,
    () => false,
  );
  return {
    defaultBranch,
    roots: roots.sort((a, b) => (a.directory < b.directory ? -1 : 1)),
    hasConfig,
    appliesByHand: workflows.filter(appliesByHand).map(({ path }) => path),
    callers: [...new Set((await usesIn(workflows)).callers.map(({ file }) => file))],
    terragrunt: directories.filter(({ files }) => files.includes('terragrunt.hcl')).map(({ path }) => path),
  };
}
