import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { REPOSITORY } from '../actions/actions';

/**
 * GitHub's own parser of workflows and actions. It imports JSON in a way that no Node accepts, so it is bundled first
 * and runs as a process (platform.md §4.1).
 */
const PROGRAM = `
import { readFileSync } from 'node:fs';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';

const { entries, files } = JSON.parse(readFileSync(0, 'utf8'));
const provider = {
  getFileContent: async (ref) => {
    const content = files[ref.path];
    if (content === undefined) throw new Error('There is no ' + ref.path);
    return { name: ref.path, content };
  },
};
const found = {};
for (const { name, content } of entries) {
  const isAction = name.endsWith('action.yml');
  const { context, value } = (isAction ? parseAction : parseWorkflow)({ name, content }, new NoOperationTraceWriter());
  if (!isAction && value !== undefined && context.errors.getErrors().length === 0)
    await convertWorkflowTemplate(context, value, provider, { fetchReusableWorkflowDepth: 1 });
  found[name] = context.errors.getErrors().map(({ message }) => message);
}
process.stdout.write(JSON.stringify(found));
`;

export interface YamlFile {
  readonly name: string;
  readonly content: string;
}

/** What GitHub would say about each file; `files` are those that can be called, by path. */
export const githubErrors = async (
  entries: readonly YamlFile[],
  files: Readonly<Record<string, string>>,
): Promise<Record<string, string[]>> => {
  const directory = mkdtempSync(join(tmpdir(), 'github-parser-'));
  try {
    const outfile = join(directory, 'parser.mjs');
    await build({
      stdin: { contents: PROGRAM, resolveDir: REPOSITORY },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      // Its YAML parser is CommonJS.
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'error',
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [outfile], {
      input: JSON.stringify({ entries, files }),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`GitHub's parser failed: ${stderr}`);
    return JSON.parse(stdout) as Record<string, string[]>;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
