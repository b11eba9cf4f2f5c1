import { type InputType, Malformed, optionalWholeNumber } from './input-types';

const commit: InputType<string | undefined> = (raw) => {
  if (raw !== '' && !/^[0-9a-f]{40}$/.test(raw))
    throw new Malformed(`must be a whole commit hash of 40 digits, but is \`${raw.slice(0, 60)}\``);
  return raw === '' ? undefined : raw;
};

/** A pull request that a maintainer has looked at and has reviewed by `workflow_dispatch`. */
export const REVIEW_INPUTS = {
  'pull-request': optionalWholeNumber(1, 2 ** 31),
  'head-sha': commit,
} as const;
