import { readHcl } from '../../../src/adapters/hcl/file';
import { type Configuration, isOverride, type Module } from '../../../src/core/hcl/model';

/** A configuration out of texts by path; each directory that holds one is a module. */
export const configurationOf = async (texts: Readonly<Record<string, string>>, root = '.'): Promise<Configuration> => {
  const modules = new Map<string, Module>([[root, { directory: root, files: [] }]]);
  const paths = Object.keys(texts).sort((left, right) => Number(isOverride(left)) - Number(isOverride(right)));
  for (const path of paths) {
    const directory = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    const file = await readHcl(texts[path] ?? '', path);
    modules.set(directory, { directory, files: [...(modules.get(directory)?.files ?? []), file] });
  }
  return { root, modules };
};
