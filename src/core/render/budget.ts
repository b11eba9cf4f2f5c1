import type { Nodes } from 'mdast';
import { markdown } from './markdown';
import type { Block } from './nodes';

/**
 * Size of a text by both ways of counting, as GitHub's documentation and its behaviour differ
 * (docs/platform-notes.md#limits).
 */
export interface Size {
  readonly units: number;
  readonly bytes: number;
}

/** Comments and issue bodies. */
export const COMMENT_BUDGET: Size = { units: 60_000, bytes: 65_000 };
/** Job summaries hold 1 MiB a step; one that is larger is not uploaded at all. */
export const SUMMARY_BUDGET: Size = { units: 1_000_000, bytes: 1_000_000 };

/** The smallest unit that is shown or left out. Rank 0 comes first; the higher, the sooner it is left out. */
export interface Leaf {
  readonly rank: number;
  /** What it is called when left out, in the plural: `changes`. */
  readonly label: string;
  readonly full: () => readonly Nodes[];
  /** What is tried when `full` does not fit. */
  readonly short?: () => readonly Nodes[];
}

/** What was left out: a label and how many. */
export type LeftOut = ReadonlyMap<string, number>;

/** Leaves that are shown inside something; without any of them it is not shown either. */
export interface Group {
  readonly wrap: (inside: readonly Nodes[]) => readonly Nodes[];
  readonly parts: readonly Part[];
  /** Says at the end of the group what was left out; without it an outer group does. */
  readonly note?: (leftOut: LeftOut) => readonly Nodes[];
}

export type Part = Leaf | Group;

/** Length of a text in UTF-16 units and UTF-8 bytes. */
export const sizeOf = (text: string): Size => ({ units: text.length, bytes: Buffer.byteLength(text) });

const NOTE: LeftOut = new Map([
  ['findings', 99_999],
  ['changes', 99_999],
  ['sections', 99_999],
]);
/** Blank lines around a block, and the indentation that a list adds. */
const JOINT = 4;
/** Less than this holds nothing worth a look. */
const CRUMB = 40;

const costOf = (nodes: readonly Nodes[]): Size =>
  nodes
    .map((node) => sizeOf(markdown(node)))
    .reduce((a, b) => ({ units: a.units + b.units + JOINT, bytes: a.bytes + b.bytes + JOINT }), { units: 0, bytes: 0 });

interface Place {
  readonly leaf: Leaf;
  readonly groups: readonly Group[];
}

const placesOf = (group: Group, above: readonly Group[] = []): Place[] => {
  const groups = [...above, group];
  return group.parts.flatMap((part) => ('parts' in part ? placesOf(part, groups) : [{ leaf: part, groups }]));
};

/** Which leaves fit, most important first. */
const choose = (root: Group, budget: Size): Map<Leaf, readonly Nodes[]> => {
  let room = budget;
  const opened = new Set<Group>();
  const chosen = new Map<Leaf, readonly Nodes[]>();
  const take = ({ leaf, groups }: Place, nodes: readonly Nodes[]): boolean => {
    const fresh = groups.filter((group) => !opened.has(group));
    const cost = costOf([...nodes, ...fresh.flatMap((group) => [...group.wrap([]), ...(group.note?.(NOTE) ?? [])])]);
    if (cost.units > room.units || cost.bytes > room.bytes) return false;
    room = { units: room.units - cost.units, bytes: room.bytes - cost.bytes };
    fresh.forEach((group) => opened.add(group));
    chosen.set(leaf, nodes);
    return true;
  };
  for (const place of placesOf(root).sort((a, b) => a.leaf.rank - b.leaf.rank)) {
    if (room.units < CRUMB || room.bytes < CRUMB) break;
    if (!take(place, place.leaf.full()) && place.leaf.short !== undefined) take(place, place.leaf.short());
  }
  return chosen;
};

const added = (a: LeftOut, b: LeftOut): LeftOut => {
  const sum = new Map(a);
  for (const [label, count] of b) sum.set(label, (sum.get(label) ?? 0) + count);
  return sum;
};

interface Built {
  readonly nodes: readonly Nodes[];
  readonly leftOut: LeftOut;
}

const build = (part: Part, chosen: ReadonlyMap<Leaf, readonly Nodes[]>): Built => {
  if (!('parts' in part)) {
    const nodes = chosen.get(part);
    return nodes === undefined ? { nodes: [], leftOut: new Map([[part.label, 1]]) } : { nodes, leftOut: new Map() };
  }
  const inside = part.parts.map((each) => build(each, chosen));
  const leftOut = inside.map((each) => each.leftOut).reduce(added, new Map());
  const nodes = inside.flatMap((each) => each.nodes);
  return nodes.length === 0 ? { nodes: [], leftOut } : wrapped(part, nodes, leftOut);
};

const wrapped = (part: Group, nodes: readonly Nodes[], leftOut: LeftOut): Built => {
  if (part.note === undefined || leftOut.size === 0) return { nodes: part.wrap(nodes), leftOut };
  return { nodes: part.wrap([...nodes, ...part.note(leftOut)]), leftOut: new Map() };
};

/** The outermost group is there even when nothing is in it: its verdict and small print are the document. */
const buildRoot = (root: Group, chosen: ReadonlyMap<Leaf, readonly Nodes[]>): readonly Nodes[] => {
  const { nodes, leftOut } = build({ wrap: (inside) => inside, parts: root.parts }, chosen);
  return wrapped(root, nodes, leftOut).nodes;
};

/**
 * The document that fits `budget`: whole leaves only, the least important left out first, what was left out said by
 * the notes. Costs are measured leaf by leaf; should the whole still be larger, the last ones chosen go too.
 */
export const fitted = (root: Group, budget: Size): string => {
  const chosen = choose(root, budget);
  for (;;) {
    const document = markdown(buildRoot(root, chosen) as readonly Block[]);
    const size = sizeOf(document);
    if (size.units <= budget.units && size.bytes <= budget.bytes) return document;
    const last = [...chosen.keys()].at(-1);
    if (last === undefined) throw new RangeError('The notes alone are larger than the budget');
    chosen.delete(last);
  }
};

/** A leaf that is shown whatever else is there, as it comes first. */
export const always = (...nodes: readonly Nodes[]): Leaf => ({ rank: 0, label: 'sections', full: () => nodes });
