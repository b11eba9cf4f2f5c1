import type { Decision } from './decision';
import type { GateFacts, Person } from './facts';
import type { Lift } from './lift';
import { agreementOf } from './second-person';

/** What may be lifted here: nothing where no incident is named. That the incident holds is a check of its own. */
export const liftsOf = ({ asked, policy }: GateFacts): readonly Lift[] =>
  asked.incident === undefined ? [] : (policy.breakGlass?.lifts ?? []);

const logins = (people: readonly (Person | undefined)[]): string[] => [
  ...new Set(people.flatMap((person) => (person === undefined ? [] : [person.login]))),
];

/** Who did what in an emergency, for the decision; `undefined` where no incident is named. */
export const emergencyOf = (facts: GateFacts): Decision['emergency'] => {
  const { asked, run, incident } = facts;
  if (asked.incident === undefined) return undefined;
  const opening = typeof incident === 'object' ? incident.opening : undefined;
  return {
    incident: asked.incident,
    lifts: liftsOf(facts),
    startedBy: logins([opening?.actor, opening?.triggeringActor, run?.actor, run?.triggeringActor]),
    agreedBy: logins(agreementOf(facts)?.agreed ?? []),
  };
};
