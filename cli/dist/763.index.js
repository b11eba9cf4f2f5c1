export const id = 763;
export const ids = [763,795,818];
export const modules = {

/***/ 5197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ onStack)
});

// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(3053);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/adapters/terminal/interrupt.ts


const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** What a program that ends by a signal returns (POSIX shells). */
const exitCode = (signal) => 128 + external_node_os_.constants.signals[signal];
/**
 * Hands a signal to the tools that run. A terminal sends Ctrl-C to all of them by itself, and a tool that gets it twice
 * drops what it does; so it is handed on only where there is no terminal.
 */
const handedOn = (signal) => signal !== 'SIGINT' || !process.stdin.isTTY;
/**
 * Does `work`, and lets it end in order when the process is told to stop: the tools end, what `work` opened is closed,
 * and only then the exit code says by which signal. A second signal ends the process at once.
 */
const interruptible = async (work, onStopped) => {
    const children = new Set();
    let stopped;
    // Built-in channel of Node for every process that is started (Node.js docs, "Diagnostics Channel").
    const started = (message) => {
        const { process: child } = message;
        children.add(child);
        child.once('exit', () => children.delete(child));
        child.once('spawn', () => {
            if (stopped !== undefined)
                child.kill(stopped);
        });
    };
    const stop = (signal) => {
        if (stopped !== undefined)
            process.exit(exitCode(signal));
        stopped = signal;
        if (handedOn(signal))
            for (const child of children)
                child.kill(signal);
    };
    (0,external_node_diagnostics_channel_.subscribe)('child_process', started);
    for (const signal of SIGNALS)
        process.on(signal, stop);
    try {
        const code = await work();
        return stopped === undefined ? code : exitCode(stopped);
    }
    catch (error) {
        if (stopped === undefined)
            throw error;
        return exitCode(stopped);
    }
    finally {
        (0,external_node_diagnostics_channel_.unsubscribe)('child_process', started);
        for (const signal of SIGNALS)
            process.off(signal, stop);
        if (stopped !== undefined)
            onStopped(stopped);
    }
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
;// CONCATENATED MODULE: ./src/core/stacks/stack.ts
/** `network`, `network#blue`, `network:prod`: a workspace that is called like the environment is not said twice. */
function stackName(directory, workspace, listedEnvironment) {
    const blue = workspace === 'default' || workspace === listedEnvironment ? '' : `#${workspace}`;
    return `${directory}${blue}${listedEnvironment === undefined ? '' : `:${listedEnvironment}`}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/core/changes/redact.ts + 1 modules
var changes_redact = __webpack_require__(4486);
// EXTERNAL MODULE: ./src/core/failures/failure.ts
var failure = __webpack_require__(6741);
// EXTERNAL MODULE: ./src/core/gate/basis.ts
var basis = __webpack_require__(3585);
;// CONCATENATED MODULE: ./src/ports/cloud.ts
/** Where the caller names no cloud: the tool uses what its environment gives. */
const NO_CLOUD = {
    enter: () => Promise.resolve({ variables: {}, leave: () => Promise.resolve() }),
    handedOut: () => [],
};

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/adapters/terraform/diagnostics.ts


const position = dist/* object */.Ikc({ line: dist/* number */.aig(), column: dist/* number */.aig() });
const diagnosticSchema = dist/* object */.Ikc({
    severity: dist/* picklist */.KIO(['error', 'warning']),
    summary: dist/* string */.YjP(),
    detail: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    address: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    range: dist/* exactOptional */.yqP(dist/* object */.Ikc({ filename: dist/* string */.YjP(), start: position, end: position })),
});
/**
 * One diagnostic of `validate -json` or of a `-json` event stream. The snippet is left out on purpose: its `values`
 * show sensitive values in clear (docs/platform-notes.md#secrets-in-output).
 */
const diagnosticOf = (raw, directory) => {
    const parsed = dist/* safeParse */.xLC(diagnosticSchema, raw);
    if (!parsed.success)
        return undefined;
    const { severity, summary, detail, address, range } = parsed.output;
    const at = range && {
        // The tool names files as seen from the stack's directory: `../modules/db/main.tf`.
        file: external_node_path_.posix.join(directory, range.filename),
        line: range.start.line,
        endLine: range.end.line,
        column: range.start.column,
        endColumn: range.end.column,
    };
    return {
        severity,
        summary,
        detail,
        ...(address === undefined ? {} : { address }),
        ...(at === undefined ? {} : { at }),
    };
};
const validation = dist/* object */.Ikc({ diagnostics: dist/* array */.YOg(dist/* unknown */.L5J()) });
/** What `validate -json` found; `undefined` when this is not its report, or only a part of it. */
const validationOf = (stdout, directory) => {
    try {
        const { diagnostics } = dist/* parse */.qgA(validation, JSON.parse(stdout));
        return diagnostics.flatMap((one) => diagnosticOf(one, directory) ?? []);
    }
    catch {
        return undefined;
    }
};
/** The JSON objects of an event stream (`plan -json`, `apply -json`); other lines are passed over. */
const eventsOf = (output) => output.split('\n').flatMap((line) => {
    if (!line.startsWith('{'))
        return [];
    try {
        return [JSON.parse(line)];
    }
    catch {
        return [];
    }
});
/** All diagnostics of an event stream, and an error for what the tool said outside of it. */
const diagnosticsOf = (events, directory) => events.flatMap((event) => diagnosticOf(event['diagnostic'], directory) ?? []);

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/adapters/runner/processes.ts


/** How often a process that is not our child is looked at, in milliseconds: nobody tells us of its end. */
const LOOK = 100;
/**
 * State and time of start of a process: the third and twenty-second word of /proc/PID/stat, counted from behind the
 * name, which may contain anything (proc(5)). `undefined` when there is none; empty where there is no /proc.
 */
const statOf = (pid) => {
    try {
        const words = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8')
            .replace(/^.*\)\s/s, '')
            .split(' ');
        return { state: words[0] ?? '', begun: words[19] ?? '' };
    }
    catch {
        return process.platform === 'linux' ? undefined : { state: '', begun: '' };
    }
};
/** When a process began, in a form that only means something to {@link machineProcesses}. */
const begunAt = (pid) => statOf(pid)?.begun ?? '';
const isRunning = ({ pid, begun }) => {
    const stat = statOf(pid);
    if (stat === undefined || stat.state === 'Z' || (begun !== '' && stat.begun !== begun))
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch {
        return false;
    }
};
const machineProcesses = {
    wait: async (tool, milliseconds) => {
        const until = performance.now() + milliseconds;
        while (isRunning(tool)) {
            if (performance.now() >= until)
                return 'running';
            await (0,external_node_timers_promises_.setTimeout)(LOOK);
        }
        return 'ended';
    },
    interrupt: (tool) => {
        if (isRunning(tool))
            process.kill(tool.pid, 'SIGINT');
    },
};

;// CONCATENATED MODULE: ./src/adapters/terraform/apply.ts










/** How often the tool's output file is read while it works, in milliseconds. */
const POLL = 200;
const TYPES = {
    apply_start: 'start',
    apply_progress: 'progress',
    apply_complete: 'done',
    apply_errored: 'failed',
};
const hookEvent = dist/* object */.Ikc({
    type: dist/* picklist */.KIO(['apply_start', 'apply_progress', 'apply_complete', 'apply_errored']),
    hook: dist/* object */.Ikc({
        resource: dist/* object */.Ikc({ addr: dist/* string */.YjP() }),
        action: dist/* string */.YjP(),
        elapsed_seconds: dist/* exactOptional */.yqP(dist/* number */.aig()),
        id_value: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    }),
});
const applyEvent = (raw) => {
    const parsed = dist/* safeParse */.xLC(hookEvent, raw);
    if (!parsed.success)
        return [];
    const { type, hook } = parsed.output;
    const told = {
        address: hook.resource.addr,
        action: hook.action,
        ...(hook.elapsed_seconds === undefined ? {} : { seconds: hook.elapsed_seconds }),
    };
    const what = TYPES[type];
    if (what === 'progress')
        return [{ type: what, ...told }];
    return [
        {
            type: what,
            ...told,
            ...(hook.id_value === undefined || hook.id_value === '' ? {} : { id: hook.id_value }),
        },
    ];
};
const outputsEvent = dist/* object */.Ikc({
    type: dist/* literal */.euz('outputs'),
    outputs: dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ sensitive: dist/* optional */.lqM(dist/* boolean */.zMY(), true), value: dist/* optional */.lqM(dist/* unknown */.L5J()) })),
});
/**
 * The outputs that the last message about them names. What is sensitive has no value here, whatever the tool prints.
 */
const outputsOf = (messages) => {
    const last = messages.flatMap((raw) => {
        const parsed = dist/* safeParse */.xLC(outputsEvent, raw);
        return parsed.success ? [parsed.output.outputs] : [];
    });
    return Object.entries(last.at(-1) ?? {}).map(([name, { sensitive, value }]) => ({
        name,
        sensitive,
        ...(sensitive || value === undefined ? {} : { value: JSON.stringify(value) }),
    }));
};
/** What an apply has told so far, out of the file that it writes. */
const eventsIn = (output) => eventsOf(output)
    .flatMap(applyEvent)
    .filter((event) => event.type !== 'progress');
/** Follows a file that another process writes, line by line; `next` returns the events that are new. */
const follower = async (path) => {
    const file = await (0,promises_.open)(path, 'r');
    let position = 0;
    let rest = Buffer.alloc(0);
    return {
        next: async () => {
            const { size } = await file.stat();
            if (size <= position)
                return [];
            const buffer = Buffer.alloc(size - position);
            const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
            position += bytesRead;
            // Cut at a line end in bytes: a character may be written in two pieces.
            const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
            const end = bytes.lastIndexOf(10) + 1;
            rest = bytes.subarray(end);
            return eventsOf(bytes.toString('utf8', 0, end)).flatMap(applyEvent);
        },
        close: () => file.close(),
    };
};
/** Tells what is new in the file until the tool has ended. */
const watch = async (path, ended, tell) => {
    const follow = await follower(path);
    try {
        while (!(await Promise.race([ended, (0,external_node_timers_promises_.setTimeout)(POLL, false)])))
            (await follow.next()).forEach(tell);
        (await follow.next()).forEach(tell);
    }
    finally {
        await follow.close();
    }
};
/**
 * Applies one plan file. The tool writes to files and runs in a group of its own: with a pipe it would die of SIGPIPE
 * when this process is killed, in the middle of the apply and with the lock held (measured,
 * docs/platform-notes.md#cancellation). Once it is started nothing but its end ends this: it goes on whether or not it can
 * be followed.
 */
const applyPlan = async (tool, options, onEvent) => {
    const path = (0,external_node_path_.join)(options.scratch, `${(0,external_node_crypto_.randomUUID)()}.apply`);
    const [out, err] = await Promise.all([(0,promises_.open)(`${path}.jsonl`, 'w'), (0,promises_.open)(`${path}.err`, 'w')]);
    const parallelism = options.parallelism === undefined ? [] : [`-parallelism=${options.parallelism}`];
    const args = [
        'apply',
        '-input=false',
        '-json',
        '-lock=true',
        `-lock-timeout=${options.lockTimeout}`,
        ...parallelism,
        options.planFile,
    ];
    const child = (0,external_node_child_process_.spawn)(tool.program, args, {
        cwd: tool.directory,
        env: tool.environment,
        stdio: ['ignore', out.fd, err.fd],
        detached: true,
    });
    const closed = new Promise((resolve) => {
        child.once('close', (code, signal) => {
            resolve(code === null ? { signal: signal ?? 'a signal' } : { code });
        });
    });
    const seen = [];
    let trouble;
    const trying = async (work) => {
        try {
            return await work();
        }
        catch (error) {
            trouble ??= (0,errors/* messageOf */.bD)(error);
            return undefined;
        }
    };
    const { pid } = child;
    if (pid !== undefined)
        await trying(() => {
            options.onStarted({ pid, begun: begunAt(pid), output: `${path}.jsonl` });
        });
    // A program that cannot be started has no process: this throws, and nothing was begun.
    if (pid === undefined)
        await (0,external_node_events_.once)(child, 'spawn');
    child.on('error', () => undefined);
    const ended = closed.then(() => true);
    await trying(() => watch(`${path}.jsonl`, ended, (event) => {
        if (event.type !== 'progress')
            seen.push(event);
        onEvent(event);
    }));
    const ending = await closed;
    await Promise.allSettled([out.close(), err.close()]);
    const stdout = await trying(() => (0,promises_.readFile)(`${path}.jsonl`, 'utf8'));
    const text = await (0,promises_.readFile)(`${path}.err`, 'utf8').catch(() => '');
    const messages = eventsOf(stdout ?? '');
    return {
        ending,
        // The whole file says more than what could be followed of it.
        events: stdout === undefined ? seen : eventsIn(stdout),
        outputs: outputsOf(messages),
        diagnostics: diagnosticsOf(messages, options.shownDirectory),
        text,
        ...(stdout === undefined && { unread: trouble ?? 'what the tool wrote cannot be read' }),
    };
};

;// CONCATENATED MODULE: ./src/adapters/terraform/backend.ts




const initialised = dist/* object */.Ikc({ backend: dist/* object */.Ikc({ type: dist/* string */.YjP(), config: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()) }) });
/** Settings that say where the state is. Credentials and tuning are left out: they may differ between plan and apply. */
const PLACE = new Set('path workspace_dir workspace_key_prefix bucket key region prefix address storage_account_name container_name resource_group_name organization hostname name namespace secret_suffix table_name schema_name conn_str_host endpoint endpoints'.split(' '));
const place = (config) => Object.entries(config)
    .filter(([name, value]) => PLACE.has(name) && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
/**
 * Fingerprint of where the state lives: backend type, its place and the workspace, from what `init` wrote to
 * `.terraform/terraform.tfstate`. Without that file the state is the local one beside the configuration.
 */
const backendFingerprint = async (directory, workspace) => {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, '.terraform/terraform.tfstate'), 'utf8').catch(() => undefined);
    const backend = text === undefined ? { type: 'local', config: {} } : dist/* parse */.qgA(initialised, JSON.parse(text)).backend;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([backend.type, place(backend.config), workspace]))
        .digest('hex');
};

// EXTERNAL MODULE: ./src/core/changes/secrets.ts
var secrets = __webpack_require__(2256);
;// CONCATENATED MODULE: ./src/adapters/terraform/credentials.ts

const SECRET_NAME = /secret|token|password|passwd|passphrase|credential|_key$|apikey/i;
/** A name that says so and a value that is not a path: `AWS_WEB_IDENTITY_TOKEN_FILE` and `key=…/terraform.tfstate` are no secrets. */
const isSecret = ([name, value]) => SECRET_NAME.test(name) && !value.startsWith('/') && (0,secrets/* isTelling */.c)(value);
/** `KEY=VALUE` */
const settingOf = (line) => {
    const at = line.indexOf('=');
    return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
};
/**
 * Secrets that the caller hands to the tool under a name that says so: variables, environment variables and backend
 * settings. No plan marks them, but errors of backends and providers may quote them.
 */
const credentialsIn = (environment, variables, backendConfig) => [
    ...new Set([...Object.entries(environment), ...Object.entries(variables), ...backendConfig.map(settingOf)]
        .filter(isSecret)
        .map(([, value]) => value)),
];
/** Secrets among the settings of a backend file, which is HCL: `password = "…"`. */
const credentialsInSettings = (text) => [...text.matchAll(/^\s*"?([A-Za-z_][\w.-]*)"?\s*[:=]\s*"((?:[^"\\]|\\.)*)"/gm)]
    .map(([, name = '', value = '']) => [name, value])
    .filter(isSecret)
    .map(([, value]) => value);
/** Names of the backend settings that look like credentials: Terraform writes their values into every plan file. */
const credentialSettings = (backendConfig) => backendConfig
    .map(settingOf)
    .filter(isSecret)
    .map(([name]) => name);

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./src/adapters/terraform/extra-files.ts






const sha256 = async (file) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    return hash.digest('hex');
};
const filesAt = async (path) => {
    const facts = await (0,promises_.stat)(path);
    if (!facts.isDirectory())
        return [path];
    const entries = await (0,promises_.readdir)(path);
    return (await Promise.all(entries.map((entry) => filesAt((0,external_node_path_.join)(path, entry))))).flat();
};
/**
 * The files that the caller says are made at plan time, as they are after the plan: what a plan zips or generates is
 * read again at apply. A directory stands for all files in it. Throws an `OperationError` for what was not made, and for
 * a link out of the repository.
 */
const extraFilesAt = async (repository, paths) => {
    const refuse = (path, why, cause) => new errors/* OperationError */.OK(`\`extra-files\`: \`${(0,external_node_path_.relative)(repository, path)}\` ${why}. Correct the input, or make the file in a step before this one or in the plan itself.`, { cause });
    const listed = paths.map((path) => filesAt(path).catch((cause) => {
        throw refuse(path, 'is not there after the plan', cause);
    }));
    const files = [...new Set((await Promise.all(listed)).flat())].sort();
    return Promise.all(files.map(async (absolute) => {
        const real = await (0,promises_.realpath)(absolute);
        if (!real.startsWith(repository + external_node_path_.sep))
            throw refuse(absolute, 'leads out of the repository');
        if (!(await (0,promises_.stat)(real)).isFile())
            throw refuse(absolute, 'is no regular file');
        return { path: (0,external_node_path_.relative)(repository, absolute).split(external_node_path_.sep).join('/'), absolute, sha256: await sha256(real) };
    }));
};

