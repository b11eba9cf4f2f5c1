import { ConfigurationError } from '../core/errors';
import type { Config } from '../core/config/schema';
import type { Asked } from '../core/gate/facts';
import type { GatePolicy } from '../core/gate/policy';
import type { Comments, Issues } from '../ports/github';
import type { Incidents } from '../ports/incident';
import { openIncident } from './open-incident';
import type { DecisionReportPorts } from './report-decisions';
import { showIncidentPlan } from './show-incident-plan';

/** What the inputs of a job say about an emergency. */
export interface GivenEmergency {
  readonly stack: string | undefined;
  readonly environment: string | undefined;
  readonly reason: string | undefined;
  readonly incident: number | undefined;
  /** Login of whoever started this run. */
  readonly startedBy: string;
}

export interface IncidentActionRequest {
  readonly mode: 'open-incident' | 'show-plan';
  readonly repository: string;
  readonly runUrl: string;
  readonly asked: Omit<Asked, 'stack' | 'environment' | 'incident'>;
  readonly emergency: GivenEmergency;
  readonly policyFor: (config: Config, environment: string) => GatePolicy;
}

export interface IncidentActionPorts extends DecisionReportPorts {
  readonly comments: Comments;
  readonly issues: Issues;
  readonly incidents: Incidents;
  readonly config: () => Promise<Config>;
}

/** The jobs of an emergency that write: they start no tool. */
export const incidentAction = async (request: IncidentActionRequest, ports: IncidentActionPorts) => {
  const { stack, environment, reason = '', incident, startedBy } = request.emergency;
  const missing = Object.entries({ stack, environment }).flatMap(([name, value]) =>
    value === undefined ? [`Input \`${name}\` is missing.`] : [],
  );
  if (request.mode === 'show-plan' && incident === undefined) missing.push('Input `incident` is missing.');
  if (stack === undefined || environment === undefined || missing.length > 0)
    throw new ConfigurationError(missing.join('\n'));
  const asked = { ...request.asked, stack, environment };
  if (request.mode === 'show-plan' && incident !== undefined)
    return showIncidentPlan({ ...request, asked: { ...asked, incident } }, ports);
  const { breakGlass } = request.policyFor(await ports.config(), environment);
  return openIncident(
    {
      asked: { ...asked, ...(incident !== undefined && { incident }) },
      reason: reason.trim(),
      startedBy,
      breakGlass,
      runUrl: request.runUrl,
    },
    { ...ports, serverTime: () => ports.source.serverTime() },
  );
};
