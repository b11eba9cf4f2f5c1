import { OperationError } from '../core/errors';
import { locator } from '../core/hcl/addresses';
import type { Configuration } from '../core/hcl/model';
import { preventDestroyRemoved } from '../core/hcl/prevent-destroy';
import type { JudgeContext } from '../core/risk/context';

/** Readers of the code of a stack: as it was planned, and as it is without the change. */
export interface CodePorts {
  readonly head: () => Promise<Configuration>;
  /** Absent where there is nothing to compare with: outside of pull requests. */
  readonly base?: () => Promise<Configuration>;
}

/** What the judge learns from the code, which the plan does not tell. */
export type CodeFacts = Pick<JudgeContext, 'locate' | 'preventDestroyRemoved'> & { readonly notes: readonly string[] };

const unreadPlaces = ({ modules }: Configuration): string[] =>
  [...modules.values()].flatMap(({ files }) =>
    files.flatMap(({ path, problems }) => (problems.length > 0 ? path : [])),
  );

const unread = (side: string, configuration: Configuration): string[] => {
  const files = unreadPlaces(configuration);
  const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
  return files.length === 0
    ? []
    : [
        `Not all code of the ${side} could be read (${files.slice(0, 3).join(', ')}${more}), so a removed prevent_destroy may be missed.`,
      ];
};

/**
 * Reads the code on both sides of a change. A base that cannot be had is said in a note, for it takes away one rule and
 * not the judgement; a head that is not there is the caller's mistake and throws.
 */
export const codeFacts = async ({ head, base }: CodePorts): Promise<CodeFacts> => {
  const after = await head();
  const locate = locator(after);
  if (base === undefined) return { locate, notes: [] };
  try {
    const before = await base();
    const notes = [...unread('base', before), ...unread('head', after)];
    return { locate, preventDestroyRemoved: preventDestroyRemoved(before, after), notes };
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return { locate, notes: [`Whether a prevent_destroy was taken away is not known: ${error.message}`] };
  }
};
