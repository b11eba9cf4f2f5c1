/**
 * The runner's secret masker for literal values. The encoded forms that the real one also hides (Base64, URI, JSON) stay
 * visible on purpose: here they would be a leak, and tests must see it.
 */
export class Masks {
  readonly #values = new Set<string>();

  get values(): readonly string[] {
    return [...this.#values];
  }

  /** A value with several lines also masks each of its lines, because the log is masked line by line. */
  add(value: string): void {
    for (const part of [value, ...value.split(/[\r\n]+/)]) if (part !== '') this.#values.add(part);
  }

  hides(text: string): boolean {
    return this.values.some((value) => text.includes(value));
  }

  /** Replaces each stretch covered by masked values, overlapping or adjacent, by one `***`. */
  apply(text: string): string {
    let masked = '';
    let position = 0;
    for (const [start, end] of this.#stretches(text)) {
      masked += `${text.slice(position, start)}***`;
      position = end;
    }
    return masked + text.slice(position);
  }

  #stretches(text: string): [start: number, end: number][] {
    const merged: [number, number][] = [];
    for (const [start, end] of this.values.flatMap((value) => occurrences(text, value)).sort((a, b) => a[0] - b[0])) {
      const last = merged.at(-1);
      if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end]);
    }
    return merged;
  }
}

const occurrences = (text: string, value: string): [start: number, end: number][] => {
  const found: [number, number][] = [];
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) found.push([at, at + value.length]);
  return found;
};
