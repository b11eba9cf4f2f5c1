import { parseDocument } from 'yaml';
import type { Change } from './suite';

/** One of our workflow files with the `needs` or `if` of one job taken away; everything else stays. */
export const without =
  (file: string, job: string, key: 'needs' | 'if'): Change =>
  (name, text) => {
    if (name !== file) return text;
    const document = parseDocument(text);
    if (!document.deleteIn(['jobs', job, key])) throw new Error(`The job ${job} of ${file} has no \`${key}\`.`);
    return document.toString({ lineWidth: 0 });
  };
