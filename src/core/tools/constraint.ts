import { compare, parse } from 'semver';

/** One condition on a version, as `required_version` has them: an operator and a version of one to three numbers. */
interface Condition {
  readonly operator: '=' | '!=' | '>' | '>=' | '<' | '<=' | '~>';
  /** Completed by zeros, for comparison. */
  readonly version: string;
  /** How many numbers were written. */
  readonly numbers: number;
}

/** Conditions that must all hold. */
export type Constraint = readonly Condition[];

const CONDITION = /^(=|!=|>=|<=|~>|>|<)?\s*v?(\d+(?:\.\d+){0,2})(-[0-9A-Za-z.-]+)?$/;

const condition = (text: string): Condition | undefined => {
  const [, operator = '=', written = '', prerelease = ''] = CONDITION.exec(text.trim()) ?? [];
  if (written === '') return undefined;
  const numbers = written.split('.').map(Number);
  const version = parse(`${[...numbers, 0, 0].slice(0, 3).join('.')}${prerelease}`)?.version;
  return version === undefined
    ? undefined
    : { operator: operator as Condition['operator'], version, numbers: numbers.length };
};

/** A constraint in Terraform's language ("Version Constraints"); `undefined` when it is none. */
export const parseConstraint = (text: string): Constraint | undefined => {
  const conditions = text.split(',').map(condition);
  return conditions.every((one) => one !== undefined) ? conditions : undefined;
};

/** The one version that a constraint names, where it is nothing but that. */
export const exactVersion = (constraint: Constraint): string | undefined => {
  const [only, ...others] = constraint;
  return only?.operator === '=' && only.numbers === 3 && others.length === 0 ? only.version : undefined;
};

const numbersOf = (version: string): number[] =>
  version
    .replace(/[-+].*$/, '')
    .split('.')
    .map(Number);

/** `~> 1.2` allows 1.x from 1.2, `~> 1.2.3` allows 1.2.x from 1.2.3, `~> 1` anything from 1 (go-version, which both engines use). */
const pessimistic = (version: string, wanted: Condition): boolean => {
  const kept = numbersOf(wanted.version).slice(0, wanted.numbers - 1);
  return compare(version, wanted.version) >= 0 && kept.every((number, at) => numbersOf(version)[at] === number);
};

const holds = (version: string, wanted: Condition): boolean => {
  const order = compare(version, wanted.version);
  switch (wanted.operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '~>':
      return pessimistic(version, wanted);
  }
};

/** Does this version fit? A pre-release fits only where it is named itself, as with both engines. */
export const satisfies = (version: string, constraint: Constraint): boolean => {
  if (version.includes('-')) return exactVersion(constraint) === version;
  return constraint.every((one) => holds(version, one));
};
