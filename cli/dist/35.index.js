export const id = 35;
export const ids = [35];
export const modules = {

/***/ 8352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ formOf),
  i: () => (/* binding */ showAssessment)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/core/render/summary.ts + 16 modules
var summary = __webpack_require__(1926);
// EXTERNAL MODULE: ./src/core/risk/level.ts
var risk_level = __webpack_require__(333);
// EXTERNAL MODULE: ./src/core/render/display-text.ts
var display_text = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/core/render/money.ts
var money = __webpack_require__(724);
// EXTERNAL MODULE: ./src/core/render/subject.ts
var subject = __webpack_require__(316);
;// CONCATENATED MODULE: ./src/core/render/terminal.ts





/** ANSI codes of ECMA-48; nothing else is ever sent to a terminal. */
const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const paintWith = (colour) => (style, value) => colour ? `\u001b[${CODES[style]}m${value}\u001b[0m` : value;
const STYLES = { LOW: 'green', MEDIUM: 'yellow', HIGH: 'yellow', CRITICAL: 'red' };
const MOST_SUBJECTS = 20;
const INDENT = ' '.repeat(14);
/** `words` broken at blanks into lines of at most `width`; a longer word is broken where it must be. */
const wrapped = (words, width) => {
    const lines = [];
    let line = '';
    for (const word of words.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
        while (line.length > width) {
            const head = (0,display_text/* shortened */.vI)(line, width + 1).slice(0, -1);
            lines.push(head);
            line = line.slice(head.length);
        }
    }
    return [...lines, line];
};
/** `label` in its column and `words` beside it, the further lines below the first. */
const labelled = (label, words, width, paint) => wrapped(words, width - INDENT.length).map((line, at) => `${at === 0 ? `  ${paint('dim', label.padEnd(10))}  ` : INDENT}${line}`);
const below = (lead, words, width, paint) => wrapped(`${lead} ${(0,display_text/* displayText */.WV)(words, 1_000)}`.trimEnd(), width - INDENT.length).map((line) => `${INDENT}${paint('dim', line)}`);
const values = ({ attribute, before, after }) => before === undefined || after === undefined
    ? ''
    : `: ${(0,display_text/* displayText */.WV)(`${attribute ?? 'value'} ${before} → ${after}`, 200)}`;
const clauseOf = (finding) => `${(0,display_text/* displayText */.WV)(finding.title)}${values(finding)}`;
/** HCL to paste and commands stand on their own lines, unbroken, so that they can be copied. */
const verbatim = (value) => value.split('\n').map((line) => `${INDENT}  ${(0,display_text/* displayText */.WV)(line, 1_000)}`);
/** Object and clause on one line where they fit, else one below the other. */
const headLines = (head, object, clause, width, paint) => {
    const room = width - INDENT.length;
    if (object.length + 2 + clause.length <= room)
        return [`  ${head}  ${paint('bold', object)}  ${clause}`];
    const [first = '', ...more] = wrapped(object, room);
    const lines = [...more.map((line) => paint('bold', line)), ...wrapped(clause, room)];
    return [`  ${head}  ${paint('bold', first)}`, ...lines.map((line) => `${INDENT}${line}`)];
};
const subjectLines = ({ findings, others }, width, paint) => {
    const [finding, ...also] = findings;
    const { rollback, downtime, paste, level, address } = finding;
    const more = others.length === 0 ? '' : ` and ${others.length} more like it`;
    const head = paint(STYLES[level], `● ${level.padEnd(8)}`);
    return [
        ...headLines(head, `${address === '' ? '' : (0,display_text/* displayText */.WV)(address, 200)}${more}`, clauseOf(finding), width, paint),
        ...also.flatMap((each) => below(`also ${each.level}:`, clauseOf(each), width, paint)),
        ...(downtime === undefined ? [] : below('outage:', downtime.text, width, paint)),
        ...(rollback === undefined
            ? []
            : below('undo:', `${rollback.class === 'none' ? 'none. ' : ''}${rollback.text}`, width, paint)),
        ...(rollback?.commands ?? []).flatMap(verbatim),
        ...(paste === undefined ? [] : [...below('add:', '', width, paint), ...verbatim(paste)]),
    ];
};
const needs = ({ approvals, teams, evidence, blockers }) => {
    const from = teams.map(({ team, count }) => `${count} of ${team}`);
    const words = [
        ...blockers.map((blocker) => `BLOCKED: ${blocker}`),
        `${approvals} ${approvals === 1 ? 'approval' : 'approvals'}${from.length === 0 ? '' : ` (${from.join(', ')})`}`,
        ...evidence.map((each) => each.text),
    ];
    return words.map((each) => (0,display_text/* displayText */.WV)(each)).join(', ');
};
const costWords = ({ status, before, after, delta, percent, currency }) => {
    if (status === 'absent')
        return undefined;
    if (delta === undefined)
        return status === 'error' ? 'could not be estimated' : 'nothing to compare with';
    const share = percent === undefined ? '' : ` (${percent.startsWith('-') ? '' : '+'}${percent} %)`;
    const span = before === undefined || after === undefined
        ? (0,money/* signedMoney */.jE)(delta, currency)
        : `${(0,money/* money */.TG)(before, currency)} → ${(0,money/* money */.TG)(after, currency)}`;
    return (0,display_text/* displayText */.WV)(`${span} a month${share}`);
};
/** The assessment of one stack for people at a terminal. Foreign text cannot move the cursor or set colours. */
const renderTerminal = (assessment, options) => {
    const paint = paintWith(options.colour);
    const width = Math.max(40, options.width);
    const all = (0,subject/* subjects */.y)([assessment]).filter(({ findings: [worst] }) => (0,risk_level/* rank */.Tm)(worst.level) > 0);
    const { level, stack, counts, requirements } = assessment;
    const cost = costWords(assessment.cost);
    const rule = all[0]?.findings[0].rule;
    return [
        `  ${paint(STYLES[level], paint('bold', level))}  ${(0,display_text/* displayText */.WV)(stack)}`,
        ...labelled('plan', (0,summary/* countWords */.rj)(counts), width, paint),
        '',
        ...all.slice(0, MOST_SUBJECTS).flatMap((subject) => subjectLines(subject, width, paint)),
        ...(all.length > MOST_SUBJECTS ? [`  … and ${all.length - MOST_SUBJECTS} more: see assessment.json`] : []),
        ...(all.length === 0 ? [`  ${paint('green', 'Nothing in it needs a closer look.')}`] : []),
        '',
        ...labelled('needs', needs(requirements), width, paint),
        ...(cost === undefined ? [] : labelled('cost', cost, width, paint)),
        ...assessment.notes.flatMap((note) => labelled('note', (0,display_text/* displayText */.WV)(note, 1_000), width, paint)),
        ...(rule === undefined ? [] : ['', `  ${paint('cyan', `planseal explain ${(0,display_text/* displayText */.WV)(rule)}`)}   tells more`]),
        '',
    ].join('\n');
};

;// CONCATENATED MODULE: ./cli/assessment-form.ts



/** The form that was asked for. Throws a `ConfigurationError` when it is not clear. */
const formOf = (given) => {
    if (given.flag('json') && given.flag('markdown'))
        throw new errors/* ConfigurationError */.j1('--json and --markdown are two forms of the same answer. Choose one.');
    return given.flag('json') ? 'json' : given.flag('markdown') ? 'markdown' : 'terminal';
};
const markdownOf = (assessment) => (0,summary/* renderRiskSummary */.WN)({ repository: '', stacks: [assessment], links: {} });
/** Prints an assessment. */
const showAssessment = (assessment, form, { answer }) => {
    if (form === 'json')
        answer.write(`${JSON.stringify(assessment, null, 2)}\n`);
    else if (form === 'markdown')
        answer.write(`${markdownOf(assessment).trimEnd()}\n`);
    else
        answer.write(`\n${renderTerminal(assessment, answer)}\n`);
};


/***/ }),

/***/ 9153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ rulesOf),
  y: () => (/* binding */ settingsOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/adapters/config/file.ts + 14 modules
var config_file = __webpack_require__(4274);
// EXTERNAL MODULE: ./src/core/guard/guard.ts + 10 modules
var guard_guard = __webpack_require__(6281);
;// CONCATENATED MODULE: ./src/core/config/guard-settings.ts

/** What the guard refuses, warns of and passes over; what the configuration does not say is as on the first day. */
function guardSettingsOf({ guard = {} }) {
    const said = Object.entries(guard.rules ?? {});
    const named = new Set(said.map(([id]) => id));
    return {
        refuse: [
            ...guard_guard/* DEFAULT_GUARD_SETTINGS */.G.refuse.filter((id) => !named.has(id)),
            ...said.filter(([, what]) => what === 'refuse').map(([id]) => id),
        ],
        ignore: said.filter(([, what]) => what === 'off').map(([id]) => id),
        providers: guard.providers,
        unpinnedModules: guard['unpinned-modules'] ?? [],
        tflintPlugins: [...guard_guard/* DEFAULT_GUARD_SETTINGS */.G.tflintPlugins, ...(guard['tflint-plugins'] ?? [])],
    };
}

// EXTERNAL MODULE: ./src/core/risk/settings.ts
var settings = __webpack_require__(2482);
// EXTERNAL MODULE: ./src/core/config/approval-demands.ts + 1 modules
var approval_demands = __webpack_require__(8262);
// EXTERNAL MODULE: ./src/core/config/schema/words.ts + 1 modules
var words = __webpack_require__(6882);
;// CONCATENATED MODULE: ./src/core/config/risk-settings.ts



/** The rules by which plans are judged; what the configuration does not say is as on the first day. */
const riskSettingsOf = (config) => ({
    environments: environmentsOf(config),
    thresholds: thresholdsOf(config),
    cost: costOf(config),
    policy: { failOn: config.policy?.['fail-on'] ?? settings/* DEFAULT_SETTINGS */.a.policy.failOn },
    rules: Object.fromEntries(Object.entries(config.rules ?? {}).map(([id, rule]) => [id, ruleOf(rule)])),
    resourceClasses: {
        data: config['resource-classes']?.data ?? [],
        benign: config['resource-classes']?.benign ?? [],
    },
    suppressions: config.ignore ?? [],
    custom: (config.custom ?? []).map((rule) => ({
        ...rule,
        class: rule.class ?? 'policy',
        message: rule.message ?? `A rule of the configuration, ${rule.id}, is met`,
    })),
    approvals: (0,approval_demands/* approvalDemands */.A)(config),
});
/** What an environment that says no `shift` has by its name: `dev` and `staging` are lenient, others are production. */
function environmentsOf({ environments = {} }) {
    const described = Object.entries(environments).map(([name, one]) => [name, environmentOf(name, one)]);
    return { ...settings/* DEFAULT_SETTINGS */.a.environments, ...Object.fromEntries(described) };
}
function environmentOf(name, { shift, 'critical-floor': floor }) {
    const byName = Object.hasOwn(settings/* DEFAULT_SETTINGS */.a.environments, name) ? settings/* DEFAULT_SETTINGS */.a.environments[name] : undefined;
    const criticalFloor = floor ?? byName?.criticalFloor ?? 'HIGH';
    if (shift === undefined)
        return { shift: byName?.shift ?? {}, criticalFloor };
    return { shift: typeof shift === 'number' ? { '*': shift } : shift, criticalFloor };
}
function thresholdsOf({ thresholds = {} }) {
    const standard = settings/* DEFAULT_SETTINGS */.a.thresholds;
    const age = thresholds['plan-max-age'];
    return {
        massDeletion: { ...standard.massDeletion, ...thresholds['mass-deletion'] },
        largeChange: thresholds['large-change'] ?? standard.largeChange,
        planMaxAgeHours: age === undefined ? standard.planMaxAgeHours : (0,words/* hoursOf */.ZA)(age),
        adminPorts: thresholds['admin-ports'] ?? standard.adminPorts,
        missingMovedSimilarity: thresholds['missing-moved-similarity'] ?? standard.missingMovedSimilarity,
        hubDependents: thresholds['hub-dependents'] ?? standard.hubDependents,
    };
}
function costOf({ cost = {} }) {
    const standard = settings/* DEFAULT_SETTINGS */.a.cost;
    return {
        required: cost.required ?? standard.required,
        increase: { ...standard.increase, ...cost.increase },
        percent: { ...standard.percent, ...cost.percent },
        floor: cost.floor ?? standard.floor,
    };
}
function ruleOf(rule) {
    if (rule === 'off')
        return { enabled: false };
    const { 'allow-cidrs': allowCidrs, 'allow-ports': allowPorts, ...rest } = rule;
    return { ...rest, ...(allowCidrs && { allowCidrs }), ...(allowPorts && { allowPorts }) };
}

// EXTERNAL MODULE: ./src/core/config/schema.ts + 5 modules
var schema = __webpack_require__(6580);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
;// CONCATENATED MODULE: ./cli/settings.ts






const configOf = async (file) => {
    if (file === undefined)
        return schema/* NO_CONFIG */.H;
    await (0,promises_.access)(file).catch((cause) => {
        throw new errors/* ConfigurationError */.j1(`--config: there is no readable file \`${file}\`. Check the path, or leave --config out to judge by the defaults.`, { cause });
    });
    return (0,config_file/* readConfigFile */.R)(file, new Date().toISOString());
};
/**
 * The rules of `--config FILE`, or those of the first day without it. The file in the directory is not looked for: what
 * counts in GitHub is that of the base branch, and a verdict by another one would be a surprise.
 */
const settingsOf = async (file) => riskSettingsOf(await configOf(file));
/** The same with what the guard refuses. */
const rulesOf = async (file) => {
    const config = await configOf(file);
    return { settings: riskSettingsOf(config), guard: guardSettingsOf(config) };
};


/***/ }),

/***/ 4444:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   jH: () => (/* binding */ outputOf)
/* harmony export */ });
/* unused harmony exports kindOf, valuesOf */
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4296);
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9767);


/** Every combination of verbs that Terraform and OpenTofu are known to write (risk.md §1.1); any other is `unknown`. */
const KINDS = {
    '': 'no-op',
    'no-op': 'no-op',
    create: 'create',
    read: 'read',
    update: 'update',
    delete: 'delete',
    'delete,create': 'replace',
    'create,delete': 'replace',
    forget: 'forget',
    'create,forget': 'replace-and-forget',
    'forget,create': 'replace-and-forget',
    open: 'open',
};
/** The verbs of a change object; `undefined` when they are missing or not a list of strings. */
function verbsOf(change) {
    const actions = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(change, 'actions');
    return (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(actions) && actions.every((verb) => typeof verb === 'string') ? actions : undefined;
}
/** What a list of verbs means. Missing and new verbs are `unknown`, so that they are judged as dangerous. */
function kindOf(verbs) {
    const key = verbs?.join(',');
    return key !== undefined && Object.hasOwn(KINDS, key) ? (KINDS[key] ?? 'unknown') : 'unknown';
}
/** The value trees of a change object. Absent masks (Terraform before 0.15) mark nothing. */
const valuesOf = (change) => ({
    before: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(change, 'before') ?? null,
    after: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(change, 'after') ?? null,
    unknown: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(change, 'after_unknown') ?? false,
    beforeSensitive: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(change, 'before_sensitive') ?? false,
    afterSensitive: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(change, 'after_sensitive') ?? false,
});
const isPath = (path) => (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');
function replacePathsOf(change) {
    const paths = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(change, 'replace_paths');
    return (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(paths) ? paths.filter(isPath) : [];
}
/** The import that a change is part of: `{id}`, `{identity}` (no id) or `{unknown: true}`. */
function importingOf(change) {
    const importing = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(change, 'importing');
    if (!(0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(importing))
        return undefined;
    const id = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(importing, 'id');
    return { importing: { ...(id !== undefined && { id }), unknown: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(importing, 'unknown') === true } };
}
/** Where an object is and what it is: the members that stand beside `change` in an entry. */
function identityOf(entry) {
    const address = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'address');
    if (address === undefined) {
        throw new _errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('The plan has a change without an address. Make the plan JSON again with "terraform show -json".');
    }
    const mode = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'mode');
    const identity = {
        address,
        module: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'module_address') ?? '',
        mode: mode === 'data' || mode === 'ephemeral' ? mode : 'managed',
        type: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'type') ?? '',
        name: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'name') ?? '',
        provider: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'provider_name') ?? '',
    };
    setText(identity, 'previousAddress', (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'previous_address'));
    setText(identity, 'deposed', (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'deposed'));
    setText(identity, 'reason', (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'action_reason'));
    const index = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'index');
    if (typeof index === 'string' || typeof index === 'number')
        identity.index = index;
    return identity;
}
function setText(identity, field, text) {
    if (text !== undefined)
        identity[field] = text;
}
/**
 * One entry of `resource_changes` or `resource_drift` as a change. Fields are detected, never expected by version.
 * @throws ConfigurationError when the entry has no address.
 */
function changeOf(entry) {
    const change = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'change');
    const verbs = verbsOf(change);
    const kind = kindOf(verbs);
    return Object.assign(identityOf(entry), { kind, verbs: verbs ?? [], values: valuesOf(change), replacePaths: replacePathsOf(change) }, kind === 'replace' && replaceOrderOf(verbs), importingOf(change));
}
const replaceOrderOf = (verbs) => ({
    replaceOrder: verbs?.[0] === 'delete' ? 'destroy-first' : 'create-first',
});
/** One member of `output_changes`: the change object stands directly under the name. */
const outputOf = (name, change) => ({
    name,
    kind: kindOf(verbsOf(change)),
    values: valuesOf(change),
});


/***/ }),

/***/ 7208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   N8: () => (/* binding */ outputLinks),
/* harmony export */   os: () => (/* binding */ variableLinks),
/* harmony export */   uI: () => (/* binding */ configuredOf),
/* harmony export */   uv: () => (/* binding */ VariableSecrets)
/* harmony export */ });
/* unused harmony exports resourceNamed, linkNamed */
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9767);

/** The module calls on the way to a place in `configuration`: `module.a.module.b.`. */
function prefixOf(path) {
    let prefix = '';
    for (let at = 1; at < path.length; at++)
        if (path[at - 1] === 'module_calls')
            prefix += `module.${path[at] ?? ''}.`;
    return prefix;
}
/**
 * The resources and links named in an expression tree, in `references` lists at any depth: `aws_vpc.main` of
 * `aws_vpc.main.id`.
 * They are added to a set, for this is done for every expression of a plan.
 */
function addNamed(expression, found) {
    if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(expression))
        for (const item of expression)
            addNamed(item, found);
    else if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(expression)) {
        for (const [key, member] of Object.entries(expression)) {
            if (key === 'references' && (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(member))
                addResources(member, found);
            else
                addNamed(member, found);
        }
    }
}
function addResources(names, found) {
    for (const name of (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(names) ? names : []) {
        const named = typeof name === 'string' ? (resourceNamed(name) ?? linkNamed(name)) : undefined;
        if (named !== undefined)
            found.add(named);
    }
}
const NOT_RESOURCES = new Set([
    'var',
    'local',
    'module',
    'each',
    'count',
    'path',
    'terraform',
    'self',
    'ephemeral',
    'run',
    'action',
]);
/** The resource that a name means in its module: `data.aws_ami.x` of `data.aws_ami.x.id`; `undefined` for others. */
function resourceNamed(name) {
    const steps = name.split(/[.[]/, 3);
    const length = steps[0] === 'data' ? 3 : 2;
    return steps.length < length || NOT_RESOURCES.has(steps[0] ?? '') ? undefined : steps.slice(0, length).join('.');
}
/**
 * The link that a name means in its module: `var.x` of `var.x.y`, `module.a.output.id` of `module.a["k"].id`;
 * `undefined` for others, a module as a whole among them.
 */
function linkNamed(name) {
    if (name.startsWith('var.'))
        return name.split(/[.[]/, 2).join('.');
    const [, module, output] = /^module\.([^.[]+)(?:\[[^\]]*\])?\.([^.[]+)/.exec(name) ?? [];
    return module === undefined || output === undefined ? undefined : `module.${module}.output.${output}`;
}
/** The variables of a called module that get something by reference; `path` is that of the arguments of the call. */
const variableLinks = (path, expressions) => ({
    get all() {
        return linksOf(`${prefixOf(path)}var.`, expressions, prefixOf(path.slice(0, -2)));
    },
});
/** The outputs of the module at `prefix` that pass something on by reference. */
const outputLinks = (prefix, outputs) => linksOf(`${prefix}output.`, outputs, prefix);
function linksOf(names, expressions, module) {
    if (!(0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(expressions))
        return [];
    return Object.entries(expressions).flatMap(([name, expression]) => {
        const references = referencesOf(expression, module);
        return references.length > 0 ? [{ address: names + name, references }] : [];
    });
}
function referencesOf(expression, module) {
    const found = new Set();
    addNamed(expression, found);
    return [...found].map((name) => module + name);
}
/** One resource of `configuration`, in the module at `prefix`. The plan has neither `lifecycle` nor line numbers. */
function configuredOf(prefix, entry) {
    const local = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'address');
    if (local === undefined)
        return undefined;
    const references = new Set();
    for (const member of ['expressions', 'count_expression', 'for_each_expression']) {
        addNamed((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, member), references);
    }
    addResources((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'depends_on'), references);
    references.delete(local);
    const provisioners = (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'provisioners');
    return {
        address: prefix + local,
        references: [...references].map((address) => prefix + address),
        provisioners: ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(provisioners) ? provisioners : []).flatMap((provisioner) => (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(provisioner, 'type') ?? []),
    };
}
/**
 * Finds the values of sensitive variables: in `variables` (root), in defaults, and in constants that a module call
 * passes on. Values and declarations come in either order, so both are kept until the document ends.
 */
class VariableSecrets {
    values = [];
    declared = new Map();
    /** A value of a root variable: an entry of `variables`. */
    value(name, entry) {
        this.add(name, (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'value'));
    }
    /** A `variable` block in `configuration`. */
    declaration(path, entry) {
        const variable = prefixOf(path) + String(path.at(-1));
        this.declared.set(variable, (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'sensitive') === true);
        this.add(variable, (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(entry, 'default'));
    }
    /** The arguments of a module call. */
    call(path, expressions) {
        if (!(0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(expressions))
            return;
        for (const [argument, expression] of Object.entries(expressions)) {
            this.add(prefixOf(path) + argument, (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(expression, 'constant_value'));
        }
    }
    add(variable, value) {
        const scalars = [...(0,_json__WEBPACK_IMPORTED_MODULE_0__/* .scalarsOf */ .TM)(value)];
        if (scalars.length > 0)
            this.values.push({ variable, scalars });
    }
    /** A variable whose declaration is not in the plan is held for sensitive: nothing says that it is not. */
    *parts() {
        for (const { variable, scalars } of this.values) {
            if (this.declared.get(variable) === false)
                continue;
            for (const value of scalars)
                yield { part: 'secret', value };
        }
    }
}


/***/ }),

/***/ 6425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ Gather),
  l: () => (/* binding */ mergeHeaders)
});

// EXTERNAL MODULE: ./src/core/changes/json.ts
var json = __webpack_require__(9767);
// EXTERNAL MODULE: ./src/core/changes/read/change.ts
var change = __webpack_require__(4444);
;// CONCATENATED MODULE: ./src/core/changes/read/check.ts

const STATUSES = ['pass', 'fail', 'error'];
/** One entry of `checks` (Terraform 1.3 and later): the problems of all its instances together. */
function checkOf(entry) {
    const address = (0,json/* memberOf */.C5)(entry, 'address');
    const instances = (0,json/* memberOf */.C5)(entry, 'instances');
    return {
        address: (0,json/* textOf */.b6)(address, 'to_display') ?? '',
        kind: (0,json/* textOf */.b6)(address, 'kind') ?? '',
        status: STATUSES.find((status) => status === (0,json/* memberOf */.C5)(entry, 'status')) ?? 'unknown',
        problems: ((0,json/* isList */.Lv)(instances) ? instances : []).flatMap(problemsOf),
    };
}
function problemsOf(instance) {
    const problems = (0,json/* memberOf */.C5)(instance, 'problems');
    return ((0,json/* isList */.Lv)(problems) ? problems : []).flatMap((problem) => (0,json/* textOf */.b6)(problem, 'message') ?? []);
}
/** One entry of `condition_results`, which Terraform 1.2 and 1.3 wrote where later ones write `checks`. */
function conditionOf(entry) {
    const message = (0,json/* textOf */.b6)(entry, 'error_message');
    const passed = (0,json/* memberOf */.C5)(entry, 'result');
    const known = (0,json/* memberOf */.C5)(entry, 'unknown') !== true && typeof passed === 'boolean';
    return {
        address: (0,json/* textOf */.b6)(entry, 'address') ?? '',
        kind: (0,json/* textOf */.b6)(entry, 'condition_type') ?? '',
        status: known ? (passed ? 'pass' : 'fail') : 'unknown',
        problems: message === undefined ? [] : [message],
    };
}
/** One entry of `action_invocations` (Terraform 1.14 and later). */
function invocationOf(entry) {
    const triggeredBy = (0,json/* textOf */.b6)((0,json/* memberOf */.C5)(entry, 'lifecycle_action_trigger'), 'triggering_resource_address');
    return {
        address: (0,json/* textOf */.b6)(entry, 'address') ?? '',
        type: (0,json/* textOf */.b6)(entry, 'type') ?? '',
        ...(triggeredBy !== undefined && { triggeredBy }),
        config: (0,json/* memberOf */.C5)(entry, 'config_values') ?? null,
        unknown: (0,json/* memberOf */.C5)(entry, 'config_unknown') ?? false,
        sensitive: (0,json/* memberOf */.C5)(entry, 'config_sensitive') ?? false,
    };
}

// EXTERNAL MODULE: ./src/core/changes/read/configuration.ts
var configuration = __webpack_require__(7208);
// EXTERNAL MODULE: ./src/core/changes/read/prior.ts
var prior = __webpack_require__(6710);
// EXTERNAL MODULE: ./src/core/changes/read/refusals.ts
var refusals = __webpack_require__(9261);
;// CONCATENATED MODULE: ./src/core/changes/read/gather.ts






/** Turns the elements of one plan document into parts, however it was parsed. */
class Gather {
    keys = new Set();
    fields = {};
    secrets = new configuration/* VariableSecrets */.uv();
    /** A member of the document. @throws ConfigurationError when it shows that this is a log and not a plan. */
    key(name) {
        if (name === '@level' || name === '@message')
            throw refusals/* refusals */.K.stream();
        this.keys.add(name);
    }
    /** The parts that one taken value holds. @throws ConfigurationError for an unknown major version. */
    *take(section, path, value) {
        const name = String(path.at(-1));
        if (section === 'header')
            this.field(name, value);
        else if (section === 'variable')
            this.secrets.value(name, value);
        else if (section === 'configured-variable')
            this.secrets.declaration(path, value);
        else if (section === 'configured-call') {
            this.secrets.call(path, value);
            yield { part: 'links', links: (0,configuration/* variableLinks */.os)(path, value) };
        }
        else if (section === 'prior')
            yield* (0,prior/* priorOf */.WD)(value);
        else
            yield* partOf(section, path, value);
    }
    /**
     * What can only be said when the document has ended.
     * @throws ConfigurationError when it was not a plan.
     */
    *finish() {
        if (!this.keys.has('resource_changes') && !this.keys.has('planned_values')) {
            if (this.keys.has('values'))
                throw refusals/* refusals */.K.state();
            throw this.keys.has('lineage') ? refusals/* refusals */.K.stateFile() : refusals/* refusals */.K.notPlan();
        }
        yield* this.secrets.parts();
        return this.header();
    }
    field(name, value) {
        this.fields[name] = value;
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        if (name === 'format_version' && value !== null && !/^[01](\.\d+)*$/.test(text))
            throw refusals/* refusals */.K.version(text);
    }
    header() {
        const text = (name, as) => {
            const value = (0,json/* textOf */.b6)(this.fields, name);
            return value === undefined ? {} : { [as]: value };
        };
        const flag = (name) => {
            const value = (0,json/* memberOf */.C5)(this.fields, name);
            return typeof value === 'boolean' ? { [name]: value } : {};
        };
        return {
            engine: 'terraform',
            ...text('terraform_version', 'engineVersion'),
            ...text('format_version', 'formatVersion'),
            ...text('timestamp', 'timestamp'),
            ...flag('errored'),
            ...flag('complete'),
            ...flag('applyable'),
        };
    }
}
function* partOf(section, path, value) {
    if (section === 'resource' || section === 'drift')
        yield { part: section, change: (0,change/* changeOf */.C2)(value) };
    else if (section === 'output')
        yield { part: 'output', output: (0,change/* outputOf */.jH)(String(path.at(-1)), value) };
    else if (section === 'check')
        yield { part: 'check', check: checkOf(value) };
    else if (section === 'condition')
        yield { part: 'check', check: conditionOf(value) };
    else if (section === 'invocation')
        yield { part: 'invocation', invocation: invocationOf(value), deferred: false };
    else if (section === 'deferred') {
        yield {
            part: 'deferred',
            reason: (0,json/* textOf */.b6)(value, 'reason') ?? 'unknown',
            change: (0,change/* changeOf */.C2)((0,json/* memberOf */.C5)(value, 'resource_change') ?? null),
        };
    }
    else if (section === 'deferred-invocation') {
        const invocation = invocationOf((0,json/* memberOf */.C5)(value, 'action_invocation') ?? value);
        yield { part: 'invocation', invocation, deferred: true };
    }
    else if (section === 'configured-resource') {
        const resource = (0,configuration/* configuredOf */.uI)((0,configuration/* prefixOf */.MT)(path), value);
        if (resource !== undefined)
            yield { part: 'configured', resource };
    }
    else if (section === 'configured-outputs') {
        yield { part: 'links', links: { all: (0,configuration/* outputLinks */.N8)((0,configuration/* prefixOf */.MT)(path), value) } };
    }
}
/** One header for several plans: broken if one is, complete only if all are, as old as the oldest. */
function mergeHeaders(headers) {
    const [first = { engine: 'terraform' }] = headers;
    if (headers.length < 2)
        return first;
    const some = (flag) => headers.some((header) => header[flag] !== undefined)
        ? { [flag]: headers.some((header) => header[flag] === true) }
        : {};
    const complete = headers.every((header) => header.complete === undefined)
        ? {}
        : { complete: headers.every((header) => header.complete !== false) };
    const [timestamp] = headers.flatMap((header) => header.timestamp ?? []).sort();
    return {
        ...first,
        ...(timestamp !== undefined && { timestamp }),
        ...some('errored'),
        ...some('applyable'),
        ...complete,
        documents: headers.length,
    };
}


/***/ }),

/***/ 7214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ PLAN_LAYOUT),
/* harmony export */   _: () => (/* binding */ SKIP)
/* harmony export */ });
const SKIP = { how: 'skip' };
const take = (section) => ({ how: 'take', section });
const elements = (each) => ({ how: 'each', of: 'list', each });
const entries = (each) => ({ how: 'each', of: 'object', each });
/** An object that may hold objects of its own kind, as modules do. */
function members(named, own) {
    const map = new Map(Object.entries(named));
    const self = { how: 'members', members: map };
    if (own !== undefined)
        for (const [key, layout] of Object.entries(own(self)))
            map.set(key, layout);
    return self;
}
const stateModule = members({ resources: elements(take('prior')) }, (self) => ({ child_modules: elements(self) }));
const configuredModule = members({
    resources: elements(take('configured-resource')),
    variables: entries(take('configured-variable')),
    outputs: take('configured-outputs'),
}, (self) => ({ module_calls: entries(members({ module: self, expressions: take('configured-call') })) }));
const HEADER_FIELDS = ['format_version', 'terraform_version', 'timestamp', 'errored', 'complete', 'applyable'];
/** The layout of `terraform show -json PLAN`. The sizes that grow with the plan are gone into, never taken whole. */
const PLAN_LAYOUT = members({
    ...Object.fromEntries(HEADER_FIELDS.map((field) => [field, take('header')])),
    variables: entries(take('variable')),
    resource_changes: elements(take('resource')),
    resource_drift: elements(take('drift')),
    deferred_changes: elements(take('deferred')),
    output_changes: entries(take('output')),
    checks: elements(take('check')),
    condition_results: elements(take('condition')),
    action_invocations: elements(take('invocation')),
    deferred_action_invocations: elements(take('deferred-invocation')),
    prior_state: members({ values: members({ root_module: stateModule }) }),
    configuration: members({ root_module: configuredModule }),
});


