export const id = 12;
export const ids = [12];
export const modules = {

/***/ 9012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/core/risk/glob.ts
const compiled = new Map();
/**
 * Does a resource address, type or rule id match a glob? `*` is anything within one segment (up to a dot), `**` anything.
 * Brackets are literal, so that `aws_sqs_queue.scratch[*]` means every instance. Globs come from the configuration,
 * never from a plan, so the cache stays small.
 */
function glob_matchesGlob(glob, text) {
    if (!glob.includes('*'))
        return glob === text;
    let pattern = compiled.get(glob);
    if (!pattern) {
        const source = glob
            .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
            .replace(/\*+/g, (stars) => (stars === '*' ? '[^.]*' : '.*'));
        pattern = new RegExp(`^${source}$`, 's');
        compiled.set(glob, pattern);
    }
    return pattern.test(text);
}

// EXTERNAL MODULE: ./src/core/bundle/recipients.ts
var bundle_recipients = __webpack_require__(8638);
// EXTERNAL MODULE: ./src/core/config/suggest.ts + 1 modules
var suggest = __webpack_require__(761);
// EXTERNAL MODULE: ./src/core/config/checks/cycle.ts
var cycle = __webpack_require__(1828);
;// CONCATENATED MODULE: ./src/core/config/checks/environments.ts




/** Environments that are named but not described, that wait for each other, or that seal plans for nobody. */
function environmentMistakes(config) {
    const described = Object.entries(config.environments ?? {});
    const names = described.map(([name]) => name);
    return [
        // Whoever describes none uses the names of GitHub's environments, which this file does not know.
        ...(names.length === 0 ? [] : namedIn(config).flatMap((named) => unknown(named, names))),
        ...described.flatMap(([name, { 'apply-after': after = [] }]) => waitsForUnknown(name, after, names)),
        ...waitingInCircles(config),
        ...described.flatMap(([name, environment]) => sealing(name, environment)),
    ];
}
function namedIn(config) {
    const each = (names, place) => (names ?? []).map((name, at) => ({ name, place: [...place, at] }));
    const standard = config['default-environment'];
    return [
        ...(standard === undefined ? [] : [{ name: standard, place: ['default-environment'] }]),
        ...(config.stacks ?? []).flatMap(({ environments }, at) => each(environments, ['stacks', at, 'environments'])),
        ...(config.ignore ?? []).flatMap(({ environments }, at) => each(environments, ['ignore', at, 'environments'])),
        ...Object.entries(config.rules ?? {}).flatMap(([id, rule]) => rule === 'off'
            ? []
            : (rule.overrides ?? []).flatMap(({ environments }, at) => each(environments, ['rules', id, 'overrides', at, 'environments']))),
        ...(config.approvals?.extra ?? []).flatMap(({ when: { environment } }, at) => environment === undefined
            ? []
            : [{ name: environment, place: ['approvals', 'extra', at, 'when', 'environment'], isGlob: true }]),
    ];
}
function unknown({ name, place, isGlob }, names) {
    if (names.includes(name) || (isGlob === true && names.some((each) => glob_matchesGlob(name, each))))
        return [];
    return [
        { place, at: 'value', message: `\`${name}\` is not described under \`environments\`.${(0,suggest/* suggestion */.h)(name, names)}` },
    ];
}
const waitsForUnknown = (environment, after, names) => after.flatMap((name, at) => unknown({ name, place: ['environments', environment, 'apply-after', at] }, names));
function waitingInCircles({ environments = {} }) {
    const circle = (0,cycle/* cycleIn */.Q)(new Map(Object.entries(environments).map(([name, one]) => [name, one['apply-after'] ?? []])));
    const [first] = circle;
    if (first === undefined)
        return [];
    const message = `waits in a circle: ${[...circle, first].map((name) => `\`${name}\``).join(' after ')}.`;
    return [{ place: ['environments', first, 'apply-after'], at: 'key', message }];
}
/** Recipients without `store: sealed` are no mistake: a state that could not be saved is sealed to them as well. */
function sealing(name, { store, 'seal-to': recipients = [] }) {
    const place = ['environments', name];
    if (store === 'sealed' && recipients.length === 0)
        return [
            {
                place: [...place, 'store'],
                at: 'key',
                message: '`sealed` needs `seal-to` with at least one age recipient.',
            },
        ];
    // The schema tells what is no recipient.
    const problem = recipients.length === 0 ? undefined : (0,bundle_recipients/* recipientsProblem */.gx)(recipients);
    return problem === undefined ? [] : [{ place: [...place, 'seal-to'], at: 'value', message: `${problem}.` }];
}

// EXTERNAL MODULE: ./src/core/risk/settings.ts
var settings = __webpack_require__(2482);
;// CONCATENATED MODULE: ./src/core/config/checks/evidence.ts


/** Evidence that is asked for but described nowhere. */
function evidenceMistakes({ approvals, environments = {} }) {
    const known = [
        ...new Set([...Object.keys(approvals?.evidence ?? {}), ...Object.keys(settings/* DEFAULT_SETTINGS */.a.approvals.evidence)]),
    ];
    const asked = (ids, place) => (ids ?? []).flatMap((id, at) => known.includes(id)
        ? []
        : [
            {
                place: [...place, at],
                at: 'value',
                message: `\`${id}\` is not described under \`approvals.evidence\`.${(0,suggest/* suggestion */.h)(id, known)}`,
            },
        ]);
    return [
        ...['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'].flatMap((level) => asked(approvals?.[level]?.require, ['approvals', level, 'require'])),
        ...(approvals?.extra ?? []).flatMap(({ require: ids }, at) => asked(ids, ['approvals', 'extra', at, 'require'])),
        ...Object.entries(environments).flatMap(([name, { approvals: own }]) => typeof own === 'object' ? asked(own.require, ['environments', name, 'approvals', 'require']) : []),
    ];
}

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
                if (source !== undefined && scope.settings.unpinnedModules.some((glob) => glob_matchesGlob(glob, source)))
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
    return allowed.some((glob) => glob_matchesGlob(glob.toLowerCase().replace(PUBLIC_HOST, ''), normal));
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
    if (allowed.some((glob) => glob_matchesGlob(glob, text)))
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

;// CONCATENATED MODULE: ./src/core/config/checks/guard.ts


/** Rules of the guard that are named but do not exist: a misspelt one would silently refuse nothing. */
function guardMistakes({ guard = {} }) {
    const known = GUARD_RULES.map(({ id }) => id);
    return Object.keys(guard.rules ?? {})
        .filter((id) => !known.includes(id))
        .map((id) => ({
        place: ['guard', 'rules', id],
        at: 'key',
        message: `the guard has no rule \`${id}\`.${(0,suggest/* suggestion */.h)(id, known)}`,
    }));
}

// EXTERNAL MODULE: ./src/core/risk/level.ts
var risk_level = __webpack_require__(333);
// EXTERNAL MODULE: ./src/core/changes/json.ts
var json = __webpack_require__(9767);
;// CONCATENATED MODULE: ./src/core/risk/downtime.ts
/** An estimate in minutes with where it comes from. */
const minutes = (minMinutes, maxMinutes, basis) => ({
    minMinutes,
    maxMinutes,
    text: spanText(minMinutes, maxMinutes),
    basis,
});
function spanText(min, max) {
    if (min === 0)
        return `up to ${durationText(max)}`;
    return min === max ? durationText(max) : `${durationText(min)} to ${durationText(max)}`;
}
function durationText(minutes) {
    if (minutes < 1)
        return `${Math.max(1, Math.round(minutes * 60))} s`;
    if (minutes < 120)
        return `${Math.round(minutes * 10) / 10} min`;
    return `${Math.round(minutes / 6) / 10} h`;
}
function createDowntimeTotal() {
    let [objects, unestimated, min, max] = [0, 0, 0, 0];
    return {
        add: (estimates) => {
            if (estimates.length === 0)
                return;
            const timed = estimates.filter((estimate) => estimate.maxMinutes !== undefined);
            if (timed.length === 0) {
                unestimated += 1;
                return;
            }
            objects += 1;
            min = Math.max(min, ...timed.map((estimate) => estimate.minMinutes ?? 0));
            max += Math.max(...timed.map((estimate) => estimate.maxMinutes ?? 0));
        },
        total: () => {
            if (objects === 0 && unestimated === 0)
                return undefined;
            if (objects === 0)
                return { text: 'not estimated', basis: `${unestimated} changes without an estimate` };
            const more = unestimated > 0 ? `, plus ${unestimated} not estimated` : '';
            return {
                minMinutes: min,
                maxMinutes: max,
                text: `${spanText(min, max)}${more}`,
                basis: objects === 1 ? 'the only change with an estimate' : `the longest, to the sum of ${objects} changes`,
            };
        },
    };
}

;// CONCATENATED MODULE: ./src/core/shell-word.ts
/** What would break the line, move a cursor or be invisible: control and format characters, separators, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const escaped = (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
};
/**
 * One word of a shell command, whatever is in it, and always on one line: names from plans can hold line breaks, which in
 * `'…'` would make the rest look like text of ours (Bash Reference Manual, "ANSI-C Quoting").
 */
const shellWord = (word) => {
    if (/^[\w@%+=:,./-]+$/.test(word))
        return word;
    if (word.search(UNSEEN) < 0)
        return `'${word.replaceAll("'", String.raw `'\''`)}'`;
    return `$'${word.replace(/[\\']/g, String.raw `\$&`).replace(UNSEEN, escaped)}'`;
};

// EXTERNAL MODULE: ./src/core/changes/values.ts
var changes_values = __webpack_require__(5643);
;// CONCATENATED MODULE: ./src/core/risk/plain-secrets.ts

/** Forms that issuers have given their credentials so that they can be found (each vendor's documentation). */
const FORMS = [
    [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/, 'an AWS access key'],
    [/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/, 'a private key'],
    [/\bgh[pousr]_[0-9A-Za-z]{36}/, 'a GitHub token'],
    [/\bgithub_pat_[0-9A-Za-z_]{40}/, 'a GitHub token'],
    [/\bglpat-[0-9A-Za-z_-]{20}/, 'a GitLab token'],
    [/\bxox[abeoprs]-[0-9A-Za-z-]{10}/, 'a Slack token'],
    [/\bAIza[0-9A-Za-z_-]{35}/, 'a Google API key'],
    [/\b[rs]k_live_[0-9A-Za-z]{16}/, 'a Stripe key'],
    [/\bnpm_[0-9A-Za-z]{36}/, 'an npm token'],
];
const ANY = new RegExp(FORMS.map(([form]) => form.source).join('|'));
/** First letters of the forms: a short text that begins otherwise holds none, and most texts of a plan are such. */
const FIRST = new Set(Array.from('AagxsrnG-', (letter) => letter.charCodeAt(0)));
const SHORTEST = 15;
const LONG = 64;
const MOST = 20;
const isSuspicious = (text) => text.length >= SHORTEST && (text.length > LONG || FIRST.has(text.charCodeAt(0))) && ANY.test(text);
/** The credentials in a value tree, save those that `sensitive` covers. At most 20. */
function plain_secrets_plainSecretsIn(tree, sensitive) {
    const found = [];
    collect(tree, sensitive, [], found);
    return found;
}
function collect(tree, mask, path, found) {
    if (mask === true || found.length >= MOST)
        return;
    if (typeof tree === 'string') {
        if (isSuspicious(tree))
            found.push({ path, value: tree, what: formOf(tree) });
    }
    else if (isList(tree)) {
        for (const [at, item] of tree.entries())
            collect(item, isList(mask) ? mask[at] : undefined, [...path, at], found);
    }
    else if (isObject(tree)) {
        for (const key of Object.keys(tree)) {
            const item = tree[key] ?? null;
            if (typeof item === 'string' ? isSuspicious(item) : typeof item === 'object') {
                collect(item, isObject(mask) ? mask[key] : undefined, [...path, key], found);
            }
        }
    }
}
const formOf = (text) => FORMS.find(([form]) => form.test(text))?.[1] ?? 'a credential';

;// CONCATENATED MODULE: ./src/core/risk/guard.ts


const NOTHING = (/* unused pure expression or super */ null && ([]));
/** The id of a key is no secret, though it has the form of one. */
const PUBLIC_IDS = new Set(['aws_iam_access_key']);
/**
 * Marks credentials that stand in clear as sensitive, so that nothing shows them, and says which of them are new.
 * Only attributes that differ are looked at (all of what is deleted): no others are ever shown.
 */
function guard_guarded(change, changed) {
    if (PUBLIC_IDS.has(change.type))
        return { change, plainSecrets: NOTHING };
    const { before, after, beforeSensitive, afterSensitive } = change.values;
    const old = secretsOf(before, beforeSensitive, change.kind === 'delete' ? undefined : changed);
    const fresh = secretsOf(after, afterSensitive, changed);
    if (old.length === 0 && fresh.length === 0)
        return { change, plainSecrets: NOTHING };
    const known = new Set(old.map(({ value }) => value));
    const values = {
        ...change.values,
        beforeSensitive: old.reduce((mask, { path }) => marked(mask, before, path), beforeSensitive),
        afterSensitive: fresh.reduce((mask, { path }) => marked(mask, after, path), afterSensitive),
    };
    return { change: { ...change, values }, plainSecrets: fresh.filter(({ value }) => !known.has(value)) };
}
function secretsOf(tree, mask, only) {
    if (!isObject(tree) || mask === true)
        return NOTHING;
    const found = [];
    for (const name of only ?? Object.keys(tree)) {
        const value = memberOf(tree, name);
        if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number')
            continue;
        for (const secret of plainSecretsIn(value, memberOf(mask, name) ?? false)) {
            found.push({ ...secret, path: [name, ...secret.path] });
        }
    }
    return found;
}
/** The mask with one more place marked; lists get as many entries as the value has. */
function marked(mask, value, [step, ...rest]) {
    if (step === undefined || mask === true)
        return true;
    if (typeof step === 'number') {
        const items = isList(value) ? value : [];
        return items.map((item, at) => {
            const below = isList(mask) ? (mask[at] ?? false) : false;
            return at === step ? marked(below, item, rest) : below;
        });
    }
    const below = marked(memberOf(mask, step), memberOf(value, step), rest);
    return { ...(isObject(mask) ? mask : {}), [step]: below };
}

;// CONCATENATED MODULE: ./src/core/risk/resource-types.ts
/**
 * Resource types by category. Source: the documentation of hashicorp/aws 5.100.0 (checked against its schema),
 * hashicorp/google, azurerm, azuread, kubernetes, helm, cloudflare and vault, collected in November 2026.
 */
const words = (text) => text.trim().split(/\s+/);
const CATEGORIES = {
    database: words(`
    aws_athena_database aws_cloudsearch_domain aws_cognito_user_pool aws_dax_cluster aws_db_cluster_snapshot
    aws_db_instance aws_db_instance_automated_backups_replication aws_db_snapshot aws_docdb_cluster
    aws_docdb_cluster_instance aws_docdb_cluster_snapshot aws_docdb_global_cluster aws_docdbelastic_cluster
    aws_dsql_cluster aws_dynamodb_global_table aws_dynamodb_table aws_dynamodb_table_replica
    aws_elasticsearch_domain aws_finspace_kx_database aws_glue_catalog_database aws_glue_catalog_table
    aws_keyspaces_keyspace aws_keyspaces_table aws_lightsail_database aws_memorydb_cluster
    aws_memorydb_multi_region_cluster aws_memorydb_snapshot aws_neptune_cluster aws_neptune_cluster_instance
    aws_neptune_cluster_snapshot aws_neptune_global_cluster aws_neptunegraph_graph aws_opensearch_domain
    aws_opensearchserverless_collection aws_qldb_ledger aws_rds_cluster aws_rds_cluster_instance
    aws_rds_global_cluster aws_rds_shard_group aws_redshift_cluster aws_redshift_cluster_snapshot
    aws_redshiftserverless_namespace aws_redshiftserverless_workgroup aws_simpledb_domain
    aws_timestreaminfluxdb_db_instance aws_timestreamwrite_database aws_timestreamwrite_table
    azurerm_cosmosdb_account azurerm_cosmosdb_cassandra_cluster azurerm_cosmosdb_cassandra_keyspace
    azurerm_cosmosdb_cassandra_table azurerm_cosmosdb_gremlin_database azurerm_cosmosdb_gremlin_graph
    azurerm_cosmosdb_mongo_collection azurerm_cosmosdb_mongo_database azurerm_cosmosdb_postgresql_cluster
    azurerm_cosmosdb_sql_container azurerm_cosmosdb_sql_database azurerm_cosmosdb_table azurerm_data_lake_store
    azurerm_kusto_cluster azurerm_kusto_database azurerm_mariadb_database azurerm_mariadb_server
    azurerm_mssql_database azurerm_mssql_elasticpool azurerm_mssql_failover_group azurerm_mssql_managed_database
    azurerm_mssql_managed_instance azurerm_mssql_server azurerm_mysql_database azurerm_mysql_flexible_database
    azurerm_mysql_flexible_server azurerm_mysql_server azurerm_postgresql_database
    azurerm_postgresql_flexible_server azurerm_postgresql_flexible_server_database azurerm_postgresql_server
    azurerm_redis_cache azurerm_redis_enterprise_cluster azurerm_redis_enterprise_database azurerm_search_service
    azurerm_sql_database azurerm_sql_managed_instance azurerm_sql_server azurerm_synapse_spark_pool
    azurerm_synapse_sql_pool azurerm_synapse_workspace google_alloydb_backup google_alloydb_cluster
    google_alloydb_instance google_bigquery_dataset google_bigquery_table google_bigtable_instance
    google_bigtable_table google_dataproc_metastore_service google_datastore_index google_firestore_database
    google_identity_platform_tenant google_memcache_instance google_redis_cluster google_redis_instance
    google_spanner_database google_spanner_instance google_sql_database google_sql_database_instance
  `),
    cache: words(`
    aws_elasticache_cluster aws_elasticache_global_replication_group aws_elasticache_replication_group
    aws_elasticache_serverless_cache
  `),
    'object-store': words(`
    aws_backup_logically_air_gapped_vault aws_backup_vault aws_codeartifact_domain aws_codeartifact_repository
    aws_codecommit_repository aws_ecr_repository aws_ecrpublic_repository aws_glacier_vault aws_lightsail_bucket
    aws_s3_bucket aws_s3_bucket_object aws_s3_directory_bucket aws_s3_object aws_s3control_bucket
    aws_s3tables_table aws_s3tables_table_bucket azurerm_container_registry azurerm_data_protection_backup_vault
    azurerm_recovery_services_vault azurerm_storage_account azurerm_storage_blob azurerm_storage_container
    azurerm_storage_data_lake_gen2_filesystem azurerm_storage_table google_artifact_registry_repository
    google_backup_dr_backup_vault google_container_registry google_sourcerepo_repository google_storage_bucket
    google_storage_bucket_object
  `),
    'file-system-and-disk': words(`
    aws_ami aws_ebs_snapshot aws_ebs_volume aws_efs_file_system aws_fsx_backup aws_fsx_file_cache
    aws_fsx_lustre_file_system aws_fsx_ontap_file_system aws_fsx_ontap_storage_virtual_machine
    aws_fsx_ontap_volume aws_fsx_openzfs_file_system aws_fsx_openzfs_volume aws_fsx_windows_file_system
    aws_storagegateway_gateway azurerm_image azurerm_managed_disk azurerm_netapp_account azurerm_netapp_pool
    azurerm_netapp_volume azurerm_shared_image azurerm_snapshot azurerm_storage_share google_compute_disk
    google_compute_image google_compute_region_disk google_compute_snapshot google_filestore_backup
    google_filestore_instance google_netapp_storage_pool google_netapp_volume kubernetes_persistent_volume
    kubernetes_persistent_volume_claim kubernetes_persistent_volume_claim_v1 kubernetes_persistent_volume_v1
    kubernetes_stateful_set kubernetes_stateful_set_v1
  `),
    'queue-and-stream': words(`
    aws_cloudwatch_event_archive aws_cloudwatch_event_bus aws_kinesis_firehose_delivery_stream aws_kinesis_stream
    aws_kinesis_video_stream aws_mq_broker aws_msk_cluster aws_msk_serverless_cluster aws_sns_topic aws_sqs_queue
    azurerm_eventgrid_domain azurerm_eventgrid_topic azurerm_eventhub azurerm_eventhub_namespace
    azurerm_servicebus_namespace azurerm_servicebus_queue azurerm_servicebus_subscription azurerm_servicebus_topic
    azurerm_storage_queue google_cloud_tasks_queue google_pubsub_lite_topic google_pubsub_subscription
    google_pubsub_topic
  `),
    'logs-and-audit': words(`
    aws_cloudtrail aws_cloudtrail_event_data_store aws_cloudwatch_log_group aws_prometheus_workspace
    azurerm_application_insights azurerm_log_analytics_workspace azurerm_monitor_diagnostic_setting
    google_logging_folder_sink google_logging_organization_sink google_logging_project_bucket_config
    google_logging_project_sink
  `),
    'kms-key': words(`
    aws_cloudhsm_v2_cluster aws_kms_external_key aws_kms_key aws_kms_replica_external_key aws_kms_replica_key
    aws_paymentcryptography_key azurerm_disk_encryption_set azurerm_key_vault azurerm_key_vault_key
    azurerm_key_vault_managed_hardware_security_module google_kms_crypto_key google_kms_crypto_key_version
    google_kms_key_ring
  `),
    secret: words(`
    aws_acm_certificate aws_acmpca_certificate_authority aws_iam_access_key aws_key_pair aws_secretsmanager_secret
    aws_secretsmanager_secret_version aws_ssm_parameter azurerm_app_configuration azurerm_key_vault_certificate
    azurerm_key_vault_secret google_privateca_certificate_authority google_secret_manager_secret
    google_secret_manager_secret_version google_service_account_key kubernetes_secret kubernetes_secret_v1
    random_password tls_private_key vault_generic_secret vault_kv_secret_v2
  `),
    dns: words(`
    aws_route53_delegation_set aws_route53_record aws_route53_zone aws_route53_zone_association
    aws_route53domains_registered_domain aws_service_discovery_private_dns_namespace
    aws_service_discovery_public_dns_namespace azurerm_dns_a_record azurerm_dns_cname_record azurerm_dns_mx_record
    azurerm_dns_txt_record azurerm_dns_zone azurerm_private_dns_a_record azurerm_private_dns_zone
    cloudflare_dns_record cloudflare_record cloudflare_zone google_dns_managed_zone google_dns_record_set
  `),
    iam: words(`
    aws_ecr_repository_policy aws_eks_access_entry aws_eks_access_policy_association
    aws_iam_account_password_policy aws_iam_group aws_iam_group_membership aws_iam_group_policy
    aws_iam_group_policy_attachment aws_iam_instance_profile aws_iam_openid_connect_provider aws_iam_policy
    aws_iam_policy_attachment aws_iam_role aws_iam_role_policy aws_iam_role_policy_attachment
    aws_iam_saml_provider aws_iam_user aws_iam_user_policy aws_iam_user_policy_attachment aws_kms_grant
    aws_kms_key_policy aws_lakeformation_permissions aws_lambda_permission aws_organizations_policy
    aws_organizations_policy_attachment aws_ram_resource_share aws_s3_bucket_policy
    aws_secretsmanager_secret_policy aws_sns_topic_policy aws_sqs_queue_policy aws_ssoadmin_account_assignment
    aws_ssoadmin_permission_set aws_ssoadmin_permission_set_inline_policy azuread_app_role_assignment
    azuread_application azuread_conditional_access_policy azuread_directory_role_assignment azuread_group
    azuread_group_member azuread_service_principal azurerm_key_vault_access_policy
    azurerm_management_group_policy_assignment azurerm_management_lock azurerm_policy_assignment
    azurerm_role_assignment azurerm_role_definition azurerm_subscription_policy_assignment
    azurerm_user_assigned_identity google_bigquery_dataset_iam_member google_cloud_run_service_iam_member
    google_cloud_run_v2_service_iam_member google_cloudfunctions_function_iam_member google_folder_iam_binding
    google_folder_iam_member google_folder_iam_policy google_iam_workload_identity_pool
    google_iam_workload_identity_pool_provider google_kms_crypto_key_iam_member google_org_policy_policy
    google_organization_iam_binding google_organization_iam_custom_role google_organization_iam_member
    google_organization_iam_policy google_organization_policy google_project_iam_binding
    google_project_iam_custom_role google_project_iam_member google_project_iam_policy google_service_account
    google_service_account_iam_binding google_service_account_iam_member google_service_account_iam_policy
    google_storage_bucket_iam_binding google_storage_bucket_iam_member google_storage_bucket_iam_policy
    kubernetes_cluster_role kubernetes_cluster_role_binding kubernetes_cluster_role_binding_v1
    kubernetes_cluster_role_v1 kubernetes_role kubernetes_role_binding kubernetes_role_binding_v1
    kubernetes_role_v1 kubernetes_service_account kubernetes_service_account_v1
  `),
    'network-core': words(`
    aws_customer_gateway aws_db_subnet_group aws_default_network_acl aws_default_route_table aws_default_subnet
    aws_default_vpc aws_dx_connection aws_dx_gateway aws_dx_gateway_association aws_dx_private_virtual_interface
    aws_ec2_transit_gateway aws_ec2_transit_gateway_route aws_ec2_transit_gateway_vpc_attachment
    aws_egress_only_internet_gateway aws_eip aws_eip_association aws_elasticache_subnet_group aws_internet_gateway
    aws_main_route_table_association aws_nat_gateway aws_network_acl aws_network_acl_rule
    aws_networkfirewall_firewall aws_route aws_route_table aws_route_table_association aws_subnet aws_vpc
    aws_vpc_dhcp_options aws_vpc_endpoint aws_vpc_ipam_pool aws_vpc_peering_connection aws_vpn_connection
    aws_vpn_gateway azurerm_bastion_host azurerm_express_route_circuit azurerm_express_route_gateway
    azurerm_firewall azurerm_firewall_policy azurerm_nat_gateway azurerm_network_interface
    azurerm_private_endpoint azurerm_public_ip azurerm_route azurerm_route_table azurerm_subnet
    azurerm_virtual_hub azurerm_virtual_network azurerm_virtual_network_gateway
    azurerm_virtual_network_gateway_connection azurerm_virtual_network_peering azurerm_virtual_wan
    google_compute_address google_compute_global_address google_compute_ha_vpn_gateway
    google_compute_interconnect_attachment google_compute_network google_compute_network_peering
    google_compute_route google_compute_router google_compute_router_nat google_compute_shared_vpc_host_project
    google_compute_subnetwork google_compute_vpn_gateway google_compute_vpn_tunnel
    google_service_networking_connection
  `),
    'edge-and-lb': words(`
    aws_alb aws_alb_listener aws_alb_target_group aws_api_gateway_domain_name aws_api_gateway_rest_api
    aws_api_gateway_stage aws_apigatewayv2_api aws_apigatewayv2_domain_name aws_apigatewayv2_stage
    aws_appsync_graphql_api aws_cloudfront_distribution aws_elb aws_globalaccelerator_accelerator aws_lb
    aws_lb_listener aws_lb_listener_rule aws_lb_target_group aws_lb_target_group_attachment aws_waf_web_acl
    aws_wafv2_web_acl aws_wafv2_web_acl_association azurerm_api_management azurerm_application_gateway
    azurerm_cdn_endpoint azurerm_cdn_frontdoor_endpoint azurerm_cdn_frontdoor_profile azurerm_cdn_profile
    azurerm_frontdoor azurerm_lb azurerm_lb_rule azurerm_traffic_manager_profile
    azurerm_web_application_firewall_policy google_api_gateway_gateway google_compute_backend_service
    google_compute_forwarding_rule google_compute_global_forwarding_rule google_compute_managed_ssl_certificate
    google_compute_region_backend_service google_compute_security_policy google_compute_target_https_proxy
    google_compute_url_map kubernetes_ingress kubernetes_ingress_v1 kubernetes_service kubernetes_service_v1
  `),
    firewall: words(`
    aws_default_network_acl aws_default_security_group aws_network_acl aws_network_acl_rule
    aws_networkfirewall_rule_group aws_security_group aws_security_group_rule aws_vpc_security_group_egress_rule
    aws_vpc_security_group_ingress_rule azurerm_firewall_network_rule_collection
    azurerm_firewall_policy_rule_collection_group azurerm_mssql_firewall_rule azurerm_mysql_firewall_rule
    azurerm_mysql_flexible_server_firewall_rule azurerm_network_security_group azurerm_network_security_rule
    azurerm_postgresql_firewall_rule azurerm_postgresql_flexible_server_firewall_rule azurerm_redis_firewall_rule
    azurerm_sql_firewall_rule azurerm_subnet_network_security_group_association google_compute_firewall
    google_compute_firewall_policy_rule google_compute_network_firewall_policy_rule kubernetes_network_policy
    kubernetes_network_policy_v1
  `),
    'compute-cluster': words(`
    aws_apprunner_service aws_autoscaling_group aws_batch_compute_environment aws_ecs_cluster aws_ecs_service
    aws_ecs_task_definition aws_eks_addon aws_eks_cluster aws_eks_fargate_profile aws_eks_node_group
    aws_elastic_beanstalk_environment aws_emr_cluster aws_instance aws_lambda_function aws_launch_configuration
    aws_launch_template aws_lightsail_instance aws_sagemaker_endpoint aws_spot_fleet_request
    azurerm_app_service_plan azurerm_batch_pool azurerm_container_app azurerm_container_group
    azurerm_databricks_workspace azurerm_hdinsight_kafka_cluster azurerm_kubernetes_cluster
    azurerm_kubernetes_cluster_node_pool azurerm_linux_function_app azurerm_linux_virtual_machine
    azurerm_linux_virtual_machine_scale_set azurerm_linux_web_app azurerm_service_plan azurerm_virtual_machine
    azurerm_virtual_machine_scale_set azurerm_windows_virtual_machine azurerm_windows_virtual_machine_scale_set
    azurerm_windows_web_app google_app_engine_application google_cloud_run_service google_cloud_run_v2_service
    google_cloudfunctions2_function google_cloudfunctions_function google_composer_environment
    google_compute_instance google_compute_instance_group_manager google_compute_instance_template
    google_compute_region_instance_group_manager google_container_cluster google_container_node_pool
    google_dataproc_cluster helm_release kubernetes_cron_job kubernetes_cron_job_v1 kubernetes_daemon_set_v1
    kubernetes_daemonset kubernetes_deployment kubernetes_deployment_v1 kubernetes_horizontal_pod_autoscaler
    kubernetes_manifest kubernetes_pod_disruption_budget
  `),
    'container-of-many': words(`
    aws_account_region aws_cloudformation_stack aws_cloudformation_stack_set aws_organizations_account
    aws_organizations_organization aws_organizations_organizational_unit aws_servicecatalog_provisioned_product
    azurerm_management_group azurerm_resource_group azurerm_resource_group_template_deployment
    azurerm_subscription google_folder google_project google_project_service kubernetes_namespace
    kubernetes_namespace_v1
  `),
};
/*
 * The lists below are PlanSeal's own judgement (docs/risk.md#resource-types).
 */
