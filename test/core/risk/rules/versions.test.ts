import { describe, expect, it } from '@jest/globals';
import { compareVersions, versionOf } from '../../../../src/core/risk/rules/availability/version';

describe('versions', () => {
  it.each([
    ['14.10', [14, 10]],
    ['POSTGRES_15', [15]],
    ['MYSQL_8_0', [8, 0]],
    ['8.0.mysql_aurora.3.05.2', [8, 0, 3, 5, 2]],
    ['OpenSearch_2.11', [2, 11]],
    ['v1.31.0', [1, 31, 0]],
    ['redis6.x', [6]],
    ['default', undefined],
    [null, undefined],
  ])('%s is %j', (text, numbers) => {
    expect(versionOf(text)).toEqual(numbers);
  });

  it.each([
    ['14.9', '14.10', -1],
    ['15', '15.4', 0],
    ['9.6', '10.1', -1],
    ['2.0', '1.9', 1],
    ['latest', '1.9', 0],
  ])('%s against %s: %i', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});
