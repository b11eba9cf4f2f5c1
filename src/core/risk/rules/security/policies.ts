import { revertAndApply } from '../../rollback/words';
import { isList } from '../../../changes/json';
import type { Json } from '../../../changes/model';
import type { Pair } from '../../attribute';
import type { Rule, When } from '../../rule';
import { attribute } from '../../when';
import { covers, isPublic, POLICIES, statementsOf, type Statement } from './policy-document';

const MEMBERS = ['member', 'members'];
const MADE_OR_CHANGED = { kinds: ['create', 'update', 'replace'] } as const;
const PUBLIC_MEMBERS = ['allUsers', 'allAuthenticatedUsers'];
const LESS_GRAVE = /^google_(bigquery|cloud_run|cloudfunctions)/;

/** Statements that a change brings in, whatever their order and spacing. */
function newStatements({ before, after }: Pair): Statement[] {
  const old = new Set(statementsOf(before).map((statement) => statement.canonical));
  return statementsOf(after).filter((statement) => !old.has(statement.canonical));
}

/** A policy gains a statement like this. */
const gains = (test: (statement: Statement) => boolean, except = /^$/): When =>
  attribute(
    POLICIES,
    (pair, { change }) => !except.test(change.type) && newStatements(pair).some(test),
    MADE_OR_CHANGED,
  );

const onEverything = ({ allows, resources }: Statement): boolean => allows && resources.includes('*');
const isAdmin = (statement: Statement): boolean =>
  onEverything(statement) && statement.actions.some((action) => action === '*' || action === '*:*');
const isService = (statement: Statement): boolean =>
  onEverything(statement) &&
  (statement.notActions.length > 0 || statement.actions.some((action) => /^[\w-]+:\*$/.test(action)));
const ESCALATING = [
  'iam:passrole',
  'sts:assumerole',
  'iam:*',
  'iam:createpolicyversion',
  'iam:attachrolepolicy',
  'iam:putrolepolicy',
];
const escalates = (statement: Statement): boolean =>
  onEverything(statement) && statement.actions.some((action) => ESCALATING.includes(action));

const KEY_POLICIES = /^aws_kms_/;
const ADMIN_POLICY = /(^|\/)(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/;
const ADMIN_ROLES = [
  'roles/owner',
  'roles/editor',
  'roles/iam.securityAdmin',
  'Owner',
  'Contributor',
  'User Access Administrator',
  'cluster-admin',
];
const texts = (value: Json | undefined): string[] =>
  (isList(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
const gained = ({ before, after }: Pair): string[] => texts(after).filter((item) => !texts(before).includes(item));

const accountsIn = (statements: readonly Statement[]): Set<string> =>
  new Set(
    statements
      .flatMap(({ allows, principals }) => (allows ? principals : []))
      .flatMap((name) => /\b\d{12}\b/.exec(name) ?? []),
  );

/** Patterns with a wildcard for who may sign in through a provider: `repo:acme/*`. */
const subjectsIn = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ allows, subjects }) => (allows ? subjects.filter((subject) => subject.includes('*')) : []));

/** A role may be taken on by another account than before, or under fewer or wider conditions. */
function widensTrust(pair: Pair): boolean {
  const [before, after] = [statementsOf(pair.before), statementsOf(pair.after)];
  if (before.length === 0) return false;
  const known = accountsIn(before);
  const conditions = (statements: readonly Statement[]): number =>
    statements.reduce((sum, statement) => sum + statement.conditionKeys.length, 0);
  return (
    [...accountsIn(after)].some((account) => !known.has(account)) ||
    conditions(after) < conditions(before) ||
    subjectsIn(after).some((subject) => !subjectsIn(before).some((old) => covers(old, subject)))
  );
}

