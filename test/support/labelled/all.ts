import { AWS } from './aws';
import { AZURE } from './azure';
import { GOOGLE } from './google';
import { KUBERNETES } from './kubernetes';
import type { Labelled } from './plan';
import { STRUCTURE } from './structure';

/**
 * Plans in the form that `terraform show -json` gives them, labelled by the rule book (docs/risk.md) and a
 * reviewer's judgement before the rules were made to meet them.
 */
export const LABELLED: readonly Labelled[] = [...AWS, ...GOOGLE, ...AZURE, ...KUBERNETES, ...STRUCTURE];
