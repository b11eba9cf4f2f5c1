import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { REPOSITORY } from '../actions/actions';

/**
 * Runs a program over GitHub's own packages for workflows: JSON on standard input, JSON on standard output. They import
 * JSON in a way that no Node accepts, so the program is bundled first and runs as a process
 * (docs/platform-notes.md#libraries).
 */
export const runBundled = async (program: string, input: unknown): Promise<unknown> => {
  const directory = mkdtempSync(join(tmpdir(), 'github-packages-'));
  try {
    const outfile = join(directory, 'program.mjs');
    await build({
      stdin: { contents: program, resolveDir: REPOSITORY },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      // Their YAML parser is CommonJS.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'error',
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [outfile], {
      input: JSON.stringify(input),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`GitHub's packages failed: ${stderr}`);
    return JSON.parse(stdout);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