/***/ }),

/***/ 6710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WD: () => (/* binding */ priorOf),
/* harmony export */   b6: () => (/* binding */ placeOfPrior),
/* harmony export */   lp: () => (/* binding */ markedValues),
/* harmony export */   wQ: () => (/* binding */ markedScalars)
/* harmony export */ });
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9767);

/** The values below `mask` that it marks as sensitive. */
function* markedScalars(value, mask) {
    for (const marked of markedValues(value, mask))
        yield* (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .scalarsOf */ .TM)(marked);
}
/** What `mask` marks as sensitive in a value, each as a whole. */
function markedValues(value, mask) {
    const found = [];
    collect(value, mask, found);
    return found;
}
/** The mask leads the way: it is small where the value is large. */
function collect(value, mask, found) {
    if (value === undefined || mask === undefined || mask === false)
        return;
    if (mask === true)
        found.push(value);
    else if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(mask) && (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        for (const [at, below] of mask.entries())
            collect(value[at], below, found);
    else if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(mask) && (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value)) {
        for (const key of Object.keys(mask))
            collect((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(value, key), mask[key], found);
    }
}
/** One object of the state before the plan: where it is, and its secrets, since data sources are in no change. */
function* priorOf(entry) {
    if (!(0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(entry))
        return;
    yield placeOfPrior(entry);
    for (const value of markedScalars(entry['values'], entry['sensitive_values']))
        yield { part: 'secret', value };
}
/** Where an object of the state before is. */
const placeOfPrior = (entry) => ({
    part: 'prior',
    address: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'address') ?? '',
    type: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'type') ?? '',
    provider: (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry, 'provider_name') ?? '',
});


/***/ }),

/***/ 9261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   K: () => (/* binding */ refusals)
/* harmony export */ });
/* harmony import */ var _errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4296);

const SHOW = 'Make a plan file with "terraform plan -out=tfplan" and give the output of "terraform show -json tfplan" (or "tofu show -json tfplan").';
const refuse = (what, next = SHOW) => new _errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(`${what} ${next}`);
/** What people hand over instead of a plan JSON, each with what it is and what to do. */
const refusals = {
    empty: () => refuse('The plan JSON is empty: the command that should have written it probably failed.'),
    binary: () => refuse('This is a binary plan file, not plan JSON.'),
    stream: () => refuse('This is the log of "terraform plan -json" (one message per line), not a plan.'),
    state: () => refuse('This is the JSON of a state ("values" without "resource_changes"), not of a plan: no plan file was given to "show -json".'),
    stateFile: () => refuse('This is a state file (tfstate), not a plan.'),
    notPlan: () => refuse('This JSON is not a plan: it has neither "resource_changes" nor "planned_values".'),
    notJson: (byte, found) => refuse(`The plan is not JSON: at byte ${byte} there is ${JSON.stringify(found)}.`),
    truncated: (byte, place) => refuse(`The plan JSON is cut off: it ends at byte ${byte}, in the middle of ${place}.`),
    malformed: (byte, place, why) => refuse(`The plan JSON is damaged near byte ${byte}, in ${place}: ${why}.`),
    shape: (byte, place, expected) => refuse(`The plan JSON is not understood: at byte ${byte}, ${place} is not ${expected}.`),
    deep: (byte, place, most) => refuse(`The plan JSON is nested deeper than ${most} levels at byte ${byte}, in ${place}; no plan is.`),
    version: (found) => refuse(`The plan JSON has format_version ${JSON.stringify(found)}; versions 0.x and 1.x are understood.`, 'Update PlanSeal, or plan with an older Terraform or OpenTofu.'),
};
/** A place in the plan for messages: `resource_changes[3]`. */
const placeOf = (path) => path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
    .slice(0, 200) || 'the document';


/***/ }),

/***/ 2682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ createPlanReader)
});

;// CONCATENATED MODULE: ./src/core/changes/read/decode.ts
const decoderOf = (encoding) => new TextDecoder(encoding);
/** Turns UTF-16 (what PowerShell writes) into UTF-8 bytes and drops a byte order mark; UTF-8 passes through untouched. */
class Utf8Input {
    decoder;
    head = Buffer.alloc(0);
    push(chunk) {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        if (this.head === undefined)
            return this.converted(bytes);
        const head = Buffer.concat([this.head, bytes]);
        if (head.length < 4) {
            this.head = head;
            return Buffer.alloc(0);
        }
        return this.begin(head);
    }
    end() {
        const rest = this.head === undefined ? Buffer.alloc(0) : this.begin(this.head);
        return this.decoder === undefined ? rest : Buffer.concat([rest, Buffer.from(this.decoder.decode())]);
    }
    begin(head) {
        this.head = undefined;
        const encoding = utf16Of(head);
        if (encoding !== undefined)
            this.decoder = decoderOf(encoding);
        const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
        return this.converted(marked ? head.subarray(3) : head);
    }
    converted(bytes) {
        return this.decoder === undefined ? bytes : Buffer.from(this.decoder.decode(bytes, { stream: true }));
    }
}
/** UTF-16 by its mark, or by the zero byte that stands beside the first character of any JSON. */
function utf16Of(head) {
    if (head.length < 2)
        return undefined;
    if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] !== 0 && head[1] === 0))
        return 'utf-16le';
    if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] !== 0))
        return 'utf-16be';
    return undefined;
}

;// CONCATENATED MODULE: ./src/core/changes/read/exact-numbers.ts
/** What bounds strings, and number literals so long that a double may not hold them (it holds any 15 digits). */
const TOKENS = /\\.|"|-?\d[\d.eE+-]{15,}/gs;
const MANY = 15;
/** A number follows a colon, a comma, a bracket or a blank, most texts do not: names with many digits are common. */
const MAYBE_LONG_NUMBER = /(?:^|[:,[\s])-?[\d.eE+-]*[\d.]{15}/;
/**
 * `JSON.parse` that loses no digit: a number that a double cannot hold exactly becomes a string with the same digits,
 * so that two different numbers never look alike to the digest or to a rule. All others stay numbers.
 * @throws SyntaxError as `JSON.parse` does.
 */
function parseExactly(text) {
    return JSON.parse(mayHoldLongNumber(text) ? withLongNumbersQuoted(text) : text);
}
const mayHoldLongNumber = (text) => hasManyDigits(text) && MAYBE_LONG_NUMBER.test(text);
/** Are there 15 digits or points in a row? Any 15 characters in a row hold every fifteenth: only those are looked at first. */
function hasManyDigits(text) {
    for (let at = MANY - 1; at < text.length; at += MANY) {
        if (!isDigit(text.charCodeAt(at)))
            continue;
        let first = at;
        while (first > 0 && isDigit(text.charCodeAt(first - 1)))
            first--;
        let end = at + 1;
        while (end < text.length && isDigit(text.charCodeAt(end)))
            end++;
        if (end - first >= MANY)
            return true;
    }
    return false;
}
const isDigit = (code) => (code >= 0x30 && code <= 0x39) || code === 0x2e;
function withLongNumbersQuoted(text) {
    let inString = false;
    return text.replace(TOKENS, (token) => {
        if (token === '"')
            inString = !inString;
        return inString || !/\d$/.test(token) || String(Number(token)) === token ? token : `"${token}"`;
    });
}

// EXTERNAL MODULE: ./src/core/changes/read/gather.ts + 1 modules
var gather = __webpack_require__(6425);
// EXTERNAL MODULE: ./src/core/changes/read/layout.ts
var layout = __webpack_require__(7214);
// EXTERNAL MODULE: ./src/core/changes/read/refusals.ts
var refusals = __webpack_require__(9261);
;// CONCATENATED MODULE: ./src/core/changes/read/brackets-wasm.ts
// Assembled from brackets.wat by scripts/embed-brackets.mjs: do not edit.
/** WebAssembly, in base64. */
const BRACKETS = 'AGFzbQEAAAABGQRgAAF/YAR7e3t7AX5gAn5+AX5gAn9/AX8DBQQAAQIDBQMBAFEGCwJ+AUIAC34BQgALBxkDBm1lbW9yeQIABXN0YXRlAAAEZmluZAADCv4EBAwAIwCnIwGnQQJxcgsiACAA/WStIAH9ZK1CEIaEIAL9ZK1CIIYgA/1krUIwhoSEC2MBA34gACMAQn+FgyEAIABCAYYjAIQhAiAAIABCqtWq1arVqtWqf4MgAkJ/hYN8IQNC1arVqtWq1arVACADQgGGhSACgyEEIAFCwABRBH4gAyAAVK0FIAQgAYhCAYMLJAAgBAvnAwQCfwF+BHsFfiABQQFxrSQAQgAgAUEBdq19JAFBwIDAACEDAkADQCACIABPDQEgAv0ABAAhBSAC/QAEECEGIAL9AAQgIQcgAv0ABDAhCCAFQSL9D/0jIAZBIv0P/SMgB0Ei/Q/9IyAIQSL9D/0jEAEhCiAFQdwA/Q/9IyAGQdwA/Q/9IyAHQdwA/Q/9IyAIQdwA/Q/9IxABIQkgCSMAhEIAUgRAIAAgAmutIQ0gDULAAFYEQELAACENCyAKIAkgDRACQn+FgyEKCyAKIApCAYaFIQogCiAKQgKGhSEKIAogCkIEhoUhCiAKIApCCIaFIQogCiAKQhCGhSEKIAogCkIghoUhCiAKIwGFIQogCkI/hyQBIAVBIP0P/VAhBSAGQSD9D/1QIQYgB0Eg/Q/9UCEHIAhBIP0P/VAhCCAFQfsA/Q/9IyAGQfsA/Q/9IyAHQfsA/Q/9IyAIQfsA/Q/9IxABIQsgCyAFQf0A/Q/9IyAGQf0A/Q/9IyAHQf0A/Q/9IyAIQf0A/Q/9IxABhCAKQn+FgyEMAkADQCAMUA0BIAx6IQQgAyACIASnakEBdCALIASIQgGDp3I2AgAgA0EEaiEDIAwgDEIBfYMhDAwACwsgAkHAAGohAgwACwsgA0HAgMAAa0ECdgs=';

;// CONCATENATED MODULE: ./src/core/changes/read/brackets.ts

/** Where brackets.wat puts things in its memory. */
const MOST_INPUT = 0x100000;
const FOUND = 0x100040;
const { WebAssembly: wasm } = globalThis;
let loaded;
const finder = () => {
    loaded ??= new wasm.Instance(new wasm.Module(Buffer.from(BRACKETS, 'base64'))).exports;
    return loaded;
};
/** Is this an opening bracket? And where is it? Of an entry of `Brackets.places`. */
const opensAt = (place) => (place & 1) === 1;
const positionOf = (place) => place >>> 1;
/** The brackets outside strings of a document that comes in chunks. */
class Brackets {
    /** Of the present chunk, in order: position * 2, and 1 more where the bracket opens. */
    places = new Uint32Array(0);
    /** The first that nobody has passed yet. */
    next = 0;
    chunk;
    state = 0;
    /** Call it for every chunk before its places are read; only the first call for a chunk does something. */
    enter(chunk, from) {
        if (chunk === this.chunk)
            return;
        this.chunk = chunk;
        this.next = 0;
        const found = [];
        for (let at = from; at < chunk.length; at += MOST_INPUT) {
            found.push(this.found(chunk.subarray(at, at + MOST_INPUT), at));
        }
        this.places = found.length === 1 ? found[0] : joined(found);
    }
    found(input, at) {
        const { memory, find, state } = finder();
        const bytes = new Uint8Array(memory.buffer);
        bytes.set(input);
        bytes.fill(0x20, input.length, input.length + 64);
        const count = find(input.length, this.state);
        this.state = state();
        const places = new Uint32Array(memory.buffer, FOUND, count).slice();
        return at === 0 ? places : places.map((place) => place + 2 * at);
    }
}
function joined(parts) {
    const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        all.set(part, at);
        at += part.length;
    }
    return all;
}

;// CONCATENATED MODULE: ./src/core/changes/read/swallow.ts

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** `[` and `{`, and `]` and `}`, differ only in this bit. */
const CURLY = 0x20;
const OPENING = 0x7b;
/** Ends a number, `true`, `false` or `null`. */
const DELIMITS = new Uint8Array(256);
for (const byte of Buffer.from(',]} \t\r\n'))
    DELIMITS[byte] = 1;
/** Deeper nesting than any plan has would overflow the stack of whoever walks the value. */
const MOST_LEVELS = 400;
/** More than an element of a plan has; whoever needs them all finds fewer and parses the element. */
const MOST_OPENED = 16;
/**
 * Finds the end of one JSON value that may be spread over chunks. It counts brackets and minds strings, nothing more:
 * what is read is checked by `JSON.parse`, what is skipped is not checked.
 */
class Swallow {
    depth = 0;
    /** How much of the value was in earlier chunks. */
    eaten = 0;
    inString = false;
    escaped = false;
    inScalar = false;
    /** Has the value ended? Then `eat` must not be called before `start`. */
    ended = false;
    deepest = 0;
    opened = [];
    openedBelow = [];
    closed = 0;
    brackets;
    /** @param brackets Entered into every chunk before it is eaten. */
    constructor(brackets) {
        this.brackets = brackets;
    }
    start() {
        this.depth = this.eaten = this.closed = 0;
        if (this.opened.length > 0)
            this.opened.length = 0;
        if (this.openedBelow.length > 0)
            this.openedBelow.length = 0;
        this.inString = this.escaped = this.inScalar = this.ended = false;
        this.deepest = 0;
    }
    /** Continues at `from`; the index after the value, or the chunk's length when the value goes on. */
    eat(chunk, from) {
        let at = this.inString ? this.eatString(chunk, from) : from;
        if (this.depth === 0 && !this.ended && !this.inString && at < chunk.length)
            at = this.begin(chunk, at);
        if (this.depth > 0 && !this.inString)
            at = this.eatContainer(chunk, at, this.eaten - from);
        this.eaten += at - from;
        return at;
    }
    /** The first byte of a value, or more of a number or word. */
    begin(chunk, at) {
        const byte = chunk[at] ?? 0;
        if (this.inScalar || (byte !== QUOTE && (byte | CURLY) !== OPENING))
            return this.eatScalar(chunk, at);
        if (byte === QUOTE) {
            this.inString = true;
            return this.eatString(chunk, at + 1);
        }
        this.depth = this.deepest = 1;
        return at + 1;
    }
    eatString(chunk, from) {
        let at = this.escaped && from < chunk.length ? from + 1 : from;
        this.escaped &&= at === from;
        while (at < chunk.length) {
            const byte = chunk[at] ?? 0;
            if (byte === QUOTE) {
                this.inString = false;
                this.ended = this.depth === 0;
                return at + 1;
            }
            at += byte === BACKSLASH ? 2 : 1;
        }
        this.escaped ||= at > chunk.length;
        return chunk.length;
    }
    eatScalar(chunk, from) {
        let at = from;
        while (at < chunk.length && DELIMITS[chunk[at] ?? 0] === 0)
            at++;
        this.inScalar = true;
        this.ended = at < chunk.length;
        return at;
    }
    /** From bracket to bracket, whatever stands between them. */
    eatContainer(chunk, from, shift) {
        const { places } = this.brackets;
        let { next } = this.brackets;
        let { depth, deepest } = this;
        let at = chunk.length;
        while (next < places.length && positionOf(places[next] ?? 0) < from)
            next++;
        while (next < places.length) {
            const place = places[next++] ?? 0;
            if (opensAt(place)) {
                if (++depth > deepest)
                    deepest = depth;
                if (depth > 3)
                    continue;
                const opened = depth === 3 ? this.openedBelow : this.opened;
                if (depth > 1 && opened.length < MOST_OPENED)
                    opened.push(shift + positionOf(place));
            }
            else if (--depth < 2) {
                if (depth === 1)
                    this.closed = shift + positionOf(place) + 1;
                else {
                    this.ended = true;
                    at = positionOf(place) + 1;
                    break;
                }
            }
        }
        this.brackets.next = next;
        this.depth = depth;
        this.deepest = deepest;
        return at;
    }
}

;// CONCATENATED MODULE: ./src/core/changes/read/scan.ts




const WHITESPACE = new Set(Buffer.from(' \t\r\n'));
const scan_char = (byte) => String.fromCharCode(byte);
/**
 * A push parser for one JSON document of any size: it goes where the layout goes, hands over the bytes of what is
 * taken and passes over the rest, holding no more than one value.
 */
class DocumentScanner {
    frames = [];
    brackets = new Brackets();
    swallow = new Swallow(this.brackets);
    expecting = 'value';
    taking;
    hasTaken = false;
    pieces = [];
    root;
    found;
    done = false;
    constructor(root, found) {
        this.root = root;
        this.found = found;
    }
    /** Where in the document the scanner is, for messages. */
    get path() {
        return this.frames.map((frame) => frame.step);
    }
    /**
     * Reads on at `from` until a value was taken; the index after it, or the chunk's length when nothing was.
     * @param base Position of the chunk in the input, in bytes, for messages.
     * @throws ConfigurationError when this is no JSON or not in the form of the layout.
     */
    push(chunk, from, base) {
        let at = from;
        this.resume();
        this.brackets.enter(chunk, from);
        while (at < chunk.length && !this.done && !this.hasTaken) {
            if (this.expecting === 'rest of a key' || this.expecting === 'rest of a value')
                at = this.eat(chunk, at, base);
            else if (WHITESPACE.has(chunk[at] ?? 0))
                at++;
            else
                at = this.structure(chunk, at, base);
        }
        return at;
    }
    resume() {
        this.hasTaken = false;
    }
    eat(chunk, from, base) {
        const at = this.swallow.eat(chunk, from);
        const isKey = this.expecting === 'rest of a key';
        if (this.swallow.deepest > MOST_LEVELS)
            throw refusals/* refusals */.K.deep(base + at, (0,refusals/* placeOf */.$)(this.path), MOST_LEVELS);
        if (isKey || this.taking !== undefined) {
            const piece = chunk.subarray(from, at);
            if (!this.swallow.ended)
                this.pieces.push(Buffer.from(piece));
            else
                this.deliver(this.joined(piece), isKey, base + at);
        }
        if (this.swallow.ended)
            this.expecting = isKey ? 'colon' : 'comma';
        return at;
    }
    joined(last) {
        if (this.pieces.length === 0)
            return last;
        const whole = Buffer.concat([...this.pieces, last]);
        this.pieces = [];
        return whole;
    }
    deliver(bytes, isKey, position) {
        if (!isKey) {
            this.hasTaken = true;
            if (this.taking !== undefined)
                this.found.take(this.taking, bytes, this.swallow);
            return;
        }
        const frame = this.frames.at(-1);
        const name = nameOf(bytes, position, this.path);
        if (frame !== undefined)
            frame.step = name;
        if (this.frames.length === 1)
            this.found.key(name);
    }
    structure(chunk, at, base) {
        const byte = chunk[at] ?? 0;
        const frame = this.frames.at(-1);
        if (this.expecting === 'first' && byte === (frame?.list === true ? 0x5d : 0x7d))
            return this.close(at);
        if (this.expecting === 'first')
            this.expecting = frame?.list === true ? 'value' : 'key';
        if (this.expecting === 'value')
            return this.begin(byte, at, base);
        if (this.expecting === 'key' && byte === 0x22)
            return this.startSwallow('rest of a key', undefined, at);
        if (this.expecting === 'colon' && byte === 0x3a)
            this.expecting = 'value';
        else if (this.expecting === 'comma' && byte === 0x2c)
            this.nextAfterComma(frame);
        else if (this.expecting === 'comma' && byte === (frame?.list === true ? 0x5d : 0x7d))
            return this.close(at);
        else
            throw refusals/* refusals */.K.malformed(base + at, (0,refusals/* placeOf */.$)(this.path), `${JSON.stringify(scan_char(byte))} where a ${this.expecting} belongs`);
        return at + 1;
    }
    nextAfterComma(frame) {
        if (typeof frame?.step === 'number')
            frame.step++;
        this.expecting = frame?.list === true ? 'value' : 'key';
    }
    close(at) {
        this.frames.pop();
        this.expecting = 'comma';
        this.done = this.frames.length === 0;
        return at + 1;
    }
    startSwallow(expecting, taking, at) {
        this.swallow.start();
        this.expecting = expecting;
        this.taking = taking;
        return at;
    }
    /** A value begins: go into it, take it or pass over it. `null` stands for an empty container. */
    begin(byte, at, base) {
        const layout = this.layoutHere();
        if (layout.how === 'skip' || (byte === 0x6e && layout.how !== 'take')) {
            return this.startSwallow('rest of a value', undefined, at);
        }
        if (layout.how === 'take')
            return this.startSwallow('rest of a value', layout.section, at);
        const list = layout.how === 'each' && layout.of === 'list';
        if (byte !== (list ? 0x5b : 0x7b)) {
            throw refusals/* refusals */.K.shape(base + at, (0,refusals/* placeOf */.$)(this.path), list ? 'a list' : 'an object');
        }
        this.frames.push({ layout, list, step: list ? 0 : '' });
        this.expecting = 'first';
        return at + 1;
    }
    layoutHere() {
        const frame = this.frames.at(-1);
        if (frame === undefined)
            return this.root;
        if (frame.layout.how === 'each')
            return frame.layout.each;
        if (frame.layout.how === 'members')
            return frame.layout.members.get(String(frame.step)) ?? layout/* SKIP */._;
        return layout/* SKIP */._;
    }
}
function nameOf(bytes, position, path) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw refusals/* refusals */.K.malformed(position, (0,refusals/* placeOf */.$)(path), 'the name of a member is not a JSON string');
    }
}

// EXTERNAL MODULE: ./src/core/changes/read/change.ts
var change = __webpack_require__(4444);
// EXTERNAL MODULE: ./src/core/changes/read/configuration.ts
var configuration = __webpack_require__(7208);
// EXTERNAL MODULE: ./src/core/changes/read/prior.ts
var prior = __webpack_require__(6710);
;// CONCATENATED MODULE: ./src/core/changes/read/unread.ts



/**
 * Parts of which hardly anybody asks more than what kind they are: their bytes are parsed on the first other question.
 * They hold on to a chunk of the plan, so keep what they answer and not them.
 */
class Unread {
    #bytes;
    #parse;
    #read;
    constructor(bytes, parse) {
        this.#bytes = bytes;
        this.#parse = parse;
    }
    holds(words) {
        return this.#bytes.includes(words);
    }
    get whole() {
        return (this.#read ??= this.understood(this.#parse(this.#bytes)));
    }
    /** What the plain reader gives. */
    toJSON() {
        return this.whole;
    }
}
const VERBS = ['no-op'];
const NOWHERE = [];
/** An object that stays as it is. */
class UnchangedObject extends Unread {
    kind = 'no-op';
    mode = 'managed';
    verbs = VERBS;
    replacePaths = NOWHERE;
    type;
    provider;
    constructor(bytes, { type, provider, index }, parse) {
        super(bytes, parse);
        this.type = type;
        this.provider = provider;
        if (index !== undefined)
            this.index = index;
    }
    understood(entry) {
        return (0,change/* changeOf */.C2)(entry);
    }
    get address() {
        return this.whole.address;
    }
    get module() {
        return this.whole.module;
    }
    get name() {
        return this.whole.name;
    }
    get values() {
        return this.whole.values;
    }
}
/** An object of the state before, without a secret. */
class PriorObject extends Unread {
    part = 'prior';
    type;
    provider;
    constructor(bytes, { type, provider }, parse) {
        super(bytes, parse);
        this.type = type;
        this.provider = provider;
    }
    understood(entry) {
        return (0,prior/* placeOfPrior */.b6)(entry);
    }
    get address() {
        return this.whole.address;
    }
}
const PROVISIONERS = Buffer.from('"provisioners":');
const NONE = [];
/** A resource block of the configuration. */
class ConfiguredBlock extends Unread {
    #path;
    constructor(bytes, path, parse) {
        super(bytes, parse);
        this.#path = path;
    }
    understood(entry) {
        return (0,configuration/* configuredOf */.uI)((0,configuration/* prefixOf */.MT)(this.#path), entry) ?? { address: '', references: NONE, provisioners: NONE };
    }
    get address() {
        return this.whole.address;
    }
    get references() {
        return this.whole.references;
    }
    get provisioners() {
        return this.holds(PROVISIONERS) ? this.whole.provisioners : NONE;
    }
}
/** The outputs of a module. */
class ConfiguredOutputs extends Unread {
    #path;
    constructor(bytes, path, parse) {
        super(bytes, parse);
        this.#path = path;
    }
    understood(outputs) {
        return { all: (0,configuration/* outputLinks */.N8)((0,configuration/* prefixOf */.MT)(this.#path), outputs) };
    }
    get all() {
        return this.whole.all;
    }
}

;// CONCATENATED MODULE: ./src/core/changes/read/shortcut.ts


/** What may be read before and after a list or object, and the bracket itself. */
const NO_OP = Buffer.from(',"change":{"actions":["no-op"],');
const CHANGE = NO_OP.indexOf('{');
const IMPORTING = Buffer.from('"importing":');
/** The last letter of it, which is that of no other member of a change. */
const LAST = 0x67;
const PRIOR_VALUES = Buffer.from(',"values":{');
const VALUES = PRIOR_VALUES.indexOf('{');
const MASKS = Buffer.from(',"sensitive_values":{');
const MASK = MASKS.indexOf('{');
const TRUE = Buffer.from('true');
const CONFIGURED = Buffer.from('{"address":"');
const shortcut_QUOTE = 0x22;
/** The members before `change` and before `values` in the engines' order: with others, or other ones, nothing matches. */
const TEXT = String.raw `"(?:[^"\\]|\\.)+"`;
const WORD = String.raw `"[^"\\]+"`;
const NAMED = String.raw `"type":"([^"\\]+)","name":${WORD}(?:,"index":(\d{1,15}|${TEXT}))?,"provider_name":"([^"\\]+)"`;
const CHANGE_HEAD = new RegExp(`^{"address":${TEXT}(?:,"module_address":${TEXT})?,"mode":"managed",${NAMED}$`);
const PRIOR_HEAD = new RegExp(`^{"address":${TEXT},"mode":"(?:managed|data)",${NAMED},"schema_version":\\d+$`);
/**
 * Most of a plan are objects that stay as they are, the state before and the configuration; of these little is asked.
 * In the form in which the engines write them (compact, members in a fixed order) they are not parsed until somebody
 * asks. `undefined` for everything else: that is parsed as a whole.
 */
function shortcutTo(section, where, bytes, shape, parse) {
    if (section === 'resource')
        return unchangedIn(bytes, shape, parse);
    if (section === 'prior')
        return priorIn(bytes, shape, parse);
    if (section === 'configured-outputs')
        return outputsIn(bytes, where, parse);
    return section === 'configured-resource' ? configuredIn(bytes, where, parse) : undefined;
}
/** Do these bytes stand around the bracket at `opened`? */
const standsAt = (bytes, words, bracket, opened) => opened >= bracket && hasAt(bytes, words, opened - bracket);
/** Faster than `Buffer.compare` on so few bytes. */
function hasAt(bytes, words, from) {
    for (let at = 0; at < words.length; at++)
        if (bytes[from + at] !== words[at])
            return false;
    return true;
}
/** The change is the only object in the entry and its last member, so that all that is told stands before it or in it. */
function unchangedIn(bytes, shape, parse) {
    const { opened, closed } = shape;
    const [change = 0] = opened;
    if (opened.length !== 1 || closed !== bytes.length - 1 || !standsAt(bytes, NO_OP, CHANGE, change))
        return undefined;
    if (mayImport(bytes, shape))
        return undefined;
    const head = CHANGE_HEAD.exec(bytes.toString('utf8', 0, change - CHANGE));
    return head ? { part: 'resource', change: new UnchangedObject(bytes, namedIn(head), parse) } : undefined;
}
function mayImport(bytes, { openedBelow }) {
    if (openedBelow.length === MOST_OPENED)
        return true;
    for (const place of openedBelow) {
        if (bytes[place - 3] === LAST && hasAt(bytes, IMPORTING, place - IMPORTING.length))
            return true;
    }
    return false;
}
function namedIn([, type = '', index, provider = '']) {
    return index === undefined ? { type, provider } : { type, provider, index: JSON.parse(index) };
}
/** An object without a secret: nothing of it is needed but that it is there. */
function priorIn(bytes, { opened }, parse) {
    const [values = 0] = opened;
    if (!standsAt(bytes, PRIOR_VALUES, VALUES, values))
        return undefined;
    const mask = opened.find((place) => standsAt(bytes, MASKS, MASK, place));
    if (mask === undefined ? bytes.includes(MASKS.subarray(1, MASK), values) : bytes.includes(TRUE, mask))
        return undefined;
    const head = PRIOR_HEAD.exec(bytes.toString('utf8', 0, values - VALUES));
    return head ? new PriorObject(bytes, namedIn(head), parse) : undefined;
}
/** A block that has an address. */
const configuredIn = (bytes, where, parse) => hasAt(bytes, CONFIGURED, 0) && bytes[CONFIGURED.length] !== shortcut_QUOTE
    ? { part: 'configured', resource: new ConfiguredBlock(bytes, where(), parse) }
    : undefined;
/** Outputs hold nothing that must be refused, so any may wait. */
const outputsIn = (bytes, where, parse) => ({
    part: 'links',
    links: new ConfiguredOutputs(bytes, where(), parse),
});

;// CONCATENATED MODULE: ./src/core/changes/read/stream.ts







/** One plan document: a scanner, and what turns its findings into parts. */
class PlanDocument {
    gather = new gather/* Gather */.O();
    emit;
    position = 0;
    scanner = new DocumentScanner(layout/* PLAN_LAYOUT */.B, {
        key: (name) => {
            this.gather.key(name);
        },
        take: (section, bytes, shape) => {
            this.take(section, bytes, shape);
        },
    });
    constructor(emit) {
        this.emit = emit;
    }
    push(chunk, from, base) {
        this.position = base;
        return this.scanner.push(chunk, from, base);
    }
    finish() {
        const rest = this.gather.finish();
        for (;;) {
            const next = rest.next();
            if (next.done === true)
                return next.value;
            this.emit(next.value);
        }
    }
    take(section, bytes, shape) {
        const short = shortcutTo(section, this.where, bytes, shape, this.parse);
        if (short !== undefined) {
            this.emit(short);
            return;
        }
        const path = this.where();
        for (const part of this.gather.take(section, path, this.parsed(bytes, path)))
            this.emit(part);
    }
    where = () => this.scanner.path;
    parse = (bytes) => this.parsed(bytes, this.where());
    parsed(bytes, path) {
        try {
            return parseExactly(bytes.toString('utf8'));
        }
        catch (error) {
            throw refusals/* refusals */.K.malformed(this.position, (0,refusals/* placeOf */.$)(path), error instanceof SyntaxError ? 'not valid JSON' : 'too large');
        }
    }
}
const NEWLINE = 0x0a;
const BLANK = new Set(Buffer.from(' \t\r\n'));
/** What `setup-terraform`'s wrapper writes around the output: its command before, workflow commands after. */
const NOISE = ['[command]', '::'];
const ZIP = 'PK\u0003\u0004';
/** So many bytes tell what a line is. */
const TELLING = 9;
class StreamingReader {
    input = new Utf8Input();
    headers = [];
    parts = [];
    document;
    /** The beginning of a line outside documents, until it tells what it is. */
    line = '';
    inNoise = false;
    read = 0;
    *push(chunk) {
        yield* this.feed(this.input.push(chunk));
    }
    *end() {
        yield* this.feed(this.input.end());
        if (this.line !== '')
            this.judgeLine();
        if (this.document !== undefined)
            throw refusals/* refusals */.K.truncated(this.read, (0,refusals/* placeOf */.$)(this.document.scanner.path));
        if (this.headers.length === 0)
            throw refusals/* refusals */.K.empty();
        yield { part: 'header', header: (0,gather/* mergeHeaders */.l)(this.headers) };
    }
    taken() {
        const parts = this.parts;
        this.parts = [];
        return parts;
    }
    *feed(chunk) {
        let at = 0;
        while (at < chunk.length) {
            at = this.document === undefined ? this.between(chunk, at) : this.inside(this.document, chunk, at);
            if (this.parts.length > 0)
                yield* this.taken();
        }
        this.read += chunk.length;
    }
    inside(document, chunk, from) {
        const at = document.push(chunk, from, this.read);
        if (document.scanner.done) {
            this.headers.push(document.finish());
            this.document = undefined;
        }
        return at;
    }
    /** Before, between and after documents: blanks and lines of the wrapper. */
    between(chunk, from) {
        if (this.inNoise)
            return this.skipLine(chunk, from);
        const byte = chunk[from] ?? 0;
        if (this.line === '' && byte === 0x7b) {
            this.document = new PlanDocument((part) => {
                this.parts.push(part);
            });
            return from;
        }
        if (this.line === '' && BLANK.has(byte))
            return from + 1;
        this.line += String.fromCharCode(byte);
        if (byte === NEWLINE || this.line.length === TELLING)
            this.judgeLine();
        return from + 1;
    }
    skipLine(chunk, from) {
        const newline = chunk.indexOf(NEWLINE, from);
        if (newline < 0)
            return chunk.length;
        this.inNoise = false;
        return newline + 1;
    }
    judgeLine() {
        const { line } = this;
        if (line.startsWith(ZIP))
            throw refusals/* refusals */.K.binary();
        if (!NOISE.some((noise) => line.startsWith(noise)))
            throw refusals/* refusals */.K.notJson(this.read, line.charAt(0));
        this.inNoise = !line.endsWith('\n');
        this.line = '';
    }
}
/**
 * Reads plan JSON of any size in constant memory: it parses one change at a time and passes over what is not judged
 * (`planned_values` and the like, which is not even checked to be valid JSON). Takes what people hand over: UTF-8 or
 * UTF-16, the lines of `setup-terraform`'s wrapper, several documents (Terragrunt run-all).
 * @throws ConfigurationError when it is not a plan; the message says what it is and what to give instead.
 */
const createPlanReader = () => new StreamingReader();


/***/ }),

/***/ 4486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ redactorOf)
});

// UNUSED EXPORTS: REDACTED, redactText

;// CONCATENATED MODULE: ./src/core/changes/longest-match.ts
/** Code units by which a place is looked at more closely, at most. */
const HEAD = 6;
/** Buckets of the filter: a place that is in none of them, which are nearly all, costs one look. */
const BUCKETS = 1 << 16;
const hashOf = (text, at, length) => {
    let hash = 0;
    for (let end = at + length; at < end; at++)
        hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
};
/**
 * Looks for many words at once. The text is read once: a filter by the first characters, then a search in the sorted
 * words that narrows with each further character, so that words with a common beginning cost no more than one of them.
 */
const longestMatchOf = (words) => {
    if (words.length === 0)
        return () => undefined;
    // By code units, the order in which the search compares.
    const sorted = [...words].sort();
    const head = sorted.reduce((least, { length }) => Math.min(least, length), HEAD);
    const filter = new Uint8Array(BUCKETS);
    for (const word of sorted)
        filter[hashOf(word, 0, head)] = 1;
    return (text, from) => {
        for (let at = from; at + head <= text.length; at++) {
            if (filter[hashOf(text, at, head)] === 0)
                continue;
            const length = longestAt(sorted, text, at);
            if (length > 0)
                return { from: at, to: at + length };
        }
        return undefined;
    };
};
/** Length of the longest word that stands at a place; 0 when none does. */
const longestAt = (sorted, text, at) => {
    let low = 0;
    let high = sorted.length;
    let longest = 0;
    for (let depth = 0; low < high; depth++) {
        // A word that ends here is the first of those that begin so.
        if (sorted[low]?.length === depth) {
            longest = depth;
            low++;
        }
        if (at + depth >= text.length)
            break;
        const unit = text.charCodeAt(at + depth);
        low = boundary(sorted, low, high, depth, unit);
        high = boundary(sorted, low, high, depth, unit + 1);
    }
    return longest;
};
/** The first word between `low` and `high` whose character at `depth` is not below `unit`. */
const boundary = (sorted, low, high, depth, unit) => {
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle]?.charCodeAt(depth) ?? 0) < unit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};

