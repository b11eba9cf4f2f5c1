export const id = 79;
export const ids = [79];
export const modules = {

/***/ 79:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  risk: () => (/* binding */ risk)
});

// EXTERNAL MODULE: ./src/adapters/terminal/plan-source.ts + 1 modules
var plan_source = __webpack_require__(5034);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/flows/code-facts.ts + 1 modules
var code_facts = __webpack_require__(8284);
// EXTERNAL MODULE: ./src/core/cost/estimate.ts
var estimate = __webpack_require__(1983);
// EXTERNAL MODULE: ./src/core/risk/clip.ts
var clip = __webpack_require__(4809);
// EXTERNAL MODULE: ./src/core/policy/model.ts
var model = __webpack_require__(4715);
;// CONCATENATED MODULE: ./src/core/policy/combine.ts


const MOST_RESULTS = 200;
const ORDER = { error: 0, deny: 1, warn: 2 };
/**
 * What all policies together say. `configured` is whether somebody asked for any: one that then gives no answer is an
 * error and never a pass.
 */
const policyOf = (answers, configured) => {
    if (answers.length === 0 && !configured)
        return model/* NO_POLICY */.l;
    const said = answers.filter((answer) => !('problem' in answer));
    const silent = answers.filter((answer) => 'problem' in answer);
    const nothing = answers.length === 0 ? [{ tool: '', problem: 'Policies are configured, but none of them gave a result' }] : [];
    const errors = [...silent, ...nothing].map(({ tool, problem }) => ({
        tool: (0,clip/* clip */.$)(tool || 'policy', 80),
        outcome: 'error',
        message: (0,clip/* clip */.$)(problem, 1_000),
    }));
    const items = [...errors, ...said.flatMap((answer) => answer.items)].sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
    const count = (outcome) => items.filter((item) => item.outcome === outcome).length;
    const [failed, warned] = [count('deny'), count('warn')];
    const left = items.length - MOST_RESULTS;
    const notes = [
        ...said.flatMap((answer) => answer.notes ?? []),
        ...(left > 0 ? [`${left} more results of policies are not shown.`] : []),
    ];
    return {
        status: errors.length > 0 ? 'error' : failed > 0 ? 'denied' : warned > 0 ? 'warned' : 'passed',
        tools: [...new Set([...said, ...silent].map(({ tool }) => (0,clip/* clip */.$)(tool || 'policy', 80)))].slice(0, 20),
        passed: said.reduce((sum, { passed }) => sum + passed, 0),
        failed,
        warned,
        results: items.slice(0, MOST_RESULTS),
        notes: notes.slice(0, 20).map((note) => (0,clip/* clip */.$)(note, 400)),
    };
};

;// CONCATENATED MODULE: ./src/core/policy/document.ts
/** What a policy may ask of our judgement, under `input.risk`. It is as redacted as the assessment; the plan beside it is not. */
const riskDocument = ({ stack, environment, level, findings, counts, cost, requirements }) => ({
    stack,
    environment,
    level,
    counts,
    cost: { status: cost.status, currency: cost.currency, before: cost.before, after: cost.after, delta: cost.delta },
    approvals: requirements.approvals,
    findings: findings.map(({ rule, level: of, class: kind, address, attribute }) => ({
        rule,
        level: of,
        class: kind,
        address,
        attribute,
    })),
});

// EXTERNAL MODULE: ./src/flows/judge.ts
var judge = __webpack_require__(5814);
;// CONCATENATED MODULE: ./src/flows/judge-beside.ts





const NOTHING_BESIDE = { costFiles: [], costBaseFiles: [], policyFiles: [] };
/** The readers of other tools' results bring a validator along: they are loaded where there is a result. */
const estimator = async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(650)]).then(__webpack_require__.bind(__webpack_require__, 8650))).costOf;
const costBeside = async (plan, { costFiles, costBaseFiles, costTool }) => {
    if (costFiles.length + costBaseFiles.length > 0)
        return (await estimator())(costFiles, costBaseFiles);
    if (costTool === undefined || plan.file === undefined)
        return estimate/* NO_COST */.W;
    return (await estimator())([await costTool.estimate(plan.file)]);
};
const answersIn = async (files) => files.length === 0 ? [] : files.flatMap((await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(790)]).then(__webpack_require__.bind(__webpack_require__, 9790))).answersOfFile);
/**
 * Judges a plan together with what stands beside it. Policies are asked last, because they may ask what we found; then
 * the plan is judged once more with what they said.
 */
