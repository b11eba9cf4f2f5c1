import type { Json, JsonObject } from '../../../src/core/changes/model';
import { create, type Labelled, remove, replace, update } from './plan';
import { UNKNOWN } from './tree';

const meta = (name: string, more: JsonObject = {}): Json => [
  {
    annotations: {},
    generate_name: '',
    generation: 3,
    labels: { app: name },
    name,
    namespace: 'shop',
    resource_version: '183402',
    uid: '7f0c7a4e-7d0a-4a53-9c1f-2a8f0f4a1b11',
    ...more,
  },
];

const DEPLOYMENT: JsonObject = {
  id: 'shop/api',
  metadata: meta('api'),
  spec: [
    {
      min_ready_seconds: 0,
      paused: false,
      replicas: '3',
      selector: [{ match_expressions: [], match_labels: { app: 'api' } }],
      strategy: [{ rolling_update: [{ max_surge: '25%', max_unavailable: '25%' }], type: 'RollingUpdate' }],
      template: [
        {
          metadata: [{ annotations: {}, labels: { app: 'api' } }],
          spec: [
            { container: [{ image: 'registry.example/api:1.41.0', name: 'api', port: [{ container_port: 8080 }] }] },
          ],
        },
      ],
    },
  ],
  timeouts: null,
  wait_for_rollout: true,
};

const STATEFUL: JsonObject = {
  id: 'shop/postgres',
  metadata: meta('postgres'),
  spec: [
    {
      pod_management_policy: 'OrderedReady',
      replicas: '1',
      service_name: 'postgres',
      selector: [{ match_labels: { app: 'postgres' } }],
      template: [{ spec: [{ container: [{ image: 'postgres:16.4', name: 'postgres' }] }] }],
      volume_claim_template: [
        { spec: [{ access_modes: ['ReadWriteOnce'], resources: [{ requests: { storage: '50Gi' } }] }] },
      ],
    },
  ],
};

const SERVICE: JsonObject = {
  id: 'shop/api',
  metadata: meta('api'),
  spec: [
    {
      cluster_ip: '10.0.14.2',
      external_traffic_policy: '',
      load_balancer_source_ranges: [],
      port: [{ name: 'http', node_port: 0, port: 80, protocol: 'TCP', target_port: '8080' }],
      selector: { app: 'api' },
      session_affinity: 'None',
      type: 'ClusterIP',
    },
  ],
  status: [{ load_balancer: [{ ingress: [] }] }],
};

const INGRESS: JsonObject = {
  id: 'shop/web',
  metadata: meta('web'),
  spec: [
    {
      ingress_class_name: 'nginx',
      rule: [{ host: 'shop.example', http: [{ path: [{ path: '/', path_type: 'Prefix' }] }] }],
      tls: [{ hosts: ['shop.example'], secret_name: 'shop-tls' }],
    },
  ],
  wait_for_load_balancer: null,
};

const RELEASE: JsonObject = {
  atomic: true,
  chart: 'ingress-nginx',
  cleanup_on_fail: false,
  create_namespace: false,
  dependency_update: false,
  force_update: false,
  id: 'ingress',
  lint: false,
  manifest: null,
  max_history: 10,
  metadata: [
    {
      app_version: '1.11.3',
      chart: 'ingress-nginx',
      name: 'ingress',
      namespace: 'ingress',
      revision: 7,
      version: '4.11.3',
    },
  ],
  name: 'ingress',
  namespace: 'ingress',
  recreate_pods: false,
  repository: 'https://kubernetes.github.io/ingress-nginx',
  set: [],
  set_sensitive: [],
  skip_crds: false,
  status: 'deployed',
  timeout: 300,
  values: ['controller:\n  replicaCount: 3\n'],
  verify: false,
  version: '4.11.3',
  wait: true,
};

