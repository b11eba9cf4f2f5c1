import type { ChangeKind } from '../changes/model';
import type { Hit, Rule, Subject, When } from './rule';
import { RULES } from './rules/catalogue';
import type { RiskSettings } from './settings';

export interface Found {
  readonly rule: Rule;
  readonly hit: Hit;
}

type Asking = Rule & { readonly when: When };
/** A rule with the names of the attributes of which one must have changed. */
interface Askable {
  readonly rule: Asking;
  readonly heads?: ReadonlySet<string>;
}

/** The rules for one kind of change, found by what narrows them most, so that a change meets few of them. */
interface Desk {
  readonly byType: Map<string, Askable[]>;
  readonly byAttribute: Map<string, Askable[]>;
  readonly always: Askable[];
}

const desks = new Map<ChangeKind, Desk>();
const put = (map: Map<string, Askable[]>, keys: Iterable<string>, askable: Askable): void => {
  for (const key of keys) map.set(key, [...(map.get(key) ?? []), askable]);
};
const asks = (rule: Rule): rule is Asking => rule.when !== undefined;

for (const rule of RULES.filter(asks)) {
  const { kinds, types, attributes } = rule.when;
  const heads = attributes && headsOf(attributes);
  const askable: Askable = heads ? { rule, heads } : { rule };
  for (const kind of kinds) {
    const desk: Desk = desks.get(kind) ?? { byType: new Map(), byAttribute: new Map(), always: [] };
    desks.set(kind, desk);
    if (types) put(desk.byType, new Set(types), askable);
    else if (heads) put(desk.byAttribute, heads, askable);
    else desk.always.push(askable);
  }
}

function headsOf(attributes: readonly string[]): Set<string> {
  return new Set(attributes.map((path) => path.split('.')[0] ?? path));
}

/** Is the rule switched on? A locked one always is. */
export const isOn = (id: string, { rules }: Pick<RiskSettings, 'rules'>): boolean => {
  const settings = Object.hasOwn(rules, id) ? rules[id] : undefined;
  return settings?.enabled !== false || settings.locked === true;
};

/** What the rules say of one change. A rule that is switched off hides no other. */
export function ask(subject: Subject): Found[] {
  const desk = desks.get(subject.change.kind);
  if (!desk) return [];
  const askables = new Set([...desk.always, ...(desk.byType.get(subject.change.type) ?? [])]);
  for (const name of subject.changed) for (const askable of desk.byAttribute.get(name) ?? []) askables.add(askable);
  const found = [...askables].flatMap((askable) => answersOf(askable, subject));
  const hidden = new Set(found.flatMap(({ rule }) => rule.hides ?? []));
  return found.filter(({ rule }) => !hidden.has(rule.id));
}

function haveCommon(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const name of some) if (others.has(name)) return true;
  return false;
}

function answersOf({ rule, heads }: Askable, subject: Subject): Found[] {
  if (!isOn(rule.id, subject.settings)) return [];
  if (rule.when.traits && !rule.when.traits(subject.traits)) return [];
  if (heads && !haveCommon(heads, subject.changed)) return [];
  return rule.when.match(subject).map((hit) => ({ rule, hit }));
}
