import type { HealthTarget } from '../core/after-apply/health';
import { riskSettingsOf } from '../core/config/risk-settings';
import type { Config, EnvironmentConfig } from '../core/config/schema';
import { ConfigurationError } from '../core/errors';
import { placesIn } from '../core/stacks/places';
import type { PlanInputs } from '../core/gate/basis';
import type { Decision } from '../core/gate/decision';
import { appliedReceiptNotice } from '../core/gate/applied-receipt';
import { holderNotice } from '../core/gate/lock-holder-notice';
import { promotionOf } from '../core/config/promotion';
import { stackSettingsOf } from '../core/config/stack-settings';
import type { Asked } from '../core/gate/facts';
import type { GatePolicy } from '../core/gate/policy';
import type { WaveEnd } from '../core/ledger/undecided';
import type { Artifacts, ArtifactSource } from '../ports/github';
import type { Incidents } from '../ports/incident';
import type { JobIdentity } from '../ports/job';
import type { Scratch } from '../ports/scratch';
import type { LedgerSource } from '../ports/ledger';
import type { LockSource } from '../ports/lock-source';
import type { ApplyMemory } from '../ports/survival';
import type { PromotionSource } from '../ports/promotion';
import type { InfraTool } from '../ports/tool';
import { applyGate } from './apply-gate';
import { draftDecision, publishDecision } from './publish-decision';
import type { StoredPorts } from './stored-plan';
import { commandOf } from './tool-failure';
import { type DecisionReportPorts, reportDecisions } from './report-decisions';

export interface GateActionRequest {
  readonly mode: 'apply' | 'report' | 'both';
  readonly repository: string;
  readonly runUrl: string;
  /** An incident in it is that in whose name an emergency asks, and in which it is recorded. */
  readonly asked: Omit<Asked, 'stack' | 'environment'>;
  readonly policyFor: (config: Config, environment: string) => GatePolicy;
  /** Path of the configuration in the repository. */
  readonly configPath: string;
  /** Plan once more after the apply. */
  readonly verify?: boolean;
  /** Addresses to look at after something was changed. */
  readonly health: readonly HealthTarget[];
  /** For how many minutes they are watched; absent or 0 as in the report. */
  readonly watchMinutes?: number;
  /** The stacks of the run and how the wave ended, for the report. */
  readonly end?: WaveEnd | undefined;
}

export interface GateActionPorts extends DecisionReportPorts {
  readonly upload: Artifacts;
  readonly scratch: Scratch;
  readonly job: JobIdentity;
  readonly incidents?: Incidents;
  readonly stored: StoredPorts;
  readonly promotion: PromotionSource;
  readonly ledger: LedgerSource;
  /** Is there configuration in this directory of the repository? */
  readonly holdsStack: (directory: string) => Promise<boolean>;
  readonly locks: LockSource;
  /** Artifacts of other runs. */
  readonly otherRuns: ArtifactSource;
  /** The configuration at the commit that is applied. */
  readonly config: () => Promise<Config>;
  readonly memory: ApplyMemory;
  /** Who holds a lock that the tool takes on this machine: `user@host`, as the tool itself writes it. */
  readonly holder: string;
  /** This machine is GitHub's. */
  readonly hosted: boolean;
  readonly stopped: () => boolean;
  readonly openStack: () => Promise<{
    readonly tool: InfraTool;
    /** Absolute path in which the tool runs. */
    readonly directory: string;
    /** The same within the repository. */
    readonly shownDirectory: string;
    readonly stack: string;
    readonly environment: string;
    readonly inputs: PlanInputs;
  }>;
}

/** What the end of this machine means where a state could not be sealed: `keepState` has nowhere else to put it. */
const lostState = (environment: string): string =>
  `If the backend cannot be written to, the tool leaves the new state in a file. This machine is GitHub's, and the file is gone with the job. To have it kept as a sealed artifact, set \`environments.${environment}.seal-to\` in the configuration; docs/sealed.md tells how to make a key.`;

