import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import type { ChangePart } from '../../../src/core/changes/model';
import { assessmentSchema, type Finding } from '../../../src/core/risk/assessment';
import { judged } from './judging';
import { change, created, deleted, edit, replaced, resource, resources } from './plans';
import type { Change } from '../../../src/core/changes/model';

const SECRET = 'correct-horse-battery-staple';
const findingOf = (parts: Iterable<ChangePart>, rule: string): Finding | undefined =>
  judged(parts).findings.find((finding) => finding.rule === rule);

describe('an assessment holds no secret', () => {
  it('under the masks of the plan', () => {
    const change = edit(
      'helm_release',
      { values: [SECRET], atomic: true },
      { values: [`${SECRET}-2`], atomic: false },
      { beforeSensitive: { values: true }, afterSensitive: { values: true } },
    );
    const assessment = judged(resources(change));

    expect(JSON.stringify(assessment)).not.toContain(SECRET);
    expect(assessment.findings.find(({ rule }) => rule === 'helm-chart-changed')).toMatchObject({
      before: '(sensitive)',
    });
    expect(assessment.changes[0]?.settings).toContainEqual({
      path: 'values[0]',
      beforeHidden: 'sensitive',
      afterHidden: 'sensitive',
    });
  });

  it('in an attribute that nobody marked, nor in a command', () => {
    const sensitive = { beforeSensitive: { password: true }, afterSensitive: { password: true } };
    const change = deleted(
      'aws_db_instance',
      { password: SECRET, identifier: SECRET, url: `pg://u:${SECRET}@h` },
      sensitive,
    );

    expect(JSON.stringify(judged(resources(change)))).not.toContain(SECRET);
  });

  it('that has the form of a credential, though nothing marks it', () => {
    const KEY = 'AKIAIOSFODNN7EXAMPLE';
    const variables = (value: string) => ({ environment: [{ variables: { S3_KEY: value, MODE: 'fast' } }] });
    const assessment = judged(resources(edit('aws_lambda_function', variables('x'), variables(KEY))));

    expect(assessment.findings.map(({ rule }) => rule)).toContain('plain-secret-in-plan');
    expect(JSON.stringify(assessment)).not.toContain(KEY);
  });

  it('from elsewhere in the plan', () => {
    const parts: ChangePart[] = [
      resource(edit('aws_db_instance', { x: 1 }, { x: SECRET })),
      { part: 'secret', value: SECRET },
    ];

    expect(JSON.stringify(judged(parts))).not.toContain(SECRET);
  });

  it('and is not blanked out by what a plan calls a secret', () => {
    const parts: ChangePart[] = [
      resource(deleted('aws_db_instance')),
      { part: 'secret', value: 'is destroyed with everything in it' },
    ];

    expect(findingOf(parts, 'data-resource-deleted')?.title).toBe('is destroyed with everything in it');
  });
});

describe('an assessment is bounded', () => {
  const many = Array.from({ length: 1_200 }, (_, at) => deleted('aws_sqs_queue', { id: `${at}` }, { name: `q${at}` }));

  it('keeps the gravest findings and changes, and counts the rest', () => {
    const assessment = judged([...resources(...many), resource(deleted('aws_db_instance'))]);

    expect(v.safeParse(assessmentSchema, assessment).issues).toBeUndefined();
    expect(assessment.findings).toHaveLength(500);
    expect(assessment.findingsLeftOut).toBeGreaterThan(700);
    expect(assessment.findings[0]).toMatchObject({ rule: 'data-resource-deleted', level: 'CRITICAL' });
    expect(assessment.changes).toHaveLength(200);
    expect(assessment.changesLeftOut).toBe(1_001);
    expect(assessment.changes[0]?.address).toBe('aws_db_instance.x');
    expect(assessment.counts.delete).toBe(1_201);
  });

  it('cuts long texts at the end, never in the middle of a character', () => {
    const long = '😀'.repeat(5_000);
    const name = 'n'.repeat(3_000);
    const parts = resources(
      edit('helm_release', { version: '1.0', note: long }, { version: '2.0', note: `${long}!` }, { name }),
      deleted('aws_db_instance', { identifier: long, final_snapshot_identifier: long }),
      created('aws_security_group', {
        ingress: Array.from({ length: 300 }, (_, at) => ({
          protocol: 'tcp',
          from_port: at,
          to_port: at,
          cidr_blocks: ['0.0.0.0/0'],
        })),
      }),
    );
    const assessment = judged(parts, { stack: long });

    expect(v.safeParse(assessmentSchema, assessment).issues).toBeUndefined();
    expect(JSON.stringify(assessment)).not.toMatch(/\\ud[89a-f][0-9a-f]{2}/i);
    expect(assessment.stack.endsWith('…')).toBe(true);
  });
});

