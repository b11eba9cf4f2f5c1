import { Brackets } from './brackets';
import { SKIP } from './layout';
import type { Layout, Section } from './layout';
import { placeOf, refusals } from './refusals';
import { MOST_LEVELS, Swallow } from './swallow';
import type { Shape } from './swallow';

/** Who is told what the scanner meets, in the order of the document. */
export interface Found {
  /** A member of the document itself, read or not. */
  key(name: string): void;
  /** The bytes of a value that the layout takes; `path` says where. The receiver may keep them, not the shape. */
  take(section: Section, bytes: Buffer, shape: Shape): void;
}

interface Frame {
  readonly layout: Layout;
  readonly list: boolean;
  /** Where the next value stands: a member's name or an element's index. */
  step: string | number;
}

type Expecting = 'value' | 'first' | 'key' | 'colon' | 'comma' | 'rest of a key' | 'rest of a value';

const WHITESPACE = new Set(Buffer.from(' \t\r\n'));
const char = (byte: number): string => String.fromCharCode(byte);

/**
 * A push parser for one JSON document of any size: it goes where the layout goes, hands over the bytes of what is
 * taken and passes over the rest, holding no more than one value.
 */
export class DocumentScanner {
  private readonly frames: Frame[] = [];
  private readonly brackets = new Brackets();
  private readonly swallow = new Swallow(this.brackets);
  private expecting: Expecting = 'value';
  private taking: Section | undefined;
  private hasTaken = false;
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
   * Reads on at `from` until a value was taken; the index after it, or the chunk's length when nothing was.
   * @param base Position of the chunk in the input, in bytes, for messages.
   * @throws ConfigurationError when this is no JSON or not in the form of the layout.
   */
  push(chunk: Buffer, from: number, base: number): number {
    let at = from;
    this.resume();
    this.brackets.enter(chunk, from);
    while (at < chunk.length && !this.done && !this.hasTaken) {
      if (this.expecting === 'rest of a key' || this.expecting === 'rest of a value') at = this.eat(chunk, at, base);
      else if (WHITESPACE.has(chunk[at] ?? 0)) at++;
      else at = this.structure(chunk, at, base);
    }
    return at;
  }

  private resume(): void {
    this.hasTaken = false;
  }

  private eat(chunk: Buffer, from: number, base: number): number {
    const at = this.swallow.eat(chunk, from);
    const isKey = this.expecting === 'rest of a key';
    if (this.swallow.deepest > MOST_LEVELS) throw refusals.deep(base + at, placeOf(this.path), MOST_LEVELS);
    if (isKey || this.taking !== undefined) {
      const piece = chunk.subarray(from, at);
      if (!this.swallow.ended) this.pieces.push(Buffer.from(piece));
      else this.deliver(this.joined(piece), isKey, base + at);
    }
    if (this.swallow.ended) this.expecting = isKey ? 'colon' : 'comma';
    return at;
  }

  private joined(last: Buffer): Buffer {
    if (this.pieces.length === 0) return last;
    const whole = Buffer.concat([...this.pieces, last]);
    this.pieces = [];
    return whole;
  }

  private deliver(bytes: Buffer, isKey: boolean, position: number): void {
    if (!isKey) {
      this.hasTaken = true;
      if (this.taking !== undefined) this.found.take(this.taking, bytes, this.swallow);
      return;
    }
    const frame = this.frames.at(-1);
    const name = nameOf(bytes, position, this.path);
    if (frame !== undefined) frame.step = name;
    if (this.frames.length === 1) this.found.key(name);
  }

  private structure(chunk: Buffer, at: number, base: number): number {
    const byte = chunk[at] ?? 0;
    const frame = this.frames.at(-1);
    if (this.expecting === 'first' && byte === (frame?.list === true ? 0x5d : 0x7d)) return this.close(at);
    if (this.expecting === 'first') this.expecting = frame?.list === true ? 'value' : 'key';
    if (this.expecting === 'value') return this.begin(byte, at, base);
    if (this.expecting === 'key' && byte === 0x22) return this.startSwallow('rest of a key', undefined, at);
    if (this.expecting === 'colon' && byte === 0x3a) this.expecting = 'value';
    else if (this.expecting === 'comma' && byte === 0x2c) this.nextAfterComma(frame);
    else if (this.expecting === 'comma' && byte === (frame?.list === true ? 0x5d : 0x7d)) return this.close(at);
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
    if (layout.how === 'skip' || (byte === 0x6e && layout.how !== 'take')) {
      return this.startSwallow('rest of a value', undefined, at);
    }
    if (layout.how === 'take') return this.startSwallow('rest of a value', layout.section, at);
    const list = layout.how === 'each' && layout.of === 'list';
    if (byte !== (list ? 0x5b : 0x7b)) {
      throw refusals.shape(base + at, placeOf(this.path), list ? 'a list' : 'an object');
    }
    this.frames.push({ layout, list, step: list ? 0 : '' });
    this.expecting = 'first';
    return at + 1;
  }

  private layoutHere(): Layout {
    const frame = this.frames.at(-1);
    if (frame === undefined) return this.root;
    if (frame.layout.how === 'each') return frame.layout.each;
    if (frame.layout.how === 'members') return frame.layout.members.get(String(frame.step)) ?? SKIP;
    return SKIP;
  }
}

function nameOf(bytes: Buffer, position: number, path: readonly (string | number)[]): string {
  try {
    return JSON.parse(bytes.toString('utf8')) as string;
  } catch {
    throw refusals.malformed(position, placeOf(path), 'the name of a member is not a JSON string');
  }
}
