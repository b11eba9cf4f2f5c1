import * as v from 'valibot';
import { semanticMistakes } from './checks/all';
import { type ConfigError, type Mistake } from './error';
import { readYaml } from './read-yaml';
import { type Config, configSchema, NO_CONFIG } from './schema';
import { schemaMistakes } from './schema-errors';

export type ParsedConfig = { readonly ok: Config } | { readonly errors: readonly ConfigError[] };

/** More errors help nobody. */
const MOST_ERRORS = 100;

/**
 * Reads `.github/planseal.yml`: every mistake at once, each with its place and what is allowed. Nothing is guessed: a
 * file with a mistake is no configuration. Never throws. `now` is RFC 3339; risks may be accepted for 180 days from it.
 */
export function parseConfig(text: string, { now }: { readonly now: string }): ParsedConfig {
  const yaml = readYaml(text);
  if ('errors' in yaml) return { errors: yaml.errors.slice(0, MOST_ERRORS) };
  const { value, locate } = yaml.ok;
  if (value === null || value === undefined)
    return { errors: [{ line: 1, column: 1, path: '', message: 'The file is empty. Begin it with `version: 1`.' }] };
  const parsed = v.safeParse(configSchema, value);
  const refused = parsed.success ? [] : schemaMistakes(parsed.issues);
  const broken = new Set(refused.map(({ place }) => String(place[0])));
  const mistakes = [...refused, ...semanticMistakes(soundPart(parsed.output, broken), now, broken)];
  return mistakes.length === 0 && parsed.success ? { ok: parsed.output } : { errors: inOrder(mistakes, locate) };
}

/** The sections in which the schema found nothing wrong: these are typed as the schema says. */
const soundPart = (output: unknown, broken: ReadonlySet<string>): Config => ({
  ...NO_CONFIG,
  ...(Object.fromEntries(Object.entries(output ?? {}).filter(([key]) => !broken.has(key))) as Partial<Config>),
});

const inOrder = (mistakes: readonly Mistake[], locate: (mistake: Mistake) => ConfigError): ConfigError[] =>
  mistakes
    .map(locate)
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, MOST_ERRORS);
