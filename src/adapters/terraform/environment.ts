/**
 * The environment of the tool is an allow-list. It keeps the runner's and GitHub's tokens, inputs and file paths from
 * foreign code in providers and modules (it is hygiene, not a boundary: a child can read its parent's memory), and
 * keeps variables of earlier steps (`TF_CLI_ARGS`, `TF_WORKSPACE`, `TF_LOG`) from changing what is planned.
 */
const NAMES = new Set(
  [
    'PATH HOME USER LOGNAME SHELL TMPDIR TEMP TMP TZ LANG LANGUAGE TERM SSL_CERT_FILE SSL_CERT_DIR SSH_AUTH_SOCK',
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy',
    'TF_PLUGIN_CACHE_DIR GOOGLE_APPLICATION_CREDENTIALS KUBECONFIG KUBE_CONFIG_PATH',
    // The runner ends everything that carries it when the job ends, so that nothing outlives the job on a self-hosted runner.
    'RUNNER_TRACKING_ID',
  ].flatMap((names) => names.split(' ')),
);
const PREFIXES = ['TF_VAR_', 'TF_TOKEN_', 'AWS_', 'GOOGLE_', 'CLOUDSDK_', 'ARM_', 'AZURE_', 'GIT_', 'LC_'];

/** Variables that mean something to Terraform but are not handed on unless the caller names them. */
const NOTEWORTHY = /^(TF_|TFLINT_)/;

export interface ToolEnvironment {
  readonly variables: Readonly<Record<string, string>>;
  /** Names of variables that would have changed the tool's behaviour and were left out. */
  readonly dropped: readonly string[];
  /** Names of credentials that were left out because the caller names a cloud role. */
  readonly displaced: readonly string[];
}

const allowed = (name: string, named: ReadonlySet<string>): boolean =>
  named.has(name) || NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));

/**
 * The tool's environment out of the job's: what is on the list, what the caller names, and what `always` says, without what
 * the credentials of this action displace.
 */
export const toolEnvironment = (
  job: Readonly<Record<string, string | undefined>>,
  named: readonly string[],
  always: Readonly<Record<string, string>>,
  displaced: readonly string[] = [],
): ToolEnvironment => {
  const unwanted = new Set(displaced);
  const names = new Set(named);
  const there = Object.entries(job).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const present = there.filter(([name]) => !unwanted.has(name));
  const kept = present.filter(([name]) => allowed(name, names));
  const dropped = present.map(([name]) => name).filter((name) => NOTEWORTHY.test(name) && !allowed(name, names));
  const fixed = Object.fromEntries(Object.entries(always).filter(([name]) => !names.has(name)));
  return {
    variables: { ...Object.fromEntries(kept), ...fixed },
    dropped: dropped.sort(),
    displaced: there.flatMap(([name, value]) => (unwanted.has(name) && value !== '' ? [name] : [])).sort(),
  };
};

/** What Terraform itself needs to start and to find its providers. */
const HARMLESS =
  /^(?:PATH|USER|LOGNAME|SHELL|TMPDIR|TEMP|TMP|TZ|LANG|LANGUAGE|TERM|LC_.*|SSL_CERT_(?:FILE|DIR)|RUNNER_TRACKING_ID|CHECKPOINT_DISABLE|AWS_EC2_METADATA_DISABLED|TF_(?!VAR_|TOKEN_).*)$/;

/** The tool's environment without anything that could let it in somewhere: no credentials, no proxy, no home of anybody. */
export const withoutCredentials = (
  variables: Readonly<Record<string, string>>,
  home: string,
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(variables).filter(([name]) => HARMLESS.test(name))),
  HOME: home,
});