// EXTERNAL MODULE: ./src/adapters/terraform/process.ts
var terraform_process = __webpack_require__(5354);
;// CONCATENATED MODULE: ./src/adapters/terraform/tree.ts







const SKIPPED = new Set([
    '.terraform',
    '.git',
    'terraform.tfstate',
    'terraform.tfstate.backup',
    '.terraform.tfstate.lock.info',
]);
const moduleManifest = dist/* object */.Ikc({ Modules: dist/* array */.YOg(dist/* object */.Ikc({ Dir: dist/* string */.YjP(), Source: dist/* string */.YjP() })) });
const filesBelow = async (directory) => {
    const entries = await (0,promises_.readdir)(directory, { withFileTypes: true });
    const nested = entries
        .filter((entry) => !SKIPPED.has(entry.name))
        .map(async (entry) => {
        const path = (0,external_node_path_.join)(directory, entry.name);
        return entry.isDirectory() ? await filesBelow(path) : [path];
    });
    return (await Promise.all(nested)).flat();
};
const fingerprint = async (file) => {
    const facts = await (0,promises_.lstat)(file);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    if (facts.isSymbolicLink())
        hash.update(await (0,promises_.readlink)(file));
    else if (facts.isFile())
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), hash);
    const executable = (facts.mode & 0o111) === 0 ? '-' : 'x';
    return `${facts.isSymbolicLink() ? 'link' : 'file'} ${executable} ${hash.digest('hex')}`;
};
const inside = (repository, path) => {
    if (path === repository || path.startsWith(repository + external_node_path_.sep))
        return path;
    throw new errors/* ConfigurationError */.j1(`The module in \`${(0,external_node_path_.relative)(repository, path)}\`, as seen from the root of the repository, is out of the repository: no commit says what is in it. Move it into the repository.`);
};
/**
 * Directories of the local modules that the stack uses, as `init` found them; none before. Throws a
 * `ConfigurationError` for one outside of the repository: it could be any directory of the machine.
 */
const localModules = async (directory, repository) => {
    const manifest = await (0,promises_.readFile)((0,external_node_path_.join)(directory, '.terraform/modules/modules.json'), 'utf8').catch(() => undefined);
    if (manifest === undefined)
        return [];
    const { Modules } = dist/* parse */.qgA(moduleManifest, JSON.parse(manifest));
    return Modules.filter(({ Source }) => /^\.\.?\//.test(Source)).map(({ Dir }) => inside(repository, (0,external_node_path_.join)(directory, Dir)));
};
/**
 * Hash of every file below the stack's directory and its local modules, and of the var files, with path, kind and
 * executable bit: scripts and the targets of `file()` are read again at apply, so the plan alone does not say what will
 * run (docs/platform-notes.md#saved-plans).
 */
const treeHash = async (directory, repository, varFiles) => {
    const roots = [directory, ...(await localModules(directory, repository))];
    const below = (await Promise.all(roots.map(filesBelow))).flat();
    const files = [...new Set([...below, ...varFiles])].sort();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const file of files)
        hash.update(`${(0,external_node_path_.relative)(directory, file)}\0${await fingerprint(file)}\n`);
    return hash.digest('hex');
};

;// CONCATENATED MODULE: ./src/adapters/terraform/workspace.ts

/** Makes a workspace. The tool refuses while TF_WORKSPACE says which one is in use (measured on Terraform 1.11.4, OpenTofu 1.12). */
const created = async (tool, workspace, lockTimeout) => {
    const environment = Object.fromEntries(Object.entries(tool.environment).filter(([name]) => name !== 'TF_WORKSPACE'));
    const { ending, stdout, stderr } = await (0,terraform_process/* run */.eF)({ ...tool, environment }, [
        'workspace',
        'new',
        '-no-color',
        `-lock-timeout=${lockTimeout}`,
        workspace,
    ]);
    const made = {
        severity: 'warning',
        summary: `The workspace "${workspace}" was not there and was made.`,
        detail: '',
    };
    return { ending, diagnostics: (0,terraform_process/* endedWith */.tX)(ending, 0) ? [made] : [], text: stdout + stderr };
};
/**
 * Does the workspace exist? Terraform takes a name that does not as a new one with an empty state, without a word
 * (measured on 1.11.4 with TF_WORKSPACE), and would plan to create everything a second time. `undefined` when all is well.
 */
const workspaceCheck = async (tool, wanted) => {
    const { workspace } = wanted;
    if (workspace === 'default')
        return undefined;
    const { ending, stdout, stderr } = await (0,terraform_process/* run */.eF)(tool, ['workspace', 'list', '-no-color']);
    if (!(0,terraform_process/* endedWith */.tX)(ending, 0))
        return { ending, diagnostics: [], text: stdout + stderr };
    const names = stdout.split('\n').map((line) => line.replace(/^\*?\s*/, '').trim());
    if (names.includes(workspace))
        return undefined;
    if (wanted.createWorkspace === true)
        return created(tool, workspace, wanted.lockTimeout);
    const there = names.filter((name) => name !== '').join(', ');
    const summary = `The workspace "${workspace}" does not exist. There is ${there}.`;
    return { ending: { code: 1 }, diagnostics: [{ severity: 'error', summary, detail: '' }], text: '' };
};

;// CONCATENATED MODULE: ./src/adapters/terraform/init.ts





/** Milliseconds before the second and the third attempt. */
const PAUSES = [1_000, 4_000];
/** How Go, registries and stores say that it may work the next time. */
const TRANSIENT = /connection (?:refused|reset)|broken pipe|timed? ?out|deadline exceeded|Client\.Timeout|no such host|temporary failure in name resolution|network is unreachable|TLS handshake|unexpected EOF|\b(?:429|500|502|503|504)\b|too many requests|bad gateway|service unavailable/i;
/** Only what a registry or the network is to blame for is worth another attempt: a mistake stays one. */
const isTransient = ({ ending, stdout, stderr }) => {
    const words = `${stdout}\n${stderr}`;
    const { reason } = (0,failure/* explainFailure */.SP)(words, ending);
    return (reason === 'registry-unreachable' || reason === 'backend-unreachable') && TRANSIENT.test(words);
};
const retried = (attempts) => attempts === 1
    ? []
    : [
        {
            severity: 'warning',
            summary: `\`init\` was run ${attempts} times, because a registry or the network did not answer.`,
            detail: '',
        },
    ];
/** Readies the directory, in the default workspace: in another one `init` makes one that is not there (measured on 1.11.4). */
const initialiseIn = async (entered, options) => {
    const tool = { ...entered, environment: { ...entered.environment, TF_WORKSPACE: 'default' } };
    const settings = [...(options.backendConfigFiles ?? []), ...options.backendConfig];
    const backend = settings.map((setting) => `-backend-config=${setting}`);
    const attempt = () => (0,terraform_process/* run */.eF)(tool, ['init', '-input=false', '-no-color', '-lockfile=readonly', ...backend]);
    let finished = await attempt();
    let attempts = 1;
    for (const delay of PAUSES) {
        if ((0,terraform_process/* endedWith */.tX)(finished.ending, 0) || !isTransient(finished))
            break;
        options.say?.(`init did not reach a registry or the state (attempt ${attempts} of ${PAUSES.length + 1}). It is run again in ${delay / 1_000} s.`);
        await (0,external_node_timers_promises_.setTimeout)(delay);
        finished = await attempt();
        attempts += 1;
    }
    const { ending, stdout, stderr } = finished;
    const diagnostics = retried(attempts);
    if (!(0,terraform_process/* endedWith */.tX)(ending, 0))
        return { ending, diagnostics, text: stdout + stderr };
    const checked = await workspaceCheck(tool, options);
    await localModules(tool.directory, options.repository);
    return {
        ending: checked?.ending ?? ending,
        diagnostics: [...diagnostics, ...(checked?.diagnostics ?? [])],
        text: checked?.text ?? stdout + stderr,
    };
};

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./src/adapters/terraform/lines.ts

/**
 * Keeps only the wanted lines of a stream, so that the few that matter are not lost in the many: a plan prints one line
 * for each object, and its errors last.
 */
const lineKeeper = (wanted) => {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const kept = [];
    let rest = '';
    const keep = (line) => {
        if (wanted(line))
            kept.push(line);
    };
    return {
        take: (chunk) => {
            const lines = (rest + decoder.write(chunk)).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines)
                keep(line);
        },
        text: () => {
            keep(rest + decoder.end());
            rest = '';
            return kept.join('\n');
        },
    };
};

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(8925);
;// CONCATENATED MODULE: ./src/adapters/terraform/plan-file.ts




const stateSchema = dist/* object */.Ikc({ lineage: dist/* string */.YjP(), serial: dist/* number */.aig() });
/**
 * Lineage and serial of the state that a plan was made from. A plan file is a zip whose entry `tfstate` is that state
 * (measured on Terraform 1.11.4; lineage is `''` while there is no state). Throws a `ConfigurationError` for a plan
 * file that cannot be read, for example one that OpenTofu encrypted.
 */
const stateOf = async (planFile) => {
    const bytes = await (0,promises_.readFile)(planFile).catch((cause) => {
        throw new errors/* OperationError */.OK('The tool says that it planned, but left no plan file. Run the job again.', { cause });
    });
    try {
        const entries = (0,esm/* unzipSync */.AO)(bytes, { filter: ({ name }) => name === 'tfstate' });
        return dist/* parse */.qgA(stateSchema, JSON.parse(new TextDecoder().decode(entries['tfstate'])));
    }
    catch (cause) {
        throw new errors/* ConfigurationError */.j1('The plan file holds no readable state, so it cannot be bound to one. Plan encryption (OpenTofu) is not supported: seal the stored plan with `store: sealed` instead (docs/sealed.md).', { cause });
    }
};

;// CONCATENATED MODULE: ./src/adapters/runner/input-types.ts
/** Parsers for action inputs. A parser gets the trimmed text, `''` when nothing was given, and throws `Malformed`. */
class Malformed extends Error {
}
const given = (parse) => (raw) => raw === '' ? undefined : parse(raw);
/** Any text but an empty one. */
const input_types_text = (raw) => {
    if (raw === '')
        throw new Malformed('must not be empty');
    return raw;
};
/** A text that may be missing. */
const optionalText = given(input_types_text);
const flag = (raw) => {
    if (raw === 'true')
        return true;
    if (raw === 'false')
        return false;
    throw new Malformed(`must be \`true\` or \`false\`, but is \`${raw}\``);
};
const optionalFlag = given(flag);
/** A whole number within bounds. */
const wholeNumber = (least, most) => (raw) => {
    const value = Number(raw);
    if (/^\d+$/.test(raw) && value >= least && value <= most)
        return value;
    throw new Malformed(`must be a whole number from ${least} to ${most}, but is \`${raw}\``);
};
const optionalWholeNumber = (least, most) => given(wholeNumber(least, most));
const oneOf = (...values) => (raw) => {
    const found = values.find((value) => value === raw);
    if (found !== undefined)
        return found;
    throw new Malformed(`must be one of ${values.map((value) => `\`${value}\``).join(', ')}, but is \`${raw}\``);
};
/** One of a closed set, or nothing. */
const optionalOneOf = (...values) => given(oneOf(...values));
/** One value a line; empty lines are passed over. */
const lines = (raw) => raw
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** Several of a closed set, separated by commas, spaces or lines. */
const someOf = (...values) => (raw) => raw
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(oneOf(...values));
/** A word that becomes an argument of a program: no leading dash, no control characters. */
const argument = (raw) => {
    input_types_text(raw);
    if (raw.startsWith('-'))
        throw new Malformed(`must not start with a dash, but is \`${raw}\``);
    // eslint-disable-next-line no-control-regex -- control characters are what is refused
    if (/[\u0000-\u001f\u007f]/.test(raw))
        throw new Malformed('must not contain control characters');
    return raw;
};
const optionalArgument = given(argument);
/** One argument a line. */
const argumentLines = (raw) => lines(raw).map(argument);
/** A time as Go writes it, for options such as `-lock-timeout`. */
const duration = (raw) => {
    if (/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(raw))
        return raw;
    throw new Malformed(`must be a time with its unit, for example \`60s\` or \`5m\`, but is \`${raw}\``);
};
/** `KEY=VALUE` a line, kept as it is. A line without `=` would be a path of a file to Terraform, which it reads and quotes. */
const settings = (raw) => lines(raw).map((line) => {
    if (/^[A-Za-z_][\w.-]*\s*=/.test(line))
        return line;
    throw new Malformed('must have lines `KEY=VALUE`; name files of settings in `backend-config-files`');
});
/** `NAME=VALUE` a line; the value may contain anything but a line break. */
const assignments = (raw) => Object.fromEntries(lines(raw).map((line) => {
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_-]*)\s*=\s?(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
        throw new Malformed(`must have lines \`NAME=VALUE\`, but has \`${line.slice(0, 40)}\``);
    return [name, value];
}));
/** Names of environment variables, one a line or separated by commas. */
const environmentNames = (raw) => raw
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => {
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        return name;
    throw new Malformed(`must list names of environment variables, but has \`${name.slice(0, 40)}\``);
});

;// CONCATENATED MODULE: ./src/adapters/terraform/plan-inputs.ts


