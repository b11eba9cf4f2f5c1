import { soleReceipt } from '../ballot-of-facts';
import { fail, type GateCheck, pass, short, unknownFact, type Verdict } from '../check';
import type { GateFacts } from '../facts';
import { agreementTo } from '../incident';
import { agreementOf } from '../second-person';

/** Who is asked, as the subject of a sentence. */
const whoMay = (people: readonly string[] | undefined): string =>
  people === undefined
    ? 'Somebody else who may write'
    : `One of those whom the configuration names and who may write (${people.map((login) => `\`@${login}\``).join(', ')})`;

const verify = (facts: GateFacts): Verdict => {
  const { asked, policy } = facts;
  if (asked.incident === undefined) return pass('not asked for');
  const digest = soleReceipt(facts)?.receipt?.changeDigest;
  const agreement = agreementOf(facts);
  if (digest === undefined || agreement === undefined) return unknownFact('Who agreed');
  const { agreed, ignored, needed } = agreement;
  const notCounted = ignored.map(({ login, because }) => `@${login} ${because}`).join('; ');
  const but = notCounted === '' ? '' : ` (not counted: ${notCounted})`;
  if (agreed.length >= needed)
    return pass(`${agreed.map(({ login }) => `@${login}`).join(', ')} agreed to changes \`${short(digest)}\`${but}`);
  const who = needed === 1 ? 'nobody else has' : `${agreed.length} of ${needed} others have`;
  return fail(
    'wait',
    `${who} agreed to changes \`${short(digest)}\`${but}`,
    {
      text: `${whoMay(policy.breakGlass?.people)} looks at the plan in #${asked.incident} and comments there:`,
      command: agreementTo(digest),
    },
    {
      text: 'Then whoever started this run starts all its jobs again:',
      command: `gh run rerun ${asked.runId}`,
    },
  );
};

/** Stage A of an emergency: did a second person agree to exactly these changes? */
export const SECOND_PERSON: GateCheck = { id: 'second-person', stage: 'A', title: 'Second person', verify };
