export type Captures = Readonly<Record<string, string>>;

const STEP = /\*\*+|\*|\{[^{}]*\}|[^*{]+|\{/g;
const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\*]/g, '\\$&');

/** `./live/prod/` as `live/prod`. */
export const asDirectory = (path: string): string => path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') || '.';

/**
 * A matcher of directories: `*` and `{name}` within a segment, `**` across segments, as `config/checks/overlap` reads
 * them. It gives what the names stand for, `undefined` when the directory does not fit. A name that occurs twice must
 * stand for the same text.
 */
export function matcherOf(pattern: string): (directory: string) => Captures | undefined {
  const names: string[] = [];
  const source = (asDirectory(pattern).match(STEP) ?? []).map((part) => {
    if (part.startsWith('**')) return '.*';
    if (part === '*') return '[^/]*';
    if (!/^\{.*\}$/s.test(part)) return escaped(part);
    const known = names.indexOf(part);
    if (known >= 0) return `\\${known + 1}(?![0-9])`;
    names.push(part);
    return '([^/]+)';
  });
  const expression = new RegExp(`^${source.join('')}$`, 's');
  return (directory) => {
    const found = expression.exec(directory);
    if (found === null) return undefined;
    return Object.fromEntries(names.map((name, at) => [name.slice(1, -1), found[at + 1] ?? '']));
  };
}

/** Text with the names in braces filled in, and the names that nothing is known of. `${…}` is Terraform's and stays. */
export function filled(template: string, captures: Captures): { readonly text: string; readonly unknown: string[] } {
  const unknown: string[] = [];
  const text = template.replace(/(?<!\$)\{([A-Za-z][\w-]*)\}/g, (whole, name: string) => {
    if (Object.hasOwn(captures, name)) return captures[name] ?? '';
    unknown.push(name);
    return whole;
  });
  return { text, unknown };
}