/** In a category of data, but themselves without any: instances of clusters, single objects, catalogue entries. */
const NOT_DATA = words(`
  aws_rds_cluster_instance aws_docdb_cluster_instance aws_neptune_cluster_instance google_alloydb_instance
  aws_dax_cluster aws_redshiftserverless_workgroup azurerm_mssql_elasticpool aws_s3_object aws_s3_bucket_object
  google_storage_bucket_object azurerm_storage_blob aws_glue_catalog_table aws_glue_catalog_database
  aws_athena_database google_datastore_index google_project_service azurerm_synapse_spark_pool
  azurerm_resource_group_template_deployment azurerm_disk_encryption_set
`);
/** Streams that keep what was written to them. */
const ALSO_DATA = words(`
  aws_kinesis_stream aws_msk_cluster azurerm_eventhub_namespace google_pubsub_topic
`);
/** Being replaced or removed is everyday life for these. Globs. */
const BENIGN = words(`
  null_resource terraform_data random_* time_* local_file local_sensitive_file archive_file aws_ecs_task_definition
  aws_lambda_permission aws_lambda_layer_version aws_api_gateway_deployment *_target_group_attachment
  aws_iam_*_policy_attachment aws_iam_policy_attachment aws_route_table_association aws_launch_configuration
  google_compute_instance_template kubernetes_job kubernetes_job_v1 aws_cloudwatch_metric_alarm
  aws_sns_topic_subscription aws_s3_object aws_s3_bucket_object google_storage_bucket_object azurerm_storage_blob
  *_dashboard
`);
/** Deleting these only takes them out of the state. */
const RELEASED = words(`
  aws_default_vpc aws_default_subnet aws_default_security_group aws_default_network_acl aws_default_route_table
  google_project_service
`);
/** Networks and DNS zones: everything else hangs on them. */
const CORE = words(`
  aws_vpc azurerm_virtual_network google_compute_network aws_ec2_transit_gateway aws_dx_connection aws_dx_gateway
  aws_route53_zone google_dns_managed_zone azurerm_dns_zone azurerm_private_dns_zone cloudflare_zone
`);
/** Deleting one deletes what is inside, known to the state or not. */
const CONTAINERS = words(`
  azurerm_resource_group kubernetes_namespace kubernetes_namespace_v1 google_project google_folder
  aws_organizations_account aws_cloudformation_stack
`);

;// CONCATENATED MODULE: ./src/core/risk/resource-classes.ts


const DATA_CATEGORIES = [
    'database',
    'object-store',
    'file-system-and-disk',
    'kms-key',
    'container-of-many',
];
const STATEFUL_CATEGORIES = ['queue-and-stream', 'logs-and-audit', 'cache'];
const known = new Map();
function give(types, trait) {
    for (const type of types)
        known.set(type, (known.get(type) ?? new Set()).add(trait));
}
for (const [category, types] of Object.entries(CATEGORIES))
    give(types, category);
for (const traits of known.values()) {
    if (DATA_CATEGORIES.some((category) => traits.has(category)))
        traits.add('data');
    if (STATEFUL_CATEGORIES.some((category) => traits.has(category)))
        traits.add('stateful');
}
give(ALSO_DATA, 'data');
give(CORE, 'core');
give(CONTAINERS, 'container');
give(RELEASED, 'released');
for (const type of NOT_DATA)
    known.get(type)?.delete('data');
const NONE = new Set();
const resource_classes_BENIGN = new Set(['benign']);
const isBenign = (type) => BENIGN.some((glob) => glob_matchesGlob(glob, type));
for (const [type, traits] of known)
    if (isBenign(type))
        traits.add('benign');
/** The traits of a resource type; a type that nobody classified has none. */
function resource_classes_traitsOf(type, own) {
    const traits = known.get(type) ?? (isBenign(type) ? resource_classes_BENIGN : NONE);
    const taught = (globs) => globs.some((glob) => matchesGlob(glob, type));
    if (taught(own.data))
        return new Set([...traits, 'data']);
    return taught(own.benign) ? resource_classes_BENIGN : traits;
}

;// CONCATENATED MODULE: ./src/core/risk/subject.ts




const subject_NONE = new Set();
/** The kinds of change that give an object new settings. */
const SETS = (/* unused pure expression or super */ null && (['update', 'replace', 'create']));
/** Prepares a change for the rules: from here on, credentials that stand in clear are marked as sensitive. */
const subjectOf = (change, { settings, deployRoleArn }) => {
    const changed = SETS.includes(change.kind) ? new Set(changedAttributes(change.values)) : subject_NONE;
    return {
        ...guarded(change, changed),
        traits: traitsOf(change.type, settings.resourceClasses),
        changed,
        settings,
        ...(deployRoleArn !== undefined && { deployRoleArn }),
    };
};
/** The value of a top-level attribute as it is now. */
const nowOf = (subject, attribute) => (0,json/* memberOf */.C5)(subject.change.values.before, attribute);
/** Text of a top-level attribute as it is now, unless it is sensitive, missing or no text. */
function nameNow(subject, attribute) {
    const value = nowOf(subject, attribute);
    const hidden = (0,changes_values/* markedAt */.kx)(subject.change.values.beforeSensitive, [attribute]);
    return typeof value === 'string' && value !== '' && !hidden ? value : undefined;
}

;// CONCATENATED MODULE: ./src/core/risk/rollback/words.ts


/** The classes of docs/risk.md#the-way-back, each with its words and commands. */
const made = (kind) => (text, commands = []) => ({ class: kind, text, commands: [...commands] });
/** A revert brings back just what was there. */
const revertAndApply = made('revert-and-apply');
/** A revert brings something back that is not the same. */
const notEquivalent = made('revert-not-equivalent');
const withinWindow = made('cancel-within-window');
const restore = made('restore-from-backup');
/** There is no way back to where it was, only onwards. */
const forwardOnly = made('forward-only');
const noWay = made('none');
/** One word of a POSIX shell command; a placeholder where the plan tells no name. */
function argument(name, placeholder) {
    return name === undefined || name === '' ? `<${placeholder}>` : shellWord(name);
}
/** An attribute of the applied state as one word of a command. */
const named = (subject, attribute, placeholder = attribute.replaceAll('_', '-')) => argument(nameNow(subject, attribute), placeholder);
/** The same with something behind it: a name for the copy that is to be made. */
const derived = (subject, attribute, suffix, placeholder) => {
    const name = nameNow(subject, attribute);
    return argument(name && `${name}${suffix}`, placeholder);
};
/** `--option value`, or nothing where the applied state does not tell. */
const optional = (option, ...values) => {
    const given = values.flatMap((value) => (value === undefined || value === '' ? [] : argument(value, '')));
    return given.length === 0 ? '' : ` ${option} ${given.join(' ')}`;
};
/** What the provider calls the object when it is imported, where that is not its `id`. */
const IMPORTED_AS = new Map([
    ['aws_db_instance', 'identifier'],
    ['aws_rds_cluster', 'cluster_identifier'],
    ['aws_docdb_cluster', 'cluster_identifier'],
    ['aws_neptune_cluster', 'cluster_identifier'],
    ['aws_dynamodb_table', 'name'],
    ['aws_s3_bucket', 'bucket'],
]);
/** Brings an object that exists under the address again. */
const importCommand = (subject) => {
    const { address, type } = subject.change;
    return `terraform import ${argument(address, 'address')} ${named(subject, IMPORTED_AS.get(type) ?? 'id', 'id')}`;
};
const isReplaced = ({ change }) => change.kind === 'replace';

