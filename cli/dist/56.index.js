export const id = 56;
export const ids = [56,790];
export const modules = {

/***/ 2377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ onPath),
/* harmony export */   rh: () => (/* binding */ locateTool)
/* harmony export */ });
/* unused harmony export findTool */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7934);
/* harmony import */ var _core_failures_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6741);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5354);






const COMMANDS = { terraform: 'terraform', opentofu: 'tofu' };
const versionSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ terraform_version: valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
const executable = async (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
/** First executable of this name on a search path. */
const onPath = async (command, searchPath) => {
    for (const folder of searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((part) => part !== '')) {
        const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, command);
        if (await executable(candidate))
            return candidate;
    }
    return undefined;
};
/** hashicorp/setup-terraform puts a wrapper script before the real program, which it renames `terraform-bin`. */
const unwrapped = async (program) => (await executable(`${program}-bin`)) ? `${program}-bin` : program;
const versionIn = (stdout) => {
    try {
        return valibot__WEBPACK_IMPORTED_MODULE_5__/* .parse */ .qgA(versionSchema, JSON.parse(stdout)).terraform_version;
    }
    catch {
        return undefined;
    }
};
const wordsOf = ({ stdout, stderr }) => (stderr.trim() || stdout.trim()).slice(0, 500) || 'no output';
/** The engine on PATH with its version; `undefined` when it is not there. Throws `ToolMissing` when it does not work. */
const findTool = async (name, environment, directory) => {
    const command = COMMANDS[name];
    const found = await onPath(command, environment['PATH'] ?? '');
    if (found === undefined)
        return undefined;
    const program = await unwrapped(found);
    const asked = await (0,_process__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)({ program, directory, environment }, ['version', '-json']);
    if (!(0,_process__WEBPACK_IMPORTED_MODULE_4__/* .endedWith */ .tX)(asked.ending, 0))
        throw new _core_failures_failure__WEBPACK_IMPORTED_MODULE_3__/* .ToolMissing */ .LV(`\`${command} version -json\` failed (${(0,_process__WEBPACK_IMPORTED_MODULE_4__/* .describeEnding */ .be)(asked.ending)}): ${wordsOf(asked)}. Install the tool again before this step.`);
    const version = versionIn(asked.stdout);
    if (version === undefined)
        throw new _core_failures_failure__WEBPACK_IMPORTED_MODULE_3__/* .ToolMissing */ .LV(`\`${command} version -json\` does not say the version: ${wordsOf(asked)}. Terraform 1.0 and OpenTofu 1.6 or later do.`);
    return { name, program, version };
};
/** The same where it must be there. */
const locateTool = async (...wanted) => {
    const found = await findTool(...wanted);
    if (found !== undefined)
        return found;
    throw new _core_failures_failure__WEBPACK_IMPORTED_MODULE_3__/* .ToolMissing */ .LV(`\`${COMMANDS[wanted[0]]}\` was not found on PATH. Install it, or choose the other engine.`);
};


/***/ }),

/***/ 5354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   be: () => (/* binding */ describeEnding),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   tX: () => (/* binding */ endedWith)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4296);
/* harmony import */ var _released__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7984);



/** Output kept in memory per stream; what comes after is dropped and said. */
const MOST_OUTPUT = 32 * 1024 * 1024;
const collector = () => {
    const chunks = [];
    let size = 0;
    return {
        take: (chunk) => {
            if (size < MOST_OUTPUT)
                chunks.push(chunk);
            size += chunk.length;
        },
        text: () => Buffer.concat(chunks).toString('utf8') + (size > MOST_OUTPUT ? `\n… output cut at ${MOST_OUTPUT} bytes` : ''),
    };
};
const endOf = (child) => new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
        resolve(code === null ? { signal: signal ?? 'a signal' } : { code });
    });
});
/**
 * Runs a program to its end without a shell and without a word on the log. `onStdout` takes standard output instead of
 * collecting it. Throws an `OperationError` only when the program cannot be started.
 */
