import { LEVELS, type Level } from '../risk/level';

export interface LevelLabel {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  readonly description: string;
}

const COLORS: Readonly<Record<Level, string>> = { LOW: '2da44e', MEDIUM: 'd4a72c', HIGH: 'fb8f44', CRITICAL: 'cf222e' };

/** The label of a level, `planseal: high`. */
export const labelOf = (level: Level): LevelLabel => ({
  name: `planseal: ${level.toLowerCase()}`,
  color: COLORS[level],
  description: `PlanSeal judged the plan as ${level}`,
});

const OURS = new Set(LEVELS.map((level) => labelOf(level).name));

export interface LabelPlan {
  readonly add: LevelLabel | undefined;
  readonly remove: readonly string[];
}

/** What to do so that exactly the label of this level is there, or none when nothing was judged. No other label is touched. */
export const planLabels = (present: readonly string[], level: Level | undefined): LabelPlan => {
  const wanted = level === undefined ? undefined : labelOf(level);
  const there = present.some((name) => name.toLowerCase() === wanted?.name);
  return {
    add: there ? undefined : wanted,
    remove: present.filter((name) => OURS.has(name.toLowerCase()) && name.toLowerCase() !== wanted?.name),
  };
};
