const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

interface Line {
  readonly text: string;
  /** Level and title when the line is a heading. */
  readonly heading?: { readonly level: number; readonly title: string };
}

/** What templates leave in comments is no answer. */
const withoutComments = (text: string): string => text.replace(/<!--[\s\S]*?(?:-->|$)/g, '');

/** Lines of Markdown; what stands in a fenced block is never a heading. */
const linesOf = (markdown: string): Line[] => {
  let fence: string | undefined;
  return withoutComments(markdown)
    .split(/\r\n|\n|\r/)
    .map((text): Line => {
      const mark = FENCE.exec(text)?.[1];
      if (fence !== undefined) {
        if (mark?.startsWith(fence) === true) fence = undefined;
        return { text };
      }
      if (mark !== undefined) fence = mark;
      const [, hashes, title] = mark === undefined ? (HEADING.exec(text) ?? []) : [];
      return hashes === undefined || title === undefined
        ? { text }
        : { text, heading: { level: hashes.length, title } };
    });
};

const folded = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase();

const wordsIn = (lines: readonly Line[]): number =>
  lines
    .filter(({ heading }) => heading === undefined)
    .flatMap(({ text }) => text.split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * Words under a heading, down to the next one of the same or a higher level; `undefined` when there is no such heading.
 * `title` is written as in Markdown, `## Migration plan`; without number signs a heading of any level will do.
 */
export const wordsUnder = (markdown: string, title: string): number | undefined => {
  const [, hashes = '', name = ''] = /^(#{0,6})\s*(.*)$/s.exec(title.trim()) ?? [];
  const lines = linesOf(markdown);
  const counts = lines.flatMap(({ heading }, at) => {
    if (heading === undefined || folded(heading.title) !== folded(name)) return [];
    if (hashes !== '' && heading.level !== hashes.length) return [];
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((line) => line.heading !== undefined && line.heading.level <= heading.level);
    return [wordsIn(end < 0 ? rest : rest.slice(0, end))];
  });
  return counts.length === 0 ? undefined : Math.max(...counts);
};
