export const id = 807;
export const ids = [807];
export const modules = {

/***/ 66807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./src/core/risk/glob.ts
var risk_glob = __webpack_require__(7765);
// EXTERNAL MODULE: ./src/core/bundle/recipients.ts
var bundle_recipients = __webpack_require__(58638);
;// CONCATENATED MODULE: ./src/core/nearest.ts
const MOST_LETTERS = 80;
/** Levenshtein: how many characters must be put in, taken out or changed. */
function distanceOf(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (const [i, left] of Array.from(a).entries()) {
        const next = [i + 1];
        for (const [j, right] of Array.from(b).entries()) {
            const change = (row[j] ?? 0) + (left === right ? 0 : 1);
            next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}
/** The known words that a misspelt one was probably meant to be, nearest first; none when nothing is near. */
function nearest_nearest(word, known) {
    const wanted = word.toLowerCase().slice(0, MOST_LETTERS);
    if (wanted === '')
        return [];
    return known
        .map((candidate) => {
        const text = candidate.toLowerCase();
        return { candidate, distance: wanted.length > 2 && text.includes(wanted) ? 0 : distanceOf(wanted, text) };
    })
        .filter(({ candidate, distance }) => distance <= Math.max(candidate.length < 4 ? 1 : 2, candidate.length / 3))
        .sort((a, b) => a.distance - b.distance)
        .map(({ candidate }) => candidate);
}

// EXTERNAL MODULE: ./src/core/config/error.ts
var error = __webpack_require__(22472);
;// CONCATENATED MODULE: ./src/core/config/suggest.ts


const MOST_LISTED = 12;
const quoted = (words) => words.map((word) => `\`${word}\``).join(', ');
/** What was probably meant, and what there is: ` Did you mean …? Known are …` */
function suggestion(word, known) {
    const [best] = nearest_nearest(word, known);
    const meant = best === undefined ? '' : ` Did you mean \`${best}\`?`;
    if (known.length === 0)
        return meant;
    const more = known.length > MOST_LISTED ? ` and ${known.length - MOST_LISTED} more` : '';
    // A long list after a good guess only hides the guess.
    return best !== undefined && more !== '' ? meant : `${meant} Allowed: ${quoted(known.slice(0, MOST_LISTED))}${more}.`;
}
/** A value as a message shows it: short, on one line. */
function shown(value) {
    if (value === null || value === undefined)
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a block of keys';
    const text = typeof value === 'number' ? value.toString() : typeof value === 'string' ? value : JSON.stringify(value);
    return `\`${(0,error/* clipped */.cz)(text).replace(/\s+/g, ' ')}\``;
}

;// CONCATENATED MODULE: ./src/core/config/checks/cycle.ts
/** The first cycle of a graph, each node before the one it points to; empty when there is none. Order of the graph counts. */
function cycleIn(graph) {
    const done = new Set();
    for (const start of graph.keys()) {
        const path = [];
        const enter = (node) => path.push({ node, rest: [...(graph.get(node) ?? [])] });
        if (!done.has(start))
            enter(start);
        for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
            const next = top.rest.shift();
            const seen = path.findIndex(({ node }) => node === next);
            if (next === undefined) {
                done.add(top.node);
                path.pop();
            }
            else if (seen >= 0)
                return path.slice(seen).map(({ node }) => node);
            else if (!done.has(next))
                enter(next);
        }
    }
    return [];
}

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
    if (names.includes(name) || (isGlob === true && names.some((each) => (0,risk_glob/* matchesGlob */.k)(name, each))))
        return [];
    return [
        { place, at: 'value', message: `\`${name}\` is not described under \`environments\`.${suggestion(name, names)}` },
    ];
}
const waitsForUnknown = (environment, after, names) => after.flatMap((name, at) => unknown({ name, place: ['environments', environment, 'apply-after', at] }, names));
function waitingInCircles({ environments = {} }) {
    const circle = cycleIn(new Map(Object.entries(environments).map(([name, one]) => [name, one['apply-after'] ?? []])));
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
var settings = __webpack_require__(42482);
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
                message: `\`${id}\` is not described under \`approvals.evidence\`.${suggestion(id, known)}`,
            },
        ]);
    return [
        ...['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'].flatMap((level) => asked(approvals?.[level]?.require, ['approvals', level, 'require'])),
        ...(approvals?.extra ?? []).flatMap(({ require: ids }, at) => asked(ids, ['approvals', 'extra', at, 'require'])),
        ...Object.entries(environments).flatMap(([name, { approvals: own }]) => typeof own === 'object' ? asked(own.require, ['environments', name, 'approvals', 'require']) : []),
    ];
}

