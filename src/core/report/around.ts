import * as v from 'valibot';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

/** The output `deleted` of the stacks action. */
export const deletedSchema = v.pipe(
  v.array(v.strictObject({ stack: name, 'moved-to': v.exactOptional(name) })),
  v.maxLength(5_000),
);
export type DeletedStack = v.InferOutput<typeof deletedSchema>[number];

/** What a change does beside the stacks that it touches, as the report job leaves it for later reports of the same run. */
export const aroundSchema = v.strictObject({
  /** Stacks that are there no more, or elsewhere. */
  deleted: deletedSchema,
  /** Sentences that must be read. */
  notes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(1_000))), v.maxLength(20)),
});
export type Around = v.InferOutput<typeof aroundSchema>;

export const NOTHING_AROUND: Around = { deleted: [], notes: [] };

/** With this label somebody says that the resources of a deleted stack are gone already, or are meant to stay. */
export const DELETED_LABEL = 'planseal-deleted-stacks';

/** Stacks whose resources nothing looks after once the change is merged. One that moved takes its state along. */
export const lostStacks = ({ deleted }: Around): readonly string[] =>
  deleted.filter((one) => one['moved-to'] === undefined).map(({ stack }) => stack);

/**
 * Why a change that deletes stacks may not be merged yet; `undefined` when it may. Whether their states are empty is not
 * known where no role is, and unknown is a no. Outside of pull requests there is no label to ask for.
 */
export const deletionProblem = (around: Around, labels: readonly string[] | undefined): string | undefined => {
  const lost = lostStacks(around);
  if (lost.length === 0 || labels === undefined || labels.includes(DELETED_LABEL)) return undefined;
  const names = `${lost.slice(0, 10).join(', ')}${lost.length > 10 ? ` and ${lost.length - 10} more` : ''}`;
  return `This change deletes ${names}, and nothing destroys what is managed there. Remove the resources first, apply that, then delete the directory. Where the state is empty already, or the resources are meant to stay, put the label ${DELETED_LABEL} on the pull request, then re-run the failed jobs.`;
};
