import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ARTIFACT_KINDS, artifactFile, artifactName, isArtifactOf } from '../../../src/core/report/artifact-name';

const kind = fc.constantFrom(...ARTIFACT_KINDS);
const attempt = fc.integer({ min: 1, max: 99 });

describe('the name of an artifact', () => {
  it('is one that GitHub accepts, whatever the stack is called, and is known again', () => {
    fc.assert(
      fc.property(kind, attempt, fc.string(), fc.string(), (of, nth, stack, environment) => {
        const name = artifactName(of, nth, stack, environment);
        expect(name).toMatch(/^[a-z0-9-]{1,80}$/);
        for (const other of ARTIFACT_KINDS) expect(isArtifactOf(name, other, nth)).toBe(other === of);
        expect(isArtifactOf(name, of, nth + 1)).toBe(false);
      }),
    );
  });

  it('tells stacks apart that differ in case, in a slash or in where the environment begins (T49)', () => {
    const places = [
      ['infra', ''],
      ['Infra', ''],
      ['infra/', ''],
      ['infra', 'dev'],
      ['infrad', 'ev'],
      ['', 'infra'],
    ];
    const names = places.map(([stack = '', environment = '']) => artifactName('decision', 1, stack, environment));
    expect(new Set(names).size).toBe(places.length);
  });

  it.each([
    'planseal-decision-1-0123456789abcdef0',
    'planseal-decision-1-0123456789abcdeF',
    'planseal-decision-11-0123456789abcdef',
    'x-planseal-decision-1-0123456789abcdef',
    'planseal-decision-1-0123456789abcdef\n',
  ])('is not %p', (name) => {
    expect(isArtifactOf(name, 'decision', 1)).toBe(false);
  });
});

it('names the file after the kind', () => {
  expect(ARTIFACT_KINDS.map(artifactFile)).toEqual([
    'assessment.json',
    'drift.json',
    'unreached.json',
    'decision.json',
    'errored.tfstate.age',
    'around.json',
  ]);
});
