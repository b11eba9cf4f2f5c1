import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OperationError } from '../../core/errors';
import type { NoAnswer, PolicyAnswer } from '../../core/policy/model';
import { answersIn } from '../../core/policy/read';
import type { PolicyTool } from '../../ports/judging';
import { onPath } from '../terraform/locate';
import { describeEnding, type Finished, run, type ToolProcess } from '../terraform/process';
import { toolVariables } from './variables';

export interface PolicyOptions {
  /** Directory of the policies, absolute. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the input document may be written; it holds the plan, secrets and all, and is removed again. */
  readonly scratchFile: string;
}

type Answers = readonly (PolicyAnswer | NoAnswer)[];

/** Writes the plan with one member more. Throws when the plan does not begin as an object. */
const writeInput = async (file: string, plan: AsyncIterable<Uint8Array>, risk: unknown): Promise<void> => {
  const handle = await open(file, 'w', 0o600);
  try {
    let begun = false;
    for await (const chunk of plan) {
      if (begun) {
        await handle.write(chunk);
        continue;
      }
      const text = Buffer.from(chunk).toString('latin1');
      const at = text.search(/\S/);
      if (at < 0) continue;
      if (text[at] !== '{') throw new SyntaxError('it does not begin as a JSON object');
      begun = true;
      await handle.write(`{"risk":${JSON.stringify(risk)},`);
      await handle.write(Buffer.from(chunk).subarray(at + 1));
    }
    if (!begun) throw new SyntaxError('it is empty');
  } finally {
    await handle.close();
  }
};

const isParseError = ({ stdout, stderr }: Finished): boolean =>
  /rego_parse_error|rego_compile_error/.test(stdout + stderr);

const failed = (tool: string, ended: Finished): NoAnswer => ({
  tool,
  problem: `\`${tool}\` gave no result (${describeEnding(ended.ending)}): ${(ended.stderr.trim() || ended.stdout.trim()).slice(0, 600)}`,
});

interface Engine {
  readonly name: 'conftest' | 'opa';
  /** One try, in today's Rego or in that of before OPA 1.0. */
  readonly attempt: (old: boolean) => Promise<Finished>;
}

const engineOf = (name: Engine['name'], tool: ToolProcess, directory: string, input: string): Engine => ({
  name,
  attempt: (old) =>
    run(
      tool,
      name === 'conftest'
        ? [
            'test',
            '--output',
            'json',
            '--no-color',
            '--all-namespaces',
            '--rego-version',
            old ? 'v0' : 'v1',
            '--policy',
            directory,
            input,
          ]
        : [
            'eval',
            '--format',
            'json',
            ...(old ? ['--v0-compatible'] : []),
            '--data',
            directory,
            '--input',
            input,
            'data',
          ],
    ),
});

const answersOf = (name: string, ended: Finished): Answers => {
  const answers = answersIn(ended.stdout);
  // A tool that failed without any JSON says why on standard error.
  return answers.every((answer) => 'problem' in answer && answer.tool === '') ? [failed(name, ended)] : answers;
};

/** Today's Rego first; what only parses as that of before OPA 1.0 is read so, and it is said. */
const evaluated = async ({ name, attempt }: Engine): Promise<Answers> => {
  const first = await attempt(false);
  if (!isParseError(first)) return answersOf(name, first);
  const second = await attempt(true);
  const note =
    'The policies are in the Rego of before OPA 1.0 and were read so. `opa fmt --v0-v1 --write` rewrites them.';
  return answersOf(name, isParseError(second) ? first : second).map((answer) =>
    'problem' in answer ? answer : { ...answer, notes: [...(answer.notes ?? []), note] },
  );
};

/** The policies of a directory, evaluated by conftest or OPA from PATH. Neither of them is a `NoAnswer`, never a pass. */
export const findPolicyTool = async ({ directory, environment, scratchFile }: PolicyOptions): Promise<PolicyTool> => {
  const path = environment['PATH'] ?? '';
  const conftest = await onPath('conftest', path);
  const program = conftest ?? (await onPath('opa', path));
  return {
    evaluate: async (plan, risk) => {
      if (program === undefined)
        return [
          {
            tool: '',
            problem:
              'Policies are configured, but neither `conftest` nor `opa` is on PATH. Install one before this step',
          },
        ];
      try {
        await writeInput(scratchFile, plan, risk);
        // In a folder of our own, so that no settings of the workspace are read (`conftest.toml`).
        const tool: ToolProcess = {
          program,
          directory: dirname(scratchFile),
          environment: toolVariables(environment),
        };
        return await evaluated(engineOf(conftest === undefined ? 'opa' : 'conftest', tool, directory, scratchFile));
      } catch (error) {
        if (error instanceof OperationError) return [{ tool: '', problem: error.message }];
        if (!(error instanceof SyntaxError)) throw error;
        return [{ tool: '', problem: `The plan cannot be given to a policy: ${error.message}` }];
      } finally {
        await rm(scratchFile, { force: true });
      }
    },
  };
};
