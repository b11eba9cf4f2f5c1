import type { Change, ChangePart, Json, Values } from '../../../src/core/changes/model';
import { changeOf } from '../../../src/core/changes/read/change';
import { createPlanReader } from '../../../src/core/changes/read/stream';
import { kept } from '../../../src/core/changes/read/unread';

/** Reads bytes in chunks of the given sizes, over and over, all of them at the same place in memory, as files are read. */
export function readParts(bytes: Uint8Array, take: (part: ChangePart) => void, sizes: readonly number[]): void {
  const reader = createPlanReader(take);
  const memory = new Uint8Array(Math.max(...sizes));
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const chunk = bytes.subarray(at, at + (sizes[turn % sizes.length] ?? 1));
    memory.fill(0).set(chunk);
    reader.push(memory.subarray(0, chunk.length));
    at += chunk.length;
  }
  memory.fill(0);
  reader.end();
}

/** Reads a text in chunks of one size. */
export function readText(text: string | Uint8Array, size = 65_536): ChangePart[] {
  const parts: ChangePart[] = [];
  readParts(typeof text === 'string' ? Buffer.from(text) : text, (part) => parts.push(kept(part)), [size]);
  return parts;
}

/** A change with the given `change` object and members beside it. */
export const changeWith = (change: Json, beside: Record<string, Json> = {}): Change =>
  changeOf({
    address: 'aws_db_instance.main',
    mode: 'managed',
    type: 'aws_db_instance',
    name: 'main',
    provider_name: 'registry.terraform.io/hashicorp/aws',
    change,
    ...beside,
  });

export const updateWith = (values: Partial<Values>): Change => ({
  ...changeWith({ actions: ['update'] }),
  values: { before: null, after: null, unknown: false, beforeSensitive: false, afterSensitive: false, ...values },
});
