import { TEAM } from '../team';
import { mono, type Words } from './nodes';

/** Most people named in one line. */
const MOST = 20;

/** Teams that are really called: the only mentions that we write, and only of names of the form that GitHub gives teams. */
export const calledTeams = (teams: readonly string[]): Words =>
  teams
    .filter((team) => TEAM.test(team))
    .slice(0, MOST)
    .flatMap((team, at) => [...(at === 0 ? [] : [' ']), { type: 'text' as const, value: team }]);

/** Logins as code, so that nobody is called for. */
export const names = (logins: readonly string[]): Words => [
  ...logins.slice(0, MOST).flatMap((login, at) => [...(at === 0 ? [] : [', ']), mono(`@${login}`)]),
  ...(logins.length > MOST ? [` and ${logins.length - MOST} more`] : []),
];
