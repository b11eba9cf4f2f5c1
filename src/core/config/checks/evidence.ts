import { DEFAULT_SETTINGS } from '../../risk/settings';
import type { Mistake, Place } from '../error';
import type { Config } from '../schema';
import { suggestion } from '../suggest';

/** Evidence that is asked for but described nowhere. */
export function evidenceMistakes({ approvals, environments = {} }: Config): Mistake[] {
  const known = [
    ...new Set([...Object.keys(approvals?.evidence ?? {}), ...Object.keys(DEFAULT_SETTINGS.approvals.evidence)]),
  ];
  const asked = (ids: readonly string[] | undefined, place: Place): Mistake[] =>
    (ids ?? []).flatMap((id, at) =>
      known.includes(id)
        ? []
        : [
            {
              place: [...place, at],
              at: 'value',
              message: `\`${id}\` is not described under \`approvals.evidence\`.${suggestion(id, known)}`,
            },
          ],
    );
  return [
    ...(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const).flatMap((level) =>
      asked(approvals?.[level]?.require, ['approvals', level, 'require']),
    ),
    ...(approvals?.extra ?? []).flatMap(({ require: ids }, at) => asked(ids, ['approvals', 'extra', at, 'require'])),
    ...Object.entries(environments).flatMap(([name, { approvals: own }]) =>
      typeof own === 'object' ? asked(own.require, ['environments', name, 'approvals', 'require']) : [],
    ),
  ];
}
