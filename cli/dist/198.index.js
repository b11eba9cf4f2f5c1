export const id = 198;
export const ids = [198];
export const modules = {

/***/ 1198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preview: () => (/* binding */ preview_preview)
});

// EXTERNAL MODULE: ./src/adapters/terminal/local-code.ts + 3 modules
var local_code = __webpack_require__(6795);
// EXTERNAL MODULE: ./src/adapters/terminal/plan-source.ts + 1 modules
var plan_source = __webpack_require__(5034);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/core/render/change-words.ts
var change_words = __webpack_require__(5326);
;// CONCATENATED MODULE: ./src/flows/checks.ts
const CHECK_NAMES = (/* unused pure expression or super */ null && (['fmt', 'guard', 'init', 'validate', 'tflint', 'test', 'plan']));
/**
 * The runner shows ten annotations of a kind per step and drops the rest without a word
 * (docs/platform-notes.md#limits). The last place is for the message that says what to do.
 */
const MOST_ANNOTATIONS = 9;
/** `2 errors, 1 warning`; nothing where there is none. */
const foundNote = (diagnostics) => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const warnings = diagnostics.length - errors;
    return [
        errors > 0 ? `${errors} error${errors === 1 ? '' : 's'}` : '',
        warnings > 0 ? `${warnings} warning${warnings === 1 ? '' : 's'}` : '',
    ]
        .filter((words) => words !== '')
        .join(', ');
};
/** Runs one check and measures it. `passes` tells by how the tool ended whether all is well. */
const timed = async (name, work, passes, clock) => {
    const begun = clock();
    const run = await work();
    const passed = passes(run);
    const ended = 'signal' in run.ending ? `killed by ${run.ending.signal}` : passed ? '' : `exit code ${run.ending.code}`;
    return {
        run,
        outcome: {
            name,
            status: passed ? 'passed' : 'failed',
            note: [foundNote(run.diagnostics), ended].filter((word) => word !== '').join(', '),
            seconds: Math.round((clock() - begun) / 100) / 10,
            diagnostics: run.diagnostics,
            text: run.text,
        },
    };
};
const skipped = (name, note) => ({
    name,
    status: 'skipped',
    note,
    seconds: 0,
    diagnostics: [],
    text: '',
});
const placeOf = ({ severity, summary, detail, at }) => JSON.stringify([severity, summary, detail, at]);
/** `validate` and `plan` find the same mistakes; each is told once. */
const distinct = (all) => {
    const places = all.map(placeOf);
    return all.filter((one, at) => places.indexOf(placeOf(one)) === at);
};
/**
 * Every diagnostic becomes an annotation at its place, as far as the runner shows them. The message begins with our own
 * word, so that no text of a tool can pass for one of ours, such as a receipt.
 */
const annotate = (log, outcomes, redact) => {
    const all = distinct(outcomes.flatMap(({ name, diagnostics }) => diagnostics.map((one) => ({ name, ...one }))));
    for (const severity of ['error', 'warning'])
        for (const { name, summary, detail, at } of all
            .filter((one) => one.severity === severity)
            .slice(0, MOST_ANNOTATIONS))
            log[severity](redact(`${name}: ${detail === '' ? summary : `${summary}\n${detail}`}`), `PlanSeal ${name}`, at);
};

// EXTERNAL MODULE: ./src/flows/code-facts.ts + 1 modules
var code_facts = __webpack_require__(8284);
// EXTERNAL MODULE: ./src/flows/judge.ts
var judge = __webpack_require__(5814);
// EXTERNAL MODULE: ./src/core/guard/guard.ts + 10 modules
var guard = __webpack_require__(6281);
;// CONCATENATED MODULE: ./src/flows/guard-check.ts


/** Only this cannot be told better than the tool tells it. */
const UNREADABLE = 'unreadable-configuration';
const diagnosticOf = ({ level, rule, message, remedy, file, line, column }, code) => ({
    severity: level === 'refuse' ? 'error' : 'warning',
    summary: `${message} (${rule})`,
    detail: remedy,
    at: { file: code.shown(file), line, endLine: line, column },
});
/**
 * The static guard: reads the code before anything of it runs, before `init` downloads anything and before there is a
 * credential. What it refuses is not run.
 */
