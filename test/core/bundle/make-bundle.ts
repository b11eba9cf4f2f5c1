import { type BundleContent, sha256 } from '../../../src/core/bundle/archive';
import { byPath, type Manifest } from '../../../src/core/bundle/manifest';

const hex = (digit: string, length = 64): string => digit.repeat(length);
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface Loose {
  readonly path: string;
  readonly content: Uint8Array;
  readonly executable?: boolean;
}

interface Parts {
  readonly plan?: Uint8Array;
  /** None where it is given as `undefined`. */
  readonly lockFile?: Uint8Array | undefined;
  readonly files?: readonly Loose[];
}

/** A bundle whose manifest says what is in it; `more` makes it say something else. */
export const bundleOf = (
  { plan = bytes('PK plan'), files = [], ...rest }: Parts = {},
  more: Partial<Manifest> = {},
): BundleContent => {
  const lockFile = 'lockFile' in rest ? rest.lockFile : bytes('# lock');
  return {
    plan,
    lockFile,
    files: new Map(files.map(({ path, content }) => [path, content])),
    manifest: {
      schema: 'planseal.bundle/v1',
      repository: 7,
      stack: 'infra',
      environment: 'production',
      workspace: 'default',
      commits: { head: hex('c', 40), base: '', merge: '' },
      basis: {
        tool: 'terraform',
        version: '1.11.4',
        lockFile: lockFile === undefined ? '' : sha256(lockFile),
        backend: hex('2'),
        tree: hex('3'),
        lineage: hex('4'),
        serial: 7,
        inputs: hex('5'),
      },
      varFiles: [{ path: 'infra/prod.tfvars', sha256: hex('6') }],
      run: { id: 100, attempt: 1 },
      madeAt: '2026-11-21T10:00:00Z',
      changeDigest: hex('d'),
      plan: { sha256: sha256(plan), bytes: plan.length },
      files: files
        .map(({ path, content, executable = false }) => ({
          path,
          sha256: sha256(content),
          bytes: content.length,
          executable,
        }))
        .sort(byPath),
      ...more,
    },
  };
};
