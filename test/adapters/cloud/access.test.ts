import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloudAccess } from '../../../src/adapters/cloud/access';
import { awsFederation } from '../../../src/adapters/cloud/aws';
import { azureFederation } from '../../../src/adapters/cloud/azure';
import { gcpFederation } from '../../../src/adapters/cloud/gcp';
import { cliTool } from '../../../src/adapters/terraform/cli';
import { NoCredentials } from '../../../src/core/failures/failure';
import type { CloudAccess } from '../../../src/ports/cloud';
import type { Log } from '../../../src/ports/log';
import { keepingLog } from '../../flows/silent-log';
import { manualClock, until } from './manual-clock';

const PROVIDER = 'projects/123456789012/locations/global/workloadIdentityPools/github/providers/planseal';
const ACCOUNT = 'plan@shop.iam.gserviceaccount.com';
const [CLIENT, TENANT, SUBSCRIPTION] = ['1', '2', '3'].map(
  (digit) => `${digit.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`,
);
const role = (name: string) =>
  awsFederation({
    role: `arn:aws:iam::111122223333:role/${name}`,
    region: 'eu-central-1',
    audience: 'sts.amazonaws.com',
    runId: 42,
  });
const gcp = gcpFederation({ provider: PROVIDER, serviceAccount: ACCOUNT });
const azure = azureFederation({ clientId: CLIENT!, tenantId: TENANT!, subscriptionId: SUBSCRIPTION! });

