#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2163:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readArguments)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _src_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4296);
/* harmony import */ var _command__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6314);
/* harmony import */ var _did_you_mean__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5532);




const refuse = (command, what) => new _src_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`${what}\n\`planseal ${command.name} --help\` shows what it takes.`);
/** What one `--option` says, checked against what the command knows. */
const valueOf = (command, option, rawName, given) => {
    const { value, inline } = given;
    if (option === undefined) {
        const known = [...command.options, _command__WEBPACK_IMPORTED_MODULE_1__/* .HELP */ ._].map(({ name }) => `--${name}`);
        throw refuse(command, `\`planseal ${command.name}\` knows no option \`${rawName}\`.${(0,_did_you_mean__WEBPACK_IMPORTED_MODULE_3__/* .didYouMean */ .a)(rawName, known)}`);
    }
    if (option.value === undefined) {
        if (inline)
            throw refuse(command, `\`${rawName}\` takes no value, but was given \`${value ?? ''}\`.`);
        return '';
    }
    if (value === undefined || value === '' || (!inline && value.startsWith('-')))
        throw refuse(command, `\`${rawName}\` needs a value: \`${rawName} ${option.value}\`.`);
    return value;
};
const operandsOf = (command, operands) => {
    const { least, most, missing } = command.operands;
    if (operands.length < least)
        throw refuse(command, missing ?? `\`planseal ${command.name}\` needs ${command.usage}.`);
    if (operands.length > most)
        throw refuse(command, `\`planseal ${command.name}\` takes ${most === 1 ? 'one argument' : `${most} arguments`}, but \`${operands[most] ?? ''}\` is one more.`);
    return operands;
};
/**
 * Reads the arguments of a command; `undefined` when only its help is asked for. Throws a `ConfigurationError` that
 * names the mistake and, for a misspelt option, what was probably meant.
 */
const readArguments = (command, args) => {
    const options = Object.fromEntries(command.options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]));
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
    const named = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
    if (named.some(({ rawName }) => rawName === '--help' || rawName === '-h'))
        return undefined;
    const values = new Map();
    for (const { name, rawName, value, inlineValue } of named) {
        const option = command.options.find((known) => rawName.startsWith('--') && known.name === name);
        const text = valueOf(command, option, rawName, { value, inline: inlineValue === true });
        const earlier = values.get(name) ?? [];
        if (earlier.length > 0 && option?.several !== true)
            throw refuse(command, `\`${rawName}\` is given more than once. Give it once.`);
        values.set(name, [...earlier, text]);
    }
    return {
        operands: operandsOf(command, tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))),
        text: (option) => values.get(option)?.[0],
        texts: (option) => values.get(option) ?? [],
        flag: (option) => values.has(option),
    };
};


/***/ }),

/***/ 6314:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ HELP)
/* harmony export */ });
const HELP = { name: 'help', about: 'shows this' };


/***/ }),

