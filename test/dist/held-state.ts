import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Stage } from './stage';

/** Another process holds the lock of the local state in `infra`: an apply that waits for its `yes`. */
export const holdLock = async (stage: Stage, workspace: string) => {
  const directory = join(workspace, 'infra');
  const terraform = join(stage.terraform()[0]!, 'terraform');
  const environment = { PATH: '/usr/bin:/bin', HOME: stage.consumer.directory, TF_CLI_CONFIG_FILE: '/dev/null' };
  const begin = (...args: string[]) =>
    spawn(terraform, args, { cwd: directory, env: environment, stdio: ['pipe', 'ignore', 'ignore'] });
  await once(begin('init'), 'close');
  const holder = begin('apply');
  const closed = once(holder, 'close');
  const file = join(directory, '.terraform.tfstate.lock.info');
  while (!existsSync(file)) await delay(10);
  return {
    holder: () => {
      const { ID, Who } = JSON.parse(readFileSync(file, 'utf8')) as { ID: string; Who: string };
      return { id: ID, who: Who };
    },
    release: async () => {
      holder.stdin.end('no\n');
      await closed;
    },
  };
};

/** An http backend: answers every request with a status, or says that the state is locked. */
export const startStateServer = async ({ status = 200, lock }: { status?: number; lock?: string }) => {
  const server = createServer(({ method }, response) => {
    const locked = lock !== undefined && method === 'LOCK';
    response.writeHead(locked ? 423 : status === 200 && method === 'GET' ? 404 : status).end(locked ? lock : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/state`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
