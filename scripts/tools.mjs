// Gets the tools that tests and the demo use for real: node scripts/tools.mjs [engine|all|e2e|lint|terraform|tofu|tflint|opa|act|actionlint|zizmor]…
// What is found and recent enough is kept; the rest is built into .tools/bin from the versions that tools/*/go.mod and
// go.sum pin. Prints version, SHA-256 and place of each; exits 1 when one is missing, having said what to do.
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  createReadStream,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import semver from 'semver';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, '.tools/bin');

/** A problem with a remedy; anything else that is thrown is a mistake in this script. */
class ToolError extends Error {}

const pinned = (folder, module) => {
  const found = new RegExp(`^(?:require )?\\s*${module} v(\\S+)`, 'm').exec(
    readFileSync(join(root, 'tools', folder, 'go.mod'), 'utf8'),
  );
  if (found === null) throw new Error(`tools/${folder}/go.mod does not require ${module}.`);
  return found[1];
};

const build = (name, { folder, module, command, flags }) => {
  const version = pinned(folder, module);
  const directory = join(root, 'tools', folder);
  const needed = /^go (\S+)$/m.exec(readFileSync(join(directory, 'go.mod'), 'utf8'))[1];
  if (spawnSync('go', ['version'], { cwd: directory }).status !== 0)
    throw new ToolError(
      `${name} ${version} is not installed and Go is missing or broken, so it cannot be built. Install Go ${needed} or later, or put ${name} ${version} or later on the PATH, and run this again.`,
    );
  console.log(`Building ${name} ${version} with Go; the first time this takes some minutes.`);
  mkdirSync(bin, { recursive: true });
  const unfinished = join(bin, `.${name}.${process.pid}`);
  const args = ['build', '-trimpath', '-buildvcs=false', ...flags, '-o', unfinished, command];
  const { status } = spawnSync('go', args, {
    cwd: directory,
    stdio: 'inherit',
    env: { ...process.env, GOFLAGS: '-mod=readonly', GOWORK: 'off' },
  });
  if (status !== 0)
    throw new ToolError(
      `Building ${name} ${version} failed; Go says above why. If a download failed, check GOPROXY and run this again.`,
    );
  renameSync(unfinished, join(bin, name));
};

const fromJson = (text) => JSON.parse(text).terraform_version;
const built = (source, details) => ({
  accepts: `>=${pinned(source.folder, source.module)}`,
  obtain: (name) => build(name, source),
  ...details,
});

const TOOLS = {
  terraform: {
    accepts: '>=1.6.0 <2.0.0',
    arguments: ['version', '-json'],
    version: fromJson,
    // Terraform is not built: its releases are signed, and a download that checks them belongs into the plan action.
    obtain: () => {
      throw new ToolError(
        'Terraform 1.6 or later (and before 2) is not on the PATH. Install it and run this again. The end-to-end tests need Terraform itself; everything else is content with OpenTofu: node scripts/tools.mjs tofu',
      );
    },
  },
  tofu: built(
    // Without this flag the program calls itself a development version.
    {
      folder: 'opentofu',
      module: 'github.com/opentofu/opentofu',
      command: 'github.com/opentofu/opentofu/cmd/tofu',
      flags: ['-ldflags', '-X github.com/opentofu/opentofu/version.dev=no'],
    },
    { arguments: ['version', '-json'], version: fromJson },
  ),
  tflint: built(
    {
      folder: 'tflint',
      module: 'github.com/terraform-linters/tflint',
      command: 'github.com/terraform-linters/tflint',
      flags: [],
    },
    { arguments: ['--version'], version: (text) => /^TFLint version (\S+)/m.exec(text)?.[1] },
  ),
  // Policies in tests are evaluated for real. Without symbols it is a third smaller.
  opa: built(
    {
      folder: 'opa',
      module: 'github.com/open-policy-agent/opa',
      command: 'github.com/open-policy-agent/opa',
      flags: ['-ldflags', '-s -w'],
    },
    { arguments: ['version'], version: (text) => /^Version: (\S+)/m.exec(text)?.[1] },
  ),
  // Executes the workflows in tests, as a runner that we did not write.
  act: built(
    { folder: 'act', module: 'github.com/nektos/act', command: 'github.com/nektos/act', flags: ['-ldflags', '-s -w'] },
    { arguments: ['--version'], version: (text) => /^act version (\S+)/m.exec(text)?.[1] },
  ),
  actionlint: built(
    {
      folder: 'actionlint',
      module: 'github.com/rhysd/actionlint',
      command: 'github.com/rhysd/actionlint/cmd/actionlint',
      flags: [],
    },
    { arguments: ['-version'], version: (text) => /^v?(\d\S*)/.exec(text)?.[1] },
  ),
  zizmor: {
    accepts: '>=1.32.0 <2.0.0',
    arguments: ['--version'],
    version: (text) => /^zizmor (\S+)/m.exec(text)?.[1],
    obtain: () => {
      const target = join(root, '.tools/zizmor');
      const list = join(root, 'tools/zizmor/requirements.txt');
      const options = ['--quiet', '--no-deps', '--only-binary', ':all:', '--require-hashes', '--upgrade'];
      const args = ['-m', 'pip', 'install', ...options, '--target', target, '-r', list];
      if (spawnSync('python3', args, { stdio: 'inherit' }).status !== 0)
        throw new ToolError(
          'zizmor 1.32 or later is not installed, and pip could not get it. Install Python 3 with pip, or put zizmor on the PATH, and run this again.',
        );
      mkdirSync(bin, { recursive: true });
      copyFileSync(join(target, 'bin/zizmor'), join(bin, 'zizmor'));
      chmodSync(join(bin, 'zizmor'), 0o755);
    },
  },
};

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const run = (path, args) => {
  // Versions are asked for away from any configuration, and without the tools asking the network for newer ones.
  const env = { ...process.env, TF_CLI_CONFIG_FILE: '', CHECKPOINT_DISABLE: '1', TFLINT_DISABLE_VERSION_CHECK: '1' };
  return new Promise((done) =>
    execFile(path, args, { cwd: tmpdir(), env }, (error, stdout) => done(error ? '' : stdout)),
  );
};

