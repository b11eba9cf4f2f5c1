import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Attributes } from './value';

/** A scripted event: what happens when Terraform does `on` to an object of `type` (whose attributes are as in `where`). */
export interface Control {
  readonly on: 'create' | 'update' | 'delete' | 'read';
  readonly type: string;
  readonly where?: Attributes;
  /** The provider's error. `${password}` stands for the attribute: an error that echoes a secret. */
  readonly fail?: string;
  /** A failed creation leaves the object behind, so Terraform marks it tainted. */
  readonly leavesObject?: boolean;
  /** The operation waits until this file exists; Terraform's Stop ends the wait with an error. */
  readonly waitForFile?: string;
  /** This file is made when the wait begins, so that a test knows. */
  readonly announceFile?: string;
}

/** The content of the JSON file that is the cloud. Objects are keyed `type/id`. */
export interface Cloud {
  objects: Record<string, Attributes>;
  controls: Control[];
  /** The number in the last id that was given out. */
  lastNumber: number;
}

export const loadCloud = (file: string): Cloud => {
  const empty: Cloud = { objects: {}, controls: [], lastNumber: 0 };
  return existsSync(file) ? { ...empty, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<Cloud>) } : empty;
};

export const saveCloud = (file: string, cloud: Cloud): void => {
  // Renamed into place, because another process may be reading it.
  writeFileSync(`${file}.new`, `${JSON.stringify(cloud, null, 2)}\n`);
  renameSync(`${file}.new`, file);
};
