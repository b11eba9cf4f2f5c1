import type { Assessment, Cost } from '../risk/assessment';
import type { Part } from './budget';
import { fold } from './fold';
import { clause } from './finding-section';
import { isZero, money, signedMoney } from './money';
import { item, list, mono, paragraph, present, row, strong, table, text, type Block, type Words } from './nodes';
import { told } from './told';

const ofStack = (stack: string, several: boolean): Words => (several ? [' of ', mono(stack)] : []);

const costHeadline = ({ status, before, after, delta, percent, currency, notes }: Cost): Words => {
  if (status === 'error') return [': could not be estimated, which is not zero'];
  if (delta === undefined)
    return [text(after === undefined ? ': not known' : `: ${money(after, currency)} a month; nothing to compare with`)];
  const share = percent === undefined ? '' : ` (${percent.startsWith('-') ? '' : '+'}${percent} %)`;
  const words = isZero(delta) ? ': no change' : `: ${signedMoney(delta, currency)} a month${share}`;
  const total =
    before === undefined || after === undefined ? '' : `, ${money(before, currency)} → ${money(after, currency)}`;
  return [
    text(
      `${words}${isZero(delta) ? '' : total}${status === 'partial' ? '; not everything has a price' : ''}${notes.length > 0 ? '; see notes' : ''}`,
    ),
  ];
};

const costTable = ({ resources, currency }: Cost): Block | undefined => {
  if (resources.length === 0) return undefined;
  const amount = (value: string | undefined): Words => [text(value === undefined ? '–' : money(value, currency))];
  const rows = resources.map(({ name, before, after, delta }) =>
    row([mono(name)], amount(before), amount(after), [strong(text(signedMoney(delta, currency)))]),
  );
  return table('lrrr', ['Resource', 'Before', 'After', 'Change'], rows);
};

const notesList = (notes: readonly string[]): Block | undefined =>
  notes.length === 0 ? undefined : list(notes.map((note) => item(told(note))));

/** Cost of one stack; nothing when no estimate was asked for or nothing changes, as the table of stacks says that. */
export const costSection = ({ cost, stack }: Assessment, several: boolean): Part[] => {
  const unchanged = cost.status === 'ok' && isZero(cost.delta ?? '') && cost.resources.length === 0;
  if (cost.status === 'absent' || unchanged) return [];
  const words: Words = ['💰 ', strong('Cost'), ...ofStack(stack, several), ...costHeadline(cost)];
  const inside = present(costTable(cost), notesList(cost.notes));
  const short = (): Block[] => [paragraph(...words)];
  return [{ rank: 3, label: 'sections', full: inside.length === 0 ? short : () => fold(words, inside), short }];
};

const OUTCOMES = { deny: '⛔ denied', warn: '⚠️ warned', error: '💥 could not be evaluated' } as const;

/** What other policy tools said; open when they deny, as nothing is applied then. */
export const policySection = ({ policy, stack }: Assessment, several: boolean): Part[] => {
  if (policy.status === 'absent' || policy.results.length + policy.notes.length === 0) return [];
  const rows = policy.results.map(({ outcome, rule, tool, message, address }) =>
    row(
      [OUTCOMES[outcome]],
      [
        ...told(message),
        ...(address === undefined || address === '' || message.includes(address) ? [] : [' — ', mono(address)]),
      ],
      [mono(rule === undefined ? tool : `${tool} ${rule}`)],
    ),
  );
  const words: Words = [
    '📜 ',
    strong('Policy'),
    ...ofStack(stack, several),
    `: ${policy.failed} denied, ${policy.warned} warned`,
  ];
  const inside = present<Block>(rows.length > 0 && table('lll', ['', 'What', 'By'], rows), notesList(policy.notes));
  const grave = policy.status === 'denied' || policy.status === 'error';
  return [
    {
      rank: grave ? 1 : 4,
      label: 'sections',
      full: () => (grave ? [paragraph(...words), ...inside] : fold(words, inside)),
      short: () => [paragraph(...words)],
    },
  ];
};

/** Risks that the configuration accepts: shown with reason, owner and end, never hidden. */
export const acceptedSection = ({ accepted, stack }: Assessment, several: boolean): Part[] => {
  if (accepted.length === 0) return [];
  const words: Words = ['🗂 ', strong('Accepted risks'), ...ofStack(stack, several), `: ${accepted.length}`];
  const points = accepted.map(({ finding, reason, owner, expires }) =>
    item([
      mono(finding.rule),
      ': ',
      ...clause(finding),
      text(` — “${reason}”, `),
      mono(owner),
      text(`, until ${expires}`),
    ]),
  );
  return [{ rank: 3, label: 'sections', full: () => fold(words, [list(points)]), short: () => [paragraph(...words)] }];
};
