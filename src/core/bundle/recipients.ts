/** Letters of bech32, in which age writes keys (C2SP age.md). */
const WORD = '[02-9ac-hj-np-z]';

/**
 * Recipients that the library seals to: native ones, the post-quantum hybrid (`age1pq1…`, 1,959 characters long), and those of
 * hardware keys in the `tag` form. Keys of other plugins and SSH keys are not among them.
 */
export const RECIPIENT = new RegExp(`^age1(?:${WORD}{58}|tag1${WORD}{20,200}|(?:pq|tagpq)1${WORD}{1000,2200})$`);

/** Longest recipient in characters. */
export const MOST_RECIPIENT_LETTERS = 2_300;

/** A stored plan is for a machine and a few people; more are a mistake, and each adds to the header. */
export const MOST_RECIPIENTS = 20;

/** Why a text is no recipient, without repeating it: it may be a secret that was pasted into the wrong place. */
export const recipientProblem = (text: string): string | undefined => {
  if (RECIPIENT.test(text)) return undefined;
  if (/^AGE-SECRET-KEY-/i.test(text))
    return 'holds an identity, which is a secret: give the recipient `age1…` that belongs to it, and make a new pair, for this one has been shown';
  if (text.startsWith('ssh-'))
    return 'holds an SSH key, which PlanSeal does not seal to: make an age key with `age-keygen`';
  return 'must hold age recipients `age1…`, one a line; passphrases are refused';
};

const isPostQuantum = (recipient: string): boolean => /^age1(?:tag)?pq1/.test(recipient);

/** Why nothing may be sealed to these recipients together. */
export const recipientsProblem = (recipients: readonly string[]): string | undefined => {
  if (recipients.length === 0) return 'must name at least one age recipient `age1…`';
  if (recipients.length > MOST_RECIPIENTS) return `may name at most ${MOST_RECIPIENTS} recipients`;
  for (const recipient of recipients) {
    const problem = recipientProblem(recipient);
    if (problem !== undefined) return problem;
  }
  // age itself refuses the mixture: whoever breaks the classic key reads everything.
  const strong = recipients.filter(isPostQuantum).length;
  return strong === 0 || strong === recipients.length
    ? undefined
    : 'mixes post-quantum recipients (`age1pq1…`) with classic ones, which would take the protection away: use one kind';
};

/** An identity of age as `age-keygen` writes it, classic or post-quantum. */
const IDENTITY = /^AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{58}$/;

/**
 * The identities in a secret: one a line, as the file of `age-keygen` holds them, with its comments. `undefined` when
 * there is none or when any line is something else, such as a passphrase.
 */
export const identitiesIn = (text: string): readonly string[] | undefined => {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.length > 0 && lines.every((line) => IDENTITY.test(line)) ? lines : undefined;
};
