import type { Mistake } from '../error';
import type { Config } from '../schema';
import { environmentMistakes } from './environments';
import { evidenceMistakes } from './evidence';
import { guardMistakes } from './guard';
import { ruleMistakes } from './rules';
import { stackMistakes } from './stacks';
import { acceptanceMistakes } from './acceptances';

/**
 * What no schema can say: names that must exist, days, cycles, patterns that fit the same stack. Sections that the schema
 * refused are `broken` and left out of `config`; what would take their absence for a mistake is not looked at.
 */
export const semanticMistakes = (config: Config, now: string, broken: ReadonlySet<string>): Mistake[] => [
  ...(broken.has('custom') ? [] : ruleMistakes(config)),
  ...acceptanceMistakes(config, now),
  ...environmentMistakes(config),
  ...(broken.has('approvals') ? [] : evidenceMistakes(config)),
  ...stackMistakes(config),
  ...guardMistakes(config),
];
