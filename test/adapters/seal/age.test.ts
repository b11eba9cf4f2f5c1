import { describe, expect, test } from '@jest/globals';
import { Encrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { ageSealing } from '../../../src/adapters/seal/age';
import { sealIdentity, sealTo } from '../../../src/adapters/seal/inputs';
import { ConfigurationError, OperationError } from '../../../src/core/errors';

const pair = async (make: () => Promise<string>) => {
  const identity = await make();
  return { identity, recipient: await identityToRecipient(identity) };
};
const [machine, person, stranger] = [
  await pair(generateX25519Identity),
  await pair(generateX25519Identity),
  await pair(generateX25519Identity),
];
const hybrid = await pair(generateHybridIdentity);
const bytes = (text: string) => new TextEncoder().encode(text);
const seal = (plain: Uint8Array, recipients: readonly string[]) => ageSealing.seal(plain, recipients);
const open = (sealed: Uint8Array, identities: readonly string[]) => ageSealing.open(sealed, identities);

describe('what is sealed', () => {
  test('is opened by each recipient and is what it was, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200_000 }), async (plain) => {
        const sealed = await seal(plain, [machine.recipient, person.recipient]);
        for (const { identity } of [machine, person]) expect(await open(sealed, [identity])).toEqual(plain);
      }),
      { numRuns: 15 },
    );
  });

  test('is opened by a post-quantum identity', async () => {
    const sealed = await seal(bytes('state'), [hybrid.recipient]);
    expect(new TextDecoder().decode(sealed.subarray(0, 22))).toBe('age-encryption.org/v1\n');
    expect(await open(sealed, [stranger.identity, hybrid.identity])).toEqual(bytes('state'));
  });

  test('holds none of the plain text and is different each time', async () => {
    const canary = 'canary-5f2a';
    const [first, second] = [
      await seal(bytes(canary), [machine.recipient]),
      await seal(bytes(canary), [machine.recipient]),
    ];
    for (const sealed of [first, second]) expect(Buffer.from(sealed).toString('latin1')).not.toContain(canary);
    expect(first).not.toEqual(second);
  });
});

describe('nothing is opened', () => {
  const refused = async (
    sealed: Uint8Array,
    identities: string[],
    kind: typeof OperationError | typeof ConfigurationError,
    words: string,
  ) => {
    const thrown: unknown = await open(sealed, identities).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(kind);
    expect((thrown as Error).message).toContain(words);
    for (const identity of identities) expect((thrown as Error).message).not.toContain(identity);
  };

  test('by a stranger, by nobody, or with a mistyped identity', async () => {
    const sealed = await seal(bytes('state'), [machine.recipient]);
    await refused(sealed, [stranger.identity], OperationError, 'sealed for somebody else');
    await refused(sealed, [], ConfigurationError, 'no identity');
    const last = machine.identity.endsWith('Q') ? 'P' : 'Q';
    await refused(sealed, [machine.identity.slice(0, -1) + last], ConfigurationError, 'mistyped');
  });

  test('when any byte was changed or any end was cut off', async () => {
    const sealed = await seal(new Uint8Array(70_000).fill(7), [machine.recipient]);
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = sealed.slice();
        changed[at]! ^= change;
        await expect(open(changed, [machine.identity])).rejects.toThrow(OperationError);
        await expect(open(sealed.slice(0, at), [machine.identity])).rejects.toThrow(OperationError);
      }),
      { numRuns: 60 },
    );
  });

  test('that a passphrase sealed', async () => {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(2);
    encrypter.setPassphrase('hunter2');
    await refused(await encrypter.encrypt('state'), [machine.identity], OperationError, 'somebody else');
  });
});

test('nothing is sealed for nobody or for a mistyped recipient', async () => {
  await expect(seal(bytes('state'), [])).rejects.toThrow('at least one');
  const last = machine.recipient.endsWith('q') ? 'p' : 'q';
  await expect(seal(bytes('state'), [person.recipient, machine.recipient.slice(0, -1) + last])).rejects.toThrow(
    'recipient 2 is mistyped',
  );
});

test('inputs take recipients and identities one a line, and repeat nothing that they refuse', () => {
  expect(sealTo(`${machine.recipient}\n\n ${person.recipient}\n${machine.recipient}`)).toEqual([
    machine.recipient,
    person.recipient,
  ]);
  expect(sealTo('')).toEqual([]);
  expect(() => sealTo('hunter2')).toThrow('passphrases are refused');
  expect(sealIdentity('')).toEqual([]);
  expect(sealIdentity(`# a comment\n${machine.identity}`)).toEqual([machine.identity]);
  expect(() => sealIdentity('hunter2')).toThrow(/^(?!.*hunter2).*passphrases are refused$/);
});
