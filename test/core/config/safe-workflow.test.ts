import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { ChangePart, Json } from '../../../src/core/changes/model';
import { partsOf } from '../../../src/core/changes/read/document';
import { riskSettingsOf } from '../../../src/core/config/risk-settings';
import type { Assessment } from '../../../src/core/risk/assessment';
import { judged, NO_COST } from '../risk/judging';
import { edit, resources } from '../risk/plans';
import { configOf } from './config';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const plan = (path: string): ChangePart[] => [...partsOf(JSON.parse(read(`test/fixtures/plans/${path}.json`)) as Json)];
const settings = riskSettingsOf(configOf(read('examples/config/safe-workflow.yml')));

/** What the example configuration says of a plan in production, with the cost that Infracost found. */
const verdict = (parts: readonly ChangePart[], delta = '0.00') => {
  const cost = { ...NO_COST, status: 'ok' as const, currency: 'USD', delta };
  const { level, requirements }: Assessment = judged(parts, { settings, environment: 'production' }, { cost });
  return {
    level,
    approvals: requirements.approvals,
    teams: requirements.teams.map(({ team, count }) => `${count} of ${team}`),
    evidence: requirements.evidence.map(({ id }) => id),
    blockers: requirements.blockers,
  };
};

describe('the examples of the safe workflow, on plans of real Terraform', () => {
  const RESIZED = plan('scenarios/b-rds-instance-class');

  it.each([
    ['80.00', ['1 of @acme/dba']],
    ['100.00', ['1 of @acme/dba']],
    ['100.01', ['1 of @acme/dba', '1 of @acme/engineering-managers']],
  ])('a database is resized for %s a month more', (delta, teams) => {
    expect(verdict(RESIZED, delta)).toEqual({
      level: 'HIGH',
      approvals: 2,
      teams: expect.arrayContaining(teams),
      evidence: [],
      blockers: [],
    });
    expect(verdict(RESIZED, delta).teams).toHaveLength(teams.length);
  });

  it('a database that would wait for the maintenance window is HIGH as well', () => {
    const size = (name: string): Json => ({ instance_class: name, apply_immediately: false });
    const parts = resources(edit('aws_db_instance', size('db.t3.medium'), size('db.r6g.large')));

    expect(verdict(parts)).toMatchObject({ level: 'HIGH', approvals: 2, teams: ['1 of @acme/dba'] });
  });

  const web = (...cidrs: string[]): Json => ({
    ingress: cidrs.map((cidr) => ({ from_port: 443, to_port: 443, protocol: 'tcp', cidr_blocks: [cidr] })),
  });

  it.each([
    ['rules of their own', plan('labelled/https-from-partner-ranges')],
    ['rules in the group', resources(edit('aws_security_group', web(), web('203.0.113.0/25', '198.51.100.16/28')))],
  ])('443 is opened to named ranges, by %s', (_, parts) => {
    expect(verdict(parts)).toEqual({ level: 'LOW', approvals: 1, teams: [], evidence: [], blockers: [] });
  });

  it.each([
    ['a range that nobody agreed on', web('192.0.2.0/24'), 'MEDIUM'],
    ['everybody', web('0.0.0.0/0'), 'MEDIUM'],
  ])('443 is opened to %s', (_, after, level) => {
    expect(verdict(resources(edit('aws_security_group', web(), after))).level).toBe(level);
  });

  it('a network is removed with 15 resources', () => {
    const REMOVED = plan('scenarios/c2-destroy-vpc-15');

    expect(REMOVED.filter((part) => part.part === 'resource' && part.change.kind === 'delete')).toHaveLength(15);
    expect(verdict(REMOVED)).toEqual({
      level: 'CRITICAL',
      approvals: 3,
      teams: ['1 of @acme/head-of-infrastructure'],
      evidence: ['migration-plan'],
      blockers: [],
    });
  });

  it('the network with 15 resources is a mass deletion besides', () => {
    const { findings } = judged(plan('scenarios/c2-destroy-vpc-15'), { settings, environment: 'production' });

    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['mass-deletion', 'core-infrastructure-removed']),
    );
  });
});
