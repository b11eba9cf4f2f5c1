import type { ChangePart, Changes, Json } from '../model';
import { isList, isObject } from '../json';
import { Gather } from './gather';
import { PLAN_LAYOUT, SKIP } from './layout';
import type { Layout } from './layout';
import { placeOf, refusals } from './refusals';

type Steps = readonly (string | number)[];

/**
 * The parts of a plan that was parsed as a whole: the plain reader, against which the streaming one is tested.
 * @throws ConfigurationError when it is not a plan, as `createPlanReader` does.
 */
export function partsOf(plan: Json): ChangePart[] {
  const parts: ChangePart[] = [];
  const gather = new Gather((part) => parts.push(part));
  if (isObject(plan)) for (const key of Object.keys(plan)) gather.key(key);
  walk(gather, PLAN_LAYOUT, [], plan);
  parts.push({ part: 'header', header: gather.finish() });
  return parts;
}

function walk(gather: Gather, layout: Layout, path: Steps, value: Json): void {
  if (layout.how === 'skip' || (value === null && layout.how !== 'take')) return;
  if (layout.how === 'take') {
    gather.take(layout.section, path, value);
  } else if (layout.how === 'each' && layout.of === 'list') {
    if (!isList(value)) throw refusals.shape(0, placeOf(path), 'a list');
    for (const [at, item] of value.entries()) walk(gather, layout.each, [...path, at], item);
  } else {
    if (!isObject(value)) throw refusals.shape(0, placeOf(path), 'an object');
    for (const [key, item] of Object.entries(value)) {
      const below = layout.how === 'each' ? layout.each : (layout.members.get(key) ?? SKIP);
      walk(gather, below, [...path, key], item);
    }
  }
}

/** All parts in memory, by kind. */
export function collect(parts: Iterable<ChangePart>): Changes {
  const all = [...parts];
  const of = <P extends ChangePart['part']>(part: P) =>
    all.filter((item): item is Extract<ChangePart, { part: P }> => item.part === part);
  return {
    header: of('header').at(-1)?.header ?? { engine: 'terraform' },
    resources: of('resource').map((item) => item.change),
    drift: of('drift').map((item) => item.change),
    deferred: of('deferred').map(({ reason, change }) => ({ reason, change })),
    outputs: of('output').map((item) => item.output),
    checks: of('check').map((item) => item.check),
    invocations: of('invocation').map((item) => item.invocation),
    prior: of('prior').map(({ address, type, provider }) => ({ address, type, provider })),
    configured: of('configured').map(({ resource: { address, references, provisioners } }) => ({
      address,
      references,
      provisioners,
    })),
    links: of('links').flatMap((item) => item.links.all),
    secrets: of('secret').map((item) => item.value),
  };
}
