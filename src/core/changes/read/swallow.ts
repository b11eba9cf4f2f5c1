const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** What a byte means outside strings: nothing, a quote, an opening or a closing bracket. */
const PLAIN = 0;
const OPENS = 1;
const CLOSES = 2;
const QUOTES = 3;
const MEANING = new Uint8Array(256);
for (const byte of Buffer.from('{[')) MEANING[byte] = OPENS;
for (const byte of Buffer.from('}]')) MEANING[byte] = CLOSES;
MEANING[QUOTE] = QUOTES;

/** Ends a number, `true`, `false` or `null`. */
const DELIMITS = new Uint8Array(256);
for (const byte of Buffer.from(',]} \t\r\n')) DELIMITS[byte] = 1;

/** Deeper nesting than any plan has would overflow the stack of whoever walks the value. */
export const MOST_LEVELS = 400;

/**
 * Finds the end of one JSON value that may be spread over chunks, looking at each byte once. It counts brackets and
 * minds strings, nothing more: what is read is checked by `JSON.parse`, what is skipped is not checked.
 */
export class Swallow {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private inScalar = false;
  /** Has the value ended? Then `eat` must not be called before `start`. */
  ended = false;
  deepest = 0;

  start(): void {
    this.depth = 0;
    this.inString = this.escaped = this.inScalar = this.ended = false;
    this.deepest = 0;
  }

  /** Continues at `from`; the index after the value, or the chunk's length when the value goes on. */
  eat(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && !this.ended) at = this.eatMore(chunk, at);
    return at;
  }

  private eatMore(chunk: Uint8Array, at: number): number {
    if (this.inString) return this.eatString(chunk, at);
    return this.inScalar ? this.eatScalar(chunk, at) : this.eatStructure(chunk, at);
  }

  private eatString(chunk: Uint8Array, from: number): number {
    let at = from;
    const end = chunk.length;
    if (this.escaped && at < end) {
      this.escaped = false;
      at++;
    }
    while (at < end) {
      const byte = chunk[at] ?? 0;
      if (byte === QUOTE) {
        this.inString = false;
        this.ended = this.depth === 0;
        return at + 1;
      }
      at += byte === BACKSLASH ? 2 : 1;
    }
    this.escaped = at > end;
    return end;
  }

  private eatScalar(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && DELIMITS[chunk[at] ?? 0] === 0) at++;
    this.ended = at < chunk.length;
    return at;
  }

  /** Brackets and strings inside containers in one loop: this is where the time goes. */
  private eatStructure(chunk: Uint8Array, from: number): number {
    let at = from;
    const end = chunk.length;
    while (at < end) {
      const meaning = MEANING[chunk[at] ?? 0] ?? PLAIN;
      if (meaning === PLAIN) {
        if (this.depth === 0) return this.beginScalar(at);
        at++;
      } else if (meaning === QUOTES) {
        this.inString = true;
        at = this.eatString(chunk, at + 1);
        if (at === end || this.depth === 0) return at;
      } else {
        at++;
        this.depth += meaning === OPENS ? 1 : -1;
        if (this.depth > this.deepest) this.deepest = this.depth;
        if (this.depth <= 0) {
          this.ended = true;
          return at;
        }
      }
    }
    return at;
  }

  private beginScalar(at: number): number {
    this.inScalar = true;
    return at;
  }
}