/** The inputs that turn or narrow a plan. The gate has them as well: it plans again, and must plan the same. */
const PLAN_INPUTS = {
    'create-workspace': flag,
    target: argumentLines,
    replace: argumentLines,
    exclude: argumentLines,
    destroy: flag,
    refresh: flag,
    'refresh-only': flag,
    'extra-files': argumentLines,
};
/** What the tool itself refuses, or would silently take for nothing. */
const contradictions = (given, tool) => {
    const { target, replace, exclude, destroy, refresh } = given;
    const refreshOnly = given['refresh-only'];
    const all = [
        [
            exclude.length > 0 && tool === 'terraform',
            'Input `exclude`: Terraform has no such option, only OpenTofu 1.9 or later. Use `target`, or set `tool: opentofu`.',
        ],
        [
            exclude.length > 0 && target.length > 0,
            'Inputs `target` and `exclude` cannot be used together: OpenTofu takes one of them.',
        ],
        [
            refreshOnly && destroy,
            'Inputs `refresh-only` and `destroy` cannot be used together: one changes nothing, the other everything.',
        ],
        [
            refreshOnly && !refresh,
            'Inputs `refresh-only` and `refresh: false` cannot be used together: nothing would be left to do.',
        ],
        [
            refreshOnly && replace.length > 0,
            'Inputs `refresh-only` and `replace` cannot be used together: one changes nothing.',
        ],
        [
            destroy && replace.length > 0,
            'Inputs `destroy` and `replace` cannot be used together: what is destroyed is not replaced.',
        ],
    ];
    return all.filter(([holds]) => holds).map(([, problem]) => problem);
};
/** What the inputs say about the plan. Throws a `ConfigurationError` with everything that contradicts itself. */
const scopeOf = (given, tool) => {
    const problems = contradictions(given, tool);
    if (problems.length > 0)
        throw new ConfigurationError(problems.join('\n'));
    const { target, replace, exclude, destroy, refresh } = given;
    return { target, replace, exclude, destroy, refresh, refreshOnly: given['refresh-only'] };
};
/** The options of `plan` that say the same. */
const scopeArguments = ({ target, replace, exclude, destroy, refresh, refreshOnly }) => [
    ...(destroy ? ['-destroy'] : []),
    ...(refreshOnly ? ['-refresh-only'] : []),
    ...(refresh ? [] : ['-refresh=false']),
    ...target.map((address) => `-target=${address}`),
    ...replace.map((address) => `-replace=${address}`),
    ...exclude.map((address) => `-exclude=${address}`),
];

// EXTERNAL MODULE: ./src/core/failures/lock-holder.ts
var lock_holder = __webpack_require__(6595);
;// CONCATENATED MODULE: ./src/adapters/terraform/state-lock.ts




/** An object that no configuration has: taking the lock is all that the command does. */
const NOTHING = 'planseal_lock.probe';
/**
 * The lock as the tool itself sees it. `untaint -allow-missing` of an object that does not exist takes the lock, changes
 * nothing, starts no provider and gives the lock back (measured on Terraform 1.11.4 and OpenTofu 1.12.6).
 */
const stateLockOf = (ask) => ({
    probe: async () => {
        try {
            const { ending, stdout, stderr } = await ask([
                'untaint',
                '-no-color',
                '-allow-missing',
                '-lock-timeout=0s',
                NOTHING,
            ]);
            if ((0,terraform_process/* endedWith */.tX)(ending, 0))
                return { state: 'free' };
            const words = stdout + stderr;
            const holder = (0,failure/* explainFailure */.SP)(words, ending).reason === 'state-locked' ? (0,lock_holder/* lockHolder */.m)(words) : undefined;
            return holder === undefined
                ? { state: 'unknown', because: words.trim().split('\n').slice(0, 12).join('\n') }
                : { state: 'held', holder };
        }
        catch (error) {
            return { state: 'unknown', because: (0,errors/* messageOf */.bD)(error) };
        }
    },
    release: async (id) => {
        const { ending, stdout, stderr } = await ask(['force-unlock', '-force', id]);
        return { ending, diagnostics: [], text: stdout + stderr };
    },
});

// EXTERNAL MODULE: ./src/adapters/runner/small-heap.ts + 1 modules
var small_heap = __webpack_require__(8821);
// EXTERNAL MODULE: ./src/adapters/terraform/released.ts
var released = __webpack_require__(7984);
;// CONCATENATED MODULE: ./src/adapters/terraform/stream.ts





/**
 * Standard output of a program as it comes, with back-pressure, so that a plan of any size is never in memory as a
 * whole. Throws an `OperationError` at the end when the program failed; what came before must then not be used. `redact`
 * is applied to the program's own words.
 */
async function* streamOf(tool, args, redact) {
    (0,small_heap/* keepHeapSmall */.p)();
    const child = (0,external_node_child_process_.spawn)(tool.program, args, {
        cwd: tool.directory,
        env: tool.environment,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pipes = (0,released/* releaseWhenEnded */.K)(child);
    const closed = (0,external_node_events_.once)(child, 'close');
    // A reader that gives up early never awaits it.
    closed.catch(() => undefined);
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        if (complaint.length < 4_000)
            complaint += text;
    });
    try {
        yield* child.stdout;
    }
    catch (error) {
        if (!pipes.hasLetGo())
            throw error;
    }
    const [code, signal] = await closed;
    if (code !== 0)
        throw new errors/* OperationError */.OK(`\`${tool.program} ${args[0] ?? ''}\` ended with ${signal ?? `exit code ${String(code)}`}: ${redact(complaint).slice(0, 1_000)}`);
}

;// CONCATENATED MODULE: ./src/adapters/terraform/cli.ts





















