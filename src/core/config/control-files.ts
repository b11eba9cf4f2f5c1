import type { Config } from './schema';

/** Where GitHub looks for code owners (GitHub docs, "About code owners"). */
const CODE_OWNERS = new Set(['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS']);

/** Of the files that a pull request changes, those that say how it is judged, approved and applied. */
export function controlFilesAmong(files: readonly string[], config: Config, configPath: string): string[] {
  const policies = config.policy?.directory?.replace(/\/+$/, '');
  const inputs = new Set(config.policy?.inputs ?? []);
  return files.filter(
    (file) =>
      file === configPath ||
      CODE_OWNERS.has(file) ||
      inputs.has(file) ||
      file.startsWith('.github/workflows/') ||
      file.startsWith('.github/actions/') ||
      (policies !== undefined && file.startsWith(`${policies}/`)),
  );
}