;// CONCATENATED MODULE: ./src/core/changes/redact.ts

/** What stands where a secret was. */
const REDACTED = '***';
/** The ways in which tools and protocols write a text. */
function* spellingsOf(value) {
    const json = JSON.stringify(value).slice(1, -1);
    yield value;
    yield json;
    yield goJson(json);
    yield JSON.stringify(json).slice(1, -1);
    yield htmlText(value);
    for (const url of [percentEncoded(value), percentEncoded(value).replaceAll('%20', '+')]) {
        yield url;
        yield url.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
    }
    yield* base64Of(value);
}
/** `encodeURIComponent` refuses half a surrogate pair; such a text is written as the replacement character. */
const percentEncoded = (value) => encodeURIComponent(Buffer.from(value, 'utf8').toString('utf8'));
/** Go's JSON writes `<`, `>` and `&` as escapes; Terraform does. */
const goJson = (json) => json.replaceAll('&', '\\u0026').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
const htmlText = (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/**
 * Base64, plain and for URLs, of the text alone and inside a longer one: there it begins at any of three offsets, and the
 * characters that it shares with its neighbours are left off.
 */
function* base64Of(value) {
    const bytes = Buffer.from(value, 'utf8');
    for (const offset of [0, 1, 2]) {
        const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const first = offset === 0 ? 0 : offset + 1;
        const last = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
        const inner = encoded.slice(first, last);
        if (inner.length < 6)
            continue;
        yield inner;
        yield inner.replaceAll('+', '-').replaceAll('/', '_');
    }
}
/**
 * Prepares the replacement of secrets by value, in every spelling. For many texts with the same secrets: each text is
 * read once, however many there are.
 * Only for text that comes from a plan, a tool or a repository: a plan chooses what it marks as sensitive, and must not
 * be able to blank out what PlanSeal itself says.
 */
function redactorOf(values) {
    const spellings = new Set();
    for (const value of values)
        for (const spelling of spellingsOf(value))
            if (spelling !== '')
                spellings.add(spelling);
    const longest = longestMatchOf([...spellings]);
    return (text) => replaced(text, longest);
}
/** `redactorOf` for one text. */
const redactText = (text, values) => redactorOf(values)(text);
/** Occurrences may overlap: all are found in the original text, joined and replaced at once, so that no end remains. */
function replaced(text, longest) {
    let result = '';
    let done = 0;
    for (let at = longest(text, 0); at !== undefined; at = longest(text, at.from + 1)) {
        if (at.from >= done)
            result += text.slice(done, at.from) + REDACTED;
        done = Math.max(done, at.to);
    }
    return result + text.slice(done);
}


/***/ }),

/***/ 2256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ sensitiveValues),
/* harmony export */   c: () => (/* binding */ isTelling)
/* harmony export */ });
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9767);
/* harmony import */ var _read_prior__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6710);
/* harmony import */ var _values__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5643);



/** Shorter texts are in every output by chance; replacing them would only make it unreadable. */
const SHORTEST = 6;
/** Digits alone are more often a port, a size or a year than a secret; from this length on they count. */
const SHORTEST_DIGITS = 8;
/** Values that a plan marks sensitive but that are ordinary words: whoever marks them must not blank out reports. */
const ORDINARY = new Set([
    'true false null none default enabled disabled production prod staging development testing public private internal',
    'create update delete destroy replace no-op terraform opentofu sensitive username password secret string number',
    'critical medium localhost 0.0.0.0/0 127.0.0.1 postgres mysql admin administrator us-east-1 eu-west-1',
]
    .join(' ')
    .split(' '));
/** A key in a sensitive object is a secret only when no person would name an attribute so: long, letters and digits. */
const isOddKey = (key) => key.length >= 12 && /\d/.test(key) && /[a-z]/i.test(key);
/** Can the text be looked for without blanking out ordinary words? */
function isTelling(text) {
    if (text.trim().length < SHORTEST || ORDINARY.has(text.trim().toLowerCase()))
        return false;
    return text.trim().length >= SHORTEST_DIGITS || !/^[\d.,:+-]+$/.test(text.trim());
}
/**
 * Every text that a part marks as sensitive, and what hides in it: lines of a multi-line text, scalars of JSON in a
 * string. For redaction by value, because tools print secrets where no mask covers them. Left out: see `isTelling`.
 */
function sensitiveValues(part) {
    if (!mayHold(part))
        return NONE;
    const found = new Set();
    for (const text of markedTexts(part))
        for (const piece of piecesOf(text))
            if (isTelling(piece))
                found.add(piece);
    return [...found];
}
const NONE = [];
/** Most parts hold none; this is found out without walking through their values. */
function mayHold(part) {
    if (part.part === 'resource' || part.part === 'drift' || part.part === 'deferred')
        return isMarked(part.change.values);
    return part.part === 'secret' || part.part === 'output' || part.part === 'invocation';
}
const isMarked = ({ beforeSensitive, afterSensitive }) => (0,_values__WEBPACK_IMPORTED_MODULE_0__/* .marksAny */ .Ht)(beforeSensitive) || (0,_values__WEBPACK_IMPORTED_MODULE_0__/* .marksAny */ .Ht)(afterSensitive);
function* markedTexts(part) {
    if (part.part === 'secret')
        yield part.value;
    else if (part.part === 'resource' || part.part === 'drift' || part.part === 'deferred')
        yield* secretsIn(part.change.values);
    else if (part.part === 'output')
        yield* secretsIn(part.output.values);
    else if (part.part === 'invocation')
        yield* (0,_read_prior__WEBPACK_IMPORTED_MODULE_1__/* .markedScalars */ .wQ)(part.invocation.config, part.invocation.sensitive);
}
/** What is sensitive on one side is on both: the value may be the same. */
function* secretsIn({ before, after, beforeSensitive, afterSensitive }) {
    for (const mask of [beforeSensitive, afterSensitive]) {
        if (!(0,_values__WEBPACK_IMPORTED_MODULE_0__/* .marksAny */ .Ht)(mask))
            continue;
        for (const value of [before, after]) {
            for (const marked of (0,_read_prior__WEBPACK_IMPORTED_MODULE_1__/* .markedValues */ .lp)(value, mask)) {
                yield* (0,_json__WEBPACK_IMPORTED_MODULE_2__/* .scalarsOf */ .TM)(marked);
                yield* oddKeys(marked);
            }
        }
    }
}
function* oddKeys(value) {
    if ((0,_json__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value))
        for (const item of value)
            yield* oddKeys(item);
    else if ((0,_json__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value)) {
        for (const [key, item] of Object.entries(value)) {
            if (isOddKey(key))
                yield key;
            yield* oddKeys(item);
        }
    }
}
function* piecesOf(text) {
    yield text;
    if (text.trim() !== text)
        yield text.trim();
    if (/[\r\n]/.test(text))
        for (const line of text.split(/[\r\n]+/))
            yield line.trim();
    for (const scalar of (0,_json__WEBPACK_IMPORTED_MODULE_2__/* .scalarsOf */ .TM)(embedded(text)))
        if (scalar !== text)
            yield* piecesOf(scalar);
}
function embedded(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ approvalDemands)
});

// EXTERNAL MODULE: ./src/core/risk/level.ts
var level = __webpack_require__(333);
// EXTERNAL MODULE: ./src/core/risk/settings.ts
var settings = __webpack_require__(2482);
// EXTERNAL MODULE: ./src/core/evidence/rule.ts
var evidence_rule = __webpack_require__(103);
;// CONCATENATED MODULE: ./src/core/config/evidence-rule.ts

/** How evidence is proven that the configuration describes; one that is only given other words is proven as by default. */
function evidenceRule(id, written) {
    const proofs = proofsOf(written);
    const standard = Object.hasOwn(evidence_rule/* STANDARD_EVIDENCE */.CO, id) ? evidence_rule/* STANDARD_EVIDENCE */.CO[id] : undefined;
    const rule = Object.keys(proofs).length === 0 ? { ...standard } : proofs;
    return { ...rule, text: written.text ?? standard?.text ?? id, ...(written.text === undefined && wordsOf(id, rule)) };
}
function proofsOf(written) {
    const { 'pr-body-heading': heading, 'min-words': leastWords, 'pr-body-regex': inBody, pattern } = written;
    const { label, 'only-by-team': team, check } = written;
    const source = pattern ?? inBody;
    return {
        ...(heading !== undefined && { heading: { title: heading, leastWords: leastWords ?? 1 } }),
        ...(source !== undefined && {
            pattern: { source, places: pattern === undefined ? ['description'] : (written.in ?? evidence_rule/* EVIDENCE_PLACES */.BO) },
        }),
        ...(label !== undefined && { label: { name: label, ...(team !== undefined && { team }) } }),
        ...(check !== undefined && { check }),
    };
}
function wordsOf(id, { heading, pattern, label, check }) {
    const parts = [
        ...(heading === undefined
            ? []
            : [`the heading "${heading.title}" in the description, with at least ${heading.leastWords} words`]),
        ...(pattern === undefined ? [] : [`a text like \`${pattern.source}\` in ${pattern.places.join(', ')}`]),
        ...(label === undefined
            ? []
            : [`the label "${label.name}"${label.team === undefined ? '' : ` set by ${label.team}`}`]),
        ...(check === undefined ? [] : [`the check "${check}"`]),
    ];
    return { text: parts.length === 0 ? id : `${id}: ${parts.join(', ')}` };
}

;// CONCATENATED MODULE: ./src/core/config/approval-demands.ts



/** What the level, the environment, the findings and the cost demand, as the configuration says it. */
function approvalDemands(config) {
    const { approvals = {}, environments = {} } = config;
    const standard = settings/* DEFAULT_SETTINGS */.a.approvals;
    const levels = level/* LEVELS */.A_.map((level) => [level, { ...standard.byLevel[level], ...demandOf(approvals[level] ?? {}) }]);
    const evidence = Object.entries(approvals.evidence ?? {}).map(([id, one]) => [id, evidenceRule(id, one)]);
    return {
        byLevel: Object.fromEntries(levels),
        byEnvironment: Object.fromEntries(Object.entries(environments).flatMap(([name, { approvals: own }]) => own === undefined ? [] : [[name, typeof own === 'number' ? { approvals: own } : demandOf(own)]])),
        extra: [...(approvals.extra ?? []).map(extraOf), ...costOwners(config)],
        evidence: { ...standard.evidence, ...Object.fromEntries(evidence) },
    };
}
const demandOf = ({ reviewers, teams, require: evidence }) => ({
    ...(reviewers !== undefined && { approvals: reviewers }),
    ...(teams && { teams: teams.map(teamOf) }),
    ...(evidence && { evidence }),
});
const teamOf = (team) => typeof team === 'string' ? { team, count: 1 } : { team: team.team, count: team.count ?? 1 };
function extraOf({ when, ...demand }) {
    const { 'at-least': atLeast, 'cost-increase': costAbove, ...rest } = when;
    return {
        when: { ...rest, ...(atLeast && { atLeast }), ...(costAbove !== undefined && { costAbove }) },
        ...demandOf(demand),
    };
}
/** Who answers for money is asked when the cost finding is MEDIUM, and when it is HIGH. */
function costOwners({ cost = {} }) {
    const limits = { ...settings/* DEFAULT_SETTINGS */.a.cost.increase, ...cost.increase };
    const from = (teams, costAbove) => teams === undefined || teams.length === 0 ? [] : [{ when: { costAbove }, teams: teams.map(teamOf) }];
    return [...from(cost.owners, limits.medium), ...from(cost.management, limits.high)];
}


/***/ }),

/***/ 2685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ compareAmounts),
/* harmony export */   MT: () => (/* binding */ amountOf),
/* harmony export */   Rd: () => (/* binding */ minus),
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   WQ: () => (/* binding */ add),
/* harmony export */   cY: () => (/* binding */ amountText),
/* harmony export */   f2: () => (/* binding */ ZERO),
/* harmony export */   fL: () => (/* binding */ percentText),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   ys: () => (/* binding */ absolute),
/* harmony export */   zh: () => (/* binding */ withDecimals)
/* harmony export */ });
/** Longer texts are no amounts of money; the bound also keeps a hostile exponent from filling memory. */
const MOST_CHARACTERS = 80;
const MOST_EXPONENT = 60;
/** Decimals of an amount that has no end, such as a third. */
const DECIMALS = 10;
const ZERO = { numerator: 0n, denominator: 1n };
const divisor = (a, b) => (b === 0n ? a : divisor(b, a % b));
const magnitude = (a) => (a < 0n ? -a : a);
const fraction = (numerator, denominator) => {
    const common = divisor(magnitude(numerator), denominator);
    return { numerator: numerator / common, denominator: denominator / common };
};
/** `742.64`, `-3`, `1.5e-3`, and `3/2` as Go's rational numbers are written; `undefined` for anything else. */
const amountOf = (value) => {
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    if (text.length > MOST_CHARACTERS)
        return undefined;
    const [, whole, part] = /^([+-]?\d+)\/(\d+)$/.exec(text) ?? [];
    if (whole !== undefined && part !== undefined)
        return BigInt(part) === 0n ? undefined : fraction(BigInt(whole), BigInt(part));
    const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
    if (match === null)
        return undefined;
    const [, sign, digits = '', decimals = '', exponent = '0'] = match;
    const power = Number(exponent) - decimals.length;
    if (Math.abs(Number(exponent)) > MOST_EXPONENT)
        return undefined;
    const units = BigInt(`${digits}${decimals}`) * (sign === '-' ? -1n : 1n);
    return power >= 0
        ? { numerator: units * 10n ** BigInt(power), denominator: 1n }
        : fraction(units, 10n ** BigInt(-power));
};
const add = (a, b) => fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
const minus = ({ numerator, denominator }) => ({ numerator: -numerator, denominator });
const subtract = (a, b) => add(a, minus(b));
const absolute = ({ numerator, denominator }) => ({
    numerator: magnitude(numerator),
    denominator,
});
/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
const compareAmounts = (a, b) => {
    const difference = a.numerator * b.denominator - b.numerator * a.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const isNothing = ({ numerator }) => numerator === 0n;
/** `numerator / denominator` rounded to whole units, halves away from zero. */
const rounded = (numerator, denominator) => {
    const twice = (2n * magnitude(numerator) + denominator) / (2n * denominator);
    return numerator < 0n ? -twice : twice;
};
/** With exactly so many decimals, halves away from zero: `73.00`. */
const withDecimals = ({ numerator, denominator }, decimals) => {
    const units = rounded(numerator * 10n ** BigInt(decimals), denominator);
    const digits = magnitude(units)
        .toString()
        .padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals);
    return `${units < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`}`;
};
const factorsOf = (value, factor) => {
    let count = 0;
    let rest = value;
    for (; rest % factor === 0n; rest /= factor)
        count += 1;
    return [count, rest];
};
/** The exact decimal text where it has an end, else rounded to ten decimals; never longer than 60 characters. */
const amountText = (amount) => {
    const [twos, odd] = factorsOf(amount.denominator, 2n);
    const [fives, rest] = factorsOf(odd, 5n);
    const text = withDecimals(amount, rest === 1n ? Math.max(twos, fives) : DECIMALS);
    return text.length <= 60 ? text : withDecimals(amount, 2);
};
/** `part` in whole per cent of `whole`; `undefined` when `whole` is zero. */
const percentText = (part, whole) => isNothing(whole)
    ? undefined
    : rounded(100n * part.numerator * whole.denominator * (whole.numerator < 0n ? -1n : 1n), part.denominator * magnitude(whole.numerator)).toString();


/***/ }),

/***/ 8650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ NO_COST),
  h: () => (/* binding */ costOf)
});

// EXTERNAL MODULE: ./src/core/risk/clip.ts
var clip = __webpack_require__(4809);
// EXTERNAL MODULE: ./src/core/cost/amount.ts
var amount = __webpack_require__(2685);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/core/cost/infracost-v0.ts


/**
 * Infracost 0.10: `breakdown`, `diff` and `output --format json`. Money is a decimal text or null; unknown members are
 * passed over, as the format grew without its version changing (schema `infracost-v0.10-schema.json`).
 */
const money = dist/* nullish */.cl6(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()]));
const component = dist/* object */.Ikc({
    usageBased: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    priceNotFound: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    monthlyCost: money,
    monthlyQuantity: money,
});
const part = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    monthlyCost: money,
    costComponents: dist/* nullish */.cl6(dist/* array */.YOg(component)),
});
const resource = dist/* object */.Ikc({ ...part.entries, subresources: dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J())) });
const breakdown = dist/* object */.Ikc({
    resources: dist/* nullish */.cl6(dist/* array */.YOg(resource)),
    totalMonthlyCost: money,
    totalMonthlyUsageCost: money,
});
const project = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    displayName: dist/* nullish */.cl6(dist/* string */.YjP()),
    metadata: dist/* object */.Ikc({
        type: dist/* nullish */.cl6(dist/* string */.YjP()),
        errors: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ code: dist/* nullish */.cl6(dist/* number */.aig()), message: dist/* string */.YjP() }))),
    }),
    pastBreakdown: dist/* nullish */.cl6(breakdown),
    breakdown: dist/* nullish */.cl6(breakdown),
    diff: dist/* nullish */.cl6(breakdown),
    summary: dist/* nullish */.cl6(dist/* object */.Ikc({ unsupportedResourceCounts: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* number */.aig())) })),
});
const infracostV0 = dist/* object */.Ikc({
    version: dist/* string */.YjP(),
    currency: dist/* nullish */.cl6(dist/* string */.YjP()),
    metadata: dist/* nullish */.cl6(dist/* object */.Ikc({ infracostCommand: dist/* nullish */.cl6(dist/* string */.YjP()) })),
    projects: dist/* array */.YOg(project),
    pastTotalMonthlyCost: money,
});
/** Projects that were planned: their plan holds the prior state, so even `breakdown` knows what was there before. */
const PLANNED = new Set(['terraform_plan_json', 'terraform_plan_binary', 'terraform_cli', 'terragrunt_cli']);
const partsOf = (one) => [
    one,
    ...(one.subresources ?? []).flatMap((inner) => {
        const parsed = dist/* safeParse */.xLC(resource, inner);
        return parsed.success ? partsOf(parsed.output) : [];
    }),
];
const breakdownOf = (written) => {
    const resources = new Map();
    for (const { name, monthlyCost } of written.resources ?? []) {
        const cost = (0,amount/* amountOf */.MT)(monthlyCost);
        if (cost !== undefined)
            resources.set(name, cost);
    }
    const usage = (0,amount/* amountOf */.MT)(written.totalMonthlyUsageCost);
    return { total: (0,amount/* amountOf */.MT)(written.totalMonthlyCost) ?? amount/* ZERO */.f2, ...(usage && { usage }), resources };
};
/**
 * Without a plan `breakdown` says that nothing changed, whatever did: past = now, difference 0. A gate on that passes
 * everything (risk.md §4.4), so it compares with nothing.
 */
const compares = ({ metadata, breakdown: now, pastBreakdown, diff }, file) => {
    if (pastBreakdown === undefined || pastBreakdown === null || now === undefined || now === null)
        return false;
    const command = file.metadata?.infracostCommand ?? '';
    if (PLANNED.has(metadata.type ?? ''))
        return (0,amount/* amountOf */.MT)(pastBreakdown.totalMonthlyCost) !== undefined;
    if (command === 'diff')
        return true;
    if (command !== 'output' || (0,amount/* amountOf */.MT)(file.pastTotalMonthlyCost) === undefined)
        return false;
    return (diff?.resources ?? []).length > 0;
};
const gapsOf = (one, parts) => {
    const unsupported = Object.entries(one.summary?.unsupportedResourceCounts ?? {});
    const types = unsupported.map(([type, count]) => (count > 1 ? `${count} ${type}` : type));
    const priceless = parts.filter(({ costComponents }) => costComponents?.some((each) => each.priceNotFound === true));
    return [
        ...(types.length === 0
            ? []
            : [`Infracost does not know the price of ${types.slice(0, 8).join(', ')}${types.length > 8 ? ' and more' : ''}`]),
        ...(priceless.length === 0
            ? []
            : [
                `no price was found for ${priceless
                    .slice(0, 5)
                    .map(({ name }) => name)
                    .join(', ')}${priceless.length > 5 ? ' and more' : ''}`,
            ]),
    ];
};
const remarksOf = (parts) => {
    const unused = (each) => each.usageBased === true && (0,amount/* amountOf */.MT)(each.monthlyQuantity) === undefined;
    return parts.some(({ costComponents }) => costComponents?.some(unused))
        ? ['usage is not included, as there is no usage file']
        : [];
};
const projectOf = (one, file) => {
    const parts = (one.breakdown?.resources ?? []).flatMap(partsOf);
    const total = (0,amount/* amountOf */.MT)(one.breakdown?.totalMonthlyCost);
    const errors = (one.metadata.errors ?? []).map(({ code, message }) => `${message}${code ? ` (Infracost ${code})` : ''}`);
    return {
        name: one.displayName !== undefined && one.displayName !== null && one.displayName !== '' ? one.displayName : one.name,
        now: one.breakdown ? breakdownOf(one.breakdown) : { total: amount/* ZERO */.f2, resources: new Map() },
        ...(one.pastBreakdown && compares(one, file) && { past: breakdownOf(one.pastBreakdown) }),
        problems: [...errors, ...(total === undefined && errors.length === 0 ? ['it has no total'] : [])],
        gaps: gapsOf(one, parts),
        remarks: remarksOf(parts),
    };
};
/** A file of Infracost 0.10 as an estimate. */
const estimateOfV0 = (file) => ({
    currency: file.currency ?? 'USD',
    projects: file.projects.map((one) => projectOf(one, file)),
});

;// CONCATENATED MODULE: ./src/core/cost/infracost-v2.ts


/**
 * Infracost 2: `infracost scan --json`. It knows no plan and compares with nothing (risk.md §4.3); a second file, made
 * from the base, is what it is compared with.
 */
const infracost_v2_money = dist/* nullish */.cl6(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()]));
const infracost_v2_component = dist/* object */.Ikc({ price: infracost_v2_money, total_monthly_cost: infracost_v2_money, usage_monthly_cost: infracost_v2_money });
const infracost_v2_resource = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    type: dist/* nullish */.cl6(dist/* string */.YjP()),
    is_supported: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    is_free: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    cost_components: dist/* nullish */.cl6(dist/* array */.YOg(infracost_v2_component)),
    subresources: dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J())),
});
const infracost_v2_project = dist/* object */.Ikc({
    project_name: dist/* string */.YjP(),
    resources: dist/* nullish */.cl6(dist/* array */.YOg(infracost_v2_resource)),
    diagnostics: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ message: dist/* string */.YjP(), severity: dist/* nullish */.cl6(dist/* string */.YjP()) }))),
});
const infracostV2 = dist/* object */.Ikc({ currency: dist/* nullish */.cl6(dist/* string */.YjP()), projects: dist/* array */.YOg(infracost_v2_project) });
const HARMLESS = new Set(['info', 'information', 'notice', 'warning', 'warn', 'debug']);
const sumOf = (one) => {
    const sum = { total: amount/* ZERO */.f2, usage: amount/* ZERO */.f2, priceless: false };
    for (const each of one.cost_components ?? []) {
        const cost = (0,amount/* amountOf */.MT)(each.total_monthly_cost);
        if (cost === undefined)
            sum.priceless = true;
        sum.total = (0,amount/* add */.WQ)(sum.total, cost ?? amount/* ZERO */.f2);
        sum.usage = (0,amount/* add */.WQ)(sum.usage, (0,amount/* amountOf */.MT)(each.usage_monthly_cost) ?? amount/* ZERO */.f2);
    }
    for (const inner of one.subresources ?? []) {
        const parsed = dist/* safeParse */.xLC(infracost_v2_resource, inner);
        const below = parsed.success ? sumOf(parsed.output) : { total: amount/* ZERO */.f2, usage: amount/* ZERO */.f2, priceless: true };
        sum.total = (0,amount/* add */.WQ)(sum.total, below.total);
        sum.usage = (0,amount/* add */.WQ)(sum.usage, below.usage);
        sum.priceless ||= below.priceless;
    }
    return sum;
};
const named = (names) => `${[...new Set(names)].slice(0, 8).join(', ')}${new Set(names).size > 8 ? ' and more' : ''}`;
const infracost_v2_projectOf = ({ project_name: name, resources, diagnostics }) => {
    const all = resources ?? [];
    const priced = all.filter(({ is_supported: supported }) => supported !== false);
    const sums = new Map(priced.map((one) => [one.name, sumOf(one)]));
    const unsupported = all.filter((one) => one.is_supported === false).map((one) => one.type ?? one.name);
    const priceless = [...sums].filter(([, { priceless: yes }]) => yes).map(([one]) => one);
    const now = {
        total: [...sums.values()].map(({ total }) => total).reduce(amount/* add */.WQ, amount/* ZERO */.f2),
        usage: [...sums.values()].map(({ usage }) => usage).reduce(amount/* add */.WQ, amount/* ZERO */.f2),
        resources: new Map([...sums].map(([one, { total }]) => [one, total])),
    };
    return {
        name,
        now,
        problems: (diagnostics ?? [])
            .filter(({ severity }) => !HARMLESS.has((severity ?? '').toLowerCase()))
            .map(({ message }) => message),
        gaps: [
            ...(unsupported.length === 0 ? [] : [`Infracost does not know the price of ${named(unsupported)}`]),
            ...(priceless.length === 0 ? [] : [`no price was found for ${named(priceless)}`]),
        ],
        remarks: [],
    };
};
/** A file of Infracost 2 as an estimate. */
const estimateOfV2 = (file) => ({
    currency: file.currency ?? 'USD',
    projects: file.projects.map(infracost_v2_projectOf),
});

;// CONCATENATED MODULE: ./src/core/cost/read.ts



const parsedJson = (text) => {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
};
/** The estimate in a JSON file of Infracost 0.10 or 2, or why there is none in it. */
const readEstimate = (text) => {
    const json = parsedJson(text);
    if (json === undefined)
        return { problem: 'is no JSON. Make it with `infracost diff --format json`' };
    const older = dist/* safeParse */.xLC(infracostV0, json);
    if (older.success)
        return estimateOfV0(older.output);
    const newer = dist/* safeParse */.xLC(infracostV2, json);
    if (newer.success)
        return estimateOfV2(newer.output);
    const [issue] = older.issues;
    return {
        problem: `is not what Infracost 0.10 or 2 writes (\`${dist/* getDotPath */.BuJ(issue) ?? 'the whole'}\` is not as expected). Make it with \`infracost diff --format json\``,
    };
};

;// CONCATENATED MODULE: ./src/core/cost/combine.ts



