import { memberOf } from '../json';
import type { Change, ChangePart, Json } from '../model';
import { noOpOf } from './change';
import type { Section } from './layout';
import { placeOfPrior } from './prior';

type Parse = (text: string) => Json;

const BRACE = 0x7b;
const NO_OP = Buffer.from(',"change":{"actions":["no-op"],');
const CHANGE_BRACE = NO_OP.indexOf(BRACE);
const PRIOR_VALUES = Buffer.from(',"values":{');
const VALUES_BRACE = PRIOR_VALUES.indexOf(BRACE);
/** Members that would make more of a no-op than `noOpOf` says. */
const TELLING = ['importing', 'action_reason', 'previous_address', 'deposed', 'index', 'module_address'].map((name) =>
  Buffer.from(`"${name}":`),
);

/**
 * Most of a plan are objects that stay as they are and the state before; of these little is asked. In the form in which
 * the engines write them (compact, members in a fixed order) only their head is parsed.
 * `undefined` for everything else: that is parsed as a whole.
 */
export function shortcutTo(section: Section, bytes: Buffer, parse: Parse): ChangePart | undefined {
  if (section === 'prior') return priorIn(bytes, parse);
  const change = section === 'resource' ? noOpIn(bytes, parse) : undefined;
  return change && { part: 'resource', change };
}

/** Where the first object inside the element begins, if it is this one. Before it, no string can hold a bare quote. */
function firstObject(bytes: Buffer, opening: Buffer, brace: number): number | undefined {
  const start = bytes.indexOf(BRACE, 1) - brace;
  const begins = start > 0 && bytes.subarray(start, start + opening.length).equals(opening);
  return begins ? start : undefined;
}

function noOpIn(bytes: Buffer, parse: Parse): Change | undefined {
  const start = firstObject(bytes, NO_OP, CHANGE_BRACE);
  if (start === undefined || TELLING.some((member) => bytes.includes(member, start))) return undefined;
  const head = parse(`${bytes.toString('utf8', 0, start)}}`);
  if (memberOf(head, 'type') === undefined || memberOf(head, 'provider_name') === undefined) return undefined;
  // A copy: the chunk would stay in memory for as long as the change does.
  const own = Buffer.from(bytes);
  return noOpOf(head, () => memberOf(parse(own.toString('utf8')), 'change') ?? null);
}

function priorIn(bytes: Buffer, parse: Parse): ChangePart | undefined {
  const start = firstObject(bytes, PRIOR_VALUES, VALUES_BRACE);
  if (start === undefined) return undefined;
  const masks = bytes.indexOf('"sensitive_values":', start);
  if (masks >= 0 && bytes.includes('true', masks)) return undefined;
  const head = parse(`${bytes.toString('utf8', 0, start)}}`);
  return memberOf(head, 'provider_name') === undefined ? undefined : placeOfPrior(head);
}
