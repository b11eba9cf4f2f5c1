import { messageOf } from '../../core/errors';
import type { Log } from '../../ports/log';

type Locate = (address: string) => { readonly file: string; readonly line: number } | undefined;

/**
 * Where the code of a stack declares what a plan names. The reader of HCL is loaded only when it is asked. Code that cannot
 * be read costs the places, not the check.
 */
export const codeLocator =
  (directory: string, workspace: string, log: Log): (() => Promise<Locate>) =>
  async () => {
    try {
      const [{ readConfiguration }, { locator }] = await Promise.all([
        import('./read-configuration'),
        import('../../core/hcl/addresses'),
      ]);
      return locator(await readConfiguration(directory, workspace));
    } catch (error) {
      log.info(`Where the objects are declared is not known: ${messageOf(error)}`);
      return () => undefined;
    }
  };
