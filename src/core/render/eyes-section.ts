import type { Assessment } from '../risk/assessment';
import type { Leaf, Part } from './budget';
import { fold } from './fold';
import { downtimeWords, subjectBlocks, subjectLine, subjectRow } from './finding-section';
import { leftOutWords, type Whereabouts } from './left-out';
import { tally } from './level-sign';
import { heading, mono, paragraph, strong, table, type Block, type TableRow } from './nodes';
import { subjects, type Subject } from './subject';

/** Subjects told in full; more than that nobody reads. LOW ones are always in the table. */
const MOST_TOLD = 10;

const told = (subject: Subject, at: number, several: boolean): Leaf => ({
  rank: at === 0 ? 0 : 2,
  label: 'findings',
  full: () => subjectBlocks(subject, at + 1, several),
  short: () => [subjectLine(subject, at + 1)],
});

const others = (rest: readonly Subject[], several: boolean, where: Whereabouts): Part => ({
  wrap: (inside) =>
    fold(
      [
        `${rest.length} more ${rest.length === 1 ? 'finding' : 'findings'}: ${tally(rest.map(({ findings }) => findings[0].level))}`,
      ],
      inside as Block[],
    ),
  parts: [
    {
      wrap: (inside) => [
        table(several ? 'clll' : 'cll', ['', 'Finding', ...(several ? ['Stack'] : []), 'Rule'], inside as TableRow[]),
      ],
      parts: rest.map((subject): Leaf => ({ rank: 4, label: 'findings', full: () => [subjectRow(subject, several)] })),
    },
  ],
  note: (leftOut) => [paragraph(...leftOutWords(leftOut, where))],
});

/** The estimate over the whole plan, where more than one object goes down. */
const totalDowntime = ({ downtime, findings, stack }: Assessment, several: boolean): Leaf[] =>
  downtime === undefined ||
  new Set(findings.flatMap(({ downtime: own, address }) => (own === undefined ? [] : address))).size < 2
    ? []
    : [
        {
          rank: 1,
          label: 'notes',
          full: () => [
            paragraph(
              strong('Downtime in all'),
              ...(several ? [' of ', mono(stack)] : []),
              ': ',
              ...downtimeWords(downtime),
            ),
          ],
        },
      ];

/** "What needs your eyes": the most dangerous first, in full; the others as a table. */
export const eyesSection = (assessments: readonly Assessment[], several: boolean, where: Whereabouts): Part[] => {
  const all = subjects(assessments);
  const grave = all.filter(({ findings }) => findings[0].level !== 'LOW').slice(0, MOST_TOLD);
  const rest = all.slice(grave.length);
  const notKept = assessments.reduce((sum, { findingsLeftOut }) => sum + findingsLeftOut, 0);
  return [
    ...(grave.length === 0
      ? []
      : [
          {
            wrap: (inside: readonly unknown[]) => [heading(3, 'What needs your eyes'), ...(inside as Block[])],
            parts: [
              ...assessments.flatMap((each) => totalDowntime(each, several)),
              ...grave.map((subject, at) => told(subject, at, several)),
            ],
          },
        ]),
    ...(rest.length === 0 ? [] : [others(rest, several, where)]),
    ...(notKept === 0
      ? []
      : [
          {
            rank: 1,
            label: 'notes',
            full: () => [paragraph(`${notKept} more findings, none more dangerous, are too many for assessment.json.`)],
          },
        ]),
  ];
};