/***/ 561:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS)
/* harmony export */ });
const RULES = [
    {
        name: 'environment',
        value: 'NAME',
        about: 'judges as for this environment; without it as for production',
    },
    { name: 'stack', value: 'NAME', about: 'what the stack is called in the result' },
    { name: 'config', value: 'FILE', about: 'judges by these rules instead of the defaults' },
];
const BESIDE = [
    { name: 'cost-file', value: 'FILE', several: true, about: 'JSON of Infracost; may be repeated' },
    { name: 'cost-base-file', value: 'FILE', several: true, about: 'the same of the state before; may be repeated' },
    { name: 'policy-result', value: 'FILE', several: true, about: 'JSON of conftest or OPA, or SARIF; may be repeated' },
    { name: 'policy-dir', value: 'DIRECTORY', about: 'Rego policies, evaluated by conftest or opa on PATH' },
];
const BASE = {
    name: 'base',
    value: 'REVISION',
    about: 'compares the code with this commit; without it with where it left the default branch of origin',
};
const FORMS = [
    { name: 'json', about: 'prints the result as JSON' },
    { name: 'markdown', about: 'prints the result as Markdown' },
];
const STACK = [
    { name: 'tool', value: 'NAME', about: 'terraform or tofu; without it the first of the two on PATH' },
    { name: 'workspace', value: 'NAME', about: 'plans in this workspace; without it in the one that is selected' },
    { name: 'var-file', value: 'FILE', several: true, about: 'as of terraform plan; may be repeated' },
    { name: 'var', value: 'NAME=VALUE', several: true, about: 'as of terraform plan; may be repeated' },
    { name: 'backend-config', value: 'SETTING', several: true, about: 'as of terraform init; may be repeated' },
    { name: 'verbose', about: "also shows the tool's own output" },
];
/** What is true of every command that runs the tool on a laptop. */
const ON_A_LAPTOP = 'Runs the tool of this machine with your own environment, credentials and CLI configuration; only TF_CLI_ARGS* is left out. `init` runs as in CI, with -lockfile=readonly. The state is read without locking it, and nothing is written but what `init` keeps in .terraform; the plan file is gone afterwards, also after Ctrl-C.';
const EXIT_CODES = 'Steps and messages go to standard error, the answer to standard output.';
/** Everything that `planseal` can do. */
const COMMANDS = [
    {
        name: 'risk',
        usage: '<plan.json | ->',
        about: 'judges plan JSON: level, findings, what it needs',
        details: [
            'Reads what `terraform show -json tfplan` or `tofu show -json tfplan` prints, from a file or, with `-`, from standard input. Any size.',
            'With --code it also reads the code, which tells what no plan does: where an object is declared, and which `prevent_destroy` the change takes away.',
            'Exit codes: 0 it was judged, whatever the level; 2 the input is bad.',
        ],
        operands: {
            least: 1,
            most: 1,
            missing: 'Which plan? Name a file with plan JSON, or `-` for standard input.',
        },
        options: [
            ...RULES,
            { name: 'code', value: 'DIRECTORY', about: 'the code that was planned: findings name file and line' },
            BASE,
            ...BESIDE,
            ...FORMS,
        ],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(727), __nccwpck_require__.e(676), __nccwpck_require__.e(79)]).then(__nccwpck_require__.bind(__nccwpck_require__, 79))).risk,
    },
    {
        name: 'explain',
        usage: '[RULE]',
        about: 'tells what a rule sees, why, and what to do; without RULE lists all',
        details: ['Rules are named in every finding. Levels are those in production.'],
        operands: { least: 0, most: 1 },
        options: [],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(727), __nccwpck_require__.e(312)]).then(__nccwpck_require__.bind(__nccwpck_require__, 312))).explain,
    },
    {
        name: 'preview',
        usage: '[DIRECTORY]',
        about: 'plans with the local terraform or tofu, and judges the plan',
        details: [
            'Says of the working copy what the comment on a pull request would say: fmt, init, validate, tflint where it is on PATH, plan, and the assessment.',
            ON_A_LAPTOP,
            `${EXIT_CODES} Exit codes: 0 it was planned and judged, whatever the level; 1 there is no plan; 2 the input is bad.`,
        ],
        operands: { least: 0, most: 1 },
        options: [...RULES, BASE, ...STACK, ...FORMS],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(925), __nccwpck_require__.e(727), __nccwpck_require__.e(281), __nccwpck_require__.e(676), __nccwpck_require__.e(763), __nccwpck_require__.e(198)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1198))).preview,
    },
    {
        name: 'drift',
        usage: '[DIRECTORY]',
        about: 'tells drift (reality is not the state) from pending code (code is not the state)',
        details: [
            'Looks twice, with `plan -refresh-only` and with `plan`, leaves out noise, and judges what was changed outside by the same rules as a plan.',
            ON_A_LAPTOP,
            `${EXIT_CODES} Exit codes: 0 it was checked, drift or not; 1 it could not be told; 2 the input is bad.`,
        ],
        operands: { least: 0, most: 1 },
        options: [...RULES, ...STACK, ...FORMS],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(444), __nccwpck_require__.e(925), __nccwpck_require__.e(727), __nccwpck_require__.e(676), __nccwpck_require__.e(763), __nccwpck_require__.e(165)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5165))).drift,
    },
    {
        name: 'doctor',
        usage: '[DIRECTORY]',
        about: 'checks the settings of the repository on GitHub against what the gate needs',
        details: [
            'Looks at the workflow files of the working copy and, with your token (GH_TOKEN or GITHUB_TOKEN), at environments, branch rules, the tokens of jobs and the OIDC subject. Prints what mends each; changes nothing.',
            `${EXIT_CODES} Exit codes: 0 the gate can rely on the settings; 1 something is to be mended or could not be seen; 2 the input is bad.`,
        ],
        operands: { least: 0, most: 1 },
        options: [
            { name: 'repository', value: 'OWNER/NAME', about: 'looks at this one; without it at the remote origin' },
            { name: 'agent', value: 'LOGIN', about: 'also looks at what an automated author may do' },
            { name: 'json', about: 'prints the result as JSON' },
        ],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(239), __nccwpck_require__.e(727), __nccwpck_require__.e(281), __nccwpck_require__.e(274), __nccwpck_require__.e(632)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5632))).doctor,
    },
    {
        name: 'config',
        usage: 'check [FILE]',
        about: 'checks a configuration: every mistake at once, with its place',
        details: [
            'Without FILE it reads .github/planseal.yml. In GitHub the configuration of the base branch counts, so that a pull request cannot loosen its own rules.',
            'Exit codes: 0 it is valid; 2 it is not.',
        ],
        operands: { least: 1, most: 2, missing: 'What about the configuration? `planseal config check [FILE]` checks it.' },
        options: [],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(815), __nccwpck_require__.e(727), __nccwpck_require__.e(281), __nccwpck_require__.e(274), __nccwpck_require__.e(486)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4237))).config,
    },
    {
        name: 'init',
        usage: '[DIRECTORY]',
        about: 'proposes the workflows and the configuration for a repository, and writes them on consent',
        details: [
            'Looks at backends, providers, environments, variable files, versions and workflows of the working copy; runs no tool and asks no server. Files that exist are never overwritten.',
            'One root module gets the callers of the first day and no configuration. Several get the configuration, and callers for reviews, applies, drift, the checklist, dead locks and emergencies.',
            'Exit codes: 0 it has a proposal; 1 there is nothing to plan here; 2 the input is bad.',
        ],
        operands: { least: 0, most: 1 },
        options: [
            { name: 'write', about: 'writes without asking' },
            { name: 'commit', value: 'SHA', about: 'pins the calls to this commit of PlanSeal' },
            { name: 'branch', value: 'NAME', about: 'the default branch; without it what the remote origin says' },
        ],
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(934), __nccwpck_require__.e(800), __nccwpck_require__.e(472)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5574))).init,
    },
];


