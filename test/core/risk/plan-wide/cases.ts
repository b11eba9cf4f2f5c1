import type { Change, ChangePart, ChangesHeader, Json } from '../../../../src/core/changes/model';
import type { JudgeContext } from '../../../../src/core/risk/context';
import type { Evidence } from '../../../../src/core/risk/judge';
import { NO_COST, NO_POLICY } from '../judging';
import { change, created, deleted, edit, replaced, resource, resources } from '../plans';

/** What is judged: a plan, and what is known beside it. */
export interface Given {
  readonly parts?: readonly ChangePart[];
  readonly context?: Partial<JudgeContext>;
  readonly evidence?: Partial<Evidence>;
}

/**
 * Per rule over the whole plan: what it meets; in `near`, what is nearly the same and it must not meet; and what it says
 * where the values or facts that it needs are not known.
 */
export interface PlanCase {
  readonly yes: Given;
  readonly near: Given;
  readonly unknown: Given & { readonly found: boolean };
}

const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const changes = (...of: Change[]): Given => ({ parts: resources(...of) });
const header = (facts: Partial<ChangesHeader>): Given => ({
  parts: [{ part: 'header', header: { engine: 'terraform', ...facts } }],
});
const drift = (of: Change): ChangePart => ({ part: 'drift', change: of });
const removed = { reason: 'delete_because_no_resource_config' };
const gone = (count: number): Change[] =>
  many(count, (at) => deleted('aws_lb_rule', { id: `${at}` }, { name: `r${at}`, ...removed }));
const stays = (count: number): Change[] => many(count, (at) => change('aws_sqs_queue', 'no-op', { name: `k${at}` }));
const QUEUE = { name: 'jobs', delay_seconds: 5, fifo_queue: true };
const queue = (at: string | number, name: string): Json => ({ name, id: `${name}-${at}` });
const keyed = (index: string, made: 'create' | 'delete'): Change =>
  made === 'create'
    ? created('aws_sns_topic', { name: index }, { index })
    : deleted('aws_sns_topic', { name: index }, { index, reason: 'delete_because_each_key' });
const configured = (address: string, references: string[], provisioners: string[] = []): ChangePart => ({
  part: 'configured',
  resource: { address, references, provisioners },
});
const dependents = (count: number, on: string): ChangePart[] => many(count, (at) => configured(`aws_lb.l${at}`, [on]));
const prior = (type: string, provider: string): ChangePart => ({ part: 'prior', address: `${type}.x`, type, provider });
const TEMPLATE = { id: 'lt-1', name: 'web', image_id: 'ami-1' };
const group = (version: string): Change =>
  change('aws_autoscaling_group', 'no-op', { before: uses(version), after: uses(version) });
const uses = (version: string): Json => ({ launch_template: [{ id: 'lt-1', version }] });
const check = (status: 'pass' | 'fail' | 'unknown'): Given => ({
  parts: [{ part: 'check', check: { address: 'check.c', kind: 'check', status, problems: [] } }],
});
const output = (kind: 'delete' | 'update'): Given => ({
  parts: [{ part: 'output', output: { name: 'o', kind, values: edit('a_b', 1, 2).values } }],
});
const invocation: Given = {
  parts: [
    {
      part: 'invocation',
      deferred: false,
      invocation: { address: 'action.a_b.c', type: 'a_b', config: {}, unknown: { x: true }, sensitive: {} },
    },
  ],
};
const cost = (facts: Partial<Evidence['cost']>): Given => ({
  evidence: { cost: { ...NO_COST, status: 'ok', currency: 'USD', ...facts } },
});
const policy = (status: Evidence['policy']['status'], ...outcomes: ('deny' | 'warn' | 'error')[]): Given => ({
  evidence: {
    policy: { ...NO_POLICY, status, results: outcomes.map((outcome) => ({ tool: 'opa', outcome, message: 'm' })) },
  },
});
const db = (before: Json, after: Json, unknown: Json = {}): Change =>
  edit('aws_db_instance', before, after, { unknown });
const OPEN = created('aws_security_group_rule', {
  type: 'ingress',
  protocol: 'tcp',
  from_port: 443,
  to_port: 443,
  cidr_blocks: ['0.0.0.0/0'],
});

