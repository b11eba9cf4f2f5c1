import { access } from 'node:fs/promises';
import { ConfigurationError } from '../src/core/errors';
import { DEFAULT_SETTINGS, type RiskSettings } from '../src/core/risk/settings';

/**
 * The rules of `--config FILE`, or those of the first day without it. This version reads no configuration, so a file is
 * refused: to judge by the defaults what somebody wants judged by his own rules would be a wrong verdict.
 */
export const settingsOf = async (file: string | undefined): Promise<RiskSettings> => {
  if (file === undefined) return DEFAULT_SETTINGS;
  await access(file).catch((cause: unknown) => {
    throw new ConfigurationError(
      `--config: there is no readable file \`${file}\`. Check the path, or leave --config out to judge by the defaults.`,
      { cause },
    );
  });
  throw new ConfigurationError(
    `--config: this version of PlanSeal cannot read \`${file}\` yet. Leave --config out to judge by the defaults.`,
  );
};
