import { createDrift } from './drift';
import { createEvidence } from './evidence';
import type { Fold, Heard } from './fold';
import { createGraph } from './graph';
import { createInstances } from './instances';
import { createLaunchTemplates } from './launch-templates';
import { createPlanFacts } from './plan';
import { createProviders } from './providers';
import { createProvisioners } from './provisioners';
import { createPublicDatabase } from './public-database';
import { createRenames } from './renames';
import { createScale } from './scale';

export interface PlanWide extends Omit<Fold, 'hears'> {
  causeOf(address: string): string | undefined;
  limits(): readonly string[];
}

/** All judgements that need more than one change. */
export function createPlanWide(): PlanWide {
  const graph = createGraph();
  const folds: readonly Fold[] = [
    createScale(),
    createRenames(),
    createInstances(),
    graph,
    createDrift(),
    createPublicDatabase(),
    createProviders(),
    createProvisioners(),
    createLaunchTemplates(),
    createPlanFacts(),
    createEvidence(),
  ];
  const hearing = new Map<Heard, Fold[]>();
  for (const fold of folds) for (const heard of fold.hears) hearing.set(heard, [...(hearing.get(heard) ?? []), fold]);
  const acting = hearing.get('acting') ?? [];
  return {
    take: (part, subject, rules) => {
      for (const fold of hearing.get(part.part) ?? []) fold.take(part, subject, rules);
      if (subject) for (const fold of acting) fold.take(part, subject, rules);
    },
    *finish(ending) {
      for (const fold of folds) yield* fold.finish(ending);
    },
    causeOf: (address) => graph.causeOf(address),
    limits: () => folds.flatMap((fold) => fold.limits?.() ?? []),
  };
}
