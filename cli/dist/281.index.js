export const id = 281;
export const ids = [281];
export const modules = {

/***/ 6281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEFAULT_GUARD_SETTINGS: () => (/* binding */ DEFAULT_GUARD_SETTINGS),
  y: () => (/* binding */ GUARD_RULES),
  a: () => (/* binding */ guard)
});

// EXTERNAL MODULE: ./src/core/hcl/model.ts
var model = __webpack_require__(74);
// EXTERNAL MODULE: ./src/core/hcl/queries.ts
var queries = __webpack_require__(3971);
;// CONCATENATED MODULE: ./src/core/guard/rule.ts
const startOf = (file) => ({ file, line: 1, column: 1 });
/** All modules at hand, each once. */
const modulesOf = ({ configuration }) => [...configuration.modules.values()];
/** Only the root module says where the state is. */
const rootOf = ({ configuration }) => configuration.modules.get(configuration.root) ?? { directory: configuration.root, files: [] };
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

;// CONCATENATED MODULE: ./src/core/guard/rules/backend.ts



/** `false` as a literal. What is an expression or not there may be set elsewhere (`-backend-config`). */
const isOff = (block, name) => [false, 'false'].includes((0,model/* literalOf */.Zc)((0,model/* valueOf */.RP)(block, name)));
const isSet = (block, name) => (0,model/* attributeOf */.w4)(block, name) !== undefined && !isOff(block, name);
const backendsOf = (scope, kind) => (0,queries/* settingsOf */.f5)(rootOf(scope), 'backend').filter(({ labels }) => labels[0] === kind);
function* unlocked(scope) {
    for (const backend of backendsOf(scope, 's3'))
        if (isSet(backend, 'bucket') && !isSet(backend, 'use_lockfile') && !isSet(backend, 'dynamodb_table'))
            yield { message: 'The s3 backend has no lock', place: backend.place };
    for (const backend of backendsOf(scope, 'http'))
        if (isSet(backend, 'address') && !isSet(backend, 'lock_address'))
            yield { message: 'The http backend has no lock', place: backend.place };
}
/** How the state is kept. A block that leaves out its main setting gets its settings elsewhere, unseen from here. */
const BACKEND = [
    {
        id: 'backend-unlocked',
        level: 'warn',
        title: 'The state is not locked',
        why: 'Two applies at once overwrite each other’s state, and what one of them made is forgotten.',
        remedy: 's3: use_lockfile = true (Terraform 1.10, OpenTofu 1.10) or dynamodb_table. http: lock_address and unlock_address.',
        find: unlocked,
    },
    {
        id: 'backend-unencrypted',
        level: 'warn',
        title: 'The state is written without encryption',
        why: 'State holds secrets in clear.',
        remedy: 'Remove encrypt = false, or set encrypt = true with kms_key_id. Versioning of the bucket is set on the bucket.',
        find: (scope) => backendsOf(scope, 's3')
            .filter((backend) => isOff(backend, 'encrypt'))
            .map((backend) => ({
            message: 'The s3 backend switches encryption off',
            place: (0,model/* attributeOf */.w4)(backend, 'encrypt')?.place ?? backend.place,
        })),
    },
];

;// CONCATENATED MODULE: ./src/core/guard/rules/execution.ts


/** Commands that the code itself brings along. */
const EXECUTION = [
    {
        id: 'external-data',
        level: 'warn',
        title: 'A program runs at plan time',
        why: 'An `external` data source runs a program of the repository while planning, before anybody has approved, with the credentials of the plan.',
        remedy: 'Read the value with a data source of the provider, or hand it over as a variable. Let this rule refuse where nobody needs it.',
        find: (scope) => modulesOf(scope).flatMap((module) => (0,queries/* dataSources */.x6)(module, 'external').map(({ labels, place }) => ({
            message: `\`data.external.${labels[1] ?? ''}\` runs a program while planning`,
            place,
        }))),
    },
    {
        id: 'provisioner',
        level: 'warn',
        title: 'A command runs at apply time',
        why: 'A provisioner runs commands with the credentials of the apply. What they do is not in the plan, so nobody approves it.',
        remedy: 'Use a resource of a provider, user data or an image. Let this rule refuse where nobody needs it.',
        // `file` only copies; all others run commands (those of old releases too).
        find: (scope) => modulesOf(scope)
            .flatMap(queries/* provisioners */.yQ)
            .filter(({ labels }) => labels[0] !== 'file')
            .map(({ labels, place }) => ({ message: `A \`${labels[0] ?? ''}\` provisioner runs commands`, place })),
    },
];

