import * as v from 'valibot';
import { answerOfConftest, conftestOutput } from './conftest';
import type { NoAnswer, PolicyAnswer, PolicyFile } from './model';
import { answerOfOpa, opaOutput } from './opa';
import { answersOfSarif, sarifOutput } from './sarif';

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

/** What the policy tool that wrote this JSON said: conftest, OPA, or anything that writes SARIF. */
export const answersIn = (text: string): (PolicyAnswer | NoAnswer)[] => {
  const json = jsonOf(text);
  if (json === undefined)
    return [{ tool: '', problem: 'is no JSON. Make it with `conftest test -o json`, `opa eval -f json` or as SARIF' }];
  if (Array.isArray(json)) {
    const output = v.safeParse(conftestOutput, json);
    const answer = output.success ? answerOfConftest(output.output) : undefined;
    if (output.success)
      return [answer ?? { tool: 'conftest', problem: 'it tested nothing: no file, or no rule in its namespaces' }];
  } else {
    const sarif = v.safeParse(sarifOutput, json);
    if (sarif.success) return answersOfSarif(sarif.output);
    const opa = v.safeParse(opaOutput, json);
    const isRuns = typeof json === 'object' && json !== null && 'runs' in json;
    if (opa.success && !isRuns) return [answerOfOpa(opa.output)];
  }
  return [{ tool: '', problem: 'is neither of conftest nor of OPA nor SARIF 2.1.0' }];
};

/** The same of a file that may not be there. */
export const answersOfFile = ({ name, text, problem }: PolicyFile): (PolicyAnswer | NoAnswer)[] =>
  text === undefined
    ? [{ tool: '', problem: `\`${name}\` ${problem ?? 'could not be read'}` }]
    : answersIn(text).map((answer) =>
        'problem' in answer
          ? { ...answer, problem: `\`${name}\` ${answer.tool === '' ? '' : `of ${answer.tool}: `}${answer.problem}` }
          : answer,
      );
