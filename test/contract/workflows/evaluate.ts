import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

export type Json = string | number | boolean | null | { readonly [name: string]: Json };

const dataOf = (value: Json): data.ExpressionData => {
  if (value === null) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  return new data.Dictionary(...Object.entries(value).map(([key, inner]) => ({ key, value: dataOf(inner) })));
};

const known = new Map<string, ReturnType<Parser['parse']>>();

/** What the status functions answer: they look at more than the contexts. */
export type Status = Readonly<Record<'success' | 'failure' | 'cancelled' | 'always', boolean>>;

/** What GitHub's own evaluator makes of an expression; contexts that are not given are errors. */
export const evaluate = (expression: string, contexts: Readonly<Record<string, Json>>, status?: Status): string => {
  const bare = expression.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  const functions = Object.entries(status ?? {}).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const names = Object.keys(contexts);
  const key = JSON.stringify([bare, names, functions.length]);
  const parsed = known.get(key) ?? new Parser(new Lexer(bare).lex().tokens, names, functions).parse();
  known.set(key, parsed);
  const named = new Map(functions.map((one) => [one.name, one]));
  return new Evaluator(parsed, dataOf(contexts) as data.Dictionary, named).evaluate().coerceString();
};
