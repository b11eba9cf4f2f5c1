/** The first cycle of a graph, each node before the one it points to; empty when there is none. Order of the graph counts. */
export function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const path: { readonly node: string; readonly rest: string[] }[] = [];
    const enter = (node: string) => path.push({ node, rest: [...(graph.get(node) ?? [])] });
    if (!done.has(start)) enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.shift();
      const seen = path.findIndex(({ node }) => node === next);
      if (next === undefined) {
        done.add(top.node);
        path.pop();
      } else if (seen >= 0) return path.slice(seen).map(({ node }) => node);
      else if (!done.has(next)) enter(next);
    }
  }
  return [];
}
