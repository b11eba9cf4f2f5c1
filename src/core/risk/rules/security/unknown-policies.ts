import type { Json } from '../../../changes/model';
import { marksAny } from '../../../changes/values';
import { isEmpty, pairsAt, type Pair } from '../../attribute';
import type { Hit, Rule, When } from '../../rule';
import { POLICIES } from './policy-document';

const FIREWALL_ATTRIBUTES = [
  'ingress',
  'cidr_blocks',
  'source_ranges',
  'cidr_ipv4',
  'security_rule',
  'source_address_prefix',
];

const unknownPolicy: When = {
  kinds: ['update', 'replace'],
  attributes: [...POLICIES, ...FIREWALL_ATTRIBUTES],
  match: ({ change, changed }): Hit[] => {
    const watched = change.kind === 'update' ? [...POLICIES, ...FIREWALL_ATTRIBUTES] : POLICIES;
    return watched
      .filter((path) => changed.has(path.split('.')[0] ?? ''))
      .flatMap((path) => pairsAt(change.values, path))
      .filter((pair) => mayMatter(pair) && (pair.afterUnknown || holdsUnknown(change.values.unknown, pair)))
      .slice(0, 1)
      .map((pair) => ({ pair }));
  },
};

/** A policy that is first written is a creation; a firewall that had no rules so far may get any. */
const mayMatter = ({ before, path }: Pair): boolean =>
  !isEmpty(before) || FIREWALL_ATTRIBUTES.includes(String(path[0]));

const holdsUnknown = (mask: Json, pair: Pair): boolean => {
  const below = pair.path.reduce<Json | undefined>(
    (tree, step) => (tree as Record<string | number, Json> | null | undefined)?.[step],
    mask,
  );
  return marksAny(below);
};

/** What may be allowed is not known before the apply. */
export const UNKNOWN_POLICIES: readonly Rule[] = [
  {
    id: 'policy-unknown-at-plan',
    class: 'security',
    level: 'MEDIUM',
    title: 'gets a policy that is not known until apply',
    why: 'The new rights depend on values that only the apply will compute, so nobody can review them now.',
    example: '~ aws_iam_role_policy.rp  policy: "{…}" → (known after apply)',
    remedy: 'Look at the expression in the code; apply the part that it depends on first if that is not enough.',
    when: unknownPolicy,
  },
];
