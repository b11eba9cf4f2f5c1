// Lints every workflow and action with actionlint and zizmor: node scripts/lint-workflows.mjs (tools: scripts/tools.mjs lint)
// What they report wrongly is listed here with its reason. Exit code 1 when they report anything else, and when something
// that is listed is not reported any more.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What actionlint 1.7.12 does not know of GitHub in 2026 (platform notes), and what zizmor cannot see. */
const FALSE_POSITIVES = [
  {
    tool: 'actionlint',
    message: /^specifying action "\$\/actions\/[a-z-]+" in invalid format/,
    reason: '`$/` names an action of the same repository and commit, since 30 July 2026',
  },
  {
    tool: 'actionlint',
    message: /^unexpected key "queue" for "concurrency" section/,
    reason: '`queue: max` keeps up to a hundred runs waiting, since 7 May 2026',
  },
  {
    tool: 'actionlint',
    message: /^unexpected key "cache-mode" for "job" section/,
    reason: '`cache-mode: none` gives a job no cache, since 10 September 2026',
  },
  {
    tool: 'actionlint',
    message: /^property "workflow_(?:repository|sha)" is not defined in object type \{check_run_id/,
    reason: '`job.workflow_repository` and `job.workflow_sha` tell a called workflow what it is, since 2026',
  },
  {
    tool: 'zizmor',
    message: /^bot-conditions at \.github\/workflows\/review\.yml: jobs\.static\b/,
    reason: 'whoever passes for Dependabot gets less: the job has no role, no secret and no plan',
  },
];

const find = (name) => {
  const directories = [join(root, '.tools/bin'), ...(process.env.PATH ?? '').split(delimiter)];
  const path = directories.map((directory) => join(directory, name)).find((file) => existsSync(file));
  if (path !== undefined) return path;
  console.error(`${name} is missing. Get it with: node scripts/tools.mjs lint`);
  process.exit(1);
};

const report = (name, args) => {
  const { stdout, stderr, error } = spawnSync(find(name), args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  try {
    return JSON.parse(stdout);
  } catch {
    console.error(`${name} gave no report: ${error?.message ?? stderr}`);
    process.exit(1);
  }
};

const workflows = readdirSync(join(root, '.github/workflows')).map((file) => `.github/workflows/${file}`);
const actions = readdirSync(join(root, 'actions')).map((name) => `actions/${name}/action.yml`);
const composite = existsSync(join(root, 'action.yml')) ? ['action.yml'] : [];

const found = [
  // Scripts are linted by nobody's taste but ours: shellcheck is not pinned here.
  ...report('actionlint', ['-shellcheck=', '-pyflakes=', '-format', '{{json .}}', ...workflows]).map((one) => ({
    tool: 'actionlint',
    message: one.message,
    at: `${one.filepath}:${one.line}`,
  })),
  ...report('zizmor', ['--offline', '--quiet', '--format', 'json', ...workflows, ...actions, ...composite]).map(
    (one) => {
      const [place] = one.locations.filter(({ symbolic }) => symbolic.kind === 'Primary');
      const file = place.symbolic.key.Local?.verbatim_path ?? 'a file';
      const route = (place.symbolic.route?.route ?? place.symbolic.route ?? [])
        .map((step) => step.Key ?? step.Index)
        .join('.');
      const line = place.concrete.location.start_point.row + 1;
      return { tool: 'zizmor', message: `${one.ident} at ${file}: ${route}: ${one.desc}`, at: `${file}:${line}` };
    },
  ),
];

const isKnown = ({ tool, message }, known) => known.tool === tool && known.message.test(message);
const problems = found.filter((one) => !FALSE_POSITIVES.some((known) => isKnown(one, known)));
const stale = FALSE_POSITIVES.filter((known) => !found.some((one) => isKnown(one, known)));
for (const { tool, at, message } of problems) console.error(`${at}: ${tool}: ${message}`);
for (const { tool, message } of stale)
  console.error(`${tool} does not report ${message} any more: take it off the list.`);
console.log(
  `${workflows.length} workflows and ${actions.length + composite.length} actions; ${found.length - problems.length} false positives of ${FALSE_POSITIVES.length} known kinds, ${problems.length} problems`,
);
process.exitCode = problems.length + stale.length > 0 ? 1 : 0;
