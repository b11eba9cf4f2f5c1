import type { Log } from '../../src/ports/log';

/** A log that keeps what it is told, as `level: text`. */
export const keepingLog = (): Log & { readonly lines: string[] } => {
  const lines: string[] = [];
  const keep =
    (level: string) =>
    (text: string, title?: string): void => {
      lines.push(`${level}: ${title === undefined ? '' : `${title}: `}${text}`);
    };
  return {
    lines,
    info: keep('info'),
    debug: keep('debug'),
    foreign: keep('foreign'),
    notice: keep('notice'),
    warning: keep('warning'),
    error: keep('error'),
    secret: keep('secret'),
    group: async (title, body) => {
      lines.push(`group: ${title}`);
      return body();
    },
  };
};
