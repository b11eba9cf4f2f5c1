import { createHash } from 'node:crypto';
import { canonicalMask, canonicalText, canonicalValues } from './canonical';
import type { CanonicalContext } from './canonical';
import { leaveOutOf } from './leave-out';
import type { LeaveOut, LeftOutAttribute } from './leave-out';
import type { ActionInvocation, Change, ChangeKind, ChangePart, Json, OutputChange, Values } from './model';
import { changedAttributes } from './values';

/** One thing that a plan would do, without its values: enough to compare two plans, safe to publish. */
export interface Fingerprint {
  readonly what: 'resource' | 'output' | 'deferred' | 'invocation';
  readonly address: string;
  readonly deposed?: string;
  readonly kind: ChangeKind;
  /** SHA-256 of the canonical form, hex. */
  readonly digest: string;
  /** Top-level attributes that change; only of updates and replacements, elsewhere all do. */
  readonly attributes: readonly string[];
}

export interface DigestOptions {
  /** From `digestKey`; without it the values of secrets are not covered. */
  readonly key?: Uint8Array;
  readonly leaveOut?: readonly LeftOutAttribute[];
}

/** Makes fingerprints and remembers what it met on the way. */
export interface Fingerprinter {
  /** `undefined` for parts that do nothing: no-op, drift, checks, prior state, configuration. */
  of(part: ChangePart): Fingerprint | undefined;
  readonly leaveOut: LeaveOut;
  readonly metSecrets: boolean;
}

type What = Fingerprint['what'];
type Contexts = (what: What, type: string, address: string, deposed: string) => CanonicalContext;

export function createFingerprinter(options: DigestOptions): Fingerprinter {
  const leaveOut = leaveOutOf(options.leaveOut ?? []);
  let metSecrets = false;
  const contextOf: Contexts = (what, type, address, deposed) => ({
    type,
    place: canonicalText([what, address, deposed]),
    key: options.key,
    leaveOut,
    onSecret: () => {
      metSecrets = true;
    },
  });
  return {
    of: (part) => fingerprintOf(part, contextOf),
    leaveOut,
    get metSecrets() {
      return metSecrets;
    },
  };
}

function fingerprintOf(part: ChangePart, contextOf: Contexts): Fingerprint | undefined {
  if (part.part === 'resource' && doesSomething(part.change)) return changeFingerprint(part.change, '', contextOf);
  if (part.part === 'deferred') return changeFingerprint(part.change, part.reason, contextOf);
  if (part.part === 'output' && part.output.kind !== 'no-op') return outputFingerprint(part.output, contextOf);
  if (part.part === 'invocation') return invocationFingerprint(part.invocation, part.deferred, contextOf);
  return undefined;
}

/** A no-op that moves or imports an object changes the state. */
const doesSomething = (change: Change): boolean =>
  change.kind !== 'no-op' || change.previousAddress !== undefined || change.importing !== undefined;

function changeFingerprint(change: Change, deferredBecause: string, contextOf: Contexts): Fingerprint {
  const what = deferredBecause === '' ? 'resource' : 'deferred';
  const context = contextOf(what, change.type, change.address, change.deposed ?? '');
  const { importing } = change;
  const head: Json = [
    what,
    deferredBecause,
    change.address,
    change.deposed ?? null,
    change.previousAddress ?? null,
    change.mode,
    change.kind,
    change.verbs,
    change.provider,
    importing === undefined ? null : [importing.id ?? null, importing.unknown],
  ];
  const paths = change.replacePaths.filter((path) => !context.leaveOut.covers(change.type, path)).map(canonicalText);
  return {
    what,
    address: change.address,
    ...(change.deposed !== undefined && { deposed: change.deposed }),
    kind: change.kind,
    digest: hash([canonicalText(head), ...treesOf(change.values, context), ...paths.sort()]),
    attributes: change.kind === 'update' || change.kind === 'replace' ? changedAttributes(change.values) : [],
  };
}

function outputFingerprint(output: OutputChange, contextOf: Contexts): Fingerprint {
  const context = contextOf('output', 'output', output.name, '');
  const head = canonicalText(['output', output.name, output.kind]);
  const digest = hash([head, ...treesOf(output.values, context)]);
  return { what: 'output', address: `output.${output.name}`, kind: output.kind, digest, attributes: [] };
}

function invocationFingerprint(invocation: ActionInvocation, deferred: boolean, contextOf: Contexts): Fingerprint {
  const { address, type, triggeredBy, config, unknown, sensitive } = invocation;
  const context = contextOf('invocation', type, address, triggeredBy ?? '');
  const head = canonicalText(['invocation', address, type, triggeredBy ?? null, deferred]);
  const trees = [
    canonicalValues(config, sensitive, context),
    canonicalMask(unknown, context),
    canonicalMask(sensitive, context),
  ];
  const name = triggeredBy === undefined ? address : `${address} (after ${triggeredBy})`;
  return { what: 'invocation', address: name, kind: 'update', digest: hash([head, ...trees]), attributes: [] };
}

/** The side is part of a secret's place: that a secret stays the same is nobody's business either. */
function treesOf(values: Values, context: CanonicalContext): string[] {
  const side = (name: string): CanonicalContext => ({ ...context, place: `${context.place}${name}` });
  return [
    canonicalValues(values.before, values.beforeSensitive, side('before')),
    canonicalValues(values.after, values.afterSensitive, side('after')),
    canonicalMask(values.unknown, context),
    canonicalMask(values.beforeSensitive, context),
    canonicalMask(values.afterSensitive, context),
  ];
}

/** SHA-256 of texts, each with its length before it, so that no two lists of texts run together. */
function hash(texts: readonly string[]): string {
  const sum = createHash('sha256');
  for (const text of texts) sum.update(`${text.length}:`).update(text);
  return sum.digest('hex');
}

/** The fingerprints of everything that a plan would do, for `compare`. */
export function fingerprintsOf(parts: Iterable<ChangePart>, options: DigestOptions = {}): Fingerprint[] {
  const fingerprinter = createFingerprinter(options);
  return [...parts].flatMap((part) => fingerprinter.of(part) ?? []);
}
