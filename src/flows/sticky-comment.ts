import { OperationError } from '../core/errors';
import { planSticky, type StickyKey } from '../core/report/sticky';
import type { Comments } from '../ports/github';
import type { Log } from '../ports/log';

/** Writes and looks again at most so often. */
const MOST_WRITES = 3;

export interface WantedComment extends StickyKey {
  /** Where no comment of this key stands, none is opened: the words only take an older one's place. */
  readonly onlyReplaces?: boolean;
}

/**
 * Makes one comment stand, whatever happened before. A POST whose answer is lost is not repeated: the list is read
 * again and tells whether it was done (T24). It is read after every write too: that proves that the comment is there,
 * and removes the second one when another job wrote at the same time.
 */
export const writeSticky = async (
  comments: Comments,
  log: Log,
  issue: number,
  wanted: WantedComment,
  body: string,
  markerOf: (body: string) => StickyKey | undefined,
): Promise<void> => {
  const self = await comments.self();
  for (let written = 0; ; written++) {
    const { step, remove } = planSticky(await comments.list(issue), self.id, wanted, body, markerOf);
    if (step.do === 'nothing') {
      for (const id of remove) await comments.remove(id);
      if (step.because === 'newer') log.info('A newer run has already commented; this older one keeps silent.');
      else if (written === 0) log.info('The comment says this already.');
      return;
    }
    if (step.do === 'create' && wanted.onlyReplaces === true) {
      log.info('There is nothing to say, and no older comment to take back.');
      return;
    }
    if (written === MOST_WRITES)
      throw new OperationError(`The comment on #${issue} was accepted by GitHub but is not there. Run the job again.`);
    try {
      if (step.do === 'update') await comments.update(step.id, step.body);
      else await comments.create(issue, body);
    } catch (error) {
      if (written === MOST_WRITES - 1) throw error;
      log.info('The comment may or may not have been written; looking before trying again.');
    }
  }
};
