import { ConfigurationError } from '../core/errors';
import { renderStacksSummary } from '../core/render/stacks-summary';
import type { Discovery } from '../core/stacks/discover';
import { type GoneStack, goneStacks, type TreeFile } from '../core/stacks/gone';
import { configurationFiles, inventoryOf } from '../core/stacks/inventory';
import { missingStack } from '../core/stacks/missing';
import { readerOfReferences, type SourceFile } from '../core/stacks/references';
import type { StackSettings } from '../core/stacks/settings';
import type { Log } from '../ports/log';
import type { Summary } from '../ports/scratch';
import { type ChoosingPorts, type ChoosingRequest, chooseStacks } from './stacks-choice';
import { type Comparison, comparisonOf } from './stacks-comparison';
import { matricesOf } from './stacks-matrices';
import { orderOf, type OrderSources } from './stacks-order';

export interface StacksRequest extends ChoosingRequest {
  readonly configPath: string;
  /** Environments whose reviewers approve what goes to an environment. */
  readonly approvalEnvironments: (environment: string) => readonly string[];
}

export interface StacksPorts extends ChoosingPorts {
  readonly readHcl: OrderSources['readHcl'];
  /** The settings at a commit; `undefined` where they cannot be read. */
  readonly settingsAt: (commit: string) => Promise<StackSettings | undefined>;
  readonly log: Log;
  readonly summary: Summary;
}

/** What the checked-out commit is and what it differs from. */
interface Scene {
  readonly head: string;
  readonly comparison: Comparison;
  readonly files: readonly TreeFile[];
  readonly oldFiles: readonly TreeFile[] | undefined;
  /** Paths that differ. */
  readonly paths: readonly string[];
  /** The commit is up for review: the configuration that holds is that of its base. */
  readonly isReview: boolean;
}

const sceneOf = async ({ event }: StacksRequest, { checkout }: StacksPorts): Promise<Scene> => {
  const head = await checkout.head();
  const comparison = await comparisonOf(event, head, checkout);
  const isReview = [event.pullRequest, event.headSha, event.mergeGroupBase].some((one) => one !== undefined);
  const all = { head: head.sha, comparison, files: await checkout.filesOf(head.sha), isReview };
  if ('everything' in comparison) return { ...all, oldFiles: undefined, paths: [] };
  const { base } = comparison;
  if (!(await checkout.obtain(base)))
    throw new ConfigurationError(
      `The commit \`${base}\` cannot be fetched. Give actions/checkout \`fetch-depth: 2\`, and this step a token that may read the code.`,
    );
  const paths = await checkout.changedPaths(base, head.sha);
  return { ...all, oldFiles: await checkout.filesOf(base), paths };
};

/**
 * The stacks before, now by the configuration that holds, and after the merge. Everything that is wrong is told at once, also what a pull request breaks for the time
 * after it is merged, when its own configuration holds.
 */
const inventories = async (
  { settings, only, configPath }: StacksRequest,
  { settingsAt }: StacksPorts,
  { head, comparison, files, oldFiles, paths, isReview }: Scene,
): Promise<{ now: Discovery; after: Discovery; before: Discovery | undefined }> => {
  const directories = [...configurationFiles(files).keys()];
  const now = inventoryOf(settings, only, directories);
  const editsConfig = paths.includes(configPath);
  const own = isReview && editsConfig ? await settingsAt(head) : undefined;
  const after = own === undefined ? now : inventoryOf(own, only, directories);
  const missing = after.missing.map((one) => missingStack(one, directories, only !== undefined));
  const mistakes = [...new Set([...now.mistakes, ...after.mistakes, ...missing])];
  if (mistakes.length > 0) throw new ConfigurationError(mistakes.join('\n'));
  if (oldFiles === undefined || 'everything' in comparison) return { now, after, before: undefined };
  const old = !isReview && editsConfig ? await settingsAt(comparison.base) : undefined;
  return { now, after, before: inventoryOf(old ?? settings, only, [...configurationFiles(oldFiles).keys()]) };
};

const goneMessage = ({ name, movedTo }: GoneStack): string =>
  movedTo === undefined
    ? `The stack ${name} is gone. Nothing plans it any more, so nothing destroys what it manages: it goes on running, and costing. Remove its resources first, apply that, then delete the directory.`
    : `The stack ${name} has moved to ${movedTo}. Its state stays where its backend says: keep the key of the backend, or the plan creates everything anew.`;

const notesOf = ({ mode, configPath }: StacksRequest, { comparison, paths, isReview }: Scene): string[] => [
  ...('everything' in comparison && mode !== 'drift' ? [`All stacks count: ${comparison.everything}.`] : []),
  ...('note' in comparison ? [comparison.note] : []),
  ...(isReview && paths.some((path) => path.startsWith('.github/'))
    ? [
        'The change edits files under `.github/`, so reviews of it do not carry to the apply: merge those files on their own, or count environment approvals.',
      ]
    : []),
  ...(isReview && paths.includes(configPath)
    ? ['The change edits the configuration. It holds once it is merged; until then that of the base does.']
    : []),
];

/** The story of the stacks action: which stacks are there, which does this event touch, in which order and jobs. */
export const stacks = async (request: StacksRequest, ports: StacksPorts) => {
  const scene = await sceneOf(request, ports);
  const { now, after, before } = await inventories(request, ports, scene);
  const sources = configurationFiles(scene.files);
  const read = new Map<string, readonly SourceFile[]>();
  const filesIn = (directory: string): readonly SourceFile[] => {
    const files = read.get(directory) ?? ports.checkout.textsOf(sources.get(directory) ?? []);
    read.set(directory, files);
    return files;
  };
  const referencesOf = readerOfReferences(filesIn);
  const names = await chooseStacks(request, ports, { now, before, paths: scene.paths, referencesOf });
  const order =
    request.mode === 'drift'
      ? new Map<string, readonly string[]>()
      : await orderOf(now.stacks, { readHcl: ports.readHcl, filesIn, referencesOf });
  const { groups, outputs } = matricesOf({ ...request, stacks: now.stacks, names, order });

  const gone =
    before === undefined || scene.oldFiles === undefined
      ? []
      : goneStacks({ stacks: before.stacks, files: scene.oldFiles }, { stacks: after.stacks, files: scene.files });
  const notes = notesOf(request, scene);
  for (const one of gone) ports.log.warning(goneMessage(one), 'Stack gone');
  for (const note of notes) ports.log.notice(note, 'Stacks');
  for (const pattern of now.empty) ports.log.notice(`No directory fits \`${pattern}\` under \`stacks\`.`, 'Stacks');
  await ports.summary.add(
    renderStacksSummary({ mode: request.mode, total: now.stacks.length, waves: groups, gone, notes }),
  );
  const deleted = gone.map(({ name, movedTo }) => ({
    stack: name,
    ...(movedTo !== undefined && { 'moved-to': movedTo }),
  }));
  return {
    outputs: {
      ...outputs,
      any: names.size > 0,
      count: names.size,
      deleted: JSON.stringify(deleted),
      notes: notes.join('\n'),
      commit: scene.head,
    },
  };
};
