import type { Change, ConfiguredResource } from '../../changes/model';
import { isUncertain } from '../rules/structure/replacement-reasons';
import type { Subject } from '../rule';
import { countText, type Fold, type PlanWideFinding } from './fold';
import { createLinks } from './links';

const MOST_DISRUPTED = 5_000;
/** Where the configuration comes before the changes, and where a resource refers to others through modules. */
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
  const links = createLinks();
  let [missed, unlinked] = [0, 0];
  /** Which comes first? After the changes, blocks matter only when something goes. */
  let first: 'changes' | 'configuration' | undefined;
  const connect = ({ address, references }: ConfiguredResource): void => {
    const met = new Set(references.flatMap((name) => [...links.resourcesBehind(name)]));
    for (const name of met) {
      const target = disrupted.get(name);
      if (!target || name === address) continue;
      target.dependents += 1;
      if (consequences.has(address) && target.isCause) consequences.set(address, target.address);
    }
  };
  const note = (subject: Subject): void => {
    const { change } = subject;
    const key = configurationAddress(change);
    if (disrupted.has(key)) return;
    const isCause = change.kind === 'replace' && !isUncertain(subject);
    if (disrupted.size >= MOST_DISRUPTED) missed += 1;
    else disrupted.set(key, { address: change.address, type: change.type, isCause, dependents: 0 });
    if (change.kind === 'replace' && !isCause) consequences.set(key, undefined);
  };
  /** Blocks are read only when they are asked something, which is seldom: see read/unread.ts. */
  const isWanted = (): boolean => {
    first ??= 'configuration';
    return first === 'configuration' || disrupted.size > 0;
  };
  const place = (resource: ConfiguredResource): void => {
    const { address, references, provisioners } = resource;
    if (first === 'changes' && !references.some(isLink)) connect(resource);
    else if (waiting.length < MOST_WAITING) waiting.push({ address, references, provisioners });
    else unlinked += 1;
  };
  return {
    hears: ['resource', 'configured', 'links'],
    take(part, subject) {
      if (part.part === 'resource') {
        first ??= 'changes';
        if (subject && isDisrupted(subject)) note(subject);
      } else if (part.part === 'configured') {
        if (isWanted()) place(part.resource);
      } else if (part.part === 'links' && isWanted()) {
        for (const link of part.links.all) links.add(link);
      }
    },
    *finish({ context }) {
      for (const resource of waiting) connect(resource);
      for (const [key, target] of disrupted) yield* hub(key, target, context.settings.thresholds.hubDependents);
      for (const address of context.preventDestroyRemoved ?? []) {
        yield { rule: 'prevent-destroy-removed', address, level: disrupted.has(address) ? 'CRITICAL' : 'HIGH' };
      }
    },
    causeOf: (address) => consequences.get(withoutIndexes(address)),
    limits: () => [
      ...(missed > 0
        ? [`Dependents were counted for the first ${MOST_DISRUPTED} objects that go, not for ${missed} more.`]
        : []),
      ...(disrupted.size > 0 && unlinked + links.missed() > 0
        ? [
            `References through modules were followed for part of the configuration; ${unlinked + links.missed()} were not.`,
          ]
        : []),
    ],
  };
}

/** Is it the name of a variable or output, and not of a resource? */
const isLink = (name: string): boolean => /(?:^|\.)(?:var|output)\.[^.]+$/.test(name);

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
