import { hostname, userInfo } from 'node:os';

/** Who Terraform and OpenTofu write into a lock that they take on this machine (statemgr.NewLockInfo). */
export const machineHolder = (): string => {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    // A container may run under a number that no user has; the tool writes the machine alone.
    return `@${hostname()}`;
  }
};

/** Is this a machine of GitHub's, made for this job alone (GitHub docs, "Variables reference", `RUNNER_ENVIRONMENT`)? */
export const isHosted = (): boolean => process.env['RUNNER_ENVIRONMENT'] === 'github-hosted';
