import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change, ChangePart } from '../../../src/core/changes/model';
import { partsOf } from '../../../src/core/changes/read/document';
import { judged, labelledPlans, rulesOf } from './judging';
import { change, resource } from './plans';

/** A destroy plan stops being one when something else stays, and a share of what exists shrinks when more exists. */
const ABOUT_ALL = ['destroy-plan', 'mass-deletion', 'mass-destruction'];
const PLANS = labelledPlans().map(({ read }) => [...partsOf(read())]);
const plans = fc.constantFrom(...PLANS);
/** Each plan is met about three times. */
const OFTEN = { numRuns: 3 * PLANS.length };

const verdict = (parts: Iterable<ChangePart>) => {
  const assessment = judged(parts);
  return { level: assessment.level, rules: rulesOf(assessment).filter((rule) => !ABOUT_ALL.includes(rule)) };
};

/** Renames every resource: the same new name for the same old one, as if everybody had agreed on other words. */
function renamed(parts: readonly ChangePart[], suffix: string): ChangePart[] {
  const rename = (address: string): string =>
    address.replace(/^((?:module\.[^.]+\.)*(?:data\.)?[a-z0-9_]+\.[a-zA-Z0-9_-]+)/, `$1${suffix}`);
  const ofChange = (each: Change): Change => ({
    ...each,
    address: rename(each.address),
    name: `${each.name}${suffix}`,
    ...(each.previousAddress !== undefined && { previousAddress: rename(each.previousAddress) }),
  });
  return parts.map((part): ChangePart => {
    if (part.part === 'resource' || part.part === 'drift' || part.part === 'deferred')
      return { ...part, change: ofChange(part.change) };
    if (part.part === 'links') {
      const links = part.links.all.map(({ address, references }) => ({
        address: rename(address),
        references: references.map(rename),
      }));
      return { ...part, links: { all: links } };
    }
    if (part.part !== 'configured') return part;
    const { resource: block } = part;
    return {
      ...part,
      resource: { ...block, address: rename(block.address), references: block.references.map(rename) },
    };
  });
}

/** A plan has each section once: changes, prior state, configuration. Their order is free, and that in each of them. */
const sectionOf = ({ part }: ChangePart): string => (part === 'links' ? 'configured' : part);
const shuffledList = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
const inSomeOrder = (parts: readonly ChangePart[]): fc.Arbitrary<ChangePart[]> => {
  const sections = new Map<string, ChangePart[]>();
  for (const part of parts) sections.set(sectionOf(part), [...(sections.get(sectionOf(part)) ?? []), part]);
  return fc
    .tuple(...[...sections.values()].map(shuffledList))
    .chain((lists) => shuffledList(lists))
    .map((lists) => lists.flat());
};

describe('a verdict does not depend on', () => {
  it('the names of the resources', () => {
    fc.assert(
      fc.property(plans, fc.stringMatching(/^[a-z0-9_]{1,8}$/), (parts, suffix) => {
        expect(verdict(renamed(parts, suffix))).toEqual(verdict(parts));
      }),
      OFTEN,
    );
  });

  it('the order of the sections, and of what is in them', () => {
    const shuffled = plans.chain((parts) => fc.tuple(fc.constant(parts), inSomeOrder(parts)));
    fc.assert(
      fc.property(shuffled, ([parts, order]) => {
        expect(verdict(order)).toEqual(verdict(parts));
      }),
      OFTEN,
    );
  });

  it('how much there is that does not change', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 50 }), (parts, count) => {
        const more = Array.from({ length: count }, (_, at) =>
          resource(change('aws_sqs_queue', 'no-op', { name: `more${at}` })),
        );
        const [alone, among] = [verdict(parts), verdict([...more, ...parts])];

        expect(among).toEqual(alone);
      }),
      OFTEN,
    );
  });
});
