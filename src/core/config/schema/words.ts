import { TEAM } from '../../team';
import * as v from 'valibot';
import { FINDING_CLASSES } from '../../risk/assessment';
import { LEVELS } from '../../risk/level';

/** valibot takes a list for a block whose keys are numbers; nobody who writes one means that. */
const noList = <S extends v.GenericSchema>(schema: S): S => ({
  ...schema,
  '~run': (dataset, config) => {
    if (!Array.isArray(dataset.value)) return schema['~run'](dataset, config);
    v._addIssue(schema, 'type', dataset, config);
    return dataset as ReturnType<S['~run']>;
  },
});

/**
 * A block whose keys are all known. valibot tells only the first unknown key, so its message carries the known ones
 * (a list of words), from which schema-errors.ts tells every unknown key.
 */
export const closed = <const E extends v.ObjectEntries>(entries: E) =>
  noList(
    v.strictObject(entries, ({ expected }) =>
      expected === 'never' ? Object.keys(entries).join(' ') : 'must be a block of keys',
    ),
  );

/** One of several forms; `allowed` is what the message says when none of them is there. */
export const either = <const O extends readonly v.GenericSchema[]>(allowed: string, ...forms: O) =>
  v.union(forms, `must be ${allowed}`);

export const listOf = <S extends v.GenericSchema>(item: S, most = 1_000) =>
  v.pipe(v.array(item, 'must be a list'), v.maxLength(most, `must have at most ${most} entries`));

/** Blocks by a name of the user's own choice. */
export const blocksBy = <K extends v.GenericSchema<string, string | number | symbol>, S extends v.GenericSchema>(
  key: K,
  block: S,
) => noList(v.record(key, block, 'must be a block of keys'));

const shaped = (pattern: RegExp, form: string) =>
  v.pipe(v.string(`must be ${form}`), v.regex(pattern, `must be ${form}`));

export const flag = v.boolean('must be `true` or `false`');
export const count = (least: number, most: number) =>
  v.pipe(
    v.number(`must be a whole number from ${least} to ${most}`),
    v.integer(`must be a whole number from ${least} to ${most}`),
    v.minValue(least, `must be a whole number from ${least} to ${most}`),
    v.maxValue(most, `must be a whole number from ${least} to ${most}`),
  );
export const amount = v.pipe(
  v.number('must be a number, 0 or more'),
  v.finite('must be a number, 0 or more'),
  v.minValue(0, 'must be a number, 0 or more'),
);
export const words = (most: number) =>
  v.pipe(
    v.string('must be a text'),
    v.minLength(1, 'must not be empty'),
    v.check((text) => text.trim() !== '', 'must not be empty'),
    v.maxLength(most, `must have at most ${most} characters`),
  );

export const level = v.picklist(LEVELS, 'must be a level');
export const findingClass = v.picklist(FINDING_CLASSES, 'must be a class of findings');

/** Name of a GitHub environment. */
export const environmentName = shaped(
  /^[A-Za-z0-9][\w ./:-]{0,99}$/,
  'the name of an environment, such as `production`',
);
export const team = shaped(TEAM, 'a team with its organisation, such as `@acme/sre`');
export const owner = shaped(
  /^@[A-Za-z0-9][\w-]{0,60}(\/[A-Za-z0-9][\w.-]{0,99})?$/,
  'a person or a team, such as `@octocat` or `@acme/sre`',
);
export const login = shaped(/^@?[A-Za-z0-9][\w-]{0,60}(\[bot\])?$/, 'a GitHub login, such as `octocat`');
/** A login that is no app's. */
export const personLogin = shaped(/^@?[A-Za-z0-9][\w-]{0,60}$/, 'the login of a person, such as `octocat`');
export const ruleId = shaped(/^[a-z0-9][a-z0-9-]{0,79}$/, 'a rule id: small letters, digits and dashes');
export const ruleGlob = shaped(/^[a-z0-9*][a-z0-9*-]{0,79}$/, 'a rule id, or a glob of rule ids such as `iam-*`');
export const evidenceId = shaped(/^[a-z0-9][a-z0-9-]{0,59}$/, 'an evidence id: small letters, digits and dashes');
/** `*` within a segment, `**` across segments. */
export const glob = words(300);
/** A path or a glob of paths in the repository. */
export const path = v.pipe(
  words(300),
  v.check(
    (text) =>
      !text.startsWith('/') && !text.includes('\\') && !text.split('/').some((step) => ['..', ''].includes(step)),
    'must be a path in the repository: relative, with single `/`, without `..`',
  ),
);
export const cidr = shaped(
  /^(\d{1,3}(\.\d{1,3}){3}\/\d{1,2}|[0-9a-fA-F:]*:[0-9a-fA-F:]*\/\d{1,3})$/,
  'an address range, such as `203.0.113.0/24`',
);
/** A calendar day; YAML 1.2 leaves it a text. */
export const day = v.pipe(
  shaped(/^\d{4}-\d{2}-\d{2}$/, 'a day, such as `2027-01-31`'),
  v.check((text) => isDay(text), 'must be a day that exists, such as `2027-01-31`'),
);
const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
/** `24h` or `7d`. */
export const duration = shaped(/^[1-9]\d{0,3}[hd]$/, 'a time in hours or days, such as `24h` or `7d`');
export const hoursOf = (text: string): number => Number.parseInt(text, 10) * (text.endsWith('d') ? 24 : 1);
export const regex = v.pipe(
  words(300),
  v.check((text) => {
    try {
      return new RegExp(text, 'u') instanceof RegExp;
    } catch {
      return false;
    }
  }, 'must be a regular expression of JavaScript'),
);
