import type { Assessment } from '../risk/assessment';
import { shortened } from './display-text';
import type { Part } from './budget';
import { fold } from './fold';
import { fenced, strong } from './nodes';

/** Below this a picture tells nothing that the findings do not; above it nobody can read it. */
const FEWEST_EDGES = 2;
const MOST_EDGES = 30;

/** Mermaid has a language of its own (`click`, quotes, entities, Markdown in backticks): only plain characters enter. */
const label = (address: string): string => shortened(address.replace(/[^\w./-]+/g, '·'), 60);

const edgesOf = (assessments: readonly Assessment[]): [string, string][] => {
  const pairs = assessments
    .flatMap(({ findings }) => findings)
    .flatMap(({ cause, address }): [string, string][] =>
      cause === undefined || cause === '' || address === '' || cause === address ? [] : [[cause, address]],
    );
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
};

const graph = (edges: readonly (readonly [string, string])[]): string => {
  const ids = new Map([...new Set(edges.flat())].map((address, at) => [address, `n${at}`]));
  return [
    'graph LR',
    ...[...ids].map(([address, id]) => `  ${id}["${label(address)}"]`),
    ...edges.map(([cause, address]) => `  ${ids.get(cause) ?? ''} --> ${ids.get(address) ?? ''}`),
  ].join('\n');
};

/** What follows from what, as a picture in a closed section; nothing where a picture does not help. */
export const blastRadius = (assessments: readonly Assessment[]): Part[] => {
  const edges = edgesOf(assessments);
  if (edges.length < FEWEST_EDGES || edges.length > MOST_EDGES) return [];
  return [
    {
      rank: 9,
      label: 'sections',
      full: () => fold(['🕸 ', strong('Blast radius'), ': what follows from what'], [fenced('mermaid', graph(edges))]),
    },
  ];
};
