import { numberOf } from '../attribute';
import type { Rollback } from '../assessment';
import type { Subject } from '../rule';
import { nowOf } from '../subject';
import { derived, type Loss, named, notEquivalent, noWay, restore, withinWindow } from './words';

const group = (subject: Subject): string => `--resource-group ${named(subject, 'resource_group_name', 'group')}`;

/** The provider purges a vault that it destroys, unless purge protection or its features block forbids that. */
const vault = (subject: Subject): Rollback => {
  const days = numberOf(nowOf(subject, 'soft_delete_retention_days')) ?? 90;
  const recover = `az keyvault recover --name ${named(subject, 'name', 'vault')}`;
  return nowOf(subject, 'purge_protection_enabled') === true
    ? withinWindow(
        `Purge protection is on: for ${days} days the vault can be recovered, with all that is in it, and then imported.`,
        [recover],
      )
    : noWay(
        `Purge protection is off, and by default the provider purges what it destroys. Only with \`purge_soft_delete_on_destroy = false\` in its features block can the vault be recovered, for ${days} days:`,
        [recover],
      );
};

const inVault = (subject: Subject): Rollback => {
  const kind = /_(key|secret|certificate)$/.exec(subject.change.type)?.[1] ?? 'key';
  return noWay(
    'Whether the provider purges it at once, its features block says. Where it does not, and while the retention of the vault lasts:',
    [`az keyvault ${kind} recover --vault-name <vault> --name ${named(subject, 'name')}`],
  );
};

const sqlDatabase = (subject: Subject): Rollback =>
  restore(
    'While its server exists, Azure restores a deleted database from its backups, for their retention (7 days unless set).',
    [
      'az sql db list-deleted --resource-group <group> --server <server>',
      `az sql db restore --resource-group <group> --server <server> --name ${named(subject, 'name', 'database')} --dest-name ${named(subject, 'name', 'database')} --deleted-time <time>`,
    ],
  );

const flexibleServer = (): Rollback =>
  restore(
    'Azure keeps the backup of a deleted server for five days, and a restore of it mostly succeeds (Azure documentation). Export the databases before the apply.',
  );

const disk = (subject: Subject): Rollback =>
  noWay('Nothing keeps what is on it. Take a snapshot before the apply; a disk can be made from that:', [
    `az snapshot create ${group(subject)} --name ${derived(subject, 'name', '-before-apply', 'snapshot')} --source ${named(subject, 'id', 'disk-id')}`,
  ]);

/** Azure. What is not here has the general words. */
export const AZURE: readonly Loss[] = [
  { types: /^azurerm_key_vault$/, undo: vault },
  { types: /^azurerm_key_vault_(key|secret|certificate)$/, undo: inVault },
  { types: /^azurerm_mssql_database$/, undo: sqlDatabase },
  { types: /^azurerm_(postgresql|mysql)_flexible_server$/, undo: flexibleServer },
  { types: /^azurerm_managed_disk$/, undo: disk },
  {
    types: /^azurerm_storage_account$/,
    undo: () =>
      restore(
        'Azure can mostly recover a deleted account within 14 days, as long as nobody has made another with its name. Copy what must stay before the apply.',
      ),
  },
  {
    types: /^azurerm_kubernetes_cluster$/,
    undo: () =>
      notEquivalent(
        'A revert makes an empty cluster with another endpoint: everything that ran in it must be deployed again.',
      ),
  },
  {
    types: /^azurerm_resource_group$/,
    undo: (subject) =>
      noWay(
        'A revert makes an empty group: what was in it and does not stand in this code is lost. List it before the apply:',
        [`az resource list --output table --resource-group ${named(subject, 'name', 'group')}`],
      ),
  },
];
