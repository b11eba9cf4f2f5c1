// Writes the tables of inputs and outputs in actions/*/README.md from action.yml: node scripts/docs.mjs [--check] [ROOT]
// With --check nothing is written, and the exit code is 1 when something would change.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';

const check = process.argv.includes('--check');
const root = process.argv.slice(2).find((word) => word !== '--check') ?? fileURLToPath(new URL('..', import.meta.url));

const cell = (text) => String(text).trim().replaceAll('|', '\\|').replace(/\s+/g, ' ');
const code = (text) => (text === '' ? '' : `\`${cell(text)}\``);
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const inputsTable = ({ inputs = {} }) =>
  table(
    ['input', 'default', 'meaning'],
    Object.entries(inputs).map(([name, { description, default: value = '', required = false }]) => [
      code(name),
      required ? 'required' : code(value),
      cell(description),
    ]),
  );

const outputsTable = ({ outputs = {} }) =>
  table(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, { description }]) => [code(name), cell(description)]),
  );

const between = (text, name, content, file) => {
  const [start, end] = [`<!-- ${name}-start -->`, `<!-- ${name}-end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} lacks the line ${start} or, after it, ${end}. Add both.`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
};

/** What the README should be. */
const written = async (file, metadata) => {
  const text = readFileSync(file, 'utf8');
  const shown = relative(root, file);
  const filled = between(
    between(text, 'inputs', inputsTable(metadata), shown),
    'outputs',
    outputsTable(metadata),
    shown,
  );
  return { text, wanted: await format(filled, { ...(await resolveConfig(import.meta.filename)), filepath: file }) };
};

const stale = [];
for (const { name } of readdirSync(join(root, 'actions'), { withFileTypes: true }).filter((e) => e.isDirectory())) {
  const metadata = parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8'));
  const file = join(root, 'actions', name, 'README.md');
  const { text, wanted } = await written(file, metadata);
  if (text === wanted) continue;
  stale.push(relative(root, file));
  if (!check) writeFileSync(file, wanted);
}

if (stale.length === 0) console.log('The tables in the READMEs of the actions are current.');
else if (!check) console.log(`Written: ${stale.join(', ')}`);
else console.error(`Not what action.yml says: ${stale.join(', ')}. Run \`npm run docs\` and commit the result.`);
process.exitCode = check && stale.length > 0 ? 1 : 0;
