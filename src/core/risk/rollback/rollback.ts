import type { Rollback } from '../assessment';
import { ROLLBACKS } from '../assessment-words';
import { numberOf, pairsAt } from '../attribute';
import type { Subject } from '../rule';
import { nameNow } from '../subject';
import { AWS } from './aws';
import { AZURE } from './azure';
import { DATABASES } from './databases';
import { GOOGLE } from './google';
import { KUBERNETES } from './kubernetes';
import { SETTINGS } from './settings';
import {
  argument,
  forwardOnly,
  importCommand,
  type Loss,
  notEquivalent,
  noWay,
  restore,
  revertAndApply,
} from './words';

/** What is particular to some types. Names come from the applied state, and every one is quoted. */
const LOSSES: readonly Loss[] = [...DATABASES, ...AWS, ...GOOGLE, ...AZURE, ...KUBERNETES, ...SETTINGS];

/** How each kind of change can be undone, with names from the applied state (docs/risk.md#the-way-back). */
export function rollbackOf(subject: Subject): Rollback {
  const { change, traits } = subject;
  switch (change.kind) {
    case 'delete':
    case 'replace':
      if (change.deposed !== undefined && !traits.has('data'))
        return noWay('The left-over cannot be had again; nothing uses it.');
      return LOSSES.find((loss) => loss.types.test(change.type))?.undo(subject) ?? afterLoss(subject);
    case 'forget':
    case 'replace-and-forget':
      return {
        class: 'revert-and-apply',
        text: 'The object still exists: revert the commit and import it, else the next plan makes a second one.',
        commands: [importCommand(subject)],
      };
    case 'unknown':
      return noWay('Unknown: this version of PlanSeal does not know what the action does.');
    case 'create':
      return revertAndApply('Revert the commit, plan and apply, which destroys it again.');
    default:
      return afterUpdate(subject);
  }
}

/** What reverts an update as the code sees it, which is not always what reverts the commit. */
function afterUpdate(subject: Subject): Rollback {
  const { address, previousAddress, importing } = subject.change;
  if (importing !== undefined)
    return revertAndApply('A plain revert would destroy it: take it out of the state first, then revert the commit.', [
      `terraform state rm ${argument(address, 'address')}`,
    ]);
  if (previousAddress !== undefined)
    return revertAndApply(
      'A plain revert would destroy it and create it anew: revert the commit and move it back in the state.',
      [`terraform state mv ${argument(address, 'address')} ${argument(previousAddress, 'address')}`],
    );
  return GROWING.some((path) => grows(subject, path)) ? ONE_WAY : REVERT;
}

/** The one that promises least: what holds for a change as a whole. */
export const worstRollback = (rollbacks: readonly Rollback[]): Rollback | undefined =>
  rollbacks.toSorted((a, b) => ROLLBACKS.indexOf(b.class) - ROLLBACKS.indexOf(a.class))[0];

const REVERT = revertAndApply('Revert the commit, plan and apply.');
const ONE_WAY = forwardOnly(
  'Storage can grow but not shrink: a revert fails or replaces it. Only a smaller new one, with the data copied, goes back.',
);

/** Sizes of disks and databases that no provider makes smaller in place. */
const GROWING = ['allocated_storage', 'size', 'disk_size_gb', 'storage_mb', 'settings.disk_size'];

const grows = ({ change, traits, changed }: Subject, path: string): boolean =>
  changed.has(path.split('.')[0] ?? path) &&
  (traits.has('database') || traits.has('file-system-and-disk')) &&
  pairsAt(change.values, path).some(({ before, after, afterUnknown }) => {
    const [was, will] = [numberOf(before), numberOf(after)];
    return !afterUnknown && was !== undefined && will !== undefined && will > was;
  });

/** By these others know an object, from outside of the code too, and what people call them. */
const IDENTITIES: Readonly<Record<string, string>> = {
  id: 'id',
  dns_name: 'DNS name',
  endpoint: 'endpoint',
  public_ip: 'public address',
  ip_address: 'address',
  private_ip: 'private address',
};

/** Values are not named: objects of one type that go for one reason are told together. */
const identityOf = (subject: Subject): string => {
  const known = Object.entries(IDENTITIES).flatMap(([attribute, words]) =>
    nameNow(subject, attribute) === undefined ? [] : words,
  );
  const names = known.length > 1 ? `${known.slice(0, -1).join(', ')} and ${known.at(-1) ?? ''}` : (known[0] ?? '');
  return names === ''
    ? ''
    : ` Its ${names} ${known.length > 1 ? 'are' : 'is'} new: whatever names the old from outside of this code must be changed.`;
};

function afterLoss(subject: Subject): Rollback {
  const { traits } = subject;
  if (traits.has('data'))
    return restore(
      'Only from a backup, if there is one: PlanSeal knows none for this type. Make one, and try a restore, before merging.',
    );
  if (traits.has('stateful')) return noWay('A revert creates it again, but what was in it is lost.');
  return notEquivalent(`A revert creates another one in its place.${identityOf(subject)}`);
}
