import { Brackets } from './brackets';
import { Excerpt, Page } from './excerpt';
import { SKIP } from './layout';
import type { Layout, Section } from './layout';
import { placeOf, refusals } from './refusals';
import { MOST_LEVELS, Swallow } from './swallow';
import type { Shape } from './swallow';

/** Who is told what the scanner meets, in the order of the document. */
export interface Found {
  /** A member of the document itself, read or not. */
  key(name: string): void;
  /** A value that the layout takes; `path` says where. Value and shape are good only until it returns. */
  take(section: Section, value: Excerpt, shape: Shape): void;
}

interface Frame {
  readonly layout: Layout;
  readonly list: boolean;
  /** Where the next value stands: a member's name or an element's index. */
  step: string | number;
}

type Expecting = 'value' | 'first' | 'key' | 'colon' | 'comma' | 'rest of a key' | 'rest of a value';

const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d];
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d];
const NULL = 0x6e;
const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const char = (byte: number): string => String.fromCharCode(byte);

/**
 * A push parser for one JSON document of any size: it goes where the layout goes, hands over what is taken and passes
 * over the rest, holding no more than one value.
 */
export class DocumentScanner {
  private readonly frames: Frame[] = [];
  private frame: Frame | undefined;
  private readonly brackets = new Brackets();
  private readonly swallow = new Swallow(this.brackets);
  private expecting: Expecting = 'value';
  private taking: Section | undefined;
  private pieces: Buffer[] = [];
  private readonly root: Layout;
  private readonly found: Found;
  done = false;

  constructor(root: Layout, found: Found) {
    this.root = root;
    this.found = found;
  }

  /** Where in the document the scanner is, for messages. */
  get path(): readonly (string | number)[] {
    return this.frames.map((frame) => frame.step);
  }

  /**
   * Reads on at `from`; the index after the document, or the chunk's length when it goes on.
   * @param base Position of the chunk in the input, in bytes, for messages.
   * @throws ConfigurationError when this is no JSON or not in the form of the layout.
   */
  push(chunk: Buffer, from: number, base: number): number {
    const page = new Page(chunk);
    let at = from;
    this.brackets.enter(chunk, from);
    while (at < chunk.length && !this.done) {
      if (this.expecting === 'rest of a key' || this.expecting === 'rest of a value') at = this.eat(page, at, base);
      else if (isBlank(chunk[at] ?? 0)) at++;
      else at = this.structure(chunk, at, base);
    }
    page.close();
    return at;
  }

  private eat(page: Page, from: number, base: number): number {
    const chunk = page.bytes;
    const at = this.swallow.eat(chunk, from);
    const isKey = this.expecting === 'rest of a key';
    if (this.swallow.deepest > MOST_LEVELS) throw refusals.deep(base + at, placeOf(this.path), MOST_LEVELS);
    if (isKey || this.taking !== undefined) {
      if (!this.swallow.ended) this.pieces.push(Buffer.from(chunk.subarray(from, at)));
      else this.deliver(this.whole(page, from, at), isKey, base + at);
    }
    if (this.swallow.ended) this.expecting = isKey ? 'colon' : 'comma';
    return at;
  }

  /** The value that ends here, with what earlier chunks had of it. */
  private whole(page: Page, from: number, to: number): Excerpt {
    if (this.pieces.length === 0) return new Excerpt(page, from, to);
    const bytes = Buffer.concat([...this.pieces, page.bytes.subarray(from, to)]);
    this.pieces = [];
    return new Excerpt(new Page(bytes), 0, bytes.length);
  }

  private deliver(value: Excerpt, isKey: boolean, position: number): void {
    if (!isKey) {
      if (this.taking !== undefined) this.found.take(this.taking, value, this.swallow);
      return;
    }
    const name = nameOf(value, position, this.path);
    if (this.frame !== undefined) this.frame.step = name;
    if (this.frames.length === 1) this.found.key(name);
  }

  private structure(chunk: Buffer, at: number, base: number): number {
    const byte = chunk[at] ?? 0;
    const { frame } = this;
    const closing = frame?.list === true ? CLOSE_LIST : CLOSE_OBJECT;
    if (this.expecting === 'first') {
      if (byte === closing) return this.close(at);
      this.expecting = frame?.list === true ? 'value' : 'key';
    }
    if (this.expecting === 'value') return this.begin(byte, at, base);
    if (this.expecting === 'key' && byte === QUOTE) return this.startSwallow('rest of a key', undefined, at);
    if (this.expecting === 'colon' && byte === COLON) this.expecting = 'value';
    else if (this.expecting === 'comma' && byte === COMMA) this.nextAfterComma(frame);
    else if (this.expecting === 'comma' && byte === closing) return this.close(at);
    else
      throw refusals.malformed(
        base + at,
        placeOf(this.path),
        `${JSON.stringify(char(byte))} where a ${this.expecting} belongs`,
      );
    return at + 1;
  }

  private nextAfterComma(frame: Frame | undefined): void {
    if (typeof frame?.step === 'number') frame.step++;
    this.expecting = frame?.list === true ? 'value' : 'key';
  }

  private close(at: number): number {
    this.frames.pop();
    this.frame = this.frames.at(-1);
    this.expecting = 'comma';
    this.done = this.frames.length === 0;
    return at + 1;
  }

  private startSwallow(expecting: Expecting, taking: Section | undefined, at: number): number {
    this.swallow.start();
    this.expecting = expecting;
    this.taking = taking;
    return at;
  }

  /** A value begins: go into it, take it or pass over it. `null` stands for an empty container. */
  private begin(byte: number, at: number, base: number): number {
    const layout = this.layoutHere();
    if (layout.how === 'skip' || (byte === NULL && layout.how !== 'take')) {
      return this.startSwallow('rest of a value', undefined, at);
    }
    if (layout.how === 'take') return this.startSwallow('rest of a value', layout.section, at);
    const list = layout.how === 'each' && layout.of === 'list';
    if (byte !== (list ? OPEN_LIST : OPEN_OBJECT)) {
      throw refusals.shape(base + at, placeOf(this.path), list ? 'a list' : 'an object');
    }
    this.frame = { layout, list, step: list ? 0 : '' };
    this.frames.push(this.frame);
    this.expecting = 'first';
    return at + 1;
  }

  private layoutHere(): Layout {
    const { frame } = this;
    if (frame === undefined) return this.root;
    if (frame.layout.how === 'each') return frame.layout.each;
    if (frame.layout.how === 'members') return frame.layout.members.get(String(frame.step)) ?? SKIP;
    return SKIP;
  }
}

/** As almost all are: without anything that JSON writes otherwise than it is. */
const PLAIN = /^"[ !#-[\]-~]*"$/;

function nameOf(name: Excerpt, position: number, path: readonly (string | number)[]): string {
  const text = name.headUpTo(name.length);
  if (PLAIN.test(text)) return text.slice(1, -1);
  try {
    return JSON.parse(name.text()) as string;
  } catch {
    throw refusals.malformed(position, placeOf(path), 'the name of a member is not a JSON string');
  }
}
