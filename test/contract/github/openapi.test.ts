import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { describedOperations } from '../../support/github/openapi';
import { restRoutes } from '../../support/github/routes';

it('describes exactly the operations that are served', () => {
  expect(restRoutes.map(({ operation }) => operation).sort()).toEqual([...describedOperations].sort());
});

it('is what the script cuts from the installed description of GitHub', async () => {
  const script = fileURLToPath(new URL('../../../scripts/openapi-subset.mjs', import.meta.url));
  await expect(promisify(execFile)(process.execPath, [script, '--check'])).resolves.toMatchObject({ stderr: '' });
});
