// Writes docs/planseal.schema.json from the valibot schema that the parser uses: tsx scripts/config-schema.mjs [--check]
// With --check nothing is written, and the exit code is 1 when something would change.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { configJsonSchema } from './config-schema.ts';

const file = fileURLToPath(new URL('../docs/planseal.schema.json', import.meta.url));
const wanted = await format(JSON.stringify(configJsonSchema()), { ...(await resolveConfig(file)), filepath: file });
const check = process.argv.includes('--check');
let found = '';
try {
  found = readFileSync(file, 'utf8');
} catch {
  // Not there yet: it is written, or told to be missing.
}
if (found === wanted) console.log('docs/planseal.schema.json is current.');
else if (check)
  console.error(
    'docs/planseal.schema.json is not what the parser takes. Run `npx tsx scripts/config-schema.mjs` and commit the result.',
  );
else writeFileSync(file, wanted);
process.exitCode = check && found !== wanted ? 1 : 0;
