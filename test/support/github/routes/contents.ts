import { found, notFound, onRepository, type Json, type RepositoryCall, type Reply, type Route } from '../route';
import { blobSha } from '../state/commits';
import type { Repository } from '../state/repository';

export const contentRoutes: readonly Route[] = [
  onRepository('GET /repos/{owner}/{repo}/contents/{path}', [{ contents: 'read' }], getContent),
];

/** Above this size the JSON form carries no content (docs.github.com, "Get repository content"). */
const maxInlineBytes = 1024 * 1024;

function getContent(call: RepositoryCall): Reply {
  const { repository, params, query, accept } = call;
  const path = params['path'] ?? '';
  const ref = query.get('ref') ?? repository.defaultBranch;
  const { tree } = found(repository.commits.resolve(ref));
  const content = tree.get(path);
  if (content === undefined) return { status: 200, body: directory(repository, tree, path, ref) };
  if (/application\/vnd\.github(\.v3)?\.raw/.test(accept))
    return {
      status: 200,
      raw: Buffer.from(content),
      headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
    };
  const bytes = Buffer.from(content);
  const inline = bytes.length <= maxInlineBytes;
  const encoded = bytes.toString('base64').replace(/.{60}/g, '$&\n');
  const body = {
    ...entry(repository, path, content, ref),
    encoding: inline ? 'base64' : 'none',
    content: inline ? encoded : '',
  };
  return { status: 200, body };
}

/** The files directly in a directory; folders in it as `dir`. */
function directory(repository: Repository, tree: ReadonlyMap<string, string>, path: string, ref: string): Json[] {
  const prefix = path === '' ? '' : `${path.replace(/\/$/, '')}/`;
  const inside = [...tree].filter(([name]) => name.startsWith(prefix));
  if (inside.length === 0) throw notFound();
  const names = new Set(inside.map(([name]) => prefix + (name.slice(prefix.length).split('/')[0] ?? '')));
  return [...names].map((name) => entry(repository, name, tree.get(name), ref));
}

function entry(repository: Repository, path: string, content: string | undefined, ref: string): Json {
  const isFile = content !== undefined;
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  const sha = blobSha(content ?? path);
  const self = `${repository.url}/contents/${escaped}?ref=${encodeURIComponent(ref)}`;
  const git = `${repository.url}/git/${isFile ? 'blobs' : 'trees'}/${sha}`;
  const html = `${repository.htmlUrl}/${isFile ? 'blob' : 'tree'}/${ref}/${escaped}`;
  return {
    name: path.split('/').at(-1),
    path,
    sha,
    size: isFile ? Buffer.byteLength(content) : 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: isFile ? `https://raw.githubusercontent.com/${repository.fullName}/${ref}/${escaped}` : null,
    type: isFile ? 'file' : 'dir',
    _links: { self, git, html },
  };
}
