import { mono, type Words } from './nodes';

/** Most people named in one line. */
const MOST = 20;

/** Logins as code, so that nobody is called for. */
export const names = (logins: readonly string[]): Words => [
  ...logins.slice(0, MOST).flatMap((login, at) => [...(at === 0 ? [] : [', ']), mono(`@${login}`)]),
  ...(logins.length > MOST ? [` and ${logins.length - MOST} more`] : []),
];
