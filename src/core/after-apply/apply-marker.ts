import { markerOf } from '../render/marker';

/** What an issue of a failed apply is about: one stands for each stack and environment. */
export interface ApplyMarker {
  readonly stack: string;
  readonly environment: string;
  /** The run that it was last written by. */
  readonly runId: number;
  readonly attempt: number;
}

export const applyFields = ({ stack, environment, runId, attempt }: ApplyMarker): Readonly<Record<string, string>> => ({
  stack,
  environment,
  run: `${runId}.${attempt}`,
});

export const applyMarkerOf = (body: string): ApplyMarker | undefined => {
  const marker = markerOf(body);
  if (marker?.kind !== 'apply') return undefined;
  const { stack, environment, run = '' } = marker.fields;
  const [, runId, attempt] = /^(\d{1,15})\.(\d{1,6})$/.exec(run) ?? [];
  if (stack === undefined || environment === undefined || runId === undefined) return undefined;
  return { stack, environment, runId: Number(runId), attempt: Number(attempt) };
};
