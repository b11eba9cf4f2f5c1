/** One character, any characters within a segment, or any characters. */
type Token = { readonly is: 'text'; readonly character: string } | { readonly is: 'segment' | 'anything' };

/** Does the path name one directory, without `*` and `{name}`? */
export const isLiteral = (path: string): boolean => !/[*{]/.test(path);

const tokensOf = (path: string): Token[] =>
  (path.replace(/\/+$/, '').match(/\*\*+|\*|\{[^{}]*\}|[^]/g) ?? []).map((part) => {
    if (part.startsWith('**')) return { is: 'anything' };
    return part === '*' || part.startsWith('{') ? { is: 'segment' } : { is: 'text', character: part };
  });

const covers = (wild: Token, other: Token): boolean =>
  other.is === 'text' && (wild.is === 'anything' || other.character !== '/');

/** Is there a path that both patterns fit? Both are walked at once; a wild card takes nothing or one more character. */
export function canFitSame(one: string, other: string): boolean {
  const [a, b] = [tokensOf(one), tokensOf(other)];
  const seen = new Set<number>();
  const open: (readonly [number, number])[] = [[0, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [i, j] = next;
    const key = i * (b.length + 1) + j;
    if (seen.has(key)) continue;
    seen.add(key);
    const [left, right] = [a[i], b[j]];
    if (left === undefined && right === undefined) return true;
    if (left !== undefined && left.is !== 'text') {
      open.push([i + 1, j]);
      if (right !== undefined && covers(left, right)) open.push([i, j + 1]);
    }
    if (right !== undefined && right.is !== 'text') {
      open.push([i, j + 1]);
      if (left !== undefined && covers(right, left)) open.push([i + 1, j]);
    }
    if (left?.is === 'text' && right?.is === 'text' && left.character === right.character) open.push([i + 1, j + 1]);
  }
  return false;
}
