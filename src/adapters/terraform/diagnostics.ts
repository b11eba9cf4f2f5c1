import { posix } from 'node:path';
import * as v from 'valibot';
import type { Diagnostic } from '../../ports/tool';

const position = v.object({ line: v.number(), column: v.number() });
const diagnosticSchema = v.object({
  severity: v.picklist(['error', 'warning']),
  summary: v.string(),
  detail: v.optional(v.string(), ''),
  address: v.exactOptional(v.string()),
  range: v.exactOptional(v.object({ filename: v.string(), start: position, end: position })),
});

/**
 * One diagnostic of `validate -json` or of a `-json` event stream. The snippet is left out on purpose: its `values`
 * show sensitive values in clear (docs/platform-notes.md#secrets-in-output).
 */
export const diagnosticOf = (raw: unknown, directory: string): Diagnostic | undefined => {
  const parsed = v.safeParse(diagnosticSchema, raw);
  if (!parsed.success) return undefined;
  const { severity, summary, detail, address, range } = parsed.output;
  const at = range && {
    // The tool names files as seen from the stack's directory: `../modules/db/main.tf`.
    file: posix.join(directory, range.filename),
    line: range.start.line,
    endLine: range.end.line,
    column: range.start.column,
    endColumn: range.end.column,
  };
  return {
    severity,
    summary,
    detail,
    ...(address === undefined ? {} : { address }),
    ...(at === undefined ? {} : { at }),
  };
};

const validation = v.object({ diagnostics: v.array(v.unknown()) });

/** What `validate -json` found; `undefined` when this is not its report, or only a part of it. */
export const validationOf = (stdout: string, directory: string): Diagnostic[] | undefined => {
  try {
    const { diagnostics } = v.parse(validation, JSON.parse(stdout));
    return diagnostics.flatMap((one) => diagnosticOf(one, directory) ?? []);
  } catch {
    return undefined;
  }
};

/** The JSON objects of an event stream (`plan -json`, `apply -json`); other lines are passed over. */
export const eventsOf = (output: string): Record<string, unknown>[] =>
  output.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return [];
    try {
      return [JSON.parse(line) as Record<string, unknown>];
    } catch {
      return [];
    }
  });

/** All diagnostics of an event stream, and an error for what the tool said outside of it. */
export const diagnosticsOf = (events: readonly Record<string, unknown>[], directory: string): Diagnostic[] =>
  events.flatMap((event) => diagnosticOf(event['diagnostic'], directory) ?? []);
