import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProviderMirror, findTool } from '../tools/find';

/** A mock AWS on loopback, and what a job needs so that the real hashicorp/aws provider talks to it. */
export interface MockAws {
  readonly endpoint: string;
  /** Variables of the job; `names` must be passed to the tool. */
  readonly environment: Readonly<Record<string, string>>;
  /** `pass-env`: our own CLI configuration, which names the provider mirror. */
  readonly names: string;
  stop(): void;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
};

const answers = async (endpoint: string, server: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 200 && server.exitCode === null; attempt++) {
    const response = await fetch(`${endpoint}/moto-api/data.json`).catch(() => undefined);
    if (response?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The mock AWS at ${endpoint} does not answer. Does \`moto_server --version\` work?`);
};

/** Why the tests on the real AWS provider cannot run here; `undefined` when they can. */
export const withoutAws = (): string | undefined => {
  if (findProviderMirror() === undefined)
    return 'no mirror of the hashicorp/aws provider was found (PLANSEAL_PROVIDER_MIRROR)';
  if (findTool('moto_server') === undefined) return 'moto_server was not found (pip install "moto[server]")';
  return findTool('terraform') === undefined ? 'terraform was not found' : undefined;
};

/**
 * The packages of the mirror under the names of several registries: OpenTofu takes no entry of Terraform's in a lock file.
 * Only the packages are links, because a link to a directory above them is not followed.
 */
const mirrorUnder = (registries: readonly string[], target: string): void => {
  const source = join(findProviderMirror()!, 'registry.terraform.io');
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    const [namespace, type, version, platform, ...below] = name.split('/');
    if (platform === undefined || below.length > 0) continue;
    for (const registry of registries) {
      const above = join(target, registry, namespace!, type!, version!);
      mkdirSync(above, { recursive: true });
      symlinkSync(join(source, name), join(above, platform));
    }
  }
};

/** `managedPolicies`: the mock knows the policies that AWS itself keeps, which takes it a second longer to start. */
export const startMockAws = async ({ managedPolicies = false } = {}): Promise<MockAws> => {
  const directory = mkdtempSync(join(tmpdir(), 'planseal-aws-'));
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const server = spawn(findTool('moto_server')!, ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, ...(managedPolicies && { MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' }) },
  });
  await answers(endpoint, server);
  const cliConfig = join(directory, 'mirror.tfrc');
  const mirror = join(directory, 'mirror');
  mirrorUnder(['registry.terraform.io', 'registry.opentofu.org'], mirror);
  // With `direct` switched off nothing is asked of the network.
  writeFileSync(
    cliConfig,
    `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n  direct {\n    exclude = ["*/*/*"]\n  }\n}\n`,
  );
  return {
    endpoint,
    environment: {
      TF_CLI_CONFIG_FILE: cliConfig,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_REGION: 'us-east-1',
      AWS_MAX_ATTEMPTS: '2',
    },
    names: 'TF_CLI_CONFIG_FILE',
    stop: () => {
      server.kill('SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

/** From here on the mock checks signatures and policies, as AWS does (moto's documentation, "IAM-like access control"). */
export const enforcePolicies = async (endpoint: string): Promise<void> => {
  const { ok, status } = await fetch(`${endpoint}/moto-api/reset-auth`, { method: 'POST', body: '0' });
  if (!ok) throw new Error(`The mock AWS did not begin to check policies: ${status}.`);
};

/** One call of a service in AWS's query protocol or REST, unsigned: the mock checks no signature. */
export const callAws = async (
  endpoint: string,
  path: string,
  { service, region = 'us-east-1', ...init }: RequestInit & { service: string; region?: string },
): Promise<string> => {
  const credential = `AWS4-HMAC-SHA256 Credential=testing/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
  const headers = new Headers(init.headers);
  headers.set('authorization', credential);
  const response = await fetch(`${endpoint}${path}`, { ...init, headers });
  const text = await response.text();
  if (!response.ok) throw new Error(`${service} answered ${response.status}: ${text.slice(0, 300)}`);
  return text;
};
