import { watchCommands } from '../after-apply/watch-list';
import type { DecisionRecord } from '../gate/decision-record';
import { always, type Part } from './budget';
import { fold } from './fold';
import { fenced, item, list, mono, paragraph, row, strong, table, text, type Words } from './nodes';

const shownValue = (value: string | undefined, sensitive: boolean): Words =>
  sensitive ? ['(sensitive)'] : value === undefined ? ['(not shown)'] : [mono(value, 300)];

/** Outputs of the root module; the values of sensitive ones are not even in the record. */
export const outputsSection = ({ applied }: DecisionRecord): Part[] => {
  const { outputs = [] } = applied;
  if (outputs.length === 0) return [];
  const rows = outputs.map(({ name, value, sensitive }) => row([mono(name)], shownValue(value, sensitive)));
  return [
    {
      rank: 3,
      label: 'sections',
      full: () => fold([`Outputs (${outputs.length})`], [table('ll', ['Output', 'Value'], rows)]),
    },
  ];
};

/** What the plan right after the apply says. What differs is in the open: somebody must act on it. */
export const verificationSection = ({ applied }: DecisionRecord): Part[] => {
  const { verified } = applied;
  if (verified === undefined) return [];
  const { verdict, changes, changesLeftOut } = verified;
  if (verdict === 'empty')
    return [always(paragraph('🔎 ', strong('Verified'), ': a plan after the apply finds nothing to do.'))];
  if (verdict === 'failed')
    return [
      always(
        paragraph(
          '⚠️ ',
          strong('Not verified'),
          ': the plan after the apply failed; its messages are in the log. Whether the code and reality agree is not known.',
        ),
      ),
    ];
  return [
    always(
      paragraph(
        '⚠️ ',
        strong('Not settled'),
        ': a plan after the apply still finds something to do. The next apply would do it.',
      ),
      list([
        ...changes.slice(0, 20).map(({ address, kind }) => item([mono(address), text(` — ${kind}`)])),
        ...(changes.length + changesLeftOut > 20
          ? [item([`and ${changes.length + changesLeftOut - Math.min(changes.length, 20)} more`])]
          : []),
      ]),
    ),
  ];
};

/** Commands that show what became of the objects, for whoever looks after them during the next half hour. */
export const watchSection = (record: DecisionRecord): Part[] => {
  const commands = watchCommands(record);
  if (commands.length === 0) return [];
  return [
    {
      rank: 2,
      label: 'sections',
      full: () => fold(['Watch for the next 30 minutes'], [fenced('sh', commands.join('\n'))]),
    },
  ];
};
