export const id = 472;
export const ids = [472];
export const modules = {

/***/ 5574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:readline/promises"
var external_node_readline_promises_ = __webpack_require__(6848);
// EXTERNAL MODULE: ./src/adapters/repository/remote.ts
var remote = __webpack_require__(2927);
// EXTERNAL MODULE: ./src/core/hcl/addresses.ts
var addresses = __webpack_require__(831);
// EXTERNAL MODULE: ./src/core/hcl/model.ts
var model = __webpack_require__(74);
// EXTERNAL MODULE: ./src/core/hcl/queries.ts
var queries = __webpack_require__(3971);
// EXTERNAL MODULE: ./src/adapters/hcl/read-configuration.ts + 1 modules
var read_configuration = __webpack_require__(9800);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
;// CONCATENATED MODULE: ./src/adapters/tools/version-files.ts





/** The file of tfenv, tofuenv and their like, and the names by which asdf and mise know the engine. */
const FILES = { terraform: '.terraform-version', opentofu: '.opentofu-version' };
const NAMES = {
    terraform: ['terraform'],
    opentofu: ['opentofu', 'tofu'],
};
const MOST_BYTES = 10_000;
const firstLine = (text) => text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim())
    .find((line) => line !== '');
/** The first version on the line of the engine: `terraform 1.11.4 1.10.0`. */
const ofToolVersions = (text, engine) => text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*$/, '').trim().split(/\s+/))
    .find(([name = '']) => NAMES[engine].includes(name))?.[1];
const isMissing = (error) => ['ENOENT', 'ENOTDIR'].includes(error.code ?? '');
/** The text of a small regular file of the repository: messages quote it, so a link that leads elsewhere is refused (T28). */
const textOf = async (path, repository) => {
    const refuse = (why, cause) => new errors/* ConfigurationError */.j1(`\`${(0,external_node_path_.relative)(repository, path)}\` ${why}. Correct or remove it, or give \`tool-version\`.`, {
        cause,
    });
    try {
        const real = await (0,promises_.realpath)(path);
        const facts = await (0,promises_.stat)(real);
        if (!real.startsWith(repository + external_node_path_.sep) || !facts.isFile())
            throw refuse('is no file of the repository');
        if (facts.size > MOST_BYTES)
            throw refuse('is larger than any list of versions');
        return await (0,promises_.readFile)(real, 'utf8');
    }
    catch (error) {
        if (error instanceof errors/* ConfigurationError */.j1)
            throw error;
        if (isMissing(error))
            return undefined;
        throw refuse('cannot be read', error);
    }
};
/** The stack's directory and those above it, up to the repository. */
const upwards = (directory, repository) => {
    const above = (0,external_node_path_.dirname)(directory);
    return directory === repository || above === directory ? [directory] : [directory, ...upwards(above, repository)];
};
/** Reading HCL takes a parser, which is not loaded where no file says the word. */
const requiredVersion = async (directory, repository) => {
    const names = (await (0,promises_.readdir)(directory)).filter((name) => /\.(tf|tofu)(\.json)?$/.test(name));
    const texts = await Promise.all(names.map((name) => (0,promises_.readFile)((0,external_node_path_.join)(directory, name), 'utf8').catch(() => '')));
    if (!texts.some((text) => text.includes('required_version')))
        return undefined;
    const { readConfiguration } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 9800));
    const shown = (0,external_node_path_.relative)(repository, directory).split(external_node_path_.sep).join('/') || '.';
    const { modules } = await readConfiguration(shown, repository);
    const written = [...modules.values()].flatMap(queries/* requiredVersions */.Zo).map(model/* literalOf */.Zc);
    const constraints = written.filter((value) => typeof value === 'string' && value.trim() !== '');
    return constraints.length === 0 ? undefined : { source: '`required_version`', says: constraints.join(', ') };
};
/**
 * What the repository says about the version of the tool: the file of a version manager in the stack's directory or above
 * it, else the `required_version` of the stack and its local modules. `directory` and `repository` are real paths.
 */
const wishOfRepository = async (engine, directory, repository) => {
    for (const folder of upwards(directory, repository)) {
        const shown = (file) => `\`${(0,external_node_path_.relative)(repository, (0,external_node_path_.join)(folder, file)).split(external_node_path_.sep).join('/')}\``;
        const own = await textOf((0,external_node_path_.join)(folder, FILES[engine]), repository);
        const says = own === undefined ? undefined : firstLine(own);
        // tfenv's word for "whatever required_version allows".
        if (says === 'latest-allowed')
            break;
        if (says !== undefined)
            return { source: shown(FILES[engine]), says };
        const all = await textOf((0,external_node_path_.join)(folder, '.tool-versions'), repository);
        const listed = all === undefined ? undefined : ofToolVersions(all, engine);
        if (listed !== undefined)
            return { source: shown('.tool-versions'), says: listed };
    }
    return requiredVersion(directory, repository);
};

// EXTERNAL MODULE: ./src/adapters/repository/workflows.ts + 2 modules
var repository_workflows = __webpack_require__(7993);
;// CONCATENATED MODULE: ./src/adapters/repository/survey.ts








/** Bounds far above what repositories have. */
const MOST_DIRECTORIES = 5_000;
const DEEPEST = 12;
const SKIPPED = new Set(['node_modules', 'vendor']);
/** Every directory of a working copy with the names in it; hidden ones hold nobody's code. */
async function directoriesUnder(root) {
    const found = [];
    const visit = async (path, depth) => {
        if (found.length >= MOST_DIRECTORIES || depth > DEEPEST)
            return;
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, path), { withFileTypes: true });
        found.push({ path, files: entries.filter((entry) => entry.isFile()).map(({ name }) => name) });
        for (const entry of entries)
            if (entry.isDirectory() && !entry.name.startsWith('.') && !SKIPPED.has(entry.name))
                await visit(path === '.' ? entry.name : `${path}/${entry.name}`, depth + 1);
    };
    await visit('.', 0);
    return found;
}
const isCode = (name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name);
const isRead = (name) => /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name);
const isVarFile = (name) => /\.tfvars(?:\.json)?$/.test(name) && !isRead(name);
/** Files of variables in a directory and below it, as long as no other code stands there. */
const varFilesOf = (root, directories) => directories.flatMap(({ path, files }) => {
    const isBelow = root === '.' || path === root || path.startsWith(`${root}/`);
    if (!isBelow || (path !== root && files.some(isCode)))
        return [];
    const below = path === root ? '' : `${root === '.' ? path : path.slice(root.length + 1)}/`;
    return files.filter(isVarFile).map((name) => `${below}${name}`);
});
const providersOf = (module) => [
    ...new Set([
        ...(0,queries/* requiredProviders */.oq)(module).map(({ name }) => name),
        ...(0,model/* blocksOf */.SH)(module, 'provider').flatMap(({ labels }) => labels[0] ?? []),
        ...(0,model/* blocksOf */.SH)(module, 'resource', 'data').flatMap(({ labels }) => /^[^_]+/.exec(labels[0] ?? '')?.[0] ?? []),
    ]),
];
const backendOf = (module) => (0,queries/* settingsOf */.f5)(module, 'backend')[0]?.labels[0] ?? ((0,queries/* settingsOf */.f5)(module, 'cloud').length > 0 ? 'cloud' : undefined);
/** A backend, a provider's settings or a lock file: a module that others call has none of them. */
const isRoot = (module, { files }) => backendOf(module) !== undefined || (0,model/* blocksOf */.SH)(module, 'provider').length > 0 || files.includes('.terraform.lock.hcl');
const appliesByHand = ({ text }) => /\b(?:terraform|tofu|terragrunt)\s[^\n]*\bapply\b/.test(text);
/** Looks at a working copy: which roots it has, and what its workflows do. Reads, and changes nothing. */
async function surveyOf(root, defaultBranch, workflows) {
    const directories = await directoriesUnder(root);
    const usesTofu = directories.some(({ files }) => files.some((name) => name === '.opentofu-version'));
    const modules = [];
    const called = new Set();
    for (const directory of directories.filter(({ files }) => files.some(isCode))) {
        const module = (await (0,read_configuration.readConfiguration)(directory.path, root)).modules.get(directory.path);
        if (module === undefined)
            continue;
        modules.push({ directory, module });
        for (const call of (0,queries/* moduleCalls */.i$)(module)) {
            const source = (0,queries/* localSource */.j1)(call);
            const target = source === undefined ? undefined : (0,addresses/* joined */.oR)(directory.path, source);
            if (target !== undefined)
                called.add(target);
        }
    }
    const repository = await (0,promises_.realpath)(root);
    const rootOf = async ({ directory, module }) => {
        const isTofu = usesTofu || directory.files.some((name) => /\.tofu(?:\.json)?$/.test(name));
        const tool = isTofu ? 'opentofu' : 'terraform';
        return {
            directory: directory.path,
            backend: backendOf(module),
            providers: providersOf(module),
            hasLockFile: directory.files.includes('.terraform.lock.hcl'),
            varFiles: varFilesOf(directory.path, directories),
            tool,
            version: await wishOfRepository(tool, (0,external_node_path_.join)(repository, directory.path), repository),
        };
    };
    const roots = await Promise.all(modules.filter(({ directory, module }) => !called.has(directory.path) && isRoot(module, directory)).map(rootOf));
    const hasConfig = await (0,promises_.stat)((0,external_node_path_.join)(root, '.github/planseal.yml')).then(() => true, () => false);
    return {
        defaultBranch,
        roots: roots.sort((a, b) => (a.directory < b.directory ? -1 : 1)),
        hasConfig,
        appliesByHand: workflows.filter(appliesByHand).map(({ path }) => path),
        callers: [...new Set((await (0,repository_workflows/* usesIn */.c)(workflows)).callers.map(({ file }) => file))],
        terragrunt: directories.filter(({ files }) => files.includes('terragrunt.hcl')).map(({ path }) => path),
    };
}

