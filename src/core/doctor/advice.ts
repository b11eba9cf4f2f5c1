/** How one setting is: as the gate needs it, to be mended, worth a thought, or not to be seen with this token. */
export type State = 'good' | 'bad' | 'consider' | 'unknown';

/** What is said of one setting. */
export interface Advice {
  readonly check: string;
  readonly title: string;
  readonly state: State;
  /** What was found, in words. */
  readonly found: string;
  /** What mends it: a sentence, then commands or the place in the settings. Empty when nothing is to be done. */
  readonly fix: readonly string[];
}

type Said = Pick<Advice, 'state' | 'found' | 'fix'>;

export const good = (found: string): Said => ({ state: 'good', found, fix: [] });
export const bad = (found: string, ...fix: readonly string[]): Said => ({ state: 'bad', found, fix });
export const consider = (found: string, ...fix: readonly string[]): Said => ({ state: 'consider', found, fix });
export const unseen = (why: string): Said => ({
  state: 'unknown',
  found: why,
  fix: ['Run it again with a token that may read it: `GH_TOKEN=$(gh auth token) planseal doctor` as an administrator.'],
});

export type { Said };
