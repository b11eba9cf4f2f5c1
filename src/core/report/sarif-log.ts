import { rank, type Level } from '../risk/level';
import { displayText } from '../render/display-text';

/** What GitHub reads of SARIF at most (GitHub docs, "SARIF support for code scanning", limits): of a file, and shown of a run. */
const MOST_RUNS = 20;
const MOST_RESULTS = 5_000;
const LONGEST_ID = 255;

const WORDS: Readonly<Record<Level, 'note' | 'warning' | 'error'>> = {
  LOW: 'note',
  MEDIUM: 'warning',
  HIGH: 'error',
  CRITICAL: 'error',
};
/** What code scanning calls critical, high, medium and low (above 9.0, from 7.0, from 4.0, below). */
const SEVERITIES: Readonly<Record<Level, string>> = { LOW: '3.0', MEDIUM: '5.5', HIGH: '8.0', CRITICAL: '9.5' };

/** What a kind of result is about, as code scanning explains it. Its texts may come from a plan. */
export interface SarifRule {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly why: string;
  readonly help: string;
  readonly tags: readonly string[];
  /** Does it stand among the security alerts? */
  readonly security: boolean;
}

/** One alert. All of its texts may come from a plan. */
export interface SarifResult {
  readonly rule: string;
  readonly level: Level;
  readonly text: string;
  /** Path in the repository. */
  readonly file: string;
  readonly line: number;
  /** The object in the code; absent where it is about a whole stack. */
  readonly address?: string;
  /** The same for the same alert, wherever it stands in the file: that alone is what GitHub compares. */
  readonly fingerprint: string;
  /** Why it is accepted; such a result is there, and closed. */
  readonly accepted?: string;
}

/** One analysis. An alert closes when a later one of the same category comes without it. */
export interface SarifRun {
  readonly tool: string;
  readonly category: string;
  /** RFC 3339; absent where it is not known. */
  readonly endedAt?: string;
  readonly rules: readonly SarifRule[];
  readonly results: readonly SarifResult[];
}

/** Text of a message: brackets would be read as links (SARIF 2.1.0, 3.11.6). */
const message = (text: string): { readonly text: string } => ({
  text: displayText(text, 1_500).replace(/[\\[\]]/g, '\\$&'),
});

/** A path in the repository as a relative reference; anything else is the repository itself. */
const uriOf = (path: string): string => {
  const clean = path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  if (clean === '' || clean.split('/').some((step) => step === '..')) return '.';
  return clean.split('/').map(encodeURIComponent).join('/');
};

const descriptorOf = ({ id, level, title, why, help, tags, security }: SarifRule) => ({
  id: id.slice(0, LONGEST_ID),
  shortDescription: message(title),
  fullDescription: message(why),
  help: message(help),
  defaultConfiguration: { level: WORDS[level] },
  properties: { tags, ...(security && { 'security-severity': SEVERITIES[level] }) },
});

const locationOf = ({ file, line, address }: SarifResult) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: Math.max(line, 1) },
  },
  ...(address !== undefined && {
    logicalLocations: [{ fullyQualifiedName: displayText(address, 1_000), kind: 'resource' }],
  }),
});

const resultOf = (result: SarifResult, ids: readonly string[]) => ({
  ruleId: result.rule.slice(0, LONGEST_ID),
  ruleIndex: ids.indexOf(result.rule),
  level: WORDS[result.level],
  message: message(result.text),
  locations: [locationOf(result)],
  partialFingerprints: { primaryLocationLineHash: `${result.fingerprint}:1` },
  ...(result.accepted !== undefined && {
    suppressions: [{ kind: 'external', justification: displayText(result.accepted, 1_000) }],
  }),
});

const runOf = ({ tool, category, endedAt, rules, results }: SarifRun) => {
  const ids = rules.map(({ id }) => id);
  return {
    tool: {
      driver: {
        name: tool,
        informationUri: 'https://github.com/planseal/planseal',
        rules: rules.map(descriptorOf),
      },
    },
    automationDetails: { id: `${category}/` },
    ...(endedAt !== undefined && { invocations: [{ executionSuccessful: true, endTimeUtc: endedAt }] }),
    columnKind: 'utf16CodeUnits',
    results: results
      .toSorted((a, b) => rank(b.level) - rank(a.level))
      .slice(0, MOST_RESULTS)
      .map((result) => resultOf(result, ids)),
  };
};

/** SARIF 2.1.0 files of at most 20 runs, the most dangerous results first, within what GitHub takes. */
export const sarifFiles = (runs: readonly SarifRun[]): object[] =>
  Array.from({ length: Math.ceil(runs.length / MOST_RUNS) }, (_, at) => ({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: runs.slice(at * MOST_RUNS, (at + 1) * MOST_RUNS).map(runOf),
  }));
