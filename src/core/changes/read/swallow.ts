const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{`, and `]` and `}`, differ only in this bit. */
const CURLY = 0x20;
const FIRST_BRACKET = 0x5b;
const OPENING = 0x7b;
const CLOSING = 0x7d;

/** Ends a number, `true`, `false` or `null`. */
const DELIMITS = new Uint8Array(256);
for (const byte of Buffer.from(',]} \t\r\n')) DELIMITS[byte] = 1;

/** Deeper nesting than any plan has would overflow the stack of whoever walks the value. */
export const MOST_LEVELS = 400;

/** Where the lists and objects begin that stand directly in a value, and where the last of them ends; from its first byte. */
export interface Shape {
  readonly opened: readonly number[];
  readonly closed: number;
}

/** More than an element of a plan has; whoever needs them all finds fewer and parses the element. */
const MOST_OPENED = 16;

/**
 * Finds the end of one JSON value that may be spread over chunks, looking at each byte once. It counts brackets and
 * minds strings, nothing more: what is read is checked by `JSON.parse`, what is skipped is not checked.
 */
export class Swallow implements Shape {
  private depth = 0;
  /** How much of the value was in earlier chunks. */
  private eaten = 0;
  private inString = false;
  private escaped = false;
  private inScalar = false;
  /** Has the value ended? Then `eat` must not be called before `start`. */
  ended = false;
  deepest = 0;
  opened: number[] = [];
  closed = 0;

  start(): void {
    this.depth = this.eaten = this.closed = 0;
    if (this.opened.length > 0) this.opened = [];
    this.inString = this.escaped = this.inScalar = this.ended = false;
    this.deepest = 0;
  }

  /** Continues at `from`; the index after the value, or the chunk's length when the value goes on. */
  eat(chunk: Uint8Array, from: number): number {
    let at = this.inString ? this.eatString(chunk, from) : from;
    if (this.depth === 0 && !this.ended && !this.inString && at < chunk.length) at = this.begin(chunk, at);
    if (this.depth > 0 && !this.inString) at = this.eatContainer(chunk, at, this.eaten - from);
    this.eaten += at - from;
    return at;
  }

  /** The first byte of a value, or more of a number or word. */
  private begin(chunk: Uint8Array, at: number): number {
    const byte = chunk[at] ?? 0;
    if (this.inScalar || (byte !== QUOTE && (byte | CURLY) !== OPENING)) return this.eatScalar(chunk, at);
    if (byte === QUOTE) {
      this.inString = true;
      return this.eatString(chunk, at + 1);
    }
    this.depth = this.deepest = 1;
    return at + 1;
  }

  private eatString(chunk: Uint8Array, from: number): number {
    let at = this.escaped && from < chunk.length ? from + 1 : from;
    this.escaped &&= at === from;
    while (at < chunk.length) {
      const byte = chunk[at] ?? 0;
      if (byte === QUOTE) {
        this.inString = false;
        this.ended = this.depth === 0;
        return at + 1;
      }
      at += byte === BACKSLASH ? 2 : 1;
    }
    this.escaped ||= at > chunk.length;
    return chunk.length;
  }

  private eatScalar(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && DELIMITS[chunk[at] ?? 0] === 0) at++;
    this.inScalar = true;
    this.ended = at < chunk.length;
    return at;
  }

  /** Brackets and strings in one loop over local variables: this is where the time of reading goes. */
  private eatContainer(chunk: Uint8Array, from: number, shift: number): number {
    const end = chunk.length;
    let { depth, deepest } = this;
    let at = from;
    while (at < end) {
      const byte = chunk[at++] ?? 0;
      if (byte === QUOTE) {
        let inside = 0;
        while (at < end) {
          inside = chunk[at++] ?? 0;
          if (inside === QUOTE) break;
          if (inside === BACKSLASH) at++;
        }
        if (inside !== QUOTE) {
          this.inString = true;
          this.escaped = at > end;
          at = end;
        }
        continue;
      }
      // Colons, commas, digits and blanks are below all brackets, and most of what is outside strings.
      if (byte < FIRST_BRACKET) continue;
      if ((byte | CURLY) === OPENING) {
        if (++depth > deepest) deepest = depth;
        if (depth === 2 && this.opened.length < MOST_OPENED) this.opened.push(shift + at - 1);
      } else if ((byte | CURLY) === CLOSING && --depth < 2) {
        if (depth === 1) this.closed = shift + at;
        else {
          this.ended = true;
          break;
        }
      }
    }
    this.depth = depth;
    this.deepest = deepest;
    return at;
  }
}
