import { linesToAdd } from '../core/gate/checks/incident';
import { ConfigurationError, OperationError } from '../core/errors';
import type { Asked } from '../core/gate/facts';
import type { BreakGlass } from '../core/gate/policy';
import { incidentMarkerOf, isAbout } from '../core/gate/incident';
import { renderIncident } from '../core/render/incident';
import type { Comments, Issues } from '../ports/github';
import type { Incidents } from '../ports/incident';
import type { Log } from '../ports/log';
import type { Summary } from '../ports/scratch';

export const INCIDENT_LABEL = 'planseal-incident';

export interface OpenIncidentRequest {
  readonly asked: Asked;
  readonly reason: string;
  /** Login of whoever started this run. */
  readonly startedBy: string;
  readonly breakGlass: BreakGlass | undefined;
  readonly runUrl: string;
}

export interface OpenIncidentPorts {
  readonly issues: Issues;
  readonly comments: Comments;
  readonly incidents: Incidents;
  readonly serverTime: () => string | undefined;
  readonly log: Log;
  readonly summary: Summary;
}

/** As much as an issue shows; what is longer belongs into a comment. */
const MOST_REASON = 2_000;

const mistakesIn = ({ asked, reason, breakGlass }: OpenIncidentRequest): string[] => [
  ...(breakGlass === undefined
    ? [
        `The configuration lets nothing be lifted in \`${asked.environment}\`. Add these lines to it, and have them reviewed and merged:\n${linesToAdd(asked.environment)}`,
      ]
    : []),
  ...(asked.incident === undefined && reason === ''
    ? ['Input `reason` is missing. Say in a sentence what is broken, for those who read the incident later.']
    : []),
  ...(reason.length > MOST_REASON
    ? [`Input \`reason\` has ${reason.length} characters; ${MOST_REASON} are shown. Write the rest into the incident.`]
    : []),
];

/** The incident that somebody names: it must be ours and about this, or our records would stand in a foreign issue. */
const named = async (asked: Asked, number: number, incidents: Incidents): Promise<number> => {
  const found = await incidents.read(number);
  const marker = found === 'missing' || !found.isOurs ? undefined : incidentMarkerOf(found.body);
  if (found === 'missing' || marker === undefined || !isAbout(marker, asked) || !found.isOpen)
    throw new ConfigurationError(
      `#${number} is no open incident of \`${asked.stack}\` in \`${asked.environment}\`. Leave \`incident\` out, and a new one is opened.`,
    );
  return number;
};

/** The one that an earlier attempt of this run opened: doing it twice opens one issue. */
const ofThisRun = async ({ asked }: OpenIncidentRequest, ports: OpenIncidentPorts): Promise<number | undefined> => {
  const { login } = await ports.comments.self();
  const all = await ports.issues.writtenBy(login, ports.serverTime() ?? new Date(0).toISOString());
  return all.find(({ state, body }) => {
    const marker = state === 'open' ? incidentMarkerOf(body) : undefined;
    return marker?.run === asked.runId && isAbout(marker, asked);
  })?.number;
};

/**
 * The story of the first job of an emergency: before anything is planned, an issue says who wants what and why, and what
 * is lifted until when. Nobody edits it after that, we neither: the gate takes no description that was edited.
 */
export const openIncident = async (request: OpenIncidentRequest, ports: OpenIncidentPorts) => {
  const { asked, breakGlass } = request;
  const mistakes = mistakesIn(request);
  if (breakGlass === undefined || mistakes.length > 0) throw new ConfigurationError(mistakes.join('\n'));
  const known =
    asked.incident === undefined
      ? await ofThisRun(request, ports)
      : await named(asked, asked.incident, ports.incidents);
  const number = known ?? (await open({ ...request, breakGlass }, ports));
  const said = `${known === undefined ? 'Opened' : 'Goes on in'} the incident #${number}: everything is recorded there.`;
  ports.log.notice(said, 'Break-glass');
  await ports.summary.add(`${said}\n`);
  return { outputs: { incident: number } };
};

const open = async (
  { asked, reason, startedBy, breakGlass, runUrl }: OpenIncidentRequest & { readonly breakGlass: BreakGlass },
  { issues, serverTime }: OpenIncidentPorts,
): Promise<number> => {
  const now = Date.parse(serverTime() ?? '');
  if (Number.isNaN(now)) throw new OperationError('GitHub did not say what time it is. Run the job again.');
  const issue = renderIncident({
    marker: {
      repository: asked.repositoryId,
      stack: asked.stack,
      environment: asked.environment,
      commit: asked.commit,
      run: asked.runId,
    },
    reason,
    startedBy,
    lifts: breakGlass.lifts,
    ...(breakGlass.people && { people: breakGlass.people }),
    openedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + breakGlass.expiresHours * 3_600_000).toISOString(),
    runUrl,
  });
  const { number } = await issues.open({ ...issue, labels: [INCIDENT_LABEL], assignees: [] });
  return number;
};
