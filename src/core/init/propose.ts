import {
  breakGlassWorkflow,
  type CallerOptions,
  driftWorkflow,
  manyStacksWorkflow,
  oneStackWorkflow,
  statusWorkflow,
  unlockWorkflow,
} from './callers';
import { cloudInputs, cloudsOf } from './clouds';
import { configuration } from './configuration';
import { isEnvironment } from './environments';
import { named, notesOn, type ProposeOptions } from './notes';
import { stackPatterns } from './patterns';
import type { Proposal, ProposedFile, RootModule, Survey } from './survey';

export type { ProposeOptions };

const ZEROS = '0'.repeat(40);

function stackInputs(root: RootModule): [name: string, value: string][] {
  const directory: [string, string][] = root.directory === '.' ? [] : [['directory', root.directory]];
  return root.tool === 'opentofu' ? [...directory, ['tool', 'opentofu']] : directory;
}

/** One root with nothing that several environments share: no configuration is needed. */
const isSimple = ({ roots }: Survey): boolean =>
  roots.length === 1 && stackPatterns(roots).entries.every(({ environments }) => environments === undefined);

const CHANGES = 'reviews pull requests, and applies what was merged as it was reviewed';
const DRIFT = 'looks for drift every working day';

const workflow = (name: string, text: string, why: string): ProposedFile => ({
  path: `.github/workflows/${name}.yml`,
  text,
  why,
});

/** The callers of the first day: directory, environment and roles are inputs. */
function oneStack(root: RootModule, caller: CallerOptions): ProposedFile[] {
  const clouds = cloudsOf([root]);
  const environment = root.directory.split('/').find(isEnvironment) ?? 'production';
  const options = {
    ...caller,
    inputs: [...stackInputs(root), ...cloudInputs(clouds, false)],
    applyInputs: [['environment', environment] as const, ...cloudInputs(clouds, true)],
  };
  return [workflow('terraform', oneStackWorkflow(options), CHANGES), workflow('drift', driftWorkflow(options), DRIFT)];
}

/** The documented callers of many stacks: what the stacks are, and their roles, stands in the configuration. */
const manyStacks = ({ roots, hasConfig }: Survey, caller: CallerOptions): ProposedFile[] => [
  workflow('terraform', manyStacksWorkflow(caller), CHANGES),
  workflow('terraform-status', statusWorkflow(caller), "ticks the comment's checklist without a plan"),
  workflow('drift', driftWorkflow(caller), DRIFT),
  workflow('unlock', unlockWorkflow(caller), 'releases the lock of a run that died'),
  workflow('break-glass', breakGlassWorkflow(caller), 'applies in an emergency, once a second person agreed'),
  ...(hasConfig
    ? []
    : [
        {
          path: '.github/planseal.yml',
          text: configuration(stackPatterns(roots), cloudsOf(roots)),
          why: 'says which stacks there are, and by which roles',
        },
      ]),
];

/** What to write so that this repository's changes are reviewed, applied and watched. Overwrites nothing. */
export function propose(survey: Survey, options: ProposeOptions): Proposal {
  const [first] = survey.roots;
  if (first === undefined)
    return {
      files: [],
      notes: ['There is no root module here: no directory has a backend, a provider or a lock file of its own.'],
    };
  const simple = isSimple(survey);
  const { suite, commit = ZEROS } = options;
  const caller = { suite, commit, defaultBranch: survey.defaultBranch, inputs: [], applyInputs: [] };
  const notes = [...notesOn(survey, options, !simple)];
  if (survey.callers.length > 0)
    notes.unshift(`${named(survey.callers)} already calls PlanSeal; compare before you write another.`);
  return { files: simple ? oneStack(first, caller) : manyStacks(survey, caller), notes };
}
