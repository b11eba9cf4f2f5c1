import { describe, expect, it } from '@jest/globals';
import type { EvidenceFacts } from '../../../src/core/evidence/facts';
import { STANDARD_EVIDENCE, type EvidenceRule } from '../../../src/core/evidence/rule';
import { wordsUnder } from '../../../src/core/evidence/section';
import { proofOf, type Judged } from '../../../src/core/evidence/verify';

const DBA = '@acme/dba';
const JON = { id: 2, login: 'jon', type: 'User' };
const MIRA = { id: 1, login: 'mira', type: 'User' };
const nobody: EvidenceFacts = {
  title: 'Grow the database',
  description: '',
  descriptionEditedAt: undefined,
  branch: 'grow',
  commits: ['Grow the database'],
  labels: [],
  labelledBy: new Map(),
  teams: new Map([[DBA, new Set([JON.id, MIRA.id])]]),
  checks: new Map(),
};
const judged: Judged = {
  approvedAt: undefined,
  because: ({ id }) => (id === MIRA.id ? 'is the author of the pull request' : undefined),
};
const proof = (rule: Partial<EvidenceRule> | undefined, facts: Partial<EvidenceFacts>, by: Partial<Judged> = {}) => {
  const found = proofOf(rule && { text: '', ...rule }, { ...nobody, ...facts }, { ...judged, ...by });
  return found.proven ? `yes: ${found.fact}` : `no: ${found.missing}`;
};

describe('a heading', () => {
  const rule = { heading: { title: '## Migration plan', leastWords: 3 } };

  it.each([
    [
      'no heading at all',
      'Migration plan\none two three',
      'no: add the heading `## Migration plan` with at least 3 words to the description',
    ],
    [
      'too few words',
      '## Migration plan\none two',
      'no: write at least 3 words under `## Migration plan` in the description; there are 2',
    ],
    ['enough words', '# Why\r\n\r\n## Migration Plan ##\r\none two\r\nthree', 'yes: `## Migration plan` has 3 words'],
    [
      'words under smaller headings',
      '## Migration plan\n### First\none\n### Then\ntwo three',
      'yes: `## Migration plan` has 3 words',
    ],
    [
      'words of the next section',
      '## Migration plan\none\n## Else\ntwo three',
      'no: write at least 3 words under `## Migration plan` in the description; there are 1',
    ],
    [
      'another level',
      '### Migration plan\none two three',
      'no: add the heading `## Migration plan` with at least 3 words to the description',
    ],
    [
      'words in a comment of the template',
      '## Migration plan\n<!-- describe the\nsteps here --> one',
      'no: write at least 3 words under `## Migration plan` in the description; there are 1',
    ],
    [
      'a comment without an end',
      '## Migration plan\n<!-- one two three four',
      'no: write at least 3 words under `## Migration plan` in the description; there are 0',
    ],
    [
      'a heading in a fence',
      '```\n## Migration plan\none two three\n```',
      'no: add the heading `## Migration plan` with at least 3 words to the description',
    ],
    [
      'marks that are no words',
      '## Migration plan\n- [ ] -- ** | | one',
      'no: write at least 3 words under `## Migration plan` in the description; there are 1',
    ],
  ])('with %s', (_, description, answer) => {
    expect(proof(rule, { description })).toBe(answer);
  });

  it('without number signs may have any level, and the fullest one counts', () => {
    expect(wordsUnder('# Plan\none\n#### plan\none two', 'Plan')).toBe(3);
    expect(wordsUnder('#Plan\none', 'Plan')).toBeUndefined();
  });
});