const judgeBeside = async (plan, request, beside) => {
    const { policyFiles, policyTool } = beside;
    const cost = await costBeside(plan, beside);
    const read = await answersIn(policyFiles);
    const configured = policyFiles.length > 0 || policyTool !== undefined;
    if (policyTool === undefined)
        return (0,judge/* judge */.S)(plan.chunks(), { ...request, cost, policy: policyOf(read, configured) });
    const first = await (0,judge/* judge */.S)(plan.chunks(), { ...request, cost, policy: model/* NO_POLICY */.l });
    const evaluated = await policyTool.evaluate(plan.chunks(), riskDocument(first));
    return (0,judge/* judge */.S)(plan.chunks(), { ...request, cost, policy: policyOf([...read, ...evaluated], configured) });
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./cli/beside.ts




const read = async (path, option) => {
    try {
        return { name: path, text: await (0,promises_.readFile)(path, 'utf8') };
    }
    catch (cause) {
        throw new errors/* ConfigurationError */.j1(`--${option}: \`${path}\` cannot be read. Check the path.`, { cause });
    }
};
/** The files and tools that the arguments of `planseal risk` name beside the plan. */
const besideOf = async (given, plan) => {
    const files = (option) => Promise.all(given.texts(option).map((path) => read(path, option)));
    const directory = given.text('policy-dir');
    if (directory !== undefined && plan === '-')
        throw new errors/* ConfigurationError */.j1('--policy-dir needs the plan as a file, because it is read twice. Save it first.');
    const policyTool = directory === undefined
        ? undefined
        : await (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(56)]).then(__webpack_require__.bind(__webpack_require__, 56))).findPolicyTool({
            directory: (0,external_node_path_.resolve)(directory),
            environment: process.env,
            scratchFile: (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `planseal-policy-input-${process.pid}.json`),
        });
    return {
        costFiles: await files('cost-file'),
        costBaseFiles: await files('cost-base-file'),
        policyFiles: await files('policy-result'),
        ...(policyTool && { policyTool }),
    };
};

// EXTERNAL MODULE: ./cli/assessment-form.ts
var assessment_form = __webpack_require__(1964);
// EXTERNAL MODULE: ./cli/end.ts
var end = __webpack_require__(8246);
// EXTERNAL MODULE: ./cli/settings.ts
var cli_settings = __webpack_require__(1310);
;// CONCATENATED MODULE: ./cli/risk.ts








/** Says of which plan a refusal speaks. */
const named = (plan, error) => error instanceof errors/* ConfigurationError */.j1 ? new errors/* ConfigurationError */.j1(`${plan}: ${error.message}`, { cause: error }) : error;
/** What the code tells, where somebody says where it is. */
const codeNamed = async (given) => {
    const [named, revision] = [given.text('code'), given.text('base')];
    if (named === undefined) {
        if (revision === undefined)
            return {};
        throw new errors/* ConfigurationError */.j1('--base compares code with a commit, so it needs --code DIRECTORY too.');
    }
    const { baseCode, localCode } = await __webpack_require__.e(/* import() */ 795).then(__webpack_require__.bind(__webpack_require__, 6795));
    const { rootModule } = await __webpack_require__.e(/* import() */ 818).then(__webpack_require__.bind(__webpack_require__, 9818));
    const directory = await rootModule(named);
    const base = await baseCode(directory, revision);
    const head = async () => (await localCode(directory).read()).configuration;
    return { code: await (0,code_facts/* codeFacts */.B)({ head, ...(base && { base }) }) };
};
/** `planseal risk`: judges plan JSON that somebody has. */
const risk = async (given, terminal) => {
    const form = (0,assessment_form/* formOf */.Q)(given);
    const settings = await (0,cli_settings/* settingsOf */.y)(given.text('config'));
    const [path = ''] = given.operands;
    const plan = path === '-' ? 'standard input' : path;
    const request = {
        stack: given.text('stack') ?? plan,
        environment: given.text('environment') ?? '',
        settings,
        now: new Date().toISOString(),
        ...(await codeNamed(given)),
    };
    const beside = await besideOf(given, path);
    const assessment = await judgeBeside({ chunks: () => (0,plan_source/* planChunks */.C)(path) }, request, beside).catch((error) => {
        throw named(plan, error);
    });
    await (0,assessment_form/* showAssessment */.i)(assessment, form, terminal);
    return end/* EXIT */.d.done;
};


