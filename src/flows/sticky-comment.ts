import { OperationError } from '../core/errors';
import { planSticky, sameBody, type StickyKey } from '../core/report/sticky';
import type { Comments } from '../ports/github';
import type { Log } from '../ports/log';

/**
 * Makes one comment stand, whatever happened before. A POST whose answer is lost is not repeated: the list is read
 * again and tells whether it was done (T24). The result is read back.
 */
export const writeSticky = async (
  comments: Comments,
  log: Log,
  issue: number,
  wanted: StickyKey,
  body: string,
  markerOf: (body: string) => StickyKey | undefined,
): Promise<void> => {
  const self = await comments.self();
  for (let attempt = 1; attempt <= 3; attempt++) {
    const { step, remove } = planSticky(await comments.list(issue), self.id, wanted, body, markerOf);
    for (const id of remove) await comments.remove(id);
    if (step.do === 'nothing') {
      log.info(
        step.because === 'newer'
          ? 'A newer run has already commented; this older one keeps silent.'
          : 'The comment says this already.',
      );
      return;
    }
    try {
      if (step.do === 'update') await comments.update(step.id, body);
      else await comments.create(issue, body);
      break;
    } catch (error) {
      if (attempt === 3) throw error;
      log.info('The comment may or may not have been written; looking before trying again.');
    }
  }
  const written = (await comments.list(issue)).some(
    ({ authorId, body: found }) => authorId === self.id && sameBody(found, body),
  );
  if (!written)
    throw new OperationError(`The comment on #${issue} was accepted by GitHub but is not there. Run the job again.`);
};
