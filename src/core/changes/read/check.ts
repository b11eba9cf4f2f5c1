import { isList, memberOf, textOf } from '../json';
import type { ActionInvocation, Check, Json } from '../model';

const STATUSES = ['pass', 'fail', 'error'] as const;

/** One entry of `checks` (Terraform 1.3 and later): the problems of all its instances together. */
export function checkOf(entry: Json): Check {
  const address = memberOf(entry, 'address');
  const instances = memberOf(entry, 'instances');
  return {
    address: textOf(address, 'to_display') ?? '',
    kind: textOf(address, 'kind') ?? '',
    status: STATUSES.find((status) => status === memberOf(entry, 'status')) ?? 'unknown',
    problems: (isList(instances) ? instances : []).flatMap(problemsOf),
  };
}

function problemsOf(instance: Json): string[] {
  const problems = memberOf(instance, 'problems');
  return (isList(problems) ? problems : []).flatMap((problem) => textOf(problem, 'message') ?? []);
}

/** One entry of `condition_results`, which Terraform 1.2 and 1.3 wrote where later ones write `checks`. */
export function conditionOf(entry: Json): Check {
  const message = textOf(entry, 'error_message');
  const passed = memberOf(entry, 'result');
  const known = memberOf(entry, 'unknown') !== true && typeof passed === 'boolean';
  return {
    address: textOf(entry, 'address') ?? '',
    kind: textOf(entry, 'condition_type') ?? '',
    status: known ? (passed ? 'pass' : 'fail') : 'unknown',
    problems: message === undefined ? [] : [message],
  };
}

/** One entry of `action_invocations` (Terraform 1.14 and later). */
export function invocationOf(entry: Json): ActionInvocation {
  const triggeredBy = textOf(memberOf(entry, 'lifecycle_action_trigger'), 'triggering_resource_address');
  return {
    address: textOf(entry, 'address') ?? '',
    type: textOf(entry, 'type') ?? '',
    ...(triggeredBy !== undefined && { triggeredBy }),
    config: memberOf(entry, 'config_values') ?? null,
    unknown: memberOf(entry, 'config_unknown') ?? false,
    sensitive: memberOf(entry, 'config_sensitive') ?? false,
  };
}
