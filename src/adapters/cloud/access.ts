import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../core/errors';
import { NoCredentials } from '../../core/failures/failure';
import type { CloudAccess, CloudStage } from '../../ports/cloud';
import type { Log } from '../../ports/log';
import type { Federation } from './federation';
import { type Clock, type IssuedToken, tokenFile } from './token-file';

export interface CloudAccessOptions {
  readonly federations: Readonly<Record<CloudStage, readonly Federation[]>>;
  /** A folder of this job, for files that only its owner can read. */
  readonly folder: string;
  readonly issue: (audience: string) => Promise<IssuedToken>;
  readonly clock: Clock;
  readonly log: Log;
}

interface Door {
  readonly variables: Readonly<Record<string, string>>;
  readonly enter: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

const refusal = ({ cloud, identity }: Federation, cause: unknown): NoCredentials =>
  new NoCredentials(`No credentials for ${cloud} as ${identity}: ${messageOf(cause)}`, { cause });

/** Access to all clouds of each stage. Nothing is asked of anybody before the first `enter` of a stage. */
export const cloudAccess = ({ federations, folder, issue, clock, log }: CloudAccessOptions): CloudAccess => {
  const handedOut: string[] = [];
  const request = async (audience: string): Promise<IssuedToken> => {
    const issued = await issue(audience);
    log.secret(issued.token);
    handedOut.push(issued.token);
    return issued;
  };

  const told = new Set<string>();
  /** Once, however often the tool is let in to apply. */
  const tell = ({ cloud, atApply }: Federation): void => {
    if (atApply === undefined || told.has(cloud)) return;
    told.add(cloud);
    log.notice(atApply, `${cloud} credentials`);
  };

  const doorOf = (stage: CloudStage, federation: Federation): Door => {
    const { name, cloud, audience, companion } = federation;
    const files = { token: join(folder, `${stage}-${name}.jwt`), companion: join(folder, `${stage}-${name}.json`) };
    const token = tokenFile({ path: files.token, cloud, request: () => request(audience), clock, log });
    return {
      variables: federation.variables(files),
      enter: async () => {
        await token.acquire().catch((error: unknown) => {
          throw refusal(federation, error);
        });
        if (stage === 'apply') tell(federation);
        // It names the token's file and holds no secret itself.
        if (companion !== undefined) await writeFile(files.companion, companion(files.token), { mode: 0o600 });
      },
      leave: () => token.release(),
    };
  };

  const doors: Readonly<Record<CloudStage, readonly Door[]>> = {
    plan: federations.plan.map((federation) => doorOf('plan', federation)),
    apply: federations.apply.map((federation) => doorOf('apply', federation)),
  };

  return {
    handedOut: () => handedOut,
    enter: async (stage) => {
      const entered: Door[] = [];
      const leave = async (): Promise<void> => {
        for (const door of entered.splice(0))
          await door.leave().catch((error: unknown) => {
            log.warning(
              `A credentials file could not be removed: ${messageOf(error)} The runner removes it after the job.`,
            );
          });
      };
      try {
        for (const door of doors[stage]) {
          await door.enter();
          entered.push(door);
        }
      } catch (error) {
        await leave();
        throw error;
      }
      return {
        variables: Object.assign({}, ...doors[stage].map(({ variables }) => variables)) as Record<string, string>,
        leave,
      };
    },
  };
};
