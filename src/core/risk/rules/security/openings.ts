import { isList, memberOf } from '../../../changes/json';
import type { Json } from '../../../changes/model';
import { numberOf } from '../../attribute';

/** A range of ports that somebody may reach. */
export interface Opening {
  /** A CIDR block, or a provider's word for everybody. */
  readonly source: string;
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

const LAST_PORT = 65_535;
const ALL_PORTS = { from: 0, to: LAST_PORT };
/** A port that stands for "the database" where a firewall rule names none. */
const DATABASE_PORTS = { from: 5432, to: 5432 };

const strings = (value: Json | undefined): string[] => {
  if (typeof value === 'string' && value !== '') return [value];
  return isList(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : [];
};
const items = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const lower = (value: Json | undefined): string => text(value).toLowerCase();

type Reader = (tree: Json) => Opening[];

/** Rules with `from_port`, `to_port` and a protocol, as AWS writes them in four resource types. */
function awsRule(rule: Json, protocolKey: string): Opening[] {
  const named = memberOf(rule, protocolKey);
  const protocol = typeof named === 'number' ? String(named) : text(named) || '-1';
  const every = protocol === '-1' || protocol === 'all';
  const ports = every
    ? ALL_PORTS
    : { from: numberOf(memberOf(rule, 'from_port')) ?? 0, to: numberOf(memberOf(rule, 'to_port')) ?? LAST_PORT };
  const sources = ['cidr_blocks', 'ipv6_cidr_blocks', 'cidr_ipv4', 'cidr_ipv6', 'cidr_block', 'ipv6_cidr_block'];
  return sources
    .flatMap((key) => strings(memberOf(rule, key)))
    .map((source) => ({ source, protocol: every ? 'all' : protocol, ...ports }));
}

/** `22`, `8000-9000` or `*`. */
function portRange(range: string): { from: number; to: number } {
  const [from, to = from] = range.split('-').map(Number);
  return from === undefined || Number.isNaN(from) || to === undefined || Number.isNaN(to) ? ALL_PORTS : { from, to };
}

const googleFirewall: Reader = (tree) => {
  if (lower(memberOf(tree, 'direction')) === 'egress' || memberOf(tree, 'disabled') === true) return [];
  return items(memberOf(tree, 'allow')).flatMap((allow) => {
    const ports = strings(memberOf(allow, 'ports')).map(portRange);
    const protocol = text(memberOf(allow, 'protocol')) || 'all';
    return strings(memberOf(tree, 'source_ranges')).flatMap((source) =>
      (ports.length > 0 ? ports : [ALL_PORTS]).map((range) => ({ source, protocol, ...range })),
    );
  });
};

const azureRule: Reader = (rule) => {
  if (lower(memberOf(rule, 'direction')) !== 'inbound' || lower(memberOf(rule, 'access')) !== 'allow') return [];
  const either = (one: string, many: string): string[] => [
    ...strings(memberOf(rule, one)),
    ...strings(memberOf(rule, many)),
  ];
  const protocol = text(memberOf(rule, 'protocol')) || 'all';
  return either('source_address_prefix', 'source_address_prefixes').flatMap((source) =>
    either('destination_port_range', 'destination_port_ranges').map((range) => ({
      source,
      protocol,
      ...portRange(range),
    })),
  );
};

const azureDatabaseRule: Reader = (tree) => {
  const key = (kind: string): string =>
    text(memberOf(tree, `${kind}_ip_address`)) || text(memberOf(tree, `${kind}_ip`));
  const [from, to] = [key('start'), key('end')];
  const source = from === '0.0.0.0' && to === '255.255.255.255' ? '0.0.0.0/0' : `${from}-${to}`;
  return from === '' ? [] : [{ source, protocol: 'tcp', ...DATABASE_PORTS }];
};

const cloudSql: Reader = (tree) =>
  items(memberOf(tree, 'settings'))
    .flatMap((settings) => items(memberOf(settings, 'ip_configuration')))
    .flatMap((ip) => items(memberOf(ip, 'authorized_networks')))
    .flatMap((network) => strings(memberOf(network, 'value')))
    .map((source) => ({ source, protocol: 'tcp', ...DATABASE_PORTS }));

const eks: Reader = (tree) =>
  items(memberOf(tree, 'vpc_config'))
    .filter((config) => memberOf(config, 'endpoint_public_access') !== false)
    .flatMap((config) => strings(memberOf(config, 'public_access_cidrs')))
    .map((source) => ({ source, protocol: 'tcp', from: 443, to: 443 }));

const securityGroup: Reader = (tree) => items(memberOf(tree, 'ingress')).flatMap((rule) => awsRule(rule, 'protocol'));

const READERS: Readonly<Record<string, Reader>> = {
  aws_security_group: securityGroup,
  aws_default_security_group: securityGroup,
  aws_security_group_rule: (tree) => (memberOf(tree, 'type') === 'ingress' ? awsRule(tree, 'protocol') : []),
  aws_vpc_security_group_ingress_rule: (tree) => awsRule(tree, 'ip_protocol'),
  aws_network_acl: (tree) =>
    items(memberOf(tree, 'ingress')).flatMap((rule) =>
      lower(memberOf(rule, 'action')) === 'allow' ? awsRule(rule, 'protocol') : [],
    ),
  aws_network_acl_rule: (tree) =>
    memberOf(tree, 'egress') !== true && lower(memberOf(tree, 'rule_action')) === 'allow'
      ? awsRule(tree, 'protocol')
      : [],
  google_compute_firewall: googleFirewall,
  azurerm_network_security_rule: azureRule,
  azurerm_network_security_group: (tree) => items(memberOf(tree, 'security_rule')).flatMap(azureRule),
  azurerm_mssql_firewall_rule: azureDatabaseRule,
  azurerm_sql_firewall_rule: azureDatabaseRule,
  azurerm_postgresql_firewall_rule: azureDatabaseRule,
  azurerm_postgresql_flexible_server_firewall_rule: azureDatabaseRule,
  azurerm_mysql_firewall_rule: azureDatabaseRule,
  azurerm_mysql_flexible_server_firewall_rule: azureDatabaseRule,
  azurerm_redis_firewall_rule: azureDatabaseRule,
  google_sql_database_instance: cloudSql,
  aws_eks_cluster: eks,
};

export const OPENING_TYPES: readonly string[] = Object.keys(READERS);

/** Who may reach which ports through an object in this state. Sources that are not known are not in the list. */
export const openingsOf = (type: string, tree: Json): Opening[] =>
  tree === null || !Object.hasOwn(READERS, type) ? [] : (READERS[type]?.(tree) ?? []);

/** The ways out, in the same words: who may be reached on which ports. */
const EGRESS_READERS: Readonly<Record<string, Reader>> = {
  aws_security_group: (tree) => items(memberOf(tree, 'egress')).flatMap((rule) => awsRule(rule, 'protocol')),
  aws_default_security_group: (tree) => items(memberOf(tree, 'egress')).flatMap((rule) => awsRule(rule, 'protocol')),
  aws_security_group_rule: (tree) => (memberOf(tree, 'type') === 'egress' ? awsRule(tree, 'protocol') : []),
  aws_vpc_security_group_egress_rule: (tree) => awsRule(tree, 'ip_protocol'),
};

export const EGRESS_TYPES: readonly string[] = Object.keys(EGRESS_READERS);

/** Who may be reached from an object in this state. */
export const egressOf = (type: string, tree: Json): Opening[] =>
  tree === null || !Object.hasOwn(EGRESS_READERS, type) ? [] : (EGRESS_READERS[type]?.(tree) ?? []);

/** The openings of `after` that no single opening of `before` already covers. */
export const newOpenings = (before: readonly Opening[], after: readonly Opening[]): Opening[] =>
  after.filter((opening) => !before.some((old) => covers(old, opening)));

const covers = (old: Opening, opening: Opening): boolean =>
  (old.source === opening.source || (isWorld(old.source) && sameFamily(old.source, opening.source))) &&
  (old.protocol === opening.protocol || old.protocol === 'all') &&
  old.from <= opening.from &&
  old.to >= opening.to;

const sameFamily = (a: string, b: string): boolean => a.includes(':') === b.includes(':');

/** Everybody: the whole address space, or a half of it, for two halves are the trick to get around such a rule. */
export const isWorld = (source: string): boolean =>
  /\/[01]$/.test(source) || ['*', 'internet', 'any'].includes(source.toLowerCase());

/** Does an IPv4 block lie within another? Anything else only when both are written alike. */
export function isWithin(source: string, allowed: string): boolean {
  const [inner, outer] = [blockOf(source), blockOf(allowed)];
  if (!inner || !outer) return source === allowed;
  return inner.bits >= outer.bits && Math.floor(inner.start / outer.size) === Math.floor(outer.start / outer.size);
}

function blockOf(cidr: string): { start: number; bits: number; size: number } | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr)?.slice(1).map(Number);
  const bits = parts?.[4];
  if (!parts || bits === undefined || bits > 32 || parts.slice(0, 4).some((part) => part > 255)) return undefined;
  return { start: parts.slice(0, 4).reduce((sum, part) => sum * 256 + part, 0), bits, size: 2 ** (32 - bits) };
}

/** `tcp 22 from 10.0.0.0/8`. */
export function openingText({ protocol, from, to, source }: Opening): string {
  const ports = from === 0 && to === LAST_PORT ? 'all ports' : from === to ? String(from) : `${from}-${to}`;
  return `${protocol} ${ports} from ${source}`;
}

export const opensEveryPort = ({ from, to }: Opening): boolean => from === 0 && to === LAST_PORT;
