import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '../../core/changes/model';
import { type Caller, callersIn } from '../../core/doctor/caller';
import { type OwnJob, ownJobsIn } from '../../core/doctor/own-jobs';
import { ConfigurationError, messageOf } from '../../core/errors';

const FOLDER = '.github/workflows';

/** A workflow file of a working copy. */
export interface WorkflowFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

/** The workflow files of a working copy; none when it has no such folder. */
export const workflowFiles = async (directory: string): Promise<WorkflowFile[]> => {
  const names = await readdir(join(directory, FOLDER)).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(
    files.map(async (name) => ({
      path: `${FOLDER}/${name}`,
      text: await readFile(join(directory, FOLDER, name), 'utf8'),
    })),
  );
};

/** What workflow files use of the suite. */
export interface Uses {
  readonly callers: readonly Caller[];
  readonly ownJobs: readonly OwnJob[];
}

/** The calls and the steps of the suite in them. Throws a `ConfigurationError` that names the file that is no YAML. */
export const usesIn = async (files: readonly WorkflowFile[]): Promise<Uses> => {
  const { parse } = await import('yaml');
  const parsed = files.map(({ path, text }) => {
    try {
      return { path, workflow: parse(text) as Json };
    } catch (cause) {
      throw new ConfigurationError(`\`${path}\` is no YAML: ${messageOf(cause).split('\n')[0] ?? ''}`, { cause });
    }
  });
  return {
    callers: parsed.flatMap(({ path, workflow }) => callersIn(path, workflow)),
    ownJobs: parsed.flatMap(({ path, workflow }) => ownJobsIn(path, workflow)),
  };
};
