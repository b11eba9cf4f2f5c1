import { belongsTo } from '../core/gate/ballot-of-facts';
import type { Asked } from '../core/gate/facts';
import { type Assessment, assessmentSchema } from '../core/risk/assessment';
import type { ArtifactSource } from '../ports/github';
import type { Log } from '../ports/log';
import { readArtifacts } from './read-artifacts';

/** What the judge job says of this stack, where exactly one can be read; else the log says why not. */
export const readClaim = async (
  artifacts: ArtifactSource,
  log: Log,
  asked: Pick<Asked, 'runId' | 'attempt' | 'stack' | 'environment'>,
): Promise<Assessment | undefined> => {
  const read = await readArtifacts(artifacts, asked, 'assessment', assessmentSchema);
  const mine = read.flatMap(({ content }) => (content !== undefined && belongsTo(content, asked) ? [content] : []));
  if (mine.length === 1) return mine[0];
  const problems = read.flatMap(({ artifact, problem }) =>
    problem === undefined ? [] : [`${artifact.name}: ${problem}`],
  );
  log.warning(
    [
      `${mine.length === 0 ? 'No assessment' : `${mine.length} assessments`} of \`${asked.stack}\` can be read in run ${asked.runId}, attempt ${asked.attempt}; the judge job leaves exactly one.`,
      ...problems,
    ].join('\n'),
    'A fact is missing',
  );
  return undefined;
};
