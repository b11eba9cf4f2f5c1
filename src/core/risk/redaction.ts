import type { ChangePart } from '../changes/model';
import { redactorOf } from '../changes/redact';
import { sensitiveValues } from '../changes/secrets';
import type { Assessment, ChangeView, Finding } from './assessment';
import { ruleOf } from './rules/catalogue';

const MOST_SECRETS = 2_000;

/**
 * Removes by value what the masks do not cover: a secret that also stands in an attribute that nobody marked. Only texts
 * that come from the plan are touched, so that a plan cannot blank out what the rules say.
 */
export interface Redaction {
  take(part: ChangePart): void;
  of<T extends Pick<Assessment, 'findings' | 'accepted' | 'changes' | 'policy' | 'cost'>>(assessment: T): T;
  limits(): readonly string[];
}

export function createRedaction(): Redaction {
  const secrets = new Set<string>();
  let missed = 0;
  return {
    take: (part) => {
      // An object that stays is in the prior state too, whose secrets come as parts of their own.
      if (part.part === 'resource' && part.change.kind === 'no-op') return;
      for (const value of sensitiveValues(part)) {
        if (secrets.size < MOST_SECRETS) secrets.add(value);
        else if (!secrets.has(value)) missed += 1;
      }
    },
    of: (assessment) => {
      if (secrets.size === 0) return assessment;
      const redact = redactorOf(secrets);
      const known = addressesOf(assessment);
      return {
        ...assessment,
        findings: assessment.findings.map((finding) => redactedFinding(finding, redact, known)),
        accepted: assessment.accepted.map((item) => ({
          ...item,
          finding: redactedFinding(item.finding, redact, known),
        })),
        changes: assessment.changes.map((change) => redactedView(change, redact)),
        cost: { ...assessment.cost, notes: assessment.cost.notes.map(redact) },
        policy: {
          ...assessment.policy,
          results: assessment.policy.results.map((result) => ({ ...result, message: redact(result.message) })),
          notes: assessment.policy.notes.map(redact),
        },
      };
    },
    limits: () =>
      missed > 0
        ? [
            `The plan has more than ${MOST_SECRETS} secrets; ${missed} of them are hidden only where the plan marks them.`,
          ]
        : [],
  };
}

type Redact = (text: string) => string;

/** Addresses are shown in full wherever they stand alone, so they need no hiding inside of a sentence. */
const addressesOf = ({ findings, changes }: Pick<Assessment, 'findings' | 'changes'>): ReadonlySet<string> =>
  new Set([...findings, ...changes].map(({ address }) => address));

/** Everything but the parts in backticks that are addresses, or stand in the block to paste. */
const redactedWords = (text: string, redact: Redact, isAddress: (part: string) => boolean): string =>
  text
    .split('`')
    .map((part, at) => (at % 2 === 1 && isAddress(part) ? part : redact(part)))
    .join('`');

function redactedFinding(finding: Finding, redact: Redact, known: ReadonlySet<string>): Finding {
  const rule = ruleOf(finding.rule);
  const isAddress = (part: string): boolean => known.has(part) || finding.paste?.includes(` ${part}\n`) === true;
  const own = (text: string, ours: string | undefined): string =>
    text === ours ? text : redactedWords(text, redact, isAddress);
  const { rollback } = finding;
  return {
    ...finding,
    title: own(finding.title, rule?.title),
    why: own(finding.why, rule?.why),
    ...redactedSides(finding, redact),
    ...(rollback && {
      rollback: { ...rollback, text: redact(rollback.text), commands: rollback.commands.map(redact) },
    }),
  };
}

const redactedView = (view: ChangeView, redact: Redact): ChangeView => ({
  ...view,
  settings: view.settings.map((setting) => ({ ...setting, ...redactedSides(setting, redact) })),
});

const redactedSides = ({ before, after }: { before?: string; after?: string }, redact: Redact) => ({
  ...(before !== undefined && { before: redact(before) }),
  ...(after !== undefined && { after: redact(after) }),
});
