/** A stream that people look at, or that leads into a file or another program. */
export interface Screen {
  write(text: string): void;
  readonly colour: boolean;
  /** Does it show what is written over? */
  readonly live: boolean;
  /** Columns. */
  readonly width: number;
}

/** Where a command writes: its answer, and everything that is said on the way. */
export interface Terminal {
  readonly answer: Screen;
  readonly aside: Screen;
}

/** Columns of a stream that is no terminal. */
const PLAIN_WIDTH = 100;
/** Longer lines are hard to read, however wide the window is. */
const MOST_WIDTH = 120;

/** Colour is for terminals, and not where NO_COLOR is set (no-color.org) or TERM says that there is none. */
const coloured = (stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): boolean =>
  stream.isTTY && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';

const screenOf = (stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Screen => ({
  write: (text) => {
    stream.write(text);
  },
  colour: coloured(stream, environment),
  live: stream.isTTY && environment['TERM'] !== 'dumb',
  get width() {
    return stream.isTTY && stream.columns > 0 ? Math.min(stream.columns, MOST_WIDTH) : PLAIN_WIDTH;
  },
});

/** The process's own streams. A reader that has seen enough (`| head`) ends the process without a word. */
export const processTerminal = (): Terminal => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      throw error;
    });
  return { answer: screenOf(process.stdout, process.env), aside: screenOf(process.stderr, process.env) };
};
