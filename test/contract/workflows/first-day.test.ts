import { expect, test } from '@jest/globals';
import { PRINTED, readRepositoryFile } from '../../support/act/examples';

test('the guide begins with the caller of the design, with what a team fills in as placeholders', () => {
  const [, first] = /^```ya?ml\n(.*?)^```$/ms.exec(readRepositoryFile('docs/getting-started.md')) ?? [];
  const filled = PRINTED.replaceAll('<sha>', '0'.repeat(40)).replaceAll('"…/', '"arn:aws:iam::111122223333:role/');
  expect(first).toBe(filled);
});
