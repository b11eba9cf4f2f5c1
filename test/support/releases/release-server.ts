import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A publisher's server on loopback. */
export interface ReleaseServer {
  readonly base: string;
  /** What it serves, by path below its address; tests change it. */
  readonly files: Map<string, Uint8Array>;
  /** Paths that were asked for. */
  readonly asked: string[];
  stop(): Promise<void>;
}

export const startReleaseServer = async (): Promise<ReleaseServer> => {
  const files = new Map<string, Uint8Array>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    asked.push(path);
    const content = files.get(path);
    if (content === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': content.length }).end(content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