// EXTERNAL MODULE: ./src/core/render/terminal-text.ts
var terminal_text = __webpack_require__(6912);
// EXTERNAL MODULE: ./src/core/doctor/needed-permissions.ts
var needed_permissions = __webpack_require__(6379);
;// CONCATENATED MODULE: ./src/core/init/yaml.ts
/** A scalar: plain where YAML reads it back as the same text. */
const scalar = (text) => /^(?:[A-Za-z][\w./-]*|\$\{\{ [\w.-]+ \}\})$/.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : JSON.stringify(text);
/** A list on one line. */
const flow = (values) => `[${values.map(scalar).join(', ')}]`;
/** A mapping on one line. */
const flowOf = (entries) => `{ ${entries.map(([key, value]) => `${key}: ${scalar(value)}`).join(', ')} }`;

;// CONCATENATED MODULE: ./src/core/init/callers.ts


/** A call of one of the suite's workflows, with exactly the permissions that its jobs ask for. */
const call = (name, { suite, commit }, inputs) => [
    `    permissions: ${flowOf(Object.entries(needed_permissions/* NEEDED_PERMISSIONS */.z[name]))}`,
    `    uses: ${suite}/.github/workflows/${name}.yml@${commit}`,
    ...(inputs.length === 0 ? [] : ['    with:', ...inputs.map(([key, value]) => `      ${key}: ${scalar(value)}`)]),
];
/** What a person is asked who starts a workflow by hand. */
const asked = (inputs, required = []) => [
    '  workflow_dispatch:',
    '    inputs:',
    ...Object.entries(inputs).map(([name, description]) => `      ${name}: { description: ${JSON.stringify(description)}, ${required.includes(name) ? 'required: true' : 'default: ""'} }`),
];
/** Each of these inputs as it was given by whoever started the run. */
const handedOn = (...names) => names.map(([input, given]) => [input, `\${{ inputs.${given} }}`]);
const file = (...lines) => [...lines.flat(), ''].join('\n');
/** Reviews pull requests of the one directory and applies what is merged: the caller of the first day. */
const oneStackWorkflow = (options) => file(['name: terraform', 'on:', '  pull_request:', `  push: { branches: ${flow([options.defaultBranch])} }`], ['permissions: {}', 'jobs:'], ['  review:', "    if: github.event_name == 'pull_request'", ...call('review', options, options.inputs)], ['  apply:', "    if: github.event_name == 'push'"], call('apply', options, [...options.inputs, ...options.applyInputs]));
/** The same for all stacks of the configuration, with applies and reviews of forks by hand (docs/workflows.md). */
const manyStacksWorkflow = (options) => file(['name: terraform', 'on:', '  pull_request:', '  merge_group:'], `  push: { branches: ${flow([options.defaultBranch])} }`, asked({
    stacks: 'Stacks to apply, one a line; all when empty',
    pr: 'Plan this pull request of a fork or of Dependabot instead',
    'head-sha': 'Its head commit that you have looked at',
}), ['permissions: {}', 'jobs:', '  review:'], "    if: github.event_name == 'pull_request' || github.event_name == 'merge_group' || inputs.pr", call('review', options, handedOn(['pr', 'pr'], ['head-sha', 'head-sha'])), ['  apply:', "    if: github.event_name == 'push' || (github.event_name == 'workflow_dispatch' && !inputs.pr)"], call('apply', options, handedOn(['stacks', 'stacks'])));
/** Looks for drift every morning of a working day. */
const driftWorkflow = (options) => file(['name: drift', 'on:', '  schedule: [{ cron: "17 5 * * 1-5" }]', '  workflow_dispatch:'], ['permissions: {}', 'jobs:', '  drift:', ...call('drift', options, options.inputs)]);
/** Ticks the checklist of the comment on reviews, labels and edits, without a plan. */
const statusWorkflow = (options) => file(['name: terraform status', 'on:', '  pull_request: { types: [labeled, unlabeled, edited] }'], '  pull_request_review: { types: [submitted, dismissed] }', ['permissions: {}', 'jobs:', '  status:', ...call('status', options, [])]);
/** Releases the lock of a run that is dead. */
const unlockWorkflow = (options) => file(['name: unlock', 'on:'], asked({ 'lock-id': 'Id of the lock, as the run that met it says', stack: 'Stack whose lock it is' }, ['lock-id']), ['permissions: {}', 'jobs:', '  unlock:'], call('unlock', options, handedOn(['lock-id', 'lock-id'], ['stacks', 'stack'])));
/** Applies one stack in an emergency, without what the configuration names. */
const breakGlassWorkflow = (options) => file(['name: break-glass', 'on:'], asked({
    stack: 'The one stack to apply',
    reason: 'What is broken',
    incident: 'Number of an incident that goes on',
}, ['stack']), ['permissions: {}', 'jobs:', '  break-glass:'], call('break-glass', options, handedOn(['stack', 'stack'], ['reason', 'reason'], ['incident', 'incident'])));

