import { access } from 'node:fs/promises';
import type { Config } from '../src/core/config/schema';
import { ConfigurationError } from '../src/core/errors';
import type { GuardSettings } from '../src/core/guard/settings';
import { DEFAULT_SETTINGS, type RiskSettings } from '../src/core/risk/settings';

/** The readers of YAML and of the schema are loaded only where there is a file. */
const configOf = async (file: string): Promise<Config> => {
  await access(file).catch((cause: unknown) => {
    throw new ConfigurationError(
      `--config: there is no readable file \`${file}\`. Check the path, or leave --config out to judge by the defaults.`,
      { cause },
    );
  });
  const { readConfigFile } = await import('../src/adapters/config/file');
  return readConfigFile(file, new Date().toISOString());
};

/**
 * The rules of `--config FILE`, or those of the first day without it. The file in the directory is not looked for: what
 * counts in GitHub is that of the base branch, and a verdict by another one would be a surprise.
 */
export const settingsOf = async (file: string | undefined): Promise<RiskSettings> => {
  if (file === undefined) return DEFAULT_SETTINGS;
  const { riskSettingsOf } = await import('../src/core/config/risk-settings');
  return riskSettingsOf(await configOf(file));
};

/** The same with what the guard refuses. */
export const rulesOf = async (
  file: string | undefined,
): Promise<{ readonly settings: RiskSettings; readonly guard: GuardSettings }> => {
  if (file === undefined) {
    const { DEFAULT_GUARD_SETTINGS: guard } = await import('../src/core/guard/guard');
    return { settings: DEFAULT_SETTINGS, guard };
  }
  const { riskSettingsOf } = await import('../src/core/config/risk-settings');
  const { guardSettingsOf } = await import('../src/core/config/guard-settings');
  const config = await configOf(file);
  return { settings: riskSettingsOf(config), guard: guardSettingsOf(config) };
};
