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
// EXTERNAL MODULE: ./src/core/cost/combine.ts + 3 modules
var combine = __webpack_require__(8650);
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

// EXTERNAL MODULE: ./src/core/policy/read.ts + 4 modules
var policy_read = __webpack_require__(9790);
// EXTERNAL MODULE: ./src/flows/judge.ts
var judge = __webpack_require__(5814);
;// CONCATENATED MODULE: ./src/flows/judge-beside.ts






const NOTHING_BESIDE = { costFiles: [], costBaseFiles: [], policyFiles: [] };
const costBeside = async (plan, { costFiles, costBaseFiles, costTool }) => {
    if (costFiles.length + costBaseFiles.length > 0)
        return (0,combine/* costOf */.h)(costFiles, costBaseFiles);
    if (costTool === undefined || plan.file === undefined)
        return combine/* NO_COST */.W;
    return (0,combine/* costOf */.h)([await costTool.estimate(plan.file)]);
};
/**
 * Judges a plan together with what stands beside it. Policies are asked last, because they may ask what we found; then
 * the plan is judged once more with what they said.
 */
const judgeBeside = async (plan, request, beside) => {
    const { policyFiles, policyTool } = beside;
    const cost = await costBeside(plan, beside);
    const read = policyFiles.flatMap(policy_read/* answersOfFile */.d);
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
        : await (await __webpack_require__.e(/* import() */ 56).then(__webpack_require__.bind(__webpack_require__, 56))).findPolicyTool({
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

// EXTERNAL MODULE: ./cli/assessment-form.ts + 1 modules
var assessment_form = __webpack_require__(8352);
// EXTERNAL MODULE: ./cli/end.ts
var end = __webpack_require__(8246);
// EXTERNAL MODULE: ./cli/settings.ts + 2 modules
var cli_settings = __webpack_require__(9153);
;// CONCATENATED MODULE: ./cli/risk.ts







/** Says of which plan a refusal speaks. */
const named = (plan, error) => error instanceof errors/* ConfigurationError */.j1 ? new errors/* ConfigurationError */.j1(`${plan}: ${error.message}`, { cause: error }) : error;
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
    };
    const beside = await besideOf(given, path);
    const assessment = await judgeBeside({ chunks: () => (0,plan_source/* planChunks */.C)(path) }, request, beside).catch((error) => {
        throw named(plan, error);
    });
    (0,assessment_form/* showAssessment */.i)(assessment, form, terminal);
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
;// CONCATENATED MODULE: ./src/adapters/files/chunks.ts

/** Bytes read at once: enough that the reader's own work dominates, few enough that what waits for the collector is small. */
const CHUNK = 256 * 1024;
const readFrom = async (file) => {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafeSlow(CHUNK), 0, CHUNK);
    return buffer.subarray(0, bytesRead);
};
/**
 * A file in pieces; the next one is read by another thread while this one is worked on. Throws what opening and reading
 * throw: an error of the system with `code` and `syscall`.
 */
async function* fileInChunks(path) {
    const file = await (0,promises_.open)(path);
    let next = readFrom(file);
    try {
        for (;;) {
            const chunk = await next;
            if (chunk.length === 0)
                return;
            next = readFrom(file);
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
    return process.stdin;
};


/***/ }),

/***/ 9790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ answersIn),
  d: () => (/* binding */ answersOfFile)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/core/risk/clip.ts
var clip = __webpack_require__(4809);
// EXTERNAL MODULE: ./src/core/risk/level.ts
var risk_level = __webpack_require__(333);
;// CONCATENATED MODULE: ./src/core/policy/message.ts