;// CONCATENATED MODULE: ./src/core/init/clouds.ts
const dashed = (word, environment) => environment === undefined ? word : `${word}-${environment}`;
const NO_ID = '00000000-0000-0000-0000-000000000000';
const CLOUDS = [
    {
        name: 'aws',
        what: 'the role ARNs',
        providers: ['aws'],
        backend: 's3',
        placeholders: [
            { key: 'plan-role', value: (environment) => `arn:aws:iam::111122223333:role/${dashed('plan', environment)}` },
            {
                key: 'apply-role',
                value: (environment) => `arn:aws:iam::111122223333:role/${dashed('apply', environment)}`,
                onlyToApply: true,
            },
        ],
    },
    {
        name: 'gcp',
        what: 'the workload identity provider and the service accounts',
        providers: ['google', 'google-beta'],
        backend: 'gcs',
        placeholders: [
            {
                key: 'workload-identity-provider',
                value: () => 'projects/111122223333/locations/global/workloadIdentityPools/github/providers/planseal',
            },
            {
                key: 'plan-service-account',
                value: (environment) => `${dashed('plan', environment)}@PROJECT.iam.gserviceaccount.com`,
            },
            {
                key: 'apply-service-account',
                value: (environment) => `${dashed('apply', environment)}@PROJECT.iam.gserviceaccount.com`,
                onlyToApply: true,
            },
        ],
    },
    {
        name: 'azure',
        what: 'the ids of tenant, subscription and clients',
        providers: ['azurerm', 'azuread', 'azapi'],
        backend: 'azurerm',
        placeholders: [
            { key: 'tenant-id', value: () => NO_ID },
            { key: 'subscription-id', value: () => NO_ID },
            { key: 'plan-client-id', value: () => NO_ID },
            { key: 'apply-client-id', value: () => NO_ID, onlyToApply: true },
        ],
    },
];
/** The clouds that the code of these roots works in, or keeps its state in. */
const cloudsOf = (roots) => CLOUDS.filter(({ providers, backend }) => roots.some((root) => root.backend === backend || root.providers.some((name) => providers.includes(name))));
/** The same as inputs of a workflow that knows one environment: those of every job, or those of the apply alone. */
const cloudInputs = (clouds, onlyToApply) => clouds.flatMap(({ name, placeholders }) => placeholders
    .filter((one) => (one.onlyToApply ?? false) === onlyToApply)
    .map(({ key, value }) => [`${name}-${key}`, value(undefined)]));

;// CONCATENATED MODULE: ./src/core/init/configuration.ts

const entryLines = ({ path, environments, varFiles, tool }) => [
    `  - path: ${scalar(path)}`,
    ...(environments === undefined ? [] : [`    environments: ${flow(environments)}`]),
    ...(varFiles === undefined ? [] : [`    var-files: ${flow(varFiles)}`]),
    ...(tool === 'terraform' ? [] : [`    tool: ${tool}`]),
];
const environmentLines = (name, before, clouds) => {
    const lines = [
        ...(before === undefined ? [] : [`    apply-after: ${flow([before])}`]),
        ...clouds.map(({ name: cloud, placeholders }) => `    ${cloud}: ${flowOf(placeholders.map(({ key, value }) => [key, value(name)]))}`),
    ];
    return lines.length === 0 ? [`  ${scalar(name)}: {}`] : [`  ${scalar(name)}:`, ...lines];
};
const saysEnvironment = ({ path, environments }) => environments !== undefined || path.includes('{environment}');
/**
 * `.github/planseal.yml`: which stacks there are, that a change goes through the environments in order, and by which roles.
 * A stack whose environment nothing says belongs to the last one, by whose rules most is asked.
 */
const configuration = ({ entries, environments }, clouds) => {
    const all = environments.length === 0 ? ['production'] : environments;
    return [
        'version: 1',
        'stacks:',
        ...entries.flatMap(entryLines),
        'environments:',
        ...all.flatMap((name, at) => environmentLines(name, all[at - 1], clouds)),
        ...(entries.every(saysEnvironment) ? [] : [`default-environment: ${scalar(all.at(-1) ?? 'production')}`]),
        '',
    ].join('\n');
};

;// CONCATENATED MODULE: ./src/core/init/environments.ts
/** Words by which people call environments, from the first to be applied to the last; the first of each is what we write. */
const environments_NAMES = [
    ['dev', 'development', 'sandbox'],
    ['test', 'qa', 'uat'],
    ['staging', 'stage', 'stg', 'preprod'],
    ['prod', 'production', 'prd'],
];
const rankOf = (name) => environments_NAMES.findIndex((words) => words.includes(name.toLowerCase()));
/** Is this what somebody calls an environment? */
const isEnvironment = (name) => rankOf(name) >= 0;
/** In the order in which a change moves through them. */
const inPromotionOrder = (names) => [...new Set(names)].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));

;// CONCATENATED MODULE: ./src/core/init/notes.ts

/** Names as code, with commas between. */
const named = (names) => names.map((name) => `\`${name}\``).join(', ');
const PROGRAMS = { terraform: 'terraform', opentofu: 'tofu' };
const VERSION_FILES = {
    terraform: '.terraform-version',
    opentofu: '.opentofu-version',
};
/** Which versions jobs will take, and where nothing says it. */
function* versionNotes(roots) {
    const said = new Map();
    for (const { directory, version } of roots)
        if (version !== undefined) {
            const words = `${version.source} says \`${version.says}\``;
            said.set(words, [...(said.get(words) ?? []), directory]);
        }
    for (const [words, directories] of [...said].slice(0, 5))
        yield `${words}: jobs take that for ${named(directories)}.`;
    for (const tool of ['terraform', 'opentofu']) {
        const open = roots.filter((root) => root.version === undefined && root.tool === tool);
        if (open.length > 0)
            yield `Nothing says which version ${named(open.slice(0, 5).map(({ directory }) => directory))} ${open.length === 1 ? 'wants' : 'want'}: jobs take the newest that PlanSeal knows. Write the one you use into \`${VERSION_FILES[tool]}\`.`;
    }
}
/** What stands in the way, what was found, and what to do next. */
function* notesOn(survey, { commit, suite }, hasMany) {
    const { roots, terragrunt, appliesByHand } = survey;
    const local = roots.filter(({ backend }) => backend === undefined || backend === 'local');
    const cloud = roots.filter(({ backend }) => backend === 'cloud' || backend === 'remote');
    const unlocked = roots.filter(({ hasLockFile }) => !hasLockFile);
    if (terragrunt.length > 0)
        yield `Terragrunt (${named(terragrunt.slice(0, 3))}) is not supported: it makes other root modules than those in the repository.`;
    if (cloud.length > 0)
        yield `${named(cloud.map(({ directory }) => directory))} run in HCP Terraform, which plans by itself; PlanSeal needs a backend of your own.`;
    if (local.length > 0)
        yield `${named(local.map(({ directory }) => directory))} keep the state on the machine that runs them. A job's machine is thrown away: configure a backend first.`;
    for (const { directory, tool } of unlocked.slice(0, 5))
        yield `\`${directory}\` has no lock file. Commit one: \`${PROGRAMS[tool]} -chdir=${directory} providers lock -platform=linux_amd64\`.`;
    yield* versionNotes(roots);
    if (appliesByHand.length > 0)
        yield `${named(appliesByHand)} applies without a gate. Remove it when the first change went through the new workflow.`;
    if (commit === undefined)
        yield `Replace the zeros by the commit of a release: \`gh api repos/${suite}/releases/latest --jq .target_commitish\`, or \`planseal init --commit SHA\`.`;
    for (const { name, what } of cloudsOf(roots))
        yield name === 'aws'
            ? `Replace ${what} by yours; docs/getting-started.md has their trust policies.`
            : `Replace ${what} by yours; docs/credentials.md says what they are.`;
    yield hasMany
        ? 'In an emergency nothing is lifted that the configuration does not name (`break-glass`, docs/emergencies.md).'
        : "More workflows are a short file each: a checklist that ticks itself (docs/getting-started.md), the release of a dead run's lock (docs/workflows.md), emergencies (docs/emergencies.md).";
    yield 'Create the environments, for the default branch only. `planseal doctor` says what else is missing.';
}

;// CONCATENATED MODULE: ./src/core/init/patterns.ts

