import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  agreementTo,
  agreesTo,
  incidentFields,
  incidentMarkerOf,
  isAbout,
  isAgreement,
} from '../../../src/core/gate/incident';
import { markdown } from '../../../src/core/render/markdown';
import { type MarkerKind, markerNode } from '../../../src/core/render/marker';
import { bodyOf, MARKER } from './emergency-facts';
import { DIGEST, hashes, hex } from './good-facts';

const FIELDS = incidentFields(MARKER);
const written = (fields: Readonly<Record<string, string>>, kind: MarkerKind = 'incident'): string =>
  markdown(markerNode({ kind, fields }));

describe('the marker of an incident', () => {
  it('comes back as it was written, whatever a stack and an environment are called', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const markers = fc.record({
      repository: fc.nat(),
      stack: name,
      environment: name,
      commit: hashes(40),
      run: fc.nat(),
    });
    fc.assert(
      fc.property(markers, (marker) => {
        expect(incidentMarkerOf(bodyOf(marker))).toEqual(marker);
      }),
    );
  });

  it.each(Object.keys(FIELDS))('is none without its %s', (missing) => {
    const fields = Object.fromEntries(Object.entries(FIELDS).filter(([name]) => name !== missing));
    expect(incidentMarkerOf(written(fields))).toBeUndefined();
  });

  it.each<[keyof typeof FIELDS, string]>([
    ['repository', 'x77'],
    ['repository', '77x'],
    ['repository', '-1'],
    ['repository', '1'.repeat(16)],
    ['run', 'x100'],
    ['run', '100x'],
    ['run', '1e3'],
    ['run', '1'.repeat(16)],
    ['commit', hex('c', 39)],
    ['commit', hex('c', 41)],
    ['commit', `${hex('c', 40)}x`],
    ['commit', `x${hex('c', 40)}`],
    ['commit', hex('C', 40)],
  ])('is none with the %s %s', (name, value) => {
    expect(incidentMarkerOf(written({ ...FIELDS, [name]: value }))).toBeUndefined();
  });

  it.each<[string, string]>([
    ['another kind of marker', written(FIELDS, 'emergency')],
    ['words before it', `help\n${written(FIELDS)}`],
    ['no marker', 'help'],
    ['nothing', ''],
  ])('is none in a body with %s', (_, body) => {
    expect(incidentMarkerOf(body)).toBeUndefined();
  });
});

describe('an incident is about', () => {
  const asked = { repositoryId: MARKER.repository, stack: MARKER.stack, environment: MARKER.environment };

  it.each<[string, Partial<typeof MARKER>, boolean]>([
    ['what it names', {}, true],
    ['an environment that GitHub writes in another case', { environment: 'Production' }, true],
    ['not another environment', { environment: 'dev' }, false],
    ['not another repository', { repository: 78 }, false],
    ['not a stack that differs in case', { stack: 'Infra' }, false],
  ])('%s', (_, marker, expected) => {
    expect(isAbout({ ...MARKER, ...marker }, asked)).toBe(expected);
  });
});

describe('an agreement', () => {
  it('is to one digest and to no other', () => {
    fc.assert(
      fc.property(hashes(), hashes(), (digest, other) => {
        const body = agreementTo(digest);
        expect([isAgreement(body), agreesTo(body, digest)]).toEqual([true, true]);
        expect(agreesTo(body, other)).toBe(digest === other);
      }),
    );
  });

  it.each<[string, string, boolean]>([
    ['with words below it', `${agreementTo(DIGEST)}\r\nLooks right.`, true],
    ['with spaces behind it', `${agreementTo(DIGEST)}  `, true],
    ['with words behind it', `${agreementTo(DIGEST)} not`, false],
    ['after other words', `I do not ${agreementTo(DIGEST)}`, false],
    ['in the second line', `No.\n${agreementTo(DIGEST)}`, false],
    ['to a part of a digest', agreementTo(hex('d', 63)), false],
    ['to more than a digest', agreementTo(hex('d', 65)), false],
    ['to one digit', agreementTo('d'), false],
    ['to no digits', agreementTo(hex('x')), false],
    ['to nothing', agreementTo(''), false],
    ['that is empty', '', false],
  ])('%s', (_, body, expected) => {
    expect([isAgreement(body), agreesTo(body, DIGEST)]).toEqual([expected, expected]);
  });

  it('to other changes is one, and not to these', () => {
    const body = agreementTo(hex('e'));
    expect([isAgreement(body), agreesTo(body, DIGEST)]).toEqual([true, false]);
  });
});
