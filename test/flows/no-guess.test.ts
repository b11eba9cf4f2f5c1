import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { receiptBasis } from '../../src/core/gate/basis';
import { type Receipt, receiptNotice } from '../../src/core/gate/receipt';
import { DEFAULT_SETTINGS } from '../../src/core/risk/settings';
import { judgeOf } from '../../src/flows/judge';
import { readPlan } from '../../src/flows/read-plan';
import { hex } from '../core/gate/good-facts';

/** A plan that sets one secret, marked by the provider, in a variable and in an output. */
const planOf = (secret: string): string => {
  const marked = { actions: ['update'], before_sensitive: true, after_sensitive: true, after_unknown: false };
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    variables: { token: { value: secret } },
    resource_changes: [
      {
        address: 'aws_db_instance.orders',
        mode: 'managed',
        type: 'aws_db_instance',
        name: 'orders',
        provider_name: 'registry.terraform.io/hashicorp/aws',
        change: {
          actions: ['update'],
          before: { identifier: 'orders', password: 'of-before' },
          after: { identifier: 'orders', password: secret },
          before_sensitive: { password: true },
          after_sensitive: { password: true },
          after_unknown: {},
        },
      },
    ],
    output_changes: { token: { ...marked, before: 'of-before', after: secret } },
    configuration: { root_module: { variables: { token: { sensitive: true } } } },
    errored: false,
    complete: true,
  });
};

// eslint-disable-next-line @typescript-eslint/require-await
async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

/** What everybody can read of a plan: the receipt in the annotation, and the assessment in its artifact. */
const published = async (secret: string, lineage: string): Promise<Record<string, string>> => {
  const request = { stack: 'infra', environment: 'prod', settings: DEFAULT_SETTINGS, now: '2026-11-21T10:00:00Z' };
  const judge = judgeOf(request);
  const read = await readPlan(chunks(planOf(secret)), { lineage, leaveOut: [], takers: [judge] });
  const found = { tool: 'terraform', version: '1.11.4', lockFile: '', backend: hex('1'), serial: 1 } as const;
  // The tree stands for a var file that holds the secret.
  const tree = Buffer.from(secret).toString('hex').padEnd(64, '0').slice(0, 64);
  const inputs = { workspace: 'default', varFiles: ['prod.tfvars'], variables: { token: secret } };
  const receipt: Receipt = {
    stack: 'infra',
    environment: 'prod',
    commit: 'a'.repeat(40),
    changeDigest: read.digest.digest,
    hasChanges: true,
    basis: receiptBasis({ ...found, tree, lineage }, inputs),
  };
  const { leftOut, secretsIncluded } = read.digest;
  const facts = { receipt, secretsInDigest: secretsIncluded, leftOut: [...leftOut] };
  const assessment = judge.finish();
  return leaves({ notice: receiptNotice(receipt), receipt, facts, assessment, fingerprints: read.fingerprints });
};

const leaves = (value: unknown, path = ''): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, inner]) => Object.entries(leaves(inner, `${path}.${key}`))),
      )
    : { [path]: String(value) };

/** Secrets as people have them: nothing that the plan shows elsewhere, and long enough to be looked for. */
const secrets = fc.stringMatching(/^[a-z0-9]{12,24}$/).filter((text) => /\d/.test(text) && /[a-z]/.test(text));
const two = <T>(one: fc.Arbitrary<T>) => fc.tuple(one, one).filter(([a, b]) => a !== b);

test('whatever depends on a secret also depends on the lineage, which only readers of the state know', async () => {
  await fc.assert(
    fc.asyncProperty(two(secrets), two(fc.uuid()), async ([secret, guess], [lineage, other]) => {
      const [shown, guessed, elsewhere] = await Promise.all([
        published(secret, lineage),
        published(guess, lineage),
        published(secret, other),
      ]);
      const telling = Object.keys(shown).filter((path) => shown[path] !== guessed[path]);
      // A changed secret is seen: in the digest, in the basis, and in the fingerprint of its object.
      expect(telling).toEqual(
        expect.arrayContaining(['.receipt.changeDigest', '.receipt.basis.inputs', '.receipt.basis.tree']),
      );
      expect(telling.some((path) => path.startsWith('.fingerprints'))).toBe(true);
      // And nobody without the lineage can say which secret it was.
      expect(telling.filter((path) => shown[path] === elsewhere[path])).toEqual([]);
      expect(JSON.stringify(shown)).not.toContain(secret);
    }),
    { numRuns: 40 },
  );
});

test('while there is no state nothing depends on a secret', async () => {
  await fc.assert(
    fc.asyncProperty(two(secrets), async ([secret, guess]) => {
      expect(await published(secret, '')).toEqual(await published(guess, ''));
    }),
    { numRuns: 40 },
  );
});
