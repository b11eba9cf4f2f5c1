import * as v from 'valibot';
import { type DeletedStack, deletedSchema } from '../../core/report/around';
import { type InputType, Malformed } from './input-types';

const parsed = v.pipe(v.string(), v.parseJson(), deletedSchema);

/** The output `deleted` of the stacks action. */
export const deletedStacks: InputType<DeletedStack[]> = (raw) => {
  const found = v.safeParse(parsed, raw);
  if (found.success) return found.output;
  throw new Malformed('must be the output `deleted` of `actions/stacks`, a JSON list of `{"stack": …}`');
};
