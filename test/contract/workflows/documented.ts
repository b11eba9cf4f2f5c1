import { propose } from '../../../src/core/init/propose';
import type { RootModule } from '../../../src/core/init/survey';
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

const root = (directory: string, provider: string): RootModule => ({
  directory,
  backend: 's3',
  providers: [provider],
  hasLockFile: true,
  varFiles: [],
  tool: 'terraform',
  version: undefined,
});

/** Every workflow that `planseal init` writes: for one stack in each cloud, and for several. */
export const PROPOSED: readonly DocumentedCaller[] = [
  [root('infra', 'aws')],
  [root('infra', 'google')],
  [root('.', 'azurerm')],
  [root('live/dev', 'aws'), root('live/prod', 'google')],
].flatMap((roots, index) =>
  propose(
    { defaultBranch: 'main', roots, hasConfig: false, appliesByHand: [], callers: [], terragrunt: [] },
    { suite: 'planseal/planseal', commit: undefined },
  )
    .files.filter(({ path }) => path.startsWith('.github/workflows/'))
    .map(({ path, text }) => ({
      at: `init ${index + 1} ${path.replace('.github/workflows/', '')}`,
      text,
      workflow: parseWorkflow(text),
    })),
);
