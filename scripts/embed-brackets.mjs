// Writes src/core/changes/read/brackets-wasm.ts, brackets.wat as text: node scripts/embed-brackets.mjs
// A test assembles it again and compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import wabt from 'wabt';

const place = (name) => fileURLToPath(new URL(`../src/core/changes/read/${name}`, import.meta.url));

/** The module that brackets.wat describes, in base64. */
export async function assembled() {
  const { parseWat } = await wabt();
  const module = parseWat('brackets.wat', readFileSync(place('brackets.wat'), 'utf8'), { simd: true });
  module.validate();
  return Buffer.from(module.toBinary({ write_debug_names: false }).buffer).toString('base64');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = place('brackets-wasm.ts');
  const source = `// Assembled from brackets.wat by scripts/embed-brackets.mjs: do not edit.
/** WebAssembly, in base64. */
export const BRACKETS = '${await assembled()}';
`;
  writeFileSync(target, await format(source, { ...(await resolveConfig(target)), parser: 'typescript' }));
}