const run = async ({ program, directory, environment }, args, onStdout) => {
    const stdout = collector();
    const stderr = collector();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, args, { cwd: directory, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    (0,_released__WEBPACK_IMPORTED_MODULE_1__/* .releaseWhenEnded */ .K)(child);
    child.stdout.on('data', onStdout ?? stdout.take);
    child.stderr.on('data', stderr.take);
    const ending = await endOf(child).catch((cause) => {
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .OperationError */ .OK(`${program} could not be started in ${directory}. Is it executable on this machine?`, {
            cause,
        });
    });
    return { ending, stdout: stdout.text(), stderr: stderr.text() };
};
/** Did the program end by itself with one of these codes? */
const endedWith = (ending, ...codes) => 'code' in ending && codes.includes(ending.code);
/** `exit code 1` or `killed by SIGTERM`, for messages. */
const describeEnding = (ending) => 'code' in ending ? `exit code ${ending.code}` : `killed by ${ending.signal}`;


/***/ }),

/***/ 7984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ releaseWhenEnded)
/* harmony export */ });
/**
 * How long a program's pipes may be silent after its end, in milliseconds. The runner itself gives up after as long
 * (actions/runner, ProcessInvoker.cs).
 */
const SILENCE = 5_000;
/**
 * Lets go of the output of a program that has ended, when somebody else holds it open: a process that it left behind (an
 * agent, a daemon, the real tool behind a wrapper that was killed) has inherited its pipes, and `close` would not come
 * before that one ends. What the program itself wrote is read first, however slowly it is taken.
 */
const releaseWhenEnded = (child, milliseconds = SILENCE) => {
    let letGo = false;
    const pipes = [child.stdout, child.stderr].filter((pipe) => pipe !== null);
    const taken = () => pipes.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
    const waiting = () => pipes.some(({ readableLength }) => readableLength > 0);
    child.once('exit', () => {
        let before = taken();
        const timer = setInterval(() => {
            const now = taken();
            const silent = now === before && !waiting();
            before = now;
            if (!silent)
                return;
            letGo = true;
            clearInterval(timer);
            for (const pipe of pipes)
                pipe.destroy();
        }, milliseconds);
        child.once('close', () => {
            clearInterval(timer);
        });
    });
    return { hasLetGo: () => letGo };
};


/***/ }),

/***/ 56:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPolicyTool: () => (/* binding */ findPolicyTool)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/core/policy/read.ts + 4 modules
var read = __webpack_require__(9790);
// EXTERNAL MODULE: ./src/adapters/terraform/locate.ts
var locate = __webpack_require__(2377);
// EXTERNAL MODULE: ./src/adapters/terraform/process.ts
var process = __webpack_require__(5354);
;// CONCATENATED MODULE: ./src/adapters/tools/variables.ts
const NAMES = new Set([
    'PATH HOME USER LOGNAME SHELL TMPDIR TEMP TMP TZ LANG LANGUAGE SSL_CERT_FILE SSL_CERT_DIR RUNNER_TRACKING_ID',
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy',
].flatMap((names) => names.split(' ')));
/** The environment of a tool that judges: no token, no input, no credential of a cloud; and what matches `own`. */
const toolVariables = (job, own = /^$/) => Object.fromEntries(Object.entries(job).filter((entry) => entry[1] !== undefined && (NAMES.has(entry[0]) || own.test(entry[0]))));

;// CONCATENATED MODULE: ./src/adapters/tools/policies.ts