describe('downtime', () => {
  it('is the longest to the sum, and says what is not in it', () => {
    const parts = resources(
      edit('aws_db_instance', { instance_class: 'a', multi_az: true }, { instance_class: 'b', multi_az: true }),
      edit('aws_instance', { instance_type: 'a' }, { instance_type: 'b' }),
      edit('aws_opensearch_domain', { engine_version: '1' }, { engine_version: '2' }),
      change('aws_opensearch_domain', 'update', {
        name: 'y',
        before: { vpc_options: [] },
        after: { vpc_options: [1] },
      }),
    );

    expect(judged(parts).downtime).toMatchObject({
      minMinutes: 10,
      maxMinutes: 67,
      text: '10 min to 67 min, plus 1 not estimated',
    });
  });

  it.each<readonly [string, Change, string]>([
    [
      'a database that goes',
      deleted('aws_db_instance'),
      'from the apply until a restore: 15 min and more, by its size',
    ],
    ['one that is replaced', replaced('aws_dynamodb_table'), 'from the apply until the data is in the new one: 15 min'],
    ['a key', deleted('aws_kms_key'), 'from the apply until the deletion is cancelled'],
    ['a gateway', deleted('aws_internet_gateway'), 'from the apply until something takes its place'],
    ['a machine', replaced('aws_instance'), '1 min to 10 min'],
  ])('tells the outage of %s with its basis', (_, of, words) => {
    const [estimate] = judged(resources(of)).findings.flatMap(({ downtime }) => downtime ?? []);

    expect(estimate?.text).toContain(words);
    expect(estimate?.basis).not.toBe('');
  });

  it('takes the time to live of a name from the state', () => {
    const parts = resources(edit('aws_route53_record', { records: ['a'], ttl: 300 }, { records: ['b'], ttl: 60 }));

    expect(findingOf(parts, 'dns-record-changed')?.downtime).toMatchObject({
      minMinutes: 0,
      maxMinutes: 5,
      text: 'up to 5 min',
    });
  });

  it('is absent when nothing goes down, never zero', () => {
    expect(judged(resources(replaced('null_resource')))).not.toHaveProperty('downtime');
  });
});

it('points at the code, when it is at hand', () => {
  const locate = (address: string) => (address === 'aws_sqs_queue.x' ? { file: 'main.tf', line: 7 } : undefined);

  expect(judged(resources(deleted('aws_sqs_queue')), { locate }).findings[0]?.location).toEqual({
    file: 'main.tf',
    line: 7,
  });
});

it('sees that the role of the pipeline itself goes', () => {
  const role = resources(deleted('aws_iam_role', { arn: 'arn:aws:iam::1:role/deploy' }));
  const rules = (deployRoleArn: string): string[] => judged(role, { deployRoleArn }).findings.map(({ rule }) => rule);

  expect(rules('arn:aws:iam::1:role/deploy')).toContain('identity-lockout');
  expect(rules('arn:aws:iam::1:role/other')).not.toContain('identity-lockout');
});