const versionOf = async (path, tool) => {
  try {
    return semver.valid(tool.version(await run(path, tool.arguments)));
  } catch {
    return null;
  }
};

/** The first of .tools/bin and PATH that has a version we accept. */
const find = async (name) => {
  const directories = [bin, ...(process.env.PATH ?? '').split(delimiter).filter((directory) => directory !== '')];
  for (const path of new Set(directories.map((directory) => resolve(directory, name)))) {
    if (!isExecutable(path)) continue;
    const version = await versionOf(path, TOOLS[name]);
    if (version !== null && semver.satisfies(version, TOOLS[name].accepts)) return { path, version };
  }
  return undefined;
};

const sha256 = async (path) => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest('hex');
};

/** One line about a tool that is there. */
const describe = async (name, { path, version }) => `${name} ${version}  sha256:${await sha256(path)}  ${path}`;

/** Gets a tool that is not there. */
const provide = async (name) => {
  TOOLS[name].obtain(name);
  const found = await find(name);
  if (found === undefined)
    throw new ToolError(`It was built into ${bin}, but reports no version that satisfies ${TOOLS[name].accepts}.`);
  return found;
};

/** `engine` is whatever runs plans: Terraform where there is one, else OpenTofu, which can be built. */
const engine = async () => ((await find('terraform')) === undefined ? 'tofu' : 'terraform');
const GROUPS = {
  engine: async () => [await engine()],
  all: async () => [...new Set([await engine(), 'tofu', 'tflint', 'opa', 'act'])],
  e2e: () => ['terraform', 'tofu', 'tflint', 'opa', 'act'],
  lint: () => ['actionlint', 'zizmor'],
};

const wanted = process.argv.slice(2);
if (wanted.length === 0) wanted.push('all');
if (!wanted.every((name) => Object.hasOwn(TOOLS, name) || Object.hasOwn(GROUPS, name))) {
  console.error(`Usage: node scripts/tools.mjs [${[...Object.keys(GROUPS), ...Object.keys(TOOLS)].join('|')}]…`);
  process.exit(2);
}
const names = [...new Set((await Promise.all(wanted.map((name) => GROUPS[name]?.() ?? [name]))).flat())];
const present = await Promise.all(names.map(find));
const lines = [];
for (const [index, name] of names.entries()) {
  try {
    lines.push(describe(name, present[index] ?? (await provide(name))));
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
    // It cannot be built, and nobody should wait minutes for the others to hear that it is missing.
    if (name === 'terraform') break;
  }
}
for (const line of await Promise.all(lines)) console.log(line);
