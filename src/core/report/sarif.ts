import { createHash } from 'node:crypto';
import type { Assessment, Finding, FindingClass } from '../risk/assessment';
import { rank } from '../risk/level';
import { ruleOf } from '../risk/rules/catalogue';
import { type SarifResult, type SarifRule, sarifFiles } from './sarif-log';

/** Name of the file that is left for upload. */
export const SARIF_FILE = 'planseal.sarif';

const OF_SECURITY: ReadonlySet<FindingClass> = new Set(['security']);

const fingerprint = ({ rule, address, attribute = '' }: Finding, { stack, environment }: Assessment): string =>
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

const ruleFor = (id: string, worst: Finding): SarifRule => {
  const rule = ruleOf(id);
  return {
    id,
    level: worst.level,
    title: rule?.title ?? worst.title,
    why: rule?.why ?? worst.why,
    help: rule?.remedy ?? worst.remedy ?? worst.why,
    tags: ['terraform', worst.class],
    security: OF_SECURITY.has(worst.class),
  };
};

/** At the line of the resource's block where the code was at hand, else at the directory of the stack, by whose name it goes. */
const resultFor = (finding: Finding, assessment: Assessment, accepted?: string): SarifResult => ({
  rule: finding.rule,
  level: finding.level,
  text: `${finding.level}: ${wordsOf(finding)} Stack ${assessment.stack}.`,
  file: finding.location?.file ?? assessment.stack,
  line: finding.location?.line ?? 1,
  ...(finding.address !== '' && { address: finding.address }),
  fingerprint: fingerprint(finding, assessment),
  ...(accepted !== undefined && { accepted }),
});

/** The findings of all stacks as SARIF, one run. Accepted risks are in it as suppressed results. */
export const sarifOf = (assessments: readonly Assessment[]): object => {
  const open = assessments.flatMap((one) => one.findings.map((finding) => resultFor(finding, one)));
  const accepted = assessments.flatMap((one) =>
    one.accepted.map(({ finding, reason, owner }) => resultFor(finding, one, `${reason} (${owner})`)),
  );
  const findings = assessments.flatMap((one) => [...one.findings, ...one.accepted.map(({ finding }) => finding)]);
  const worst = new Map<string, Finding>();
  for (const finding of findings.toSorted((a, b) => rank(b.level) - rank(a.level)))
    if (!worst.has(finding.rule)) worst.set(finding.rule, finding);
  const rules = [...worst].map(([id, finding]) => ruleFor(id, finding));
  const [file = {}] = sarifFiles([{ tool: 'PlanSeal', category: 'planseal', rules, results: [...open, ...accepted] }]);
  return file;
};
