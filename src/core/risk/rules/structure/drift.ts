import type { Rule } from '../../rule';

/** What was done outside Terraform, and what this plan does about it. Judged by plan-wide/drift.ts. */
export const DRIFT: readonly Rule[] = [
  {
    id: 'drift-detected',
    class: 'process',
    level: 'LOW',
    title: 'was changed outside Terraform',
    why: 'Somebody or something changed the object; this plan does not act on it.',
    example: 'aws_autoscaling_group.asg  desired_capacity: 2 → 3 outside Terraform',
    remedy: 'Put the change into the code, or undo it.',
  },
  {
    id: 'manual-change-reverted',
    class: 'availability',
    level: 'MEDIUM',
    title: 'was changed by hand, and the apply would undo that',
    why: 'Somebody changed it outside Terraform, maybe to end an incident; the apply puts the old value back.',
    example: 'aws_ssm_parameter.limits  value was changed by hand and goes back',
    remedy: 'Ask who changed it and why, before you apply. Put the change into the code if it must stay.',
  },
  {
    id: 'deleted-outside-terraform',
    class: 'process',
    level: 'LOW',
    title: 'was deleted outside Terraform and would come back',
    why: 'The plan shows an ordinary creation, but the object existed until somebody deleted it by hand.',
    example: '+ aws_ssm_parameter.gone, deleted outside Terraform',
    remedy: 'Ask who deleted it and why. What was in it does not come back.',
  },
];
