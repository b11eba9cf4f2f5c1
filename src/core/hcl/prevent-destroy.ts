import { withoutIndexes } from '../risk/plan-wide/graph';
import { calledModules, inModule, localAddress } from './addresses';
import {
  type Block,
  blocksIn,
  blocksOf,
  type Configuration,
  isOverride,
  literalOf,
  type Module,
  type Value,
  valueOf,
} from './model';

/** `depends`: an expression, which OpenTofu 1.12 allows; it may be false (docs/risk.md#reading-a-plan). */
type Protection = 'none' | 'depends' | 'always';
const ORDER: readonly Protection[] = ['none', 'depends', 'always'];
const rank = (protection: Protection | undefined): number => ORDER.indexOf(protection ?? 'none');

const ownProtection = (block: Block): Protection | undefined => {
  const value = blocksIn(block, 'lifecycle').flatMap((lifecycle) => valueOf(lifecycle, 'prevent_destroy') ?? [])[0];
  if (value === undefined) return undefined;
  const literal = literalOf(value);
  if (value.kind === 'expression') return 'depends';
  return literal === true || literal === 'true' ? 'always' : 'none';
};

/**
 * A resource in two files (`x.tf` and `x.tofu`) is only as well protected as the weaker; one in an override file
 * changes what it repeats.
 */
const protectionsIn = (module: Module): Map<string, Protection> => {
  const found = new Map<string, Protection>();
  for (const file of module.files) {
    for (const block of blocksIn(file, 'resource')) {
      const address = localAddress(block);
      if (address === undefined) continue;
      const own = ownProtection(block);
      if (isOverride(file.path)) found.set(address, own ?? found.get(address) ?? 'none');
      else found.set(address, ORDER[Math.min(rank(own), rank(found.get(address) ?? 'always'))] ?? 'none');
    }
  }
  return found;
};

const protections = (configuration: Configuration): Map<string, Protection> =>
  new Map(
    calledModules(configuration).flatMap(({ address, module }) =>
      [...protectionsIn(module)].map(([local, protection]) => [inModule(address, local), protection] as const),
    ),
  );

/** Configuration addresses of the resources that `lifecycle { prevent_destroy = true }` protects. */
export const preventDestroyOf = (configuration: Configuration): Set<string> =>
  new Set([...protections(configuration)].flatMap(([address, protection]) => (protection === 'always' ? address : [])));

/** An address in the code is an expression in HCL and a string in JSON. */
const addressText = (value: Value | undefined): string | undefined => {
  const text = value?.kind === 'expression' ? value.text : literalOf(value);
  return typeof text === 'string' ? withoutIndexes(text.replace(/\s/g, '')) : undefined;
};

interface Move {
  readonly from: string;
  readonly to: string;
}

const movesOf = (configuration: Configuration): Move[] =>
  calledModules(configuration).flatMap(({ address, module }) =>
    blocksOf(module, 'moved').flatMap((block) => {
      const [from, to] = [addressText(valueOf(block, 'from')), addressText(valueOf(block, 'to'))];
      if (from === undefined || to === undefined || from === to) return [];
      return { from: inModule(address, from), to: inModule(address, to) };
    }),
  );

/** Addresses that are only forgotten: `removed { lifecycle { destroy = false } }`. */
const forgottenIn = (configuration: Configuration): string[] =>
  calledModules(configuration).flatMap(({ address, module }) =>
    blocksOf(module, 'removed').flatMap((block) => {
      const from = addressText(valueOf(block, 'from'));
      const keeps = blocksIn(block, 'lifecycle').some(
        (lifecycle) => literalOf(valueOf(lifecycle, 'destroy')) === false,
      );
      return keeps && from !== undefined ? inModule(address, from) : [];
    }),
  );

const isAt = (address: string, container: string): boolean =>
  address === container || address.startsWith(`${container}.`);

/** Where a resource is now. Each move is followed once, so that a circle of moves ends. */
const movedTo = (address: string, moves: readonly Move[]): string => {
  const left = new Set(moves);
  let now = address;
  for (;;) {
    const move = [...left].find(({ from }) => isAt(now, from));
    if (move === undefined) return now;
    left.delete(move);
    now = move.to + now.slice(move.from.length);
  }
};

/**
 * Configuration addresses, as in the head, that `prevent_destroy` protected better in the base. A block that is gone
 * counts: its protection went with it. One that is forgotten by a `removed` block does not: nothing is destroyed. The
 * plan does not tell any of this (docs/risk.md#reading-a-plan).
 */
export const preventDestroyRemoved = (base: Configuration, head: Configuration): string[] => {
  const now = protections(head);
  const moves = movesOf(head);
  const forgotten = forgottenIn(head);
  const lost = [...protections(base)].flatMap(([address, before]) => {
    const target = now.has(address) ? address : movedTo(address, moves);
    if (rank(before) <= rank(now.get(target))) return [];
    return forgotten.some((container) => isAt(address, container)) && !now.has(target) ? [] : target;
  });
  return [...new Set(lost)].sort();
};
