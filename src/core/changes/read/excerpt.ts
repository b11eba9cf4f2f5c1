/** A mistake of ours, and nothing that is wrong with the plan. */
export class AskedTooLate extends Error {
  constructor() {
    super('A part of the plan was asked after the next chunk had been read. Keep what it answers, or `kept(part)`.');
  }
}

/** A chunk of the plan while it is read. Afterwards its memory may hold another chunk, and nobody may look at it. */
export class Page {
  #bytes: Buffer | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get bytes(): Buffer {
    if (this.#bytes === undefined) throw new AskedTooLate();
    return this.#bytes;
  }

  close(): void {
    this.#bytes = undefined;
  }
}

/** The bytes of one value, where they stand; positions count from its first byte. */
export class Excerpt {
  readonly length: number;
  private readonly page: Page;
  private readonly from: number;

  constructor(page: Page, from: number, to: number) {
    this.page = page;
    this.from = from;
    this.length = to - from;
  }

  text(): string {
    return this.page.bytes.toString('utf8', this.from, this.from + this.length);
  }

  /** The bytes up to `end`, each as one character. */
  headUpTo(end: number): string {
    return this.page.bytes.toString('latin1', this.from, this.from + end);
  }

  /** Do these bytes stand at `at`? Faster than `Buffer.compare` on so few. */
  hasAt(words: Buffer, at: number): boolean {
    return at >= 0 && at + words.length <= this.length && areAt(this.page.bytes, words, this.from + at);
  }

  byteAt(at: number): number | undefined {
    return at >= 0 && at < this.length ? this.page.bytes[this.from + at] : undefined;
  }

  includes(words: Buffer, from = 0): boolean {
    const { bytes } = this.page;
    const last = this.from + this.length - words.length;
    for (let at = this.from + from; at <= last; at++) if (areAt(bytes, words, at)) return true;
    return false;
  }
}

function areAt(bytes: Buffer, words: Buffer, from: number): boolean {
  for (let at = 0; at < words.length; at++) if (bytes[from + at] !== words[at]) return false;
  return true;
}
