import type { DecisionRecord } from '../gate/decision-record';
import { shellWord } from '../shell-word';

/** More than this nobody looks at. */
const MOST_WATCHED = 10;

type Applied = DecisionRecord['applied']['objects'][number];

/** What somebody should look at first: what did not end, what is new in the place of another, what is new, the rest. */
const urgency = (object: Applied, replaced: ReadonlySet<string>): number =>
  object.status !== 'done' ? 0 : replaced.has(object.address) ? 1 : object.action === 'create' ? 2 : 3;

/** Objects that were changed and still exist, each once, the most urgent first. */
export const watched = ({ applied }: DecisionRecord): readonly string[] => {
  const deleted = new Set(applied.objects.filter(({ action }) => action === 'delete').map(({ address }) => address));
  const there = applied.objects.filter(({ action }) => action !== 'delete' && action !== 'read');
  const inOrder = there.toSorted((a, b) => urgency(a, deleted) - urgency(b, deleted));
  return [...new Set(inOrder.map(({ address }) => address))].slice(0, MOST_WATCHED);
};

/** Lines for a shell in a checkout of the repository that show what became of them. */
export const watchCommands = (record: DecisionRecord): readonly string[] => {
  const { place } = record;
  if (place === undefined) return [];
  const workspace = place.workspace === 'default' ? '' : `TF_WORKSPACE=${shellWord(place.workspace)} `;
  return watched(record).map(
    (address) =>
      `${workspace}${place.command} ${shellWord(`-chdir=${place.directory}`)} state show ${shellWord(address)}`,
  );
};