/** A rule gives a text, or an object with one: conftest wants `msg`, Sentinel and others say `message`. */
const worded = dist/* object */.Ikc({
    msg: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    message: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    address: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    resource: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    id: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    level: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    severity: dist/* exactOptional */.yqP(dist/* string */.YjP()),
});
/** Which level a policy asks for; nothing when it names none that we know. */
const levelIn = (word) => {
    const level = risk_level/* LEVELS */.A_.find((one) => one === word?.toUpperCase());
    return level === undefined ? {} : { level };
};
/** What one rule of a Rego policy said, as a result. */
const itemOf = (tool, outcome, rule, said) => {
    const parsed = dist/* safeParse */.xLC(worded, said);
    const words = parsed.success ? parsed.output : {};
    const text = typeof said === 'string' ? said : (words.msg ?? words.message ?? JSON.stringify(said));
    const address = words.address ?? words.resource;
    return {
        tool: (0,clip/* clip */.$)(tool, 80),
        outcome,
        rule: (0,clip/* clip */.$)(words.id === undefined ? rule : `${rule} ${words.id}`, 200),
        message: (0,clip/* clip */.$)(text === '' ? 'a rule without a message' : text, 1_000),
        ...(address !== undefined && address !== '' && { address: (0,clip/* clip */.$)(address, 1_000) }),
        ...levelIn(words.level ?? words.severity),
    };
};
/** Rules that deny or warn by their name, as conftest looks for them. */
const outcomeOf = (name) => {
    if (/^(?:deny|violation)(?:_[a-zA-Z0-9]+)*$/.test(name))
        return 'deny';
    return /^warn(?:_[a-zA-Z0-9]+)*$/.test(name) ? 'warn' : undefined;
};

;// CONCATENATED MODULE: ./src/core/policy/conftest.ts


/** `conftest test -o json`: empty lists are left out, and what a rule said beside its message stands in `metadata`. */
const result = dist/* object */.Ikc({ msg: dist/* string */.YjP(), metadata: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())) });
const results = dist/* nullish */.cl6(dist/* array */.YOg(result));
const conftestOutput = dist/* array */.YOg(dist/* object */.Ikc({
    filename: dist/* string */.YjP(),
    namespace: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    successes: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)),
    warnings: results,
    failures: results,
    exceptions: results,
}));
/** What conftest said. One that looked at nothing (no file, or no rule in any namespace) has given no answer. */
const answerOfConftest = (output) => {
    const items = output.flatMap(({ namespace = 'main', warnings, failures }) => {
        const of = (outcome, list) => (list ?? []).map(({ msg, metadata }) => itemOf('conftest', outcome, namespace, { ...metadata, msg }));
        return [...of('deny', failures), ...of('warn', warnings)];
    });
    const exceptions = output.flatMap((one) => one.exceptions ?? []);
    const passed = output.reduce((sum, { successes }) => sum + successes, 0);
    if (passed + items.length + exceptions.length === 0)
        return undefined;
    return {
        tool: 'conftest',
        passed,
        items,
        ...(exceptions.length > 0 && {
            notes: [`conftest excepts ${exceptions.length} results: ${exceptions[0]?.msg ?? ''}`],
        }),
    };
};

;// CONCATENATED MODULE: ./src/core/policy/opa.ts