/***/ }),

/***/ 5034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ planChunks)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/adapters/runner/small-heap.ts + 1 modules
var small_heap = __webpack_require__(8821);
;// CONCATENATED MODULE: ./src/adapters/files/chunks.ts


/** Bytes read at once: enough that asking for them costs nothing beside looking at them. */
const CHUNK = 1024 * 1024;
const readInto = async (memory, file) => {
    const { bytesRead } = await file.read(memory, 0, CHUNK);
    return memory.subarray(0, bytesRead);
};
/**
 * A file in pieces; the next one is read by another thread while this one is worked on. They take turns in the same
 * memory, so that none of it waits for the collector: a piece is good only until the next one is asked for. Throws what
 * opening and reading throw: an error of the system with `code` and `syscall`.
 */
async function* fileInChunks(path) {
    const file = await (0,promises_.open)(path);
    (0,small_heap/* keepHeapSmall */.p)();
    let [free, taken] = [new Uint8Array(CHUNK), new Uint8Array(CHUNK)];
    let next = readInto(free, file);
    try {
        for (;;) {
            const chunk = await next;
            if (chunk.length === 0)
                return;
            [free, taken] = [taken, free];
            next = readInto(free, file);
            // Whoever stops early never asks for it.
            next.catch(() => undefined);
            yield chunk;
        }
    }
    finally {
        await next.catch(() => undefined);
        await file.close();
    }
}

;// CONCATENATED MODULE: ./src/adapters/terminal/plan-source.ts



const HOW = 'Make one with "terraform plan -out=tfplan" and "terraform show -json tfplan > plan.json".';
const unreadable = (path, code) => {
    if (code === 'ENOENT')
        return `There is no such file. ${HOW}`;
    if (code === 'EISDIR')
        return `This is a directory. Plan and judge it with \`planseal preview ${path}\`.`;
    if (code === 'EACCES' || code === 'EPERM')
        return 'This user may not read it. Change its permissions, or pipe it in: `planseal risk -`.';
    return `It cannot be read (${code ?? 'unknown error'}). ${HOW}`;
};
async function* fileChunks(path) {
    try {
        yield* fileInChunks(path);
    }
    catch (cause) {
        if (!(cause instanceof Error) || !('syscall' in cause))
            throw cause;
        throw new errors/* ConfigurationError */.j1(unreadable(path, cause.code), { cause });
    }
}
/** Plan JSON as it is read: a file, or standard input for `-`. Throws a `ConfigurationError`, which does not name it. */
const planChunks = (path) => {
    if (path !== '-')
        return fileChunks(path);
    if (process.stdin.isTTY)
        throw new errors/* ConfigurationError */.j1('Nothing is piped into standard input.\nUse it like this: terraform show -json tfplan | planseal risk -');
    (0,small_heap/* keepHeapSmall */.p)();
    return process.stdin;
};


/***/ }),

/***/ 831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fl: () => (/* binding */ locator),
/* harmony export */   ge: () => (/* binding */ inModule),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   q8: () => (/* binding */ localAddress),
/* harmony export */   t4: () => (/* binding */ calledModules)
/* harmony export */ });
/* unused harmony export locateResources */
/* harmony import */ var _risk_plan_wide_graph__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2861);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74);
/* harmony import */ var _queries__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3971);



