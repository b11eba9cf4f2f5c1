import { type GateCheck, pass, refuse } from '../check';
import type { JobFacts } from '../facts';

const placeOf = ({ repositoryId, runId, attempt }: Pick<JobFacts, 'repositoryId' | 'runId' | 'attempt'>): string =>
  `repository ${repositoryId}, run ${runId}, attempt ${attempt}`;

/** Stage A: is this job where it says it is? Its own inputs say which environment is meant; GitHub knows where it stands. */
export const JOB_CHECKS: readonly GateCheck[] = [
  {
    id: 'job',
    stage: 'A',
    title: 'Job',
    verify: ({ asked, job }) => {
      if (job === undefined)
        return refuse(
          'GitHub did not say where this job stands, and what is not known is a no',
          'Grant this job `id-token: write`: the gate asks GitHub for a token that names the environment of the job and is good for nothing else.',
        );
      if (placeOf(job) !== placeOf(asked))
        return refuse(
          `GitHub says that this job is of ${placeOf(job)}; its surroundings say ${placeOf(asked)}`,
          'Something changed the variables of this job: look at the steps before this one.',
        );
      if (job.environment?.toLowerCase() !== asked.environment.toLowerCase())
        return refuse(
          `this job stands in ${job.environment === undefined ? 'no environment' : `\`${job.environment}\``}, not in \`${asked.environment}\``,
          `Give the job \`environment: ${asked.environment}\`: only then do its branch policy and reviewers hold.`,
        );
      return pass(`stands in \`${job.environment}\`, by GitHub's own word`);
    },
  },
];