/** From so many directories beside one another on, a pattern says it better than a list. */
const MANY = 4;
const PLACE = '{environment}';
/** `environments/dev.tfvars` → the environment and the name with a place for it. */
function varFilePattern(file) {
    const parts = file.split(/([/.])/);
    const at = parts.findLastIndex(isEnvironment);
    const environment = parts[at];
    return environment === undefined
        ? undefined
        : { environment, pattern: parts.map((part, index) => (index === at ? PLACE : part)).join('') };
}
/** One root with a file of variables for each environment. */
function byVarFiles(root) {
    const found = root.varFiles.flatMap((file) => varFilePattern(file) ?? []);
    const [first] = found;
    const same = found.filter(({ pattern }) => pattern === first?.pattern);
    if (first === undefined || same.length < 2)
        return undefined;
    const environments = inPromotionOrder(same.map(({ environment }) => environment));
    return { path: root.directory, environments, varFiles: [first.pattern], tool: root.tool };
}
/** `live/prod/network` → `live/{environment}/network`. */
const withPlace = (directory) => {
    const parts = directory.split('/');
    const at = parts.findLastIndex(isEnvironment);
    const environment = parts[at];
    return environment === undefined
        ? undefined
        : { path: parts.map((part, index) => (index === at ? PLACE : part)).join('/'), environment };
};
/** Many paths that differ only in their last part become one. */
function gathered(paths, roots) {
    const parentOf = (path) => path.split('/').slice(0, -1).join('/');
    const byParent = new Map();
    for (const entry of paths) {
        const key = `${entry.tool} ${parentOf(entry.path)}`;
        byParent.set(key, [...(byParent.get(key) ?? []), entry]);
    }
    return [...byParent.values()].flatMap((entries) => {
        const [first] = entries;
        const parent = parentOf(first?.path ?? '');
        if (first === undefined || entries.length < MANY || parent === '' || roots.some(isAt(parent)))
            return entries;
        return [{ path: `${parent}/*`, tool: first.tool }];
    });
}
const isAt = (path) => ({ directory }) => directory === path;
/** How the configuration would find these roots. */
function stackPatterns(roots) {
    const listed = [];
    const plain = new Map();
    const environments = new Set();
    for (const root of roots) {
        const entry = byVarFiles(root);
        if (entry !== undefined) {
            listed.push(entry);
            for (const name of entry.environments ?? [])
                environments.add(name);
            continue;
        }
        const placed = withPlace(root.directory);
        if (placed !== undefined)
            environments.add(placed.environment);
        const path = placed?.path ?? root.directory;
        plain.set(`${root.tool} ${path}`, { path, tool: root.tool });
    }
    const entries = [...gathered([...plain.values()], roots), ...listed].sort((a, b) => (a.path < b.path ? -1 : 1));
    return { entries, environments: inPromotionOrder(environments) };
}

;// CONCATENATED MODULE: ./src/core/init/propose.ts






const ZEROS = '0'.repeat(40);
function stackInputs(root) {
    const directory = root.directory === '.' ? [] : [['directory', root.directory]];
    return root.tool === 'opentofu' ? [...directory, ['tool', 'opentofu']] : directory;
}
/** One root with nothing that several environments share: no configuration is needed. */
const isSimple = ({ roots }) => roots.length === 1 && stackPatterns(roots).entries.every(({ environments }) => environments === undefined);
const CHANGES = 'reviews pull requests, and applies what was merged as it was reviewed';
const DRIFT = 'looks for drift every working day';
const workflow = (name, text, why) => ({
    path: `.github/workflows/${name}.yml`,
    text,
    why,
});
/** The callers of the first day: directory, environment and roles are inputs. */
function oneStack(root, caller) {
    const clouds = cloudsOf([root]);
    const environment = root.directory.split('/').find(isEnvironment) ?? 'production';
    const options = {
        ...caller,
        inputs: [...stackInputs(root), ...cloudInputs(clouds, false)],
        applyInputs: [['environment', environment], ...cloudInputs(clouds, true)],
    };
    return [workflow('terraform', oneStackWorkflow(options), CHANGES), workflow('drift', driftWorkflow(options), DRIFT)];
}
/** The documented callers of many stacks: what the stacks are, and their roles, stands in the configuration. */
const manyStacks = ({ roots, hasConfig }, caller) => [
    workflow('terraform', manyStacksWorkflow(caller), CHANGES),
    workflow('terraform-status', statusWorkflow(caller), "ticks the comment's checklist without a plan"),
    workflow('drift', driftWorkflow(caller), DRIFT),
    workflow('unlock', unlockWorkflow(caller), 'releases the lock of a run that died'),
    workflow('break-glass', breakGlassWorkflow(caller), 'applies in an emergency, once a second person agreed'),
    ...(hasConfig
        ? []
        : [
            {
                path: '.github/planseal.yml',
                text: configuration(stackPatterns(roots), cloudsOf(roots)),
                why: 'says which stacks there are, and by which roles',
            },
        ]),
];
/** What to write so that this repository's changes are reviewed, applied and watched. Overwrites nothing. */
function propose(survey, options) {
    const [first] = survey.roots;
    if (first === undefined)
        return {
            files: [],
            notes: ['There is no root module here: no directory has a backend, a provider or a lock file of its own.'],
        };
    const simple = isSimple(survey);
    const { suite, commit = ZEROS } = options;
    const caller = { suite, commit, defaultBranch: survey.defaultBranch, inputs: [], applyInputs: [] };
    const notes = [...notesOn(survey, options, !simple)];
    if (survey.callers.length > 0)
        notes.unshift(`${named(survey.callers)} already calls PlanSeal; compare before you write another.`);
    return { files: simple ? oneStack(first, caller) : manyStacks(survey, caller), notes };
}

// EXTERNAL MODULE: ./src/core/render/display-text.ts
var display_text = __webpack_require__(5468);
// EXTERNAL MODULE: ./cli/end.ts
var end = __webpack_require__(8246);
;// CONCATENATED MODULE: ./cli/init.ts











const SUITE = 'planseal/planseal';
const shown = ({ files, notes }, screen) => {
    const paint = (0,terminal_text/* paintOn */.yd)(screen);
    const lines = files.flatMap(({ path, text, why }) => [
        `  ${paint('bold', path)}  ${paint('dim', why)}`,
        '',
        ...(0,display_text/* displayLines */.kF)(text.trimEnd()).map((line) => `    ${line}`),
        '',
    ]);
    const told = notes.flatMap((note) => (0,terminal_text/* wrapped */.ky)((0,display_text/* displayText */.WV)(note, 1_000), screen.width - 6).map((line, at) => `  ${at === 0 ? paint('yellow', '●') : ' '} ${line}`));
    return `\n${[...lines, ...told].join('\n')}\n\n`;
};
const existing = async (directory, { path, text }) => {
    const found = await (0,promises_.readFile)((0,external_node_path_.join)(directory, path), 'utf8').catch(() => undefined);
    return found === undefined ? 'none' : found === text ? 'same' : 'other';
};
/** On consent: `--write`, or a person who says yes at a terminal. */
const consents = async (given, { aside }) => {
    if (given.flag('write'))
        return true;
    if (!process.stdin.isTTY || !aside.live) {
        aside.write('Nothing was written. `planseal init --write` writes these files.\n');
        return false;
    }
    const lines = (0,external_node_readline_promises_.createInterface)({ input: process.stdin, output: process.stderr });
    const answer = await lines.question('Write these files? [y/N] ');
    lines.close();
    return /^y(?:es)?$/i.test(answer.trim());
};
const write = async (directory, files) => {
    for (const { path, text } of files) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(directory, path)), { recursive: true });
        // Never over somebody's work, also not when it came between looking and writing.
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, path), text, { flag: 'wx' });
    }
};
/** `planseal init`: looks at a repository, proposes the workflows and, where needed, the configuration. */
const init = async (given, terminal) => {
    const [directory = '.'] = given.operands;
    const commit = given.text('commit');
    if (commit !== undefined && !/^[0-9a-f]{40}$/.test(commit))
        throw new errors/* ConfigurationError */.j1(`--commit: \`${commit}\` is no full commit hash of 40 letters and digits.`);
    const branch = given.text('branch') ?? (await (0,remote/* defaultBranchOf */.dV)(directory));
    const proposal = propose(await surveyOf(directory, branch, await (0,repository_workflows/* workflowFiles */.B)(directory)), { suite: SUITE, commit });
    terminal.answer.write(shown(proposal, terminal.answer));
    if (proposal.files.length === 0)
        return end/* EXIT */.d.failed;
    const states = await Promise.all(proposal.files.map((file) => existing(directory, file)));
    const others = proposal.files.filter((_, at) => states[at] === 'other').map(({ path }) => `\`${path}\``);
    const missing = proposal.files.filter((_, at) => states[at] === 'none');
    if (others.length > 0)
        terminal.aside.write(`${others.join(', ')} exists with other content and stays as it is. Compare the two.\n`);
    if (missing.length === 0)
        return end/* EXIT */.d.done;
    if (await consents(given, terminal)) {
        await write(directory, missing);
        terminal.aside.write(`Written: ${missing.map(({ path }) => path).join(', ')}.\n`);
    }
    return end/* EXIT */.d.done;
};


