import type { ChangesHeader, Json } from '../model';
import { Utf8Input } from './decode';
import { parseExactly } from './exact-numbers';
import { AskedTooLate, type Excerpt } from './excerpt';
import { Gather, mergeHeaders, type Take } from './gather';
import { PLAN_LAYOUT } from './layout';
import type { Section } from './layout';
import { placeOf, refusals } from './refusals';
import { DocumentScanner } from './scan';
import { shortcutTo } from './shortcut';
import type { Shape } from './swallow';

/** Reads plan JSON that comes in chunks and hands over every part as soon as its last byte is there. */
export interface PlanReader {
  /** The chunk may be written to afterwards: parts answer only until the next one is pushed. */
  push(chunk: Uint8Array): void;
  /** Hands over the last parts, the header among them. */
  end(): void;
}

/** One plan document: a scanner, and what turns its findings into parts. */
class PlanDocument {
  private readonly gather: Gather;
  private readonly emit: Take;
  private position = 0;
  readonly scanner = new DocumentScanner(PLAN_LAYOUT, {
    key: (name) => {
      this.gather.key(name);
    },
    take: (section, value, shape) => {
      this.take(section, value, shape);
    },
  });

  constructor(emit: Take) {
    this.emit = emit;
    this.gather = new Gather(emit);
  }

  push(chunk: Buffer, from: number, base: number): number {
    this.position = base;
    return this.scanner.push(chunk, from, base);
  }

  finish(): ChangesHeader {
    return this.gather.finish();
  }

  private take(section: Section, value: Excerpt, shape: Shape): void {
    const short = shortcutTo(section, this.where, value, shape, this.parse);
    if (short !== undefined) this.emit(short);
    else this.gather.take(section, this.where(), this.parse(value));
  }

  private readonly where = () => this.scanner.path;
  private readonly parse = (value: Excerpt): Json => {
    try {
      return parseExactly(value.text());
    } catch (error) {
      if (error instanceof AskedTooLate) throw error;
      throw refusals.malformed(
        this.position,
        placeOf(this.where()),
        error instanceof SyntaxError ? 'not valid JSON' : 'too large',
      );
    }
  };
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
  private document: PlanDocument | undefined;
  /** The beginning of a line outside documents, until it tells what it is. */
  private line = '';
  private inNoise = false;
  private read = 0;

  private readonly take: Take;

  constructor(take: Take) {
    this.take = take;
  }

  push(chunk: Uint8Array): void {
    this.feed(this.input.push(chunk));
  }

  end(): void {
    this.feed(this.input.end());
    if (this.line !== '') this.judgeLine();
    if (this.document !== undefined) throw refusals.truncated(this.read, placeOf(this.document.scanner.path));
    if (this.headers.length === 0) throw refusals.empty();
    this.take({ part: 'header', header: mergeHeaders(this.headers) });
  }

  private feed(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      at = this.document === undefined ? this.between(chunk, at) : this.inside(this.document, chunk, at);
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
      this.document = new PlanDocument(this.take);
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
export const createPlanReader = (take: Take): PlanReader => new StreamingReader(take);