// EXTERNAL MODULE: ./src/core/hcl/model.ts
var model = __webpack_require__(20074);
// EXTERNAL MODULE: ./src/core/hcl/queries.ts
var queries = __webpack_require__(83971);
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
                if (source !== undefined && scope.settings.unpinnedModules.some((glob) => (0,risk_glob/* matchesGlob */.k)(glob, source)))
                    continue;
                const problem = problemOf(call);
                if (problem !== undefined)
                    yield { message: `Module \`${call.name}\` ${problem}`, place: call.place };
            }
        },
    },
];

// EXTERNAL MODULE: ./src/core/hcl/providers.ts
var providers = __webpack_require__(25281);
;// CONCATENATED MODULE: ./src/core/guard/rules/providers.ts





/** Built into the tool: nothing is downloaded. */
const BUILT_IN = 'terraform.io/builtin/terraform';
const PUBLIC_HOST = /^registry\.(?:terraform\.io|opentofu\.org)\//;
const usesIn = (module) => {
    const required = (0,queries/* requiredProviders */.oq)(module);
    const declared = required.flatMap(({ name, source, place }) => source === undefined ? [] : [{ name, source: (0,model/* stringOf */.Je)(source), written: true, place }]);
    const names = new Set(declared.map(({ name }) => name));
    const places = new Map([...required.map(({ name, place }) => [name, place]), ...(0,providers/* usedProviders */.A)(module)]);
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

;// CONCATENATED MODULE: ./src/core/config/checks/guard.ts


/** Rules of the guard that are named but do not exist: a misspelt one would silently refuse nothing. */
function guardMistakes({ guard = {} }) {
    const known = GUARD_RULES.map(({ id }) => id);
    return Object.keys(guard.rules ?? {})
        .filter((id) => !known.includes(id))
        .map((id) => ({
        place: ['guard', 'rules', id],
        at: 'key',
        message: `the guard has no rule \`${id}\`.${suggestion(id, known)}`,
    }));
}

// EXTERNAL MODULE: ./src/core/risk/level.ts
var risk_level = __webpack_require__(50333);
// EXTERNAL MODULE: ./src/core/risk/rules/catalogue.ts + 29 modules
var catalogue = __webpack_require__(99147);
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
const ruleIds = () => catalogue/* RULES */.y.map((rule) => rule.id).sort();
const MOST_SUGGESTIONS = 3;
/** Ids that resemble a misspelt one, nearest first; none when nothing is near. */
const nearestRules = (id) => nearest(id, ruleIds()).slice(0, MOST_SUGGESTIONS);

;// CONCATENATED MODULE: ./src/core/config/checks/rules.ts





/** Ids of the rules that can raise findings here: ours and the custom ones. */
const known = (config) => [...ruleIds(), ...(config.custom ?? []).map(({ id }) => id)];
/** Rules that are named but do not exist, custom rules that are not new, and locked rules that are made weaker. */
function ruleMistakes(config) {
    const ids = known(config);
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
    if (ids.some((each) => (0,risk_glob/* matchesGlob */.k)(id, each)))
        return [];
    const message = id.includes('*')
        ? `no rule fits \`${id}\`. \`planseal explain\` lists the rules.`
        : `there is no rule \`${id}\`.${suggestion(id, ids)}`;
    return [{ place, at, message }];
}
function customIds({ custom = [] }) {
    const seen = new Set();
    return custom.flatMap(({ id }, at) => {
        const isOurs = (0,catalogue/* ruleOf */.Y)(id) !== undefined;
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
        const own = (0,catalogue/* ruleOf */.Y)(id)?.level ?? config.custom?.find((custom) => custom.id === id)?.level;
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
        const hit = locked.find((id) => (0,risk_glob/* matchesGlob */.k)(rule, id));
        if (hit === undefined)
            return [];
        const message = `\`${hit}\` is locked and cannot be accepted. Name other rules, or take the lock away.`;
        return [{ place: ['ignore', at, 'rule'], at: 'value', message }];
    });
}

;// CONCATENATED MODULE: ./src/core/config/checks/overlap.ts
/** Does the path name one directory, without `*` and `{name}`? */
const isLiteral = (path) => !/[*{]/.test(path);
const tokensOf = (path) => (path.replace(/\/+$/, '').match(/\*\*+|\*|\{[^{}]*\}|[^]/g) ?? []).map((part) => {
    if (part.startsWith('**'))
        return { is: 'anything' };
    return part === '*' || part.startsWith('{') ? { is: 'segment' } : { is: 'text', character: part };
});
const covers = (wild, other) => other.is === 'text' && (wild.is === 'anything' || other.character !== '/');
/** Is there a path that both patterns fit? Both are walked at once; a wild card takes nothing or one more character. */
function canFitSame(one, other) {
    const [a, b] = [tokensOf(one), tokensOf(other)];
    const seen = new Set();
    const open = [[0, 0]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [i, j] = next;
        const key = i * (b.length + 1) + j;
        if (seen.has(key))
            continue;
        seen.add(key);
        const [left, right] = [a[i], b[j]];
        if (left === undefined && right === undefined)
            return true;
        if (left !== undefined && left.is !== 'text') {
            open.push([i + 1, j]);
            if (right !== undefined && covers(left, right))
                open.push([i, j + 1]);
        }
        if (right !== undefined && right.is !== 'text') {
            open.push([i, j + 1]);
            if (left !== undefined && covers(right, left))
                open.push([i + 1, j]);
        }
        if (left?.is === 'text' && right?.is === 'text' && left.character === right.character)
            open.push([i + 1, j + 1]);
    }
    return false;
}

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
        const earlier = isLiteral(stack.path)
            ? [...(literal.get(stack.path) ?? []), ...globs]
            : [...stacks.keys()].slice(0, at);
        const other = earlier.sort((a, b) => a - b).find((index) => areSame(stacks[index], stack));
        if (isLiteral(stack.path))
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
    return !apart && canFitSame(one.path, other.path);
}
/** Only stacks that are named outright: what patterns find is known when the repository is looked at. */
function dependenciesInCircles(stacks) {
    const graph = new Map();
    for (const { path, 'depends-on': on = [] } of stacks)
        if (isLiteral(path))
            graph.set(path, [...(graph.get(path) ?? []), ...on.filter(isLiteral)]);
    const circle = cycleIn(graph);
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
var yaml_dist = __webpack_require__(38815);
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
var schema = __webpack_require__(38393);
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
            { place, at: 'value', message: `${issue.message}, but is ${shown(issue.input)}.${suggestion(word, known)}` },
        ];
    }
    // A rule about a whole block says all there is to say.
    const isWhole = issue.kind === 'validation' && typeof issue.input === 'object';
    const is = isWhole ? '' : `, but is ${shown(issue.input)}`;
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
        message: `there is no such key here.${suggestion(key, known)}`,
    }));
}
/** The mistakes of the form that was meant, which is the one whose inside was looked at; otherwise what is allowed. */
function ofUnion(issue, place) {
    const inside = (issue.issues ?? []).filter(({ path }) => path !== undefined);
    return inside.length > 0
        ? inside.flatMap((each) => mistakesOf(each, [...place, ...placeOf(each)]))
        : [{ place, at: 'value', message: `${issue.message}, but is ${shown(issue.input)}.` }];
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
