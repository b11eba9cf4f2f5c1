import { type GateCheck, pass, refuse, unknownFact, type Verdict } from '../check';
import { branchWeakness } from '../deployable-branches';
import { weaknessOf } from '../environment-weakness';
import type { EnvironmentFacts, GateFacts } from '../facts';

const SETTINGS = 'Settings → Environments of the repository';

const branchPolicy = (environment: EnvironmentFacts, facts: GateFacts): Verdict => {
  const { name } = environment;
  const { repository, branch } = facts;
  if (repository === undefined || branch === undefined) return unknownFact('The default branch');
  const weakness = branchWeakness(environment, repository.defaultBranch, branch.protected);
  switch (weakness?.kind) {
    case undefined:
      return environment.branches.kind === 'protected'
        ? pass(`only protected branches deploy to \`${name}\`, and the default branch is one`)
        : pass(`only \`${repository.defaultBranch}\` deploys to \`${name}\``);
    case 'any':
      return refuse(
        `any branch may deploy to \`${name}\``,
        `In ${SETTINGS}, restrict \`${name}\` to the default branch.`,
      );
    case 'unprotected':
      return refuse(
        `\`${name}\` admits protected branches, but the default branch is not protected, and with no protected branch GitHub admits all`,
        'Protect the default branch, or name it in the environment.',
      );
    case 'none':
      return refuse(`no branch may deploy to \`${name}\``, `In ${SETTINGS}, add the default branch to \`${name}\`.`);
    case 'other':
      return refuse(
        `\`${name}\` also admits \`${weakness.name}\``,
        `In ${SETTINGS}, leave only the default branch in \`${name}\`.`,
      );
  }
};

/** Stage A: do the protections of the environments mean something? */
export const ENVIRONMENT_CHECKS: readonly GateCheck[] = [
  {
    id: 'environment',
    stage: 'A',
    title: 'Environment',
    verify: (facts) => {
      const { environment, asked } = facts;
      if (environment === undefined) return unknownFact(`The environment \`${asked.environment}\``);
      if (environment === 'missing')
        return refuse(
          `the environment \`${asked.environment}\` does not exist; GitHub would create it without any protection`,
          `Create it in ${SETTINGS} and restrict it to the default branch.`,
        );
      return branchPolicy(environment, facts);
    },
  },
  {
    id: 'approval-environments',
    stage: 'A',
    title: 'Approval environments',
    verify: ({ policy, approvalEnvironments }) => {
      if (policy.approvalsFrom === 'reviews') return pass('approvals come from reviews');
      if (policy.approvalEnvironments.length === 0) return unknownFact('The environments whose approvals count');
      for (const [index, name] of policy.approvalEnvironments.entries()) {
        const environment = approvalEnvironments?.[index];
        if (environment === undefined) return unknownFact(`The environment \`${name}\``);
        const weakness = weaknessOf(environment, policy.solo);
        if (weakness !== undefined)
          return refuse(
            `\`${name}\` ${weakness}`,
            `In ${SETTINGS}, give \`${name}\` required reviewers, prevent self-review and forbid administrators to bypass it.`,
          );
      }
      return pass(
        `${policy.approvalEnvironments.map((name) => `\`${name}\``).join(', ')} require reviewers${policy.solo ? '' : ', forbid self-review'}, and administrators cannot bypass them`,
      );
    },
  },
];
