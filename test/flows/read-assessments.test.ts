import { describe, expect, it } from '@jest/globals';
import { artifactName } from '../../src/core/report/artifact-name';
import type { Assessment } from '../../src/core/risk/assessment';
import { type AssessmentsAsked, readAssessments } from '../../src/flows/read-assessments';
import { anAssessment } from '../core/render/sample';

const COMMIT = 'a'.repeat(40);

interface Left {
  readonly attempt: number;
  readonly stack?: string;
  readonly environment?: string;
  readonly commit?: string;
  readonly level?: Assessment['level'];
  readonly damaged?: true;
}

const read = async (left: readonly Left[], asked: Partial<AssessmentsAsked> = {}) => {
  const files = left.map(
    ({ attempt, stack = 'app', environment = '', commit = COMMIT, level = 'LOW', damaged }, id) => {
      const made = anAssessment({ stack, environment, level });
      return {
        id,
        name: artifactName('assessment', attempt, stack, environment),
        text: damaged ? '{' : JSON.stringify({ ...made, plan: { ...made.plan, commit } }),
      };
    },
  );
  const source = {
    ofRun: () =>
      Promise.resolve(
        files.map(({ id, name }) => ({ id, name, digest: undefined, createdAt: undefined, expired: false })),
      ),
    textFile: ({ id }: { readonly id: number }) => Promise.resolve(files[id]!.text),
  };
  const wanted = { runId: 7, attempt: 2, commit: COMMIT, expected: ['app', 'net'], allPlanned: true, ...asked };
  const { read: found, outdated } = await readAssessments(source, wanted);
  return {
    found: found.map(
      ({ content, problem }) => problem ?? `${content!.stack} ${content!.environment} ${content!.level}`,
    ),
    outdated: [...outdated],
  };
};

describe('assessments of a run that was run again', () => {
  it('are those of this attempt, and of stacks that were not planned again the newest', async () => {
    const left: Left[] = [
      { attempt: 1, level: 'HIGH' },
      { attempt: 1, stack: 'net', level: 'MEDIUM' },
      { attempt: 2, level: 'LOW' },
    ];
    expect(await read(left)).toEqual({ found: ['app  LOW', 'net  MEDIUM'], outdated: [] });
    const third = [...left, { attempt: 4, stack: 'net', level: 'CRITICAL' } as const];
    expect(await read(third, { attempt: 3 })).toEqual({ found: ['app  LOW', 'net  MEDIUM'], outdated: [] });
  });

  it('are only those of this attempt where a plan job failed, and which attempt planned the others is known', async () => {
    const left: Left[] = [{ attempt: 1 }, { attempt: 2, stack: 'net' }];
    expect(await read(left, { allPlanned: false })).toEqual({ found: ['net  LOW'], outdated: [['app', 1]] });
  });

  it.each<readonly [string, Left[], string[]]>([
    ['of another commit do not count', [{ attempt: 1, commit: 'b'.repeat(40) }], []],
    ['of stacks that are not expected do not count', [{ attempt: 1, stack: 'old' }], []],
    [
      'of an environment that the stack had before do not count',
      [
        { attempt: 1, environment: 'dev' },
        { attempt: 2, environment: 'prod' },
      ],
      ['app prod LOW'],
    ],
    [
      'of two environments count in the newest alone',
      [
        { attempt: 1, environment: 'dev', level: 'HIGH' },
        { attempt: 2, environment: 'prod' },
      ],
      ['app prod LOW'],
    ],
  ])('%s', async (_what, left, found) => {
    expect(await read(left, { attempt: 3, expected: ['app'] })).toEqual({ found, outdated: [] });
  });

  it('never stand in for one of this attempt that cannot be read', async () => {
    const { found } = await read([{ attempt: 1 }, { attempt: 2, damaged: true }], { expected: ['app'] });
    expect(found).toEqual([expect.stringContaining('JSON')]);
  });
});
