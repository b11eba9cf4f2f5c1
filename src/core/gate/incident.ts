import * as v from 'valibot';
import { markerOf } from '../render/marker';
import type { Asked, Person, PullRequestFacts, RunFacts } from './facts';

/** What an incident issue is about, hidden in the first line of its description. */
export interface IncidentMarker {
  readonly repository: number;
  readonly stack: string;
  readonly environment: string;
  readonly commit: string;
  /** The run that opened it. */
  readonly run: number;
}

/** Who wrote a commit: as of a pull request, where there is none. */
export type Authors = Pick<PullRequestFacts, 'author' | 'contributors' | 'coAuthors' | 'unlinked'>;

/** A comment on an incident. */
export interface IncidentRemark {
  readonly person: Person | undefined;
  /** Written by the account of this token, as our own records are. */
  readonly isOurs: boolean;
  readonly isEdited: boolean;
  readonly body: string;
  /** What its author may do in the repository today: `admin`, `write`, `read`, `none`. */
  readonly permission: string;
}

/** An incident issue as GitHub tells it. Whoever may write can edit it, so nothing in it is taken on trust. */
export interface IncidentFacts {
  readonly number: number;
  /** Opened by the account of this token. Anybody can paste our marker into an issue of their own. */
  readonly isOurs: boolean;
  readonly isOpen: boolean;
  readonly isEdited: boolean;
  /** RFC 3339, by the server. */
  readonly openedAt: string;
  readonly body: string;
  /** The run that its marker names; `undefined` when it could not be read. */
  readonly opening: RunFacts | undefined;
  /** Files of the stack that differ between its commit and the one to be applied; `undefined` when nobody can say. */
  readonly moved: readonly string[] | undefined;
  /** Who wrote the commit to be applied. */
  readonly authors: Authors | undefined;
  readonly remarks: readonly IncidentRemark[];
}

/** The marker as fields for `markerNode({ kind: 'incident', fields })`. */
export const incidentFields = ({ repository, stack, environment, commit, run }: IncidentMarker) => ({
  repository: String(repository),
  stack,
  environment,
  commit,
  run: String(run),
});

const number = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
const markerSchema = v.object({
  repository: number,
  stack: v.string(),
  environment: v.string(),
  commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/)),
  run: number,
});

/** The marker of a description that begins with one; anything else is no incident of ours. */
export const incidentMarkerOf = (body: string): IncidentMarker | undefined => {
  const marker = markerOf(body);
  if (marker?.kind !== 'incident') return undefined;
  const read = v.safeParse(markerSchema, marker.fields);
  return read.success ? read.output : undefined;
};

/** Is an incident about what is to be applied here? */
export const isAbout = (
  marker: IncidentMarker,
  { repositoryId, stack, environment }: Pick<Asked, 'repositoryId' | 'stack' | 'environment'>,
): boolean =>
  marker.repository === repositoryId &&
  marker.stack === stack &&
  marker.environment.toLowerCase() === environment.toLowerCase();

/** Has this emergency been dealt with: does a record of ours say that everything was applied? */
export const isUsed = (remarks: readonly IncidentRemark[]): boolean =>
  remarks.some(({ isOurs, body }) => {
    const marker = isOurs ? markerOf(body) : undefined;
    return marker?.kind === 'emergency' && marker.fields['outcome'] === 'applied';
  });

/** What the second person writes, as the first line of a comment. */
export const agreementTo = (digest: string): string => `/planseal agree ${digest}`;

const firstLine = (body: string): string => (body.split(/\r?\n/, 1)[0] ?? '').trimEnd();

/** Does a comment agree to anything? */
export const isAgreement = (body: string): boolean => /^\/planseal agree [0-9a-f]{64}$/.test(firstLine(body));

/** Does a comment agree to exactly these changes? The whole digest, so that nobody can make two plans share a part of it. */
export const agreesTo = (body: string, digest: string): boolean => firstLine(body) === agreementTo(digest);
