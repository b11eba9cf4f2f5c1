import { expect, it } from '@jest/globals';
import { createKindsOfChange, kindHash, kindOf } from '../../../src/core/changes/kinds';
import { changeWith } from './make';

const attributes = (tags: string) => ({ name: 'a', tags });

it.each([
  ['a create', { actions: ['create'], before: null, after: attributes('x') }, 'aws_db_instance create'],
  ['a deletion', { actions: ['delete'], before: attributes('x'), after: null }, 'aws_db_instance delete'],
  [
    'an update by its attributes',
    { actions: ['update'], before: attributes('x'), after: attributes('y') },
    'aws_db_instance update tags',
  ],
  [
    'a replacement by its order',
    { actions: ['delete', 'create'], before: attributes('x'), after: attributes('y') },
    'aws_db_instance replace destroy-first tags',
  ],
  [
    'the other order as another kind',
    { actions: ['create', 'delete'], before: attributes('x'), after: attributes('y') },
    'aws_db_instance replace create-first tags',
  ],
  [
    'an import',
    { actions: ['no-op'], before: attributes('x'), after: attributes('x'), importing: { id: 'i' } },
    'aws_db_instance import',
  ],
])('names %s', (_, change, kind) => {
  expect(kindOf(changeWith(change))).toBe(kind);
});

it.each([
  ['nothing', { actions: ['no-op'], before: attributes('x'), after: attributes('x') }],
  ['a read', { actions: ['read'], before: null, after: attributes('x') }],
])('has no name for %s', (_, change) => {
  expect(kindOf(changeWith(change))).toBeUndefined();
});

it('names a move, and data by its mode', () => {
  const still = { actions: ['no-op'], before: attributes('x'), after: attributes('x') };
  expect(kindOf(changeWith(still, { previous_address: 'aws_db_instance.old' }))).toBe('aws_db_instance move');
  expect(kindOf({ ...changeWith({ actions: ['delete'], before: attributes('x'), after: null }), mode: 'data' })).toBe(
    'data aws_db_instance delete',
  );
});

it('collects each kind once, of what is planned and of what is deferred, and of no drift', () => {
  const kinds = createKindsOfChange();
  const create = changeWith({ actions: ['create'], before: null, after: attributes('x') });
  const update = changeWith({ actions: ['update'], before: attributes('x'), after: attributes('y') });
  const gone = changeWith({ actions: ['delete'], before: attributes('x'), after: null });
  kinds.take({ part: 'resource', change: update });
  kinds.take({ part: 'resource', change: create });
  kinds.take({ part: 'resource', change: { ...create, address: 'aws_db_instance.other', name: 'other' } });
  kinds.take({ part: 'deferred', reason: 'x', change: gone });
  kinds.take({ part: 'drift', change: { ...update, type: 'drifted' } });
  expect(kinds.found()).toEqual(['aws_db_instance create', 'aws_db_instance delete', 'aws_db_instance update tags']);
});

it('stands for a kind by ten hexadecimal digits', () => {
  expect(kindHash('aws_db_instance create')).toMatch(/^[0-9a-f]{10}$/);
  expect(kindHash('aws_db_instance create')).not.toBe(kindHash('aws_db_instance delete'));
});