const cli_sha256 = async (file) => {
    const content = await (0,promises_.readFile)(file).catch(() => undefined);
    return content === undefined ? '' : (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
};
const planArguments = (options, { lock, refreshOnly }, planFile) => [
    'plan',
    '-input=false',
    '-json',
    '-detailed-exitcode',
    `-out=${planFile}`,
    `-lock=${String(lock)}`,
    ...(lock ? [`-lock-timeout=${options.lockTimeout}`] : []),
    ...scopeArguments(refreshOnly === true ? { ...basis/* WHOLE_STACK */.T, refreshOnly } : (options.scope ?? basis/* WHOLE_STACK */.T)),
    ...(options.parallelism === undefined ? [] : [`-parallelism=${options.parallelism}`]),
    ...options.varFiles.map((file) => `-var-file=${file}`),
    ...Object.entries(options.variables).map(([name, value]) => `-var=${name}=${value}`),
];
/** A cloud that does not let the tool in is a run of the tool that failed before it began. */
const notLetIn = (error) => {
    if (!(error instanceof failure/* NoCredentials */.eq))
        throw error;
    return { ending: { code: 1 }, diagnostics: [{ severity: 'error', summary: error.message, detail: '' }], text: '' };
};
/** Terraform or OpenTofu by its command line, in one directory. */
const cliTool = (options) => {
    const { directory, shownDirectory, tool } = options;
    // Also for the default one, or else `.terraform/environment` of an earlier step or of the repository would choose.
    const environment = { ...options.environment, TF_WORKSPACE: options.workspace };
    const process = { program: tool.program, directory, environment };
    const cloud = options.cloud ?? NO_CLOUD;
    const given = [
        ...credentialsIn(environment, options.variables, options.backendConfig),
        ...(options.backendSecrets ?? []),
    ];
    const redact = (text) => (0,changes_redact/* redactorOf */.y)([...given, ...cloud.handedOut()])(text);
    const safe = (run) => ({
        ...run,
        text: redact(run.text),
        diagnostics: run.diagnostics.map((one) => ({ ...one, summary: redact(one.summary), detail: redact(one.detail) })),
    });
    /** The tool as it is let into the clouds, which it is only while `work` goes on. */
    const inCloud = async (stage, work) => {
        const session = await cloud.enter(stage);
        try {
            return await work({ ...process, environment: { ...environment, ...session.variables } });
        }
        finally {
            await session.leave();
        }
    };
    const made = new Map();
    const formatCheck = async () => {
        const { ending, stdout, stderr } = await (0,terraform_process/* run */.eF)(process, ['fmt', '-check', '-diff', '-recursive', '-no-color']);
        return safe({ ending, diagnostics: [], text: stdout + stderr });
    };
    const initialise = () => inCloud('plan', async (entered) => safe(await initialiseIn(entered, options))).catch(notLetIn);
    const validate = async () => {
        // It asks no cloud anything, so it is not let into one; it may also run where the guard refuses the code.
        const { ending, stdout, stderr } = await (0,terraform_process/* run */.eF)(process, ['validate', '-json']);
        const diagnostics = validationOf(stdout, shownDirectory);
        if (diagnostics !== undefined)
            return safe({ ending, diagnostics, text: stderr });
        // What is not its report cannot say that all is well.
        return safe({ ending: (0,terraform_process/* endedWith */.tX)(ending, 0) ? { code: 1 } : ending, diagnostics: [], text: stdout + stderr });
    };
    const plan = async (how) => {
        const planFile = (0,external_node_path_.join)(options.scratch, `${(0,external_node_crypto_.randomUUID)()}.tfplan`);
        const kept = lineKeeper((line) => line.includes('"diagnostic"'));
        const { ending, stderr } = await inCloud('plan', (entered) => (0,terraform_process/* run */.eF)(entered, planArguments(options, how, planFile), kept.take));
        made.set(planFile, await cli_sha256(planFile));
        return safe({ ending, planFile, diagnostics: diagnosticsOf(eventsOf(kept.text()), shownDirectory), text: stderr });
    };
    /** What was judged is what is applied: a process that a provider left behind could have put another plan there. */
    const isAsJudged = async (planFile) => {
        const judged = made.get(planFile);
        return judged !== undefined && judged !== '' && judged === (await cli_sha256(planFile));
    };
    const unchanged = async (planFile) => {
        if (made.has(planFile) && !(await isAsJudged(planFile)))
            throw new errors/* OperationError */.OK('The plan file changed after it was judged. Nothing was applied. Find out what else runs in this job: a step, a provider.');
    };
    const showText = async (planFile) => {
        const { ending, stdout, stderr } = await inCloud('plan', (entered) => (0,terraform_process/* run */.eF)(entered, ['show', '-no-color', planFile]));
        if (!(0,terraform_process/* endedWith */.tX)(ending, 0))
            throw new errors/* OperationError */.OK(`\`show\` of the plan failed (${(0,terraform_process/* describeEnding */.be)(ending)}): ${redact(stderr).slice(0, 1_000)}`);
        return stdout;
    };
    async function* showJson(planFile) {
        const session = await cloud.enter('plan');
        try {
            const entered = { ...process, environment: { ...environment, ...session.variables } };
            yield* streamOf(entered, ['show', '-json', '-no-color', planFile], redact);
        }
        finally {
            await session.leave();
        }
    }
    const extraFiles = () => extraFilesAt(options.repository, options.extraFiles ?? []);
    const basisOf = async (planFile) => ({
        tool: tool.name,
        version: tool.version,
        lockFile: await cli_sha256((0,external_node_path_.join)(directory, '.terraform.lock.hcl')),
        backend: await backendFingerprint(directory, options.workspace),
        tree: await treeHash(directory, options.repository, [
            ...options.varFiles,
            ...(options.backendConfigFiles ?? []),
            ...(await extraFiles()).map(({ absolute }) => absolute),
        ]),
        ...(await stateOf(planFile)),
    });
    const directories = async () => {
        const outside = [
            ...(await localModules(directory, options.repository)),
            ...options.varFiles.map(external_node_path_.dirname),
            ...(options.backendConfigFiles ?? []),
            ...(options.extraFiles ?? []),
        ];
        const shown = outside.map((path) => external_node_path_.posix.join(shownDirectory, (0,external_node_path_.relative)(directory, path).split(external_node_path_.sep).join('/')));
        return [...new Set([shownDirectory, ...shown])];
    };
    return {
        name: tool.name,
        version: tool.version,
        directory: shownDirectory,
        directories,
        formatCheck,
        initialise,
        validate,
        plan,
        showJson,
        showText,
        basisOf,
        extraFiles,
        isAsJudged,
        lock: (stage) => stateLockOf(async (args) => {
            const finished = await inCloud(stage, (entered) => (0,terraform_process/* run */.eF)(entered, args));
            return { ...finished, stdout: redact(finished.stdout), stderr: redact(finished.stderr) };
        }),
        apply: async (planFile, onEvent) => {
            await unchanged(planFile);
            let finished;
            try {
                await inCloud('apply', async (entered) => {
                    finished = await applyPlan(entered, {
                        planFile,
                        lockTimeout: options.lockTimeout,
                        scratch: options.scratch,
                        shownDirectory,
                        onStarted: options.onStarted ?? (() => undefined),
                        ...(options.parallelism === undefined ? {} : { parallelism: options.parallelism }),
                    }, onEvent);
                });
            }
            catch (error) {
                // Of an apply that has ended, nothing that happens when the cloud is left changes what it did.
                finished ??= { ...notLetIn(error), events: [] };
            }
            return safe(finished ?? { ...notLetIn(new Error('The tool was not started.')), events: [] });
        },
    };
};

// EXTERNAL MODULE: ./src/adapters/terraform/locate.ts
var locate = __webpack_require__(2377);
;// CONCATENATED MODULE: ./src/adapters/tools/tflint.ts





const tflint_position = dist/* object */.Ikc({ line: dist/* number */.aig(), column: dist/* number */.aig() });
const range = dist/* exactOptional */.yqP(dist/* object */.Ikc({ filename: dist/* string */.YjP(), start: tflint_position, end: tflint_position }));
const report = dist/* object */.Ikc({
    issues: dist/* array */.YOg(dist/* object */.Ikc({ rule: dist/* object */.Ikc({ name: dist/* string */.YjP(), severity: dist/* string */.YjP() }), message: dist/* string */.YjP(), range })),
    errors: dist/* array */.YOg(dist/* object */.Ikc({ message: dist/* string */.YjP(), summary: dist/* exactOptional */.yqP(dist/* string */.YjP()), range })),
});
const locationOf = (at, directory) => at === undefined || at.filename === ''
    ? {}
    : {
        at: {
            file: external_node_path_.posix.join(directory, at.filename),
            line: at.start.line,
            endLine: at.end.line,
            column: at.start.column,
            endColumn: at.end.column,
        },
    };
const reportIn = (stdout) => {
    try {
        return dist/* parse */.qgA(report, JSON.parse(stdout));
    }
    catch {
        return undefined;
    }
};
const tflint_diagnosticsOf = ({ issues, errors }, directory) => {
    return [
        ...errors.map((error) => ({
            severity: 'error',
            summary: error.summary ?? 'tflint',
            detail: error.message,
            ...locationOf(error.range, directory),
        })),
        ...issues.map((issue) => ({
            severity: issue.rule.severity === 'error' ? 'error' : 'warning',
            summary: issue.rule.name,
            detail: issue.message,
            ...locationOf(issue.range, directory),
        })),
    ];
};
const exists = (path) => (0,promises_.access)(path).then(() => true, () => false);
/** tflint from PATH; `undefined` when it is not there. Exit codes: 0 clean, 2 issues, 1 it could not work (tflint README). */
const findTflint = async ({ directory, shownDirectory, environment, config, }) => {
    const program = await (0,locate/* onPath */.L)('tflint', environment['PATH'] ?? '');
    if (program === undefined)
        return undefined;
    const tool = { program, directory, environment };
    const configured = config === undefined ? [] : [`--config=${config}`];
    // Nothing is run here: even `--version` starts the plugins of the directory, before the guard has looked at them.
    return {
        name: 'tflint',
        lint: async () => {
            // Plugins stand only in a configuration; without one there is nothing to install.
            if (config !== undefined || (await exists((0,external_node_path_.join)(directory, '.tflint.hcl')))) {
                const init = await (0,terraform_process/* run */.eF)(tool, ['--init', ...configured]);
                if (!(0,terraform_process/* endedWith */.tX)(init.ending, 0))
                    return { ending: init.ending, diagnostics: [], text: init.stdout + init.stderr };
            }
            const { ending, stdout, stderr } = await (0,terraform_process/* run */.eF)(tool, ['--format=json', '--no-color', ...configured]);
            const found = reportIn(stdout);
            if (found !== undefined)
                return { ending, diagnostics: tflint_diagnosticsOf(found, shownDirectory), text: stderr };
            // What is not its report cannot say that all is well.
            const failed = (0,terraform_process/* endedWith */.tX)(ending, 0, 2) ? { code: 1 } : ending;
            return { ending: failed, diagnostics: [], text: stdout + stderr };
        },
    };
};

// EXTERNAL MODULE: ./src/adapters/terminal/local-code.ts + 3 modules
var local_code = __webpack_require__(6795);
// EXTERNAL MODULE: ./src/adapters/terminal/root-module.ts
var root_module = __webpack_require__(9818);
;// CONCATENATED MODULE: ./src/adapters/terminal/local-stack.ts









const QUIET = { TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' };
/** Arguments slipped in from outside would make the preview one of something else: `-target`, `-destroy`. */
const isUnwanted = (name) => name.startsWith('TF_CLI_ARGS');
/** The user's own environment, credentials and CLI configuration among it: this is his machine. */
const environmentOf = (own) => {
    const present = Object.entries(own).filter((entry) => entry[1] !== undefined);
    const leftOut = present.map(([name]) => name).filter(isUnwanted);
    return {
        variables: { ...Object.fromEntries(present.filter(([name]) => !isUnwanted(name))), ...QUIET },
        leftOut,
    };
};
/** As CI calls it: by the directory as seen from the repository. */
const nameOf = (directory, repository, workspace) => {
    const place = repository === '' ? '' : (0,local_code/* slashed */.d)((0,external_node_path_.relative)(repository, directory));
    return stackName(place === '' ? (0,external_node_path_.basename)(directory) : place, workspace, undefined);
};
/** The workspace that `terraform workspace select` left, as the tool itself finds it. */
const selectedWorkspace = async (directory, variables) => {
    if (variables['TF_WORKSPACE'] !== undefined && variables['TF_WORKSPACE'] !== '')
        return variables['TF_WORKSPACE'];
    const data = (0,external_node_path_.resolve)(directory, variables['TF_DATA_DIR'] ?? '.terraform');
    const selected = await (0,promises_.readFile)((0,external_node_path_.join)(data, 'environment'), 'utf8').catch(() => '');
    return selected.trim() || 'default';
};
const readable = (files) => Promise.all(files.map(async (file) => {
    await (0,promises_.access)(file).catch((cause) => {
        throw new errors/* ConfigurationError */.j1(`--var-file: there is no readable file \`${file}\`.`, { cause });
    });
    return (0,external_node_path_.resolve)(file);
}));
const engineOf = async (wanted, variables) => {
    const search = variables['PATH'] ?? '';
    const commands = { terraform: 'terraform', opentofu: 'tofu' };
    for (const engine of wanted === undefined ? ['terraform', 'opentofu'] : [wanted])
        if ((await (0,locate/* onPath */.L)(commands[engine], search)) !== undefined)
            return engine;
    const missing = wanted === undefined ? 'Neither `terraform` nor `tofu` is' : `\`${commands[wanted]}\` is not`;
    throw new errors/* ConfigurationError */.j1(`${missing} on PATH. Install it, or judge a plan made elsewhere: \`planseal risk plan.json\`.`);
};
/** Finds the tool of this machine and makes it ready for one directory. Throws a `ConfigurationError` that says what is missing. */
const openLocalStack = async (request, { folder }, own) => {
    const directory = await (0,root_module.rootModule)(request.directory);
    const varFiles = await readable(request.varFiles);
    const { variables: environment, leftOut } = environmentOf(own);
    const engine = await engineOf(request.tool, environment);
    const shownDirectory = (0,local_code/* slashed */.d)((0,external_node_path_.relative)(process.cwd(), directory)) || '.';
    const workspace = request.workspace ?? (await selectedWorkspace(directory, environment));
    const repository = (0,local_code/* repositoryOf */._)(directory);
    const tool = cliTool({
        tool: await (0,locate/* locateTool */.rh)(engine, environment, directory),
        repository,
        directory,
        shownDirectory,
        workspace,
        environment,
        scratch: folder,
        varFiles,
        variables: request.variables,
        backendConfig: request.backendConfig,
        lockTimeout: '0s',
    });
    return {
        tool,
        code: (0,local_code.localCode)(directory, varFiles),
        directory,
        linter: await findTflint({ directory, shownDirectory, environment }),
        stack: nameOf(directory, repository, workspace),
        inputs: { workspace, varFiles: [...request.varFiles], variables: request.variables },
        leftOut,
    };
};

// EXTERNAL MODULE: ./src/adapters/terminal/log.ts
var terminal_log = __webpack_require__(4483);
// EXTERNAL MODULE: ./src/core/render/display-text.ts
var display_text = __webpack_require__(5468);
;// CONCATENATED MODULE: ./src/adapters/terminal/steps.ts

const LABEL = 10;
const BAR = 20;
/** Columns of the moving part while nobody knows how far a step is. */
const MOVING = 6;
const STYLES = { waiting: 'dim', running: 'cyan', passed: 'green', failed: 'red', skipped: 'dim' };
const bar = ({ status }, tick) => {
    const filled = (at) => status === 'running' ? (at + BAR - (tick % BAR)) % BAR < MOVING : status === 'passed' || status === 'failed';
    return Array.from({ length: BAR }, (_, at) => (filled(at) ? '█' : '░')).join('');
};
const wordsOf = ({ status, words }) => {
    if (status === 'running')
        return '…';
    if (status === 'waiting')
        return '–';
    return (0,display_text/* displayText */.WV)(words === '' ? (status === 'passed' ? 'ok' : status) : words, 60);
};
const steps_long = (step, tick, paint) => {
    const time = ['waiting', 'skipped'].includes(step.status) ? '' : `${step.seconds.toFixed(1)}s`;
    const words = step.words === '' && step.status !== 'failed' ? '' : wordsOf(step);
    return [
        `  ${paint('dim', step.name.padEnd(LABEL))}${paint(STYLES[step.status], bar(step, tick))}  ${time.padEnd(6)}`,
        step.status === 'failed' ? paint('red', words) : words,
    ]
        .join('  ')
        .trimEnd();
};
const steps_short = (steps, paint) => {
    const cells = steps.map((step, at) => {
        const words = wordsOf(step).padEnd(at === 0 ? 6 : 3);
        return `${paint('dim', at === 0 ? step.name.padEnd(LABEL) : step.name)}${at === 0 ? '' : '  '}${paint(STYLES[step.status], words)}`;
    });
    return `  ${cells.join('  ')}`.trimEnd();
};
/** The lines of all steps: a row of one is slow and has a bar, the steps of a longer row stand side by side. */
const stepLines = (rows, tick, paint) => rows.map((row) => {
    const [only] = row;
    return only !== undefined && row.length === 1 ? steps_long(only, tick, paint) : steps_short(row, paint);
});

// EXTERNAL MODULE: ./src/core/render/terminal-text.ts
var terminal_text = __webpack_require__(6912);
;// CONCATENATED MODULE: ./src/adapters/terminal/progress.ts


/** Milliseconds between two pictures. */
const FRAME = 100;
/** Below this the lines of the steps would break, and be drawn over one another. */
const LEAST_WIDTH = 70;
/** Progress that moves where the screen is a terminal, and is printed once, at the end, where it is not. */
const progressOn = (screen, rows, clock) => {
    const steps = rows.map((row) => row.map((name) => ({ name, status: 'waiting', seconds: 0, words: '' })));
    const byName = new Map(steps.flat().map((step) => [step.name, { step, begun: 0 }]));
    const live = screen.live && screen.width >= LEAST_WIDTH;
    let tick = 0;
    let drawn = false;
    let finished = false;
    let waiting = '';
    const draw = () => {
        if (drawn)
            screen.write(`\u001b[${rows.length}A\u001b[J`);
        screen.write(`${stepLines(steps, tick, (0,terminal_text/* paintOn */.yd)(screen)).join('\n')}\n`);
        drawn = true;
    };
    const picture = () => {
        tick += 1;
        for (const { step, begun } of byName.values())
            if (step.status === 'running')
                step.seconds = (clock() - begun) / 1_000;
        draw();
    };
    const timer = live ? setInterval(picture, FRAME).unref() : undefined;
    if (live)
        draw();
    return {
        begin: (name) => {
            const known = byName.get(name);
            if (known === undefined)
                return;
            known.begun = clock();
            known.step.status = 'running';
        },
        end: (name, status, words = '') => {
            const known = byName.get(name);
            if (known === undefined)
                return;
            if (status !== 'skipped')
                known.step.seconds = (clock() - known.begun) / 1_000;
            Object.assign(known.step, { status, words });
        },
        note: (name, words) => {
            const known = byName.get(name);
            if (known !== undefined)
                known.step.words = words;
        },
        print: (text) => {
            if (finished)
                screen.write(text);
            else
                waiting += text;
        },
        finish: () => {
            if (finished)
                return;
            finished = true;
            clearInterval(timer);
            draw();
            if (waiting !== '')
                screen.write(`\n${waiting}`);
        },
    };
};

;// CONCATENATED MODULE: ./src/adapters/files/scratch.ts



const PRIVATE = 0o600;
/** No space, over the quota, beyond the largest file (errno(3)). */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const written = async (name, work) => {
    await work.catch((cause) => {
        if (!(cause instanceof Error && 'code' in cause && FULL.has(String(cause.code))))
            throw cause;
        throw new failure/* DiskFull */.t8(`The disk of the runner is full: ${name} could not be written (${String(cause.code)}). Free space in an earlier step, or use a larger runner.`, { cause });
    });
};
/**
 * Makes a new folder below the runner's temporary one, which the runner empties after the job. Writing throws `DiskFull`
 * where there is no room left.
 */
const makeScratch = async (temporary) => {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporary, 'planseal-'));
    const path = (name) => (0,external_node_path_.join)(folder, name);
    return {
        folder,
        path,
        write: async (name, text) => {
            await written(name, (0,promises_.writeFile)(path(name), text, { mode: PRIVATE }));
            return path(name);
        },
        writeBytes: async (name, bytes) => {
            await (0,promises_.writeFile)(path(name), bytes, { mode: PRIVATE });
            return path(name);
        },
        copyTo: async function* (name, chunks) {
            const file = await (0,promises_.open)(path(name), 'w', PRIVATE);
            try {
                for await (const chunk of chunks) {
                    // `write` may take only a part of it; `writeFile` writes all, or fails.
                    await written(name, file.writeFile(chunk));
                    yield chunk;
                }
            }
            finally {
                await file.close();
            }
        },
    };
};

;// CONCATENATED MODULE: ./src/adapters/terminal/scratch.ts



/** Lends a folder that is gone afterwards, however the process ends, as long as it is not killed outright. */
const withScratch = async (work) => {
    const scratch = await makeScratch((0,external_node_os_.tmpdir)());
    const remove = () => {
        (0,external_node_fs_.rmSync)(scratch.folder, { recursive: true, force: true });
    };
    process.once('exit', remove);
    try {
        return await work(scratch);
    }
    finally {
        process.off('exit', remove);
        remove();
    }
};

;// CONCATENATED MODULE: ./src/adapters/terminal/watched-tool.ts
/** `2 errors, 1 warning`. */
const found = ({ diagnostics }) => ['error', 'warning']
    .map((severity) => ({ severity, count: diagnostics.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
const passed = ({ ending, diagnostics }, codes) => 'code' in ending && codes.includes(ending.code) && diagnostics.every(({ severity }) => severity !== 'error');
/** Lets people see a tool's run as the step `name`. */
const watched = async (progress, name, codes, work) => {
    progress.begin(name);
    try {
        const run = await work();
        progress.end(name, passed(run, codes) ? 'passed' : 'failed', found(run));
        return run;
    }
    catch (error) {
        progress.end(name, 'failed');
        throw error;
    }
};
/** The tool, with its steps `init`, `fmt`, `validate`, `refresh` and `plan` shown. Exit code 2 of `plan` means changes. */
const watchedTool = (tool, progress) => ({
    ...tool,
    initialise: () => watched(progress, 'init', [0], () => tool.initialise()),
    formatCheck: async () => {
        const run = await watched(progress, 'fmt', [0], () => tool.formatCheck());
        if (!passed(run, [0]))
            progress.note('fmt', 'not formatted');
        return run;
    },
    validate: () => watched(progress, 'validate', [0], () => tool.validate()),
    plan: (options) => watched(progress, options.refreshOnly === true ? 'refresh' : 'plan', [0, 2], () => tool.plan(options)),
});
/** The linter, with its step shown. Exit code 2 means issues. */
const watchedLinter = (linter, progress) => ({
    ...linter,
    lint: () => watched(progress, 'tflint', [0, 2], () => linter.lint()),
});

;// CONCATENATED MODULE: ./cli/on-stack.ts







const on_stack_assignments = (given) => Object.fromEntries(given.map((text) => {
    const at = text.indexOf('=');
    if (at < 1)
        throw new errors/* ConfigurationError */.j1(`--var must look like NAME=VALUE, but is \`${text}\`.`);
    return [text.slice(0, at), text.slice(at + 1)];
}));
const engineNamed = (name) => {
    if (name === undefined || name === 'terraform')
        return name;
    if (name === 'tofu' || name === 'opentofu')
        return 'opentofu';
    throw new errors/* ConfigurationError */.j1(`--tool must be \`terraform\` or \`tofu\`, but is \`${name}\`.`);
};
const opened = async (given, terminal, rows, scratch) => {
    const stack = await openLocalStack({
        directory: given.operands[0] ?? '.',
        tool: engineNamed(given.text('tool')),
        workspace: given.text('workspace'),
        varFiles: given.texts('var-file'),
        variables: on_stack_assignments(given.texts('var')),
        backendConfig: given.texts('backend-config'),
    }, scratch, process.env);
    const { aside } = terminal;
    if (stack.leftOut.length > 0)
        aside.write(`  ${stack.leftOut.join(', ')}: not handed on, so that this is a plan of the whole stack\n`);
    aside.write('\n');
    const progress = progressOn(aside, rows, () => performance.now());
    const print = (text) => {
        progress.print(text);
    };
    const tool = watchedTool(stack.tool, progress);
    const linter = stack.linter && watchedLinter(stack.linter, progress);
    const log = (0,terminal_log/* terminalLog */.d)({ screen: aside, print, verbose: given.flag('verbose') });
    return { ...stack, tool, linter, scratch, log, progress };
};
/**
 * Opens the stack that the arguments name, with its steps in `rows`, and does `work` on it. When it is over nothing of it
 * is left, however it ended.
 */
const onStack = (given, terminal, rows, work) => interruptible(() => withScratch(async (scratch) => {
    const stack = await opened(given, terminal, rows, scratch);
    try {
        return await work(stack);
    }
    finally {
        stack.progress.finish();
    }
}), (signal) => {
    terminal.aside.write(`planseal: stopped by ${signal}. Nothing was changed, no lock was taken, and the plan file is gone.\n`);
});


/***/ }),

/***/ 7193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ MOST)
/* harmony export */ });
/** Bounds far above what people write, so that a repository cannot keep the runner busy for hours. */
const MOST = { bytesPerFile: 2_000_000, bytes: 32_000_000, files: 10_000, modules: 1_000 };


