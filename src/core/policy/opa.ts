import * as v from 'valibot';
import { itemOf, outcomeOf } from './message';
import type { NoAnswer, PolicyAnswer, PolicyItem } from './model';

/** `opa eval -f json`; a query that is undefined gives `{}`, which means that no policy was loaded, not that one passed. */
const failure = v.object({ message: v.string(), code: v.exactOptional(v.string()) });
export const opaOutput = v.object({
  result: v.exactOptional(
    v.array(v.object({ expressions: v.array(v.object({ value: v.unknown(), text: v.string() })) })),
  ),
  errors: v.exactOptional(v.array(failure)),
});
type Output = v.InferOutput<typeof opaOutput>;

interface Found {
  readonly items: PolicyItem[];
  passed: number;
  /** Rules that were seen, whatever they said. */
  rules: number;
}

/** What a rule that denies or warns gives: a set of messages, an object keyed by them, or whether it holds. */
const saidBy = (value: unknown): readonly unknown[] | undefined => {
  if (value === true) return [''];
  if (value === false || value === null) return [];
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value === 'string') return [value];
  return typeof value === 'object'
    ? Object.entries(value as Record<string, unknown>).map(([key, held]) => (held === true ? key : held))
    : undefined;
};

const MOST_DEPTH = 12;

const look = (name: string, place: string, value: unknown, found: Found, depth: number): void => {
  const outcome = outcomeOf(name);
  const said = outcome === undefined ? undefined : saidBy(value);
  if (outcome !== undefined && said !== undefined) {
    found.rules += 1;
    if (said.length === 0) found.passed += 1;
    for (const one of said) found.items.push(itemOf('opa', outcome, place, one));
    return;
  }
  if (name === 'allow' && typeof value === 'boolean') {
    found.rules += 1;
    if (value) found.passed += 1;
    else found.items.push(itemOf('opa', 'deny', place, `${place} is false`));
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > MOST_DEPTH) return;
  for (const [key, below] of Object.entries(value))
    look(key, place === '' ? key : `${place}.${key}`, below, found, depth + 1);
};

/** What OPA said: of a rule (`data.terraform.deny`), a package or all data. */
export const answerOfOpa = ({ result, errors }: Output): PolicyAnswer | NoAnswer => {
  const [error] = errors ?? [];
  if (error !== undefined)
    return { tool: 'opa', problem: `${error.code === undefined ? '' : `${error.code}: `}${error.message}` };
  const found: Found = { items: [], passed: 0, rules: 0 };
  for (const { value, text } of (result ?? []).flatMap(({ expressions }) => expressions)) {
    const place = text.replace(/^data\.?/, '');
    look(place.split('.').at(-1) ?? '', place, value, found, 0);
  }
  return found.rules === 0
    ? {
        tool: 'opa',
        problem:
          'its answer holds no rule named `deny`, `violation`, `warn` or `allow`; the policy was not loaded, or the query asks for something else',
      }
    : { tool: 'opa', passed: found.passed, items: found.items };
};
