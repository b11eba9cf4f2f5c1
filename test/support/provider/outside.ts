import { resourceType } from './catalogue/all';
import { conforming, decide, planChange } from './change';
import { type Cloud, type Control, loadCloud, saveCloud } from './cloud';
import type { Attributes } from './value';

type Selector = string | ((object: Attributes) => boolean);

const select = (cloud: Cloud, type: string, selector: Selector): [key: string, object: Attributes] => {
  const matches = Object.entries(cloud.objects).filter(
    ([key, object]) =>
      key.startsWith(`${type}/`) && (typeof selector === 'string' ? key === `${type}/${selector}` : selector(object)),
  );
  const [match] = matches;
  if (match === undefined || matches.length > 1)
    throw new Error(
      `${matches.length} objects of type ${type} match; exactly one must. The cloud has ${Object.keys(cloud.objects).join(', ') || 'none'}.`,
    );
  return match;
};

/** All objects of a type. */
export const objectsOf = (file: string, type: string): Attributes[] =>
  Object.entries(loadCloud(file).objects).flatMap(([key, object]) => (key.startsWith(`${type}/`) ? [object] : []));

/** Somebody changes an object outside Terraform. Exactly one object must match the id or predicate. */
export const edit = (file: string, type: string, selector: Selector, patch: Attributes): void => {
  const cloud = loadCloud(file);
  const [key, object] = select(cloud, type, selector);
  cloud.objects[key] = { ...object, ...patch };
  saveCloud(file, cloud);
};

/** Somebody deletes an object outside Terraform. */
export const remove = (file: string, type: string, selector: Selector): void => {
  const cloud = loadCloud(file);
  const [key] = select(cloud, type, selector);
  cloud.objects = Object.fromEntries(Object.entries(cloud.objects).filter(([other]) => other !== key));
  saveCloud(file, cloud);
};

/** Somebody creates an object outside Terraform, to be imported or to stay unknown. What is not given gets the cloud's defaults. */
export const put = (file: string, type: string, id: string, attributes: Attributes): void => {
  const cloud = loadCloud(file);
  const definition = resourceType(type);
  const { planned } = planChange(definition, null, conforming(definition, attributes), attributes);
  cloud.objects[`${type}/${id}`] = { ...decide(definition, { ...planned, id }, 0), ...attributes, id };
  saveCloud(file, cloud);
};

/** Replaces the scripted events. */
export const control = (file: string, ...controls: Control[]): void => {
  saveCloud(file, { ...loadCloud(file), controls });
};
