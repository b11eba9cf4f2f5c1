import type { LeftOut } from './budget';
import { link } from './link';
import type { Words } from './nodes';

/** Where a reader finds what a comment has no room for. */
export interface Whereabouts {
  /** Page of the run, whose summary has more room. Absent when this is the summary. */
  readonly summaryUrl?: string;
  /** The assessments in full, where they are stored. */
  readonly reportUrl?: string;
}

/** "Left out for size: 812 changes, 3 findings. All of it is in the job summary." */
export const leftOutWords = (leftOut: LeftOut, where: Whereabouts): Words => {
  const what = [...leftOut].map(([label, count]) => `${count} ${count === 1 ? label.replace(/s$/, '') : label}`);
  const places = [
    ...(where.summaryUrl === undefined ? [] : [link('job summary', where.summaryUrl)]),
    ...(where.reportUrl === undefined ? [] : [link('full report', where.reportUrl)]),
  ];
  const told = places.flatMap((place, at) => (at === 0 ? [' More is in the ', place] : [' and the ', place]));
  return [
    `✂️ Left out for size: ${what.join(', ')}.`,
    ...(told.length === 0 ? [' All of it is in assessment.json.'] : [...told, '.']),
  ];
};
