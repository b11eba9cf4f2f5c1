import { recipientsProblem } from '../../core/bundle/recipients';
import { ConfigurationError, messageOf, OperationError } from '../../core/errors';
import type { Sealing } from '../../ports/seal';

/** Words of the library (age-encryption 0.3.1) for a file that was sealed for somebody else. */
const NO_MATCH = 'no identity matched';

/**
 * Sealing in the age format (https://age-encryption.org/v1), to be opened by `age -d` as well. The library is loaded when
 * something is sealed or opened: an action that stores nothing must not wait for it.
 */
export const ageSealing: Sealing = {
  seal: async (plain, recipients) => {
    const problem = recipientsProblem(recipients);
    if (problem !== undefined) throw new ConfigurationError(`\`seal-to\` ${problem}.`);
    const { Encrypter } = await import('age-encryption');
    const encrypter = new Encrypter();
    for (const [index, recipient] of recipients.entries())
      try {
        encrypter.addRecipient(recipient);
      } catch (cause) {
        throw new ConfigurationError(
          `\`seal-to\`: recipient ${index + 1} is mistyped, its checksum does not fit. Copy it again from the output of \`age-keygen\`.`,
          { cause },
        );
      }
    return encrypter.encrypt(plain);
  },

  open: async (sealed, identities) => {
    if (identities.length === 0)
      throw new ConfigurationError(
        'There is no identity to open the stored plan with. Give `seal-identity` the secret of the environment.',
      );
    const { Decrypter } = await import('age-encryption');
    const decrypter = new Decrypter();
    for (const [index, identity] of identities.entries())
      try {
        decrypter.addIdentity(identity);
      } catch {
        // The library's words may repeat what it was given.
        throw new ConfigurationError(
          `\`seal-identity\`: identity ${index + 1} is mistyped, its checksum does not fit. Set the secret again from the file of \`age-keygen\`.`,
        );
      }
    try {
      return await decrypter.decrypt(sealed);
    } catch (cause) {
      throw new OperationError(
        messageOf(cause).includes(NO_MATCH)
          ? 'What is stored was sealed for somebody else. `seal-identity` must belong to one of the recipients in `seal-to` of the plan; keep the old identity beside the new one until the last plan that was sealed to it is applied.'
          : 'What is stored cannot be opened: it was changed or cut off after it was sealed. Plan again.',
        { cause },
      );
    }
  },
};
