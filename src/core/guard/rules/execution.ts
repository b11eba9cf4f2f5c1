import { dataSources, provisioners } from '../../hcl/queries';
import { type GuardRule, modulesOf } from '../rule';

/** Commands that the code itself brings along. */
export const EXECUTION: readonly GuardRule[] = [
  {
    id: 'external-data',
    level: 'warn',
    title: 'A program runs at plan time',
    why: 'An `external` data source runs a program of the repository while planning, before anybody has approved, with the credentials of the plan.',
    remedy:
      'Read the value with a data source of the provider, or hand it over as a variable. Let this rule refuse where nobody needs it.',
    find: (scope) =>
      modulesOf(scope).flatMap((module) =>
        dataSources(module, 'external').map(({ labels, place }) => ({
          message: `\`data.external.${labels[1] ?? ''}\` runs a program while planning`,
          place,
        })),
      ),
  },
  {
    id: 'provisioner',
    level: 'warn',
    title: 'A command runs at apply time',
    why: 'A provisioner runs commands with the credentials of the apply. What they do is not in the plan, so nobody approves it.',
    remedy: 'Use a resource of a provider, user data or an image. Let this rule refuse where nobody needs it.',
    // `file` only copies; all others run commands (those of old releases too).
    find: (scope) =>
      modulesOf(scope)
        .flatMap(provisioners)
        .filter(({ labels }) => labels[0] !== 'file')
        .map(({ labels, place }) => ({ message: `A \`${labels[0] ?? ''}\` provisioner runs commands`, place })),
  },
];
