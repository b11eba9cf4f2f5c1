import { expect, test } from '@jest/globals';
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { identitiesIn, recipientProblem, recipientsProblem } from '../../../src/core/bundle/recipients';

const pairOf = async (identity: Promise<string>) => ({
  identity: await identity,
  recipient: await identityToRecipient(await identity),
});
const classic = await pairOf(generateX25519Identity());
const hybrid = await pairOf(generateHybridIdentity());

test('what the library makes is a recipient and an identity', () => {
  for (const { identity, recipient } of [classic, hybrid]) {
    expect(recipientProblem(recipient)).toBeUndefined();
    expect(identitiesIn(identity)).toEqual([identity]);
  }
});

test.each([
  ['a passphrase', 'correct horse battery staple', 'passphrases are refused'],
  ['a plugin key', 'age1yubikey1qwe0tnqj8ylkqqg6', 'must hold age recipients'],
  ['an SSH key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA', 'SSH key'],
  ['capital letters', classic.recipient.toUpperCase(), 'must hold age recipients'],
  ['a cut recipient', classic.recipient.slice(0, -1), 'must hold age recipients'],
])('%s is no recipient', (_, text, words) => {
  expect(recipientProblem(text)).toContain(words);
});

test('an identity in the place of a recipient is refused without being repeated', () => {
  for (const { identity } of [classic, hybrid]) {
    const problem = recipientProblem(identity)!;
    expect(problem).toContain('make a new pair');
    expect(problem).not.toContain(identity);
  }
});

test('recipients are refused together when there are none, too many, or of both kinds', () => {
  expect(recipientsProblem([])).toContain('at least one');
  expect(recipientsProblem(Array.from({ length: 21 }, () => classic.recipient))).toContain('at most 20');
  expect(recipientsProblem([classic.recipient, hybrid.recipient])).toContain('mixes post-quantum');
  expect(recipientsProblem([classic.recipient, 'age1'])).toContain('must hold age recipients');
  expect(recipientsProblem([hybrid.recipient, hybrid.recipient])).toBeUndefined();
});

test('identities are read as age-keygen writes them, and nothing else is', () => {
  const file = `# created: 2026-11-20T10:00:00Z\r\n# public key: ${classic.recipient}\r\n${classic.identity}\r\n\n${hybrid.identity}\n`;
  expect(identitiesIn(file)).toEqual([classic.identity, hybrid.identity]);
  for (const other of [
    '',
    '# only a comment',
    'hunter2',
    `${classic.identity}\nhunter2`,
    classic.identity.toLowerCase(),
  ])
    expect(identitiesIn(other)).toBeUndefined();
});
