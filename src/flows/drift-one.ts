import { riskSettingsOf } from '../core/config/risk-settings';
import type { Config } from '../core/config/schema';
import type { StackDriftResult } from '../core/drift/report';
import { artifactFile, artifactName } from '../core/report/artifact-name';
import type { Artifacts } from '../ports/github';
import type { Log } from '../ports/log';
import type { Scratch } from '../ports/scratch';
import type { InfraTool } from '../ports/tool';
import { checkDrift } from './drift-check';

/** A stack whose tool is ready. */
export interface OpenedStack {
  readonly tool: InfraTool;
  readonly stack: string;
  readonly environment: string;
  /** Where the code declares an object of the stack. */
  readonly locator: () => Promise<(address: string) => { readonly file: string; readonly line: number } | undefined>;
}

export interface CheckRequest {
  readonly attempt: number;
  readonly commit: string;
  readonly config: Config;
}

export interface CheckPorts {
  readonly upload: Artifacts;
  readonly scratch: Scratch;
  readonly log: Log;
  /** RFC 3339. */
  readonly now: () => string;
  /** Seconds since some moment; never goes back. */
  readonly elapsed: () => number;
}

/** What one check left for the report job. */
export interface Left {
  readonly result: StackDriftResult;
  readonly file: string;
  readonly artifactId: number;
}

/** Leaves a result for the report job. A failed check leaves one too: its absence would only say that a job is gone. */
export const leave = async (
  result: StackDriftResult,
  { attempt }: CheckRequest,
  { scratch, upload, log }: CheckPorts,
): Promise<Left> => {
  const { stack, environment, reason } = result;
  const name = artifactName('drift', attempt, stack, environment);
  // Each artifact holds one file of this name, so in a batch the later one takes the place of the earlier.
  const file = await scratch.write(artifactFile('drift'), JSON.stringify(result));
  const { id } = await upload.upload(name, file, undefined);
  log.info(`${stack}: ${result.class}${reason === undefined ? '' : `. ${reason}`}`);
  return { result, file, artifactId: id };
};

/** Checks one stack. How long it took is remembered for the rotation. */
export const checkOne = async (
  { tool, stack, environment, locator }: OpenedStack,
  { commit, config }: CheckRequest,
  { log, now, elapsed }: CheckPorts,
): Promise<StackDriftResult> => {
  const begun = elapsed();
  const settings = riskSettingsOf(config);
  const result = await checkDrift({ stack, environment, commit, now: now(), settings, locator }, tool, log);
  const { directory, name } = tool;
  return {
    ...result,
    ...(directory.length <= 400 && { directory }),
    tool: name,
    seconds: Math.min(999_999, Math.round(elapsed() - begun)),
  };
};