/** `opa eval -f json`; a query that is undefined gives `{}`, which means that no policy was loaded, not that one passed. */
const failure = dist/* object */.Ikc({ message: dist/* string */.YjP(), code: dist/* exactOptional */.yqP(dist/* string */.YjP()) });
const opaOutput = dist/* object */.Ikc({
    result: dist/* exactOptional */.yqP(dist/* array */.YOg(dist/* object */.Ikc({ expressions: dist/* array */.YOg(dist/* object */.Ikc({ value: dist/* unknown */.L5J(), text: dist/* string */.YjP() })) }))),
    errors: dist/* exactOptional */.yqP(dist/* array */.YOg(failure)),
});
/** What a rule that denies or warns gives: a set of messages, an object keyed by them, or whether it holds. */
const saidBy = (value) => {
    if (value === true)
        return [''];
    if (value === false || value === null)
        return [];
    if (Array.isArray(value))
        return value;
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object'
        ? Object.entries(value).map(([key, held]) => (held === true ? key : held))
        : undefined;
};
const MOST_DEPTH = 12;
const look = (name, place, value, found, depth) => {
    const outcome = outcomeOf(name);
    const said = outcome === undefined ? undefined : saidBy(value);
    if (outcome !== undefined && said !== undefined) {
        found.rules += 1;
        if (said.length === 0)
            found.passed += 1;
        for (const one of said)
            found.items.push(itemOf('opa', outcome, place, one));
        return;
    }
    if (name === 'allow' && typeof value === 'boolean') {
        found.rules += 1;
        if (value)
            found.passed += 1;
        else
            found.items.push(itemOf('opa', 'deny', place, `${place} is false`));
        return;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > MOST_DEPTH)
        return;
    for (const [key, below] of Object.entries(value))
        look(key, place === '' ? key : `${place}.${key}`, below, found, depth + 1);
};
/** What OPA said: of a rule (`data.terraform.deny`), a package or all data. */
const answerOfOpa = ({ result, errors }) => {
    const [error] = errors ?? [];
    if (error !== undefined)
        return { tool: 'opa', problem: `${error.code === undefined ? '' : `${error.code}: `}${error.message}` };
    const found = { items: [], passed: 0, rules: 0 };
    for (const { value, text } of (result ?? []).flatMap(({ expressions }) => expressions)) {
        const place = text.replace(/^data\.?/, '');
        look(place.split('.').at(-1) ?? '', place, value, found, 0);
    }
    return found.rules === 0
        ? {
            tool: 'opa',
            problem: 'its answer holds no rule named `deny`, `violation`, `warn` or `allow`; the policy was not loaded, or the query asks for something else',
        }
        : { tool: 'opa', passed: found.passed, items: found.items };
};

;// CONCATENATED MODULE: ./src/core/policy/sarif.ts


/** SARIF 2.1.0 as tflint, checkov and trivy write it. */
const level = dist/* exactOptional */.yqP(dist/* string */.YjP());
const sarif_result = dist/* object */.Ikc({
    ruleId: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    rule: dist/* exactOptional */.yqP(dist/* object */.Ikc({ id: dist/* exactOptional */.yqP(dist/* string */.YjP()) })),
    level,
    kind: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    message: dist/* object */.Ikc({ text: dist/* exactOptional */.yqP(dist/* string */.YjP()), markdown: dist/* exactOptional */.yqP(dist/* string */.YjP()) }),
    suppressions: dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J())),
    locations: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({
        physicalLocation: dist/* exactOptional */.yqP(dist/* object */.Ikc({
            artifactLocation: dist/* exactOptional */.yqP(dist/* object */.Ikc({ uri: dist/* exactOptional */.yqP(dist/* string */.YjP()) })),
            region: dist/* exactOptional */.yqP(dist/* object */.Ikc({ startLine: dist/* exactOptional */.yqP(dist/* number */.aig()) })),
        })),
    }))),
});
const run = dist/* object */.Ikc({
    tool: dist/* object */.Ikc({
        driver: dist/* object */.Ikc({
            name: dist/* string */.YjP(),
            rules: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ id: dist/* string */.YjP(), defaultConfiguration: dist/* exactOptional */.yqP(dist/* object */.Ikc({ level })) }))),
        }),
    }),
    results: dist/* nullish */.cl6(dist/* array */.YOg(sarif_result)),
    invocations: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ executionSuccessful: dist/* exactOptional */.yqP(dist/* boolean */.zMY()) }))),
});
const sarifOutput = dist/* object */.Ikc({ version: dist/* string */.YjP(), runs: dist/* array */.YOg(run) });
/** `note` and `none` are for reading, not for stopping. */
const OUTCOMES = { error: 'deny', warning: 'warn' };
const itemsOf = ({ tool: { driver }, results }) => {
    const standard = new Map((driver.rules ?? []).map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level]));
    return (results ?? []).flatMap((one) => {
        const rule = one.ruleId ?? one.rule?.id;
        // The level of a result, else of its rule, else a warning (SARIF 2.1.0, 3.27.10).
        const outcome = OUTCOMES[one.level ?? standard.get(rule ?? '') ?? 'warning'];
        const counts = (one.kind ?? 'fail') === 'fail' && (one.suppressions ?? []).length === 0;
        if (outcome === undefined || !counts)
            return [];
        const place = one.locations?.[0]?.physicalLocation;
        const file = place?.artifactLocation?.uri;
        const where = file === undefined
            ? ''
            : ` (${file}${place?.region?.startLine === undefined ? '' : `:${place.region.startLine}`})`;
        return [
            {
                tool: (0,clip/* clip */.$)(driver.name, 80),
                outcome,
                ...(rule !== undefined && { rule: (0,clip/* clip */.$)(rule, 200) }),
                message: (0,clip/* clip */.$)(`${one.message.text ?? one.message.markdown ?? 'a result without a message'}${where}`, 1_000),
            },
        ];
    });
};
/** What the tool of each run said. A file without a run, or a run that says that it failed, is no answer. */
const answersOfSarif = ({ runs }) => {
    if (runs.length === 0)
        return [{ tool: 'sarif', problem: 'it holds no run' }];
    return runs.map((one) => {
        const tool = (0,clip/* clip */.$)(one.tool.driver.name, 80);
        if (one.invocations?.some(({ executionSuccessful }) => executionSuccessful === false))
            return { tool, problem: 'it says that it did not run to its end' };
        if (one.results === undefined || one.results === null)
            return { tool, problem: 'it holds no results, not even an empty list' };
        const items = itemsOf(one);
        const rules = one.tool.driver.rules?.length ?? 0;
        return {
            tool,
            passed: Math.max(rules - new Set(items.map(({ rule }) => rule)).size, items.length === 0 ? 1 : 0),
            items,
        };
    });
};

