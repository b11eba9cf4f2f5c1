import { withoutIndexes } from '../risk/plan-wide/graph';
import { type Block, blocksOf, type Configuration, isOverride, type Module, type Place } from './model';
import { localSource, moduleCalls } from './queries';

/** A module as it is called: `module.a.module.b`, empty for the root. */
export interface CalledModule {
  readonly address: string;
  readonly module: Module;
}

/** A chain of modules that is longer than this calls itself, which no tool accepts. */
const DEEPEST = 30;
/** Modules that call others twice over and over would make 2^30 addresses out of a few lines. */
const MOST_CALLS = 10_000;

/** Directory of a path in another directory, both relative to the workspace; `undefined` when it leads out of it. */
export const joined = (directory: string, path: string): string | undefined => {
  const parts: string[] = directory === '.' ? [] : directory.split('/');
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.length === 0 ? '.' : parts.join('/');
};

export const inModule = (module: string, local: string): string => (module === '' ? local : `${module}.${local}`);

/** The root module and every local module below it, once for each way in which it is called. */
export const calledModules = (configuration: Configuration): CalledModule[] => {
  const found: CalledModule[] = [];
  const waiting = [{ address: '', directory: configuration.root, depth: 0 }];
  for (let next = waiting.shift(); next !== undefined && found.length < MOST_CALLS; next = waiting.shift()) {
    const module = configuration.modules.get(next.directory);
    if (module === undefined || next.depth > DEEPEST) continue;
    found.push({ address: next.address, module });
    for (const call of moduleCalls(module)) {
      const source = localSource(call);
      const directory = source === undefined ? undefined : joined(next.directory, source);
      if (directory === undefined) continue;
      waiting.push({ address: inModule(next.address, `module.${call.name}`), directory, depth: next.depth + 1 });
    }
  }
  return found;
};

/** Address of what a block declares inside of its module: `aws_vpc.main`, `data.aws_ami.x`, `module.m`. */
export const localAddress = ({ type, labels }: Block): string | undefined => {
  const named = labels.length > 0 ? labels.join('.') : undefined;
  if (named === undefined) return undefined;
  if (type === 'resource') return named;
  return ['data', 'ephemeral', 'module', 'action', 'check'].includes(type) ? `${type}.${named}` : undefined;
};

/** Where resources, data sources and module calls stand, by configuration address (no indexes). */
export const locateResources = (configuration: Configuration): Map<string, Place> => {
  const found = new Map<string, Place>();
  for (const { address, module } of calledModules(configuration)) {
    const files = module.files.filter(({ path }) => !isOverride(path));
    for (const block of blocksOf({ ...module, files }, 'resource', 'data', 'ephemeral', 'module', 'action', 'check')) {
      const local = localAddress(block);
      if (local !== undefined && !found.has(inModule(address, local))) found.set(inModule(address, local), block.place);
    }
  }
  return found;
};

/**
 * Finds where the object of a plan address is declared: its own block, or, inside of a module that is not at hand, the
 * call of that module.
 */
export const locator = (configuration: Configuration): ((address: string) => Place | undefined) => {
  const places = locateResources(configuration);
  return (address) => {
    const wanted = withoutIndexes(address);
    const own = places.get(wanted);
    if (own !== undefined) return own;
    const path = /^(?:module\.[^.]+\.)+/.exec(wanted)?.[0].split('.').slice(0, -1) ?? [];
    for (let length = path.length; length > 0; length -= 2) {
      const call = places.get(path.slice(0, length).join('.'));
      if (call !== undefined) return call;
    }
    return undefined;
  };
};
