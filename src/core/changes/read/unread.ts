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
import type { Excerpt } from './excerpt';
import { placeOfPrior } from './prior';

/** Parses a value of the plan, with the plan's own refusal when it is damaged. */
export type Parse = (value: Excerpt) => Json;
type Where = () => Path;

/**
 * Parts of which hardly anybody asks more than what kind they are: they are parsed on the first other question, which
 * must be asked before the next chunk is read. So keep what they answer and not them.
 */
abstract class Unread<T> {
  readonly #value: Excerpt;
  readonly #parse: Parse;
  #read: T | undefined;

  constructor(value: Excerpt, parse: Parse) {
    this.#value = value;
    this.#parse = parse;
  }

  protected abstract understood(entry: Json): T;

  protected holds(words: Buffer): boolean {
    return this.#value.includes(words);
  }

  protected get whole(): T {
    return (this.#read ??= this.understood(this.#parse(this.#value)));
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
  readonly type: string;
  readonly provider: string;
  declare readonly index?: string | number;

  constructor(value: Excerpt, { type, provider, index }: Named, parse: Parse) {
    super(value, parse);
    this.type = type;
    this.provider = provider;
    if (index !== undefined) this.index = index;
  }

  get kind() {
    return 'no-op' as const;
  }
  get mode() {
    return 'managed' as const;
  }
  get verbs() {
    return VERBS;
  }
  get replacePaths() {
    return NOWHERE;
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

  constructor(value: Excerpt, { type, provider }: Named, parse: Parse) {
    super(value, parse);
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
  readonly #where: Where;

  constructor(value: Excerpt, where: Where, parse: Parse) {
    super(value, parse);
    this.#where = where;
  }

  protected understood(entry: Json): ConfiguredResource {
    return configuredOf(prefixOf(this.#where()), entry) ?? { address: '', references: NONE, provisioners: NONE };
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
  readonly #where: Where;

  constructor(value: Excerpt, where: Where, parse: Parse) {
    super(value, parse);
    this.#where = where;
  }

  protected understood(outputs: Json): ConfiguredLinks {
    return { all: outputLinks(prefixOf(this.#where()), outputs) };
  }

  get all(): readonly ConfiguredLink[] {
    return this.whole.all;
  }
}

/** The part for whoever keeps it: it answers also when the plan has been read on. */
export function kept(part: ChangePart): ChangePart {
  if (part instanceof PriorObject) return part.toJSON();
  if (part.part === 'resource' && part.change instanceof UnchangedObject)
    return { ...part, change: part.change.toJSON() };
  if (part.part === 'configured' && part.resource instanceof ConfiguredBlock)
    return { ...part, resource: part.resource.toJSON() };
  if (part.part === 'links' && part.links instanceof ConfiguredOutputs) return { ...part, links: part.links.toJSON() };
  return part;
}
