import type { Change } from '../../changes/model';
import type { Subject } from '../rule';
import { countText, type Fold, type PlanWideFinding } from './fold';
import { leavesOf } from './leaves';
import { collapsed, type Move } from './moved-blocks';
import { canonicalType } from './type-aliases';

/** Deleted and created objects that are remembered, by type and in all. Comparing them takes the product of the two. */
const MOST_OF_A_TYPE = 300;
const MOST_IN_ALL = 3_000;
const FEWEST_LEAVES = 2;
const TIE_BREAK = 0.02;
const MOST_FINDINGS = 50;

interface Candidate {
  readonly change: Change;
  readonly isData: boolean;
  readonly leaves: ReadonlyMap<string, string>;
}

interface Pool {
  readonly deleted: Candidate[];
  readonly created: Candidate[];
}

/**
 * Finds deletions and creations that are most likely one object under another address
 * (docs/risk.md#renames-and-instances).
 */
export function createRenames(): Fold {
  const pools = new Map<string, Pool>();
  let [kept, missed] = [0, 0];
  return {
    hears: ['acting'],
    take(_, subject) {
      if (!subject || !isCandidate(subject)) return;
      const { change } = subject;
      const kind = canonicalType(change.type);
      const pool = pools.get(kind) ?? { deleted: [], created: [] };
      const side = change.kind === 'delete' ? pool.deleted : pool.created;
      if (side.length >= MOST_OF_A_TYPE || kept >= MOST_IN_ALL) {
        missed += 1;
        return;
      }
      pools.set(kind, pool);
      side.push(candidateOf(subject));
      kept += 1;
    },
    *finish({ context }) {
      const { missingMovedSimilarity } = context.settings.thresholds;
      const moves = [...pools.values()].flatMap((pool) => matches(pool, missingMovedSimilarity));
      const renames = moves.filter(({ from, to }) => from.type === to.type);
      const migrations = moves.filter(({ from, to }) => from.type !== to.type && from.module === to.module);
      yield* collapsed(renames).slice(0, MOST_FINDINGS).map(findingOf);
      yield* migrations.slice(0, MOST_FINDINGS).map(migrationOf);
    },
    limits: () =>
      missed > 0
        ? [`Renames were looked for among the first ${kept} deleted and created objects, not among ${missed} more.`]
        : [],
  };
}

const isCandidate = ({ change, traits }: Subject): boolean =>
  (change.kind === 'delete' || change.kind === 'create') &&
  change.deposed === undefined &&
  change.importing === undefined &&
  !traits.has('benign') &&
  // A line break in an address could smuggle HCL into the block that people paste.
  !/\p{Cc}/u.test(change.address);

function candidateOf({ change, traits }: Subject): Candidate {
  const { before, after, unknown } = change.values;
  const leaves = change.kind === 'delete' ? leavesOf(before, undefined) : leavesOf(after, unknown);
  return { change: { ...change, values: EMPTY }, isData: traits.has('data'), leaves };
}

/** Candidates keep no value trees: only their leaves, compact. */
const EMPTY: Change['values'] = {
  before: null,
  after: null,
  unknown: {},
  beforeSensitive: false,
  afterSensitive: false,
};

interface Match extends Move {
  readonly score: number;
}

/** The best pairs first; each object is in one pair only. */
function matches({ deleted, created }: Pool, least: number): Move[] {
  const pairs = deleted
    .flatMap((from) => created.flatMap((to) => matchOf(from, to, least) ?? []))
    .sort((a, b) => b.score - a.score);
  const taken = new Set<Change>();
  return pairs.filter(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return false;
    taken.add(from).add(to);
    return true;
  });
}

function matchOf(from: Candidate, to: Candidate, least: number): Match | undefined {
  const settings = to.leaves.size;
  if (settings < FEWEST_LEAVES || from.change.provider !== to.change.provider) return undefined;
  let agreeing = 0;
  for (const [path, value] of to.leaves) if (from.leaves.get(path) === value) agreeing += 1;
  const similarity = agreeing / settings;
  if (similarity < least) return undefined;
  const sameName = from.change.name === to.change.name ? TIE_BREAK : 0;
  const sameIndex = from.change.index === to.change.index ? TIE_BREAK : 0;
  return {
    from: from.change,
    to: to.change,
    isData: from.isData,
    agreeing,
    settings,
    score: similarity + sameName + sameIndex,
  };
}

function findingOf(group: ReturnType<typeof collapsed>[number]): PlanWideFinding {
  const { moves, blocks, from, to } = group;
  const [agreeing, settings] = [sum(moves, 'agreeing'), sum(moves, 'settings')];
  const certainty = agreeing === settings ? 'This is almost certainly a rename' : 'This is probably a rename';
  const objects = moves.length === 1 ? '' : `; ${countText(moves.length, 'object')}`;
  return {
    rule: 'probable-missing-moved',
    address: from,
    ...(moves[0] && { type: moves[0].from.type }),
    level: moves.some((move) => move.isData) ? 'CRITICAL' : 'HIGH',
    title:
      from === to
        ? 'gets other instance keys, and nobody told Terraform that the objects are the same'
        : `looks like a rename to \`${to}\`, but is destroyed and created anew`,
    why: `${certainty}: what is created agrees with what is destroyed in ${agreeing} of ${settings} settings${objects}.`,
    paste: blocks,
  };
}

/** Terraform cannot move between types that the provider does not declare as one, so there are no blocks to paste. */
const migrationOf = ({ from, to, agreeing, settings }: Move): PlanWideFinding => ({
  rule: 'type-migrated',
  address: from.address,
  type: from.type,
  before: from.type,
  after: to.type,
  title: `goes, and \`${to.address}\` comes, which is the same object under another type`,
  why: `Both types stand for one kind of object, and the two agree in ${agreeing} of ${settings} settings. Whichever is done last wins: the deletion may take the new one away.`,
});

const sum = (moves: readonly Move[], what: 'agreeing' | 'settings'): number =>
  moves.reduce((total, move) => total + move[what], 0);
