import type { EvidenceFacts } from './facts';
import type { EvidencePlace, EvidenceRule } from './rule';
import { wordsUnder } from './section';

/** Whether something is proven: the fact that proves it, or what is missing and who has to do what. */
export type Proof =
  { readonly proven: true; readonly fact: string } | { readonly proven: false; readonly missing: string };

/** Who judged the pull request, as far as it decides whether evidence counts. */
export interface Judged {
  /** Time of the last review that counts, RFC 3339; `undefined` when nobody approved yet or reviews do not count. */
  readonly approvedAt: string | undefined;
  /** Why somebody's word does not count, such as the author's. */
  readonly because: (person: {
    readonly id: number;
    readonly login: string;
    readonly type: string;
  }) => string | undefined;
}

const proven = (fact: string): Proof => ({ proven: true, fact });
const missing = (what: string): Proof => ({ proven: false, missing: what });

/** Longer texts are cut: a description has at most 65,536 characters, and no pattern needs more of a commit. */
const MOST_TEXT = 70_000;

const PLACES: Readonly<Record<EvidencePlace, string>> = {
  title: 'the title',
  description: 'the description',
  branch: 'the name of the branch',
  commits: 'a commit message',
};

const textsOf = (facts: EvidenceFacts, place: EvidencePlace): readonly string[] => {
  if (place === 'commits') return facts.commits;
  return [{ title: facts.title, description: facts.description, branch: facts.branch }[place]];
};

/**
 * The description can be edited after it was approved. What somebody approved is what stood there then, so an edit
 * after the last approval that counts needs a new one.
 */
const editedSince = (facts: EvidenceFacts, { approvedAt }: Judged): Proof | undefined => {
  const { descriptionEditedAt: edited } = facts;
  if (edited === undefined || approvedAt === undefined) return undefined;
  // Written so that a time which cannot be read is no.
  return Date.parse(edited) <= Date.parse(approvedAt)
    ? undefined
    : missing(
        `the description was edited at ${edited}, after the last approval (${approvedAt}): ask for a new approval`,
      );
};

const headingProof = (title: string, leastWords: number, facts: EvidenceFacts, judged: Judged): Proof => {
  const words = wordsUnder(facts.description, title);
  if (words === undefined)
    return missing(`add the heading \`${title}\` with at least ${leastWords} words to the description`);
  if (words < leastWords)
    return missing(`write at least ${leastWords} words under \`${title}\` in the description; there are ${words}`);
  return editedSince(facts, judged) ?? proven(`\`${title}\` has ${words} words`);
};

const patternProof = (
  { source, places }: NonNullable<EvidenceRule['pattern']>,
  facts: EvidenceFacts,
  judged: Judged,
): Proof => {
  const pattern = new RegExp(source, 'u');
  let edited: Proof | undefined;
  for (const place of places) {
    const found = textsOf(facts, place)
      .map((text) => pattern.exec(text.slice(0, MOST_TEXT))?.[0])
      .find((match) => match !== undefined && match !== '');
    if (found === undefined) continue;
    const flaw = place === 'description' ? editedSince(facts, judged) : undefined;
    if (flaw === undefined) return proven(`\`${found.slice(0, 100)}\` in ${PLACES[place]}`);
    edited = flaw;
  }
  return edited ?? missing(`write a text like \`${source}\` into ${places.map((place) => PLACES[place]).join(' or ')}`);
};

const labelProof = (
  { name, team }: NonNullable<EvidenceRule['label']>,
  facts: EvidenceFacts,
  { because }: Judged,
): Proof => {
  const who = team === undefined ? 'somebody' : `somebody of ${team}`;
  if (!facts.labels.some((label) => label.toLowerCase() === name.toLowerCase()))
    return missing(`${who} sets the label \`${name}\``);
  const person = facts.labelledBy.get(name.toLowerCase());
  if (team === undefined) return proven(`label \`${name}\`${person === undefined ? '' : ` by @${person.login}`}`);
  const members = facts.teams.get(team);
  if (members === undefined)
    return missing(`give a token that may read the members of ${team}, who must have set the label \`${name}\``);
  const again = `${who} removes the label \`${name}\` and sets it again`;
  if (person === undefined) return missing(`nobody is known to have set the label \`${name}\`: ${again}`);
  if (!members.has(person.id))
    return missing(`@${person.login} set the label \`${name}\` and is not of ${team}: ${again}`);
  const flaw = because(person);
  return flaw === undefined
    ? proven(`label \`${name}\` by @${person.login} of ${team}`)
    : missing(`@${person.login}, who set the label \`${name}\`, ${flaw}: ${again}`);
};

const checkProof = (name: string, { checks }: EvidenceFacts): Proof => {
  if (checks === undefined)
    return missing(`the check \`${name}\` cannot be read here: grant the job \`permissions: { checks: read }\``);
  const conclusions = checks.get(name) ?? [];
  if (conclusions.length === 0) return missing(`run the check \`${name}\` on the head of the pull request`);
  const other = conclusions.find((conclusion) => conclusion !== 'success');
  return conclusions.every((conclusion) => conclusion === 'success')
    ? proven(`check \`${name}\` succeeded`)
    : missing(
        `the check \`${name}\` ${other === undefined ? 'has not ended' : `ended with \`${other}\``}: let it succeed`,
      );
};

/** Is this evidence there? The facts are read when it is asked, so what was there earlier and is gone does not count. */
export const proofOf = (rule: EvidenceRule | undefined, facts: EvidenceFacts, judged: Judged): Proof => {
  const { heading, pattern, label, check } = rule ?? {};
  const proofs = [
    ...(heading === undefined ? [] : [headingProof(heading.title, heading.leastWords, facts, judged)]),
    ...(pattern === undefined ? [] : [patternProof(pattern, facts, judged)]),
    ...(label === undefined ? [] : [labelProof(label, facts, judged)]),
    ...(check === undefined ? [] : [checkProof(check, facts)]),
  ];
  if (proofs.length === 0)
    return missing(
      'the configuration does not say how it is proven: give it a heading, a pattern, a label or a check under `approvals.evidence`',
    );
  const lacking = proofs.flatMap((proof) => (proof.proven ? [] : [proof.missing]));
  return lacking.length > 0
    ? missing(lacking.join('; '))
    : proven(proofs.flatMap((proof) => (proof.proven ? [proof.fact] : [])).join(', '));
};
