import { riskSettingsOf } from '../core/config/risk-settings';
import type { Config } from '../core/config/schema';
import type { StackDriftResult } from '../core/drift/report';
import { artifactFile, artifactName } from '../core/report/artifact-name';
import { highest } from '../core/risk/level';
import type { Artifacts } from '../ports/github';
import type { Scratch } from '../ports/scratch';
import type { InfraTool } from '../ports/tool';
import { checkDrift } from './drift-check';
import { type DriftReportPorts, type DriftReportRequest, reportDrift } from './drift-report';

export interface DriftRequest extends DriftReportRequest {
  readonly mode: 'check' | 'report' | 'both';
  readonly commit: string;
  readonly config: Config;
}

export interface DriftPorts extends DriftReportPorts {
  readonly upload: Artifacts;
  readonly scratch: Scratch;
  readonly openStack: () => Promise<{ readonly tool: InfraTool; readonly stack: string; readonly environment: string }>;
}

const FAILED = new Set<StackDriftResult['class']>(['error', 'unreadable']);

/** Leaves the result for the report job. A failed check leaves one too: its absence would only say that a job is gone. */
const checked = async (request: DriftRequest, ports: DriftPorts) => {
  const { tool, stack, environment } = await ports.openStack();
  const { commit, now, attempt, config } = request;
  const result = await checkDrift(
    { stack, environment, commit, now, settings: riskSettingsOf(config) },
    tool,
    ports.log,
  );
  const file = await ports.scratch.write(artifactFile('drift'), JSON.stringify(result));
  const { id } = await ports.upload.upload(artifactName('drift', attempt, stack, environment), file, undefined);
  ports.log.info(`${stack}: ${result.class}${result.reason === undefined ? '' : `. ${result.reason}`}`);
  const level = result.items.length === 0 ? undefined : highest(result.items.map((item) => item.level));
  return {
    outputs: { class: result.class, level, result: file, 'artifact-id': id },
    ...(FAILED.has(result.class) && {
      failure: `The drift check of ${stack} failed: ${result.reason ?? 'no reason was given'}`,
    }),
  };
};

/** The drift action: check in jobs with a read-only cloud role, report in the one job with the writing token. */
export const drift = async (request: DriftRequest, ports: DriftPorts) => {
  if (request.mode === 'check') return checked(request, ports);
  if (request.mode === 'report') return reportDrift(request, ports);
  const found = await checked(request, ports);
  const said = await reportDrift(request, ports);
  return { ...said, ...found, outputs: { ...said.outputs, ...found.outputs } };
};