/** What is known of the cost when nobody asked for an estimate. It is not an estimate of zero. */
const NO_COST = { status: 'absent', notes: [], resources: [] };
const MOST_RESOURCES = 100;
const foundIn = ({ name, text, problem }) => ({
    file: name,
    estimate: text === undefined ? { problem: problem ?? 'could not be read' } : readEstimate(text),
});
const isEstimate = (estimate) => 'projects' in estimate;
const estimatesOf = (found) => found.map(({ estimate }) => estimate).filter(isEstimate);
const failed = (notes) => ({ status: 'error', notes: bounded(notes), resources: [] });
const bounded = (notes) => [...new Set(notes)].slice(0, 20).map((note) => (0,clip/* clip */.$)(note, 400));
/** Each project with what it is compared with: the base's project of the same name, else what its own estimate says. */
const compared = (heads, bases) => {
    if (bases === undefined)
        return [...heads];
    const before = new Map(bases.map((base) => [base.name, base]));
    return heads.map((head) => {
        const base = before.get(head.name);
        if (base === undefined)
            return { ...head, past: { total: amount/* ZERO */.f2, resources: new Map() } };
        return {
            ...head,
            past: base.now,
            problems: [...head.problems, ...base.problems],
            gaps: [...head.gaps, ...base.gaps],
        };
    });
};
const changesOf = (projects) => {
    const several = projects.length > 1;
    const rows = projects.flatMap(({ name, now, past }) => [...new Set([...now.resources.keys(), ...(past?.resources.keys() ?? [])])].map((resource) => {
        const before = past?.resources.get(resource);
        const after = now.resources.get(resource);
        return {
            name: (0,clip/* clip */.$)(several ? `${name}: ${resource}` : resource, 1_000),
            before,
            after,
            delta: (0,amount/* subtract */.Re)(after ?? amount/* ZERO */.f2, before ?? amount/* ZERO */.f2),
        };
    }));
    return rows
        .filter(({ delta }) => !(0,amount/* isNothing */.qv)(delta))
        .sort((a, b) => (0,amount/* compareAmounts */.FU)((0,amount/* absolute */.ys)(b.delta), (0,amount/* absolute */.ys)(a.delta)) || (a.name < b.name ? -1 : 1))
        .slice(0, MOST_RESOURCES)
        .map(({ name, before, after, delta }) => ({
        name,
        ...(before && { before: (0,amount/* amountText */.cY)(before) }),
        ...(after && { after: (0,amount/* amountText */.cY)(after) }),
        delta: (0,amount/* amountText */.cY)(delta),
    }));
};
const total = (amounts) => amounts.reduce(amount/* add */.WQ, amount/* ZERO */.f2);
const costOfProjects = (projects, currency, extra) => {
    const sound = projects.filter(({ problems }) => problems.length === 0);
    const broken = projects.filter(({ problems }) => problems.length > 0);
    const brokenNotes = broken.map(({ name, problems }) => `\`${name}\` could not be estimated: ${problems[0] ?? ''}`);
    if (sound.length === 0)
        return failed([...extra, ...brokenNotes]);
    const gaps = sound.flatMap((project) => project.gaps);
    const usage = total(sound.map(({ now }) => now.usage ?? amount/* ZERO */.f2));
    const notes = [
        ...extra,
        ...brokenNotes,
        ...gaps.map((gap) => `It costs at least this: ${gap}.`),
        ...sound.flatMap(({ remarks }) => remarks.map((remark) => `${remark.charAt(0).toUpperCase()}${remark.slice(1)}.`)),
        ...((0,amount/* isNothing */.qv)(usage) ? [] : [`${(0,amount/* withDecimals */.zh)(usage, 2)} ${currency} of it a month depend on usage.`]),
    ];
    const after = total(sound.map(({ now }) => now.total));
    const pasts = sound.flatMap(({ past }) => (past === undefined ? [] : [past.total]));
    const partial = broken.length > 0 || gaps.length > 0 || extra.length > 0;
    if (pasts.length < sound.length) {
        const why = 'The estimate compares with nothing, so nobody can say what the change costs. Use `infracost diff`, a plan as JSON, or give a second file of the base.';
        return {
            status: 'no-baseline',
            currency,
            after: (0,amount/* amountText */.cY)(after),
            notes: bounded([why, ...notes]),
            resources: [],
        };
    }
    const before = total(pasts);
    const delta = (0,amount/* subtract */.Re)(after, before);
    const percent = (0,amount/* percentText */.fL)(delta, before);
    return {
        status: partial ? 'partial' : 'ok',
        currency,
        before: (0,amount/* amountText */.cY)(before),
        after: (0,amount/* amountText */.cY)(after),
        delta: (0,amount/* amountText */.cY)(delta),
        ...(percent !== undefined && percent.length <= 20 && { percent }),
        notes: bounded(notes),
        resources: changesOf(sound),
    };
};
/**
 * What the change costs a month, out of the files of an estimating tool; `bases` are estimates of the state before it,
 * where the tool cannot compare by itself. What is missing is never zero: a file or project that could not be read makes
 * the answer partial, or an error when nothing else is known.
 */
const costOf = (files, bases = []) => {
    if (files.length === 0 && bases.length === 0)
        return NO_COST;
    const heads = files.map(foundIn);
    const before = bases.map(foundIn);
    const unreadable = [...heads, ...before].flatMap(({ file, estimate }) => isEstimate(estimate) ? [] : [`\`${file}\` ${estimate.problem}.`]);
    const estimates = [...estimatesOf(heads), ...estimatesOf(before)];
    if (estimatesOf(heads).length === 0)
        return failed(files.length === 0 ? ['There is an estimate of the base, but none of the change.'] : unreadable);
    // Half a base would make what is missing in it look new.
    if (estimatesOf(before).length < before.length)
        return failed(unreadable);
    const currencies = [...new Set(estimates.map(({ currency }) => currency))];
    const [currency] = currencies;
    if (currency === undefined || currencies.length > 1)
        return failed([
            `The estimates are in ${currencies.join(' and ')}; amounts of different currencies cannot be added.`,
        ]);
    const projectsOf = (all) => estimatesOf(all).flatMap(({ projects }) => projects);
    const base = before.length === 0 ? undefined : projectsOf(before);
    const projects = projectsOf(heads);
    const names = projects.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined && files.length > 1)
        return failed([`\`${twice}\` is in more than one of the estimates. Give each project once.`]);
    const gone = (base ?? []).filter(({ name }) => !names.includes(name));
    const extra = [
        ...unreadable,
        ...gone.map(({ name }) => `\`${name}\` is only in the estimate of the base, so what it costs now is not known.`),
    ];
    if (projects.length === 0)
        return failed([...extra, 'The estimate holds no project.']);
    return costOfProjects(compared(projects, base), (0,clip/* clip */.$)(currency, 10), extra);
};


/***/ }),

/***/ 4715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ NO_POLICY)
/* harmony export */ });
/** Nobody asked for policies. */
const NO_POLICY = {
    status: 'absent',
    tools: [],
    passed: 0,
    failed: 0,
    warned: 0,
    results: [],
    notes: [],
};


/***/ }),

/***/ 3064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pm: () => (/* binding */ SUMMARY_BUDGET),
  Gk: () => (/* binding */ always),
  $5: () => (/* binding */ fitted)
});

// UNUSED EXPORTS: COMMENT_BUDGET, sizeOf

// EXTERNAL MODULE: ./node_modules/mdast-util-gfm/lib/index.js + 6 modules
var lib = __webpack_require__(5618);
// EXTERNAL MODULE: ./node_modules/mdast-util-to-markdown/lib/index.js + 14 modules
var mdast_util_to_markdown_lib = __webpack_require__(9059);
;// CONCATENATED MODULE: ./src/core/render/markdown.ts


const OPTIONS = {
    bullet: '-',
    fences: true,
    rule: '-',
    extensions: [
        (0,lib/* gfmToMarkdown */.H)({ tablePipeAlign: false }),
        // GitHub reads `$…$` as mathematics; a backslash makes it a plain dollar everywhere.
        { unsafe: [{ character: '$', inConstruct: 'phrasing' }] },
    ],
};
/** Markdown of one node or of a whole document; the library escapes whatever would mean something. */
const markdown = (node) => (0,mdast_util_to_markdown_lib/* toMarkdown */.l)('type' in node ? node : { type: 'root', children: [...node] }, OPTIONS);

;// CONCATENATED MODULE: ./src/core/render/budget.ts

/** Comments and issue bodies. */
const COMMENT_BUDGET = { units: 60_000, bytes: 65_000 };
/** Job summaries hold 1 MiB a step; one that is larger is not uploaded at all. */
const SUMMARY_BUDGET = { units: 1_000_000, bytes: 1_000_000 };
/** Length of a text in UTF-16 units and UTF-8 bytes. */
const sizeOf = (text) => ({ units: text.length, bytes: Buffer.byteLength(text) });
const NOTE = new Map([
    ['findings', 99_999],
    ['changes', 99_999],
    ['sections', 99_999],
]);
/** Blank lines around a block, and the indentation that a list adds. */
const JOINT = 4;
/** Less than this holds nothing worth a look. */
const CRUMB = 40;
const costOf = (nodes) => nodes
    .map((node) => sizeOf(markdown(node)))
    .reduce((a, b) => ({ units: a.units + b.units + JOINT, bytes: a.bytes + b.bytes + JOINT }), { units: 0, bytes: 0 });
const placesOf = (group, above = []) => {
    const groups = [...above, group];
    return group.parts.flatMap((part) => ('parts' in part ? placesOf(part, groups) : [{ leaf: part, groups }]));
};
/** Which leaves fit, most important first. */
const choose = (root, budget) => {
    let room = budget;
    const opened = new Set();
    const chosen = new Map();
    const take = ({ leaf, groups }, nodes) => {
        const fresh = groups.filter((group) => !opened.has(group));
        const cost = costOf([...nodes, ...fresh.flatMap((group) => [...group.wrap([]), ...(group.note?.(NOTE) ?? [])])]);
        if (cost.units > room.units || cost.bytes > room.bytes)
            return false;
        room = { units: room.units - cost.units, bytes: room.bytes - cost.bytes };
        fresh.forEach((group) => opened.add(group));
        chosen.set(leaf, nodes);
        return true;
    };
    for (const place of placesOf(root).sort((a, b) => a.leaf.rank - b.leaf.rank)) {
        if (room.units < CRUMB || room.bytes < CRUMB)
            break;
        if (!take(place, place.leaf.full()) && place.leaf.short !== undefined)
            take(place, place.leaf.short());
    }
    return chosen;
};
const added = (a, b) => {
    const sum = new Map(a);
    for (const [label, count] of b)
        sum.set(label, (sum.get(label) ?? 0) + count);
    return sum;
};
const build = (part, chosen) => {
    if (!('parts' in part)) {
        const nodes = chosen.get(part);
        return nodes === undefined ? { nodes: [], leftOut: new Map([[part.label, 1]]) } : { nodes, leftOut: new Map() };
    }
    const inside = part.parts.map((each) => build(each, chosen));
    const leftOut = inside.map((each) => each.leftOut).reduce(added, new Map());
    const nodes = inside.flatMap((each) => each.nodes);
    return nodes.length === 0 ? { nodes: [], leftOut } : wrapped(part, nodes, leftOut);
};
const wrapped = (part, nodes, leftOut) => {
    if (part.note === undefined || leftOut.size === 0)
        return { nodes: part.wrap(nodes), leftOut };
    return { nodes: part.wrap([...nodes, ...part.note(leftOut)]), leftOut: new Map() };
};
/** The outermost group is there even when nothing is in it: its verdict and small print are the document. */
const buildRoot = (root, chosen) => {
    const { nodes, leftOut } = build({ wrap: (inside) => inside, parts: root.parts }, chosen);
    return wrapped(root, nodes, leftOut).nodes;
};
/**
 * The document that fits `budget`: whole leaves only, the least important left out first, what was left out said by
 * the notes. Costs are measured leaf by leaf; should the whole still be larger, the last ones chosen go too.
 */
const fitted = (root, budget) => {
    const chosen = choose(root, budget);
    for (;;) {
        const document = markdown(buildRoot(root, chosen));
        const size = sizeOf(document);
        if (size.units <= budget.units && size.bytes <= budget.bytes)
            return document;
        const last = [...chosen.keys()].at(-1);
        if (last === undefined)
            throw new RangeError('The notes alone are larger than the budget');
        chosen.delete(last);
    }
};
/** A leaf that is shown whatever else is there, as it comes first. */
const always = (...nodes) => ({ rank: 0, label: 'sections', full: () => nodes });


/***/ }),

/***/ 3893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   c1: () => (/* binding */ lineInCell),
/* harmony export */   fk: () => (/* binding */ smallPrint)
/* harmony export */ });
/* harmony import */ var _nodes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3997);

/**
 * `<details>`: Markdown is not read inside `<summary>`, so its content is written as HTML with every character that
 * means something there encoded. An HTML block ends at a blank line, and no text here contains a line break.
 */
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const encoded = (value) => value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
const TAGS = { strong: 'b', emphasis: 'i' };
const html = (node) => {
    if (typeof node === 'string')
        return encoded((0,_nodes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(node).value);
    switch (node.type) {
        case 'text':
            return encoded(node.value);
        case 'inlineCode':
            return `<code>${encoded(node.value)}</code>`;
        case 'strong':
        case 'emphasis':
            return `<${TAGS[node.type]}>${node.children.map(html).join('')}</${TAGS[node.type]}>`;
        default:
            throw new TypeError(`A summary cannot hold a node of type ${node.type}`);
    }
};
const raw = (value) => ({ type: 'html', value });
/** A section that is closed until someone opens it. */
const fold = (summary, inside) => [
    raw(`<details><summary>${summary.map(html).join('')}</summary>`),
    ...inside,
    raw('</details>'),
];
/** A new line inside a table cell, for which Markdown has nothing: keeps tables narrow enough for a phone. */
const lineInCell = raw('<br>');
/** Small print; Markdown inside it is read as usual. */
const smallPrint = (...words) => ({
    type: 'paragraph',
    children: [raw('<sub>'), ...words, raw('</sub>')],
});


/***/ }),

/***/ 7286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/** `items` by `key`, groups and members in the order of first sight (`Map.groupBy` of Node 21, for Node 20). */
const grouped = (items, key) => {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(key(item));
        if (group === undefined)
            groups.set(key(item), [item]);
        else
            group.push(item);
    }
    return groups;
};


/***/ }),

/***/ 3386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ leftOutWords)
/* harmony export */ });
/* harmony import */ var _link__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7634);

/** "Left out for size: 812 changes, 3 findings. All of it is in the job summary." */
const leftOutWords = (leftOut, where) => {
    const what = [...leftOut].map(([label, count]) => `${count} ${count === 1 ? label.replace(/s$/, '') : label}`);
    const places = [
        ...(where.summaryUrl === undefined ? [] : [(0,_link__WEBPACK_IMPORTED_MODULE_0__/* .link */ .n)('job summary', where.summaryUrl)]),
        ...(where.reportUrl === undefined ? [] : [(0,_link__WEBPACK_IMPORTED_MODULE_0__/* .link */ .n)('full report', where.reportUrl)]),
    ];
    const told = places.flatMap((place, at) => (at === 0 ? [' More is in the ', place] : [' and the ', place]));
    return [
        `✂️ Left out for size: ${what.join(', ')}.`,
        ...(told.length === 0 ? [' All of it is in assessment.json.'] : [...told, '.']),
    ];
};


/***/ }),

/***/ 2514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ tally),
/* harmony export */   _: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var _risk_level__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(333);

const SIGNS = { LOW: '🟢', MEDIUM: '🟡', HIGH: '🟠', CRITICAL: '🔴' };
/** The coloured dot of a level. */
const sign = (level) => SIGNS[level];
/** Of many levels, how often each occurs, most dangerous first: `2 CRITICAL, 1 HIGH`. */
const tally = (levels) => _risk_level__WEBPACK_IMPORTED_MODULE_0__/* .LEVELS */ .A_.toReversed()
    .map((level) => ({ level, times: levels.filter((each) => each === level).length }))
    .filter(({ times }) => times > 0)
    .map(({ level, times }) => `${times} ${level}`)
    .join(', ');


/***/ }),

/***/ 7634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ link)
/* harmony export */ });
/* harmony import */ var _nodes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3997);

/**
 * A link to a page of our own making. Anything but https (a port on the local machine in tests aside) is shown as
 * text: addresses never come from a plan, and this is the belt to that brace.
 */
const link = (label, url) => {
    if (url === undefined || !/^https?:\/\/[^\s<>"'()]+$/.test(url))
        return (0,_nodes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(label);
    const node = { type: 'link', url, children: [(0,_nodes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(label)] };
    return node;
};


/***/ }),

/***/ 9204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ names)
/* harmony export */ });
/* unused harmony export calledTeams */
/* harmony import */ var _nodes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3997);


/** Most people named in one line. */
const MOST = 20;
/** Teams that are really called: the only mentions that we write, and only of names of the form that GitHub gives teams. */
const calledTeams = (teams) => teams
    .filter((team) => TEAM.test(team))
    .slice(0, MOST)
    .flatMap((team, at) => [...(at === 0 ? [] : [' ']), { type: 'text', value: team }]);
/** Logins as code, so that nobody is called for. */
const names = (logins) => [
    ...logins.slice(0, MOST).flatMap((login, at) => [...(at === 0 ? [] : [', ']), (0,_nodes__WEBPACK_IMPORTED_MODULE_0__/* .mono */ .O5)(`@${login}`)]),
    ...(logins.length > MOST ? [` and ${logins.length - MOST} more`] : []),
];


/***/ }),

/***/ 1884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports markerNode, markerOf, assessmentMarkerOf, decisionMarkerOf */
const FORM = /^<!-- planseal:(assessment|decision|drift) v1((?: [a-z]+=[\w./#%-]+)+) -->(?:\r?\n|$)/;
/** Everything but a few harmless characters as `%XX`, so that no value can end the marker or the comment. */
const encoded = (value) => encodeURIComponent(value.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('%2F', '/')
    .replaceAll('%23', '#')
    .replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
/** The marker as a node; field names are ours (`[a-z]+`), values may be anything but empty. */
const markerNode = ({ kind, fields }) => {
    const words = Object.entries(fields).map(([name, value]) => `${name}=${encoded(value)}`);
    return { type: 'html', value: `<!-- planseal:${kind} v1 ${words.join(' ')} -->` };
};
/** The marker of a body that starts with one, exactly as we write it; anything else is not ours. */
const markerOf = (body) => {
    const match = FORM.exec(body);
    if (match === null)
        return undefined;
    const words = (match[2] ?? '').trim().split(' ');
    const pairs = words.map((word) => [
        word.slice(0, word.indexOf('=')),
        decoded(word.slice(word.indexOf('=') + 1)),
    ]);
    const fields = Object.fromEntries(pairs);
    return Object.keys(fields).length === pairs.length ? { kind: match[1], fields } : undefined;
};
const decoded = (value) => {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
};
const runMarkerOf = (kind) => (body) => {
    const marker = markerOf(body);
    if (marker?.kind !== kind)
        return undefined;
    const run = /^(\d{1,15})\.(\d{1,6})$/.exec(marker.fields['run'] ?? '');
    const key = marker.fields['key'];
    if (run === null || key === undefined)
        return undefined;
    return { key, runId: Number(run[1]), attempt: Number(run[2]) };
};
/** Key and run of a comment of ours; it is replaced only by one of the same run or a later one. */
const assessmentMarkerOf = runMarkerOf('assessment');
const decisionMarkerOf = runMarkerOf('decision');


/***/ }),

/***/ 724:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ money),
/* harmony export */   be: () => (/* binding */ isZero),
/* harmony export */   ch: () => (/* binding */ costCell),
/* harmony export */   jE: () => (/* binding */ signedMoney)
/* harmony export */ });
/* harmony import */ var _cost_amount__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2685);
/* harmony import */ var _nodes__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3997);


const SYMBOLS = { USD: '$', EUR: '€', GBP: '£' };
/** Currencies whose smallest unit is not a hundredth (ISO 4217). */
const DECIMALS = { JPY: 0, KRW: 0, CLP: 0, VND: 0, ISK: 0, KWD: 3, BHD: 3, OMR: 3 };
/** A decimal string as money, rounded to the currency's own digits: `$1,234.50`, `-$3`; anything that is no number as it is. */
const money = (amount, currency = 'USD') => {
    const value = (0,_cost_amount__WEBPACK_IMPORTED_MODULE_0__/* .amountOf */ .MT)(amount);
    if (value === undefined)
        return amount;
    const decimals = DECIMALS[currency] ?? 2;
    const sign = /^[+-]/.exec(amount)?.[0] ?? '';
    const [whole = '', rest = ''] = (0,_cost_amount__WEBPACK_IMPORTED_MODULE_0__/* .withDecimals */ .zh)((0,_cost_amount__WEBPACK_IMPORTED_MODULE_0__/* .absolute */ .ys)(value), decimals).split('.');
    // What is not zero is never shown as zero.
    const tiny = !(0,_cost_amount__WEBPACK_IMPORTED_MODULE_0__/* .isNothing */ .qv)(value) && /^0*$/.test(whole + rest);
    const smallest = decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`;
    const digits = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${/^0*$/.test(rest) ? '' : `.${rest}`}`;
    const symbol = SYMBOLS[currency];
    return `${sign}${tiny ? '<' : ''}${symbol ?? ''}${tiny ? smallest : digits}${symbol === undefined ? ` ${currency}` : ''}`;
};
/** A difference with its sign: `+$73`. */
const signedMoney = (delta, currency) => money(/^[+-]/.test(delta) || isZero(delta) ? delta : `+${delta}`, currency);
const isZero = (amount) => {
    const value = (0,_cost_amount__WEBPACK_IMPORTED_MODULE_0__/* .amountOf */ .MT)(amount);
    return value !== undefined && (0,_cost_amount__WEBPACK_IMPORTED_MODULE_0__/* .isNothing */ .qv)(value);
};
/** The cost of one stack in a table cell: the difference, as the section on cost has the rest. */
const costCell = ({ status, after, delta, currency }) => {
    if (status === 'absent')
        return ['–'];
    if (status === 'error')
        return ['not known'];
    if (delta === undefined)
        return [after === undefined ? 'not known' : `${money(after, currency)} in all`];
    if (isZero(delta))
        return [status === 'partial' ? 'not all known' : 'no change'];
    return [(0,_nodes__WEBPACK_IMPORTED_MODULE_1__/* .strong */ .ko)(signedMoney(delta, currency)), ...(status === 'partial' ? [' and more'] : [])];
};


/***/ }),

/***/ 3997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ item),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   FY: () => (/* binding */ paragraph),
/* harmony export */   O5: () => (/* binding */ mono),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   lN: () => (/* binding */ emphasis),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   qL: () => (/* binding */ lineBreak),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _display_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5468);

const inlines = (words) => words.map((word) => (typeof word === 'string' ? text(word, 4_000) : word));
/** Text outside code: no mention, reference, address or emoji code in it acts. */
const text = (value, most = 1_000) => ({ type: 'text', value: (0,_display_text__WEBPACK_IMPORTED_MODULE_0__/* .displayProse */ .GU)(value, most) });
/** Inline code; a value without a visible character is named instead, as empty code is no code in Markdown. */
const mono = (value, most = 200) => {
    const shown = (0,_display_text__WEBPACK_IMPORTED_MODULE_0__/* .displayText */ .WV)(value, most);
    if (shown === '')
        return text('(empty)');
    return shown.trim() === '' ? text('(blank)') : { type: 'inlineCode', value: shown };
};
const strong = (...words) => ({ type: 'strong', children: inlines(words) });
const emphasis = (...words) => ({ type: 'emphasis', children: inlines(words) });
const lineBreak = { type: 'break' };
const paragraph = (...words) => ({ type: 'paragraph', children: inlines(words) });
const heading = (depth, ...words) => ({
    type: 'heading',
    depth,
    children: inlines(words),
});
const item = (words, ticked) => ({
    type: 'listItem',
    spread: false,
    ...(ticked === undefined ? {} : { checked: ticked }),
    children: [paragraph(...words)],
});
const list = (children) => ({ type: 'list', ordered: false, spread: false, children });
const ALIGNMENTS = { r: 'right', c: 'center' };
const cell = (words) => ({ type: 'tableCell', children: inlines(words) });
const row = (...cells) => ({ type: 'tableRow', children: cells.map(cell) });
/** `align` has a letter for each column: left, centre, right. */
const table = (align, head, rows) => ({
    type: 'table',
    align: head.map((_, at) => ALIGNMENTS[align.charAt(at)] ?? null),
    children: [row(...head.map((title) => (title === '' ? [] : [title]))), ...rows],
});
/** Fenced code; the serialiser makes the fence longer than any run of backticks inside. */
const fenced = (lang, value) => ({
    type: 'code',
    lang,
    value: (0,_display_text__WEBPACK_IMPORTED_MODULE_0__/* .displayLines */ .kF)(value).join('\n'),
});
/** `blocks` with nothing between them lost: for callers that build conditionally. */
const present = (...blocks) => blocks.filter((block) => block !== undefined && block !== false);


/***/ }),

/***/ 316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ subjects)
/* harmony export */ });
/* harmony import */ var _risk_level__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(333);
/* harmony import */ var _grouped__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7286);


const byDanger = (a, b) => (0,_risk_level__WEBPACK_IMPORTED_MODULE_0__/* .rank */ .Tm)(b.level) - (0,_risk_level__WEBPACK_IMPORTED_MODULE_0__/* .rank */ .Tm)(a.level);
/** Two objects say the same if nothing that is shown differs but their values: also the same way back, word by word. */
const signature = (findings) => JSON.stringify(findings.map(({ rule, level, title, attribute, why, downtime, rollback, paste }) => [
    [rule, level, title, attribute, why],
    [downtime, rollback, paste],
]));
const subjectsOf = ({ stack, findings }) => {
    // A finding of the plan as a whole has no address, and two of those have nothing to do with each other.
    const key = (finding) => (finding.address === '' ? `\u0000${finding.rule}` : finding.address);
    const objects = [...(0,_grouped__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(findings.toSorted(byDanger), key).values()];
    return [...(0,_grouped__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(objects, signature).values()].flatMap((alike) => {
        const [first, ...others] = alike;
        const [worst, ...further] = first ?? [];
        if (worst === undefined)
            return [];
        return [
            {
                stack,
                findings: [worst, ...further],
                others: others.flatMap((each) => each.slice(0, 1).map((finding) => finding.address)),
            },
        ];
    });
};
/** Consequences come after their causes, as one who deals with the cause deals with them. */
const isConsequence = ({ findings }) => (findings[0].cause === undefined ? 0 : 1);
/** All findings of all stacks by object, the most dangerous first. */
const subjects = (assessments) => assessments
    .flatMap(subjectsOf)
    .toSorted((a, b) => byDanger(a.findings[0], b.findings[0]) || isConsequence(a) - isConsequence(b));


/***/ }),

/***/ 1926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rj: () => (/* binding */ countWords),
  WN: () => (/* binding */ renderRiskSummary)
});

// UNUSED EXPORTS: renderPlanSummary

// EXTERNAL MODULE: ./src/core/render/budget.ts + 1 modules
var render_budget = __webpack_require__(3064);
;// CONCATENATED MODULE: ./src/core/render/change-words.ts
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
const change_words_isNothing = (counts) => Object.entries(counts).every(([name, count]) => count === 0 || name === 'unchanged' || name === 'read');

// EXTERNAL MODULE: ./src/core/render/display-text.ts
var display_text = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/core/render/fold.ts
var fold = __webpack_require__(3893);
// EXTERNAL MODULE: ./src/core/render/nodes.ts
var nodes = __webpack_require__(3997);
;// CONCATENATED MODULE: ./src/core/render/blast-radius.ts



/** Below this a picture tells nothing that the findings do not; above it nobody can read it. */
const FEWEST_EDGES = 2;
const MOST_EDGES = 30;
/** Mermaid has a language of its own (`click`, quotes, entities, Markdown in backticks): only plain characters enter. */
const label = (address) => (0,display_text/* shortened */.vI)(address.replace(/[^\w./-]+/g, '·'), 60);
const edgesOf = (assessments) => {
    const pairs = assessments
        .flatMap(({ findings }) => findings)
        .flatMap(({ cause, address }) => cause === undefined || cause === '' || address === '' || cause === address ? [] : [[cause, address]]);
    return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
};
const graph = (edges) => {
    const ids = new Map([...new Set(edges.flat())].map((address, at) => [address, `n${at}`]));
    return [
        'graph LR',
        ...[...ids].map(([address, id]) => `  ${id}["${label(address)}"]`),
        ...edges.map(([cause, address]) => `  ${ids.get(cause) ?? ''} --> ${ids.get(address) ?? ''}`),
    ].join('\n');
};
/** What follows from what, as a picture in a closed section; nothing where a picture does not help. */
const blastRadius = (assessments) => {
    const edges = edgesOf(assessments);
    if (edges.length < FEWEST_EDGES || edges.length > MOST_EDGES)
        return [];
    return [
        {
            rank: 9,
            label: 'sections',
            full: () => (0,fold/* fold */.AU)(['🕸 ', (0,nodes/* strong */.ko)('Blast radius'), ': what follows from what'], [(0,nodes/* fenced */.OF)('mermaid', graph(edges))]),
        },
    ];
};

// EXTERNAL MODULE: ./src/core/risk/level.ts
var risk_level = __webpack_require__(333);
// EXTERNAL MODULE: ./src/core/render/grouped.ts
var grouped = __webpack_require__(7286);
// EXTERNAL MODULE: ./src/core/render/left-out.ts
var left_out = __webpack_require__(3386);
// EXTERNAL MODULE: ./src/core/render/level-sign.ts
var level_sign = __webpack_require__(2514);
;// CONCATENATED MODULE: ./src/core/render/digest.ts
/** As much of a change digest as people compare. */
const digest_shortDigest = (digest) => digest.replace(/^sha256:/, '').slice(0, 12);

;// CONCATENATED MODULE: ./src/core/render/firewall-rule.ts
const SOURCES = ['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids', 'security_groups'];
const KNOWN = new Set([...SOURCES, 'self', 'description', 'from_port', 'to_port', 'protocol']);
const isEmpty = (value) => value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
const portsOf = (from, to) => {
    if (from === 0 && (to === 0 || to === 65_535))
        return 'all ports';
    return from === to ? String(from) : `${String(from)}-${String(to)}`;
};
/**
 * A rule of a security group as people say it: `tcp 22 10.0.0.0/8, self "bastion"`; `undefined` for anything that is no
 * such rule or says more, so that nothing of it is hidden.
 */
const firewallRule = (element) => {
    if (typeof element !== 'object' || element === null || Array.isArray(element))
        return undefined;
    const rule = element;
    const { protocol, from_port: from, to_port: to, self, description } = rule;
    if (typeof protocol !== 'string' || typeof from !== 'number' || typeof to !== 'number')
        return undefined;
    if (Object.entries(rule).some(([key, value]) => !KNOWN.has(key) && !isEmpty(value)))
        return undefined;
    const sources = SOURCES.flatMap((key) => (Array.isArray(rule[key]) ? rule[key].map(String) : []));
    const whose = [...sources, ...(self === true ? ['self'] : [])].join(', ');
    const said = typeof description === 'string' && description !== '' ? ` ${JSON.stringify(description)}` : '';
    const what = protocol === '-1' ? 'all traffic' : `${protocol} ${portsOf(from, to)}`;
    return `${what} ${whose === '' ? 'nobody' : whose}${said}`;
};

