import type { ChangePart } from '../model';
import type { Excerpt } from './excerpt';
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
const MASKS_OF_ANY_KIND = MASKS.subarray(1, MASK);
const TRUE = Buffer.from('true');
const CONFIGURED = Buffer.from('{"address":"');
const QUOTE = 0x22;

/**
 * The members before `change` and before `values` in the engines' order: with others, or other ones, nothing matches.
 * What is kept of them is ASCII, because the bytes are taken for characters.
 */
const TEXT = String.raw`"(?!")[^"\\]*(?:\\.[^"\\]*)*"`;
const WORD = String.raw`"[^"\\]+"`;
const KEPT = String.raw`"([!#-[\]-~]+)"`;
const INDEX = String.raw`0|[1-9]\d{0,14}|"(?:[ !#-[\]-~]|\\["\\/bfnrt])+"`;
const NAMED = String.raw`"type":${KEPT},"name":${WORD}(?:,"index":(${INDEX}))?,"provider_name":${KEPT}`;
const CHANGE_HEAD = new RegExp(`^{"address":${TEXT}(?:,"module_address":${TEXT})?,"mode":"managed",${NAMED}$`);
const PRIOR_HEAD = new RegExp(`^{"address":${TEXT},"mode":"(?:managed|data)",${NAMED},"schema_version":\\d+$`);

type Where = () => readonly (string | number)[];

/**
 * Most of a plan are objects that stay as they are, the state before and the configuration; of these little is asked.
 * In the form in which the engines write them (compact, members in a fixed order) they are not parsed until somebody
 * asks. `undefined` for everything else: that is parsed as a whole.
 */
export function shortcutTo(section: Section, where: Where, value: Excerpt, shape: Shape, parse: Parse) {
  if (section === 'resource') return unchangedIn(value, shape, parse);
  if (section === 'prior') return priorIn(value, shape, parse);
  if (section === 'configured-outputs') return outputsIn(value, where, parse);
  return section === 'configured-resource' ? configuredIn(value, where, parse) : undefined;
}

/** The change is the only object in the entry and its last member, so that all that is told stands before it or in it. */
function unchangedIn(value: Excerpt, shape: Shape, parse: Parse): ChangePart | undefined {
  const { opened, closed } = shape;
  const change = opened.at(0);
  if (opened.count !== 1 || closed !== value.length - 1 || !value.hasAt(NO_OP, change - CHANGE)) return undefined;
  if (mayImport(value, shape)) return undefined;
  const head = CHANGE_HEAD.exec(value.headUpTo(change - CHANGE));
  return head ? { part: 'resource', change: new UnchangedObject(value, namedIn(head), parse) } : undefined;
}

function mayImport(value: Excerpt, { openedBelow }: Shape): boolean {
  if (openedBelow.count === MOST_OPENED) return true;
  for (let nth = 0; nth < openedBelow.count; nth++) {
    const place = openedBelow.at(nth);
    if (value.byteAt(place - 3) === LAST && value.hasAt(IMPORTING, place - IMPORTING.length)) return true;
  }
  return false;
}

function namedIn(head: RegExpExecArray): Named {
  const { 1: type = '', 2: index, 3: provider = '' } = head;
  return index === undefined ? { type, provider } : { type, provider, index: JSON.parse(index) as string | number };
}

/** An object without a secret: nothing of it is needed but that it is there. */
function priorIn(value: Excerpt, shape: Shape, parse: Parse): ChangePart | undefined {
  const { opened } = shape;
  const values = opened.at(0);
  if (!value.hasAt(PRIOR_VALUES, values - VALUES)) return undefined;
  const mask = maskIn(value, shape);
  if (mask === undefined ? value.includes(MASKS_OF_ANY_KIND, values) : value.includes(TRUE, mask)) return undefined;
  const head = PRIOR_HEAD.exec(value.headUpTo(values - VALUES));
  return head ? new PriorObject(value, namedIn(head), parse) : undefined;
}

function maskIn(value: Excerpt, { opened }: Shape): number | undefined {
  for (let nth = 0; nth < opened.count; nth++) if (value.hasAt(MASKS, opened.at(nth) - MASK)) return opened.at(nth);
  return undefined;
}

/** A block that has an address. */
const configuredIn = (value: Excerpt, where: Where, parse: Parse): ChangePart | undefined =>
  value.hasAt(CONFIGURED, 0) && value.byteAt(CONFIGURED.length) !== QUOTE
    ? { part: 'configured', resource: new ConfiguredBlock(value, where, parse) }
    : undefined;

/** Outputs hold nothing that must be refused, so any may wait. */
const outputsIn = (value: Excerpt, where: Where, parse: Parse): ChangePart => ({
  part: 'links',
  links: new ConfiguredOutputs(value, where, parse),
});