describe('a pattern', () => {
  const ticket = STANDARD_EVIDENCE['change-ticket']!;

  it.each<[string, Partial<EvidenceFacts>, string]>([
    ['in the title', { title: 'CHG-12: grow' }, 'yes: `CHG-12` in the title'],
    ['in the description', { description: 'see OPS2-7.' }, 'yes: `OPS2-7` in the description'],
    ['in the branch', { branch: 'fix/CHG-12-grow' }, 'yes: `CHG-12` in the name of the branch'],
    ['in a commit', { commits: ['Begin', 'Grow\n\nCHG-12'] }, 'yes: `CHG-12` in a commit message'],
    ['nowhere', { title: 'UTF8 and x-1' }, 'no: write a text like'],
  ])('%s', (_, facts, answer) => {
    expect(proof(ticket, facts)).toContain(answer);
  });

  it('counts only where it is looked for, and never when it matches nothing', () => {
    const inBody: Partial<EvidenceRule> = { pattern: { source: 'CHG-\\d+', places: ['description'] } };
    expect(proof(inBody, { title: 'CHG-1' })).toBe('no: write a text like `CHG-\\d+` into the description');
    expect(proof({ pattern: { source: 'x*', places: ['title'] } }, {})).toContain('no: ');
  });

  it('in an edited description counts again when the title has it too', () => {
    const facts = { description: 'CHG-1', descriptionEditedAt: '2026-11-21T10:00:00Z' };
    const by = { approvedAt: '2026-11-21T09:00:00Z' };
    expect(proof(ticket, facts, by)).toContain('no: the description was edited at 2026-11-21T10:00:00Z');
    expect(proof(ticket, { ...facts, branch: 'CHG-1' }, by)).toBe('yes: `CHG-1` in the name of the branch');
  });
});

describe('a label', () => {
  const any = { label: { name: 'backup-verified' } };
  const ofTeam = { label: { name: 'backup-verified', team: DBA } };
  const set = { labels: ['Backup-Verified'] };

  it.each<[string, Partial<EvidenceRule>, Partial<EvidenceFacts>, string]>([
    ['that is not there', any, {}, 'no: somebody sets the label `backup-verified`'],
    ['by anybody', any, set, 'yes: label `backup-verified`'],
    [
      'by a member',
      ofTeam,
      { ...set, labelledBy: new Map([['backup-verified', JON]]) },
      'yes: label `backup-verified` by @jon of @acme/dba',
    ],
    [
      'by a stranger',
      ofTeam,
      { ...set, labelledBy: new Map([['backup-verified', { ...JON, id: 9 }]]) },
      'no: @jon set the label `backup-verified` and is not of @acme/dba: somebody of @acme/dba removes',
    ],
    [
      'by the author',
      ofTeam,
      { ...set, labelledBy: new Map([['backup-verified', MIRA]]) },
      'no: @mira, who set the label `backup-verified`, is the author of the pull request',
    ],
    ['by nobody who is known', ofTeam, set, 'no: nobody is known to have set the label'],
    [
      'of a team that cannot be read',
      ofTeam,
      { ...set, teams: new Map() },
      'no: give a token that may read the members of @acme/dba',
    ],
    [
      'that was taken away again',
      ofTeam,
      { labelledBy: new Map([['backup-verified', JON]]) },
      'no: somebody of @acme/dba sets the label',
    ],
  ])('%s', (_, rule, facts, answer) => {
    expect(proof(rule, facts)).toContain(answer);
  });
});

describe('a check', () => {
  it.each<[string, EvidenceFacts['checks'], string]>([
    ['that succeeded', new Map([['backup', ['success']]]), 'yes: check `backup` succeeded'],
    ['that did not run', new Map(), 'no: run the check `backup`'],
    ['that failed', new Map([['backup', ['failure']]]), 'no: the check `backup` ended with `failure`'],
    ['that runs', new Map([['backup', [undefined]]]), 'no: the check `backup` has not ended'],
    ['of which one of two failed', new Map([['backup', ['success', 'skipped']]]), 'ended with `skipped`'],
    ['that may not be read', undefined, 'no: the check `backup` cannot be read here'],
  ])('%s', (_, checks, answer) => {
    expect(proof({ check: 'backup' }, { checks })).toContain(answer);
  });
});

it('needs everything that its rule names, and a rule', () => {
  const rule = { check: 'backup', label: { name: 'verified' } };
  expect(proof(rule, { labels: ['verified'] })).toContain('no: run the check');
  expect(proof(rule, { labels: ['verified'], checks: new Map([['backup', ['success']]]) })).toBe(
    'yes: label `verified`, check `backup` succeeded',
  );
  expect(proof({}, {})).toContain('does not say how it is proven');
  expect(proof(undefined, {})).toContain('does not say how it is proven');
});