/** What policies and roles allow, compared statement by statement. */
export const POLICY_CONTENT: readonly Rule[] = [
  {
    id: 'policy-public-principal',
    class: 'security',
    level: 'CRITICAL',
    title: 'lets everybody in',
    why: 'The policy allows the principal `*` (or `allUsers`) without a condition on who it is.',
    example: '+ aws_s3_bucket_policy.pub  { Effect: Allow, Principal: "*", Action: "s3:GetObject" }',
    remedy: 'Name the principals, or add a condition such as `aws:PrincipalOrgID` or `aws:SourceArn`.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply; until then anybody can try. What was read meanwhile stays read: look at the access logs.',
      ),
    when: attribute(
      [...POLICIES, ...MEMBERS, 'principal'],
      (pair, { change }) => {
        if (pair.path[0] === 'principal') return change.type === 'aws_lambda_permission' && gained(pair).includes('*');
        if (!MEMBERS.includes(String(pair.path[0]))) return newStatements(pair).some(isPublic);
        if (!gained(pair).some((member) => PUBLIC_MEMBERS.includes(member))) return false;
        return LESS_GRAVE.test(change.type) ? { level: 'HIGH' } : true;
      },
      MADE_OR_CHANGED,
    ),
    hides: ['resource-created'],
  },
  {
    id: 'iam-admin-wildcard',
    class: 'security',
    level: 'CRITICAL',
    title: 'may do everything on everything',
    why: 'Whoever holds these rights owns the account.',
    example: '~ aws_iam_policy.app  { Effect: Allow, Action: "*", Resource: "*" }',
    remedy: 'Name the actions and resources that are needed.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply. What was done with the rights meanwhile stays done, new users and keys too: look at the audit log.',
      ),
    when: gains(isAdmin, KEY_POLICIES),
    hides: ['resource-created'],
  },
  {
    id: 'iam-service-wildcard',
    class: 'security',
    level: 'HIGH',
    title: 'may do everything in a service, on all resources',
    why: 'All actions of a service include deleting and opening up; NotAction allows what will be invented tomorrow.',
    example: '~ aws_iam_policy.app  { Effect: Allow, Action: "s3:*", Resource: "*" }',
    remedy: 'Name the actions and resources that are needed.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply. What was done with the rights meanwhile stays done, new users and keys too: look at the audit log.',
      ),
    when: gains(isService, KEY_POLICIES),
    hides: ['resource-created'],
  },
  {
    id: 'iam-privilege-escalation',
    class: 'security',
    level: 'HIGH',
    title: 'may give itself more rights',
    why: 'iam:PassRole, sts:AssumeRole or writing policies on all resources leads to every right there is.',
    example: '~ aws_iam_policy.app  { Effect: Allow, Action: "iam:PassRole", Resource: "*" }',
    remedy: 'Name the roles that may be passed or taken on.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply. What was done with the rights meanwhile stays done, new users and keys too: look at the audit log.',
      ),
    when: gains(escalates, KEY_POLICIES),
    hides: ['resource-created'],
  },
  {
    id: 'iam-trust-widened',
    class: 'security',
    level: 'HIGH',
    title: 'may be taken on by more people or systems',
    why: 'The trust policy names another account, asks for fewer conditions than before, or lets in more subjects of a provider.',
    example: '~ aws_iam_role.app  assume_role_policy: + arn:aws:iam::999988887777:root',
    remedy: 'Check whose account it is; ask for an external id.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply. What was done with the rights meanwhile stays done, new users and keys too: look at the audit log.',
      ),
    when: attribute(['assume_role_policy'], widensTrust, { kinds: ['update'] }),
  },
  {
    id: 'admin-role-granted',
    class: 'security',
    level: 'HIGH',
    title: 'grants an administrator role',
    why: 'The ready-made administrator roles allow nearly everything.',
    example: '+ aws_iam_role_policy_attachment.ci  policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess"',
    remedy: 'Grant a role with just the rights that are needed.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply. What was done with the rights meanwhile stays done, new users and keys too: look at the audit log.',
      ),
    when: attribute(
      ['policy_arn', 'managed_policy_arns', 'role', 'role_definition_name', 'role_ref.name'],
      (pair) => gained(pair).some((name) => ADMIN_POLICY.test(name) || ADMIN_ROLES.includes(name)),
      MADE_OR_CHANGED,
    ),
    hides: ['resource-created'],
  },
  {
    id: 'policy-deny-removed',
    class: 'security',
    level: 'HIGH',
    title: 'loses a prohibition',
    why: 'A Deny statement overrules every Allow; without it, rights that were blocked are open.',
    example: '~ aws_s3_bucket_policy.data  - { Effect: Deny, Condition: aws:SecureTransport = false }',
    remedy: 'Keep the statement, or show what takes its place.',
    when: attribute(
      POLICIES,
      ({ before, after }) => {
        const kept = new Set(statementsOf(after).map((statement) => statement.canonical));
        return statementsOf(before).some((statement) => !statement.allows && !kept.has(statement.canonical));
      },
      { kinds: ['update', 'replace'] },
    ),
  },
];