describe('keyless access', () => {
  let directory: string;
  let asked: string[];
  let masked: string[];
  let time: ReturnType<typeof manualClock>;
  const log: Log = { ...keepingLog(), secret: (value) => masked.push(value) };
  const issue = (audience: string) => {
    asked.push(audience);
    if (audience === 'refused') return Promise.reject(new Error('no such audience'));
    return Promise.resolve({ token: `jwt-${asked.length}-of-${audience}`, lifetime: 300_000 });
  };
  const access = (plan: readonly ReturnType<typeof role>[], apply = plan): CloudAccess =>
    cloudAccess({ federations: { plan, apply }, folder: directory, issue, clock: time, log });

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'planseal-cloud-'));
    [asked, masked, time] = [[], [], manualClock()];
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('gives the tool what the documentation of each cloud asks for, and leaves nothing behind', async () => {
    const clouds = access([role('plan'), gcp, azure]);
    expect(asked).toEqual([]);
    const session = await clouds.enter('plan');
    const {
      AWS_WEB_IDENTITY_TOKEN_FILE: aws,
      GOOGLE_APPLICATION_CREDENTIALS: google,
      ARM_OIDC_TOKEN_FILE_PATH: arm,
    } = session.variables;
    expect(session.variables).toEqual({
      AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/plan',
      AWS_ROLE_SESSION_NAME: 'GitHubActions-42',
      AWS_WEB_IDENTITY_TOKEN_FILE: aws,
      AWS_REGION: 'eu-central-1',
      AWS_DEFAULT_REGION: 'eu-central-1',
      GOOGLE_APPLICATION_CREDENTIALS: google,
      ARM_USE_OIDC: 'true',
      ARM_OIDC_TOKEN_FILE_PATH: arm,
      ARM_CLIENT_ID: CLIENT,
      ARM_TENANT_ID: TENANT,
      ARM_SUBSCRIPTION_ID: SUBSCRIPTION,
      ARM_USE_CLI: 'false',
      ARM_USE_MSI: 'false',
    });
    expect(asked).toEqual([
      'sts.amazonaws.com',
      `https://iam.googleapis.com/${PROVIDER}`,
      'api://AzureADTokenExchange',
    ]);
    expect(masked).toEqual(clouds.handedOut());
    expect(readFileSync(aws!, 'utf8')).toBe('jwt-1-of-sts.amazonaws.com');
    expect(readFileSync(arm!, 'utf8')).toBe('jwt-3-of-api://AzureADTokenExchange');
    const external = JSON.parse(readFileSync(google!, 'utf8')) as { credential_source: { file: string } };
    expect(external).toEqual({
      type: 'external_account',
      universe_domain: 'googleapis.com',
      audience: `//iam.googleapis.com/${PROVIDER}`,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: 'https://sts.googleapis.com/v1/token',
      service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${ACCOUNT}:generateAccessToken`,
      credential_source: { file: external.credential_source.file, format: { type: 'text' } },
    });
    expect(readFileSync(external.credential_source.file, 'utf8')).toBe(
      `jwt-2-of-https://iam.googleapis.com/${PROVIDER}`,
    );
    for (const name of readdirSync(directory)) expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
    await session.leave();
    for (const file of [aws!, arm!, external.credential_source.file]) expect(existsSync(file)).toBe(false);
    expect(time.due()).toEqual([]);
  });

  it('acts as the pool itself where no service account is named', () => {
    const direct = gcpFederation({ provider: PROVIDER });
    expect(direct.companion!('/t')).not.toContain('impersonation');
    expect(direct.identity).toBe(PROVIDER);
  });

  it('has another role for each stage, and asks for nothing of the second one before it begins', async () => {
    const clouds = access([role('plan')], [role('apply')]);
    const [first, second] = [await clouds.enter('plan'), await clouds.enter('plan')];
    expect(first.variables['AWS_ROLE_ARN']).toMatch(/role\/plan$/);
    expect(asked).toHaveLength(1);
    await first.leave();
    await second.leave();
    const apply = await clouds.enter('apply');
    expect(apply.variables['AWS_ROLE_ARN']).toMatch(/role\/apply$/);
    await apply.leave();
  });

  it('says once, when an apply begins, how long credentials last that nobody can renew', async () => {
    const told = keepingLog();
    const federations = { plan: [role('plan'), gcp, azure], apply: [role('apply'), gcp, azure] };
    const clouds = cloudAccess({ federations, folder: directory, issue, clock: time, log: told });
    const notices = () => told.lines.filter((line) => line.startsWith('notice: '));
    await (await clouds.enter('plan')).leave();
    expect(notices()).toEqual([]);
    await (await clouds.enter('apply')).leave();
    await (await clouds.enter('apply')).leave();
    expect(notices()).toEqual([expect.stringMatching(/^notice: Azure credentials: .*about an hour\. Split changes/)]);
  });

  it('says nothing of how long credentials last where none were given', async () => {
    const told = keepingLog();
    const refusing = () => Promise.reject(new Error('503'));
    const federations = { plan: [azure], apply: [azure] };
    const clouds = cloudAccess({ federations, folder: directory, issue: refusing, clock: time, log: told });
    await expect(clouds.enter('apply')).rejects.toThrow(NoCredentials);
    expect(told.lines.filter((line) => line.startsWith('notice: '))).toEqual([]);
  });

  it('names cloud and role where there is no token, and leaves no other token behind', async () => {
    const clouds = access([gcp, awsFederation({ role: 'arn:of:the:role', audience: 'refused', runId: 1 })]);
    const refused = clouds.enter('plan');
    await expect(refused).rejects.toThrow(NoCredentials);
    await expect(refused).rejects.toThrow('No credentials for AWS as arn:of:the:role: no such audience');
    expect(readdirSync(directory).filter((name) => name.endsWith('.jwt'))).toEqual([]);
    expect(time.due()).toEqual([]);
  });

  describe('in a tool', () => {
    /** A program in place of the tool that runs this script. */
    const toolOf = (script: string, cloud: CloudAccess) => {
      const program = join(directory, 'terraform');
      writeFileSync(program, `#!/bin/sh\n${script}\n`);
      chmodSync(program, 0o755);
      return cliTool({
        tool: { name: 'terraform', program, version: '1.11.4' },
        repository: directory,
        directory,
        shownDirectory: '.',
        workspace: 'default',
        environment: { PATH: process.env['PATH'] ?? '' },
        scratch: directory,
        varFiles: [],
        variables: {},
        backendConfig: [],
        lockTimeout: '1s',
        cloud,
      });
    };

    it('that runs longer than its token lives, the file holds a fresh one', async () => {
      // It ends by itself only when it has seen three different tokens.
      const script = `for n in 1 2 3; do
        until grep -q "jwt-$n-" "$AWS_WEB_IDENTITY_TOKEN_FILE"; do sleep 0.01; turns=$((turns + 1)); [ $turns -lt 2000 ] || exit 9; done
        echo $n > seen
      done`;
      const clouds = access([role('plan')]);
      const seen = join(directory, 'seen');
      const running = toolOf(script, clouds).plan({ lock: false });
      for (const token of [1, 2]) {
        await until(() => existsSync(seen) && readFileSync(seen, 'utf8') === `${token}\n`);
        time.pass(150_000);
      }
      await running;
      expect(asked).toHaveLength(3);
      expect(readFileSync(seen, 'utf8')).toBe('3\n');
      expect(readdirSync(directory).filter((name) => name.endsWith('.jwt'))).toEqual([]);
    });

    it('every run but `fmt` has them, `apply` those of its own role, and none is left when it ends', async () => {
      const script = `echo "$1 \${AWS_ROLE_ARN##*/} $(cat "$AWS_WEB_IDENTITY_TOKEN_FILE" 2>/dev/null)" >> runs`;
      const tool = toolOf(script, access([role('plan')], [role('apply')]));
      await tool.formatCheck();
      await tool.initialise();
      await tool.plan({ lock: false });
      await tool.showText('p');
      for await (const chunk of tool.showJson('p')) expect(chunk).toBeUndefined();
      await tool.apply('p', () => undefined);
      expect(readFileSync(join(directory, 'runs'), 'utf8').trim().split('\n')).toEqual([
        'fmt  ',
        'init plan jwt-1-of-sts.amazonaws.com',
        'plan plan jwt-1-of-sts.amazonaws.com',
        'show plan jwt-1-of-sts.amazonaws.com',
        'show plan jwt-1-of-sts.amazonaws.com',
        'apply apply jwt-2-of-sts.amazonaws.com',
      ]);
      expect(readdirSync(directory).filter((name) => name.endsWith('.jwt'))).toEqual([]);
    });

    it('a token that the tool prints is in none of its texts', async () => {
      const tool = toolOf('cat "$AWS_WEB_IDENTITY_TOKEN_FILE"; exit 1', access([role('plan')]));
      const { text, ending } = await tool.initialise();
      expect(ending).toEqual({ code: 1 });
      expect(text).not.toContain('jwt-1');
    });

    it('that is not let in is not started: the run failed before it began', async () => {
      const refused = awsFederation({ role: 'arn:of:the:role', audience: 'refused', runId: 1 });
      const tool = toolOf('touch started', access([refused]));
      const summary = 'No credentials for AWS as arn:of:the:role: no such audience';
      expect(await tool.initialise()).toMatchObject({ ending: { code: 1 }, diagnostics: [{ summary }] });
      expect(await tool.apply('p', () => undefined)).toMatchObject({ ending: { code: 1 }, events: [] });
      expect(existsSync(join(directory, 'started'))).toBe(false);
    });
  });
});
