import { ConfigurationError } from '../../errors';
import { isList, isObject, memberOf, textOf } from '../json';
import type { Change, ChangeKind, Json, OutputChange, Path, Values } from '../model';

/**
 * Every combination of verbs that Terraform and OpenTofu are known to write (docs/risk.md#reading-a-plan); any other is
 * `unknown`.
 */
const KINDS: Readonly<Record<string, ChangeKind>> = {
  '': 'no-op',
  'no-op': 'no-op',
  create: 'create',
  read: 'read',
  update: 'update',
  delete: 'delete',
  'delete,create': 'replace',
  'create,delete': 'replace',
  forget: 'forget',
  'create,forget': 'replace-and-forget',
  'forget,create': 'replace-and-forget',
  open: 'open',
};

/** The verbs of a change object; `undefined` when they are missing or not a list of strings. */
function verbsOf(change: Json | undefined): readonly string[] | undefined {
  const actions = memberOf(change, 'actions');
  return isList(actions) && actions.every((verb) => typeof verb === 'string') ? actions : undefined;
}

/** What a list of verbs means. Missing and new verbs are `unknown`, so that they are judged as dangerous. */
export function kindOf(verbs: readonly string[] | undefined): ChangeKind {
  const key = verbs?.join(',');
  return key !== undefined && Object.hasOwn(KINDS, key) ? (KINDS[key] ?? 'unknown') : 'unknown';
}

/** The value trees of a change object. Absent masks (Terraform before 0.15) mark nothing. */
export const valuesOf = (change: Json | undefined): Values => ({
  before: memberOf(change, 'before') ?? null,
  after: memberOf(change, 'after') ?? null,
  unknown: memberOf(change, 'after_unknown') ?? false,
  beforeSensitive: memberOf(change, 'before_sensitive') ?? false,
  afterSensitive: memberOf(change, 'after_sensitive') ?? false,
});

const isPath = (path: Json): path is Path =>
  isList(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');

function replacePathsOf(change: Json | undefined): readonly Path[] {
  const paths = memberOf(change, 'replace_paths');
  return isList(paths) ? paths.filter(isPath) : [];
}

/** The import that a change is part of: `{id}`, `{identity}` (no id) or `{unknown: true}`. */
function importingOf(change: Json | undefined): Pick<Change, 'importing'> | undefined {
  const importing = memberOf(change, 'importing');
  if (!isObject(importing)) return undefined;
  const id = textOf(importing, 'id');
  return { importing: { ...(id !== undefined && { id }), unknown: memberOf(importing, 'unknown') === true } };
}

/** Where an object is and what it is: the members that stand beside `change` in an entry. */
function identityOf(entry: Json): Identity {
  const address = textOf(entry, 'address');
  if (address === undefined) {
    throw new ConfigurationError(
      'The plan has a change without an address. Make the plan JSON again with "terraform show -json".',
    );
  }
  const mode = memberOf(entry, 'mode');
  const identity: Identity = {
    address,
    module: textOf(entry, 'module_address') ?? '',
    mode: mode === 'data' || mode === 'ephemeral' ? mode : 'managed',
    type: textOf(entry, 'type') ?? '',
    name: textOf(entry, 'name') ?? '',
    provider: textOf(entry, 'provider_name') ?? '',
  };
  setText(identity, 'previousAddress', textOf(entry, 'previous_address'));
  setText(identity, 'deposed', textOf(entry, 'deposed'));
  setText(identity, 'reason', textOf(entry, 'action_reason'));
  const index = memberOf(entry, 'index');
  if (typeof index === 'string' || typeof index === 'number') identity.index = index;
  return identity;
}

type Identity = {
  -readonly [
    Key in keyof Omit<Change, 'kind' | 'verbs' | 'replaceOrder' | 'values' | 'replacePaths' | 'importing'>
  ]: Change[Key];
};

function setText(identity: Identity, field: 'previousAddress' | 'deposed' | 'reason', text: string | undefined): void {
  if (text !== undefined) identity[field] = text;
}

/**
 * One entry of `resource_changes` or `resource_drift` as a change. Fields are detected, never expected by version.
 * @throws ConfigurationError when the entry has no address.
 */
export function changeOf(entry: Json): Change {
  const change = memberOf(entry, 'change');
  const verbs = verbsOf(change);
  const kind = kindOf(verbs);
  return Object.assign(
    identityOf(entry),
    { kind, verbs: verbs ?? [], values: valuesOf(change), replacePaths: replacePathsOf(change) },
    kind === 'replace' && replaceOrderOf(verbs),
    importingOf(change),
  );
}

const replaceOrderOf = (verbs: readonly string[] | undefined): Pick<Change, 'replaceOrder'> => ({
  replaceOrder: verbs?.[0] === 'delete' ? 'destroy-first' : 'create-first',
});

/** One member of `output_changes`: the change object stands directly under the name. */
export const outputOf = (name: string, change: Json): OutputChange => ({
  name,
  kind: kindOf(verbsOf(change)),
  values: valuesOf(change),
});
