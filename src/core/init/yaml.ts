/** A scalar: plain where YAML reads it back as the same text. */
export const scalar = (text: string): string =>
  /^(?:[A-Za-z][\w./-]*|\$\{\{ [\w.-]+ \}\})$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);

/** A list on one line. */
export const flow = (values: readonly string[]): string => `[${values.map(scalar).join(', ')}]`;

/** A mapping on one line. */
export const flowOf = (entries: readonly (readonly [key: string, value: string])[]): string =>
  `{ ${entries.map(([key, value]) => `${key}: ${scalar(value)}`).join(', ')} }`;
