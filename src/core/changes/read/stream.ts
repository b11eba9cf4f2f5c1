import type { ChangePart, ChangesHeader, Json } from '../model';
import { Utf8Input } from './decode';
import { parseExactly } from './exact-numbers';
import { Gather, mergeHeaders } from './gather';
import { PLAN_LAYOUT } from './layout';
import type { Section } from './layout';
import { placeOf, refusals } from './refusals';
import { DocumentScanner } from './scan';
import { shortcutTo } from './shortcut';
import type { Shape } from './swallow';

/** Reads plan JSON that comes in chunks. */
export interface PlanReader {
  /**
   * The parts that this chunk completes, read as they are asked for, so that no more than one is in memory. Ask for all
   * of them before the next chunk. The chunk must not be written to afterwards.
   */
  push(chunk: Uint8Array): Iterable<ChangePart>;
  /** The last parts, the header among them. */
  end(): Iterable<ChangePart>;
}

/** One plan document: a scanner, and what turns its findings into parts. */
class PlanDocument {
  private readonly gather = new Gather();
  private readonly emit: (part: ChangePart) => void;
  private position = 0;
  readonly scanner = new DocumentScanner(PLAN_LAYOUT, {
    key: (name) => {
      this.gather.key(name);
    },
    take: (section, bytes, shape) => {
      this.take(section, bytes, shape);
    },
  });

  constructor(emit: (part: ChangePart) => void) {
    this.emit = emit;
  }

  push(chunk: Buffer, from: number, base: number): number {
    this.position = base;
    return this.scanner.push(chunk, from, base);
  }

  finish(): ChangesHeader {
    const rest = this.gather.finish();
    for (;;) {
      const next = rest.next();
      if (next.done === true) return next.value;
      this.emit(next.value);
    }
  }

  private take(section: Section, bytes: Buffer, shape: Shape): void {
    const short = shortcutTo(section, this.where, bytes, shape, this.parse);
    if (short !== undefined) {
      this.emit(short);
      return;
    }
    const path = this.where();
    for (const part of this.gather.take(section, path, this.parsed(bytes, path))) this.emit(part);
  }

  private readonly where = () => this.scanner.path;
  private readonly parse = (bytes: Buffer): Json => this.parsed(bytes, this.where());

  private parsed(bytes: Buffer, path: readonly (string | number)[]): Json {
    try {
      return parseExactly(bytes.toString('utf8'));
    } catch (error) {
      throw refusals.malformed(
        this.position,
        placeOf(path),
        error instanceof SyntaxError ? 'not valid JSON' : 'too large',
      );
    }
  }
}

const NEWLINE = 0x0a;
const BLANK = new Set(Buffer.from(' \t\r\n'));
/** What `setup-terraform`'s wrapper writes around the output: its command before, workflow commands after. */
const NOISE = ['[command]', '::'];
const ZIP = 'PK\u0003\u0004';
/** So many bytes tell what a line is. */
const TELLING = 9;

class StreamingReader implements PlanReader {
  private readonly input = new Utf8Input();
  private readonly headers: ChangesHeader[] = [];
  private parts: ChangePart[] = [];
  private document: PlanDocument | undefined;
  /** The beginning of a line outside documents, until it tells what it is. */
  private line = '';
  private inNoise = false;
  private read = 0;

  *push(chunk: Uint8Array): Generator<ChangePart> {
    yield* this.feed(this.input.push(chunk));
  }

  *end(): Generator<ChangePart> {
    yield* this.feed(this.input.end());
    if (this.line !== '') this.judgeLine();
    if (this.document !== undefined) throw refusals.truncated(this.read, placeOf(this.document.scanner.path));
    if (this.headers.length === 0) throw refusals.empty();
    yield { part: 'header', header: mergeHeaders(this.headers) };
  }

  private taken(): ChangePart[] {
    const parts = this.parts;
    this.parts = [];
    return parts;
  }

  private *feed(chunk: Buffer): Generator<ChangePart> {
    let at = 0;
    while (at < chunk.length) {
      at = this.document === undefined ? this.between(chunk, at) : this.inside(this.document, chunk, at);
      if (this.parts.length > 0) yield* this.taken();
    }
    this.read += chunk.length;
  }

  private inside(document: PlanDocument, chunk: Buffer, from: number): number {
    const at = document.push(chunk, from, this.read);
    if (document.scanner.done) {
      this.headers.push(document.finish());
      this.document = undefined;
    }
    return at;
  }

  /** Before, between and after documents: blanks and lines of the wrapper. */
  private between(chunk: Buffer, from: number): number {
    if (this.inNoise) return this.skipLine(chunk, from);
    const byte = chunk[from] ?? 0;
    if (this.line === '' && byte === 0x7b) {
      this.document = new PlanDocument((part) => {
        this.parts.push(part);
      });
      return from;
    }
    if (this.line === '' && BLANK.has(byte)) return from + 1;
    this.line += String.fromCharCode(byte);
    if (byte === NEWLINE || this.line.length === TELLING) this.judgeLine();
    return from + 1;
  }

  private skipLine(chunk: Buffer, from: number): number {
    const newline = chunk.indexOf(NEWLINE, from);
    if (newline < 0) return chunk.length;
    this.inNoise = false;
    return newline + 1;
  }

  private judgeLine(): void {
    const { line } = this;
    if (line.startsWith(ZIP)) throw refusals.binary();
    if (!NOISE.some((noise) => line.startsWith(noise))) throw refusals.notJson(this.read, line.charAt(0));
    this.inNoise = !line.endsWith('\n');
    this.line = '';
  }
}

/**
 * Reads plan JSON of any size in constant memory: it parses one change at a time and passes over what is not judged
 * (`planned_values` and the like, which is not even checked to be valid JSON). Takes what people hand over: UTF-8 or
 * UTF-16, the lines of `setup-terraform`'s wrapper, several documents (Terragrunt run-all).
 * @throws ConfigurationError when it is not a plan; the message says what it is and what to give instead.
 */
export const createPlanReader = (): PlanReader => new StreamingReader();
