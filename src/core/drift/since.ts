import { markerOf } from '../render/marker';
import { markerFrom, stackKey } from './marker';

interface SeenIssue {
  readonly number: number;
  readonly body: string;
  readonly authorId: number | undefined;
}

/**
 * The open drift issue of a stack that was seen after a time, or ever where no time is known: by marker and author, for a
 * title is anybody's.
 */
export const driftSince = (
  open: readonly SeenIssue[],
  self: number,
  { name, environment }: { readonly name: string; readonly environment: string },
  since: string | undefined,
): number | undefined => {
  const key = stackKey(name, environment);
  const from = since === undefined ? 0 : Date.parse(since) / 1_000;
  return open.find(({ authorId, body }) => {
    const found = authorId === self ? markerOf(body) : undefined;
    const marker = found?.kind === 'drift' ? markerFrom(found.fields) : undefined;
    return marker?.kind === 'drift' && marker.stack === key && !(marker.at <= from);
  })?.number;
};
