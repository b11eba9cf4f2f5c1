import { describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../../src/core/errors';
import { chooseVersion } from '../../../src/core/tools/choose-version';
import { parseConstraint, satisfies } from '../../../src/core/tools/constraint';
import { knownVersions } from '../../../src/core/tools/known-versions';

const wish = (says: string) => ({ source: '`.terraform-version`', says });
const [newest = ''] = knownVersions('terraform');

describe('the version that is used', () => {
  test.each([
    ['nothing is said', undefined, '1.4.2', 'present'],
    ['nothing is said, nothing is there', undefined, undefined, newest],
    ['what is there is the one', '1.11.4', '1.11.4', 'present'],
    ['what is there is another', '1.11.4', '1.11.3', '1.11.4'],
    ['what is there is a pre-release of it', '1.12.0', '1.12.0-rc1', '1.12.0'],
    ['what is there fits', '~> 1.11.0', '1.11.2', 'present'],
    ['what is there does not fit', '~> 1.9.0', '1.11.4', '1.9.8'],
    ['what is there is too new', '>= 1.5, < 1.8', '1.11.4', '1.7.5'],
    ['an exact version need not be known', '1.99.0', '1.11.4', '1.99.0'],
    ['`latest` is the newest known', 'latest', '1.11.4', newest],
    ['`latest` is what is there, where that is newer', 'latest', '1.99.0', 'present'],
  ])('%s', (_name, says, present, expected) => {
    const choice = chooseVersion('terraform', says === undefined ? undefined : wish(says), present);
    expect(choice.use === 'present' ? 'present' : choice.version).toBe(expected);
  });

  test.each(['latest:^1.5', 'min-required', '1.2.3; ls', '../1.2.3'])('is refused where a file says `%s`', (says) => {
    expect(() => chooseVersion('terraform', wish(says), '1.11.4')).toThrow(ConfigurationError);
    expect(() => chooseVersion('terraform', wish(says), '1.11.4')).toThrow('`.terraform-version` says');
  });

  test('is refused where no known release fits, with what to do', () => {
    expect(() => chooseVersion('opentofu', wish('>= 99'), '1.12.6')).toThrow(
      /`>= 99`.*no release of opentofu.*update PlanSeal/,
    );
  });

  test('of the known releases the newest comes first, and each is one', () => {
    for (const engine of ['terraform', 'opentofu'] as const) {
      const all = knownVersions(engine);
      expect(new Set(all).size).toBe(all.length);
      for (const [at, version] of all.entries())
        expect(at === 0 || satisfies(version, parseConstraint(`< ${all[at - 1]!}`)!)).toBe(true);
    }
  });
});
