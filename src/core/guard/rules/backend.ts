import { attributeOf, type Block, literalOf, valueOf } from '../../hcl/model';
import { settingsOf } from '../../hcl/queries';
import { type GuardHit, type GuardRule, type GuardScope, rootOf } from '../rule';

/** `false` as a literal. What is an expression or not there may be set elsewhere (`-backend-config`). */
const isOff = (block: Block, name: string): boolean =>
  [false, 'false'].includes(literalOf(valueOf(block, name)) as never);
const isSet = (block: Block, name: string): boolean => attributeOf(block, name) !== undefined && !isOff(block, name);

const backendsOf = (scope: GuardScope, kind: string): Block[] =>
  settingsOf(rootOf(scope), 'backend').filter(({ labels }) => labels[0] === kind);

function* unlocked(scope: GuardScope): Generator<GuardHit> {
  for (const backend of backendsOf(scope, 's3'))
    if (isSet(backend, 'bucket') && !isSet(backend, 'use_lockfile') && !isSet(backend, 'dynamodb_table'))
      yield { message: 'The s3 backend has no lock', place: backend.place };
  for (const backend of backendsOf(scope, 'http'))
    if (isSet(backend, 'address') && !isSet(backend, 'lock_address'))
      yield { message: 'The http backend has no lock', place: backend.place };
}

/** How the state is kept. A block that leaves out its main setting gets its settings elsewhere, unseen from here. */
export const BACKEND: readonly GuardRule[] = [
  {
    id: 'backend-unlocked',
    level: 'warn',
    title: 'The state is not locked',
    why: 'Two applies at once overwrite each other’s state, and what one of them made is forgotten.',
    remedy:
      's3: use_lockfile = true (Terraform 1.10, OpenTofu 1.10) or dynamodb_table. http: lock_address and unlock_address.',
    find: unlocked,
  },
  {
    id: 'backend-unencrypted',
    level: 'warn',
    title: 'The state is written without encryption',
    why: 'State holds secrets in clear.',
    remedy:
      'Remove encrypt = false, or set encrypt = true with kms_key_id. Versioning of the bucket is set on the bucket.',
    find: (scope) =>
      backendsOf(scope, 's3')
        .filter((backend) => isOff(backend, 'encrypt'))
        .map((backend) => ({
          message: 'The s3 backend switches encryption off',
          place: attributeOf(backend, 'encrypt')?.place ?? backend.place,
        })),
  },
];
