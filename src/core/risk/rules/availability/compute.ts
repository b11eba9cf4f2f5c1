import { memberOf } from '../../../changes/json';
import { minutes } from '../../downtime';
import { forwardOnly, revertAndApply } from '../../rollback/words';
import type { Rule } from '../../rule';
import { attribute, becomes, differs, fallsToZero, halves, happens, turnsOff, turnsOn } from '../../when';
import { compareVersions, majorOf, versionOf } from './version';

const CAPACITY = [
  'min_size',
  'desired_size',
  'desired_capacity',
  'desired_count',
  'replicas',
  'node_count',
  'min_capacity',
  'min_count',
  'target_size',
  'num_cache_nodes',
  'num_cache_clusters',
  'number_cache_clusters',
  'num_nodes',
  'autoscaling.min_node_count',
  'num_node_groups',
  'number_of_broker_nodes',
  'scaling_config.min_size',
  'scaling_config.desired_size',
  'initial_node_count',
  'min_instance_count',
  'spec.replicas',
  'default_node_pool.node_count',
];

const NODE_POOLS = ['aws_eks_node_group', 'google_container_node_pool', 'azurerm_kubernetes_cluster_node_pool'];
const CLUSTERS = ['aws_eks_cluster', 'google_container_cluster', 'azurerm_kubernetes_cluster'];
const STATEFUL_CHARTS = /postgres|mysql|mariadb|mongo|redis|kafka|elasticsearch|vault|minio|rabbitmq|cassandra/;

