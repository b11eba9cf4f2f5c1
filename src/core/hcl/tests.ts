import { blocksIn, type Configuration, type ConfigurationFile, type Place, stringOf, valueOf } from './model';
import { providerConfigurations, usedProviders } from './providers';
import { requiredProviders } from './queries';

/** Built into the tool: it reaches nothing. */
const BUILT_IN = 'terraform';

/** What the runs of a test would reach, by the names under which a test can mock it: `aws`, `aws.west`. */
export const reachedProviders = (configurations: readonly Configuration[], locked: readonly string[]): Set<string> => {
  const modules = configurations.flatMap((one) => [...one.modules.values()]);
  const roots = configurations.flatMap((one) => one.modules.get(one.root) ?? []);
  const names = [
    ...modules.flatMap((module) => [
      ...usedProviders(module).keys(),
      ...requiredProviders(module).map(({ name }) => name),
    ]),
    ...roots.flatMap(providerConfigurations),
    ...locked,
  ];
  return new Set(names.filter((name) => name !== BUILT_IN && name !== ''));
};

/** Types of the providers in a dependency lock file, those of modules from elsewhere among them: `hashicorp/aws` → `aws`. */
export const lockedProviders = ({ blocks }: ConfigurationFile): string[] =>
  blocks.filter(({ type }) => type === 'provider').map(({ labels }) => labels[0]?.split('/').at(-1) ?? '');

const mockedIn = (file: ConfigurationFile): Set<string> =>
  new Set(
    blocksIn(file, 'mock_provider').map((block) => {
      const alias = stringOf(valueOf(block, 'alias'));
      return `${block.labels[0] ?? ''}${alias === undefined ? '' : `.${alias}`}`;
    }),
  );

/** Sources of the modules that runs of a test call in place of the configuration; `undefined` for an expression. */
export const modulesOfRuns = (file: ConfigurationFile): (string | undefined)[] =>
  blocksIn(file, 'run').flatMap((run) => blocksIn(run, 'module').map((module) => stringOf(valueOf(module, 'source'))));

/** Why a test file must not run without looking at it again: it could reach something real. */
export interface Unmocked {
  readonly message: string;
  readonly place: Place;
}

/** `undefined` for a test in which nothing but mocks would be reached. */
export const unmocked = (file: ConfigurationFile, reached: ReadonlySet<string>): Unmocked | undefined => {
  const place = { file: file.path, line: 1, column: 1 };
  const [problem] = file.problems;
  if (problem !== undefined) return { message: `It cannot be read: ${problem.message}`, place: problem.place };
  const [real] = blocksIn(file, 'provider');
  if (real !== undefined)
    return { message: `It configures the provider \`${real.labels[0] ?? ''}\` for real`, place: real.place };
  const elsewhere = modulesOfRuns(file).filter((source) => source === undefined || !/^\.\.?(?:\/|$)/.test(source));
  if (elsewhere.length > 0)
    return { message: `It runs the module \`${elsewhere[0] ?? '…'}\`, which cannot be looked at`, place };
  const mocked = mockedIn(file);
  const missing = [...reached].filter((name) => !mocked.has(name)).sort();
  if (missing.length === 0) return undefined;
  const names = missing.map((name) => `\`${name}\``).join(', ');
  return { message: `It does not mock ${names}`, place };
};