/***/ }),

/***/ 6795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  baseCode: () => (/* binding */ baseCode),
  localCode: () => (/* binding */ localCode),
  _: () => (/* binding */ repositoryOf),
  d: () => (/* binding */ slashed)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/adapters/hcl/code-files.ts
var code_files = __webpack_require__(7193);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/adapters/git/command.ts


/** Output of git for the largest repositories that exist; more is a mistake. */
const MOST_OUTPUT = 512 * 1024 * 1024;
/** Time for one command, in milliseconds; a fetch of a large commit takes minutes. */
const MOST_TIME = 300_000;
/**
 * Nothing that the repository or an earlier step has configured makes git run a program or write. The token goes by the
 * environment, as arguments are seen by every process.
 */
const environmentOf = (server) => {
    const settings = [
        ['core.hooksPath', '/dev/null'],
        ['core.fsmonitor', 'false'],
        ['credential.helper', ''],
        ['protocol.ext.allow', 'never'],
        ...(server?.token === undefined
            ? []
            : [
                [
                    `http.${server.serverUrl}/.extraheader`,
                    `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${server.token}`).toString('base64')}`,
                ],
            ]),
    ];
    return {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        // Objects that a partial clone left out are not fetched behind anybody's back.
        ...(server === undefined && { GIT_NO_LAZY_FETCH: '1' }),
        LC_ALL: 'C',
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(settings.flatMap(([key = '', value = ''], at) => [
            [`GIT_CONFIG_KEY_${at}`, key],
            [`GIT_CONFIG_VALUE_${at}`, value],
        ])),
    };
};
/** `git` in one directory; it resolves to what it prints, and rejects with an `OperationError` when it fails. */
const gitIn = (directory, server) => {
    const options = {
        cwd: directory,
        env: environmentOf(server),
        maxBuffer: MOST_OUTPUT,
        timeout: MOST_TIME,
        encoding: 'utf8',
    };
    return (...args) => new Promise((done, fail) => {
        (0,external_node_child_process_.execFile)('git', ['-c', `safe.directory=${directory}`, ...args], options, (error, stdout, stderr) => {
            if (error === null)
                done(stdout);
            else
                fail(new errors/* OperationError */.OK(`git ${args[0] ?? ''} failed: ${(stderr.trim() || (0,errors/* messageOf */.bD)(error)).slice(0, 500)}`, {
                    cause: error,
                }));
        });
    });
};

;// CONCATENATED MODULE: ./src/adapters/git/commit-code.ts



/** Files directly in a directory of a commit; `undefined` when there is no such directory. Links are no files. */
const listed = async (git, commit, directory) => {
    const tree = directory === '.' ? `${commit}^{tree}` : `${commit}:${directory}`;
    const lines = await git('ls-tree', '-l', '-z', '--full-tree', tree).catch(() => undefined);
    return lines?.split('\0').flatMap((line) => {
        const [, bytes, name] = /^100\d+ blob [0-9a-f]+ +(\d+)\t(.*)$/s.exec(line) ?? [];
        return bytes === undefined || name === undefined ? [] : [{ name, bytes: Number(bytes) }];
    });
};
const textOf = async (git, commit, path, bytes) => {
    if (bytes === undefined)
        return { refused: `This file is not in ${commit}` };
    if (bytes > code_files/* MOST */._.bytesPerFile)
        return { refused: `This file is larger than ${code_files/* MOST */._.bytesPerFile / 1e6} MB` };
    return { text: await git('cat-file', 'blob', `${commit}:${path}`) };
};
/** The files of a commit of a repository on this machine, without a checkout of it. Nothing is fetched. */
const filesAt = (git, commit) => {
    const known = new Map();
    const entriesOf = (directory) => {
        const entries = known.get(directory) ?? listed(git, commit, directory);
        known.set(directory, entries);
        return entries;
    };
    return {
        obstacle: async (directory) => ((await entriesOf(directory)) === undefined ? 'does not exist there' : undefined),
        names: async (directory) => ((await entriesOf(directory)) ?? []).map(({ name }) => name),
        text: async (path) => {
            const at = path.lastIndexOf('/');
            const entries = await entriesOf(at < 0 ? '.' : path.slice(0, at));
            return textOf(git, commit, path, entries?.find(({ name }) => name === path.slice(at + 1))?.bytes);
        },
    };
};
/** What a branch is mostly compared with: the default branch of the remote, as far as this clone knows it. */
const MAIN = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master'];
const resolved = (git, revision) => git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).then((sha) => sha.trim() || undefined, () => undefined);
/**
 * The code of the commit that a working copy is to be compared with: where it left the default branch of its remote, or
 * where it left `revision`. `undefined` where there is neither git nor such a branch. Throws a `ConfigurationError` when
 * `revision` is given and is no commit.
 */
const baseFiles = async (repository, revision) => {
    const git = gitIn(repository);
    for (const candidate of revision === undefined ? MAIN : [revision]) {
        const commit = await resolved(git, candidate);
        if (commit === undefined)
            continue;
        const forked = await git('merge-base', 'HEAD', commit).catch(() => commit);
        return filesAt(git, forked.trim());
    }
    if (revision === undefined)
        return undefined;
    throw new errors/* ConfigurationError */.j1(`--base: \`${revision}\` is no commit of the repository in \`${repository}\`. Name a branch, a tag or a commit; \`git fetch\` brings those of the remote.`);
};

;// CONCATENATED MODULE: ./src/adapters/hcl/stack-code.ts
/** The code of a stack on disk. The parser is loaded when it is first asked. */
const stackCode = ({ workspace, directory, named, shown = (path) => path, laptop = false, }) => ({
    read: async () => {
        const [{ readConfiguration }, { guardedFiles }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(800)]).then(__webpack_require__.bind(__webpack_require__, 9800)),
            Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(898)]).then(__webpack_require__.bind(__webpack_require__, 898)),
        ]);
        const configuration = await readConfiguration(directory, workspace);
        return { configuration, files: await guardedFiles(configuration, workspace, named, laptop) };
    },
    shown,
});

;// CONCATENATED MODULE: ./src/adapters/terminal/local-code.ts




const slashed = (path) => path.split(external_node_path_.sep).join('/');
/** The repository that a directory lies in; `''`, which contains every path, where there is none. */
const repositoryOf = (directory) => {
    for (let above = directory;; above = (0,external_node_path_.dirname)(above)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(above, '.git')))
            return above;
        if ((0,external_node_path_.dirname)(above) === above)
            return '';
    }
};
/** The highest directory that code may lie in: that of the repository, or else the first one below the root. */
const topOf = (directory, repository) => {
    const { root } = (0,external_node_path_.parse)(directory);
    return repository === '' ? (0,external_node_path_.join)(root, directory.slice(root.length).split(external_node_path_.sep)[0] ?? '') : repository;
};
/** The code of a stack on this machine, given by real paths; `named` are files that belong to it besides. */
const localCode = (directory, named = []) => {
    const top = topOf(directory, repositoryOf(directory));
    const fromTop = (path) => slashed((0,external_node_path_.relative)(top, path)) || '.';
    return stackCode({
        workspace: top,
        directory: fromTop(directory),
        named: named.map(fromTop),
        shown: (path) => slashed((0,external_node_path_.relative)(process.cwd(), (0,external_node_path_.join)(top, path))) || '.',
        laptop: true,
    });
};
/**
 * How to read the same code without the change at hand; `undefined` where there is nothing to compare with. Throws a
 * `ConfigurationError` when `revision` is given and is no commit.
 */
const baseCode = async (directory, revision) => {
    const repository = repositoryOf(directory);
    const files = await baseFiles(repository === '' ? directory : repository, revision);
    if (files === undefined)
        return undefined;
    const root = slashed((0,external_node_path_.relative)(repository === '' ? directory : repository, directory)) || '.';
    return async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(800)]).then(__webpack_require__.bind(__webpack_require__, 9800))).readConfigurationIn(files, root);
};


/***/ }),

/***/ 4483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ terminalLog)
/* harmony export */ });
/* harmony import */ var _core_changes_redact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4486);
/* harmony import */ var _core_render_display_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5468);
/* harmony import */ var _core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6912);



const MARKS = { notice: ['●', 'cyan'], warning: ['▲', 'yellow'], error: ['✖', 'red'] };
const INDENT = '    ';
const place = (at) => at === undefined ? '' : `${at.file}${at.line === undefined ? '' : `:${at.line}`}`;
/** What a flow says, for people at a terminal. Nothing in it acts, and secrets that are registered are not shown. */
const terminalLog = ({ screen, print, verbose }) => {
    const paint = (0,_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .paintOn */ .yd)(screen);
    const secrets = new Set();
    let redactor;
    const redact = (text) => (redactor ??= (0,_core_changes_redact__WEBPACK_IMPORTED_MODULE_1__/* .redactorOf */ .y)(secrets))(text);
    const lines = (text) => (0,_core_render_display_text__WEBPACK_IMPORTED_MODULE_2__/* .displayLines */ .kF)(redact(text.trimEnd()));
    const message = (kind) => (text, _title, at) => {
        const [mark, style] = MARKS[kind];
        // Titles are for annotations, which do not say who speaks.
        const [head = '', ...body] = lines(text);
        const shown = body.flatMap((line) => (0,_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .ky)(line, screen.width - INDENT.length));
        const where = place(at);
        print([
            `  ${paint(style, mark)} ${paint('bold', head)}${where === '' ? '' : `  ${paint('dim', (0,_core_render_display_text__WEBPACK_IMPORTED_MODULE_2__/* .displayText */ .WV)(where))}`}`,
            ...shown.map((line) => `${INDENT}${paint('dim', line)}`),
            '',
        ].join('\n'));
    };
    const whenVerbose = (text) => {
        if (verbose && text.trim() !== '')
            print(`${lines(text).join('\n')}\n`);
    };
    return {
        info: whenVerbose,
        debug: () => undefined,
        foreign: whenVerbose,
        group: async (title, body) => {
            whenVerbose(title);
            return body();
        },
        notice: message('notice'),
        warning: message('warning'),
        error: message('error'),
        secret: (value) => {
            secrets.add(value);
            redactor = undefined;
        },
    };
};


/***/ }),

/***/ 9818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rootModule: () => (/* binding */ rootModule)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4296);



/** The real path of a directory with code. Throws a `ConfigurationError` when it is not there or holds none. */
const rootModule = async (given) => {
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(given)).catch(() => undefined);
    const files = directory === undefined ? undefined : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => undefined);
    if (directory === undefined || files === undefined)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`There is no directory \`${given}\`. Name the directory of a root module.`);
    if (!files.some((file) => /\.(tf|tofu)(\.json)?$/.test(file)))
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`\`${given}\` holds no .tf file. Name the directory of a root module.`);
    return directory;
};


/***/ }),

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

/***/ 2389:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CO: () => (/* binding */ digestKey),
/* harmony export */   P5: () => (/* binding */ createDigest)
/* harmony export */ });
/* unused harmony export digestOfFingerprints */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _fingerprint__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1306);


/** Fixed for ever: another version of the canonical form is another digest. */
const VERSION = 'planseal.changes/v1';
/**
 * The change digest: a hash of what the plan would do, without what differs between two plans of the same thing (time
 * stamps, the order of elements and keys, drift, checks, reasons for display). 32 bytes are kept for each change.
 * Numbers are covered exactly when the plan was read by `createPlanReader` or `parseExactly`.
 * Plans of Terraform before 0.15 mark no secrets: there all values are covered in clear.
 */
function createDigest(options = {}) {
    const fingerprinter = (0,_fingerprint__WEBPACK_IMPORTED_MODULE_1__/* .createFingerprinter */ .e)(options);
    const digests = [];
    return {
        take(part) {
            const fingerprint = fingerprinter.of(part);
            if (fingerprint !== undefined)
                digests.push(Buffer.from(fingerprint.digest, 'hex').toString('latin1'));
            return fingerprint;
        },
        finish() {
            return {
                digest: sumOf(digests),
                leftOut: fingerprinter.leaveOut.covered(),
                secretsIncluded: options.key !== undefined || !fingerprinter.metSecrets,
            };
        },
    };
}
const sumOf = (digests) => {
    const sum = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(VERSION);
    for (const digest of digests.sort())
        sum.update(digest, 'latin1');
    return sum.digest('hex');
};
/** The change digest that these fingerprints add up to: whoever has the digest can tell whether they belong to it. */
const digestOfFingerprints = (fingerprints) => sumOf(fingerprints.map(({ digest }) => Buffer.from(digest, 'hex').toString('latin1')));
/**
 * The key for secrets in the digest, from the state's lineage: known only to those who can read the state (HKDF-SHA256,
 * RFC 5869). It is itself a secret.
 */
const digestKey = (lineage) => new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', lineage, 'planseal', 'planseal.changes/v1 secrets', 32));


/***/ }),

/***/ 1306:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ createFingerprinter),
  t: () => (/* binding */ fingerprintsOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/core/changes/json.ts
var json = __webpack_require__(9767);
// EXTERNAL MODULE: ./src/core/changes/values.ts
var values = __webpack_require__(5643);
;// CONCATENATED MODULE: ./src/core/changes/canonical.ts



/** JSON with sorted keys. Non-finite numbers keep their name: `JSON.stringify` would make them all `null`. */
function canonicalText(value) {
    if (isCanonical(value))
        return JSON.stringify(value);
    if ((0,json/* isList */.Lv)(value))
        return `[${value.map(canonicalText).join(',')}]`;
    if (!(0,json/* isObject */.Gv)(value))
        return scalarText(value);
    const members = Object.keys(value)
        .sort()
        .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key] ?? null)}`);
    return `{${members.join(',')}}`;
}
/** Engines write sorted keys, so this is the rule; looking costs less than sorting. */
function isCanonical(value) {
    if ((0,json/* isList */.Lv)(value))
        return value.every(isCanonical);
    if (!(0,json/* isObject */.Gv)(value))
        return typeof value !== 'number' || Number.isFinite(value);
    let last = '';
    for (const key of Object.keys(value)) {
        if (key < last || !isCanonical(value[key] ?? null))
            return false;
        last = key;
    }
    return true;
}
const scalarText = (value) => (typeof value === 'number' ? String(value) : JSON.stringify(value));
/**
 * The canonical form of a value tree. A sensitive value is only an HMAC of itself and its place, or, without a key, a
 * mark that there is one. No JSON text begins with the letters used here, so that a value cannot pretend to be a mark.
 */
function canonicalValues(value, mask, context, path = []) {
    if (mask === true) {
        context.onSecret();
        return `S${context.key === undefined ? '' : bound(value, context.key, context.place, path)}`;
    }
    if (!context.leaveOut.any && !(0,values/* marksAny */.Ht)(mask))
        return canonicalText(value);
    if ((0,json/* isList */.Lv)(value)) {
        return `[${value.map((item, at) => belowText(item, mask, context, [...path, at], at) ?? 'L').join(',')}]`;
    }
    if (!(0,json/* isObject */.Gv)(value))
        return scalarText(value);
    const members = Object.keys(value)
        .sort()
        .flatMap((key) => {
        const text = belowText(value[key] ?? null, mask, context, [...path, key], key);
        return text === undefined ? [] : `${JSON.stringify(key)}:${text}`;
    });
    return `{${members.join(',')}}`;
}
/** `undefined` for what is left out, whether or not its value is known. */
function belowText(value, mask, context, path, step) {
    if (context.leaveOut.covers(context.type, path))
        return undefined;
    return canonicalValues(value, (0,values/* maskBelow */.OB)(mask, step), context, path);
}
const bound = (value, key, place, path) => (0,external_node_crypto_.createHmac)('sha256', key)
    .update(JSON.stringify([place, path]))
    .update('\0')
    .update(canonicalText(value))
    .digest('hex');
/** The canonical form of a mask: only what it marks, since engines differ in how they write the rest. */
function canonicalMask(mask, context, path = []) {
    if (mask === true)
        return 'T';
    if (!(0,json/* isList */.Lv)(mask) && !(0,json/* isObject */.Gv)(mask))
        return '';
    const steps = (0,json/* isList */.Lv)(mask) ? [...mask.keys()] : Object.keys(mask).sort();
    const marked = steps.flatMap((step) => {
        const here = context.leaveOut.any ? [...path, step] : path;
        const below = context.leaveOut.covers(context.type, here)
            ? ''
            : canonicalMask((0,values/* maskBelow */.OB)(mask, step), context, here);
        return below === '' ? [] : `${JSON.stringify(step)}:${below}`;
    });
    return marked.length === 0 ? '' : `{${marked.join(',')}}`;
}

;// CONCATENATED MODULE: ./src/core/changes/leave-out.ts
const patternOf = (glob) => new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*')}$`, 's');
/** Compiles the globs of the config. */
function leaveOutOf(globs) {
    const patterns = globs.map(({ type, attribute }) => ({ type: patternOf(type), attribute: patternOf(attribute) }));
    const covered = new Set();
    return {
        any: patterns.length > 0,
        covers(type, path) {
            if (path.length === 0)
                return false;
            const dotted = path.join('.');
            const covers = patterns.some((glob) => glob.type.test(type) && glob.attribute.test(dotted));
            if (covers)
                covered.add(`${type}.${path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')}`);
            return covers;
        },
        covered: () => [...covered].sort(),
    };
}

