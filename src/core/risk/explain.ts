import { nearest } from '../nearest';
import type { FindingClass } from './assessment';
import type { Level } from './level';
import { RULES, ruleOf } from './rules/catalogue';

/** What `planseal explain RULE` says of a rule; everything comes from the rule's entry. */
export interface Explanation {
  readonly id: string;
  readonly class: FindingClass;
  /** In production. */
  readonly level: Level;
  /** Which cases have another level; empty when none has. */
  readonly levels: string;
  readonly title: string;
  readonly why: string;
  readonly example: string;
  readonly remedy: string;
  readonly blocks: boolean;
  /** Which environments may lower it, in words. */
  readonly environments: string;
  /** Rules that are not shown beside it. */
  readonly hides: readonly string[];
}

/** The explanation of a rule, or the ids that were probably meant, nearest first. */
export function explainRule(id: string): { readonly rule: Explanation } | { readonly suggestions: readonly string[] } {
  const rule = ruleOf(id);
  if (!rule) return { suggestions: nearestRules(id) };
  const {
    class: ofClass,
    level,
    title,
    why,
    example,
    remedy,
    blocks = false,
    firm = false,
    hides = [],
    levels = '',
  } = rule;
  const environments = firm
    ? 'No environment lowers it.'
    : `An environment may lower it by its shift for the class ${ofClass}.`;
  return { rule: { id, class: ofClass, level, levels, title, why, example, remedy, blocks, environments, hides } };
}

/** Every rule id, in the order of the alphabet. */
export const ruleIds = (): string[] => RULES.map((rule) => rule.id).sort();

const MOST_SUGGESTIONS = 3;

/** Ids that resemble a misspelt one, nearest first; none when nothing is near. */
export const nearestRules = (id: string): string[] => nearest(id, ruleIds()).slice(0, MOST_SUGGESTIONS);
