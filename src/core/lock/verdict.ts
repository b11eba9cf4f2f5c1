import type { Decision } from '../gate/decision';

/** Why a lock is not released, by the check that failed first. */
const REASONS: Readonly<Record<string, string>> = {
  'second-person': 'a second person must agree',
  'lock-held': 'whether it is held could not be found out',
  'lock-id': 'another lock is held now',
};

/** The verdict on a release as a clause, in place of the gate's own, which speaks of applying. */
export const unlockHeadline = ({ outcome, checks }: Decision): string => {
  if (outcome === 'apply') return 'its holder is dead, and a second person agrees';
  if (outcome === 'superseded') return 'the state is not locked';
  const failed = checks.find(({ status }) => status === 'fail')?.id ?? '';
  if (failed === 'holder') return outcome === 'wait' ? 'its holder is alive' : 'its holder is not known to be dead';
  return REASONS[failed] ?? 'a check refused it';
};