const guardCheck = async (code, settings, clock) => {
    const begun = clock();
    const { configuration, files } = await code.read();
    const findings = (0,guard/* guard */.a)(configuration, files, settings);
    const refused = findings.filter(({ level }) => level === 'refuse');
    const diagnostics = findings.map((finding) => diagnosticOf(finding, code));
    return {
        refused,
        outcome: {
            name: 'guard',
            status: refused.length > 0 ? 'failed' : 'passed',
            note: foundNote(diagnostics),
            seconds: Math.round((clock() - begun) / 100) / 10,
            diagnostics,
            text: '',
        },
    };
};
const MOST_NAMED = 3;
/** Why nothing of the code was run, with the reasons of the first findings. */
const refusalOf = (refused, directory) => {
    const named = refused.slice(0, MOST_NAMED).map(({ message, rule, file, line, why, remedy }) => {
        const place = line > 1 ? `${file}:${line}` : file;
        return `${message} (${rule}, ${place}). ${why} ${remedy}`;
    });
    const more = refused.length > MOST_NAMED ? ` And ${refused.length - MOST_NAMED} more.` : '';
    return `The guard refuses ${directory}, so nothing of it was run. ${named.join(' ')}${more}`;
};

// EXTERNAL MODULE: ./src/flows/secrets.ts
var flows_secrets = __webpack_require__(4124);
// EXTERNAL MODULE: ./src/flows/tool-failure.ts
var tool_failure = __webpack_require__(8544);
;// CONCATENATED MODULE: ./src/flows/plan-failed.ts




const keep = (text) => text;
/** `validate` ended well: only then nothing is wrong. */
const valid = ({ ending }) => 'code' in ending && ending.code === 0;
/** What is only wrong because `init` has not run (Terraform 1.11, OpenTofu 1.12) is no mistake in the code. */
const withoutInit = async (validated) => {
    const run = await validated;
    return {
        ...run,
        diagnostics: run.diagnostics.filter(({ summary }) => !/not installed|required provider|initiali[sz]ation required/i.test(summary)),
    };
};
/**
 * What is not run because the guard refuses it. A mistake in the code is the one thing that the tool says better, and
 * saying it needs nothing that `init` would have to download.
 */
const guardRefused = async ({ tool, code, clock }, format, { outcome, refused }) => {
    const why = 'the guard refuses the code';
    const rest = ['tflint', 'test', 'plan'].map((name) => skipped(name, why));
    const report = { ending: undefined, lock: undefined, redact: keep };
    if (refused.every(({ rule }) => rule === UNREADABLE)) {
        const { outcome: validate, run } = await timed('validate', () => withoutInit(tool.validate()), valid, clock);
        const { message } = (0,tool_failure/* toolFailure */.Lu)('validate', run, tool);
        if (validate.diagnostics.some(({ severity, at }) => severity === 'error' && at !== undefined))
            return {
                ...report,
                // Once, in the tool's own words.
                checks: [format, { ...outcome, diagnostics: [] }, skipped('init', why), validate, ...rest],
                failure: { reason: 'invalid-configuration', message: `${message} The annotations say where.` },
            };
    }
    return {
        ...report,
        checks: [format, outcome, skipped('init', why), skipped('validate', why), ...rest],
        failure: {
            reason: 'guard-refused',
            message: refusalOf(refused.map((one) => ({ ...one, file: code.shown(one.file) })), tool.directory),
        },
    };
};
/** Where the configuration cannot even be read, `init` says so in prose, and `validate` says where. */
const initFailed = async ({ tool, clock }, before, init) => {
    const first = (0,tool_failure/* toolFailure */.Lu)('init', init.run, tool);
    const located = first.reason === 'invalid-configuration'
        ? (await timed('validate', () => tool.validate(), valid, clock)).outcome
        : skipped('validate', 'init failed');
    // Where `validate` names the mistake, its words are the better ones.
    const { lock, ...failure } = (0,tool_failure/* toolFailure */.Lu)('init', { ...init.run, diagnostics: [...located.diagnostics, ...init.run.diagnostics] }, tool);
    const rest = ['tflint', 'test', 'plan'].map((name) => skipped(name, 'init failed'));
    return { checks: [...before, init.outcome, located, ...rest], ending: undefined, failure, lock, redact: keep };
};
/** A failed plan: its words are told without what is secret in it. */
const planFailed = async (request, { tool, log }, checks, run) => {
    const redact = (0,flows_secrets/* hideSecrets */.s0)(log, await (0,flows_secrets/* secretsOfFailed */.sM)(tool, run), request.stack, request.environment);
    const { lock, ...failure } = (0,tool_failure/* toolFailure */.Lu)('plan', run, tool);
    const invalid = checks.some(({ name, status }) => name === 'validate' && status === 'failed');
    const reason = invalid && failure.reason === 'tool-error' ? 'invalid-configuration' : failure.reason;
    return { checks, ending: run.ending, failure: { ...failure, reason }, lock, redact };
};
/** What to say of checks that failed beside a plan that did not. */
const checksFailed = ({ failOn }, { tool }, checks) => {
    const failed = checks.filter(({ name, status }) => status === 'failed' && failOn.includes(name));
    if (failed.length === 0)
        return undefined;
    const unformatted = failed.some(({ name }) => name === 'fmt');
    const fix = unformatted ? `Run \`${(0,tool_failure/* commandOf */.Nl)(tool)} fmt -recursive\` and commit the result. ` : '';
    const names = failed.map(({ name, note }) => (note === '' ? name : `${name} (${note})`)).join(', ');
    return { reason: 'check-failed', message: `${names} failed in ${tool.directory}. ${fix}The annotations say where.` };
};

