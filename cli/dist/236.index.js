export const id = 236;
export const ids = [236];
export const modules = {

/***/ 1236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preview: () => (/* binding */ preview_preview)
});

// EXTERNAL MODULE: ./src/adapters/terminal/plan-source.ts
var plan_source = __webpack_require__(9382);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/core/render/summary.ts + 16 modules
var summary = __webpack_require__(8574);
;// CONCATENATED MODULE: ./src/flows/checks.ts
const CHECK_NAMES = (/* unused pure expression or super */ null && (['fmt', 'init', 'validate', 'tflint', 'plan']));
/**
 * The runner shows ten annotations of a kind per step and drops the rest without a word (platform.md §1.1). The last
 * place is for the message that says what to do.
 */
const MOST_ANNOTATIONS = 9;
/** Runs one check and measures it. `passes` tells by how the tool ended whether all is well. */
const timed = async (name, work, passes, clock) => {
    const begun = clock();
    const run = await work();
    const passed = passes(run);
    const errors = run.diagnostics.filter(({ severity }) => severity === 'error').length;
    const warnings = run.diagnostics.length - errors;
    const found = [
        errors > 0 ? `${errors} error${errors === 1 ? '' : 's'}` : '',
        warnings > 0 ? `${warnings} warning${warnings === 1 ? '' : 's'}` : '',
    ];
    const ended = 'signal' in run.ending ? `killed by ${run.ending.signal}` : passed ? '' : `exit code ${run.ending.code}`;
    return {
        run,
        outcome: {
            name,
            status: passed ? 'passed' : 'failed',
            note: [...found, ended].filter((word) => word !== '').join(', '),
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

// EXTERNAL MODULE: ./src/flows/judge.ts
var judge = __webpack_require__(5814);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/core/changes/digest.ts
var digest = __webpack_require__(2389);
;// CONCATENATED MODULE: ./src/core/gate/basis.ts


const hashed = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
/**
 * The basis as a receipt shows it to everybody. Files and variables may hold secrets, so their hashes are keyed by the
 * state's lineage, which only those know who may read the state anyway: nobody else can test a guess. While there is no
 * state, files enter by nothing and variables by name only.
 */
const receiptBasis = (found, inputs) => {
    const { tool, version, lockFile, backend, lineage, serial } = found;
    const keyed = (text) => (0,external_node_crypto_.createHmac)('sha256', (0,digest/* digestKey */.CO)(lineage)).update(text).digest('hex');
    const variables = Object.entries(inputs.variables).sort(([a], [b]) => (a < b ? -1 : 1));
    const names = JSON.stringify([inputs.workspace, inputs.varFiles, variables.map(([name]) => name)]);
    return {
        tool,
        version,
        lockFile,
        backend,
        serial,
        lineage: lineage === '' ? '' : hashed(`planseal lineage ${lineage}`),
        tree: lineage === '' ? hashed('no state yet') : keyed(`tree ${found.tree}`),
        inputs: lineage === '' ? hashed(names) : keyed(JSON.stringify([names, variables])),
    };
};

// EXTERNAL MODULE: ./src/flows/read-plan.ts
var read_plan = __webpack_require__(7101);
// EXTERNAL MODULE: ./src/flows/secrets.ts
var secrets = __webpack_require__(4124);
// EXTERNAL MODULE: ./src/flows/tool-failure.ts + 1 modules
var tool_failure = __webpack_require__(6316);
;// CONCATENATED MODULE: ./src/flows/plan.ts






const ended = (...codes) => (run) => 'code' in run.ending && codes.includes(run.ending.code);
/** Exit codes of `plan -detailed-exitcode`: 0 no changes, 2 changes, 1 error; a signal is none of them. */
const planned = ended(0, 2);
const showAndRead = async (request, { tool, log, scratch }, run) => {
    const found = await tool.basisOf(run.planFile);
    const collector = (0,secrets/* secretCollector */.mC)();
    const jsonFile = scratch.path('plan.json');
    const read = await (0,read_plan/* readPlan */.m)(scratch.copyTo('plan.json', tool.showJson(run.planFile)), {
        lineage: found.lineage,
        leaveOut: request.leaveOut,
        takers: [collector],
    }).catch((cause) => {
        if (!(cause instanceof errors/* ConfigurationError */.j1))
            throw cause;
        const command = `${(0,tool_failure/* commandOf */.N)(tool)} show -json`;
        throw new errors/* OperationError */.OK(`\`${command}\` did not print a plan. Run the job again.`, { cause });
    });
    const redact = (0,secrets/* hideSecrets */.s0)(log, collector.found, request.stack, request.environment);
    if (read.header.errored === true)
        return { made: undefined, redact };
    const text = redact(await tool.showText(run.planFile));
    const textFile = await scratch.write('plan.txt', text);
    await log.group(`Plan of ${request.stack}`, () => {
        log.foreign(text);
    });
    const hasChanges = 'code' in run.ending && run.ending.code === 2;
    const receipt = {
        stack: request.stack,
        environment: request.environment,
        commit: request.commit,
        changeDigest: read.digest.digest,
        hasChanges,
        basis: receiptBasis(found, request.inputs),
    };
    return { made: { ...read, planFile: run.planFile, hasChanges, receipt, jsonFile, textFile }, redact };
};
/** A linter that is asked for and not there is a failure, not a silence. */
const withoutLinter = (wanted) => {
    if (wanted !== 'true')
        return skipped('tflint', wanted === 'auto' ? 'not on PATH' : 'switched off');
    return {
        ...skipped('tflint', 'not on PATH: install it before this step (terraform-linters/setup-tflint)'),
        status: 'failed',
    };
};
/** The checks that need `init` run beside each other, and so does the plan: none of them waits for another. */
const afterInit = async (request, ports) => {
    const { tool, linter, clock } = ports;
    const [validate, lint, plan] = await Promise.all([
        timed('validate', () => tool.validate(), ended(0), clock),
        linter === undefined
            ? undefined
            : timed('tflint', () => linter.lint(), (run) => ended(0, 2)(run) && run.diagnostics.every(({ severity }) => severity !== 'error'), clock),
        timed('plan', () => tool.plan(request), planned, clock),
    ]);
    return { validate, plan, lint: lint?.outcome ?? withoutLinter(ports.linterWanted) };
};
/** Where the configuration cannot even be read, `init` says so in prose, and `validate` says where. */
const initFailed = async ({ tool, clock }, checks, run) => {
    const first = (0,tool_failure/* toolFailure */.L)('init', run, tool);
    const located = first.reason === 'invalid-configuration'
        ? (await timed('validate', () => tool.validate(), ended(0), clock)).outcome
        : skipped('validate', 'init failed');
    // Where `validate` names the mistake, its words are the better ones.
    const { lock, ...failure } = (0,tool_failure/* toolFailure */.L)('init', { ...run, diagnostics: [...located.diagnostics, ...run.diagnostics] }, tool);
    const rest = ['tflint', 'plan'].map((name) => skipped(name, 'init failed'));
    return {
        checks: [checks.format, checks.init, located, ...rest],
        ending: undefined,
        failure,
        lock,
        redact: (text) => text,
    };
};
/** A failed plan: its words are told without what is secret in it. */
const planFailed = async (request, { tool, log }, checks, run) => {
    const redact = (0,secrets/* hideSecrets */.s0)(log, await (0,secrets/* secretsOfFailed */.sM)(tool, run), request.stack, request.environment);
    const { lock, ...failure } = (0,tool_failure/* toolFailure */.L)('plan', run, tool);
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
    const fix = unformatted ? `Run \`${(0,tool_failure/* commandOf */.N)(tool)} fmt -recursive\` and commit the result. ` : '';
    const names = failed.map(({ name, note }) => (note === '' ? name : `${name} (${note})`)).join(', ');
    return { reason: 'check-failed', message: `${names} failed in ${tool.directory}. ${fix}The annotations say where.` };
};
/** The story of the plan action: static checks, init, plan, and a receipt for exactly what was planned. */
const plan = async (request, ports) => {
    const { tool, clock } = ports;
    const [{ outcome: format }, init] = await Promise.all([
        timed('fmt', () => tool.formatCheck(), ended(0), clock),
        timed('init', () => tool.initialise(), ended(0), clock),
    ]);
    if (init.outcome.status === 'failed')
        return { made: undefined, ...(await initFailed(ports, { format, init: init.outcome }, init.run)) };
    const { validate, lint, plan: planRun } = await afterInit(request, ports);
    const checks = [format, init.outcome, validate.outcome, lint, planRun.outcome];
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
    const report = await plan({ ...request, commit: '', lock: false, leaveOut: [], failOn: [] }, { ...ports, linterWanted: 'auto' });
    tell(report, ports);
    if (report.made === undefined) {
        const message = report.failure?.message ?? 'There is no plan, and the tool does not say why.';
        return { failure: report.redact(message) };
    }
    return { assessment: await (0,judge/* judge */.S4)(ports.chunksOf(report.made.jsonFile), { stack, environment, settings, now }) };
};

// EXTERNAL MODULE: ./cli/assessment-form.ts + 1 modules
var assessment_form = __webpack_require__(8352);
// EXTERNAL MODULE: ./cli/end.ts
var end = __webpack_require__(8246);
// EXTERNAL MODULE: ./cli/on-stack.ts + 21 modules
var on_stack = __webpack_require__(6646);
// EXTERNAL MODULE: ./cli/settings.ts + 23 modules
var cli_settings = __webpack_require__(5690);
;// CONCATENATED MODULE: ./cli/preview.ts








const ROWS = [['init'], ['fmt', 'validate', 'tflint'], ['plan']];
/** `planseal preview`: what a pull request would say of the working copy. */
const preview_preview = async (given, terminal) => {
    const form = (0,assessment_form/* formOf */.Q)(given);
    const settings = await (0,cli_settings/* settingsOf */.f)(given.text('config'));
    return (0,on_stack/* onStack */.G)(given, terminal, ROWS, async (stack) => {
        const { progress, linter } = stack;
        if (linter === undefined)
            progress.end('tflint', 'skipped', 'not on PATH');
        const previewed = await preview({
            stack: given.text('stack') ?? stack.stack,
            environment: given.text('environment') ?? '',
            inputs: stack.inputs,
            settings,
            now: new Date().toISOString(),
        }, { ...stack, clock: () => performance.now(), chunksOf: plan_source/* planChunks */.C });
        if ('failure' in previewed) {
            progress.finish();
            throw new errors/* OperationError */.OK(previewed.failure);
        }
        progress.note('plan', (0,summary/* countWords */.rj)(previewed.assessment.counts));
        progress.finish();
        (0,assessment_form/* showAssessment */.i)(previewed.assessment, form, terminal);
        return end/* EXIT */.d.done;
    });
};


/***/ }),

/***/ 9382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ planChunks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4296);


/** Bytes read at once: large enough that the reader's own work dominates. */
const CHUNK = 1024 * 1024;
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
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: CHUNK }))
            yield chunk;
    }
    catch (cause) {
        if (!(cause instanceof Error) || !('syscall' in cause))
            throw cause;
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(unreadable(path, cause.code), { cause });
    }
}
/** Plan JSON as it is read: a file, or standard input for `-`. Throws a `ConfigurationError`, which does not name it. */
const planChunks = (path) => {
    if (path !== '-')
        return fileChunks(path);
    if (process.stdin.isTTY)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('Nothing is piped into standard input.\nUse it like this: terraform show -json tfplan | planseal risk -');
    return process.stdin;
};


/***/ })

};
