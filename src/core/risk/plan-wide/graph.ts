import type { Change, ConfiguredResource } from '../../changes/model';
import { isUncertain } from '../rules/structure/replacement-reasons';
import type { Subject } from '../rule';
import { countText, type Fold, type PlanWideFinding } from './fold';

const MOST_DISRUPTED = 5_000;
/** Only where the configuration comes before the changes, in a plan whose keys somebody sorted. */
const MOST_WAITING = 20_000;

interface Disrupted {
  readonly address: string;
  readonly type: string;
  readonly isCause: boolean;
  dependents: number;
}

export interface Graph extends Fold {
  /** The replaced object of which the replacement at this address is a consequence. */
  causeOf(address: string): string | undefined;
}

/** Follows references between resources: what hangs on an object that goes, and which replacement causes which. */
export function createGraph(): Graph {
  const disrupted = new Map<string, Disrupted>();
  const consequences = new Map<string, string | undefined>();
  const waiting: ConfiguredResource[] = [];
  let missed = 0;
  const connect = ({ address, references }: ConfiguredResource): void => {
    const met = [...new Set(references)].flatMap((reference) => disrupted.get(reference) ?? []);
    for (const target of met) {
      target.dependents += 1;
      if (consequences.has(address) && target.isCause) consequences.set(address, target.address);
    }
  };
  return {
    take(part, subject) {
      if (part.part === 'resource' && subject && isDisrupted(subject)) {
        const key = configurationAddress(part.change);
        const isCause = part.change.kind === 'replace' && !isUncertain(subject);
        if (disrupted.has(key)) return;
        if (disrupted.size >= MOST_DISRUPTED) missed += 1;
        else disrupted.set(key, { address: part.change.address, type: part.change.type, isCause, dependents: 0 });
        if (part.change.kind === 'replace' && !isCause) consequences.set(key, undefined);
      }
      if (part.part !== 'configured') return;
      if (disrupted.size > 0) connect(part.resource);
      else if (waiting.length < MOST_WAITING) waiting.push(part.resource);
    },
    *finish({ context }) {
      for (const resource of waiting) connect(resource);
      for (const [key, target] of disrupted) yield* hub(key, target, context.settings.thresholds.hubDependents);
      for (const address of context.preventDestroyRemoved ?? []) {
        yield { rule: 'prevent-destroy-removed', address, level: disrupted.has(address) ? 'CRITICAL' : 'HIGH' };
      }
    },
    causeOf: (address) => consequences.get(withoutIndexes(address)),
    limits: () =>
      missed > 0
        ? [`Dependents were counted for the first ${MOST_DISRUPTED} objects that go, not for ${missed} more.`]
        : [],
  };
}

const isDisrupted = ({ change, traits }: Subject): boolean =>
  (change.kind === 'delete' || change.kind === 'replace') &&
  change.deposed === undefined &&
  !traits.has('benign') &&
  !traits.has('released');

function* hub(key: string, { address, type, dependents }: Disrupted, least: number): Iterable<PlanWideFinding> {
  if (dependents < least) return;
  const others = countText(dependents, 'other resource');
  yield {
    rule: 'hub-resource-disrupted',
    address,
    type,
    title: `goes, and ${others} depend on it`,
    why: `${others} of this configuration refer to ${key}; all of them are touched by its end.`,
  };
}

const configurationAddress = ({ module, type, name }: Change): string =>
  `${module === '' ? '' : `${withoutIndexes(module)}.`}${type}.${name}`;

/** `module.a["x"].aws_vpc.main[0]` → `module.a.aws_vpc.main`. */
export const withoutIndexes = (address: string): string => address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '');