// EXTERNAL MODULE: ./src/core/gate/basis.ts
var basis = __webpack_require__(3585);
// EXTERNAL MODULE: ./src/core/risk/counts.ts
var risk_counts = __webpack_require__(5747);
// EXTERNAL MODULE: ./src/flows/read-plan.ts
var read_plan = __webpack_require__(7101);
;// CONCATENATED MODULE: ./src/flows/plan-made.ts






const read = (request, { tool, scratch }, run, lineage) => {
    const collector = (0,flows_secrets/* secretCollector */.mC)();
    const { counts, count } = (0,risk_counts/* createCounts */.x)();
    const reading = (0,read_plan/* readPlan */.m)(scratch.copyTo('plan.json', tool.showJson(run.planFile)), {
        lineage,
        leaveOut: request.leaveOut,
        takers: [collector, { take: count }],
    }).catch((0,tool_failure/* showedNoPlan */.LH)(tool));
    return reading.then((plan) => ({ plan, counts, secrets: collector.found }));
};
/**
 * Reads a plan that the tool calls a success, and says what it vouches for. The tool shows it twice, for machines and for
 * people, side by side; nothing of the second is printed before the first has said what is secret.
 */
const showAndRead = async (request, ports, run) => {
    const { tool, log, scratch } = ports;
    const found = await tool.basisOf(run.planFile);
    const [{ plan, counts, secrets }, shown, extraFiles] = await Promise.all([
        read(request, ports, run, found.lineage),
        tool.showText(run.planFile),
        tool.extraFiles(),
    ]);
    const redact = (0,flows_secrets/* hideSecrets */.s0)(log, secrets, request.stack, request.environment);
    if (plan.header.errored === true)
        return { made: undefined, redact };
    const { create, update, replace, delete: deleted } = counts;
    const lost = (0,tool_failure/* lostExitCode */.WX)(run, plan.header, create + update + replace + deleted > 0, tool);
    if (lost !== undefined)
        throw new errors/* OperationError */.OK(lost);
    const text = redact(shown);
    const textFile = await scratch.write('plan.txt', text);
    await log.group(`Plan of ${request.stack}`, () => {
        log.foreign(text);
    });
    const hasChanges = 'code' in run.ending && run.ending.code === 2;
    const receipt = {
        stack: request.stack,
        environment: request.environment,
        commit: request.commit,
        changeDigest: plan.digest.digest,
        hasChanges,
        basis: (0,basis/* receiptBasis */.R)(found, request.inputs),
    };
    const { planFile } = run;
    const jsonFile = scratch.path('plan.json');
    return { made: { ...plan, planFile, hasChanges, receipt, counts, extraFiles, jsonFile, textFile }, redact };
};

;// CONCATENATED MODULE: ./src/flows/plan.ts