/***/ }),

/***/ 7193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ MOST)
/* harmony export */ });
/** Bounds far above what people write, so that a repository cannot keep the runner busy for hours. */
const MOST = { bytesPerFile: 2_000_000, bytes: 32_000_000, files: 10_000, modules: 1_000 };


/***/ }),

/***/ 2927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* unused harmony export remoteOf */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


const FORMS = [
    /^(?:https?|ssh|git):\/\/(?:[^@/]+@)?([^/:]+)(?::\d+)?\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/,
    /^(?:[^@/]+@)?([^/:]+):([^/]+)\/([^/]+?)(?:\.git)?\/?$/,
];
/** The repository that a remote's address means; `undefined` when it is of another form. */
const remoteOf = (url) => {
    for (const form of FORMS) {
        const [, host, owner, name] = form.exec(url.trim()) ?? [];
        if (host !== undefined && owner !== undefined && name !== undefined)
            return { host: host.toLowerCase(), owner, name };
    }
    return undefined;
};
/** The remote `origin` of a working copy; `undefined` when it has none. */
const originOf = async (directory) => {
    const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
    const answer = await run('git', ['-C', directory, 'remote', 'get-url', 'origin'], { timeout: 10_000 }).catch(() => undefined);
    return answer === undefined ? undefined : remoteOf(answer.stdout);
};
/** The branch that `origin` calls its default, else the one that is checked out, else `main`. */
const defaultBranchOf = async (directory) => {
    const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
    const ask = async (...args) => run('git', ['-C', directory, ...args], { timeout: 10_000 }).then(({ stdout }) => stdout.trim(), () => '');
    const remote = await ask('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
    return remote.replace(/^origin\//, '') || (await ask('symbolic-ref', '--quiet', '--short', 'HEAD')) || 'main';
};


/***/ }),

/***/ 7993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ usesIn),
  B: () => (/* binding */ workflowFiles)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/changes/json.ts
var json = __webpack_require__(9767);
;// CONCATENATED MODULE: ./src/core/doctor/caller.ts

/** The reusable workflows, by the names that end up in trust policies. */
const WORKFLOWS = ['review', 'status', 'apply', 'drift', 'break-glass', 'unlock'];
const USES = new RegExp(`^([\\w.-]+/[\\w.-]+)/\\.github/workflows/(${WORKFLOWS.join('|')})\\.yml@(.+)$`);
const eventsOf = (on) => {
    if (typeof on === 'string')
        return [on];
    if ((0,json/* isList */.Lv)(on))
        return on.filter((event) => typeof event === 'string');
    return (0,json/* isObject */.Gv)(on) ? Object.keys(on) : [];
};
function permissionsOf(holder) {
    const said = (0,json/* memberOf */.C5)(holder, 'permissions');
    if (said === undefined || said === null)
        return undefined;
    if (!(0,json/* isObject */.Gv)(said))
        return 'all';
    return Object.fromEntries(Object.entries(said).filter((one) => typeof one[1] === 'string'));
}
/** The members of a mapping that are text, a number, or yes and no. */
const textsIn = (value) => (0,json/* isObject */.Gv)(value)
    ? Object.fromEntries(Object.entries(value).flatMap(([key, one]) => typeof one === 'string' || typeof one === 'boolean' || typeof one === 'number' ? [[key, String(one)]] : []))
    : {};
/** The calls of the suite in a workflow file that was parsed as YAML. */
function callersIn(file, workflow) {
    const jobs = (0,json/* memberOf */.C5)(workflow, 'jobs');
    const closed = permissionsOf(workflow);
    return Object.entries((0,json/* isObject */.Gv)(jobs) ? jobs : {}).flatMap(([job, body]) => {
        const [, suite = '', name, ref = ''] = USES.exec((0,json/* textOf */.b6)(body, 'uses') ?? '') ?? [];
        const called = WORKFLOWS.find((one) => one === name);
        if (called === undefined)
            return [];
        const inputs = textsIn((0,json/* memberOf */.C5)(body, 'with'));
        return [
            {
                file,
                job,
                workflow: called,
                suite,
                ref,
                permissions: permissionsOf(body) ?? closed,
                environment: inputs['environment'],
                inputs,
                events: eventsOf((0,json/* memberOf */.C5)(workflow, 'on')),
                isClosed: typeof closed === 'object' && Object.keys(closed).length === 0,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/core/doctor/own-jobs.ts


const own_jobs_USES = /^([\w.-]+\/[\w.-]+)\/actions\/(stacks|plan|risk|drift|apply-gate)@(.+)$/;
const MODES_THAT_APPLY = new Set(['apply', 'both']);
const runnerOf = (job) => {
    const said = (0,json/* memberOf */.C5)(job, 'runs-on');
    const [only, ...more] = (0,json/* isList */.Lv)(said) ? said : [said];
    return typeof only === 'string' && more.length === 0 ? only : undefined;
};
const environmentOf = (job) => {
    const said = (0,json/* memberOf */.C5)(job, 'environment');
    return typeof said === 'string' ? said : (0,json/* textOf */.b6)(said ?? null, 'name');
};
/** The jobs with steps of the suite in a workflow file that was parsed as YAML. */
function ownJobsIn(file, workflow) {
    const jobs = (0,json/* memberOf */.C5)(workflow, 'jobs');
    return Object.entries((0,json/* isObject */.Gv)(jobs) ? jobs : {}).flatMap(([job, body]) => {
        const listed = (0,json/* memberOf */.C5)(body, 'steps');
        const steps = ((0,json/* isList */.Lv)(listed) ? listed : []).flatMap((step) => {
            const [, suite, action, ref] = own_jobs_USES.exec((0,json/* textOf */.b6)(step, 'uses') ?? '') ?? [];
            if (suite === undefined || ref === undefined)
                return [];
            const inputs = textsIn((0,json/* memberOf */.C5)(step, 'with'));
            const applies = action === 'apply-gate' && MODES_THAT_APPLY.has(inputs['mode'] ?? 'apply');
            return [{ suite, ref, inputs, applies }];
        });
        if (steps.length === 0)
            return [];
        return [
            {
                file,
                job,
                uses: steps.map(({ suite, ref }) => ({ suite, ref })),
                environment: environmentOf(body),
                applies: steps.some(({ applies }) => applies),
                runner: runnerOf(body),
                inputs: Object.assign({}, ...steps.map(({ inputs }) => inputs)),
            },
        ];
    });
}

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
;// CONCATENATED MODULE: ./src/adapters/repository/workflows.ts





const FOLDER = '.github/workflows';
/** The workflow files of a working copy; none when it has no such folder. */
const workflowFiles = async (directory) => {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(directory, FOLDER)).catch(() => []);
    const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
    return Promise.all(files.map(async (name) => ({
        path: `${FOLDER}/${name}`,
        text: await (0,promises_.readFile)((0,external_node_path_.join)(directory, FOLDER, name), 'utf8'),
    })));
};
/** The calls and the steps of the suite in them. Throws a `ConfigurationError` that names the file that is no YAML. */
const usesIn = async (files) => {
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const parsed = files.map(({ path, text }) => {
        try {
            return { path, workflow: parse(text) };
        }
        catch (cause) {
            throw new errors/* ConfigurationError */.j1(`\`${path}\` is no YAML: ${(0,errors/* messageOf */.bD)(cause).split('\n')[0] ?? ''}`, { cause });
        }
    });
    return {
        callers: parsed.flatMap(({ path, workflow }) => callersIn(path, workflow)),
        ownJobs: parsed.flatMap(({ path, workflow }) => ownJobsIn(path, workflow)),
    };
};


/***/ }),

/***/ 9767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   TM: () => (/* binding */ scalarsOf),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/** Is the value an object (not a list, not null)? */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Is the value a list? `Array.isArray` does not narrow readonly arrays. */
const isList = (value) => Array.isArray(value);
/**
 * The own member of an object, else `undefined`: never something of the prototype, whatever the key is called. That has
 * nothing but functions, which JSON has not, and `__proto__`; to ask `Object.hasOwn` each time takes much longer.
 */
function memberOf(value, key) {
    if (!isObject(value) || (key === '__proto__' && !Object.hasOwn(value, key)))
        return undefined;
    const member = value[key];
    return typeof member === 'function' ? undefined : member;
}
/** The member when it is a string that is not empty. */
function textOf(value, key) {
    const member = memberOf(value, key);
    return typeof member === 'string' && member !== '' ? member : undefined;
}
/** The strings and numbers in a value tree, as text. */
function* scalarsOf(value) {
    if (typeof value === 'string')
        yield value;
    else if (typeof value === 'number')
        yield String(value);
    else if (isList(value))
        for (const item of value)
            yield* scalarsOf(item);
    else if (isObject(value))
        for (const item of Object.values(value))
            yield* scalarsOf(item);
}


/***/ }),

