import { type GateCheck, pass, refuse } from '../check';

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
      if (job.repositoryId !== asked.repositoryId || job.runId !== asked.runId || job.attempt !== asked.attempt)
        return refuse(
          `GitHub says that this job is of run ${job.runId}, attempt ${job.attempt}; its surroundings say run ${asked.runId}, attempt ${asked.attempt}`,
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
