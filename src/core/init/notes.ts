import { cloudsOf } from './clouds';
import type { RootModule, Survey } from './survey';

/** What the workflows are made for. */
export interface ProposeOptions {
  readonly suite: string;
  /** `undefined` when it is not known: zeros stand in its place, and a note says how to get it. */
  readonly commit: string | undefined;
}

/** Names as code, with commas between. */
export const named = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const PROGRAMS: Readonly<Record<RootModule['tool'], string>> = { terraform: 'terraform', opentofu: 'tofu' };
const VERSION_FILES: Readonly<Record<RootModule['tool'], string>> = {
  terraform: '.terraform-version',
  opentofu: '.opentofu-version',
};

/** Which versions jobs will take, and where nothing says it. */
function* versionNotes(roots: readonly RootModule[]): Iterable<string> {
  const said = new Map<string, string[]>();
  for (const { directory, version } of roots)
    if (version !== undefined) {
      const words = `${version.source} says \`${version.says}\``;
      said.set(words, [...(said.get(words) ?? []), directory]);
    }
  for (const [words, directories] of [...said].slice(0, 5)) yield `${words}: jobs take that for ${named(directories)}.`;
  for (const tool of ['terraform', 'opentofu'] as const) {
    const open = roots.filter((root) => root.version === undefined && root.tool === tool);
    if (open.length > 0)
      yield `Nothing says which version ${named(open.slice(0, 5).map(({ directory }) => directory))} ${open.length === 1 ? 'wants' : 'want'}: jobs take the newest that PlanSeal knows. Write the one you use into \`${VERSION_FILES[tool]}\`.`;
  }
}

/** What stands in the way, what was found, and what to do next. */
export function* notesOn(survey: Survey, { commit, suite }: ProposeOptions, hasMany: boolean): Iterable<string> {
  const { roots, terragrunt, appliesByHand } = survey;
  const local = roots.filter(({ backend }) => backend === undefined || backend === 'local');
  const cloud = roots.filter(({ backend }) => backend === 'cloud' || backend === 'remote');
  const unlocked = roots.filter(({ hasLockFile }) => !hasLockFile);
  if (terragrunt.length > 0)
    yield `Terragrunt (${named(terragrunt.slice(0, 3))}) is not supported: it makes other root modules than those in the repository.`;
  if (cloud.length > 0)
    yield `${named(cloud.map(({ directory }) => directory))} run in HCP Terraform, which plans by itself; PlanSeal needs a backend of your own.`;
  if (local.length > 0)
    yield `${named(local.map(({ directory }) => directory))} keep the state on the machine that runs them. A job's machine is thrown away: configure a backend first.`;
  for (const { directory, tool } of unlocked.slice(0, 5))
    yield `\`${directory}\` has no lock file. Commit one: \`${PROGRAMS[tool]} -chdir=${directory} providers lock -platform=linux_amd64\`.`;
  yield* versionNotes(roots);
  if (appliesByHand.length > 0)
    yield `${named(appliesByHand)} applies without a gate. Remove it when the first change went through the new workflow.`;
  if (commit === undefined)
    yield `Replace the zeros by the commit of a release: \`gh api repos/${suite}/releases/latest --jq .target_commitish\`, or \`planseal init --commit SHA\`.`;
  for (const { name, what } of cloudsOf(roots))
    yield name === 'aws'
      ? `Replace ${what} by yours; docs/getting-started.md has their trust policies.`
      : `Replace ${what} by yours; docs/credentials.md says what they are.`;
  yield hasMany
    ? 'In an emergency nothing is lifted that the configuration does not name (`break-glass`, docs/emergencies.md).'
    : "More workflows are a short file each: a checklist that ticks itself (docs/getting-started.md), the release of a dead run's lock (docs/workflows.md), emergencies (docs/emergencies.md).";
  yield 'Create the environments, for the default branch only. `planseal doctor` says what else is missing.';
}
