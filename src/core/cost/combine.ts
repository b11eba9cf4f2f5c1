import type { Cost } from '../risk/assessment';
import { clip } from '../risk/clip';
import {
  ZERO,
  absolute,
  add,
  amountText,
  compareAmounts,
  isNothing,
  percentText,
  subtract,
  withDecimals,
  type Amount,
} from './amount';
import { NO_COST, type Estimate, type EstimatedProject, type NoEstimate } from './estimate';
import { readEstimate } from './read';

/** A file as it was found; without a text it could not be read, and `problem` says why. */
export interface CostFile {
  readonly name: string;
  readonly text?: string;
  readonly problem?: string;
}

const MOST_RESOURCES = 100;

interface Found {
  readonly file: string;
  readonly estimate: Estimate | NoEstimate;
}

const foundIn = ({ name, text, problem }: CostFile): Found => ({
  file: name,
  estimate: text === undefined ? { problem: problem ?? 'could not be read' } : readEstimate(text),
});

const isEstimate = (estimate: Estimate | NoEstimate): estimate is Estimate => 'projects' in estimate;
const estimatesOf = (found: readonly Found[]): Estimate[] => found.map(({ estimate }) => estimate).filter(isEstimate);

const failed = (notes: readonly string[]): Cost => ({ status: 'error', notes: bounded(notes), resources: [] });

const bounded = (notes: readonly string[]): string[] => [...new Set(notes)].slice(0, 20).map((note) => clip(note, 400));

/** Each project with what it is compared with: the base's project of the same name, else what its own estimate says. */
const compared = (
  heads: readonly EstimatedProject[],
  bases: readonly EstimatedProject[] | undefined,
): EstimatedProject[] => {
  if (bases === undefined) return [...heads];
  const before = new Map(bases.map((base) => [base.name, base]));
  return heads.map((head) => {
    const base = before.get(head.name);
    if (base === undefined) return { ...head, past: { total: ZERO, resources: new Map() } };
    return {
      ...head,
      past: base.now,
      problems: [...head.problems, ...base.problems],
      gaps: [...head.gaps, ...base.gaps],
    };
  });
};

const changesOf = (projects: readonly EstimatedProject[]): Cost['resources'] => {
  const several = projects.length > 1;
  const rows = projects.flatMap(({ name, now, past }) =>
    [...new Set([...now.resources.keys(), ...(past?.resources.keys() ?? [])])].map((resource) => {
      const before = past?.resources.get(resource);
      const after = now.resources.get(resource);
      return {
        name: clip(several ? `${name}: ${resource}` : resource, 1_000),
        before,
        after,
        delta: subtract(after ?? ZERO, before ?? ZERO),
      };
    }),
  );
  return rows
    .filter(({ delta }) => !isNothing(delta))
    .sort((a, b) => compareAmounts(absolute(b.delta), absolute(a.delta)) || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_RESOURCES)
    .map(({ name, before, after, delta }) => ({
      name,
      ...(before && { before: amountText(before) }),
      ...(after && { after: amountText(after) }),
      delta: amountText(delta),
    }));
};

const total = (amounts: readonly Amount[]): Amount => amounts.reduce(add, ZERO);

const costOfProjects = (projects: readonly EstimatedProject[], currency: string, extra: readonly string[]): Cost => {
  const sound = projects.filter(({ problems }) => problems.length === 0);
  const broken = projects.filter(({ problems }) => problems.length > 0);
  const brokenNotes = broken.map(({ name, problems }) => `\`${name}\` could not be estimated: ${problems[0] ?? ''}`);
  if (sound.length === 0) return failed([...extra, ...brokenNotes]);
  const gaps = sound.flatMap((project) => project.gaps);
  const usage = total(sound.map(({ now }) => now.usage ?? ZERO));
  const notes = [
    ...extra,
    ...brokenNotes,
    ...gaps.map((gap) => `It costs at least this: ${gap}.`),
    ...sound.flatMap(({ remarks }) => remarks.map((remark) => `${remark.charAt(0).toUpperCase()}${remark.slice(1)}.`)),
    ...(isNothing(usage) ? [] : [`${withDecimals(usage, 2)} ${currency} of it a month depend on usage.`]),
  ];
  const after = total(sound.map(({ now }) => now.total));
  const pasts = sound.flatMap(({ past }) => (past === undefined ? [] : [past.total]));
  const partial = broken.length > 0 || gaps.length > 0 || extra.length > 0;
  if (pasts.length < sound.length) {
    const why =
      'The estimate compares with nothing, so nobody can say what the change costs. Use `infracost diff`, a plan as JSON, or give a second file of the base.';
    return {
      status: 'no-baseline',
      currency,
      after: amountText(after),
      notes: bounded([why, ...notes]),
      resources: [],
    };
  }
  const before = total(pasts);
  const delta = subtract(after, before);
  const percent = percentText(delta, before);
  return {
    status: partial ? 'partial' : 'ok',
    currency,
    before: amountText(before),
    after: amountText(after),
    delta: amountText(delta),
    ...(percent !== undefined && percent.length <= 20 && { percent }),
    notes: bounded(notes),
    resources: changesOf(sound),
  };
};

/**
 * What the change costs a month, out of the files of an estimating tool; `bases` are estimates of the state before it,
 * where the tool cannot compare by itself. What is missing is never zero: a file or project that could not be read makes
 * the answer partial, or an error when nothing else is known.
 */
export const costOf = (files: readonly CostFile[], bases: readonly CostFile[] = []): Cost => {
  if (files.length === 0 && bases.length === 0) return NO_COST;
  const heads = files.map(foundIn);
  const before = bases.map(foundIn);
  const unreadable = [...heads, ...before].flatMap(({ file, estimate }) =>
    isEstimate(estimate) ? [] : [`\`${file}\` ${estimate.problem}.`],
  );
  const estimates = [...estimatesOf(heads), ...estimatesOf(before)];
  if (estimatesOf(heads).length === 0)
    return failed(files.length === 0 ? ['There is an estimate of the base, but none of the change.'] : unreadable);
  // Half a base would make what is missing in it look new.
  if (estimatesOf(before).length < before.length) return failed(unreadable);
  const currencies = [...new Set(estimates.map(({ currency }) => currency))];
  const [currency] = currencies;
  if (currency === undefined || currencies.length > 1)
    return failed([
      `The estimates are in ${currencies.join(' and ')}; amounts of different currencies cannot be added.`,
    ]);
  const projectsOf = (all: readonly Found[]): EstimatedProject[] =>
    estimatesOf(all).flatMap(({ projects }) => projects);
  const base = before.length === 0 ? undefined : projectsOf(before);
  const projects = projectsOf(heads);
  const names = projects.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined && files.length > 1)
    return failed([`\`${twice}\` is in more than one of the estimates. Give each project once.`]);
  const gone = (base ?? []).filter(({ name }) => !names.includes(name));
  const extra = [
    ...unreadable,
    ...gone.map(({ name }) => `\`${name}\` is only in the estimate of the base, so what it costs now is not known.`),
  ];
  if (projects.length === 0) return failed([...extra, 'The estimate holds no project.']);
  return costOfProjects(compared(projects, base), clip(currency, 10), extra);
};