;// CONCATENATED MODULE: ./src/core/render/line-diff.ts
/** Longer texts are not compared line by line: the table below grows with the product of both. */
const MOST_LINES = 300;
const signed = (sign, lines) => lines.map((line) => ({ sign, line }));
/** Lengths of the longest common subsequences of all tails of `a` and `b`. */
const commonTails = (a, b) => {
    const table = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
    const at = (i, j) => table[i]?.[j] ?? 0;
    for (let i = a.length - 1; i >= 0; i--) {
        const current = table[i] ?? [];
        for (let j = b.length - 1; j >= 0; j--) {
            current[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
        }
    }
    return table;
};
const walked = (a, b) => {
    const tails = commonTails(a, b);
    const lines = [];
    let i = 0;
    let j = 0;
    while (i < a.length && j < b.length) {
        if (a[i] === b[j]) {
            lines.push({ sign: ' ', line: a[i] ?? '' });
            i++;
            j++;
        }
        else if ((tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0))
            lines.push({ sign: '-', line: a[i++] ?? '' });
        else
            lines.push({ sign: '+', line: b[j++] ?? '' });
    }
    return [...lines, ...signed('-', a.slice(i)), ...signed('+', b.slice(j))];
};
/** The shortest way from `before` to `after`; for very long texts all of one and then all of the other. */
const diffLines = (before, after) => before.length > MOST_LINES || after.length > MOST_LINES
    ? [...signed('-', before), ...signed('+', after)]
    : walked(before, after);
/** Only changed lines and `context` kept ones around them; `…` stands for what was skipped. */
const withContext = (lines, context = 2) => {
    const near = lines.map((_, at) => lines.slice(Math.max(0, at - context), at + context + 1).some(({ sign }) => sign !== ' '));
    return lines.flatMap((line, at) => {
        if (near[at])
            return [line];
        return at === 0 || near[at - 1] ? [{ sign: ' ', line: '…' }] : [];
    });
};

;// CONCATENATED MODULE: ./src/core/render/setting-diff.ts



/** Longest line of a difference; the assessment has the rest. */
const MOST_WIDTH = 160;
/** Most lines of one setting's difference. */
const setting_diff_MOST_LINES = 60;
const HIDDEN = { sensitive: '(sensitive)', unknown: '(known after apply)' };
/** What stands for a value that is not there to be shown. */
const hiddenWord = (hidden) => HIDDEN[hidden];
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const plain = (value) => typeof value === 'string' ? value : (firewallRule(value) ?? JSON.stringify(value));
/** How two values are best compared that come without a form: as documents, as lists, or as they are. */
const formOf = (before, after) => {
    const sides = [before, after].flatMap((side) => (side === undefined ? [] : [parsed(side)]));
    if (sides.every(Array.isArray))
        return 'elements';
    return sides.every((side) => typeof side === 'object' && side !== null && !Array.isArray(side)) ? 'json' : undefined;
};
/**
 * A value as the lines that are worth comparing: list elements, keys of a document, lines of a text. The commas of a
 * document would make a difference of what stands before an added element.
 */
const linesOf = (value, form) => {
    const json = form === 'elements' || form === 'json' ? parsed(value) : undefined;
    if (form === 'elements' && Array.isArray(json))
        return json.flatMap((element) => (0,display_text/* displayLines */.kF)(plain(element)));
    if (form === 'json' && json !== undefined)
        return (0,display_text/* displayLines */.kF)(JSON.stringify(json, null, 2).replace(/,$/gm, ''));
    return (0,display_text/* displayLines */.kF)(value);
};
const side = (shown, hidden, form) => {
    if (hidden !== undefined)
        return [hiddenWord(hidden)];
    return shown === undefined ? [] : linesOf(shown, form);
};
const written = ({ sign, line }, indent) => `${sign} ${indent}${(0,display_text/* shortened */.vI)(line, MOST_WIDTH)}`.trimEnd();
const clipped = (lines) => lines.length <= setting_diff_MOST_LINES ? lines : [...lines.slice(0, setting_diff_MOST_LINES), `  … ${lines.length - setting_diff_MOST_LINES} more lines`];
/**
 * One setting as lines of a `diff` block: `- size = 20` and `+ size = 40`, or the name and below it the lines or
 * elements that differ.
 */
const settingDiff = (setting) => {
    const before = side(setting.before, setting.beforeHidden, setting.form);
    const after = side(setting.after, setting.afterHidden, setting.form);
    const name = (0,display_text/* shortened */.vI)((0,display_text/* displayLines */.kF)(setting.path).join(' '), MOST_WIDTH);
    const forced = setting.forcesReplacement === true ? '   ← forces replacement' : '';
    if (before.length <= 1 && after.length <= 1 && setting.form !== 'elements') {
        const lines = [...before.map((line) => ['-', line]), ...after.map((line) => ['+', line])];
        return lines.map(([sign, line]) => `${sign} ${name} = ${(0,display_text/* shortened */.vI)(line ?? '', MOST_WIDTH)}${sign === '+' || after.length === 0 ? forced : ''}`);
    }
    const lines = withContext(diffLines(before, after)).map((line) => written(line, '  '));
    return [`  ${name}${forced}`, ...clipped(lines)];
};

;// CONCATENATED MODULE: ./src/core/render/change-section.ts









/** Settings shown of one change; the assessment has more. */
const MOST_SETTINGS = 40;
const valueWords = (shown, hidden) => {
    if (hidden !== undefined)
        return [(0,nodes/* emphasis */.lN)(hiddenWord(hidden).slice(1, -1))];
    return shown === undefined ? [] : [(0,nodes/* mono */.O5)(shown, 300)];
};
const settingsTable = (settings, side) => (0,nodes/* table */.tp)('ll', ['Setting', side === 'before' ? 'Was' : 'Will be'], settings.map((setting) => (0,nodes/* row */.nM)([(0,nodes/* mono */.O5)(setting.path)], side === 'before'
    ? valueWords(setting.before, setting.beforeHidden)
    : valueWords(setting.after, setting.afterHidden))));
const settingsBlock = ({ kind }, settings) => {
    if (settings.length === 0)
        return undefined;
    if (kind === 'create')
        return settingsTable(settings, 'after');
    if (kind === 'delete' || kind === 'forget')
        return settingsTable(settings, 'before');
    return (0,nodes/* fenced */.OF)('diff', settings.flatMap(settingDiff).join('\n'));
};
const more = (change) => {
    const hidden = Math.max(0, change.settings.length - MOST_SETTINGS) + change.settingsLeftOut;
    return hidden === 0 ? undefined : (0,nodes/* paragraph */.FY)(`… and ${hidden} more settings, in assessment.json.`);
};
const summary = (change) => [
    `${changeIcon(change)} `,
    (0,nodes/* mono */.O5)(change.address),
    ` ${changeWords(change)}`,
    ...(change.level === 'LOW' ? [] : [` · ${(0,level_sign/* sign */._)(change.level)} ${change.level}`]),
];
const origin = ({ previousAddress }) => previousAddress === undefined ? undefined : (0,nodes/* paragraph */.FY)('Before: ', (0,nodes/* mono */.O5)(previousAddress));
const changeLeaf = (change, least) => ({
    rank: least + (0,risk_level/* rank */.Tm)('CRITICAL') - (0,risk_level/* rank */.Tm)(change.level),
    label: 'changes',
    full: () => {
        const block = settingsBlock(change, change.settings.slice(0, MOST_SETTINGS));
        const inside = (0,nodes/* present */.Eb)(origin(change), block, more(change));
        return inside.length === 0 ? [(0,nodes/* paragraph */.FY)(...summary(change))] : (0,fold/* fold */.AU)(summary(change), inside);
    },
    short: () => [(0,nodes/* paragraph */.FY)(...summary(change))],
});
/** Most dangerous first; otherwise in the order of the plan. */
const worst = (changes) => changes.reduce((level, change) => ((0,risk_level/* rank */.Tm)(change.level) > (0,risk_level/* rank */.Tm)(level) ? change.level : level), 'LOW');
const moduleGroups = (changes, least) => {
    const byModule = [...(0,grouped/* grouped */.z)(changes, ({ module }) => module)];
    byModule.sort(([, a], [, b]) => (0,risk_level/* rank */.Tm)(worst(b)) - (0,risk_level/* rank */.Tm)(worst(a)));
    const leaves = (list) => list.toSorted((a, b) => (0,risk_level/* rank */.Tm)(b.level) - (0,risk_level/* rank */.Tm)(a.level)).map((change) => changeLeaf(change, least));
    if (byModule.length === 1 && byModule[0]?.[0] === '')
        return leaves(changes);
    return byModule.map(([module, list]) => ({
        wrap: (inside) => [(0,nodes/* heading */.R_)(4, module === '' ? 'Root module' : (0,nodes/* mono */.O5)(module)), ...inside],
        parts: leaves(list),
    }));
};
const aside = (rank, ...words) => ({ rank, label: 'notes', full: () => [(0,nodes/* paragraph */.FY)(...words)] });
const sectionTitle = ({ stack, changes }, total, several) => [
    '📋 ',
    (0,nodes/* strong */.ko)(total === 1 ? 'The only change' : `All ${total} changes`),
    ...(several ? [' of ', (0,nodes/* mono */.O5)(stack)] : []),
    new Set(changes.map(({ module }) => module)).size > 1 ? ', by module' : '',
];
/** All changes of one stack in a closed section, by module. `least` is the rank of the most dangerous one. */
const stackSection = (assessment, several, least, where) => {
    const { changes, changesLeftOut, plan } = assessment;
    const total = changes.length + changesLeftOut;
    if (total === 0)
        return [];
    return [
        {
            wrap: (inside) => (0,fold/* fold */.AU)(sectionTitle(assessment, total, several), inside),
            parts: [
                ...(several && plan.changeDigest !== undefined
                    ? [aside(least, 'Change digest ', (0,nodes/* mono */.O5)(digest_shortDigest(plan.changeDigest)))]
                    : []),
                ...(changesLeftOut > 0
                    ? [aside(least, `${changesLeftOut} more changes are too many for assessment.json: see the log of the plan.`)]
                    : []),
                ...moduleGroups(changes, least),
            ],
            note: (leftOut) => [(0,nodes/* paragraph */.FY)(...(0,left_out/* leftOutWords */.N)(leftOut, where))],
        },
    ];
};
/** More stacks than these share one more section around theirs. */
const MOST_STACKS = 4;
/** All changes of all stacks. `least` is the rank of the most dangerous one; the others come after it. */
const changesSection = (assessments, several, least, where) => {
    const sections = assessments.flatMap((each) => stackSection(each, several, least, where));
    if (sections.length <= MOST_STACKS)
        return sections;
    return [
        {
            wrap: (inside) => (0,fold/* fold */.AU)(['📋 ', (0,nodes/* strong */.ko)(`All changes of ${sections.length} stacks`)], inside),
            parts: sections,
        },
    ];
};

// EXTERNAL MODULE: ./src/core/render/logins.ts
var logins = __webpack_require__(9204);
;// CONCATENATED MODULE: ./src/core/render/report-input.ts

const isFailure = (report) => 'error' in report;
const assessmentsOf = (stacks) => stacks
    .filter((report) => !isFailure(report))
    .toSorted((a, b) => (0,risk_level/* rank */.Tm)(b.level) - (0,risk_level/* rank */.Tm)(a.level) || b.score - a.score);
/** Stacks in the order of concern: failures first, then the most dangerous. */
const inOrder = (stacks) => [
    ...stacks.filter(isFailure),
    ...assessmentsOf(stacks),
];

// EXTERNAL MODULE: ./src/core/render/told.ts
var render_told = __webpack_require__(739);
;// CONCATENATED MODULE: ./src/core/render/checklist.ts




const NOBODY = { given: [], notCounted: [], evidence: [] };
const distinct = (all, key) => [...new Map(all.toReversed().map((each) => [key(each), each])).values()].toReversed();
/** What all stacks together demand: a review covers all of them, so the most demanding counts. */
const demanded = (all) => ({
    approvals: Math.max(0, ...all.map(({ approvals }) => approvals)),
    teams: distinct(all.flatMap(({ teams }) => teams).toSorted((a, b) => b.count - a.count), ({ team }) => team),
    evidence: distinct(all.flatMap(({ evidence }) => evidence), ({ id }) => id),
    blockers: distinct(all.flatMap(({ blockers }) => blockers), (blocker) => blocker),
});
const approvalPoint = (required, { commit, author }, state) => ({
    done: state.given.length >= required,
    words: [
        (0,nodes/* strong */.ko)(required === 1 ? '1 approval' : `${required} approvals`),
        ...(commit === undefined ? [] : [' of ', (0,nodes/* mono */.O5)(commit.slice(0, 7))]),
        ...(author === undefined ? [] : [' from people other than ', (0,nodes/* mono */.O5)(`@${author}`), ' (author)']),
        ': ',
        ...(state.given.length === 0
            ? ['none so far']
            : [`${state.given.length} so far (`, ...(0,logins/* names */.D)(state.given.map(({ login }) => login)), ')']),
        ...state.notCounted.flatMap(({ login, because }) => [
            '; ',
            (0,nodes/* mono */.O5)(`@${login}`),
            ' does not count: ',
            ...(0,render_told/* told */.E)(because),
        ]),
    ],
});
const teamPoint = ({ team, count, because }, state) => {
    const given = state.given.filter(({ teams }) => teams.includes(team)).map(({ login }) => login);
    return {
        done: given.length >= count,
        words: [
            `${count === 1 ? 'One' : String(count)} of them from `,
            (0,nodes/* strong */.ko)((0,nodes/* mono */.O5)(team)),
            ...(given.length === 0 ? [] : [': ', ...(0,logins/* names */.D)(given)]),
            ...(because === '' ? [] : [' — ', ...(0,render_told/* told */.E)(because)]),
        ],
    };
};
const evidencePoint = ({ id, text: words, because }, state) => {
    const given = state.evidence.find((each) => each.id === id);
    return {
        done: given?.fact !== undefined,
        words: [
            ...(0,render_told/* told */.E)(words),
            ...(because === '' ? [] : [' — ', ...(0,render_told/* told */.E)(because)]),
            ...(given?.fact === undefined ? [] : [' · ', ...(0,render_told/* told */.E)(given.fact)]),
            ...(given?.missing === undefined ? [] : [' · to do: ', ...(0,render_told/* told */.E)(given.missing)]),
        ],
    };
};
const policyPoint = (assessments) => {
    const all = assessments.map(({ policy }) => policy).filter(({ status }) => status !== 'absent');
    if (all.length === 0)
        return undefined;
    const sum = (pick) => all.reduce((total, each) => total + pick(each), 0);
    const broken = all.some(({ status }) => status === 'error');
    return {
        done: all.every(({ status }) => status === 'passed' || status === 'warned'),
        words: [
            (0,nodes/* strong */.ko)('Policy'),
            `: ${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} denied, ${sum(({ warned }) => warned)} warned`,
            broken ? '; at least one could not be evaluated, which is no pass' : '',
        ],
    };
};
const points = (report) => {
    const assessments = assessmentsOf(report.stacks);
    const needs = demanded(assessments.map(({ requirements }) => requirements));
    const state = report.approvals ?? NOBODY;
    const policy = policyPoint(assessments);
    return [
        ...report.stacks
            .filter(isFailure)
            .map(({ stack }) => ({ done: false, words: ['A plan of ', (0,nodes/* mono */.O5)(stack), ' that can be judged'] })),
        ...needs.blockers.map((blocker) => ({
            done: false,
            words: [(0,nodes/* strong */.ko)('Blocked'), ': ', ...(0,render_told/* told */.E)(blocker.replace(/\.+$/, '')), '. No approval changes that'],
        })),
        ...(policy === undefined ? [] : [policy]),
        ...(needs.approvals === 0 ? [] : [approvalPoint(needs.approvals, report, state)]),
        ...needs.teams.map((team) => teamPoint(team, state)),
        ...needs.evidence.map((evidence) => evidencePoint(evidence, state)),
    ];
};
/** What is needed before the apply, ticked as far as it is there. */
const checklist = (report) => {
    const all = points(report);
    const done = all.filter((point) => point.done).length;
    const title = all.length === 0 ? 'Nothing else is needed to apply this' : `Before this may be applied — ${done} of ${all.length}`;
    const leaves = all.map((point, at) => ({
        rank: at < 8 ? 0 : 1,
        label: 'demands',
        full: () => [(0,nodes/* item */.AS)(point.words, point.done)],
    }));
    if (leaves.length === 0)
        return [{ rank: 1, label: 'notes', full: () => [(0,nodes/* heading */.R_)(3, title)] }];
    return [
        {
            wrap: (inside) => [(0,nodes/* heading */.R_)(3, title), (0,nodes/* list */.p_)(inside)],
            parts: leaves,
        },
    ];
};

// EXTERNAL MODULE: ./src/core/risk/assessment.ts
var assessment = __webpack_require__(61);
;// CONCATENATED MODULE: ./src/core/render/finding-section.ts





/** Other objects that are named; the changes below have all of them. */
const MOST_OTHERS = 8;
const capital = (clause) => clause.charAt(0).toUpperCase() + clause.slice(1);
/** `aws_db_instance.orders` is destroyed; a finding of the whole plan has no object. */
const clause = ({ address, title }) => address === '' ? (0,render_told/* told */.E)(capital(title)) : [(0,nodes/* mono */.O5)(address), ' ', ...(0,render_told/* told */.E)(title)];
const difference = ({ attribute, before, after }) => {
    if (before === undefined && after === undefined)
        return undefined;
    const form = formOf(before, after);
    const setting = {
        path: attribute ?? 'value',
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        ...(form === undefined ? {} : { form }),
    };
    return (0,nodes/* fenced */.OF)('diff', settingDiff(setting).join('\n'));
};
const LEAD = {
    none: 'No rollback.',
    'forward-only': 'Forward only.',
    'revert-not-equivalent': 'A revert does not bring everything back.',
};
const undoWords = ({ class: kind, text: words }) => {
    const lead = LEAD[kind];
    return ['↩ ', ...(lead === undefined ? [] : [(0,nodes/* strong */.ko)(lead), ' ']), ...(0,render_told/* told */.E)(words)];
};
/** The outlook of an object is that of its worst finding: the longest outage, the hardest way back. */
const outlookOf = (findings) => {
    const outages = findings.flatMap(({ downtime }) => downtime ?? []);
    const ways = findings.flatMap(({ rollback }) => rollback ?? []);
    const [downtime] = outages.toSorted((a, b) => (b.maxMinutes ?? 0) - (a.maxMinutes ?? 0));
    const [rollback] = ways.toSorted((a, b) => assessment/* ROLLBACKS */.Oz.indexOf(b.class) - assessment/* ROLLBACKS */.Oz.indexOf(a.class));
    const [location] = findings.flatMap((finding) => finding.location ?? []);
    return { ...(downtime && { downtime }), ...(rollback && { rollback }), ...(location && { location }) };
};
/** `⏱ 5 to 20 minutes (measured by AWS)`. */
const downtimeWords = ({ text: words, basis }) => [
    '⏱ ',
    ...(0,render_told/* told */.E)(`${words}${basis === '' ? '' : ` (${basis})`}`),
];
/** Downtime, place in the code and rollback, a line each; the commands of the rollback follow it. */
const outlook = (findings) => {
    const { downtime, rollback, location } = outlookOf(findings);
    const lines = (0,nodes/* present */.Eb)(downtime !== undefined && downtimeWords(downtime), location !== undefined && ['📍 ', (0,nodes/* mono */.O5)(`${location.file}:${location.line}`)], rollback !== undefined && undoWords(rollback));
    // That one reverts a commit is said in words and needs no block of its own below every finding.
    const commands = (rollback?.commands ?? []).filter((command) => command !== 'git revert <commit>');
    return (0,nodes/* present */.Eb)(lines.length > 0 && (0,nodes/* paragraph */.FY)(...lines.flatMap((line, at) => (at === 0 ? line : [nodes/* lineBreak */.qL, ...line]))), commands.length > 0 && (0,nodes/* fenced */.OF)('sh', commands.join('\n')));
};
const details = (findings) => {
    const [{ remedy, paste }] = findings;
    return [
        ...(0,nodes/* present */.Eb)(difference(findings[0])),
        ...(0,nodes/* present */.Eb)(paste !== undefined && (0,nodes/* fenced */.OF)('hcl', paste)),
        ...outlook(findings),
        ...(0,nodes/* present */.Eb)(remedy !== undefined && (0,nodes/* paragraph */.FY)('👉 ', ...(0,render_told/* told */.E)(remedy, 2_000))),
    ];
};
const alsoItem = (finding) => {
    const { attribute = 'value', before, after, paste } = finding;
    const point = (0,nodes/* item */.AS)([
        `${(0,level_sign/* sign */._)(finding.level)} also `,
        (0,nodes/* strong */.ko)(...(0,render_told/* told */.E)(finding.title)),
        ...(before === undefined || after === undefined
            ? []
            : [': ', (0,nodes/* mono */.O5)(attribute), ' ', (0,nodes/* mono */.O5)(before, 120), ' → ', (0,nodes/* mono */.O5)(after, 120)]),
        '. ',
        ...(0,render_told/* told */.E)(finding.why),
    ]);
    // The blank line before the block keeps every reader of Markdown from taking it for text.
    return paste === undefined ? point : { ...point, spread: true, children: [...point.children, (0,nodes/* fenced */.OF)('hcl', paste)] };
};
/** Rules that say nothing but that something changes, which whoever reads about a danger knows. */
const GENERAL = new Set(['resource-updated', 'resource-created', 'metadata-only-update']);
const tells = ({ rule, level }) => level !== 'LOW' || !GENERAL.has(rule);
const alsoList = (findings) => findings.length === 0 ? undefined : (0,nodes/* list */.p_)(findings.map(alsoItem));
const othersWords = (others) => others.length === 0
    ? []
    : [
        nodes/* lineBreak */.qL,
        `The same for ${others.length} more: `,
        ...others.slice(0, MOST_OTHERS).flatMap((address, at) => [...(at === 0 ? [] : [', ']), (0,nodes/* mono */.O5)(address, 120)]),
        others.length > MOST_OTHERS ? ' …' : '',
    ];
/** Everything that a reviewer needs to know of one subject. `several`: name the stack, too. */
const subjectBlocks = ({ findings, others, stack }, number, several) => {
    const [finding, ...also] = findings;
    const head = (0,nodes/* strong */.ko)(`${number} · ${(0,level_sign/* sign */._)(finding.level)} `, ...clause(finding));
    return [
        (0,nodes/* paragraph */.FY)(head, ...(several ? [' in ', (0,nodes/* mono */.O5)(stack)] : []), ...(finding.cause === undefined ? [] : [' — a consequence of ', (0,nodes/* mono */.O5)(finding.cause)]), nodes/* lineBreak */.qL, ...(0,render_told/* told */.E)(finding.why), ...othersWords(others)),
        ...details(findings),
        ...(0,nodes/* present */.Eb)(alsoList(also.filter(tells))),
    ];
};
/** One subject where there is no room or no need for more. */
const subjectRow = ({ findings: [finding], others, stack }, several) => (0,nodes/* row */.nM)([(0,level_sign/* sign */._)(finding.level)], [...clause(finding), others.length === 0 ? '' : `, and ${others.length} more like it`], ...(several ? [[(0,nodes/* mono */.O5)(stack)]] : []), [(0,nodes/* mono */.O5)(finding.rule)]);
/** The one line that is shown even if nothing else fits. */
const subjectLine = ({ findings: [finding] }, number) => (0,nodes/* paragraph */.FY)((0,nodes/* strong */.ko)(`${number} · ${(0,level_sign/* sign */._)(finding.level)} `, ...clause(finding)));

// EXTERNAL MODULE: ./src/core/render/subject.ts
var subject = __webpack_require__(316);
;// CONCATENATED MODULE: ./src/core/render/eyes-section.ts






/** Subjects told in full; more than that nobody reads. LOW ones are always in the table. */
const MOST_TOLD = 10;
const eyes_section_told = (subject, at, several) => ({
    rank: at === 0 ? 0 : 2,
    label: 'findings',
    full: () => subjectBlocks(subject, at + 1, several),
    short: () => [subjectLine(subject, at + 1)],
});
const others = (rest, several, where) => ({
    wrap: (inside) => (0,fold/* fold */.AU)([
        `${rest.length} more ${rest.length === 1 ? 'finding' : 'findings'}: ${(0,level_sign/* tally */.N)(rest.map(({ findings }) => findings[0].level))}`,
    ], inside),
    parts: [
        {
            wrap: (inside) => [
                (0,nodes/* table */.tp)(several ? 'clll' : 'cll', ['', 'Finding', ...(several ? ['Stack'] : []), 'Rule'], inside),
            ],
            parts: rest.map((subject) => ({ rank: 4, label: 'findings', full: () => [subjectRow(subject, several)] })),
        },
    ],
    note: (leftOut) => [(0,nodes/* paragraph */.FY)(...(0,left_out/* leftOutWords */.N)(leftOut, where))],
});
/** The estimate over the whole plan, where more than one object goes down. */
const totalDowntime = ({ downtime, findings, stack }, several) => downtime === undefined || findings.filter((finding) => finding.downtime !== undefined).length < 2
    ? []
    : [
        {
            rank: 1,
            label: 'notes',
            full: () => [
                (0,nodes/* paragraph */.FY)((0,nodes/* strong */.ko)('Downtime in all'), ...(several ? [' of ', (0,nodes/* mono */.O5)(stack)] : []), ': ', ...downtimeWords(downtime)),
            ],
        },
    ];
/** "What needs your eyes": the most dangerous first, in full; the others as a table. */
const eyesSection = (assessments, several, where) => {
    const all = (0,subject/* subjects */.y)(assessments);
    const grave = all.filter(({ findings }) => findings[0].level !== 'LOW').slice(0, MOST_TOLD);
    const rest = all.slice(grave.length);
    const notKept = assessments.reduce((sum, { findingsLeftOut }) => sum + findingsLeftOut, 0);
    return [
        ...(grave.length === 0
            ? []
            : [
                {
                    wrap: (inside) => [(0,nodes/* heading */.R_)(3, 'What needs your eyes'), ...inside],
                    parts: [
                        ...assessments.flatMap((each) => totalDowntime(each, several)),
                        ...grave.map((subject, at) => eyes_section_told(subject, at, several)),
                    ],
                },
            ]),
        ...(rest.length === 0 ? [] : [others(rest, several, where)]),
        ...(notKept === 0
            ? []
            : [
                {
                    rank: 1,
                    label: 'notes',
                    full: () => [(0,nodes/* paragraph */.FY)(`${notKept} more findings, none more dangerous, are too many for assessment.json.`)],
                },
            ]),
    ];
};

// EXTERNAL MODULE: ./src/core/render/link.ts
var render_link = __webpack_require__(7634);
// EXTERNAL MODULE: ./src/core/render/marker.ts
var marker = __webpack_require__(1884);
// EXTERNAL MODULE: ./src/core/render/money.ts
var money = __webpack_require__(724);
;// CONCATENATED MODULE: ./src/core/render/side-sections.ts





const ofStack = (stack, several) => (several ? [' of ', (0,nodes/* mono */.O5)(stack)] : []);
const costHeadline = ({ status, before, after, delta, percent, currency, notes }) => {
    if (status === 'error')
        return [': could not be estimated, which is not zero'];
    if (delta === undefined)
        return [(0,nodes/* text */.Qq)(after === undefined ? ': not known' : `: ${(0,money/* money */.TG)(after, currency)} a month; nothing to compare with`)];
    const share = percent === undefined ? '' : ` (${percent.startsWith('-') ? '' : '+'}${percent} %)`;
    const words = (0,money/* isZero */.be)(delta) ? ': no change' : `: ${(0,money/* signedMoney */.jE)(delta, currency)} a month${share}`;
    const total = before === undefined || after === undefined ? '' : `, ${(0,money/* money */.TG)(before, currency)} → ${(0,money/* money */.TG)(after, currency)}`;
    return [
        (0,nodes/* text */.Qq)(`${words}${(0,money/* isZero */.be)(delta) ? '' : total}${status === 'partial' ? '; not everything has a price' : ''}${notes.length > 0 ? '; see notes' : ''}`),
    ];
};
const costTable = ({ resources, currency }) => {
    if (resources.length === 0)
        return undefined;
    const amount = (value) => [(0,nodes/* text */.Qq)(value === undefined ? '–' : (0,money/* money */.TG)(value, currency))];
    const rows = resources.map(({ name, before, after, delta }) => (0,nodes/* row */.nM)([(0,nodes/* mono */.O5)(name)], amount(before), amount(after), [(0,nodes/* strong */.ko)((0,nodes/* text */.Qq)((0,money/* signedMoney */.jE)(delta, currency)))]));
    return (0,nodes/* table */.tp)('lrrr', ['Resource', 'Before', 'After', 'Change'], rows);
};
const notesList = (notes) => notes.length === 0 ? undefined : (0,nodes/* list */.p_)(notes.map((note) => (0,nodes/* item */.AS)((0,render_told/* told */.E)(note))));
/** Cost of one stack; nothing when no estimate was asked for or nothing changes, as the table of stacks says that. */
const costSection = ({ cost, stack }, several) => {
    const unchanged = cost.status === 'ok' && (0,money/* isZero */.be)(cost.delta ?? '') && cost.resources.length === 0;
    if (cost.status === 'absent' || unchanged)
        return [];
    const words = ['💰 ', (0,nodes/* strong */.ko)('Cost'), ...ofStack(stack, several), ...costHeadline(cost)];
    const inside = (0,nodes/* present */.Eb)(costTable(cost), notesList(cost.notes));
    const short = () => [(0,nodes/* paragraph */.FY)(...words)];
    return [{ rank: 3, label: 'sections', full: inside.length === 0 ? short : () => (0,fold/* fold */.AU)(words, inside), short }];
};
const OUTCOMES = { deny: '⛔ denied', warn: '⚠️ warned', error: '💥 could not be evaluated' };
/** What other policy tools said; open when they deny, as nothing is applied then. */
const policySection = ({ policy, stack }, several) => {
    if (policy.status === 'absent' || policy.results.length + policy.notes.length === 0)
        return [];
    const rows = policy.results.map(({ outcome, rule, tool, message, address }) => (0,nodes/* row */.nM)([OUTCOMES[outcome]], [
        ...(0,render_told/* told */.E)(message),
        ...(address === undefined || address === '' || message.includes(address) ? [] : [' — ', (0,nodes/* mono */.O5)(address)]),
    ], [(0,nodes/* mono */.O5)(rule === undefined ? tool : `${tool} ${rule}`)]));
    const words = [
        '📜 ',
        (0,nodes/* strong */.ko)('Policy'),
        ...ofStack(stack, several),
        `: ${policy.failed} denied, ${policy.warned} warned`,
    ];
    const inside = (0,nodes/* present */.Eb)(rows.length > 0 && (0,nodes/* table */.tp)('lll', ['', 'What', 'By'], rows), notesList(policy.notes));
    const grave = policy.status === 'denied' || policy.status === 'error';
    return [
        {
            rank: grave ? 1 : 4,
            label: 'sections',
            full: () => (grave ? [(0,nodes/* paragraph */.FY)(...words), ...inside] : (0,fold/* fold */.AU)(words, inside)),
            short: () => [(0,nodes/* paragraph */.FY)(...words)],
        },
    ];
};
/** Risks that the configuration accepts: shown with reason, owner and end, never hidden. */
const acceptedSection = ({ accepted, stack }, several) => {
    if (accepted.length === 0)
        return [];
    const words = ['🗂 ', (0,nodes/* strong */.ko)('Accepted risks'), ...ofStack(stack, several), `: ${accepted.length}`];
    const points = accepted.map(({ finding, reason, owner, expires }) => (0,nodes/* item */.AS)([
        (0,nodes/* mono */.O5)(finding.rule),
        ': ',
        ...clause(finding),
        (0,nodes/* text */.Qq)(` — “${reason}”, `),
        (0,nodes/* mono */.O5)(owner),
        (0,nodes/* text */.Qq)(`, until ${expires}`),
    ]));
    return [{ rank: 3, label: 'sections', full: () => (0,fold/* fold */.AU)(words, [(0,nodes/* list */.p_)(points)]), short: () => [(0,nodes/* paragraph */.FY)(...words)] }];
};

;// CONCATENATED MODULE: ./src/core/render/stack-table.ts








/** Rows that everyone sees; the rest is folded, and is always less dangerous. */
const MOST_OPEN = 10;
const HEAD = ['', 'Stack', 'Level', 'Add', 'Change', 'Replace', 'Destroy', 'Cost / month'];
const count = (value, grave = false) => value === 0 ? ['0'] : [grave ? (0,nodes/* strong */.ko)(String(value)) : String(value)];
const stackRow = (report) => {
    if (isFailure(report))
        return (0,nodes/* row */.nM)(['⛔'], [(0,nodes/* mono */.O5)(report.stack)], [(0,nodes/* strong */.ko)('NOT JUDGED')], ['?'], ['?'], ['?'], ['?'], ['not known']);
    const { counts, level, cost, stack } = report;
    if (change_words_isNothing(counts) && level === 'LOW')
        return (0,nodes/* row */.nM)(['⚪'], [(0,nodes/* mono */.O5)(stack)], ['no changes'], ['0'], ['0'], ['0'], ['0'], (0,money/* costCell */.ch)(cost));
    return (0,nodes/* row */.nM)([(0,level_sign/* sign */._)(level)], [(0,nodes/* mono */.O5)(stack)], [(0,risk_level/* rank */.Tm)(level) >= (0,risk_level/* rank */.Tm)('HIGH') ? (0,nodes/* strong */.ko)(level) : level], count(counts.create), count(counts.update), count(counts.replace, true), count(counts.delete, true), (0,money/* costCell */.ch)(cost));
};
const leaf = (report, at) => ({
    rank: at < MOST_OPEN ? 0 : isFailure(report) ? 1 : 3,
    label: 'stacks',
    full: () => [stackRow(report)],
});
const rows = (parts) => ({
    wrap: (inside) => [(0,nodes/* table */.tp)('cllrrrrr', HEAD, inside)],
    parts,
});
/** One row for each stack, failures and the most dangerous first. */
const stackTable = (stacks, where) => {
    const leaves = inOrder(stacks).map(leaf);
    const rest = leaves.slice(MOST_OPEN);
    if (rest.length === 0)
        return [rows(leaves)];
    return [
        rows(leaves.slice(0, MOST_OPEN)),
        {
            wrap: (inside) => (0,fold/* fold */.AU)([`${rest.length} more stacks`], inside),
            parts: [rows(rest)],
            note: (leftOut) => [(0,nodes/* paragraph */.FY)(...(0,left_out/* leftOutWords */.N)(leftOut, where))],
        },
    ];
};

;// CONCATENATED MODULE: ./src/core/render/verdict.ts








/** Was every stack judged, and does none of them change anything or need a look? */
const isCalm = ({ stacks }) => stacks.every((report) => !isFailure(report) &&
    change_words_isNothing(report.counts) &&
    report.findings.length === 0 &&
    !['denied', 'error'].includes(report.policy.status));
/** What forbids the apply whoever approves: a blocker, a denied policy, or one that could not be evaluated. */
const blocker = (assessments) => {
    const [first] = assessments.flatMap(({ requirements }) => requirements.blockers);
    if (first !== undefined)
        return first;
    if (assessments.some(({ policy }) => policy.status === 'denied'))
        return 'a policy denies it';
    return assessments.some(({ policy }) => policy.status === 'error') ? 'a policy could not be evaluated' : undefined;
};
const danger = (assessments, level) => {
    const [worst] = (0,subject/* subjects */.y)(assessments);
    if (worst !== undefined && worst.findings[0].level !== 'LOW')
        return clause(worst.findings[0]);
    const blocked = blocker(assessments);
    if (blocked !== undefined)
        return (0,render_told/* told */.E)(blocked, 200);
    return [level === 'LOW' ? 'nothing in it needs a closer look' : 'for what it demands, see below'];
};
const levelWords = (assessments, level) => `${blocker(assessments) === undefined ? '' : '⛔ BLOCKED · '}${(0,level_sign/* sign */._)(level)} ${level}`;
/** The verdict in words; it names the most dangerous change, so that no size of plan pushes that out of sight. */
const verdict = (report) => {
    const { stacks } = report;
    const assessments = assessmentsOf(stacks);
    const failures = stacks.filter(isFailure);
    if (stacks.length === 0)
        return (0,nodes/* heading */.R_)(2, '⚪ No stack is touched');
    if (isCalm(report))
        return (0,nodes/* heading */.R_)(2, '✅ No changes');
    const level = (0,risk_level/* highest */.BR)(assessments.map((each) => each.level));
    if (failures.length > 0) {
        const first = failures[0]?.stack ?? '';
        const which = failures.length === 1
            ? [(0,nodes/* mono */.O5)(first), ' could not be judged']
            : [`${failures.length} of ${stacks.length} stacks could not be judged`];
        const rest = assessments.length === 0 || level === 'LOW'
            ? []
            : [`; of the rest: ${levelWords(assessments, level)}, `, ...danger(assessments, level)];
        return (0,nodes/* heading */.R_)(2, '⛔ NOT JUDGED — ', ...which, ...rest);
    }
    return (0,nodes/* heading */.R_)(2, `${levelWords(assessments, level)} — `, ...danger(assessments, level));
};
const need = (report) => {
    const { stacks } = report;
    if (stacks.length === 0)
        return 'no stack uses the files that changed';
    if (isCalm(report))
        return stacks.length === 1 ? 'the plan changes nothing' : `the plans of ${stacks.length} stacks change nothing`;
    const grave = stacks.filter((each) => isFailure(each) || each.level !== 'LOW').length;
    if (stacks.length === 1)
        return grave === 0 ? '1 stack' : '1 stack, and it needs a closer look';
    return grave === 0
        ? `${stacks.length} stacks, none needs a closer look`
        : `${grave} of ${stacks.length} stacks need a closer look`;
};
/** Environment, how much needs a look, which commit. */
const subtitle = (report) => {
    const environments = [...new Set(report.stacks.map((each) => each.environment ?? ''))].filter((name) => name !== '');
    const shown = environments.slice(0, 5).map((name) => (0,nodes/* strong */.ko)((0,nodes/* text */.Qq)(name, 100)));
    const separated = shown.flatMap((name, at) => (at === 0 ? [name] : [', ', name]));
    const more = environments.length > shown.length ? ` and ${environments.length - shown.length} more` : '';
    return (0,nodes/* paragraph */.FY)(...separated, ...(shown.length === 0 ? [] : [`${more} · `]), need(report), ...(report.commit === undefined
        ? []
        : [report.stacks.length === 0 ? ' · ' : ' · plan of ', (0,nodes/* mono */.O5)(report.commit.slice(0, 7))]), report.plannedAt === undefined ? '' : (0,nodes/* text */.Qq)(` at ${report.plannedAt}`, 60));
};

;// CONCATENATED MODULE: ./src/core/render/comment.ts

















const failures = ({ stacks }) => stacks.filter(isFailure).map(({ stack, error }, at) => ({
    rank: at < 5 ? 0 : 1,
    label: 'failures',
    full: () => [
        (0,nodes/* paragraph */.FY)('⛔ ', (0,nodes/* strong */.ko)((0,nodes/* mono */.O5)(stack)), ' has no assessment, so nothing of it may be applied:'),
        (0,nodes/* fenced */.OF)('sh', (0,display_text/* shortened */.vI)(error, 2_000)),
    ],
    short: () => [(0,nodes/* paragraph */.FY)('⛔ ', (0,nodes/* strong */.ko)((0,nodes/* mono */.O5)(stack)), ': ', ...(0,render_told/* told */.E)(error, 200))],
}));
const notes = ({ stacks }) => {
    const all = new Set(assessmentsOf(stacks).flatMap((each) => each.notes));
    return [...all].map((note) => ({ rank: 2, label: 'notes', full: () => [(0,nodes/* paragraph */.FY)('ℹ️ ', ...(0,render_told/* told */.E)(note))] }));
};
const footer = (report) => {
    const digests = assessmentsOf(report.stacks).flatMap(({ plan }) => plan.changeDigest ?? []);
    const [only] = digests;
    const words = [
        ...(digests.length === 1 && only !== undefined ? [[(0,nodes/* text */.Qq)('Change digest '), (0,nodes/* mono */.O5)(digest_shortDigest(only))]] : []),
        ...(report.links.report === undefined ? [] : [[(0,render_link/* link */.n)('full report', report.links.report)]]),
        ...(report.run === undefined ? [] : [[(0,render_link/* link */.n)(`run ${report.run.id}`, report.run.url)]]),
        ...(report.links.rules === undefined ? [] : [[(0,render_link/* link */.n)('why these levels', report.links.rules)]]),
    ];
    return (0,fold/* smallPrint */.fk)(...words.flatMap((each, at) => (at === 0 ? each : [(0,nodes/* text */.Qq)(' · '), ...each])));
};
const body = (report, where) => {
    const assessments = assessmentsOf(report.stacks);
    const several = report.stacks.length > 1;
    if (isCalm(report))
        return [...(several ? stackTable(report.stacks, where) : []), ...notes(report)];
    return [
        ...stackTable(report.stacks, where),
        ...failures(report),
        ...checklist(report),
        ...eyesSection(assessments, several, where),
        ...notes(report),
        ...assessments.flatMap((each) => policySection(each, several)),
        ...assessments.flatMap((each) => costSection(each, several)),
        ...assessments.flatMap((each) => acceptedSection(each, several)),
        ...changesSection(assessments, several, 5, where),
        ...blastRadius(assessments),
    ];
};
/** A report within `budget`: `above` it whatever identifies it, below it the small print. */
const renderReport = (report, above, where, budget) => (0,render_budget/* fitted */.$5)({
    wrap: (inside) => [...above, verdict(report), subtitle(report), ...inside, footer(report)],
    parts: body(report, where),
    note: (leftOut) => [(0,nodes/* paragraph */.FY)(...(0,left_out/* leftOutWords */.N)(leftOut, where))],
}, budget);
/**
 * The one comment of a pull request, over all its stacks: GitHub Markdown of at most 60,000 UTF-16 units and 65,000
 * bytes that begins with our marker (`markerOf`). Everything in `stacks` is treated as untrusted text.
 */
const renderComment = (report) => {
    const run = `${report.run.id}.${report.run.attempt}`;
    const where = {
        summaryUrl: report.run.url,
        ...(report.links.report === undefined ? {} : { reportUrl: report.links.report }),
    };
    return renderReport(report, [markerNode({ kind: 'assessment', fields: { key: report.key, run } })], where, COMMENT_BUDGET);
};

;// CONCATENATED MODULE: ./src/core/render/next-steps.ts



const stepItem = ({ text: words, command, url }) => {
    const point = item([...told(words), ...(url === undefined ? [] : [' ', link('Open', url)])]);
    return command === undefined ? point : { ...point, children: [...point.children, fenced('sh', command)] };
};
/** "What now", as one paragraph for one step without a command, and as a list otherwise. */
const next_steps_nextSteps = (steps) => {
    const [only] = steps;
    if (only === undefined)
        return [];
    if (steps.length > 1 || only.command !== undefined)
        return [paragraph(strong('What now')), list(steps.slice(0, 20).map(stepItem))];
    return [
        paragraph(strong('What now'), ': ', ...told(only.text), ...(only.url === undefined ? [] : [' ', link('Open', only.url)])),
    ];
};

;// CONCATENATED MODULE: ./src/core/render/summary.ts








/** The job summary of `risk`: as the comment, with the room of a summary and no marker. */
const renderRiskSummary = (report) => renderReport(report, [], report.links.report === undefined ? {} : { reportUrl: report.links.report }, render_budget/* SUMMARY_BUDGET */.pm);
const STATUSES = { pass: '✅', warn: '⚠️', fail: '⛔', skip: '➖' };
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
        [counts.outputs, 'outputs'],
        [counts.deferred, 'deferred'],
        [counts.drift, 'drifted'],
    ];
    const shown = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    return shown.length === 0 ? 'no changes' : shown.join(' · ');
};
const planVerdict = ({ outcome, failure, counts }) => {
    if (outcome === 'failed')
        return heading(2, '⛔ No plan: ', ...told(failure ?? 'the reason is not known'));
    if (counts === undefined)
        return heading(2, '📐 Planned');
    return heading(2, `${isNothing(counts) ? '✅' : '📐'} Planned: ${countWords(counts)}`);
};
const diagnosticPart = ({ severity, summary, detail, file, line }) => {
    const head = paragraph(`${severity === 'error' ? '⛔' : '⚠️'} `, strong(...told(summary)), ...(file === undefined ? [] : [' in ', mono(line === undefined ? file : `${file}:${line}`)]));
    return {
        rank: severity === 'error' ? 1 : 2,
        label: 'messages',
        full: () => present(head, detail !== undefined && detail !== '' && fenced('sh', detail)),
        short: () => [head],
    };
};
/** The job summary of `plan`: what was done, what the tool said, what now. */
const renderPlanSummary = (view) => fitted({
    wrap: (inside) => [planVerdict(view), ...inside],
    parts: [
        always(paragraph(mono(view.stack), ' · ', strong(text(view.environment)), text(` · ${view.tool}`), ...(view.changeDigest === undefined ? [] : [' · changes ', mono(shortDigest(view.changeDigest))]))),
        {
            wrap: (inside) => [table('cll', ['', 'Step', 'Result'], inside)],
            parts: view.steps.map(({ name, status, fact }) => ({
                rank: 0,
                label: 'steps',
                full: () => [row([STATUSES[status]], [text(name)], told(fact))],
            })),
        },
        ...view.diagnostics.map(diagnosticPart),
        always(...nextSteps(view.next)),
    ],
    note: (leftOut) => [paragraph(...leftOutWords(leftOut, {}))],
}, SUMMARY_BUDGET);


