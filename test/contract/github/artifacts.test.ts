import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { inChild } from './child';
import { endScene, refusal, startScene, type Scene } from './world';

jest.setTimeout(60_000); // child processes, on a machine that may be busy

let scene: Scene;
let directory: string;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-21T10:00:00Z');
  scene = await startScene({ now: () => now });
  directory = mkdtempSync(join(tmpdir(), 'artifacts-'));
});
afterEach(async () => {
  rmSync(directory, { recursive: true });
  await endScene(scene);
});

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Uploads `hello.txt` as the artifact `bundle` with the real client of Actions. */
const upload = `
import { DefaultArtifactClient } from '@actions/artifact';
const client = new DefaultArtifactClient();
const upload = () => client.uploadArtifact('bundle', [process.env.FOLDER + '/hello.txt'], process.env.FOLDER);
`;

function prepared(content: string): string {
  writeFileSync(join(directory, 'hello.txt'), content);
  return directory;
}

describe('the real @actions/artifact', () => {
  it('uploads, is refused the same name, lists, and downloads with the digest that it gave', async () => {
    const job = scene.job({ actions: 'read' });
    const environment = { ...job.environment(), FOLDER: prepared('hello') };
    const report = await inChild(
      `${upload}
      const made = await upload();
      const again = await upload().catch((error) => error.message);
      const listed = await client.listArtifacts();
      const down = await client.downloadArtifact(made.id, { path: process.env.FOLDER + '/down', expectedHash: 'sha256:' + made.digest });
      report({ made, again, listed: listed.artifacts.map(({ name, id }) => ({ name, id })), mismatch: down.digestMismatch });`,
      environment,
    );
    const { id } = (report as { made: { id: number } }).made;
    expect(report).toMatchObject({
      again: expect.stringContaining('already exists'),
      listed: [{ name: 'bundle', id }],
      mismatch: false,
    });
    expect(readFileSync(join(directory, 'down', 'hello.txt'), 'utf8')).toBe('hello');

    const { data } = await scene.as(job.token)('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
      run_id: job.run.id,
    });
    expect(data.artifacts).toMatchObject([
      {
        id,
        name: 'bundle',
        expired: false,
        workflow_run: { id: job.run.id, repository_id: scene.repository.id, head_sha: scene.base.sha },
      },
    ]);
    const { digest } = data.artifacts[0]!;
    const zip = await scene.as(job.token)(
      'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
      { artifact_id: id, archive_format: 'zip' },
    );
    expect(sha256(new Uint8Array(zip.data as ArrayBuffer))).toBe(digest);
  });

  it('finds and downloads the artifact of another run with a token that may read Actions', async () => {
    const producer = scene.job({});
    await inChild(`${upload} report(await upload());`, { ...producer.environment(), FOLDER: prepared('from afar') });
    const consumer = scene.job({ actions: 'read' });
    const report = await inChild(
      `import { DefaultArtifactClient } from '@actions/artifact';
      const client = new DefaultArtifactClient();
      const findBy = { token: process.env.TOKEN, workflowRunId: ${producer.run.id}, repositoryOwner: 'acme', repositoryName: 'infra' };
      const { artifact } = await client.getArtifact('bundle', { findBy });
      await client.downloadArtifact(artifact.id, { path: process.env.FOLDER + '/down', findBy });
      report(artifact.name);`,
      { ...consumer.environment(), FOLDER: directory, TOKEN: consumer.token },
    );
    expect(report).toBe('bundle');
    expect(readFileSync(join(directory, 'down', 'hello.txt'), 'utf8')).toBe('from afar');
  });

  it('may replace what another job of the run uploaded: the id changes, the name does not', async () => {
    const first = scene.job({});
    await inChild(`${upload} report(await upload());`, { ...first.environment(), FOLDER: prepared('good') });
    const before = scene.repository.artifacts.all[0]!;
    const second = first.run.startJob('evil');
    const swap = `${upload} await client.deleteArtifact('bundle'); report(await upload());`;
    await inChild(swap, { ...second.environment(), FOLDER: prepared('evil') });
    const [after, ...others] = scene.repository.artifacts.all;
    expect(others).toEqual([]);
    expect([after?.name, after?.id === before.id]).toEqual(['bundle', false]);
  });

  it('gets nowhere with the runtime token of a job that has ended', async () => {
    const job = scene.job({});
    job.conclude('success');
    const environment = { ...job.environment(), FOLDER: prepared('late') };
    expect(await inChild(`${upload} report(await upload().catch((error) => error.message));`, environment)).toMatch(
      /401/,
    );
  });
});

describe('artifacts over REST', () => {
  const download = 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';

  it('are downloaded from an address that lives a minute', async () => {
    const job = scene.job({ actions: 'read' });
    const artifact = scene.repository.artifacts.seed(job.run, 'bundle', Buffer.from('zip'), null);
    const redirect = await scene.as(job.token)(download, {
      artifact_id: artifact.id,
      archive_format: 'zip',
      request: { redirect: 'manual' },
    });
    const address = redirect.headers.location ?? '';
    expect(await (await fetch(address)).text()).toBe('zip');
    now = new Date('2026-11-21T10:01:01Z');
    expect((await fetch(address)).status).toBe(403);
  });

  it('expire: they stay listed, and cannot be had', async () => {
    const job = scene.job({ actions: 'read' });
    const artifact = scene.repository.artifacts.seed(
      job.run,
      'bundle',
      Buffer.from('zip'),
      null,
      '2026-11-22T00:00:00Z',
    );
    now = new Date('2026-11-22T00:00:00Z');
    const octokit = scene.as(job.token);
    const { data } = await octokit('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}', {
      artifact_id: artifact.id,
    });
    expect(data.expired).toBe(true);
    const refused = await refusal(octokit(download, { artifact_id: artifact.id, archive_format: 'zip' }));
    expect(refused).toMatchObject({ status: 410 });
  });

  it('are deleted by who may write Actions', async () => {
    const job = scene.job({ actions: 'write' });
    const { id } = scene.repository.artifacts.seed(job.run, 'bundle', Buffer.from('zip'), null);
    const remove = 'DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}';
    expect(await refusal(scene.as(scene.job({ actions: 'read' }).token)(remove, { artifact_id: id }))).toMatchObject({
      status: 403,
    });
    await scene.as(job.token)(remove, { artifact_id: id });
    expect(scene.repository.artifacts.all).toEqual([]);
  });
});
