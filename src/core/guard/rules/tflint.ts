import {
  attributeOf,
  type Block,
  blocksIn,
  type ConfigurationFile,
  literalOf,
  stringOf,
  valueOf,
} from '../../hcl/model';
import { matchesGlob } from '../../risk/glob';
import type { GuardHit, GuardRule } from '../rule';

/** The only plugin that comes with tflint itself (tflint, Configuring Plugins). */
const BUNDLED = 'terraform';

const pluginProblem = (plugin: Block, allowed: readonly string[]): string | undefined => {
  if (literalOf(valueOf(plugin, 'enabled')) === false) return undefined;
  const source = valueOf(plugin, 'source');
  if (source === undefined)
    return plugin.labels[0] === BUNDLED ? undefined : 'has no source: a program found on the machine would run';
  const text = stringOf(source);
  if (text === undefined) return 'has a source that is an expression and cannot be checked';
  if (allowed.some((glob) => matchesGlob(glob, text))) return undefined;
  return `comes from \`${text}\`, which is not on the list (${allowed.join(', ')})`;
};

function* inFile(file: ConfigurationFile, allowed: readonly string[]): Generator<GuardHit> {
  for (const plugin of blocksIn(file, 'plugin')) {
    const problem = pluginProblem(plugin, allowed);
    if (problem !== undefined)
      yield { message: `Plugin \`${plugin.labels[0] ?? ''}\` ${problem}`, place: plugin.place };
  }
  for (const config of blocksIn(file, 'config')) {
    const directory = attributeOf(config, 'plugin_dir');
    if (directory !== undefined)
      yield { message: '`plugin_dir` makes tflint run programs from another directory', place: directory.place };
  }
  for (const { message, place } of file.problems) yield { message: `Cannot be checked: ${message}`, place };
}

export const TFLINT: readonly GuardRule[] = [
  {
    id: 'tflint-plugin-not-allowed',
    level: 'refuse',
    title: 'A tflint plugin is not on the allow-list',
    why: 'tflint downloads plugins and runs them in this job, beside the credentials of the plan. No lock file covers them.',
    remedy: 'Remove the plugin, or add its source to the list of allowed tflint plugins on the base branch.',
    find: ({ files, settings }) =>
      files.flatMap(({ hcl }) => (hcl === undefined ? [] : [...inFile(hcl, settings.tflintPlugins)])),
  },
];
