import { isOverride } from '../../hcl/model';
import { type GuardHit, type GuardRule, modulesOf, nameOf, startOf } from '../rule';

/** The directory (or a link) of this name in a path, with what leads to it. */
const directoryNamed = (name: string, path: string): string | undefined => {
  const parts = path.split('/');
  const at = parts.indexOf(name);
  return at < 0 ? undefined : parts.slice(0, at + 1).join('/');
};

const committed = (name: string, why: string, paths: readonly string[]): GuardHit[] =>
  [...new Set(paths.flatMap((path) => directoryNamed(name, path) ?? []))].map((directory) => ({
    message: `\`${directory}\` is in the repository${why}`,
    place: startOf(directory),
  }));

/** Files that change what the tool does without being part of the code that one reads. */
export const REPOSITORY: readonly GuardRule[] = [
  {
    id: 'committed-terraform-directory',
    level: 'refuse',
    title: 'A .terraform directory is committed',
    why: '`.terraform` holds downloaded modules, provider programs, the chosen workspace and backend. A committed one is used as if `init` had made it.',
    remedy: 'git rm -r --cached .terraform, and add .terraform/ to .gitignore.',
    find: ({ files }) =>
      committed(
        '.terraform',
        '',
        files.map(({ path }) => path),
      ),
  },
  {
    id: 'override-file',
    level: 'warn',
    title: 'An override file changes other files',
    why: 'Files named override.tf or *_override.tf silently replace what the other files say: a reviewer of main.tf does not see it.',
    remedy: 'Write the change where it belongs. Override files are meant for a single machine.',
    find: (scope) =>
      modulesOf(scope)
        .flatMap(({ files }) => files)
        .filter(({ path }) => isOverride(path))
        .map(({ path }) => ({ message: `\`${nameOf(path)}\` replaces parts of other files`, place: startOf(path) })),
  },
  {
    id: 'cli-configuration',
    level: 'warn',
    title: 'A CLI configuration is in the repository',
    why: '`.terraformrc` can redirect downloads of providers and hold tokens. PlanSeal does not use it, but a laptop may.',
    remedy: 'Remove it. Set mirrors and credentials on the runner.',
    find: ({ files }) =>
      files
        .filter(({ path }) => /^(?:\.terraformrc|\.tofurc|terraform\.rc|tofu\.rc)$/.test(nameOf(path)))
        .map(({ path }) => ({ message: `\`${nameOf(path)}\` configures the tool itself`, place: startOf(path) })),
  },
  {
    id: 'committed-tflint-plugins',
    level: 'refuse',
    title: 'tflint plugins are committed',
    why: 'tflint runs the programs in `.tflint.d/plugins` without asking.',
    remedy: 'git rm -r --cached .tflint.d, and name the plugins with source and version in .tflint.hcl.',
    find: ({ files }) =>
      committed(
        '.tflint.d',
        ': tflint would run what is in it',
        files.map(({ path }) => path),
      ),
  },
];
