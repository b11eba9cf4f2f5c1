import { isList, isObject, memberOf } from '../../../changes/json';
import type { Json } from '../../../changes/model';

/** Attributes that hold a policy document. */
export const POLICIES = [
  'policy',
  'assume_role_policy',
  'inline_policy.policy',
  'access_policy',
  'access_policies',
  'resource_policy',
  'policy_document',
  'policy_data',
  'repository_policy',
];

/** One statement of an AWS policy document, in lists. */
export interface Statement {
  readonly allows: boolean;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  /** Keys of all conditions, lower case: `aws:sourcearn`. */
  readonly conditionKeys: readonly string[];
  /** Values of the conditions on who signs in through a provider (`…:sub`). */
  readonly subjects: readonly string[];
  /** The same text for the same statement, in whatever order and spacing it was written. */
  readonly canonical: string;
}

/** The statements of a policy in JSON text; none when it is no policy. */
export function statementsOf(policy: Json | undefined): Statement[] {
  if (typeof policy !== 'string' || !policy.includes('Statement')) return [];
  let document: Json;
  try {
    document = JSON.parse(policy) as Json;
  } catch {
    return [];
  }
  const statements = memberOf(document, 'Statement');
  return (isList(statements) ? statements : [statements]).filter(isObject).map(statementOf);
}

function statementOf(statement: Json): Statement {
  const conditions = memberOf(statement, 'Condition');
  const tests = isObject(conditions)
    ? Object.values(conditions)
        .filter(isObject)
        .flatMap(Object.entries<Json>)
    : [];
  return {
    allows: memberOf(statement, 'Effect') === 'Allow',
    actions: strings(memberOf(statement, 'Action')).map((action) => action.toLowerCase()),
    notActions: strings(memberOf(statement, 'NotAction')),
    resources: strings(memberOf(statement, 'Resource')),
    principals: principalsOf(memberOf(statement, 'Principal')),
    conditionKeys: tests.map(([key]) => key.toLowerCase()),
    subjects: tests.flatMap(([key, values]) => (key.toLowerCase().endsWith(':sub') ? strings(values) : [])),
    canonical: canonical(statement),
  };
}

const strings = (value: Json | undefined): string[] =>
  (isList(value) ? value : [value]).filter((item): item is string => typeof item === 'string');

const principalsOf = (principal: Json | undefined): string[] =>
  isObject(principal) ? Object.values(principal).flatMap(strings) : strings(principal);

function canonical(value: Json): string {
  if (isList(value)) return `[${value.map(canonical).sort().join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).filter(([key]) => key !== 'Sid');
  return `{${members
    .map(
      ([key, item]) =>
        `${JSON.stringify(key)}:${canonical(isList(item) && item.length === 1 ? (item[0] ?? null) : item)}`,
    )
    .sort()
    .join()}}`;
}

/** Conditions that leave everybody in: they ask how one comes, not who. */
const HARMLESS_CONDITIONS = [
  'aws:securetransport',
  'aws:useragent',
  'aws:referer',
  's3:x-amz-acl',
  's3:prefix',
  's3:delimiter',
];

/** Does the statement let everybody in? */
export const isPublic = ({ allows, principals, conditionKeys }: Statement): boolean =>
  allows &&
  principals.some((principal) => principal === '*') &&
  conditionKeys.every((key) => HARMLESS_CONDITIONS.includes(key));

/**
 * Does a pattern of a condition (`*` stands for any text) take in all that another one does? In time of the product of
 * the lengths, whatever the pattern: both come from the plan.
 */
export function covers(pattern: string, text: string): boolean {
  let [at, star, resume] = [0, -1, 0];
  for (let here = 0; here < text.length;) {
    if (pattern[at] === '*') [star, resume, at] = [at, here, at + 1];
    else if (at < pattern.length && pattern[at] === text[here]) [at, here] = [at + 1, here + 1];
    else if (star >= 0) [at, resume, here] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}
