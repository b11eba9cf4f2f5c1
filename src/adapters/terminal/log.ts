import { redactorOf } from '../../core/changes/redact';
import { displayLines, displayText } from '../../core/render/display-text';
import type { Location, Log } from '../../ports/log';
import type { Screen } from './terminal';
import { paintOn, type Style, wrapped } from '../../core/render/terminal-text';

export interface TerminalLogOptions {
  readonly screen: Screen;
  readonly print: (text: string) => void;
  /** Also what only some want to read: the tool's own output, what is grouped. */
  readonly verbose: boolean;
}

const MARKS = { notice: ['●', 'cyan'], warning: ['▲', 'yellow'], error: ['✖', 'red'] } as const satisfies Record<
  string,
  readonly [string, Style]
>;
const INDENT = '    ';

const place = (at: Location | undefined): string =>
  at === undefined ? '' : `${at.file}${at.line === undefined ? '' : `:${at.line}`}`;

/** What a flow says, for people at a terminal. Nothing in it acts, and secrets that are registered are not shown. */
export const terminalLog = ({ screen, print, verbose }: TerminalLogOptions): Log => {
  const paint = paintOn(screen);
  const secrets = new Set<string>();
  let redactor: ReturnType<typeof redactorOf> | undefined;
  const redact = (text: string): string => (redactor ??= redactorOf(secrets))(text);
  const lines = (text: string): string[] => displayLines(redact(text.trimEnd()));
  const message =
    (kind: keyof typeof MARKS) =>
    (text: string, _title?: string, at?: Location): void => {
      const [mark, style] = MARKS[kind];
      // Titles are for annotations, which do not say who speaks.
      const [head = '', ...body] = lines(text);
      const shown = body.flatMap((line) => wrapped(line, screen.width - INDENT.length));
      const where = place(at);
      print(
        [
          `  ${paint(style, mark)} ${paint('bold', head)}${where === '' ? '' : `  ${paint('dim', displayText(where))}`}`,
          ...shown.map((line) => `${INDENT}${paint('dim', line)}`),
          '',
        ].join('\n'),
      );
    };
  const whenVerbose = (text: string): void => {
    if (verbose && text.trim() !== '') print(`${lines(text).join('\n')}\n`);
  };
  return {
    info: whenVerbose,
    debug: () => undefined,
    foreign: whenVerbose,
    group: async (title, body) => {
      whenVerbose(title);
      return body();
    },
    notice: message('notice'),
    warning: message('warning'),
    error: message('error'),
    secret: (value) => {
      secrets.add(value);
      redactor = undefined;
    },
  };
};
