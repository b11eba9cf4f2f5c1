import { EVIDENCE_PLACES, STANDARD_EVIDENCE, type EvidenceRule } from '../evidence/rule';
import type { Config } from './schema';

type Written = NonNullable<NonNullable<NonNullable<Config['approvals']>['evidence']>[string]>;

/** How evidence is proven that the configuration describes; one that is only given other words is proven as by default. */
export function evidenceRule(id: string, written: Written): EvidenceRule {
  const proofs = proofsOf(written);
  const standard = Object.hasOwn(STANDARD_EVIDENCE, id) ? STANDARD_EVIDENCE[id] : undefined;
  const rule = Object.keys(proofs).length === 0 ? { ...standard } : proofs;
  return { ...rule, text: written.text ?? standard?.text ?? id, ...(written.text === undefined && wordsOf(id, rule)) };
}

function proofsOf(written: Written): Omit<EvidenceRule, 'text'> {
  const { 'pr-body-heading': heading, 'min-words': leastWords, 'pr-body-regex': inBody, pattern } = written;
  const { label, 'only-by-team': team, check } = written;
  const source = pattern ?? inBody;
  return {
    ...(heading !== undefined && { heading: { title: heading, leastWords: leastWords ?? 1 } }),
    ...(source !== undefined && {
      pattern: { source, places: pattern === undefined ? ['description'] : (written.in ?? EVIDENCE_PLACES) },
    }),
    ...(label !== undefined && { label: { name: label, ...(team !== undefined && { team }) } }),
    ...(check !== undefined && { check }),
  };
}

function wordsOf(id: string, { heading, pattern, label, check }: Partial<EvidenceRule>): Pick<EvidenceRule, 'text'> {
  const parts = [
    ...(heading === undefined
      ? []
      : [`the heading "${heading.title}" in the description, with at least ${heading.leastWords} words`]),
    ...(pattern === undefined ? [] : [`a text like \`${pattern.source}\` in ${pattern.places.join(', ')}`]),
    ...(label === undefined
      ? []
      : [`the label "${label.name}"${label.team === undefined ? '' : ` set by ${label.team}`}`]),
    ...(check === undefined ? [] : [`the check "${check}"`]),
  ];
  return { text: parts.length === 0 ? id : `${id}: ${parts.join(', ')}` };
}
