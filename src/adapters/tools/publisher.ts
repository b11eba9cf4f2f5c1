import type { Engine } from '../../core/tools/known-versions';

/** Where releases of an engine come from, and by whose key they are known. */
export interface Publisher {
  /** Name of the program in the archive and on PATH. */
  readonly command: string;
  /** Addresses of a release's files below a base address: the archive, the checksums and their detached signature. */
  readonly files: (version: string, platform: string) => Readonly<Record<'archive' | 'sums' | 'signature', string>>;
  readonly base: string;
  /** Full fingerprint of the primary key, upper case. */
  readonly fingerprint: string;
  /** That key, armoured. */
  readonly key: string;
}

/** The keys are some kilobytes: they are read only where something is downloaded. */
export const publisherOf = async (engine: Engine): Promise<Publisher> => {
  if (engine === 'terraform') {
    const { HASHICORP_FINGERPRINT, HASHICORP_KEY } = await import('./keys/hashicorp');
    return {
      command: 'terraform',
      base: 'https://releases.hashicorp.com/terraform',
      files: (version, platform) => ({
        archive: `${version}/terraform_${version}_${platform}.zip`,
        sums: `${version}/terraform_${version}_SHA256SUMS`,
        signature: `${version}/terraform_${version}_SHA256SUMS.sig`,
      }),
      fingerprint: HASHICORP_FINGERPRINT,
      key: HASHICORP_KEY,
    };
  }
  const { OPENTOFU_FINGERPRINT, OPENTOFU_KEY } = await import('./keys/opentofu');
  return {
    command: 'tofu',
    base: 'https://github.com/opentofu/opentofu/releases/download',
    files: (version, platform) => ({
      archive: `v${version}/tofu_${version}_${platform}.zip`,
      sums: `v${version}/tofu_${version}_SHA256SUMS`,
      // `.sig` is cosign's.
      signature: `v${version}/tofu_${version}_SHA256SUMS.gpgsig`,
    }),
    fingerprint: OPENTOFU_FINGERPRINT,
    key: OPENTOFU_KEY,
  };
};

const SYSTEMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin' };
const MACHINES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** `linux_amd64`: this machine in the words of both publishers; `undefined` where they have, or we know, nothing for it. */
export const platformOf = (system: string, machine: string): string | undefined => {
  const [left, right] = [SYSTEMS[system], MACHINES[machine]];
  return left === undefined || right === undefined ? undefined : `${left}_${right}`;
};
