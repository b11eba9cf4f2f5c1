import type { Assessment, Finding, FindingClass } from './assessment';
import { FINDING_CLASSES } from './assessment-words';
import { LEVELS, higher, rank, type Level } from './level';
import type { Suppression } from './settings';
import type { Raised, Verdict } from './verdict';

const MOST_FINDINGS = 500;
const MOST_ACCEPTED = 200;
const MOST_EXPIRED = 20;

/** What the findings of one rule come to, however many there are. */
export interface Tally {
  readonly class: FindingClass;
  level: Level;
  count: number;
  readonly address: string;
}

/** Keeps the gravest findings, counts all. */
export interface Ledger {
  /** `write` is called only when the finding is kept: most of a large plan never is. */
  record(raised: Raised, verdict: Verdict, write: () => Finding): void;
  /** By rule; accepted risks are not in it. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly accepted: Assessment['accepted'];
  level(): Level;
  score(): number;
  /** Gravest first, then data before availability and so on, then in the order of the plan. */
  findings(): { kept: Finding[]; leftOut: number };
  notes(): string[];
}

const WEIGHTS: Readonly<Record<Level, number>> = { LOW: 0, MEDIUM: 1, HIGH: 3, CRITICAL: 6 };

export function createLedger(): Ledger {
  const tallies = new Map<string, Tally>();
  const kept = new Map<Level, Finding[]>(LEVELS.map((level) => [level, []]));
  const accepted: Assessment['accepted'] = [];
  const expired = new Map<string, Suppression>();
  let [recorded, weight, acceptedLeftOut] = [0, 0, 0];

  const accept = (suppression: Suppression, write: () => Finding): void => {
    if (accepted.length >= MOST_ACCEPTED) acceptedLeftOut += 1;
    else
      accepted.push({
        finding: write(),
        reason: suppression.reason,
        owner: suppression.owner,
        expires: suppression.expires,
      });
  };
  const level = (): Level => [...tallies.values()].reduce<Level>((most, tally) => higher(most, tally.level), 'LOW');

  return {
    record: (raised, verdict, write) => {
      if (verdict.acceptedBy) {
        accept(verdict.acceptedBy, write);
        return;
      }
      if (verdict.expired && expired.size < MOST_EXPIRED)
        expired.set(`${verdict.expired.rule} ${verdict.expired.address}`, verdict.expired);
      count(tallies, raised, verdict.level);
      recorded += 1;
      weight += WEIGHTS[verdict.level];
      const list = kept.get(verdict.level);
      if (list && list.length < MOST_FINDINGS) list.push(write());
    },
    tallies,
    accepted,
    level,
    score: () => 25 * rank(level()) + Math.min(24, weight),
    findings: () => {
      const found = LEVELS.toReversed()
        .flatMap((each) => (kept.get(each) ?? []).toSorted(byClass))
        .slice(0, MOST_FINDINGS);
      return { kept: found, leftOut: recorded - found.length };
    },
    notes: () => [
      ...[...expired.values()].map(
        ({ rule, address, expires, owner }) =>
          `The acceptance of ${rule} at ${address} by ${owner} was over on ${expires}; the finding counts again.`,
      ),
      ...(acceptedLeftOut > 0 ? [`${acceptedLeftOut} further accepted risks are not listed.`] : []),
    ],
  };
}

const byClass = (a: Finding, b: Finding): number => FINDING_CLASSES.indexOf(a.class) - FINDING_CLASSES.indexOf(b.class);

function count(tallies: Map<string, Tally>, raised: Raised, level: Level): void {
  const tally = tallies.get(raised.rule);
  if (!tally) tallies.set(raised.rule, { class: raised.class, level, count: 1, address: raised.address });
  else {
    tally.count += 1;
    tally.level = higher(tally.level, level);
  }
}
