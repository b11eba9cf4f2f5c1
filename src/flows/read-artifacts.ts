import * as v from 'valibot';
import { messageOf } from '../core/errors';
import {
  artifactFile,
  type ArtifactKind,
  isArtifactOf,
  isNewestOf,
  MOST_ARTIFACT_BYTES,
} from '../core/report/artifact-name';
import type { ArtifactSource, StoredArtifact } from '../ports/github';

export interface ReadArtifact<T> {
  readonly artifact: StoredArtifact;
  readonly content: T | undefined;
  /** Why there is no content. */
  readonly problem?: string;
}

const readOne = async <S extends v.GenericSchema>(
  source: ArtifactSource,
  kind: ArtifactKind,
  schema: S,
  artifact: StoredArtifact,
): Promise<ReadArtifact<v.InferOutput<S>>> => {
  try {
    const text = await source.textFile(artifact, artifactFile(kind), MOST_ARTIFACT_BYTES);
    const parsed = v.safeParse(schema, JSON.parse(text));
    if (parsed.success) return { artifact, content: parsed.output };
    const [issue] = parsed.issues;
    return {
      artifact,
      content: undefined,
      problem: `${artifactFile(kind)} is not what PlanSeal writes: ${v.getDotPath(issue) ?? 'it'}: ${issue.message.slice(0, 200)}`,
    };
  } catch (error) {
    return { artifact, content: undefined, problem: messageOf(error) };
  }
};

/**
 * The results that the jobs of one run attempt left, each checked against its schema: any job of the run can write an
 * artifact of any name, so what is read here is shown and counted against nobody's favour.
 */
export const readArtifacts = async <S extends v.GenericSchema>(
  source: ArtifactSource,
  run: { readonly runId: number; readonly attempt: number },
  kind: ArtifactKind,
  schema: S,
): Promise<ReadArtifact<v.InferOutput<S>>[]> => {
  const all = (await source.ofRun(run.runId)).filter(({ name }) => isArtifactOf(name, kind, run.attempt));
  return Promise.all(all.map((artifact) => readOne(source, kind, schema, artifact)));
};

/** The same of all attempts up to this one, of each stack and environment what the newest left. */
export const readNewestArtifacts = async <S extends v.GenericSchema>(
  source: ArtifactSource,
  run: { readonly runId: number; readonly attempt: number },
  kind: ArtifactKind,
  schema: S,
): Promise<ReadArtifact<v.InferOutput<S>>[]> => {
  const all = await source.ofRun(run.runId);
  const names = all.map(({ name }) => name);
  const newest = all.filter(({ name }) => isNewestOf(name, kind, run.attempt, names));
  return Promise.all(newest.map((artifact) => readOne(source, kind, schema, artifact)));
};
