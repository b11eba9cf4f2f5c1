import { access } from 'node:fs/promises';
import { readConfigFile } from '../src/adapters/config/file';
import { guardSettingsOf } from '../src/core/config/guard-settings';
import { riskSettingsOf } from '../src/core/config/risk-settings';
import { type Config, NO_CONFIG } from '../src/core/config/schema';
import { ConfigurationError } from '../src/core/errors';
import type { GuardSettings } from '../src/core/guard/settings';
import type { RiskSettings } from '../src/core/risk/settings';

const configOf = async (file: string | undefined): Promise<Config> => {
  if (file === undefined) return NO_CONFIG;
  await access(file).catch((cause: unknown) => {
    throw new ConfigurationError(
      `--config: there is no readable file \`${file}\`. Check the path, or leave --config out to judge by the defaults.`,
      { cause },
    );
  });
  return readConfigFile(file, new Date().toISOString());
};

/**
 * The rules of `--config FILE`, or those of the first day without it. The file in the directory is not looked for: what
 * counts in GitHub is that of the base branch, and a verdict by another one would be a surprise.
 */
export const settingsOf = async (file: string | undefined): Promise<RiskSettings> =>
  riskSettingsOf(await configOf(file));

/** The same with what the guard refuses. */
export const rulesOf = async (
  file: string | undefined,
): Promise<{ readonly settings: RiskSettings; readonly guard: GuardSettings }> => {
  const config = await configOf(file);
  return { settings: riskSettingsOf(config), guard: guardSettingsOf(config) };
};
