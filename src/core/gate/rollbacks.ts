import { type Assessment, ROLLBACKS } from '../risk/assessment';
import type { AppliedRollback } from './decision-record';

const MOST = 10;

/** How the changes of a plan can be undone, the hardest first, each once. Those that a revert undoes as a whole are not told. */
export const rollbacksOf = ({ findings }: Pick<Assessment, 'findings'>): AppliedRollback[] => {
  const all = findings.flatMap(({ address, rollback }) =>
    rollback === undefined || rollback.class === 'revert-and-apply' ? [] : [{ address, ...rollback }],
  );
  const seen = new Set<string>();
  return all
    .toSorted((a, b) => ROLLBACKS.indexOf(b.class) - ROLLBACKS.indexOf(a.class))
    .filter(({ address, text }) => {
      const key = JSON.stringify([address, text]);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST);
};