/** Writes the plan with one member more. Throws when the plan does not begin as an object. */
const writeInput = async (file, plan, risk) => {
    const handle = await (0,promises_.open)(file, 'w', 0o600);
    try {
        let begun = false;
        for await (const chunk of plan) {
            if (begun) {
                await handle.write(chunk);
                continue;
            }
            const text = Buffer.from(chunk).toString('latin1');
            const at = text.search(/\S/);
            if (at < 0)
                continue;
            if (text[at] !== '{')
                throw new SyntaxError('it does not begin as a JSON object');
            begun = true;
            await handle.write(`{"risk":${JSON.stringify(risk)},`);
            await handle.write(Buffer.from(chunk).subarray(at + 1));
        }
        if (!begun)
            throw new SyntaxError('it is empty');
    }
    finally {
        await handle.close();
    }
};
const isParseError = ({ stdout, stderr }) => /rego_parse_error|rego_compile_error/.test(stdout + stderr);
const failed = (tool, ended) => ({
    tool,
    problem: `\`${tool}\` gave no result (${(0,process/* describeEnding */.be)(ended.ending)}): ${(ended.stderr.trim() || ended.stdout.trim()).slice(0, 600)}`,
});
const engineOf = (name, tool, directory, input) => ({
    name,
    attempt: (old) => (0,process/* run */.eF)(tool, name === 'conftest'
        ? [
            'test',
            '--output',
            'json',
            '--no-color',
            '--all-namespaces',
            '--rego-version',
            old ? 'v0' : 'v1',
            '--policy',
            directory,
            input,
        ]
        : [
            'eval',
            '--format',
            'json',
            ...(old ? ['--v0-compatible'] : []),
            '--data',
            directory,
            '--input',
            input,
            'data',
        ]),
});
const answersOf = (name, ended) => {
    const answers = (0,read.answersIn)(ended.stdout);
    // A tool that failed without any JSON says why on standard error.
    return answers.every((answer) => 'problem' in answer && answer.tool === '') ? [failed(name, ended)] : answers;
};
/** Today's Rego first; what only parses as that of before OPA 1.0 is read so, and it is said. */
const evaluated = async ({ name, attempt }) => {
    const first = await attempt(false);
    if (!isParseError(first))
        return answersOf(name, first);
    const second = await attempt(true);
    const note = 'The policies are in the Rego of before OPA 1.0 and were read so. `opa fmt --v0-v1 --write` rewrites them.';
    return answersOf(name, isParseError(second) ? first : second).map((answer) => 'problem' in answer ? answer : { ...answer, notes: [...(answer.notes ?? []), note] });
};
/** The policies of a directory, evaluated by conftest or OPA from PATH. Neither of them is a `NoAnswer`, never a pass. */
const findPolicyTool = async ({ directory, environment, scratchFile }) => {
    const path = environment['PATH'] ?? '';
    const conftest = await (0,locate/* onPath */.L)('conftest', path);
    const program = conftest ?? (await (0,locate/* onPath */.L)('opa', path));
    return {
        evaluate: async (plan, risk) => {
            if (program === undefined)
                return [
                    {
                        tool: '',
                        problem: 'Policies are configured, but neither `conftest` nor `opa` is on PATH. Install one before this step',
                    },
                ];
            try {
                await writeInput(scratchFile, plan, risk);
                // In a folder of our own, so that no settings of the workspace are read (`conftest.toml`).
                const tool = {
                    program,
                    directory: (0,external_node_path_.dirname)(scratchFile),
                    environment: toolVariables(environment),
                };
                return await evaluated(engineOf(conftest === undefined ? 'opa' : 'conftest', tool, directory, scratchFile));
            }
            catch (error) {
                if (error instanceof errors/* OperationError */.OK)
                    return [{ tool: '', problem: error.message }];
                if (!(error instanceof SyntaxError))
                    throw error;
                return [{ tool: '', problem: `The plan cannot be given to a policy: ${error.message}` }];
            }
            finally {
                await (0,promises_.rm)(scratchFile, { force: true });
            }
        },
    };
};


/***/ }),

/***/ 6741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ ToolMissing),
/* harmony export */   N9: () => (/* binding */ FAILURE_REASONS),
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   eq: () => (/* binding */ NoCredentials),
/* harmony export */   t8: () => (/* binding */ DiskFull)
/* harmony export */ });
/* unused harmony export reasonOf */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4296);

/** Why a job that runs a tool failed, as far as it can be told, with what to do next. */
const FAILURE_REASONS = [
    'invalid-input',
    'guard-refused',
    'tool-missing',
    'no-credentials',
    'state-locked',
    'lock-file-incomplete',
    'no-configuration',
    'workspace-missing',
    'backend-unreachable',
    'registry-unreachable',
    'stale-plan',
    'disk-full',
    'killed',
    'invalid-configuration',
    'check-failed',
    'tool-error',
    'plan-not-stored',
    'internal-error',
];
/** The engine is not there or cannot be run. */
class ToolMissing extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1 {
}
/** A cloud does not let the tool in, before the tool has even started. */
class NoCredentials extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .OperationError */ .OK {
}
/** There is no room left for what this action writes. */
class DiskFull extends _errors__WEBPACK_IMPORTED_MODULE_0__/* .OperationError */ .OK {
}
/** The reason of a failure that was thrown before or beside the tool's own runs. */
const reasonOf = (thrown) => {
    if (thrown instanceof ToolMissing)
        return 'tool-missing';
    if (thrown instanceof DiskFull)
        return 'disk-full';
    if (thrown instanceof NoCredentials)
        return 'no-credentials';
    if (thrown instanceof ConfigurationError)
        return 'invalid-input';
    return thrown instanceof OperationError ? 'tool-error' : 'internal-error';
};
/**
 * Wordings of Terraform 1.11 and OpenTofu 1.12, most specific first (measured,
 * docs/platform-notes.md#locks-and-messages). `TOOL` is the command.
 */
