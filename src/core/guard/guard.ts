import type { Configuration } from '../hcl/model';
import type { GuardedFile, GuardLevel, GuardRule } from './rule';
import { BACKEND } from './rules/backend';
import { EXECUTION } from './rules/execution';
import { KEYS } from './rules/keys';
import { MODULES } from './rules/modules';
import { PROVIDERS } from './rules/providers';
import { REPOSITORY } from './rules/repository';
import { SUPPORT } from './rules/support';
import { TFLINT } from './rules/tflint';
import type { GuardSettings } from './settings';

/** Every rule of the guard, with what documentation says of it. */
export const GUARD_RULES: readonly GuardRule[] = [
  ...SUPPORT,
  ...EXECUTION,
  ...PROVIDERS,
  ...MODULES,
  ...REPOSITORY,
  ...TFLINT,
  ...KEYS,
  ...BACKEND,
];

/**
 * The first day: what PlanSeal cannot work with or see, keys in the code, and programs that no review shows are refused.
 * What many good stacks have (provisioners, unpinned modules) is told. Providers are limited only by a list of one's own.
 */
export const DEFAULT_GUARD_SETTINGS: GuardSettings = {
  refuse: GUARD_RULES.filter(({ level }) => level === 'refuse').map(({ id }) => id),
  ignore: [],
  providers: undefined,
  unpinnedModules: [],
  tflintPlugins: ['github.com/terraform-linters/*'],
};

/** One place that a rule objects to, ready to be an annotation. No message holds a secret. */
export interface GuardFinding {
  readonly rule: string;
  readonly level: GuardLevel;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * What the code says before anything of it runs: before credentials, and before `init` downloads anything. Refusals come
 * first, then in the order of files and lines. Settings must come from the base branch.
 */
export const guard = (
  configuration: Configuration,
  files: readonly GuardedFile[],
  settings: GuardSettings = DEFAULT_GUARD_SETTINGS,
): GuardFinding[] =>
  GUARD_RULES.filter(({ id }) => !settings.ignore.includes(id))
    .flatMap(({ id, title, why, remedy, find }) =>
      [...find({ configuration, files, settings })].map(({ message, place }): GuardFinding => ({
        rule: id,
        level: settings.refuse.includes(id) ? 'refuse' : 'warn',
        title,
        message,
        why,
        remedy,
        ...place,
      })),
    )
    .sort(inOrder);

const textOrder = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);

const inOrder = (left: GuardFinding, right: GuardFinding): number =>
  textOrder(left.level, right.level) || textOrder(left.file, right.file) || left.line - right.line;