// EXTERNAL MODULE: ./src/core/risk/when.ts
var when = __webpack_require__(5463);
;// CONCATENATED MODULE: ./src/core/risk/rules/availability/version.ts
/** The numbers of a version, in order: `POSTGRES_15` → [15], `8.0.mysql_aurora.3.05.2` → [8, 0, 3, 5, 2]. */
function versionOf(value) {
    if (typeof value !== 'string' && typeof value !== 'number')
        return undefined;
    const numbers = String(value).match(/\d+/g);
    return numbers?.map(Number);
}
const majorOf = (value) => versionOf(value)?.[0];
/** Negative when `a` is older, positive when newer, 0 when equal or when one of them is no version. `15` equals `15.4`. */
function compareVersions(a, b) {
    const [left, right] = [versionOf(a), versionOf(b)];
    if (!left || !right)
        return 0;
    for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
        const difference = (left[at] ?? 0) - (right[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}

;// CONCATENATED MODULE: ./src/core/risk/rules/availability/compute.ts





const CAPACITY = [
    'min_size',
    'desired_size',
    'desired_capacity',
    'desired_count',
    'replicas',
    'node_count',
    'min_capacity',
    'min_count',
    'target_size',
    'num_cache_nodes',
    'num_cache_clusters',
    'number_cache_clusters',
    'num_nodes',
    'autoscaling.min_node_count',
    'num_node_groups',
    'number_of_broker_nodes',
    'scaling_config.min_size',
    'scaling_config.desired_size',
    'initial_node_count',
    'min_instance_count',
    'spec.replicas',
    'default_node_pool.node_count',
];
const NODE_POOLS = ['aws_eks_node_group', 'google_container_node_pool', 'azurerm_kubernetes_cluster_node_pool'];
const CLUSTERS = ['aws_eks_cluster', 'google_container_cluster', 'azurerm_kubernetes_cluster'];
const STATEFUL_CHARTS = /postgres|mysql|mariadb|mongo|redis|kafka|elasticsearch|vault|minio|rabbitmq|cassandra/;
/** Machines, clusters, charts. */
const COMPUTE = [
    {
        id: 'capacity-to-zero',
        class: 'availability',
        level: 'HIGH',
        title: 'is scaled to zero',
        why: 'Nothing is left to do the work.',
        example: '~ aws_autoscaling_group.asg  min_size: 2 → 0',
        remedy: 'Check that nothing needs it any more. To switch it off for good, remove it.',
        rollback: () => revertAndApply('Revert the commit, plan and apply: new machines or tasks start, which takes minutes. What was in the old ones is gone.'),
        when: (0,when/* attribute */.lt)([...CAPACITY, 'reserved_concurrent_executions'], when/* fallsToZero */.YY),
    },
    {
        id: 'capacity-halved',
        class: 'availability',
        level: 'MEDIUM',
        title: 'loses half of its capacity or more',
        why: 'What remains may not carry the load, or the failure of one more.',
        example: '~ aws_ecs_service.api  desired_count: 6 → 3',
        remedy: 'Compare with the peak of the last weeks.',
        when: (0,when/* attribute */.lt)(CAPACITY, when/* halves */.AP),
    },
    {
        id: 'instance-stop-start',
        class: 'availability',
        level: 'MEDIUM',
        title: 'is stopped and started again',
        why: 'The plan calls it an update, but the provider stops the machine to change this.',
        example: '~ aws_instance.web  instance_type: "t3.micro" → "t3.large"',
        remedy: 'Take it out of the load balancer first; instance-store data is lost, a public IP without an elastic IP changes.',
        when: (0,when/* attribute */.lt)([
            'instance_type',
            'user_data',
            'user_data_base64',
            'ebs_optimized',
            'cpu_options',
            'machine_type',
            'min_cpu_platform',
            'size',
            'vm_size',
        ], (pair) => (0,when/* differs */.Ag)(pair) || (typeof pair.after === 'boolean' && pair.before !== pair.after), {
            kinds: ['update'],
            types: [
                'aws_instance',
                'google_compute_instance',
                'azurerm_linux_virtual_machine',
                'azurerm_windows_virtual_machine',
                'azurerm_virtual_machine',
            ],
        }),
        downtime: () => minutes(1, 5, "stop and start of a virtual machine; PlanSeal's estimate"),
        rollback: () => revertAndApply('Revert the commit, plan and apply, which stops and starts it once more. Local disks stay empty.'),
    },
    {
        id: 'node-pool-replaced',
        class: 'availability',
        level: 'HIGH',
        title: 'is replaced with all nodes in it',
        why: 'Workloads are evicted, in either order; create_before_destroy alone does not wait until they have moved.',
        example: '+/- aws_eks_node_group.main  instance_types  # forces replacement',
        remedy: 'Add a second pool, drain the first, remove it in another pull request. Check the pod disruption budgets.',
        when: (0,when/* happens */.iV)(['replace'], { types: NODE_POOLS }),
        downtime: () => minutes(0, 30, 'reports on EKS node group rotations (terraform-aws-eks #2905, #1560); depends on disruption budgets'),
    },
    {
        id: 'cluster-version-upgrade',
        class: 'availability',
        level: 'HIGH',
        title: 'is upgraded to another Kubernetes version',
        why: 'Removed APIs break workloads, and a control plane never goes back.',
        example: '~ aws_eks_cluster.main  version: "1.30" → "1.31"',
        remedy: 'Check deprecated APIs and add-ons first; one minor version at a time.',
        when: (0,when/* attribute */.lt)(['version', 'min_master_version', 'kubernetes_version'], ({ before, after }) => compareVersions(before, after) < 0, {
            kinds: ['update'],
            types: CLUSTERS,
        }),
        rollback: () => forwardOnly('A control plane cannot go back to an older version; only a new cluster can.'),
    },
    {
        id: 'helm-chart-major-upgrade',
        class: 'availability',
        level: 'HIGH',
        title: 'goes to another major version of its chart',
        why: 'A major version says itself that something breaks.',
        example: '~ helm_release.redis  version: "18.4.0" → "19.0.1"',
        remedy: 'Read the upgrade notes of the chart; compare with helm diff.',
        when: (0,when/* attribute */.lt)(['version'], ({ before, after }) => {
            const [was, will] = [majorOf(before), majorOf(after)];
            return was !== undefined && will !== undefined && was !== will;
        }, { kinds: ['update'], types: ['helm_release'] }),
    },
    {
        id: 'helm-chart-changed',
        class: 'availability',
        level: 'MEDIUM',
        title: 'gets another chart, version or set of values',
        why: 'One attribute stands for all objects in the chart; the plan does not show them.',
        example: '~ helm_release.redis  version: "18.4.0" → "18.5.0"',
        remedy: 'Look at helm diff.',
        when: (0,when/* attribute */.lt)(['version', 'chart', 'repository', 'values', 'set'], ({ before, after }) => typeof before !== 'string' ||
            typeof after !== 'string' ||
            versionOf(before)?.[0] === versionOf(after)?.[0] ||
            before === '', { kinds: ['update'], types: ['helm_release'] }),
        hides: ['resource-updated'],
    },
    {
        id: 'helm-release-deleted',
        class: 'availability',
        level: 'HIGH',
        title: 'is uninstalled with everything in the chart',
        why: 'All objects of the release go; the plan shows only one.',
        example: '- helm_release.ingress',
        remedy: 'List them with `helm get manifest`. Volume claims of a database chart may go too.',
        levels: 'CRITICAL for charts of databases.',
        when: (0,when/* happens */.iV)(['delete', 'replace'], { types: ['helm_release'] }, ({ change }) => {
            const chart = (0,json/* memberOf */.C5)(change.values.before, 'chart');
            return typeof chart === 'string' && STATEFUL_CHARTS.test(chart.toLowerCase()) ? { level: 'CRITICAL' } : true;
        }),
        hides: ['resource-deleted'],
    },
    {
        id: 'helm-force-enabled',
        class: 'availability',
        level: 'HIGH',
        title: 'may from now on delete and re-create its objects',
        why: 'force_update and recreate_pods turn upgrades into outages; without atomic a failed upgrade stays half-way.',
        example: '~ helm_release.api  force_update: false → true',
        remedy: 'Leave it off.',
        when: (0,when/* attribute */.lt)(['force_update', 'recreate_pods', 'cleanup_on_fail', 'atomic'], (pair) => (pair.path[0] === 'atomic' ? (0,when/* turnsOff */.sr)(pair) : (0,when/* turnsOn */.C5)(pair)), { types: ['helm_release'] }),
    },
    {
        id: 'rollout-without-surge',
        class: 'availability',
        level: 'LOW',
        title: 'is from now on stopped before its successor starts',
        why: 'Each deployment has a gap.',
        example: '~ kubernetes_deployment.api  strategy.type: "RollingUpdate" → "Recreate"',
        remedy: 'Keep a rolling update unless two versions must never run at once.',
        when: (0,when/* attribute */.lt)(['spec.strategy.type', 'deployment_minimum_healthy_percent'], (pair) => pair.path[0] === 'spec' ? (0,when/* becomes */.h6)('Recreate')(pair) : (0,when/* fallsToZero */.YY)(pair)),
    },
];

// EXTERNAL MODULE: ./src/core/risk/attribute.ts
var attribute = __webpack_require__(7283);
;// CONCATENATED MODULE: ./src/core/risk/rollback/databases.ts



const databases_CLUSTERS = /^aws_(rds|docdb|neptune)_cluster$/;
/** The command line that a cluster type is served by. */
const serviceOf = (type) => databases_CLUSTERS.exec(type)?.[1] ?? 'rds';
const takeInstance = (subject) => `aws rds create-db-snapshot --db-instance-identifier ${named(subject, 'identifier', 'instance-identifier')} --db-snapshot-identifier ${derived(subject, 'identifier', '-before-apply', 'snapshot')}`;
const takeCluster = (subject) => `aws ${serviceOf(subject.change.type)} create-db-cluster-snapshot --db-cluster-identifier ${named(subject, 'cluster_identifier')} --db-cluster-snapshot-identifier ${derived(subject, 'cluster_identifier', '-before-apply', 'snapshot')}`;
/** How to keep a copy of a database before the apply; nothing for types of which it is not known. */
function snapshotCommands(subject) {
    const { type } = subject.change;
    if (type === 'aws_db_instance')
        return [takeInstance(subject)];
    return databases_CLUSTERS.test(type) ? [takeCluster(subject)] : [];
}
const groupsOf = (subject) => {
    const groups = nowOf(subject, 'vpc_security_group_ids');
    return (0,json/* isList */.Lv)(groups) ? groups.filter((id) => typeof id === 'string').slice(0, 5) : [];
};
/** After a replacement the empty new object has the name. */
const suffixOf = (subject) => (isReplaced(subject) ? '-restored' : '');
/** Without its network a restored database comes up in the default one, where nobody reaches it. */
const networkOf = (subject) => optional('--db-subnet-group-name', nameNow(subject, 'db_subnet_group_name')) +
    optional('--vpc-security-group-ids', ...groupsOf(subject));
const restoreInstance = (subject, snapshot) => `aws rds restore-db-instance-from-db-snapshot --db-instance-identifier ${derived(subject, 'identifier', suffixOf(subject), 'instance-identifier')} --db-snapshot-identifier ${snapshot}${networkOf(subject)}`;
const restoreCluster = (subject, snapshot) => `aws ${serviceOf(subject.change.type)} restore-db-cluster-from-snapshot --db-cluster-identifier ${derived(subject, 'cluster_identifier', suffixOf(subject), 'cluster-identifier')} --snapshot-identifier ${snapshot} --engine ${named(subject, 'engine')}${networkOf(subject)}`;
const afterwards = (subject) => isReplaced(subject)
    ? 'Restore it beside the new, empty one, which has the name, and move over.'
    : 'Restore it under its name, revert the commit and import it.';
function relational(subject, isCluster) {
    const source = nameNow(subject, 'replicate_source_db');
    if (source !== undefined)
        return notEquivalent('It is a read replica: a revert makes a new one out of its source, with another endpoint.');
    const [take, restoreFrom] = isCluster ? [takeCluster, restoreCluster] : [takeInstance, restoreInstance];
    const automatic = nowOf(subject, 'delete_automated_backups') === true ? ' Its automatic backups are deleted with it.' : '';
    const back = isReplaced(subject) ? [] : [importCommand(subject)];
    if (nowOf(subject, 'skip_final_snapshot') === true)
        return noWay(`The apply keeps no final snapshot.${automatic} Take a snapshot before the apply:`, [take(subject)]);
    const snapshot = nameNow(subject, 'final_snapshot_identifier');
    if (snapshot === undefined)
        return restore(`The applied state names no final snapshot, and without a name the deletion fails.${automatic} Take one before the apply. ${afterwards(subject)}`, [take(subject), restoreFrom(subject, '<snapshot>'), ...back]);
    return restore(`The apply takes a last snapshot, \`${snapshot}\`; what is written until then is in it.${automatic} ${afterwards(subject)} Try a restore before merging.`, [restoreFrom(subject, named(subject, 'final_snapshot_identifier')), ...back]);
}
const hasPointInTime = (subject) => {
    const [setting] = [nowOf(subject, 'point_in_time_recovery')].flatMap((value) => ((0,json/* isList */.Lv)(value) ? value : []));
    return (0,json/* memberOf */.C5)(setting, 'enabled') === true;
};
function dynamodb(subject) {
    const table = named(subject, 'name', 'table');
    const target = derived(subject, 'name', suffixOf(subject), 'table');
    const comeBack = `aws dynamodb restore-table-from-backup --target-table-name ${target} --backup-arn <backup-arn>`;
    const back = isReplaced(subject) ? [] : [importCommand(subject)];
    if (hasPointInTime(subject))
        return restore(`Point-in-time recovery is on, so DynamoDB keeps a system backup for 35 days after the deletion. ${afterwards(subject)}`, [`aws dynamodb list-backups --table-name ${table} --backup-type SYSTEM`, comeBack, ...back]);
    return noWay(`Point-in-time recovery is off, so nothing keeps its items. Take a backup before the apply. ${afterwards(subject)}`, [
        `aws dynamodb create-backup --table-name ${table} --backup-name ${derived(subject, 'name', '-before-apply', 'backup')}`,
        comeBack,
        ...back,
    ]);
}
const redshift = (subject) => {
    const cluster = named(subject, 'cluster_identifier');
    const snapshot = nameNow(subject, 'final_snapshot_identifier');
    if (nowOf(subject, 'skip_final_snapshot') === true || snapshot === undefined)
        return noWay('The apply keeps no final snapshot. Take one before the apply:', [
            `aws redshift create-cluster-snapshot --cluster-identifier ${cluster} --snapshot-identifier ${derived(subject, 'cluster_identifier', '-before-apply', 'snapshot')}`,
        ]);
    return restore(`The apply takes a last snapshot, \`${snapshot}\`. ${afterwards(subject)}`, [
        `aws redshift restore-from-cluster-snapshot --cluster-identifier ${derived(subject, 'cluster_identifier', suffixOf(subject), 'cluster-identifier')} --snapshot-identifier ${named(subject, 'final_snapshot_identifier')}`,
    ]);
};
const cache = (subject) => {
    const snapshot = nameNow(subject, 'final_snapshot_identifier');
    if (snapshot !== undefined)
        return restore(`The apply takes a last snapshot, \`${snapshot}\`. Revert the commit with \`snapshot_name\` set to it, and the new cache starts from it.`);
    const isGroup = subject.change.type === 'aws_elasticache_replication_group';
    const [option, attribute] = isGroup
        ? ['--replication-group-id', 'replication_group_id']
        : ['--cache-cluster-id', 'cluster_id'];
    return noWay('A revert makes an empty cache; what was in it must be computed again, and the sources feel it. Redis and Valkey can keep it in a snapshot before the apply:', [
        `aws elasticache create-snapshot ${option} ${named(subject, attribute)} --snapshot-name ${derived(subject, attribute, '-before-apply', 'snapshot')}`,
    ]);
};
const userPool = () => noWay('A revert makes an empty pool with another id: users, passwords and registered devices are lost, and Cognito has no backup.');
const search = () => noWay('The automatic snapshots go with the domain. Only a manual snapshot in a bucket of your own can be restored: make one before the apply.');
/** AWS databases and caches. */
const DATABASES = [
    { types: /^aws_db_instance$/, undo: (subject) => relational(subject, false) },
    { types: databases_CLUSTERS, undo: (subject) => relational(subject, true) },
    {
        types: /^aws_(rds|docdb|neptune)_cluster_instance$/,
        undo: () => notEquivalent('The data is in the cluster and stays. A revert makes a new instance of it, with another endpoint.'),
    },
    { types: /^aws_dynamodb_table$/, undo: dynamodb },
    { types: /^aws_redshift_cluster$/, undo: redshift },
    { types: /^aws_elasticache_(replication_group|cluster)$/, undo: cache },
    { types: /^aws_(opensearch|elasticsearch)_domain$/, undo: search },
    { types: /^aws_cognito_user_pool$/, undo: userPool },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/availability/database.ts







const VERSIONS = ['engine_version', 'database_version', 'version'];
const STORES = (0,when/* any */.bz)('database', 'cache');
const SINGLE = ['aws_db_instance', 'aws_rds_cluster_instance'];
/** What restarts a database, or takes it away for a while (docs/risk.md#rules-and-compounds). */
const DATABASE = [
    {
        id: 'db-compute-changed',
        class: 'availability',
        level: 'MEDIUM',
        title: 'changes its size, which restarts it',
        why: 'The database moves to another machine: a failover with a standby, an outage without.',
        example: '~ aws_db_instance.orders  instance_class: "db.t3.medium" → "db.r6g.large"',
        remedy: 'Do it in a quiet hour, or leave it to the maintenance window with apply_immediately = false.',
        when: (0,when/* attribute */.lt)([
            'instance_class',
            'node_type',
            'instance_type',
            'settings.tier',
            'sku_name',
            'host_instance_type',
            'broker_node_group_info.instance_type',
            'cluster_config.instance_type',
        ], when/* differs */.Ag, { kinds: ['update'], traits: (0,when/* any */.bz)('database', 'cache', 'queue-and-stream') }),
        downtime: (subject) => {
            if (!SINGLE.includes(subject.change.type))
                return minutes(1, 5, "restart on other hardware; PlanSeal's estimate");
            return nowOf(subject, 'multi_az') === true
                ? minutes(1, 2, 'RDS documentation: 60 to 120 seconds for a Multi-AZ failover')
                : minutes(5, 25, 'single-AZ RDS: proportional to recovery, 20 to 25 minutes observed');
        },
        rollback: () => revertAndApply('Revert the commit, plan and apply: it goes back with the same outage once more.'),
    },
    {
        id: 'db-engine-major-upgrade',
        class: 'availability',
        level: 'HIGH',
        title: 'is upgraded to another major version',
        why: 'The database is away until the upgrade is done, also with a standby, and there is no way back but a restore.',
        example: '~ aws_db_instance.orders  engine_version: "14.10" → "15.5"',
        remedy: 'Rehearse it on a restored copy, take a snapshot right before, announce a maintenance window. A blue/green deployment shortens the outage.',
        when: (0,when/* attribute */.lt)(VERSIONS, ({ before, after }) => {
            const [was, will] = [majorOf(before), majorOf(after)];
            return was !== undefined && will !== undefined && will > was;
        }, { kinds: ['update'], traits: STORES }),
        downtime: () => minutes(10, 60, 'RDS documentation: unavailable until the upgrade is done; 10 minutes and more observed'),
        rollback: (subject) => forwardOnly('An engine cannot go back to an older major version; only a snapshot from before the upgrade can be restored, as a new database and without what was written since. Take one first:', snapshotCommands(subject)),
    },
    {
        id: 'db-engine-minor-upgrade',
        class: 'availability',
        level: 'MEDIUM',
        title: 'is upgraded to another minor version',
        why: 'The database restarts on the new version.',
        example: '~ aws_db_instance.orders  engine_version: "14.10" → "14.12"',
        remedy: 'Use the maintenance window.',
        when: (0,when/* attribute */.lt)(VERSIONS, ({ before, after }) => majorOf(before) === majorOf(after) && compareVersions(before, after) < 0, { kinds: ['update'], traits: STORES }),
        downtime: () => minutes(1, 10, 'RDS documentation: a few minutes on a Multi-AZ instance, about 35 seconds on a Multi-AZ cluster'),
    },
    {
        id: 'db-engine-downgrade',
        class: 'availability',
        level: 'HIGH',
        title: 'is asked to go back to an older version',
        why: 'Engines do not downgrade in place: the apply fails, or the database is replaced by an empty one.',
        example: '~ aws_db_instance.orders  engine_version: "15.5" → "14.10"',
        remedy: 'Set the version that really runs. To go back, restore a snapshot into a new database.',
        when: (0,when/* attribute */.lt)(VERSIONS, ({ before, after }) => compareVersions(before, after) > 0, {
            kinds: ['update'],
            traits: STORES,
        }),
    },
    {
        id: 'db-parameters-changed',
        class: 'availability',
        level: 'MEDIUM',
        title: 'gets another parameter group, which counts from the next restart',
        why: 'Static parameters stay pending until somebody restarts the database; then several changes hit at once.',
        example: '~ aws_db_instance.orders  parameter_group_name: "pg14" → "pg14-tuned"',
        remedy: 'Plan the restart together with the change.',
        rollback: () => revertAndApply('Revert the commit, plan and apply; a parameter that needs a restart needs one more to go back.'),
        when: (0,when/* attribute */.lt)(['parameter_group_name', 'db_cluster_parameter_group_name', 'db_parameter_group_name'], when/* differs */.Ag, {
            kinds: ['update'],
            traits: STORES,
        }),
    },
    {
        id: 'backup-toggle-outage',
        class: 'availability',
        level: 'MEDIUM',
        title: 'is interrupted for a moment while backups are switched on or off',
        why: 'RDS documentation: an outage occurs when the backup retention period changes from 0 to another value or back.',
        example: '~ aws_db_instance.orders  backup_retention_period: 0 → 7',
        remedy: 'Do it in a quiet hour.',
        when: (0,when/* attribute */.lt)(['backup_retention_period'], ({ before, after }) => (0,attribute/* isEmpty */.Im)(before) !== (0,attribute/* isEmpty */.Im)(after), {
            kinds: ['update'],
            types: ['aws_db_instance'],
        }),
        downtime: () => minutes(0.1, 5, 'RDS documentation: I/O is suspended for seconds to a few minutes'),
    },
    {
        id: 'apply-immediately-enabled',
        class: 'availability',
        level: 'MEDIUM',
        title: 'applies its changes at once, not in the maintenance window',
        why: 'Restarts happen during the apply, and changes that were waiting for the window come along.',
        example: '~ aws_db_instance.orders  apply_immediately: false → true',
        remedy: 'Leave apply_immediately = false, or choose the hour of the apply with care.',
        when: (0,when/* attribute */.lt)(['apply_immediately'], when/* turnsOn */.C5, { kinds: ['update'] }),
    },
    {
        id: 'high-availability-disabled',
        class: 'availability',
        level: 'HIGH',
        title: 'loses its standby',
        why: 'The failure of one machine or zone is an outage from now on, and maintenance needs downtime.',
        example: '~ aws_db_instance.orders  multi_az: true → false',
        remedy: 'Keep the standby in production.',
        when: (0,when/* attribute */.lt)([
            'multi_az',
            'multi_az_enabled',
            'automatic_failover_enabled',
            'zone_redundant',
            'zone_redundancy_enabled',
            'cluster_config.zone_awareness_enabled',
            'settings.availability_type',
            'availability_type',
            'high_availability.mode',
        ], (pair) => (0,when/* turnsOff */.sr)(pair) || (0,when/* leaves */.FQ)('REGIONAL', 'ZoneRedundant', 'SameZone')(pair)),
    },
    {
        id: 'search-blue-green',
        class: 'availability',
        level: 'MEDIUM',
        title: 'is rebuilt beside itself (blue/green)',
        why: 'The search domain copies everything to new nodes: hours of double load, no outage if it is healthy and has room.',
        example: '~ aws_opensearch_domain.logs  cluster_config.instance_type',
        remedy: 'Check that the domain is green, has free storage and no other change is running.',
        when: {
            kinds: ['update'],
            types: ['aws_opensearch_domain', 'aws_elasticsearch_domain'],
            attributes: [
                'cluster_config',
                'ebs_options',
                'vpc_options',
                'engine_version',
                'elasticsearch_version',
                'advanced_options',
                'encrypt_at_rest',
            ],
            match: () => [{}],
        },
        downtime: () => ({
            text: 'no outage; degraded for hours',
            basis: 'AWS documentation of blue/green deployments of search domains',
        }),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/availability/health.ts



/** A block, or the id of a probe, that was there and is not there any more. */
const vanishes = (pair) => (0,when/* isRemoved */.RX)(pair) || ((0,json/* isList */.Lv)(pair.before) && pair.before.length > 0 && (0,attribute/* isEmpty */.Im)(pair.after));
const SWITCHES = ['enabled', 'health_check_type'];
/** Who notices when something stops working. */
const HEALTH = [
    {
        id: 'health-check-weakened',
        class: 'availability',
        level: 'MEDIUM',
        title: 'looks less closely whether what is behind it works',
        why: 'Without the check, traffic goes on to what is broken, and nothing is restarted or replaced by itself.',
        example: '~ aws_lb_target_group.api  health_check.enabled: true → false',
        remedy: 'Keep the check; give slow applications a longer grace period instead.',
        when: (0,when/* attribute */.lt)([
            'health_check.enabled',
            'health_check_type',
            'health_checks',
            'auto_healing_policies',
            'probe_id',
            'site_config.health_check_path',
            'spec.template.spec.container.liveness_probe',
            'spec.template.spec.container.readiness_probe',
        ], (pair) => (SWITCHES.includes(String(pair.path.at(-1))) ? (0,when/* turnsOff */.sr)(pair) || (0,when/* leaves */.FQ)('ELB')(pair) : vanishes(pair)), { kinds: ['update'] }),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/availability/network.ts





const ENDPOINTS = [
    'aws_lb',
    'aws_alb',
    'aws_elb',
    'aws_lb_listener',
    'aws_alb_listener',
    'aws_cloudfront_distribution',
    'aws_api_gateway_rest_api',
    'aws_apigatewayv2_api',
    'aws_api_gateway_domain_name',
    'aws_apigatewayv2_domain_name',
    'aws_globalaccelerator_accelerator',
    'aws_appsync_graphql_api',
    'aws_eip',
    'aws_nat_gateway',
    'google_compute_address',
    'google_compute_global_address',
    'google_compute_forwarding_rule',
    'google_compute_global_forwarding_rule',
    'azurerm_public_ip',
    'azurerm_lb',
    'azurerm_application_gateway',
    'azurerm_nat_gateway',
    'azurerm_cdn_frontdoor_endpoint',
    'azurerm_api_management',
];
const LISTENERS = [
    'aws_lb_listener',
    'aws_alb_listener',
    'aws_lb_listener_rule',
    'azurerm_lb_rule',
    'google_compute_forwarding_rule',
    'google_compute_global_forwarding_rule',
];
const RECORDS = [
    'aws_route53_record',
    'google_dns_record_set',
    'azurerm_dns_a_record',
    'azurerm_dns_cname_record',
    'azurerm_dns_mx_record',
    'azurerm_dns_txt_record',
    'azurerm_private_dns_a_record',
    'cloudflare_record',
    'cloudflare_dns_record',
];
const ROUTES = ['aws_route', 'azurerm_route', 'google_compute_route', 'aws_ec2_transit_gateway_route'];
const DELEGATING = new Set(['NS', 'MX', 'SOA']);
const isZone = (type) => type.endsWith('_zone');
const isDelegating = (subject) => DELEGATING.has(nameNow(subject, 'type') ?? '');
/** Resolvers keep the old answer for as long as the TTL says: it stands in the plan, so this estimate is exact. */
const untilTtl = (subject) => {
    const ttl = (0,attribute/* numberOf */.rl)(nowOf(subject, 'ttl'));
    return ttl === undefined
        ? undefined
        : minutes(0, Math.ceil(ttl / 6) / 10, `the TTL of ${ttl} seconds in the applied state`);
};
/** The ways to and between the services. */
const NETWORK = [
    {
        id: 'core-infrastructure-removed',
        class: 'availability',
        level: 'CRITICAL',
        title: 'is destroyed, and everything in or behind it is cut off',
        why: 'Networks and DNS zones carry everything else.',
        example: '- aws_vpc.main',
        remedy: 'Write a migration plan: what moves, in which order, how long both exist.',
        when: (0,when/* happens */.iV)(['delete'], { traits: (0,when/* any */.bz)('core') }, ({ change }) => change.deposed === undefined && { why: coreWhy(change.type) }),
        hides: ['resource-deleted'],
        rollback: (subject) => coreRollback(subject),
    },
    {
        id: 'core-infrastructure-replaced',
        class: 'availability',
        level: 'CRITICAL',
        title: 'is replaced, and everything in or behind it is cut off',
        why: 'Networks and DNS zones carry everything else. A new zone has other name servers; a new network other ids everywhere.',
        example: '-/+ aws_vpc.main  cidr_block: "10.0.0.0/16" → "10.1.0.0/16"  # forces replacement',
        remedy: 'Build the new one beside the old one and move what is inside.',
        when: (0,when/* happens */.iV)(['replace'], { traits: (0,when/* any */.bz)('core') }, ({ change }) => ({
            why: coreWhy(change.type),
            ...(NETWORKS.test(change.type) && {
                remedy: 'Build the new one beside the old one and move what is inside. For more addresses add a second CIDR block instead of changing the first.',
            }),
        })),
        hides: ['resource-replaced', 'resource-replaced-create-first'],
        rollback: (subject) => coreRollback(subject),
    },
    {
        id: 'endpoint-replaced',
        class: 'availability',
        level: 'HIGH',
        title: 'gets another name or address',
        why: 'Clients, DNS records and allow-lists that name the old one break.',
        example: '-/+ aws_lb.alb  internal: false → true  # forces replacement',
        remedy: 'Create the new one beside it, move the DNS record, wait for the TTL, remove the old one.',
        when: (0,when/* happens */.iV)(['replace'], { types: ENDPOINTS }),
        downtime: ({ change }) => change.type.includes('nat_gateway')
            ? minutes(0.1, 5, "all outgoing traffic until routes point at the new one; PlanSeal's estimate")
            : minutes(3, 10, "creation of a load balancer plus the TTL of its name; PlanSeal's estimate"),
    },
    {
        id: 'endpoint-disabled',
        class: 'availability',
        level: 'HIGH',
        title: 'no longer answers',
        why: 'Requests that arrive here fail.',
        example: '~ aws_cloudfront_distribution.cdn  enabled: true → false',
        remedy: 'Check the access logs for the last requests first.',
        when: (0,when/* attribute */.lt)(['enabled'], when/* turnsOff */.sr, {
            kinds: ['update'],
            types: ['aws_cloudfront_distribution', 'aws_globalaccelerator_accelerator', 'azurerm_cdn_frontdoor_endpoint'],
        }),
    },
    {
        id: 'listener-deleted',
        class: 'availability',
        level: 'HIGH',
        title: 'is destroyed, and requests that it routed fail',
        why: 'The load balancer stays, but one of its doors or signposts goes.',
        example: '- aws_lb_listener_rule.api',
        remedy: 'Check the request counts of the rule first.',
        when: (0,when/* happens */.iV)(['delete'], { types: LISTENERS }),
        hides: ['resource-deleted'],
    },
    {
        id: 'dns-record-changed',
        class: 'availability',
        level: 'MEDIUM',
        title: 'points somewhere else',
        why: 'Until the TTL is over, some clients use the old place and some the new one.',
        example: '~ aws_route53_record.www  records: ["192.0.2.10"] → ["192.0.2.99"]',
        remedy: 'Lower the TTL a day before, and check that the new target answers.',
        levels: 'HIGH for NS, MX and SOA records, which decide about everything below or about all mail.',
        when: (0,when/* happens */.iV)(['update'], { types: RECORDS }, (subject) => {
            const places = ['records', 'rrdatas', 'record', 'value', 'content', 'alias', 'name', 'type'];
            const changed = places.find((name) => subject.changed.has(name));
            if (changed === undefined)
                return false;
            const pair = (0,attribute/* pairsAt */.d5)(subject.change.values, changed)[0];
            return { ...(pair && { pair }), ...(isDelegating(subject) && { level: 'HIGH' }) };
        }),
        downtime: untilTtl,
        rollback: () => revertAndApply('Revert the commit, plan and apply: clients come back within the TTL.'),
    },
    {
        id: 'dns-record-deleted',
        class: 'availability',
        level: 'HIGH',
        title: 'is destroyed, and the name no longer resolves',
        why: 'Whoever still uses the name gets nothing.',
        example: '- aws_route53_record.www',
        remedy: 'Check the query logs of the zone first.',
        when: (0,when/* happens */.iV)(['delete'], { types: RECORDS }),
        downtime: untilTtl,
    },
    {
        id: 'route-removed',
        class: 'availability',
        level: 'HIGH',
        title: 'is destroyed, and traffic that took this route is lost',
        why: 'Everything in the subnets of the table loses this way out, often without any error elsewhere in the plan.',
        example: '- aws_route.default  (0.0.0.0/0)',
        remedy: 'Check the flow logs for the destination first.',
        when: (0,when/* happens */.iV)(['delete'], { types: ROUTES }),
        hides: ['resource-deleted'],
        downtime: () => minutes(0.1, 5, "traffic over this route until it is back; PlanSeal's estimate"),
    },
];
const NETWORKS = /_(vpc|virtual_network|compute_network)$/;
const coreWhy = (type) => {
    if (isZone(type))
        return 'No name in the zone resolves any more once its name servers are gone; a new zone gets other ones.';
    if (NETWORKS.test(type))
        return 'All that runs in the network must go before it can; a new one has another id everywhere.';
    return 'It connects networks with each other or with an office: what takes this way is cut off.';
};
const coreRollback = ({ change }) => forwardOnly(isZone(change.type)
    ? 'A new zone gets other name servers, so the delegation at the registrar must be changed too; resolvers keep the old one for up to two days.'
    : NETWORKS.test(change.type)
        ? 'A new network has another id; everything inside must be created again and connected again.'
        : 'A new one has another id; every attachment, route and tunnel must be made again, and the other side configured.');

;// CONCATENATED MODULE: ./src/core/risk/rules/availability/operations.ts

/** Helpers that nobody sees until they are missing. */
const OPERATIONS = [
    {
        id: 'autoscaling-removed',
        class: 'availability',
        level: 'MEDIUM',
        title: 'no longer grows with the load',
        why: 'The next peak meets a fixed capacity.',
        example: '- aws_appautoscaling_target.api',
        remedy: 'Set the fixed capacity to what the peak needs.',
        when: (0,when/* happens */.iV)(['delete'], {
            types: [
                'aws_autoscaling_policy',
                'aws_appautoscaling_policy',
                'aws_appautoscaling_target',
                'azurerm_monitor_autoscale_setting',
                'google_compute_autoscaler',
                'kubernetes_horizontal_pod_autoscaler',
            ],
        }),
    },
    {
        id: 'schedule-disabled',
        class: 'availability',
        level: 'MEDIUM',
        title: 'no longer runs on its schedule',
        why: 'Jobs that nobody looks at stop without an error.',
        example: '~ aws_cloudwatch_event_rule.nightly  state: "ENABLED" → "DISABLED"',
        remedy: 'Check what the job does and who needs it.',
        when: (0,when/* attribute */.lt)(['state', 'is_enabled', 'paused', 'spec.suspend'], (pair) => pair.path[0] === 'paused' || pair.path.at(-1) === 'suspend'
            ? (0,when/* turnsOn */.C5)(pair)
            : (0,when/* turnsOff */.sr)(pair) || (0,when/* leaves */.FQ)('ENABLED')(pair), {
            types: [
                'aws_cloudwatch_event_rule',
                'aws_scheduler_schedule',
                'google_cloud_scheduler_job',
                'kubernetes_cron_job',
                'kubernetes_cron_job_v1',
            ],
        }),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/compounds.ts


/**
 * Findings that together mean more than the worst of them (docs/risk.md#rules-and-compounds). `compound.ts` decides
 * when.
 */
const COMPOUNDS = [
    {
        id: 'deletion-being-prepared',
        class: 'data',
        level: 'CRITICAL',
        title: 'loses several of its safety nets at once',
        why: 'Protection off, no final snapshot, no backups: this is how the first of two pull requests looks when something is going to be deleted.',
        example: '~ aws_db_instance.orders  deletion_protection: true → false, backup_retention_period: 7 → 0',
        remedy: 'If a deletion is planned, say so here and now: with a migration plan and a verified backup. If not, keep the nets.',
    },
    {
        id: 'upgrade-without-safety-net',
        class: 'data',
        level: 'CRITICAL',
        title: 'is upgraded or rebuilt while its backups are off',
        why: 'A major upgrade cannot be undone except from a backup, and there will be none.',
        example: '~ aws_db_instance.orders  engine_version: "14.10" → "15.5", backup_retention_period: 7 → 0',
        remedy: 'Take a manual snapshot first, and keep backups on until the upgrade has proved itself.',
        rollback: (subject) => forwardOnly('Backups are off after this change: only a snapshot taken before the apply can be restored. Take one first:', snapshotCommands(subject)),
    },
    {
        id: 'public-database',
        class: 'security',
        level: 'CRITICAL',
        title: 'becomes reachable from the internet while a firewall opens to everybody',
        why: 'Either alone may be harmless; together they put a database in front of everybody.',
        example: '~ aws_db_instance.orders  publicly_accessible: true, and ~ aws_security_group.db  ingress 5432 from 0.0.0.0/0',
        remedy: 'Undo at least one of the two.',
    },
    {
        id: 'downtime-now-in-prod',
        class: 'availability',
        level: 'HIGH',
        title: 'goes down during the apply, not in the maintenance window',
        why: 'A change that restarts it is combined with apply_immediately.',
        example: '~ aws_db_instance.orders  instance_class: "db.t3.medium" → "db.r6g.large"  (apply_immediately = true)',
        remedy: 'Set apply_immediately = false, or apply in an announced maintenance window.',
    },
    {
        id: 'unprotected-and-exposed',
        class: 'security',
        level: 'CRITICAL',
        title: 'becomes public and loses its encryption',
        why: 'Whoever reaches it can read it.',
        example: '~ aws_db_instance.orders  publicly_accessible: true, storage_encrypted: false',
        remedy: 'Undo at least one of the two.',
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/data/encryption.ts




const hasData = ({ traits }) => traits.has('data');
/** The last step of an ARN: an id and the ARN of the same key are one key. */
const keyId = (key) => key.slice(key.lastIndexOf('/') + 1);
/** The encryption that SQS manages goes off when a key of one's own takes over. */
const hasOwnKey = ({ path }, { change }) => path[0] === 'sqs_managed_sse_enabled' && !(0,attribute/* isEmpty */.Im)((0,json/* memberOf */.C5)(change.values.after, 'kms_master_key_id'));
/** Keys, secrets and whether data is encrypted with them. */
const ENCRYPTION = [
    {
        id: 'kms-key-disabled',
        class: 'data',
        level: 'HIGH',
        title: 'is switched off, and what it encrypted cannot be read',
        why: 'Every service that uses the key fails as soon as it needs it.',
        example: '~ aws_kms_key.main  is_enabled: true → false',
        remedy: 'Check the last use of the key (CloudTrail) first.',
        firm: true,
        rollback: () => revertAndApply('Revert the commit, plan and apply: the key works again at once. Requests that failed meanwhile must be repeated.'),
        when: (0,when/* attribute */.lt)(['is_enabled', 'state'], (pair) => (pair.path[0] === 'state' ? (0,when/* becomes */.h6)('DISABLED', 'DESTROYED')(pair) : (0,when/* turnsOff */.sr)(pair)), { traits: (0,when/* any */.bz)('kms-key') }),
    },
    {
        id: 'kms-deletion-window-reduced',
        class: 'data',
        level: 'MEDIUM',
        title: 'leaves less time to undo its deletion',
        why: 'After the window a deleted key, and everything encrypted with it, is gone for good.',
        example: '~ aws_kms_key.main  deletion_window_in_days: 30 → 7',
        remedy: 'Keep 30 days.',
        when: (0,when/* attribute */.lt)(['deletion_window_in_days', 'destroy_scheduled_duration'], (pair) => {
            const seconds = (value) => (0,attribute/* numberOf */.rl)(typeof value === 'string' ? value.replace(/s$/, '') : value);
            return (0,when/* shrinks */.tK)({ ...pair, before: seconds(pair.before) ?? null, after: seconds(pair.after) ?? null });
        }),
    },
    {
        id: 'kms-rotation-disabled',
        class: 'data',
        level: 'MEDIUM',
        title: 'is no longer rotated',
        why: 'Without rotation a key that leaks stays useful for ever.',
        example: '~ aws_kms_key.main  enable_key_rotation: true → false',
        remedy: 'Keep enable_key_rotation = true.',
        when: (0,when/* attribute */.lt)(['enable_key_rotation', 'rotation_period'], (pair) => (0,when/* turnsOff */.sr)(pair) || (0,when/* isRemoved */.RX)(pair), {
            traits: (0,when/* any */.bz)('kms-key'),
        }),
    },
    {
        id: 'secret-recovery-window-removed',
        class: 'data',
        level: 'HIGH',
        title: 'can no longer be brought back after its deletion',
        why: 'With a window of 0 days a deleted secret is gone at once.',
        example: '~ aws_secretsmanager_secret.s  recovery_window_in_days: 30 → 0',
        remedy: 'Keep at least 7 days.',
        firm: true,
        when: (0,when/* attribute */.lt)(['recovery_window_in_days'], when/* fallsToZero */.YY),
    },
    {
        id: 'secret-replaced',
        class: 'security',
        level: 'MEDIUM',
        title: 'becomes a new credential',
        why: 'Everyone who uses the old value must get the new one.',
        example: '-/+ random_password.db  length: 16 → 24  # forces replacement',
        remedy: 'List the consumers and when they read the value again.',
        rollback: () => notEquivalent('A revert makes a third value, not the old one: it must be handed out again.'),
        when: (0,when/* happens */.iV)(['replace'], { traits: (0,when/* any */.bz)('secret') }),
        hides: ['benign-replaced'],
    },
    {
        id: 'encryption-disabled',
        class: 'security',
        level: 'HIGH',
        title: 'is no longer encrypted',
        why: 'Whoever gets hold of the disk, the backup or the line can read everything.',
        example: '-/+ aws_db_instance.orders  storage_encrypted: true → false  # forces replacement',
        remedy: 'Keep encryption on.',
        when: (0,when/* attribute */.lt)([
            'storage_encrypted',
            'encrypted',
            'at_rest_encryption_enabled',
            'transit_encryption_enabled',
            'encrypt_at_rest.enabled',
            'node_to_node_encryption.enabled',
            'server_side_encryption.enabled',
            'sqs_managed_sse_enabled',
            'root_block_device.encrypted',
            'infrastructure_encryption_enabled',
        ], (pair, subject) => (0,when/* turnsOff */.sr)(pair) && !hasOwnKey(pair, subject) && (hasData(subject) ? { level: 'CRITICAL' } : {})),
    },
    {
        id: 'encryption-key-changed',
        class: 'data',
        level: 'HIGH',
        title: 'is encrypted with another key',
        why: 'It often forces a replacement, and what was written before still needs the old key.',
        example: '~ aws_dynamodb_table.sessions  kms_key_arn: "…/key-1" → "…/key-2"',
        remedy: 'Keep the old key until nothing needs it any more.',
        rollback: () => revertAndApply('Revert the commit, plan and apply, as long as both keys exist: what was written in between needs the new one.'),
        when: (0,when/* attribute */.lt)(['kms_key_id', 'kms_key_arn', 'kms_master_key_id', 'kms_key_name', 'server_side_encryption.kms_key_arn'], ({ before, after }) => typeof before === 'string' &&
            typeof after === 'string' &&
            before !== '' &&
            after !== '' &&
            keyId(before) !== keyId(after)),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/data/lost-words.ts
const ofTypes = (types) => ({ change }) => types.test(change.type);
const ofTrait = (...traits) => (subject) => traits.some((trait) => subject.traits.has(trait));
const FORGET = 'To stop managing it without destroying it, use a removed block with `destroy = false`.';
const KINDS = [
    {
        is: ofTrait('kms-key'),
        lost: 'Everything encrypted with it can no longer be read: disks, backups and other accounts too.',
        keep: `Find out what still uses it (audit log, grants) and disable it first: a disabled key can be switched on again at once. ${FORGET}`,
        move: 'Make a second key, encrypt with it what must stay readable, and only then let the first go.',
    },
    {
        is: ofTypes(/^aws_(db_instance|(rds|docdb|neptune)_cluster)$/),
        lost: 'All of its data is lost but what a snapshot keeps.',
        keep: `Take a snapshot and prove that it can be restored. ${FORGET}`,
        move: 'Look for a way without replacement. Else take a snapshot, and have the new one made from it with `snapshot_identifier`.',
    },
    {
        is: ofTypes(/^aws_dynamodb_table$/),
        lost: 'All of its items are lost but what a backup keeps.',
        keep: `Take a backup and prove that it can be restored. ${FORGET}`,
        move: 'Make the new table beside the old one under another name, copy the items, switch over, then remove the old one.',
    },
    {
        is: ofTrait('database'),
        lost: 'All of its data is lost but what a backup keeps.',
        keep: `Take a backup and prove that it can be restored. ${FORGET}`,
        move: 'Look for a way without replacement. Else make the new one beside the old one, copy, switch over, then remove the old one.',
    },
    {
        is: ofTrait('object-store'),
        lost: 'All objects in it, and their older versions, are lost.',
        keep: `Copy what must stay, and look at the access logs for who still reads it. ${FORGET}`,
        move: 'Make the new one beside the old one, copy the objects, switch over, then remove the old one.',
    },
    {
        is: ofTrait('file-system-and-disk'),
        lost: 'What is on it is lost but what a snapshot or backup keeps.',
        keep: `Take a snapshot and prove that it can be restored. ${FORGET}`,
        move: 'Take a snapshot and have the new one made from it.',
    },
    {
        is: () => true,
        lost: 'The configuration can create the object again, but not what is in it.',
        keep: `Take a backup and prove that it can be restored. ${FORGET}`,
        move: 'Look for a way without replacement. Else make the new one beside the old one, copy, switch over, then remove the old one.',
    },
];
const kindOf = (subject) => KINDS.find(({ is }) => is(subject));
/** Words about the loss of business data; `guard` is what stands in its way. */
const dataLost = (subject, guard) => {
    const kind = kindOf(subject);
    const isNew = subject.change.kind === 'replace';
    return {
        why: `${isNew ? 'The new one starts empty. ' : ''}${kind?.lost ?? ''}${guard}`,
        ...(kind && { remedy: isNew ? kind.move : kind.keep }),
    };
};
/** The same of what holds messages, history or warm content. */
const STATEFUL = [
    {
        is: ofTypes(/^(aws_sns_topic|aws_cloudwatch_event_bus|azurerm_eventgrid_(topic|domain))$/),
        title: 'is destroyed with its subscriptions',
        why: 'Whoever publishes to it gets errors, and subscriptions that were made elsewhere are lost.',
        remedy: 'List its subscriptions, and stop the publishers first.',
    },
    {
        is: ofTrait('queue-and-stream'),
        title: 'is destroyed with the messages in it',
        why: 'Messages that nobody has consumed yet are lost, and whoever sends to it gets errors.',
        remedy: 'Stop the senders, let the consumers drain it, then remove it.',
    },
    {
        is: ofTrait('logs-and-audit'),
        title: 'is destroyed with the history in it',
        why: 'Its records are lost; they may be evidence, and alarms that read them fall silent.',
        remedy: 'Check audit and legal retention; export what must stay.',
    },
    {
        is: ofTrait('cache'),
        title: 'is destroyed with what it holds',
        why: 'The cache starts cold, and what it kept away reaches the databases behind it. Sessions that live only there end.',
        remedy: 'Do it when traffic is low, or warm the new one up first.',
    },
];
const contentLost = (subject) => {
    const words = STATEFUL.find(({ is }) => is(subject));
    return words === undefined ? {} : { title: words.title, why: words.why, remedy: words.remedy };
};
/** How long those who use the data are without it. */
const untilRestored = (subject) => {
    if (subject.traits.has('kms-key'))
        return {
            text: 'from the apply until the deletion is cancelled, for all that is encrypted with it',
            basis: 'AWS documentation: a key that waits for its deletion cannot be used',
        };
    if (!subject.traits.has('database'))
        return undefined;
    const back = subject.change.kind === 'replace' ? 'until the data is in the new one' : 'until a restore';
    return {
        minMinutes: 15,
        text: `from the apply ${back}: 15 min and more, by its size`,
        basis: "creation of a database and loading of its data; PlanSeal's estimate",
    };
};

;// CONCATENATED MODULE: ./src/core/risk/rules/data/loss.ts






const GUARDS = ['deletion_protection', 'deletion_protection_enabled', 'enable_deletion_protection'];
/** What stands between the plan and the loss, read from the applied state: that is what the provider goes by. */
function guardOf(subject) {
    if (GUARDS.some((guard) => nowOf(subject, guard) === true)) {
        return ' Deletion protection is on in the applied state, so the apply fails until it is turned off.';
    }
    const { type } = subject.change;
    if (type === 'aws_s3_bucket' && nowOf(subject, 'force_destroy') === false) {
        return ' `force_destroy` is off, so the apply fails unless the bucket is empty.';
    }
    const window = nowOf(subject, 'deletion_window_in_days');
    if (type === 'aws_kms_key' && typeof window === 'number') {
        return ` The key is only scheduled for deletion: for ${window} days that can be cancelled, but it cannot be used from the apply on.`;
    }
    const snapshot = nameNow(subject, 'final_snapshot_identifier');
    return snapshot ? ` A final snapshot named \`${snapshot}\` will be taken.` : '';
}
const isCurrent = ({ change }) => change.deposed === undefined;
const isCustomResourceDefinition = ({ change }) => {
    const manifest = (0,json/* memberOf */.C5)(change.values.before, 'manifest');
    if ((0,json/* isObject */.Gv)(manifest))
        return (0,json/* textOf */.b6)(manifest, 'kind') === 'CustomResourceDefinition';
    const yaml = (0,json/* textOf */.b6)(change.values.before, 'yaml_body');
    return yaml !== undefined && /^kind:\s*["']?CustomResourceDefinition["']?\s*$/m.test(yaml);
};
/** Objects go that hold what no configuration can bring back. */
const LOSS = [
    {
        id: 'data-resource-deleted',
        class: 'data',
        level: 'CRITICAL',
        title: 'is destroyed with everything in it',
        why: 'The configuration can create the object again, but not what is in it.',
        example: '- aws_db_instance.orders',
        remedy: 'Take a backup and prove that it can be restored. To stop managing it without destroying it, use a removed block with `destroy = false`.',
        when: (0,when/* happens */.iV)(['delete'], { traits: (0,when/* any */.bz)('data') }, (subject) => isCurrent(subject) && !subject.traits.has('benign') && !subject.traits.has('released')
            ? { ...dataLost(subject, guardOf(subject)), firm: subject.traits.has('kms-key') }
            : false),
        downtime: untilRestored,
        hides: ['resource-deleted', 'stateful-resource-deleted'],
    },
    {
        id: 'data-resource-replaced',
        class: 'data',
        level: 'CRITICAL',
        title: 'is replaced by an empty one',
        why: 'The new object starts empty, in whichever order the two are made and destroyed.',
        example: '-/+ aws_db_instance.orders  storage_encrypted: true → false  # forces replacement',
        remedy: 'Look for a way without replacement. Else make the new one beside the old one, copy, and switch over.',
        when: (0,when/* happens */.iV)(['replace'], { traits: (0,when/* any */.bz)('data') }, (subject) => subject.traits.has('benign')
            ? false
            : { ...dataLost(subject, guardOf(subject)), firm: subject.traits.has('kms-key') }),
        downtime: untilRestored,
        hides: ['resource-replaced', 'resource-replaced-create-first', 'stateful-resource-deleted'],
    },
    {
        id: 'delete-without-final-snapshot',
        class: 'data',
        level: 'CRITICAL',
        title: 'goes without a final snapshot',
        why: 'skip_final_snapshot is true in the applied state, so nothing is kept that could be restored.',
        example: '- aws_db_instance.orders  (skip_final_snapshot = true)',
        remedy: 'First apply skip_final_snapshot = false with a final_snapshot_identifier; the provider goes by the applied value. Or take a snapshot by hand.',
        when: (0,when/* happens */.iV)(['delete', 'replace'], {}, (subject) => isCurrent(subject) && nowOf(subject, 'skip_final_snapshot') === true),
    },
    {
        id: 'stateful-resource-deleted',
        class: 'data',
        level: 'HIGH',
        title: 'is destroyed with the messages, history or cache in it',
        why: 'Messages not yet consumed, logs and warm caches are lost.',
        example: '- aws_sqs_queue.jobs',
        remedy: 'Drain the queue, export the logs, or expect cold caches.',
        when: (0,when/* happens */.iV)(['delete', 'replace'], { traits: (0,when/* any */.bz)('stateful') }, (subject) => isCurrent(subject) && contentLost(subject)),
        hides: ['resource-deleted'],
    },
    {
        id: 'container-deleted',
        class: 'data',
        level: 'CRITICAL',
        title: 'is destroyed with everything inside, also what this state does not know',
        why: 'A resource group, namespace, project or account takes all that it holds with it.',
        example: '- azurerm_resource_group.main',
        remedy: 'List what is inside first; move out what must stay.',
        when: (0,when/* happens */.iV)(['delete'], { traits: (0,when/* any */.bz)('container') }, isCurrent),
        hides: ['resource-deleted', 'data-resource-deleted'],
    },
    {
        id: 'crd-deleted',
        class: 'data',
        level: 'CRITICAL',
        title: 'is a custom resource definition, and all its custom resources go with it',
        why: 'Kubernetes deletes every object of a kind together with the definition of the kind.',
        example: '- kubernetes_manifest.crd  (manifest.kind = "CustomResourceDefinition")',
        remedy: 'List the custom resources of that kind in all namespaces and save them first.',
        when: (0,when/* happens */.iV)(['delete', 'replace'], { types: ['kubernetes_manifest', 'kubectl_manifest'] }, isCustomResourceDefinition),
        hides: ['resource-deleted'],
    },
    {
        id: 'replica-removed',
        class: 'data',
        level: 'HIGH',
        title: 'loses a replica in another place',
        why: 'A copy of the data goes; should the remaining place fail, there is less or nothing to fall back to.',
        example: '~ aws_dynamodb_table.sessions  - replica { region_name = "eu-west-1" }',
        remedy: 'Check that nobody reads from the replica and that recovery does not count on it.',
        rollback: () => notEquivalent('A revert makes a new replica, which copies everything first: hours for a large one.'),
        when: {
            kinds: ['update'],
            types: ['aws_dynamodb_table', 'aws_secretsmanager_secret', 'google_secret_manager_secret'],
            attributes: ['replica', 'replica.region_name'],
            match: ({ change }) => {
                const pairs = (0,attribute/* pairsAt */.d5)(change.values, 'replica.region_name');
                const regions = new Set(pairs.map((pair) => pair.after));
                if (pairs.some((pair) => pair.afterUnknown))
                    return [];
                return pairs
                    .filter((pair) => !(0,attribute/* isEmpty */.Im)(pair.before) && !regions.has(pair.before ?? null))
                    .map((pair) => ({ pair }));
            },
        },
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/data/object-lock.ts



const LOCKS = [
    'aws_s3_bucket_object_lock_configuration',
    'aws_backup_vault_lock_configuration',
    'aws_glacier_vault_lock',
    'azurerm_storage_container_immutability_policy',
];
const DAYS = { days: 1, years: 365 };
/** A retention is given in days or in years: together they are less than before. */
function isShorter({ path, before }, values) {
    const parent = path.slice(0, -1);
    const places = Object.entries(DAYS).map(([unit, days]) => ({ place: [...parent, unit], days }));
    const total = (side) => places.reduce((sum, { place, days }) => sum + ((0,attribute/* numberOf */.rl)((0,changes_values/* valueAt */.fK)(values[side], place)) ?? 0) * days, 0);
    const isKnown = places.every(({ place }) => !(0,changes_values/* markedAt */.kx)(values.unknown, place));
    return isKnown && !(0,attribute/* isEmpty */.Im)(before) && total('after') < total('before');
}
const weakened = (0,when/* attribute */.lt)([
    'rule.default_retention.days',
    'rule.default_retention.years',
    'rule.default_retention.mode',
    'object_lock_configuration.rule.default_retention.days',
    'object_lock_configuration.rule.default_retention.years',
    'min_retention_days',
    'retention_policy.retention_period',
    'immutability_period_in_days',
], (pair, { change }) => {
    const unit = String(pair.path.at(-1));
    if (unit in DAYS)
        return isShorter(pair, change.values);
    if (unit === 'mode')
        return pair.before === 'COMPLIANCE' && ((0,when/* isRemoved */.RX)(pair) || pair.after === 'GOVERNANCE');
    return (0,when/* shrinks */.tK)(pair) || (0,when/* fallsToZero */.YY)(pair);
});
/** Locks that keep even administrators from deleting. */
const OBJECT_LOCK = [
    {
        id: 'object-lock-weakened',
        class: 'data',
        level: 'HIGH',
        title: 'protects what it holds from deletion for a shorter time, or not at all',
        why: 'The lock is what stands between an attacker with administrator rights and the last copy. Laws may ask for it too.',
        example: '~ aws_s3_bucket_object_lock_configuration.ledger  default_retention.years: 7 → 1',
        remedy: 'Keep the period; what is already locked keeps its old date, but everything new does not.',
        when: {
            kinds: ['update', 'replace', 'delete'],
            match: (subject) => {
                if (subject.change.kind !== 'delete')
                    return weakened.match(subject);
                return LOCKS.includes(subject.change.type) ? [{}] : [];
            },
        },
        hides: ['safety-control-removed', 'resource-deleted'],
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/data/protection.ts



const RETENTION = [
    'backup_retention_period',
    'backup_retention_days',
    'snapshot_retention_limit',
    'automated_snapshot_retention_period',
    'manual_snapshot_retention_period',
    'automatic_backup_retention_days',
    'backup.retention_days',
    'retention_period',
    'message_retention_seconds',
    'message_retention_duration',
    'blob_properties.delete_retention_policy.days',
    'blob_properties.container_delete_retention_policy.days',
    'settings.backup_configuration.transaction_log_retention_days',
    'soft_delete_retention_days',
];
/** Of these, zero means that there is no backup. */
const BACKUPS = RETENTION.slice(0, 7);
const SAFETY_CONTROLS = [
    'azurerm_management_lock',
    'aws_backup_plan',
    'aws_backup_selection',
    'aws_backup_vault_lock_configuration',
    'aws_s3_bucket_versioning',
    'aws_s3_bucket_server_side_encryption_configuration',
    'aws_s3_bucket_object_lock_configuration',
    'aws_dlm_lifecycle_policy',
    'kubernetes_network_policy',
    'kubernetes_network_policy_v1',
    'aws_organizations_policy_attachment',
    'aws_wafv2_web_acl_association',
    'aws_iam_account_password_policy',
];
/** Days after which objects are deleted: new, or fewer than before. */
function expiresSooner({ before, after }) {
    const [was, will] = [(0,attribute/* numberOf */.rl)(before) ?? 0, (0,attribute/* numberOf */.rl)(after) ?? 0];
    return will > 0 && (was === 0 || will < was);
}
const isDatabase = (0,when/* any */.bz)('database');
/** The nets under the data are taken away, mostly in an inconspicuous update. */
const PROTECTION = [
    {
        id: 'deletion-protection-disabled',
        class: 'data',
        level: 'HIGH',
        title: 'loses its deletion protection',
        why: 'From now on one wrong plan destroys it. Turning protection off is the first step of every deletion.',
        example: '~ aws_db_instance.orders  deletion_protection: true → false',
        remedy: 'Keep it on. If a deletion is planned, say so in the description and delete in a second pull request.',
        when: (0,when/* attribute */.lt)([
            'deletion_protection',
            'deletion_protection_enabled',
            'enable_deletion_protection',
            'disable_api_termination',
            'termination_protection',
            'enable_termination_protection',
            'termination_protection_enabled',
            'settings.deletion_protection_enabled',
            'enable_drop_protection',
            'purge_protection_enabled',
        ], when/* turnsOff */.sr),
    },
    {
        id: 'final-snapshot-skipped',
        class: 'data',
        level: 'HIGH',
        title: 'will leave no final snapshot when it is deleted',
        why: 'The next deletion or replacement keeps nothing that could be restored.',
        example: '~ aws_db_instance.orders  skip_final_snapshot: false → true',
        remedy: 'Keep skip_final_snapshot = false with a final_snapshot_identifier.',
        when: (0,when/* attribute */.lt)(['skip_final_snapshot', 'final_snapshot_identifier'], (pair, { change }) => pair.path[0] === 'skip_final_snapshot'
            ? (0,when/* turnsOn */.C5)(pair)
            : change.type.startsWith('aws_elasticache_') && (0,when/* isRemoved */.RX)(pair)),
    },
    {
        id: 'force-destroy-enabled',
        class: 'data',
        level: 'HIGH',
        title: 'may from now on be destroyed although it is not empty',
        why: 'The guard that keeps a full bucket, repository or data set from being deleted is taken away.',
        example: '~ aws_s3_bucket.data  force_destroy: false → true',
        remedy: 'Keep it off; empty the object by hand when it really must go.',
        when: (0,when/* attribute */.lt)(['force_destroy', 'force_delete', 'delete_contents_on_destroy'], when/* turnsOn */.C5),
    },
    {
        id: 'backups-disabled',
        class: 'data',
        level: 'HIGH',
        title: 'loses its automatic backups',
        why: 'Without backups or point-in-time recovery a mistake can no longer be undone; existing automatic backups are often deleted at once.',
        example: '~ aws_db_instance.orders  backup_retention_period: 7 → 0',
        remedy: 'Keep at least 7 days. If it must be off, take a manual snapshot first.',
        rollback: () => notEquivalent('A revert switches them on again; backups that were deleted stay deleted, and there is none of the time between.'),
        when: (0,when/* attribute */.lt)([
            ...BACKUPS,
            'point_in_time_recovery.enabled',
            'settings.backup_configuration.enabled',
            'settings.backup_configuration.point_in_time_recovery_enabled',
            'backup_policy.status',
            'geo_redundant_backup_enabled',
        ], (pair) => (0,when/* fallsToZero */.YY)(pair) || (0,when/* turnsOff */.sr)(pair) || (0,when/* leaves */.FQ)('ENABLED')(pair)),
    },
    {
        id: 'retention-reduced',
        class: 'data',
        level: 'MEDIUM',
        title: 'keeps backups or messages for a shorter time',
        why: 'What is older than the new limit is deleted, mostly at once.',
        example: '~ aws_db_instance.orders  backup_retention_period: 30 → 7',
        remedy: 'Check the agreed recovery time and any legal retention.',
        rollback: () => notEquivalent('A revert sets the old value again, but what was deleted meanwhile stays deleted.'),
        when: (0,when/* attribute */.lt)(RETENTION, when/* shrinks */.tK),
    },
    {
        id: 'versioning-suspended',
        class: 'data',
        level: 'HIGH',
        title: 'no longer keeps old versions of its objects',
        why: 'Overwritten and deleted objects can no longer be brought back.',
        example: '~ aws_s3_bucket_versioning.data  status: "Enabled" → "Suspended"',
        remedy: 'Keep versioning; limit its cost with a lifecycle rule for old versions.',
        rollback: () => notEquivalent('A revert switches it on again; what was overwritten or deleted meanwhile has no older version.'),
        when: (0,when/* attribute */.lt)(['versioning_configuration.status', 'versioning.enabled', 'blob_properties.versioning_enabled'], (pair) => (0,when/* turnsOff */.sr)(pair) || (0,when/* leaves */.FQ)('Enabled')(pair)),
    },
    {
        id: 'lifecycle-expiry-shortened',
        class: 'data',
        level: 'HIGH',
        title: 'will delete objects by itself, or sooner than before',
        why: 'A lifecycle rule deletes data without any further plan.',
        example: '~ aws_s3_bucket_lifecycle_configuration.data  expiration.days: 365 → 30',
        remedy: 'Count the objects that are older than the new limit before merging.',
        rollback: () => notEquivalent('A revert sets the old value again, but what was deleted meanwhile stays deleted.'),
        when: (0,when/* attribute */.lt)([
            'rule.expiration.days',
            'rule.noncurrent_version_expiration.noncurrent_days',
            'lifecycle_rule.expiration.days',
            'lifecycle_rule.noncurrent_version_expiration.days',
            'lifecycle_rule.condition.age',
            'ttl.enabled',
        ], (pair, { change, traits }) => {
            // In a new bucket there is nothing to lose yet.
            if (change.kind === 'create' && traits.has('data'))
                return false;
            return pair.path[0] === 'ttl' ? change.type === 'aws_dynamodb_table' && (0,when/* turnsOn */.C5)(pair) : expiresSooner(pair);
        }, { kinds: ['create', 'update', 'replace'] }),
        hides: ['resource-created'],
    },
    {
        id: 'log-retention-reduced',
        class: 'data',
        level: 'MEDIUM',
        title: 'keeps its logs for a shorter time',
        why: 'Older log lines are deleted; they may be evidence.',
        example: '~ aws_cloudwatch_log_group.app  retention_in_days: 365 → 1',
        remedy: 'Check audit and legal retention; export what must stay.',
        rollback: () => notEquivalent('A revert sets the old value again, but what was deleted meanwhile stays deleted.'),
        when: (0,when/* attribute */.lt)(['retention_in_days', 'retention_days'], (pair) => ((0,attribute/* isEmpty */.Im)(pair.before) ? (0,attribute/* numberOf */.rl)(pair.before) === 0 && ((0,attribute/* numberOf */.rl)(pair.after) ?? 0) > 0 : (0,when/* shrinks */.tK)(pair)), { traits: (0,when/* any */.bz)('logs-and-audit') }),
    },
    {
        id: 'storage-shrunk',
        class: 'data',
        level: 'HIGH',
        title: 'is asked to become smaller, which storage cannot do in place',
        why: 'The plan shows an update, but the apply fails or the provider replaces the object.',
        example: '~ aws_ebs_volume.vol  size: 20 → 10',
        remedy: 'Keep the size, or create a smaller one and copy.',
        when: (0,when/* attribute */.lt)([
            'allocated_storage',
            'size',
            'disk_size_gb',
            'storage_mb',
            'volume_size',
            'root_block_device.volume_size',
            'storage_size',
            'settings.disk_size',
        ], when/* shrinks */.tK, { traits: (traits) => isDatabase(traits) || traits.has('file-system-and-disk') || traits.has('compute-cluster') }),
    },
    {
        id: 'safety-control-removed',
        class: 'data',
        level: 'HIGH',
        title: 'was a safety net, and goes',
        why: 'Locks, backup plans, versioning and guard rails exist for the day when something goes wrong.',
        example: '- azurerm_management_lock.prod',
        remedy: 'Say what takes its place.',
        when: (0,when/* happens */.iV)(['delete'], { types: SAFETY_CONTROLS }),
        hides: ['resource-deleted'],
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/structure/drift.ts
/** What was done outside Terraform, and what this plan does about it. Judged by plan-wide/drift.ts. */
const DRIFT = [
    {
        id: 'drift-detected',
        class: 'process',
        level: 'LOW',
        title: 'was changed outside Terraform',
        why: 'Somebody or something changed the object; this plan does not act on it.',
        example: 'aws_autoscaling_group.asg  desired_capacity: 2 → 3 outside Terraform',
        remedy: 'Put the change into the code, or undo it.',
    },
    {
        id: 'manual-change-reverted',
        class: 'availability',
        level: 'MEDIUM',
        title: 'was changed by hand, and the apply would undo that',
        why: 'Somebody changed it outside Terraform, maybe to end an incident; the apply puts the old value back.',
        example: 'aws_ssm_parameter.limits  value was changed by hand and goes back',
        remedy: 'Ask who changed it and why, before you apply. Put the change into the code if it must stay.',
    },
    {
        id: 'deleted-outside-terraform',
        class: 'process',
        level: 'LOW',
        title: 'was deleted outside Terraform and would come back',
        why: 'The plan shows an ordinary creation, but the object existed until somebody deleted it by hand.',
        example: '+ aws_ssm_parameter.gone, deleted outside Terraform',
        remedy: 'Ask who deleted it and why. What was in it does not come back.',
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/security/openings.ts


const LAST_PORT = 65_535;
const ALL_PORTS = { from: 0, to: LAST_PORT };
/** A port that stands for "the database" where a firewall rule names none. */
const DATABASE_PORTS = { from: 5432, to: 5432 };
const strings = (value) => {
    if (typeof value === 'string' && value !== '')
        return [value];
    return (0,json/* isList */.Lv)(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
};
const items = (value) => ((0,json/* isList */.Lv)(value) ? value : []);
const openings_text = (value) => (typeof value === 'string' ? value : '');
const lower = (value) => openings_text(value).toLowerCase();
/** Rules with `from_port`, `to_port` and a protocol, as AWS writes them in four resource types. */
function awsRule(rule, protocolKey) {
    const named = (0,json/* memberOf */.C5)(rule, protocolKey);
    const protocol = typeof named === 'number' ? String(named) : openings_text(named) || '-1';
    const every = protocol === '-1' || protocol === 'all';
    const ports = every
        ? ALL_PORTS
        : { from: (0,attribute/* numberOf */.rl)((0,json/* memberOf */.C5)(rule, 'from_port')) ?? 0, to: (0,attribute/* numberOf */.rl)((0,json/* memberOf */.C5)(rule, 'to_port')) ?? LAST_PORT };
    const sources = ['cidr_blocks', 'ipv6_cidr_blocks', 'cidr_ipv4', 'cidr_ipv6', 'cidr_block', 'ipv6_cidr_block'];
    return sources
        .flatMap((key) => strings((0,json/* memberOf */.C5)(rule, key)))
        .map((source) => ({ source, protocol: every ? 'all' : protocol, ...ports }));
}
/** `22`, `8000-9000` or `*`. */
function portRange(range) {
    const [from, to = from] = range.split('-').map(Number);
    return from === undefined || Number.isNaN(from) || to === undefined || Number.isNaN(to) ? ALL_PORTS : { from, to };
}
const googleFirewall = (tree) => {
    if (lower((0,json/* memberOf */.C5)(tree, 'direction')) === 'egress' || (0,json/* memberOf */.C5)(tree, 'disabled') === true)
        return [];
    return items((0,json/* memberOf */.C5)(tree, 'allow')).flatMap((allow) => {
        const ports = strings((0,json/* memberOf */.C5)(allow, 'ports')).map(portRange);
        const protocol = openings_text((0,json/* memberOf */.C5)(allow, 'protocol')) || 'all';
        return strings((0,json/* memberOf */.C5)(tree, 'source_ranges')).flatMap((source) => (ports.length > 0 ? ports : [ALL_PORTS]).map((range) => ({ source, protocol, ...range })));
    });
};
const azureRule = (rule) => {
    if (lower((0,json/* memberOf */.C5)(rule, 'direction')) !== 'inbound' || lower((0,json/* memberOf */.C5)(rule, 'access')) !== 'allow')
        return [];
    const either = (one, many) => [
        ...strings((0,json/* memberOf */.C5)(rule, one)),
        ...strings((0,json/* memberOf */.C5)(rule, many)),
    ];
    const protocol = openings_text((0,json/* memberOf */.C5)(rule, 'protocol')) || 'all';
    return either('source_address_prefix', 'source_address_prefixes').flatMap((source) => either('destination_port_range', 'destination_port_ranges').map((range) => ({
        source,
        protocol,
        ...portRange(range),
    })));
};
const azureDatabaseRule = (tree) => {
    const key = (kind) => openings_text((0,json/* memberOf */.C5)(tree, `${kind}_ip_address`)) || openings_text((0,json/* memberOf */.C5)(tree, `${kind}_ip`));
    const [from, to] = [key('start'), key('end')];
    const source = from === '0.0.0.0' && to === '255.255.255.255' ? '0.0.0.0/0' : `${from}-${to}`;
    return from === '' ? [] : [{ source, protocol: 'tcp', ...DATABASE_PORTS }];
};
const cloudSql = (tree) => items((0,json/* memberOf */.C5)(tree, 'settings'))
    .flatMap((settings) => items((0,json/* memberOf */.C5)(settings, 'ip_configuration')))
    .flatMap((ip) => items((0,json/* memberOf */.C5)(ip, 'authorized_networks')))
    .flatMap((network) => strings((0,json/* memberOf */.C5)(network, 'value')))
    .map((source) => ({ source, protocol: 'tcp', ...DATABASE_PORTS }));
const eks = (tree) => items((0,json/* memberOf */.C5)(tree, 'vpc_config'))
    .filter((config) => (0,json/* memberOf */.C5)(config, 'endpoint_public_access') !== false)
    .flatMap((config) => strings((0,json/* memberOf */.C5)(config, 'public_access_cidrs')))
    .map((source) => ({ source, protocol: 'tcp', from: 443, to: 443 }));
const securityGroup = (tree) => items((0,json/* memberOf */.C5)(tree, 'ingress')).flatMap((rule) => awsRule(rule, 'protocol'));
const READERS = {
    aws_security_group: securityGroup,
    aws_default_security_group: securityGroup,
    aws_security_group_rule: (tree) => ((0,json/* memberOf */.C5)(tree, 'type') === 'ingress' ? awsRule(tree, 'protocol') : []),
    aws_vpc_security_group_ingress_rule: (tree) => awsRule(tree, 'ip_protocol'),
    aws_network_acl: (tree) => items((0,json/* memberOf */.C5)(tree, 'ingress')).flatMap((rule) => lower((0,json/* memberOf */.C5)(rule, 'action')) === 'allow' ? awsRule(rule, 'protocol') : []),
    aws_network_acl_rule: (tree) => (0,json/* memberOf */.C5)(tree, 'egress') !== true && lower((0,json/* memberOf */.C5)(tree, 'rule_action')) === 'allow'
        ? awsRule(tree, 'protocol')
        : [],
    google_compute_firewall: googleFirewall,
    azurerm_network_security_rule: azureRule,
    azurerm_network_security_group: (tree) => items((0,json/* memberOf */.C5)(tree, 'security_rule')).flatMap(azureRule),
    azurerm_mssql_firewall_rule: azureDatabaseRule,
    azurerm_sql_firewall_rule: azureDatabaseRule,
    azurerm_postgresql_firewall_rule: azureDatabaseRule,
    azurerm_postgresql_flexible_server_firewall_rule: azureDatabaseRule,
    azurerm_mysql_firewall_rule: azureDatabaseRule,
    azurerm_mysql_flexible_server_firewall_rule: azureDatabaseRule,
    azurerm_redis_firewall_rule: azureDatabaseRule,
    google_sql_database_instance: cloudSql,
    aws_eks_cluster: eks,
};
const OPENING_TYPES = Object.keys(READERS);
/** Who may reach which ports through an object in this state. Sources that are not known are not in the list. */
const openingsOf = (type, tree) => tree === null || !Object.hasOwn(READERS, type) ? [] : (READERS[type]?.(tree) ?? []);
/** The ways out, in the same words: who may be reached on which ports. */
const EGRESS_READERS = {
    aws_security_group: (tree) => items((0,json/* memberOf */.C5)(tree, 'egress')).flatMap((rule) => awsRule(rule, 'protocol')),
    aws_default_security_group: (tree) => items((0,json/* memberOf */.C5)(tree, 'egress')).flatMap((rule) => awsRule(rule, 'protocol')),
    aws_security_group_rule: (tree) => ((0,json/* memberOf */.C5)(tree, 'type') === 'egress' ? awsRule(tree, 'protocol') : []),
    aws_vpc_security_group_egress_rule: (tree) => awsRule(tree, 'ip_protocol'),
};
const EGRESS_TYPES = Object.keys(EGRESS_READERS);
/** Who may be reached from an object in this state. */
const egressOf = (type, tree) => tree === null || !Object.hasOwn(EGRESS_READERS, type) ? [] : (EGRESS_READERS[type]?.(tree) ?? []);
/** The openings of `after` that no single opening of `before` already covers. */
const newOpenings = (before, after) => after.filter((opening) => !before.some((old) => covers(old, opening)));
const covers = (old, opening) => (old.source === opening.source || (isWorld(old.source) && sameFamily(old.source, opening.source))) &&
    (old.protocol === opening.protocol || old.protocol === 'all') &&
    old.from <= opening.from &&
    old.to >= opening.to;
const sameFamily = (a, b) => a.includes(':') === b.includes(':');
/** Everybody: the whole address space, or a half of it, for two halves are the trick to get around such a rule. */
const isWorld = (source) => /\/[01]$/.test(source) || ['*', 'internet', 'any'].includes(source.toLowerCase());
/** Does an IPv4 block lie within another? Anything else only when both are written alike. */
function isWithin(source, allowed) {
    const [inner, outer] = [blockOf(source), blockOf(allowed)];
    if (!inner || !outer)
        return source === allowed;
    return inner.bits >= outer.bits && Math.floor(inner.start / outer.size) === Math.floor(outer.start / outer.size);
}
function blockOf(cidr) {
    const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr)?.slice(1).map(Number);
    const bits = parts?.[4];
    if (!parts || bits === undefined || bits > 32 || parts.slice(0, 4).some((part) => part > 255))
        return undefined;
    return { start: parts.slice(0, 4).reduce((sum, part) => sum * 256 + part, 0), bits, size: 2 ** (32 - bits) };
}
/** `tcp 22 from 10.0.0.0/8`. */
function openingText({ protocol, from, to, source }) {
    const ports = from === 0 && to === LAST_PORT ? 'all ports' : from === to ? String(from) : `${from}-${to}`;
    return `${protocol} ${ports} from ${source}`;
}
const opensEveryPort = ({ from, to }) => from === 0 && to === LAST_PORT;

;// CONCATENATED MODULE: ./src/core/risk/rules/security/ingress.ts





const WEB_PORTS = [80, 443];
const METADATA = ['tags', 'tags_all', 'description', 'timeouts'];
/** The attributes from which the openings of a type are read. */
const SOURCES = [
    'ingress',
    'egress',
    'cidr_blocks',
    'ipv6_cidr_blocks',
    'cidr_ipv4',
    'cidr_ipv6',
    'from_port',
    'to_port',
];
function openedBy({ change }) {
    const before = openingsOf(change.type, change.values.before);
    const after = openingsOf(change.type, change.values.after);
    return { before, after, opened: newOpenings(before, after) };
}
function levelOf(opening, adminPorts) {
    if (opensEveryPort(opening) || adminPorts.some((port) => opening.from <= port && port <= opening.to))
        return 'CRITICAL';
    return opening.from === opening.to && WEB_PORTS.includes(opening.from) ? 'MEDIUM' : 'HIGH';
}
function openToWorld(subject) {
    const { rules, thresholds } = subject.settings;
    const allowed = rules['ingress-open-to-world'];
    const { before, opened } = openedBy(subject);
    const open = opened.filter((opening) => isWorld(opening.source) &&
        !allowed?.allowCidrs?.includes(opening.source) &&
        !(opening.from === opening.to && allowed?.allowPorts?.includes(opening.from)));
    if (open.length === 0)
        return false;
    return {
        level: (0,risk_level/* highest */.BR)(open.map((opening) => levelOf(opening, thresholds.adminPorts))),
        title: `opens ${listed(open.map(openingText))}`,
        ...shown(subject, before, open),
    };
}
/** Text for display, unless any of it is sensitive. */
function shown({ change }, before, open) {
    const { beforeSensitive, afterSensitive } = change.values;
    const hidden = SOURCES.some((name) => (0,changes_values/* markedAt */.kx)(beforeSensitive, [name]) || (0,changes_values/* markedAt */.kx)(afterSensitive, [name]));
    if (hidden)
        return {};
    return {
        ...(before.length > 0 && { before: listed(before.map(openingText)) }),
        after: listed(open.map(openingText)),
    };
}
const listed = (texts) => [...new Set(texts)].join(', ');
/** Does a firewall change do nothing but open agreed ports to agreed ranges? Then its rule need not ask for a look. */
function opensOnlyAgreed(subject) {
    const agreed = subject.settings.rules['access-control-changed'];
    const { change, changed } = subject;
    if (!agreed?.allowCidrs || !agreed.allowPorts || !OPENING_TYPES.includes(change.type))
        return false;
    if ([...changed].some((name) => ![...METADATA, ...SOURCES].includes(name) || (0,changes_values/* markedAt */.kx)(change.values.unknown, [name])))
        return false;
    const { before, after, opened } = openedBy(subject);
    const isAgreed = ({ source, from, to }) => from === to &&
        agreed.allowPorts?.includes(from) === true &&
        agreed.allowCidrs?.some((cidr) => isWithin(source, cidr)) === true;
    return newOpenings(after, before).length === 0 && opened.length > 0 && opened.every(isAgreed);
}
/** The way out was limited, and is to everybody now. */
function opensWayOut(subject) {
    const { type, values } = subject.change;
    const before = egressOf(type, values.before);
    if (before.length === 0 || before.some(({ source }) => isWorld(source)))
        return false;
    const open = newOpenings(before, egressOf(type, values.after)).filter(({ source }) => isWorld(source));
    return open.length > 0 && shown(subject, before, open);
}
/** Firewalls that let everybody in. Only what was closed before counts. */
const INGRESS = [
    {
        id: 'ingress-open-to-world',
        class: 'security',
        level: 'HIGH',
        title: 'opens ports to the internet',
        why: 'Everybody can try to connect.',
        example: '~ aws_security_group.bastion  ingress tcp 22: 10.0.0.0/8 → 0.0.0.0/0',
        remedy: 'Name the ranges that need it, or put a VPN, a bastion host or a load balancer in front.',
        levels: 'MEDIUM for 80 and 443 alone, CRITICAL for ports of administration and databases and for all ports.',
        rollback: () => revertAndApply('Revert the commit, plan and apply; until then anybody can try. What was read meanwhile stays read: look at the access logs.'),
        when: (0,when/* happens */.iV)(['create', 'update', 'replace'], { types: OPENING_TYPES }, openToWorld),
        hides: ['resource-created'],
    },
    {
        id: 'egress-open-to-world',
        class: 'security',
        level: 'LOW',
        title: 'may connect to everybody from now on',
        why: 'The way out was limited. Whoever breaks in can now send data anywhere and load tools from anywhere.',
        example: '~ aws_security_group.app  egress tcp 443: 10.0.0.0/8 → 0.0.0.0/0',
        remedy: 'Name the destinations, or send the traffic through a proxy or a network firewall.',
        when: (0,when/* happens */.iV)(['update', 'replace'], { types: EGRESS_TYPES }, opensWayOut),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/structure/gone-words.ts

const INTERNET = /^aws_(egress_only_)?internet_gateway$/;
const MACHINES = /^(aws_instance|google_compute_instance|azurerm_(linux_|windows_)?virtual_machine)$/;
const gone_words_KINDS = [
    {
        is: ({ change }) => INTERNET.test(change.type),
        why: 'Everything in its network loses the way to and from the internet.',
        outage: true,
    },
    {
        is: ({ change }) => change.type.includes('nat_gateway') || change.type.includes('router_nat'),
        why: 'Everything behind it loses the way out: updates, images, services of others.',
        outage: true,
    },
    {
        is: ({ change }) => /_db_subnet_group$|_subnet_group$/.test(change.type),
        why: 'It only says in which subnets databases may be; the cloud refuses to delete it while one uses it.',
        outage: false,
    },
    {
        is: ({ change }) => change.type === 'aws_security_group',
        why: 'What it let in is refused from then on. AWS refuses to delete it while something uses it.',
        outage: false,
    },
    {
        is: ({ traits }) => traits.has('secret'),
        why: 'Whoever reads it fails, mostly not now but at the next start.',
        outage: false,
    },
    {
        is: ({ traits }) => traits.has('iam'),
        why: 'Whoever works with these rights is refused, jobs and machines too.',
        outage: false,
    },
    {
        is: ({ traits }) => traits.has('edge-and-lb'),
        why: 'Whoever calls what is behind it gets no answer.',
        outage: true,
    },
    { is: ({ traits }) => traits.has('compute-cluster'), why: 'What runs on it stops.', outage: true },
    { is: ({ traits }) => traits.has('network-core'), why: 'Traffic that goes through it stops.', outage: true },
];
const gone_words_kindOf = (subject) => gone_words_KINDS.find(({ is }) => is(subject));
const goneWhy = (subject) => {
    const why = gone_words_kindOf(subject)?.why;
    return why === undefined ? {} : { why: `${why} A new one would have another identity.` };
};
/** Nothing comes in its place, so there is no end to tell. */
const goneFor = (subject) => gone_words_kindOf(subject)?.outage === true
    ? { text: 'from the apply until something takes its place', basis: 'this plan has nothing that does' }
    : undefined;
/** The gap between the old and the new one, where somebody notices it. */
const gapOf = ({ change }) => {
    if (MACHINES.test(change.type))
        return minutes(1, 10, "creation and start of another machine; PlanSeal's estimate");
    if (change.type === 'aws_security_group')
        return minutes(0, 1, "creation of the new one; the apply fails while something uses the old; PlanSeal's estimate");
    return INTERNET.test(change.type)
        ? minutes(0.1, 5, "creation of the new one and of the routes to it; PlanSeal's estimate")
        : undefined;
};

;// CONCATENATED MODULE: ./src/core/risk/rules/structure/lifecycle.ts




/** Attributes that only describe. A change of these alone cannot hurt. */
const lifecycle_METADATA = new Set([
    'tags',
    'tags_all',
    'labels',
    'user_labels',
    'resource_labels',
    'effective_labels',
    'terraform_labels',
    'description',
    'annotations',
    'comment',
    'timeouts',
]);
/** Blocks in which providers keep such attributes, and what they call them there. */
const NESTED = new Map([
    ['settings', ['user_labels']],
    ['metadata', ['labels', 'annotations', 'generation', 'resource_version']],
]);
const isMetadata = ({ change }, name) => {
    if (lifecycle_METADATA.has(name))
        return true;
    const inside = NESTED.get(name);
    if (inside === undefined)
        return false;
    for (const [top, , nested] of (0,changes_values/* changedPaths */.vl)(change.values)) {
        if (top === name && !inside.includes(String(nested)))
            return false;
    }
    return true;
};
const isMetadataOnly = (subject) => [...subject.changed].every((name) => isMetadata(subject, name));
const lifecycle_isCurrent = ({ change }) => change.deposed === undefined;
const isSerious = ({ change, traits }) => change.deposed === undefined && !traits.has('benign') && !traits.has('released');
/** What happens to an object, whatever its type is. Specific rules hide these or stand beside them. */
const LIFECYCLE = [
    {
        id: 'resource-created',
        class: 'structure',
        level: 'LOW',
        title: 'is created',
        why: 'Something new comes into being; nothing that exists is touched.',
        example: '+ aws_sqs_queue.extra',
        remedy: 'Nothing to do. Whether the new object is well set up is for policy tools to say.',
        when: (0,when/* happens */.iV)(['create']),
    },
    {
        id: 'metadata-only-update',
        class: 'structure',
        level: 'LOW',
        title: 'changes only in tags or descriptions',
        why: 'Only attributes that describe the object change.',
        example: '~ aws_s3_bucket.data  tags.team: null → "x"',
        remedy: 'Nothing to do, unless tags decide about cost reports or access in your organisation.',
        when: (0,when/* happens */.iV)(['update'], {}, isMetadataOnly),
    },
    {
        id: 'resource-updated',
        class: 'structure',
        level: 'LOW',
        title: 'is changed in place',
        why: 'The object stays; some of its settings change.',
        example: '~ aws_launch_template.lt  instance_type: "t3.micro" → "t3.small"',
        remedy: 'Read the settings that change.',
        when: (0,when/* happens */.iV)(['update'], {}, (subject) => !isMetadataOnly(subject)),
    },
    {
        id: 'resource-deleted',
        class: 'structure',
        level: 'HIGH',
        title: 'is destroyed',
        why: 'The object and whatever depends on it at run time are gone; a new one will have another identity.',
        example: '- aws_internet_gateway.g  (removed from the configuration)',
        remedy: 'Check that nothing uses it any more. To stop managing it without destroying it, use a removed block with `destroy = false`.',
        when: (0,when/* happens */.iV)(['delete'], {}, (subject) => isSerious(subject) ? { ...goneWhy(subject), firm: subject.traits.has('secret') } : false),
        downtime: goneFor,
    },
    {
        id: 'resource-replaced',
        class: 'structure',
        level: 'HIGH',
        title: 'is destroyed, then created anew',
        why: 'Between the destruction of the old object and the creation of the new one there is none, and a failure in between leaves none. Ids and addresses change.',
        example: '-/+ aws_instance.web  ami: "ami-1" → "ami-2"  # forces replacement',
        remedy: 'If the object can exist twice for a moment, set `lifecycle { create_before_destroy = true }`. Else plan for the gap.',
        when: (0,when/* happens */.iV)(['replace'], {}, (subject) => isSerious(subject) && subject.change.replaceOrder !== 'create-first'),
        downtime: gapOf,
    },
    {
        id: 'resource-replaced-create-first',
        class: 'structure',
        level: 'HIGH',
        title: 'is created anew, then the old one is destroyed',
        why: 'There is no gap, but the identity changes, two objects must exist at once (names collide, quotas), and users of the old one are cut off when it goes.',
        example: '+/- aws_security_group.web  name: "web" → "web2"  # forces replacement',
        remedy: 'Check that both can exist at once (use `name_prefix`, not `name`) and that everything moves to the new one before the old one goes.',
        when: (0,when/* happens */.iV)(['replace'], {}, (subject) => isSerious(subject) && subject.change.replaceOrder === 'create-first'),
    },
    {
        id: 'benign-replaced',
        class: 'structure',
        level: 'LOW',
        title: 'is replaced, which is normal for its type',
        why: 'Objects of this type are made to be replaced: a new revision, a new trigger.',
        example: '-/+ aws_ecs_task_definition.app  container_definitions  # forces replacement',
        remedy: 'Nothing to do.',
        when: (0,when/* happens */.iV)(['replace'], { traits: (0,when/* any */.bz)('benign') }, ({ traits }) => traits.has('iam') ? { level: 'MEDIUM' } : true),
    },
    {
        id: 'benign-deleted',
        class: 'structure',
        level: 'LOW',
        title: 'is destroyed, which is normal for its type',
        why: 'Objects of this type hold nothing.',
        example: '- null_resource.build',
        remedy: 'For a policy attachment: check that nobody needs the rights.',
        levels: 'MEDIUM for the attachment of a policy, which takes rights away from somebody.',
        when: (0,when/* happens */.iV)(['delete'], { traits: (0,when/* any */.bz)('benign') }, ({ traits }) => traits.has('iam') ? { level: 'MEDIUM' } : true),
    },
    {
        id: 'database-changed',
        class: 'availability',
        level: 'MEDIUM',
        title: 'changes the settings of a database',
        why: 'Changes to a database reach every service behind it; some restart it.',
        example: '~ aws_db_instance.orders  password: (sensitive)',
        remedy: 'Check whether the change restarts the database, and when it is applied (apply_immediately, maintenance window).',
        when: (0,when/* happens */.iV)(['update'], { traits: (0,when/* any */.bz)('database', 'cache') }, (subject) => !isMetadataOnly(subject)),
        hides: ['resource-updated'],
    },
    {
        id: 'access-control-changed',
        class: 'security',
        level: 'MEDIUM',
        title: 'changes who may do or reach what',
        why: 'Rights and firewall rules are the walls of the system; every change of them deserves a look.',
        example: '~ aws_iam_role.app  assume_role_policy',
        remedy: 'Compare the statements or rules before and after: say who gains and who loses.',
        when: (0,when/* happens */.iV)(['update'], { traits: (0,when/* any */.bz)('iam', 'firewall') }, (subject) => !isMetadataOnly(subject) && !opensOnlyAgreed(subject)),
        hides: ['resource-updated'],
    },
    {
        id: 'traffic-path-changed',
        class: 'availability',
        level: 'MEDIUM',
        title: 'changes the way of the traffic',
        why: 'Networks, names and load balancers decide which requests arrive; a mistake here looks like an outage of everything behind.',
        example: '~ aws_route53_record.www  records: ["192.0.2.10"] → ["192.0.2.99"]',
        remedy: 'Check that the new way exists and is healthy before the old one goes.',
        when: (0,when/* happens */.iV)(['update'], { traits: (0,when/* any */.bz)('network-core', 'dns', 'edge-and-lb') }, (subject) => !isMetadataOnly(subject)),
        hides: ['resource-updated'],
    },
    {
        id: 'deposed-object-deleted',
        class: 'structure',
        level: 'LOW',
        title: 'loses a left-over of an earlier failed replacement',
        why: 'A deposed object is the old half of a replacement that did not finish. The current object is not touched.',
        example: '- aws_security_group.sg (deposed object 00112233)',
        remedy: 'Nothing to do. If the left-over holds data, check that it was copied.',
        when: (0,when/* happens */.iV)(['delete'], {}, (subject) => {
            if (lifecycle_isCurrent(subject))
                return false;
            return subject.traits.has('data') ? { level: 'HIGH' } : true;
        }),
    },
    {
        id: 'default-resource-released',
        class: 'structure',
        level: 'LOW',
        title: 'leaves the state; the object itself stays',
        why: 'Objects of this type belong to the cloud account. Deleting the resource only stops managing them.',
        example: '- aws_default_vpc.main',
        remedy: 'Nothing to do, unless force_destroy is set.',
        when: (0,when/* happens */.iV)(['delete'], { traits: (0,when/* any */.bz)('released') }),
    },
    {
        id: 'default-resource-adopted',
        class: 'security',
        level: 'MEDIUM',
        title: 'takes over an object that already exists, and empties its rules',
        why: 'Adopting a default security group, network ACL or route table removes all its rules at once, although the plan shows a creation.',
        example: '+ aws_default_security_group.default',
        remedy: 'List the rules of the existing object and put those that are needed into the configuration first.',
        when: (0,when/* happens */.iV)(['create'], {
            types: ['aws_default_security_group', 'aws_default_network_acl', 'aws_default_route_table'],
        }),
        hides: ['resource-created'],
    },
    {
        id: 'data-read-deferred',
        class: 'structure',
        level: 'LOW',
        title: 'is read during apply',
        why: 'A data source depends on something that changes, so its values, and all that use them, are not known yet.',
        example: '<= data.aws_s3_bucket.d  (depends on a resource with changes pending)',
        remedy: 'Avoid depends_on on data sources where a reference is enough.',
        when: (0,when/* happens */.iV)(['read']),
    },
    {
        id: 'unknown-action',
        class: 'process',
        level: 'HIGH',
        title: 'is changed by an action that PlanSeal does not know',
        why: 'What cannot be understood cannot be judged. A newer engine may have actions that destroy.',
        example: 'actions: ["transmogrify"]',
        remedy: 'Update PlanSeal, or plan with an engine version that it knows.',
        blocks: true,
        when: (0,when/* happens */.iV)(['unknown']),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/structure/refactoring.ts

const FORGOTTEN_SERIOUS = ['data', 'iam', 'firewall'];
/** Objects that change their address, come into the state or leave it. */
const REFACTORING = [
    {
        id: 'moved',
        class: 'structure',
        level: 'LOW',
        title: 'moves to another address, otherwise untouched',
        why: 'A moved block renames the object in the state; nothing happens to the object.',
        example: 'aws_db_instance.orders has moved to aws_db_instance.orders_db',
        remedy: 'Nothing to do.',
        when: (0,when/* happens */.iV)(['no-op'], {}, ({ change }) => change.previousAddress !== undefined),
    },
    {
        id: 'moved-with-change',
        class: 'structure',
        level: 'MEDIUM',
        title: 'moves to another address and changes at the same time',
        why: 'A rename that should be invisible also changes the object. The two are easier to review apart.',
        example: 'aws_sqs_queue.a has moved to aws_sqs_queue.b, and delay_seconds changes',
        remedy: 'Move in one pull request, change in the next.',
        when: (0,when/* happens */.iV)(['update', 'replace', 'delete', 'create'], {}, ({ change }) => change.previousAddress !== undefined),
    },
    {
        id: 'move-target-missing',
        class: 'structure',
        level: 'HIGH',
        title: 'is destroyed because its moved block points at nothing',
        why: 'The moved block names a target that the configuration does not have, so the object is deleted instead of renamed.',
        example: '- aws_sqs_queue.a  (moved to aws_sqs_queue.b, which is not in the configuration)',
        remedy: 'Correct the address in the moved block.',
        when: (0,when/* happens */.iV)(['delete'], {}, ({ change }) => change.reason === 'delete_because_no_move_target'),
    },
    {
        id: 'module-instance-removed',
        class: 'structure',
        level: 'HIGH',
        title: 'is destroyed because its module instance is gone',
        why: "A key of a module's for_each, or a number of its count, disappeared, and everything in that instance goes with it.",
        example: '- module.leaf["us"].aws_dynamodb_table.t  (module.leaf["us"] is not in the configuration)',
        remedy: 'If the key was renamed, add a moved block from `module.leaf["old"]` to `module.leaf["new"]`.',
        when: (0,when/* happens */.iV)(['delete'], {}, ({ change }) => change.reason === 'delete_because_no_module'),
    },
    {
        id: 'repetition-mode-changed',
        class: 'structure',
        level: 'HIGH',
        title: 'is destroyed because `count`, `for_each` or `enabled` changed its form',
        why: 'Switching between `count` and `for_each` changes every address: `q[0]` is not `q["alpha"]`.',
        example: '- aws_sqs_queue.q[0]  (resource uses for_each)',
        remedy: 'Add moved blocks from each old to each new address, in the same pull request.',
        when: (0,when/* happens */.iV)(['delete'], {}, ({ change }) => {
            if (change.reason === 'delete_because_enabled_false')
                return { level: 'MEDIUM' };
            return change.reason === 'delete_because_wrong_repetition';
        }),
    },
    {
        id: 'resource-forgotten',
        class: 'structure',
        level: 'MEDIUM',
        title: 'leaves the state but keeps running',
        why: 'Nothing is destroyed, but the object goes on costing and is no longer watched, changed or cleaned up by anybody.',
        example: 'removed { from = aws_db_instance.orders  lifecycle { destroy = false } }',
        remedy: 'Say who takes care of the object from now on, or import it where it now belongs.',
        when: (0,when/* happens */.iV)(['forget'], {}, ({ traits }) => FORGOTTEN_SERIOUS.some((trait) => traits.has(trait)) ? { level: 'HIGH' } : true),
    },
    {
        id: 'replaced-and-forgotten',
        class: 'structure',
        level: 'HIGH',
        title: 'gets a successor, and the old object keeps running unmanaged',
        why: 'Afterwards there are two: one that is managed and one that nobody knows of.',
        example: 'actions: ["create", "forget"]',
        remedy: 'Plan how the old object is retired.',
        when: (0,when/* happens */.iV)(['replace-and-forget']),
    },
    {
        id: 'import-clean',
        class: 'structure',
        level: 'LOW',
        title: 'is taken into the state as it is',
        why: 'The configuration already describes the live object; nothing about it changes.',
        example: 'import { to = aws_s3_bucket.imp  id = "acme-imp" }',
        remedy: 'Nothing to do.',
        when: (0,when/* happens */.iV)(['no-op'], {}, ({ change }) => change.importing !== undefined),
    },
    {
        id: 'import-with-update',
        class: 'structure',
        level: 'MEDIUM',
        title: 'is taken into the state and changed at once',
        why: 'The configuration differs from the live object, and the apply makes the live object follow.',
        example: 'aws_s3_bucket.imp will be imported, then updated in-place',
        remedy: 'Make the configuration match first (plan shows no change), then change it.',
        when: (0,when/* happens */.iV)(['update'], {}, ({ change }) => change.importing !== undefined),
    },
    {
        id: 'import-with-replace',
        class: 'structure',
        level: 'HIGH',
        title: 'is taken into the state and then destroyed and re-created',
        why: 'The live object that was to be adopted is destroyed.',
        example: 'aws_s3_bucket.imp must be replaced (imported from "acme-imp")',
        remedy: 'Almost always a mistake: make the attribute that forces the replacement match the live object.',
        when: (0,when/* happens */.iV)(['replace'], {}, ({ change, traits }) => {
            if (change.importing === undefined)
                return false;
            return traits.has('data') ? { level: 'CRITICAL' } : true;
        }),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/structure/renames.ts
/** Deletions and creations that are most likely one object under another address. Judged by plan-wide/renames.ts and index-shift.ts. */
const RENAMES = [
    {
        id: 'probable-missing-moved',
        class: 'structure',
        level: 'HIGH',
        title: 'looks like a rename that would destroy the object',
        why: 'The object that is created has the settings of the one that is destroyed.',
        example: '- aws_db_instance.orders and + aws_db_instance.orders_main agree in 41 of 41 settings',
        remedy: 'If it is one, add this to the code, and nothing is destroyed.',
    },
    {
        id: 'type-migrated',
        class: 'structure',
        level: 'HIGH',
        title: 'goes, and the same object comes under another type',
        why: 'Two types stand for one kind of object. Whichever is done last wins: the deletion of the old one may take the new one away.',
        example: '- kubernetes_ingress.web and + kubernetes_ingress_v1.web  (terraform #24704)',
        remedy: 'Take the old one out of the state without destroying it (removed block with `destroy = false`) and bring it in under the new type with an import block.',
    },
    {
        id: 'foreach-keys-renamed',
        class: 'structure',
        level: 'HIGH',
        title: 'gets other for_each keys, so that objects are destroyed and created',
        why: 'To Terraform an instance with another key is another object.',
        example: '- aws_sns_topic.t["alpha"] and + aws_sns_topic.t["ALPHA"]',
        remedy: 'Keep the keys stable, or add a moved block from each old to each new key.',
    },
    {
        id: 'count-index-shift',
        class: 'structure',
        level: 'HIGH',
        title: 'is rebuilt because the elements of a list moved up',
        why: 'An element was removed from, or put into, the middle of a list that `count` goes through; all after it change places and are changed or replaced.',
        example: '-/+ aws_sqs_queue.q[0], q[1], q[2] and - q[3], because the first of four names was removed',
        remedy: 'Use `for_each` over a set or map instead of `count`, with moved blocks from each number to its key.',
    },
];

// EXTERNAL MODULE: ./src/core/risk/rules/structure/replacement-reasons.ts
var replacement_reasons = __webpack_require__(4977);
;// CONCATENATED MODULE: ./src/core/risk/rules/structure/scale.ts
/** How much happens at once. Judged over the whole plan by plan-wide/scale.ts and plan-wide/hub.ts. */
const SCALE = [
    {
        id: 'mass-deletion',
        class: 'structure',
        level: 'CRITICAL',
        title: 'destroys a large part of the stack',
        why: 'So many deletions at once are mostly an accident: a module removed, a wrong workspace, a wrong variable.',
        example: '6 of 18 objects destroyed by removing one module block',
        remedy: 'Split the deletion into steps that can be reviewed, or write down why all of it goes.',
    },
    {
        id: 'mass-destruction',
        class: 'structure',
        level: 'HIGH',
        title: 'destroys or replaces many objects',
        why: 'So many objects going at once are more than one reviewer can follow.',
        example: '9 objects replaced because of one renamed prefix',
        remedy: 'Split it into several pull requests.',
        levels: 'Counts deletions and replacements together: HIGH from 8, CRITICAL from 15.',
    },
    {
        id: 'destroy-plan',
        class: 'structure',
        level: 'CRITICAL',
        title: 'destroys everything in the stack',
        why: 'Every object is deleted and none for a reason in the code: this is what terraform plan -destroy makes.',
        example: 'terraform plan -destroy',
        remedy: 'If that is what you want, write a migration plan. If not, look for -destroy in the pipeline.',
        hides: ['mass-deletion', 'mass-destruction'],
    },
    {
        id: 'large-change',
        class: 'structure',
        level: 'MEDIUM',
        title: 'is a large change',
        why: 'Nobody reviews so many objects with care; the dangerous one hides among the harmless.',
        example: '72 objects change',
        remedy: 'Split it by module or by kind of change.',
    },
    {
        id: 'hub-resource-disrupted',
        class: 'availability',
        level: 'HIGH',
        title: 'goes, and many others depend on it',
        why: 'Other resources of this configuration refer to it; all of them are touched by its end.',
        example: '-/+ aws_security_group.web, to which 7 resources refer',
        remedy: 'Look at each of the dependents; create the new one beside the old one and move them one by one.',
    },
    {
        id: 'launch-template-latest',
        class: 'availability',
        level: 'MEDIUM',
        title: 'changes under groups that take its newest version',
        why: 'The plan shows nothing on the groups, but machines that start from now on differ from those that run.',
        example: '~ aws_launch_template.web  image_id, while aws_autoscaling_group.web uses version "$Latest"',
        remedy: 'Refer to latest_version of the template in the group, so that the plan shows it, and refresh the instances.',
        levels: 'LOW unless image, start script, role or network change, then MEDIUM.',
    },
    {
        id: 'prevent-destroy-removed',
        class: 'data',
        level: 'HIGH',
        title: 'loses its prevent_destroy',
        why: 'Somebody once decided that this object must never be destroyed, and from now on any plan may do it.',
        example: '- lifecycle { prevent_destroy = true }',
        remedy: 'Keep it. If the object must go, remove the guard in one pull request and the object in another.',
        levels: 'CRITICAL where the same plan destroys or replaces the object.',
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/process/evidence.ts
/** What stands beside the plan: cost, policies, the pull request. Judged by plan-wide/evidence.ts. */
const EVIDENCE = [
    {
        id: 'cost-increase',
        class: 'cost',
        level: 'MEDIUM',
        title: 'The monthly cost rises',
        why: 'The monthly cost rises by more than the configuration lets pass without a word.',
        example: '$73.00 → $146.00 a month',
        remedy: 'Check the sizes, and whether something old can go at the same time.',
        levels: 'MEDIUM above the first threshold of the configuration, HIGH above the second one.',
    },
    {
        id: 'cost-decrease-large',
        class: 'cost',
        level: 'LOW',
        title: 'The monthly cost falls by a lot',
        why: 'Large savings often mean that something that somebody uses is going away.',
        example: '$900.00 → $80.00 a month',
        remedy: 'Check that the saving is meant.',
    },
    {
        id: 'cost-unknown',
        class: 'cost',
        level: 'LOW',
        title: 'The cost is not known, or not all of it',
        why: 'Without a complete estimate nobody can say what this costs.',
        example: 'Infracost could not parse a project',
        remedy: 'See the notes of the estimate.',
        levels: 'MEDIUM when the configuration requires an estimate.',
    },
    {
        id: 'policy-denied',
        class: 'policy',
        level: 'HIGH',
        title: 'is denied by a policy',
        why: 'A policy of your organisation forbids this change.',
        example: 'conftest: deny: database must not be public',
        remedy: 'Do what the message says, or ask the owners of the policy.',
    },
    {
        id: 'policy-warned',
        class: 'policy',
        level: 'MEDIUM',
        title: 'is warned about by a policy',
        why: 'A policy of your organisation advises against this change.',
        example: 'conftest: warn: tag Owner is missing',
        remedy: 'Do what the message says, or say why not.',
    },
    {
        id: 'policy-error',
        class: 'policy',
        level: 'HIGH',
        title: 'The policies could not be evaluated',
        why: 'A policy that gives no answer has not passed.',
        example: 'opa: rego_parse_error',
        remedy: 'Fix the policy or its tool; the notes say what went wrong.',
    },
    {
        id: 'config-changed-in-pr',
        class: 'process',
        level: 'MEDIUM',
        title: 'The pull request edits the rules by which it is judged',
        why: 'Configuration, policies or their owners change. This pull request is still judged by those of the base branch; the next ones are not.',
        example: '.github/planseal.yml: locked: true is removed',
        remedy: 'Review the edit as you would review a change of rights.',
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/process/plan.ts
/** What the plan says of itself. Judged by plan-wide/plan.ts. */
const PLAN = [
    {
        id: 'plan-errored',
        class: 'process',
        level: 'HIGH',
        title: 'The plan failed',
        why: 'Planning stopped with an error, so what is listed is only a part of what would happen.',
        example: 'Error: Instance cannot be destroyed (prevent_destroy)',
        remedy: 'Fix the error in the log of the plan and plan again.',
        blocks: true,
    },
    {
        id: 'plan-incomplete',
        class: 'process',
        level: 'MEDIUM',
        title: 'The plan covers only a part',
        why: 'With -target or deferred changes the state does not converge after the apply, and the rest was not reviewed.',
        example: 'terraform plan -target=aws_security_group.web',
        remedy: 'Plan without -target.',
    },
    {
        id: 'changes-deferred',
        class: 'process',
        level: 'MEDIUM',
        title: 'Some changes can only be planned after the apply',
        why: 'What will really happen to them is not known, and not reviewed.',
        example: 'deferred: instance_count_unknown',
        remedy: 'Apply this part, then plan and review again.',
    },
    {
        id: 'unsupported-plan-format',
        class: 'process',
        level: 'HIGH',
        title: 'The plan has a format that PlanSeal does not know',
        why: 'A new major version of the format may mean other things by the same words.',
        example: '"format_version": "2.0"',
        remedy: 'Update PlanSeal, or plan with an engine version that it knows.',
        blocks: true,
    },
    {
        id: 'plan-stale',
        class: 'process',
        level: 'MEDIUM',
        title: 'The plan is old',
        why: 'Reality or the code has moved on since it was made.',
        example: 'planned three days ago, or at another commit than the head of the pull request',
        remedy: 'Plan again.',
    },
    {
        id: 'provider-changed',
        class: 'process',
        level: 'MEDIUM',
        title: 'is now in the hands of another provider',
        why: 'Code of somebody else gets the credentials and the objects. A fork or a mirror may be well meant, or not.',
        example: 'registry.terraform.io/hashicorp/random → registry.terraform.io/acme-mirror/random',
        remedy: 'Check who publishes it, and its checksums in the lock file.',
    },
    {
        id: 'provisioner-runs',
        class: 'process',
        level: 'MEDIUM',
        title: 'runs a provisioner during the apply',
        why: 'A script runs with the credentials of the apply, and nothing in the plan says what it does. Whether a provisioner runs at creation or at destruction cannot be told apart.',
        example: '+ null_resource.deploy  (local-exec)',
        remedy: 'Read the script in this pull request. Better: do it in a step of the pipeline that needs no cloud role.',
    },
    {
        id: 'check-failed',
        class: 'process',
        level: 'HIGH',
        title: 'does not hold',
        why: 'A condition in the code is not met. A failing check block does not fail the plan, so nobody else will tell you.',
        example: 'check "bucket_name": bucket has the wrong name',
        remedy: 'Fix what the condition asks for, or the condition.',
        levels: 'LOW where the result is not yet known.',
    },
    {
        id: 'output-removed',
        class: 'process',
        level: 'MEDIUM',
        title: 'is removed, and whoever reads it breaks',
        why: 'Other stacks may read this output through terraform_remote_state; their next plan fails.',
        example: '- output "vpc_id"',
        remedy: 'Search the other stacks for the name.',
    },
    {
        id: 'action-invoked',
        class: 'process',
        level: 'MEDIUM',
        title: 'does something that is neither create, update nor delete',
        why: 'An action has effects that the plan does not show.',
        example: 'action.aws_lambda_invoke.migrate, after aws_db_instance.orders is updated',
        remedy: 'Read what the action does.',
        levels: 'HIGH when its type says stop, delete or reboot.',
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/security/credentials.ts


/** Credentials that leak, or that outlive everybody who knew of them. */
const CREDENTIALS = [
    {
        id: 'plain-secret-in-plan',
        class: 'security',
        level: 'MEDIUM',
        title: 'gets a credential in clear',
        why: 'Nothing marks the attribute as sensitive, so the credential stands in the state, in logs of the tool and in front of everybody who reads plans.',
        example: '~ aws_lambda_function.api  environment.variables.S3_KEY: (looks like an AWS access key)',
        remedy: 'Give it to the application through a secret store, and renew the credential: it was in the code.',
        when: (0,when/* happens */.iV)(['create', 'update', 'replace'], {}, ({ plainSecrets: [first] }) => first
            ? {
                pair: { path: first.path, before: undefined, after: undefined, afterUnknown: false },
                title: `gets ${first.what} in clear`,
                after: `(looks like ${first.what})`,
            }
            : false),
        hides: ['resource-created'],
    },
    {
        id: 'iam-user-credential-created',
        class: 'security',
        level: 'MEDIUM',
        title: 'is a long-lived credential',
        why: 'It works from everywhere until somebody removes it, and its secret is in the state.',
        example: '+ aws_iam_access_key.ci',
        remedy: 'Use workload identity (OIDC) instead.',
        rollback: () => revertAndApply('Revert the commit, plan and apply, which deletes the key; whoever copied it can use it until then.'),
        when: (0,when/* happens */.iV)(['create'], {
            types: ['aws_iam_access_key', 'google_service_account_key', 'azuread_application_password'],
        }),
        hides: ['resource-created'],
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/security/audit.ts


/** Who did what is no longer written down. */
const AUDIT = [
    {
        id: 'audit-logging-removed',
        class: 'security',
        level: 'HIGH',
        title: 'no longer records what happens',
        why: 'Without the record nobody sees an attack, and nobody can prove what happened.',
        example: '- aws_flow_log.vpc',
        remedy: 'Keep it, or show where the same events are recorded instead.',
        levels: 'CRITICAL for CloudTrail itself.',
        rollback: () => notEquivalent('A revert records again from then on; what happened meanwhile was not recorded.'),
        when: (0,when/* happens */.iV)(['delete'], {
            types: [
                'aws_cloudtrail',
                'aws_guardduty_detector',
                'aws_config_configuration_recorder',
                'aws_flow_log',
                'aws_securityhub_account',
                'google_logging_organization_sink',
                'google_logging_folder_sink',
                'google_logging_project_sink',
                'azurerm_monitor_diagnostic_setting',
                'azurerm_network_watcher_flow_log',
            ],
        }, ({ change }) => (change.type === 'aws_cloudtrail' ? { level: 'CRITICAL' } : true)),
        hides: ['resource-deleted', 'stateful-resource-deleted'],
    },
    {
        id: 'audit-logging-disabled',
        class: 'security',
        level: 'HIGH',
        title: 'records less of what happens, or nothing',
        why: 'A trail that is switched off is the first thing that an attacker does.',
        example: '~ aws_cloudtrail.main  enable_logging: true → false',
        remedy: 'Keep it on.',
        levels: 'CRITICAL for the logging of CloudTrail, MEDIUM for its details.',
        rollback: () => notEquivalent('A revert records again from then on; what happened meanwhile was not recorded.'),
        when: (0,when/* attribute */.lt)([
            'enable_logging',
            'enable',
            'is_recording',
            'is_enabled',
            'enable_log_file_validation',
            'is_multi_region_trail',
            'include_global_service_events',
        ], (pair) => {
            if (!(0,when/* turnsOff */.sr)(pair))
                return false;
            if (pair.path[0] === 'enable_logging')
                return { level: 'CRITICAL' };
            return ['enable', 'is_recording', 'is_enabled'].includes(String(pair.path[0])) ? true : { level: 'MEDIUM' };
        }, {
            types: ['aws_cloudtrail', 'aws_guardduty_detector', 'aws_config_configuration_recorder_status', 'aws_flow_log'],
        }),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/security/exposure.ts



/** Of machines and subnets this is common and less grave than of data. */
const PUBLIC_IP = new Set(['map_public_ip_on_launch', 'associate_public_ip_address']);
const BLOCK_FLAGS = ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'];
const ACCOUNT_BLOCK = 'aws_s3_account_public_access_block';
const TLS_ORDER = ['TLS1_0', 'TLS1_1', 'TLS1_2', 'TLS1_3'];
const tlsRank = (value) => {
    const found = typeof value === 'string' ? /TLS\D*1[._-]?(\d)?/i.exec(value) : null;
    return found ? TLS_ORDER.indexOf(`TLS1_${found[1] ?? '0'}`) : -1;
};
const ASSOCIATIONS = ['aws_wafv2_web_acl_association', 'aws_wafregional_web_acl_association'];
const detaches = (0,when/* attribute */.lt)(['web_acl_id', 'web_acl_arn', 'security_policy', 'firewall_policy_id'], when/* isRemoved */.RX, {
    kinds: ['update'],
});
const SIGN_IN = [
    'aws_iam_openid_connect_provider',
    'aws_iam_saml_provider',
    'aws_ssoadmin_permission_set',
    'google_iam_workload_identity_pool',
    'google_iam_workload_identity_pool_provider',
    'azuread_conditional_access_policy',
];
/** Whoever a pipeline may be, and the attribute by which it is called. */
const DEPLOYERS = {
    aws_iam_role: 'arn',
    google_service_account: 'email',
    azurerm_user_assigned_identity: 'client_id',
};
const isDeployer = (subject) => subject.deployRoleArn !== undefined &&
    nameNow(subject, DEPLOYERS[subject.change.type] ?? '') === subject.deployRoleArn;
/** Something becomes reachable, or easier to break into. */
const EXPOSURE = [
    {
        id: 'public-access-enabled',
        class: 'security',
        level: 'HIGH',
        title: 'becomes reachable from the internet',
        why: 'Only firewall rules and passwords are left between it and everybody.',
        example: '~ aws_db_instance.orders  publicly_accessible: false → true',
        remedy: 'Reach it through a VPN, a bastion host or a private endpoint.',
        levels: 'MEDIUM for subnets and machines.',
        rollback: () => revertAndApply('Revert the commit, plan and apply; until then anybody can try. What was read meanwhile stays read: look at the access logs.'),
        when: (0,when/* attribute */.lt)([
            'publicly_accessible',
            'public_network_access_enabled',
            'map_public_ip_on_launch',
            'associate_public_ip_address',
            'allow_nested_items_to_be_public',
            'settings.ip_configuration.ipv4_enabled',
            'network_rules.default_action',
            'network_acls.default_action',
        ], (pair, { change }) => {
            const isNew = change.kind === 'create' && pair.path[0] !== 'publicly_accessible';
            if (isNew || !((0,when/* turnsOn */.C5)(pair) || (0,when/* leaves */.FQ)('Deny')(pair)))
                return false;
            return PUBLIC_IP.has(String(pair.path[0])) ? { level: 'MEDIUM' } : true;
        }, { kinds: ['create', 'update', 'replace'] }),
        hides: ['resource-created'],
    },
    {
        id: 'public-access-block-weakened',
        class: 'security',
        level: 'HIGH',
        title: 'no longer keeps buckets from becoming public',
        why: 'The block is what makes a careless policy or ACL harmless.',
        example: '~ aws_s3_bucket_public_access_block.data  block_public_policy: true → false',
        remedy: 'Keep all four flags on; serve public files through a CDN.',
        levels: 'CRITICAL for the block of a whole account.',
        when: {
            kinds: ['update', 'replace', 'delete'],
            types: ['aws_s3_bucket_public_access_block', ACCOUNT_BLOCK, 'google_storage_bucket'],
            match: (subject) => {
                const { change } = subject;
                const level = change.type === ACCOUNT_BLOCK ? { level: 'CRITICAL' } : {};
                if (change.kind === 'delete')
                    return change.type === 'google_storage_bucket' ? [] : [level];
                const weakened = (0,when/* attribute */.lt)([...BLOCK_FLAGS, 'public_access_prevention'], (pair) => (0,when/* turnsOff */.sr)(pair) || (0,when/* leaves */.FQ)('enforced')(pair));
                return weakened.match(subject).map((hit) => ({ ...hit, ...level }));
            },
        },
    },
    {
        id: 'public-acl',
        class: 'security',
        level: 'HIGH',
        title: 'gets an access list for everybody',
        why: 'A public canned ACL gives strangers the right to read, or even to write.',
        example: '~ aws_s3_bucket_acl.data  acl: "private" → "public-read"',
        remedy: 'Use a bucket policy for named principals.',
        rollback: () => revertAndApply('Revert the commit, plan and apply; until then anybody can try. What was read meanwhile stays read: look at the access logs.'),
        when: (0,when/* attribute */.lt)(['acl'], (0,when/* becomes */.h6)('public-read', 'public-read-write', 'website', 'authenticated-read'), {
            kinds: ['create', 'update', 'replace'],
        }),
        hides: ['resource-created'],
    },
    {
        id: 'tls-weakened',
        class: 'security',
        level: 'MEDIUM',
        title: 'accepts weaker encryption of connections',
        why: 'Old protocol versions and plain HTTP can be read and changed on the way.',
        example: '~ aws_lb_listener.https  protocol: "HTTPS" → "HTTP"',
        remedy: 'Require TLS 1.2 or newer.',
        when: (0,when/* attribute */.lt)([
            'ssl_policy',
            'min_tls_version',
            'minimum_tls_version',
            'viewer_certificate.minimum_protocol_version',
            'protocol',
            'https_only',
            'ssl_enforcement_enabled',
            'enable_https_traffic_only',
            'settings.ip_configuration.require_ssl',
        ], (pair) => {
            if ((0,when/* turnsOff */.sr)(pair))
                return true;
            if (pair.path[0] === 'protocol')
                return pair.before === 'HTTPS' && pair.after === 'HTTP';
            const [was, will] = [tlsRank(pair.before), tlsRank(pair.after)];
            return was >= 0 && will >= 0 && will < was;
        }),
    },
    {
        id: 'imds-v1-enabled',
        class: 'security',
        level: 'MEDIUM',
        title: 'allows version 1 of the metadata service again',
        why: 'A single forged request from inside can steal the credentials of the machine.',
        example: '~ aws_instance.web  metadata_options.http_tokens: "required" → "optional"',
        remedy: 'Keep http_tokens = "required".',
        when: (0,when/* attribute */.lt)(['metadata_options.http_tokens'], (0,when/* leaves */.FQ)('required')),
    },
    {
        id: 'permissions-boundary-removed',
        class: 'security',
        level: 'HIGH',
        title: 'loses its permissions boundary',
        why: 'The boundary limits what the role may ever do, whatever its policies say.',
        example: '~ aws_iam_role.app  permissions_boundary: "arn:…" → null',
        remedy: 'Keep the boundary.',
        when: (0,when/* attribute */.lt)(['permissions_boundary'], when/* isRemoved */.RX),
    },
    {
        id: 'waf-detached',
        class: 'security',
        level: 'HIGH',
        title: 'is no longer behind the web application firewall',
        why: 'Attacks that the firewall stopped arrive from now on.',
        example: '- aws_wafv2_web_acl_association.alb',
        remedy: 'Keep it, or count only instead of blocking while you look for the rule that is in the way.',
        when: {
            kinds: ['update', 'delete'],
            match: (subject) => subject.change.kind === 'delete'
                ? ASSOCIATIONS.includes(subject.change.type)
                    ? [{}]
                    : []
                : detaches.match(subject),
        },
    },
    {
        id: 'identity-lockout',
        class: 'security',
        level: 'HIGH',
        title: 'is how people or pipelines sign in, and goes',
        why: 'Once it is gone, the pipeline that could bring it back may no longer be able to sign in.',
        example: '- aws_iam_openid_connect_provider.github',
        remedy: 'Have a second way in, tested, before you apply.',
        when: (0,when/* happens */.iV)(['delete', 'replace'], { types: [...SIGN_IN, ...Object.keys(DEPLOYERS)] }, (subject) => !Object.hasOwn(DEPLOYERS, subject.change.type) || isDeployer(subject)),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/security/policy-document.ts

/** Attributes that hold a policy document. */
const POLICIES = [
    'policy',
    'assume_role_policy',
    'inline_policy.policy',
    'access_policy',
    'access_policies',
    'resource_policy',
    'policy_document',
    'policy_data',
    'repository_policy',
];
/** The statements of a policy in JSON text; none when it is no policy. */
function statementsOf(policy) {
    if (typeof policy !== 'string' || !policy.includes('Statement'))
        return [];
    let document;
    try {
        document = JSON.parse(policy);
    }
    catch {
        return [];
    }
    const statements = (0,json/* memberOf */.C5)(document, 'Statement');
    return ((0,json/* isList */.Lv)(statements) ? statements : [statements]).filter(json/* isObject */.Gv).map(statementOf);
}
function statementOf(statement) {
    const conditions = (0,json/* memberOf */.C5)(statement, 'Condition');
    const tests = (0,json/* isObject */.Gv)(conditions)
        ? Object.values(conditions)
            .filter(json/* isObject */.Gv)
            .flatMap((Object.entries))
        : [];
    return {
        allows: (0,json/* memberOf */.C5)(statement, 'Effect') === 'Allow',
        actions: policy_document_strings((0,json/* memberOf */.C5)(statement, 'Action')).map((action) => action.toLowerCase()),
        notActions: policy_document_strings((0,json/* memberOf */.C5)(statement, 'NotAction')),
        resources: policy_document_strings((0,json/* memberOf */.C5)(statement, 'Resource')),
        principals: principalsOf((0,json/* memberOf */.C5)(statement, 'Principal')),
        conditionKeys: tests.map(([key]) => key.toLowerCase()),
        subjects: tests.flatMap(([key, values]) => (key.toLowerCase().endsWith(':sub') ? policy_document_strings(values) : [])),
        canonical: canonical(statement),
    };
}
const policy_document_strings = (value) => ((0,json/* isList */.Lv)(value) ? value : [value]).filter((item) => typeof item === 'string');
const principalsOf = (principal) => (0,json/* isObject */.Gv)(principal) ? Object.values(principal).flatMap(policy_document_strings) : policy_document_strings(principal);
function canonical(value) {
    if ((0,json/* isList */.Lv)(value))
        return `[${value.map(canonical).sort().join()}]`;
    if (!(0,json/* isObject */.Gv)(value))
        return JSON.stringify(value);
    const members = Object.entries(value).filter(([key]) => key !== 'Sid');
    return `{${members
        .map(([key, item]) => `${JSON.stringify(key)}:${canonical((0,json/* isList */.Lv)(item) && item.length === 1 ? (item[0] ?? null) : item)}`)
        .sort()
        .join()}}`;
}
/** Conditions that leave everybody in: they ask how one comes, not who. */
const HARMLESS_CONDITIONS = [
    'aws:securetransport',
    'aws:useragent',
    'aws:referer',
    's3:x-amz-acl',
    's3:prefix',
    's3:delimiter',
];
/** Does the statement let everybody in? */
const isPublic = ({ allows, principals, conditionKeys }) => allows &&
    principals.some((principal) => principal === '*') &&
    conditionKeys.every((key) => HARMLESS_CONDITIONS.includes(key));
/**
 * Does a pattern of a condition (`*` stands for any text) take in all that another one does? In time of the product of
 * the lengths, whatever the pattern: both come from the plan.
 */
function policy_document_covers(pattern, text) {
    let [at, star, resume] = [0, -1, 0];
    for (let here = 0; here < text.length;) {
        if (pattern[at] === '*')
            [star, resume, at] = [at, here, at + 1];
        else if (at < pattern.length && pattern[at] === text[here])
            [at, here] = [at + 1, here + 1];
        else if (star >= 0)
            [at, resume, here] = [star + 1, resume + 1, resume + 1];
        else
            return false;
    }
    return /^\**$/.test(pattern.slice(at));
}

;// CONCATENATED MODULE: ./src/core/risk/rules/security/policies.ts




const MEMBERS = ['member', 'members'];
const MADE_OR_CHANGED = { kinds: ['create', 'update', 'replace'] };
const PUBLIC_MEMBERS = ['allUsers', 'allAuthenticatedUsers'];
const LESS_GRAVE = /^google_(bigquery|cloud_run|cloudfunctions)/;
/** Statements that a change brings in, whatever their order and spacing. */
function newStatements({ before, after }) {
    const old = new Set(statementsOf(before).map((statement) => statement.canonical));
    return statementsOf(after).filter((statement) => !old.has(statement.canonical));
}
/** A policy gains a statement like this. */
const gains = (test, except = /^$/) => (0,when/* attribute */.lt)(POLICIES, (pair, { change }) => !except.test(change.type) && newStatements(pair).some(test), MADE_OR_CHANGED);
const onEverything = ({ allows, resources }) => allows && resources.includes('*');
const isAdmin = (statement) => onEverything(statement) && statement.actions.some((action) => action === '*' || action === '*:*');
const isService = (statement) => onEverything(statement) &&
    (statement.notActions.length > 0 || statement.actions.some((action) => /^[\w-]+:\*$/.test(action)));
const ESCALATING = [
    'iam:passrole',
    'sts:assumerole',
    'iam:*',
    'iam:createpolicyversion',
    'iam:attachrolepolicy',
    'iam:putrolepolicy',
];
const escalates = (statement) => onEverything(statement) && statement.actions.some((action) => ESCALATING.includes(action));
const KEY_POLICIES = /^aws_kms_/;
const ADMIN_POLICY = /(^|\/)(AdministratorAccess|PowerUserAccess|IAMFullAccess)$/;
const ADMIN_ROLES = [
    'roles/owner',
    'roles/editor',
    'roles/iam.securityAdmin',
    'Owner',
    'Contributor',
    'User Access Administrator',
    'cluster-admin',
];
const texts = (value) => ((0,json/* isList */.Lv)(value) ? value : [value]).filter((item) => typeof item === 'string');
const gained = ({ before, after }) => texts(after).filter((item) => !texts(before).includes(item));
const accountsIn = (statements) => new Set(statements
    .flatMap(({ allows, principals }) => (allows ? principals : []))
    .flatMap((name) => /\b\d{12}\b/.exec(name) ?? []));
/** Patterns with a wildcard for who may sign in through a provider: `repo:acme/*`. */
const subjectsIn = (statements) => statements.flatMap(({ allows, subjects }) => (allows ? subjects.filter((subject) => subject.includes('*')) : []));
/** A role may be taken on by another account than before, or under fewer or wider conditions. */
function widensTrust(pair) {
    const [before, after] = [statementsOf(pair.before), statementsOf(pair.after)];
    if (before.length === 0)
        return false;
    const known = accountsIn(before);
    const conditions = (statements) => statements.reduce((sum, statement) => sum + statement.conditionKeys.length, 0);
    return ([...accountsIn(after)].some((account) => !known.has(account)) ||
        conditions(after) < conditions(before) ||
        subjectsIn(after).some((subject) => !subjectsIn(before).some((old) => policy_document_covers(old, subject))));
}
/** What policies and roles allow, compared statement by statement. */
const POLICY_CONTENT = [
    {
        id: 'policy-public-principal',
        class: 'security',
        level: 'CRITICAL',
        title: 'lets everybody in',
        why: 'The policy allows the principal `*` (or `allUsers`) without a condition on who it is.',
        example: '+ aws_s3_bucket_policy.pub  { Effect: Allow, Principal: "*", Action: "s3:GetObject" }',
        remedy: 'Name the principals, or add a condition such as `aws:PrincipalOrgID` or `aws:SourceArn`.',
        rollback: () => revertAndApply('Revert the commit, plan and apply; until then anybody can try. What was read meanwhile stays read: look at the access logs.'),
        when: (0,when/* attribute */.lt)([...POLICIES, ...MEMBERS, 'principal'], (pair, { change }) => {
            if (pair.path[0] === 'principal')
                return change.type === 'aws_lambda_permission' && gained(pair).includes('*');
            if (!MEMBERS.includes(String(pair.path[0])))
                return newStatements(pair).some(isPublic);
            if (!gained(pair).some((member) => PUBLIC_MEMBERS.includes(member)))
                return false;
            return LESS_GRAVE.test(change.type) ? { level: 'HIGH' } : true;
        }, MADE_OR_CHANGED),
        hides: ['resource-created'],
    },
    {
        id: 'iam-admin-wildcard',
        class: 'security',
        level: 'CRITICAL',
        title: 'may do everything on everything',
        why: 'Whoever holds these rights owns the account.',
        example: '~ aws_iam_policy.app  { Effect: Allow, Action: "*", Resource: "*" }',
        remedy: 'Name the actions and resources that are needed.',
        rollback: () => revertAndApply('Revert the commit, plan and apply. What was done with the rights meanwhile stays done, new users and keys too: look at the audit log.'),
        when: gains(isAdmin, KEY_POLICIES),
        hides: ['resource-created'],
    },
    {
        id: 'iam-service-wildcard',
        class: 'security',
        level: 'HIGH',
        title: 'may do everything in a service, on all resources',
        why: 'All actions of a service include deleting and opening up; NotAction allows what will be invented tomorrow.',
        example: '~ aws_iam_policy.app  { Effect: Allow, Action: "s3:*", Resource: "*" }',
        remedy: 'Name the actions and resources that are needed.',
        rollback: () => revertAndApply('Revert the commit, plan and apply. What was done with the rights meanwhile stays done, new users and keys too: look at the audit log.'),
        when: gains(isService, KEY_POLICIES),
        hides: ['resource-created'],
    },
    {
        id: 'iam-privilege-escalation',
        class: 'security',
        level: 'HIGH',
        title: 'may give itself more rights',
        why: 'iam:PassRole, sts:AssumeRole or writing policies on all resources leads to every right there is.',
        example: '~ aws_iam_policy.app  { Effect: Allow, Action: "iam:PassRole", Resource: "*" }',
        remedy: 'Name the roles that may be passed or taken on.',
        rollback: () => revertAndApply('Revert the commit, plan and apply. What was done with the rights meanwhile stays done, new users and keys too: look at the audit log.'),
        when: gains(escalates, KEY_POLICIES),
        hides: ['resource-created'],
    },
    {
        id: 'iam-trust-widened',
        class: 'security',
        level: 'HIGH',
        title: 'may be taken on by more people or systems',
        why: 'The trust policy names another account, asks for fewer conditions than before, or lets in more subjects of a provider.',
        example: '~ aws_iam_role.app  assume_role_policy: + arn:aws:iam::999988887777:root',
        remedy: 'Check whose account it is; ask for an external id.',
        rollback: () => revertAndApply('Revert the commit, plan and apply. What was done with the rights meanwhile stays done, new users and keys too: look at the audit log.'),
        when: (0,when/* attribute */.lt)(['assume_role_policy'], widensTrust, { kinds: ['update'] }),
    },
    {
        id: 'admin-role-granted',
        class: 'security',
        level: 'HIGH',
        title: 'grants an administrator role',
        why: 'The ready-made administrator roles allow nearly everything.',
        example: '+ aws_iam_role_policy_attachment.ci  policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess"',
        remedy: 'Grant a role with just the rights that are needed.',
        rollback: () => revertAndApply('Revert the commit, plan and apply. What was done with the rights meanwhile stays done, new users and keys too: look at the audit log.'),
        when: (0,when/* attribute */.lt)(['policy_arn', 'managed_policy_arns', 'role', 'role_definition_name', 'role_ref.name'], (pair) => gained(pair).some((name) => ADMIN_POLICY.test(name) || ADMIN_ROLES.includes(name)), MADE_OR_CHANGED),
        hides: ['resource-created'],
    },
    {
        id: 'policy-deny-removed',
        class: 'security',
        level: 'HIGH',
        title: 'loses a prohibition',
        why: 'A Deny statement overrules every Allow; without it, rights that were blocked are open.',
        example: '~ aws_s3_bucket_policy.data  - { Effect: Deny, Condition: aws:SecureTransport = false }',
        remedy: 'Keep the statement, or show what takes its place.',
        when: (0,when/* attribute */.lt)(POLICIES, ({ before, after }) => {
            const kept = new Set(statementsOf(after).map((statement) => statement.canonical));
            return statementsOf(before).some((statement) => !statement.allows && !kept.has(statement.canonical));
        }, { kinds: ['update', 'replace'] }),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/security/unknown-policies.ts



const FIREWALL_ATTRIBUTES = [
    'ingress',
    'cidr_blocks',
    'source_ranges',
    'cidr_ipv4',
    'security_rule',
    'source_address_prefix',
];
const unknownPolicy = {
    kinds: ['update', 'replace'],
    attributes: [...POLICIES, ...FIREWALL_ATTRIBUTES],
    match: ({ change, changed }) => {
        const watched = change.kind === 'update' ? [...POLICIES, ...FIREWALL_ATTRIBUTES] : POLICIES;
        return watched
            .filter((path) => changed.has(path.split('.')[0] ?? ''))
            .flatMap((path) => (0,attribute/* pairsAt */.d5)(change.values, path))
            .filter((pair) => mayMatter(pair) && (pair.afterUnknown || holdsUnknown(change.values.unknown, pair)))
            .slice(0, 1)
            .map((pair) => ({ pair }));
    },
};
/** A policy that is first written is a creation; a firewall that had no rules so far may get any. */
const mayMatter = ({ before, path }) => !(0,attribute/* isEmpty */.Im)(before) || FIREWALL_ATTRIBUTES.includes(String(path[0]));
const holdsUnknown = (mask, pair) => {
    const below = pair.path.reduce((tree, step) => tree?.[step], mask);
    return (0,changes_values/* marksAny */.Ht)(below);
};
/** What may be allowed is not known before the apply. */
const UNKNOWN_POLICIES = [
    {
        id: 'policy-unknown-at-plan',
        class: 'security',
        level: 'MEDIUM',
        title: 'gets a policy that is not known until apply',
        why: 'The new rights depend on values that only the apply will compute, so nobody can review them now.',
        example: '~ aws_iam_role_policy.rp  policy: "{…}" → (known after apply)',
        remedy: 'Look at the expression in the code; apply the part that it depends on first if that is not enough.',
        when: unknownPolicy,
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/security/sign-in.ts

const LENGTHS = ['minimum_length', 'minimum_password_length', 'password_reuse_prevention'];
/** How people prove who they are. */
const SIGN_IN_RULES = [
    {
        id: 'mfa-or-password-policy-weakened',
        class: 'security',
        level: 'MEDIUM',
        title: 'asks for less when people sign in',
        why: 'A password alone, or a shorter one, is guessed or stolen more easily.',
        example: '~ aws_cognito_user_pool.customers  mfa_configuration: "ON" → "OFF"',
        remedy: 'Keep the second factor, and at least 14 characters.',
        when: (0,when/* attribute */.lt)([
            'mfa_configuration',
            'mfa.state',
            'minimum_password_length',
            'password_reuse_prevention',
            'password_policy.minimum_length',
            'password_policy.require_lowercase',
            'password_policy.require_numbers',
            'password_policy.require_symbols',
            'password_policy.require_uppercase',
            'require_lowercase_characters',
            'require_numbers',
            'require_symbols',
            'require_uppercase_characters',
        ], (pair) => LENGTHS.includes(String(pair.path.at(-1)))
            ? (0,when/* shrinks */.tK)(pair)
            : (0,when/* turnsOff */.sr)(pair) ||
                (0,when/* leaves */.FQ)('ON', 'ENABLED', 'MANDATORY')(pair) ||
                (pair.before === 'OPTIONAL' && pair.after === 'OFF')),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rules/catalogue.ts

























/** Every rule that PlanSeal knows. A new rule is one entry in one of these lists, and its tests. */
const RULES = [
    ...LIFECYCLE,
    ...REFACTORING,
    ...replacement_reasons/* REPLACEMENT_REASONS */.N,
    ...RENAMES,
    ...SCALE,
    ...DRIFT,
    ...LOSS,
    ...PROTECTION,
    ...OBJECT_LOCK,
    ...ENCRYPTION,
    ...DATABASE,
    ...COMPUTE,
    ...NETWORK,
    ...OPERATIONS,
    ...HEALTH,
    ...EXPOSURE,
    ...AUDIT,
    ...CREDENTIALS,
    ...INGRESS,
    ...POLICY_CONTENT,
    ...UNKNOWN_POLICIES,
    ...SIGN_IN_RULES,
    ...PLAN,
    ...EVIDENCE,
    ...COMPOUNDS,
];
const byId = new Map(RULES.map((rule) => [rule.id, rule]));
/** The rule with this id. */
const catalogue_ruleOf = (id) => byId.get(id);

;// CONCATENATED MODULE: ./src/core/risk/explain.ts


/** The explanation of a rule, or the ids that were probably meant, nearest first. */
function explainRule(id) {
    const rule = ruleOf(id);
    if (!rule)
        return { suggestions: nearestRules(id) };
    const { class: ofClass, level, title, why, example, remedy, blocks = false, firm = false, hides = [], levels = '', } = rule;
    const environments = firm
        ? 'No environment lowers it.'
        : `An environment may lower it by its shift for the class ${ofClass}.`;
    return { rule: { id, class: ofClass, level, levels, title, why, example, remedy, blocks, environments, hides } };
}
/** Every rule id, in the order of the alphabet. */
const ruleIds = () => RULES.map((rule) => rule.id).sort();
const MOST_SUGGESTIONS = 3;
/** Ids that resemble a misspelt one, nearest first; none when nothing is near. */
const nearestRules = (id) => nearest(id, ruleIds()).slice(0, MOST_SUGGESTIONS);

;// CONCATENATED MODULE: ./src/core/config/checks/rules.ts





/** Ids of the rules that can raise findings here: ours and the custom ones. */
const rules_known = (config) => [...ruleIds(), ...(config.custom ?? []).map(({ id }) => id)];
/** Rules that are named but do not exist, custom rules that are not new, and locked rules that are made weaker. */
function ruleMistakes(config) {
    const ids = rules_known(config);
    return [
        ...Object.keys(config.rules ?? {}).flatMap((id) => unknownRule(id, ids, ['rules', id], 'key')),
        ...(config.ignore ?? []).flatMap(({ rule }, at) => unknownRule(rule, ids, ['ignore', at, 'rule'])),
        ...(config.approvals?.extra ?? []).flatMap(({ when: { rule } }, at) => rule === undefined ? [] : unknownRule(rule, ids, ['approvals', 'extra', at, 'when', 'rule'])),
        ...customIds(config),
        ...loweredLocks(config),
        ...suppressedLocks(config),
    ];
}
function unknownRule(id, ids, place, at = 'value') {
    if (ids.some((each) => glob_matchesGlob(id, each)))
        return [];
    const message = id.includes('*')
        ? `no rule fits \`${id}\`. \`planseal explain\` lists the rules.`
        : `there is no rule \`${id}\`.${(0,suggest/* suggestion */.h)(id, ids)}`;
    return [{ place, at, message }];
}
function customIds({ custom = [] }) {
    const seen = new Set();
    return custom.flatMap(({ id }, at) => {
        const isOurs = catalogue_ruleOf(id) !== undefined;
        const isTwice = seen.has(id);
        seen.add(id);
        if (!isOurs && !isTwice)
            return [];
        const why = isOurs ? 'is a rule of PlanSeal' : 'is the id of another custom rule';
        return [{ place: ['custom', at, 'id'], at: 'value', message: `\`${id}\` ${why}. Choose another id.` }];
    });
}
function loweredLocks(config) {
    return Object.entries(config.rules ?? {}).flatMap(([id, rule]) => {
        if (rule === 'off' || rule.locked !== true)
            return [];
        const own = catalogue_ruleOf(id)?.level ?? config.custom?.find((custom) => custom.id === id)?.level;
        if (own === undefined)
            return [];
        const lowers = [
            { level: rule.level, place: ['rules', id, 'level'] },
            ...(rule.overrides ?? []).map(({ level }, at) => ({ level, place: ['rules', id, 'overrides', at, 'level'] })),
        ];
        return lowers.flatMap(({ level, place }) => level === undefined || (0,risk_level/* rank */.Tm)(level) >= (0,risk_level/* rank */.Tm)(own)
            ? []
            : [
                {
                    place,
                    at: 'value',
                    message: `\`${id}\` is locked and ${own}; it can be raised but not lowered to ${level}.`,
                },
            ]);
    });
}
function suppressedLocks({ rules = {}, ignore = [] }) {
    const locked = Object.entries(rules).flatMap(([id, rule]) => (rule !== 'off' && rule.locked === true ? [id] : []));
    return ignore.flatMap(({ rule }, at) => {
        const hit = locked.find((id) => glob_matchesGlob(rule, id));
        if (hit === undefined)
            return [];
        const message = `\`${hit}\` is locked and cannot be accepted. Name other rules, or take the lock away.`;
        return [{ place: ['ignore', at, 'rule'], at: 'value', message }];
    });
}

// EXTERNAL MODULE: ./src/core/config/checks/overlap.ts
var overlap = __webpack_require__(5173);
;// CONCATENATED MODULE: ./src/core/config/checks/stacks.ts


/** Patterns that could fit the same stack twice, and stacks that depend on each other. */
const stackMistakes = ({ stacks = [] }) => [
    ...overlaps(stacks),
    ...dependenciesInCircles(stacks),
    ...stacks.flatMap(forgottenEnvironments),
];
function overlaps(stacks) {
    const literal = new Map();
    const globs = [];
    return stacks.flatMap((stack, at) => {
        const earlier = (0,overlap/* isLiteral */.c)(stack.path)
            ? [...(literal.get(stack.path) ?? []), ...globs]
            : [...stacks.keys()].slice(0, at);
        const other = earlier.sort((a, b) => a - b).find((index) => areSame(stacks[index], stack));
        if ((0,overlap/* isLiteral */.c)(stack.path))
            literal.set(stack.path, [...(literal.get(stack.path) ?? []), at]);
        else
            globs.push(at);
        if (other === undefined)
            return [];
        const message = `\`${stack.path}\` and \`${stacks[other]?.path ?? ''}\` (stacks[${other}]) can fit the same stack, which would then be planned twice. Make one of them narrower, or give them different \`environments\` or \`workspace\`.`;
        return [{ place: ['stacks', at, 'path'], at: 'value', message }];
    });
}
/** One directory may be several stacks: by workspace, or by environment. */
function areSame(one, other) {
    if (one === undefined || (one.workspace ?? 'default') !== (other.workspace ?? 'default'))
        return false;
    const apart = one.environments !== undefined &&
        other.environments !== undefined &&
        !one.environments.some((name) => other.environments?.includes(name));
    return !apart && (0,overlap/* canFitSame */.a)(one.path, other.path);
}
/** Only stacks that are named outright: what patterns find is known when the repository is looked at. */
function dependenciesInCircles(stacks) {
    const graph = new Map();
    for (const { path, 'depends-on': on = [] } of stacks)
        if ((0,overlap/* isLiteral */.c)(path))
            graph.set(path, [...(graph.get(path) ?? []), ...on.filter(overlap/* isLiteral */.c)]);
    const circle = (0,cycle/* cycleIn */.Q)(graph);
    const at = stacks.findIndex(({ path }) => path === circle[0]);
    if (at < 0)
        return [];
    const message = `depends on itself: ${[...circle, circle[0] ?? ''].map((path) => `\`${path}\``).join(' needs ')}.`;
    return [{ place: ['stacks', at, 'depends-on'], at: 'key', message }];
}
function forgottenEnvironments(stack, at) {
    const files = stack['var-files'] ?? [];
    const known = stack.environments !== undefined || stack.path.includes('{environment}');
    return files.flatMap((file, index) => file.includes('{environment}') && !known
        ? [
            {
                place: ['stacks', at, 'var-files', index],
                at: 'value',
                message: '`{environment}` is not known here: name it in `path`, or list `environments`.',
            },
        ]
        : []);
}

;// CONCATENATED MODULE: ./src/core/config/checks/acceptances.ts
/** Longest time for which a risk may be accepted, in days. */
const MOST_DAYS = 180;
const DAY = 86_400_000;
/** Risks and drift that are accepted for too long. One that is over is no mistake: it counts again, and the report says so. */
function acceptanceMistakes({ ignore = [], drift }, now) {
    const latest = new Date(Date.parse(now) + MOST_DAYS * DAY).toISOString().slice(0, 10);
    const tooLong = (expires, place) => expires <= latest
        ? []
        : [
            {
                place,
                at: 'value',
                message: `is \`${expires}\`, more than ${MOST_DAYS} days ahead. The latest day is \`${latest}\`; decide again then.`,
            },
        ];
    return [
        ...ignore.flatMap(({ expires }, at) => tooLong(expires, ['ignore', at, 'expires'])),
        ...(drift?.ignore ?? []).flatMap(({ expires }, at) => tooLong(expires, ['drift', 'ignore', at, 'expires'])),
    ];
}

;// CONCATENATED MODULE: ./src/core/config/checks/all.ts






/**
 * What no schema can say: names that must exist, days, cycles, patterns that fit the same stack. Sections that the schema
 * refused are `broken` and left out of `config`; what would take their absence for a mistake is not looked at.
 */
const semanticMistakes = (config, now, broken) => [
    ...(broken.has('custom') ? [] : ruleMistakes(config)),
    ...acceptanceMistakes(config, now),
    ...environmentMistakes(config),
    ...(broken.has('approvals') ? [] : evidenceMistakes(config)),
    ...stackMistakes(config),
    ...guardMistakes(config),
];

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/core/config/error.ts
var error = __webpack_require__(2472);
;// CONCATENATED MODULE: ./src/core/config/read-yaml.ts


/** Larger than any configuration that people keep by hand. */
const MOST_CHARACTERS = 512 * 1024;
/** Uses of anchors, counted with what they stand for: more is an attack on memory. */
const MOST_ALIASES = 100;
/** Keys that JavaScript gives a meaning; none of ours, and no name that anybody needs. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const whole = (message) => ({ line: 1, column: 1, path: '', message });
/** Reads one YAML 1.2 document and remembers where everything stands. Never throws. */
function readYaml(text) {
    if (text.length > MOST_CHARACTERS)
        return { errors: [whole(`The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`)] };
    const lines = new yaml_dist/* LineCounter */.HN();
    try {
        const document = (0,yaml_dist/* parseDocument */.Tp)(text, {
            version: '1.2',
            lineCounter: lines,
            prettyErrors: false,
            logLevel: 'silent',
        });
        const errors = [...syntaxErrors(document, lines), ...forbiddenKeys(document, lines)];
        if (errors.length > 0)
            return { errors };
        const value = document.toJS({ maxAliasCount: MOST_ALIASES });
        return { ok: { value, locate: (mistake) => located(document, lines, mistake) } };
    }
    catch (error) {
        // yaml throws on alias bombs and on nesting deeper than the stack.
        const why = error instanceof ReferenceError ? 'it uses anchors too often' : 'it is nested too deeply';
        return { errors: [whole(`The file cannot be read: ${why}.`)] };
    }
}
function syntaxErrors({ errors, warnings }, lines) {
    return [...errors, ...warnings].map(({ message, pos: [start] }) => {
        const { line, col } = lines.linePos(start);
        const [first = ''] = message.split('\n');
        return { line: Math.max(1, line), column: Math.max(1, col), path: '', message: `Not YAML: ${first.trim()}` };
    });
}
function forbiddenKeys(document, lines) {
    const found = [];
    (0,yaml_dist/* visit */.YR)(document, {
        Pair: (_, { key }) => {
            const text = (0,yaml_dist/* isScalar */.jn)(key) ? key.value : undefined;
            if (typeof text === 'string' && FORBIDDEN_KEYS.has(text))
                found.push({ ...positionOf(key, lines), path: '', message: `\`${text}\` cannot be a key.` });
            else if (typeof text !== 'string' && typeof text !== 'number')
                found.push({ ...positionOf(key, lines), path: '', message: 'A key must be a text.' });
        },
    });
    return found;
}
function located(document, lines, { place, at, message }) {
    return { ...positionOf(nodeAt(document, place, at), lines), path: (0,error/* clipped */.cz)((0,error/* placeText */.Z9)(place)), message };
}
function positionOf(node, lines) {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}
/** The node at a place, or the nearest one above it that stands in the text. */
function nodeAt(document, place, at) {
    let node = document.contents;
    let key = node;
    for (const step of place) {
        const inside = (0,yaml_dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
        if ((0,yaml_dist/* isSeq */.oP)(inside) && typeof step === 'number')
            node = key = inside.items[step] ?? key;
        else {
            const pair = (0,yaml_dist/* isMap */.jh)(inside)
                ? inside.items.find((item) => (0,yaml_dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(step))
                : undefined;
            if (pair === undefined)
                return key;
            key = pair.key;
            node = pair.value;
        }
    }
    return at === 'key' || node?.range === undefined ? key : node;
}

// EXTERNAL MODULE: ./src/core/config/schema.ts + 9 modules
var schema = __webpack_require__(8393);
;// CONCATENATED MODULE: ./src/core/config/schema-errors.ts

/** What the schema found wrong, in words: one mistake for each place, unknown keys each by itself. */
function schemaMistakes(issues, above = []) {
    return distinct(issues.flatMap((issue) => mistakesOf(issue, [...above, ...placeOf(issue)])));
}
const placeOf = ({ path }) => (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
function mistakesOf(issue, place) {
    if (issue.type === 'strict_object' && issue.expected === 'never')
        return unknownKeys(issue, place);
    if (issue.type === 'strict_object' && issue.expected?.startsWith('"') === true)
        return [{ place: place.slice(0, -1), at: 'key', message: `\`${String(place.at(-1))}\` is missing.` }];
    if (issue.type === 'union')
        return ofUnion(issue, place);
    if (issue.type === 'picklist') {
        const known = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '');
        const word = typeof issue.input === 'string' ? issue.input : '';
        return [
            { place, at: 'value', message: `${issue.message}, but is ${(0,suggest/* shown */.S)(issue.input)}.${(0,suggest/* suggestion */.h)(word, known)}` },
        ];
    }
    // A rule about a whole block says all there is to say.
    const isWhole = issue.kind === 'validation' && typeof issue.input === 'object';
    const is = isWhole ? '' : `, but is ${(0,suggest/* shown */.S)(issue.input)}`;
    const isName = issue.path?.at(-1)?.origin === 'key';
    return [{ place, at: isName ? 'key' : 'value', message: `${issue.message}${is}.` }];
}
/** valibot tells the first unknown key only; the message of `closed` lists the known ones. */
function unknownKeys(issue, place) {
    const item = issue.path?.at(-1);
    const known = issue.message.split(' ');
    const block = item !== undefined && 'input' in item && typeof item.input === 'object' ? item.input : null;
    return Object.keys(block ?? {})
        .filter((key) => !known.includes(key))
        .map((key) => ({
        place: [...place.slice(0, -1), key],
        at: 'key',
        message: `there is no such key here.${(0,suggest/* suggestion */.h)(key, known)}`,
    }));
}
/** The mistakes of the form that was meant, which is the one whose inside was looked at; otherwise what is allowed. */
function ofUnion(issue, place) {
    const inside = (issue.issues ?? []).filter(({ path }) => path !== undefined);
    return inside.length > 0
        ? inside.flatMap((each) => mistakesOf(each, [...place, ...placeOf(each)]))
        : [{ place, at: 'value', message: `${issue.message}, but is ${(0,suggest/* shown */.S)(issue.input)}.` }];
}
/** Several rules about one value say the same thing twice. */
function distinct(mistakes) {
    return [...new Map(mistakes.map((mistake) => [JSON.stringify([mistake.place, mistake.message]), mistake])).values()];
}

;// CONCATENATED MODULE: ./src/core/config/parse.ts






/** More errors help nobody. */
const MOST_ERRORS = 100;
/**
 * Reads `.github/planseal.yml`: every mistake at once, each with its place and what is allowed. Nothing is guessed: a
 * file with a mistake is no configuration. Never throws. `now` is RFC 3339; risks may be accepted for 180 days from it.
 */
function parseConfig(text, { now }) {
    const yaml = readYaml(text);
    if ('errors' in yaml)
        return { errors: yaml.errors.slice(0, MOST_ERRORS) };
    const { value, locate } = yaml.ok;
    if (value === null || value === undefined)
        return { errors: [{ line: 1, column: 1, path: '', message: 'The file is empty. Begin it with `version: 1`.' }] };
    const parsed = dist/* safeParse */.xLC(schema/* configSchema */.Q, value);
    const refused = parsed.success ? [] : schemaMistakes(parsed.issues);
    const broken = new Set(refused.map(({ place }) => String(place[0])));
    const mistakes = [...refused, ...semanticMistakes(soundPart(parsed.output, broken), now, broken)];
    return mistakes.length === 0 && parsed.success ? { ok: parsed.output } : { errors: parse_inOrder(mistakes, locate) };
}
/** The sections in which the schema found nothing wrong: these are typed as the schema says. */
const soundPart = (output, broken) => ({
    ...schema/* NO_CONFIG */.H,
    ...Object.fromEntries(Object.entries(output ?? {}).filter(([key]) => !broken.has(key))),
});
const parse_inOrder = (mistakes, locate) => mistakes
    .map(locate)
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, MOST_ERRORS);


/***/ })

};