;// CONCATENATED MODULE: ./src/core/changes/fingerprint.ts




function createFingerprinter(options) {
    const leaveOut = leaveOutOf(options.leaveOut ?? []);
    let metSecrets = false;
    const contextOf = (what, type, address, deposed) => ({
        type,
        place: canonicalText([what, address, deposed]),
        key: options.key,
        leaveOut,
        onSecret: () => {
            metSecrets = true;
        },
    });
    return {
        of: (part) => fingerprintOf(part, contextOf),
        leaveOut,
        get metSecrets() {
            return metSecrets;
        },
    };
}
function fingerprintOf(part, contextOf) {
    if (part.part === 'resource' && doesSomething(part.change))
        return changeFingerprint(part.change, '', contextOf);
    if (part.part === 'deferred')
        return changeFingerprint(part.change, part.reason, contextOf);
    if (part.part === 'output' && part.output.kind !== 'no-op')
        return outputFingerprint(part.output, contextOf);
    if (part.part === 'invocation')
        return invocationFingerprint(part.invocation, part.deferred, contextOf);
    return undefined;
}
/** A no-op that moves or imports an object changes the state. */
const doesSomething = (change) => change.kind !== 'no-op' || change.previousAddress !== undefined || change.importing !== undefined;
function changeFingerprint(change, deferredBecause, contextOf) {
    const what = deferredBecause === '' ? 'resource' : 'deferred';
    const context = contextOf(what, change.type, change.address, change.deposed ?? '');
    const { importing } = change;
    const head = [
        what,
        deferredBecause,
        change.address,
        change.deposed ?? null,
        change.previousAddress ?? null,
        change.mode,
        change.kind,
        change.verbs,
        change.provider,
        importing === undefined ? null : [importing.id ?? null, importing.unknown],
    ];
    const paths = change.replacePaths.filter((path) => !context.leaveOut.covers(change.type, path)).map(canonicalText);
    return {
        what,
        address: change.address,
        ...(change.deposed !== undefined && { deposed: change.deposed }),
        kind: change.kind,
        digest: hash([canonicalText(head), ...treesOf(change.values, context), ...paths.sort()]),
        attributes: change.kind === 'update' || change.kind === 'replace' ? (0,values/* changedAttributes */.GR)(change.values) : [],
    };
}
function outputFingerprint(output, contextOf) {
    const context = contextOf('output', 'output', output.name, '');
    const head = canonicalText(['output', output.name, output.kind]);
    const digest = hash([head, ...treesOf(output.values, context)]);
    return { what: 'output', address: `output.${output.name}`, kind: output.kind, digest, attributes: [] };
}
function invocationFingerprint(invocation, deferred, contextOf) {
    const { address, type, triggeredBy, config, unknown, sensitive } = invocation;
    const context = contextOf('invocation', type, address, triggeredBy ?? '');
    const head = canonicalText(['invocation', address, type, triggeredBy ?? null, deferred]);
    const trees = [
        canonicalValues(config, sensitive, context),
        canonicalMask(unknown, context),
        canonicalMask(sensitive, context),
    ];
    const name = triggeredBy === undefined ? address : `${address} (after ${triggeredBy})`;
    return { what: 'invocation', address: name, kind: 'update', digest: hash([head, ...trees]), attributes: [] };
}
/** The side is part of a secret's place: that a secret stays the same is nobody's business either. */
function treesOf(values, context) {
    const side = (name) => ({ ...context, place: `${context.place}${name}` });
    return [
        canonicalValues(values.before, values.beforeSensitive, side('before')),
        canonicalValues(values.after, values.afterSensitive, side('after')),
        canonicalMask(values.unknown, context),
        canonicalMask(values.beforeSensitive, context),
        canonicalMask(values.afterSensitive, context),
    ];
}
/** SHA-256 of texts, each with its length before it, so that no two lists of texts run together. */
function hash(texts) {
    const sum = (0,external_node_crypto_.createHash)('sha256');
    for (const text of texts)
        sum.update(`${text.length}:`).update(text);
    return sum.digest('hex');
}
/** The fingerprints of everything that a plan would do, for `compare`. */
function fingerprintsOf(parts, options = {}) {
    const fingerprinter = createFingerprinter(options);
    return [...parts].flatMap((part) => fingerprinter.of(part) ?? []);
}


/***/ }),

/***/ 8329:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bO: () => (/* binding */ DRIFT_CLASSES),
  L8: () => (/* binding */ classify),
  N6: () => (/* binding */ isFailure)
});

// EXTERNAL MODULE: ./src/core/changes/json.ts
var json = __webpack_require__(9767);
// EXTERNAL MODULE: ./src/core/drift/difference.ts
var difference = __webpack_require__(2660);
;// CONCATENATED MODULE: ./src/core/drift/echo-kinds.ts


const items = (value) => ((0,json/* isList */.Lv)(value) ? value : []);
const setting = (value) => ((0,difference/* isEmpty */.Im)(value) ? [] : [(0,difference/* settledText */.tq)(value)]);
/** A JSON document in a string, without regard to its spacing and order of keys. */
function documentText(value) {
    if (typeof value !== 'string')
        return (0,difference/* settledText */.tq)(value);
    try {
        return (0,difference/* settledText */.tq)(JSON.parse(value));
    }
    catch {
        return (0,difference/* settledText */.tq)(value);
    }
}
const policy = (value) => ((0,difference/* isEmpty */.Im)(value) ? [] : [documentText(value)]);
/** One rule of a security group for one source; ports mean nothing when all protocols are allowed. */
function ruleAtom(rule, source, protocolKey) {
    const protocol = (0,json/* memberOf */.C5)(rule, protocolKey);
    const all = protocol === '-1' || protocol === 'all';
    const ports = all ? [] : [(0,json/* memberOf */.C5)(rule, 'from_port') ?? null, (0,json/* memberOf */.C5)(rule, 'to_port') ?? null];
    return (0,difference/* settledText */.tq)([all ? 'all' : (protocol ?? null), ports, source, (0,json/* memberOf */.C5)(rule, 'description') ?? null]);
}
const sourcesIn = (rule, key) => items((0,json/* memberOf */.C5)(rule, key)).flatMap((source) => (typeof source === 'string' ? [source] : []));
/** The grouped form: lists of sources for one protocol and port range. A rule for itself names its own group. */
function groupedRule(rule, self) {
    const keys = ['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids', 'security_groups'];
    const own = (0,json/* memberOf */.C5)(rule, 'self') === true && typeof self === 'string' ? [self] : [];
    const sources = [...keys.flatMap((key) => sourcesIn(rule, key)), ...own];
    return sources.map((source) => ruleAtom(rule, source, 'protocol'));
}
function legacyRule(direction, rule) {
    if ((0,json/* memberOf */.C5)(rule, 'type') !== direction)
        return [];
    const source = (0,json/* memberOf */.C5)(rule, 'source_security_group_id');
    const named = typeof source === 'string' && source !== '' ? [ruleAtom(rule, source, 'protocol')] : [];
    return [...groupedRule(rule, (0,json/* memberOf */.C5)(rule, 'security_group_id')), ...named];
}
function singleRule(rule) {
    const keys = ['cidr_ipv4', 'cidr_ipv6', 'prefix_list_id', 'referenced_security_group_id'];
    const sources = keys.map((key) => (0,json/* memberOf */.C5)(rule, key));
    return sources.flatMap((source) => typeof source === 'string' && source !== '' ? [ruleAtom(rule, source, 'ip_protocol')] : []);
}
const securityGroup = (direction) => {
    const parent = {
        parent: 'aws_security_group',
        attribute: direction,
        link: 'security_group_id',
        ofParent: (value, group) => items(value).flatMap((rule) => {
            const atoms = groupedRule(rule, (0,json/* memberOf */.C5)(group, 'id'));
            return atoms.length === 0 ? [(0,difference/* settledText */.tq)(rule)] : atoms;
        }),
    };
    return [
        { ...parent, child: `aws_vpc_security_group_${direction}_rule`, ofChild: singleRule },
        { ...parent, child: 'aws_security_group_rule', ofChild: (rule) => legacyRule(direction, rule) },
    ];
};
const DESTINATIONS = ['destination_cidr_block', 'destination_ipv6_cidr_block', 'destination_prefix_list_id'];
/** What a separate route says besides its destination and target. */
const ROUTE_OWN = ['id', 'state', 'origin', 'timeouts', 'region', 'route_table_id', 'instance_id', 'instance_owner_id'];
/**
 * Destination and target; targets are taken by exclusion, so that a kind of target from a later provider is not missed.
 */
function routeAtom(route, destinations, own) {
    const members = (0,json/* isObject */.Gv)(route) ? Object.entries(route) : [];
    const targets = members.filter(([key]) => !destinations.includes(key) && !own.includes(key));
    return (0,difference/* settledText */.tq)([destinations.map((key) => (0,json/* memberOf */.C5)(route, key) ?? null), Object.fromEntries(targets)]);
}
const versioned = (enabled, mfaDelete) => [
    ...(enabled ? ['enabled'] : []),
    ...(mfaDelete ? ['mfa-delete'] : []),
];
const inlinePolicy = (value) => (0,difference/* settledText */.tq)([(0,json/* memberOf */.C5)(value, 'name') ?? null, documentText((0,json/* memberOf */.C5)(value, 'policy'))]);
const documentEcho = (parent, child, link) => ({
    parent,
    attribute: 'policy',
    child,
    link,
    ofParent: policy,
    ofChild: (value) => policy((0,json/* memberOf */.C5)(value, 'policy')),
});
/**
 * Attributes that the AWS provider fills from what separate resources manage. An attribute that is missing here is
 * never taken for an echo. Measured (docs/platform-notes.md#refresh-and-drift): security groups, roles, bucket
 * versioning; the others follow the provider's documentation of the child ("conflicts with the block in the parent").
 */
const ECHO_KINDS = [
    ...securityGroup('ingress'),
    ...securityGroup('egress'),
    {
        parent: 'aws_iam_role',
        attribute: 'inline_policy',
        child: 'aws_iam_role_policy',
        link: 'role',
        ofParent: (value) => items(value).map(inlinePolicy),
        ofChild: (value) => [inlinePolicy(value)],
    },
    {
        parent: 'aws_iam_role',
        attribute: 'managed_policy_arns',
        child: 'aws_iam_role_policy_attachment',
        link: 'role',
        ofParent: (value) => items(value).map(difference/* settledText */.tq),
        ofChild: (value) => setting((0,json/* memberOf */.C5)(value, 'policy_arn')),
    },
    {
        parent: 'aws_s3_bucket',
        attribute: 'versioning',
        child: 'aws_s3_bucket_versioning',
        link: 'bucket',
        ofParent: (value) => items(value).flatMap((block) => versioned((0,json/* memberOf */.C5)(block, 'enabled') === true, (0,json/* memberOf */.C5)(block, 'mfa_delete') === true)),
        ofChild: (value) => items((0,json/* memberOf */.C5)(value, 'versioning_configuration')).flatMap((block) => versioned((0,json/* memberOf */.C5)(block, 'status') === 'Enabled', (0,json/* memberOf */.C5)(block, 'mfa_delete') === 'Enabled')),
    },
    {
        parent: 'aws_route_table',
        attribute: 'route',
        child: 'aws_route',
        link: 'route_table_id',
        ofParent: (value) => items(value).map((item) => routeAtom(item, ['cidr_block', 'ipv6_cidr_block', 'destination_prefix_list_id'], [])),
        ofChild: (value) => [routeAtom(value, DESTINATIONS, ROUTE_OWN)],
    },
    documentEcho('aws_s3_bucket', 'aws_s3_bucket_policy', 'bucket'),
    documentEcho('aws_sqs_queue', 'aws_sqs_queue_policy', 'queue_url'),
    documentEcho('aws_sns_topic', 'aws_sns_topic_policy', 'arn'),
    documentEcho('aws_kms_key', 'aws_kms_key_policy', 'key_id'),
];

;// CONCATENATED MODULE: ./src/core/drift/echo.ts



/** One object may have several deposed instances beside the current one. */
const keyOf = (change) => `${change.address}#${change.deposed ?? ''}`;
/** The surroundings that a normal plan and what was found to have drifted tell of. */
function surroundingsOf(plan, drift) {
    const managed = [...plan.resources, ...drift].filter((change) => change.mode === 'managed');
    const gone = drift.filter((change) => change.kind === 'delete');
    const lost = new Set(gone.map(keyOf));
    const refreshed = new Set(drift);
    const current = managed.filter((change) => !lost.has(keyOf(change)));
    return {
        objects: treesByType(current, (change) => (refreshed.has(change) ? change.values.after : change.values.before)),
        gone: treesByType(gone, (change) => change.values.before),
        planned: new Map(plan.resources.map((change) => [keyOf(change), change])),
    };
}
function treesByType(changes, treeOf) {
    const found = new Map();
    for (const change of changes) {
        const tree = treeOf(change);
        if ((0,json/* isObject */.Gv)(tree))
            found.set(change.type, [...(found.get(change.type) ?? []), tree]);
    }
    return found;
}
/**
 * Does the attribute at the path only repeat what the children of the object say? True when children manage it, the
 * plan leaves it alone, everything new in it is what a child in state says, and nothing that a child says is missing
 * from it. What vanished and no child claims is an older echo: code, children and reality agree without it. Whatever is
 * in reality and in no child stays drift: the rule or the policy that somebody added by hand
 * (docs/platform-notes.md#refresh-and-drift).
 */
