import type { JsonObject } from '../../../src/core/changes/model';
import { create, type Labelled, remove, replace, same, update } from './plan';
import { UNKNOWN } from './tree';

const GROUP_ID = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/shop';
const id = (kind: string, name: string): string => `${GROUP_ID}/providers/${kind}/${name}`;
const IN_GROUP = { location: 'westeurope', resource_group_name: 'shop', tags: {}, timeouts: null };

const SQL_SERVER: JsonObject = {
  ...IN_GROUP,
  administrator_login: 'sqladmin',
  administrator_login_password: 'invented-password-1',
  connection_policy: 'Default',
  fully_qualified_domain_name: 'shop.database.windows.net',
  id: id('Microsoft.Sql/servers', 'shop'),
  minimum_tls_version: '1.2',
  name: 'shop',
  outbound_network_restriction_enabled: false,
  public_network_access_enabled: false,
  version: '12.0',
};
const HIDDEN = { sensitive: { administrator_login_password: true } };

const POSTGRES: JsonObject = {
  ...IN_GROUP,
  administrator_login: 'pgadmin',
  administrator_password: null,
  backup_retention_days: 14,
  fqdn: 'orders.postgres.database.azure.com',
  geo_redundant_backup_enabled: true,
  high_availability: [{ mode: 'ZoneRedundant', standby_availability_zone: '2' }],
  id: id('Microsoft.DBforPostgreSQL/flexibleServers', 'orders'),
  name: 'orders',
  public_network_access_enabled: false,
  sku_name: 'GP_Standard_D4s_v3',
  storage_mb: 131072,
  version: '15',
  zone: '1',
};

const STORAGE: JsonObject = {
  ...IN_GROUP,
  account_kind: 'StorageV2',
  account_replication_type: 'GRS',
  account_tier: 'Standard',
  allow_nested_items_to_be_public: false,
  blob_properties: [
    {
      container_delete_retention_policy: [{ days: 30 }],
      delete_retention_policy: [{ days: 30, permanent_delete_enabled: false }],
      versioning_enabled: true,
    },
  ],
  https_traffic_only_enabled: true,
  id: id('Microsoft.Storage/storageAccounts', 'shopassets'),
  min_tls_version: 'TLS1_2',
  name: 'shopassets',
  primary_access_key: 'aW52ZW50ZWQta2V5LW5vdC1yZWFs',
  public_network_access_enabled: true,
  shared_access_key_enabled: true,
};

const nsgRule = (name: string, more: JsonObject): JsonObject => ({
  access: 'Allow',
  description: '',
  destination_address_prefix: '*',
  destination_address_prefixes: [],
  destination_application_security_group_ids: [],
  destination_port_range: '3389',
  destination_port_ranges: [],
  direction: 'Inbound',
  name,
  priority: 200,
  protocol: 'Tcp',
  source_address_prefix: '*',
  source_address_prefixes: [],
  source_application_security_group_ids: [],
  source_port_range: '*',
  source_port_ranges: [],
  ...more,
});
const NSG: JsonObject = {
  ...IN_GROUP,
  id: id('Microsoft.Network/networkSecurityGroups', 'web'),
  name: 'web',
  security_rule: [nsgRule('https', { destination_port_range: '443', priority: 100 })],
};

const AKS: JsonObject = {
  ...IN_GROUP,
  default_node_pool: [
    {
      auto_scaling_enabled: true,
      max_count: 6,
      min_count: 3,
      name: 'system',
      node_count: 3,
      vm_size: 'Standard_D4s_v5',
    },
  ],
  dns_prefix: 'shop',
  fqdn: 'shop-abc.hcp.westeurope.azmk8s.io',
  id: id('Microsoft.ContainerService/managedClusters', 'shop'),
  kube_config_raw: 'invented',
  kubernetes_version: '1.30',
  local_account_disabled: true,
  name: 'shop',
  private_cluster_enabled: true,
  sku_tier: 'Standard',
};

const VNET: JsonObject = {
  ...IN_GROUP,
  address_space: ['10.40.0.0/16'],
  dns_servers: [],
  guid: '6b1c2d3e',
  id: id('Microsoft.Network/virtualNetworks', 'main'),
  name: 'main',
};

const subnet = (name: string): JsonObject => ({
  address_prefixes: ['10.40.1.0/24'],
  id: `${id('Microsoft.Network/virtualNetworks', 'main')}/subnets/${name}`,
  name,
  resource_group_name: 'shop',
  service_endpoints: [],
  virtual_network_name: 'main',
});

const VM: JsonObject = {
  ...IN_GROUP,
  admin_username: 'ops',
  computer_name: 'jump',
  disable_password_authentication: true,
  id: id('Microsoft.Compute/virtualMachines', 'jump'),
  name: 'jump',
  network_interface_ids: [id('Microsoft.Network/networkInterfaces', 'jump')],
  os_disk: [{ caching: 'ReadWrite', disk_size_gb: 30, storage_account_type: 'Premium_LRS' }],
  size: 'Standard_B2s',
};

