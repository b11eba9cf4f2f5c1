/** Words by which people call environments, from the first to be applied to the last; the first of each is what we write. */
const NAMES: readonly (readonly string[])[] = [
  ['dev', 'development', 'sandbox'],
  ['test', 'qa', 'uat'],
  ['staging', 'stage', 'stg', 'preprod'],
  ['prod', 'production', 'prd'],
];

const rankOf = (name: string): number => NAMES.findIndex((words) => words.includes(name.toLowerCase()));

/** Is this what somebody calls an environment? */
export const isEnvironment = (name: string): boolean => rankOf(name) >= 0;

/** In the order in which a change moves through them. */
export const inPromotionOrder = (names: Iterable<string>): string[] =>
  [...new Set(names)].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
