import type { DecisionRecord } from '../gate/decision-record';
import { holderWords } from '../lock/words';
import { SUMMARY_BUDGET, always, fitted } from './budget';
import { checksTable } from './decision';
import { fold } from './fold';
import { leftOutWords } from './left-out';
import { link } from './link';
import { names } from './logins';
import { nextSteps } from './next-steps';
import { heading, item, list, mono, paragraph, strong, text, type Block, type Words } from './nodes';
import { told } from './told';

type Unlock = NonNullable<DecisionRecord['unlock']>;

const TITLES: Readonly<Record<Unlock['release'], string>> = {
  released: '🔓 Lock released',
  gone: '✅ The lock is gone already',
  kept: '⛔ Lock not released',
  failed: '⛔ The lock could not be released',
};

const titleOf = ({ decision }: DecisionRecord, { release }: Unlock): Words => {
  if (decision.outcome === 'apply') return [TITLES[release]];
  if (decision.outcome === 'superseded') return ['✅ Nothing to release: ', ...told(decision.headline)];
  return [`${decision.outcome === 'wait' ? '⏳' : '⛔'} Lock not released: `, ...told(decision.headline)];
};

const line = (label: string, ...words: Words) => item([strong(label), ': ', ...words]);

/** Whose lock it is, as far as it is known. */
const holder = ({ held, holder: found }: Unlock): Block[] => {
  if (held === undefined) return [];
  const took: Words = [
    ...(held.who === undefined ? [] : [mono(held.who)]),
    ...(held.operation === undefined ? [] : [' for ', mono(held.operation)]),
  ];
  return [
    list([
      line('Lock', mono(held.id)),
      ...(took.length === 0 ? [] : [line('Taken by', ...took)]),
      ...(held.created === undefined ? [] : [line('Since', mono(held.created))]),
      ...(held.path === undefined ? [] : [line('State', mono(held.path))]),
      ...(found === undefined
        ? []
        : [
            line(
              'Holder',
              ...told(holderWords(found)),
              ...(found.job === undefined ? [] : [' ', link('Open the run', found.job.url)]),
            ),
          ]),
    ]),
  ];
};

/** Summary of a run that was asked to release a lock: what became of it, whose it was, and every check. */
export const renderUnlockSummary = (record: DecisionRecord, unlock: Unlock): string => {
  const { decision } = record;
  const released = decision.outcome === 'apply';
  const checks = checksTable(decision.checks);
  return fitted(
    {
      wrap: (inside) => [heading(2, ...titleOf(record, unlock)), ...inside],
      parts: [
        always(
          paragraph(
            mono(decision.stack),
            ' · ',
            strong(text(decision.environment)),
            ...(decision.approvers.length === 0 ? [] : [' · agreed by ', ...names(decision.approvers)]),
          ),
          paragraph(...told(unlock.fact)),
          ...holder(unlock),
          ...nextSteps(decision.next),
        ),
        ...decision.notes.map((note) => ({ rank: 1, label: 'notes', full: () => [paragraph('ℹ️ ', ...told(note))] })),
        released ? { wrap: (inside) => fold(['Every check'], inside as Block[]), parts: [checks] } : checks,
      ],
      note: (leftOut) => [paragraph(...leftOutWords(leftOut, {}))],
    },
    SUMMARY_BUDGET,
  );
};