/***/ }),

/***/ 739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ told)
/* harmony export */ });
/* harmony import */ var _display_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5468);
/* harmony import */ var _nodes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3997);


/**
 * What reads better and copies whole as code: parts in backticks, names with underscores, addresses of pages, logins
 * and teams, and digests. Everything else stays text.
 */
const NAMES = [
    /`([^`]+)`/,
    /https?:\/\/[^\s`]+[\w/]/,
    /(?<![\w.+-])@\w[\w./-]*/,
    /\b(?:\w+\.)*\w+_\w+(?:\.[\w-]+)*/,
    /\b(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{7,64}\b/,
];
const NAME = new RegExp(NAMES.map(({ source }) => source).join('|'), 'g');
/** A sentence from a rule, check or tool: text in which names are code. Nothing else in it means anything. */
const told = (sentence, most = 1_000) => {
    const shown = (0,_display_text__WEBPACK_IMPORTED_MODULE_1__/* .displayText */ .WV)(sentence, most);
    const nodes = [];
    let end = 0;
    for (const match of shown.matchAll(NAME)) {
        if (match.index > end)
            nodes.push((0,_nodes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(shown.slice(end, match.index), most));
        nodes.push((0,_nodes__WEBPACK_IMPORTED_MODULE_0__/* .mono */ .O5)(match[1] ?? match[0].replace(/[./-]+$/, '')));
        end = match.index + (match[1] === undefined ? match[0].replace(/[./-]+$/, '').length : match[0].length);
    }
    return end < shown.length ? [...nodes, (0,_nodes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(shown.slice(end), most)] : nodes;
};


/***/ }),

/***/ 4809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clip)
/* harmony export */ });
/** At most `most` characters of a text, with an ellipsis when something is missing. Never half a surrogate pair. */
function clip(text, most) {
    if (text.length <= most)
        return text;
    const kept = text.slice(0, most - 1);
    return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}


/***/ }),

/***/ 5747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ createCounts)
/* harmony export */ });
const BY_KIND = {
    'no-op': 'unchanged',
    create: 'create',
    update: 'update',
    replace: 'replace',
    delete: 'delete',
    forget: 'forget',
    'replace-and-forget': 'replace',
    read: 'read',
};
/** Counts what a plan does. An action that nobody knows counts as an update: it must not look like nothing. */
function createCounts() {
    const counts = {
        create: 0,
        update: 0,
        replace: 0,
        delete: 0,
        forget: 0,
        read: 0,
        import: 0,
        move: 0,
        unchanged: 0,
        outputs: 0,
        drift: 0,
        deferred: 0,
    };
    return {
        counts,
        count: (part) => {
            if (part.part === 'drift')
                counts.drift += 1;
            if (part.part === 'deferred')
                counts.deferred += 1;
            if (part.part === 'output' && part.output.kind !== 'no-op')
                counts.outputs += 1;
            if (part.part !== 'resource')
                return;
            const { kind, mode, importing, previousAddress } = part.change;
            if (mode === 'managed' || kind === 'read')
                counts[BY_KIND[kind] ?? 'update'] += 1;
            if (importing)
                counts.import += 1;
            if (previousAddress !== undefined)
                counts.move += 1;
        },
    };
}


/***/ }),

/***/ 4530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createJudge)
});

// EXTERNAL MODULE: ./src/core/risk/assessment.ts
var assessment = __webpack_require__(61);
// EXTERNAL MODULE: ./src/core/changes/json.ts
var json = __webpack_require__(9767);
// EXTERNAL MODULE: ./src/core/changes/values.ts
var changes_values = __webpack_require__(5643);
;// CONCATENATED MODULE: ./src/core/changes/masked.ts


const SENSITIVE = { shown: 'sensitive' };
const ABSENT = { shown: 'absent' };
/**
 * The values before and after at a place, as they may be shown. A place is sensitive on both sides if it is on one: the
 * value may be the same. Inside a list or object that is not sensitive as a whole, sensitive leaves are replaced.
 */
function maskedText({ values }, path) {
    const masks = [values.beforeSensitive, values.afterSensitive];
    const hidden = masks.some((mask) => (0,changes_values/* markedAt */.kx)(mask, path));
    const below = masks.map((mask) => path.reduce((at, step) => (0,changes_values/* maskBelow */.OB)(at, step), mask));
    const before = (0,changes_values/* valueAt */.fK)(values.before, path);
    const after = (0,changes_values/* plannedAt */.qe)(values, path);
    const unknown = path.reduce((at, step) => (0,changes_values/* maskBelow */.OB)(at, step), values.unknown);
    return {
        before: before === undefined ? ABSENT : shown(before, hidden, below, undefined),
        after: after.state === 'known' ? shown(after.value, hidden, below, unknown) : notKnown(after.state, hidden),
    };
}
const notKnown = (state, hidden) => state === 'absent' ? ABSENT : hidden ? SENSITIVE : { shown: 'unknown' };
function shown(value, hidden, masks, unknown) {
    if (hidden)
        return SENSITIVE;
    return { shown: 'text', text: typeof value === 'string' ? value : treeText(value, masks, unknown) };
}
/** JSON in which bare words stand for what cannot be shown; as JSON has no bare words, no value can pretend to be one. */
function treeText(value, masks, unknown) {
    if (masks.includes(true))
        return '(sensitive)';
    if (unknown === true)
        return '(known after apply)';
    const below = (step, item) => treeText(item, masks.map((mask) => (0,changes_values/* maskBelow */.OB)(mask, step)), (0,changes_values/* maskBelow */.OB)(unknown, step));
    if ((0,json/* isList */.Lv)(value))
        return `[${value.map((item, at) => below(at, item)).join(', ')}]`;
    if (!(0,json/* isObject */.Gv)(value))
        return JSON.stringify(value ?? null);
    const late = (0,json/* isObject */.Gv)(unknown) ? Object.keys(unknown).filter((key) => (0,changes_values/* marksAny */.Ht)(unknown[key])) : [];
    const keys = [...new Set([...Object.keys(value), ...late])].sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}: ${below(key, value[key] ?? null)}`).join(', ')}}`;
}

// EXTERNAL MODULE: ./src/core/risk/attribute.ts
var risk_attribute = __webpack_require__(7283);
// EXTERNAL MODULE: ./src/core/risk/clip.ts
var clip = __webpack_require__(4809);
// EXTERNAL MODULE: ./src/core/risk/level.ts
var risk_level = __webpack_require__(333);
;// CONCATENATED MODULE: ./src/core/risk/change-views.ts





const MOST_VIEWS = 200;
const MOST_SETTINGS = 200;
const LONGEST_VALUE = 2_000;
function createChangeViews() {
    const kept = new Map(risk_level/* LEVELS */.A_.map((level) => [level, []]));
    let offered = 0;
    return {
        offer: (change, level) => {
            offered += 1;
            const list = kept.get(level);
            if (list && list.length < MOST_VIEWS)
                list.push(viewOf(change, level));
        },
        views: () => {
            const views = risk_level/* LEVELS */.A_.toReversed()
                .flatMap((level) => kept.get(level) ?? [])
                .slice(0, MOST_VIEWS);
            return { kept: views, leftOut: offered - views.length };
        },
    };
}
/** One change as people see it: only what differs, masked. */
function viewOf(change, level) {
    const paths = [...(0,changes_values/* changedPaths */.vl)(change.values)];
    return {
        address: (0,clip/* clip */.$)(change.address, 1_000),
        ...(change.previousAddress !== undefined && { previousAddress: (0,clip/* clip */.$)(change.previousAddress, 1_000) }),
        module: (0,clip/* clip */.$)(change.module, 1_000),
        type: (0,clip/* clip */.$)(change.type, 200),
        kind: change.kind,
        ...(change.deposed !== undefined && { deposed: (0,clip/* clip */.$)(change.deposed, 40) }),
        ...(change.importing && { importing: true }),
        level,
        settings: paths.slice(0, MOST_SETTINGS).map((path) => settingOf(change, path)),
        settingsLeftOut: Math.max(0, paths.length - MOST_SETTINGS),
    };
}
function settingOf(change, path) {
    const { before, after } = maskedText(change, path);
    const form = formOf(before, after);
    const forces = change.replacePaths.some((cause) => startsAlike(cause, path));
    return {
        path: (0,clip/* clip */.$)((0,risk_attribute/* pathText */.LF)(path), 400),
        ...(before.shown === 'text' && { before: (0,clip/* clip */.$)(before.text, LONGEST_VALUE) }),
        ...(after.shown === 'text' && { after: (0,clip/* clip */.$)(after.text, LONGEST_VALUE) }),
        ...(isHidden(before) && { beforeHidden: before.shown }),
        ...(isHidden(after) && { afterHidden: after.shown }),
        ...(forces && { forcesReplacement: true }),
        ...(form && { form }),
    };
}
const isHidden = (shown) => shown.shown === 'sensitive' || shown.shown === 'unknown';
const startsAlike = (a, b) => a.slice(0, Math.min(a.length, b.length)).every((step, at) => step === b[at]);
function formOf(...sides) {
    const texts = sides.flatMap((side) => (side.shown === 'text' ? [side.text] : []));
    if (texts.length === 0)
        return undefined;
    if (texts.every((text) => /^\s*\{/.test(text)))
        return 'json';
    if (texts.every((text) => text.startsWith('[')))
        return 'elements';
    return texts.some((text) => text.includes('\n')) ? 'lines' : undefined;
}

// EXTERNAL MODULE: ./src/core/risk/counts.ts
var risk_counts = __webpack_require__(5747);
// EXTERNAL MODULE: ./src/core/risk/downtime.ts
var downtime = __webpack_require__(3174);
// EXTERNAL MODULE: ./src/core/risk/rollback.ts
var rollback = __webpack_require__(9495);
;// CONCATENATED MODULE: ./src/core/risk/finding.ts




/** Writes a finding about one change, masked and within the bounds of the schema. */
function changeFinding({ rule, hit }, subject, level, context, rollback) {
    const { address } = subject.change;
    const downtime = rule.downtime?.(subject, hit);
    return {
        ...head(rule, level, address, hit),
        ...(hit.pair && { attribute: (0,clip/* clip */.$)((0,risk_attribute/* pathText */.LF)(hit.pair.path), 400), ...valuesOf(subject, hit.pair.path) }),
        ...clipped({ before: hit.before, after: hit.after }),
        ...(downtime && { downtime: boundedDowntime(downtime) }),
        rollback,
        ...locationOf(address, context),
    };
}
/** How the change as a whole can be undone: no better than its worst part. */
function rollbackOfChange(found, subject) {
    const general = (0,rollback/* rollbackOf */.ID)(subject);
    const particular = found.flatMap(({ rule, hit }) => rule.rollback?.(subject, hit) ?? []);
    return boundedRollback((0,rollback/* worstRollback */.sL)([...particular, general]) ?? general);
}
/** Writes a finding about the plan as a whole, or about something that is no change of a resource. */
function planFinding(rule, found, level, context) {
    return {
        ...head(rule, level, found.address, found),
        ...(found.attribute !== undefined && { attribute: (0,clip/* clip */.$)(found.attribute, 400) }),
        ...clipped({ before: found.before, after: found.after }),
        ...(found.paste !== undefined && { paste: found.paste }),
        ...locationOf(found.address, context),
    };
}
function head(rule, level, address, own) {
    return {
        rule: rule.id,
        level,
        class: rule.class,
        address: (0,clip/* clip */.$)(address, 1_000),
        title: (0,clip/* clip */.$)(own.title ?? rule.title, 400),
        why: (0,clip/* clip */.$)(own.why ?? rule.why, 1_000),
        remedy: (0,clip/* clip */.$)(own.remedy ?? rule.remedy, 2_000),
    };
}
function valuesOf({ change }, path) {
    const shown = maskedText(change, path);
    return clipped({ before: textOf(shown.before), after: textOf(shown.after) });
}
function textOf(shown) {
    if (shown.shown === 'text')
        return shown.text;
    return shown.shown === 'absent' ? undefined : shown.shown === 'sensitive' ? '(sensitive)' : '(known after apply)';
}
const clipped = ({ before, after }) => ({
    ...(before !== undefined && { before: (0,clip/* clip */.$)(before, 1_000) }),
    ...(after !== undefined && { after: (0,clip/* clip */.$)(after, 1_000) }),
});
const boundedDowntime = (downtime) => ({
    ...downtime,
    text: (0,clip/* clip */.$)(downtime.text, 400),
    basis: (0,clip/* clip */.$)(downtime.basis, 400),
});
/** A command that is cut off is not a command, so one that is too long is left out. */
const boundedRollback = (rollback) => ({
    ...rollback,
    text: (0,clip/* clip */.$)(rollback.text, 1_000),
    commands: rollback.commands.filter((command) => command.length <= 1_000).slice(0, 10),
});
function locationOf(address, { locate }) {
    const location = locate?.(address);
    return location ? { location: { file: (0,clip/* clip */.$)(location.file, 400), line: location.line } } : {};
}

// EXTERNAL MODULE: ./src/core/risk/rules/catalogue.ts + 25 modules
var catalogue = __webpack_require__(3939);
;// CONCATENATED MODULE: ./src/core/risk/ask.ts

const desks = new Map();
const put = (map, keys, askable) => {
    for (const key of keys)
        map.set(key, [...(map.get(key) ?? []), askable]);
};
const asks = (rule) => rule.when !== undefined;
for (const rule of catalogue/* RULES */.y.filter(asks)) {
    const { kinds, types, attributes } = rule.when;
    const heads = attributes && headsOf(attributes);
    const askable = heads ? { rule, heads } : { rule };
    for (const kind of kinds) {
        const desk = desks.get(kind) ?? { byType: new Map(), byAttribute: new Map(), always: [] };
        desks.set(kind, desk);
        if (types)
            put(desk.byType, new Set(types), askable);
        else if (heads)
            put(desk.byAttribute, heads, askable);
        else
            desk.always.push(askable);
    }
}
function headsOf(attributes) {
    return new Set(attributes.map((path) => path.split('.')[0] ?? path));
}
/** Is the rule switched on? A locked one always is. */
const isOn = (id, { rules }) => {
    const settings = Object.hasOwn(rules, id) ? rules[id] : undefined;
    return settings?.enabled !== false || settings.locked === true;
};
/** What the rules say of one change. A rule that is switched off hides no other. */
function ask(subject) {
    const desk = desks.get(subject.change.kind);
    if (!desk)
        return [];
    const askables = new Set([...desk.always, ...(desk.byType.get(subject.change.type) ?? [])]);
    for (const name of subject.changed)
        for (const askable of desk.byAttribute.get(name) ?? [])
            askables.add(askable);
    const found = [...askables].flatMap((askable) => answersOf(askable, subject));
    const hidden = new Set(found.flatMap(({ rule }) => rule.hides ?? []));
    return found.filter(({ rule }) => !hidden.has(rule.id));
}
function haveCommon(some, others) {
    for (const name of some)
        if (others.has(name))
            return true;
    return false;
}
function answersOf({ rule, heads }, subject) {
    if (!isOn(rule.id, subject.settings))
        return [];
    if (rule.when.traits && !rule.when.traits(subject.traits))
        return [];
    if (heads && !haveCommon(heads, subject.changed))
        return [];
    return rule.when.match(subject).map((hit) => ({ rule, hit }));
}

;// CONCATENATED MODULE: ./src/core/risk/compound.ts


/** These leave nothing behind when the object goes; those only make it easier to delete or harder to restore. */
const LAST_COPIES = [
    'final-snapshot-skipped',
    'force-destroy-enabled',
    'secret-recovery-window-removed',
    'kms-deletion-window-reduced',
];
const PREPARATIONS = [...LAST_COPIES, 'deletion-protection-disabled', 'backups-disabled'];
const UPGRADES = ['db-engine-major-upgrade', 'storage-shrunk'];
const DISRUPTIVE = [
    'db-compute-changed',
    'db-engine-major-upgrade',
    'db-engine-minor-upgrade',
    'db-parameters-changed',
    'backup-toggle-outage',
    'high-availability-disabled',
];
const foundOf = (ids, found) => ids.filter((id) => found.has(id)).length;
/** Conditions over the findings of one change. */
const COMPOUND_CONDITIONS = [
    {
        id: 'deletion-being-prepared',
        holds: (found) => foundOf(PREPARATIONS, found) >= 2 && foundOf(LAST_COPIES, found) > 0,
    },
    {
        id: 'upgrade-without-safety-net',
        holds: (found, subject) => foundOf(UPGRADES, found) > 0 && (found.has('backups-disabled') || hasNoBackups(subject)),
    },
    {
        id: 'downtime-now-in-prod',
        holds: (found, { change }, inProduction) => inProduction && foundOf(DISRUPTIVE, found) > 0 && (0,json/* memberOf */.C5)(change.values.after, 'apply_immediately') === true,
    },
    {
        id: 'unprotected-and-exposed',
        holds: (found, { traits }) => traits.has('data') &&
            found.has('encryption-disabled') &&
            (found.has('public-access-enabled') || found.has('public-acl')),
    },
];
const BACKUPS = ['backup_retention_period', 'backup_retention_days', 'settings.backup_configuration.enabled'];
/** Only where the attribute exists: a type without it may well be backed up by other means. */
const hasNoBackups = ({ change }) => BACKUPS.some((attribute) => (0,risk_attribute/* pairsAt */.d5)(change.values, attribute).some(({ before }) => before !== undefined && (0,risk_attribute/* isEmpty */.Im)(before)));
/** The compound rules that hold for one change, given the rules found on it. */
const compoundsOf = (found, subject, inProduction) => COMPOUND_CONDITIONS.filter((compound) => compound.holds(found, subject, inProduction)).map((compound) => compound.id);

// EXTERNAL MODULE: ./src/core/risk/glob.ts
var risk_glob = __webpack_require__(7765);
;// CONCATENATED MODULE: ./src/core/risk/custom.ts



function holds(condition, subject) {
    const { change } = subject;
    const globs = [
        [condition.address, change.address],
        [condition.type, change.type],
        [condition.module, change.module],
        [condition.provider, change.provider],
    ];
    if (globs.some(([glob, text]) => glob !== undefined && !(0,risk_glob/* matchesGlob */.k)(glob, text)))
        return 'no';
    if (condition.actions && !condition.actions.includes(change.kind))
        return 'no';
    return every([
        condition.attribute === undefined ? 'yes' : attributeHolds(condition, condition.attribute, subject),
        every((condition.all ?? []).map((part) => holds(part, subject))),
        condition.any ? some(condition.any.map((part) => holds(part, subject))) : 'yes',
        condition.not ? opposite(holds(condition.not, subject)) : 'yes',
    ]);
}
const every = (truths) => truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes';
const some = (truths) => truths.includes('yes') ? 'yes' : truths.includes('unknown') ? 'unknown' : 'no';
const opposite = (truth) => (truth === 'unknown' ? 'unknown' : truth === 'yes' ? 'no' : 'yes');
function attributeHolds(condition, attribute, { change }) {
    const found = (0,risk_attribute/* pairsAt */.d5)(change.values, attribute).flatMap(flattened);
    const pairs = found.length > 0 ? found : [{ path: [], before: undefined, after: undefined, afterUnknown: false }];
    return some(pairs.map((pair) => pairHolds(condition, pair)));
}
/** A list of scalars is tested element by element. */
function flattened(pair) {
    const { before, after } = pair;
    if (!((0,json/* isList */.Lv)(before) || (0,json/* isList */.Lv)(after)) || pair.afterUnknown)
        return [pair];
    const [old, fresh] = [(0,json/* isList */.Lv)(before) ? before : [], (0,json/* isList */.Lv)(after) ? after : []];
    if ([...old, ...fresh].some((item) => (0,json/* isObject */.Gv)(item) || (0,json/* isList */.Lv)(item)))
        return [pair];
    const length = Math.max(old.length, fresh.length);
    return Array.from({ length }, (_, at) => ({ ...pair, path: [...pair.path, at], before: old[at], after: fresh[at] }));
}
function pairHolds(condition, pair) {
    const before = condition.before === undefined || passes(condition.before, pair.before);
    if (!before)
        return 'no';
    if (pair.afterUnknown)
        return condition.after !== undefined || condition.changed !== undefined ? 'unknown' : 'yes';
    const isChanged = JSON.stringify(pair.before ?? null) !== JSON.stringify(pair.after ?? null);
    if (condition.changed !== undefined && condition.changed !== isChanged)
        return 'no';
    return condition.after === undefined || passes(condition.after, pair.after) ? 'yes' : 'no';
}
function passes(test, value) {
    const exists = value !== undefined && value !== null;
    if (test.exists !== undefined && test.exists !== exists)
        return false;
    if (test.ne !== undefined && same(value, test.ne))
        return false;
    if (test.eq !== undefined && !same(value, test.eq))
        return false;
    if (test.in && !test.in.some((item) => same(value, item)))
        return false;
    if (test.contains !== undefined && !(typeof value === 'string' && value.includes(test.contains)))
        return false;
    if (test.regex !== undefined &&
        !(typeof value === 'string' && new RegExp(test.regex, 'u').test(value.slice(0, 2_000))))
        return false;
    return comparesAsAsked(test, (0,risk_attribute/* numberOf */.rl)(value));
}
function comparesAsAsked({ lt, lte, gt, gte }, value) {
    const asked = [lt, lte, gt, gte].some((limit) => limit !== undefined);
    if (!asked)
        return true;
    if (value === undefined)
        return false;
    return (value < (lt ?? Infinity) && value <= (lte ?? Infinity) && value > (gt ?? -Infinity) && value >= (gte ?? -Infinity));
}
const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b);

