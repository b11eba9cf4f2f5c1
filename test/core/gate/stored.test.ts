import { describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../../src/core/bundle/manifest';
import { decide } from '../../../src/core/gate/decide';
import type { ArtifactFacts } from '../../../src/core/gate/bundle-facts';
import type { GateFacts } from '../../../src/core/gate/facts';
import type { Receipt } from '../../../src/core/gate/receipt';
import { goodFacts, goodFactsOfStored, hex, receipt, requirements } from './good-facts';

const stored = goodFactsOfStored();
const manifest = stored.bundle.manifest!;

const refusal = (facts: GateFacts) => {
  const { outcome, checks } = decide(facts, 'C');
  const first = checks.find(({ status }) => status === 'fail');
  return { outcome, stage: first?.stage, id: first?.id, fact: first?.fact ?? '' };
};

const saying = (more: Partial<Manifest>): GateFacts => ({
  ...stored,
  bundle: { ...stored.bundle, manifest: { ...manifest, ...more } },
});

describe('a manifest that lies is refused, whichever field it lies in', () => {
  const basisLies: readonly Partial<Receipt['basis']>[] = [
    { tool: 'opentofu' },
    { version: '1.12.0' },
    { lockFile: hex('8') },
    { backend: hex('8') },
    { tree: hex('8') },
    { lineage: hex('8') },
    { serial: 8 },
    { inputs: hex('8') },
  ];
  it.each<[string, Partial<Manifest>, string]>([
    ['repository', { repository: 99 }, 'stored-origin'],
    ['stack', { stack: 'other' }, 'stored-origin'],
    ['environment', { environment: 'staging' }, 'stored-origin'],
    ['workspace', { workspace: 'blue' }, 'stored-origin'],
    ['commits.head', { commits: { ...manifest.commits, head: hex('8', 40) } }, 'stored-origin'],
    ['commits.base', { commits: { ...manifest.commits, base: hex('8', 40) } }, 'stored-origin'],
    ['commits.merge', { commits: { ...manifest.commits, merge: hex('8', 40) } }, 'stored-origin'],
    ['run.id', { run: { id: 99, attempt: 1 } }, 'stored-origin'],
    ['run.attempt', { run: { id: 100, attempt: 2 } }, 'stored-origin'],
    ['run.attempt', { run: { id: 100, attempt: 0 } }, 'stored-origin'],
    ['changeDigest', { changeDigest: hex('8') }, 'stored-binding'],
    ...basisLies.map((lie): [string, Partial<Manifest>, string] => [
      `basis.${Object.keys(lie)[0]!}`,
      { basis: { ...manifest.basis, ...lie } },
      'stored-binding',
    ]),
  ])('%s', (name, lie, id) => {
    expect(refusal(saying(lie))).toMatchObject({ outcome: 'refuse', stage: 'A', id });
    expect(refusal(saying(lie)).fact).toContain(`\`${name}\``);
  });

  it('var files', () => {
    const facts = refusal(saying({ varFiles: [] }));
    expect(facts).toMatchObject({ outcome: 'refuse', stage: 'B', id: 'stored-configuration' });
    expect(facts.fact).toContain('other var files');
  });

  it('knows every field of a manifest: a new one needs a row above', () => {
    // `plan` and `files` are recomputed when the bundle is unpacked; the time is for people.
    expect(Object.keys(manifest).sort()).toEqual([
      'basis',
      'changeDigest',
      'commits',
      'environment',
      'files',
      'madeAt',
      'plan',
      'repository',
      'run',
      'schema',
      'stack',
      'varFiles',
      'workspace',
    ]);
    expect(Object.keys(manifest.basis).sort()).toEqual(basisLies.map((lie) => Object.keys(lie)[0]).sort());
  });
});

describe('the artifact of a stored plan', () => {
  const artifact = stored.bundle.artifact as ArtifactFacts;
  const found = (more: Partial<ArtifactFacts> | 'missing') => (more === 'missing' ? more : { ...artifact, ...more });

  it.each<[Partial<ArtifactFacts> | 'missing', string, string]>([
    ['missing', 'stale', 'is not there any more'],
    [{ expired: true }, 'stale', 'has expired'],
    [{ runId: 99 }, 'refuse', 'was not stored by this run'],
    [{ runId: undefined }, 'refuse', 'was not stored by this run'],
    [{ repositoryId: 99 }, 'refuse', 'was not stored by this run'],
    [{ digest: undefined }, 'refuse', 'is `unknown`'],
  ])('%j is refused in stage A, and in stage C where it has become so', (more, outcome, words) => {
    const first = refusal({ ...stored, bundle: { ...stored.bundle, artifact: found(more) } });
    expect(first).toMatchObject({ outcome, stage: 'A', id: 'stored-artifact' });
    expect(first.fact).toContain(words);
    const again = { ...stored.again, storedBundle: { ...stored.again.storedBundle!, artifact: found(more) } };
    const later = refusal({ ...stored, again });
    expect(later).toMatchObject({ outcome: 'refuse', stage: 'C', id: 'still-stored' });
    expect(later.fact).toContain(words);
  });
});

describe('a plan that was not stored', () => {
  const sealing = { ...goodFacts().policy, store: 'sealed' } as const;
  const planned = (more: Partial<Receipt>): GateFacts => ({
    ...goodFacts(),
    receipts: [{ ...goodFacts().receipts[0]!, receipt: receipt(more) }],
  });

  it('is no obstacle when it changes nothing', () => {
    const facts = planned({ hasChanges: false });
    const again = { ...goodFacts().again, receipts: facts.receipts! };
    const fresh = { ...goodFacts().fresh, hasChanges: false };
    expect(refusal({ ...facts, again, policy: sealing, fresh })).toMatchObject({ outcome: 'apply' });
    // A fresh plan that changes something is never applied in its place.
    const found = refusal({ ...facts, again, policy: sealing });
    expect(found).toMatchObject({ outcome: 'refuse', stage: 'B', id: 'stored-plan' });
  });

  it('is refused where plans are to be stored', () => {
    const facts = refusal({ ...goodFacts(), policy: sealing });
    expect(facts).toMatchObject({ outcome: 'refuse', stage: 'A', id: 'store' });
    expect(facts.fact).toContain('are stored (`sealed`), but the plan job stored none');
  });
});

describe('the plan file that was stored', () => {
  it.each<[string, Partial<typeof stored.stored>, string, string, string]>([
    ['failed', { errored: true }, 'refuse', 'stored-plan', 'it failed'],
    ['is incomplete', { complete: false }, 'refuse', 'stored-plan', 'incomplete'],
    [
      'is of another state',
      { basis: { ...stored.stored.basis, lineage: hex('8') } },
      'refuse',
      'stored-state',
      'another state',
    ],
    ['writes elsewhere', { sameBackend: false }, 'refuse', 'stored-configuration', 'other backend settings'],
    [
      'is blocked',
      { requirements: requirements({ blockers: ['a policy denies it'] }) },
      'refuse',
      'blockers',
      'a policy denies it',
    ],
    ['needs more people', { requirements: requirements({ approvals: 2 }) }, 'wait', 'stored-risk', '1 of 2 approvals'],
  ])('%s', (_, more, outcome, id, words) => {
    const found = refusal({ ...stored, stored: { ...stored.stored, ...more } });
    expect(found).toMatchObject({ outcome, stage: 'B', id });
    expect(found.fact).toContain(words);
  });

  it('may be incomplete where that is allowed', () => {
    const facts = { ...stored, stored: { ...stored.stored, complete: false } };
    expect(refusal({ ...facts, policy: { ...facts.policy, allowIncomplete: true } }).outcome).toBe('apply');
  });

  it('may be of an earlier attempt, whose job was not re-run', () => {
    const facts = saying({ run: { id: 100, attempt: 1 } });
    const second = { ...facts, asked: { ...facts.asked, attempt: 2 } };
    expect(decide(second, 'A').checks.find(({ id }) => id === 'stored-origin')).toMatchObject({ status: 'pass' });
  });

  it('is named in the decision by its whole SHA-256', () => {
    const { checks } = decide(stored, 'C');
    expect(checks.at(-1)).toMatchObject({ id: 'still-stored', status: 'pass' });
    expect(checks.at(-1)!.fact).toContain(hex('1'));
  });
});
