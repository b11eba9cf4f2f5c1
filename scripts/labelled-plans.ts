/** Writes the labelled plans that are described in test/support/labelled: `npx tsx scripts/labelled-plans.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { documentOf } from '../test/support/labelled/document';
import { LABELLED } from '../test/support/labelled/all';

const folder = new URL('../test/fixtures/plans/labelled/', import.meta.url);
mkdirSync(folder, { recursive: true });
const rows = [['scenario', 'expected_level', 'rules', 'not', 'why']];
for (const each of LABELLED) {
  writeFileSync(new URL(`${each.name}.json`, folder), `${JSON.stringify(documentOf(each))}\n`);
  rows.push([each.name, each.level, each.rules.join(','), (each.not ?? []).join(','), each.why]);
}
writeFileSync(new URL('EXPECTED.tsv', folder), `${rows.map((row) => row.join('\t')).join('\n')}\n`);
