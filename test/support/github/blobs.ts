import { randomUUID } from 'node:crypto';
import type { RawRequest, Reply } from './route';

interface Blob {
  readonly blocks: Map<string, Buffer>;
  content: Buffer | undefined;
}

interface Grant {
  readonly blob: string;
  readonly expires: Date;
  readonly fileName: string | undefined;
}

const minuteInMs = 60_000;

/** The blob store behind artifacts, as much of Azure's Block Blob protocol as @azure/storage-blob speaks to it. */
export class Blobs {
  readonly #blobs = new Map<string, Blob>();
  readonly #grants = new Map<string, Grant>();
  readonly #clock: () => Date;
  readonly #baseUrl: string;

  constructor(baseUrl: string, clock: () => Date) {
    this.#baseUrl = baseUrl;
    this.#clock = clock;
  }

  create(): string {
    const id = randomUUID();
    this.#blobs.set(id, { blocks: new Map(), content: undefined });
    return id;
  }

  put(id: string, content: Buffer): void {
    this.#blobs.set(id, { blocks: new Map(), content });
  }

  read(id: string): Buffer | undefined {
    return this.#blobs.get(id)?.content;
  }

  remove(id: string): void {
    this.#blobs.delete(id);
  }

  /** An address that needs no token; one for download lives a minute, as GitHub's does, one for upload an hour. */
  signedUrl(id: string, use: 'upload' | 'download', fileName?: string): string {
    const signature = randomUUID();
    const lifetime = use === 'upload' ? 60 * minuteInMs : minuteInMs;
    this.#grants.set(`${use} ${signature}`, {
      blob: id,
      expires: new Date(this.#clock().getTime() + lifetime),
      fileName,
    });
    return `${this.#baseUrl}/_blobs/${id}?sig=${signature}`;
  }

  handle(request: RawRequest): Reply {
    const upload = request.method === 'PUT';
    const grant = this.#grants.get(`${upload ? 'upload' : 'download'} ${request.query.get('sig') ?? ''}`);
    const id = request.path.split('/').at(-1) ?? '';
    const blob = this.#blobs.get(id);
    if (grant?.blob !== id || grant.expires <= this.#clock()) return azureError(403, 'AuthenticationFailed');
    if (!blob) return azureError(404, 'BlobNotFound');
    return upload ? store(blob, request) : download(blob, grant);
  }
}

function store(blob: Blob, { query, body }: RawRequest): Reply {
  const operation = query.get('comp');
  if (operation === 'block') {
    blob.blocks.set(query.get('blockid') ?? '', body);
  } else if (operation === 'blocklist') {
    const ids = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map((match) => match[1]!);
    const blocks = ids.map((each) => blob.blocks.get(each));
    if (blocks.includes(undefined)) return azureError(400, 'InvalidBlockList');
    blob.content = Buffer.concat(blocks.filter((each) => each !== undefined));
  } else {
    blob.content = body;
  }
  return { status: 201, headers: { etag: '"1"', 'x-ms-request-id': randomUUID(), 'x-ms-version': '2025-05-05' } };
}

function download(blob: Blob, grant: Grant): Reply {
  if (!blob.content) return azureError(404, 'BlobNotFound');
  const headers: Record<string, string> = { 'content-type': 'application/zip', 'accept-ranges': 'bytes' };
  if (grant.fileName !== undefined) headers['content-disposition'] = `attachment; filename="${grant.fileName}"`;
  return { status: 200, headers, raw: blob.content };
}

function azureError(status: number, code: string): Reply {
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml', 'x-ms-error-code': code }, raw: Buffer.from(xml) };
}