/** Kubernetes and Helm. */
export const KUBERNETES: readonly Labelled[] = [
  {
    name: 'k8s-namespace-deleted',
    level: 'CRITICAL',
    rules: ['container-deleted'],
    why: 'Everything in the namespace goes, volume claims too.',
    entries: [
      remove('kubernetes_namespace_v1.shop', {
        id: 'shop',
        metadata: meta('shop', { namespace: null }),
        timeouts: null,
      }),
    ],
  },
  {
    name: 'k8s-image-tag',
    level: 'LOW',
    rules: [],
    not: ['capacity-to-zero', 'capacity-halved'],
    why: 'An everyday roll-out, with surge, that Kubernetes can undo.',
    entries: [
      update('kubernetes_deployment_v1.api', DEPLOYMENT, {
        'spec.0.template.0.spec.0.container.0.image': 'registry.example/api:1.42.0',
      }),
    ],
  },
  {
    name: 'k8s-scaled-to-zero',
    level: 'HIGH',
    rules: ['capacity-to-zero'],
    why: 'Nothing answers any more.',
    entries: [update('kubernetes_deployment_v1.api', DEPLOYMENT, { 'spec.0.replicas': '0' })],
  },
  {
    name: 'k8s-stateful-set-replaced',
    level: 'CRITICAL',
    rules: ['data-resource-replaced'],
    why: 'The database in the cluster is deleted and set up again; its claims stay only if the policy says so.',
    entries: [
      replace(
        'kubernetes_stateful_set_v1.postgres',
        STATEFUL,
        { 'spec.0.service_name': 'postgres-headless', id: UNKNOWN },
        { paths: [['spec', 0, 'service_name']] },
      ),
    ],
  },
  {
    name: 'k8s-cluster-admin-bound',
    level: 'HIGH',
    rules: ['admin-role-granted'],
    why: 'A service account rules the cluster.',
    entries: [
      create('kubernetes_cluster_role_binding_v1.ci', {
        id: '',
        metadata: [{ annotations: null, labels: null, name: 'ci' }],
        role_ref: [{ api_group: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' }],
        subject: [{ api_group: '', kind: 'ServiceAccount', name: 'ci', namespace: 'ci' }],
      }),
    ],
  },
  {
    name: 'k8s-view-bound',
    level: 'LOW',
    rules: [],
    not: ['admin-role-granted'],
    why: 'The role reads only.',
    entries: [
      create('kubernetes_cluster_role_binding_v1.audit', {
        id: '',
        metadata: [{ annotations: null, labels: null, name: 'cluster-admin-audit' }],
        role_ref: [{ api_group: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' }],
        subject: [{ api_group: 'rbac.authorization.k8s.io', kind: 'Group', name: 'auditors', namespace: '' }],
      }),
    ],
  },
  {
    name: 'k8s-network-policy-deleted',
    level: 'HIGH',
    rules: ['safety-control-removed'],
    why: 'All pods may talk to all again.',
    entries: [
      remove('kubernetes_network_policy_v1.deny', {
        id: 'shop/default-deny',
        metadata: meta('default-deny'),
        spec: [{ egress: [], ingress: [], pod_selector: [{}], policy_types: ['Ingress', 'Egress'] }],
      }),
    ],
  },
  {
    name: 'k8s-crd-deleted',
    level: 'CRITICAL',
    rules: ['crd-deleted'],
    why: 'All certificates of the cluster go with their definition.',
    entries: [
      remove('kubernetes_manifest.certificates', {
        computed_fields: null,
        manifest: {
          apiVersion: 'apiextensions.k8s.io/v1',
          kind: 'CustomResourceDefinition',
          metadata: { name: 'certificates.cert-manager.io' },
        },
        object: {},
        wait_for: null,
      }),
    ],
  },
  {
    name: 'k8s-config-map-deleted',
    level: 'HIGH',
    rules: ['resource-deleted'],
    not: ['crd-deleted', 'data-resource-deleted'],
    why: 'A deletion like any other: whoever mounts it does not start again.',
    entries: [
      remove('kubernetes_manifest.settings', {
        computed_fields: null,
        manifest: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'shop' } },
        object: {},
        wait_for: null,
      }),
    ],
  },
  {
    name: 'k8s-service-to-load-balancer',
    level: 'MEDIUM',
    rules: ['traffic-path-changed'],
    why: 'The service gets an address outside of the cluster.',
    entries: [update('kubernetes_service_v1.api', SERVICE, { 'spec.0.type': 'LoadBalancer', status: UNKNOWN })],
  },
  {
    name: 'k8s-secret-rotated',
    level: 'LOW',
    rules: [],
    why: 'A new value of a secret, hidden in the plan; its readers see it by themselves or at their next start.',
    entries: [
      update(
        'kubernetes_secret_v1.db',
        {
          binary_data: null,
          data: { password: 'invented-old' },
          id: 'shop/db',
          immutable: false,
          metadata: meta('db'),
          type: 'Opaque',
        },
        { 'data.password': 'invented-new' },
        { sensitive: { data: true } },
      ),
    ],
  },
  {
    name: 'k8s-ingress-to-v1',
    level: 'HIGH',
    rules: ['type-migrated', 'resource-deleted'],
    why: 'Both types are the same object in the cluster: the deletion of the old one takes the new one away (terraform #24704).',
    entries: [remove('kubernetes_ingress.web', INGRESS), create('kubernetes_ingress_v1.web', INGRESS)],
  },
  {
    name: 'helm-values-patched',
    level: 'MEDIUM',
    rules: ['helm-chart-changed'],
    not: ['helm-chart-major-upgrade', 'helm-release-deleted'],
    why: 'Five replicas instead of three; the objects behind the value are not in the plan.',
    entries: [
      update('helm_release.ingress', RELEASE, { values: ['controller:\n  replicaCount: 5\n'], metadata: UNKNOWN }),
    ],
  },
  {
    name: 'helm-major-upgrade',
    level: 'HIGH',
    rules: ['helm-chart-major-upgrade'],
    why: 'A major version says itself that something breaks.',
    entries: [update('helm_release.ingress', RELEASE, { version: '5.0.0', metadata: UNKNOWN })],
  },
  {
    name: 'helm-database-uninstalled',
    level: 'CRITICAL',
    rules: ['helm-release-deleted'],
    why: 'The chart is a database: its volume claims go with it, or are orphaned.',
    entries: [
      remove('helm_release.orders_db', {
        ...RELEASE,
        chart: 'oci://registry.example/charts/postgresql',
        id: 'orders-db',
        name: 'orders-db',
        namespace: 'shop',
        values: ['auth:\n  existingSecret: orders\n'],
        version: '15.5.38',
      }),
    ],
  },
  {
    name: 'helm-atomic-off-and-force',
    level: 'HIGH',
    rules: ['helm-force-enabled'],
    why: 'Upgrades may delete and re-create from now on, and a failed one stays half-way.',
    entries: [update('helm_release.ingress', RELEASE, { force_update: true, atomic: false })],
  },
];
