import type * as v from 'valibot';
import type { Mistake, Place } from './error';
import { shown, suggestion } from './suggest';

type Issue = v.BaseIssue<unknown>;

/** What the schema found wrong, in words: one mistake for each place, unknown keys each by itself. */
export function schemaMistakes(issues: readonly Issue[], above: Place = []): Mistake[] {
  return distinct(issues.flatMap((issue) => mistakesOf(issue, [...above, ...placeOf(issue)])));
}

const placeOf = ({ path }: Issue): Place =>
  (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

function mistakesOf(issue: Issue, place: Place): Mistake[] {
  if (issue.type === 'strict_object' && issue.expected === 'never') return unknownKeys(issue, place);
  if (issue.type === 'strict_object' && issue.expected?.startsWith('"') === true)
    return [{ place: place.slice(0, -1), at: 'key', message: `\`${String(place.at(-1))}\` is missing.` }];
  if (issue.type === 'union') return ofUnion(issue, place);
  if (issue.type === 'picklist') {
    const known = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '');
    const word = typeof issue.input === 'string' ? issue.input : '';
    return [
      { place, at: 'value', message: `${issue.message}, but is ${shown(issue.input)}.${suggestion(word, known)}` },
    ];
  }
  // A rule about a whole block says all there is to say.
  const isWhole = issue.kind === 'validation' && typeof issue.input === 'object';
  const is = isWhole ? '' : `, but is ${shown(issue.input)}`;
  const isName = issue.path?.at(-1)?.origin === 'key';
  return [{ place, at: isName ? 'key' : 'value', message: `${issue.message}${is}.` }];
}

/** valibot tells the first unknown key only; the message of `closed` lists the known ones. */
function unknownKeys(issue: Issue, place: Place): Mistake[] {
  const item = issue.path?.at(-1);
  const known = issue.message.split(' ');
  const block = item !== undefined && 'input' in item && typeof item.input === 'object' ? item.input : null;
  return Object.keys(block ?? {})
    .filter((key) => !known.includes(key))
    .map((key) => ({
      place: [...place.slice(0, -1), key],
      at: 'key' as const,
      message: `there is no such key here.${suggestion(key, known)}`,
    }));
}

/** The mistakes of the form that was meant, which is the one whose inside was looked at; otherwise what is allowed. */
function ofUnion(issue: Issue, place: Place): Mistake[] {
  const inside = (issue.issues ?? []).filter(({ path }) => path !== undefined);
  return inside.length > 0
    ? inside.flatMap((each) => mistakesOf(each, [...place, ...placeOf(each)]))
    : [{ place, at: 'value', message: `${issue.message}, but is ${shown(issue.input)}.` }];
}

/** Several rules about one value say the same thing twice. */
function distinct(mistakes: readonly Mistake[]): Mistake[] {
  return [...new Map(mistakes.map((mistake) => [JSON.stringify([mistake.place, mistake.message]), mistake])).values()];
}
