import { isList, isObject, memberOf } from '../../../changes/json';
import type { Json } from '../../../changes/model';

/** One statement of an AWS policy document, in lists. */
export interface Statement {
  readonly allows: boolean;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  /** Keys of all conditions, lower case: `aws:sourcearn`. */
  readonly conditionKeys: readonly string[];
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
  return {
    allows: memberOf(statement, 'Effect') === 'Allow',
    actions: strings(memberOf(statement, 'Action')).map((action) => action.toLowerCase()),
    notActions: strings(memberOf(statement, 'NotAction')),
    resources: strings(memberOf(statement, 'Resource')),
    principals: principalsOf(memberOf(statement, 'Principal')),
    conditionKeys: isObject(conditions)
      ? Object.values(conditions).flatMap((tests) =>
          isObject(tests) ? Object.keys(tests).map((key) => key.toLowerCase()) : [],
        )
      : [],
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
