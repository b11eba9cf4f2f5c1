import { readConfigFile } from '../src/adapters/config/file';
import { stackSettingsOf } from '../src/core/config/stack-settings';
import { ConfigurationError } from '../src/core/errors';
import type { Work } from './command';
import { EXIT } from './end';

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** `planseal config check`: every mistake of a configuration with its place, or that it has none. */
export const config: Work = async (given, { answer }) => {
  const [verb, file = '.github/planseal.yml'] = given.operands;
  if (verb !== 'check')
    throw new ConfigurationError(
      `There is no \`planseal config ${verb ?? ''}\`. Did you mean \`planseal config check\`?`,
    );
  const read = await readConfigFile(file, new Date().toISOString());
  const { patterns, environments } = stackSettingsOf(read);
  const parts = [
    count(patterns.length, 'pattern'),
    count(Object.keys(environments).length, 'environment'),
    count(read.ignore?.length ?? 0, 'accepted risk'),
  ];
  answer.write(`${file} is a valid configuration: ${parts.join(', ')}.\n`);
  return EXIT.done;
};
