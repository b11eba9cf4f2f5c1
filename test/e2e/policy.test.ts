import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { findPolicyTool } from '../../src/adapters/tools/policies';
import { judgeBeside, NOTHING_BESIDE } from '../../src/flows/judge-beside';
import { DEFAULT_SETTINGS } from '../../src/core/risk/settings';
import { chunked } from '../adapters/tools/scripts';
import { findTool } from '../support/tools/find';

const OPA = findTool('opa') ?? '';
const EXAMPLE = new URL('../../examples/policy', import.meta.url).pathname;
const tags = { Environment: 'production', Owner: 'mira', CostCenter: '42' };

const created = (type: string, after: object) => ({
  address: `${type}.one`,
  mode: 'managed',
  type,
  name: 'one',
  provider_name: 'registry.terraform.io/hashicorp/aws',
  change: { actions: ['create'], before: null, after, after_unknown: {}, before_sensitive: false, after_sensitive: {} },
});
const GOOD = [
  created('aws_db_instance', { identifier: 'orders', publicly_accessible: false, tags }),
  created('aws_instance', { root_block_device: [{ encrypted: true }], tags }),
];

/** The whole judgement, with the policies of a directory on the real engine. */
const judged = async (directory: string, changes: readonly object[]) => {
  const plan = JSON.stringify({ format_version: '1.2', terraform_version: '1.11.4', resource_changes: changes });
  const policyTool = await findPolicyTool({
    directory,
    environment: { PATH: dirname(OPA) },
    scratchFile: join(mkdtempSync(join(tmpdir(), 'planseal-opa-')), 'input.json'),
  });
  const request = {
    stack: 'infra',
    environment: 'production',
    settings: DEFAULT_SETTINGS,
    now: '2026-11-21T10:00:00Z',
  };
  return judgeBeside({ chunks: () => chunked(plan) }, request, { ...NOTHING_BESIDE, policyTool });
};

let rewritten: string;
beforeAll(() => {
  rewritten = mkdtempSync(join(tmpdir(), 'planseal-rego-'));
  cpSync(join(EXAMPLE, 'terraform.rego'), join(rewritten, 'terraform.rego'));
  const { status, stderr } = spawnSync(OPA, ['fmt', '--v0-v1', '--write', rewritten], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe.each([
  ['as it is written, before OPA 1.0', () => EXAMPLE, 1],
  ['rewritten for OPA 1.0', () => rewritten, 0],
])('the example %s', (_, directory, notes) => {
  it('lets good changes pass, and says in which Rego it was read', async () => {
    const { policy, level, requirements } = await judged(directory(), GOOD);
    expect(policy).toMatchObject({ status: 'passed', tools: ['opa'], failed: 0, warned: 0, results: [] });
    expect(policy.notes).toHaveLength(notes);
    expect([level, requirements.blockers]).toEqual(['LOW', []]);
  });

  it.each<[string, object, string, string]>([
    [
      'a public database',
      created('aws_db_instance', { publicly_accessible: true, tags }),
      'aws_db_instance.one must not be publicly accessible',
      'CRITICAL',
    ],
    [
      'an unencrypted root volume',
      created('aws_instance', { root_block_device: [{ encrypted: false }], tags }),
      'aws_instance.one: the root volume is not encrypted',
      'HIGH',
    ],
    [
      'missing tags',
      created('aws_vpc', { tags: { Owner: 'mira' } }),
      'aws_vpc.one: tags are missing: CostCenter, Environment',
      'HIGH',
    ],
    [
      'no tags at all',
      created('aws_s3_bucket', { tags: null }),
      'aws_s3_bucket.one: tags are missing: CostCenter, Environment, Owner',
      'HIGH',
    ],
  ])('denies %s, and nobody can approve it', async (_name, change, message, level) => {
    const assessment = await judged(directory(), [...GOOD, change]);
    expect(assessment.policy.results).toContainEqual(expect.objectContaining({ outcome: 'deny', message }));
    expect(assessment.level).toBe(level);
    expect(assessment.requirements.blockers.join()).toContain('denied by a policy');
  });

  it('sees what we found', async () => {
    const gone = created('aws_db_instance', {});
    const destroyed = {
      ...gone,
      change: { ...gone.change, actions: ['delete'], before: { identifier: 'orders', tags }, after: null },
    };
    const { policy } = await judged(directory(), [destroyed]);
    expect(policy.results.map(({ message }) => message)).toEqual(['PlanSeal judged this as CRITICAL in production']);
  });
});
