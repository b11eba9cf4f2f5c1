const decoderOf = (encoding: 'utf-16le' | 'utf-16be') => new TextDecoder(encoding);

/** Turns UTF-16 (what PowerShell writes) into UTF-8 bytes and drops a byte order mark; UTF-8 passes through untouched. */
export class Utf8Input {
  private decoder: ReturnType<typeof decoderOf> | undefined;
  private head: Buffer | undefined = Buffer.alloc(0);

  push(chunk: Uint8Array): Buffer {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (this.head === undefined) return this.converted(bytes);
    const head = Buffer.concat([this.head, bytes]);
    if (head.length < 4) {
      this.head = head;
      return Buffer.alloc(0);
    }
    return this.begin(head);
  }

  end(): Buffer {
    const rest = this.head === undefined ? Buffer.alloc(0) : this.begin(this.head);
    return this.decoder === undefined ? rest : Buffer.concat([rest, Buffer.from(this.decoder.decode())]);
  }

  private begin(head: Buffer): Buffer {
    this.head = undefined;
    const encoding = utf16Of(head);
    if (encoding !== undefined) this.decoder = decoderOf(encoding);
    const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
    return this.converted(marked ? head.subarray(3) : head);
  }

  private converted(bytes: Buffer): Buffer {
    return this.decoder === undefined ? bytes : Buffer.from(this.decoder.decode(bytes, { stream: true }));
  }
}

/** UTF-16 by its mark, or by the zero byte that stands beside the first character of any JSON. */
function utf16Of(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head.length < 2) return undefined;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] !== 0 && head[1] === 0)) return 'utf-16le';
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] !== 0)) return 'utf-16be';
  return undefined;
}
