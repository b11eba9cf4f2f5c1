import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../../../src/core/changes/model';
import { changeOf, outputOf } from '../../../../src/core/changes/read/change';
import { checkOf, conditionOf, invocationOf } from '../../../../src/core/changes/read/check';
import { changeWith } from '../make';

describe('kinds', () => {
  test.each<[string, Json, string, string | undefined]>([
    ['no-op', ['no-op'], 'no-op', undefined],
    ['an empty list', [], 'no-op', undefined],
    ['create', ['create'], 'create', undefined],
    ['read', ['read'], 'read', undefined],
    ['update', ['update'], 'update', undefined],
    ['delete', ['delete'], 'delete', undefined],
    ['destroy first', ['delete', 'create'], 'replace', 'destroy-first'],
    ['create first', ['create', 'delete'], 'replace', 'create-first'],
    ['forget', ['forget'], 'forget', undefined],
    ['replace and forget, Terraform', ['create', 'forget'], 'replace-and-forget', undefined],
    ['replace and forget, OpenTofu', ['forget', 'create'], 'replace-and-forget', undefined],
    ['open, OpenTofu 1.11', ['open'], 'open', undefined],
    ['a verb of the future', ['teleport'], 'unknown', undefined],
    ['a known verb twice', ['delete', 'delete'], 'unknown', undefined],
    ['a verb called like a member of every object', ['constructor'], 'unknown', undefined],
    ['not a list', 'delete', 'unknown', undefined],
    ['not strings', [1], 'unknown', undefined],
    ['missing', null, 'unknown', undefined],
  ])('%s', (_, actions, kind, order) => {
    const change = changeWith({ actions, before: null, after: null });
    expect([change.kind, change.replaceOrder]).toEqual([kind, order]);
  });

  test('an entry without a change is unknown, never nothing', () => {
    expect(changeOf({ address: 'a.b' })).toMatchObject({ kind: 'unknown', verbs: [], mode: 'managed' });
  });

  test('an entry without an address is refused', () => {
    expect(() => changeOf({ change: { actions: ['delete'] } })).toThrow(/a change without an address.*show -json/s);
    expect(() => changeOf('text')).toThrow(/a change without an address/);
  });
});

describe('fields', () => {
  test('everything that an entry may say', () => {
    const change = changeWith(
      {
        actions: ['delete', 'create'],
        before: { a: 1 },
        after: { b: 2 },
        after_unknown: { c: true },
        before_sensitive: { a: true },
        after_sensitive: {},
        replace_paths: [['a', 0, 'b'], 'odd', [null]],
        importing: { id: 'i-1' },
      },
      {
        index: 'k"ey',
        previous_address: 'old.one',
        deposed: 'deadbeef',
        module_address: 'module.m[0]',
        action_reason: 'replace_because_tainted',
      },
    );
    expect(change).toEqual({
      address: 'aws_db_instance.main',
      previousAddress: 'old.one',
      deposed: 'deadbeef',
      module: 'module.m[0]',
      mode: 'managed',
      type: 'aws_db_instance',
      name: 'main',
      index: 'k"ey',
      provider: 'registry.terraform.io/hashicorp/aws',
      kind: 'replace',
      verbs: ['delete', 'create'],
      replaceOrder: 'destroy-first',
      values: {
        before: { a: 1 },
        after: { b: 2 },
        unknown: { c: true },
        beforeSensitive: { a: true },
        afterSensitive: {},
      },
      replacePaths: [['a', 0, 'b']],
      reason: 'replace_because_tainted',
      importing: { id: 'i-1', unknown: false },
    });
  });

  test('Terraform 0.12 has no masks', () => {
    const { values } = changeWith({ actions: ['create'], before: null, after: { a: 1 }, after_unknown: { id: true } });
    expect([values.beforeSensitive, values.afterSensitive]).toEqual([false, false]);
  });

  test('an import by identity, or of something not known yet', () => {
    expect(changeWith({ actions: ['no-op'], importing: { identity: { arn: 'a' } } }).importing).toEqual({
      unknown: false,
    });
    expect(changeWith({ actions: ['create'], importing: { unknown: true } }).importing).toEqual({ unknown: true });
  });

  test('an output stands directly under its name, with bare masks', () => {
    const change = {
      actions: ['create'],
      before: null,
      after_unknown: true,
      before_sensitive: true,
      after_sensitive: true,
    };
    expect(outputOf('url', change)).toEqual({
      name: 'url',
      kind: 'create',
      values: { before: null, after: null, unknown: true, beforeSensitive: true, afterSensitive: true },
    });
  });

  test('checks and conditions', () => {
    const check = checkOf({
      address: { kind: 'check', to_display: 'check.health' },
      status: 'fail',
      instances: [{ status: 'fail', problems: [{ message: 'down' }, {}] }, {}],
    });
    expect(check).toEqual({ address: 'check.health', kind: 'check', status: 'fail', problems: ['down'] });
    expect(checkOf({}).status).toBe('unknown');
    const condition = {
      address: 'a.b',
      condition_type: 'ResourcePrecondition',
      result: false,
      unknown: false,
      error_message: 'no',
    };
    expect(conditionOf(condition)).toEqual({
      address: 'a.b',
      kind: 'ResourcePrecondition',
      status: 'fail',
      problems: ['no'],
    });
    expect(conditionOf({ ...condition, unknown: true }).status).toBe('unknown');
  });

  test('an action invocation', () => {
    const invocation = invocationOf({
      address: 'action.aws_lambda_invoke.x',
      type: 'aws_lambda_invoke',
      config_values: { payload: '{}' },
      config_sensitive: {},
      config_unknown: {},
      lifecycle_action_trigger: { triggering_resource_address: 'a.b' },
    });
    expect(invocation).toMatchObject({ type: 'aws_lambda_invoke', triggeredBy: 'a.b', config: { payload: '{}' } });
  });
});
