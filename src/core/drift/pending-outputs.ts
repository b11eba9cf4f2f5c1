import { scalarsOf } from '../changes/json';
import type { Changes, OutputChange } from '../changes/model';
import { differences } from './difference';
import type { Difference } from './difference';
import type { Drifted } from './settle';

/**
 * The outputs that the plan would change and that drift does not explain. An output follows drift when each thing that
 * changes in it loses a text that state had and gains what reality has instead, or what the apply will make anew.
 */
export function pendingOutputs(plan: Changes, drifted: readonly Drifted[]): OutputChange[] {
  const lost = textsOf(
    drifted.flatMap(({ change, differences: found }) =>
      found.length === 0 ? [change.values.before] : found.map(({ before }) => before),
    ),
  );
  const gained = textsOf(drifted.flatMap(({ differences: found }) => found.map(({ after }) => after)));
  const follows = ({ before, after, unknown }: Difference): boolean => {
    const [was, is] = [textsOf([before]), textsOf([after])];
    const gone = [...was].filter((text) => !is.has(text));
    const come = [...is].filter((text) => !was.has(text));
    return (
      gone.length > 0 && gone.every((text) => lost.has(text)) && (unknown || come.every((text) => gained.has(text)))
    );
  };
  return plan.outputs.filter((output) => {
    if (output.kind === 'no-op') return false;
    const found = differences(output.values.before, output.values.after, output.values.unknown);
    return output.kind !== 'update' || found.length === 0 || !found.every(follows);
  });
}

const textsOf = (values: readonly Difference['before'][]): ReadonlySet<string> =>
  new Set(values.flatMap((value) => [...scalarsOf(value)]));
