import type { Change, ChangeKind, ChangePart, Json, Values } from '../../../src/core/changes/model';

type ChangeSpec = Partial<Omit<Change, 'values'>> & Partial<Values>;

const VERBS: Partial<Record<ChangeKind, readonly string[]>> = { replace: ['delete', 'create'] };

/** A change in few words: `change('aws_sqs_queue', 'update', { before: { delay: 1 }, after: { delay: 2 } })`. */
export function change(type: string, kind: ChangeKind, spec: ChangeSpec = {}): Change {
  const { before = null, after = null, unknown = {}, beforeSensitive = false, afterSensitive = false, ...rest } = spec;
  const name = rest.name ?? 'x';
  const module = rest.module ?? '';
  const index = rest.index === undefined ? '' : `[${JSON.stringify(rest.index)}]`;
  return {
    address: `${module === '' ? '' : `${module}.`}${type}.${name}${index}`,
    module,
    mode: 'managed',
    type,
    name,
    provider: `registry.terraform.io/hashicorp/${type.split('_')[0] ?? ''}`,
    kind,
    verbs: VERBS[kind] ?? [kind],
    ...(kind === 'replace' && { replaceOrder: 'destroy-first' }),
    replacePaths: [],
    values: { before, after, unknown, beforeSensitive, afterSensitive },
    ...rest,
  };
}

export const resource = (of: Change): ChangePart => ({ part: 'resource', change: of });
export const resources = (...changes: readonly Change[]): ChangePart[] => changes.map(resource);

/** Before and after of an update of some attributes. */
export const edit = (type: string, before: Json, after: Json, spec: ChangeSpec = {}): Change =>
  change(type, 'update', { before, after, ...spec });
export const created = (type: string, after: Json, spec: ChangeSpec = {}): Change =>
  change(type, 'create', { after, ...spec });
export const deleted = (type: string, before: Json = { id: '1' }, spec: ChangeSpec = {}): Change =>
  change(type, 'delete', { before, ...spec });
export const replaced = (type: string, before: Json = { id: '1' }, after: Json = {}, spec: ChangeSpec = {}): Change =>
  change(type, 'replace', { before, after, ...spec });
