import { memberOf } from '../json';
import type { Change, ChangePart, Json } from '../model';
import { noOpOf } from './change';
import type { Section } from './layout';
import { placeOfPrior } from './prior';
import type { Shape } from './swallow';

type Parse = (text: string) => Json;

/** What may be read before and after a list or object, and the bracket itself. */
const NO_OP = Buffer.from(',"change":{"actions":["no-op"],');
const CHANGE = NO_OP.indexOf('{');
const IMPORTING = Buffer.from('"importing":');
const PRIOR_VALUES = Buffer.from(',"values":{');
const VALUES = PRIOR_VALUES.indexOf('{');
const MASKS = Buffer.from(',"sensitive_values":{');
const MASK = MASKS.indexOf('{');
const TRUE = Buffer.from('true');

/**
 * Most of a plan are objects that stay as they are and the state before; of these little is asked. In the form in which
 * the engines write them (compact, members in a fixed order) only their head is parsed.
 * `undefined` for everything else: that is parsed as a whole.
 */
export function shortcutTo(section: Section, bytes: Buffer, shape: Shape, parse: Parse): ChangePart | undefined {
  if (section === 'prior') return priorIn(bytes, shape, parse);
  const change = section === 'resource' ? noOpIn(bytes, shape, parse) : undefined;
  return change && { part: 'resource', change };
}

/** Do these bytes stand around the bracket at `opened`? */
const standsAt = (bytes: Buffer, words: Buffer, bracket: number, opened: number): boolean =>
  opened >= bracket &&
  bytes.compare(words, 0, words.length, opened - bracket, Math.min(bytes.length, opened - bracket + words.length)) ===
    0;

const headOf = (bytes: Buffer, end: number, parse: Parse): Json => parse(`${bytes.toString('utf8', 0, end)}}`);

/** The change is the only object in the entry and its last member, so that all that is told stands before it or in it. */
function noOpIn(bytes: Buffer, { opened, closed }: Shape, parse: Parse): Change | undefined {
  const [change = 0, ...more] = opened;
  if (more.length > 0 || closed !== bytes.length - 1 || !standsAt(bytes, NO_OP, CHANGE, change)) return undefined;
  if (bytes.includes(IMPORTING, change)) return undefined;
  const head = headOf(bytes, change - CHANGE, parse);
  if (memberOf(head, 'type') === undefined || memberOf(head, 'provider_name') === undefined) return undefined;
  return noOpOf(head, () => memberOf(parse(bytes.toString('utf8')), 'change') ?? null);
}

/** An object without a secret: nothing of it is needed but where it is. */
function priorIn(bytes: Buffer, { opened }: Shape, parse: Parse): ChangePart | undefined {
  const [values = 0, ...more] = opened;
  if (!standsAt(bytes, PRIOR_VALUES, VALUES, values)) return undefined;
  const mask = more.find((place) => standsAt(bytes, MASKS, MASK, place));
  if (mask === undefined ? bytes.includes(MASKS.subarray(1, MASK), values) : bytes.includes(TRUE, mask))
    return undefined;
  const head = headOf(bytes, values - VALUES, parse);
  return memberOf(head, 'provider_name') === undefined ? undefined : placeOfPrior(head);
}
