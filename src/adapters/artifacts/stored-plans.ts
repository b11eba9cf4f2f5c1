import type { Log } from '../../ports/log';
import { bundleFiles } from '../files/bundle-files';
import type { GitHubClient } from '../github/client';
import { ageSealing } from '../seal/age';
import { planContents } from '../terraform/plan-contents';
import { githubBundles } from './bundle-store';

/** The runner's name of the input, which a child of this process could read in its own environment. */
const IDENTITY_VARIABLE = 'INPUT_SEAL-IDENTITY';

/** What the gate needs to have a stored plan again. The identities are masked, and taken out of the environment. */
export const storedPlans = (
  client: GitHubClient,
  workspace: string,
  scratch: { readonly folder: string },
  identities: readonly string[],
  log: Log,
) => {
  for (const identity of identities) log.secret(identity);
  Reflect.deleteProperty(process.env, IDENTITY_VARIABLE);
  return {
    bundles: githubBundles(client),
    sealing: ageSealing,
    identities,
    files: bundleFiles(workspace, scratch.folder),
    contents: planContents,
  };
};