function isEcho(change, path, around) {
    const attribute = path[0];
    const kinds = ECHO_KINDS.filter((kind) => kind.parent === change.type && kind.attribute === attribute);
    if (kinds.length === 0 || typeof attribute !== 'string' || isTouched(around.planned.get(keyOf(change)), attribute))
        return false;
    const { before, after } = change.values;
    const claims = kinds.flatMap((kind) => claimsOf(kind, after, around.objects));
    const children = claims.length + kinds.flatMap((kind) => claimsOf(kind, after, around.gone)).length;
    if (children === 0)
        return false;
    const claimed = new Set(claims.flat());
    const [was, is] = [before, after].map((tree) => new Set(kinds[0]?.ofParent((0,json/* memberOf */.C5)(tree, attribute), after)));
    const added = [...(is ?? [])].filter((atom) => was?.has(atom) !== true);
    const removed = [...(was ?? [])].filter((atom) => is?.has(atom) !== true);
    return added.every((atom) => claimed.has(atom)) && !removed.some((atom) => claimed.has(atom));
}
const isTouched = (planned, attribute) => planned !== undefined &&
    planned.kind !== 'no-op' &&
    (0,difference/* differences */.tX)(planned.values.before, planned.values.after, planned.values.unknown).some(({ path }) => path[0] === attribute);
/** What each child of the parent says, in atoms. */
function claimsOf(kind, parent, objects) {
    const names = new Set(['id', 'name', 'arn'].map((key) => (0,json/* memberOf */.C5)(parent, key)).filter((name) => typeof name === 'string'));
    const children = (objects.get(kind.child) ?? []).filter((child) => {
        const link = (0,json/* memberOf */.C5)(child, kind.link);
        return typeof link === 'string' && link !== '' && names.has(link);
    });
    return children.map((child) => kind.ofChild(child));
}

// EXTERNAL MODULE: ./src/core/changes/values.ts
var values = __webpack_require__(5643);
;// CONCATENATED MODULE: ./src/core/drift/explain.ts




/** Ids shorter than this are too likely to be part of some other text. */
const SHORTEST_ID = 6;
/** Does the plan mean to change something with this? Reads and openings do not; a move and an import change the state. */
const isIntended = (change) => change.importing !== undefined ||
    (change.previousAddress !== undefined && change.previousAddress !== change.address) ||
    !['no-op', 'read', 'open'].includes(change.kind);
/**
 * Splits the planned changes. A change is explained by drift when it does nothing but put back what state says, or when
 * it replaces the id of an object that is made again for that reason: such consequences are followed to their end.
 * When in doubt a change is pending.
 */
function explain(plan, drifted) {
    const byKey = new Map(drifted.map((item) => [keyOf(item.change), item]));
    const undoing = new Set();
    const renewed = new Set();
    let open = plan.resources.filter(isIntended);
    for (;;) {
        const found = open.filter((change) => isUndoing(change, byKey.get(keyOf(change)), renewed));
        if (found.length === 0)
            return { undoing, pending: open };
        for (const change of found) {
            undoing.add(keyOf(change));
            for (const id of renewedBy(change, byKey.get(keyOf(change))))
                renewed.add(id);
        }
        open = open.filter((change) => !found.includes(change));
    }
}
function isUndoing(change, item, renewed) {
    if (change.importing !== undefined || change.previousAddress !== undefined || change.deposed !== undefined)
        return false;
    const found = (0,difference/* differences */.tX)(change.values.before, change.values.after, change.values.unknown);
    const putsBack = (one) => !one.unknown && item !== undefined && (0,difference/* sameValue */.eE)((0,values/* valueAt */.fK)(item.state, one.path), one.after);
    const follows = (one) => one.unknown && mentions(one.before, renewed);
    const isCause = (one) => putsBack(one) || follows(one);
    switch (change.kind) {
        case 'create':
            return item?.change.kind === 'delete' && createsAgain(change, item.state);
        case 'update':
            return found.some(isCause) && found.every((one) => isCause(one) || one.unknown);
        case 'replace':
            return isReplacedFor(change, isCause) && found.every((one) => isCause(one) || one.unknown || isUnset(one));
        default:
            return false;
    }
}
/** Is every attribute that forces the replacement one that drift explains? */
function isReplacedFor(change, isCause) {
    const { before, after, unknown } = change.values;
    const forced = (0,difference/* differences */.tX)(before, after, unknown).filter((one) => change.replacePaths.some((path) => path.every((step, at) => one.path.length <= at || step === one.path[at])));
    return forced.length > 0 && forced.every(isCause);
}
/** A new object starts without the defaults that the provider had filled in. */
const isUnset = ({ before, after }) => (0,difference/* isEmpty */.Im)(after) && (before === 0 || before === false);
/** Would the object be as state says it was? What only the apply will tell cannot differ by intent. */
const createsAgain = ({ values }, state) => (0,difference/* differences */.tX)(state, values.after, values.unknown).every((one) => one.unknown || (0,difference/* isEmpty */.Im)(one.after));
const mentions = (value, ids) => [...(0,json/* scalarsOf */.TM)(value)].some((text) => [...ids].some((id) => text.includes(id)));
/** Texts of the old object that a new one will say anew: its id, its ARN. */
function renewedBy({ kind, values }, item) {
    const old = kind === 'create' ? (item?.state ?? null) : values.before;
    return [...textsAt(old, values.unknown)].filter((text) => text.length >= SHORTEST_ID);
}
function* textsAt(value, unknown) {
    if (unknown === true)
        yield* (0,json/* scalarsOf */.TM)(value);
    else if ((0,json/* isObject */.Gv)(unknown) && (0,values/* marksAny */.Ht)(unknown)) {
        for (const [key, mask] of Object.entries(unknown))
            yield* textsAt((0,values/* valueAt */.fK)(value, [key]) ?? null, mask);
    }
}

;// CONCATENATED MODULE: ./src/core/drift/pending-outputs.ts


/**
 * The outputs that the plan would change and that drift does not explain. An output follows drift when each thing that
 * changes in it loses a text that state had and gains what reality has instead, or what the apply will make anew.
 */
function pendingOutputs(plan, drifted) {
    const lost = textsOf(drifted.flatMap(({ change, differences: found }) => found.length === 0 ? [change.values.before] : found.map(({ before }) => before)));
    const gained = textsOf(drifted.flatMap(({ differences: found }) => found.map(({ after }) => after)));
    const follows = ({ before, after, unknown }) => {
        const [was, is] = [textsOf([before]), textsOf([after])];
        const gone = [...was].filter((text) => !is.has(text));
        const come = [...is].filter((text) => !was.has(text));
        return (gone.length > 0 && gone.every((text) => lost.has(text)) && (unknown || come.every((text) => gained.has(text))));
    };
    return plan.outputs.filter((output) => {
        if (output.kind === 'no-op')
            return false;
        const found = (0,difference/* differences */.tX)(output.values.before, output.values.after, output.values.unknown);
        return output.kind !== 'update' || found.length === 0 || !found.every(follows);
    });
}
const textsOf = (values) => new Set(values.flatMap((value) => [...(0,json/* scalarsOf */.TM)(value)]));

// EXTERNAL MODULE: ./src/core/drift/fate.ts
var fate = __webpack_require__(3929);
;// CONCATENATED MODULE: ./src/core/drift/attribution.ts


/** Names under which teams and providers note who changed an object: `last_modified_by`, `LastModifiedBy`, `updated-by`. */
const NAMES = /^(?:last[_-]?)?(?:modified|changed|updated|edited)[_-]?by$/i;
const PLACES = [[], ['tags'], ['tags_all'], ['labels'], ['effective_labels']];
const LONGEST = 100;
/**
 * A hint at who changed the object, from what the object itself says in reality; never more than that: whoever can
 * change an object can also change its tags. What the state says too was there before the drift and tells nothing.
 * `undefined` where it says nothing new, or where it is a secret.
 */
function attributionOf({ values: { before, after, afterSensitive } }) {
    for (const place of PLACES) {
        const value = (0,values/* valueAt */.fK)(after, place);
        if (!isObject(value))
            continue;
        for (const [name, by] of Object.entries(value)) {
            const path = [...place, name];
            if (!NAMES.test(name) || typeof by !== 'string' || by.trim() === '')
                continue;
            if ((0,difference/* marksAt */.uC)(afterSensitive, path) || (0,difference/* sameValue */.eE)((0,values/* valueAt */.fK)(before, path), by))
                continue;
            return { by: by.slice(0, LONGEST), from: path.join('.') };
        }
    }
    return undefined;
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./src/core/drift/volatile.ts
/**
 * Only attributes that the provider alone decides and that say nothing about how the object is set up. To add one, name
 * the measurement or the report that shows it change by itself.
 */
const VOLATILE = [
    {
        type: 'aws_db_instance',
        attribute: 'latest_restorable_time',
        source: 'docs/platform-notes.md#refresh-and-drift: on every refresh; hashicorp/terraform#29543',
    },
    {
        type: 'aws_iam_role',
        attribute: 'role_last_used',
        source: 'lablabs/terraform-aws-eks-external-dns#33: on every use of the role',
    },
];
/** Does the attribute at the path change by itself? */
const isVolatile = (type, path) => VOLATILE.some((entry) => entry.type === type && entry.attribute === path[0]);

;// CONCATENATED MODULE: ./src/core/drift/settle.ts




/** What one entry of `resource_drift` comes to without noise; `undefined` when nothing is left. */
function settle(change, around) {
    const { before, after, unknown } = change.values;
    if (change.kind === 'no-op' || change.mode !== 'managed')
        return undefined;
    if (change.kind !== 'update')
        return { change, state: before, differences: [] };
    const all = (0,difference/* differences */.tX)(before, after, unknown);
    const real = all.filter(({ path }) => !isVolatile(change.type, path) && !repeatsTags(path, all) && !isEcho(change, path, around));
    if (real.length === 0)
        return undefined;
    const by = attributionOf(change);
    return {
        change: { ...change, values: { ...change.values, after: (0,difference/* withDifferences */.ZZ)(before, real) } },
        state: before,
        differences: real,
        ...(by !== undefined && { by }),
    };
}
/** `tags_all` of the AWS provider repeats `tags`; a difference in it alone concerns the provider's default tags. */
function repeatsTags(path, all) {
    if (path[0] !== 'tags_all')
        return false;
    const twin = all.find((other) => other.path[0] === 'tags' && (0,difference/* sameValue */.eE)([...other.path.slice(1)], [...path.slice(1)]));
    const own = all.find((other) => other.path === path);
    return twin !== undefined && (0,difference/* sameValue */.eE)(twin.after, own?.after);
}
/**
 * Everything that two plans found to have drifted: the plans are made one after the other, so each may have seen
 * something that the other did not. Where both saw the same object, the differences of both count.
 */
function union(first, second) {
    const merged = new Map(first.map((item) => [keyOf(item.change), item]));
    for (const item of second) {
        const known = merged.get(keyOf(item.change));
        merged.set(keyOf(item.change), known === undefined ? item : mergedWith(known, item));
    }
    return [...merged.values()].sort((a, b) => (keyOf(a.change) < keyOf(b.change) ? -1 : 1));
}
function mergedWith(known, other) {
    if (other.change.kind !== 'update')
        return other;
    if (known.change.kind !== 'update')
        return known;
    const more = other.differences.filter(({ path }) => !covers(known, path));
    if (more.length === 0)
        return known;
    const both = [...known.differences, ...more];
    return {
        ...known,
        change: { ...known.change, values: { ...known.change.values, after: (0,difference/* withDifferences */.ZZ)(known.state, both) } },
        differences: both,
    };
}
/** Is the place part of a difference that is known already, or the other way round? */
const covers = (item, path) => item.differences.some((own) => {
    const common = Math.min(own.path.length, path.length);
    return own.path.slice(0, common).every((step, at) => step === path[at]);
});
/** All drift that a plan reports, without noise. */
const settledDrift = (changes, around) => changes.drift.flatMap((change) => settle(change, around) ?? []);

;// CONCATENATED MODULE: ./src/core/drift/classify.ts





const DRIFT_CLASSES = ['in-sync', 'drift', 'pending', 'both', 'unreadable', 'error'];
/** Did the check fail to tell? Then nothing is known of drift. */
const isFailure = (is) => is === 'error' || is === 'unreadable';
/**
 * What a check of one stack comes to. Drift is what the refreshes of both plans found, without noise; pending is what the
 * plan would change beyond undoing that drift. A check that did not see everything is never `in-sync`: without both plans, or with a
 * plan that stopped, it is `error`; with one that left objects out, and nothing found in the rest, `unreadable`.
 */
function classify({ refreshOnly, plan, failure }) {
    if (failure !== undefined)
        return untold(failure.kind, failure.reason);
    if (refreshOnly === undefined)
        return untold('error', 'The refresh-only plan is missing, so nothing is known of drift. See the log of the check.');
    if (plan === undefined)
        return untold('error', 'The plan is missing, so nothing is known of pending changes. See the log of the check.');
    if (refreshOnly.header.errored === true || plan.header.errored === true) {
        return untold('error', 'The plan stopped with an error before it had seen everything. See the log of the check.');
    }
    const result = compare(refreshOnly, plan);
    const incomplete = refreshOnly.header.complete === false || plan.header.complete === false;
    return result.class === 'in-sync' && incomplete
        ? untold('unreadable', 'The plan is incomplete: it left objects out (a target, or deferred changes), so it cannot show that nothing drifted. Check the whole stack.')
        : result;
}
const untold = (kind, reason) => ({
    class: kind,
    items: [],
    pending: [],
    reason,
});
function compare(refreshOnly, plan) {
    const around = surroundingsOf(plan, [...refreshOnly.drift, ...plan.drift]);
    const drifted = union(settledDrift(refreshOnly, around), settledDrift(plan, around));
    const { undoing, pending } = explain(plan, drifted);
    const waiting = [
        ...pending.map(({ address, kind }) => ({ address, kind })),
        ...plan.deferred.map(({ change }) => ({ address: change.address, kind: change.kind })),
        ...plan.invocations
            .filter(({ triggeredBy }) => triggeredBy === undefined || !undoing.has(`${triggeredBy}#`))
            .map(({ address }) => ({ address, kind: 'action' })),
        ...pendingOutputs(plan, drifted).map(({ name, kind }) => ({ address: `output.${name}`, kind })),
    ];
    const items = drifted.map((item) => {
        const planned = around.planned.get(keyOf(item.change));
        const fates = item.differences.map((one) => (0,fate/* fateOfDifference */.RU)(one, item.state, planned));
        return { ...item, fate: (0,fate/* fateOf */._L)(item, planned), fates };
    });
    return { class: classOf(items.length > 0, waiting.length > 0), items, pending: waiting };
}
function classOf(drift, pending) {
    if (drift)
        return pending ? 'both' : 'drift';
    return pending ? 'pending' : 'in-sync';
}


/***/ }),

/***/ 2660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ withoutEmpty),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   ZZ: () => (/* binding */ withDifferences),
/* harmony export */   eE: () => (/* binding */ sameValue),
/* harmony export */   tX: () => (/* binding */ differences),
/* harmony export */   tq: () => (/* binding */ settledText),
/* harmony export */   uC: () => (/* binding */ marksAt)
/* harmony export */ });
/* harmony import */ var _changes_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9767);
/* harmony import */ var _changes_values__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5643);


/**
 * Does the value say nothing? Providers write "not set" as `null`, `""`, `[]` or `{}` and change their mind on the next
 * refresh: 15 of 26 objects "drifted" by that alone after a clean apply (docs/platform-notes.md#refresh-and-drift).
 * `false` and `0` do say something: a switch that was never set and one that somebody switched off are not the same.
 */
