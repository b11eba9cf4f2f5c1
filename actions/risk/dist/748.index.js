export const id = 748;
export const ids = [748];
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

/***/ 5354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   be: () => (/* binding */ describeEnding),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   tX: () => (/* binding */ endedWith)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74296);


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
    child.stdout.on('data', onStdout ?? stdout.take);
    child.stderr.on('data', stderr.take);
    const ending = await endOf(child).catch((cause) => {
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .OperationError */ .OK(`${program} could not be started in ${directory}. Is it executable on this machine?`, {
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

/***/ 748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPolicyTool: () => (/* binding */ findPolicyTool)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74296);
/* harmony import */ var _core_policy_read__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49790);
/* harmony import */ var _terraform_locate__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92377);
/* harmony import */ var _terraform_process__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5354);
/* harmony import */ var _variables__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21193);







/** Writes the plan with one member more. Throws when the plan does not begin as an object. */
const writeInput = async (file, plan, risk) => {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'w', 0o600);
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
    problem: `\`${tool}\` gave no result (${(0,_terraform_process__WEBPACK_IMPORTED_MODULE_4__/* .describeEnding */ .be)(ended.ending)}): ${(ended.stderr.trim() || ended.stdout.trim()).slice(0, 600)}`,
});
const engineOf = (name, tool, directory, input) => ({
    name,
    attempt: (old) => (0,_terraform_process__WEBPACK_IMPORTED_MODULE_4__/* .run */ .eF)(tool, name === 'conftest'
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
    const answers = (0,_core_policy_read__WEBPACK_IMPORTED_MODULE_2__/* .answersIn */ .V)(ended.stdout);
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
    const conftest = await (0,_terraform_locate__WEBPACK_IMPORTED_MODULE_3__/* .onPath */ .L)('conftest', path);
    const program = conftest ?? (await (0,_terraform_locate__WEBPACK_IMPORTED_MODULE_3__/* .onPath */ .L)('opa', path));
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
                    directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(scratchFile),
                    environment: (0,_variables__WEBPACK_IMPORTED_MODULE_5__/* .toolVariables */ .k)(environment),
                };
                return await evaluated(engineOf(conftest === undefined ? 'opa' : 'conftest', tool, directory, scratchFile));
            }
            catch (error) {
                if (error instanceof _core_errors__WEBPACK_IMPORTED_MODULE_6__/* .OperationError */ .OK)
                    return [{ tool: '', problem: error.message }];
                if (!(error instanceof SyntaxError))
                    throw error;
                return [{ tool: '', problem: `The plan cannot be given to a policy: ${error.message}` }];
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(scratchFile, { force: true });
            }
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
