import type { Person } from '../gate/facts';

/** What GitHub knows of a pull request that may prove something. All texts are written by people whom nobody has checked. */
export interface EvidenceFacts {
  readonly title: string;
  readonly description: string;
  /** RFC 3339; `undefined` when the description is as it was first written. */
  readonly descriptionEditedAt: string | undefined;
  readonly branch: string;
  /** Messages of its commits. */
  readonly commits: readonly string[];
  readonly labels: readonly string[];
  /** Who set a label last, by its name in lower case; a label that nobody is known to have set is absent. */
  readonly labelledBy: ReadonlyMap<string, Person>;
  /** Members by team; a team that could not be read is absent. */
  readonly teams: ReadonlyMap<string, ReadonlySet<number>>;
  /** Conclusions of the newest check runs of the head by name, of those asked for; `undefined` when they may not be read. */
  readonly checks: ReadonlyMap<string, readonly (string | undefined)[]> | undefined;
}
