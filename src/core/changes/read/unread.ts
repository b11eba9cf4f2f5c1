import type {
  Change,
  ChangePart,
  ConfiguredLink,
  ConfiguredLinks,
  ConfiguredResource,
  Json,
  Path,
  Values,
} from '../model';
import { changeOf } from './change';
import { configuredOf, outputLinks, prefixOf } from './configuration';
import { placeOfPrior } from './prior';

/** Parses bytes of the plan, with the plan's own refusal when they are damaged. */
export type Parse = (bytes: Buffer) => Json;

/**
 * Parts of which hardly anybody asks more than what kind they are: their bytes are parsed on the first other question.
 * They hold on to a chunk of the plan, so keep what they answer and not them.
 */
abstract class Unread<T> {
  readonly #bytes: Buffer;
  readonly #parse: Parse;
  #read: T | undefined;

  constructor(bytes: Buffer, parse: Parse) {
    this.#bytes = bytes;
    this.#parse = parse;
  }

  protected abstract understood(entry: Json): T;

  protected holds(words: Buffer): boolean {
    return this.#bytes.includes(words);
  }

  protected get whole(): T {
    return (this.#read ??= this.understood(this.#parse(this.#bytes)));
  }

  /** What the plain reader gives. */
  toJSON(): T {
    return this.whole;
  }
}

/** What the head of an object tells without being parsed. */
export interface Named {
  readonly type: string;
  readonly provider: string;
  readonly index?: string | number;
}

const VERBS = ['no-op'];
const NOWHERE: readonly Path[] = [];

/** An object that stays as it is. */
export class UnchangedObject extends Unread<Change> implements Change {
  readonly kind = 'no-op';
  readonly mode = 'managed';
  readonly verbs = VERBS;
  readonly replacePaths = NOWHERE;
  readonly type: string;
  readonly provider: string;
  declare readonly index?: string | number;

  constructor(bytes: Buffer, { type, provider, index }: Named, parse: Parse) {
    super(bytes, parse);
    this.type = type;
    this.provider = provider;
    if (index !== undefined) this.index = index;
  }

  protected understood(entry: Json): Change {
    return changeOf(entry);
  }

  get address(): string {
    return this.whole.address;
  }
  get module(): string {
    return this.whole.module;
  }
  get name(): string {
    return this.whole.name;
  }
  get values(): Values {
    return this.whole.values;
  }
}

type Prior = Extract<ChangePart, { part: 'prior' }>;

/** An object of the state before, without a secret. */
export class PriorObject extends Unread<Prior> implements Prior {
  readonly part = 'prior';
  readonly type: string;
  readonly provider: string;

  constructor(bytes: Buffer, { type, provider }: Named, parse: Parse) {
    super(bytes, parse);
    this.type = type;
    this.provider = provider;
  }

  protected understood(entry: Json): Prior {
    return placeOfPrior(entry);
  }

  get address(): string {
    return this.whole.address;
  }
}

const PROVISIONERS = Buffer.from('"provisioners":');
const NONE: readonly string[] = [];

/** A resource block of the configuration. */
export class ConfiguredBlock extends Unread<ConfiguredResource> implements ConfiguredResource {
  readonly #path: Path;

  constructor(bytes: Buffer, path: Path, parse: Parse) {
    super(bytes, parse);
    this.#path = path;
  }

  protected understood(entry: Json): ConfiguredResource {
    return configuredOf(prefixOf(this.#path), entry) ?? { address: '', references: NONE, provisioners: NONE };
  }

  get address(): string {
    return this.whole.address;
  }
  get references(): readonly string[] {
    return this.whole.references;
  }
  get provisioners(): readonly string[] {
    return this.holds(PROVISIONERS) ? this.whole.provisioners : NONE;
  }
}

/** The outputs of a module. */
export class ConfiguredOutputs extends Unread<ConfiguredLinks> implements ConfiguredLinks {
  readonly #path: Path;

  constructor(bytes: Buffer, path: Path, parse: Parse) {
    super(bytes, parse);
    this.#path = path;
  }

  protected understood(outputs: Json): ConfiguredLinks {
    return { all: outputLinks(prefixOf(this.#path), outputs) };
  }

  get all(): readonly ConfiguredLink[] {
    return this.whole.all;
  }
}