/***/ 5643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ sameNormalised),
/* harmony export */   GR: () => (/* binding */ changedAttributes),
/* harmony export */   Ht: () => (/* binding */ marksAny),
/* harmony export */   OB: () => (/* binding */ maskBelow),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   kx: () => (/* binding */ markedAt),
/* harmony export */   qe: () => (/* binding */ plannedAt),
/* harmony export */   vl: () => (/* binding */ changedPaths)
/* harmony export */ });
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9767);

/** The mask at one step below: `true` covers all below. */
const maskBelow = (mask, step) => {
    if (mask === true)
        return true;
    return typeof step === 'number' ? ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(mask) ? mask[step] : undefined) : (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(mask, step);
};
/** Is the place marked, itself or as part of something that is? */
const markedAt = (mask, path) => path.reduce((below, step) => maskBelow(below, step), mask) === true;
/** Is anything below marked? */
function marksAny(mask) {
    if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(mask))
        return mask.some(marksAny);
    return (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(mask) ? Object.values(mask).some(marksAny) : mask === true;
}
/** The value one step below. */
const stepBelow = (tree, step) => typeof step === 'number' ? ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(tree) ? tree[step] : undefined) : (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(tree, step);
/** The value at a place; `undefined` when there is none. */
const valueAt = (tree, path) => path.reduce((below, step) => stepBelow(below, step), tree);
/** The planned value at a place. The mask is asked first: unknown leaves are dropped from objects and null in lists. */
function plannedAt(values, path) {
    if (markedAt(values.unknown, path))
        return { state: 'unknown' };
    const value = valueAt(values.after, path);
    return value === undefined ? { state: 'absent' } : { state: 'known', value };
}
/** The ways in which providers write "not set": docs/risk.md#values-that-are-not-set. */
const isUnset = (value) => value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    value === 0 ||
    ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) && value.length === 0) ||
    ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) && Object.values(value).every(isUnset));
/** Equal when all spellings of "not set" are taken for one. */
function sameNormalised(a, b) {
    if (a === b)
        return true;
    if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(a) && (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(b))
        return a.length === b.length && a.every((item, at) => sameNormalised(item, b[at]));
    if (!(0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(a) || !(0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(b))
        return isUnset(a) && isUnset(b);
    for (const key of Object.keys(a))
        if (!sameNormalised(a[key], (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(b, key)))
            return false;
    for (const key of Object.keys(b))
        if (!Object.hasOwn(a, key) && !isUnset(b[key]))
            return false;
    return true;
}
/** The steps into any of the trees: the union of keys, or of indexes, in no order. */
function stepsOf(...trees) {
    const lists = trees.filter(_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv);
    if (lists.length > 0)
        return Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, at) => at);
    const [first = {}, second = {}, third = {}] = trees.filter(_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv);
    const keys = Object.keys(first);
    for (const key of Object.keys(second))
        if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(first, key) === undefined)
            keys.push(key);
    for (const key of Object.keys(third))
        if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(first, key) === undefined && (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(second, key) === undefined)
            keys.push(key);
    return keys;
}
const mayDiffer = (before, after, unknown) => marksAny(unknown) || !sameNormalised(before, after);
/** The top-level attributes that differ, or may differ because they are not known yet; sorted. */
const changedAttributes = (values) => changedSteps(values.before, values.after, values.unknown).map(String);
/** Sorted only when few are left. Indexes are in order already, and must not be sorted as texts. */
const changedSteps = (before, after, unknown) => {
    if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(before) && (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(after) && ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(unknown) || unknown === undefined || unknown === false))
        return changedKeys(before, after, unknown).sort();
    const steps = stepsOf(before, after, unknown).filter((step) => mayDiffer(stepBelow(before, step), stepBelow(after, step), maskBelow(unknown, step)));
    return typeof steps[0] === 'number' ? steps : steps.sort();
};
/** The same for two objects, as almost all are: most of their members are equal, and it is asked about each of them. */
function changedKeys(before, after, unknown) {
    const changed = [];
    for (const key of Object.keys(before)) {
        const [value, next] = [before[key], (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(after, key)];
        if (value !== next && !sameNormalised(value, next))
            changed.push(key);
    }
    for (const key of Object.keys(after)) {
        if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(before, key) === undefined && !sameNormalised(undefined, after[key]))
            changed.push(key);
    }
    if (unknown)
        for (const key of Object.keys(unknown))
            if (marksAny(unknown[key]) && !changed.includes(key))
                changed.push(key);
    return changed;
}
/**
 * The places that differ, as deep as both sides have the same form: leaves of objects, and of lists of equal length.
 * What is unknown as a whole, or is on one side only, is one place.
 */
function* changedPaths(values) {
    yield* differences(values.before, values.after, values.unknown, []);
}
function* differences(before, after, unknown, path) {
    const sameForm = ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(before) && (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(after)) || ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(before) && (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(after) && before.length === after.length);
    const topOfOneSide = path.length === 0 && ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(before) || (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(after));
    if (unknown === true || !(sameForm || topOfOneSide)) {
        yield path;
        return;
    }
    for (const step of changedSteps(before, after, unknown)) {
        yield* differences(stepBelow(before, step), stepBelow(after, step), maskBelow(unknown, step), [...path, step]);
    }
}


