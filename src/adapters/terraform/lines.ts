import { StringDecoder } from 'node:string_decoder';

/**
 * Keeps only the wanted lines of a stream, so that the few that matter are not lost in the many: a plan prints one line
 * for each object, and its errors last.
 */
export const lineKeeper = (
  wanted: (line: string) => boolean,
): { take: (chunk: Buffer) => void; text: () => string } => {
  const decoder = new StringDecoder('utf8');
  const kept: string[] = [];
  let rest = '';
  const keep = (line: string): void => {
    if (wanted(line)) kept.push(line);
  };
  return {
    take: (chunk) => {
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) keep(line);
    },
    text: () => {
      keep(rest + decoder.end());
      rest = '';
      return kept.join('\n');
    },
  };
};
