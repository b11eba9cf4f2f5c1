import type { Rule } from '../../rule';
import { attribute, happens, leaves, turnsOff, turnsOn } from '../../when';

/** Helpers that nobody sees until they are missing. */
export const OPERATIONS: readonly Rule[] = [
  {
    id: 'autoscaling-removed',
    class: 'availability',
    level: 'MEDIUM',
    title: 'no longer grows with the load',
    why: 'The next peak meets a fixed capacity.',
    example: '- aws_appautoscaling_target.api',
    remedy: 'Set the fixed capacity to what the peak needs.',
    when: happens(['delete'], {
      types: [
        'aws_autoscaling_policy',
        'aws_appautoscaling_policy',
        'aws_appautoscaling_target',
        'azurerm_monitor_autoscale_setting',
        'google_compute_autoscaler',
        'kubernetes_horizontal_pod_autoscaler',
      ],
    }),
  },
  {
    id: 'schedule-disabled',
    class: 'availability',
    level: 'MEDIUM',
    title: 'no longer runs on its schedule',
    why: 'Jobs that nobody looks at stop without an error.',
    example: '~ aws_cloudwatch_event_rule.nightly  state: "ENABLED" → "DISABLED"',
    remedy: 'Check what the job does and who needs it.',
    when: attribute(
      ['state', 'is_enabled', 'paused', 'spec.suspend'],
      (pair) =>
        pair.path[0] === 'paused' || pair.path.at(-1) === 'suspend'
          ? turnsOn(pair)
          : turnsOff(pair) || leaves('ENABLED')(pair),
      {
        types: [
          'aws_cloudwatch_event_rule',
          'aws_scheduler_schedule',
          'google_cloud_scheduler_job',
          'kubernetes_cron_job',
          'kubernetes_cron_job_v1',
        ],
      },
    ),
  },
];