;// CONCATENATED MODULE: ./src/core/guard/rules/keys.ts
/** In YAML a bare word is a literal; in HCL only what stands in quotes is. */
const assigned = (names, value, inYaml) => {
    const quote = inYaml ? `["']?` : `\\\\?"`;
    return new RegExp(`(?:^|[^\\w])(?:${names})["']?\\s*[:=]\\s*${quote}(${value})(?![\\w/+=~.-])`, 'i');
};
const patternsFor = (inYaml) => [
    { what: 'an AWS access key id', pattern: /\b((?:AKIA|ASIA)[A-Z2-7]{16})\b/ },
    {
        what: 'an AWS secret access key',
        pattern: assigned('aws_secret_access_key|secret_access_key|secret_key', '[A-Za-z0-9/+]{40}', inYaml),
    },
    {
        what: 'an Azure client secret',
        pattern: assigned('arm_client_secret|azure_client_secret|client_secret', '[A-Za-z0-9_~.-]{30,44}', inYaml),
    },
    { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?=\\n|\\r|\s*$)/ },
];
const PATTERNS = { yaml: patternsFor(true), hcl: patternsFor(false) };
/** Keys of documentation (`AKIAIOSFODNN7EXAMPLE`), and fillers such as zeros. */
const isPlaceholder = (secret) => /EXAMPLE(?:KEY)?$/.test(secret) || new Set(secret).size < 8;
const keysIn = ({ path, text = '' }) => {
    const patterns = /\.ya?ml$/.test(path) ? PATTERNS.yaml : PATTERNS.hcl;
    return text.split('\n').flatMap((line, at) => patterns.flatMap(({ what, pattern }) => {
        const found = pattern.exec(line);
        if (found === null || (found[1] !== undefined && isPlaceholder(found[1])))
            return [];
        return [{ message: `This looks like ${what}`, place: { file: path, line: at + 1, column: found.index + 1 } }];
    }));
};
const KEYS = [
    {
        id: 'static-cloud-key',
        level: 'refuse',
        title: 'A cloud key is in the repository',
        why: 'Whoever can read the repository, now or in its history, can use the key.',
        remedy: 'Revoke the key now: removing it from the code does not take it back. Then use OpenID Connect (aws-role, gcp-workload-identity-provider, azure-client-id).',
        find: ({ files }) => files.flatMap(keysIn),
    },
];

// EXTERNAL MODULE: ./src/core/risk/glob.ts
var risk_glob = __webpack_require__(7765);
;// CONCATENATED MODULE: ./src/core/guard/rules/modules.ts




