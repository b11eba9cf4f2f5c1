import { isDeepStrictEqual } from 'node:util';
import { allAttributes, type ResourceType } from './schema';
import { type Attributes, Unknown, type Value } from './value';

export interface PlannedChange {
  readonly planned: Attributes | null;
  /** Attributes whose change means another object. */
  readonly replaces: readonly string[];
}

/** An object with exactly the attributes of its type: Terraform refuses more or fewer. */
export const conforming = (type: ResourceType, object: Attributes): Attributes =>
  Object.fromEntries(Object.keys(allAttributes(type)).map((name) => [name, object[name] ?? null]));

/**
 * What would become of an object: `proposed` is Terraform's merge of the configuration with the prior state. Fills in
 * defaults, marks what only the cloud can know, and tells which changes need a new object.
 */
export const planChange = (
  type: ResourceType,
  prior: Attributes | null,
  proposed: Attributes | null,
  config: Attributes | null,
): PlannedChange => {
  if (proposed === null) return { planned: null, replaces: [] };
  const planned = { ...proposed };
  for (const [name, attribute] of Object.entries(allAttributes(type))) {
    const configured = (config?.[name] ?? null) !== null;
    if (attribute.mirrors !== undefined) planned[name] = planned[attribute.mirrors] ?? {};
    else if (!configured && attribute.default !== undefined) planned[name] = attribute.default;
    else if (!configured && attribute.computed === true && prior === null) planned[name] = new Unknown();
  }
  const forceNew = Object.entries(type.attributes).filter(([, attribute]) => attribute.forceNew === true);
  const replaces =
    prior === null
      ? []
      : forceNew.map(([name]) => name).filter((name) => !isDeepStrictEqual(prior[name], planned[name]));
  return { planned, replaces };
};

/** The new object as the cloud makes it: the plan with everything unknown decided. `number` makes the id unique. */
export const decide = (type: ResourceType, planned: Attributes, number: number): Attributes => {
  const object: Attributes = { ...planned };
  if ('prefix' in type.id) object['id'] = `${type.id.prefix}${number.toString(16).padStart(17, '0')}`;
  for (const [name, attribute] of Object.entries(type.attributes)) {
    const value: Value | undefined = object[name];
    if (value instanceof Unknown) object[name] = attribute.derive?.(object) ?? null;
  }
  if ('attribute' in type.id) object['id'] = object[type.id.attribute] ?? null;
  return object;
};