const ended = (...codes) => (run) => 'code' in run.ending && codes.includes(run.ending.code);
/** Exit codes of `plan -detailed-exitcode`: 0 no changes, 2 changes, 1 error; a signal is none of them. */
const planned = ended(0, 2);
/** A linter that is asked for and not there is a failure, not a silence. */
const withoutLinter = (wanted) => {
    if (wanted !== 'true')
        return skipped('tflint', wanted === 'auto' ? 'not on PATH' : 'switched off');
    return {
        ...skipped('tflint', 'not on PATH: install it before this step (terraform-linters/setup-tflint)'),
        status: 'failed',
    };
};
/** Tests that are asked for and not there, or not run, are a failure too. */
const withoutTests = (wanted) => {
    const why = wanted === 'false' ? 'switched off' : 'no test files';
    return wanted === 'true' ? { ...skipped('test', why), status: 'failed' } : skipped('test', why);
};
/** The checks that need `init` run beside each other, and so does the plan: none of them waits for another. */
const afterInit = async (request, ports) => {
    const { tool, linter, tests, testsWanted, clock } = ports;
    const [validate, lint, test, plan] = await Promise.all([
        timed('validate', () => tool.validate(), ended(0), clock),
        linter === undefined
            ? undefined
            : timed('tflint', () => linter.lint(), (run) => ended(0, 2)(run) && run.diagnostics.every(({ severity }) => severity !== 'error'), clock),
        tests === undefined
            ? undefined
            : timed('test', () => tests.run(), (run) => ended(0)(run) && (testsWanted !== 'true' || run.diagnostics.length === 0), clock),
        timed('plan', () => tool.plan(request), planned, clock),
    ]);
    return {
        validate,
        plan,
        lint: lint?.outcome ?? withoutLinter(ports.linterWanted),
        test: test?.outcome ?? withoutTests(testsWanted),
    };
};
/** The story of the plan action: static checks, init, plan, and a receipt for exactly what was planned. */
const plan = async (request, ports) => {
    const { tool, clock } = ports;
    const [{ outcome: format }, guarded] = await Promise.all([
        timed('fmt', () => tool.formatCheck(), ended(0), clock),
        guardCheck(ports.code, request.guard, clock),
    ]);
    if (guarded.refused.length > 0)
        return { made: undefined, ...(await guardRefused(ports, format, guarded)) };
    const init = await timed('init', () => tool.initialise(), ended(0), clock);
    const before = [format, guarded.outcome];
    if (init.outcome.status === 'failed')
        return { made: undefined, ...(await initFailed(ports, before, init)) };
    const { validate, lint, test, plan: planRun } = await afterInit(request, ports);
    const checks = [...before, init.outcome, validate.outcome, lint, test, planRun.outcome];
    const { ending } = planRun.run;
    if (planRun.outcome.status === 'failed')
        return { made: undefined, ...(await planFailed(request, ports, checks, planRun.run)) };
    const { made, redact } = await showAndRead(request, ports, planRun.run);
    const failure = made === undefined
        ? {
            reason: 'tool-error',
            message: `The plan of ${tool.directory} says of itself that it failed. Read its messages above.`,
        }
        : checksFailed(request, ports, checks);
    return { checks, ending, made, failure, lock: undefined, redact };
};

;// CONCATENATED MODULE: ./src/flows/preview.ts




/** `validate` and `plan` say the same of the same mistake; once is enough. */
const saidOnce = (checks) => {
    const said = new Set();
    return checks.map((check) => ({
        ...check,
        diagnostics: check.diagnostics.filter(({ severity, summary, detail, at }) => {
            const key = JSON.stringify([severity, summary, detail, at]);
            return !said.has(key) && said.add(key);
        }),
    }));
};
/** Failed without a message that can be shown at its place: then its own words are all there is. */
const isUnexplained = ({ name, status, text, diagnostics }) => status === 'failed' &&
    name !== 'fmt' &&
    text.trim() !== '' &&
    diagnostics.every(({ severity }) => severity !== 'error');
const tell = ({ checks, redact }, { log }) => {
    annotate(log, saidOnce(checks), redact);
    const located = checks.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
    for (const check of located ? [] : checks.filter(isUnexplained))
        log.error(redact(`${check.name}:\n${check.text}`));
};
/**
 * What a pull request would say of the working copy: the plan action's plan, judged. The state is read without a lock,
 * because nothing is written that could disagree with it.
 */
const preview = async (request, ports) => {
    const { stack, environment, settings, now } = request;
    const report = await plan({ ...request, commit: '', lock: false, leaveOut: [], failOn: [] }, { ...ports, linterWanted: 'auto', tests: undefined, testsWanted: 'false' });
    tell(report, ports);
    const { checks } = report;
    if (report.made === undefined) {
        const message = report.failure?.message ?? 'There is no plan, and the tool does not say why.';
        return { checks, failure: report.redact(message) };
    }
    const head = async () => (await ports.code.read()).configuration;
    const code = await (0,code_facts/* codeFacts */.B)({ head, ...(ports.base && { base: ports.base }) });
    return {
        checks,
        assessment: await (0,judge/* judge */.S)(ports.chunksOf(report.made.jsonFile), { stack, environment, settings, now, code }),
    };
};

