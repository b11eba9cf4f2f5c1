import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quotedText } from '../../../src/core/hcl/quoted-text';

describe('a text in HCL quotes', () => {
  it.each([
    ['a"b\\c', '"a\\"b\\\\c"'],
    ['${path.module} %{ if true }', '"$${path.module} %%{ if true }"'],
    ['a\nb\f', '"a\\nb\\u000c"'],
    ['cost: $5 100%', '"cost: $5 100%"'],
  ])('writes %j so that it means itself', (text, hcl) => {
    expect(quotedText(text)).toBe(hcl);
  });

  it.each(['$${a}', '%%{a}', '$%{a}', '\ud800'])('does not write %j, which HCL has no sure way to say', (text) => {
    expect(quotedText(text)).toBeUndefined();
  });

  it('holds no template, no new line and no end of the string, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', 'a', '\b', '\u2028') }),
        (text) => {
          const hcl = quotedText(text);
          if (hcl === undefined) return;
          expect(hcl).not.toMatch(/\n|(?<!\$)\$\{|(?<!%)%\{/);
          expect(hcl.slice(1, -1).replace(/\\./g, '')).not.toContain('"');
        },
      ),
    );
  });
});