/** `vpc/aws` style addresses, with a host or without (Terraform, Module Sources). */
const REGISTRY = /^(?:[\w.-]+\.[\w-]+(?::\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/;
const GIT = /^(?:git::|git@|github\.com\/|bitbucket\.org\/)/;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Tags look like versions: two numbers, or three after a name. `release-1.2` and `v1` are more likely to move. */
const TAG = /(?:^v?\d+\.\d+|v?\d+\.\d+\.\d+)(?:[-+][\w.+-]+)?$/;
/** Is there an upper bound? `~> 5` has none: only its last number may grow, and it is the first. */
const isBounded = (constraint) => constraint.split(',').some((part) => /^\s*(?:=?\s*v?\d|<|~>\s*v?\d+\.\d)/.test(part));
const queryOf = (source) => new URLSearchParams(source.split('?')[1] ?? '');
const registryProblem = (version) => {
    if (version === undefined)
        return 'has no version: the newest is taken';
    const text = (0,model/* stringOf */.Je)(version);
    if (text === undefined)
        return 'has a version that is an expression and cannot be checked';
    return isBounded(text) ? undefined : `has the version \`${text}\`, which has no upper bound`;
};
const gitProblem = (source) => {
    const ref = queryOf(source).get('ref');
    if (ref === null || ref === '')
        return 'has no ref: the default branch is taken';
    return COMMIT.test(ref) || TAG.test(ref)
        ? undefined
        : `has the ref \`${ref}\`, which is no commit and no version tag`;
};
/** Why what is downloaded may be something else tomorrow; `undefined` when it may not. */
const problemOf = (call) => {
    const source = (0,model/* stringOf */.Je)(call.source);
    if (source === undefined)
        return 'has no source that could be checked: it is missing or an expression';
    if ((0,queries/* localSource */.j1)(call) !== undefined)
        return undefined;
    if (GIT.test(source))
        return gitProblem(source);
    if (REGISTRY.test(source))
        return registryProblem(call.version);
    const query = queryOf(source);
    if (source.startsWith('oci://'))
        return query.has('digest') ? undefined : 'has no digest: a tag can move';
    return query.has('checksum') ? undefined : 'is an archive or a path without a checksum';
};
/** Code from elsewhere. No lock file covers modules: only the call itself can fix them. */
const MODULES = [
    {
        id: 'module-unpinned',
        level: 'warn',
        title: 'A module from elsewhere is not fixed',
        why: 'No lock file covers modules: what is reviewed today can be other code at apply, and modules can run commands.',
        remedy: 'Registry: version = "X.Y.Z" or "~> X.Y". Git: ?ref= with a commit or a version tag. Archive: ?checksum=sha256:…. OCI: ?digest=. Own sources can be listed as trusted.',
        *find(scope) {
            for (const call of modulesOf(scope).flatMap(queries/* moduleCalls */.i$)) {
                const source = (0,model/* stringOf */.Je)(call.source);
                if (source !== undefined && scope.settings.unpinnedModules.some((glob) => (0,risk_glob/* matchesGlob */.k)(glob, source)))
                    continue;
                const problem = problemOf(call);
                if (problem !== undefined)
                    yield { message: `Module \`${call.name}\` ${problem}`, place: call.place };
            }
        },
    },
];

;// CONCATENATED MODULE: ./src/core/hcl/providers.ts

/** `provider = aws.west` → `aws`; else the first word of the type (Terraform, Resource Blocks). */
const localNameOf = (type, provider) => {
    const chosen = provider?.kind === 'expression' ? provider.text : (0,model/* stringOf */.Je)(provider);
    return chosen === undefined ? (type.split('_', 1)[0] ?? type) : (chosen.split('.', 1)[0] ?? chosen).trim();
};
/** Local names of the providers that a module uses, and where first. */
const usedProviders = (module) => {
    const used = new Map();
    const note = (name, place) => (used.has(name) ? used : used.set(name, place));
    for (const { labels, place } of (0,model/* blocksOf */.SH)(module, 'provider'))
        note(labels[0] ?? '', place);
    for (const block of (0,model/* blocksOf */.SH)(module, 'resource', 'data', 'ephemeral', 'action'))
        note(localNameOf(block.labels[0] ?? '', (0,model/* valueOf */.RP)(block, 'provider')), block.place);
    return used;
};
/** `aws` and `aws.west`: the configurations of providers that a module has. */
const providerConfigurations = (module) => blocksOf(module, 'provider').map((block) => {
    const alias = stringOf(valueOf(block, 'alias'));
    return `${block.labels[0] ?? ''}${alias === undefined ? '' : `.${alias}`}`;
});

;// CONCATENATED MODULE: ./src/core/guard/rules/providers.ts





/** Built into the tool: nothing is downloaded. */
const BUILT_IN = 'terraform.io/builtin/terraform';
const PUBLIC_HOST = /^registry\.(?:terraform\.io|opentofu\.org)\//;
const usesIn = (module) => {
    const required = (0,queries/* requiredProviders */.oq)(module);
    const declared = required.flatMap(({ name, source, place }) => source === undefined ? [] : [{ name, source: (0,model/* stringOf */.Je)(source), written: true, place }]);
    const names = new Set(declared.map(({ name }) => name));
    const places = new Map([...required.map(({ name, place }) => [name, place]), ...usedProviders(module)]);
    const implied = [...places].flatMap(([name, place]) => names.has(name) || name === 'terraform' ? [] : [{ name, source: `hashicorp/${name}`, written: false, place }]);
    return [...declared, ...implied].filter(({ source }) => source !== BUILT_IN);
};
const isAllowed = (source, allowed) => {
    const normal = source.toLowerCase().replace(PUBLIC_HOST, '');
    return allowed.some((glob) => (0,risk_glob/* matchesGlob */.k)(glob.toLowerCase().replace(PUBLIC_HOST, ''), normal));
};
/** Which programs from a registry will run. */
const PROVIDERS = [
    {
        id: 'provider-not-allowed',
        level: 'refuse',
        title: 'A provider is not on the allow-list',
        why: 'A provider is a program that runs with the credentials of the plan. A name that looks like a well-known one is enough to be tricked.',
        remedy: 'Check the source for a misspelling. If the provider is meant, add it to the list of allowed providers on the base branch.',
        *find(scope) {
            const { providers } = scope.settings;
            if (providers === undefined)
                return;
            for (const { name, source, place } of modulesOf(scope).flatMap(usesIn)) {
                if (source === undefined)
                    yield { message: `The source of provider \`${name}\` is an expression and cannot be checked`, place };
                else if (!isAllowed(source, providers))
                    yield { message: `Provider \`${source}\` is not on the list (${providers.join(', ')})`, place };
            }
        },
    },
    {
        id: 'provider-without-source',
        level: 'warn',
        title: 'A provider has no source',
        why: 'Without a source the tool takes the provider of this name from the namespace `hashicorp`, whoever the author had in mind.',
        remedy: 'Name it: terraform { required_providers { NAME = { source = "NAMESPACE/NAME", version = "~> X.Y" } } }.',
        *find(scope) {
            for (const module of modulesOf(scope))
                for (const { name, source, written, place } of usesIn(module))
                    if (!written)
                        yield {
                            message: `\`${module.directory}\` uses provider \`${name}\` without a source; \`${source ?? ''}\` is taken`,
                            place,
                        };
        },
    },
];

;// CONCATENATED MODULE: ./src/core/guard/rules/repository.ts


/** The directory (or a link) of this name in a path, with what leads to it. */
const directoryNamed = (name, path) => {
    const parts = path.split('/');
    const at = parts.indexOf(name);
    return at < 0 ? undefined : parts.slice(0, at + 1).join('/');
};
const committed = (name, why, paths) => [...new Set(paths.flatMap((path) => directoryNamed(name, path) ?? []))].map((directory) => ({
    message: `\`${directory}\` is in the repository${why}`,
    place: startOf(directory),
}));
/** Files that change what the tool does without being part of the code that one reads. */
const REPOSITORY = [
    {
        id: 'committed-terraform-directory',
        level: 'refuse',
        title: 'A .terraform directory is committed',
        why: '`.terraform` holds downloaded modules, provider programs, the chosen workspace and backend. A committed one is used as if `init` had made it.',
        remedy: 'git rm -r --cached .terraform, and add .terraform/ to .gitignore.',
        find: ({ files }) => committed('.terraform', '', files.map(({ path }) => path)),
    },
    {
        id: 'override-file',
        level: 'warn',
        title: 'An override file changes other files',
        why: 'Files named override.tf or *_override.tf silently replace what the other files say: a reviewer of main.tf does not see it.',
        remedy: 'Write the change where it belongs. Override files are meant for a single machine.',
        find: (scope) => modulesOf(scope)
            .flatMap(({ files }) => files)
            .filter(({ path }) => (0,model/* isOverride */.jn)(path))
            .map(({ path }) => ({ message: `\`${nameOf(path)}\` replaces parts of other files`, place: startOf(path) })),
    },
    {
        id: 'cli-configuration',
        level: 'warn',
        title: 'A CLI configuration is in the repository',
        why: '`.terraformrc` can redirect downloads of providers and hold tokens. PlanSeal does not use it, but a laptop may.',
        remedy: 'Remove it. Set mirrors and credentials on the runner.',
        find: ({ files }) => files
            .filter(({ path }) => /^(?:\.terraformrc|\.tofurc|terraform\.rc|tofu\.rc)$/.test(nameOf(path)))
            .map(({ path }) => ({ message: `\`${nameOf(path)}\` configures the tool itself`, place: startOf(path) })),
    },
    {
        id: 'committed-tflint-plugins',
        level: 'refuse',
        title: 'tflint plugins are committed',
        why: 'tflint runs the programs in `.tflint.d/plugins` without asking.',
        remedy: 'git rm -r --cached .tflint.d, and name the plugins with source and version in .tflint.hcl.',
        find: ({ files }) => committed('.tflint.d', ': tflint would run what is in it', files.map(({ path }) => path)),
    },
];

;// CONCATENATED MODULE: ./src/core/guard/rules/support.ts



/** What PlanSeal cannot work with, or cannot see. */
const SUPPORT = [
    {
        id: 'unreadable-configuration',
        level: 'refuse',
        title: 'A part of the configuration cannot be read',
        why: 'What the guard cannot read it cannot vouch for: a command or a provider could hide there.',
        remedy: 'Correct the file at this place. If the tool itself accepts it, please report it, and let this rule only warn.',
        find: (scope) => modulesOf(scope).flatMap(({ files }) => files.flatMap(({ problems }) => problems)),
    },
    {
        id: 'hcp-cloud',
        level: 'refuse',
        title: 'The stack runs in HCP Terraform',
        why: 'With a `cloud` block or the `remote` backend, plans run on and state is kept by HCP Terraform: there is no plan file here that could be judged, sealed and applied exactly.',
        remedy: 'Use a state backend of your own (s3, gcs, azurerm), or let HCP Terraform do approvals for this stack.',
        *find(scope) {
            for (const { place } of (0,queries/* settingsOf */.f5)(rootOf(scope), 'cloud'))
                yield { message: 'A `cloud` block hands planning and state to HCP Terraform', place };
            for (const { labels, place } of (0,queries/* settingsOf */.f5)(rootOf(scope), 'backend'))
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
            const [backend] = (0,queries/* settingsOf */.f5)(root, 'backend');
            if (backend?.labels[0] === 'local')
                yield {
                    message: 'The `local` backend keeps the state on the runner',
                    place: (0,model/* attributeOf */.w4)(backend, 'path')?.place ?? backend.place,
                };
            if (backend !== undefined || (0,queries/* settingsOf */.f5)(root, 'cloud').length > 0 || root.files.length === 0)
                return;
            const place = (0,model/* blocksOf */.SH)(root, 'terraform')[0]?.place ?? startOf(root.files[0]?.path ?? root.directory);
            yield { message: 'No backend is configured, so the state stays on the runner', place };
        },
    },
];

;// CONCATENATED MODULE: ./src/core/guard/rules/tflint.ts


/** The only plugin that comes with tflint itself (tflint, Configuring Plugins). */
const BUNDLED = 'terraform';
const pluginProblem = (plugin, allowed) => {
    if ((0,model/* literalOf */.Zc)((0,model/* valueOf */.RP)(plugin, 'enabled')) === false)
        return undefined;
    const source = (0,model/* valueOf */.RP)(plugin, 'source');
    if (source === undefined)
        return plugin.labels[0] === BUNDLED ? undefined : 'has no source: a program found on the machine would run';
    const text = (0,model/* stringOf */.Je)(source);
    if (text === undefined)
        return 'has a source that is an expression and cannot be checked';
    if (allowed.some((glob) => (0,risk_glob/* matchesGlob */.k)(glob, text)))
        return undefined;
    return `comes from \`${text}\`, which is not on the list (${allowed.join(', ')})`;
};
function* inFile(file, allowed) {
    for (const plugin of (0,model/* blocksIn */.AP)(file, 'plugin')) {
        const problem = pluginProblem(plugin, allowed);
        if (problem !== undefined)
            yield { message: `Plugin \`${plugin.labels[0] ?? ''}\` ${problem}`, place: plugin.place };
    }
    for (const config of (0,model/* blocksIn */.AP)(file, 'config')) {
        const directory = (0,model/* attributeOf */.w4)(config, 'plugin_dir');
        if (directory !== undefined)
            yield { message: '`plugin_dir` makes tflint run programs from another directory', place: directory.place };
    }
    for (const { message, place } of file.problems)
        yield { message: `Cannot be checked: ${message}`, place };
}
const TFLINT = [
    {
        id: 'tflint-plugin-not-allowed',
        level: 'refuse',
        title: 'A tflint plugin is not on the allow-list',
        why: 'tflint downloads plugins and runs them in this job, beside the credentials of the plan. No lock file covers them.',
        remedy: 'Remove the plugin, or add its source to the list of allowed tflint plugins on the base branch.',
        find: ({ files, settings }) => files.flatMap(({ hcl }) => (hcl === undefined ? [] : [...inFile(hcl, settings.tflintPlugins)])),
    },
];

;// CONCATENATED MODULE: ./src/core/guard/guard.ts








/** Every rule of the guard, with what documentation says of it. */
const GUARD_RULES = [
    ...SUPPORT,
    ...EXECUTION,
    ...PROVIDERS,
    ...MODULES,
    ...REPOSITORY,
    ...TFLINT,
    ...KEYS,
    ...BACKEND,
];
/**
 * The first day: what PlanSeal cannot work with or see, keys in the code, and programs that no review shows are refused.
 * What many good stacks have (provisioners, unpinned modules) is told. Providers are limited only by a list of one's own.
 */
const DEFAULT_GUARD_SETTINGS = {
    refuse: GUARD_RULES.filter(({ level }) => level === 'refuse').map(({ id }) => id),
    ignore: [],
    providers: undefined,
    unpinnedModules: [],
    tflintPlugins: ['github.com/terraform-linters/*'],
};
/**
 * What the code says before anything of it runs: before credentials, and before `init` downloads anything. Refusals come
 * first, then in the order of files and lines. Settings must come from the base branch.
 */
const guard = (configuration, files, settings = DEFAULT_GUARD_SETTINGS) => GUARD_RULES.filter(({ id }) => !settings.ignore.includes(id))
    .flatMap(({ id, title, why, remedy, find }) => [...find({ configuration, files, settings })].map(({ message, place }) => ({
    rule: id,
    level: settings.refuse.includes(id) ? 'refuse' : 'warn',
    title,
    message,
    why,
    remedy,
    ...place,
})))
    .sort(inOrder);
const textOrder = (left, right) => (left === right ? 0 : left < right ? -1 : 1);
const inOrder = (left, right) => textOrder(left.level, right.level) || textOrder(left.file, right.file) || left.line - right.line;


/***/ }),