// EXTERNAL MODULE: ./cli/assessment-form.ts
var assessment_form = __webpack_require__(1964);
// EXTERNAL MODULE: ./cli/end.ts
var end = __webpack_require__(8246);
// EXTERNAL MODULE: ./cli/on-stack.ts + 26 modules
var on_stack = __webpack_require__(5197);
// EXTERNAL MODULE: ./cli/settings.ts
var settings = __webpack_require__(1310);
;// CONCATENATED MODULE: ./cli/preview.ts









const ROWS = [['init'], ['fmt', 'validate', 'tflint', 'guard'], ['plan']];
/** `planseal preview`: what a pull request would say of the working copy. */
const preview_preview = async (given, terminal) => {
    const form = (0,assessment_form/* formOf */.Q)(given);
    const rules = await (0,settings/* rulesOf */.f)(given.text('config'));
    return (0,on_stack/* onStack */.G)(given, terminal, ROWS, async (stack) => {
        const { progress, linter } = stack;
        const base = await (0,local_code.baseCode)(stack.directory, given.text('base'));
        if (linter === undefined)
            progress.end('tflint', 'skipped', 'not on PATH');
        const previewed = await preview({
            stack: given.text('stack') ?? stack.stack,
            environment: given.text('environment') ?? '',
            inputs: stack.inputs,
            ...rules,
            now: new Date().toISOString(),
        }, { ...stack, base, clock: () => performance.now(), chunksOf: plan_source/* planChunks */.C });
        const guard = previewed.checks.find(({ name }) => name === 'guard');
        if (guard !== undefined)
            progress.end('guard', guard.status, guard.note);
        if ('failure' in previewed) {
            progress.finish();
            throw new errors/* OperationError */.OK(previewed.failure);
        }
        progress.note('plan', (0,change_words/* countWords */.rj)(previewed.assessment.counts));
        progress.finish();
        await (0,assessment_form/* showAssessment */.i)(previewed.assessment, form, terminal);
        return end/* EXIT */.d.done;
    });
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

/***/ 5326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mF: () => (/* binding */ changeWords),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   rj: () => (/* binding */ countWords),
/* harmony export */   wd: () => (/* binding */ changeIcon)
/* harmony export */ });
/** How each kind of change is shown. An engine may know kinds that we do not: those are quoted, never guessed. */
const KINDS = {
    create: ['➕', 'created'],
    update: ['✏️', 'changed'],
    replace: ['🔁', 'replaced'],
    delete: ['➖', 'destroyed'],
    forget: ['👋', 'forgotten, but kept alive'],
    'replace-and-forget': ['🔁', 'replaced; the old one is forgotten, but kept alive'],
    read: ['🔍', 'read'],
    open: ['🔍', 'opened'],
    'no-op': ['▫️', 'unchanged'],
};
const changeIcon = ({ kind }) => KINDS[kind]?.[0] ?? '❓';
/** `destroyed`, `moved from x, changed`, `imported and created`. */
const changeWords = (change) => {
    const known = KINDS[change.kind]?.[1] ?? `something this version does not know: "${change.kind}"`;
    const only = change.kind === 'no-op' && (change.previousAddress !== undefined || change.importing === true);
    const words = [
        change.previousAddress === undefined ? '' : 'moved',
        change.importing === true ? 'imported' : '',
        only ? '' : known,
        change.deposed === undefined ? '' : 'a left-over object of an earlier replacement',
    ];
    return words.filter((word) => word !== '').join(', ');
};
/** Does the plan do nothing at all, not even to the state, outputs or what it knows? Reading is not doing. */
const isNothing = (counts) => Object.entries(counts).every(([name, count]) => count === 0 || name === 'unchanged' || name === 'read');
/** `1 to add · 2 to change · 1 to destroy`; what is zero is not said. */
const countWords = (counts) => {
    const words = [
        [counts.create, 'to add'],
        [counts.update, 'to change'],
        [counts.replace, 'to replace'],
        [counts.delete, 'to destroy'],
        [counts.forget, 'to forget'],
        [counts.import, 'to import'],
        [counts.move, 'moved'],
        [counts.outputs, counts.outputs === 1 ? 'output' : 'outputs'],
        [counts.deferred, 'deferred'],
        [counts.drift, 'drifted'],
    ];
    const shown = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    return shown.length === 0 ? 'no changes' : shown.join(' · ');
};


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
