import { isEnvironment } from './environments';
import { type CallerOptions, changeWorkflow, configuration, driftWorkflow } from './files';
import { stackPatterns } from './patterns';
import type { Proposal, ProposedFile, RootModule, Survey } from './survey';

export interface ProposeOptions {
  readonly suite: string;
  /** `undefined` when it is not known: zeros stand in its place, and a note says how to get it. */
  readonly commit: string | undefined;
}

const ZEROS = '0'.repeat(40);
const CONFIG = '.github/planseal.yml';

const isAws = ({ providers, backend }: RootModule): boolean => providers.includes('aws') || backend === 's3';
const isGoogle = ({ providers, backend }: RootModule): boolean =>
  providers.some((name) => name === 'google' || name === 'google-beta') || backend === 'gcs';
const isAzure = ({ providers, backend }: RootModule): boolean => providers.includes('azurerm') || backend === 'azurerm';

type Inputs = CallerOptions['inputs'];

/** Roles to be filled in, of the clouds that the code uses. */
function roles(roots: readonly RootModule[]): { both: Inputs; apply: Inputs } {
  const aws = roots.some(isAws);
  return {
    both: aws ? [['aws-plan-role', 'arn:aws:iam::111122223333:role/plan']] : [],
    apply: aws ? [['aws-apply-role', 'arn:aws:iam::111122223333:role/apply']] : [],
  };
}

function stackInputs(root: RootModule): Inputs {
  const directory: Inputs = root.directory === '.' ? [] : [['directory', root.directory]];
  return root.tool === 'opentofu' ? [...directory, ['tool', 'opentofu']] : directory;
}

const plural = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function* notesOn(survey: Survey, { commit, suite }: ProposeOptions): Iterable<string> {
  const { roots, terragrunt, appliesByHand } = survey;
  const local = roots.filter(({ backend }) => backend === undefined || backend === 'local');
  const cloud = roots.filter(({ backend }) => backend === 'cloud' || backend === 'remote');
  const unlocked = roots.filter(({ hasLockFile }) => !hasLockFile);
  if (terragrunt.length > 0)
    yield `Terragrunt (${plural(terragrunt.slice(0, 3))}) is not supported: it makes other root modules than those in the repository.`;
  if (cloud.length > 0)
    yield `${plural(cloud.map(({ directory }) => directory))} run in HCP Terraform, which plans by itself; PlanSeal needs a backend of your own.`;
  if (local.length > 0)
    yield `${plural(local.map(({ directory }) => directory))} keep the state on the machine that runs them. A job's machine is thrown away: configure a backend first.`;
  for (const { directory, tool } of unlocked.slice(0, 5))
    yield `\`${directory}\` has no lock file. Commit one: \`${tool === 'opentofu' ? 'tofu' : 'terraform'} -chdir=${directory} providers lock -platform=linux_amd64\`.`;
  if (appliesByHand.length > 0)
    yield `${plural(appliesByHand)} applies without a gate. Remove it when the first change went through the new workflow.`;
  if (commit === undefined)
    yield `Replace the zeros by the commit of a release: \`gh api repos/${suite}/releases/latest --jq .target_commitish\`, or \`planseal init --commit SHA\`.`;
  if (roots.some(isAws)) yield 'Replace the two role ARNs by yours; docs/getting-started.md has their trust policies.';
  if (roots.some(isGoogle) || roots.some(isAzure))
    yield 'Add the inputs by which jobs get into Google Cloud or Azure: docs/credentials.md.';
  yield 'Create the environments, for the default branch only. `planseal doctor` says what else is missing.';
}

/** One root with nothing that several environments share: no configuration is needed. */
const isSimple = ({ roots }: Survey): boolean =>
  roots.length === 1 && stackPatterns(roots).entries.every(({ environments }) => environments === undefined);

/** What to write so that this repository's changes are reviewed, applied and watched. Overwrites nothing. */
export function propose(survey: Survey, options: ProposeOptions): Proposal {
  const notes = [...notesOn(survey, options)];
  const [first] = survey.roots;
  if (first === undefined)
    return {
      files: [],
      notes: ['There is no root module here: no directory has a backend, a provider or a lock file of its own.'],
    };
  const { both, apply } = roles(survey.roots);
  const simple = isSimple(survey);
  const named = first.directory.split('/').find(isEnvironment);
  const caller: CallerOptions = {
    suite: options.suite,
    commit: options.commit ?? ZEROS,
    defaultBranch: survey.defaultBranch,
    inputs: [...(simple ? stackInputs(first) : []), ...both],
    applyInputs: [...(simple ? [['environment', named ?? 'production'] as const] : []), ...apply],
  };
  const files: ProposedFile[] = [
    {
      path: '.github/workflows/terraform.yml',
      text: changeWorkflow(caller),
      why: 'reviews pull requests, and applies what was merged as it was reviewed',
    },
    { path: '.github/workflows/drift.yml', text: driftWorkflow(caller), why: 'looks for drift every working day' },
  ];
  if (!simple && !survey.hasConfig)
    files.push({ path: CONFIG, text: configuration(stackPatterns(survey.roots)), why: 'says which stacks there are' });
  if (survey.callers.length > 0)
    notes.unshift(`${plural(survey.callers)} already calls PlanSeal; compare before you write another.`);
  return { files, notes };
}