/***/ }),

/***/ 5532:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean)
/* harmony export */ });
/* harmony import */ var _src_core_nearest__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(761);

/** ` Did you mean …?` with the one known word that was probably meant, or nothing. */
const didYouMean = (word, known) => {
    const [best] = (0,_src_core_nearest__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(word, known);
    return best === undefined ? '' : ` Did you mean \`${best}\`?`;
};


/***/ }),

/***/ 8246:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ EXIT),
/* harmony export */   q: () => (/* binding */ endWith)
/* harmony export */ });
/* harmony import */ var _src_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4296);
/* harmony import */ var _src_core_render_display_text__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5468);


/** Exit codes: what was asked could be done; something outside or we failed; the input is bad. */
const EXIT = { done: 0, failed: 1, badInput: 2 };
/** Foreign text in a message stays text, and a message stays a message. */
const told = (message) => (0,_src_core_render_display_text__WEBPACK_IMPORTED_MODULE_0__/* .displayLines */ .kF)(message.slice(0, 2_000)).join('\n');
/**
 * The one place where what was thrown becomes words and an exit code. A stack trace is only for those who ask for it
 * with PLANSEAL_DEBUG=1.
 */
const endWith = (error, aside, debug) => {
    const expected = error instanceof _src_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1 || error instanceof _src_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .OperationError */ .OK;
    const message = expected
        ? (0,_src_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)
        : `This is a mistake in PlanSeal: ${(0,_src_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}${debug ? '' : '\nRun it again with PLANSEAL_DEBUG=1 and report what it prints.'}`;
    aside.write(`planseal: ${told(message)}\n`);
    if (debug && error instanceof Error && error.stack !== undefined)
        aside.write(`${(0,_src_core_render_display_text__WEBPACK_IMPORTED_MODULE_0__/* .displayLines */ .kF)(error.stack).join('\n')}\n`);
    return error instanceof _src_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1 ? EXIT.badInput : EXIT.failed;
};


