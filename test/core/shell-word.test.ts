import { execFileSync } from 'node:child_process';
import { expect, it } from '@jest/globals';
import { shellWord } from '../../src/core/shell-word';

const WORDS = [
  'aws_db_instance.orders',
  'module.app["a b"].x',
  "it's",
  '',
  '$(reboot)',
  'a\nb',
  "a\r\n\t\\'b",
  '\u001b[2J\u202eevil\u200b',
  '\u{e0041}',
];

it.each(WORDS)('is one line, and the same word for a shell: %j', (word) => {
  const quoted = shellWord(word);
  expect(quoted).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  expect(execFileSync('bash', ['-c', `printf %s ${quoted}`], { env }).toString()).toBe(word);
});
