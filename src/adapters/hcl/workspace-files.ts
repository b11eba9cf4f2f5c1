import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { messageOf } from '../../core/errors';
import { type CodeFiles, type CodeText, MOST } from './code-files';

/** The text of a file inside of the workspace, or why it cannot be had. */
export const textInside = async (workspace: string, path: string): Promise<CodeText> => {
  try {
    const absolute = await realpath(join(workspace, path));
    if (!absolute.startsWith(workspace + sep)) return { refused: 'This link leads out of the workspace' };
    const facts = await stat(absolute);
    if (!facts.isFile()) return { refused: 'This is no regular file' };
    if (facts.size > MOST.bytesPerFile) return { refused: `This file is larger than ${MOST.bytesPerFile / 1e6} MB` };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(absolute)) };
  } catch (error) {
    return { refused: `This file cannot be read (${messageOf(error)})` };
  }
};

/** The files of a workspace, given by its real path. Nothing outside of it is read, whatever links say. */
export const workspaceFiles = (workspace: string): CodeFiles => ({
  obstacle: async (directory) => {
    const absolute = await realpath(join(workspace, directory)).catch(() => undefined);
    if (absolute === undefined) return 'does not exist';
    if (absolute !== workspace && !absolute.startsWith(workspace + sep)) return 'leads out of the workspace by a link';
    return (await stat(absolute)).isDirectory() ? undefined : 'is no directory';
  },
  names: async (directory) => {
    const entries = await readdir(join(workspace, directory), { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [] : entry.name));
  },
  text: (path) => textInside(workspace, path),
});
