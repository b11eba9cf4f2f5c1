import type { Notice } from '../core/notify/notice';

/** Tells people outside GitHub. Never throws and never fails a job: what could not be sent is a warning. */
export type Notify = (notice: Notice) => Promise<void>;
