import { decode, encode, ExtensionCodec } from '@msgpack/msgpack';

/**
 * A value that is known only after apply. It keeps its bytes, because Terraform compares refined unknowns ("not null",
 * extension 12) with what the configuration had and refuses a plain unknown in their place.
 */
export class Unknown {
  readonly extension: number;
  readonly bytes: Uint8Array;

  constructor(extension = 0, bytes: Uint8Array = new Uint8Array([0])) {
    this.extension = extension;
    this.bytes = bytes;
  }
}

export type Value = null | boolean | number | string | Unknown | readonly Value[] | { readonly [key: string]: Value };
/** The attributes of one object. */
export type Attributes = Record<string, Value>;

/** The wire form of a value (message DynamicValue): the sender may use either field. */
export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

const codec = new ExtensionCodec();
for (const type of [0, 12])
  codec.register({
    type,
    encode: (value) => (value instanceof Unknown && value.extension === type ? value.bytes : null),
    decode: (bytes) => new Unknown(type, Uint8Array.from(bytes)),
  });

/** Reads an object; `null` is its absence (before a creation, after a deletion). */
export const readObject = (value: DynamicValue | null | undefined): Attributes | null => {
  if (value?.msgpack !== undefined && value.msgpack.length > 0)
    return decode(value.msgpack, { extensionCodec: codec }) as Attributes | null;
  if (value?.json !== undefined && value.json.length > 0)
    return JSON.parse(Buffer.from(value.json).toString()) as Attributes | null;
  return null;
};

export const writeObject = (value: Attributes | null): DynamicValue => ({
  msgpack: Buffer.from(encode(value, { extensionCodec: codec })),
});
