import type { ChangeKind } from '../changes/model';
import type { Hit, Rule, Subject, When } from './rule';
import { RULES } from './rules/catalogue';
import type { RiskSettings } from './settings';

export interface Found {
  readonly rule: Rule;
  readonly hit: Hit;
}

type Askable = Rule & { readonly when: When };

/** The rules for one kind of change, found by what narrows them most, so that a change meets few of them. */
interface Desk {
  readonly byType: Map<string, Askable[]>;
  readonly byAttribute: Map<string, Askable[]>;
  readonly always: Askable[];
}

const desks = new Map<ChangeKind, Desk>();
const put = (map: Map<string, Askable[]>, key: string, rule: Askable): void => {
  map.set(key, [...(map.get(key) ?? []), rule]);
};
const isAskable = (rule: Rule): rule is Askable => rule.when !== undefined;

for (const rule of RULES.filter(isAskable)) {
  for (const kind of rule.when.kinds) {
    const desk: Desk = desks.get(kind) ?? { byType: new Map(), byAttribute: new Map(), always: [] };
    desks.set(kind, desk);
    if (rule.when.types) for (const type of new Set(rule.when.types)) put(desk.byType, type, rule);
    else if (rule.when.attributes) for (const head of headsOf(rule.when.attributes)) put(desk.byAttribute, head, rule);
    else desk.always.push(rule);
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
  const rules = new Set([...desk.always, ...(desk.byType.get(subject.change.type) ?? [])]);
  for (const name of subject.changed) for (const rule of desk.byAttribute.get(name) ?? []) rules.add(rule);
  const found = [...rules]
    .filter((rule) => isOn(rule.id, subject.settings))
    .flatMap((rule) => answersOf(rule, subject));
  const hidden = new Set(found.flatMap(({ rule }) => rule.hides ?? []));
  return found.filter(({ rule }) => !hidden.has(rule.id));
}

function answersOf(rule: Askable, subject: Subject): Found[] {
  if (rule.when.traits && !rule.when.traits(subject.traits)) return [];
  return rule.when.match(subject).map((hit) => ({ rule, hit }));
}
