export const id = 319;
export const ids = [319];
export const modules = {

/***/ 92377:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ onPath)
/* harmony export */ });
/* unused harmony exports findTool, locateTool */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _core_failures_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36741);
/* harmony import */ var _process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5772);






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
        return v.parse(versionSchema, JSON.parse(stdout)).terraform_version;
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
    const asked = await run({ program, directory, environment }, ['version', '-json']);
    if (!endedWith(asked.ending, 0))
        throw new ToolMissing(`\`${command} version -json\` failed (${describeEnding(asked.ending)}): ${wordsOf(asked)}. Install the tool again before this step.`);
    const version = versionIn(asked.stdout);
    if (version === undefined)
        throw new ToolMissing(`\`${command} version -json\` does not say the version: ${wordsOf(asked)}. Terraform 1.0 and OpenTofu 1.6 or later do.`);
    return { name, program, version };
};
/** The same where it must be there. */
const locateTool = async (...wanted) => {
    const found = await findTool(...wanted);
    if (found !== undefined)
        return found;
    throw new ToolMissing(`\`${COMMANDS[wanted[0]]}\` was not found on PATH. Install it, or choose the other engine.`);
};


/***/ }),

/***/ 5772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  be: () => (/* binding */ describeEnding),
  tX: () => (/* binding */ endedWith),
  eF: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
;// CONCATENATED MODULE: ./src/adapters/terraform/released.ts
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

;// CONCATENATED MODULE: ./src/adapters/terraform/process.ts



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
    const child = (0,external_node_child_process_.spawn)(program, args, { cwd: directory, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    releaseWhenEnded(child);
    child.stdout.on('data', onStdout ?? stdout.take);
    child.stderr.on('data', stderr.take);
    const ending = await endOf(child).catch((cause) => {
        throw new errors/* OperationError */.OK(`${program} could not be started in ${directory}. Is it executable on this machine?`, {
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

/***/ 76319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findInfracost: () => (/* binding */ findInfracost)
/* harmony export */ });
/* harmony import */ var _terraform_locate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92377);
/* harmony import */ var _terraform_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5772);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21193);



/** Of the job's environment Infracost gets its own key and settings, and no credentials of clouds. */
const OWN = /^INFRACOST_/;
/** Nothing is sent but the questions for prices. */
const ALWAYS = { INFRACOST_ENABLE_CLOUD: 'false', INFRACOST_SKIP_UPDATE_CHECK: 'true' };
/**
 * Infracost from PATH, where there is one with a key; else `undefined`, and nothing is estimated. Only 0.10 reads plans
 * (docs/risk.md#cost-estimates): Infracost 2 scans directories and gives files to be named.
 */
const findInfracost = async (job, directory) => {
    if ((job['INFRACOST_API_KEY'] ?? '') === '')
        return undefined;
    const program = await (0,_terraform_locate__WEBPACK_IMPORTED_MODULE_0__/* .onPath */ .L)('infracost', job['PATH'] ?? '');
    if (program === undefined)
        return undefined;
    const tool = { program, directory, environment: { ...(0,_variables__WEBPACK_IMPORTED_MODULE_2__/* .toolVariables */ .k)(job, OWN), ...ALWAYS } };
    const version = /v?(\d+\.\d+)\.\d+/.exec((await (0,_terraform_process__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(tool, ['--version'])).stdout)?.[1];
    return {
        estimate: async (planJson) => {
            const name = 'infracost breakdown';
            if (version?.startsWith('0.') !== true)
                return {
                    name,
                    problem: `of version ${version ?? 'unknown'} reads no plans. Give its files with \`cost-files\` and \`cost-base-files\``,
                };
            const { ending, stdout, stderr } = await (0,_terraform_process__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(tool, [
                'breakdown',
                '--format',
                'json',
                '--no-color',
                '--path',
                planJson,
            ]);
            if ((0,_terraform_process__WEBPACK_IMPORTED_MODULE_1__/* .endedWith */ .tX)(ending, 0))
                return { name, text: stdout };
            return { name, problem: `failed (${(0,_terraform_process__WEBPACK_IMPORTED_MODULE_1__/* .describeEnding */ .be)(ending)}): ${(stderr.trim() || stdout.trim()).slice(0, 250)}` };
        },
    };
};


/***/ }),

/***/ 21193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ toolVariables)
/* harmony export */ });
const NAMES = new Set([
    'PATH HOME USER LOGNAME SHELL TMPDIR TEMP TMP TZ LANG LANGUAGE SSL_CERT_FILE SSL_CERT_DIR RUNNER_TRACKING_ID',
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy',
].flatMap((names) => names.split(' ')));
/** The environment of a tool that judges: no token, no input, no credential of a cloud; and what matches `own`. */
const toolVariables = (job, own = /^$/) => Object.fromEntries(Object.entries(job).filter((entry) => entry[1] !== undefined && (NAMES.has(entry[0]) || own.test(entry[0]))));


/***/ })

};