;// CONCATENATED MODULE: ./src/core/risk/verdict.ts



/**
 * The level of a finding after the configuration: overrides, then the environment, then suppressions.
 * `undefined` when the rule is switched off. A locked rule can only be raised.
 */
function verdictOf(raised, context) {
    if (!isOn(raised.rule, context.settings))
        return undefined;
    const rule = context.settings.rules[raised.rule];
    const override = rule?.overrides?.find((item) => fits(item, raised, context.environment));
    const configured = override?.level ?? rule?.level ?? raised.level;
    if (rule?.locked)
        return { level: (0,risk_level/* higher */.uz)(configured, raised.level) };
    const level = raised.firm ? configured : inEnvironment(configured, raised.class, context);
    return { level, ...suppressionOf(raised, context) };
}
function inEnvironment(level, findingClass, { settings, environment }) {
    const rules = Object.hasOwn(settings.environments, environment) ? settings.environments[environment] : undefined;
    if (!rules)
        return level;
    const lowered = (0,risk_level/* shifted */.wI)(level, rules.shift[findingClass] ?? rules.shift['*'] ?? 0);
    return level === 'CRITICAL' && (0,risk_level/* rank */.Tm)(lowered) < (0,risk_level/* rank */.Tm)(rules.criticalFloor) ? rules.criticalFloor : lowered;
}
function suppressionOf(raised, context) {
    const fitting = context.settings.suppressions.filter((item) => (0,risk_glob/* matchesGlob */.k)(item.rule, raised.rule) && fits(item, raised, context.environment));
    const valid = fitting.find((item) => !isOver(item.expires, context.now));
    if (valid)
        return { acceptedBy: valid };
    return fitting[0] ? { expired: fitting[0] } : {};
}
const fits = (where, raised, environment) => (where.environments?.includes(environment) ?? true) &&
    (where.address === undefined || (0,risk_glob/* matchesGlob */.k)(where.address, raised.address)) &&
    (where.type === undefined || (raised.type !== undefined && (0,risk_glob/* matchesGlob */.k)(where.type, raised.type)));
/** A day counts until its end, in UTC. A date that cannot be read is over. */
const isOver = (day, now) => {
    const end = Date.parse(`${day.slice(0, 10)}T23:59:59.999Z`);
    return Number.isNaN(end) || Date.parse(now) > end;
};
/** Is this environment judged without any leniency about availability? Environments that nobody described are. */
const isProduction = ({ settings, environment }) => {
    const shift = Object.hasOwn(settings.environments, environment)
        ? settings.environments[environment]?.shift
        : undefined;
    return (shift?.availability ?? shift?.['*'] ?? 0) >= 0;
};

;// CONCATENATED MODULE: ./src/core/risk/judge-change.ts







/** Asks all rules about one change and enters what they say. Returns the ids of the rules that said yes. */
function judgeChange(subject, books, context) {
    const asked = ask(subject);
    const found = [
        ...asked,
        ...compounds(asked, subject, context),
        ...subject.settings.custom.flatMap(customFound(subject)),
    ];
    let level = 'LOW';
    let rollback;
    const estimates = [];
    for (const each of found) {
        const raised = raisedBy(each, subject);
        const verdict = verdictOf(raised, context);
        if (!verdict)
            continue;
        books.ledger.record(raised, verdict, () => {
            rollback ??= rollbackOfChange(found, subject);
            return changeFinding(each, subject, verdict.level, context, rollback);
        });
        if (!verdict.acceptedBy)
            level = (0,risk_level/* higher */.uz)(level, verdict.level);
        const estimate = each.rule.downtime?.(subject, each.hit);
        if (estimate)
            estimates.push(estimate);
    }
    books.downtime.add(estimates);
    books.views.offer(subject.change, level);
    return new Set(found.map(({ rule }) => rule.id));
}
const raisedBy = ({ rule, hit }, { change }) => ({
    rule: rule.id,
    class: rule.class,
    level: hit.level ?? rule.level,
    address: change.address,
    type: change.type,
    firm: hit.firm ?? rule.firm ?? false,
});
function compounds(found, subject, context) {
    const ids = compoundsOf(new Set(found.map(({ rule }) => rule.id)), subject, isProduction(context));
    return ids
        .filter((id) => isOn(id, context.settings))
        .flatMap((id) => (0,catalogue/* ruleOf */.Y)(id) ?? [])
        .map((rule) => ({ rule, hit: {} }));
}
/** Fails closed: what depends on a value that only the apply will know counts as met. */
const customFound = (subject) => (custom) => {
    const truth = holds(custom.when, subject);
    const why = `${custom.message} (depends on a value that is not known until apply)`;
    return truth === 'no' ? [] : [{ rule: ownRule(custom), hit: truth === 'unknown' ? { why } : {} }];
};
const ownRule = ({ id, class: ofClass, level, message, remedy }) => ({
    id,
    class: ofClass,
    level,
    title: message,
    why: message,
    example: '',
    remedy: remedy ?? 'This rule comes from the configuration of this repository; ask its owners.',
});

;// CONCATENATED MODULE: ./src/core/risk/ledger.ts


const MOST_FINDINGS = 500;
const MOST_ACCEPTED = 200;
const MOST_EXPIRED = 20;
const WEIGHTS = { LOW: 0, MEDIUM: 1, HIGH: 3, CRITICAL: 6 };
function createLedger() {
    const tallies = new Map();
    const kept = new Map(risk_level/* LEVELS */.A_.map((level) => [level, []]));
    const accepted = [];
    const expired = new Map();
    let [recorded, weight, acceptedLeftOut] = [0, 0, 0];
    const accept = (suppression, write) => {
        if (accepted.length >= MOST_ACCEPTED)
            acceptedLeftOut += 1;
        else
            accepted.push({
                finding: write(),
                reason: suppression.reason,
                owner: suppression.owner,
                expires: suppression.expires,
            });
    };
    const level = () => [...tallies.values()].reduce((most, tally) => (0,risk_level/* higher */.uz)(most, tally.level), 'LOW');
    return {
        record: (raised, verdict, write) => {
            if (verdict.acceptedBy) {
                accept(verdict.acceptedBy, write);
                return;
            }
            if (verdict.expired && expired.size < MOST_EXPIRED)
                expired.set(`${verdict.expired.rule} ${verdict.expired.address}`, verdict.expired);
            count(tallies, raised, verdict.level);
            recorded += 1;
            weight += WEIGHTS[verdict.level];
            const list = kept.get(verdict.level);
            if (list && list.length < MOST_FINDINGS)
                list.push(write());
        },
        tallies,
        accepted,
        level,
        score: () => 25 * (0,risk_level/* rank */.Tm)(level()) + Math.min(24, weight),
        findings: () => {
            const found = risk_level/* LEVELS */.A_.toReversed()
                .flatMap((each) => (kept.get(each) ?? []).toSorted(byClass))
                .slice(0, MOST_FINDINGS);
            return { kept: found, leftOut: recorded - found.length };
        },
        notes: () => [
            ...[...expired.values()].map(({ rule, address, expires, owner }) => `The acceptance of ${rule} at ${address} by ${owner} was over on ${expires}; the finding counts again.`),
            ...(acceptedLeftOut > 0 ? [`${acceptedLeftOut} further accepted risks are not listed.`] : []),
        ],
    };
}
const byClass = (a, b) => assessment/* FINDING_CLASSES */.L1.indexOf(a.class) - assessment/* FINDING_CLASSES */.L1.indexOf(b.class);
function count(tallies, raised, level) {
    const tally = tallies.get(raised.rule);
    if (!tally)
        tallies.set(raised.rule, { class: raised.class, level, count: 1, address: raised.address });
    else {
        tally.count += 1;
        tally.level = (0,risk_level/* higher */.uz)(tally.level, level);
    }
}

// EXTERNAL MODULE: ./src/core/risk/resource-classes.ts + 1 modules
var resource_classes = __webpack_require__(9947);
;// CONCATENATED MODULE: ./src/core/risk/plan-wide/drift.ts



/** Objects of which the drift, and of which the change, is remembered until the other one comes. */
const MOST = 500;
const GRAVE = ['iam', 'firewall', 'database'];
/**
 * Brings together what happened outside Terraform and what the plan does about it. Drift mostly comes first in a plan,
 * but not in one whose keys somebody sorted, so each side waits for the other.
 */
function createDrift() {
    const drifted = new Map();
    const planned = new Map();
    const found = [];
    let missed = 0;
    const meet = (drift, subject) => {
        const finding = drift.isDeleted ? deletedOutside(subject) : reverted(drift, subject);
        if (finding)
            found.push(finding);
    };
    return {
        take(part, subject) {
            if (part.part === 'drift' && isReal(part.change)) {
                const drift = { change: part.change, isDeleted: part.change.kind === 'delete' };
                const waiting = planned.get(part.change.address);
                if (waiting)
                    meet(drift, waiting);
                else if (drifted.size < MOST)
                    drifted.set(part.change.address, drift);
                else
                    missed += 1;
            }
            if (part.part !== 'resource' || !subject || !mayUndo(part.change))
                return;
            const drift = drifted.get(part.change.address);
            if (drift) {
                drifted.delete(part.change.address);
                meet(drift, subject);
            }
            else if (planned.size < MOST)
                planned.set(part.change.address, subject);
        },
        *finish({ context }) {
            yield* found;
            for (const { change, isDeleted } of drifted.values()) {
                if ((0,resource_classes/* traitsOf */.J)(change.type, context.settings.resourceClasses).has('benign'))
                    continue;
                yield {
                    rule: 'drift-detected',
                    address: change.address,
                    type: change.type,
                    ...(isDeleted && { title: 'was deleted outside Terraform, and this plan does not bring it back' }),
                };
            }
        },
        limits: () => (missed > 0 ? [`${missed} further objects changed outside Terraform and were not looked at.`] : []),
    };
}
const mayUndo = ({ kind, deposed }) => deposed === undefined && (kind === 'create' || kind === 'update' || kind === 'replace');
/** Refreshing alone makes `null` into `{}` in most objects, and times move by themselves; neither is drift. */
const isReal = (change) => change.mode === 'managed' && (change.kind === 'delete' || driftedPaths(change).next().done !== true);
function* driftedPaths({ values }) {
    for (const path of (0,changes_values/* changedPaths */.vl)(values))
        if (!isTime((0,changes_values/* valueAt */.fK)(values.after, path)))
            yield path;
}
const isTime = (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value);
function deletedOutside({ change, traits }) {
    if (change.kind !== 'create')
        return undefined;
    return {
        rule: 'deleted-outside-terraform',
        address: change.address,
        type: change.type,
        level: traits.size > 0 ? 'HIGH' : 'LOW',
    };
}
function reverted({ change: drift }, { change, traits }) {
    for (const path of driftedPaths(drift)) {
        const now = (0,changes_values/* plannedAt */.qe)(change.values, path);
        const goesBack = now.state === 'known' &&
            (0,changes_values/* sameNormalised */.$Z)(now.value, (0,changes_values/* valueAt */.fK)(drift.values.before, path)) &&
            !(0,changes_values/* sameNormalised */.$Z)(now.value, (0,changes_values/* valueAt */.fK)(drift.values.after, path));
        // A replaced object starts from the configuration: what was set by hand and is not in it is gone.
        const isLost = change.kind === 'replace' && now.state !== 'known';
        if (goesBack || isLost) {
            return {
                rule: 'manual-change-reverted',
                address: change.address,
                type: change.type,
                attribute: (0,risk_attribute/* pathText */.LF)(path),
                level: levelFor(traits),
                ...(isLost && { title: 'was changed by hand, and its replacement will not have that change' }),
            };
        }
    }
    return undefined;
}
const levelFor = (traits) => (GRAVE.some((trait) => traits.has(trait)) ? 'HIGH' : 'MEDIUM');

// EXTERNAL MODULE: ./src/core/cost/amount.ts
var cost_amount = __webpack_require__(2685);
;// CONCATENATED MODULE: ./src/core/risk/plan-wide/evidence.ts

const POLICY_RULES = { deny: 'policy-denied', warn: 'policy-warned', error: 'policy-error' };
/** Cost, policies and the pull request itself. */
const createEvidence = () => ({
    take: () => undefined,
    *finish(ending) {
        yield* costFindings(ending.cost, ending.context.settings.cost);
        yield* policyFindings(ending.policy);
        yield* pullRequestFindings(ending);
    },
});
function* costFindings(cost, settings) {
    if (cost.status !== 'ok')
        yield* unknownCost(cost, settings);
    const delta = (0,cost_amount/* amountOf */.MT)(cost.delta);
    const exceeds = (limit) => isMore(delta, limit);
    const above = (limit) => exceeds(settings.increase[limit]) ||
        (exceeds(settings.floor) && isMore((0,cost_amount/* amountOf */.MT)(cost.percent), settings.percent[limit]));
    const before = cost.before === undefined ? {} : { before: `${cost.before} ${cost.currency ?? ''}`.trim() };
    const after = cost.after === undefined ? {} : { after: `${cost.after} ${cost.currency ?? ''}`.trim() };
    if (above('medium')) {
        const title = `The monthly cost rises by ${cost.delta ?? ''} ${cost.currency ?? ''}`.trim();
        yield { rule: 'cost-increase', address: '', level: above('high') ? 'HIGH' : 'MEDIUM', title, ...before, ...after };
    }
    else if (isMore(delta && (0,cost_amount/* minus */.Rd)(delta), settings.increase.high)) {
        yield { rule: 'cost-decrease-large', address: '', ...before, ...after };
    }
}
/** Is the amount known and above the limit? Compared exactly: a cent decides. */
const isMore = (amount, limit) => {
    const bound = (0,cost_amount/* amountOf */.MT)(limit);
    return amount !== undefined && bound !== undefined && (0,cost_amount/* compareAmounts */.FU)(amount, bound) > 0;
};
function* unknownCost({ status, notes }, { required }) {
    if (status === 'absent' && !required)
        return;
    const why = notes[0] === undefined ? {} : { why: notes[0] };
    yield { rule: 'cost-unknown', address: '', level: required ? 'MEDIUM' : 'LOW', ...why };
}
function* policyFindings(policy) {
    for (const result of policy.results) {
        yield {
            rule: POLICY_RULES[result.outcome],
            address: result.address ?? '',
            title: `${result.tool}: ${result.message}`,
            ...(result.rule !== undefined && { attribute: result.rule }),
            ...(result.level && { level: result.level }),
        };
    }
    if (policy.status === 'error' && !policy.results.some((result) => result.outcome === 'error')) {
        yield { rule: 'policy-error', address: '', ...(policy.notes[0] !== undefined && { why: policy.notes[0] }) };
    }
}
function* pullRequestFindings({ context }) {
    const files = context.controlFilesChanged ?? [];
    if (files.length > 0) {
        yield {
            rule: 'config-changed-in-pr',
            address: '',
            title: `The pull request edits ${files.slice(0, 5).join(', ')}`,
        };
    }
}

// EXTERNAL MODULE: ./src/core/risk/plan-wide/graph.ts + 1 modules
var plan_wide_graph = __webpack_require__(2861);
// EXTERNAL MODULE: ./src/core/risk/plan-wide/fold.ts
var fold = __webpack_require__(2926);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/core/risk/plan-wide/leaves.ts




