import type { Html } from 'mdast';

/** The hidden first line by which we know our own comments and issues again. */
export type MarkerKind = 'assessment' | 'decision' | 'drift' | 'incident' | 'emergency' | 'apply' | 'unapplied';

export interface Marker {
  readonly kind: MarkerKind;
  readonly fields: Readonly<Record<string, string>>;
}

const FORM =
  /^<!-- planseal:(assessment|decision|drift|incident|emergency|apply|unapplied) v1((?: [a-z]+=[\w./#%-]+)+) -->(?:\r?\n|$)/;

/** Everything but a few harmless characters as `%XX`, so that no value can end the marker or the comment. */
const encoded = (value: string): string =>
  encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('%2F', '/')
    .replaceAll('%23', '#')
    .replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

/** The marker as a node; field names are ours (`[a-z]+`), values may be anything but empty. */
export const markerNode = ({ kind, fields }: Marker): Html => {
  const words = Object.entries(fields).map(([name, value]) => `${name}=${encoded(value)}`);
  return { type: 'html', value: `<!-- planseal:${kind} v1 ${words.join(' ')} -->` };
};

/** The marker of a body that starts with one, exactly as we write it; anything else is not ours. */
export const markerOf = (body: string): Marker | undefined => {
  const match = FORM.exec(body);
  if (match === null) return undefined;
  const words = (match[2] ?? '').trim().split(' ');
  const pairs = words.map((word): [string, string] => [
    word.slice(0, word.indexOf('=')),
    decoded(word.slice(word.indexOf('=') + 1)),
  ]);
  const fields = Object.fromEntries(pairs);
  return Object.keys(fields).length === pairs.length ? { kind: match[1] as MarkerKind, fields } : undefined;
};

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

export interface RunMarker {
  readonly key: string;
  readonly runId: number;
  readonly attempt: number;
}

const runMarkerOf =
  (kind: MarkerKind) =>
  (body: string): RunMarker | undefined => {
    const marker = markerOf(body);
    if (marker?.kind !== kind) return undefined;
    const run = /^(\d{1,15})\.(\d{1,6})$/.exec(marker.fields['run'] ?? '');
    const key = marker.fields['key'];
    if (run === null || key === undefined) return undefined;
    return { key, runId: Number(run[1]), attempt: Number(run[2]) };
  };

/** Key and run of a comment of ours; it is replaced only by one of the same run or a later one. */
export const assessmentMarkerOf = runMarkerOf('assessment');
export const decisionMarkerOf = runMarkerOf('decision');
export const emergencyMarkerOf = runMarkerOf('emergency');
