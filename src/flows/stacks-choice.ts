import { ConfigurationError } from '../core/errors';
import { changedStacks } from '../core/stacks/changed';
import { changedSettings, chosenStacks } from '../core/stacks/choose';
import type { Discovery } from '../core/stacks/discover';
import type { StacksMode } from '../core/stacks/matrix';
import type { StackSettings } from '../core/stacks/settings';
import type { Stack } from '../core/stacks/stack';
import type { Checkout } from '../ports/checkout';
import type { StacksEvent } from './stacks-comparison';

export interface ChoosingRequest {
  readonly mode: StacksMode;
  readonly event: StacksEvent;
  /** The configuration that holds; of a pull request that of its base. */
  readonly settings: StackSettings;
  /** The one stack of the job's inputs, where the configuration names none. */
  readonly only: Stack | undefined;
  /** Stacks that somebody asked for by name, directory or pattern; empty for those that changed. */
  readonly asked: readonly string[];
}

export interface ChoosingPorts {
  readonly checkout: Checkout;
  /** Labels that a pull request has now: those of the event stay as they were when the run is run again. */
  readonly labelsOf: (pullRequest: number) => Promise<readonly string[]>;
  /** Labels of the pull request that was merged. */
  readonly mergedLabels: () => Promise<readonly string[]>;
}

interface Difference {
  readonly now: Discovery;
  /** `undefined` when everything counts. */
  readonly before: Discovery | undefined;
  readonly paths: readonly string[];
  readonly referencesOf: (directory: string) => readonly string[];
}

const tooMany = (count: number, { changed, overrideLabel }: StackSettings['limits']): ConfigurationError =>
  new ConfigurationError(
    `This change touches ${count} stacks; ${changed} are allowed at once. Split it. Or, if all of them are meant, put the label \`${overrideLabel}\` on the pull request, then re-run the failed jobs of this run. \`stack-limits\` in the configuration says how many are allowed.`,
  );

/** These files say how a lone stack is planned, so it is planned with them. */
const saysHow = (path: string): boolean => path.startsWith('.github/');

/**
 * The names of the stacks that this run is about: those asked for, else those that changed, else all. A change that
 * touches more than the configuration allows needs the label that says it is meant; a merge queue, a schedule and a
 * dispatch were meant already.
 */
export const chooseStacks = async (
  request: ChoosingRequest,
  ports: ChoosingPorts,
  { now, before, paths, referencesOf }: Difference,
): Promise<ReadonlySet<string>> => {
  if (request.asked.length > 0) {
    const { names, mistakes } = chosenStacks(now.stacks, request.asked);
    if (mistakes.length > 0) throw new ConfigurationError(mistakes.join('\n'));
    return names;
  }
  const { event, settings, only, mode } = request;
  const everything = (): ReadonlySet<string> => new Set(now.stacks.map(({ name }) => name));
  if (mode === 'drift' || (only !== undefined && paths.some(saysHow))) return everything();
  const names =
    before === undefined
      ? everything()
      : new Set([...changedStacks(now.stacks, paths, referencesOf), ...changedSettings(before.stacks, now.stacks)]);
  const isLimited = event.pullRequest !== undefined || event.name === 'push';
  if (isLimited && names.size > settings.limits.changed) {
    const { pullRequest } = event;
    const labels = await (pullRequest === undefined ? ports.mergedLabels() : ports.labelsOf(pullRequest.number));
    if (!labels.includes(settings.limits.overrideLabel)) throw tooMany(names.size, settings.limits);
  }
  return names;
};
