import type { Change, ChangePart, Json, Values } from '../../../src/core/changes/model';
import { changeOf } from '../../../src/core/changes/read/change';
import { createPlanReader } from '../../../src/core/changes/read/stream';

/** Reads a text in chunks of one size. */
export function readText(text: string | Uint8Array, size = 65_536): ChangePart[] {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const reader = createPlanReader();
  const parts: ChangePart[] = [];
  for (let at = 0; at < bytes.length; at += size) parts.push(...reader.push(bytes.subarray(at, at + size)));
  return [...parts, ...reader.end()];
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
