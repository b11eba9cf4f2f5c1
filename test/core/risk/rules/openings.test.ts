import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../../src/core/changes/model';
import {
  isWithin,
  isWorld,
  newOpenings,
  openingsOf,
  openingText,
} from '../../../../src/core/risk/rules/security/openings';
import { judged } from '../judging';
import { created, edit, resources } from '../plans';

const azure = (port: string, source: string, access = 'Allow'): Json => ({
  direction: 'Inbound',
  access,
  protocol: 'Tcp',
  source_address_prefix: source,
  destination_port_range: port,
});

describe('what a firewall lets in', () => {
  it.each<[string, Json, string[]]>([
    [
      'aws_security_group_rule',
      { type: 'ingress', protocol: '-1', cidr_blocks: ['::/0'] },
      ['all all ports from ::/0'],
    ],
    ['aws_security_group_rule', { type: 'egress', protocol: '-1', cidr_blocks: ['0.0.0.0/0'] }, []],
    [
      'aws_vpc_security_group_ingress_rule',
      { ip_protocol: 'tcp', from_port: 22, to_port: 22, cidr_ipv4: '10.0.0.0/8' },
      ['tcp 22 from 10.0.0.0/8'],
    ],
    [
      'aws_network_acl_rule',
      { egress: false, rule_action: 'allow', protocol: '6', from_port: 80, to_port: 90, cidr_block: '0.0.0.0/0' },
      ['6 80-90 from 0.0.0.0/0'],
    ],
    [
      'aws_network_acl_rule',
      { egress: false, rule_action: 'deny', protocol: '6', from_port: 80, to_port: 90, cidr_block: '0.0.0.0/0' },
      [],
    ],
    [
      'google_compute_firewall',
      { allow: [{ protocol: 'tcp', ports: ['22', '8000-9000'] }], source_ranges: ['0.0.0.0/0'] },
      ['tcp 22 from 0.0.0.0/0', 'tcp 8000-9000 from 0.0.0.0/0'],
    ],
    [
      'google_compute_firewall',
      { direction: 'EGRESS', allow: [{ protocol: 'tcp' }], source_ranges: ['0.0.0.0/0'] },
      [],
    ],
    ['google_compute_firewall', { disabled: true, allow: [{ protocol: 'tcp' }], source_ranges: ['0.0.0.0/0'] }, []],
    ['azurerm_network_security_rule', azure('3389', '*'), ['Tcp 3389 from *']],
    ['azurerm_network_security_rule', azure('3389', '*', 'Deny'), []],
    ['azurerm_network_security_group', { security_rule: [azure('*', 'Internet')] }, ['Tcp all ports from Internet']],
    [
      'azurerm_mssql_firewall_rule',
      { start_ip_address: '0.0.0.0', end_ip_address: '255.255.255.255' },
      ['tcp 5432 from 0.0.0.0/0'],
    ],
    [
      'azurerm_mssql_firewall_rule',
      { start_ip_address: '0.0.0.0', end_ip_address: '0.0.0.0' },
      ['tcp 5432 from 0.0.0.0-0.0.0.0'],
    ],
    [
      'google_sql_database_instance',
      { settings: [{ ip_configuration: [{ authorized_networks: [{ value: '0.0.0.0/0' }] }] }] },
      ['tcp 5432 from 0.0.0.0/0'],
    ],
    [
      'aws_eks_cluster',
      { vpc_config: [{ endpoint_public_access: true, public_access_cidrs: ['0.0.0.0/0'] }] },
      ['tcp 443 from 0.0.0.0/0'],
    ],
    ['aws_eks_cluster', { vpc_config: [{ endpoint_public_access: false, public_access_cidrs: ['0.0.0.0/0'] }] }, []],
    ['aws_sqs_queue', { ingress: [{ cidr_blocks: ['0.0.0.0/0'] }] }, []],
    ['aws_security_group', { ingress: 'not a list' }, []],
    ['aws_security_group', null, []],
  ])('%s %j: %j', (type, tree, texts) => {
    expect(openingsOf(type, tree).map(openingText)).toEqual(texts);
  });

  it.each([
    ['0.0.0.0/0', true],
    ['::/0', true],
    ['128.0.0.0/1', true],
    ['Internet', true],
    ['10.0.0.0/8', false],
    ['VirtualNetwork', false],
  ])('%s is everybody: %s', (source, world) => {
    expect(isWorld(source)).toBe(world);
  });

  it.each([
    ['203.0.113.128/25', '203.0.113.0/24', true],
    ['203.0.113.0/24', '203.0.113.0/25', false],
    ['203.0.114.0/24', '203.0.113.0/24', false],
    ['1.2.3.4/32', '0.0.0.0/0', true],
    ['2001:db8::/32', '2001:db8::/32', true],
    ['999.0.0.0/8', '0.0.0.0/0', false],
    ['nonsense', '0.0.0.0/0', false],
  ])('%s lies within %s: %s', (inner, outer, within) => {
    expect(isWithin(inner, outer)).toBe(within);
  });

  it('is new only where no old opening covers it', () => {
    const tcp = (from: number, to: number, source = '0.0.0.0/0') => ({ source, protocol: 'tcp', from, to });

    expect(newOpenings([tcp(0, 100)], [tcp(22, 22)])).toEqual([]);
    expect(newOpenings([tcp(0, 100)], [tcp(22, 22, '10.0.0.0/8')])).toEqual([]);
    expect(newOpenings([tcp(0, 100)], [tcp(22, 22, '::/0')])).toHaveLength(1);
    expect(newOpenings([tcp(0, 100, '10.0.0.0/8')], [tcp(22, 22)])).toHaveLength(1);
    expect(newOpenings([tcp(0, 20)], [tcp(22, 22)])).toHaveLength(1);
  });
});

describe('the level of an opening', () => {
  const open = (from: number, to: number) =>
    created('aws_security_group_rule', {
      type: 'ingress',
      protocol: 'tcp',
      from_port: from,
      to_port: to,
      cidr_blocks: ['0.0.0.0/0'],
    });

  it.each([
    [443, 443, 'MEDIUM'],
    [80, 80, 'MEDIUM'],
    [8080, 8080, 'HIGH'],
    [80, 443, 'HIGH'],
    [80, 500, 'CRITICAL'],
    [81, 90, 'HIGH'],
    [22, 22, 'CRITICAL'],
    [0, 65_535, 'CRITICAL'],
  ])('%i to %i is %s', (from, to, level) => {
    expect(judged(resources(open(from, to))).level).toBe(level);
  });

  it('does not show ranges that are sensitive', () => {
    const ranges = (cidr: string): Json => ({
      ingress: [{ protocol: 'tcp', from_port: 22, to_port: 22, cidr_blocks: [cidr] }],
    });
    const mask = { beforeSensitive: { ingress: true }, afterSensitive: { ingress: true } };
    const assessment = judged(
      resources(edit('aws_security_group', ranges('198.51.100.7/32'), ranges('0.0.0.0/0'), mask)),
    );

    expect(assessment.level).toBe('CRITICAL');
    expect(JSON.stringify(assessment)).not.toContain('198.51.100.7');
  });
});