function isEmpty(value) {
    if (value === undefined || value === null || value === '')
        return true;
    if ((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        return value.length === 0;
    return (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) && Object.values(value).every(isEmpty);
}
/** A text of the value that is equal exactly when two values mean the same. */
const settledText = (value) => JSON.stringify(withoutEmpty(value));
/** The value with its empty members taken out and its keys in order. Elements of lists keep their places. */
function withoutEmpty(value) {
    if (value === undefined || isEmpty(value))
        return null;
    if ((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        return value.map(withoutEmpty);
    if (!(0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return value;
    const members = Object.entries(value).filter(([, member]) => !isEmpty(member));
    return Object.fromEntries(members.sort(byKey).map(([key, member]) => [key, withoutEmpty(member)]));
}
const byKey = ([a], [b]) => (a < b ? -1 : 1);
/** Are two values equal when all spellings of "not set" count as one? */
const sameValue = (a, b) => (isEmpty(a) && isEmpty(b)) || settledText(a) === settledText(b);
/** Does a mask tree mark the place itself, a place above it, or anything below it? */
function marksAt(mask, path) {
    if (mask === true)
        return true;
    const [step, ...rest] = path;
    return step === undefined ? (0,_changes_values__WEBPACK_IMPORTED_MODULE_1__/* .marksAny */ .Ht)(mask) : marksAt((0,_changes_values__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(mask, [step]), rest);
}
/**
 * Where two trees differ, as deep as members can be told apart: into objects, and into lists that hold one object on
 * both sides (a block). Other lists are compared whole, because an element more shifts all that follow.
 */
function differences(before, after, unknown = false, path = []) {
    if (unknown !== true && areObjects(before, after)) {
        const keys = new Set([before, after, unknown].flatMap((tree) => ((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(tree) ? Object.keys(tree) : [])));
        return [...keys].flatMap((key) => differences((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(before, key), (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(after, key), (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(unknown, key) ?? false, [...path, key]));
    }
    if (unknown !== true && isBlock(before) && isBlock(after)) {
        return differences(before[0], after[0], (0,_changes_values__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(unknown, [0]) ?? false, [...path, 0]);
    }
    if ((0,_changes_values__WEBPACK_IMPORTED_MODULE_1__/* .marksAny */ .Ht)(unknown))
        return [{ path, before, after: undefined, unknown: true }];
    return sameValue(before, after) ? [] : [{ path, before, after, unknown: false }];
}
/** Can the two be compared member by member? An object against "not set" can: it lost or gained its members. */
const areObjects = (a, b) => ((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(a) && ((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(b) || isEmpty(b))) || ((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(b) && isEmpty(a));
const isBlock = (value) => (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value) && value.length === 1 && (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value[0]);
/** A tree in which the given differences have happened and nothing else. */
function withDifferences(tree, found) {
    return found.reduce((result, { path, after }) => withValue(result, path, after) ?? null, tree);
}
function withValue(tree, path, value) {
    const [step, ...rest] = path;
    if (step === undefined)
        return value;
    if (typeof step === 'number') {
        return ((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(tree) ? tree : []).map((item, at) => (at === step ? (withValue(item, rest, value) ?? null) : item));
    }
    const own = (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(tree) ? Object.entries(tree).filter(([key]) => key !== step) : [];
    const member = withValue((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(tree, step), rest, value);
    return Object.fromEntries(member === undefined ? own : [...own, [step, member]]);
}


/***/ }),

/***/ 3929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ FATES),
/* harmony export */   RU: () => (/* binding */ fateOfDifference),
/* harmony export */   _L: () => (/* binding */ fateOf)
/* harmony export */ });
/* harmony import */ var _changes_values__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5643);
/* harmony import */ var _difference__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2660);


/** What the pending plan, applied as it is, would do to what has drifted. */
const FATES = ['reverts', 'overwrites', 'recreates', 'untouched'];
/** What the plan does to one drifted attribute: puts back what state says, sets something else, or leaves it. */
function fateOfDifference(drifted, state, planned) {
    if (planned === undefined || planned.kind === 'no-op' || planned.kind === 'forget')
        return 'untouched';
    if (planned.kind === 'delete')
        return 'overwrites';
    const { before, after, unknown } = planned.values;
    if ((0,_difference__WEBPACK_IMPORTED_MODULE_0__/* .marksAt */ .uC)(unknown, drifted.path))
        return 'overwrites';
    const target = (0,_changes_values__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(after, drifted.path);
    if ((0,_difference__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .eE)(target, (0,_changes_values__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(state, drifted.path)))
        return 'reverts';
    return (0,_difference__WEBPACK_IMPORTED_MODULE_0__/* .differences */ .tX)((0,_changes_values__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(before, drifted.path), target).length === 0 ? 'untouched' : 'overwrites';
}
/** What the plan does to a drifted object as a whole; the most consequential of its attributes' fates. */
function fateOf(item, planned) {
    if (planned === undefined || planned.kind === 'no-op' || planned.kind === 'forget')
        return 'untouched';
    if (item.change.kind === 'delete')
        return planned.kind === 'create' || planned.kind === 'replace' ? 'recreates' : 'untouched';
    if (planned.kind === 'replace')
        return 'recreates';
    const fates = item.differences.map((one) => fateOfDifference(one, item.state, planned));
    return fates.find((fate) => fate === 'overwrites') ?? fates.find((fate) => fate === 'reverts') ?? 'untouched';
}


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

/***/ 6595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ describeLock),
/* harmony export */   m: () => (/* binding */ lockHolder)
/* harmony export */ });
const field = (text, name) => {
    const value = new RegExp(`^[\\s│|]*${name}:[ \\t]*(\\S.*?)\\s*$`, 'm').exec(text)?.[1];
    return value === undefined || value === '' ? undefined : value;
};
/**
 * Reads the `Lock Info` block. The http backend prints the requester's own data in the block and the holder's id only
 * in its "already locked: ID=" line (measured, docs/platform-notes.md#locks-and-messages), so then nothing but the id
 * is known.
 */
const lockHolder = (output) => {
    const http = /already[\s│|]+locked:[\s│|]*ID=(\S+)/.exec(output)?.[1];
    if (http !== undefined)
        return { id: http };
    const id = field(output, 'ID');
    if (id === undefined)
        return undefined;
    const optional = {
        who: field(output, 'Who'),
        operation: field(output, 'Operation'),
        created: field(output, 'Created'),
        path: field(output, 'Path'),
    };
    return { id, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) };
};
/** One sentence on the holder and how to release the lock. */
const describeLock = (holder, tool) => {
    const facts = [
        holder.who && `by ${holder.who}`,
        holder.operation && `for ${holder.operation}`,
        holder.created && `since ${holder.created}`,
    ];
    return `The state is locked ${facts.filter(Boolean).join(' ')} (lock ${holder.id}). If that run is dead, release it with \`${tool} force-unlock ${holder.id}\`.`.replace('  ', ' ');
};


/***/ }),

/***/ 3585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ receiptBasis),
/* harmony export */   T: () => (/* binding */ WHOLE_STACK)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _changes_digest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2389);


/** A plan of the whole stack, as on the first day. */
const WHOLE_STACK = {
    target: [],
    replace: [],
    exclude: [],
    destroy: false,
    refresh: true,
    refreshOnly: false,
};
/** Addresses are a set: neither their order nor one that stands twice changes a plan. */
const asSet = (addresses) => [...new Set(addresses)].sort();
/** Everything that holds no secret, in one order. */
const plainInputs = ({ workspace, varFiles, variables, scope = WHOLE_STACK, ...files }) => [
    workspace,
    varFiles,
    Object.keys(variables).sort(),
    asSet(scope.target),
    asSet(scope.replace),
    asSet(scope.exclude),
    [scope.destroy, scope.refresh, scope.refreshOnly],
    files.backendConfigFiles ?? [],
    asSet(files.extraFiles ?? []),
];
const hashed = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
/**
 * The basis as a receipt shows it to everybody. Files and variables may hold secrets, so their hashes are keyed by the
 * state's lineage, which only those know who may read the state anyway: nobody else can test a guess. While there is no
 * state, files enter by nothing and variables by name only.
 */
const receiptBasis = (found, inputs) => {
    const { tool, version, lockFile, backend, lineage, serial } = found;
    const keyed = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', (0,_changes_digest__WEBPACK_IMPORTED_MODULE_1__/* .digestKey */ .CO)(lineage)).update(text).digest('hex');
    const variables = Object.entries(inputs.variables).sort(([a], [b]) => (a < b ? -1 : 1));
    const names = JSON.stringify(plainInputs(inputs));
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


/***/ }),

/***/ 7101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readPlan)
/* harmony export */ });
/* harmony import */ var _core_changes_digest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2389);
/* harmony import */ var _core_changes_read_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3454);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4296);



/** Comparing two plans is for people; a plan with more changes than this is only known by its digest. */
const MOST_FINGERPRINTS = 5_000;
/** Reads plan JSON as it comes and hands every part to the digest and the takers: nothing is read twice, no plan is held whole. */
const readPlan = async (json, options) => {
    const digest = (0,_core_changes_digest__WEBPACK_IMPORTED_MODULE_0__/* .createDigest */ .P5)({
        leaveOut: options.leaveOut,
        ...(options.lineage === '' ? {} : { key: (0,_core_changes_digest__WEBPACK_IMPORTED_MODULE_0__/* .digestKey */ .CO)(options.lineage) }),
    });
    const fingerprints = [];
    let header = undefined;
    const take = (part) => {
        const fingerprint = digest.take(part);
        if (fingerprint !== undefined && fingerprints.length <= MOST_FINGERPRINTS)
            fingerprints.push(fingerprint);
        if (part.part === 'header')
            header = part.header;
        for (const taker of options.takers)
            taker.take(part);
    };
    const reader = (0,_core_changes_read_stream__WEBPACK_IMPORTED_MODULE_1__/* .createPlanReader */ .z)(take);
    for await (const chunk of json)
        reader.push(chunk);
    reader.end();
    if (header === undefined)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .OperationError */ .OK('The plan JSON ended without saying what made it. Plan again.');
    return {
        header,
        digest: digest.finish(),
        fingerprints: fingerprints.length > MOST_FINGERPRINTS ? undefined : fingerprints,
    };
};


/***/ }),

/***/ 4124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mC: () => (/* binding */ secretCollector),
/* harmony export */   s0: () => (/* binding */ hideSecrets),
/* harmony export */   sM: () => (/* binding */ secretsOfFailed)
/* harmony export */ });
/* harmony import */ var _core_changes_redact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4486);
/* harmony import */ var _core_changes_secrets__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2256);
/* harmony import */ var _core_drift_classify__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8329);
/* harmony import */ var _core_failures_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6741);
/* harmony import */ var _read_plan__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7101);





/** Collects what a plan marks as sensitive while it is read. */
const secretCollector = () => {
    const found = new Set();
    return {
        found,
        take: (part) => {
            for (const value of (0,_core_changes_secrets__WEBPACK_IMPORTED_MODULE_0__/* .sensitiveValues */ .D)(part))
                found.add(value);
        },
    };
};
/** Words of our own receipts and outputs. The runner hides a mask wherever it stands, and drops outputs that contain one. */
const OWN_WORDS = [
    'planseal-receipt v1 planseal- PlanSeal receipt stack environment commit changeDigest hasChanges basis artifact digest',
    'terraform opentofu version lockFile backend tree lineage serial inputs passed failed skipped apply wait refuse',
    'superseded stale LOW MEDIUM HIGH CRITICAL true false',
    _core_failures_failure__WEBPACK_IMPORTED_MODULE_2__/* .FAILURE_REASONS */ .N9.join(' '),
    _core_drift_classify__WEBPACK_IMPORTED_MODULE_1__/* .DRIFT_CLASSES */ .bO.join(' '),
].join(' ');
/**
 * Registers secrets with the runner and prepares their replacement by value. A plan chooses what it marks: parts of our
 * own words and of `names`, such as the stack's, are no secrets, and as masks they would blank out receipts and outputs.
 */
const hideSecrets = (log, secrets, ...names) => {
    const all = [...secrets];
    const own = [OWN_WORDS, ...names];
    for (const line of new Set(all.flatMap((secret) => secret.split(/[\r\n]+/))))
        if (!own.some((word) => word.includes(line.trim())))
            log.secret(line);
    return (0,_core_changes_redact__WEBPACK_IMPORTED_MODULE_4__/* .redactorOf */ .y)(all);
};
/**
 * What a failed plan marks as sensitive. It leaves its file all the same (measured on Terraform 1.11.4), and its errors
 * may quote anything in it: a provider's message, a failed validation. Nothing but this is read from such a file; where
 * there is none, the plan failed before anything had a value.
 */
const secretsOfFailed = async (tool, run) => {
    const collector = secretCollector();
    const options = { lineage: '', leaveOut: [], takers: [collector] };
    await (0,_read_plan__WEBPACK_IMPORTED_MODULE_3__/* .readPlan */ .m)(tool.showJson(run.planFile), options).catch(() => undefined);
    return collector.found;
};


/***/ }),

/***/ 8544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ showedNoPlan),
/* harmony export */   Lu: () => (/* binding */ toolFailure),
/* harmony export */   Nl: () => (/* binding */ commandOf),
/* harmony export */   WX: () => (/* binding */ lostExitCode)
/* harmony export */ });
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4296);
/* harmony import */ var _core_failures_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6741);
/* harmony import */ var _core_failures_lock_holder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6595);



/** What people type to run the tool. */
const commandOf = ({ name }) => name === 'opentofu' ? 'tofu' : 'terraform';
/** What the tool says went wrong, in its own first words. */
const errorOf = ({ diagnostics, text }) => diagnostics.find(({ severity }) => severity === 'error')?.summary ?? /^[\s│|]*Error: (.+)$/m.exec(text)?.[1];
/** Why one run of the tool failed, out of its own words. */
const toolFailure = (name, run, tool) => {
    const words = [...run.diagnostics.map(({ summary, detail }) => `${summary}\n${detail}`), run.text].join('\n');
    const { reason, remedy } = (0,_core_failures_failure__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(words, run.ending, commandOf(tool));
    const lock = reason === 'state-locked' ? (0,_core_failures_lock_holder__WEBPACK_IMPORTED_MODULE_1__/* .lockHolder */ .m)(words) : undefined;
    const error = errorOf(run)?.replace(/\.$/, '');
    const next = lock === undefined ? remedy : (0,_core_failures_lock_holder__WEBPACK_IMPORTED_MODULE_1__/* .describeLock */ .F)(lock, commandOf(tool));
    return {
        reason,
        lock,
        message: `\`${name}\` of ${tool.directory} failed${error === undefined ? '' : `: ${error}`}. ${next}`,
    };
};
/** What the tool showed was no plan: that is not a mistake of whoever reads it, but a run of the tool that failed. */
const showedNoPlan = (tool) => (cause) => {
    if (!(cause instanceof _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1))
        throw cause;
    const command = `${commandOf(tool)} show -json`;
    throw new _core_errors__WEBPACK_IMPORTED_MODULE_2__/* .OperationError */ .OK(`\`${command}\` did not print a plan. Run the job again.`, { cause });
};
/**
 * Why an exit code that means no changes cannot be believed: the plan holds some. `changes` says whether any was found,
 * for engines whose plans do not say of themselves that they can be applied.
 */
const lostExitCode = ({ ending }, { applyable }, changes, tool) => 'code' in ending && ending.code === 0 && (applyable ?? changes)
    ? `\`plan\` of ${tool.directory} ended with exit code 0, which means no changes, but its plan holds some. Something stands between PlanSeal and ${commandOf(tool)} and loses exit codes: take the wrapper away (\`terraform_wrapper: false\` of setup-terraform), then run the job again.`
    : undefined;


/***/ })

};
