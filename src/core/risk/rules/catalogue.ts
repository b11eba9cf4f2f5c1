import type { Rule } from '../rule';
import { COMPUTE } from './availability/compute';
import { DATABASE } from './availability/database';
import { HEALTH } from './availability/health';
import { NETWORK } from './availability/network';
import { OPERATIONS } from './availability/operations';
import { COMPOUNDS } from './compounds';
import { ENCRYPTION } from './data/encryption';
import { LOSS } from './data/loss';
import { OBJECT_LOCK } from './data/object-lock';
import { PROTECTION } from './data/protection';
import { DRIFT } from './structure/drift';
import { LIFECYCLE } from './structure/lifecycle';
import { REFACTORING } from './structure/refactoring';
import { RENAMES } from './structure/renames';
import { REPLACEMENT_REASONS } from './structure/replacement-reasons';
import { SCALE } from './structure/scale';
import { EVIDENCE } from './process/evidence';
import { PLAN } from './process/plan';
import { CREDENTIALS } from './security/credentials';
import { AUDIT } from './security/audit';
import { EXPOSURE } from './security/exposure';
import { INGRESS } from './security/ingress';
import { POLICY_CONTENT } from './security/policies';
import { UNKNOWN_POLICIES } from './security/unknown-policies';
import { SIGN_IN_RULES } from './security/sign-in';

/** Every rule that PlanSeal knows. A new rule is one entry in one of these lists, and its tests. */
export const RULES: readonly Rule[] = [
  ...LIFECYCLE,
  ...REFACTORING,
  ...REPLACEMENT_REASONS,
  ...RENAMES,
  ...SCALE,
  ...DRIFT,
  ...LOSS,
  ...PROTECTION,
  ...OBJECT_LOCK,
  ...ENCRYPTION,
  ...DATABASE,
  ...COMPUTE,
  ...NETWORK,
  ...OPERATIONS,
  ...HEALTH,
  ...EXPOSURE,
  ...AUDIT,
  ...CREDENTIALS,
  ...INGRESS,
  ...POLICY_CONTENT,
  ...UNKNOWN_POLICIES,
  ...SIGN_IN_RULES,
  ...PLAN,
  ...EVIDENCE,
  ...COMPOUNDS,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this id. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id);
