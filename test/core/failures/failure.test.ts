import { describe, expect, test } from '@jest/globals';
import { ConfigurationError, OperationError } from '../../../src/core/errors';
import { explainFailure, reasonOf, ToolMissing } from '../../../src/core/failures/failure';
import { describeLock, lockHolder } from '../../../src/core/failures/lock-holder';

const boxed = (text: string): string =>
  `╷\n${text
    .split('\n')
    .map((line) => `│ ${line}`)
    .join('\n')}\n╵`;

describe('explainFailure', () => {
  test.each([
    ['state-locked', 'Error: Error acquiring the state lock'],
    [
      'lock-file-incomplete',
      'Error: Provider dependency changes detected\n\nChanges to the required provider dependencies were detected',
    ],
    [
      'lock-file-incomplete',
      'the cached package for registry.terraform.io/hashicorp/aws 5.0.0 does not\nmatch any of the checksums recorded in the dependency\nlock file',
    ],
    ['no-configuration', 'Error: No configuration files'],
    ['no-credentials', 'No credentials for AWS as arn:aws:iam::1:role/plan: GitHub gave no identity token.'],
    [
      'no-credentials',
      'Error: Error refreshing state: operation error S3: GetObject, failed to retrieve credentials, operation error STS: AssumeRoleWithWebIdentity, https response error StatusCode: 403',
    ],
    ['workspace-missing', 'The workspace "prdo" does not exist. There is default.'],
    ['stale-plan', 'Error: Saved plan is stale'],
    [
      'registry-unreachable',
      'Error: Failed to query available provider packages\n\nCould not retrieve the list of available versions',
    ],
    ['backend-unreachable', 'Error: Error refreshing state: HTTP remote state endpoint invalid auth'],
    ['backend-unreachable', 'Error: Failed to get existing workspaces: Unable to list objects in S3 bucket'],
    [
      'invalid-configuration',
      'Error: Terraform encountered problems during initialisation, including problems\nwith the configuration, described below.',
    ],
    ['tool-error', 'Error: creating EC2 Instance: UnauthorizedOperation'],
  ])('%s, plain or in a box', (reason, words) => {
    for (const text of [words, boxed(words)]) expect(explainFailure(text, { code: 1 }).reason).toBe(reason);
  });

  test('a killed tool is killed, whatever it printed before', () => {
    expect(explainFailure('Error acquiring the state lock', { signal: 'SIGKILL' }).reason).toBe('killed');
  });

  test('remedies name the command of the engine', () => {
    const words = 'Inconsistent dependency lock file';
    expect(explainFailure(words, { code: 1 }).remedy).toContain('`terraform providers lock');
    expect(explainFailure(words, { code: 1 }, 'tofu').remedy).toContain('`tofu providers lock');
  });
});

test.each([
  [new ToolMissing('x'), 'tool-missing'],
  [new ConfigurationError('x'), 'invalid-input'],
  [new OperationError('x'), 'tool-error'],
  [new TypeError('x'), 'internal-error'],
])('%s is %s', (thrown, reason) => {
  expect(reasonOf(thrown)).toBe(reason);
});

describe('lockHolder', () => {
  const info = (id: string) =>
    `Error message: resource temporarily unavailable\nLock Info:\n  ID:        ${id}\n  Path:      a b/terraform.tfstate\n  Operation: OperationTypeApply\n  Who:       root@vm\n  Version:   1.11.4\n  Created:   2026-11-21 03:14:02.27 +0000 UTC\n  Info:      \n`;
  const holder = {
    id: '77ef',
    who: 'root@vm',
    operation: 'OperationTypeApply',
    created: '2026-11-21 03:14:02.27 +0000 UTC',
    path: 'a b/terraform.tfstate',
  };

  test('reads the block, plain or in a box', () => {
    for (const text of [info('77ef'), boxed(info('77ef'))]) expect(lockHolder(text)).toEqual(holder);
  });

  test('does not take the asker of an http backend for the holder', () => {
    expect(lockHolder(`HTTP remote state already locked: ID=dead-beef\n${info('mine')}`)).toEqual({ id: 'dead-beef' });
    expect(lockHolder(`Error message: HTTP remote state already\nlocked:\n│ ID=dead-beef\n${info('mine')}`)).toEqual({
      id: 'dead-beef',
    });
  });

  test('knows nothing when nothing is said', () => {
    expect(lockHolder('Error acquiring the state lock')).toBeUndefined();
  });

  test('is told with the command that releases it', () => {
    expect(describeLock(holder, 'tofu')).toBe(
      'The state is locked by root@vm for OperationTypeApply since 2026-11-21 03:14:02.27 +0000 UTC (lock 77ef). If that run is dead, release it with `tofu force-unlock 77ef`.',
    );
    expect(describeLock({ id: '1' }, 'terraform')).toMatch(/^The state is locked \(lock 1\)\./);
  });
});
