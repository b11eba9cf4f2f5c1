import type { Rule } from '../rule';
import { COMPUTE } from './availability/compute';
import { DATABASE } from './availability/database';
import { NETWORK } from './availability/network';
import { OPERATIONS } from './availability/operations';
import { COMPOUNDS } from './compounds';
import { ENCRYPTION } from './data/encryption';
import { LOSS } from './data/loss';
import { PROTECTION } from './data/protection';
import { DRIFT } from './structure/drift';
import { LIFECYCLE } from './structure/lifecycle';
import { REFACTORING } from './structure/refactoring';
import { RENAMES } from './structure/renames';
import { REPLACEMENT_REASONS } from './structure/replacement-reasons';
import { SCALE } from './structure/scale';
import { EVIDENCE } from './process/evidence';
import { PLAN } from './process/plan';
import { EXPOSURE } from './security/exposure';
import { INGRESS } from './security/ingress';
import { POLICY_CONTENT } from './security/policies';

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
  ...ENCRYPTION,
  ...DATABASE,
  ...COMPUTE,
  ...NETWORK,
  ...OPERATIONS,
  ...EXPOSURE,
  ...INGRESS,
  ...POLICY_CONTENT,
  ...PLAN,
  ...EVIDENCE,
  ...COMPOUNDS,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with this id. */
export const ruleOf = (id: string): Rule | undefined => byId.get(id);
