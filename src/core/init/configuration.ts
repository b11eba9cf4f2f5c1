import type { Cloud } from './clouds';
import type { Found, StackEntry } from './patterns';
import { flow, flowOf, scalar } from './yaml';

const entryLines = ({ path, environments, varFiles, tool }: StackEntry): string[] => [
  `  - path: ${scalar(path)}`,
  ...(environments === undefined ? [] : [`    environments: ${flow(environments)}`]),
  ...(varFiles === undefined ? [] : [`    var-files: ${flow(varFiles)}`]),
  ...(tool === 'terraform' ? [] : [`    tool: ${tool}`]),
];

const environmentLines = (name: string, before: string | undefined, clouds: readonly Cloud[]): string[] => {
  const lines = [
    ...(before === undefined ? [] : [`    apply-after: ${flow([before])}`]),
    ...clouds.map(
      ({ name: cloud, placeholders }) =>
        `    ${cloud}: ${flowOf(placeholders.map(({ key, value }): [string, string] => [key, value(name)]))}`,
    ),
  ];
  return lines.length === 0 ? [`  ${scalar(name)}: {}`] : [`  ${scalar(name)}:`, ...lines];
};

const saysEnvironment = ({ path, environments }: StackEntry): boolean =>
  environments !== undefined || path.includes('{environment}');

/**
 * `.github/planseal.yml`: which stacks there are, that a change goes through the environments in order, and by which roles.
 * A stack whose environment nothing says belongs to the last one, by whose rules most is asked.
 */
export const configuration = ({ entries, environments }: Found, clouds: readonly Cloud[]): string => {
  const all = environments.length === 0 ? ['production'] : environments;
  return [
    'version: 1',
    'stacks:',
    ...entries.flatMap(entryLines),
    'environments:',
    ...all.flatMap((name, at) => environmentLines(name, all[at - 1], clouds)),
    ...(entries.every(saysEnvironment) ? [] : [`default-environment: ${scalar(all.at(-1) ?? 'production')}`]),
    '',
  ].join('\n');
};
