import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InvalidFileCommand, readPairs, readPath } from '../../support/runner/file-commands';

describe('NAME=VALUE and heredoc', () => {
  test.each([
    ['a=b\n', { a: 'b' }],
    ['a=b=c\n\nb=\n', { a: 'b=c', b: '' }],
    ['a=1\na=2', { a: '2' }],
    ['a<<E\nE\n', { a: '' }],
    ['a<<E\nx\n\ny\nE\nb=1\n', { a: 'x\n\ny', b: '1' }],
    ['a<<E\nx\r\nE\n', { a: 'x\r' }],
    ['a<<E\nx\n E\nE', { a: 'x\n E' }],
    ['a=<<E\n', { a: '<<E' }],
    ['a<<=\nx\n=\n', { a: 'x' }],
    ['a\rb=c\n', { 'a\rb': 'c' }],
    ['', {}],
  ])('%j', (text, expected) => {
    expect(readPairs(text, 'GITHUB_OUTPUT')).toEqual(expected);
  });

  test.each([
    ['nonsense\n', /Invalid format 'nonsense'/],
    ['=x\n', /Name must not be empty/],
    ['<<E\nx\nE\n', /Name must not be empty/],
    ['a<<\nx\n', /Delimiter must not be empty/],
    ['a<<E\nx\n', /Matching delimiter not found 'E'/],
  ])('%j is refused', (text, reason) => {
    expect(() => readPairs(text, 'GITHUB_OUTPUT')).toThrow(InvalidFileCommand);
    expect(() => readPairs(text, 'GITHUB_OUTPUT')).toThrow(reason);
  });

  test('NODE_OPTIONS cannot be exported, but may be an output', () => {
    expect(() => readPairs('Node_Options=--require x\n', 'GITHUB_ENV')).toThrow(/NODE_OPTIONS/);
    expect(readPairs('NODE_OPTIONS=x\n', 'GITHUB_OUTPUT')).toEqual({ NODE_OPTIONS: 'x' });
  });

  test('a value in a heredoc whose delimiter it does not contain comes back unchanged (T18)', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(readPairs(`name<<ghadelimiter_1\n${value}\nghadelimiter_1\n`, 'GITHUB_OUTPUT')).toEqual({ name: value });
      }),
    );
  });

  test('a value that repeats the delimiter forges a second output: this is what a random delimiter prevents', () => {
    expect(readPairs('a<<E\nx\nE\nlevel<<E\nLOW\nE\n', 'GITHUB_OUTPUT')).toEqual({ a: 'x', level: 'LOW' });
  });
});

test('GITHUB_PATH is one directory a line', () => {
  expect(readPath('/a\n\n/b\r\n/c')).toEqual(['/a', '/b', '/c']);
});