/***/ }),

/***/ 3836:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ generalHelp),
/* harmony export */   b: () => (/* binding */ commandHelp)
/* harmony export */ });
/* harmony import */ var _src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6912);
/* harmony import */ var _command__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6314);
/* harmony import */ var _commands__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(561);



const WIDTH = 96;
/** Names in one column, what they are in the next. */
const listed = (rows) => {
    const column = Math.max(...rows.map(([name]) => name.length)) + 4;
    return rows.flatMap(([name, about]) => (0,_src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .ky)(about, WIDTH - column).map((line, at) => `${(at === 0 ? `  ${name}` : '').padEnd(column)}${line}`));
};
const written = ({ name, value }) => `--${name}${value === undefined ? '' : ` ${value}`}`;
/** What `planseal --help` prints. */
const generalHelp = () => [
    'planseal judges Terraform and OpenTofu changes on a laptop as it does in GitHub Actions.',
    '',
    ...listed(_commands__WEBPACK_IMPORTED_MODULE_2__/* .COMMANDS */ .L.map(({ name, usage, about }) => [`planseal ${name} ${usage}`, about])),
    '',
    ...listed([
        ['planseal COMMAND --help', 'tells more about a command'],
        ['planseal --version', 'prints the version'],
    ]),
    '',
    'Exit codes: 0 done, 1 something outside failed, 2 the input is bad, 128 + n ended by signal n.',
    'Environment: NO_COLOR switches colour off, PLANSEAL_DEBUG=1 shows stack traces.',
    '',
].join('\n');
/** What `planseal COMMAND --help` prints. */
const commandHelp = ({ name, usage, about, details, options }) => [
    `planseal ${name} ${usage}${options.length === 0 ? '' : ' [options]'}`,
    '',
    ...(0,_src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .ky)(`${about.charAt(0).toUpperCase()}${about.slice(1)}.`, WIDTH),
    ...details.flatMap((paragraph) => ['', ...(0,_src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .ky)(paragraph, WIDTH)]),
    '',
    ...listed([...options, _command__WEBPACK_IMPORTED_MODULE_1__/* .HELP */ ._].map((option) => [written(option), option.about])),
    '',
].join('\n');


/***/ }),

/***/ 5698:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _package_json__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8330);
/* harmony import */ var _src_adapters_runner_small_heap__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8821);
/* harmony import */ var _src_adapters_terminal_terminal__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6641);
/* harmony import */ var _src_core_errors__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4296);
/* harmony import */ var _arguments__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2163);
/* harmony import */ var _commands__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(561);
/* harmony import */ var _end__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8246);
/* harmony import */ var _help__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3836);
/* harmony import */ var _did_you_mean__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5532);









