import type { EnvironmentFacts } from './facts';

/** Why approvals of an environment prove nothing, as a clause; `undefined` when they do. */
export const weaknessOf = (environment: EnvironmentFacts | 'missing', solo: boolean): string | undefined => {
  if (environment === 'missing') return 'does not exist';
  if (environment.reviewers.length === 0) return 'requires no reviewers';
  if (!environment.preventSelfReview && !solo) return 'allows self-review';
  if (environment.canAdminsBypass !== false)
    return environment.canAdminsBypass === true
      ? 'lets administrators bypass it'
      : 'does not say whether administrators may bypass it';
  return undefined;
};
