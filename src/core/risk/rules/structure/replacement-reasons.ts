import { markedAt } from '../../../changes/values';
import type { Hit, Rule, Subject } from '../../rule';
import { happens } from '../../when';

const because =
  (reason: string) =>
  ({ change, traits }: Subject): boolean | Hit => {
    if (change.reason !== reason) return false;
    return traits.has('benign') ? { level: 'LOW' } : true;
  };

/** Is every path that forces the replacement unknown until apply? Then the replacement is a consequence, or may not come. */
export function isUncertain({ change }: Subject): boolean {
  return change.replacePaths.length > 0 && change.replacePaths.every((path) => markedAt(change.values.unknown, path));
}

/** Who or what asked for a replacement. */
export const REPLACEMENT_REASONS: readonly Rule[] = [
  {
    id: 'tainted-replacement',
    class: 'structure',
    level: 'HIGH',
    title: 'is replaced because it is marked as tainted',
    why: 'An earlier apply failed half-way, or somebody tainted it. The code did not ask for this replacement.',
    example: '-/+ aws_ebs_volume.vol is tainted, so it must be replaced',
    remedy: 'If the object is in fact healthy: terraform untaint ADDRESS, then plan again.',
    when: happens(['replace'], {}, because('replace_because_tainted')),
  },
  {
    id: 'replace-requested',
    class: 'structure',
    level: 'HIGH',
    title: 'is replaced because somebody asked for it with -replace',
    why: 'The replacement comes from the command line, not from the code under review.',
    example: 'terraform plan -replace=aws_db_instance.orders',
    remedy: 'Ask who wanted it; plan again without -replace if nobody did.',
    when: happens(['replace'], {}, because('replace_by_request')),
  },
  {
    id: 'replace-triggered',
    class: 'structure',
    level: 'HIGH',
    title: 'is replaced because something that it watches changed',
    why: 'replace_triggered_by turns a harmless change elsewhere into a replacement here.',
    example: 'lifecycle { replace_triggered_by = [aws_security_group.web] }',
    remedy: 'Narrow replace_triggered_by to the attribute that matters.',
    when: happens(['replace'], {}, because('replace_by_triggers')),
  },
  {
    id: 'replacement-uncertain',
    class: 'structure',
    level: 'MEDIUM',
    title: 'may be replaced: it depends on values that are not known yet',
    why: 'The attribute that forces the replacement is computed during apply, mostly because something it refers to is replaced too.',
    example: '-/+ aws_subnet.a  vpc_id: "vpc-1" → (known after apply)  # forces replacement',
    remedy: 'Look at the replacement that causes it first.',
    when: happens(['replace'], {}, isUncertain),
  },
];