;// CONCATENATED MODULE: ./src/core/policy/read.ts




const jsonOf = (text) => {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
};
/** What the policy tool that wrote this JSON said: conftest, OPA, or anything that writes SARIF. */
const answersIn = (text) => {
    const json = jsonOf(text);
    if (json === undefined)
        return [{ tool: '', problem: 'is no JSON. Make it with `conftest test -o json`, `opa eval -f json` or as SARIF' }];
    if (Array.isArray(json)) {
        const output = dist/* safeParse */.xLC(conftestOutput, json);
        const answer = output.success ? answerOfConftest(output.output) : undefined;
        if (output.success)
            return [answer ?? { tool: 'conftest', problem: 'it tested nothing: no file, or no rule in its namespaces' }];
    }
    else {
        const sarif = dist/* safeParse */.xLC(sarifOutput, json);
        if (sarif.success)
            return answersOfSarif(sarif.output);
        const opa = dist/* safeParse */.xLC(opaOutput, json);
        const isRuns = typeof json === 'object' && json !== null && 'runs' in json;
        if (opa.success && !isRuns)
            return [answerOfOpa(opa.output)];
    }
    return [{ tool: '', problem: 'is neither of conftest nor of OPA nor SARIF 2.1.0' }];
};
/** The same of a file that may not be there. */
const answersOfFile = ({ name, text, problem }) => text === undefined
    ? [{ tool: '', problem: `\`${name}\` ${problem ?? 'could not be read'}` }]
    : answersIn(text).map((answer) => 'problem' in answer
        ? { ...answer, problem: `\`${name}\` ${answer.tool === '' ? '' : `of ${answer.tool}: `}${answer.problem}` }
        : answer);


/***/ }),

/***/ 5814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* unused harmony export judgeOf */
/* harmony import */ var _core_changes_read_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2682);
/* harmony import */ var _core_cost_combine__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8650);
/* harmony import */ var _core_policy_model__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4715);
/* harmony import */ var _core_risk_judge__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4530);




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
            const assessment = judge.finish({ cost: request.cost ?? _core_cost_combine__WEBPACK_IMPORTED_MODULE_1__/* .NO_COST */ .W, policy: request.policy ?? _core_policy_model__WEBPACK_IMPORTED_MODULE_2__/* .NO_POLICY */ .l });
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
    const reader = (0,_core_changes_read_stream__WEBPACK_IMPORTED_MODULE_0__/* .createPlanReader */ .z)();
    const { take, finish } = judgeOf(request);
    for await (const chunk of json)
        for (const part of reader.push(chunk))
            take(part);
    for (const part of reader.end())
        take(part);
    return finish();
};


/***/ })

};