/** Computed from others, or no part of what the object is. */
const NOT_TELLING = new Set(['timeouts', 'tags_all', 'terraform_labels', 'effective_labels']);
const MOST_LEAVES = 200;
const LONGEST = 64;
/** A value short enough to keep thousands of them: itself, or its hash. */
const compact = (value) => {
    const text = JSON.stringify(value);
    return text.length <= LONGEST ? text : (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64');
};
/** The leaves that are set and known, by path. At most 200: enough to recognise an object. */
function leavesOf(tree, unknown) {
    const found = new Map();
    collect(tree, unknown, '', found);
    return found;
}
function collect(tree, unknown, path, found) {
    if (unknown === true || found.size >= MOST_LEAVES || (0,risk_attribute/* isEmpty */.Im)(tree))
        return;
    if ((0,json/* isList */.Lv)(tree)) {
        for (const [at, item] of tree.entries())
            collect(item, (0,changes_values/* maskBelow */.OB)(unknown, at), `${path}[${at}]`, found);
    }
    else if ((0,json/* isObject */.Gv)(tree)) {
        for (const [name, item] of Object.entries(tree)) {
            if (path !== '' || !NOT_TELLING.has(name))
                collect(item, (0,changes_values/* maskBelow */.OB)(unknown, name), `${path}.${name}`, found);
        }
    }
    else
        found.set(path, compact(tree));
}
/** The set and known top-level attributes of these names, compact. */
function attributesOf(tree, unknown, names) {
    const found = new Map();
    for (const name of names) {
        const value = (0,json/* isObject */.Gv)(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
        if (value !== undefined && !(0,risk_attribute/* isEmpty */.Im)(value) && !(0,changes_values/* maskBelow */.OB)(unknown, name))
            found.set(name, compact(value));
    }
    return found;
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/instances.ts


const MOST_GROUPS = 2_000;
const MOST_INSTANCES = 2_000;
/** Judges the instances of one resource together: shifted list elements, renamed for_each keys (risk.md §2.4). */
function createInstances() {
    const groups = new Map();
    let [instances, missed] = [0, 0];
    return {
        take(part, subject) {
            if (part.part !== 'resource' || !subject || !takesPart(part.change))
                return;
            const resource = resourceOf(part.change);
            const group = groups.get(resource) ?? newGroup(resource, subject);
            if (!groups.has(resource) && groups.size >= MOST_GROUPS) {
                missed += 1;
                return;
            }
            groups.set(resource, group);
            instances_count(group, part.change);
            if (typeof part.change.index !== 'number' || part.change.kind === 'create')
                return;
            if (instances >= MOST_INSTANCES)
                missed += 1;
            else {
                instances += 1;
                group.instances.push(instanceOf(subject, part.change.index));
            }
        },
        *finish() {
            for (const group of groups.values())
                yield* judged(group);
        },
        limits: () => missed > 0
            ? [`Shifted lists were looked for among the first ${instances} instances, not among ${missed} more.`]
            : [],
    };
}
const takesPart = ({ kind, index, deposed }) => index !== undefined &&
    deposed === undefined &&
    (kind === 'create' || kind === 'delete' || kind === 'update' || kind === 'replace');
const resourceOf = ({ module, type, name }) => `${module === '' ? '' : `${module}.`}${type}.${name}`;
const newGroup = (resource, { change, traits }) => ({
    resource,
    type: change.type,
    isData: traits.has('data'),
    deletedKeys: 0,
    comeOrGo: 0,
    created: 0,
    instances: [],
});
function instances_count(group, { kind, reason }) {
    if (kind === 'create')
        group.created += 1;
    if (kind === 'create' || kind === 'delete')
        group.comeOrGo += 1;
    if (kind === 'delete' && reason === 'delete_because_each_key')
        group.deletedKeys += 1;
}
function instanceOf({ change, changed }, index) {
    const { before, after, unknown } = change.values;
    const names = change.kind === 'delete' ? Object.keys(before ?? {}) : changed;
    return {
        index,
        before: attributesOf(before, undefined, names),
        wanted: change.kind === 'delete' ? new Map() : attributesOf(after, unknown, changed),
    };
}
function* judged(group) {
    const level = group.isData ? 'CRITICAL' : 'HIGH';
    const { resource: address, type } = group;
    if (group.deletedKeys > 0 && group.deletedKeys === group.created) {
        const title = `gets other for_each keys, so ${(0,fold/* countText */.l)(group.deletedKeys, 'object')} would be destroyed and created`;
        yield { rule: 'foreach-keys-renamed', address, type, level, title };
    }
    const shifted = group.instances.filter((instance) => group.instances.some((other) => becomes(instance, other)));
    if (shifted.length >= 2 || (shifted.length === 1 && group.comeOrGo > 0)) {
        const places = shifted.slice(0, 10).map(({ index }) => `[${index}]`);
        yield {
            rule: 'count-index-shift',
            address,
            type,
            title: `is rebuilt at ${places.join(', ')}, because the elements of a list moved`,
        };
    }
}
/** Would the one be what the other is now? */
const becomes = (instance, other) => instance !== other &&
    instance.wanted.size > 0 &&
    [...instance.wanted].every(([name, value]) => other.before.get(name) === value);

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/launch-templates.ts



const launch_templates_MOST = 1_000;
/** What a machine runs and what it may do; its size or key are less of a surprise. */
const launch_templates_GRAVE = ['image_id', 'user_data', 'iam_instance_profile', 'vpc_security_group_ids', 'network_interfaces'];
const USERS = new Map([
    [
        'aws_autoscaling_group',
        ['launch_template', 'mixed_instances_policy.launch_template.launch_template_specification'],
    ],
    ['aws_eks_node_group', ['launch_template']],
    ['aws_batch_compute_environment', ['compute_resources.launch_template']],
]);
const NONE = [];
const FLOATING = ['$Latest', '$Default'];
/** Launch templates that change while a group takes `$Latest` of them: the plan shows nothing on the group. */
function createLaunchTemplates() {
    const templates = [];
    /** Groups by the id or name of the template that they float on. */
    const users = new Map();
    return {
        take(part, subject) {
            if (part.part !== 'resource' || part.change.deposed !== undefined)
                return;
            const { change } = part;
            if (change.type === 'aws_launch_template' && subject && change.kind === 'update' && templates.length < launch_templates_MOST) {
                templates.push(templateOf(subject));
            }
            for (const id of floatsOn(change)) {
                const known = users.get(id) ?? [];
                if (users.size < launch_templates_MOST && known.length < launch_templates_MOST)
                    users.set(id, [...known, change.address]);
            }
        },
        *finish() {
            for (const { address, type, ids, isGrave } of templates) {
                const groups = [...new Set(ids.flatMap((id) => users.get(id) ?? []))];
                if (groups.length === 0)
                    continue;
                yield {
                    rule: 'launch-template-latest',
                    address,
                    type,
                    level: isGrave ? 'MEDIUM' : 'LOW',
                    title: `changes under ${(0,fold/* countText */.l)(groups.length, 'group')} that take its newest version`,
                    why: `${groups.slice(0, 3).join(', ')} ${groups.length === 1 ? 'takes' : 'take'} the newest version, so machines that start from now on differ from those that run. The plan does not show it there.`,
                };
            }
        },
    };
}
const templateOf = ({ change, changed }) => ({
    address: change.address,
    type: change.type,
    ids: [(0,json/* textOf */.b6)(change.values.before, 'id'), (0,json/* textOf */.b6)(change.values.before, 'name')].filter((id) => id !== undefined),
    isGrave: launch_templates_GRAVE.some((name) => changed.has(name)),
});
/** The ids and names of the templates of which a group takes the newest version. */
function floatsOn(change) {
    const paths = USERS.get(change.type);
    if (!paths || change.kind === 'delete' || change.kind === 'forget')
        return NONE;
    return paths.flatMap((path) => (0,risk_attribute/* pairsAt */.d5)(change.values, path).flatMap(({ after }) => ((0,json/* isList */.Lv)(after) ? after : [after]).flatMap(floating)));
}
function floating(specification) {
    if (!FLOATING.includes((0,json/* textOf */.b6)(specification, 'version') ?? ''))
        return [];
    return ['id', 'name', 'launch_template_id', 'launch_template_name'].flatMap((key) => (0,json/* textOf */.b6)(specification, key) ?? []);
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/plan.ts

/** More findings of one kind tell nothing new. */
const plan_MOST = 50;
const VIOLENT = /stop|delete|reboot|terminate|destroy/;
const HOUR = 3_600_000;
/** What the plan says of itself, its checks, outputs and actions. */
function createPlanFacts() {
    const found = [];
    const deferred = { count: 0, reasons: new Set() };
    return {
        take(part) {
            if (part.part === 'deferred') {
                deferred.count += 1;
                if (deferred.reasons.size < 10)
                    deferred.reasons.add(part.reason);
            }
            const finding = found.length < plan_MOST ? findingOf(part) : undefined;
            if (finding)
                found.push(finding);
        },
        *finish(ending) {
            yield* headerFindings(ending);
            if (deferred.count > 0) {
                yield {
                    rule: 'changes-deferred',
                    address: '',
                    title: `${(0,fold/* countText */.l)(deferred.count, 'change')} can only be planned after the apply`,
                    why: `What will really happen to them is not known, and not reviewed. Reason: ${[...deferred.reasons].join(', ')}.`,
                };
            }
            yield* found;
        },
    };
}
function findingOf(part) {
    switch (part.part) {
        case 'check':
            return checkFinding(part.check);
        case 'output':
            return part.output.kind === 'delete'
                ? { rule: 'output-removed', address: `output.${part.output.name}` }
                : undefined;
        case 'invocation': {
            const { type, address, triggeredBy } = part.invocation;
            return {
                rule: 'action-invoked',
                address,
                level: VIOLENT.test(type) ? 'HIGH' : 'MEDIUM',
                ...(triggeredBy !== undefined && {
                    why: `An action of type ${type} runs when ${triggeredBy} changes; its effects are not in the plan.`,
                }),
            };
        }
        default:
            return undefined;
    }
}
function checkFinding({ status, address, problems, }) {
    if (status === 'pass')
        return undefined;
    if (status === 'unknown')
        return { rule: 'check-failed', address, level: 'LOW', title: 'is not known to hold until apply' };
    const title = problems[0] === undefined ? 'does not hold' : `does not hold: ${problems[0]}`;
    return { rule: 'check-failed', address, level: 'HIGH', title };
}
function* headerFindings({ header, context }) {
    if (header.errored === true)
        yield { rule: 'plan-errored', address: '' };
    else if (header.complete === false)
        yield { rule: 'plan-incomplete', address: '' };
    const major = /^(\d+)\./.exec(header.formatVersion ?? '')?.[1];
    if (major !== undefined && Number(major) >= 2) {
        yield {
            rule: 'unsupported-plan-format',
            address: '',
            title: `The plan has format ${header.formatVersion ?? ''}, which PlanSeal does not know`,
        };
    }
    const age = header.timestamp === undefined ? 0 : (Date.parse(context.now) - Date.parse(header.timestamp)) / HOUR;
    if (Number.isNaN(age) || age > context.settings.thresholds.planMaxAgeHours) {
        yield { rule: 'plan-stale', address: '', title: `The plan was made ${header.timestamp ?? ''}, too long ago` };
    }
    if (context.commit !== undefined && context.headCommit !== undefined && context.commit !== context.headCommit) {
        yield {
            rule: 'plan-stale',
            address: '',
            title: `The plan is of commit ${context.commit.slice(0, 12)}, but the head is ${context.headCommit.slice(0, 12)}`,
        };
    }
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/providers.ts
/** Types and providers in one plan; more would only be made to use up memory. */
const MOST_TYPES = 2_000;
const MOST_PROVIDERS = 10;
/**
 * Finds objects that another provider than before takes care of. It compares by type, so that its memory does not grow
 * with the plan: a type that had providers in the prior state and now has one that was not among them. Where the changes
 * come first, as in all plans of the engines, the prior state is asked only until nothing is open.
 */
function createProviders() {
    const before = new Map();
    const now = new Map();
    let first;
    let open = 0;
    const takePrior = (type, provider) => {
        const seen = now.get(type)?.get(provider);
        if (seen?.isOld === false) {
            seen.isOld = true;
            open -= 1;
        }
        const known = before.get(type);
        if (known === undefined) {
            if (before.size < MOST_TYPES)
                before.set(type, new Set([provider]));
        }
        else if (known.size < MOST_PROVIDERS)
            known.add(provider);
    };
    const takeChange = ({ type, provider, address }) => {
        const seen = now.get(type) ?? new Map();
        if (seen.size >= MOST_PROVIDERS || (now.size >= MOST_TYPES && !now.has(type)))
            return;
        now.set(type, seen.set(provider, { address, isOld: false }));
        open += 1;
    };
    return {
        take(part) {
            if (part.part === 'prior') {
                first ??= 'prior';
                if (first === 'prior' || open > 0)
                    takePrior(part.type, part.provider);
            }
            else if (part.part === 'resource') {
                first ??= 'changes';
                const { change } = part;
                if (change.kind === 'create' || change.importing)
                    return;
                if (now.get(change.type)?.has(change.provider) !== true)
                    takeChange(change);
            }
        },
        *finish() {
            for (const [type, providers] of now) {
                const known = [...(before.get(type) ?? [])];
                if (known.length === 0)
                    continue;
                for (const [provider, { address, isOld }] of providers) {
                    if (isOld || known.some((each) => isSame(identityOf(each), identityOf(provider))))
                        continue;
                    const title = `is now in the hands of the provider ${provider}`;
                    yield { rule: 'provider-changed', address, type, title, before: known.sort().join(', '), after: provider };
                }
            }
        },
    };
}
/** Both serve the same providers of the same publishers, so moving from one engine to the other is no change. */
const PUBLIC = /^registry\.(?:terraform\.io|opentofu\.org)\//;
const identityOf = (provider) => provider.replace(PUBLIC, '');
/** Terraform 0.12 knows only the last word of a provider's name, and 0.13 wrote `-` for a publisher that it did not know. */
function isSame(one, other) {
    if (one === other)
        return true;
    const isShort = (name) => !name.includes('/') || name.startsWith('-/');
    const last = (name) => name.slice(name.lastIndexOf('/') + 1);
    return (isShort(one) || isShort(other)) && last(one) === last(other);
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/provisioners.ts

const MOST_MADE = 20_000;
const MOST_BLOCKS = 2_000;
const provisioners_MOST_FINDINGS = 50;
/** Resources that are created while their blocks have provisioners: whatever these run, they run in this apply. */
function createProvisioners() {
    const made = new Map();
    const blocks = new Map();
    let missed = 0;
    /** Which comes first? After the changes, blocks matter only when something is made. */
    let first;
    return {
        take(part) {
            if (part.part === 'resource')
                first ??= 'changes';
            else if (part.part === 'configured')
                first ??= 'configuration';
            if (part.part === 'resource' && isMade(part.change)) {
                const { module, type, name, address } = part.change;
                const key = (0,plan_wide_graph/* withoutIndexes */.x)(`${module === '' ? '' : `${module}.`}${type}.${name}`);
                if (made.size < MOST_MADE) {
                    if (!made.has(key))
                        made.set(key, { address, type });
                }
                else
                    missed += 1;
            }
            if (part.part !== 'configured' || (first === 'changes' && made.size === 0))
                return;
            if (part.resource.provisioners.length > 0 && blocks.size < MOST_BLOCKS) {
                blocks.set(part.resource.address, part.resource.provisioners);
            }
        },
        *finish() {
            const met = [...blocks].flatMap(([key, provisioners]) => {
                const object = made.get(key);
                return object ? [{ ...object, kinds: [...new Set(provisioners)].sort().join(', ') }] : [];
            });
            for (const { address, type, kinds } of met.slice(0, provisioners_MOST_FINDINGS)) {
                yield { rule: 'provisioner-runs', address, type, title: `runs a provisioner during the apply (${kinds})` };
            }
        },
        limits: () => missed > 0 ? [`Provisioners were looked for at the first ${MOST_MADE} new objects, not at ${missed} more.`] : [],
    };
}
const isMade = ({ kind, mode }) => mode === 'managed' && (kind === 'create' || kind === 'replace' || kind === 'replace-and-forget');

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/public-database.ts
const public_database_MOST = 50;
/** A database that becomes public, in a plan that opens a firewall to everybody. */
function createPublicDatabase() {
    const databases = new Map();
    let isOpen = false;
    return {
        take(part, subject, rules) {
            if (part.part !== 'resource' || !subject)
                return;
            isOpen ||= rules.has('ingress-open-to-world');
            if (rules.has('public-access-enabled') && subject.traits.has('database') && databases.size < public_database_MOST) {
                databases.set(part.change.address, part.change.type);
            }
        },
        *finish() {
            if (isOpen)
                for (const [address, type] of databases)
                    yield { rule: 'public-database', address, type };
        },
    };
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/moved-blocks.ts
/** The finding schema bounds what can be pasted; half a block would be an error. */
const MOST_TEXT = 7_500;
/**
 * Groups moves: a renamed module is one block whatever is in it, and instances of one resource are one group of blocks.
 */
function collapsed(moves) {
    const groups = new Map();
    for (const move of moves) {
        const [from, to] = renamedModule(move) ?? [moved_blocks_resourceOf(move.from), moved_blocks_resourceOf(move.to)];
        const key = JSON.stringify([from, to]);
        const group = groups.get(key) ?? { from, to, moves: [] };
        group.moves.push(move);
        groups.set(key, group);
    }
    return [...groups.values()].map((group) => {
        const only = group.moves.length === 1 && !isModule(group.from) ? group.moves[0] : undefined;
        const [from, to] = only ? [only.from.address, only.to.address] : [group.from, group.to];
        return { from, to, moves: group.moves, blocks: blocksOf(group) };
    });
}
/** When only the module differs: the shortest pair of module addresses that says so. */
function renamedModule({ from, to }) {
    if (from.module === to.module || from.module === '' || to.module === '')
        return undefined;
    if (localOf(from) !== localOf(to))
        return undefined;
    let [old, fresh] = [segmentsOf(from.module), segmentsOf(to.module)];
    while (old.length > 1 && fresh.length > 1 && old.at(-1) === fresh.at(-1)) {
        [old, fresh] = [old.slice(0, -1), fresh.slice(0, -1)];
    }
    return [old.join('.'), fresh.join('.')];
}
/** `module.a["x.y"].module.b` → `module.a["x.y"]`, `module.b`. */
const segmentsOf = (module) => module.match(/module\.[^.[\]]+(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?/g) ?? [module];
const isModule = (address) => address.startsWith('module.') && segmentsOf(address).join('.') === address;
const prefixOf = (change) => (change.module === '' ? '' : `${change.module}.`);
const localOf = (change) => change.address.slice(prefixOf(change).length);
const moved_blocks_resourceOf = (change) => `${prefixOf(change)}${change.type}.${change.name}`;
function blocksOf({ from, to, moves }) {
    const pairs = isModule(from)
        ? [[from, to]]
        : moves.map((move) => [move.from.address, move.to.address]).sort();
    const blocks = pairs.map(([old, fresh]) => `moved {\n  from = ${old}\n  to   = ${fresh}\n}`);
    let text = '';
    for (const [at, block] of blocks.entries()) {
        if (text.length + block.length > MOST_TEXT)
            return `${text}\n\n# and ${blocks.length - at} more blocks like these`;
        text += at === 0 ? block : `\n\n${block}`;
    }
    return text;
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/type-aliases.ts
/** Types that are two names of one kind of object, beside those that differ only in `_v1` (provider documentation). */
const ALIASES = {
    aws_alb: 'aws_lb',
    aws_alb_listener: 'aws_lb_listener',
    aws_alb_listener_certificate: 'aws_lb_listener_certificate',
    aws_alb_listener_rule: 'aws_lb_listener_rule',
    aws_alb_target_group: 'aws_lb_target_group',
    aws_alb_target_group_attachment: 'aws_lb_target_group_attachment',
    aws_elasticsearch_domain: 'aws_opensearch_domain',
    aws_s3_bucket_object: 'aws_s3_object',
    azurerm_app_service_plan: 'azurerm_service_plan',
    kubernetes_daemonset: 'kubernetes_daemon_set',
    kubernetes_horizontal_pod_autoscaler_v2beta2: 'kubernetes_horizontal_pod_autoscaler',
};
/** One name for all types that mean the same kind of object: `kubernetes_ingress_v1` → `kubernetes_ingress`. */
function canonicalType(type) {
    const plain = type.replace(/_v\d+$/, '');
    return Object.hasOwn(ALIASES, plain) ? (ALIASES[plain] ?? plain) : plain;
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/renames.ts




/** Deleted and created objects that are remembered, by type and in all. Comparing them takes the product of the two. */
const MOST_OF_A_TYPE = 300;
const MOST_IN_ALL = 3_000;
const FEWEST_LEAVES = 2;
const TIE_BREAK = 0.02;
const renames_MOST_FINDINGS = 50;
/** Finds deletions and creations that are most likely one object under another address (risk.md §2.4). */
function createRenames() {
    const pools = new Map();
    let [kept, missed] = [0, 0];
    return {
        take(part, subject) {
            if (part.part !== 'resource' || !subject || !isCandidate(subject))
                return;
            const { change } = subject;
            const kind = canonicalType(change.type);
            const pool = pools.get(kind) ?? { deleted: [], created: [] };
            const side = change.kind === 'delete' ? pool.deleted : pool.created;
            if (side.length >= MOST_OF_A_TYPE || kept >= MOST_IN_ALL) {
                missed += 1;
                return;
            }
            pools.set(kind, pool);
            side.push(candidateOf(subject));
            kept += 1;
        },
        *finish({ context }) {
            const { missingMovedSimilarity } = context.settings.thresholds;
            const moves = [...pools.values()].flatMap((pool) => matches(pool, missingMovedSimilarity));
            const renames = moves.filter(({ from, to }) => from.type === to.type);
            const migrations = moves.filter(({ from, to }) => from.type !== to.type && from.module === to.module);
            yield* collapsed(renames).slice(0, renames_MOST_FINDINGS).map(renames_findingOf);
            yield* migrations.slice(0, renames_MOST_FINDINGS).map(migrationOf);
        },
        limits: () => missed > 0
            ? [`Renames were looked for among the first ${kept} deleted and created objects, not among ${missed} more.`]
            : [],
    };
}
const isCandidate = ({ change, traits }) => (change.kind === 'delete' || change.kind === 'create') &&
    change.deposed === undefined &&
    change.importing === undefined &&
    !traits.has('benign') &&
    // A line break in an address could smuggle HCL into the block that people paste.
    !/\p{Cc}/u.test(change.address);
function candidateOf({ change, traits }) {
    const { before, after, unknown } = change.values;
    const leaves = change.kind === 'delete' ? leavesOf(before, undefined) : leavesOf(after, unknown);
    return { change: { ...change, values: EMPTY }, isData: traits.has('data'), leaves };
}
/** Candidates keep no value trees: only their leaves, compact. */
const EMPTY = {
    before: null,
    after: null,
    unknown: {},
    beforeSensitive: false,
    afterSensitive: false,
};
/** The best pairs first; each object is in one pair only. */
function matches({ deleted, created }, least) {
    const pairs = deleted
        .flatMap((from) => created.flatMap((to) => matchOf(from, to, least) ?? []))
        .sort((a, b) => b.score - a.score);
    const taken = new Set();
    return pairs.filter(({ from, to }) => {
        if (taken.has(from) || taken.has(to))
            return false;
        taken.add(from).add(to);
        return true;
    });
}
function matchOf(from, to, least) {
    const settings = to.leaves.size;
    if (settings < FEWEST_LEAVES || from.change.provider !== to.change.provider)
        return undefined;
    let agreeing = 0;
    for (const [path, value] of to.leaves)
        if (from.leaves.get(path) === value)
            agreeing += 1;
    const similarity = agreeing / settings;
    if (similarity < least)
        return undefined;
    const sameName = from.change.name === to.change.name ? TIE_BREAK : 0;
    const sameIndex = from.change.index === to.change.index ? TIE_BREAK : 0;
    return {
        from: from.change,
        to: to.change,
        isData: from.isData,
        agreeing,
        settings,
        score: similarity + sameName + sameIndex,
    };
}
function renames_findingOf(group) {
    const { moves, blocks, from, to } = group;
    const [agreeing, settings] = [sum(moves, 'agreeing'), sum(moves, 'settings')];
    const certainty = agreeing === settings ? 'This is almost certainly a rename' : 'This is probably a rename';
    const objects = moves.length === 1 ? '' : `; ${(0,fold/* countText */.l)(moves.length, 'object')}`;
    return {
        rule: 'probable-missing-moved',
        address: from,
        ...(moves[0] && { type: moves[0].from.type }),
        level: moves.some((move) => move.isData) ? 'CRITICAL' : 'HIGH',
        title: from === to
            ? 'gets other instance keys, and nobody told Terraform that the objects are the same'
            : `looks like a rename to ${to}`,
        why: `${certainty}: what is created agrees with what is destroyed in ${agreeing} of ${settings} settings${objects}.`,
        paste: blocks,
    };
}
/** Terraform cannot move between types that the provider does not declare as one, so there are no blocks to paste. */
const migrationOf = ({ from, to, agreeing, settings }) => ({
    rule: 'type-migrated',
    address: from.address,
    type: from.type,
    before: from.type,
    after: to.type,
    title: `goes, and ${to.address} comes, which is the same object under another type`,
    why: `Both types stand for one kind of object, and the two agree in ${agreeing} of ${settings} settings. Whichever is done last wins: the deletion may take the new one away.`,
});
const sum = (moves, what) => moves.reduce((total, move) => total + move[what], 0);

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/scale.ts

const CHANGING = new Set(['create', 'update', 'delete', 'replace', 'forget', 'replace-and-forget', 'unknown']);
const EXISTED = new Set(['no-op', 'update', 'delete', 'replace', 'forget', 'replace-and-forget']);
/** Deletions and replacements together; from as many as a mass deletion takes they are CRITICAL. */
const MANY_LOST = 8;
/** Counts what is destroyed, and out of how much. */
function createScale() {
    const seen = { existed: 0, deleted: 0, deletedWithReason: 0, lost: 0, changing: 0, prior: 0 };
    return {
        take(part, subject) {
            if (part.part === 'prior')
                seen.prior += 1;
            if (part.part !== 'resource' || part.change.mode !== 'managed' || part.change.deposed !== undefined)
                return;
            const { change } = part;
            if (EXISTED.has(change.kind))
                seen.existed += 1;
            if (CHANGING.has(change.kind))
                seen.changing += 1;
            if (subject && isLoss(change, subject.traits.has('benign') || subject.traits.has('released')))
                seen.lost += 1;
            if (change.kind === 'delete') {
                seen.deleted += 1;
                if (change.reason !== undefined)
                    seen.deletedWithReason += 1;
            }
        },
        finish: (ending) => findings(seen, ending),
    };
}
const isLoss = (change, isHarmless) => change.kind === 'delete' || (change.kind === 'replace' && !isHarmless);
function* findings(seen, { context, header }) {
    const { massDeletion, largeChange } = context.settings.thresholds;
    // A targeted plan lists only a part of what exists; the prior state has all of it.
    const existed = header.complete === false ? Math.max(seen.existed, seen.prior) : seen.existed;
    const ofAll = `${seen.deleted} of ${(0,fold/* countText */.l)(existed, 'object')}`;
    const isDestroyPlan = seen.deleted > 1 && seen.deleted === existed && seen.deletedWithReason === 0;
    const isMass = seen.deleted >= massDeletion.count ||
        (seen.deleted >= massDeletion.min && seen.deleted * 100 >= existed * massDeletion.percent);
    if (isDestroyPlan)
        yield { rule: 'destroy-plan', address: '', title: `destroys everything: ${ofAll}` };
    else if (isMass)
        yield { rule: 'mass-deletion', address: '', title: `destroys ${ofAll}` };
    const isSaid = isDestroyPlan || (isMass && seen.lost === seen.deleted);
    if (!isSaid && seen.lost >= MANY_LOST) {
        yield {
            rule: 'mass-destruction',
            address: '',
            title: `destroys or replaces ${(0,fold/* countText */.l)(seen.lost, 'object')}`,
            level: seen.lost >= massDeletion.count ? 'CRITICAL' : 'HIGH',
        };
    }
    if (seen.changing >= largeChange) {
        yield { rule: 'large-change', address: '', title: `changes ${(0,fold/* countText */.l)(seen.changing, 'object')} at once` };
    }
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/all.ts











/** All judgements that need more than one change. */
function createPlanWide() {
    const graph = (0,plan_wide_graph/* createGraph */.F)();
    const folds = [
        createScale(),
        createRenames(),
        createInstances(),
        graph,
        createDrift(),
        createPublicDatabase(),
        createProviders(),
        createProvisioners(),
        createLaunchTemplates(),
        createPlanFacts(),
        createEvidence(),
    ];
    return {
        take: (part, subject, rules) => {
            for (const fold of folds)
                fold.take(part, subject, rules);
        },
        *finish(ending) {
            for (const fold of folds)
                yield* fold.finish(ending);
        },
        causeOf: (address) => graph.causeOf(address),
        limits: () => folds.flatMap((fold) => fold.limits?.() ?? []),
    };
}

// EXTERNAL MODULE: ./src/core/changes/redact.ts + 1 modules
var changes_redact = __webpack_require__(4486);
// EXTERNAL MODULE: ./src/core/changes/secrets.ts
var changes_secrets = __webpack_require__(2256);
;// CONCATENATED MODULE: ./src/core/risk/redaction.ts



const MOST_SECRETS = 2_000;
function createRedaction() {
    const secrets = new Set();
    let missed = 0;
    return {
        take: (part) => {
            // An object that stays is in the prior state too, whose secrets come as parts of their own.
            if (part.part === 'resource' && part.change.kind === 'no-op')
                return;
            for (const value of (0,changes_secrets/* sensitiveValues */.D)(part)) {
                if (secrets.size < MOST_SECRETS)
                    secrets.add(value);
                else if (!secrets.has(value))
                    missed += 1;
            }
        },
        of: (assessment) => {
            if (secrets.size === 0)
                return assessment;
            const redact = (0,changes_redact/* redactorOf */.y)(secrets);
            return {
                ...assessment,
                findings: assessment.findings.map((finding) => redactedFinding(finding, redact)),
                accepted: assessment.accepted.map((item) => ({ ...item, finding: redactedFinding(item.finding, redact) })),
                changes: assessment.changes.map((change) => redactedView(change, redact)),
                cost: { ...assessment.cost, notes: assessment.cost.notes.map(redact) },
                policy: {
                    ...assessment.policy,
                    results: assessment.policy.results.map((result) => ({ ...result, message: redact(result.message) })),
                    notes: assessment.policy.notes.map(redact),
                },
            };
        },
        limits: () => missed > 0
            ? [
                `The plan has more than ${MOST_SECRETS} secrets; ${missed} of them are hidden only where the plan marks them.`,
            ]
            : [],
    };
}
function redactedFinding(finding, redact) {
    const rule = (0,catalogue/* ruleOf */.Y)(finding.rule);
    const own = (text, ours) => (text === ours ? text : redact(text));
    const { rollback } = finding;
    return {
        ...finding,
        title: own(finding.title, rule?.title),
        why: own(finding.why, rule?.why),
        ...redactedSides(finding, redact),
        ...(rollback && { rollback: { ...rollback, commands: rollback.commands.map(redact) } }),
    };
}
const redactedView = (view, redact) => ({
    ...view,
    settings: view.settings.map((setting) => ({ ...setting, ...redactedSides(setting, redact) })),
});
const redactedSides = ({ before, after }, redact) => ({
    ...(before !== undefined && { before: redact(before) }),
    ...(after !== undefined && { after: redact(after) }),
});

;// CONCATENATED MODULE: ./src/core/risk/requirements.ts





const requirements_MOST = 50;
/** Everything that the level, the environment, the findings and the cost demand: the highest number, all teams, all evidence. */
function requirementsOf(judged, context) {
    const { approvals } = context.settings;
    const ofEnvironment = Object.hasOwn(approvals.byEnvironment, context.environment)
        ? approvals.byEnvironment[context.environment]
        : undefined;
    const ofLevel = { demand: approvals.byLevel[judged.level], because: `the level is ${judged.level}` };
    const demands = ofEnvironment?.approvals === 0 ? [] : [ofLevel];
    if (ofEnvironment)
        demands.push({ demand: ofEnvironment, because: `the environment is ${context.environment}` });
    for (const extra of approvals.extra) {
        const because = reasonFor(extra.when, judged, context.environment);
        if (because !== undefined)
            demands.push({ demand: extra, because });
    }
    return {
        approvals: Math.max(0, ...demands.map(({ demand }) => demand.approvals ?? 0)),
        teams: teamsOf(demands),
        evidence: evidenceOf(demands, context),
        blockers: blockersOf(judged, context),
    };
}
function teamsOf(demands) {
    const teams = new Map();
    for (const { demand, because } of demands) {
        for (const { team, count } of demand.teams ?? []) {
            const known = teams.get(team);
            if (!known || known.count < count)
                teams.set(team, { team, count, because: (0,clip/* clip */.$)(because, 400) });
        }
    }
    return [...teams.values()].slice(0, requirements_MOST);
}
function evidenceOf(demands, { settings }) {
    const evidence = new Map();
    for (const { demand, because } of demands) {
        for (const id of demand.evidence ?? []) {
            const text = settings.approvals.evidence[id]?.text ?? id;
            if (!evidence.has(id))
                evidence.set(id, { id, text: (0,clip/* clip */.$)(text, 400), because: (0,clip/* clip */.$)(because, 400) });
        }
    }
    return [...evidence.values()].slice(0, requirements_MOST);
}
/** Why an extra demand counts, in words; `undefined` when it does not. */
function reasonFor(when, { tallies, cost }, environment) {
    if (when.environment !== undefined && !(0,risk_glob/* matchesGlob */.k)(when.environment, environment))
        return undefined;
    const reasons = [];
    if (when.costAbove !== undefined) {
        const [delta, limit] = [(0,cost_amount/* amountOf */.MT)(cost.delta), (0,cost_amount/* amountOf */.MT)(when.costAbove)];
        if (delta === undefined || limit === undefined || (0,cost_amount/* compareAmounts */.FU)(delta, limit) <= 0)
            return undefined;
        reasons.push(`the monthly cost rises by more than ${when.costAbove} ${cost.currency ?? ''}`.trimEnd());
    }
    if (when.rule !== undefined || when.class !== undefined || when.atLeast !== undefined) {
        const fitting = [...tallies].find(([id, tally]) => (when.rule === undefined || (0,risk_glob/* matchesGlob */.k)(when.rule, id)) &&
            (when.class === undefined || when.class === tally.class) &&
            (0,risk_level/* rank */.Tm)(tally.level) >= (0,risk_level/* rank */.Tm)(when.atLeast ?? 'LOW'));
        if (!fitting)
            return undefined;
        reasons.push(`of ${fitting[0]}`);
    }
    return reasons.length > 0 ? reasons.join(' and ') : `the environment is ${environment}`;
}
const POLICY_OUTCOMES = {
    'policy-denied': 'deny',
    'policy-warned': 'warn',
    'policy-error': 'error',
};
function blockersOf({ tallies }, { settings }) {
    return [...tallies]
        .filter(([id]) => {
        const outcome = POLICY_OUTCOMES[id];
        return outcome ? settings.policy.failOn.includes(outcome) : (0,catalogue/* ruleOf */.Y)(id)?.blocks === true;
    })
        .map(([id, { address, count }]) => {
        const rule = (0,catalogue/* ruleOf */.Y)(id);
        const where = address === '' ? '' : `${address} `;
        const more = count > 1 ? ` (and ${count - 1} more)` : '';
        return (0,clip/* clip */.$)(`${where}${rule?.title ?? id}${more}: ${rule?.remedy ?? ''}`, 400);
    })
        .slice(0, requirements_MOST);
}

// EXTERNAL MODULE: ./src/core/risk/subject.ts + 2 modules
var risk_subject = __webpack_require__(6177);
;// CONCATENATED MODULE: ./src/core/risk/judge.ts














/** A judge for one plan. `finish` gives an assessment without secrets, within the bounds of its schema. */
function createJudge(context) {
    const books = { ledger: createLedger(), views: createChangeViews(), downtime: (0,downtime/* createDowntimeTotal */.G)() };
    const planWide = createPlanWide();
    const redaction = createRedaction();
    const { counts, count } = (0,risk_counts/* createCounts */.x)();
    let header = { engine: 'terraform' };
    return {
        take: (part) => {
            if (part.part === 'header')
                header = part.header;
            count(part);
            const acts = part.part === 'resource' && doesSomething(part.change);
            const subject = acts ? (0,risk_subject/* subjectOf */.et)(part.change, context) : undefined;
            redaction.take(subject && part.part === 'resource' ? { ...part, change: subject.change } : part);
            planWide.take(part, subject, subject ? judgeChange(subject, books, context) : judge_NONE);
        },
        finish: (evidence) => {
            const ending = { context, header, counts, cost: evidence.cost, policy: evidence.policy };
            for (const found of planWide.finish(ending))
                judgePlan(found, books.ledger, context);
            const assessment = assessmentOf(ending, evidence.digest, books, planWide);
            const notes = [...assessment.notes, ...redaction.limits()].slice(0, 50);
            return redaction.of({ ...assessment, notes });
        },
    };
}
const judge_NONE = new Set();
/** Moves and imports of unchanged objects are worth a line; all other no-ops are only counted. */
const doesSomething = (change) => change.kind !== 'no-op' || change.previousAddress !== undefined || change.importing !== undefined;
function judgePlan(found, ledger, context) {
    const rule = (0,catalogue/* ruleOf */.Y)(found.rule);
    if (!rule)
        throw new Error(`A plan-wide judgement names a rule that does not exist: ${found.rule}`);
    const raised = { ...found, class: rule.class, level: found.level ?? rule.level, firm: rule.firm ?? false };
    const verdict = verdictOf(raised, context);
    if (verdict)
        ledger.record(raised, verdict, () => planFinding(rule, found, verdict.level, context));
}
function assessmentOf({ context, header, counts, cost, policy }, digest, { ledger, views, downtime }, planWide) {
    const findings = ledger.findings();
    const changes = views.views();
    const level = ledger.level();
    const total = downtime.total();
    return {
        schema: assessment/* ASSESSMENT_SCHEMA */.fA,
        stack: (0,clip/* clip */.$)(context.stack, 400),
        environment: (0,clip/* clip */.$)(context.environment, 200),
        level,
        score: ledger.score(),
        plan: planFacts(header, context, digest),
        counts,
        findings: findings.kept.map((finding) => {
            const cause = planWide.causeOf(finding.address);
            return cause === undefined ? finding : { ...finding, cause: (0,clip/* clip */.$)(cause, 1_000) };
        }),
        findingsLeftOut: findings.leftOut,
        accepted: ledger.accepted,
        requirements: requirementsOf({ level, tallies: ledger.tallies, cost }, context),
        ...(total && { downtime: total }),
        cost,
        policy,
        changes: changes.kept,
        changesLeftOut: changes.leftOut,
        notes: [...(context.notes ?? []), ...ledger.notes(), ...planWide.limits()].map((note) => (0,clip/* clip */.$)(note, 1_000)),
    };
}
function planFacts(header, context, digest) {
    return {
        engine: (0,clip/* clip */.$)(header.engine, 40),
        ...(header.engineVersion !== undefined && { engineVersion: (0,clip/* clip */.$)(header.engineVersion, 40) }),
        ...(header.formatVersion !== undefined && { formatVersion: (0,clip/* clip */.$)(header.formatVersion, 20) }),
        ...(header.timestamp !== undefined && { createdAt: (0,clip/* clip */.$)(header.timestamp, 60) }),
        ...(context.commit !== undefined && { commit: (0,clip/* clip */.$)(context.commit, 64) }),
        ...(digest && { changeDigest: digest.value, secretsInDigest: digest.secretsInDigest }),
        leftOut: (digest?.leftOut ?? []).slice(0, 100).map((item) => (0,clip/* clip */.$)(item, 400)),
    };
}


/***/ }),

/***/ 2926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ countText)
/* harmony export */ });
/** "1 object", "7 objects". */
const countText = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;


/***/ }),

/***/ 2861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ createGraph),
  x: () => (/* binding */ withoutIndexes)
});

// EXTERNAL MODULE: ./src/core/risk/rules/structure/replacement-reasons.ts
var replacement_reasons = __webpack_require__(4977);
// EXTERNAL MODULE: ./src/core/risk/plan-wide/fold.ts
var fold = __webpack_require__(2926);
;// CONCATENATED MODULE: ./src/core/risk/plan-wide/links.ts
const MOST = 20_000;
const NONE = new Set();
function createLinks() {
    const links = new Map();
    const known = new Map();
    let missed = 0;
    /** Goes through links only; `seen` keeps one that leads back to itself from being followed for ever. */
    const follow = (name, seen, found) => {
        if (seen.has(name))
            return;
        seen.add(name);
        const references = links.get(name);
        if (references)
            for (const each of references)
                follow(each, seen, found);
        else
            found.add(name);
    };
    return {
        add: ({ address, references }) => {
            known.clear();
            if (links.has(address) || links.size < MOST)
                links.set(address, references);
            else
                missed += 1;
        },
        resourcesBehind: (name) => {
            if (!links.has(name))
                return new Set([name]);
            const before = known.get(name);
            if (before)
                return before;
            const found = new Set();
            follow(name, new Set(), found);
            known.set(name, found.size > 0 ? found : NONE);
            return found;
        },
        missed: () => missed,
    };
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/graph.ts



const MOST_DISRUPTED = 5_000;
/** Where the configuration comes before the changes, and where a resource refers to others through modules. */
const MOST_WAITING = 20_000;
/** Follows references between resources: what hangs on an object that goes, and which replacement causes which. */
function createGraph() {
    const disrupted = new Map();
    const consequences = new Map();
    const waiting = [];
    const links = createLinks();
    let [missed, unlinked] = [0, 0];
    /** Which comes first? After the changes, blocks matter only when something goes. */
    let first;
    const connect = ({ address, references }) => {
        const met = new Set(references.flatMap((name) => [...links.resourcesBehind(name)]));
        for (const name of met) {
            const target = disrupted.get(name);
            if (!target || name === address)
                continue;
            target.dependents += 1;
            if (consequences.has(address) && target.isCause)
                consequences.set(address, target.address);
        }
    };
    const note = (subject) => {
        const { change } = subject;
        const key = configurationAddress(change);
        if (disrupted.has(key))
            return;
        const isCause = change.kind === 'replace' && !(0,replacement_reasons/* isUncertain */.c)(subject);
        if (disrupted.size >= MOST_DISRUPTED)
            missed += 1;
        else
            disrupted.set(key, { address: change.address, type: change.type, isCause, dependents: 0 });
        if (change.kind === 'replace' && !isCause)
            consequences.set(key, undefined);
    };
    /** Blocks are read only when they are asked something, which is seldom: see read/unread.ts. */
    const isWanted = () => {
        first ??= 'configuration';
        return first === 'configuration' || disrupted.size > 0;
    };
    const place = (resource) => {
        const { address, references, provisioners } = resource;
        if (first === 'changes' && !references.some(isLink))
            connect(resource);
        else if (waiting.length < MOST_WAITING)
            waiting.push({ address, references, provisioners });
        else
            unlinked += 1;
    };
    return {
        take(part, subject) {
            if (part.part === 'resource') {
                first ??= 'changes';
                if (subject && isDisrupted(subject))
                    note(subject);
            }
            else if (part.part === 'configured') {
                if (isWanted())
                    place(part.resource);
            }
            else if (part.part === 'links' && isWanted()) {
                for (const link of part.links.all)
                    links.add(link);
            }
        },
        *finish({ context }) {
            for (const resource of waiting)
                connect(resource);
            for (const [key, target] of disrupted)
                yield* hub(key, target, context.settings.thresholds.hubDependents);
            for (const address of context.preventDestroyRemoved ?? []) {
                yield { rule: 'prevent-destroy-removed', address, level: disrupted.has(address) ? 'CRITICAL' : 'HIGH' };
            }
        },
        causeOf: (address) => consequences.get(withoutIndexes(address)),
        limits: () => [
            ...(missed > 0
                ? [`Dependents were counted for the first ${MOST_DISRUPTED} objects that go, not for ${missed} more.`]
                : []),
            ...(disrupted.size > 0 && unlinked + links.missed() > 0
                ? [
                    `References through modules were followed for part of the configuration; ${unlinked + links.missed()} were not.`,
                ]
                : []),
        ],
    };
}
/** Is it the name of a variable or output, and not of a resource? */
const isLink = (name) => /(?:^|\.)(?:var|output)\.[^.]+$/.test(name);
const isDisrupted = ({ change, traits }) => (change.kind === 'delete' || change.kind === 'replace') &&
    change.deposed === undefined &&
    !traits.has('benign') &&
    !traits.has('released');
function* hub(key, { address, type, dependents }, least) {
    if (dependents < least)
        return;
    const others = (0,fold/* countText */.l)(dependents, 'other resource');
    yield {
        rule: 'hub-resource-disrupted',
        address,
        type,
        title: `goes, and ${others} depend on it`,
        why: `${others} of this configuration refer to ${key}; all of them are touched by its end.`,
    };
}
const configurationAddress = ({ module, type, name }) => `${module === '' ? '' : `${withoutIndexes(module)}.`}${type}.${name}`;
/** `module.a["x"].aws_vpc.main[0]` → `module.a.aws_vpc.main`. */
const withoutIndexes = (address) => address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '');


/***/ })

};
