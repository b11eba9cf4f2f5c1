import { type Loss, revertAndApply } from './words';

/**
 * Types that are settings of something else, or are known by their name alone: made again they are what they were. Only
 * types of which that is certain; all others keep the more careful words.
 */
const SAME_AGAIN = [
  /^aws_s3_bucket_(?!object)\w+$/,
  /^aws_s3_account_public_access_block$/,
  /^aws_iam_(role|user|group)_policy(_attachment)?$/,
  /^aws_(security_group_rule|vpc_security_group_(in|e)gress_rule|network_acl_rule)$/,
  /^aws_(route|route_table_association|main_route_table_association)$/,
  /^aws_(db|elasticache|docdb|neptune|redshift)_(subnet|parameter|cluster_parameter)_group$/,
  /^aws_(wafv2_web_acl_association|lb_target_group_attachment|lb_listener_certificate)$/,
  /^aws_(autoscaling_policy|appautoscaling_policy|appautoscaling_target|cloudwatch_event_target)$/,
  /^aws_(sqs_queue|sns_topic|ecr_repository|kms_key)_policy$/,
  /^google_\w+_iam_(member|binding|policy)$/,
  /^google_compute_(firewall|route)$/,
  /^google_dns_record_set$/,
  /^azurerm_(network_security_rule|route|\w+_firewall_rule|management_lock|dns_\w+_record)$/,
];

const all = new RegExp(SAME_AGAIN.map(({ source }) => source).join('|'));

export const SETTINGS: readonly Loss[] = [
  {
    types: all,
    undo: () =>
      revertAndApply('Revert the commit, plan and apply: it comes back as it was. What happened meanwhile stays.'),
  },
];
