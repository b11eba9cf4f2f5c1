import type { Downtime } from '../../assessment';
import type { Hit, Subject } from '../../rule';

/** What is lost with an object of one kind, and what to do about it before. */
interface Kind {
  readonly is: (subject: Subject) => boolean;
  readonly lost: string;
  /** Before it is deleted. */
  readonly keep: string;
  /** Instead of having it replaced. */
  readonly move: string;
}

const ofTypes =
  (types: RegExp) =>
  ({ change }: Subject): boolean =>
    types.test(change.type);
const ofTrait =
  (...traits: readonly Parameters<Subject['traits']['has']>[0][]) =>
  (subject: Subject): boolean =>
    traits.some((trait) => subject.traits.has(trait));

const FORGET = 'To stop managing it without destroying it, use a removed block with `destroy = false`.';

const KINDS: readonly Kind[] = [
  {
    is: ofTrait('kms-key'),
    lost: 'Everything encrypted with it can no longer be read: disks, backups and other accounts too.',
    keep: `Find out what still uses it (audit log, grants) and disable it first: a disabled key can be switched on again at once. ${FORGET}`,
    move: 'Make a second key, encrypt with it what must stay readable, and only then let the first go.',
  },
  {
    is: ofTypes(/^aws_(db_instance|(rds|docdb|neptune)_cluster)$/),
    lost: 'All of its data is lost but what a snapshot keeps.',
    keep: `Take a snapshot and prove that it can be restored. ${FORGET}`,
    move: 'Look for a way without replacement. Else take a snapshot, and have the new one made from it with `snapshot_identifier`.',
  },
  {
    is: ofTypes(/^aws_dynamodb_table$/),
    lost: 'All of its items are lost but what a backup keeps.',
    keep: `Take a backup and prove that it can be restored. ${FORGET}`,
    move: 'Make the new table beside the old one under another name, copy the items, switch over, then remove the old one.',
  },
  {
    is: ofTrait('database'),
    lost: 'All of its data is lost but what a backup keeps.',
    keep: `Take a backup and prove that it can be restored. ${FORGET}`,
    move: 'Look for a way without replacement. Else make the new one beside the old one, copy, switch over, then remove the old one.',
  },
  {
    is: ofTrait('object-store'),
    lost: 'All objects in it, and their older versions, are lost.',
    keep: `Copy what must stay, and look at the access logs for who still reads it. ${FORGET}`,
    move: 'Make the new one beside the old one, copy the objects, switch over, then remove the old one.',
  },
  {
    is: ofTrait('file-system-and-disk'),
    lost: 'What is on it is lost but what a snapshot or backup keeps.',
    keep: `Take a snapshot and prove that it can be restored. ${FORGET}`,
    move: 'Take a snapshot and have the new one made from it.',
  },
  {
    is: () => true,
    lost: 'The configuration can create the object again, but not what is in it.',
    keep: `Take a backup and prove that it can be restored. ${FORGET}`,
    move: 'Look for a way without replacement. Else make the new one beside the old one, copy, switch over, then remove the old one.',
  },
];

const kindOf = (subject: Subject): Kind | undefined => KINDS.find(({ is }) => is(subject));

/** Words about the loss of business data; `guard` is what stands in its way. */
export const dataLost = (subject: Subject, guard: string): Hit => {
  const kind = kindOf(subject);
  const isNew = subject.change.kind === 'replace';
  return {
    why: `${isNew ? 'The new one starts empty. ' : ''}${kind?.lost ?? ''}${guard}`,
    ...(kind && { remedy: isNew ? kind.move : kind.keep }),
  };
};

/** The same of what holds messages, history or warm content. */
const STATEFUL: readonly { is: (subject: Subject) => boolean; title: string; why: string; remedy: string }[] = [
  {
    is: ofTypes(/^(aws_sns_topic|aws_cloudwatch_event_bus|azurerm_eventgrid_(topic|domain))$/),
    title: 'is destroyed with its subscriptions',
    why: 'Whoever publishes to it gets errors, and subscriptions that were made elsewhere are lost.',
    remedy: 'List its subscriptions, and stop the publishers first.',
  },
  {
    is: ofTrait('queue-and-stream'),
    title: 'is destroyed with the messages in it',
    why: 'Messages that nobody has consumed yet are lost, and whoever sends to it gets errors.',
    remedy: 'Stop the senders, let the consumers drain it, then remove it.',
  },
  {
    is: ofTrait('logs-and-audit'),
    title: 'is destroyed with the history in it',
    why: 'Its records are lost; they may be evidence, and alarms that read them fall silent.',
    remedy: 'Check audit and legal retention; export what must stay.',
  },
  {
    is: ofTrait('cache'),
    title: 'is destroyed with what it holds',
    why: 'The cache starts cold, and what it kept away reaches the databases behind it. Sessions that live only there end.',
    remedy: 'Do it when traffic is low, or warm the new one up first.',
  },
];

export const contentLost = (subject: Subject): Hit => {
  const words = STATEFUL.find(({ is }) => is(subject));
  return words === undefined ? {} : { title: words.title, why: words.why, remedy: words.remedy };
};

/** How long those who use the data are without it. */
export const untilRestored = (subject: Subject): Downtime | undefined => {
  if (subject.traits.has('kms-key'))
    return {
      text: 'from the apply until the deletion is cancelled, for all that is encrypted with it',
      basis: 'AWS documentation: a key that waits for its deletion cannot be used',
    };
  if (!subject.traits.has('database')) return undefined;
  const back = subject.change.kind === 'replace' ? 'until the data is in the new one' : 'until a restore';
  return {
    minMinutes: 15,
    text: `from the apply ${back}: 15 min and more, by its size`,
    basis: "creation of a database and loading of its data; PlanSeal's estimate",
  };
};