/** A chain of modules that is longer than this calls itself, which no tool accepts. */
const DEEPEST = 30;
/** Modules that call others twice over and over would make 2^30 addresses out of a few lines. */
const MOST_CALLS = 10_000;
/** Directory of a path in another directory, both relative to the workspace; `undefined` when it leads out of it. */
const joined = (directory, path) => {
    const parts = directory === '.' ? [] : directory.split('/');
    for (const part of path.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '' && part !== '.' && part !== '..')
            parts.push(part);
    }
    return parts.length === 0 ? '.' : parts.join('/');
};
const inModule = (module, local) => (module === '' ? local : `${module}.${local}`);
/** The root module and every local module below it, once for each way in which it is called. */
const calledModules = (configuration) => {
    const found = [];
    const waiting = [{ address: '', directory: configuration.root, depth: 0 }];
    for (let next = waiting.shift(); next !== undefined && found.length < MOST_CALLS; next = waiting.shift()) {
        const module = configuration.modules.get(next.directory);
        if (module === undefined || next.depth > DEEPEST)
            continue;
        found.push({ address: next.address, module });
        for (const call of (0,_queries__WEBPACK_IMPORTED_MODULE_1__/* .moduleCalls */ .i$)(module)) {
            const source = (0,_queries__WEBPACK_IMPORTED_MODULE_1__/* .localSource */ .j1)(call);
            const directory = source === undefined ? undefined : joined(next.directory, source);
            if (directory === undefined)
                continue;
            waiting.push({ address: inModule(next.address, `module.${call.name}`), directory, depth: next.depth + 1 });
        }
    }
    return found;
};
/** Address of what a block declares inside of its module: `aws_vpc.main`, `data.aws_ami.x`, `module.m`. */
const localAddress = ({ type, labels }) => {
    const named = labels.length > 0 ? labels.join('.') : undefined;
    if (named === undefined)
        return undefined;
    if (type === 'resource')
        return named;
    return ['data', 'ephemeral', 'module', 'action', 'check'].includes(type) ? `${type}.${named}` : undefined;
};
/** Where resources, data sources and module calls stand, by configuration address (no indexes). */
const locateResources = (configuration) => {
    const found = new Map();
    for (const { address, module } of calledModules(configuration)) {
        const files = module.files.filter(({ path }) => !(0,_model__WEBPACK_IMPORTED_MODULE_2__/* .isOverride */ .jn)(path));
        for (const block of (0,_model__WEBPACK_IMPORTED_MODULE_2__/* .blocksOf */ .SH)({ ...module, files }, 'resource', 'data', 'ephemeral', 'module', 'action', 'check')) {
            const local = localAddress(block);
            if (local !== undefined && !found.has(inModule(address, local)))
                found.set(inModule(address, local), block.place);
        }
    }
    return found;
};
/**
 * Finds where the object of a plan address is declared: its own block, or, inside of a module that is not at hand, the
 * call of that module.
 */
const locator = (configuration) => {
    const places = locateResources(configuration);
    return (address) => {
        const wanted = (0,_risk_plan_wide_graph__WEBPACK_IMPORTED_MODULE_0__/* .withoutIndexes */ .x)(address);
        const own = places.get(wanted);
        if (own !== undefined)
            return own;
        const path = /^(?:module\.[^.]+\.)+/.exec(wanted)?.[0].split('.').slice(0, -1) ?? [];
        for (let length = path.length; length > 0; length -= 2) {
            const call = places.get(path.slice(0, length).join('.'));
            if (call !== undefined)
                return call;
        }
        return undefined;
    };
};


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


/***/ }),

/***/ 8284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ codeFacts)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/core/hcl/addresses.ts
var addresses = __webpack_require__(831);
// EXTERNAL MODULE: ./src/core/risk/plan-wide/graph.ts + 1 modules
var graph = __webpack_require__(2861);
// EXTERNAL MODULE: ./src/core/hcl/model.ts
var model = __webpack_require__(74);
;// CONCATENATED MODULE: ./src/core/hcl/prevent-destroy.ts



