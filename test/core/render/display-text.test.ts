import { describe, expect, test } from '@jest/globals';
import { displayLines, displayProse, displayText, shortened } from '../../../src/core/render/display-text';

describe('text from plans', () => {
  test.each([
    ['ANSI', '\u001b[31mred', '\\u001b[31mred'],
    ['a bidi override', 'a\u202eb', 'a\\u202eb'],
    ['zero width', 'a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
    ['an invisible letter', 'a\u3164b', 'a\\u3164b'],
    ['tag characters', 'a\u{e0041}', 'a\\u{e0041}'],
    ['half a surrogate pair', 'a\ud83d', 'a\\ud83d'],
    ['a lone carriage return', 'ok\revil', 'ok\\u000devil'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
    ['odd spaces', 'a\u00a0b', 'a\\u00a0b'],
    ['line breaks', 'a\nb\r\nc', 'a ↵ b ↵ c'],
    ['an emoji', '⚠️ ok', '⚠️ ok'],
    ['a selector on a letter', 'a\ufe0f', 'a\\ufe0f'],
    ['ordinary text of any language', 'Größe 数据 ок', 'Größe 数据 ок'],
  ])('shows %s', (_, given, shown) => {
    expect(displayText(given)).toBe(shown);
  });

  test('does not let marks pile up', () => {
    expect(displayText(`a${'\u0301'.repeat(40)}`)).toMatch(/^a\u0301{4}\\u0301/);
  });

  test.each([
    ['@org/everyone', '@\u200borg/everyone'],
    ['fixes #12', 'fixes #\u200b12'],
    ['GH-12', 'GH\u200b-12'],
    ['https://evil.example', 'https:\u200b//evil.example'],
    ['www.evil.example', 'www\u200b.evil.example'],
    [':white_check_mark:', ':\u200bwhite_check_mark:'],
    ['see 3f9a1c7d', 'see 3f9a1c\u200b7d'],
    ['at 14:02 UTC', 'at 14:02 UTC'],
  ])('outside code, %s means nothing to GitHub', (given, shown) => {
    expect(displayProse(given)).toBe(shown);
  });

  test('splits lines at line feeds only', () => {
    expect(displayLines('a\r\nb\rc\u2028d')).toEqual(['a', 'b\\u000dc\\u2028d']);
  });

  test('is cut with an ellipsis and never through a pair', () => {
    expect(shortened('abcdef', 4)).toBe('abc…');
    expect(shortened('ab😀cd', 4)).toBe('ab…');
    expect(shortened('abcd', 4)).toBe('abcd');
  });
});
