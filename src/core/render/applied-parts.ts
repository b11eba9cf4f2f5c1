import type { DecisionRecord } from '../gate/decision-record';
import { adoptCreated } from './adopt-created';
import type { Part } from './budget';
import { fold } from './fold';
import { fenced, mono, paragraph, row, table, text, type TableRow } from './nodes';

const STATUSES = { done: '✅', failed: '⛔', begun: '❔' } as const;

/** What became of each object: what failed first, because somebody must act on it. */
export const appliedObjects = ({ applied }: DecisionRecord): Part[] => {
  if (applied.objects.length === 0) return [];
  const order = { failed: 0, begun: 1, done: 2 } as const;
  const rows = applied.objects.toSorted((a, b) => order[a.status] - order[b.status]);
  const leaves = rows.map(({ address, action, status, seconds }) => ({
    rank: status === 'done' ? 3 : 1,
    label: 'objects',
    full: () => [
      row([STATUSES[status]], [mono(address)], [text(action)], [seconds === undefined ? '' : `${seconds} s`]),
    ],
  }));
  return [{ wrap: (inside) => [table('cllr', ['', 'Object', 'Action', 'Time'], inside as TableRow[])], parts: leaves }];
};

/** The tool's own words for what failed. */
export const appliedErrors = ({ applied }: DecisionRecord): Part[] =>
  applied.errors.map((error) => ({ rank: 1, label: 'messages', full: () => [fenced('sh', error)] }));

/** How to take over what was created and may be in no state. */
export const adoption = (record: DecisionRecord): Part[] => {
  const blocks = adoptCreated(record);
  if (blocks === '') return [];
  return [
    {
      rank: 1,
      label: 'sections',
      full: () => [
        paragraph(
          'The tool was killed, so the state may not have what it created. Plan first; what the plan wants to create again is adopted with these blocks. They change nothing for what the state has.',
        ),
        ...fold(['Import blocks'], [fenced('hcl', blocks)]),
      ],
    },
  ];
};
