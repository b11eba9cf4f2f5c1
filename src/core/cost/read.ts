import * as v from 'valibot';
import type { Estimate, NoEstimate } from './estimate';
import { estimateOfV0, infracostV0 } from './infracost-v0';
import { estimateOfV2, infracostV2 } from './infracost-v2';

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

/** The estimate in a JSON file of Infracost 0.10 or 2, or why there is none in it. */
export const readEstimate = (text: string): Estimate | NoEstimate => {
  const json = parsedJson(text);
  if (json === undefined) return { problem: 'is no JSON. Make it with `infracost diff --format json`' };
  const older = v.safeParse(infracostV0, json);
  if (older.success) return estimateOfV0(older.output);
  const newer = v.safeParse(infracostV2, json);
  if (newer.success) return estimateOfV2(newer.output);
  const [issue] = older.issues;
  return {
    problem: `is not what Infracost 0.10 or 2 writes (\`${v.getDotPath(issue) ?? 'the whole'}\` is not as expected). Make it with \`infracost diff --format json\``,
  };
};
