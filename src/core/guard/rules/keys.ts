import type { GuardedFile, GuardHit, GuardRule } from '../rule';

interface KeyPattern {
  readonly what: string;
  /** The first group is the secret, where a name before it is part of the pattern. */
  readonly pattern: RegExp;
}

/** In YAML a bare word is a literal; in HCL only what stands in quotes is. */
const assigned = (names: string, value: string, inYaml: boolean): RegExp => {
  const quote = inYaml ? `["']?` : `\\\\?"`;
  return new RegExp(`(?:^|[^\\w])(?:${names})["']?\\s*[:=]\\s*${quote}(${value})(?![\\w/+=~.-])`, 'i');
};

const patternsFor = (inYaml: boolean): readonly KeyPattern[] => [
  { what: 'an AWS access key id', pattern: /\b((?:AKIA|ASIA)[A-Z2-7]{16})\b/ },
  {
    what: 'an AWS secret access key',
    pattern: assigned('aws_secret_access_key|secret_access_key|secret_key', '[A-Za-z0-9/+]{40}', inYaml),
  },
  {
    what: 'an Azure client secret',
    pattern: assigned('arm_client_secret|azure_client_secret|client_secret', '[A-Za-z0-9_~.-]{30,44}', inYaml),
  },
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?=\\n|\\r|\s*$)/ },
];

const PATTERNS = { yaml: patternsFor(true), hcl: patternsFor(false) };

/** Keys of documentation (`AKIAIOSFODNN7EXAMPLE`), and fillers such as zeros. */
const isPlaceholder = (secret: string): boolean => /EXAMPLE(?:KEY)?$/.test(secret) || new Set(secret).size < 8;

const keysIn = ({ path, text = '' }: GuardedFile): GuardHit[] => {
  const patterns = /\.ya?ml$/.test(path) ? PATTERNS.yaml : PATTERNS.hcl;
  return text.split('\n').flatMap((line, at) =>
    patterns.flatMap(({ what, pattern }) => {
      const found = pattern.exec(line);
      if (found === null || (found[1] !== undefined && isPlaceholder(found[1]))) return [];
      return [{ message: `This looks like ${what}`, place: { file: path, line: at + 1, column: found.index + 1 } }];
    }),
  );
};

export const KEYS: readonly GuardRule[] = [
  {
    id: 'static-cloud-key',
    level: 'refuse',
    title: 'A cloud key is in the repository',
    why: 'Whoever can read the repository, now or in its history, can use the key.',
    remedy:
      'Revoke the key now: removing it from the code does not take it back. Then use OpenID Connect (aws-role, gcp-workload-identity-provider, azure-client-id).',
    find: ({ files }) => files.flatMap(keysIn),
  },
];
