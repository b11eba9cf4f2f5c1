import { isList, isObject } from '../changes/json';
import type { Json } from '../changes/model';
import { marksAny, valueAt } from '../changes/values';
import { quotedText } from '../hcl/quoted-text';
import type { DriftedObject } from './classify';

/** Longer than this no issue has room for; what does not fit is left out whole. */
const MOST_TEXT = 15_000;
const NAME = /^[A-Za-z_][\w-]*$/;
/** Objects that are blocks, and what the provider works out from other attributes. */
const NOT_SET_ALONE: ReadonlySet<string> = new Set(['timeouts', 'tags_all', 'id']);

/**
 * HCL that would make the code match reality: for each object the attributes that the next apply would set back, which
 * are those that the code sets. Only simple values (scalars, lists and maps of them) are written; what else drifted is named
 * in a comment. Nothing sensitive is shown; `isSecret` knows values that are secret elsewhere. `undefined` when there is nothing to write.
 */
export function adoptHcl(
  items: readonly DriftedObject[],
  isSecret: (value: string) => boolean = () => false,
): string | undefined {
  const blocks: string[] = [];
  let room = MOST_TEXT;
  for (const item of items) {
    const block = blockOf(item, isSecret);
    if (block === undefined || block.length + 2 > room) continue;
    room -= block.length + 2;
    blocks.push(block);
  }
  return blocks.length === 0 ? undefined : blocks.join('\n\n');
}

/** In a comment an address must not end the line. */
const comment = (address: string): string => `# ${address.replace(/\p{C}|\p{Zl}|\p{Zp}/gu, '?').slice(0, 300)}`;

function blockOf(item: DriftedObject, isSecret: (value: string) => boolean): string | undefined {
  const { change, fate } = item;
  if (!NAME.test(change.type) || !NAME.test(change.name)) return undefined;
  if (change.kind === 'delete')
    return fate === 'recreates' ? `${comment(change.address)}\n# It is gone: remove its resource block.` : undefined;
  const set = item.differences.flatMap(({ path: [attribute] }, at) =>
    item.fates[at] === 'reverts' && typeof attribute === 'string' && !NOT_SET_ALONE.has(attribute) ? [attribute] : [],
  );
  const attributes = [...new Set(set)].filter((name) => NAME.test(name)).sort();
  if (attributes.length === 0) return undefined;
  const lines = attributes.map((name) => {
    const value = simpleValue(item, name, isSecret);
    return value === undefined
      ? `  # ${name}: not a simple value, or a secret; write it by hand`
      : `  ${name} = ${value}`;
  });
  return [comment(change.address), `resource "${change.type}" "${change.name}" {`, ...lines, '}'].join('\n');
}

function simpleValue(
  { change }: DriftedObject,
  name: string,
  isSecret: (value: string) => boolean,
): string | undefined {
  const { after, unknown, beforeSensitive, afterSensitive } = change.values;
  const hidden = [unknown, beforeSensitive, afterSensitive].some(
    (mask) => mask === true || marksAny(valueAt(mask, [name])),
  );
  const value = valueAt(after, [name]);
  return hidden || value === undefined ? undefined : hclOf(value, isSecret);
}

/** A value in HCL, indented as an attribute of a block; `undefined` for what is not simple. */
function hclOf(value: Json, isSecret: (value: string) => boolean): string | undefined {
  if (!isObject(value) && !isList(value)) return scalar(value, isSecret);
  if (isList(value)) {
    const elements = value.map((element) =>
      isObject(element) || isList(element) ? undefined : scalar(element, isSecret),
    );
    return elements.every((element) => element !== undefined) ? `[${elements.join(', ')}]` : undefined;
  }
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => {
      const word = NAME.test(key) ? key : quotedText(key);
      const text = isObject(member) || isList(member) ? undefined : scalar(member, isSecret);
      return word === undefined || text === undefined ? undefined : `    ${word} = ${text}`;
    });
  if (!members.every((member) => member !== undefined)) return undefined;
  return members.length === 0 ? '{}' : `{\n${members.join('\n')}\n  }`;
}

const scalar = (value: Json, isSecret: (value: string) => boolean): string | undefined =>
  typeof value === 'string' ? (isSecret(value) ? undefined : quotedText(value)) : JSON.stringify(value);