const ORDER = ['none', 'depends', 'always'];
const rank = (protection) => ORDER.indexOf(protection ?? 'none');
const ownProtection = (block) => {
    const value = (0,model/* blocksIn */.AP)(block, 'lifecycle').flatMap((lifecycle) => (0,model/* valueOf */.RP)(lifecycle, 'prevent_destroy') ?? [])[0];
    if (value === undefined)
        return undefined;
    const literal = (0,model/* literalOf */.Zc)(value);
    if (value.kind === 'expression')
        return 'depends';
    return literal === true || literal === 'true' ? 'always' : 'none';
};
/**
 * A resource in two files (`x.tf` and `x.tofu`) is only as well protected as the weaker; one in an override file
 * changes what it repeats.
 */
const protectionsIn = (module) => {
    const found = new Map();
    for (const file of module.files) {
        for (const block of (0,model/* blocksIn */.AP)(file, 'resource')) {
            const address = (0,addresses/* localAddress */.q8)(block);
            if (address === undefined)
                continue;
            const own = ownProtection(block);
            if ((0,model/* isOverride */.jn)(file.path))
                found.set(address, own ?? found.get(address) ?? 'none');
            else
                found.set(address, ORDER[Math.min(rank(own), rank(found.get(address) ?? 'always'))] ?? 'none');
        }
    }
    return found;
};
const protections = (configuration) => new Map((0,addresses/* calledModules */.t4)(configuration).flatMap(({ address, module }) => [...protectionsIn(module)].map(([local, protection]) => [(0,addresses/* inModule */.ge)(address, local), protection])));
/** Configuration addresses of the resources that `lifecycle { prevent_destroy = true }` protects. */
const preventDestroyOf = (configuration) => new Set([...protections(configuration)].flatMap(([address, protection]) => (protection === 'always' ? address : [])));
/** An address in the code is an expression in HCL and a string in JSON. */
const addressText = (value) => {
    const text = value?.kind === 'expression' ? value.text : (0,model/* literalOf */.Zc)(value);
    return typeof text === 'string' ? (0,graph/* withoutIndexes */.x)(text.replace(/\s/g, '')) : undefined;
};
const movesOf = (configuration) => (0,addresses/* calledModules */.t4)(configuration).flatMap(({ address, module }) => (0,model/* blocksOf */.SH)(module, 'moved').flatMap((block) => {
    const [from, to] = [addressText((0,model/* valueOf */.RP)(block, 'from')), addressText((0,model/* valueOf */.RP)(block, 'to'))];
    if (from === undefined || to === undefined || from === to)
        return [];
    return { from: (0,addresses/* inModule */.ge)(address, from), to: (0,addresses/* inModule */.ge)(address, to) };
}));
/** Addresses that are only forgotten: `removed { lifecycle { destroy = false } }`. */
const forgottenIn = (configuration) => (0,addresses/* calledModules */.t4)(configuration).flatMap(({ address, module }) => (0,model/* blocksOf */.SH)(module, 'removed').flatMap((block) => {
    const from = addressText((0,model/* valueOf */.RP)(block, 'from'));
    const keeps = (0,model/* blocksIn */.AP)(block, 'lifecycle').some((lifecycle) => (0,model/* literalOf */.Zc)((0,model/* valueOf */.RP)(lifecycle, 'destroy')) === false);
    return keeps && from !== undefined ? (0,addresses/* inModule */.ge)(address, from) : [];
}));
const isAt = (address, container) => address === container || address.startsWith(`${container}.`);
/** Where a resource is now. Each move is followed once, so that a circle of moves ends. */
const movedTo = (address, moves) => {
    const left = new Set(moves);
    let now = address;
    for (;;) {
        const move = [...left].find(({ from }) => isAt(now, from));
        if (move === undefined)
            return now;
        left.delete(move);
        now = move.to + now.slice(move.from.length);
    }
};
/**
 * Configuration addresses, as in the head, that `prevent_destroy` protected better in the base. A block that is gone
 * counts: its protection went with it. One that is forgotten by a `removed` block does not: nothing is destroyed. The
 * plan does not tell any of this (docs/risk.md#reading-a-plan).
 */
