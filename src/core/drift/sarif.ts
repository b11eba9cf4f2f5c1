import { type SarifResult, type SarifRule, sarifFiles } from '../report/sarif-log';
import { LEVELS, type Level } from '../risk/level';
import { isFailure } from './classify';
import { stackKey } from './marker';
import type { DriftItem, StackDriftResult } from './report';

const ruleId = (level: Level): string => `drift-${level.toLowerCase()}`;

const rules = LEVELS.map((level): SarifRule => ({
  id: ruleId(level),
  level,
  title: `Drift: ${level}`,
  why: 'Reality differs from the state: somebody changed it outside Terraform.',
  help: 'Undo it with the gated apply, accept it with `apply -refresh-only`, or adopt it into code.',
  tags: ['drift'],
  security: true,
}));

const wordsOf = ({ gone, findings, settings, settingsLeftOut }: DriftItem): string => {
  if (gone) return 'was deleted outside';
  const paths = settings.slice(0, 5).map(({ path }) => path);
  const more = settings.length - paths.length + settingsLeftOut;
  const what =
    paths.length === 0
      ? 'was changed outside'
      : `was changed outside: ${paths.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return findings[0] === undefined ? what : `${what} (${findings[0]})`;
};

/** Objects without a place in the repository's code (in a module from elsewhere) have no alert, for GitHub shows alerts by file. */
const resultsOf = ({ stack, environment }: StackDriftResult, item: DriftItem): SarifResult[] => {
  const { at, level, address, fingerprint } = item;
  if (at === undefined) return [];
  const where = `Stack ${stack}${environment === '' ? '' : ` (${environment})`}.`;
  const text = `${address} ${wordsOf(item)}. ${where}`;
  return [{ rule: ruleId(level), level, text, file: at.file, line: at.line, address, fingerprint }];
};

/**
 * What drifted as SARIF, for code scanning: files of up to 20 stacks. Each stack is a category of its own, so that an
 * alert closes only when a check of its own stack succeeds without it: a stack whose check failed or that had no turn is
 * not in it.
 */
export const driftSarif = (results: readonly StackDriftResult[]): object[] =>
  sarifFiles(
    results
      .filter(({ class: found }) => !isFailure(found))
      .map((result) => ({
        tool: 'PlanSeal drift',
        category: `planseal-drift/${stackKey(result.stack, result.environment)}`,
        endedAt: result.checkedAt,
        rules,
        results: result.items.flatMap((item) => resultsOf(result, item)),
      })),
  );
