import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILLER = 'filler';

/** A file system of its own with so little room that a test can fill it: what is written then ends with ENOSPC. */
export class SmallDisk {
  readonly directory: string;

  private constructor(directory: string) {
    this.directory = directory;
  }

  /** Why this machine gives no such disk: mounting needs root. */
  static missing(): string | undefined {
    try {
      SmallDisk.mount().unmount();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** `size` is as `mount` takes it. */
  static mount(size = '256k'): SmallDisk {
    const directory = mkdtempSync(join(tmpdir(), 'planseal-disk-'));
    const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'planseal', directory]);
    if (status === 0) return new SmallDisk(directory);
    rmdirSync(directory);
    throw new Error(`no file system can be mounted: ${(error?.message ?? stderr.toString()).trim()}`);
  }

  /** Takes all the room that is left. */
  fill(): void {
    const file = openSync(join(this.directory, FILLER), 'w');
    try {
      for (const size of [4096, 1]) for (;;) if (!fits(file, size)) break;
    } finally {
      closeSync(file);
    }
  }

  /** Gives the room back. */
  clear(): void {
    rmSync(join(this.directory, FILLER), { force: true });
  }

  unmount(): void {
    const { status, stderr } = spawnSync('umount', [this.directory]);
    if (status !== 0) throw new Error(`${this.directory} could not be unmounted: ${stderr.toString()}`);
    rmdirSync(this.directory);
  }
}

/** Whether so many bytes more could be written. */
const fits = (file: number, size: number): boolean => {
  try {
    return writeSync(file, Buffer.alloc(size, 'x')) === size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
};
