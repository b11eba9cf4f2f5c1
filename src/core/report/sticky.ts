/** A comment as far as finding our own one needs it. */
export interface SeenComment {
  readonly id: number;
  readonly body: string;
  readonly authorId: number | undefined;
}

export interface StickyKey {
  readonly key: string;
  readonly runId: number;
  readonly attempt: number;
}

export type StickyStep =
  | { readonly do: 'create' }
  | { readonly do: 'update'; readonly id: number; readonly body: string }
  | { readonly do: 'nothing'; readonly because: 'same' | 'newer' };

export interface StickyPlan {
  readonly step: StickyStep;
  /** Own comments of the same key that a crash or a race left behind. */
  readonly remove: readonly number[];
}

/** Are two bodies the same text? GitHub gives line ends and trailing white space back in its own way. */
export const sameBody = (a: string, b: string): boolean =>
  a.replaceAll('\r\n', '\n').trimEnd() === b.replaceAll('\r\n', '\n').trimEnd();

const older = (a: StickyKey, b: StickyKey): boolean =>
  a.runId < b.runId || (a.runId === b.runId && a.attempt < b.attempt);

/**
 * What to do so that exactly one comment of this key stands, with the words of the newest run. Ours is known by its
 * marker *and* its author: anybody can paste a marker (T22). The oldest comment is the one that is kept and rewritten:
 * jobs that tidy up at the same moment may have seen different comments, but the oldest is never anybody's to remove,
 * so they cannot remove each other's and leave none. An older run that ends late never overwrites a newer one; where
 * a race left the newer words in a younger comment, they move.
 */
export const planSticky = (
  comments: readonly SeenComment[],
  self: number,
  wanted: StickyKey,
  body: string,
  markerOf: (body: string) => StickyKey | undefined,
): StickyPlan => {
  const own = comments
    .filter(({ authorId }) => authorId === self)
    .flatMap((comment) => {
      const marker = markerOf(comment.body);
      return marker?.key === wanted.key ? [{ comment, marker }] : [];
    })
    .sort((a, b) => a.comment.id - b.comment.id);
  const [kept, ...others] = own;
  if (kept === undefined) return { step: { do: 'create' }, remove: [] };
  const remove = others.map(({ comment }) => comment.id);
  const newest = own.reduce((best, one) => (older(best.marker, one.marker) ? one : best));
  const newer = older(wanted, newest.marker);
  const words = newer ? newest.comment.body : body;
  if (!sameBody(kept.comment.body, words)) return { step: { do: 'update', id: kept.comment.id, body: words }, remove };
  return { step: { do: 'nothing', because: newer ? 'newer' : 'same' }, remove };
};
