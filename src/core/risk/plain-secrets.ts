import { isList, isObject } from '../changes/json';
import type { Json, Path } from '../changes/model';

/** A value that has the form of a credential, in a place that nothing marks as sensitive. */
export interface PlainSecret {
  readonly path: Path;
  readonly value: string;
  /** What it looks like: "an AWS access key". */
  readonly what: string;
}

/** Forms that issuers have given their credentials so that they can be found (each vendor's documentation). */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, 'an AWS access key'],
  [/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/, 'a private key'],
  [/\bgh[pousr]_[0-9A-Za-z]{36}/, 'a GitHub token'],
  [/\bgithub_pat_[0-9A-Za-z_]{40}/, 'a GitHub token'],
  [/\bglpat-[0-9A-Za-z_-]{20}/, 'a GitLab token'],
  [/\bxox[abeoprs]-[0-9A-Za-z-]{10}/, 'a Slack token'],
  [/\bAIza[0-9A-Za-z_-]{35}/, 'a Google API key'],
  [/\b[rs]k_live_[0-9A-Za-z]{16}/, 'a Stripe key'],
  [/\bnpm_[0-9A-Za-z]{36}/, 'an npm token'],
];
const ANY = new RegExp(FORMS.map(([form]) => form.source).join('|'));
/** First letters of the forms: a short text that begins otherwise holds none, and most texts of a plan are such. */
const FIRST = new Set(Array.from('AagxsrnG-', (letter) => letter.charCodeAt(0)));
const SHORTEST = 15;
const LONG = 64;
const MOST = 20;

const isSuspicious = (text: string): boolean =>
  text.length >= SHORTEST && (text.length > LONG || FIRST.has(text.charCodeAt(0))) && ANY.test(text);

/** The credentials in a value tree, save those that `sensitive` covers. At most 20. */
export function plainSecretsIn(tree: Json, sensitive: Json): PlainSecret[] {
  const found: PlainSecret[] = [];
  collect(tree, sensitive, [], found);
  return found;
}

function collect(tree: Json, mask: Json | undefined, path: Path, found: PlainSecret[]): void {
  if (mask === true || found.length >= MOST) return;
  if (typeof tree === 'string') {
    if (isSuspicious(tree)) found.push({ path, value: tree, what: formOf(tree) });
  } else if (isList(tree)) {
    for (const [at, item] of tree.entries()) collect(item, isList(mask) ? mask[at] : undefined, [...path, at], found);
  } else if (isObject(tree)) {
    for (const key of Object.keys(tree)) {
      const item = tree[key] ?? null;
      if (typeof item === 'string' ? isSuspicious(item) : typeof item === 'object') {
        collect(item, isObject(mask) ? mask[key] : undefined, [...path, key], found);
      }
    }
  }
}

const formOf = (text: string): string => FORMS.find(([form]) => form.test(text))?.[1] ?? 'a credential';
