import type { Authors, IncidentFacts, IncidentRemark } from '../core/gate/incident';

/** An incident as it stands in its issue; what else the gate must know of it is asked elsewhere. */
export interface ReadIncident extends Omit<IncidentFacts, 'opening' | 'moved' | 'authors' | 'remarks'> {
  readonly remarks: readonly Omit<IncidentRemark, 'permission'>[];
}

/** Incident issues of this repository. Every method throws an `OperationError` when it cannot answer. */
export interface Incidents {
  read(number: number): Promise<ReadIncident | 'missing'>;
  /** Who wrote one commit. */
  authorsOf(commit: string): Promise<Authors>;
}
