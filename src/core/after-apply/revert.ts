import { shellWord } from '../shell-word';

export interface Reverted {
  readonly commit: string;
  readonly pull: number | undefined;
  readonly defaultBranch: string;
}

/**
 * The commands that prepare a revert, as a pull request like any other: it is planned, judged and approved. A merge
 * commit needs to be told which side stays; a squashed one has only one, and the shell finds out which it is.
 */
export const revertCommands = ({ commit, pull, defaultBranch }: Reverted): readonly string[] => {
  const branch = `revert-${pull ?? commit.slice(0, 12)}`;
  const what = pull === undefined ? commit.slice(0, 12) : `#${pull}`;
  const base = shellWord(defaultBranch);
  return [
    `git fetch origin ${base} && git switch -c ${branch} FETCH_HEAD`,
    `git revert --no-edit $(git rev-parse -q --verify ${commit}^2 >/dev/null && echo -m 1) ${commit}`,
    `git push -u origin ${branch}`,
    `gh pr create --base ${base} --head ${branch} --title ${shellWord(`Revert ${what}`)} --body ${shellWord(`Reverts ${what}, whose apply did not end well.`)}`,
  ];
};