const applied = async (request: GateActionRequest, ports: GateActionPorts) => {
  const reading = ports.config();
  // Whatever is wrong with the inputs is said first.
  reading.catch(() => undefined);
  const { tool, directory, shownDirectory, stack, environment, inputs } = await ports.openStack();
  if (environment === '')
    throw new ConfigurationError(
      'Input `environment` is missing. An apply belongs to a GitHub environment, whose branch policy the gate checks; the job itself must name it too.',
    );
  const asked = { ...request.asked, stack, environment };
  const config = await reading;
  const url = ofEnvironment(config, environment)?.url;
  const place = {
    directory: tool.directory.slice(0, 1_000),
    workspace: inputs.workspace.slice(0, 200),
    command: commandOf(tool),
    ...(url !== undefined && { url: url.slice(0, 500) }),
  };
  const run = { ...asked, place };
  const { places, mistakes } = placesIn(stackSettingsOf(config), shownDirectory, inputs.workspace);
  if (mistakes.length > 0) throw new ConfigurationError(mistakes.join('\n'));
  const environments = Object.keys(config.environments ?? {});
  const rules = [request.configPath, config.policy?.directory?.replace(/\/+$/, '')].filter(
    (path) => path !== undefined,
  );
  const policy = { ...request.policyFor(config, environment), places, environments, rules };
  const wanted = promotionOf(config, { name: stack, directory: shownDirectory, environment });
  const exists = await Promise.all(wanted.before.map((one) => ports.holdsStack(one.directory)));
  const promotion = { ...wanted, before: wanted.before.filter((_, at) => exists[at]) };
  const begin = async (early: Decision): Promise<void> => {
    const since = ports.clock();
    const sealTo = ofEnvironment(config, environment)?.['seal-to'] ?? [];
    if (ports.hosted && sealTo.length === 0) ports.log.warning(lostState(environment), 'A state could be lost');
    const draft = await ports.scratch.write('draft-decision.json', JSON.stringify(draftDecision(early, run)));
    ports.memory.about({
      stack,
      environment,
      runId: asked.runId,
      attempt: asked.attempt,
      directory,
      shownDirectory: tool.directory,
      command: commandOf(tool),
      sealTo,
      draft,
      since,
    });
    const { title, message } = holderNotice({
      stack,
      environment,
      who: ports.holder,
      since: new Date(since).toISOString(),
      hosted: ports.hosted,
    });
    ports.log.notice(message, title);
  };
  const result = await applyGate(
    {
      asked,
      policy: { ...policy, promotion },
      inputs,
      leaveOut: config['leave-out'] ?? [],
      settings: riskSettingsOf(config),
      ...(request.verify === true && { verify: true }),
    },
    { ...ports, tool, begin },
  );
  const said = await publishDecision(result, run, {
    artifacts: ports.upload,
    summary: ports.summary,
    scratch: ports.scratch,
  });
  if (VOUCHED.has(result.applied.outcome)) {
    const { title, message } = appliedReceiptNotice({ stack, environment, commit: asked.commit }, result.kinds ?? []);
    ports.log.notice(message, title);
  }
  ports.memory.published(CLEAN.has(result.applied.outcome) && result.killed !== true);
  return said;
};

/** Outcomes after which nothing holds the lock and nothing is unsaved. */
const CLEAN: ReadonlySet<string> = new Set(['not-started', 'nothing-to-do', 'applied']);

/** The stack is what the code of this commit says: later environments may rely on it. */
const VOUCHED: ReadonlySet<string> = new Set(['nothing-to-do', 'applied']);

const ofEnvironment = ({ environments = {} }: Config, environment: string): EnvironmentConfig | undefined =>
  Object.hasOwn(environments, environment) ? environments[environment] : undefined;

/** The apply-gate action: decide and apply in the job with the cloud role, report in the job with the writing token. */
export const gateAction = async (request: GateActionRequest, ports: GateActionPorts) => {
  if (request.mode === 'apply') return applied(request, ports);
  const { asked, repository, runUrl, health, watchMinutes = 0, end } = request;
  const report = { ...asked, repository, runUrl, health, watchMinutes, ...(end !== undefined && { end }) };
  if (request.mode === 'report') return reportDecisions(report, ports);
  const done = await applied(request, ports);
  const said = await reportDecisions(report, ports);
  return { ...said, ...done, outputs: { ...said.outputs, ...done.outputs } };
};
