import { describe, expect, it } from '@jest/globals';
import { adoptHcl } from '../../../src/core/drift/adopt';
import { classify } from '../../../src/core/drift/classify';
import type { Change, Json } from '../../../src/core/changes/model';
import { changeOf, noPlan } from './plans';

/** Drift from state to reality that the next apply sets back. */
const drifted = (state: Record<string, Json>, reality: Record<string, Json>, more: Partial<Change> = {}) => {
  const drift = changeOf('aws_x.a', 'update', state, reality, more);
  const undo = changeOf('aws_x.a', 'update', reality, state, more);
  return classify({
    refreshOnly: { ...noPlan, drift: [drift] },
    plan: { ...noPlan, drift: [drift], resources: [undo] },
  }).items;
};

describe('the code that would match reality', () => {
  it('has scalars, lists and maps of them, in order', () => {
    const items = drifted(
      { size: 1, on: true, tags: { b: 'x' }, names: ['a'] },
      { size: 2, on: false, tags: { 'b c': 'y', a: 'x' }, names: ['a', 'b'] },
    );
    expect(adoptHcl(items)).toBe(`# aws_x.a
resource "aws_x" "a" {
  names = ["a", "b"]
  on = false
  size = 2
  tags = {
    a = "x"
    "b c" = "y"
  }
}`);
  });

  it('names what is no simple value instead of guessing it', () => {
    const items = drifted({ rule: [] }, { rule: [{ port: 22 }, { port: 80 }] });
    expect(adoptHcl(items)).toContain('# rule: not a simple value');
  });

  it('leaves alone what the code does not set', () => {
    const drift = changeOf('aws_x.a', 'update', { arn: 'a' }, { arn: 'b' });
    const { items } = classify({ refreshOnly: { ...noPlan, drift: [drift] }, plan: noPlan });
    expect(items).toHaveLength(1);
    expect(adoptHcl(items)).toBeUndefined();
  });

  it('says to remove the block of an object that is gone and would come again', () => {
    const gone = changeOf('aws_x.a["k"]', 'delete', { name: 'k' }, null, { name: 'a', type: 'aws_x' });
    const again = changeOf('aws_x.a["k"]', 'create', null, { name: 'k' }, { name: 'a', type: 'aws_x' });
    const { items } = classify({
      refreshOnly: { ...noPlan, drift: [gone] },
      plan: { ...noPlan, drift: [gone], resources: [again] },
    });
    expect(adoptHcl(items)).toBe('# aws_x.a["k"]\n# It is gone: remove its resource block.');
  });

  it.each<[string, Partial<Change['values']>]>([
    ['before', { beforeSensitive: { key: true } }],
    ['after', { afterSensitive: { key: true } }],
  ])('shows nothing that is sensitive %s', (_, masks) => {
    const values = {
      before: { key: 'old' },
      after: { key: 'hunter2' },
      unknown: false,
      beforeSensitive: false,
      afterSensitive: false,
    };
    const [item] = drifted({ key: 'old' }, { key: 'hunter2' });
    const hidden = { ...item!, change: { ...item!.change, values: { ...values, ...masks } } };
    expect(adoptHcl([hidden])).not.toContain('hunter2');
  });

  it('shows nothing that is a secret elsewhere', () => {
    expect(adoptHcl(drifted({ key: 'old' }, { key: 'hunter2' }), (value) => value === 'hunter2')).not.toContain(
      'hunter2',
    );
  });
});