const WORDINGS = [
    [
        /no space left on device|disk quota exceeded|file too large/i,
        'disk-full',
        'The disk of the runner is full. Free space in an earlier step, or use a larger runner; downloaded providers take the most.',
    ],
    [
        /No credentials for (AWS|Google Cloud|Azure) as|operation error STS: AssumeRoleWithWebIdentity|AADSTS\d{5}|oauth2\/google: /,
        'no-credentials',
        'The cloud did not let this job in. Compare its trust policy with the token of this job: repository, environment or branch, and workflow (docs/security.md).',
    ],
    [
        /Error acquiring the state lock/,
        'state-locked',
        'Wait for the run that holds the lock. If it is dead, release the lock by its id: `TOOL force-unlock <ID>`.',
    ],
    [
        /locked provider \S+ \S+ does not match configured version constraint/i,
        'lock-file-incomplete',
        'The lock file holds a version that the configuration does not allow. Run `TOOL init -upgrade`, then `TOOL providers lock -platform=linux_amd64 -platform=darwin_arm64` in this directory, and commit `.terraform.lock.hcl`.',
    ],
    [
        /Provider dependency changes detected|match any of the checksums previously recorded in the dependency lock file|Inconsistent dependency lock file|does not match any of the checksums recorded in the dependency lock file|required packages? (is|are) not (yet )?(locked|installed)/i,
        'lock-file-incomplete',
        'Run `TOOL providers lock -platform=linux_amd64 -platform=darwin_arm64` in this directory and commit `.terraform.lock.hcl`.',
    ],
    [/No configuration files/, 'no-configuration', 'Check `working-directory`: it holds no .tf file.'],
    [
        /workspace "[^"]*" (does not|doesn't) exist/i,
        'workspace-missing',
        'Check the input `workspace`, make the workspace with `TOOL workspace new`, or set `create-workspace: true`. A plan of a workspace that is not there would create everything a second time.',
    ],
    [/Saved plan is stale/, 'stale-plan', 'The state changed after the plan was made: plan again.'],
    [
        /Failed to (query available provider packages|retrieve (the )?provider)|Could not (retrieve|download)|registry service is unreachable|failed to download module|error accessing remote module registry|failed to retrieve available versions/i,
        'registry-unreachable',
        'A registry or module source did not answer. Run the job again; if it stays so, check the network and the source addresses.',
    ],
    [
        /Error (loading|refreshing) state|Failed to (get existing workspaces|load state|persist state|save state)|Error inspecting states in|state data in S3 does not have the expected content/i,
        'backend-unreachable',
        "The state could not be read or written. Check the backend configuration and that this job's role may reach it.",
    ],
    [
        /including problems with the configuration|encountered problems during initiali[sz]ation/,
        'invalid-configuration',
        'Correct the configuration where the annotations point.',
    ],
];
const KILLED = {
    SIGKILL: 'most often because no memory was left, or a time limit was over',
    SIGTERM: 'most often because the job was cancelled or a time limit was over',
    SIGINT: 'most often because the job was cancelled',
    SIGXFSZ: 'because a file grew beyond the limit for files',
};
const killed = (signal) => `The tool was killed by ${signal}, ${KILLED[signal] ?? 'which it did not do by itself'}. Nothing of its result is used. Run the job again.`;
/** Terraform wraps its prose at 78 columns and draws a bar before it. */
const unwrapped = (output) => output.replace(/[\s│|╷╵]+/g, ' ');
/** Names the reason of a failure from what the tool printed. `command` is what people type to run it. */
const explainFailure = (output, ending, command = 'terraform') => {
    if ('signal' in ending)
        return { reason: 'killed', remedy: killed(ending.signal) };
    const words = unwrapped(output);
    const [, reason, remedy] = WORDINGS.find(([wording]) => wording.test(words)) ?? [];
    if (reason === undefined || remedy === undefined)
        return { reason: 'tool-error', remedy: "Read the messages above; they are the tool's own." };
    return { reason, remedy: remedy.replaceAll('`TOOL ', `\`${command} `) };
};


/***/ }),

/***/ 9790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answersIn: () => (/* binding */ answersIn),
  answersOfFile: () => (/* binding */ answersOfFile)
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


/***/ })

};
