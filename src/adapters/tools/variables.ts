const NAMES = new Set(
  [
    'PATH HOME USER LOGNAME SHELL TMPDIR TEMP TMP TZ LANG LANGUAGE SSL_CERT_FILE SSL_CERT_DIR RUNNER_TRACKING_ID',
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy',
  ].flatMap((names) => names.split(' ')),
);

/** The environment of a tool that judges: no token, no input, no credential of a cloud; and what matches `own`. */
export const toolVariables = (job: Readonly<Record<string, string | undefined>>, own = /^$/): Record<string, string> =>
  Object.fromEntries(
    Object.entries(job).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && (NAMES.has(entry[0]) || own.test(entry[0])),
    ),
  );
