import { LEVELS, type Level } from '../risk/level';
import { displayText } from '../render/display-text';
import { isFailure } from './classify';
import { stackKey } from './marker';
import type { DriftItem, StackDriftResult } from './report';

const LEVEL_WORDS: Readonly<Record<Level, 'note' | 'warning' | 'error'>> = {
  LOW: 'note',
  MEDIUM: 'warning',
  HIGH: 'error',
  CRITICAL: 'error',
};
/** GitHub sorts security alerts by this number (GitHub docs, "SARIF support for code scanning"). */
const SEVERITY: Readonly<Record<Level, string>> = { LOW: '2.0', MEDIUM: '5.0', HIGH: '8.0', CRITICAL: '9.5' };
const ruleId = (level: Level): string => `drift-${level.toLowerCase()}`;

const rules = LEVELS.map((level) => ({
  id: ruleId(level),
  name: `Drift${level}`,
  shortDescription: { text: `Drift: ${level}` },
  fullDescription: { text: 'Reality differs from the state: somebody changed it outside Terraform.' },
  help: { text: 'Undo it with the gated apply, accept it with `apply -refresh-only`, or adopt it into code.' },
  defaultConfiguration: { level: LEVEL_WORDS[level] },
  properties: { tags: ['drift'], 'security-severity': SEVERITY[level] },
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

const resultOf = ({ stack, environment }: StackDriftResult, item: DriftItem) => ({
  ruleId: ruleId(item.level),
  level: LEVEL_WORDS[item.level],
  message: {
    text: displayText(
      `${item.address} ${wordsOf(item)}. Stack ${stack}${environment === '' ? '' : ` (${environment})`}.`,
      1_000,
    ),
  },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: encodeURI(item.at?.file ?? 'main.tf') },
        region: { startLine: item.at?.line ?? 1 },
      },
      logicalLocations: [{ fullyQualifiedName: displayText(item.address, 1_000), kind: 'resource' }],
    },
  ],
  // The same drift of the same object is the same alert, wherever it stands in the file.
  partialFingerprints: { 'plansealDrift/v1': item.fingerprint },
});

/** GitHub reads at most so many runs of one file, and so many results of one run (GitHub docs, "SARIF support for code scanning"). */
const MOST_RUNS = 20;

const runOf = (result: StackDriftResult) => ({
  tool: { driver: { name: 'PlanSeal drift', rules } },
  automationDetails: { id: `planseal-drift/${stackKey(result.stack, result.environment)}/` },
  invocations: [{ executionSuccessful: true, endTimeUtc: result.checkedAt }],
  results: result.items.filter(({ at }) => at !== undefined).map((item) => resultOf(result, item)),
});

/**
 * What drifted as SARIF 2.1.0, for code scanning: files of up to 20 stacks. Each stack is a category of its own, so that
 * an alert closes only when a check of its own stack succeeds without it: a stack whose check failed or that had no
 * turn is not in it. Objects without a place in the repository's code (in a module from elsewhere) are left out, for GitHub
 * shows alerts by file.
 */
export function driftSarif(results: readonly StackDriftResult[]): object[] {
  const runs = results.filter(({ class: found }) => !isFailure(found)).map(runOf);
  return Array.from({ length: Math.ceil(runs.length / MOST_RUNS) }, (_, at) => ({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: runs.slice(at * MOST_RUNS, (at + 1) * MOST_RUNS),
  }));
}
