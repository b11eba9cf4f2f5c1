import { identitiesIn, recipientProblem } from '../../core/bundle/recipients';
import { STORES } from '../../core/bundle/storage';
import { type InputType, lines, Malformed, optionalOneOf, wholeNumber } from '../runner/input-types';

/** age recipients, one a line. */
export const sealTo: InputType<string[]> = (raw) => {
  const recipients = [...new Set(lines(raw))];
  const problem = recipients.map(recipientProblem).find((one) => one !== undefined);
  if (problem !== undefined) throw new Malformed(problem);
  return recipients;
};

/** age identities out of a secret; a text that holds anything else is refused without being repeated. */
export const sealIdentity: InputType<readonly string[]> = (raw) => {
  if (raw === '') return [];
  const identities = identitiesIn(raw);
  if (identities === undefined)
    throw new Malformed(
      'must hold identities `AGE-SECRET-KEY-…` as `age-keygen` writes them, and nothing else; passphrases are refused',
    );
  return identities;
};

/** How a plan job stores its plan. */
export const STORE_INPUTS = {
  store: optionalOneOf(...STORES),
  'seal-to': sealTo,
  // GitHub keeps artifacts of public repositories for 90 days at most.
  'retention-days': wholeNumber(1, 90),
} as const;

/** How the gate has a stored plan again. */
export const OPEN_INPUTS = { store: optionalOneOf(...STORES), 'seal-identity': sealIdentity } as const;
