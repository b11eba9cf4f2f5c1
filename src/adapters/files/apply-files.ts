import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { type DecisionRecord, decisionRecordSchema } from '../../core/gate/decision-record';
import type { ApplyEvent } from '../../ports/tool';
import { eventsIn } from '../terraform/apply';

/** What an apply told before its file ends; nothing where there is no file. */
export const eventsOfFile = async (output: string): Promise<ApplyEvent[]> =>
  eventsIn(await readFile(output, 'utf8').catch(() => ''));

/** A decision that was written down before the apply. */
export const draftIn = async (file: string): Promise<DecisionRecord> =>
  v.parse(decisionRecordSchema, JSON.parse(await readFile(file, 'utf8')));

/**
 * Puts a file into the home directory of the runner's user: its temporary folder is emptied with the job, and the next
 * checkout cleans the workspace.
 */
export const putAside =
  (environment: NodeJS.ProcessEnv) =>
  async (name: string, bytes: Uint8Array): Promise<string> => {
    const home = environment['HOME'] ?? '';
    const folder = join(home === '' ? homedir() : home, '.planseal');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, name);
    await writeFile(path, bytes, { mode: 0o600 });
    return path;
  };
