import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const quoted = (text) => JSON.stringify(text);

/** For each test file the files that it reaches by imports. */
function reachOf(files, { inputs }) {
  const below = (file, seen) => {
    if (seen.has(file) || inputs[file] === undefined) return seen;
    seen.add(file);
    for (const { path } of inputs[file].imports) below(path, seen);
    return seen;
  };
  return Object.fromEntries(files.map((file) => [file, [...below(file, new Set())]]));
}

/**
 * Our tests with the code under test in one script; packages stay outside. Built once for each sandbox. `reach` says
 * which files each test file imports, however far down.
 */
export async function bundleOf(patterns) {
  const outfile = join(process.cwd(), '.mutation-bundle.cjs');
  const reachFile = join(process.cwd(), '.mutation-reach.json');
  if (!existsSync(outfile)) {
    const files = patterns.flatMap((pattern) => globSync(pattern)).toSorted();
    const entry = [
      "import './test/support/seed';",
      ...files.map((file) => `globalThis.mutationFile(${quoted(file)}, () => import(${quoted(`./${file}`)}));`),
    ];
    const { metafile } = await build({
      stdin: { contents: entry.join('\n'), resolveDir: process.cwd(), loader: 'ts' },
      outfile,
      absWorkingDir: process.cwd(),
      bundle: true,
      metafile: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
      plugins: [
        {
          name: 'mutation',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /^@jest\/globals$/ }, () => ({ path: 'globals', namespace: 'mutation' }));
            onLoad({ filter: /.*/, namespace: 'mutation' }, () => ({
              contents: 'module.exports = globalThis.mutationGlobals;',
            }));
            onLoad({ filter: /\.(ts|mjs)$/ }, ({ path }) => {
              const text = readFileSync(path, 'utf8');
              if (!text.includes('import.meta.')) return undefined;
              return {
                contents: text
                  .replaceAll('import.meta.dirname', quoted(dirname(path)))
                  .replaceAll('import.meta.url', quoted(`file://${path}`)),
                loader: path.endsWith('.ts') ? 'ts' : 'js',
              };
            });
          },
        },
      ],
    });
    writeFileSync(reachFile, JSON.stringify(reachOf(files, metafile)));
  }
  return { outfile, code: readFileSync(outfile, 'utf8'), reach: JSON.parse(readFileSync(reachFile, 'utf8')) };
}
