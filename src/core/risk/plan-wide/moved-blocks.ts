import type { Change } from '../../changes/model';

/** A deleted object and the created one that it seems to have become. */
export interface Move {
  readonly from: Change;
  readonly to: Change;
  readonly isData: boolean;
  readonly agreeing: number;
  readonly settings: number;
}

/** Moves that one finding tells of, with the blocks that declare them. */
export interface MoveGroup {
  readonly from: string;
  readonly to: string;
  readonly moves: Move[];
  readonly blocks: string;
}

/** The finding schema bounds what can be pasted; half a block would be an error. */
const MOST_TEXT = 7_500;

/**
 * Groups moves: a renamed module is one block whatever is in it, and instances of one resource are one group of blocks.
 */
export function collapsed(moves: readonly Move[]): MoveGroup[] {
  const groups = new Map<string, { from: string; to: string; moves: Move[] }>();
  for (const move of moves) {
    const [from, to] = renamedModule(move) ?? [resourceOf(move.from), resourceOf(move.to)];
    const key = JSON.stringify([from, to]);
    const group = groups.get(key) ?? { from, to, moves: [] };
    group.moves.push(move);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => {
    const only = group.moves.length === 1 && !isModule(group.from) ? group.moves[0] : undefined;
    const [from, to] = only ? [only.from.address, only.to.address] : [group.from, group.to];
    return { from, to, moves: group.moves, blocks: blocksOf(group) };
  });
}

/** When only the module differs: the shortest pair of module addresses that says so. */
function renamedModule({ from, to }: Move): [string, string] | undefined {
  if (from.module === to.module || from.module === '' || to.module === '') return undefined;
  if (localOf(from) !== localOf(to)) return undefined;
  let [old, fresh] = [segmentsOf(from.module), segmentsOf(to.module)];
  while (old.length > 1 && fresh.length > 1 && old.at(-1) === fresh.at(-1)) {
    [old, fresh] = [old.slice(0, -1), fresh.slice(0, -1)];
  }
  return [old.join('.'), fresh.join('.')];
}

/** `module.a["x.y"].module.b` → `module.a["x.y"]`, `module.b`. */
const segmentsOf = (module: string): string[] =>
  module.match(/module\.[^.[\]]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g) ?? [module];

const isModule = (address: string): boolean =>
  address.startsWith('module.') && segmentsOf(address).join('.') === address;
const prefixOf = (change: Change): string => (change.module === '' ? '' : `${change.module}.`);
const localOf = (change: Change): string => change.address.slice(prefixOf(change).length);
const resourceOf = (change: Change): string => `${prefixOf(change)}${change.type}.${change.name}`;

function blocksOf({ from, to, moves }: { from: string; to: string; moves: readonly Move[] }): string {
  const pairs: (readonly [string, string])[] = isModule(from)
    ? [[from, to]]
    : moves.map((move) => [move.from.address, move.to.address] as const).sort();
  const blocks = pairs.map(([old, fresh]) => `moved {\n  from = ${old}\n  to   = ${fresh}\n}`);
  let text = '';
  for (const [at, block] of blocks.entries()) {
    if (text.length + block.length > MOST_TEXT) return `${text}\n\n# and ${blocks.length - at} more blocks like these`;
    text += at === 0 ? block : `\n\n${block}`;
  }
  return text;
}
