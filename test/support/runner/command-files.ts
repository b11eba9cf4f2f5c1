import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { MAX_SUMMARY_BYTES, readPairs, readPath } from './file-commands';

const VARIABLES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
type Variable = (typeof VARIABLES)[number];

/** What a step left in its command files. `failures` holds what the runner would refuse; such a step fails. */
export interface Effects {
  readonly outputs: Record<string, string>;
  readonly environment: Record<string, string>;
  readonly path: readonly string[];
  readonly state: Record<string, string>;
  readonly summary: string;
  readonly failures: readonly string[];
  readonly bytes: readonly Buffer[];
}

/** The files behind GITHUB_OUTPUT and its siblings, made anew for each step as the runner does. */
export class CommandFiles {
  readonly variables: Readonly<Record<Variable, string>>;

  constructor(temporary: string) {
    const directory = join(temporary, '_runner_file_commands');
    mkdirSync(directory, { recursive: true });
    const step = randomUUID();
    const entries = VARIABLES.map(
      (variable) => [variable, join(directory, `${variable.slice(7).toLowerCase()}_${step}`)] as const,
    );
    for (const [, path] of entries) writeFileSync(path, '');
    this.variables = Object.fromEntries(entries) as Record<Variable, string>;
  }

  /** Reads the files after the step, with `mask` over each line of the summary. */
  read(mask: (text: string) => string): Effects {
    const bytes = Object.fromEntries(VARIABLES.map((variable) => [variable, this.#bytes(variable)])) as Record<
      Variable,
      Buffer
    >;
    const failures: string[] = [];
    const pairs = (variable: 'GITHUB_OUTPUT' | 'GITHUB_ENV' | 'GITHUB_STATE'): Record<string, string> => {
      try {
        return readPairs(bytes[variable].toString(), variable);
      } catch (error) {
        failures.push((error as Error).message);
        return {};
      }
    };
    const tooLarge = bytes.GITHUB_STEP_SUMMARY.length > MAX_SUMMARY_BYTES;
    if (tooLarge)
      failures.push(
        `$GITHUB_STEP_SUMMARY supports content up a size of 1024k got ${Math.floor(bytes.GITHUB_STEP_SUMMARY.length / 1024)}k`,
      );
    return {
      outputs: pairs('GITHUB_OUTPUT'),
      environment: pairs('GITHUB_ENV'),
      path: readPath(bytes.GITHUB_PATH.toString()),
      state: pairs('GITHUB_STATE'),
      summary: tooLarge ? '' : bytes.GITHUB_STEP_SUMMARY.toString().split('\n').map(mask).join('\n'),
      failures,
      bytes: Object.values(bytes),
    };
  }

  #bytes(variable: Variable): Buffer {
    const path = this.variables[variable];
    return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  }
}
