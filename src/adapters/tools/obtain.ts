import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { ToolMissing } from '../../core/failures/failure';
import { chooseVersion, type Wish } from '../../core/tools/choose-version';
import type { Engine } from '../../core/tools/known-versions';
import type { Log } from '../../ports/log';
import { findTool, type FoundTool, locateTool } from '../terraform/locate';
import { platformOf, publisherOf } from './publisher';
import { fetchRelease } from './release';
import { wishOfRepository } from './version-files';

export interface ToolWanted {
  readonly engine: Engine;
  /** The input `tool-version`, where it is given. */
  readonly version: string | undefined;
  /** The input `tool-mirror`, where it is given. */
  readonly mirror: string | undefined;
  /** Real paths. */
  readonly directory: string;
  readonly repository: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A folder of this job. */
  readonly scratch: string;
}

/** Releases that were proven before, on this machine, under a name that is ours alone. */
const cached = async (command: string, version: string, program: () => Promise<string>): Promise<string> => {
  const { cacheFile, find } = await import('@actions/tool-cache');
  const name = `planseal-${command}`;
  const there = find(name, version) || (await cacheFile(await program(), command, name, version));
  return join(there, command);
};

const released = async (wanted: ToolWanted, version: string): Promise<string> => {
  const publisher = await publisherOf(wanted.engine);
  const system = platformOf(platform(), arch());
  if (system === undefined)
    throw new ToolMissing(
      `There is no release of ${publisher.command} for ${platform()} on ${arch()} that PlanSeal can fetch. Install it before this step.`,
    );
  const { mirror, scratch, environment } = wanted;
  return cached(publisher.command, version, () =>
    fetchRelease({
      publisher,
      version,
      platform: system,
      mirror,
      folder: join(scratch, `release-${publisher.command}-${version}`),
      searchPath: environment['PATH'] ?? '',
    }),
  );
};

/**
 * The engine in the version that is wanted: by the input, by the repository's files, else whatever is there. What is on PATH
 * is used where it fits; anything else is fetched from its publisher and proven.
 */
export const obtainTool = async (wanted: ToolWanted, log: Log): Promise<FoundTool> => {
  const { engine, version, directory, repository, environment } = wanted;
  const wish: Wish | undefined =
    version === undefined
      ? await wishOfRepository(engine, directory, repository)
      : { source: 'Input `tool-version`', says: version };
  const present = await findTool(engine, environment, directory);
  const choice = chooseVersion(engine, wish, present?.version);
  if (choice.use === 'present') return present ?? (await locateTool(engine, environment, directory));
  const there = present === undefined ? 'none is on PATH' : `${present.version} is on PATH`;
  log.info(`${engine} ${choice.version} is fetched (${choice.because}; ${there}).`);
  return { name: engine, program: await released(wanted, choice.version), version: choice.version };
};
