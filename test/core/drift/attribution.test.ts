import { describe, expect, it } from '@jest/globals';
import { attributionOf } from '../../../src/core/drift/attribution';
import type { Change, Json } from '../../../src/core/changes/model';

const change = (before: Json, after: Json, afterSensitive: Json = false): Change => ({
  address: 'a.b',
  module: '',
  mode: 'managed',
  type: 'a',
  name: 'b',
  provider: 'p',
  kind: 'update',
  verbs: ['update'],
  values: { before, after, unknown: false, beforeSensitive: false, afterSensitive },
  replacePaths: [],
});

describe('who touched an object', () => {
  it.each<[string, Json, Json, object | undefined]>([
    ['a tag', { tags: {} }, { tags: { LastModifiedBy: 'eve' } }, { by: 'eve', from: 'tags.LastModifiedBy' }],
    [
      'a label',
      { labels: { 'updated-by': 'ana' } },
      { labels: { 'updated-by': 'eve' } },
      { by: 'eve', from: 'labels.updated-by' },
    ],
    ['an attribute', { last_modified_by: 'ci' }, { last_modified_by: 'eve' }, { by: 'eve', from: 'last_modified_by' }],
    ['what the state says already', { tags: { LastModifiedBy: 'ci' } }, { tags: { LastModifiedBy: 'ci' } }, undefined],
    ['a name that means something else', {}, { tags: { Owner: 'eve', last_modified: '2026' } }, undefined],
    ['no text', {}, { modified_by: 7 }, undefined],
    ['an object that is gone', { tags: { LastModifiedBy: 'ci' } }, null, undefined],
  ])('by %s', (_, before, after, expected) => {
    expect(attributionOf(change(before, after))).toEqual(expected);
  });

  it('stays hidden where it is sensitive', () => {
    expect(attributionOf(change({}, { tags: { LastModifiedBy: 'eve' } }, { tags: true }))).toBeUndefined();
  });
});