/** Machines, clusters, charts. */
export const COMPUTE: readonly Rule[] = [
  {
    id: 'capacity-to-zero',
    class: 'availability',
    level: 'HIGH',
    title: 'is scaled to zero',
    why: 'Nothing is left to do the work.',
    example: '~ aws_autoscaling_group.asg  min_size: 2 → 0',
    remedy: 'Check that nothing needs it any more. To switch it off for good, remove it.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply: new machines or tasks start, which takes minutes. What was in the old ones is gone.',
      ),
    when: attribute([...CAPACITY, 'reserved_concurrent_executions'], fallsToZero),
  },
  {
    id: 'capacity-halved',
    class: 'availability',
    level: 'MEDIUM',
    title: 'loses half of its capacity or more',
    why: 'What remains may not carry the load, or the failure of one more.',
    example: '~ aws_ecs_service.api  desired_count: 6 → 3',
    remedy: 'Compare with the peak of the last weeks.',
    when: attribute(CAPACITY, halves),
  },
  {
    id: 'instance-stop-start',
    class: 'availability',
    level: 'MEDIUM',
    title: 'is stopped and started again',
    why: 'The plan calls it an update, but the provider stops the machine to change this.',
    example: '~ aws_instance.web  instance_type: "t3.micro" → "t3.large"',
    remedy:
      'Take it out of the load balancer first; instance-store data is lost, a public IP without an elastic IP changes.',
    when: attribute(
      [
        'instance_type',
        'user_data',
        'user_data_base64',
        'ebs_optimized',
        'cpu_options',
        'machine_type',
        'min_cpu_platform',
        'size',
        'vm_size',
      ],
      (pair) => differs(pair) || (typeof pair.after === 'boolean' && pair.before !== pair.after),
      {
        kinds: ['update'],
        types: [
          'aws_instance',
          'google_compute_instance',
          'azurerm_linux_virtual_machine',
          'azurerm_windows_virtual_machine',
          'azurerm_virtual_machine',
        ],
      },
    ),
    downtime: () => minutes(1, 5, "stop and start of a virtual machine; PlanSeal's estimate"),
    rollback: () =>
      revertAndApply('Revert the commit, plan and apply, which stops and starts it once more. Local disks stay empty.'),
  },
  {
    id: 'node-pool-replaced',
    class: 'availability',
    level: 'HIGH',
    title: 'is replaced with all nodes in it',
    why: 'Workloads are evicted, in either order; create_before_destroy alone does not wait until they have moved.',
    example: '+/- aws_eks_node_group.main  instance_types  # forces replacement',
    remedy: 'Add a second pool, drain the first, remove it in another pull request. Check the pod disruption budgets.',
    when: happens(['replace'], { types: NODE_POOLS }),
    downtime: () =>
      minutes(
        0,
        30,
        'reports on EKS node group rotations (terraform-aws-eks #2905, #1560); depends on disruption budgets',
      ),
  },
  {
    id: 'cluster-version-upgrade',
    class: 'availability',
    level: 'HIGH',
    title: 'is upgraded to another Kubernetes version',
    why: 'Removed APIs break workloads, and a control plane never goes back.',
    example: '~ aws_eks_cluster.main  version: "1.30" → "1.31"',
    remedy: 'Check deprecated APIs and add-ons first; one minor version at a time.',
    when: attribute(
      ['version', 'min_master_version', 'kubernetes_version'],
      ({ before, after }) => compareVersions(before, after) < 0,
      {
        kinds: ['update'],
        types: CLUSTERS,
      },
    ),
    rollback: () => forwardOnly('A control plane cannot go back to an older version; only a new cluster can.'),
  },
  {
    id: 'helm-chart-major-upgrade',
    class: 'availability',
    level: 'HIGH',
    title: 'goes to another major version of its chart',
    why: 'A major version says itself that something breaks.',
    example: '~ helm_release.redis  version: "18.4.0" → "19.0.1"',
    remedy: 'Read the upgrade notes of the chart; compare with helm diff.',
    when: attribute(
      ['version'],
      ({ before, after }) => {
        const [was, will] = [majorOf(before), majorOf(after)];
        return was !== undefined && will !== undefined && was !== will;
      },
      { kinds: ['update'], types: ['helm_release'] },
    ),
  },
  {
    id: 'helm-chart-changed',
    class: 'availability',
    level: 'MEDIUM',
    title: 'gets another chart, version or set of values',
    why: 'One attribute stands for all objects in the chart; the plan does not show them.',
    example: '~ helm_release.redis  version: "18.4.0" → "18.5.0"',
    remedy: 'Look at helm diff.',
    when: attribute(
      ['version', 'chart', 'repository', 'values', 'set'],
      ({ before, after }) =>
        typeof before !== 'string' ||
        typeof after !== 'string' ||
        versionOf(before)?.[0] === versionOf(after)?.[0] ||
        before === '',
      { kinds: ['update'], types: ['helm_release'] },
    ),
    hides: ['resource-updated'],
  },
  {
    id: 'helm-release-deleted',
    class: 'availability',
    level: 'HIGH',
    title: 'is uninstalled with everything in the chart',
    why: 'All objects of the release go; the plan shows only one.',
    example: '- helm_release.ingress',
    remedy: 'List them with `helm get manifest`. Volume claims of a database chart may go too.',
    levels: 'CRITICAL for charts of databases.',
    when: happens(['delete', 'replace'], { types: ['helm_release'] }, ({ change }) => {
      const chart = memberOf(change.values.before, 'chart');
      return typeof chart === 'string' && STATEFUL_CHARTS.test(chart.toLowerCase()) ? { level: 'CRITICAL' } : true;
    }),
    hides: ['resource-deleted'],
  },
  {
    id: 'helm-force-enabled',
    class: 'availability',
    level: 'HIGH',
    title: 'may from now on delete and re-create its objects',
    why: 'force_update and recreate_pods turn upgrades into outages; without atomic a failed upgrade stays half-way.',
    example: '~ helm_release.api  force_update: false → true',
    remedy: 'Leave it off.',
    when: attribute(
      ['force_update', 'recreate_pods', 'cleanup_on_fail', 'atomic'],
      (pair) => (pair.path[0] === 'atomic' ? turnsOff(pair) : turnsOn(pair)),
      { types: ['helm_release'] },
    ),
  },
  {
    id: 'rollout-without-surge',
    class: 'availability',
    level: 'LOW',
    title: 'is from now on stopped before its successor starts',
    why: 'Each deployment has a gap.',
    example: '~ kubernetes_deployment.api  strategy.type: "RollingUpdate" → "Recreate"',
    remedy: 'Keep a rolling update unless two versions must never run at once.',
    when: attribute(['spec.strategy.type', 'deployment_minimum_healthy_percent'], (pair) =>
      pair.path[0] === 'spec' ? becomes('Recreate')(pair) : fallsToZero(pair),
    ),
  },
];
