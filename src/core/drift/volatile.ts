import type { Path } from '../changes/model';

/** An attribute that the cloud changes by itself on every refresh: never a change by anybody. */
interface Volatile {
  readonly type: string;
  readonly attribute: string;
  readonly source: string;
}

/**
 * Only attributes that the provider alone decides and that say nothing about how the object is set up. To add one, name
 * the measurement or the report that shows it change by itself.
 */
const VOLATILE: readonly Volatile[] = [
  {
    type: 'aws_db_instance',
    attribute: 'latest_restorable_time',
    source: 'docs/platform-notes.md#refresh-and-drift: on every refresh; hashicorp/terraform#29543',
  },
  {
    type: 'aws_iam_role',
    attribute: 'role_last_used',
    source: 'lablabs/terraform-aws-eks-external-dns#33: on every use of the role',
  },
];

/** Does the attribute at the path change by itself? */
export const isVolatile = (type: string, path: Path): boolean =>
  VOLATILE.some((entry) => entry.type === type && entry.attribute === path[0]);
