import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { actionNode } from '../runner/action-node';
import { findTool } from '../tools/find';

const SHIM = fileURLToPath(new URL('job-shim.mjs', import.meta.url));
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const executable = { mode: 0o755 };

/** `node` and `bash` as jobs find them: each asks first which job it runs in. No shell script: it would drop `INPUT_A-B`. */
export const writeShims = (directory: string): void => {
  mkdirSync(directory, { recursive: true });
  const programs = { node: actionNode(), bash: '/bin/bash' };
  for (const [name, program] of Object.entries(programs)) {
    const text = `#!${actionNode()}\nprocess.argv[1] = ${JSON.stringify(program)};\nimport(${JSON.stringify(SHIM)});\n`;
    writeFileSync(join(directory, name), text, executable);
  }
};

/** A home whose git finds these addresses in local directories. */
export const writeHome = (directory: string, remotes: Readonly<Record<string, string>>): void => {
  mkdirSync(directory);
  const sections = Object.entries(remotes).map(([url, bare]) => `[url "file://${bare}"]\n  insteadOf = ${url}\n`);
  writeFileSync(join(directory, '.gitconfig'), sections.join(''));
};

/**
 * The engines on the machine's PATH, each with these variables set, so that no input of a workflow has to: they attach our
 * provider and say where the state is. Each start with a cloud identity is kept.
 */
export const writeTools = (directory: string, environment: Readonly<Record<string, string>>): void => {
  mkdirSync(join(directory, 'bin'), { recursive: true });
  const variables = Object.entries(environment).map(([name, value]) => `export ${name}=${quoted(value)}`);
  const token = '"$AWS_WEB_IDENTITY_TOKEN_FILE"';
  const keep = `[ -z ${token} ] || echo "$1 $AWS_ROLE_ARN $(cat ${token})" >> ${quoted(join(directory, 'identities'))}`;
  for (const tool of ['terraform', 'tofu'] as const) {
    const found = findTool(tool);
    if (found === undefined) continue;
    const lines = ['#!/bin/sh', ...variables, keep, `exec ${quoted(found)} "$@"`, ''];
    writeFileSync(join(directory, 'bin', tool), lines.join('\n'), executable);
  }
};

/** Who the tool was, when it was started with a role. */
export interface CloudIdentity {
  readonly command: string;
  readonly role: string;
  readonly subject: string;
  readonly workflow: string;
}

export const readIdentities = (directory: string): CloudIdentity[] => {
  const file = join(directory, 'identities');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  return lines.map((line) => {
    const [command = '', role = '', token = ''] = line.split(' ');
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, string>;
    return { command, role, subject: claims['sub'] ?? '', workflow: claims['job_workflow_ref'] ?? '' };
  });
};
