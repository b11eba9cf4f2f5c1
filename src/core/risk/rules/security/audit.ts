import { notEquivalent } from '../../rollback/words';
import type { Rule } from '../../rule';
import { attribute, happens, turnsOff } from '../../when';

/** Who did what is no longer written down. */
export const AUDIT: readonly Rule[] = [
  {
    id: 'audit-logging-removed',
    class: 'security',
    level: 'HIGH',
    title: 'no longer records what happens',
    why: 'Without the record nobody sees an attack, and nobody can prove what happened.',
    example: '- aws_flow_log.vpc',
    remedy: 'Keep it, or show where the same events are recorded instead.',
    levels: 'CRITICAL for CloudTrail itself.',
    rollback: () => notEquivalent('A revert records again from then on; what happened meanwhile was not recorded.'),
    when: happens(
      ['delete'],
      {
        types: [
          'aws_cloudtrail',
          'aws_guardduty_detector',
          'aws_config_configuration_recorder',
          'aws_flow_log',
          'aws_securityhub_account',
          'google_logging_organization_sink',
          'google_logging_folder_sink',
          'google_logging_project_sink',
          'azurerm_monitor_diagnostic_setting',
          'azurerm_network_watcher_flow_log',
        ],
      },
      ({ change }) => (change.type === 'aws_cloudtrail' ? { level: 'CRITICAL' } : true),
    ),
    hides: ['resource-deleted', 'stateful-resource-deleted'],
  },
  {
    id: 'audit-logging-disabled',
    class: 'security',
    level: 'HIGH',
    title: 'records less of what happens, or nothing',
    why: 'A trail that is switched off is the first thing that an attacker does.',
    example: '~ aws_cloudtrail.main  enable_logging: true → false',
    remedy: 'Keep it on.',
    levels: 'CRITICAL for the logging of CloudTrail, MEDIUM for its details.',
    rollback: () => notEquivalent('A revert records again from then on; what happened meanwhile was not recorded.'),
    when: attribute(
      [
        'enable_logging',
        'enable',
        'is_recording',
        'is_enabled',
        'enable_log_file_validation',
        'is_multi_region_trail',
        'include_global_service_events',
      ],
      (pair) => {
        if (!turnsOff(pair)) return false;
        if (pair.path[0] === 'enable_logging') return { level: 'CRITICAL' };
        return ['enable', 'is_recording', 'is_enabled'].includes(String(pair.path[0])) ? true : { level: 'MEDIUM' };
      },
      {
        types: ['aws_cloudtrail', 'aws_guardduty_detector', 'aws_config_configuration_recorder_status', 'aws_flow_log'],
      },
    ),
  },
];
