import { setTimeout as pause } from 'node:timers/promises';
import { explainFailure } from '../../core/failures/failure';
import type { CheckRun, Diagnostic } from '../../ports/tool';
import { endedWith, type Finished, run, type ToolProcess } from './process';
import { localModules } from './tree';
import { workspaceCheck } from './workspace';

export interface InitOptions {
  readonly repository: string;
  readonly workspace: string;
  readonly backendConfig: readonly string[];
  /** Absolute paths of files of backend settings. */
  readonly backendConfigFiles?: readonly string[];
  readonly createWorkspace?: boolean;
  readonly lockTimeout: string;
  /** Told before each further attempt. */
  readonly say?: (text: string) => void;
}

/** Milliseconds before the second and the third attempt. */
const PAUSES = [1_000, 4_000];

/** How Go, registries and stores say that it may work the next time. */
const TRANSIENT =
  /connection (?:refused|reset)|broken pipe|timed? ?out|deadline exceeded|Client\.Timeout|no such host|temporary failure in name resolution|network is unreachable|TLS handshake|unexpected EOF|\b(?:429|500|502|503|504)\b|too many requests|bad gateway|service unavailable/i;

/** Only what a registry or the network is to blame for is worth another attempt: a mistake stays one. */
export const isTransient = ({ ending, stdout, stderr }: Finished): boolean => {
  const words = `${stdout}\n${stderr}`;
  const { reason } = explainFailure(words, ending);
  return (reason === 'registry-unreachable' || reason === 'backend-unreachable') && TRANSIENT.test(words);
};

const retried = (attempts: number): Diagnostic[] =>
  attempts === 1
    ? []
    : [
        {
          severity: 'warning',
          summary: `\`init\` was run ${attempts} times, because a registry or the network did not answer.`,
          detail: '',
        },
      ];

/** Readies the directory, in the default workspace: in another one `init` makes one that is not there (measured on 1.11.4). */
export const initialiseIn = async (entered: ToolProcess, options: InitOptions): Promise<CheckRun> => {
  const tool = { ...entered, environment: { ...entered.environment, TF_WORKSPACE: 'default' } };
  const settings = [...(options.backendConfigFiles ?? []), ...options.backendConfig];
  const backend = settings.map((setting) => `-backend-config=${setting}`);
  const attempt = () => run(tool, ['init', '-input=false', '-no-color', '-lockfile=readonly', ...backend]);
  let finished = await attempt();
  let attempts = 1;
  for (const delay of PAUSES) {
    if (endedWith(finished.ending, 0) || !isTransient(finished)) break;
    options.say?.(
      `init did not reach a registry or the state (attempt ${attempts} of ${PAUSES.length + 1}). It is run again in ${delay / 1_000} s.`,
    );
    await pause(delay);
    finished = await attempt();
    attempts += 1;
  }
  const { ending, stdout, stderr } = finished;
  const diagnostics = retried(attempts);
  if (!endedWith(ending, 0)) return { ending, diagnostics, text: stdout + stderr };
  const checked = await workspaceCheck(tool, options);
  await localModules(tool.directory, options.repository);
  return {
    ending: checked?.ending ?? ending,
    diagnostics: [...diagnostics, ...(checked?.diagnostics ?? [])],
    text: checked?.text ?? stdout + stderr,
  };
};