/***/ 74:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ blocksIn),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   Zc: () => (/* binding */ literalOf),
/* harmony export */   jn: () => (/* binding */ isOverride),
/* harmony export */   ux: () => (/* binding */ within),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
const isOverride = (path) => /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
const attributeOf = ({ attributes }, name) => attributes.find((attribute) => attribute.name === name);
const valueOf = (block, name) => attributeOf(block, name)?.value;
/** A literal as it stands there; `undefined` for expressions, lists, objects and nothing. */
const literalOf = (value) => value?.kind === 'literal' ? value.value : undefined;
const stringOf = (value) => {
    const literal = literalOf(value);
    return typeof literal === 'string' ? literal : undefined;
};
const entryOf = (value, key) => value?.kind === 'object' ? value.entries.find((entry) => entry.key === key)?.value : undefined;
/** Blocks of these types directly below. */
const blocksIn = (parent, ...types) => parent.blocks.filter(({ type }) => types.includes(type));
/** Blocks of these types at the top of a module's files. */
const blocksOf = ({ files }, ...types) => files.flatMap((file) => blocksIn(file, ...types));
/** Everything below a block, itself first. */
function* within(block) {
    yield block;
    for (const inner of block.blocks)
        yield* within(inner);
}


/***/ }),

/***/ 3971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zo: () => (/* binding */ requiredVersions),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   i$: () => (/* binding */ moduleCalls),
/* harmony export */   j1: () => (/* binding */ localSource),
/* harmony export */   oq: () => (/* binding */ requiredProviders),
/* harmony export */   x6: () => (/* binding */ dataSources),
/* harmony export */   yQ: () => (/* binding */ provisioners)
/* harmony export */ });
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74);

