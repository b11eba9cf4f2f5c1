const compiled = new Map<string, RegExp>();

/**
 * Does a resource address, type or rule id match a glob? `*` is anything within one segment (up to a dot), `**` anything.
 * Brackets are literal, so that `aws_sqs_queue.scratch[*]` means every instance. Globs come from the configuration,
 * never from a plan, so the cache stays small.
 */
export function matchesGlob(glob: string, text: string): boolean {
  if (!glob.includes('*')) return glob === text;
  let pattern = compiled.get(glob);
  if (!pattern) {
    const source = glob
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, (stars) => (stars === '*' ? '[^.]*' : '.*'));
    pattern = new RegExp(`^${source}$`, 's');
    compiled.set(glob, pattern);
  }
  return pattern.test(text);
}