/***/ }),

/***/ 6379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ NEEDED_PERMISSIONS)
/* harmony export */ });
/** What the jobs of each reusable workflow ask for together; a test compares it with the files. */
const NEEDED_PERMISSIONS = {
    review: { contents: 'read', 'pull-requests': 'write', 'id-token': 'write' },
    status: { contents: 'read', actions: 'read', checks: 'read', 'pull-requests': 'write' },
    apply: {
        contents: 'read',
        actions: 'read',
        checks: 'read',
        'pull-requests': 'write',
        issues: 'write',
        deployments: 'write',
        'id-token': 'write',
    },
    'break-glass': {
        contents: 'read',
        actions: 'read',
        checks: 'read',
        'pull-requests': 'read',
        issues: 'write',
        deployments: 'write',
        'id-token': 'write',
    },
    drift: { contents: 'read', issues: 'write', deployments: 'read', 'id-token': 'write' },
    unlock: { contents: 'read', actions: 'read', checks: 'read', 'id-token': 'write' },
};


/***/ }),

/***/ 7283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   d5: () => (/* binding */ pairsAt),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* harmony import */ var _changes_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9767);
/* harmony import */ var _changes_values__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5643);


/**
 * All places that a dotted attribute path names. Blocks are lists in a plan; the path passes through lists without
 * naming an index: `point_in_time_recovery.enabled` meets `point_in_time_recovery[0].enabled`. A block that vanishes
 * still yields its pairs, with `after` absent.
 */
function pairsAt(values, attribute) {
    const found = [];
    const start = { path: [], before: values.before, after: values.after, afterUnknown: values.unknown === true };
    follow(start, values.unknown, attribute.split('.'), found);
    return found;
}
function follow(here, unknown, keys, found) {
    const { path, before, after, afterUnknown } = here;
    const [key, ...rest] = keys;
    if (key === undefined) {
        found.push(here);
        return;
    }
    if ((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(before) || (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(after)) {
        const length = Math.max((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(before) ? before.length : 0, (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(after) ? after.length : 0);
        for (let index = 0; index < length; index += 1) {
            const mask = (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(unknown) ? unknown[index] : undefined;
            const item = {
                path: [...path, index],
                before: (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(before) ? before[index] : undefined,
                after: (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(after) ? after[index] : undefined,
                afterUnknown: afterUnknown || mask === true,
            };
            follow(item, mask, keys, found);
        }
        return;
    }
    const mask = (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(unknown, key);
    const member = {
        path: [...path, key],
        before: (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(before, key),
        after: (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(after, key),
        afterUnknown: afterUnknown || mask === true,
    };
    follow(member, mask, rest, found);
}
/** A path as people write it: `ingress[0].cidr_blocks`. */
const pathText = (path) => path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
/** A number, also when a provider keeps it as text. */
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}
/** Says nothing, in any of the spellings of "not set" (docs/risk.md#values-that-are-not-set). */
const isEmpty = (value) => (0,_changes_values__WEBPACK_IMPORTED_MODULE_1__/* .sameNormalised */ .$Z)(value, null);


/***/ }),

/***/ 2926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ countText)
/* harmony export */ });
/** "1 object", "7 objects". */
const countText = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;


/***/ }),

/***/ 2861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ createGraph),
  x: () => (/* binding */ withoutIndexes)
});

// EXTERNAL MODULE: ./src/core/risk/rules/structure/replacement-reasons.ts
var replacement_reasons = __webpack_require__(4977);
// EXTERNAL MODULE: ./src/core/risk/plan-wide/fold.ts
var fold = __webpack_require__(2926);
;// CONCATENATED MODULE: ./src/core/risk/plan-wide/links.ts
const MOST = 20_000;
const NONE = new Set();
function createLinks() {
    const links = new Map();
    const known = new Map();
    let missed = 0;
    /** Goes through links only; `seen` keeps one that leads back to itself from being followed for ever. */
    const follow = (name, seen, found) => {
        if (seen.has(name))
            return;
        seen.add(name);
        const references = links.get(name);
        if (references)
            for (const each of references)
                follow(each, seen, found);
        else
            found.add(name);
    };
    return {
        add: ({ address, references }) => {
            known.clear();
            if (links.has(address) || links.size < MOST)
                links.set(address, references);
            else
                missed += 1;
        },
        resourcesBehind: (name) => {
            if (!links.has(name))
                return new Set([name]);
            const before = known.get(name);
            if (before)
                return before;
            const found = new Set();
            follow(name, new Set(), found);
            known.set(name, found.size > 0 ? found : NONE);
            return found;
        },
        missed: () => missed,
    };
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/graph.ts



const MOST_DISRUPTED = 5_000;
/** Where the configuration comes before the changes, and where a resource refers to others through modules. */
const MOST_WAITING = 20_000;
/** Follows references between resources: what hangs on an object that goes, and which replacement causes which. */
function createGraph() {
    const disrupted = new Map();
    const consequences = new Map();
    const waiting = [];
    const links = createLinks();
    let [missed, unlinked] = [0, 0];
    /** Which comes first? After the changes, blocks matter only when something goes. */
    let first;
    const connect = ({ address, references }) => {
        const met = new Set(references.flatMap((name) => [...links.resourcesBehind(name)]));
        for (const name of met) {
            const target = disrupted.get(name);
            if (!target || name === address)
                continue;
            target.dependents += 1;
            if (consequences.has(address) && target.isCause)
                consequences.set(address, target.address);
        }
    };
    const note = (subject) => {
        const { change } = subject;
        const key = configurationAddress(change);
        if (disrupted.has(key))
            return;
        const isCause = change.kind === 'replace' && !(0,replacement_reasons/* isUncertain */.c)(subject);
        if (disrupted.size >= MOST_DISRUPTED)
            missed += 1;
        else
            disrupted.set(key, { address: change.address, type: change.type, isCause, dependents: 0 });
        if (change.kind === 'replace' && !isCause)
            consequences.set(key, undefined);
    };
    /** Blocks are read only when they are asked something, which is seldom: see read/unread.ts. */
    const isWanted = () => {
        first ??= 'configuration';
        return first === 'configuration' || disrupted.size > 0;
    };
    const place = (resource) => {
        const { address, references, provisioners } = resource;
        if (first === 'changes' && !references.some(isLink))
            connect(resource);
        else if (waiting.length < MOST_WAITING)
            waiting.push({ address, references, provisioners });
        else
            unlinked += 1;
    };
    return {
        hears: ['resource', 'configured', 'links'],
        take(part, subject) {
            if (part.part === 'resource') {
                first ??= 'changes';
                if (subject && isDisrupted(subject))
                    note(subject);
            }
            else if (part.part === 'configured') {
                if (isWanted())
                    place(part.resource);
            }
            else if (part.part === 'links' && isWanted()) {
                for (const link of part.links.all)
                    links.add(link);
            }
        },
        *finish({ context }) {
            for (const resource of waiting)
                connect(resource);
            for (const [key, target] of disrupted)
                yield* hub(key, target, context.settings.thresholds.hubDependents);
            for (const address of context.preventDestroyRemoved ?? []) {
                yield { rule: 'prevent-destroy-removed', address, level: disrupted.has(address) ? 'CRITICAL' : 'HIGH' };
            }
        },
        causeOf: (address) => consequences.get(withoutIndexes(address)),
        limits: () => [
            ...(missed > 0
                ? [`Dependents were counted for the first ${MOST_DISRUPTED} objects that go, not for ${missed} more.`]
                : []),
            ...(disrupted.size > 0 && unlinked + links.missed() > 0
                ? [
                    `References through modules were followed for part of the configuration; ${unlinked + links.missed()} were not.`,
                ]
                : []),
        ],
    };
}
/** Is it the name of a variable or output, and not of a resource? */
const isLink = (name) => /(?:^|\.)(?:var|output)\.[^.]+$/.test(name);
const isDisrupted = ({ change, traits }) => (change.kind === 'delete' || change.kind === 'replace') &&
    change.deposed === undefined &&
    !traits.has('benign') &&
    !traits.has('released');
function* hub(key, { address, type, dependents }, least) {
    if (dependents < least)
        return;
    const others = (0,fold/* countText */.l)(dependents, 'other resource');
    yield {
        rule: 'hub-resource-disrupted',
        address,
        type,
        title: `goes, and ${others} depend on it`,
        why: `${others} of this configuration refer to ${key}; all of them are touched by its end.`,
    };
}
const configurationAddress = ({ module, type, name }) => `${module === '' ? '' : `${withoutIndexes(module)}.`}${type}.${name}`;
/** `module.a["x"].aws_vpc.main[0]` → `module.a.aws_vpc.main`. */
const withoutIndexes = (address) => address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '');


