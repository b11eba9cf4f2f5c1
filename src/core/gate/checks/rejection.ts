import { ballotOf } from '../ballot-of-facts';
import { type GateCheck, pass, refuse, unknownFact } from '../check';

/** Stage A: has nobody said no? `next` is what to do when somebody has. */
export const rejectionCheck = (next: string): GateCheck => ({
  id: 'rejection',
  stage: 'A',
  title: 'Rejections',
  verify: (facts) => {
    const ballot = ballotOf(facts);
    if (ballot === undefined) return unknownFact('Rejections');
    return ballot.rejections.length === 0
      ? pass('none')
      : refuse(`rejected by ${ballot.rejections.map(({ login }) => `@${login}`).join(', ')}`, next);
  },
});
