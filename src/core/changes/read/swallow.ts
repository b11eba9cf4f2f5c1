import { type Brackets, opensAt, positionOf } from './brackets';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{`, and `]` and `}`, differ only in this bit. */
const CURLY = 0x20;
const OPENING = 0x7b;

/** Ends a number, `true`, `false` or `null`. */
const DELIMITS = new Uint8Array(256);
for (const byte of Buffer.from(',]} \t\r\n')) DELIMITS[byte] = 1;

/** Deeper nesting than any plan has would overflow the stack of whoever walks the value. */
export const MOST_LEVELS = 400;

/** More than an element of a plan has; whoever needs them all finds this many and parses the element. */
export const MOST_OPENED = 16;

/** The first positions at which something stands, from the first byte of the value. Used again for each value. */
export class Positions {
  count = 0;
  private readonly all = new Int32Array(MOST_OPENED);

  add(position: number): void {
    if (this.count < MOST_OPENED) this.all[this.count++] = position;
  }

  at(index: number): number {
    return index < this.count ? (this.all[index] ?? 0) : 0;
  }
}

/** Where lists and objects begin that stand directly in a value, and in these; where the last of the former ends. */
export interface Shape {
  readonly opened: Positions;
  readonly openedBelow: Positions;
  readonly closed: number;
}

/**
 * Finds the end of one JSON value that may be spread over chunks. It counts brackets and minds strings, nothing more:
 * what is read is checked by `JSON.parse`, what is skipped is not checked.
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
  readonly opened = new Positions();
  readonly openedBelow = new Positions();
  closed = 0;
  private readonly brackets: Brackets;

  /** @param brackets Entered into every chunk before it is eaten. */
  constructor(brackets: Brackets) {
    this.brackets = brackets;
  }

  start(): void {
    this.depth = this.eaten = this.closed = this.opened.count = this.openedBelow.count = 0;
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

  /** From bracket to bracket, whatever stands between them. */
  private eatContainer(chunk: Uint8Array, from: number, shift: number): number {
    const { places } = this.brackets;
    let { next } = this.brackets;
    let { depth, deepest } = this;
    let at = chunk.length;
    while (next < places.length && positionOf(places[next] ?? 0) < from) next++;
    while (next < places.length) {
      const place = places[next++] ?? 0;
      if (opensAt(place)) {
        if (++depth > deepest) deepest = depth;
        if (depth === 2) this.opened.add(shift + positionOf(place));
        else if (depth === 3) this.openedBelow.add(shift + positionOf(place));
      } else if (--depth < 2) {
        if (depth === 1) this.closed = shift + positionOf(place) + 1;
        else {
          this.ended = true;
          at = positionOf(place) + 1;
          break;
        }
      }
    }
    this.brackets.next = next;
    this.depth = depth;
    this.deepest = deepest;
    return at;
  }
}
