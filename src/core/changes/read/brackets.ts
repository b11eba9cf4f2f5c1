import { BRACKETS } from './brackets-wasm';

/** Where brackets.wat puts things in its memory. */
const MOST_INPUT = 0x100000;
const FOUND = 0x100040;

/** What is used of a global that the type library of ECMAScript does not describe. */
interface WasmGlobal {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}
const { WebAssembly: wasm } = globalThis as unknown as { readonly WebAssembly: WasmGlobal };

/** What brackets.wat exports. */
interface Finder {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly find: (length: number, state: number) => number;
  readonly state: () => number;
}

let loaded: Finder | undefined;
const finder = (): Finder => {
  loaded ??= new wasm.Instance(new wasm.Module(Buffer.from(BRACKETS, 'base64'))).exports as Finder;
  return loaded;
};

/** Is this an opening bracket? And where is it? Of an entry of `Brackets.places`. */
export const opensAt = (place: number): boolean => (place & 1) === 1;
export const positionOf = (place: number): number => place >>> 1;

/** The brackets outside strings of a document that comes in chunks. */
export class Brackets {
  /**
   * Of the present chunk, in order: position * 2, and 1 more where the bracket opens. Good until the next chunk of this or
   * another document is entered.
   */
  places = new Uint32Array(0);
  /** The first that nobody has passed yet. */
  next = 0;
  private chunk: Uint8Array | undefined;
  private state = 0;

  /** Call it for every chunk before its places are read; only the first call for a chunk does something. */
  enter(chunk: Uint8Array, from: number): void {
    if (chunk === this.chunk) return;
    this.chunk = chunk;
    this.next = 0;
    if (chunk.length <= MOST_INPUT) {
      this.places = this.found(chunk.subarray(from), from);
      return;
    }
    const found: Uint32Array[] = [];
    for (let at = from; at < chunk.length; at += MOST_INPUT) {
      found.push(this.found(chunk.subarray(at, at + MOST_INPUT), at).slice());
    }
    this.places = joined(found);
  }

  /** In memory that all finders share, unless the input begins further on. */
  private found(input: Uint8Array, at: number): Uint32Array<ArrayBuffer> {
    const { memory, find, state } = finder();
    const bytes = new Uint8Array(memory.buffer);
    bytes.set(input);
    bytes.fill(0x20, input.length, input.length + 64);
    const count = find(input.length, this.state);
    this.state = state();
    const places = new Uint32Array(memory.buffer, FOUND, count);
    return at === 0 ? places : places.map((place) => place + 2 * at);
  }
}

function joined(parts: readonly Uint32Array[]): Uint32Array<ArrayBuffer> {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
