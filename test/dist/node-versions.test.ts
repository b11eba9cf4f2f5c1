import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionNode } from '../support/runner/action-node';

const root = fileURLToPath(new URL('../..', import.meta.url));
const versionOf = (node: string): string => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();

/** The runner's Node and, where there is one, the Node of the machine: the bundles must run on 24 and on 20. */
const onPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .filter((node) => existsSync(node));
const nodes = new Map([actionNode(), process.execPath, ...onPath].map((node) => [versionOf(node), node]));

describe.each([...nodes])('on Node %s', (_, node) => {
  it.each(['plan', 'risk', 'drift', 'apply-gate'])('%s loads, and reports every wrong input at once', (action) => {
    const entry = join(root, 'actions', action, 'dist/index.js');
    const env = { PATH: '/usr/bin:/bin', INPUT_MODE: 'nonsense', INPUT_TOOL: 'nonsense', INPUT_PARALLELISM: '-9' };
    const { status, stdout, stderr } = spawnSync(node, [entry], { env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const [error] = stdout.split('\n').filter((line) => line.startsWith('::error::'));
    expect(error?.split('%0A').length).toBeGreaterThan(2);
    expect(stdout.replaceAll(/^::debug::.*$/gm, '')).not.toMatch(/^\s+at /m);
  });
});
