import type { Rule } from '../../rule';
import { happens } from '../../when';

const FORGOTTEN_SERIOUS = ['data', 'iam', 'firewall'] as const;

/** Objects that change their address, come into the state or leave it. */
export const REFACTORING: readonly Rule[] = [
  {
    id: 'moved',
    class: 'structure',
    level: 'LOW',
    title: 'moves to another address, otherwise untouched',
    why: 'A moved block renames the object in the state; nothing happens to the object.',
    example: 'aws_db_instance.orders has moved to aws_db_instance.orders_db',
    remedy: 'Nothing to do.',
    when: happens(['no-op'], {}, ({ change }) => change.previousAddress !== undefined),
  },
  {
    id: 'moved-with-change',
    class: 'structure',
    level: 'MEDIUM',
    title: 'moves to another address and changes at the same time',
    why: 'A rename that should be invisible also changes the object. The two are easier to review apart.',
    example: 'aws_sqs_queue.a has moved to aws_sqs_queue.b, and delay_seconds changes',
    remedy: 'Move in one pull request, change in the next.',
    when: happens(['update', 'replace', 'delete', 'create'], {}, ({ change }) => change.previousAddress !== undefined),
  },
  {
    id: 'move-target-missing',
    class: 'structure',
    level: 'HIGH',
    title: 'is destroyed because its moved block points at nothing',
    why: 'The moved block names a target that the configuration does not have, so the object is deleted instead of renamed.',
    example: '- aws_sqs_queue.a  (moved to aws_sqs_queue.b, which is not in the configuration)',
    remedy: 'Correct the address in the moved block.',
    when: happens(['delete'], {}, ({ change }) => change.reason === 'delete_because_no_move_target'),
  },
  {
    id: 'module-instance-removed',
    class: 'structure',
    level: 'HIGH',
    title: 'is destroyed because its module instance is gone',
    why: "A key of a module's for_each, or a number of its count, disappeared, and everything in that instance goes with it.",
    example: '- module.leaf["us"].aws_dynamodb_table.t  (module.leaf["us"] is not in the configuration)',
    remedy: 'If the key was renamed, add a moved block from `module.leaf["old"]` to `module.leaf["new"]`.',
    when: happens(['delete'], {}, ({ change }) => change.reason === 'delete_because_no_module'),
  },
  {
    id: 'repetition-mode-changed',
    class: 'structure',
    level: 'HIGH',
    title: 'is destroyed because `count`, `for_each` or `enabled` changed its form',
    why: 'Switching between `count` and `for_each` changes every address: `q[0]` is not `q["alpha"]`.',
    example: '- aws_sqs_queue.q[0]  (resource uses for_each)',
    remedy: 'Add moved blocks from each old to each new address, in the same pull request.',
    when: happens(['delete'], {}, ({ change }) => {
      if (change.reason === 'delete_because_enabled_false') return { level: 'MEDIUM' };
      return change.reason === 'delete_because_wrong_repetition';
    }),
  },
  {
    id: 'resource-forgotten',
    class: 'structure',
    level: 'MEDIUM',
    title: 'leaves the state but keeps running',
    why: 'Nothing is destroyed, but the object goes on costing and is no longer watched, changed or cleaned up by anybody.',
    example: 'removed { from = aws_db_instance.orders  lifecycle { destroy = false } }',
    remedy: 'Say who takes care of the object from now on, or import it where it now belongs.',
    when: happens(['forget'], {}, ({ traits }) =>
      FORGOTTEN_SERIOUS.some((trait) => traits.has(trait)) ? { level: 'HIGH' } : true,
    ),
  },
  {
    id: 'replaced-and-forgotten',
    class: 'structure',
    level: 'HIGH',
    title: 'gets a successor, and the old object keeps running unmanaged',
    why: 'Afterwards there are two: one that is managed and one that nobody knows of.',
    example: 'actions: ["create", "forget"]',
    remedy: 'Plan how the old object is retired.',
    when: happens(['replace-and-forget']),
  },
  {
    id: 'import-clean',
    class: 'structure',
    level: 'LOW',
    title: 'is taken into the state as it is',
    why: 'The configuration already describes the live object; nothing about it changes.',
    example: 'import { to = aws_s3_bucket.imp  id = "acme-imp" }',
    remedy: 'Nothing to do.',
    when: happens(['no-op'], {}, ({ change }) => change.importing !== undefined),
  },
  {
    id: 'import-with-update',
    class: 'structure',
    level: 'MEDIUM',
    title: 'is taken into the state and changed at once',
    why: 'The configuration differs from the live object, and the apply makes the live object follow.',
    example: 'aws_s3_bucket.imp will be imported, then updated in-place',
    remedy: 'Make the configuration match first (plan shows no change), then change it.',
    when: happens(['update'], {}, ({ change }) => change.importing !== undefined),
  },
  {
    id: 'import-with-replace',
    class: 'structure',
    level: 'HIGH',
    title: 'is taken into the state and then destroyed and re-created',
    why: 'The live object that was to be adopted is destroyed.',
    example: 'aws_s3_bucket.imp must be replaced (imported from "acme-imp")',
    remedy: 'Almost always a mistake: make the attribute that forces the replacement match the live object.',
    when: happens(['replace'], {}, ({ change, traits }) => {
      if (change.importing === undefined) return false;
      return traits.has('data') ? { level: 'CRITICAL' } : true;
    }),
  },
];
