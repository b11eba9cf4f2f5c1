import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { ConfigurationError } from '../../core/errors';
import type { Configuration, ConfigurationFile, Place } from '../../core/hcl/model';
import { lockedProviders, modulesOfRuns, reachedProviders, type Unmocked, unmocked } from '../../core/hcl/tests';
import type { CheckRun, ConfigurationTests, Diagnostic } from '../../ports/tool';
import { diagnosticsOf, eventsOf } from './diagnostics';
import { withoutCredentials } from './environment';
import type { FoundTool } from './locate';
import { lineKeeper } from './lines';
import { run } from './process';

export interface TestOptions {
  readonly tool: FoundTool;
  /** Absolute path of the repository. */
  readonly repository: string;
  readonly directory: string;
  readonly shownDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** An empty directory: no credentials of a home are there. */
  readonly home: string;
}

/** Where the tools look for tests by themselves (Terraform and OpenTofu, `test`). */
const FOLDERS = ['.', 'tests'];
/** OpenTofu prefers its own files, and takes Terraform's where there is no other of the name. */
const isTest = { terraform: /\.tftest\.(?:hcl|json)$/, opentofu: /\.(?:tftest|tofutest)\.(?:hcl|json)$/ } as const;

const testFiles = async ({ tool, directory }: TestOptions): Promise<string[]> => {
  const found = FOLDERS.map(async (folder) => {
    const names = await readdir(join(directory, folder)).catch(() => []);
    return names.filter((name) => isTest[tool.name].test(name)).map((name) => posix.join(folder, name));
  });
  return (await Promise.all(found)).flat().sort();
};

/** The first releases with `mock_provider` (their changelogs). */
const MOCKS_SINCE = { terraform: [1, 7], opentofu: [1, 8] } as const;

const canMock = ({ name, version }: FoundTool): boolean => {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const [wantedMajor, wantedMinor] = MOCKS_SINCE[name];
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};

interface Looked {
  readonly allowed: readonly string[];
  readonly refused: readonly Diagnostic[];
}

/** The configurations that the runs of a test are about: the stack's own, and modules that it runs in its place. */
const configurationsOf = async (options: TestOptions, file: ConfigurationFile): Promise<Configuration[]> => {
  const { readConfiguration } = await import('../hcl/read-configuration');
  const sources = modulesOfRuns(file).flatMap((source) => (source?.startsWith('.') === true ? [source] : []));
  const directories = new Set(['.', ...sources].map((source) => posix.join(options.shownDirectory, source)));
  return Promise.all([...directories].map((directory) => readConfiguration(directory, options.repository)));
};

const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** What could not be read could reach anything. */
const unread = (configurations: readonly Configuration[]): Unmocked | undefined => {
  const modules = configurations.flatMap((one) => [...one.modules.values()]);
  const [problem] = modules.flatMap(({ files }) => files.flatMap(({ problems }) => problems));
  return problem && { message: `What it is about cannot be read: ${problem.message}`, place: problem.place };
};

/** Which of the test files reach nothing but mocks. */
const lookAt = async (options: TestOptions, files: readonly string[]): Promise<Looked> => {
  const [{ readHcl }, { textInside }] = await Promise.all([import('../hcl/file'), import('../hcl/workspace-files')]);
  const read = async (file: string): Promise<ConfigurationFile | undefined> => {
    const path = posix.join(options.shownDirectory, file);
    const found = await textInside(options.repository, path);
    return 'refused' in found ? undefined : readHcl(found.text, path);
  };
  const lock = await read('.terraform.lock.hcl');
  const locked = lock === undefined ? [] : lockedProviders(lock);
  const allowed: string[] = [];
  const refused: Diagnostic[] = [];
  for (const file of files) {
    const content = file.endsWith('.json') ? undefined : await read(file);
    const why =
      content === undefined
        ? { message: 'It cannot be looked at', place: startOf(posix.join(options.shownDirectory, file)) }
        : await configurationsOf(options, content).then(
            (configurations) => unmocked(content, reachedProviders(configurations, locked)) ?? unread(configurations),
            (cause: unknown) => {
              if (!(cause instanceof ConfigurationError)) throw cause;
              return {
                message: `A module that it runs cannot be read: ${cause.message}`,
                place: startOf(content.path),
              };
            },
          );
    if (why === undefined) allowed.push(file);
    else
      refused.push({
        severity: 'warning',
        summary: `This test was not run. ${why.message}.`,
        detail:
          'Tests run here without credentials and with mocks only: declare `mock_provider "NAME" {}` for every provider, each alias too.',
        at: { file: why.place.file, line: why.place.line, endLine: why.place.line, column: why.place.column },
      });
  }
  return { allowed, refused };
};

/**
 * The tests of a configuration; `undefined` where there are none. Only files in which every provider is mocked are run,
 * in an environment without credentials: a test that is not mocked makes real things.
 */
export const findTests = async (options: TestOptions): Promise<ConfigurationTests | undefined> => {
  const files = await testFiles(options);
  if (files.length === 0) return undefined;
  const { tool, directory, shownDirectory, environment, home } = options;
  return {
    run: async (): Promise<CheckRun> => {
      if (!canMock(tool)) {
        const summary = `${tool.name} ${tool.version} cannot mock providers, so its tests were not run. Terraform 1.7 and OpenTofu 1.8 or later can.`;
        return { ending: { code: 0 }, diagnostics: [{ severity: 'warning', summary, detail: '' }], text: '' };
      }
      const { allowed, refused } = await lookAt(options, files);
      if (allowed.length === 0) return { ending: { code: 0 }, diagnostics: refused, text: '' };
      const kept = lineKeeper((line) => line.includes('"diagnostic"') || line.includes('"test_summary"'));
      const { ending, stderr } = await run(
        { program: tool.program, directory, environment: withoutCredentials(environment, home) },
        ['test', '-json', '-no-color', ...allowed.map((file) => `-filter=${file}`)],
        kept.take,
      );
      return {
        ending,
        diagnostics: [...refused, ...diagnosticsOf(eventsOf(kept.text()), shownDirectory)],
        text: stderr,
      };
    },
  };
};
