import { describe, expect, test } from '@jest/globals';
import { storageOf, storageOfPlan, type Visibility } from '../../../src/core/bundle/storage';
import type { Config } from '../../../src/core/config/schema';

const [ONE, TWO] = [`age1${'q'.repeat(58)}`, `age1${'p'.repeat(58)}`];
const config: Config = {
  version: 1,
  environments: {
    none: { store: 'none' },
    sealed: { store: 'sealed', 'seal-to': [ONE, TWO] },
    plain: { store: 'plain' },
    open: {},
  },
};
const nothing = { store: undefined, sealTo: [] };

describe('how the plan of an environment is stored', () => {
  test.each([
    ['open', nothing, { store: 'none', sealTo: [] }],
    ['unknown', nothing, { store: 'none', sealTo: [] }],
    ['toString', nothing, { store: 'none', sealTo: [] }],
    ['sealed', nothing, { store: 'sealed', sealTo: [ONE, TWO] }],
    ['sealed', { store: 'sealed', sealTo: [TWO, ONE] }, { store: 'sealed', sealTo: [ONE, TWO] }],
    ['plain', nothing, { store: 'plain', sealTo: [] }],
    ['open', { store: 'sealed', sealTo: [ONE] }, { store: 'sealed', sealTo: [ONE] }],
    ['open', { store: 'none', sealTo: [ONE] }, { store: 'none', sealTo: [] }],
  ] as const)('in %s with %j', (environment, inputs, expected) => {
    expect(storageOf(config, environment, inputs)).toEqual(expected);
  });

  test.each([
    ['sealed', { store: 'plain', sealTo: [] }, 'Input `store` is `plain`, but the configuration says `sealed`'],
    ['sealed', { store: 'none', sealTo: [] }, 'but the configuration says `sealed`'],
    ['none', { store: 'sealed', sealTo: [ONE] }, 'but the configuration says `none`'],
    ['sealed', { store: undefined, sealTo: [ONE] }, 'names other recipients than the configuration'],
    ['open', { store: 'sealed', sealTo: [] }, 'must name at least one age recipient'],
  ] as const)('is refused in %s with %j', (environment, inputs, words) => {
    expect(() => storageOf(config, environment, inputs)).toThrow(words);
  });
});

describe('in a plan job', () => {
  const job = (event: string, visibility: Visibility = 'public', askedByInput = false) => ({
    event,
    askedByInput,
    visibility: () => Promise.resolve(visibility),
  });
  const sealed = { store: 'sealed', sealTo: [ONE] } as const;
  const plain = { store: 'plain', sealTo: [] } as const;

  test('only runs that may apply store what the configuration says; an input is obeyed', async () => {
    for (const event of ['push', 'workflow_dispatch']) expect(await storageOfPlan(sealed, job(event))).toBe(sealed);
    for (const event of ['pull_request', 'schedule', 'merge_group', 'pull_request_target'])
      expect(await storageOfPlan(sealed, job(event))).toEqual({ store: 'none', sealTo: [] });
    expect(await storageOfPlan(sealed, job('pull_request', 'public', true))).toBe(sealed);
  });

  test('an unsealed plan is stored in private repositories only', async () => {
    expect(await storageOfPlan(plain, job('push', 'private'))).toBe(plain);
    for (const visibility of ['public', 'internal', 'unknown'] as const)
      await expect(storageOfPlan(plain, job('push', visibility))).rejects.toThrow('`store: plain` is refused');
    const failing = { ...job('push'), visibility: () => Promise.reject(new Error('502')) };
    await expect(storageOfPlan(plain, failing)).rejects.toThrow('502');
  });
});