const OPTIONS = ['--help', '--version'];
const runCommand = async (name, args, terminal) => {
    const command = _commands__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.find((known) => known.name === name);
    if (command === undefined) {
        const what = name.startsWith('-') ? 'option' : 'command';
        const near = (0,_did_you_mean__WEBPACK_IMPORTED_MODULE_6__/* .didYouMean */ .a)(name, what === 'option' ? OPTIONS : _commands__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .L.map((known) => known.name));
        throw new _src_core_errors__WEBPACK_IMPORTED_MODULE_7__/* .ConfigurationError */ .j1(`There is no ${what} \`${name}\`.${near}\n\`planseal --help\` lists the commands.`);
    }
    const given = (0,_arguments__WEBPACK_IMPORTED_MODULE_2__/* .readArguments */ .l)(command, args);
    if (given === undefined) {
        terminal.answer.write((0,_help__WEBPACK_IMPORTED_MODULE_5__/* .commandHelp */ .b)(command));
        return _end__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.done;
    }
    const work = await command.load();
    return work(given, terminal);
};
const main = async ([first, ...rest], terminal) => {
    (0,_src_adapters_runner_small_heap__WEBPACK_IMPORTED_MODULE_1__/* .prepareHeap */ .Q)();
    if (first === undefined) {
        terminal.aside.write((0,_help__WEBPACK_IMPORTED_MODULE_5__/* .generalHelp */ .a)());
        return _end__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.badInput;
    }
    if (first === '--version')
        terminal.answer.write(`${_package_json__WEBPACK_IMPORTED_MODULE_0__/* .version */ .rE}\n`);
    else if (['--help', '-h', 'help'].includes(first))
        terminal.answer.write((0,_help__WEBPACK_IMPORTED_MODULE_5__/* .generalHelp */ .a)());
    else
        return runCommand(first, rest, terminal);
    return _end__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.done;
};
const terminal = (0,_src_adapters_terminal_terminal__WEBPACK_IMPORTED_MODULE_8__/* .processTerminal */ .q)();
const debug = (process.env['PLANSEAL_DEBUG'] ?? '') !== '';
try {
    process.exitCode = await main(process.argv.slice(2), terminal);
}
catch (error) {
    process.exitCode = (0,_end__WEBPACK_IMPORTED_MODULE_4__/* .endWith */ .q)(error, terminal.aside, debug);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8821:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ keepHeapSmall),
  Q: () => (/* binding */ prepareHeap)
});

;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: ./src/adapters/runner/small-heap.ts

/**
 * V8's space for young objects begins with 1 MB and would grow to a hundred while a large plan passes through, although
 * hardly anything of the plan is kept: docs/decisions/0020. An action cannot ask for another size with an option of Node,
 * but the factor is read each time the space grows (V8: src/heap/new-spaces.cc, `Grow`).
 */
const growBy = (factor) => {
    (0,external_node_v8_namespaceObject.setFlagsFromString)(`--semi-space-growth-factor=${factor}`);
};
/** To be called first: the space grows to 8 MB while the program is loaded, so that it is cleared seldom. */
const prepareHeap = () => {
    growBy(8);
};
/** From now on the space stays as it is: a plan comes. */
const keepHeapSmall = () => {
    growBy(1);
};


/***/ }),

/***/ 6641:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ processTerminal)
/* harmony export */ });
/** Columns of a stream that is no terminal. */
const PLAIN_WIDTH = 100;
/** Longer lines are hard to read, however wide the window is. */
const MOST_WIDTH = 120;
/** Colour is for terminals, and not where NO_COLOR is set (no-color.org) or TERM says that there is none. */
const coloured = (stream, environment) => stream.isTTY && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
const screenOf = (stream, environment) => ({
    write: (text) => {
        stream.write(text);
    },
    colour: coloured(stream, environment),
    live: stream.isTTY && environment['TERM'] !== 'dumb',
    get width() {
        return stream.isTTY && stream.columns > 0 ? Math.min(stream.columns, MOST_WIDTH) : PLAIN_WIDTH;
    },
});
/** The process's own streams. A reader that has seen enough (`| head`) ends the process without a word. */
const processTerminal = () => {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', (error) => {
            if (error.code === 'EPIPE')
                process.exit();
            throw error;
        });
    return { answer: screenOf(process.stdout, process.env), aside: screenOf(process.stderr, process.env) };
};


/***/ }),

/***/ 4296:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ NotPermitted),
/* harmony export */   OK: () => (/* binding */ OperationError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** The user's mistake, not ours: the message says what, where, why and what to do next; no stack trace is shown. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
}
/** Something outside failed (tool, network, API): the message names it and says what to do next. */
class OperationError extends Error {
    name = 'OperationError';
}
/** A token may not do something that was asked of it: the message names the permission that it lacks. */
class NotPermitted extends OperationError {
}
/** The message of anything that was thrown. */
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));


