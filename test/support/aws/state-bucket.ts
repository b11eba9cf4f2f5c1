import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket of S3, as far as the tools' `s3` backend with `use_lockfile` asks of one: a state, its lock, and a list of workspaces. */
export interface StateBucket {
  /** Lines for the input `backend-config` of a stack with `backend "s3" {}`. */
  readonly backendConfig: string;
  /** Lines for the input `env`. */
  readonly env: string;
  readonly objects: Map<string, string>;
  /** The lock that is held. */
  lock(): { readonly ID: string; readonly Who: string; readonly Created: string } | undefined;
  /** Called before a request is served. */
  before: (method: string, key: string) => void;
  close(): Promise<void>;
}

const KEY = 'shop.tfstate';
const LOCK = `${KEY}.tflock`;
const NAMESPACE = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

const fault = (code: string): string =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;

export const startStateBucket = async (): Promise<StateBucket> => {
  const objects = new Map<string, string>();
  const answer = (method: string, key: string, isNew: boolean, body: string): [status: number, text: string] => {
    if (key === '')
      return [
        200,
        `<?xml version="1.0"?><ListBucketResult ${NAMESPACE}><Name>state</Name><KeyCount>0</KeyCount></ListBucketResult>`,
      ];
    const stored = objects.get(key);
    if (method === 'PUT') {
      if (isNew && stored !== undefined) return [412, fault('PreconditionFailed')];
      objects.set(key, body);
      return [200, ''];
    }
    if (method === 'DELETE') {
      objects.delete(key);
      return [204, ''];
    }
    return stored === undefined ? [404, fault('NoSuchKey')] : [200, stored];
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', url = '/', headers } = request;
      const key = new URL(url, 'http://127.0.0.1').pathname.replace(/^\/state\/?/, '');
      self.before(method, key);
      const [status, text] = answer(method, key, headers['if-none-match'] === '*', Buffer.concat(chunks).toString());
      const type = key === '' || status >= 400 ? 'application/xml' : 'application/json';
      response.writeHead(status, {
        'content-type': type,
        ...(status !== 204 && { 'content-length': Buffer.byteLength(text) }),
      });
      response.end(method === 'HEAD' || status === 204 ? '' : text);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const self: StateBucket = {
    backendConfig: [
      'bucket=state',
      `key=${KEY}`,
      'region=us-east-1',
      'use_lockfile=true',
      'use_path_style=true',
      'skip_credentials_validation=true',
      'skip_requesting_account_id=true',
      'skip_region_validation=true',
      'skip_metadata_api_check=true',
      'skip_s3_checksum=true',
    ].join('\n'),
    env: [
      `AWS_ENDPOINT_URL_S3=http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      'AWS_ACCESS_KEY_ID=testing',
      'AWS_SECRET_ACCESS_KEY=testing',
    ].join('\n'),
    objects,
    lock: () => {
      const info = objects.get(LOCK);
      return info === undefined ? undefined : (JSON.parse(info) as ReturnType<StateBucket['lock']> & {});
    },
    before: () => undefined,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return self;
};

/** The key of the lock in {@link StateBucket.objects}. */
export const LOCK_KEY = LOCK;
