import type { GuardSettings } from '../core/guard/settings';
import type { Configuration } from '../core/hcl/model';
import type { Assessment } from '../core/risk/assessment';
import type { RiskSettings } from '../core/risk/settings';
import { annotate, type CheckOutcome } from './checks';
import { codeFacts } from './code-facts';
import { judge } from './judge';
import { plan, type PlanPorts, type PlanReport, type PlanRequest } from './plan';

export interface PreviewRequest extends Pick<PlanRequest, 'stack' | 'environment' | 'inputs'> {
  readonly settings: RiskSettings;
  readonly guard: GuardSettings;
  /** RFC 3339. */
  readonly now: string;
}

export interface PreviewPorts extends Omit<PlanPorts, 'linterWanted' | 'tests' | 'testsWanted'> {
  readonly chunksOf: (path: string) => AsyncIterable<Uint8Array>;
  /** The code without the change at hand; absent where there is nothing to compare with. */
  readonly base: (() => Promise<Configuration>) | undefined;
}

export type Preview = { readonly checks: readonly CheckOutcome[] } & (
  { readonly assessment: Assessment } | { readonly failure: string }
);

/** `validate` and `plan` say the same of the same mistake; once is enough. */
const saidOnce = (checks: readonly CheckOutcome[]): CheckOutcome[] => {
  const said = new Set<string>();
  return checks.map((check) => ({
    ...check,
    diagnostics: check.diagnostics.filter(({ severity, summary, detail, at }) => {
      const key = JSON.stringify([severity, summary, detail, at]);
      return !said.has(key) && said.add(key);
    }),
  }));
};

/** Failed without a message that can be shown at its place: then its own words are all there is. */
const isUnexplained = ({ name, status, text, diagnostics }: CheckOutcome): boolean =>
  status === 'failed' &&
  name !== 'fmt' &&
  text.trim() !== '' &&
  diagnostics.every(({ severity }) => severity !== 'error');

const tell = ({ checks, redact }: PlanReport, { log }: PreviewPorts): void => {
  annotate(log, saidOnce(checks), redact);
  const located = checks.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
  for (const check of located ? [] : checks.filter(isUnexplained)) log.error(redact(`${check.name}:\n${check.text}`));
};

/**
 * What a pull request would say of the working copy: the plan action's plan, judged. The state is read without a lock,
 * because nothing is written that could disagree with it.
 */
export const preview = async (request: PreviewRequest, ports: PreviewPorts): Promise<Preview> => {
  const { stack, environment, settings, now } = request;
  const report = await plan(
    { ...request, commit: '', lock: false, leaveOut: [], failOn: [] },
    { ...ports, linterWanted: 'auto', tests: undefined, testsWanted: 'false' },
  );
  tell(report, ports);
  const { checks } = report;
  if (report.made === undefined) {
    const message = report.failure?.message ?? 'There is no plan, and the tool does not say why.';
    return { checks, failure: report.redact(message) };
  }
  const head = async (): Promise<Configuration> => (await ports.code.read()).configuration;
  const code = await codeFacts({ head, ...(ports.base && { base: ports.base }) });
  return {
    checks,
    assessment: await judge(ports.chunksOf(report.made.jsonFile), { stack, environment, settings, now, code }),
  };
};
