import * as v from 'valibot';
import { LIFTS } from '../../gate/lift';
import { closed, hoursOf, listOf, duration, personLogin } from './words';

/** An emergency lasts hours: what may wait until tomorrow may wait for its approvals. */
const MOST_HOURS = 24;

/** Everybody is named in the incident. */
const MOST_PEOPLE = 20;

/** What an emergency lifts in an environment, how long an incident may ask for it, and who may be the second person. */
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
  people: v.exactOptional(v.pipe(listOf(personLogin, MOST_PEOPLE), v.minLength(1, 'must have at least one entry'))),
});
