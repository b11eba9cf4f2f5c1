import * as core from '@actions/core';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntryKey, StackEntry } from '../../core/drift/stack-entries';
import type { Log } from '../../ports/log';
import { codeLocator } from '../hcl/locator';
import { READING_CLOUD_INPUTS } from '../cloud/inputs';
import { readingRoles } from '../cloud/roles';
import type { RunContext } from '../runner/context';
import { readInputs } from '../runner/inputs';
import { type OpenStack, openStack, STACK_INPUTS } from './open-stack';

/** Inputs of this action that actions/stacks calls otherwise: there is a role to plan with, and one to apply with. */
const NAMES: Readonly<Record<string, EntryKey>> = {
  'working-directory': 'directory',
  'aws-role': 'aws-plan-role',
  'gcp-service-account': 'gcp-plan-service-account',
  'azure-client-id': 'azure-plan-client-id',
};

/** What an entry says goes before the inputs of the step; a stack without a directory is called like it. */
const reader =
  (entry: StackEntry) =>
  (input: string): string => {
    const said = entry[NAMES[input] ?? (input as EntryKey)];
    if (said !== undefined) return said;
    return input === 'working-directory' ? entry.stack : core.getInput(input);
  };

/**
 * Makes the stacks of a list ready, one after the other. All share one cache of providers, which would otherwise be
 * fetched for each. A directory that was initialised for one stack is not for the next: its backend may be another.
 */
export const entryOpener = (
  context: RunContext,
  log: Log,
): ((entry: StackEntry) => Promise<OpenStack & { readonly locator: ReturnType<typeof codeLocator> }>) => {
  const used = new Set<string>();
  return async (entry) => {
    const given = readInputs({ ...STACK_INPUTS, ...READING_CLOUD_INPUTS }, reader(entry));
    if (process.env['TF_PLUGIN_CACHE_DIR'] === undefined) {
      const cache = join(context.temporary, 'planseal-providers');
      await mkdir(cache, { recursive: true });
      process.env['TF_PLUGIN_CACHE_DIR'] = cache;
    }
    const opened = await openStack(given, context, log, readingRoles(given, context));
    if (used.has(opened.directory)) await rm(join(opened.directory, '.terraform'), { recursive: true, force: true });
    used.add(opened.directory);
    return { ...opened, locator: codeLocator(opened.shownDirectory, context.workspace, log) };
  };
};
