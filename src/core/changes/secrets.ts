import { isList, isObject, scalarsOf } from './json';
import type { ChangePart, Json, Values } from './model';
import { addMarked, markedScalars } from './read/prior';

/** Shorter texts are in every output by chance; replacing them would only make it unreadable. */
const SHORTEST = 6;
/** Digits alone are more often a port, a size or a year than a secret; from this length on they count. */
const SHORTEST_DIGITS = 8;
/** Values that a plan marks sensitive but that are ordinary words: whoever marks them must not blank out reports. */
const ORDINARY = new Set(
  [
    'true false null none default enabled disabled production prod staging development testing public private internal',
    'create update delete destroy replace no-op terraform opentofu sensitive username password secret string number',
    'critical medium localhost 0.0.0.0/0 127.0.0.1 postgres mysql admin administrator us-east-1 eu-west-1',
  ]
    .join(' ')
    .split(' '),
);

/** A key in a sensitive object is a secret only when no person would name an attribute so: long, letters and digits. */
const isOddKey = (key: string): boolean => key.length >= 12 && /\d/.test(key) && /[a-z]/i.test(key);

/** A region of a cloud, or the part of it that says where: it stands in every ARN. */
const REGION = /^(us|eu|ap|sa|ca|af|me|il|mx)-(gov-|iso-)?(north|south|east|west|central)(east|west)?(-?\d)?$/;

/** Can the text be looked for without blanking out ordinary words? */
export function isTelling(text: string): boolean {
  const word = text.trim().toLowerCase();
  if (word.length < SHORTEST || ORDINARY.has(word) || REGION.test(word)) return false;
  return text.trim().length >= SHORTEST_DIGITS || !/^[\d.,:+-]+$/.test(text.trim());
}

/**
 * Every text that a part marks as sensitive, and what hides in it: lines of a multi-line text, scalars of JSON in a
 * string. For redaction by value, because tools print secrets where no mask covers them. Left out: see `isTelling`.
 */
export function sensitiveValues(part: ChangePart): readonly string[] {
  const texts = markedTexts(part);
  if (texts.length === 0) return NONE;
  const found = new Set<string>();
  for (const text of texts) for (const piece of piecesOf(text)) if (isTelling(piece)) found.add(piece);
  return [...found];
}

const NONE: readonly string[] = [];

function markedTexts(part: ChangePart): readonly string[] {
  switch (part.part) {
    case 'secret':
      return [part.value];
    case 'resource':
    case 'drift':
    case 'deferred':
      return secretsIn(part.change.values);
    case 'output':
      return secretsIn(part.output.values);
    case 'invocation':
      return [...markedScalars(part.invocation.config, part.invocation.sensitive)];
    default:
      return NONE;
  }
}

/** What is sensitive on one side is on both: the value may be the same. Most parts have no such thing. */
function secretsIn({ before, after, beforeSensitive, afterSensitive }: Values): readonly string[] {
  const marked: Json[] = [];
  for (const mask of [beforeSensitive, afterSensitive])
    for (const value of [before, after]) addMarked(value, mask, marked);
  return marked.length === 0 ? NONE : marked.flatMap((value) => [...scalarsOf(value), ...oddKeys(value)]);
}

function* oddKeys(value: Json): Generator<string> {
  if (isList(value)) for (const item of value) yield* oddKeys(item);
  else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (isOddKey(key)) yield key;
      yield* oddKeys(item);
    }
  }
}

function* piecesOf(text: string): Generator<string> {
  yield text;
  if (text.trim() !== text) yield text.trim();
  if (/[\r\n]/.test(text)) for (const line of text.split(/[\r\n]+/)) yield line.trim();
  for (const scalar of scalarsOf(embedded(text))) if (scalar !== text) yield* piecesOf(scalar);
}

function embedded(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
