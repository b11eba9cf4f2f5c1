import { createHash } from 'node:crypto';
import type { Assessment, Finding, FindingClass } from '../risk/assessment';
import { rank, type Level } from '../risk/level';
import { ruleOf } from '../risk/rules/catalogue';
import { displayText } from '../render/display-text';

/** Name of the file that is left for upload. */
export const SARIF_FILE = 'planseal.sarif';

/**
 * GitHub shows 5,000 results of a file, the most severe first, and refuses more than 25,000 (GitHub docs, "SARIF support
 * for code scanning", limits). What is above is left out here, where it can be said.
 */
const MOST_RESULTS = 5_000;

const LEVELS: Readonly<Record<Level, 'note' | 'warning' | 'error'>> = {
  LOW: 'note',
  MEDIUM: 'warning',
  HIGH: 'error',
  CRITICAL: 'error',
};
/** What code scanning calls critical, high, medium and low (above 9.0, from 7.0, from 4.0, below). */
const SEVERITIES: Readonly<Record<Level, string>> = { LOW: '3.0', MEDIUM: '5.5', HIGH: '8.0', CRITICAL: '9.5' };
const OF_SECURITY: ReadonlySet<FindingClass> = new Set(['security']);

interface Placed {
  readonly finding: Finding;
  readonly stack: string;
  readonly environment: string;
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

/** The line of the resource's block where the code was at hand, else the directory of the stack, by whose name it goes. */
const locationOf = ({ finding: { location }, stack }: Placed) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(location?.file ?? stack), uriBaseId: '%SRCROOT%' },
    region: { startLine: Math.max(location?.line ?? 1, 1) },
  },
});

const fingerprint = ({ finding: { rule, address, attribute = '' }, stack, environment }: Placed): string =>
  createHash('sha256')
    .update(JSON.stringify([stack, environment, rule, address, attribute]))
    .digest('hex')
    .slice(0, 32);

const wordsOf = ({ address, title, why, before, after, remedy }: Finding): string =>
  [
    `${address === '' ? '' : `${address} `}${title}.`,
    before === undefined && after === undefined ? '' : `${before ?? '(nothing)'} → ${after ?? '(nothing)'}.`,
    why,
    remedy ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');

const descriptorOf = (id: string, worst: Finding) => {
  const rule = ruleOf(id);
  return {
    id: id.slice(0, 255),
    shortDescription: message(rule?.title ?? worst.title),
    fullDescription: message(rule?.why ?? worst.why),
    help: message(rule?.remedy ?? worst.remedy ?? worst.why),
    defaultConfiguration: { level: LEVELS[worst.level] },
    properties: {
      tags: ['terraform', worst.class],
      ...(OF_SECURITY.has(worst.class) && { 'security-severity': SEVERITIES[worst.level] }),
    },
  };
};

/**
 * The findings of all stacks as SARIF 2.1.0, one run, the most dangerous first, within what GitHub takes. Accepted risks
 * are in it as suppressed results.
 */
export const sarifOf = (assessments: readonly Assessment[]): object => {
  const placed = (finding: Finding, { stack, environment }: Assessment): Placed => ({ finding, stack, environment });
  const open = assessments.flatMap((one) => one.findings.map((finding) => ({ ...placed(finding, one), accepted: '' })));
  const accepted = assessments.flatMap((one) =>
    one.accepted.map(({ finding, reason, owner }) => ({ ...placed(finding, one), accepted: `${reason} (${owner})` })),
  );
  const all = [...open, ...accepted]
    .toSorted((a, b) => rank(b.finding.level) - rank(a.finding.level))
    .slice(0, MOST_RESULTS);
  const worst = new Map<string, Finding>();
  for (const { finding } of all) if (!worst.has(finding.rule)) worst.set(finding.rule, finding);
  const ids = [...worst.keys()];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'PlanSeal',
            informationUri: 'https://github.com/planseal/planseal',
            rules: [...worst].map(([id, finding]) => descriptorOf(id, finding)),
          },
        },
        automationDetails: { id: 'planseal/' },
        columnKind: 'utf16CodeUnits',
        results: all.map((one) => ({
          ruleId: one.finding.rule.slice(0, 255),
          ruleIndex: ids.indexOf(one.finding.rule),
          level: LEVELS[one.finding.level],
          message: message(`${one.finding.level}: ${wordsOf(one.finding)} Stack ${one.stack}.`),
          locations: [locationOf(one)],
          partialFingerprints: { primaryLocationLineHash: `${fingerprint(one)}:1` },
          ...(one.accepted !== '' && {
            suppressions: [{ kind: 'external', justification: displayText(one.accepted, 1_000) }],
          }),
        })),
      },
    ],
  };
};
