import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Metadata {
  readonly inputs?: Readonly<Record<string, { readonly default?: string | number | boolean } | null>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

/** Reads `action.yml` of a JavaScript action. */
export const readMetadata = (directory: string): Metadata => {
  const metadata = parse(readFileSync(join(directory, 'action.yml'), 'utf8')) as Metadata;
  if (!metadata.runs.using.startsWith('node'))
    throw new Error(`${directory} is no JavaScript action: it runs using ${metadata.runs.using}.`);
  return metadata;
};

/** What expressions in defaults can name: `github.event` is the payload, `github.x` is GITHUB_X, `runner.x` is RUNNER_X. */
export interface ExpressionContext {
  readonly token: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly event: object;
}

const lookUp = (name: string, context: ExpressionContext): string => {
  if (name === 'github.token') return context.token;
  const [scope = '', ...path] = name.split('.');
  if (name.startsWith('github.event.')) {
    const found = path
      .slice(1)
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], context.event);
    return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? String(found) : '';
  }
  if ((scope === 'github' || scope === 'runner') && path.length === 1)
    return context.environment[name.replace('.', '_').toUpperCase()] ?? '';
  throw new Error(
    `The expression \${{ ${name} }} is not among those that the test runner knows: github.*, github.event.*, runner.*.`,
  );
};

/** Evaluates `${{ a.b || c.d }}`: names and `||` only, which is all that defaults of our inputs may use. */
export const evaluate = (text: string, context: ExpressionContext): string =>
  text.replace(/\$\{\{(.*?)\}\}/g, (_match, expression: string) => {
    const values = expression.split('||').map((name) => lookUp(name.trim(), context));
    return values.find((value) => value !== '') ?? '';
  });

/**
 * INPUT_* variables as the runner makes them: defaults first, then `with:`; upper case, spaces become underscores, hyphens
 * stay. A name that action.yml does not declare is an error here; the real runner only warns.
 */
export const inputVariables = (
  metadata: Metadata,
  given: Readonly<Record<string, string>>,
  context: ExpressionContext,
): Record<string, string> => {
  const declared = metadata.inputs ?? {};
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  if (unknown.length > 0)
    throw new Error(`action.yml declares no input ${unknown.map((name) => `'${name}'`).join(', ')}.`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, input]) => {
      const value = given[name] ?? evaluate(input?.default === undefined ? '' : String(input.default), context);
      return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value];
    }),
  );
};
