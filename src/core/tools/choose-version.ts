import { ConfigurationError } from '../errors';
import { type Constraint, exactVersion, parseConstraint, satisfies } from './constraint';
import { type Engine, knownVersions } from './known-versions';

/** What somebody says about the version of the tool, and where. */
export interface Wish {
  /** `Input \`tool-version\``, or a file. */
  readonly source: string;
  /** A constraint, or `latest`. */
  readonly says: string;
}

/** Which version of the tool is used: the one that is there already, or one to be fetched. */
export type Choice =
  { readonly use: 'present' } | { readonly use: 'release'; readonly version: string; readonly because: string };

const constraintOf = ({ source, says }: Wish): Constraint => {
  const constraint = parseConstraint(says);
  if (constraint !== undefined) return constraint;
  throw new ConfigurationError(
    `${source} says \`${says.slice(0, 100)}\`, which is no version. Write one such as \`1.11.4\`, a constraint such as \`~> 1.11.0\`, or \`latest\`.`,
  );
};

const newest = (engine: Engine, wish: Wish, constraint: Constraint): string => {
  const found = exactVersion(constraint) ?? knownVersions(engine).find((version) => satisfies(version, constraint));
  if (found !== undefined) return found;
  throw new ConfigurationError(
    `${wish.source} says \`${wish.says.slice(0, 100)}\`, and no release of ${engine} that this version of PlanSeal knows fits. Name an exact version, or update PlanSeal; it knows releases up to ${knownVersions(engine)[0] ?? 'none'}.`,
  );
};

/**
 * Decides by the first wish; without one by what is there, else by the newest known release. What is there is used where
 * it fits; `latest` is the newest known release or anything after it.
 */
export const chooseVersion = (engine: Engine, wish: Wish | undefined, present: string | undefined): Choice => {
  if (wish === undefined && present !== undefined) return { use: 'present' };
  const [latest = ''] = knownVersions(engine);
  const effective = wish ?? { source: 'Nothing names a version', says: 'latest' };
  const constraint = constraintOf(effective.says === 'latest' ? { ...effective, says: `>= ${latest}` } : effective);
  if (present !== undefined && satisfies(present, constraint)) return { use: 'present' };
  const version = newest(engine, effective, constraint);
  return { use: 'release', version, because: `${effective.source}: ${effective.says}` };
};
