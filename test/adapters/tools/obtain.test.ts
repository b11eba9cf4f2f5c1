import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainTool } from '../../../src/adapters/tools/obtain';
import { ToolMissing } from '../../../src/core/failures/failure';
import { keepingLog } from '../../flows/silent-log';
import { type ReleaseServer, startReleaseServer } from '../../support/releases/release-server';

describe('the tool that is used', () => {
  let directory: string;
  let server: ReleaseServer;
  const log = keepingLog();

  beforeEach(async () => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), 'planseal-obtain-')));
    server = await startReleaseServer();
    for (const name of ['bin', 'repository', 'cache', 'temporary']) mkdirSync(join(directory, name));
    process.env['RUNNER_TOOL_CACHE'] = join(directory, 'cache');
    process.env['RUNNER_TEMP'] = join(directory, 'temporary');
  });
  afterEach(async () => {
    delete process.env['RUNNER_TOOL_CACHE'];
    delete process.env['RUNNER_TEMP'];
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const program = (path: string, version: string): string => {
    writeFileSync(path, `#!/bin/sh\necho '{"terraform_version": "${version}"}'\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const obtain = (version?: string) =>
    obtainTool(
      {
        engine: 'terraform',
        version,
        mirror: server.base,
        directory: join(directory, 'repository'),
        repository: join(directory, 'repository'),
        environment: { PATH: `${join(directory, 'bin')}:/usr/bin:/bin` },
        scratch: join(directory, 'temporary'),
      },
      log,
    );

  test('is the one on PATH where it fits, and nothing is fetched', async () => {
    const there = program(join(directory, 'bin/terraform'), '1.11.4');
    for (const version of [undefined, '1.11.4', '~> 1.11.0'])
      expect(await obtain(version)).toEqual({ name: 'terraform', program: there, version: '1.11.4' });
    writeFileSync(join(directory, 'repository/.terraform-version'), '1.11.4\n');
    expect((await obtain()).program).toBe(there);
    expect(server.asked).toEqual([]);
  });

  test('is the program itself and not the wrapper of setup-terraform before it', async () => {
    program(join(directory, 'bin/terraform'), '0.0.0');
    const itself = program(join(directory, 'bin/terraform-bin'), '1.11.4');
    expect((await obtain()).program).toBe(itself);
  });

  test('is fetched where what is on PATH does not fit, by the repository’s word or the input’s', async () => {
    program(join(directory, 'bin/terraform'), '1.11.4');
    writeFileSync(join(directory, 'repository/.terraform-version'), '1.9.8\n');
    await expect(obtain()).rejects.toThrow(ToolMissing);
    await expect(obtain('1.10.5')).rejects.toThrow('There is no release at');
    expect(server.asked).toEqual(['1.9.8/terraform_1.9.8_SHA256SUMS', '1.10.5/terraform_1.10.5_SHA256SUMS']);
    expect(log.lines).toContain('info: terraform 1.9.8 is fetched (`.terraform-version`: 1.9.8; 1.11.4 is on PATH).');
  });

  test('is the one that was proven before on this machine', async () => {
    const { cacheFile } = await import('@actions/tool-cache');
    const proven = program(join(directory, 'temporary/terraform'), '1.9.8');
    const folder = await cacheFile(proven, 'terraform', 'planseal-terraform', '1.9.8');
    expect(await obtain('1.9.8')).toEqual({ name: 'terraform', program: join(folder, 'terraform'), version: '1.9.8' });
    expect(server.asked).toEqual([]);
  });
});
