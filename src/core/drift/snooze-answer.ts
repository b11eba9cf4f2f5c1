import { markdown } from '../render/markdown';
import { markerNode, markerOf } from '../render/marker';
import { paragraph } from '../render/nodes';
import { told } from '../render/told';

/** The answer to a command that is none. It names the comment that it answers, so that each gets one answer. */
export const renderSnoozeAnswer = (comment: number, problem: string): string =>
  markdown([
    markerNode({ kind: 'drift', fields: { kind: 'answer', comment: String(comment) } }),
    paragraph(...told(problem)),
  ]);

/** The comment that an answer of ours is about. */
export const answeredBy = (body: string): number | undefined => {
  const marker = markerOf(body);
  return marker?.kind === 'drift' && marker.fields['kind'] === 'answer' ? Number(marker.fields['comment']) : undefined;
};
