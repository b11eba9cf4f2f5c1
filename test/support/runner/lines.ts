/**
 * Cuts a byte stream into lines as .NET's `StreamReader.ReadLine` does: at `\n`, `\r\n` and a lone `\r`, across chunks,
 * with a byte order mark at the start dropped (actions/runner ProcessInvoker.cs;
 * docs/platform-notes.md#workflow-commands).
 */
export class LineSplitter {
  readonly #decoder = new TextDecoder('utf-8');
  readonly #onLine: (line: string) => void;
  #rest = '';

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(chunk: Uint8Array): void {
    this.#rest += this.#decoder.decode(chunk, { stream: true });
    // A `\r` at the end may be the first half of `\r\n`, so it waits for the next chunk.
    const complete = this.#rest.endsWith('\r') ? this.#rest.slice(0, -1) : this.#rest;
    const held = this.#rest.slice(complete.length);
    const lines = complete.split(/\r\n|\n|\r/);
    this.#rest = `${lines.pop() ?? ''}${held}`;
    for (const line of lines) this.#onLine(line);
  }

  /** Delivers what stands after the last line break, if anything does. */
  end(): void {
    const lines = (this.#rest + this.#decoder.decode()).split(/\r\n|\n|\r/);
    this.#rest = '';
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) this.#onLine(line);
  }
}