export const PLAN_CASES: Readonly<Record<string, PlanCase>> = {
  'probable-missing-moved': {
    yes: changes(deleted('aws_sqs_queue', QUEUE, { name: 'a' }), created('aws_sqs_queue', QUEUE, { name: 'b' })),
    near: changes(deleted('aws_sqs_queue', QUEUE, { name: 'a' }), created('aws_sns_topic', QUEUE, { name: 'b' })),
    unknown: {
      ...changes(
        deleted('aws_sqs_queue', QUEUE, { name: 'a' }),
        created('aws_sqs_queue', {}, { name: 'b', unknown: { name: true, delay_seconds: true } }),
      ),
      found: false,
    },
  },
  'type-migrated': {
    yes: changes(deleted('kubernetes_ingress', QUEUE), created('kubernetes_ingress_v1', QUEUE)),
    near: changes(deleted('kubernetes_ingress', QUEUE), created('kubernetes_service_v1', QUEUE)),
    unknown: {
      ...changes(
        deleted('kubernetes_ingress', QUEUE),
        created('kubernetes_ingress_v1', {}, { unknown: { name: true, delay_seconds: true } }),
      ),
      found: false,
    },
  },
  'foreach-keys-renamed': {
    yes: changes(keyed('a', 'delete'), keyed('A', 'create')),
    near: changes(keyed('a', 'delete'), keyed('A', 'create'), keyed('B', 'create')),
    unknown: {
      ...changes(keyed('a', 'delete'), created('aws_sns_topic', {}, { index: 'A', unknown: { name: true } })),
      found: true,
    },
  },
  'count-index-shift': {
    yes: changes(
      replaced('aws_sqs_queue', queue(0, 'a'), { name: 'b' }, { index: 0 }),
      deleted('aws_sqs_queue', queue(1, 'b'), { index: 1 }),
    ),
    near: changes(
      replaced('aws_sqs_queue', queue(0, 'a'), { name: 'c' }, { index: 0 }),
      deleted('aws_sqs_queue', queue(1, 'b'), { index: 1 }),
    ),
    unknown: {
      ...changes(
        replaced('aws_sqs_queue', queue(0, 'a'), {}, { index: 0, unknown: { name: true } }),
        deleted('aws_sqs_queue', queue(1, 'b'), { index: 1 }),
      ),
      found: false,
    },
  },
  'mass-deletion': {
    yes: changes(...gone(5), ...stays(5)),
    near: changes(...gone(4), ...stays(5)),
    unknown: { ...changes(...many(5, () => change('a_b', 'unknown'))), found: false },
  },
  'mass-destruction': {
    yes: changes(...gone(4), ...many(4, (at) => replaced('aws_instance', {}, {}, { name: `i${at}` }))),
    near: changes(...gone(4), ...many(3, (at) => replaced('aws_instance', {}, {}, { name: `i${at}` }))),
    unknown: { ...changes(...many(9, () => change('a_b', 'unknown'))), found: false },
  },
  'destroy-plan': {
    yes: changes(deleted('aws_lb_rule'), deleted('aws_lb_rule', {}, { name: 'b' })),
    near: changes(deleted('aws_lb_rule', {}, removed), deleted('aws_lb_rule', {}, { name: 'b', ...removed })),
    unknown: { ...changes(change('aws_lb_rule', 'unknown')), found: false },
  },
  'large-change': {
    yes: changes(...many(50, (at) => created('a_b', { at }, { name: `n${at}` }))),
    near: changes(...many(49, (at) => created('a_b', { at }, { name: `n${at}` })), ...stays(50)),
    unknown: {
      ...changes(...many(50, (at) => created('a_b', {}, { name: `n${at}`, unknown: { at: true } }))),
      found: true,
    },
  },
  'hub-resource-disrupted': {
    yes: { parts: [resource(deleted('aws_subnet')), ...dependents(5, 'aws_subnet.x')] },
    near: { parts: [resource(deleted('aws_subnet')), ...dependents(5, 'aws_subnet.other')] },
    unknown: {
      parts: [resource(deleted('aws_subnet')), ...dependents(5, 'module.m.output.nobody_knows')],
      found: false,
    },
  },
  'launch-template-latest': {
    yes: changes(edit('aws_launch_template', TEMPLATE, { ...TEMPLATE, image_id: 'ami-2' }), group('$Latest')),
    near: changes(edit('aws_launch_template', TEMPLATE, { ...TEMPLATE, image_id: 'ami-2' }), group('7')),
    unknown: {
      ...changes(
        edit('aws_launch_template', TEMPLATE, { id: 'lt-1' }, { unknown: { image_id: true } }),
        edit('aws_autoscaling_group', uses('$Latest'), {}, { unknown: { launch_template: true } }),
      ),
      found: false,
    },
  },
  'prevent-destroy-removed': {
    yes: { context: { preventDestroyRemoved: ['aws_db_instance.x'] } },
    near: { context: { preventDestroyRemoved: [] } },
    unknown: { ...changes(deleted('aws_db_instance')), found: false },
  },
  'drift-detected': {
    yes: { parts: [drift(edit('aws_instance', { a: 1 }, { a: 2 }))] },
    near: { parts: [drift(edit('aws_instance', { a: null }, { a: '' }))] },
    unknown: { parts: [drift(edit('aws_instance', { a: 1 }, {}, { unknown: { a: true } }))], found: true },
  },
  'manual-change-reverted': {
    yes: { parts: [drift(edit('a_b', { a: 1 }, { a: 2 })), resource(edit('a_b', { a: 2 }, { a: 1 }))] },
    near: { parts: [drift(edit('a_b', { a: 1 }, { a: 2 })), resource(edit('a_b', { a: 2 }, { a: 3 }))] },
    unknown: {
      parts: [drift(edit('a_b', { a: 1 }, { a: 2 })), resource(edit('a_b', { a: 2 }, {}, { unknown: { a: true } }))],
      found: false,
    },
  },
  'deleted-outside-terraform': {
    yes: { parts: [drift(deleted('a_b')), resource(created('a_b', { a: 1 }))] },
    near: { parts: [drift(deleted('a_b')), resource(created('a_b', { a: 1 }, { name: 'other' }))] },
    unknown: { parts: [drift(deleted('a_b')), resource(created('a_b', {}, { unknown: { a: true } }))], found: true },
  },
  'plan-errored': {
    yes: header({ errored: true }),
    near: header({ errored: false }),
    unknown: { ...header({}), found: false },
  },
  'plan-incomplete': {
    yes: header({ complete: false }),
    near: header({ complete: true }),
    unknown: { ...header({}), found: false },
  },
  'changes-deferred': {
    yes: { parts: [{ part: 'deferred', reason: 'unknown', change: created('a_b', {}) }] },
    near: changes(created('a_b', {})),
    unknown: {
      parts: [{ part: 'deferred', reason: 'unknown', change: created('a_b', {}, { unknown: true }) }],
      found: true,
    },
  },
  'unsupported-plan-format': {
    yes: header({ formatVersion: '2.0' }),
    near: header({ formatVersion: '1.99' }),
    unknown: { ...header({}), found: false },
  },
  'plan-stale': {
    yes: { context: { commit: 'a'.repeat(40), headCommit: 'b'.repeat(40) } },
    near: { context: { commit: 'a'.repeat(40), headCommit: 'a'.repeat(40) } },
    unknown: { context: { commit: 'a'.repeat(40) }, found: false },
  },
  'provider-changed': {
    yes: {
      parts: [
        prior('aws_sqs_queue', 'registry.terraform.io/hashicorp/aws'),
        resource(change('aws_sqs_queue', 'no-op', { provider: 'registry.example.com/hashicorp/aws' })),
      ],
    },
    near: {
      parts: [
        prior('aws_sqs_queue', 'registry.terraform.io/hashicorp/aws'),
        resource(change('aws_sqs_queue', 'no-op', { provider: 'registry.opentofu.org/hashicorp/aws' })),
      ],
    },
    unknown: {
      parts: [prior('aws_sqs_queue', 'aws'), resource(change('aws_sqs_queue', 'no-op'))],
      found: false,
    },
  },
  'provisioner-runs': {
    yes: { parts: [resource(created('null_resource', {})), configured('null_resource.x', [], ['local-exec'])] },
    near: {
      parts: [resource(edit('null_resource', { a: 1 }, { a: 2 })), configured('null_resource.x', [], ['local-exec'])],
    },
    unknown: { parts: [resource(created('null_resource', {}, { unknown: true }))], found: false },
  },
  'check-failed': { yes: check('fail'), near: check('pass'), unknown: { ...check('unknown'), found: true } },
  'output-removed': { yes: output('delete'), near: output('update'), unknown: { ...output('update'), found: false } },
  'action-invoked': {
    yes: invocation,
    near: changes(edit('a_b', { x: 1 }, { x: 2 })),
    unknown: { ...invocation, found: true },
  },
  'cost-increase': {
    yes: cost({ delta: '60' }),
    near: cost({ delta: '40' }),
    unknown: { ...cost({ status: 'error' }), found: false },
  },
  'cost-decrease-large': {
    yes: cost({ delta: '-101' }),
    near: cost({ delta: '-99' }),
    unknown: { ...cost({ status: 'error' }), found: false },
  },
  'cost-unknown': {
    yes: cost({ status: 'error' }),
    near: cost({ delta: '1' }),
    unknown: { ...cost({ status: 'no-baseline' }), found: true },
  },
  'policy-denied': {
    yes: policy('denied', 'deny'),
    near: policy('warned', 'warn'),
    unknown: { ...policy('error'), found: false },
  },
  'policy-warned': {
    yes: policy('warned', 'warn'),
    near: policy('passed'),
    unknown: { ...policy('error'), found: false },
  },
  'policy-error': {
    yes: policy('error', 'error'),
    near: policy('passed'),
    unknown: { ...policy('error'), found: true },
  },
  'config-changed-in-pr': {
    yes: { context: { controlFilesChanged: ['.github/planseal.yml'] } },
    near: { context: { controlFilesChanged: [] } },
    unknown: { found: false },
  },
  'deletion-being-prepared': {
    yes: changes(
      db(
        { deletion_protection: true, skip_final_snapshot: false },
        { deletion_protection: false, skip_final_snapshot: true },
      ),
    ),
    near: changes(
      db(
        { deletion_protection: true, skip_final_snapshot: true },
        { deletion_protection: false, skip_final_snapshot: true },
      ),
    ),
    unknown: {
      ...changes(
        db(
          { deletion_protection: true, skip_final_snapshot: false },
          { deletion_protection: false },
          { skip_final_snapshot: true },
        ),
      ),
      found: false,
    },
  },
  'upgrade-without-safety-net': {
    yes: changes(
      db({ engine_version: '14', backup_retention_period: 0 }, { engine_version: '15', backup_retention_period: 0 }),
    ),
    near: changes(
      db({ engine_version: '14', backup_retention_period: 7 }, { engine_version: '15', backup_retention_period: 7 }),
    ),
    unknown: {
      ...changes(
        db(
          { engine_version: '14', backup_retention_period: 7 },
          { engine_version: '15' },
          { backup_retention_period: true },
        ),
      ),
      found: false,
    },
  },
  'public-database': {
    yes: changes(db({ publicly_accessible: false }, { publicly_accessible: true }), OPEN),
    near: changes(db({ publicly_accessible: false }, { publicly_accessible: true })),
    unknown: {
      ...changes(db({ publicly_accessible: false }, {}, { publicly_accessible: true }), OPEN),
      found: false,
    },
  },
  'downtime-now-in-prod': {
    yes: changes(db({ instance_class: 'a' }, { instance_class: 'b', apply_immediately: true })),
    near: changes(db({ instance_class: 'a' }, { instance_class: 'b', apply_immediately: false })),
    unknown: {
      ...changes(db({ instance_class: 'a' }, { instance_class: 'b' }, { apply_immediately: true })),
      found: false,
    },
  },
  'unprotected-and-exposed': {
    yes: changes(
      db(
        { publicly_accessible: false, storage_encrypted: true },
        { publicly_accessible: true, storage_encrypted: false },
      ),
    ),
    near: changes(
      db(
        { publicly_accessible: true, storage_encrypted: true },
        { publicly_accessible: true, storage_encrypted: false },
      ),
    ),
    unknown: {
      ...changes(
        db(
          { publicly_accessible: false, storage_encrypted: true },
          { storage_encrypted: false },
          { publicly_accessible: true },
        ),
      ),
      found: false,
    },
  },
};
