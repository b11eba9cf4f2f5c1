import { type Advice, bad, good, type Said } from './advice';
import type { Caller, WorkflowName } from './caller';
import { NEEDED_PERMISSIONS } from './needed-permissions';
import type { OwnJob } from './own-jobs';

const where = ({ file, job }: Pick<Caller, 'file' | 'job'>): string => `\`${job}\` in \`${file}\``;
const written = (permissions: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(permissions)
    .map(([name, level]) => `${name}: ${level}`)
    .join(', ')} }`;

function permissionsAdvice(caller: Caller): Said {
  const needed = NEEDED_PERMISSIONS[caller.workflow];
  const line = `permissions: ${written(needed)}`;
  if (caller.permissions === undefined || caller.permissions === 'all')
    return bad(`${where(caller)} does not say what its token may do`, 'Give the job exactly this:', line);
  const given = caller.permissions;
  const missing = Object.entries(needed).filter(
    ([name, level]) => given[name] !== level && !(level === 'read' && given[name] === 'write'),
  );
  if (missing.length > 0) {
    const names = missing.map(([name, level]) => `\`${name}: ${level}\``).join(', ');
    return bad(
      `${where(caller)} does not grant ${names}, and GitHub starts no called workflow that asks for more than it is given`,
      'Give the job exactly this:',
      line,
    );
  }
  const excess = Object.entries(given).filter(
    ([name, level]) =>
      level !== 'none' && (needed[name] === undefined || (needed[name] === 'read' && level === 'write')),
  );
  return excess.length === 0
    ? good(`${where(caller)} grants what its jobs ask for, and no more`)
    : bad(
        `${where(caller)} grants more than its jobs ask for: ${excess.map(([name, level]) => `\`${name}: ${level}\``).join(', ')}`,
        'Give the job exactly this:',
        line,
      );
}

/** A `uses:` of the suite and where it stands. */
type Use = Pick<Caller, 'file' | 'job' | 'suite' | 'ref'>;

function pinAdvice(callers: readonly Caller[], ownJobs: readonly OwnJob[]): Said {
  const uses = [...callers, ...ownJobs.flatMap((own): Use[] => own.uses.map((use) => ({ ...own, ...use })))];
  const loose = uses.find(({ ref }) => !/^[0-9a-f]{40}$/.test(ref));
  if (loose !== undefined)
    return bad(
      `${where(loose)} uses \`@${loose.ref}\`, which can be moved to other code after it was reviewed`,
      'Write the commit of a release in its place:',
      `gh api repos/${loose.suite}/commits/${loose.ref} --jq .sha`,
    );
  const refs = [...new Set(callers.filter(({ workflow }) => TOGETHER.has(workflow)).map(({ ref }) => ref))];
  return refs.length > 1
    ? bad(
        `review and apply stand at different commits: ${refs.map((ref) => `\`${ref.slice(0, 12)}\``).join(', ')}`,
        'Write the same commit in both, or the gate refuses what the other one planned.',
      )
    : good(`every call is pinned to ${refs.length === 1 ? `\`${(refs[0] ?? '').slice(0, 12)}\`` : 'a commit'}`);
}
const TOGETHER: ReadonlySet<WorkflowName> = new Set(['review', 'apply']);

function eventsAdvice(caller: Caller): Said {
  const isTarget = caller.events.includes('pull_request_target');
  return isTarget
    ? bad(
        `\`${caller.file}\` runs on pull_request_target, which gives the code of strangers a token of this repository`,
        'Use `pull_request` in its place.',
      )
    : good(`\`${caller.file}\` runs on ${caller.events.join(', ')}`);
}

const isReview = ({ workflow }: Caller): boolean => workflow === 'review';

/** What the workflow files of the repository say. */
export function* callerChecks(callers: readonly Caller[], ownJobs: readonly OwnJob[] = []): Iterable<Advice> {
  if (callers.length === 0) {
    yield {
      check: 'workflow',
      title: 'Workflow',
      ...bad('no workflow of this repository calls PlanSeal', 'Let it be written:', 'planseal init'),
    };
    return;
  }
  if (!callers.some(isReview))
    yield {
      check: 'workflow',
      title: 'Workflow',
      ...bad('nothing reviews pull requests, so no approval can ever be verified', 'planseal init'),
    };
  yield { check: 'pin', title: 'Pinned', ...pinAdvice(callers, ownJobs) };
  for (const caller of new Map(callers.map((one) => [one.file, one])).values()) {
    yield { check: 'events', title: 'Events', ...eventsAdvice(caller) };
    if (!caller.isClosed)
      yield {
        check: 'closed',
        title: 'Permissions',
        ...bad(`\`${caller.file}\` does not begin with \`permissions: {}\``, 'Add the line above `jobs:`.'),
      };
  }
  for (const caller of callers) yield { check: 'permissions', title: 'Permissions', ...permissionsAdvice(caller) };
}
