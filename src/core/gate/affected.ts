/**
 * Does a changed file belong to a stack? It does below one of the stack's directories (its own and those of its local
 * modules, relative to the repository); for the root directory every file does.
 */
export const isAffected = (file: string, directories: readonly string[]): boolean =>
  directories.some((directory) => directory === '.' || file === directory || file.startsWith(`${directory}/`));
