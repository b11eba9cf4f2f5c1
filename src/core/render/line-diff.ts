/** Lines of two texts compared: kept, removed, added. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/** Longer texts are not compared line by line: the table below grows with the product of both. */
const MOST_LINES = 300;

const signed = (sign: DiffLine['sign'], lines: readonly string[]): DiffLine[] => lines.map((line) => ({ sign, line }));

/** Lengths of the longest common subsequences of all tails of `a` and `b`. */
const commonTails = (a: readonly string[], b: readonly string[]): number[][] => {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const current = table[i] ?? [];
    for (let j = b.length - 1; j >= 0; j--) {
      current[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return table;
};

const walked = (a: readonly string[], b: readonly string[]): DiffLine[] => {
  const tails = commonTails(a, b);
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      lines.push({ sign: ' ', line: a[i] ?? '' });
      i++;
      j++;
    } else if ((tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0)) lines.push({ sign: '-', line: a[i++] ?? '' });
    else lines.push({ sign: '+', line: b[j++] ?? '' });
  }
  return [...lines, ...signed('-', a.slice(i)), ...signed('+', b.slice(j))];
};

/** The shortest way from `before` to `after`; for very long texts all of one and then all of the other. */
export const diffLines = (before: readonly string[], after: readonly string[]): DiffLine[] =>
  before.length > MOST_LINES || after.length > MOST_LINES
    ? [...signed('-', before), ...signed('+', after)]
    : walked(before, after);

/** Only changed lines and `context` kept ones around them; `…` stands for what was skipped. */
export const withContext = (lines: readonly DiffLine[], context = 2): DiffLine[] => {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some(({ sign }) => sign !== ' '),
  );
  return lines.flatMap((line, at) => {
    if (near[at]) return [line];
    return at === 0 || near[at - 1] ? [{ sign: ' ', line: '…' } as const] : [];
  });
};
