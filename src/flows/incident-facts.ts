import { isAffected } from '../core/gate/affected';
import type { Asked } from '../core/gate/facts';
import { type IncidentFacts, incidentMarkerOf, isAgreement } from '../core/gate/incident';
import type { GateSource } from '../ports/github';
import type { Incidents, ReadIncident } from '../ports/incident';

/** Where an incident is read; without it none is known, and what is not known is a no. */
export interface IncidentPorts {
  readonly source: GateSource;
  readonly incidents?: Incidents;
}

/** Files of the stack that differ between the commit of the incident and that of this run. */
const movedSince = async (
  source: GateSource,
  commit: string,
  asked: Asked,
  directories: readonly string[],
): Promise<IncidentFacts['moved']> => {
  if (commit === asked.commit) return [];
  const files = await source.changedFiles(commit, asked.commit);
  return files?.filter((file) => isAffected(file, directories));
};

/** Only of those who agree it is asked what they may do: a comment of somebody else counts for nothing anyway. */
const withPermissions = async (
  source: GateSource,
  remarks: ReadIncident['remarks'],
): Promise<IncidentFacts['remarks']> =>
  Promise.all(
    remarks.map(async (remark) => ({
      ...remark,
      permission:
        remark.person?.type === 'User' && isAgreement(remark.body)
          ? await source.permission(remark.person.login)
          : 'none',
    })),
  );

/** Everything that the gate must know of the incident in whose name an emergency asks. */
export const readIncident = async (
  asked: Asked,
  directories: readonly string[],
  { source, incidents }: IncidentPorts,
): Promise<IncidentFacts | 'missing' | undefined> => {
  if (asked.incident === undefined || incidents === undefined) return undefined;
  const found = await incidents.read(asked.incident);
  if (found === 'missing') return 'missing';
  const marker = found.isOurs ? incidentMarkerOf(found.body) : undefined;
  if (marker === undefined) return { ...found, opening: undefined, moved: undefined, authors: undefined, remarks: [] };
  const [opening, moved, authors, remarks] = await Promise.all([
    source.run(marker.run),
    movedSince(source, marker.commit, asked, directories),
    incidents.authorsOf(asked.commit),
    withPermissions(source, found.remarks),
  ]);
  return { ...found, opening, moved, authors, remarks };
};
