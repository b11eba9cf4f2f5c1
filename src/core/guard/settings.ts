/** What the repository's configuration says to the guard. Globs are those of `matchesGlob`: `*` within dots, `**` anything. */
export interface GuardSettings {
  /** Rules that refuse; the others warn. */
  readonly refuse: readonly string[];
  /** Rules that are switched off. */
  readonly ignore: readonly string[];
  /** Provider sources that may be used, `hashicorp/*`; `undefined` allows all. */
  readonly providers: readonly string[] | undefined;
  /** Module sources that need no fixed version, such as an organisation's own registry. */
  readonly unpinnedModules: readonly string[];
  /** Sources of tflint plugins that may be installed. */
  readonly tflintPlugins: readonly string[];
}
