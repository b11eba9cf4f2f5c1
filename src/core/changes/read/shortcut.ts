import type { ChangePart } from '../model';
import type { Section } from './layout';
import { MOST_OPENED, type Shape } from './swallow';
import { ConfiguredBlock, ConfiguredOutputs, PriorObject, UnchangedObject, type Named, type Parse } from './unread';

/** What may be read before and after a list or object, and the bracket itself. */
const NO_OP = Buffer.from(',"change":{"actions":["no-op"],');
const CHANGE = NO_OP.indexOf('{');
const IMPORTING = Buffer.from('"importing":');
/** The last letter of it, which is that of no other member of a change. */
const LAST = 0x67;
const PRIOR_VALUES = Buffer.from(',"values":{');
const VALUES = PRIOR_VALUES.indexOf('{');
const MASKS = Buffer.from(',"sensitive_values":{');
const MASK = MASKS.indexOf('{');
const TRUE = Buffer.from('true');
const CONFIGURED = Buffer.from('{"address":"');
const QUOTE = 0x22;

/** The members before `change` and before `values` in the engines' order: with others, or other ones, nothing matches. */
const TEXT = String.raw`"(?:[^"\\]|\\.)+"`;
const WORD = String.raw`"[^"\\]+"`;
const NAMED = String.raw`"type":"([^"\\]+)","name":${WORD}(?:,"index":(\d{1,15}|${TEXT}))?,"provider_name":"([^"\\]+)"`;
const CHANGE_HEAD = new RegExp(`^{"address":${TEXT}(?:,"module_address":${TEXT})?,"mode":"managed",${NAMED}$`);
const PRIOR_HEAD = new RegExp(`^{"address":${TEXT},"mode":"(?:managed|data)",${NAMED},"schema_version":\\d+$`);

type Where = () => readonly (string | number)[];

/**
 * Most of a plan are objects that stay as they are, the state before and the configuration; of these little is asked.
 * In the form in which the engines write them (compact, members in a fixed order) they are not parsed until somebody
 * asks. `undefined` for everything else: that is parsed as a whole.
 */
export function shortcutTo(section: Section, where: Where, bytes: Buffer, shape: Shape, parse: Parse) {
  if (section === 'resource') return unchangedIn(bytes, shape, parse);
  if (section === 'prior') return priorIn(bytes, shape, parse);
  if (section === 'configured-outputs') return outputsIn(bytes, where, parse);
  return section === 'configured-resource' ? configuredIn(bytes, where, parse) : undefined;
}

/** Do these bytes stand around the bracket at `opened`? */
const standsAt = (bytes: Buffer, words: Buffer, bracket: number, opened: number): boolean =>
  opened >= bracket && hasAt(bytes, words, opened - bracket);

/** Faster than `Buffer.compare` on so few bytes. */
function hasAt(bytes: Buffer, words: Buffer, from: number): boolean {
  for (let at = 0; at < words.length; at++) if (bytes[from + at] !== words[at]) return false;
  return true;
}

/** The change is the only object in the entry and its last member, so that all that is told stands before it or in it. */
function unchangedIn(bytes: Buffer, shape: Shape, parse: Parse): ChangePart | undefined {
  const { opened, closed } = shape;
  const [change = 0] = opened;
  if (opened.length !== 1 || closed !== bytes.length - 1 || !standsAt(bytes, NO_OP, CHANGE, change)) return undefined;
  if (mayImport(bytes, shape)) return undefined;
  const head = CHANGE_HEAD.exec(bytes.toString('utf8', 0, change - CHANGE));
  return head ? { part: 'resource', change: new UnchangedObject(bytes, namedIn(head), parse) } : undefined;
}

function mayImport(bytes: Buffer, { openedBelow }: Shape): boolean {
  if (openedBelow.length === MOST_OPENED) return true;
  for (const place of openedBelow) {
    if (bytes[place - 3] === LAST && hasAt(bytes, IMPORTING, place - IMPORTING.length)) return true;
  }
  return false;
}

function namedIn([, type = '', index, provider = '']: RegExpExecArray): Named {
  return index === undefined ? { type, provider } : { type, provider, index: JSON.parse(index) as string | number };
}

/** An object without a secret: nothing of it is needed but that it is there. */
function priorIn(bytes: Buffer, { opened }: Shape, parse: Parse): ChangePart | undefined {
  const [values = 0] = opened;
  if (!standsAt(bytes, PRIOR_VALUES, VALUES, values)) return undefined;
  const mask = opened.find((place) => standsAt(bytes, MASKS, MASK, place));
  if (mask === undefined ? bytes.includes(MASKS.subarray(1, MASK), values) : bytes.includes(TRUE, mask))
    return undefined;
  const head = PRIOR_HEAD.exec(bytes.toString('utf8', 0, values - VALUES));
  return head ? new PriorObject(bytes, namedIn(head), parse) : undefined;
}

/** A block that has an address. */
const configuredIn = (bytes: Buffer, where: Where, parse: Parse): ChangePart | undefined =>
  hasAt(bytes, CONFIGURED, 0) && bytes[CONFIGURED.length] !== QUOTE
    ? { part: 'configured', resource: new ConfiguredBlock(bytes, where(), parse) }
    : undefined;

/** Outputs hold nothing that must be refused, so any may wait. */
const outputsIn = (bytes: Buffer, where: Where, parse: Parse): ChangePart => ({
  part: 'links',
  links: new ConfiguredOutputs(bytes, where(), parse),
});
