import { DOCUMENTS } from '../docs/documents';
import { parseWorkflow, type Workflow } from './workflows';

export interface DocumentedCaller {
  /** Where it stands: the document and its number there. */
  readonly at: string;
  readonly text: string;
  readonly workflow: Workflow;
}

/** Every workflow in the documentation that calls one of ours. */
export const CALLERS: readonly DocumentedCaller[] = DOCUMENTS.flatMap(({ path, text }) =>
  [...text.matchAll(/^```ya?ml\n(.*?)^```$/gms)]
    .map(([, block = '']) => block)
    .filter((block) => block.includes('uses: planseal/planseal/.github/workflows/') && /^on:/m.test(block))
    .map((block, index) => ({ at: `${path}#${index + 1}.yml`, text: block, workflow: parseWorkflow(block) })),
);
