import type { WorkflowCommand } from './workflow-command';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** An annotation that a step leaves on its check run. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

/** actions/runner ExecutionContext.cs: `_maxCountPerIssueType` per step and `_maxIssueMessageLength`. */
export const MAX_ANNOTATIONS_PER_LEVEL = 10;
export const MAX_MESSAGE_LENGTH = 4096;

const LEVELS = new Set<string>(['error', 'warning', 'notice'] satisfies AnnotationLevel[]);
export const isAnnotationLevel = (name: string): name is AnnotationLevel => LEVELS.has(name);

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*-?\d+\s*$/.test(text) ? Number(text) : undefined;

type Place = Pick<Annotation, 'line' | 'endLine' | 'column' | 'endColumn'>;

/** `ValidateLinesAndColumns` of the runner: columns need one line, and ends must not precede starts. */
const place = (properties: Readonly<Record<string, string>>): Place => {
  const endLine = whole(properties['endline']);
  const line = whole(properties['line']) ?? endLine;
  if (line === undefined) return {};
  const lines = endLine === undefined ? { line } : endLine < line ? {} : { line, endLine };
  const endColumn = whole(properties['endcolumn']);
  const column = whole(properties['col']) ?? endColumn;
  if (column === undefined || (endLine !== undefined && endLine !== line)) return lines;
  if (endColumn === undefined) return { ...lines, column };
  return endColumn < column ? lines : { ...lines, column, endColumn };
};

/** The annotation of an `error`, `warning` or `notice` command; text is masked first and cut afterwards. */
export const annotationOf = (
  level: AnnotationLevel,
  command: WorkflowCommand,
  mask: (text: string) => string,
): Annotation => {
  const title = command.properties['title'];
  const file = command.properties['file'];
  return {
    level,
    message: mask(command.data).slice(0, MAX_MESSAGE_LENGTH),
    ...(title === undefined ? {} : { title: mask(title) }),
    ...(file === undefined ? {} : { file: mask(file) }),
    ...place(command.properties),
  };
};
