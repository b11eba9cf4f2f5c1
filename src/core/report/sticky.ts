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
  | { readonly do: 'update'; readonly id: number }
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
 * What to do so that exactly one comment of this key stands. Ours is known by its marker *and* its author: anybody can
 * paste a marker (T22). The comment of the newest run is kept, of equals the oldest comment, so that jobs which tidy up
 * at the same time keep the same one; an older run that ends late never overwrites it.
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
    .sort((a, b) => (older(b.marker, a.marker) ? -1 : older(a.marker, b.marker) ? 1 : a.comment.id - b.comment.id));
  const [kept, ...others] = own;
  if (kept === undefined) return { step: { do: 'create' }, remove: [] };
  const remove = others.map(({ comment }) => comment.id);
  if (older(wanted, kept.marker)) return { step: { do: 'nothing', because: 'newer' }, remove };
  if (sameBody(kept.comment.body, body)) return { step: { do: 'nothing', because: 'same' }, remove };
  return { step: { do: 'update', id: kept.comment.id }, remove };
};
