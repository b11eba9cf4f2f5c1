import { type GateCheck, pass, refuse, unknownFact, type Verdict } from '../check';
import type { GateFacts } from '../facts';
import type { BreakGlass } from '../policy';
import { type IncidentFacts, incidentMarkerOf, isAbout, isUsed } from '../incident';
import { SECOND_PERSON } from './second-person';

const HOUR = 3_600_000;
const OPEN_ANOTHER = 'Start break-glass again without an incident number: it opens a new issue.';

/** The lines that allow an emergency to lift something, for whoever has none. */
export const linesToAdd = (environment: string): string =>
  ['environments:', `  ${environment}:`, '    break-glass: { lifts: [approvals], expires: 2h }'].join('\n');

const allowed = ({ asked, policy, run }: GateFacts): Verdict => {
  if (run === undefined) return unknownFact('The event of the run');
  if (policy.breakGlass === undefined)
    return refuse(
      `the configuration lets nothing be lifted in \`${asked.environment}\``,
      'Add these lines to the configuration, have them reviewed and merged:',
      linesToAdd(asked.environment),
    );
  return run.event === 'workflow_dispatch'
    ? pass(`lifts ${policy.breakGlass.lifts.join(', ')}, as the configuration says`)
    : refuse(
        `a run on \`${run.event}\` was started by nobody who gave a reason`,
        'Start break-glass by `workflow_dispatch`.',
      );
};

/** Whose issue it is, and whether it still says what it said when it was opened. */
const genuine = (incident: IncidentFacts, { asked }: GateFacts): Verdict | undefined => {
  const which = `#${incident.number}`;
  if (!incident.isOurs)
    return refuse(
      `${which} was not opened by this workflow`,
      `Somebody may have imitated an incident. ${OPEN_ANOTHER}`,
    );
  if (incident.isEdited)
    return refuse(`the description of ${which} was edited, so nobody can say what was agreed to`, OPEN_ANOTHER);
  const marker = incidentMarkerOf(incident.body);
  if (marker === undefined || !isAbout(marker, asked))
    return refuse(`${which} is not about \`${asked.stack}\` in \`${asked.environment}\``, OPEN_ANOTHER);
  const { opening } = incident;
  if (opening === undefined) return unknownFact(`The run that opened ${which}`);
  return opening.repositoryId === asked.repositoryId &&
    opening.path === asked.workflowPath &&
    opening.event === 'workflow_dispatch' &&
    opening.headSha === marker.commit
    ? undefined
    : refuse(`run ${opening.id} did not open ${which}`, `Somebody may have imitated an incident. ${OPEN_ANOTHER}`);
};

/** Whether it still holds: open, not used up, of the code to be applied, and not too old. */
const current = (incident: IncidentFacts, { expiresHours }: BreakGlass, now: string | undefined): Verdict => {
  const which = `#${incident.number}`;
  if (!incident.isOpen) return refuse(`${which} is closed`, OPEN_ANOTHER);
  if (isUsed(incident.remarks)) return refuse(`what ${which} was opened for is applied`, OPEN_ANOTHER);
  if (incident.moved === undefined) return unknownFact(`What was merged since ${which} was opened`);
  const [moved] = incident.moved;
  if (moved !== undefined) return refuse(`\`${moved}\` was changed since ${which} was opened`, OPEN_ANOTHER);
  const age = Date.parse(now ?? '') - Date.parse(incident.openedAt);
  if (Number.isNaN(age)) return unknownFact(`The age of ${which}`);
  return age <= expiresHours * HOUR
    ? pass(`${which}, opened at ${incident.openedAt}`)
    : refuse(`${which} was opened at ${incident.openedAt} and expired after ${expiresHours} h`, OPEN_ANOTHER);
};

/**
 * Stage A of an emergency, after the run is verified: is there an incident of ours that asks for this, and did a second
 * person agree to exactly these changes? They pass where no incident is named, for nothing is lifted then.
 */
export const INCIDENT_CHECKS: readonly GateCheck[] = [
  {
    id: 'break-glass',
    stage: 'A',
    title: 'Break-glass',
    verify: (facts) => (facts.asked.incident === undefined ? pass('not asked for') : allowed(facts)),
  },
  {
    id: 'incident',
    stage: 'A',
    title: 'Incident',
    verify: (facts) => {
      const { asked, incident, policy, now } = facts;
      if (asked.incident === undefined) return pass('not asked for');
      if (policy.breakGlass === undefined || incident === undefined)
        return unknownFact(`The incident #${asked.incident}`);
      if (incident === 'missing') return refuse(`there is no issue #${asked.incident}`, OPEN_ANOTHER);
      return genuine(incident, facts) ?? current(incident, policy.breakGlass, now);
    },
  },
  SECOND_PERSON,
];
