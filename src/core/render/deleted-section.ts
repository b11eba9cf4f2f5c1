import { type Around, DELETED_LABEL, type DeletedStack, lostStacks } from '../report/around';
import type { Part } from './budget';
import { heading, item, list, mono, paragraph, strong, type Block, type ListItem, type Words } from './nodes';

const lostWords = ({ stack }: DeletedStack): Words => [strong(mono(stack)), ' is deleted.'];

const movedWords = ({ stack, 'moved-to': to = '' }: DeletedStack): Words => [
  strong(mono(stack)),
  ' moves to ',
  strong(mono(to)),
  '. Its state stays where its backend says: keep the key of the backend, or the plan of the new one creates everything anew.',
];

const MEANING = paragraph(
  'Nothing plans a deleted stack any more, so ',
  strong('nothing destroys what it manages'),
  ': it stays, costs on, and nobody sees it drift. Whether its state is empty is not known here.',
);

const WAY = [
  item(['Bring the directory back. Delete its resources in it, apply that, and only then delete the directory.']),
  item([
    'Should they stay, let go of them in a plan first: ',
    mono('removed { … lifecycle { destroy = false } }'),
    '.',
  ]),
  item([
    'If the state is empty already, or all of this is meant, put the label ',
    mono(DELETED_LABEL),
    ' on the pull request and re-run the failed jobs.',
  ]),
];

/** Names come first and are the last to be left out; what it means is said once, whatever their number. */
export const deletedSection = ({ deleted }: Around): Part[] => {
  if (deleted.length === 0) return [];
  const lost = deleted.filter((one) => one['moved-to'] === undefined);
  const sorted = [...lost, ...deleted.filter((one) => one['moved-to'] !== undefined)];
  const names: Part = {
    wrap: (inside) => [list(inside as ListItem[])],
    parts: sorted.map((one, at) => ({
      rank: at < 10 ? 0 : 2,
      label: 'deleted stacks',
      full: () => [item(one['moved-to'] === undefined ? lostWords(one) : movedWords(one))],
    })),
  };
  const meaning: Part[] =
    lost.length === 0 ? [] : [{ rank: 0, label: 'sections', full: (): Block[] => [MEANING, list(WAY)] }];
  return [
    {
      wrap: (inside) => [heading(3, lost.length === 0 ? '🚚 Moved stacks' : '⚠️ Deleted stacks'), ...inside],
      parts: [names, ...meaning],
    },
  ];
};

/** The same in the words of a title. */
export const deletedTitle = (around: Around): Words => {
  const lost = lostStacks(around);
  const [first] = lost;
  if (first === undefined)
    return [around.deleted.length === 1 ? '🚚 1 stack moves' : `🚚 ${around.deleted.length} stacks move`];
  return lost.length === 1
    ? ['⚠️ ', mono(first), ' is deleted, but not what it manages']
    : [`⚠️ ${lost.length} stacks are deleted, but not what they manage`];
};
