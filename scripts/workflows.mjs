// Writes the waves and parts of the reusable workflows: node scripts/workflows.mjs [--check]
// A workflow cannot loop over jobs, so each wave stands there in full. The first one is written by hand, between
//   # >>> 1 of N … and # <<< 1
// and the others are copies of it, after that. A line that begins with `# not 1: ` is only in copies, one that ends with
// `# only 1` only in the first. With --check nothing is written, and the exit code is 1 when something would be.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(fileURLToPath(new URL('..', import.meta.url)), '.github/workflows');
const BLOCK = /^( *)# >>> 1 of (\d+)[^\n]*\n([^]*?)^ *# <<< 1\n(?:[^]*?^ *# <<< \2\n)?/gm;

/** The nth copy: names that end in 1 end in N, those that end in 0 in the number before. */
const NAMES = '(?<=\\b(?:matrix|approve|plan|apply|check|report|wave|part))(: |[- ])';
const copy = (text, nth) =>
  text
    .replace(/^.*# only 1$\n/gm, '')
    .replace(/^( *)# not 1: /gm, '$1')
    .replace(new RegExp(`${NAMES}1\\b`, 'g'), `$1${nth}`)
    .replace(new RegExp(`${NAMES}0\\b`, 'g'), `$1${nth - 1}`);

/** A workflow with its copies made anew. */
export const unrolled = (text) =>
  text.replace(BLOCK, (whole, indent, count, first) => {
    const head = whole.slice(0, whole.indexOf('\n') + 1);
    const copies = Array.from({ length: count - 1 }, (_, at) => `${copy(first, at + 2)}${indent}# <<< ${at + 2}\n`);
    return `${head}${first}${indent}# <<< 1\n${copies.join('')}`;
  });

const isMain = process.argv[1] === fileURLToPath(import.meta.url);
if (isMain) {
  const stale = readdirSync(folder).filter((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const wanted = unrolled(text);
    if (text !== wanted && !process.argv.includes('--check')) writeFileSync(join(folder, file), wanted);
    return text !== wanted;
  });
  if (stale.length === 0) console.log('The waves of the workflows are copies of the first.');
  else if (process.argv.includes('--check')) {
    console.error(
      `Not copies of their first wave: ${stale.join(', ')}. Run \`npm run workflows\` and commit the result.`,
    );
    process.exitCode = 1;
  } else console.log(`Written: ${stale.join(', ')}`);
}
