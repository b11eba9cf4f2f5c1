import { readFile } from 'node:fs/promises';
import { errorLines } from '../../core/config/error';
import { parseConfig } from '../../core/config/parse';
import type { Config } from '../../core/config/schema';
import { ConfigurationError, messageOf } from '../../core/errors';

/** The configuration in a file, for the command line. Throws a `ConfigurationError` with every mistake. `now` is RFC 3339. */
export const readConfigFile = async (file: string, now: string): Promise<Config> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new ConfigurationError(
      `The configuration \`${file}\` cannot be read (${messageOf(cause)}). Check the path.`,
      {
        cause,
      },
    );
  });
  const parsed = parseConfig(text, { now });
  if ('ok' in parsed) return parsed.ok;
  throw new ConfigurationError(errorLines(parsed.errors, file).join('\n'));
};
