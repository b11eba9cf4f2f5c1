import type { JobFacts } from '../core/gate/facts';

/** Where the running job stands, by GitHub's own word. Throws an `OperationError` when GitHub does not say. */
export interface JobIdentity {
  read(): Promise<JobFacts>;
}
