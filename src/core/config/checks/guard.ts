import { GUARD_RULES } from '../../guard/guard';
import type { Mistake } from '../error';
import type { Config } from '../schema';
import { suggestion } from '../suggest';

/** Rules of the guard that are named but do not exist: a misspelt one would silently refuse nothing. */
export function guardMistakes({ guard = {} }: Config): Mistake[] {
  const known = GUARD_RULES.map(({ id }) => id);
  return Object.keys(guard.rules ?? {})
    .filter((id) => !known.includes(id))
    .map((id) => ({
      place: ['guard', 'rules', id],
      at: 'key',
      message: `the guard has no rule \`${id}\`.${suggestion(id, known)}`,
    }));
}