/***/ }),

/***/ 761:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
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
function nearest(word, known) {
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


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ displayProse),
/* harmony export */   WV: () => (/* binding */ displayText),
/* harmony export */   kF: () => (/* binding */ displayLines),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/**
 * Text from plans and tools, made visible. Nothing in it is invisible, reorders its surroundings, breaks the line or
 * moves a terminal's cursor: such characters are shown as `\uXXXX` (T20, docs/security.md#threats-by-number).
 */
/** The selector that asks for an emoji's coloured form is left to emoji. */
const INVISIBLE = /(?!(?<=\p{Extended_Pictographic})\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const ODD_SPACE = /(?! )\p{Zs}/gu;
/** Marks beyond the fourth on one letter would run over the lines above and below. */
const STACKED_MARKS = /(?<=\p{M}{4})\p{M}/gu;
const escaped = (character) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16).padStart(4, '0');
    return code > 0xffff ? `\\u{${digits}}` : `\\u${digits}`;
};
const revealed = (text) => text.replace(INVISIBLE, escaped).replace(ODD_SPACE, escaped).replace(STACKED_MARKS, escaped);
/** `text` in at most `most` UTF-16 units, with an ellipsis where it was cut and never half a surrogate pair. */
const shortened = (text, most) => {
    if (text.length <= most)
        return text;
    const kept = text.slice(0, most - 1);
    return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
};
/** One line: line breaks become `↵`, tabs a blank. */
const displayText = (text, most = 400) => shortened(revealed(text.replace(/\r\n|\n/g, ' ↵ ').replaceAll('\t', ' ')), most);
/** Several lines, split at `\n` only, for fenced code. */
const displayLines = (text) => text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => revealed(line.replaceAll('\t', '  ')));
const BREAK = '\u200b';
/**
 * One line for use outside code, where GitHub links mentions, issues, commits and addresses and replaces emoji short
 * codes: a zero-width space takes their meaning away (T21, docs/security.md#threats-by-number).
 */
const displayProse = (text, most = 400) => displayText(text, most)
    .replace(/[@#]/g, `$&${BREAK}`)
    .replace(/\b(gh)-(?=\d)/gi, `$1${BREAK}-`)
    .replace(/:(?=\/|[\w+-]+:)/g, `:${BREAK}`)
    .replace(/\b(www)\./gi, `$1${BREAK}.`)
    .replace(/\b[0-9a-f]{7,}\b/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${BREAK}`));


/***/ }),

/***/ 6912:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ky: () => (/* binding */ wrapped),
/* harmony export */   oN: () => (/* binding */ LEVEL_STYLES),
/* harmony export */   yd: () => (/* binding */ paintOn)
/* harmony export */ });
/* harmony import */ var _display_text__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5468);

/**
 * `words` broken at blanks into lines of at most `width` columns. A longer word stands on a line of its own, unbroken so
 * that it can be copied, or is broken where it must be when `hard`.
 */
const wrapped = (words, width, hard = false) => {
    const lines = [];
    let line = '';
    for (const word of words.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
        while (hard && line.length > width) {
            const head = (0,_display_text__WEBPACK_IMPORTED_MODULE_0__/* .shortened */ .vI)(line, width + 1).slice(0, -1);
            lines.push(head);
            line = line.slice(head.length);
        }
    }
    return [...lines, line];
};
/** ANSI codes of ECMA-48; nothing else is sent to a terminal as a code but cursor movements of the progress. */
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
/** Colours text where the screen has colour. */
const paintOn = ({ colour }) => (style, text) => colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
const LEVEL_STYLES = {
    LOW: 'green',
    MEDIUM: 'yellow',
    HIGH: 'yellow',
    CRITICAL: 'red',
};


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 6848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8330:
/***/ ((module) => {

module.exports = {"rE":"0.1.0"};

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5698);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
