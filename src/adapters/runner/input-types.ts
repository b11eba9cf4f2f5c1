/** Parsers for action inputs. A parser gets the trimmed text, `''` when nothing was given, and throws `Malformed`. */
export class Malformed extends Error {}

export type InputType<T> = (raw: string) => T;

const given =
  <T>(parse: InputType<T>): InputType<T | undefined> =>
  (raw) =>
    raw === '' ? undefined : parse(raw);

/** Any text but an empty one. */
export const text: InputType<string> = (raw) => {
  if (raw === '') throw new Malformed('must not be empty');
  return raw;
};

/** A text that may be missing. */
export const optionalText = given(text);

export const flag: InputType<boolean> = (raw) => {
  if (raw === 'true') return true;
  if (raw === 'false') return false;
  throw new Malformed(`must be \`true\` or \`false\`, but is \`${raw}\``);
};

export const optionalFlag = given(flag);

/** A whole number within bounds. */
export const wholeNumber =
  (least: number, most: number): InputType<number> =>
  (raw) => {
    const value = Number(raw);
    if (/^\d+$/.test(raw) && value >= least && value <= most) return value;
    throw new Malformed(`must be a whole number from ${least} to ${most}, but is \`${raw}\``);
  };

export const optionalWholeNumber = (least: number, most: number) => given(wholeNumber(least, most));

export const oneOf =
  <const V extends readonly string[]>(...values: V): InputType<V[number]> =>
  (raw) => {
    const found = values.find((value) => value === raw);
    if (found !== undefined) return found;
    throw new Malformed(`must be one of ${values.map((value) => `\`${value}\``).join(', ')}, but is \`${raw}\``);
  };

/** One of a closed set, or nothing. */
export const optionalOneOf = <const V extends readonly string[]>(...values: V): InputType<V[number] | undefined> =>
  given(oneOf(...values));

/** One value a line; empty lines are passed over. */
export const lines: InputType<string[]> = (raw) =>
  raw
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Several of a closed set, separated by commas, spaces or lines. */
export const someOf =
  <const V extends readonly string[]>(...values: V): InputType<V[number][]> =>
  (raw) =>
    raw
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .map(oneOf(...values));

/** A word that becomes an argument of a program: no leading dash, no control characters. */
export const argument: InputType<string> = (raw) => {
  text(raw);
  if (raw.startsWith('-')) throw new Malformed(`must not start with a dash, but is \`${raw}\``);
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001f\u007f]/.test(raw)) throw new Malformed('must not contain control characters');
  return raw;
};

export const optionalArgument = given(argument);

/** One argument a line. */
export const argumentLines: InputType<string[]> = (raw) => lines(raw).map(argument);

/** A time as Go writes it, for options such as `-lock-timeout`. */
export const duration: InputType<string> = (raw) => {
  if (/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(raw)) return raw;
  throw new Malformed(`must be a time with its unit, for example \`60s\` or \`5m\`, but is \`${raw}\``);
};

/** `KEY=VALUE` a line, kept as it is. A line without `=` would be a path of a file to Terraform, which it reads and quotes. */
export const settings: InputType<string[]> = (raw) =>
  lines(raw).map((line) => {
    if (/^[A-Za-z_][\w.-]*\s*=/.test(line)) return line;
    throw new Malformed('must have lines `KEY=VALUE`; name files of settings in `backend-config-files`');
  });

/** `NAME=VALUE` a line; the value may contain anything but a line break. */
export const assignments: InputType<Record<string, string>> = (raw) =>
  Object.fromEntries(
    lines(raw).map((line) => {
      const [, name, value] = /^([A-Za-z_][A-Za-z0-9_-]*)\s*=\s?(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined)
        throw new Malformed(`must have lines \`NAME=VALUE\`, but has \`${line.slice(0, 40)}\``);
      return [name, value];
    }),
  );

/** Names of environment variables, one a line or separated by commas. */
export const environmentNames: InputType<string[]> = (raw) =>
  raw
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => {
      if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return name;
      throw new Malformed(`must list names of environment variables, but has \`${name.slice(0, 40)}\``);
    });
