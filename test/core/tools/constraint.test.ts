import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { satisfies as semverSatisfies } from 'semver';
import { exactVersion, parseConstraint, satisfies } from '../../../src/core/tools/constraint';

const fits = (version: string, text: string): boolean => satisfies(version, parseConstraint(text)!);

describe('a constraint in Terraform’s language', () => {
  test.each([
    ['1.5.7', '1.5.7', true],
    ['1.5.7', 'v1.5.7', true],
    ['1.5.7', '= 1.5.7', true],
    ['1.5.8', '1.5.7', false],
    ['1.5.0', '1.5', true],
    ['1.5.1', '1.5', false],
    ['1.5.7', '!= 1.5.7', false],
    ['1.5.8', '!= 1.5.7', true],
    ['1.10.0', '> 1.9', true],
    ['1.9.0', '> 1.9', false],
    ['1.9.0', '>= 1.9', true],
    ['1.8.9', '< 1.9', true],
    ['1.9.0', '<= 1.9.0', true],
    ['1.9.8', '~> 1.9.3', true],
    ['1.9.2', '~> 1.9.3', false],
    ['1.10.0', '~> 1.9.3', false],
    ['1.13.3', '~> 1.9', true],
    ['2.0.0', '~> 1.9', false],
    ['2.0.0', '~> 1', true],
    ['0.15.0', '~> 1', false],
    ['1.7.5', '>= 1.5, < 1.8, != 1.7.4', true],
    ['1.7.4', '>= 1.5, < 1.8, != 1.7.4', false],
    ['1.8.0', '>=1.5,<1.8', false],
    ['1.12.0-rc1', '>= 1.5', false],
    ['1.12.0-rc1', '1.12.0-rc1', true],
    ['1.12.0', '1.12.0-rc1', false],
  ])('%s and `%s`: %s', (version, constraint, expected) => {
    expect(fits(version, constraint)).toBe(expected);
  });

  test.each([
    '',
    'latest',
    '1.2.3.4',
    '^1.2',
    '~1.2',
    '1.x',
    '>= 1.5 < 1.8',
    '>= 1.5,',
    '-1.2.3',
    '1.2.3 && ls',
    '01.2.3',
  ])('is not `%s`', (text) => {
    const parsed = parseConstraint(text);
    // A leading zero is a number all the same.
    if (text === '01.2.3') expect(exactVersion(parsed!)).toBe('1.2.3');
    else expect(parsed).toBeUndefined();
  });

  test('means the same as npm’s where the two languages agree', () => {
    const number = fc.nat({ max: 12 });
    const version = fc.tuple(number, number, number).map((numbers) => numbers.join('.'));
    const condition = fc.tuple(fc.constantFrom('=', '>', '>=', '<', '<='), version);
    fc.assert(
      fc.property(version, fc.array(condition, { minLength: 1, maxLength: 3 }), (candidate, conditions) => {
        const terraform = conditions.map(([operator, one]) => `${operator} ${one}`).join(', ');
        expect(fits(candidate, terraform)).toBe(semverSatisfies(candidate, terraform.replaceAll(', ', ' ')));
      }),
    );
    // `~> 1.2.3` is npm's `~1.2.3`, and `~> 1.2` its `^1.2.0`.
    fc.assert(
      fc.property(version, fc.tuple(fc.integer({ min: 1, max: 3 }), number, number), (candidate, [a, b, c]) => {
        expect(fits(candidate, `~> ${a}.${b}.${c}`)).toBe(semverSatisfies(candidate, `~${a}.${b}.${c}`));
        expect(fits(candidate, `~> ${a}.${b}`)).toBe(semverSatisfies(candidate, `^${a}.${b}.0`));
      }),
    );
  });
});