const DISK: JsonObject = {
  ...IN_GROUP,
  create_option: 'Empty',
  disk_size_gb: 128,
  id: id('Microsoft.Compute/disks', 'data'),
  name: 'data',
  public_network_access_enabled: false,
  storage_account_type: 'Premium_LRS',
  zone: '1',
};

/** Azure. */
export const AZURE: readonly Labelled[] = [
  {
    name: 'azure-resource-group-deleted',
    level: 'CRITICAL',
    rules: ['container-deleted'],
    why: 'Everything in the group goes, known to this state or not.',
    entries: [
      remove('azurerm_resource_group.old', {
        id: GROUP_ID,
        location: 'westeurope',
        managed_by: '',
        name: 'shop',
        tags: {},
        timeouts: null,
      }),
    ],
  },
  {
    name: 'azure-sql-public-to-all',
    level: 'CRITICAL',
    rules: ['public-access-enabled', 'ingress-open-to-world', 'public-database'],
    why: 'The server gets a public endpoint, and a firewall rule lets the whole internet in.',
    entries: [
      update('azurerm_mssql_server.shop', SQL_SERVER, { public_network_access_enabled: true }, HIDDEN),
      create('azurerm_mssql_firewall_rule.all', {
        end_ip_address: '255.255.255.255',
        id: '',
        name: 'all',
        server_id: SQL_SERVER['id'] ?? '',
        start_ip_address: '0.0.0.0',
        timeouts: null,
      }),
    ],
  },
  {
    name: 'azure-sql-office-range',
    level: 'LOW',
    rules: [],
    not: ['ingress-open-to-world'],
    why: 'Sixteen addresses of an office.',
    entries: [
      same('azurerm_mssql_server.shop', SQL_SERVER, HIDDEN),
      create('azurerm_mssql_firewall_rule.office', {
        end_ip_address: '203.0.113.15',
        id: '',
        name: 'office',
        server_id: SQL_SERVER['id'] ?? '',
        start_ip_address: '203.0.113.0',
        timeouts: null,
      }),
    ],
  },
  {
    name: 'azure-postgres-without-standby',
    level: 'HIGH',
    rules: ['high-availability-disabled', 'db-compute-changed', 'database-changed'],
    why: 'The block of the standby is gone, and the server restarts on a smaller machine.',
    entries: [
      update('azurerm_postgresql_flexible_server.orders', POSTGRES, {
        high_availability: [],
        sku_name: 'GP_Standard_D2s_v3',
      }),
    ],
  },
  {
    name: 'azure-postgres-geo-backup-replaces',
    level: 'CRITICAL',
    rules: ['data-resource-replaced', 'backups-disabled'],
    why: 'Geo-redundant backup can only be chosen at creation: the plan destroys the server to switch it off.',
    entries: [
      replace(
        'azurerm_postgresql_flexible_server.orders',
        POSTGRES,
        { geo_redundant_backup_enabled: false, fqdn: UNKNOWN, id: UNKNOWN },
        { paths: [['geo_redundant_backup_enabled']] },
      ),
    ],
  },
  {
    name: 'azure-storage-opened',
    level: 'HIGH',
    rules: ['public-access-enabled', 'tls-weakened', 'retention-reduced'],
    why: 'Containers may be made public, old TLS is accepted, deleted blobs can be restored for a week instead of a month.',
    entries: [
      update(
        'azurerm_storage_account.assets',
        STORAGE,
        {
          allow_nested_items_to_be_public: true,
          min_tls_version: 'TLS1_0',
          'blob_properties.0.delete_retention_policy.0.days': 7,
        },
        { sensitive: { primary_access_key: true } },
      ),
    ],
  },
  {
    name: 'azure-nsg-rdp-open',
    level: 'CRITICAL',
    rules: ['ingress-open-to-world', 'access-control-changed'],
    why: 'Remote desktop from everywhere.',
    entries: [
      update('azurerm_network_security_group.web', NSG, {
        'security_rule.1': nsgRule('rdp', { source_address_prefix: 'Internet' }),
      }),
    ],
  },
  {
    name: 'azure-nsg-look-alikes',
    level: 'MEDIUM',
    rules: ['access-control-changed'],
    not: ['ingress-open-to-world'],
    why: 'One rule denies the internet, one lets in the own network, one is for the way out. Access changes, nothing opens.',
    entries: [
      update('azurerm_network_security_group.web', NSG, {
        'security_rule.1': nsgRule('deny', { access: 'Deny', source_address_prefix: 'Internet', priority: 4000 }),
        'security_rule.2': nsgRule('inside', { source_address_prefix: 'VirtualNetwork', priority: 210 }),
        'security_rule.3': nsgRule('out', {
          direction: 'Outbound',
          priority: 220,
          destination_address_prefix: '10.0.0.0/8',
        }),
      }),
    ],
  },
  {
    name: 'azure-key-vault-deleted',
    level: 'CRITICAL',
    rules: ['data-resource-deleted'],
    why: 'Keys and secrets of everything that uses the vault; soft delete keeps them for 90 days.',
    entries: [
      remove('azurerm_key_vault.main', {
        ...IN_GROUP,
        enable_rbac_authorization: true,
        id: id('Microsoft.KeyVault/vaults', 'shop'),
        name: 'shop',
        purge_protection_enabled: true,
        sku_name: 'standard',
        soft_delete_retention_days: 90,
        vault_uri: 'https://shop.vault.azure.net/',
      }),
    ],
  },
  {
    name: 'azure-aks-upgrade',
    level: 'HIGH',
    rules: ['cluster-version-upgrade'],
    why: 'A control plane never goes back.',
    entries: [
      update(
        'azurerm_kubernetes_cluster.shop',
        AKS,
        { kubernetes_version: '1.31' },
        { sensitive: { kube_config_raw: true } },
      ),
    ],
  },
  {
    name: 'azure-owner-assigned',
    level: 'HIGH',
    rules: ['admin-role-granted'],
    why: 'A principal owns the subscription.',
    entries: [
      create(
        'azurerm_role_assignment.ci',
        {
          condition: null,
          id: '',
          name: '',
          principal_id: '11111111-2222-3333-4444-555555555555',
          principal_type: '',
          role_definition_id: '',
          role_definition_name: 'Owner',
          scope: '/subscriptions/00000000-0000-0000-0000-000000000001',
        },
        ['id', 'name', 'principal_type', 'role_definition_id'],
      ),
    ],
  },
  {
    name: 'azure-lock-removed',
    level: 'HIGH',
    rules: ['safety-control-removed'],
    why: 'What the lock protected can be deleted from now on.',
    entries: [
      remove('azurerm_management_lock.database', {
        id: `${POSTGRES['id'] as string}/providers/Microsoft.Authorization/locks/keep`,
        lock_level: 'CanNotDelete',
        name: 'keep',
        notes: '',
        scope: POSTGRES['id'] ?? '',
      }),
    ],
  },
  {
    name: 'azure-network-replaced',
    level: 'CRITICAL',
    rules: ['core-infrastructure-replaced', 'replacement-uncertain'],
    why: 'The network moves to another region: it is destroyed, and the subnets with it.',
    entries: [
      replace(
        'azurerm_virtual_network.main',
        VNET,
        { location: 'northeurope', id: UNKNOWN, guid: UNKNOWN },
        { paths: [['location']] },
      ),
      ...['app', 'data'].map((name) =>
        replace(
          `azurerm_subnet.${name}`,
          subnet(name),
          { virtual_network_name: UNKNOWN, id: UNKNOWN },
          {
            paths: [['virtual_network_name']],
            refs: { virtual_network_name: ['azurerm_virtual_network.main.name', 'azurerm_virtual_network.main'] },
          },
        ),
      ),
    ],
  },
  {
    name: 'azure-vm-resized',
    level: 'MEDIUM',
    rules: ['instance-stop-start'],
    why: 'The machine is deallocated and started again.',
    entries: [update('azurerm_linux_virtual_machine.jump', VM, { size: 'Standard_D2s_v5' })],
  },
  {
    name: 'azure-disk-grown',
    level: 'LOW',
    rules: [],
    not: ['storage-shrunk', 'database-changed'],
    why: 'More space, in place.',
    entries: [update('azurerm_managed_disk.data', DISK, { disk_size_gb: 256 })],
  },
  {
    name: 'azure-disk-shrunk',
    level: 'HIGH',
    rules: ['storage-shrunk'],
    why: 'A disk cannot shrink: the apply fails, or a new empty one replaces it.',
    entries: [update('azurerm_managed_disk.data', DISK, { disk_size_gb: 64 })],
  },
  {
    name: 'azure-logs-kept-shorter',
    level: 'MEDIUM',
    rules: ['log-retention-reduced'],
    why: 'Eleven months of history go.',
    entries: [
      update(
        'azurerm_log_analytics_workspace.main',
        {
          ...IN_GROUP,
          daily_quota_gb: -1,
          id: id('Microsoft.OperationalInsights/workspaces', 'main'),
          name: 'main',
          retention_in_days: 365,
          sku: 'PerGB2018',
          workspace_id: '0f0e0d0c',
        },
        { retention_in_days: 30 },
      ),
    ],
  },
  {
    name: 'azure-database-renamed-in-modules',
    level: 'CRITICAL',
    rules: ['probable-missing-moved', 'data-resource-deleted'],
    why: 'The module of the database moved into another one without a moved block: the server goes and an empty one comes.',
    entries: [
      remove('module.app.module.db.azurerm_postgresql_flexible_server.main', POSTGRES, {
        reason: 'delete_because_no_module',
      }),
      create('module.data.module.orders.azurerm_postgresql_flexible_server.main', POSTGRES, ['id', 'fqdn']),
    ],
  },
];
