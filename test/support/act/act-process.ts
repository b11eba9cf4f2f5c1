import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventPayload } from '../github/state/event-payload';
import { findTool } from '../tools/find';
import { readLog } from './log';
import type { PlayedRun } from './played-run';
import { SUITE } from './rewrite';
import { foreignActions } from './suite';

/** The commit at which the consumer uses the suite. */
export const SUITE_SHA = '5'.repeat(40);
/** What act takes for every job's token. */
const PLACEHOLDER = 'the-token-of-no-job';
const CHECKOUT = fileURLToPath(new URL('checkout', import.meta.url));
/** What no run here executes; act reads it all the same. */
const NEVER = fileURLToPath(new URL('never', import.meta.url));

export interface Machine {
  /** A directory of this run alone. */
  readonly directory: string;
  /** Directories of the programs that jobs find before those of the system. */
  readonly path: readonly string[];
  readonly home: string;
  /** Where the suite is, as act is to find it. */
  readonly suite: string;
  /** Where jobs ask who they are. */
  readonly identities: string;
}

/** Lets act execute a run in host mode, by the consumer's workflow file as it is; the promise is its exit code. */
export const executeByAct = async (played: PlayedRun, machine: Machine): Promise<number | null> => {
  const act = findTool('act');
  if (act === undefined) throw new Error('act is missing. Run this first: node scripts/tools.mjs act');
  const work = join(machine.directory, 'work');
  const { workflowPath } = played.run.seed;
  mkdirSync(join(work, dirname(workflowPath)), { recursive: true });
  writeFileSync(join(work, workflowPath), played.caller);
  const child = spawn(act, argumentsFor(played, machine, work), {
    cwd: work,
    env: { HOME: machine.home, LANG: 'C.UTF-8', PATH: [...machine.path, '/usr/bin', '/bin'].join(':') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  child.stderr.on('data', (text: Buffer) => played.lines.push(`act: ${text.toString()}`));
  await readLog(child.stdout, (line) => {
    played.take(line);
  });
  return ended;
};

const argumentsFor = ({ run }: PlayedRun, machine: Machine, work: string): string[] => {
  const { seed, repository } = run;
  const event = join(machine.directory, 'event.json');
  writeFileSync(event, JSON.stringify(eventPayload(run)));
  const variables = {
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REF: run.ref,
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    // act's name for what it puts into `github.sha`.
    SHA_REF: seed.headSha,
    RUNNER_ENVIRONMENT: 'github-hosted',
    PLANSEAL_ACT_URL: machine.identities,
    PLANSEAL_ACT_TOKEN: PLACEHOLDER,
    // act evaluates it in every job.
    PLANSEAL_ACT_MATRIX: '${{ toJSON(matrix) }}',
  };
  const nothing = ['--env-file', '--secret-file', '--var-file', '--input-file'].flatMap((flag) => [flag, '/dev/null']);
  return [
    seed.event,
    ...['--directory', work, '--workflows', seed.workflowPath, '--eventpath', event, '--actor', seed.actor.login],
    ...['--json', '--no-skip-checkout', '--no-cache-server', '--container-daemon-socket', '-', ...nothing],
    ...['--platform', 'ubuntu-24.04=-self-hosted', '--action-cache-path', join(machine.directory, 'cache')],
    ...['--secret', `GITHUB_TOKEN=${PLACEHOLDER}`, '--defaultbranch', repository.defaultBranch],
    ...['--local-repository', `${SUITE}@${SUITE_SHA}=${machine.suite}`],
    ...foreignActions().flatMap((name) => {
      const standIn = name.startsWith('actions/checkout@') ? CHECKOUT : NEVER;
      return ['--local-repository', `${name}=${standIn}`];
    }),
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
};
