/** Folders of tools, whose content decides what runs: nothing that was stored is ever put there. */
const NEVER = new Set(['.git', '.github', '.terraform']);

/** May a stored file be put back under this path? It is relative to the repository, written with `/`, and stays inside. */
export const isCarriedPath = (path: string): boolean =>
  path.length > 0 &&
  path.length <= 1_000 &&
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  !/[\u0000-\u001f\u007f\\:]/.test(path) &&
  !/\p{Surrogate}/u.test(path) &&
  path.split('/').every((step) => step !== '' && step !== '.' && step !== '..' && !NEVER.has(step.toLowerCase()));

/** Is the file one of those, or in one of those directories, that the caller of this job named? */
export const isAmong = (path: string, named: readonly string[]): boolean =>
  named.some((one) => path === one || path.startsWith(`${one}/`));
