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
