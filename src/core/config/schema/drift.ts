import * as v from 'valibot';
import { accepted } from './risk';
import { closed, count, glob, listOf, login, team, words } from './words';

const optional = v.exactOptional;
const label = words(50);

/** How the issues about drift are kept. */
export const drift = closed({
  /** Drift issues are found by it; issues of failing checks have it with `-check` at its end. */
  label: optional(v.pipe(label, v.regex(/^[^,]+$/, 'must not contain a comma'))),
  /** One more label by level. All four or none: a label that is missing could not be taken off again. */
  'level-labels': optional(closed({ LOW: label, MEDIUM: label, HIGH: label, CRITICAL: label })),
  assignees: optional(listOf(login, 10)),
  /** GitHub assigns issues to people only: teams are called in the text. */
  teams: optional(listOf(team, 10)),
  'max-new-issues': optional(count(0, 100)),
  'reopen-within-days': optional(count(0, 365)),
  ignore: optional(listOf(closed({ stack: optional(glob), address: glob, attribute: optional(glob), ...accepted }))),
});
