import * as v from 'valibot';
import { LIFTS } from '../../gate/lift';
import { closed, hoursOf, listOf, duration } from './words';

/** An emergency lasts hours: what may wait until tomorrow may wait for its approvals. */
const MOST_HOURS = 24;

/** What an emergency lifts in an environment, and how long an incident may ask for it. */
export const breakGlass = closed({
  lifts: v.pipe(
    listOf(v.picklist(LIFTS, 'must be something that an emergency may lift'), LIFTS.length),
    v.minLength(1, 'must have at least one entry'),
  ),
  expires: v.exactOptional(
    v.pipe(
      duration,
      v.check((text) => hoursOf(text) <= MOST_HOURS, `must be at most ${MOST_HOURS}h`),
    ),
  ),
});
