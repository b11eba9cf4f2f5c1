import { ApiError, type Call, type Json, type Reply } from './route';

const defaultPageSize = 30;
const maxPageSize = 100;

interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** A list as GitHub pages it: `per_page` of at most 100 (more counts as 100), `page` from 1, the way on in `Link`. */
export function list<T>(call: Call, items: readonly T[], shape: (item: T) => Json): Reply {
  const page = pageOf(call, items);
  return { status: 200, headers: page.headers, body: page.items.map(shape) };
}

/** The same inside `{ total_count, [name]: […] }`, the form of everything under Actions, checks and environments. */
export function countedList<T>(call: Call, name: string, items: readonly T[], shape: (item: T) => Json): Reply {
  const page = pageOf(call, items);
  return { status: 200, headers: page.headers, body: { total_count: items.length, [name]: page.items.map(shape) } };
}

function pageOf<T>(call: Call, items: readonly T[]): Page<T> {
  const size = Math.min(positive(call, 'per_page', defaultPageSize), maxPageSize);
  const page = positive(call, 'page', 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const relations: [string, number, boolean][] = [
    ['prev', page - 1, page > 1],
    ['next', page + 1, page < last],
    ['last', last, page < last],
    ['first', 1, page > 1],
  ];
  const links = relations
    .filter(([, , present]) => present)
    .map(([name, number]) => `<${linkTo(call, number)}>; rel="${name}"`);
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

function linkTo(call: Call, page: number): string {
  const url = new URL(call.url, call.world.apiUrl);
  url.searchParams.set('page', String(page));
  return url.href;
}

function positive(call: Call, name: string, fallback: number): number {
  const text = call.query.get(name);
  if (text === null) return fallback;
  const number = Number(text);
  if (!Number.isInteger(number)) throw new ApiError(422, `Invalid value for ${name}`);
  return Math.max(1, number);
}
