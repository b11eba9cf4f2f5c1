import { isList, isObject, memberOf } from '../changes/json';
import type { Change, Json, Path } from '../changes/model';
import { type PlainSecret, plainSecretsIn } from './plain-secrets';

export interface Guarded {
  readonly change: Change;
  /** Credentials that this change brings in where nothing marks them as sensitive. */
  readonly plainSecrets: readonly PlainSecret[];
}

const NOTHING: readonly PlainSecret[] = [];
/** The id of a key is no secret, though it has the form of one. */
const PUBLIC_IDS = new Set(['aws_iam_access_key']);

/**
 * Marks credentials that stand in clear as sensitive, so that nothing shows them, and says which of them are new.
 * Only attributes that differ are looked at (all of what is deleted): no others are ever shown.
 */
export function guarded(change: Change, changed: ReadonlySet<string>): Guarded {
  if (PUBLIC_IDS.has(change.type)) return { change, plainSecrets: NOTHING };
  const { before, after, beforeSensitive, afterSensitive } = change.values;
  const old = secretsOf(before, beforeSensitive, change.kind === 'delete' ? undefined : changed);
  const fresh = secretsOf(after, afterSensitive, changed);
  if (old.length === 0 && fresh.length === 0) return { change, plainSecrets: NOTHING };
  const known = new Set(old.map(({ value }) => value));
  const values = {
    ...change.values,
    beforeSensitive: old.reduce<Json>((mask, { path }) => marked(mask, before, path), beforeSensitive),
    afterSensitive: fresh.reduce<Json>((mask, { path }) => marked(mask, after, path), afterSensitive),
  };
  return { change: { ...change, values }, plainSecrets: fresh.filter(({ value }) => !known.has(value)) };
}

function secretsOf(tree: Json, mask: Json, only: ReadonlySet<string> | undefined): readonly PlainSecret[] {
  if (!isObject(tree) || mask === true) return NOTHING;
  const found: PlainSecret[] = [];
  for (const name of only ?? Object.keys(tree)) {
    const value = memberOf(tree, name);
    if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number') continue;
    for (const secret of plainSecretsIn(value, memberOf(mask, name) ?? false)) {
      found.push({ ...secret, path: [name, ...secret.path] });
    }
  }
  return found;
}

/** The mask with one more place marked; lists get as many entries as the value has. */
function marked(mask: Json | undefined, value: Json | undefined, [step, ...rest]: Path): Json {
  if (step === undefined || mask === true) return true;
  if (typeof step === 'number') {
    const items = isList(value) ? value : [];
    return items.map((item, at) => {
      const below = isList(mask) ? (mask[at] ?? false) : false;
      return at === step ? marked(below, item, rest) : below;
    });
  }
  const below = marked(memberOf(mask, step), memberOf(value, step), rest);
  return { ...(isObject(mask) ? mask : {}), [step]: below };
}
