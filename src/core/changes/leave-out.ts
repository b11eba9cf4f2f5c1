import type { Path } from './model';

/** Attributes that differ in every plan and are left out of the digest, by config: globs in which `*` is anything. */
export interface LeftOutAttribute {
  readonly type: string;
  /** Over the dotted path; list indexes are steps too: `container_definitions`, `tags.build`, `rule.*.version`. */
  readonly attribute: string;
}

/** Says of a place whether it is left out, and remembers which were. */
export interface LeaveOut {
  /** Can anything be left out? */
  readonly any: boolean;
  covers(type: string, path: Path): boolean;
  /** What was left out so far, as `type.attribute` with `*` for indexes; sorted. */
  covered(): string[];
}

const patternOf = (glob: string): RegExp =>
  new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*')}$`, 's');

/** Compiles the globs of the config. */
export function leaveOutOf(globs: readonly LeftOutAttribute[]): LeaveOut {
  const patterns = globs.map(({ type, attribute }) => ({ type: patternOf(type), attribute: patternOf(attribute) }));
  const covered = new Set<string>();
  return {
    any: patterns.length > 0,
    covers(type, path) {
      if (path.length === 0) return false;
      const dotted = path.join('.');
      const covers = patterns.some((glob) => glob.type.test(type) && glob.attribute.test(dotted));
      if (covers) covered.add(`${type}.${path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')}`);
      return covers;
    },
    covered: () => [...covered].sort(),
  };
}
