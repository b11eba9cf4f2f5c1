import { createHash } from 'node:crypto';
import { isList, isObject } from '../../changes/json';
import type { Json } from '../../changes/model';
import { maskBelow } from '../../changes/values';
import { isEmpty } from '../attribute';

/** Computed from others, or no part of what the object is. */
const NOT_TELLING = new Set(['timeouts', 'tags_all', 'terraform_labels', 'effective_labels']);
const MOST_LEAVES = 200;
const LONGEST = 64;

/** A value short enough to keep thousands of them: itself, or its hash. */
const compact = (value: Json): string => {
  const text = JSON.stringify(value);
  return text.length <= LONGEST ? text : createHash('sha256').update(text).digest('base64');
};

/** The leaves that are set and known, by path. At most 200: enough to recognise an object. */
export function leavesOf(tree: Json, unknown: Json | undefined): Map<string, string> {
  const found = new Map<string, string>();
  collect(tree, unknown, '', found);
  return found;
}

function collect(tree: Json, unknown: Json | undefined, path: string, found: Map<string, string>): void {
  if (unknown === true || found.size >= MOST_LEAVES || isEmpty(tree)) return;
  if (isList(tree)) {
    for (const [at, item] of tree.entries()) collect(item, maskBelow(unknown, at), `${path}[${at}]`, found);
  } else if (isObject(tree)) {
    for (const [name, item] of Object.entries(tree)) {
      if (path !== '' || !NOT_TELLING.has(name)) collect(item, maskBelow(unknown, name), `${path}.${name}`, found);
    }
  } else found.set(path, compact(tree));
}

/** The set and known top-level attributes of these names, compact. */
export function attributesOf(tree: Json, unknown: Json | undefined, names: Iterable<string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const value = isObject(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (value !== undefined && !isEmpty(value) && !maskBelow(unknown, name)) found.set(name, compact(value));
  }
  return found;
}
