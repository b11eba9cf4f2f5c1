import type { WorkflowCommand } from './workflow-command';

/** An annotation that a step leaves on its check run; the levels are those of the check run. */
export interface Annotation {
  readonly level: 'failure' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
}

/** actions/runner ExecutionContext.cs: `_maxCountPerIssueType` per step and `_maxIssueMessageLength`. */
export const MAX_ANNOTATIONS_PER_LEVEL = 10;
export const MAX_MESSAGE_LENGTH = 4096;

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;
export type IssueCommand = keyof typeof LEVELS;
export const isIssueCommand = (name: string): name is IssueCommand => Object.hasOwn(LEVELS, name);

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*-?\d+\s*$/.test(text) ? Number(text) : undefined;

type Place = Pick<Annotation, 'line' | 'endLine' | 'col' | 'endColumn'>;

/** `ValidateLinesAndColumns` of the runner: columns need one line, and ends must not precede starts. */
const place = (properties: Readonly<Record<string, string>>): Place => {
  const endLine = whole(properties['endline']);
  const line = whole(properties['line']) ?? endLine;
  if (line === undefined) return {};
  const lines = endLine === undefined ? { line } : endLine < line ? {} : { line, endLine };
  const endColumn = whole(properties['endcolumn']);
  const col = whole(properties['col']) ?? endColumn;
  if (col === undefined || (endLine !== undefined && endLine !== line)) return lines;
  if (endColumn === undefined) return { ...lines, col };
  return endColumn < col ? lines : { ...lines, col, endColumn };
};

/** The annotation of an `error`, `warning` or `notice` command; text is masked first and cut afterwards. */
export const annotationOf = (
  name: IssueCommand,
  command: WorkflowCommand,
  mask: (text: string) => string,
): Annotation => {
  const title = command.properties['title'];
  const file = command.properties['file'];
  return {
    level: LEVELS[name],
    message: mask(command.data).slice(0, MAX_MESSAGE_LENGTH),
    ...(title === undefined ? {} : { title: mask(title) }),
    ...(file === undefined ? {} : { file: mask(file) }),
    ...place(command.properties),
  };
};
