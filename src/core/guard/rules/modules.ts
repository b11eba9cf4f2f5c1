import { stringOf, type Value } from '../../hcl/model';
import { localSource, moduleCalls, type ModuleCall } from '../../hcl/queries';
import { matchesGlob } from '../../risk/glob';
import { type GuardRule, modulesOf } from '../rule';

/** `vpc/aws` style addresses, with a host or without (Terraform, Module Sources). */
const REGISTRY = /^(?:[\w.-]+\.[\w-]+(?::\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/;
const GIT = /^(?:git::|git@|github\.com\/|bitbucket\.org\/)/;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Tags look like versions: two numbers, or three after a name. `release-1.2` and `v1` are more likely to move. */
const TAG = /(?:^v?\d+\.\d+|v?\d+\.\d+\.\d+)(?:[-+][\w.+-]+)?$/;

/** Is there an upper bound? `~> 5` has none: only its last number may grow, and it is the first. */
const isBounded = (constraint: string): boolean =>
  constraint.split(',').some((part) => /^\s*(?:=?\s*v?\d|<|~>\s*v?\d+\.\d)/.test(part));

const queryOf = (source: string): URLSearchParams => new URLSearchParams(source.split('?')[1] ?? '');

const registryProblem = (version: Value | undefined): string | undefined => {
  if (version === undefined) return 'has no version: the newest is taken';
  const text = stringOf(version);
  if (text === undefined) return 'has a version that is an expression and cannot be checked';
  return isBounded(text) ? undefined : `has the version \`${text}\`, which has no upper bound`;
};

const gitProblem = (source: string): string | undefined => {
  const ref = queryOf(source).get('ref');
  if (ref === null || ref === '') return 'has no ref: the default branch is taken';
  return COMMIT.test(ref) || TAG.test(ref)
    ? undefined
    : `has the ref \`${ref}\`, which is no commit and no version tag`;
};

/** Why what is downloaded may be something else tomorrow; `undefined` when it may not. */
const problemOf = (call: ModuleCall): string | undefined => {
  const source = stringOf(call.source);
  if (source === undefined) return 'has no source that could be checked: it is missing or an expression';
  if (localSource(call) !== undefined) return undefined;
  if (GIT.test(source)) return gitProblem(source);
  if (REGISTRY.test(source)) return registryProblem(call.version);
  const query = queryOf(source);
  if (source.startsWith('oci://')) return query.has('digest') ? undefined : 'has no digest: a tag can move';
  return query.has('checksum') ? undefined : 'is an archive or a path without a checksum';
};

/** Code from elsewhere. No lock file covers modules: only the call itself can fix them. */
export const MODULES: readonly GuardRule[] = [
  {
    id: 'module-unpinned',
    level: 'warn',
    title: 'A module from elsewhere is not fixed',
    why: 'No lock file covers modules: what is reviewed today can be other code at apply, and modules can run commands.',
    remedy:
      'Registry: version = "X.Y.Z" or "~> X.Y". Git: ?ref= with a commit or a version tag. Archive: ?checksum=sha256:…. OCI: ?digest=. Own sources can be listed as trusted.',
    *find(scope) {
      for (const call of modulesOf(scope).flatMap(moduleCalls)) {
        const source = stringOf(call.source);
        if (source !== undefined && scope.settings.unpinnedModules.some((glob) => matchesGlob(glob, source))) continue;
        const problem = problemOf(call);
        if (problem !== undefined) yield { message: `Module \`${call.name}\` ${problem}`, place: call.place };
      }
    },
  },
];
