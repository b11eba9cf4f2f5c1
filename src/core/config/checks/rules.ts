import { matchesGlob } from '../../risk/glob';
import { rank } from '../../risk/level';
import { ruleIds } from '../../risk/explain';
import { ruleOf } from '../../risk/rules/catalogue';
import type { Mistake, Place } from '../error';
import type { Config } from '../schema';
import { suggestion } from '../suggest';

/** Ids of the rules that can raise findings here: ours and the custom ones. */
const known = (config: Config): string[] => [...ruleIds(), ...(config.custom ?? []).map(({ id }) => id)];

/** Rules that are named but do not exist, custom rules that are not new, and locked rules that are made weaker. */
export function ruleMistakes(config: Config): Mistake[] {
  const ids = known(config);
  return [
    ...Object.keys(config.rules ?? {}).flatMap((id) => unknownRule(id, ids, ['rules', id], 'key')),
    ...(config.ignore ?? []).flatMap(({ rule }, at) => unknownRule(rule, ids, ['ignore', at, 'rule'])),
    ...(config.approvals?.extra ?? []).flatMap(({ when: { rule } }, at) =>
      rule === undefined ? [] : unknownRule(rule, ids, ['approvals', 'extra', at, 'when', 'rule']),
    ),
    ...customIds(config),
    ...loweredLocks(config),
    ...suppressedLocks(config),
  ];
}

function unknownRule(id: string, ids: readonly string[], place: Place, at: Mistake['at'] = 'value'): Mistake[] {
  if (ids.some((each) => matchesGlob(id, each))) return [];
  const message = id.includes('*')
    ? `no rule fits \`${id}\`. \`planseal explain\` lists the rules.`
    : `there is no rule \`${id}\`.${suggestion(id, ids)}`;
  return [{ place, at, message }];
}

function customIds({ custom = [] }: Config): Mistake[] {
  const seen = new Set<string>();
  return custom.flatMap(({ id }, at) => {
    const isOurs = ruleOf(id) !== undefined;
    const isTwice = seen.has(id);
    seen.add(id);
    if (!isOurs && !isTwice) return [];
    const why = isOurs ? 'is a rule of PlanSeal' : 'is the id of another custom rule';
    return [{ place: ['custom', at, 'id'], at: 'value', message: `\`${id}\` ${why}. Choose another id.` }];
  });
}

function loweredLocks(config: Config): Mistake[] {
  return Object.entries(config.rules ?? {}).flatMap(([id, rule]): Mistake[] => {
    if (rule === 'off' || rule.locked !== true) return [];
    const own = ruleOf(id)?.level ?? config.custom?.find((custom) => custom.id === id)?.level;
    if (own === undefined) return [];
    const lowers = [
      { level: rule.level, place: ['rules', id, 'level'] },
      ...(rule.overrides ?? []).map(({ level }, at) => ({ level, place: ['rules', id, 'overrides', at, 'level'] })),
    ];
    return lowers.flatMap(({ level, place }): Mistake[] =>
      level === undefined || rank(level) >= rank(own)
        ? []
        : [
            {
              place,
              at: 'value',
              message: `\`${id}\` is locked and ${own}; it can be raised but not lowered to ${level}.`,
            },
          ],
    );
  });
}

function suppressedLocks({ rules = {}, ignore = [] }: Config): Mistake[] {
  const locked = Object.entries(rules).flatMap(([id, rule]) => (rule !== 'off' && rule.locked === true ? [id] : []));
  return ignore.flatMap(({ rule }, at): Mistake[] => {
    const hit = locked.find((id) => matchesGlob(rule, id));
    if (hit === undefined) return [];
    const message = `\`${hit}\` is locked and cannot be accepted. Name other rules, or take the lock away.`;
    return [{ place: ['ignore', at, 'rule'], at: 'value', message }];
  });
}
