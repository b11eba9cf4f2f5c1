// Writes docs/mutation.md from reports/mutation/mutation.json: node scripts/mutation/report.mjs 'how it was run'
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ACCEPTED } from './accepted.mjs';

const report = JSON.parse(readFileSync('reports/mutation/mutation.json', 'utf8'));
const [run = 'one full run'] = process.argv.slice(2);

const textAt = (source, { start, end }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
};

const mutants = Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
  mutants.map((mutant) => ({
    file,
    line: mutant.location.start.line,
    code: textAt(source, mutant.location),
    replacement: (mutant.replacement ?? '').split(/\s+/).join(' '),
    status: mutant.status,
    isStatic: mutant.static === true,
  })),
);

const count = (some, ...statuses) => some.filter(({ status }) => statuses.includes(status)).length;
/** Time-outs stand apart: they are in neither part of the fraction. */
const row = (name, some) => {
  const [killed, survived, uncovered] = ['Killed', 'Survived', 'NoCoverage'].map((status) => count(some, status));
  const all = killed + survived + uncovered;
  const score = all === 0 ? '–' : `${(Math.floor((10_000 * killed) / all) / 100).toFixed(2)} %`;
  const [late, broken] = [count(some, 'Timeout'), count(some, 'RuntimeError', 'CompileError', 'Ignored', 'Pending')];
  return `| ${name} | ${score} | ${killed} | ${survived} | ${uncovered} | ${late} | ${broken} |`;
};
const folders = [...new Set(mutants.map(({ file }) => dirname(file)))].toSorted();
const files = [...new Set(mutants.map(({ file }) => file))].toSorted();
const inFolder = (folder) => mutants.filter(({ file }) => dirname(file) === folder);
const heads =
  '| score | killed | survived | no test | timed out | not tried |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |';

const cell = (text) =>
  `\`\` ${text.length > 70 ? `${text.slice(0, 70)}…` : text} \`\``
    .replaceAll('|', '\\|')
    .replaceAll('``  ``', '(nothing)');
const reasonOf = ({ file, code, replacement }) =>
  ACCEPTED.find(
    (one) => file.endsWith(one.file) && code.includes(one.code) && (one.to === undefined || one.to === replacement),
  )?.why ?? '**not looked at**';
const survivors = mutants
  .filter(({ status }) => ['Survived', 'NoCoverage', 'Timeout'].includes(status))
  .map((one) => ({ ...one, why: reasonOf(one) }));
const survivorRow = ({ file, line, code, replacement, status, why }) =>
  `| ${file.replace('src/', '')}:${line} | ${cell(code)} | ${cell(replacement)} | ${status === 'Survived' ? '' : `${status}. `}${why} |`;

const text = `# Mutation testing

Does a test fail when the code that decides whether anything is applied says something else? \`npm run mutation\` changes it in ${mutants.length} ways, one at a time, and runs
the tests that reach the change. It is no part of \`.ci/run\`. This page is written by \`node scripts/mutation/report.mjs\` from \`reports/mutation/mutation.json\`.

- **What is changed**: all of \`src/core/gate\`, the digest and the comparison in \`src/core/changes\` (\`canonical\`, \`compare\`, \`digest\`, \`fingerprint\`, \`leave-out\`), and \`src/flows/apply-gate.ts\`. No \`disable\` comments, no mutator switched off.
- **Static mutants count too**: ${mutants.filter(({ isStatic }) => isStatic).length} of them stand in code that runs when a module is loaded (tables of checks, schemas). They are tried with all modules loaded anew.
- **Time-outs are counted apart**: they are neither killed nor survived in the scores below.
- **The runner** (\`scripts/mutation/runner.mjs\`) bundles tests and code once and keeps them in one process; jest would start all modules again for each mutant. The tests are the ones of \`npm test\`. A kill counts only if the same test passes right afterwards without the mutant, else everything is loaded anew and the mutant is tried again. A suite that no longer loads is a kill, as it is for jest.

The run: ${run}.

| folder ${heads}
${folders.map((folder) => row(`\`${folder}\``, inFolder(folder))).join('\n')}
${row('**all**', mutants)}

| file ${heads}
${files
  .map((file) =>
    row(
      `\`${file.replace('src/', '')}\``,
      mutants.filter((one) => one.file === file),
    ),
  )
  .join('\n')}

## What survives, and why

| place | code | changed to | why no test fails |
| --- | --- | --- | --- |
${survivors.map(survivorRow).join('\n')}
`;

const options = await resolveConfig('docs/mutation.md');
writeFileSync('docs/mutation.md', await format(text, { ...options, parser: 'markdown' }));
console.log(row('all', mutants), `\n${survivors.filter(({ why }) => why.startsWith('**')).length} without a reason`);
