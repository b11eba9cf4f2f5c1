import * as v from 'valibot';
import { clip } from '../risk/clip';
import { LEVELS } from '../risk/level';
import type { PolicyItem } from './model';

/** A rule gives a text, or an object with one: conftest wants `msg`, Sentinel and others say `message`. */
const worded = v.object({
  msg: v.exactOptional(v.string()),
  message: v.exactOptional(v.string()),
  address: v.exactOptional(v.string()),
  resource: v.exactOptional(v.string()),
  id: v.exactOptional(v.string()),
  level: v.exactOptional(v.string()),
  severity: v.exactOptional(v.string()),
});

/** Which level a policy asks for; nothing when it names none that we know. */
export const levelIn = (word: string | undefined): Pick<PolicyItem, 'level'> => {
  const level = LEVELS.find((one) => one === word?.toUpperCase());
  return level === undefined ? {} : { level };
};

/** What one rule of a Rego policy said, as a result. */
export const itemOf = (tool: string, outcome: PolicyItem['outcome'], rule: string, said: unknown): PolicyItem => {
  const parsed = v.safeParse(worded, said);
  const words = parsed.success ? parsed.output : {};
  const text = typeof said === 'string' ? said : (words.msg ?? words.message ?? JSON.stringify(said));
  const address = words.address ?? words.resource;
  return {
    tool: clip(tool, 80),
    outcome,
    rule: clip(words.id === undefined ? rule : `${rule} ${words.id}`, 200),
    message: clip(text === '' ? 'a rule without a message' : text, 1_000),
    ...(address !== undefined && address !== '' && { address: clip(address, 1_000) }),
    ...levelIn(words.level ?? words.severity),
  };
};

/** Rules that deny or warn by their name, as conftest looks for them. */
export const outcomeOf = (name: string): 'deny' | 'warn' | undefined => {
  if (/^(?:deny|violation)(?:_[a-zA-Z0-9]+)*$/.test(name)) return 'deny';
  return /^warn(?:_[a-zA-Z0-9]+)*$/.test(name) ? 'warn' : undefined;
};
