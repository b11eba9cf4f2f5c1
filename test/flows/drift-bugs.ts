import type { StackDriftResult } from '../../src/core/drift/report';
import { markerFrom } from '../../src/core/drift/marker';
import { markerOf } from '../../src/core/render/marker';
import type { Issue } from '../../src/ports/github';
import type { Wrapper } from './drift-world';

interface Bug {
  readonly wrap?: Wrapper;
  readonly distort?: (result: StackDriftResult) => StackDriftResult;
}

const PAGE = 100;
const isClosed = ({ state }: Issue): boolean => state === 'closed';
const stackOf = ({ body }: Issue): string | undefined => markerFrom(markerOf(body)?.fields ?? {})?.stack;

/** Bugs of other tools, each to be switched on: the model has to notice every one. */
export const BUGS: Record<string, Bug> = {
  /** A failed check is taken for a clean one. */
  'close on error': {
    distort: (result) => (result.class === 'error' ? { ...result, class: 'in-sync' } : result),
  },
  /** The newest issue with the title is taken for ours, whoever wrote it. */
  'match by title': {
    wrap: (issues, world) => ({
      ...issues,
      writtenBy: async (login, since) => {
        const own = await issues.writtenBy(login, since);
        const others = await issues.writtenBy(world.outsider.login, since);
        const titled = (issue: Issue) => others.filter(({ title }) => title === issue.title).at(-1);
        return own.map((issue) => {
          const twin = stackOf(issue) === undefined ? undefined : titled(issue);
          return twin === undefined ? issue : { ...twin, authorId: issue.authorId };
        });
      },
    }),
  },
  /** Only the first page of each list is read. */
  'no pagination': {
    wrap: (issues) => ({
      ...issues,
      writtenBy: async (login, since) => {
        const all = await issues.writtenBy(login, since);
        return [...all.filter(isClosed).slice(0, PAGE), ...all.filter((one) => !isClosed(one)).slice(0, PAGE)];
      },
    }),
  },
  /** What was not answered is sent again without a look. */
  'blind retry of a POST': {
    wrap: (issues) => ({ ...issues, open: (issue) => issues.open(issue).catch(() => issues.open(issue)) }),
  },
  /** A closed issue stays closed. */
  'no reopen': {
    wrap: (issues) => ({
      ...issues,
      update: (number, { state, stateReason, ...change }) =>
        issues.update(
          number,
          state === 'open' ? change : { ...change, ...(state && { state }), ...(stateReason && { stateReason }) },
        ),
    }),
  },
};
