import { isTelling } from '../../core/changes/secrets';

const SECRET_NAME = /secret|token|password|passwd|passphrase|credential|_key$|apikey/i;

/** A name that says so and a value that is not a path: `AWS_WEB_IDENTITY_TOKEN_FILE` and `key=…/terraform.tfstate` are no secrets. */
const isSecret = ([name, value]: readonly [string, string]): boolean =>
  SECRET_NAME.test(name) && !value.startsWith('/') && isTelling(value);

/** `KEY=VALUE` */
const settingOf = (line: string): readonly [string, string] => {
  const at = line.indexOf('=');
  return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
};

/**
 * Secrets that the caller hands to the tool under a name that says so: variables, environment variables and backend
 * settings. No plan marks them, but errors of backends and providers may quote them.
 */
export const credentialsIn = (
  environment: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, string>>,
  backendConfig: readonly string[],
): string[] => [
  ...new Set(
    [...Object.entries(environment), ...Object.entries(variables), ...backendConfig.map(settingOf)]
      .filter(isSecret)
      .map(([, value]) => value),
  ),
];

/** Secrets among the settings of a backend file, which is HCL: `password = "…"`. */
export const credentialsInSettings = (text: string): string[] =>
  [...text.matchAll(/^\s*"?([A-Za-z_][\w.-]*)"?\s*[:=]\s*"((?:[^"\\]|\\.)*)"/gm)]
    .map(([, name = '', value = '']) => [name, value] as const)
    .filter(isSecret)
    .map(([, value]) => value);

/** Names of the backend settings that look like credentials: Terraform writes their values into every plan file. */
export const credentialSettings = (backendConfig: readonly string[]): string[] =>
  backendConfig
    .map(settingOf)
    .filter(isSecret)
    .map(([name]) => name);
