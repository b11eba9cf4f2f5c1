/** Where a pattern may stand. */
export const EVIDENCE_PLACES = ['title', 'description', 'branch', 'commits'] as const;
export type EvidencePlace = (typeof EVIDENCE_PLACES)[number];

/** How one kind of evidence is proven. Everything that is given must hold; a rule that gives nothing proves nothing. */
export interface EvidenceRule {
  /** What the checklist says. */
  readonly text: string;
  /** A heading in the description, `## Migration plan`, with at least so many words under it. */
  readonly heading?: { readonly title: string; readonly leastWords: number };
  /** A regular expression of JavaScript, read with the flag `u`, and where it may be found. */
  readonly pattern?: { readonly source: string; readonly places: readonly EvidencePlace[] };
  /** A label of the pull request; with `team`, set by one of its members who did not write the change. */
  readonly label?: { readonly name: string; readonly team?: string };
  /** A check run on the head of the pull request that succeeded. */
  readonly check?: string;
}

export type EvidenceRules = Readonly<Record<string, EvidenceRule>>;

/** Evidence that no configuration need describe. */
export const STANDARD_EVIDENCE: EvidenceRules = {
  'migration-plan': {
    text: 'A migration plan: the heading "## Migration plan" in the description, with at least 40 words',
    heading: { title: '## Migration plan', leastWords: 40 },
  },
  'change-ticket': {
    text: 'The number of a change ticket, such as `CHG-1234`, in title, description, branch or commits',
    pattern: { source: '(?<![A-Z0-9])[A-Z][A-Z0-9]+-\\d+(?!\\d)', places: EVIDENCE_PLACES },
  },
  'verified-backup': {
    text: 'A verified backup: the label "backup-verified"',
    label: { name: 'backup-verified' },
  },
};

/** What of GitHub must be read to tell whether these rules hold. */
export const wantsOf = (rules: readonly EvidenceRule[]) => ({
  /** Teams of which somebody must have set a label. */
  teams: [...new Set(rules.flatMap(({ label }) => label?.team ?? []))],
  checks: [...new Set(rules.flatMap(({ check }) => check ?? []))],
});
export type EvidenceWants = ReturnType<typeof wantsOf>;