/***/ }),

/***/ 4977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ REPLACEMENT_REASONS),
/* harmony export */   c: () => (/* binding */ isUncertain)
/* harmony export */ });
/* harmony import */ var _changes_values__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5643);
/* harmony import */ var _when__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5463);


const because = (reason) => ({ change, traits }) => {
    if (change.reason !== reason)
        return false;
    return traits.has('benign') ? { level: 'LOW' } : true;
};
/** Is every path that forces the replacement unknown until apply? Then the replacement is a consequence, or may not come. */
function isUncertain({ change }) {
    return change.replacePaths.length > 0 && change.replacePaths.every((path) => (0,_changes_values__WEBPACK_IMPORTED_MODULE_0__/* .markedAt */ .kx)(change.values.unknown, path));
}
/** Who or what asked for a replacement. */
const REPLACEMENT_REASONS = [
    {
        id: 'tainted-replacement',
        class: 'structure',
        level: 'HIGH',
        title: 'is replaced because it is marked as tainted',
        why: 'An earlier apply failed half-way, or somebody tainted it. The code did not ask for this replacement.',
        example: '-/+ aws_ebs_volume.vol is tainted, so it must be replaced',
        remedy: 'If the object is in fact healthy: terraform untaint ADDRESS, then plan again.',
        when: (0,_when__WEBPACK_IMPORTED_MODULE_1__/* .happens */ .iV)(['replace'], {}, because('replace_because_tainted')),
    },
    {
        id: 'replace-requested',
        class: 'structure',
        level: 'HIGH',
        title: 'is replaced because somebody asked for it with -replace',
        why: 'The replacement comes from the command line, not from the code under review.',
        example: 'terraform plan -replace=aws_db_instance.orders',
        remedy: 'Ask who wanted it; plan again without -replace if nobody did.',
        when: (0,_when__WEBPACK_IMPORTED_MODULE_1__/* .happens */ .iV)(['replace'], {}, because('replace_by_request')),
    },
    {
        id: 'replace-triggered',
        class: 'structure',
        level: 'HIGH',
        title: 'is replaced because something that it watches changed',
        why: 'replace_triggered_by turns a harmless change elsewhere into a replacement here.',
        example: 'lifecycle { replace_triggered_by = [aws_security_group.web] }',
        remedy: 'Narrow replace_triggered_by to the attribute that matters.',
        when: (0,_when__WEBPACK_IMPORTED_MODULE_1__/* .happens */ .iV)(['replace'], {}, because('replace_by_triggers')),
    },
    {
        id: 'replacement-uncertain',
        class: 'structure',
        level: 'MEDIUM',
        title: 'may be replaced: it depends on values that are not known yet',
        why: 'The attribute that forces the replacement is computed during apply, mostly because something it refers to is replaced too.',
        example: '-/+ aws_subnet.a  vpc_id: "vpc-1" → (known after apply)  # forces replacement',
        remedy: 'Look at the replacement that causes it first.',
        when: (0,_when__WEBPACK_IMPORTED_MODULE_1__/* .happens */ .iV)(['replace'], {}, isUncertain),
    },
];


/***/ }),

/***/ 5463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ halves),
/* harmony export */   Ag: () => (/* binding */ differs),
/* harmony export */   C5: () => (/* binding */ turnsOn),
/* harmony export */   FQ: () => (/* binding */ leaves),
/* harmony export */   RX: () => (/* binding */ isRemoved),
/* harmony export */   YY: () => (/* binding */ fallsToZero),
/* harmony export */   bz: () => (/* binding */ any),
/* harmony export */   h6: () => (/* binding */ becomes),
/* harmony export */   iV: () => (/* binding */ happens),
/* harmony export */   lt: () => (/* binding */ attribute),
/* harmony export */   sr: () => (/* binding */ turnsOff),
/* harmony export */   tK: () => (/* binding */ shrinks)
/* harmony export */ });
/* harmony import */ var _attribute__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7283);

const CHANGED = ['update', 'replace'];
const any = (...wanted) => (traits) => wanted.some((trait) => traits.has(trait));
/** The change is of one of these kinds, in this scope, and `test` (if any) holds. */
const happens = (kinds, scope = {}, test = () => true) => ({
    kinds,
    ...scope,
    match: (subject) => {
        const answer = test(subject);
        return answer === false ? [] : [answer === true ? {} : answer];
    },
});
/** A known value at one of the attributes passes `test`. One hit per place. */
const attribute = (attributes, test, scope = {}) => ({
    kinds: CHANGED,
    ...scope,
    attributes,
    match: (subject) => attributes.flatMap((path) => hitsAt(subject, path, test)),
});
function hitsAt(subject, path, test) {
    const dot = path.indexOf('.');
    if (!subject.changed.has(dot < 0 ? path : path.slice(0, dot)))
        return [];
    return (0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .pairsAt */ .d5)(subject.change.values, path).flatMap((pair) => {
        const answer = pair.afterUnknown ? false : test(pair, subject);
        return answer === false ? [] : [{ pair, ...(answer === true ? {} : answer) }];
    });
}
const isTrue = (value) => value === true || value === 'true';
const text = (value) => (typeof value === 'string' ? value : '');
const turnsOff = (pair) => isTrue(pair.before) && !isTrue(pair.after);
const turnsOn = (pair) => !isTrue(pair.before) && isTrue(pair.after);
/** A number that was above zero becomes zero or is no longer set. */
function fallsToZero({ before, after }) {
    const was = (0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(before);
    return was !== undefined && was > 0 && ((0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(after) ?? 0) === 0;
}
/** A number becomes smaller, but stays above zero. */
function shrinks({ before, after }) {
    const [was, will] = [(0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(before), (0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(after)];
    return was !== undefined && will !== undefined && will > 0 && will < was;
}
/** A number of two or more becomes half or less, but not zero. */
function halves(pair) {
    const [was, will] = [(0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(pair.before), (0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(pair.after)];
    return was !== undefined && will !== undefined && was >= 2 && will > 0 && will <= was / 2;
}
/** A text that was set becomes another, set or not. */
const differs = ({ before, after }) => text(before) !== '' && text(before) !== text(after);
/** A text leaves one of the good values: `Enabled` → `Suspended`. */
const leaves = (...good) => ({ before, after }) => good.includes(text(before)) && !good.includes(text(after));
/** A text becomes one of these. */
const becomes = (...bad) => ({ before, after }) => bad.includes(text(after)) && text(before) !== text(after);
/** Something that was set is set no longer. */
const isRemoved = ({ before, after }) => text(before) !== '' && (after === undefined || after === null || after === '');


/***/ })

};
