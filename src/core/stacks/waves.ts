import { cycleIn } from '../config/checks/cycle';
import { grouped } from '../render/grouped';
import type { Order } from './order';
import type { Stack } from './stack';

/** Environments by name, and those that must be applied before. */
export type Promotion = Readonly<Record<string, { readonly applyAfter: readonly string[] }>>;

export type Waves =
  | { readonly waves: readonly (readonly Stack[])[] }
  /** Names of stacks and environments that wait for each other, each before the one it waits for. */
  | { readonly circle: readonly string[] };

const stackNode = (name: string): string => `stack ${name}`;
/** Everything of an environment is applied. */
const endNode = (environment: string): string => `environment ${environment}`;

/** Who waits for whom: stacks for stacks, and through the end of an environment for all of its stacks. */
function waitingGraph(stacks: readonly Stack[], order: Order, promotion: Promotion): Map<string, readonly string[]> {
  const members = grouped(stacks, ({ environment }) => environment);
  const graph = new Map<string, readonly string[]>();
  for (const { name, environment } of stacks)
    graph.set(stackNode(name), [
      ...(order.get(name) ?? []).map(stackNode),
      ...(promotion[environment]?.applyAfter ?? []).map(endNode),
    ]);
  for (const environment of new Set([...members.keys(), ...Object.keys(promotion)]))
    graph.set(endNode(environment), [
      ...(members.get(environment) ?? []).map(({ name }) => stackNode(name)),
      ...(promotion[environment]?.applyAfter ?? []).map(endNode),
    ]);
  return graph;
}

/** Nodes so that each comes after all that it waits for. The graph has no circle. */
function inOrder(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const sorted: string[] = [];
  for (const start of graph.keys()) {
    const path: { readonly node: string; at: number }[] = [{ node: start, at: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = graph.get(top.node)?.[top.at];
      top.at += 1;
      if (done.has(top.node)) path.pop();
      else if (next === undefined) {
        done.add(top.node);
        sorted.push(top.node);
        path.pop();
      } else if (!done.has(next)) path.push({ node: next, at: 0 });
    }
  }
  return sorted;
}

/**
 * The chosen stacks in waves: what a wave has waits only for earlier ones, by `order` and by the promotion from
 * environment to environment. Stacks that are not chosen pass on what they wait for. A wave has at most `widest` stacks.
 */
export function wavesOf(
  stacks: readonly Stack[],
  chosen: ReadonlySet<string>,
  order: Order,
  promotion: Promotion,
  widest: number,
): Waves {
  const graph = waitingGraph(stacks, order, promotion);
  const circle = cycleIn(graph);
  if (circle.length > 0) return { circle: circle.map((node) => node.replace(/^(?:stack|environment) /, '')) };
  const counts = new Set([...chosen].map(stackNode));
  const levels = new Map<string, number>();
  for (const node of inOrder(graph)) {
    const before = (graph.get(node) ?? []).reduce((most, each) => Math.max(most, levels.get(each) ?? 0), 0);
    levels.set(node, before + (counts.has(node) ? 1 : 0));
  }
  const byLevel = grouped(
    stacks.filter(({ name }) => chosen.has(name)),
    ({ name }) => String(levels.get(stackNode(name)) ?? 0),
  );
  const waves = [...byLevel]
    .sort(([a], [b]) => Number(a) - Number(b))
    .flatMap(([, level]) =>
      Array.from({ length: Math.ceil(level.length / widest) }, (_, at) => level.slice(at * widest, (at + 1) * widest)),
    );
  return { waves };
}
