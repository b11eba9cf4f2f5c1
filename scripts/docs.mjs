// Writes the tables of inputs and outputs in actions/*/README.md from action.yml, and docs/inputs.md from the workflows that
// others call: node scripts/docs.mjs [--check] [ROOT]
// With --check nothing is written, and the exit code is 1 when something would change.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

const WORKFLOWS = '.github/workflows';
/** In the order of a change's life. */
const ORDER = ['review', 'status', 'apply', 'drift', 'unlock', 'break-glass'];

/** The workflows that others call, as `[name, workflow_call]`. */
const called = () =>
  (existsSync(join(root, WORKFLOWS)) ? readdirSync(join(root, WORKFLOWS)) : [])
    .filter((file) => file.endsWith('.yml'))
    .map((file) => [file.replace('.yml', ''), parse(readFileSync(join(root, WORKFLOWS, file), 'utf8'))])
    .filter(([, { on }]) => on.workflow_call !== undefined)
    .map(([name, { on }]) => [name, on.workflow_call ?? {}])
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));

const secretsTable = (secrets) =>
  table(
    ['secret', 'meaning'],
    Object.entries(secrets).map(([name, { description }]) => [code(name), cell(description)]),
  );

const reference = (workflows) =>
  [
    '# Inputs of the workflows',
    'Made from the files by `npm run docs`. What the workflows do stands in [the workflows](workflows.md), [drift](drift.md) and [emergencies](emergencies.md); what goes into a `with:` of an action, in the README of each action.',
    ...workflows.flatMap(([name, { inputs = {}, secrets }]) => [
      `## ${name}.yml`,
      inputsTable({ inputs }),
      ...(secrets === undefined ? [] : [secretsTable(secrets)]),
    ]),
  ].join('\n\n');

const workflows = called();
if (workflows.length > 0) {
  const file = join(root, 'docs/inputs.md');
  const options = { ...(await resolveConfig(import.meta.filename)), filepath: file };
  const wanted = await format(reference(workflows), options);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
    stale.push('docs/inputs.md');
    if (!check) writeFileSync(file, wanted);
  }
}

if (stale.length === 0) console.log('The tables of inputs and outputs are current.');
else if (!check) console.log(`Written: ${stale.join(', ')}`);
else
  console.error(
    `Not what the actions and workflows say: ${stale.join(', ')}. Run \`npm run docs\` and commit the result.`,
  );
process.exitCode = check && stale.length > 0 ? 1 : 0;
