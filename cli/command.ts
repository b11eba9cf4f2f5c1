import type { Terminal } from '../src/adapters/terminal/terminal';

export interface Option {
  readonly name: string;
  /** What its value is, for the help; an option without one is a switch. */
  readonly value?: string;
  /** May it be given more than once? */
  readonly several?: boolean;
  readonly about: string;
}

/** What the caller wrote after the name of the command. */
export interface Given {
  readonly operands: readonly string[];
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
  flag(option: string): boolean;
}

/** Does the work of a command, and says the exit code. */
export type Work = (given: Given, terminal: Terminal) => Promise<number> | number;

export interface Command {
  readonly name: string;
  /** Operands as the usage line shows them. */
  readonly usage: string;
  readonly about: string;
  /** Paragraphs of the command's own help. */
  readonly details: readonly string[];
  readonly operands: { readonly least: number; readonly most: number; readonly missing?: string };
  readonly options: readonly Option[];
  /** Loaded when it is wanted: the start of one command does not pay for the others. */
  readonly load: () => Promise<Work>;
}

export const HELP: Option = { name: 'help', about: 'shows this' };
