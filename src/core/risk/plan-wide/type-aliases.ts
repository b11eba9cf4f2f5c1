/** Types that are two names of one kind of object, beside those that differ only in `_v1` (provider documentation). */
const ALIASES: Readonly<Record<string, string>> = {
  aws_alb: 'aws_lb',
  aws_alb_listener: 'aws_lb_listener',
  aws_alb_listener_certificate: 'aws_lb_listener_certificate',
  aws_alb_listener_rule: 'aws_lb_listener_rule',
  aws_alb_target_group: 'aws_lb_target_group',
  aws_alb_target_group_attachment: 'aws_lb_target_group_attachment',
  aws_elasticsearch_domain: 'aws_opensearch_domain',
  aws_s3_bucket_object: 'aws_s3_object',
  azurerm_app_service_plan: 'azurerm_service_plan',
  kubernetes_daemonset: 'kubernetes_daemon_set',
  kubernetes_horizontal_pod_autoscaler_v2beta2: 'kubernetes_horizontal_pod_autoscaler',
};

/** One name for all types that mean the same kind of object: `kubernetes_ingress_v1` → `kubernetes_ingress`. */
export function canonicalType(type: string): string {
  const plain = type.replace(/_v\d+$/, '');
  return Object.hasOwn(ALIASES, plain) ? (ALIASES[plain] ?? plain) : plain;
}
