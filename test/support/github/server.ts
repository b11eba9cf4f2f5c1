import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Blobs } from './blobs';
import { Faults, type Fault } from './faults';
import { LocalGitHub, type Exchange } from './local-github';
import { OidcProvider } from './oidc';
import { Rest } from './rest';
import type { RawRequest, Reply } from './route';
import { World } from './state/world';
import { artifactServicePath, ArtifactService } from './twirp';

export type { LocalGitHub } from './local-github';

export interface GitHubOptions {
  /** How long every answer takes. */
  latencyMs?: number;
  /** The clock of the server: of every time stamp, expiry and Date header. */
  now?: () => Date;
}

/** Starts a github.com on a free port of 127.0.0.1: REST, artifact service, blob store and OIDC provider. Close it with `close()`. */
export async function startGitHub(options: GitHubOptions = {}): Promise<LocalGitHub> {
  const clock = options.now ?? (() => new Date());
  const server = createServer();
  const apiUrl = await listen(server);
  const blobs = new Blobs(apiUrl, clock);
  const world = new World(apiUrl, clock, blobs);
  const services = {
    rest: new Rest(world),
    artifacts: new ArtifactService(world),
    oidc: new OidcProvider(world),
    blobs,
  };
  const faults = new Faults();
  const exchanges: Exchange[] = [];

  server.on('request', (message: IncomingMessage, response: ServerResponse) => {
    void respond(message, response).catch((error: unknown) => {
      services.rest.violations.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      response.writeHead(500).end();
    });
  });

  async function respond(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await read(message);
    const fault = faults.next(request);
    const reply = replyTo(request, fault, () => dispatch(services, request));
    const token = services.rest.tokenOf(request)?.name ?? null;
    exchanges.push({
      method: request.method,
      path: request.path,
      query: request.query.toString(),
      status: reply?.status ?? null,
      token,
      body: textOf(request),
      fault,
    });
    if (options.latencyMs !== undefined) await delay(options.latencyMs);
    if (fault === 'timeout') return;
    if (reply === undefined || fault === 'cut-after-commit') message.socket.destroy();
    else send(response, reply, clock());
  }

  return new LocalGitHub({ world, faults, exchanges, rest: services.rest, oidc: services.oidc, server });
}

interface Services {
  readonly rest: Rest;
  readonly artifacts: ArtifactService;
  readonly oidc: OidcProvider;
  readonly blobs: Blobs;
}

function dispatch({ rest, artifacts, oidc, blobs }: Services, request: RawRequest): Reply {
  if (request.path.startsWith(artifactServicePath)) return artifacts.handle(request);
  if (request.path.startsWith('/_blobs/')) return blobs.handle(request);
  if (request.path.startsWith('/.well-known/') || request.path === '/_oidc/token') return oidc.handle(request);
  return rest.handle(request);
}

/** The answer under a fault: undefined where nothing was done and nothing is answered. */
function replyTo(request: RawRequest, fault: Fault | undefined, handle: () => Reply): Reply | undefined {
  if (fault === undefined || fault === 'cut-after-commit') return handle();
  if (fault === 'timeout' || fault === 'cut-before') return undefined;
  return {
    status: fault.status,
    headers: fault.headers ?? {},
    body: fault.body ?? { message: `Scripted fault of ${request.method} ${request.path}` },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function read(message: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    body: Buffer.concat(chunks),
  };
}

function send(response: ServerResponse, reply: Reply, now: Date): void {
  const json =
    reply.raw === undefined && reply.body !== undefined ? Buffer.from(JSON.stringify(reply.body)) : undefined;
  const content = reply.raw ?? json ?? Buffer.alloc(0);
  response.writeHead(reply.status, {
    server: 'github.com',
    date: now.toUTCString(),
    ...(json ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    ...(reply.status === 204 ? {} : { 'content-length': String(content.length) }),
    ...reply.headers,
  });
  response.end(content);
}

/** Bodies of JSON requests are kept for tests to look at; those of blobs are not. */
function textOf(request: RawRequest): string {
  return request.path.startsWith('/_blobs/') ? '' : request.body.toString('utf8');
}
