/** One mistake in the configuration. Lines and columns count from 1. */
export interface ConfigError {
  readonly line: number;
  readonly column: number;
  /** Where in the document, `environments.prod.approvals`; `''` for the document as a whole. */
  readonly path: string;
  /** What is wrong and what is allowed. */
  readonly message: string;
}

/** Keys and indexes from the top of the document to a place in it. */
export type Place = readonly (string | number)[];

/** A mistake before its line is known. `at` says whether the key or the value at the place is meant. */
export interface Mistake {
  readonly place: Place;
  readonly at: 'key' | 'value';
  readonly message: string;
}

/** `ignore[2].expires`, keys that are no plain words in quotes. */
export const placeText = (place: Place): string =>
  place
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[\w*@/-]+$/.test(step) ? `${index === 0 ? '' : '.'}${step}` : `[${JSON.stringify(clipped(step))}]`;
    })
    .join('');

const LONGEST = 80;

/** A text of the user's within bounds, for messages. */
export const clipped = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** `.github/planseal.yml:7:3: approvals.HIHG: …`, a line for each error. */
export const errorLines = (errors: readonly ConfigError[], file: string): string[] =>
  errors.map(
    ({ line, column, path, message }) => `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`,
  );
