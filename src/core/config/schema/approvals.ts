import * as v from 'valibot';
import { EVIDENCE_PLACES } from '../../evidence/rule';
import {
  amount,
  blocksBy,
  closed,
  count,
  either,
  environmentName,
  evidenceId,
  findingClass,
  flag,
  level,
  listOf,
  regex,
  ruleGlob,
  team,
  words,
} from './words';

const REVIEWERS = count(0, 20);
const teams = listOf(
  either(
    'a team such as `@acme/sre`, or `{ team, count }`',
    team,
    closed({ team, count: v.exactOptional(count(1, 20)) }),
  ),
  20,
);

const demand = {
  /** Distinct people who must approve. */
  reviewers: v.exactOptional(REVIEWERS),
  teams: v.exactOptional(teams),
  /** Ids of evidence, described under `evidence`. */
  require: v.exactOptional(listOf(evidenceId, 20)),
};

/** Whose approvals count. */
const whose = {
  from: v.exactOptional(v.picklist(['reviews', 'environment', 'both'], 'must be a source of approvals')),
  /** GitHub environments whose approvals count. */
  environments: v.exactOptional(listOf(environmentName, 20)),
  solo: v.exactOptional(flag),
};

const extra = closed({
  when: v.pipe(
    closed({
      rule: v.exactOptional(ruleGlob),
      class: v.exactOptional(findingClass),
      'at-least': v.exactOptional(level),
      environment: v.exactOptional(words(100)),
      'cost-increase': v.exactOptional(amount),
    }),
    v.check(
      (when) => Object.keys(when).length > 0,
      'must name at least one of `rule`, `class`, `at-least`, `environment`, `cost-increase`',
    ),
  ),
  ...demand,
});

const evidence = closed({
  /** What the checklist says. */
  text: v.exactOptional(words(300)),
  'pr-body-heading': v.exactOptional(words(100)),
  'min-words': v.exactOptional(count(1, 5_000)),
  'pr-body-regex': v.exactOptional(regex),
  /** Found in the title, the description, the name of the branch or a commit message, or in those that `in` names. */
  pattern: v.exactOptional(regex),
  in: v.exactOptional(
    v.pipe(
      listOf(v.picklist(EVIDENCE_PLACES, 'must be a place of a pull request'), 4),
      v.minLength(1, 'must name at least one place'),
    ),
  ),
  label: v.exactOptional(words(50)),
  'only-by-team': v.exactOptional(team),
  /** Name of a check run on the head of the pull request that must succeed. */
  check: v.exactOptional(words(100)),
});

export const approvals = closed({
  ...whose,
  LOW: v.exactOptional(closed(demand)),
  MEDIUM: v.exactOptional(closed(demand)),
  HIGH: v.exactOptional(closed(demand)),
  CRITICAL: v.exactOptional(closed(demand)),
  extra: v.exactOptional(listOf(extra, 100)),
  evidence: v.exactOptional(blocksBy(evidenceId, evidence)),
});

/** Approvals of one environment: a number alone is the number of people, whatever the level. */
export const environmentApprovals = either(
  'a number from 0 to 20, or a block of keys',
  REVIEWERS,
  closed({ ...whose, ...demand }),
);
