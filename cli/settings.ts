import { access } from 'node:fs/promises';
import { readConfigFile } from '../src/adapters/config/file';
import { riskSettingsOf } from '../src/core/config/risk-settings';
import { ConfigurationError } from '../src/core/errors';
import { DEFAULT_SETTINGS, type RiskSettings } from '../src/core/risk/settings';

/**
 * The rules of `--config FILE`, or those of the first day without it. The file in the directory is not looked for: what
 * counts in GitHub is that of the base branch, and a verdict by another one would be a surprise.
 */
export const settingsOf = async (file: string | undefined): Promise<RiskSettings> => {
  if (file === undefined) return DEFAULT_SETTINGS;
  await access(file).catch((cause: unknown) => {
    throw new ConfigurationError(
      `--config: there is no readable file \`${file}\`. Check the path, or leave --config out to judge by the defaults.`,
      { cause },
    );
  });
  return riskSettingsOf(await readConfigFile(file, new Date().toISOString()));
};
