import * as core from '@actions/core';
import type { Summary } from '../../ports/scratch';

/** The job summary of this step. */
export const actionsSummary: Summary = {
  add: async (markdown) => {
    await core.summary.addRaw(markdown, true).write();
  },
};
