/** Where the files of a configuration are: a workspace on disk, or a commit on GitHub. All paths are relative to its root. */
export interface CodeFiles {
  /** Why there is no module in this directory, `undefined` when it can be read: "does not exist". */
  obstacle(directory: string): Promise<string | undefined>;
  /** Names of the files directly in a directory. */
  names(directory: string): Promise<readonly string[]>;
  text(path: string): Promise<CodeText>;
}

/** The text of a file, or why it cannot be had. */
export type CodeText = { readonly text: string } | { readonly refused: string };

/** Bounds far above what people write, so that a repository cannot keep the runner busy for hours. */
export const MOST = { bytesPerFile: 2_000_000, bytes: 32_000_000, files: 10_000, modules: 1_000 };
