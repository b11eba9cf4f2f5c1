import type { ConfiguredLink } from '../../changes/model';

const MOST = 20_000;
const NONE: ReadonlySet<string> = new Set();

/** The variables and outputs through which modules refer to each other's resources. */
export interface Links {
  add(link: ConfiguredLink): void;
  /** The resources that a name stands for, through however many modules; a resource stands for itself. */
  resourcesBehind(name: string): ReadonlySet<string>;
  missed(): number;
}

export function createLinks(): Links {
  const links = new Map<string, readonly string[]>();
  const known = new Map<string, ReadonlySet<string>>();
  let missed = 0;

  /** Goes through links only; `seen` keeps one that leads back to itself from being followed for ever. */
  const follow = (name: string, seen: Set<string>, found: Set<string>): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const references = links.get(name);
    if (references) for (const each of references) follow(each, seen, found);
    else found.add(name);
  };

  return {
    add: ({ address, references }) => {
      known.clear();
      if (links.has(address) || links.size < MOST) links.set(address, references);
      else missed += 1;
    },
    resourcesBehind: (name) => {
      if (!links.has(name)) return new Set([name]);
      const before = known.get(name);
      if (before) return before;
      const found = new Set<string>();
      follow(name, new Set(), found);
      known.set(name, found.size > 0 ? found : NONE);
      return found;
    },
    missed: () => missed,
  };
}
