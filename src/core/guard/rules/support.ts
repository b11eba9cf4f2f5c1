import { blocksOf, attributeOf } from '../../hcl/model';
import { settingsOf } from '../../hcl/queries';
import { type GuardRule, modulesOf, nameOf, rootOf, startOf } from '../rule';

/** What PlanSeal cannot work with, or cannot see. */
export const SUPPORT: readonly GuardRule[] = [
  {
    id: 'unreadable-configuration',
    level: 'refuse',
    title: 'A part of the configuration cannot be read',
    why: 'What the guard cannot read it cannot vouch for: a command or a provider could hide there.',
    remedy:
      'Correct the file at this place. If the tool itself accepts it, please report it, and let this rule only warn.',
    find: (scope) => modulesOf(scope).flatMap(({ files }) => files.flatMap(({ problems }) => problems)),
  },
  {
    id: 'hcp-cloud',
    level: 'refuse',
    title: 'The stack runs in HCP Terraform',
    why: 'With a `cloud` block or the `remote` backend, plans run on and state is kept by HCP Terraform: there is no plan file here that could be judged, sealed and applied exactly.',
    remedy: 'Use a state backend of your own (s3, gcs, azurerm), or let HCP Terraform do approvals for this stack.',
    *find(scope) {
      for (const { place } of settingsOf(rootOf(scope), 'cloud'))
        yield { message: 'A `cloud` block hands planning and state to HCP Terraform', place };
      for (const { labels, place } of settingsOf(rootOf(scope), 'backend'))
        if (labels[0] === 'remote')
          yield { message: 'The `remote` backend hands planning and state to HCP Terraform', place };
    },
  },
  {
    id: 'terragrunt',
    level: 'refuse',
    title: 'The stack is a Terragrunt unit',
    why: 'Terragrunt writes backend, providers and inputs when it runs, and can run hooks: the code here is not what would be planned.',
    remedy: 'Point `working-directory` at a plain root module, or generate one with Terragrunt and commit it.',
    *find({ configuration: { root }, files }) {
      const prefix = root === '.' ? '' : `${root}/`;
      for (const { path } of files)
        if (/^terragrunt\.hcl(?:\.json)?$/.test(nameOf(path)) && path === prefix + nameOf(path))
          yield { message: `\`${nameOf(path)}\` makes this directory a Terragrunt unit`, place: startOf(path) };
    },
  },
  {
    id: 'backend-local',
    level: 'warn',
    title: 'The state stays on the runner',
    why: 'Without a backend the state is a file on a machine that is thrown away after the job: the next run would create everything again.',
    remedy: 'Add a backend block. Its settings may come from `backend-config`.',
    *find(scope) {
      const root = rootOf(scope);
      const [backend] = settingsOf(root, 'backend');
      if (backend?.labels[0] === 'local')
        yield {
          message: 'The `local` backend keeps the state on the runner',
          place: attributeOf(backend, 'path')?.place ?? backend.place,
        };
      if (backend !== undefined || settingsOf(root, 'cloud').length > 0 || root.files.length === 0) return;
      const place = blocksOf(root, 'terraform')[0]?.place ?? startOf(root.files[0]?.path ?? root.directory);
      yield { message: 'No backend is configured, so the state stays on the runner', place };
    },
  },
];
