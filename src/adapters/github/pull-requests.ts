import * as v from 'valibot';
import type { MergedPull, MergeFacts, Person, PullRequestFacts } from '../../core/gate/facts';
import { OperationError } from '../../core/errors';
import type { GitHubClient } from './client';
import { personOf } from './runs';

/** GitHub lists at most this many files of a pull request and commits of one (REST docs, "List pull requests files", "List commits"). */
const MOST_FILES = 3_000;
const MOST_COMMITS = 250;

/** Accounts that the `Co-authored-by:` trailers of a message name: numeric ids and logins of GitHub's own addresses. */
export const coAuthorsOf = (message: string): string[] =>
  [...message.matchAll(/^co-authored-by:.*<(?:(\d+)\+)?([^@<>\s]+)@users\.noreply\.github\.com>\s*$/gim)].flatMap(
    ([, id, login]) => [id, login?.toLowerCase()].filter((name): name is string => name !== undefined),
  );

const refuseCut = (what: string, number: number, most: number): OperationError =>
  new OperationError(
    `#${number} has ${most} or more ${what}, more than GitHub lists. Split it: what cannot be read cannot be approved.`,
  );

/** Author or committer of a commit; the API gives `{}` for addresses that belong to no account. */
const contributorOf = (user: object | null | undefined): Person[] =>
  user !== null && user !== undefined && 'id' in user
    ? [personOf(user as Parameters<typeof personOf>[0])].filter((person) => person !== undefined)
    : [];

interface ApiCommit {
  readonly author: object | null;
  readonly committer: object | null;
  readonly commit: {
    readonly author?: { readonly email?: string; readonly name?: string } | null;
    readonly committer?: { readonly email?: string; readonly name?: string } | null;
    readonly message: string;
  };
}

/** Authors, committers and co-authors whose address belongs to no account, each once. */
export const unlinkedOf = (commits: readonly ApiCommit[]): string[] => {
  const nameOf = (who: { readonly email?: string; readonly name?: string } | null | undefined): string =>
    (who?.email ?? who?.name ?? 'nobody').toLowerCase();
  const found = commits.flatMap(({ author, committer, commit }) => [
    ...(contributorOf(author).length === 0 ? [nameOf(commit.author)] : []),
    ...(contributorOf(committer).length === 0 ? [nameOf(commit.committer)] : []),
    ...foreignCoAuthorsOf(commit.message),
  ]);
  return [...new Set(found)];
};

/** Everybody who wrote these commits. */
export const authorsOfCommits = (
  commits: readonly ApiCommit[],
): Pick<PullRequestFacts, 'contributors' | 'coAuthors' | 'unlinked'> => ({
  contributors: commits.flatMap(({ author, committer }) => [author, committer].flatMap(contributorOf)),
  coAuthors: commits.flatMap(({ commit: { message } }) => coAuthorsOf(message)),
  unlinked: unlinkedOf(commits),
});

/** Addresses of `Co-authored-by:` trailers that are not GitHub's own, so that nobody can say whose they are. */
const foreignCoAuthorsOf = (message: string): string[] =>
  [...message.matchAll(/^co-authored-by:.*<([^<>\s]+@[^<>\s]+)>\s*$/gim)]
    .map(([, address = '']) => address.toLowerCase())
    .filter((address) => !address.endsWith('@users.noreply.github.com'));

interface ApiPull {
  readonly number: number;
  readonly user: Parameters<typeof personOf>[0];
  readonly head: { readonly sha: string; readonly repo: { readonly id: number } | null };
  readonly title: string;
  readonly body: string | null;
  readonly labels: readonly { readonly name: string }[];
}

/** Octokit takes an answer that is no list for a list of one. */
const listedFiles = v.array(v.object({ filename: v.string(), previous_filename: v.exactOptional(v.string()) }));

interface WholePull extends ApiPull {
  readonly merged_by: Parameters<typeof personOf>[0];
  readonly changed_files: number;
  readonly commits: number;
}

const listedOf = (pull: ApiPull): MergedPull => ({
  number: pull.number,
  author: personOf(pull.user),
  headSha: pull.head.sha,
  headRepositoryId: pull.head.repo?.id,
  title: pull.title,
  body: pull.body ?? '',
  labels: pull.labels.map(({ name }) => name),
});

/** Who is missing in a list is not excluded, and what is missing in it was not changed: only whole lists are believed. */
const mustBeWhole = (what: string, number: number, listed: number, told: number | undefined): void => {
  if (listed !== told)
    throw new OperationError(
      `GitHub says that #${number} has ${told ?? 'an unknown number of'} ${what}, but lists ${listed}. Run the job again; githubstatus.com says whether pull requests have trouble.`,
    );
};

/** Who merged a pull request, its files and its authors. */
const contributedTo = async (
  { octokit, repo }: GitHubClient,
  number: number,
): Promise<{ readonly pull: WholePull; readonly contributed: Omit<PullRequestFacts, keyof MergedPull> }> => {
  const what = { ...repo, pull_number: number, per_page: 100 };
  const [{ data: pull }, files, commits] = await Promise.all([
    octokit.rest.pulls.get({ ...repo, pull_number: number }),
    octokit.paginate(octokit.rest.pulls.listFiles, what).then((all) => v.parse(listedFiles, all)),
    octokit.paginate(octokit.rest.pulls.listCommits, what),
  ]);
  if (files.length >= MOST_FILES) throw refuseCut('files', number, MOST_FILES);
  if (commits.length >= MOST_COMMITS) throw refuseCut('commits', number, MOST_COMMITS);
  mustBeWhole('changed files', number, files.length, pull.changed_files);
  mustBeWhole('commits', number, commits.length, pull.commits);
  const contributed = {
    mergedBy: personOf(pull.merged_by),
    files: files.flatMap(({ filename, previous_filename }) =>
      previous_filename === undefined ? [filename] : [filename, previous_filename],
    ),
    ...authorsOfCommits(commits),
  };
  return { pull, contributed };
};

/** Facts of one pull request. */
export const pullRequestFacts = (client: GitHubClient, number: number): Promise<PullRequestFacts> =>
  client.ask(`#${number}`, async () => {
    const { pull, contributed } = await contributedTo(client, number);
    return { ...listedOf(pull), ...contributed };
  });

/** The rest of what is known of a pull request from a list. */
export const contentsOf = (client: GitHubClient, pull: MergedPull): Promise<PullRequestFacts> =>
  client.ask(`#${pull.number}`, async () => ({ ...pull, ...(await contributedTo(client, pull.number)).contributed }));

/**
 * The merged pull request whose merge made this commit, into the default branch of this repository: what was merged
 * elsewhere was reviewed against another base, with other workflow files (the list can also name those of forks).
 */
export const mergeOf = ({ octokit, repo, ask }: GitHubClient, commit: string): Promise<MergeFacts> => {
  const isThis = ({ full_name }: { readonly full_name: string }): boolean =>
    full_name.toLowerCase() === `${repo.owner}/${repo.repo}`.toLowerCase();
  return ask(`the pull requests of ${commit}`, async () => {
    const candidates = await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, {
      ...repo,
      commit_sha: commit,
      per_page: 100,
    });
    const merged = candidates.find(
      ({ merged_at, merge_commit_sha, base }) =>
        merged_at !== null && merge_commit_sha === commit && base.ref === base.repo.default_branch && isThis(base.repo),
    );
    const here = candidates.find(({ base }) => isThis(base.repo))?.base.repo;
    return {
      repository: here && { id: here.id, defaultBranch: here.default_branch },
      pull: merged === undefined ? 'none' : listedOf(merged),
    };
  });
};