const moduleCalls = (module) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(module, 'module').map((block) => ({
    name: block.labels[0] ?? '',
    source: (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(block, 'source'),
    version: (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(block, 'version'),
    place: block.place,
}));
/** The path of a local module, which starts with `./` or `../`; `undefined` for all others (Terraform, Module Sources). */
const localSource = ({ source }) => {
    const text = (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(source);
    return text !== undefined && /^\.\.?(?:\/|$)/.test(text) ? text : undefined;
};
const requiredProviders = (module) => settingsOf(module, 'required_providers')
    .flatMap(({ attributes }) => attributes)
    .map(({ name, value, place }) => ({
    name,
    source: (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(value, 'source'),
    version: value.kind === 'object' ? (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(value, 'version') : value,
    place,
}));
/** All constraints on the version of the tool: they must hold together. */
const requiredVersions = (module) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(module, 'terraform').flatMap((block) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(block, 'required_version') ?? []);
/** `backend`, `cloud` or `required_providers` in the `terraform` blocks. */
const settingsOf = (module, type) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(module, 'terraform').flatMap((block) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksIn */ .AP)(block, type));
/** Data sources of this type, also those inside of `check` blocks. */
const dataSources = (module, type) => module.files
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => [...(0,_model__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(block)])
    .filter((block) => block.type === 'data' && block.labels[0] === type);
/** Provisioners of resources and of `removed` blocks: commands that run on create or on destroy. */
const provisioners = (module) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(module, 'resource', 'removed').flatMap((block) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksIn */ .AP)(block, 'provisioner'));


/***/ })

};
