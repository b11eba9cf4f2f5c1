import type { WorkflowName } from './caller';

type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** What the jobs of each reusable workflow ask for together; a test compares it with the files. */
export const NEEDED_PERMISSIONS: Readonly<Record<WorkflowName, Permissions>> = {
  review: { contents: 'read', 'pull-requests': 'write', 'id-token': 'write' },
  status: { contents: 'read', actions: 'read', checks: 'read', 'pull-requests': 'write' },
  apply: {
    contents: 'read',
    actions: 'read',
    checks: 'read',
    'pull-requests': 'write',
    issues: 'write',
    deployments: 'write',
    'id-token': 'write',
  },
  'break-glass': {
    contents: 'read',
    actions: 'read',
    checks: 'read',
    'pull-requests': 'read',
    issues: 'write',
    deployments: 'write',
    'id-token': 'write',
  },
  drift: { contents: 'read', issues: 'write', deployments: 'read', 'id-token': 'write' },
  unlock: { contents: 'read', actions: 'read', checks: 'read', 'id-token': 'write' },
};
