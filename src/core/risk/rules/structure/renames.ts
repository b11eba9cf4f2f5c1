import type { Rule } from '../../rule';

/** Deletions and creations that are most likely one object under another address. Judged by plan-wide/renames.ts and index-shift.ts. */
export const RENAMES: readonly Rule[] = [
  {
    id: 'probable-missing-moved',
    class: 'structure',
    level: 'HIGH',
    title: 'looks like a rename that would destroy the object',
    why: 'The object that is created has the settings of the one that is destroyed.',
    example: '- aws_db_instance.orders and + aws_db_instance.orders_main agree in 41 of 41 settings',
    remedy: 'If it is one, add this to the code, and nothing is destroyed.',
  },
  {
    id: 'type-migrated',
    class: 'structure',
    level: 'HIGH',
    title: 'goes, and the same object comes under another type',
    why: 'Two types stand for one kind of object. Whichever is done last wins: the deletion of the old one may take the new one away.',
    example: '- kubernetes_ingress.web and + kubernetes_ingress_v1.web  (terraform #24704)',
    remedy:
      'Take the old one out of the state without destroying it (removed block with `destroy = false`) and bring it in under the new type with an import block.',
  },
  {
    id: 'foreach-keys-renamed',
    class: 'structure',
    level: 'HIGH',
    title: 'gets other for_each keys, so that objects are destroyed and created',
    why: 'To Terraform an instance with another key is another object.',
    example: '- aws_sns_topic.t["alpha"] and + aws_sns_topic.t["ALPHA"]',
    remedy: 'Keep the keys stable, or add a moved block from each old to each new key.',
  },
  {
    id: 'count-index-shift',
    class: 'structure',
    level: 'HIGH',
    title: 'is rebuilt because the elements of a list moved up',
    why: 'An element was removed from, or put into, the middle of a list that `count` goes through; all after it change places and are changed or replaced.',
    example: '-/+ aws_sqs_queue.q[0], q[1], q[2] and - q[3], because the first of four names was removed',
    remedy: 'Use `for_each` over a set or map instead of `count`, with moved blocks from each number to its key.',
  },
];