const preventDestroyRemoved = (base, head) => {
    const now = protections(head);
    const moves = movesOf(head);
    const forgotten = forgottenIn(head);
    const lost = [...protections(base)].flatMap(([address, before]) => {
        const target = now.has(address) ? address : movedTo(address, moves);
        if (rank(before) <= rank(now.get(target)))
            return [];
        return forgotten.some((container) => isAt(address, container)) && !now.has(target) ? [] : target;
    });
    return [...new Set(lost)].sort();
};

;// CONCATENATED MODULE: ./src/flows/code-facts.ts



const unreadPlaces = ({ modules }) => [...modules.values()].flatMap(({ files }) => files.flatMap(({ path, problems }) => (problems.length > 0 ? path : [])));
const unread = (side, configuration) => {
    const files = unreadPlaces(configuration);
    const more = files.length > 3 ? ` and ${files.length - 3} more` : '';
    return files.length === 0
        ? []
        : [
            `Not all code of the ${side} could be read (${files.slice(0, 3).join(', ')}${more}), so a removed prevent_destroy may be missed.`,
        ];
};
/**
 * Reads the code on both sides of a change. A base that cannot be had is said in a note, for it takes away one rule and
 * not the judgement; a head that is not there is the caller's mistake and throws.
 */
const codeFacts = async ({ head, base }) => {
    const after = await head();
    const locate = (0,addresses/* locator */.fl)(after);
    if (base === undefined)
        return { locate, notes: [] };
    try {
        const before = await base();
        const notes = [...unread('base', before), ...unread('head', after)];
        return { locate, preventDestroyRemoved: preventDestroyRemoved(before, after), notes };
    }
    catch (error) {
        if (!(error instanceof errors/* OperationError */.OK))
            throw error;
        return { locate, notes: [`Whether a prevent_destroy was taken away is not known: ${error.message}`] };
    }
};


/***/ }),

/***/ 5814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* unused harmony export judgeOf */
/* harmony import */ var _core_changes_read_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3454);
/* harmony import */ var _core_cost_estimate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1983);
/* harmony import */ var _core_policy_model__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4715);
/* harmony import */ var _core_risk_judge__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4123);




/** The commit that the plan is of, where the plan step says it, and the one that this job is about. */
const commitsOf = (commit, facts) => {
    if (facts === undefined)
        return commit === undefined ? {} : { commit };
    return { commit: facts.receipt.commit, ...(commit !== undefined && { headCommit: commit }) };
};
/** A judge as a taker of parts, so that a plan is read once for digest and judgement. */
const judgeOf = (request) => {
    const { stack, environment, settings, now, commit, controlFilesChanged, code, deployRoleArn, facts } = request;
    const judge = (0,_core_risk_judge__WEBPACK_IMPORTED_MODULE_3__/* .createJudge */ .q)({
        stack,
        environment,
        settings,
        now,
        ...commitsOf(commit, facts),
        ...(controlFilesChanged && { controlFilesChanged }),
        ...(deployRoleArn !== undefined && { deployRoleArn }),
        ...code,
    });
    return {
        take: (part) => {
            judge.take(part);
        },
        finish: () => {
            const assessment = judge.finish({ cost: request.cost ?? _core_cost_estimate__WEBPACK_IMPORTED_MODULE_1__/* .NO_COST */ .W, policy: request.policy ?? _core_policy_model__WEBPACK_IMPORTED_MODULE_2__/* .NO_POLICY */ .l });
            if (facts === undefined)
                return assessment;
            const { receipt, secretsInDigest, leftOut, fingerprints } = facts;
            const plan = {
                ...assessment.plan,
                commit: receipt.commit,
                changeDigest: receipt.changeDigest,
                secretsInDigest,
                leftOut,
            };
            return { ...assessment, plan, ...(fingerprints && { fingerprints }) };
        },
    };
};
/** Judges plan JSON as it is read, whatever its size. */
const judge = async (json, request) => {
    const { take, finish } = judgeOf(request);
    const reader = (0,_core_changes_read_stream__WEBPACK_IMPORTED_MODULE_0__/* .createPlanReader */ .z)(take);
    for await (const chunk of json)
        reader.push(chunk);
    reader.end();
    return finish();
};


/***/ })

};
