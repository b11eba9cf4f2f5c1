import type { JsonObject } from '../../../src/core/changes/model';
import { create, type Labelled, remove, replace, same, update } from './plan';
import { UNKNOWN } from './tree';

const PROJECT = 'acme-prod';
const self = (path: string): string => `https://www.googleapis.com/compute/v1/projects/${PROJECT}/${path}`;

const SQL: JsonObject = {
  connection_name: `${PROJECT}:europe-west3:orders`,
  database_version: 'POSTGRES_14',
  deletion_protection: true,
  encryption_key_name: '',
  id: 'orders',
  instance_type: 'CLOUD_SQL_INSTANCE',
  ip_address: [{ ip_address: '10.20.0.5', time_to_retire: '', type: 'PRIVATE' }],
  name: 'orders',
  project: PROJECT,
  region: 'europe-west3',
  root_password: null,
  settings: [
    {
      activation_policy: 'ALWAYS',
      availability_type: 'REGIONAL',
      backup_configuration: [
        {
          backup_retention_settings: [{ retained_backups: 14, retention_unit: 'COUNT' }],
          enabled: true,
          point_in_time_recovery_enabled: true,
          start_time: '02:00',
        },
      ],
      database_flags: [],
      deletion_protection_enabled: true,
      disk_size: 100,
      disk_type: 'PD_SSD',
      edition: 'ENTERPRISE',
      ip_configuration: [
        { authorized_networks: [], ipv4_enabled: false, private_network: 'projects/acme-prod/global/networks/main' },
      ],
      tier: 'db-custom-4-15360',
      user_labels: { team: 'orders' },
      version: 12,
    },
  ],
};

const BUCKET: JsonObject = {
  effective_labels: { 'goog-terraform-provisioned': 'true' },
  force_destroy: false,
  id: 'acme-exports',
  labels: {},
  lifecycle_rule: [],
  location: 'EUROPE-WEST3',
  name: 'acme-exports',
  project: PROJECT,
  public_access_prevention: 'enforced',
  retention_policy: [],
  storage_class: 'STANDARD',
  terraform_labels: { 'goog-terraform-provisioned': 'true' },
  uniform_bucket_level_access: true,
  url: 'gs://acme-exports',
  versioning: [{ enabled: true }],
};

const NODE_POOL: JsonObject = {
  autoscaling: [{ max_node_count: 6, min_node_count: 3 }],
  cluster: 'main',
  id: `projects/${PROJECT}/locations/europe-west3/clusters/main/nodePools/workers`,
  initial_node_count: 3,
  location: 'europe-west3',
  management: [{ auto_repair: true, auto_upgrade: true }],
  name: 'workers',
  node_config: [{ disk_size_gb: 100, disk_type: 'pd-balanced', machine_type: 'e2-standard-4', preemptible: false }],
  node_count: 3,
  project: PROJECT,
  version: '1.31.5-gke.1068000',
};

const firewall = (name: string, more: JsonObject): JsonObject => ({
  allow: [],
  creation_timestamp: '',
  deny: [],
  description: '',
  destination_ranges: [],
  direction: 'INGRESS',
  disabled: false,
  id: '',
  log_config: [],
  name,
  network: 'main',
  priority: 1000,
  project: PROJECT,
  self_link: '',
  source_ranges: [],
  source_service_accounts: null,
  source_tags: null,
  target_tags: ['bastion'],
  ...more,
});
const MADE = ['id', 'creation_timestamp', 'self_link'];
const SSH = [{ ports: ['22'], protocol: 'tcp' }];

const TEMPLATE: JsonObject = {
  disk: [{ auto_delete: true, boot: true, source_image: 'projects/debian-cloud/global/images/debian-12-v20251010' }],
  id: `projects/${PROJECT}/global/instanceTemplates/web-20261001`,
  machine_type: 'e2-standard-2',
  metadata: {},
  name: 'web-20261001',
  name_prefix: 'web-',
  project: PROJECT,
  self_link: self('global/instanceTemplates/web-20261001'),
  tags: ['web'],
};

const address = (name: string): JsonObject => ({
  address: `203.0.113.${10 + name.length}`,
  address_type: 'EXTERNAL',
  id: `projects/${PROJECT}/regions/europe-west3/addresses/${name}`,
  name,
  network_tier: 'PREMIUM',
  project: PROJECT,
  region: 'europe-west3',
  self_link: self(`regions/europe-west3/addresses/${name}`),
});

/** Google Cloud. */
export const GOOGLE: readonly Labelled[] = [
  {
    name: 'gcp-cloudsql-weakened',
    level: 'HIGH',
    rules: ['high-availability-disabled', 'backups-disabled', 'deletion-protection-disabled', 'db-compute-changed'],
    why: 'The standby, the backups and the protection go. As dynamo-weaken: grave, but nothing is destroyed in this plan.',
    entries: [
      update('google_sql_database_instance.orders', SQL, {
        deletion_protection: false,
        'settings.0.availability_type': 'ZONAL',
        'settings.0.backup_configuration.0.enabled': false,
        'settings.0.backup_configuration.0.point_in_time_recovery_enabled': false,
        'settings.0.tier': 'db-custom-2-7680',
      }),
    ],
  },
  {
    name: 'gcp-cloudsql-labels-only',
    level: 'LOW',
    rules: [],
    not: ['database-changed'],
    why: 'Labels, which this resource keeps inside its settings.',
    entries: [
      update('google_sql_database_instance.orders', SQL, { 'settings.0.user_labels': { team: 'orders', env: 'prod' } }),
    ],
  },
  {
    name: 'gcp-cloudsql-major-without-backups',
    level: 'CRITICAL',
    rules: ['db-engine-major-upgrade', 'upgrade-without-safety-net'],
    why: 'The only way back from a major upgrade is a backup, and backups were never on.',
    entries: [
      update(
        'google_sql_database_instance.orders',
        {
          ...SQL,
          settings: [
            { ...(SQL['settings'] as JsonObject[])[0], backup_configuration: [{ enabled: false, start_time: '' }] },
          ],
        },
        { database_version: 'POSTGRES_16' },
      ),
    ],
  },
  {
    name: 'gcp-cloudsql-public-network',
    level: 'CRITICAL',
    rules: ['public-access-enabled', 'ingress-open-to-world', 'public-database'],
    why: 'The database gets a public address, and everybody may connect to it.',
    entries: [
      update('google_sql_database_instance.orders', SQL, {
        'settings.0.ip_configuration.0.ipv4_enabled': true,
        'settings.0.ip_configuration.0.authorized_networks': [{ expiration_time: '', name: 'all', value: '0.0.0.0/0' }],
      }),
    ],
  },
  {
    name: 'gcp-bucket-opened',
    level: 'HIGH',
    rules: ['public-access-block-weakened', 'versioning-suspended', 'force-destroy-enabled'],
    why: 'The bucket may become public, forgets old versions and may be deleted with its content.',
    entries: [
      update('google_storage_bucket.exports', BUCKET, {
        public_access_prevention: 'inherited',
        versioning: [],
        force_destroy: true,
      }),
    ],
  },
  {
    name: 'gcp-bucket-public-member',
    level: 'CRITICAL',
    rules: ['policy-public-principal'],
    why: 'Everybody may read the objects.',
    entries: [
      create(
        'google_storage_bucket_iam_member.public',
        {
          bucket: 'acme-exports',
          condition: [],
          etag: '',
          id: '',
          member: 'allUsers',
          role: 'roles/storage.objectViewer',
        },
        ['id', 'etag'],
      ),
      same('google_storage_bucket.exports', BUCKET),
    ],
  },
  {
    name: 'gcp-bucket-lifecycle-delete',
    level: 'HIGH',
    rules: ['lifecycle-expiry-shortened'],
    why: 'Everything older than 30 days is deleted, silently and from now on.',
    entries: [
      update('google_storage_bucket.exports', BUCKET, {
        lifecycle_rule: [
          { action: [{ storage_class: '', type: 'Delete' }], condition: [{ age: 30, with_state: 'ANY' }] },
        ],
      }),
    ],
  },
  {
    name: 'gcp-node-pool-replaced',
    level: 'HIGH',
    rules: ['node-pool-replaced'],
    why: 'All nodes go before the new ones come.',
    entries: [
      replace(
        'google_container_node_pool.workers',
        NODE_POOL,
        { 'node_config.0.machine_type': 'e2-standard-8', id: UNKNOWN, version: UNKNOWN },
        { paths: [['node_config', 0, 'machine_type']] },
      ),
    ],
  },
  {
    name: 'gcp-firewall-ssh-open',
    level: 'CRITICAL',
    rules: ['ingress-open-to-world'],
    why: 'SSH from everywhere.',
    entries: [
      create('google_compute_firewall.ssh', firewall('ssh', { allow: SSH, source_ranges: ['0.0.0.0/0'] }), MADE),
    ],
  },
  {
    name: 'gcp-firewall-look-alikes',
    level: 'LOW',
    rules: [],
    not: ['ingress-open-to-world'],
    why: 'SSH only from the IAP range; the one from everywhere is switched off; the other one denies.',
    entries: [
      create('google_compute_firewall.iap', firewall('iap', { allow: SSH, source_ranges: ['35.235.240.0/20'] }), MADE),
      create(
        'google_compute_firewall.off',
        firewall('off', { allow: SSH, source_ranges: ['0.0.0.0/0'], disabled: true }),
        MADE,
      ),
      create(
        'google_compute_firewall.deny',
        firewall('deny', { deny: [{ ports: [], protocol: 'all' }], source_ranges: ['0.0.0.0/0'], priority: 65000 }),
        MADE,
      ),
    ],
  },
  {
    name: 'gcp-project-owner-granted',
    level: 'HIGH',
    rules: ['admin-role-granted'],
    why: 'A service account owns the project.',
    entries: [
      create(
        'google_project_iam_member.ci',
        {
          condition: [],
          etag: '',
          id: '',
          member: `serviceAccount:ci@${PROJECT}.iam.gserviceaccount.com`,
          project: PROJECT,
          role: 'roles/owner',
        },
        ['id', 'etag'],
      ),
    ],
  },
  {
    name: 'gcp-bigquery-dataset-deleted',
    level: 'CRITICAL',
    rules: ['data-resource-deleted'],
    why: 'The dataset goes with its tables: delete_contents_on_destroy was applied before.',
    entries: [
      remove('google_bigquery_dataset.sales', {
        access: [],
        dataset_id: 'sales',
        default_table_expiration_ms: 0,
        delete_contents_on_destroy: true,
        id: `projects/${PROJECT}/datasets/sales`,
        labels: {},
        location: 'EU',
        project: PROJECT,
      }),
    ],
  },
  {
    name: 'gcp-spanner-fewer-nodes',
    level: 'MEDIUM',
    rules: ['database-changed', 'capacity-halved'],
    why: 'A database loses two thirds of its nodes.',
    entries: [
      update(
        'google_spanner_instance.main',
        {
          config: 'projects/acme-prod/instanceConfigs/regional-europe-west3',
          display_name: 'main',
          force_destroy: false,
          id: `${PROJECT}/main`,
          labels: {},
          name: 'main',
          num_nodes: 3,
          processing_units: 3000,
          project: PROJECT,
          state: 'READY',
        },
        { num_nodes: 1, processing_units: UNKNOWN },
      ),
    ],
  },
  {
    name: 'gcp-kms-version-disabled',
    level: 'HIGH',
    rules: ['kms-key-disabled'],
    why: 'What was encrypted with this version can no longer be read.',
    entries: [
      update(
        'google_kms_crypto_key_version.v1',
        {
          algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION',
          crypto_key: `projects/${PROJECT}/locations/europe/keyRings/main/cryptoKeys/orders`,
          id: `projects/${PROJECT}/locations/europe/keyRings/main/cryptoKeys/orders/cryptoKeyVersions/1`,
          name: `projects/${PROJECT}/locations/europe/keyRings/main/cryptoKeys/orders/cryptoKeyVersions/1`,
          protection_level: 'HSM',
          state: 'ENABLED',
        },
        { state: 'DISABLED' },
      ),
    ],
  },
  {
    name: 'gcp-project-deleted',
    level: 'CRITICAL',
    rules: ['container-deleted'],
    why: 'Everything in the project goes, known to this state or not.',
    entries: [
      remove('google_project.sandbox', {
        auto_create_network: true,
        billing_account: '000000-111111-222222',
        deletion_policy: 'DELETE',
        folder_id: '123',
        id: 'projects/acme-sandbox',
        labels: {},
        name: 'sandbox',
        number: '1234567890',
        project_id: 'acme-sandbox',
      }),
    ],
  },
  {
    name: 'gcp-api-released',
    level: 'LOW',
    rules: [],
    not: ['resource-deleted', 'data-resource-deleted'],
    why: 'The API stays on: the resource only leaves the state (disable_on_destroy = false).',
    entries: [
      remove('google_project_service.pubsub', {
        disable_dependent_services: null,
        disable_on_destroy: false,
        id: `${PROJECT}/pubsub.googleapis.com`,
        project: PROJECT,
        service: 'pubsub.googleapis.com',
      }),
    ],
  },
  {
    name: 'gcp-instance-template-rolled',
    level: 'LOW',
    rules: [],
    not: ['resource-replaced-create-first', 'instance-stop-start'],
    why: 'Templates cannot be edited, so each roll-out replaces one, new before old; the manager then rolls.',
    entries: [
      replace(
        'google_compute_instance_template.web',
        TEMPLATE,
        {
          'disk.0.source_image': 'projects/debian-cloud/global/images/debian-12-v20261110',
          id: UNKNOWN,
          name: UNKNOWN,
          self_link: UNKNOWN,
        },
        { order: 'create-first', paths: [['disk', 0, 'source_image']] },
      ),
      update(
        'google_compute_instance_group_manager.web',
        {
          base_instance_name: 'web',
          id: `projects/${PROJECT}/zones/europe-west3-a/instanceGroupManagers/web`,
          name: 'web',
          project: PROJECT,
          target_size: 3,
          version: [{ instance_template: self('global/instanceTemplates/web-20261001'), name: '', target_size: [] }],
        },
        { 'version.0.instance_template': UNKNOWN },
      ),
    ],
  },
  {
    name: 'gcp-run-policy-unknown',
    level: 'MEDIUM',
    rules: ['policy-unknown-at-plan'],
    why: 'Who may call the service is computed during apply; the policy that exists is replaced by it.',
    entries: [
      update(
        'google_cloud_run_v2_service_iam_policy.api',
        {
          etag: 'BwYx',
          id: `projects/${PROJECT}/locations/europe-west3/services/api`,
          location: 'europe-west3',
          name: 'api',
          policy_data: JSON.stringify({
            bindings: [{ members: ['group:callers@acme.example'], role: 'roles/run.invoker' }],
          }),
          project: PROJECT,
        },
        { policy_data: UNKNOWN, etag: UNKNOWN },
      ),
    ],
  },
  {
    name: 'gcp-network-moved-into-module',
    level: 'LOW',
    rules: ['moved'],
    not: ['core-infrastructure-removed', 'resource-deleted'],
    why: 'A moved block takes the network into a module; nothing happens to it.',
    entries: [
      same(
        'module.network.google_compute_network.main',
        {
          auto_create_subnetworks: false,
          id: `projects/${PROJECT}/global/networks/main`,
          mtu: 1460,
          name: 'main',
          project: PROJECT,
          routing_mode: 'REGIONAL',
          self_link: self('global/networks/main'),
        },
        { previous: 'google_compute_network.main' },
      ),
    ],
  },
  {
    name: 'gcp-addresses-shifted',
    level: 'HIGH',
    rules: ['count-index-shift', 'endpoint-replaced'],
    why: 'The first of three names was taken out of the list: two public addresses are rebuilt as their neighbours, one goes.',
    entries: [
      ...[
        ['a', 'bb'],
        ['bb', 'ccc'],
      ].map(([from = '', to = ''], at) =>
        replace(
          `google_compute_address.egress[${at}]`,
          address(from),
          { name: to, address: UNKNOWN, id: UNKNOWN, self_link: UNKNOWN },
          { paths: [['name']] },
        ),
      ),
      remove('google_compute_address.egress[2]', address('ccc'), { reason: 'delete_because_count_index' }),
    ],
  },
  {
    name: 'gcp-import-then-replace',
    level: 'CRITICAL',
    rules: ['import-with-replace', 'data-resource-replaced'],
    why: 'The live database that should be adopted is destroyed, because its region is written differently.',
    entries: [
      replace(
        'google_sql_database_instance.adopted',
        { ...SQL, name: 'legacy', id: 'legacy', deletion_protection: false },
        { region: 'europe-west1', connection_name: UNKNOWN, id: UNKNOWN },
        { paths: [['region']], importing: { id: 'projects/acme-prod/instances/legacy' } },
      ),
    ],
  },
];
