export const id = 676;
export const ids = [676];
export const modules = {

/***/ 1964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ formOf),
/* harmony export */   i: () => (/* binding */ showAssessment)
/* harmony export */ });
/* harmony import */ var _src_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4296);

/** The form that was asked for. Throws a `ConfigurationError` when it is not clear. */
const formOf = (given) => {
    if (given.flag('json') && given.flag('markdown'))
        throw new _src_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1('--json and --markdown are two forms of the same answer. Choose one.');
    return given.flag('json') ? 'json' : given.flag('markdown') ? 'markdown' : 'terminal';
};
/** Loaded when there is something to show. */
const markdownOf = async (assessment) => {
    const { renderRiskSummary } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(444), __webpack_require__.e(892), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 9770));
    return renderRiskSummary({ repository: '', stacks: [assessment], links: {} });
};
/** Prints an assessment. */
const showAssessment = async (assessment, form, { answer }) => {
    if (form === 'json')
        answer.write(`${JSON.stringify(assessment, null, 2)}\n`);
    else if (form === 'markdown')
        answer.write(`${(await markdownOf(assessment)).trimEnd()}\n`);
    else
        answer.write(`\n${(await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(892), __webpack_require__.e(698)]).then(__webpack_require__.bind(__webpack_require__, 1698))).renderTerminal(assessment, answer)}\n`);
};


/***/ }),

/***/ 1310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ rulesOf),
/* harmony export */   y: () => (/* binding */ settingsOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _src_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4296);
/* harmony import */ var _src_core_risk_settings__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2482);



/** The readers of YAML and of the schema are loaded only where there is a file. */
const configOf = async (file) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file).catch((cause) => {
        throw new _src_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(`--config: there is no readable file \`${file}\`. Check the path, or leave --config out to judge by the defaults.`, { cause });
    });
    const { readConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(815), __webpack_require__.e(281), __webpack_require__.e(274)]).then(__webpack_require__.bind(__webpack_require__, 4274));
    return readConfigFile(file, new Date().toISOString());
};
/**
 * The rules of `--config FILE`, or those of the first day without it. The file in the directory is not looked for: what
 * counts in GitHub is that of the base branch, and a verdict by another one would be a surprise.
 */
const settingsOf = async (file) => {
    if (file === undefined)
        return _src_core_risk_settings__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a;
    const { riskSettingsOf } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(713)]).then(__webpack_require__.bind(__webpack_require__, 713));
    return riskSettingsOf(await configOf(file));
};
/** The same with what the guard refuses. */
const rulesOf = async (file) => {
    if (file === undefined) {
        const { DEFAULT_GUARD_SETTINGS: guard } = await __webpack_require__.e(/* import() */ 281).then(__webpack_require__.bind(__webpack_require__, 6281));
        return { settings: _src_core_risk_settings__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a, guard };
    }
    const { riskSettingsOf } = await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(713)]).then(__webpack_require__.bind(__webpack_require__, 713));
    const { guardSettingsOf } = await Promise.all(/* import() */[__webpack_require__.e(281), __webpack_require__.e(61)]).then(__webpack_require__.bind(__webpack_require__, 1061));
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


/**
 * Every combination of verbs that Terraform and OpenTofu are known to write (docs/risk.md#reading-a-plan); any other is
 * `unknown`.
 */
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
var read_change = __webpack_require__(4444);
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
    emit;
    constructor(emit) {
        this.emit = emit;
    }
    /** A member of the document. @throws ConfigurationError when it shows that this is a log and not a plan. */
    key(name) {
        if (name === '@level' || name === '@message')
            throw refusals/* refusals */.K.stream();
        this.keys.add(name);
    }
    /** Emits the parts that one taken value holds. @throws ConfigurationError for an unknown major version. */
    take(section, path, value) {
        const name = String(path.at(-1));
        if (section === 'header')
            this.field(name, value);
        else if (section === 'variable')
            this.secrets.value(name, value);
        else if (section === 'configured-variable')
            this.secrets.declaration(path, value);
        else if (section === 'configured-call') {
            this.secrets.call(path, value);
            this.emit({ part: 'links', links: (0,configuration/* variableLinks */.os)(path, value) });
        }
        else if (section === 'prior')
            (0,prior/* priorOf */.WD)(value, this.emit);
        else {
            const part = partOf(section, path, value);
            if (part !== undefined)
                this.emit(part);
        }
    }
    /**
     * Emits what can only be said when the document has ended, all but its header.
     * @throws ConfigurationError when it was not a plan.
     */
    finish() {
        if (!this.keys.has('resource_changes') && !this.keys.has('planned_values')) {
            if (this.keys.has('values'))
                throw refusals/* refusals */.K.state();
            throw this.keys.has('lineage') ? refusals/* refusals */.K.stateFile() : refusals/* refusals */.K.notPlan();
        }
        for (const part of this.secrets.parts())
            this.emit(part);
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
function partOf(section, path, value) {
    switch (section) {
        case 'resource':
        case 'drift':
            return { part: section, change: (0,read_change/* changeOf */.C2)(value) };
        case 'output':
            return { part: 'output', output: (0,read_change/* outputOf */.jH)(String(path.at(-1)), value) };
        case 'check':
            return { part: 'check', check: checkOf(value) };
        case 'condition':
            return { part: 'check', check: conditionOf(value) };
        case 'invocation':
            return { part: 'invocation', invocation: invocationOf(value), deferred: false };
        case 'deferred': {
            const change = (0,read_change/* changeOf */.C2)((0,json/* memberOf */.C5)(value, 'resource_change') ?? null);
            return { part: 'deferred', reason: (0,json/* textOf */.b6)(value, 'reason') ?? 'unknown', change };
        }
        case 'deferred-invocation': {
            const invocation = invocationOf((0,json/* memberOf */.C5)(value, 'action_invocation') ?? value);
            return { part: 'invocation', invocation, deferred: true };
        }
        case 'configured-resource': {
            const resource = (0,configuration/* configuredOf */.uI)((0,configuration/* prefixOf */.MT)(path), value);
            return resource && { part: 'configured', resource };
        }
        case 'configured-outputs':
            return { part: 'links', links: { all: (0,configuration/* outputLinks */.N8)((0,configuration/* prefixOf */.MT)(path), value) } };
        default:
            return undefined;
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
/* harmony export */   Yx: () => (/* binding */ addMarked),
/* harmony export */   b6: () => (/* binding */ placeOfPrior),
/* harmony export */   wQ: () => (/* binding */ markedScalars)
/* harmony export */ });
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9767);

/** The values below `mask` that it marks as sensitive. */
function* markedScalars(value, mask) {
    const found = [];
    addMarked(value, mask, found);
    for (const marked of found)
        yield* (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .scalarsOf */ .TM)(marked);
}
/** Adds what `mask` marks as sensitive in a value, each as a whole. The mask leads the way: it is small where the value is large. */
function addMarked(value, mask, found) {
    if (value === undefined || mask === undefined || mask === false)
        return;
    if (mask === true)
        found.push(value);
    else if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(mask) && (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        for (const [at, below] of mask.entries())
            addMarked(value[at], below, found);
    else if ((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(mask) && (0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value)) {
        for (const key of Object.keys(mask))
            addMarked((0,_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(value, key), mask[key], found);
    }
}
/** One object of the state before the plan: where it is, and its secrets, since data sources are in no change. */
function priorOf(entry, emit) {
    if (!(0,_json__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(entry))
        return;
    emit(placeOfPrior(entry));
    for (const value of markedScalars(entry['values'], entry['sensitive_values']))
        emit({ part: 'secret', value });
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

/***/ 3454:
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

;// CONCATENATED MODULE: ./src/core/changes/read/excerpt.ts
/** A mistake of ours, and nothing that is wrong with the plan. */
class AskedTooLate extends Error {
    constructor() {
        super('A part of the plan was asked after the next chunk had been read. Keep what it answers, or `kept(part)`.');
    }
}
/** A chunk of the plan while it is read. Afterwards its memory may hold another chunk, and nobody may look at it. */
class Page {
    #bytes;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    get bytes() {
        if (this.#bytes === undefined)
            throw new AskedTooLate();
        return this.#bytes;
    }
    close() {
        this.#bytes = undefined;
    }
}
/** The bytes of one value, where they stand; positions count from its first byte. */
class Excerpt {
    length;
    page;
    from;
    constructor(page, from, to) {
        this.page = page;
        this.from = from;
        this.length = to - from;
    }
    text() {
        return this.page.bytes.toString('utf8', this.from, this.from + this.length);
    }
    /** The bytes up to `end`, each as one character. */
    headUpTo(end) {
        return this.page.bytes.toString('latin1', this.from, this.from + end);
    }
    /** Do these bytes stand at `at`? Faster than `Buffer.compare` on so few. */
    hasAt(words, at) {
        return at >= 0 && at + words.length <= this.length && areAt(this.page.bytes, words, this.from + at);
    }
    byteAt(at) {
        return at >= 0 && at < this.length ? this.page.bytes[this.from + at] : undefined;
    }
    includes(words, from = 0) {
        const { bytes } = this.page;
        const last = this.from + this.length - words.length;
        for (let at = this.from + from; at <= last; at++)
            if (areAt(bytes, words, at))
                return true;
        return false;
    }
}
function areAt(bytes, words, from) {
    for (let at = 0; at < words.length; at++)
        if (bytes[from + at] !== words[at])
            return false;
    return true;
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
    /**
     * Of the present chunk, in order: position * 2, and 1 more where the bracket opens. Good until the next chunk of this or
     * another document is entered.
     */
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
        if (chunk.length <= MOST_INPUT) {
            this.places = this.found(chunk.subarray(from), from);
            return;
        }
        const found = [];
        for (let at = from; at < chunk.length; at += MOST_INPUT) {
            found.push(this.found(chunk.subarray(at, at + MOST_INPUT), at).slice());
        }
        this.places = joined(found);
    }
    /** In memory that all finders share, unless the input begins further on. */
    found(input, at) {
        const { memory, find, state } = finder();
        const bytes = new Uint8Array(memory.buffer);
        bytes.set(input);
        bytes.fill(0x20, input.length, input.length + 64);
        const count = find(input.length, this.state);
        this.state = state();
        const places = new Uint32Array(memory.buffer, FOUND, count);
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
/** More than an element of a plan has; whoever needs them all finds this many and parses the element. */
const MOST_OPENED = 16;
/** The first positions at which something stands, from the first byte of the value. Used again for each value. */
class Positions {
    count = 0;
    all = new Int32Array(MOST_OPENED);
    add(position) {
        if (this.count < MOST_OPENED)
            this.all[this.count++] = position;
    }
    at(index) {
        return index < this.count ? (this.all[index] ?? 0) : 0;
    }
}
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
    opened = new Positions();
    openedBelow = new Positions();
    closed = 0;
    brackets;
    /** @param brackets Entered into every chunk before it is eaten. */
    constructor(brackets) {
        this.brackets = brackets;
    }
    start() {
        this.depth = this.eaten = this.closed = this.opened.count = this.openedBelow.count = 0;
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
                if (depth === 2)
                    this.opened.add(shift + positionOf(place));
                else if (depth === 3)
                    this.openedBelow.add(shift + positionOf(place));
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





const COMMA = 0x2c;
const COLON = 0x3a;
const scan_QUOTE = 0x22;
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d];
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d];
const NULL = 0x6e;
const isBlank = (byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const scan_char = (byte) => String.fromCharCode(byte);
/**
 * A push parser for one JSON document of any size: it goes where the layout goes, hands over what is taken and passes
 * over the rest, holding no more than one value.
 */
class DocumentScanner {
    frames = [];
    frame;
    brackets = new Brackets();
    swallow = new Swallow(this.brackets);
    expecting = 'value';
    taking;
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
     * Reads on at `from`; the index after the document, or the chunk's length when it goes on.
     * @param base Position of the chunk in the input, in bytes, for messages.
     * @throws ConfigurationError when this is no JSON or not in the form of the layout.
     */
    push(chunk, from, base) {
        const page = new Page(chunk);
        let at = from;
        this.brackets.enter(chunk, from);
        while (at < chunk.length && !this.done) {
            if (this.expecting === 'rest of a key' || this.expecting === 'rest of a value')
                at = this.eat(page, at, base);
            else if (isBlank(chunk[at] ?? 0))
                at++;
            else
                at = this.structure(chunk, at, base);
        }
        page.close();
        return at;
    }
    eat(page, from, base) {
        const chunk = page.bytes;
        const at = this.swallow.eat(chunk, from);
        const isKey = this.expecting === 'rest of a key';
        if (this.swallow.deepest > MOST_LEVELS)
            throw refusals/* refusals */.K.deep(base + at, (0,refusals/* placeOf */.$)(this.path), MOST_LEVELS);
        if (isKey || this.taking !== undefined) {
            if (!this.swallow.ended)
                this.pieces.push(Buffer.from(chunk.subarray(from, at)));
            else
                this.deliver(this.whole(page, from, at), isKey, base + at);
        }
        if (this.swallow.ended)
            this.expecting = isKey ? 'colon' : 'comma';
        return at;
    }
    /** The value that ends here, with what earlier chunks had of it. */
    whole(page, from, to) {
        if (this.pieces.length === 0)
            return new Excerpt(page, from, to);
        const bytes = Buffer.concat([...this.pieces, page.bytes.subarray(from, to)]);
        this.pieces = [];
        return new Excerpt(new Page(bytes), 0, bytes.length);
    }
    deliver(value, isKey, position) {
        if (!isKey) {
            if (this.taking !== undefined)
                this.found.take(this.taking, value, this.swallow);
            return;
        }
        const name = nameOf(value, position, this.path);
        if (this.frame !== undefined)
            this.frame.step = name;
        if (this.frames.length === 1)
            this.found.key(name);
    }
    structure(chunk, at, base) {
        const byte = chunk[at] ?? 0;
        const { frame } = this;
        const closing = frame?.list === true ? CLOSE_LIST : CLOSE_OBJECT;
        if (this.expecting === 'first') {
            if (byte === closing)
                return this.close(at);
            this.expecting = frame?.list === true ? 'value' : 'key';
        }
        if (this.expecting === 'value')
            return this.begin(byte, at, base);
        if (this.expecting === 'key' && byte === scan_QUOTE)
            return this.startSwallow('rest of a key', undefined, at);
        if (this.expecting === 'colon' && byte === COLON)
            this.expecting = 'value';
        else if (this.expecting === 'comma' && byte === COMMA)
            this.nextAfterComma(frame);
        else if (this.expecting === 'comma' && byte === closing)
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
        this.frame = this.frames.at(-1);
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
        if (layout.how === 'skip' || (byte === NULL && layout.how !== 'take')) {
            return this.startSwallow('rest of a value', undefined, at);
        }
        if (layout.how === 'take')
            return this.startSwallow('rest of a value', layout.section, at);
        const list = layout.how === 'each' && layout.of === 'list';
        if (byte !== (list ? OPEN_LIST : OPEN_OBJECT)) {
            throw refusals/* refusals */.K.shape(base + at, (0,refusals/* placeOf */.$)(this.path), list ? 'a list' : 'an object');
        }
        this.frame = { layout, list, step: list ? 0 : '' };
        this.frames.push(this.frame);
        this.expecting = 'first';
        return at + 1;
    }
    layoutHere() {
        const { frame } = this;
        if (frame === undefined)
            return this.root;
        if (frame.layout.how === 'each')
            return frame.layout.each;
        if (frame.layout.how === 'members')
            return frame.layout.members.get(String(frame.step)) ?? layout/* SKIP */._;
        return layout/* SKIP */._;
    }
}
/** As almost all are: without anything that JSON writes otherwise than it is. */
const PLAIN = /^"[ !#-[\]-~]*"$/;
function nameOf(name, position, path) {
    const text = name.headUpTo(name.length);
    if (PLAIN.test(text))
        return text.slice(1, -1);
    try {
        return JSON.parse(name.text());
    }
    catch {
        throw refusals/* refusals */.K.malformed(position, (0,refusals/* placeOf */.$)(path), 'the name of a member is not a JSON string');
    }
}

// EXTERNAL MODULE: ./src/core/changes/read/unread.ts
var unread = __webpack_require__(5475);
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
const MASKS_OF_ANY_KIND = MASKS.subarray(1, MASK);
const TRUE = Buffer.from('true');
const CONFIGURED = Buffer.from('{"address":"');
const shortcut_QUOTE = 0x22;
/**
 * The members before `change` and before `values` in the engines' order: with others, or other ones, nothing matches.
 * What is kept of them is ASCII, because the bytes are taken for characters.
 */
const TEXT = String.raw `"(?!")[^"\\]*(?:\\.[^"\\]*)*"`;
const WORD = String.raw `"[^"\\]+"`;
const KEPT = String.raw `"([!#-[\]-~]+)"`;
const INDEX = String.raw `0|[1-9]\d{0,14}|"(?:[ !#-[\]-~]|\\["\\/bfnrt])+"`;
const NAMED = String.raw `"type":${KEPT},"name":${WORD}(?:,"index":(${INDEX}))?,"provider_name":${KEPT}`;
const CHANGE_HEAD = new RegExp(`^{"address":${TEXT}(?:,"module_address":${TEXT})?,"mode":"managed",${NAMED}$`);
const PRIOR_HEAD = new RegExp(`^{"address":${TEXT},"mode":"(?:managed|data)",${NAMED},"schema_version":\\d+$`);
/**
 * Most of a plan are objects that stay as they are, the state before and the configuration; of these little is asked.
 * In the form in which the engines write them (compact, members in a fixed order) they are not parsed until somebody
 * asks. `undefined` for everything else: that is parsed as a whole.
 */
function shortcutTo(section, where, value, shape, parse) {
    if (section === 'resource')
        return unchangedIn(value, shape, parse);
    if (section === 'prior')
        return priorIn(value, shape, parse);
    if (section === 'configured-outputs')
        return outputsIn(value, where, parse);
    return section === 'configured-resource' ? configuredIn(value, where, parse) : undefined;
}
/** The change is the only object in the entry and its last member, so that all that is told stands before it or in it. */
function unchangedIn(value, shape, parse) {
    const { opened, closed } = shape;
    const change = opened.at(0);
    if (opened.count !== 1 || closed !== value.length - 1 || !value.hasAt(NO_OP, change - CHANGE))
        return undefined;
    if (mayImport(value, shape))
        return undefined;
    const head = CHANGE_HEAD.exec(value.headUpTo(change - CHANGE));
    return head ? { part: 'resource', change: new unread/* UnchangedObject */.Zw(value, namedIn(head), parse) } : undefined;
}
function mayImport(value, { openedBelow }) {
    if (openedBelow.count === MOST_OPENED)
        return true;
    for (let nth = 0; nth < openedBelow.count; nth++) {
        const place = openedBelow.at(nth);
        if (value.byteAt(place - 3) === LAST && value.hasAt(IMPORTING, place - IMPORTING.length))
            return true;
    }
    return false;
}
function namedIn(head) {
    const { 1: type = '', 2: index, 3: provider = '' } = head;
    return index === undefined ? { type, provider } : { type, provider, index: JSON.parse(index) };
}
/** An object without a secret: nothing of it is needed but that it is there. */
function priorIn(value, shape, parse) {
    const { opened } = shape;
    const values = opened.at(0);
    if (!value.hasAt(PRIOR_VALUES, values - VALUES))
        return undefined;
    const mask = maskIn(value, shape);
    if (mask === undefined ? value.includes(MASKS_OF_ANY_KIND, values) : value.includes(TRUE, mask))
        return undefined;
    const head = PRIOR_HEAD.exec(value.headUpTo(values - VALUES));
    return head ? new unread/* PriorObject */._e(value, namedIn(head), parse) : undefined;
}
function maskIn(value, { opened }) {
    for (let nth = 0; nth < opened.count; nth++)
        if (value.hasAt(MASKS, opened.at(nth) - MASK))
            return opened.at(nth);
    return undefined;
}
/** A block that has an address. */
const configuredIn = (value, where, parse) => value.hasAt(CONFIGURED, 0) && value.byteAt(CONFIGURED.length) !== shortcut_QUOTE
    ? { part: 'configured', resource: new unread/* ConfiguredBlock */.o4(value, where, parse) }
    : undefined;
/** Outputs hold nothing that must be refused, so any may wait. */
const outputsIn = (value, where, parse) => ({
    part: 'links',
    links: new unread/* ConfiguredOutputs */.Vu(value, where, parse),
});

;// CONCATENATED MODULE: ./src/core/changes/read/stream.ts








/** One plan document: a scanner, and what turns its findings into parts. */
class PlanDocument {
    gather;
    emit;
    position = 0;
    scanner = new DocumentScanner(layout/* PLAN_LAYOUT */.B, {
        key: (name) => {
            this.gather.key(name);
        },
        take: (section, value, shape) => {
            this.take(section, value, shape);
        },
    });
    constructor(emit) {
        this.emit = emit;
        this.gather = new gather/* Gather */.O(emit);
    }
    push(chunk, from, base) {
        this.position = base;
        return this.scanner.push(chunk, from, base);
    }
    finish() {
        return this.gather.finish();
    }
    take(section, value, shape) {
        const short = shortcutTo(section, this.where, value, shape, this.parse);
        if (short !== undefined)
            this.emit(short);
        else
            this.gather.take(section, this.where(), this.parse(value));
    }
    where = () => this.scanner.path;
    parse = (value) => {
        try {
            return parseExactly(value.text());
        }
        catch (error) {
            if (error instanceof AskedTooLate)
                throw error;
            throw refusals/* refusals */.K.malformed(this.position, (0,refusals/* placeOf */.$)(this.where()), error instanceof SyntaxError ? 'not valid JSON' : 'too large');
        }
    };
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
    document;
    /** The beginning of a line outside documents, until it tells what it is. */
    line = '';
    inNoise = false;
    read = 0;
    take;
    constructor(take) {
        this.take = take;
    }
    push(chunk) {
        this.feed(this.input.push(chunk));
    }
    end() {
        this.feed(this.input.end());
        if (this.line !== '')
            this.judgeLine();
        if (this.document !== undefined)
            throw refusals/* refusals */.K.truncated(this.read, (0,refusals/* placeOf */.$)(this.document.scanner.path));
        if (this.headers.length === 0)
            throw refusals/* refusals */.K.empty();
        this.take({ part: 'header', header: (0,gather/* mergeHeaders */.l)(this.headers) });
    }
    feed(chunk) {
        let at = 0;
        while (at < chunk.length) {
            at = this.document === undefined ? this.between(chunk, at) : this.inside(this.document, chunk, at);
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
            this.document = new PlanDocument(this.take);
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
const createPlanReader = (take) => new StreamingReader(take);


/***/ }),

/***/ 5475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ kept),
/* harmony export */   Vu: () => (/* binding */ ConfiguredOutputs),
/* harmony export */   Zw: () => (/* binding */ UnchangedObject),
/* harmony export */   _e: () => (/* binding */ PriorObject),
/* harmony export */   o4: () => (/* binding */ ConfiguredBlock)
/* harmony export */ });
/* harmony import */ var _change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4444);
/* harmony import */ var _configuration__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7208);
/* harmony import */ var _prior__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6710);



/**
 * Parts of which hardly anybody asks more than what kind they are: they are parsed on the first other question, which
 * must be asked before the next chunk is read. So keep what they answer and not them.
 */
class Unread {
    #value;
    #parse;
    #read;
    constructor(value, parse) {
        this.#value = value;
        this.#parse = parse;
    }
    holds(words) {
        return this.#value.includes(words);
    }
    get whole() {
        return (this.#read ??= this.understood(this.#parse(this.#value)));
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
    type;
    provider;
    constructor(value, { type, provider, index }, parse) {
        super(value, parse);
        this.type = type;
        this.provider = provider;
        if (index !== undefined)
            this.index = index;
    }
    get kind() {
        return 'no-op';
    }
    get mode() {
        return 'managed';
    }
    get verbs() {
        return VERBS;
    }
    get replacePaths() {
        return NOWHERE;
    }
    understood(entry) {
        return (0,_change__WEBPACK_IMPORTED_MODULE_0__/* .changeOf */ .C2)(entry);
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
    constructor(value, { type, provider }, parse) {
        super(value, parse);
        this.type = type;
        this.provider = provider;
    }
    understood(entry) {
        return (0,_prior__WEBPACK_IMPORTED_MODULE_2__/* .placeOfPrior */ .b6)(entry);
    }
    get address() {
        return this.whole.address;
    }
}
const PROVISIONERS = Buffer.from('"provisioners":');
const NONE = [];
/** A resource block of the configuration. */
class ConfiguredBlock extends Unread {
    #where;
    constructor(value, where, parse) {
        super(value, parse);
        this.#where = where;
    }
    understood(entry) {
        return (0,_configuration__WEBPACK_IMPORTED_MODULE_1__/* .configuredOf */ .uI)((0,_configuration__WEBPACK_IMPORTED_MODULE_1__/* .prefixOf */ .MT)(this.#where()), entry) ?? { address: '', references: NONE, provisioners: NONE };
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
    #where;
    constructor(value, where, parse) {
        super(value, parse);
        this.#where = where;
    }
    understood(outputs) {
        return { all: (0,_configuration__WEBPACK_IMPORTED_MODULE_1__/* .outputLinks */ .N8)((0,_configuration__WEBPACK_IMPORTED_MODULE_1__/* .prefixOf */ .MT)(this.#where()), outputs) };
    }
    get all() {
        return this.whole.all;
    }
}
/** The part for whoever keeps it: it answers also when the plan has been read on. */
function kept(part) {
    if (part instanceof PriorObject)
        return part.toJSON();
    if (part.part === 'resource' && part.change instanceof UnchangedObject)
        return { ...part, change: part.change.toJSON() };
    if (part.part === 'configured' && part.resource instanceof ConfiguredBlock)
        return { ...part, resource: part.resource.toJSON() };
    if (part.part === 'links' && part.links instanceof ConfiguredOutputs)
        return { ...part, links: part.links.toJSON() };
    return part;
}


/***/ }),

/***/ 4486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ redactorOf)
});

// UNUSED EXPORTS: REDACTED

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
/* harmony import */ var _json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9767);
/* harmony import */ var _read_prior__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6710);


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
/** A region of a cloud, or the part of it that says where: it stands in every ARN. */
const REGION = /^(us|eu|ap|sa|ca|af|me|il|mx)-(gov-|iso-)?(north|south|east|west|central)(east|west)?(-?\d)?$/;
/** Can the text be looked for without blanking out ordinary words? */
function isTelling(text) {
    const word = text.trim().toLowerCase();
    if (word.length < SHORTEST || ORDINARY.has(word) || REGION.test(word))
        return false;
    return text.trim().length >= SHORTEST_DIGITS || !/^[\d.,:+-]+$/.test(text.trim());
}
/**
 * Every text that a part marks as sensitive, and what hides in it: lines of a multi-line text, scalars of JSON in a
 * string. For redaction by value, because tools print secrets where no mask covers them. Left out: see `isTelling`.
 */
function sensitiveValues(part) {
    const texts = markedTexts(part);
    if (texts.length === 0)
        return NONE;
    const found = new Set();
    for (const text of texts)
        for (const piece of piecesOf(text))
            if (isTelling(piece))
                found.add(piece);
    return [...found];
}
const NONE = [];
function markedTexts(part) {
    switch (part.part) {
        case 'secret':
            return [part.value];
        case 'resource':
        case 'drift':
        case 'deferred':
            return secretsIn(part.change.values);
        case 'output':
            return secretsIn(part.output.values);
        case 'invocation':
            return [...(0,_read_prior__WEBPACK_IMPORTED_MODULE_0__/* .markedScalars */ .wQ)(part.invocation.config, part.invocation.sensitive)];
        default:
            return NONE;
    }
}
/** What is sensitive on one side is on both: the value may be the same. Most parts have no such thing. */
function secretsIn({ before, after, beforeSensitive, afterSensitive }) {
    const marked = [];
    for (const mask of [beforeSensitive, afterSensitive])
        for (const value of [before, after])
            (0,_read_prior__WEBPACK_IMPORTED_MODULE_0__/* .addMarked */ .Yx)(value, mask, marked);
    return marked.length === 0 ? NONE : marked.flatMap((value) => [...(0,_json__WEBPACK_IMPORTED_MODULE_1__/* .scalarsOf */ .TM)(value), ...oddKeys(value)]);
}
function* oddKeys(value) {
    if ((0,_json__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        for (const item of value)
            yield* oddKeys(item);
    else if ((0,_json__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value)) {
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
    for (const scalar of (0,_json__WEBPACK_IMPORTED_MODULE_1__/* .scalarsOf */ .TM)(embedded(text)))
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

/***/ 1983:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ NO_COST)
/* harmony export */ });
/** What is known of the cost when nobody asked for an estimate. It is not an estimate of zero. */
const NO_COST = { status: 'absent', notes: [], resources: [] };


/***/ }),

/***/ 103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ EVIDENCE_PLACES),
/* harmony export */   CO: () => (/* binding */ STANDARD_EVIDENCE)
/* harmony export */ });
/* unused harmony export wantsOf */
/** Where a pattern may stand. */
const EVIDENCE_PLACES = ['title', 'description', 'branch', 'commits'];
/** Evidence that no configuration need describe. */
const STANDARD_EVIDENCE = {
    'migration-plan': {
        text: 'A migration plan: the heading "## Migration plan" in the description, with at least 40 words',
        heading: { title: '## Migration plan', leastWords: 40 },
    },
    'change-ticket': {
        text: 'The number of a change ticket, such as `CHG-1234`, in title, description, branch or commits',
        pattern: { source: '(?<![A-Z0-9])[A-Z][A-Z0-9]+-\\d+(?!\\d)', places: EVIDENCE_PLACES },
    },
    'verified-backup': {
        text: 'A verified backup: the label "backup-verified"',
        label: { name: 'backup-verified' },
    },
};
/** What of GitHub must be read to tell whether these rules hold. */
const wantsOf = (rules) => ({
    /** Teams of which somebody must have set a label. */
    teams: [...new Set(rules.flatMap(({ label }) => label?.team ?? []))],
    checks: [...new Set(rules.flatMap(({ check }) => check ?? []))],
});


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

/***/ 4123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ createJudge)
});

// EXTERNAL MODULE: ./src/core/risk/assessment-words.ts
var assessment_words = __webpack_require__(709);
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
// EXTERNAL MODULE: ./src/core/risk/subject.ts + 2 modules
var risk_subject = __webpack_require__(6177);
// EXTERNAL MODULE: ./src/core/risk/rollback/words.ts + 1 modules
var words = __webpack_require__(8156);
;// CONCATENATED MODULE: ./src/core/risk/rollback/aws.ts




function kmsKey(subject) {
    const days = (0,risk_attribute/* numberOf */.rl)((0,risk_subject/* nowOf */.Ic)(subject, 'deletion_window_in_days')) ?? 30;
    const id = (0,words/* argument */.EE)((0,risk_subject/* nameNow */.WB)(subject, 'key_id') ?? (0,risk_subject/* nameNow */.WB)(subject, 'id'), 'key-id');
    return (0,words/* withinWindow */.mX)(`Within ${days} days of the apply the deletion can be cancelled, and the key used and imported again; after that everything encrypted with it is lost for ever.`, [
        `aws kms cancel-key-deletion --key-id ${id}`,
        `aws kms enable-key --key-id ${id}`,
        ...((0,words/* isReplaced */.tc)(subject) ? [] : [(0,words/* importCommand */.LB)(subject)]),
    ]);
}
function secret(subject) {
    const days = (0,risk_attribute/* numberOf */.rl)((0,risk_subject/* nowOf */.Ic)(subject, 'recovery_window_in_days')) ?? 30;
    if (days === 0)
        return (0,words/* noWay */.v1)('The recovery window is 0 days, so the secret is gone at once with all its versions.');
    const id = (0,words/* argument */.EE)((0,risk_subject/* nameNow */.WB)(subject, 'arn') ?? (0,risk_subject/* nameNow */.WB)(subject, 'name'), 'secret-id');
    return (0,words/* withinWindow */.mX)(`Within ${days} days of the apply the secret can be restored, and then imported. Until they are over no other secret can have its name, so a plain revert fails.`, [`aws secretsmanager restore-secret --secret-id ${id}`, ...((0,words/* isReplaced */.tc)(subject) ? [] : [(0,words/* importCommand */.LB)(subject)])]);
}
function bucket(subject) {
    const name = (0,risk_subject/* nameNow */.WB)(subject, 'bucket');
    const place = (0,words/* argument */.EE)(name && `s3://${name}`, 's3://bucket');
    if ((0,risk_subject/* nowOf */.Ic)(subject, 'force_destroy') === true)
        return (0,words/* noWay */.v1)('`force_destroy` deletes every object and every version first. Copy them before the apply:', [
            `aws s3 sync ${place} <s3://another-bucket>`,
        ]);
    return (0,words/* notEquivalent */.SJ)('The bucket is only deleted when it is empty; count what is in it before the apply. A revert creates it again, unless somebody else has taken the name.', [`aws s3 ls --recursive --summarize ${place}`]);
}
function volume(subject) {
    const zone = (0,words/* named */.KT)(subject, 'availability_zone', 'zone');
    const create = `aws ec2 create-volume --snapshot-id <snapshot-id> --availability-zone ${zone}`;
    if ((0,risk_subject/* nowOf */.Ic)(subject, 'final_snapshot') === true)
        return (0,words/* restore */.PF)('The apply takes a last snapshot. Make a volume from it, and import it.', [
            `aws ec2 describe-snapshots --filters Name=volume-id,Values=${(0,words/* named */.KT)(subject, 'id', 'volume-id')}`,
            create,
        ]);
    return (0,words/* noWay */.v1)('Nothing keeps what is on it. Take a snapshot before the apply; a volume can be made from that:', [
        `aws ec2 create-snapshot --volume-id ${(0,words/* named */.KT)(subject, 'id', 'volume-id')}`,
        create,
    ]);
}
const fileSystem = (subject) => (0,words/* noWay */.v1)('Nothing keeps its files but AWS Backup, where it is set up. Take a backup before the apply:', [
    `aws backup start-backup-job --backup-vault-name <vault> --iam-role-arn <role-arn> --resource-arn ${(0,words/* named */.KT)(subject, 'arn', 'file-system-arn')}`,
]);
const queue = (subject) => (0,words/* noWay */.v1)('A revert creates it again, empty, and not before 60 seconds are over (SQS documentation). Count the messages in it before the apply:', [
    `aws sqs get-queue-attributes --attribute-names ApproximateNumberOfMessages --queue-url ${(0,words/* argument */.EE)((0,risk_subject/* nameNow */.WB)(subject, 'url') ?? (0,risk_subject/* nameNow */.WB)(subject, 'id'), 'queue-url')}`,
]);
const logGroup = (subject) => (0,words/* noWay */.v1)('A revert creates it again, empty. Export its lines before the apply:', [
    `aws logs create-export-task --log-group-name ${(0,words/* named */.KT)(subject, 'name', 'log-group')} --from 0 --to "$(date +%s000)" --destination <bucket>`,
]);
const repository = (subject) => (0,risk_subject/* nowOf */.Ic)(subject, 'force_delete') === true
    ? (0,words/* noWay */.v1)('`force_delete` deletes every image with it. A revert creates it empty; the images must be built and pushed again.')
    : (0,words/* notEquivalent */.SJ)('The repository is only deleted when it holds no image. A revert creates it again.');
const machine = (subject) => (0,words/* notEquivalent */.SJ)('A revert starts another machine: id and private address are new, a public one too without an elastic IP, and what was on its root disk is gone. Keep an image before the apply if any of that counts:', [
    `aws ec2 create-image --instance-id ${(0,words/* named */.KT)(subject, 'id', 'instance-id')} --name ${(0,words/* derived */.un)(subject, 'id', '-before-apply', 'image')}`,
]);
/** AWS, without its databases. What is not here has the general words. */
const AWS = [
    { types: /^aws_kms_(key|external_key|replica_key)$/, undo: kmsKey },
    { types: /^aws_secretsmanager_secret$/, undo: secret },
    {
        types: /^aws_(secretsmanager_secret_version|ssm_parameter)$/,
        undo: () => (0,words/* notEquivalent */.SJ)('A revert writes the value that the code knows; one that was set or rotated elsewhere is lost.'),
    },
    { types: /^aws_s3_bucket$/, undo: bucket },
    { types: /^aws_ebs_volume$/, undo: volume },
    { types: /^aws_efs_file_system$/, undo: fileSystem },
    { types: /^aws_sqs_queue$/, undo: queue },
    {
        types: /^aws_sns_topic$/,
        undo: () => (0,words/* notEquivalent */.SJ)('A revert creates it again under the same ARN. Subscriptions that do not stand in the code are lost, and those by mail must be confirmed again.'),
    },
    {
        types: /^aws_(kinesis_stream|msk_cluster)$/,
        undo: () => (0,words/* noWay */.v1)('A revert creates it again, empty: records that no consumer has read are lost, and so are the positions of consumers.'),
    },
    { types: /^aws_cloudwatch_log_group$/, undo: logGroup },
    { types: /^aws_ecr_repository$/, undo: repository },
    { types: /^aws_instance$/, undo: machine },
    {
        types: /^aws_iam_(role|user)$/,
        undo: () => (0,words/* notEquivalent */.SJ)('A revert makes one with the same ARN and another internal id: policies of keys, buckets and other accounts that name it must be saved again, and access keys made again.'),
    },
    {
        types: /^aws_eks_cluster$/,
        undo: () => (0,words/* notEquivalent */.SJ)('A revert makes an empty cluster with another endpoint: everything that ran in it must be deployed again.'),
    },
    {
        types: /^aws_route53_record$/,
        undo: () => (0,words/* revertAndApply */.Ck)('Revert the commit, plan and apply: the record comes back as it was. Resolvers may remember for the negative TTL of the zone that there was none.'),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rollback/azure.ts



const group = (subject) => `--resource-group ${(0,words/* named */.KT)(subject, 'resource_group_name', 'group')}`;
/** The provider purges a vault that it destroys, unless purge protection or its features block forbids that. */
const vault = (subject) => {
    const days = (0,risk_attribute/* numberOf */.rl)((0,risk_subject/* nowOf */.Ic)(subject, 'soft_delete_retention_days')) ?? 90;
    const recover = `az keyvault recover --name ${(0,words/* named */.KT)(subject, 'name', 'vault')}`;
    return (0,risk_subject/* nowOf */.Ic)(subject, 'purge_protection_enabled') === true
        ? (0,words/* withinWindow */.mX)(`Purge protection is on: for ${days} days the vault can be recovered, with all that is in it, and then imported.`, [recover])
        : (0,words/* noWay */.v1)(`Purge protection is off, and by default the provider purges what it destroys. Only with \`purge_soft_delete_on_destroy = false\` in its features block can the vault be recovered, for ${days} days:`, [recover]);
};
const inVault = (subject) => {
    const kind = /_(key|secret|certificate)$/.exec(subject.change.type)?.[1] ?? 'key';
    return (0,words/* noWay */.v1)('Whether the provider purges it at once, its features block says. Where it does not, and while the retention of the vault lasts:', [`az keyvault ${kind} recover --vault-name <vault> --name ${(0,words/* named */.KT)(subject, 'name')}`]);
};
const sqlDatabase = (subject) => (0,words/* restore */.PF)('While its server exists, Azure restores a deleted database from its backups, for their retention (7 days unless set).', [
    'az sql db list-deleted --resource-group <group> --server <server>',
    `az sql db restore --resource-group <group> --server <server> --name ${(0,words/* named */.KT)(subject, 'name', 'database')} --dest-name ${(0,words/* named */.KT)(subject, 'name', 'database')} --deleted-time <time>`,
]);
const flexibleServer = () => (0,words/* restore */.PF)('Azure keeps the backup of a deleted server for five days, and a restore of it mostly succeeds (Azure documentation). Export the databases before the apply.');
const disk = (subject) => (0,words/* noWay */.v1)('Nothing keeps what is on it. Take a snapshot before the apply; a disk can be made from that:', [
    `az snapshot create ${group(subject)} --name ${(0,words/* derived */.un)(subject, 'name', '-before-apply', 'snapshot')} --source ${(0,words/* named */.KT)(subject, 'id', 'disk-id')}`,
]);
/** Azure. What is not here has the general words. */
const AZURE = [
    { types: /^azurerm_key_vault$/, undo: vault },
    { types: /^azurerm_key_vault_(key|secret|certificate)$/, undo: inVault },
    { types: /^azurerm_mssql_database$/, undo: sqlDatabase },
    { types: /^azurerm_(postgresql|mysql)_flexible_server$/, undo: flexibleServer },
    { types: /^azurerm_managed_disk$/, undo: disk },
    {
        types: /^azurerm_storage_account$/,
        undo: () => (0,words/* restore */.PF)('Azure can mostly recover a deleted account within 14 days, as long as nobody has made another with its name. Copy what must stay before the apply.'),
    },
    {
        types: /^azurerm_kubernetes_cluster$/,
        undo: () => (0,words/* notEquivalent */.SJ)('A revert makes an empty cluster with another endpoint: everything that ran in it must be deployed again.'),
    },
    {
        types: /^azurerm_resource_group$/,
        undo: (subject) => (0,words/* noWay */.v1)('A revert makes an empty group: what was in it and does not stand in this code is lost. List it before the apply:', [`az resource list --output table --resource-group ${(0,words/* named */.KT)(subject, 'name', 'group')}`]),
    },
];

// EXTERNAL MODULE: ./src/core/risk/rollback/databases.ts
var databases = __webpack_require__(6806);
;// CONCATENATED MODULE: ./src/core/risk/rollback/google.ts



/** Days of a duration as Google writes it: `2592000s`. */
const daysOf = (duration) => {
    const seconds = Number(/^(\d+)s$/.exec(duration ?? '')?.[1] ?? Number.NaN);
    return Number.isNaN(seconds) ? 30 : Math.floor(seconds / 86_400);
};
const cloudSql = (subject) => {
    const instance = (0,words/* named */.KT)(subject, 'name', 'instance');
    return (0,words/* noWay */.v1)("Its backups are deleted with it; Google's support can bring it back for four days. Export it before the apply:", [
        `gcloud sql export sql ${instance} gs://<bucket>/${(0,words/* derived */.un)(subject, 'name', '.sql.gz', 'instance.sql.gz')} --database <database>`,
    ]);
};
const cryptoKey = (subject) => (0,words/* withinWindow */.mX)(`The versions of the key are scheduled for destruction. For ${daysOf((0,json/* textOf */.b6)(subject.change.values.before, 'destroy_scheduled_duration'))} days each can be restored; after that everything encrypted with it is lost for ever.`, [
    `gcloud kms keys versions restore <version> --key ${(0,words/* named */.KT)(subject, 'name', 'key')} --keyring ${(0,words/* named */.KT)(subject, 'key_ring')} --location <location>`,
]);
const google_bucket = (subject) => (0,json/* memberOf */.C5)(subject.change.values.before, 'force_destroy') === true
    ? (0,words/* noWay */.v1)('`force_destroy` deletes every object first. Copy them before the apply:', [
        `gcloud storage rsync --recursive gs://${(0,words/* named */.KT)(subject, 'name', 'bucket')} gs://<another-bucket>`,
    ])
    : (0,words/* notEquivalent */.SJ)('The bucket is only deleted when it is empty. A revert creates it again, unless somebody else has taken the name.');
const google_disk = (subject) => (0,words/* noWay */.v1)('Nothing keeps what is on it. Take a snapshot before the apply; a disk can be made from that:', [
    `gcloud compute snapshots create ${(0,words/* derived */.un)(subject, 'name', '-before-apply', 'snapshot')} --source-disk ${(0,words/* named */.KT)(subject, 'name', 'disk')} --source-disk-zone ${(0,words/* named */.KT)(subject, 'zone')}`,
]);
/** Google Cloud. What is not here has the general words. */
const GOOGLE = [
    { types: /^google_sql_database_instance$/, undo: cloudSql },
    { types: /^google_kms_crypto_key$/, undo: cryptoKey },
    { types: /^google_storage_bucket$/, undo: google_bucket },
    { types: /^google_compute_disk$/, undo: google_disk },
    {
        types: /^google_secret_manager_secret(_version)?$/,
        undo: (subject) => (0,risk_subject/* nowOf */.Ic)(subject, 'deletion_policy') === 'ABANDON'
            ? (0,words/* notEquivalent */.SJ)('The version only leaves the state: it stays, and can be read.')
            : (0,words/* noWay */.v1)('It is gone at once. A revert writes the value that the code knows.'),
    },
    {
        types: /^google_pubsub_(topic|subscription)$/,
        undo: () => (0,words/* noWay */.v1)('A revert creates it again, empty: messages that are not acknowledged are lost.'),
    },
    {
        types: /^google_container_cluster$/,
        undo: () => (0,words/* notEquivalent */.SJ)('A revert makes an empty cluster with another endpoint: everything that ran in it must be deployed again.'),
    },
    {
        types: /^google_project$/,
        undo: (subject) => (0,words/* withinWindow */.mX)('A project can be brought back for 30 days; what was in it is not all brought back.', [
            `gcloud projects undelete ${(0,words/* named */.KT)(subject, 'project_id', 'project')}`,
        ]),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rollback/kubernetes.ts



const first = (value) => ((0,json/* isList */.Lv)(value) ? value[0] : value);
const metadata = (subject, key) => (0,json/* textOf */.b6)(first((0,risk_subject/* nowOf */.Ic)(subject, 'metadata')), key);
const namespace = (subject) => {
    const name = (0,words/* argument */.EE)(metadata(subject, 'name'), 'namespace');
    return (0,words/* noWay */.v1)('A revert makes an empty namespace. Save what is in it before the apply:', [
        `kubectl get all,configmap,secret,pvc,ingress --namespace ${name} --output yaml > ${name}.yaml`,
    ]);
};
const claim = (subject) => {
    const volume = (0,words/* argument */.EE)((0,json/* textOf */.b6)(first((0,risk_subject/* nowOf */.Ic)(subject, 'spec')), 'volume_name'), 'volume');
    return (0,words/* noWay */.v1)('Whether the disk goes with the claim, the reclaim policy of its volume says; `Delete` is usual. To keep it, before the apply:', [`kubectl patch pv ${volume} --patch '{"spec":{"persistentVolumeReclaimPolicy":"Retain"}}'`]);
};
const release = (subject) => {
    const place = (0,json/* memberOf */.C5)(subject.change.values.before, 'namespace');
    const where = typeof place === 'string' && place !== '' ? ` --namespace ${(0,words/* argument */.EE)(place, 'namespace')}` : '';
    return (0,words/* notEquivalent */.SJ)('A revert installs the chart again, with another history. Volume claims of stateful sets stay behind and are used again, unless the chart removes them.', [`helm get values ${(0,words/* named */.KT)(subject, 'name', 'release')}${where} > values-before-apply.yaml`]);
};
/** Kubernetes and Helm. What is not here has the general words. */
const KUBERNETES = [
    { types: /^kubernetes_namespace(_v1)?$/, undo: namespace },
    { types: /^kubernetes_persistent_volume_claim(_v1)?$/, undo: claim },
    { types: /^helm_release$/, undo: release },
    {
        types: /^kubernetes_stateful_set(_v1)?$/,
        undo: () => (0,words/* revertAndApply */.Ck)('Revert the commit, plan and apply: its volume claims stay, unless their retention policy says `Delete`, and are attached again.'),
    },
    {
        types: /^kubernetes_service(_v1)?$/,
        undo: () => (0,words/* notEquivalent */.SJ)('A revert creates it again; a load balancer before it gets another address.'),
    },
    {
        types: /^kubernetes_(deployment|daemon_?set|config_map|role|role_binding|cluster_role|cluster_role_binding|network_policy|ingress|cron_job)(_v1)?$/,
        undo: () => (0,words/* revertAndApply */.Ck)('Revert the commit, plan and apply: Kubernetes knows it by its name, and it comes back as it was.'),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rollback/settings.ts

/**
 * Types that are settings of something else, or are known by their name alone: made again they are what they were. Only
 * types of which that is certain; all others keep the more careful words.
 */
const SAME_AGAIN = [
    /^aws_s3_bucket_(?!object)\w+$/,
    /^aws_s3_account_public_access_block$/,
    /^aws_iam_(role|user|group)_policy(_attachment)?$/,
    /^aws_(security_group_rule|vpc_security_group_(in|e)gress_rule|network_acl_rule)$/,
    /^aws_(route|route_table_association|main_route_table_association)$/,
    /^aws_(db|elasticache|docdb|neptune|redshift)_(subnet|parameter|cluster_parameter)_group$/,
    /^aws_(wafv2_web_acl_association|lb_target_group_attachment|lb_listener_certificate)$/,
    /^aws_(autoscaling_policy|appautoscaling_policy|appautoscaling_target|cloudwatch_event_target)$/,
    /^aws_(sqs_queue|sns_topic|ecr_repository|kms_key)_policy$/,
    /^google_\w+_iam_(member|binding|policy)$/,
    /^google_compute_(firewall|route)$/,
    /^google_dns_record_set$/,
    /^azurerm_(network_security_rule|route|\w+_firewall_rule|management_lock|dns_\w+_record)$/,
];
const settings_all = new RegExp(SAME_AGAIN.map(({ source }) => source).join('|'));
const SETTINGS = [
    {
        types: settings_all,
        undo: () => (0,words/* revertAndApply */.Ck)('Revert the commit, plan and apply: it comes back as it was. What happened meanwhile stays.'),
    },
];

;// CONCATENATED MODULE: ./src/core/risk/rollback/rollback.ts










/** What is particular to some types. Names come from the applied state, and every one is quoted. */
const LOSSES = [...databases/* DATABASES */.L, ...AWS, ...GOOGLE, ...AZURE, ...KUBERNETES, ...SETTINGS];
/** How each kind of change can be undone, with names from the applied state (docs/risk.md#the-way-back). */
function rollbackOf(subject) {
    const { change, traits } = subject;
    switch (change.kind) {
        case 'delete':
        case 'replace':
            if (change.deposed !== undefined && !traits.has('data'))
                return (0,words/* noWay */.v1)('The left-over cannot be had again; nothing uses it.');
            return LOSSES.find((loss) => loss.types.test(change.type))?.undo(subject) ?? afterLoss(subject);
        case 'forget':
        case 'replace-and-forget':
            return {
                class: 'revert-and-apply',
                text: 'The object still exists: revert the commit and import it, else the next plan makes a second one.',
                commands: [(0,words/* importCommand */.LB)(subject)],
            };
        case 'unknown':
            return (0,words/* noWay */.v1)('Unknown: this version of PlanSeal does not know what the action does.');
        case 'create':
            return (0,words/* revertAndApply */.Ck)('Revert the commit, plan and apply, which destroys it again.');
        default:
            return afterUpdate(subject);
    }
}
/** What reverts an update as the code sees it, which is not always what reverts the commit. */
function afterUpdate(subject) {
    const { address, previousAddress, importing } = subject.change;
    if (importing !== undefined)
        return (0,words/* revertAndApply */.Ck)('A plain revert would destroy it: take it out of the state first, then revert the commit.', [
            `terraform state rm ${(0,words/* argument */.EE)(address, 'address')}`,
        ]);
    if (previousAddress !== undefined)
        return (0,words/* revertAndApply */.Ck)('A plain revert would destroy it and create it anew: revert the commit and move it back in the state.', [`terraform state mv ${(0,words/* argument */.EE)(address, 'address')} ${(0,words/* argument */.EE)(previousAddress, 'address')}`]);
    return GROWING.some((path) => grows(subject, path)) ? ONE_WAY : REVERT;
}
/** The one that promises least: what holds for a change as a whole. */
const worstRollback = (rollbacks) => rollbacks.toSorted((a, b) => assessment_words/* ROLLBACKS */.Oz.indexOf(b.class) - assessment_words/* ROLLBACKS */.Oz.indexOf(a.class))[0];
const REVERT = (0,words/* revertAndApply */.Ck)('Revert the commit, plan and apply.');
const ONE_WAY = (0,words/* forwardOnly */.Se)('Storage can grow but not shrink: a revert fails or replaces it. Only a smaller new one, with the data copied, goes back.');
/** Sizes of disks and databases that no provider makes smaller in place. */
const GROWING = ['allocated_storage', 'size', 'disk_size_gb', 'storage_mb', 'settings.disk_size'];
const grows = ({ change, traits, changed }, path) => changed.has(path.split('.')[0] ?? path) &&
    (traits.has('database') || traits.has('file-system-and-disk')) &&
    (0,risk_attribute/* pairsAt */.d5)(change.values, path).some(({ before, after, afterUnknown }) => {
        const [was, will] = [(0,risk_attribute/* numberOf */.rl)(before), (0,risk_attribute/* numberOf */.rl)(after)];
        return !afterUnknown && was !== undefined && will !== undefined && will > was;
    });
/** By these others know an object, from outside of the code too, and what people call them. */
const IDENTITIES = {
    id: 'id',
    dns_name: 'DNS name',
    endpoint: 'endpoint',
    public_ip: 'public address',
    ip_address: 'address',
    private_ip: 'private address',
};
/** Values are not named: objects of one type that go for one reason are told together. */
const identityOf = (subject) => {
    const known = Object.entries(IDENTITIES).flatMap(([attribute, words]) => (0,risk_subject/* nameNow */.WB)(subject, attribute) === undefined ? [] : words);
    const names = known.length > 1 ? `${known.slice(0, -1).join(', ')} and ${known.at(-1) ?? ''}` : (known[0] ?? '');
    return names === ''
        ? ''
        : ` Its ${names} ${known.length > 1 ? 'are' : 'is'} new: whatever names the old from outside of this code must be changed.`;
};
function afterLoss(subject) {
    const { traits } = subject;
    if (traits.has('data'))
        return (0,words/* restore */.PF)('Only from a backup, if there is one: PlanSeal knows none for this type. Make one, and try a restore, before merging.');
    if (traits.has('stateful'))
        return (0,words/* noWay */.v1)('A revert creates it again, but what was in it is lost.');
    return (0,words/* notEquivalent */.SJ)(`A revert creates another one in its place.${identityOf(subject)}`);
}

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
    const general = rollbackOf(subject);
    const particular = found.flatMap(({ rule, hit }) => rule.rollback?.(subject, hit) ?? []);
    return boundedRollback(worstRollback([...particular, general]) ?? general);
}
/** Writes a finding about the plan as a whole, or about something that is no change of a resource. */
function planFinding(rule, found, level, context) {
    return {
        ...head(rule, level, found.address, found),
        ...(found.attribute !== undefined && { attribute: (0,clip/* clip */.$)(found.attribute, 400) }),
        ...clipped({ before: found.before, after: found.after }),
        ...(found.paste !== undefined && { paste: found.paste }),
        ...(found.rollback && { rollback: boundedRollback(found.rollback) }),
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

// EXTERNAL MODULE: ./src/core/risk/rules/catalogue.ts + 29 modules
var catalogue = __webpack_require__(9147);
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
/** A day counts until its end, in UTC. A date that cannot be read is over; so is every day while the time is not known. */
const isOver = (day, now) => {
    const end = Date.parse(`${day.slice(0, 10)}T23:59:59.999Z`);
    return !(Date.parse(now) <= end);
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
const byClass = (a, b) => assessment_words/* FINDING_CLASSES */.L1.indexOf(a.class) - assessment_words/* FINDING_CLASSES */.L1.indexOf(b.class);
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
        hears: ['drift', 'acting'],
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
        rollback: (0,words/* notEquivalent */.SJ)('The code wanted it before this commit too, so reverting changes nothing: to let it stay deleted, take it out of the code.'),
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
                rollback: (0,words/* notEquivalent */.SJ)('The code never had the change by hand: write it into the code, or make it by hand again.'),
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
    hears: [],
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
/**
 * Judges the instances of one resource together: shifted list elements, renamed for_each keys
 * (docs/risk.md#renames-and-instances).
 */
function createInstances() {
    const groups = new Map();
    let [instances, missed] = [0, 0];
    return {
        hears: ['acting'],
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
        const places = shifted.slice(0, 10).map(({ index }) => `\`[${index}]\``);
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
        hears: ['resource'],
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
        hears: ['deferred', 'check', 'output', 'invocation'],
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
        hears: ['prior', 'resource'],
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
                    if (isOld || known.some((each) => isSame(providers_identityOf(each), providers_identityOf(provider))))
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
const providers_identityOf = (provider) => provider.replace(PUBLIC, '');
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
        hears: ['resource', 'configured'],
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
        hears: ['acting'],
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
/**
 * Finds deletions and creations that are most likely one object under another address
 * (docs/risk.md#renames-and-instances).
 */
function createRenames() {
    const pools = new Map();
    let [kept, missed] = [0, 0];
    return {
        hears: ['acting'],
        take(_, subject) {
            if (!subject || !isCandidate(subject))
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
            : `looks like a rename to \`${to}\`, but is destroyed and created anew`,
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
    title: `goes, and \`${to.address}\` comes, which is the same object under another type`,
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
        hears: ['prior', 'resource'],
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
    const hearing = new Map();
    for (const fold of folds)
        for (const heard of fold.hears)
            hearing.set(heard, [...(hearing.get(heard) ?? []), fold]);
    const acting = hearing.get('acting') ?? [];
    return {
        take: (part, subject, rules) => {
            for (const fold of hearing.get(part.part) ?? [])
                fold.take(part, subject, rules);
            if (subject)
                for (const fold of acting)
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
            const known = addressesOf(assessment);
            return {
                ...assessment,
                findings: assessment.findings.map((finding) => redactedFinding(finding, redact, known)),
                accepted: assessment.accepted.map((item) => ({
                    ...item,
                    finding: redactedFinding(item.finding, redact, known),
                })),
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
/** Addresses are shown in full wherever they stand alone, so they need no hiding inside of a sentence. */
const addressesOf = ({ findings, changes }) => new Set([...findings, ...changes].map(({ address }) => address));
/** Everything but the parts in backticks that are addresses, or stand in the block to paste. */
const redactedWords = (text, redact, isAddress) => text
    .split('`')
    .map((part, at) => (at % 2 === 1 && isAddress(part) ? part : redact(part)))
    .join('`');
function redactedFinding(finding, redact, known) {
    const rule = (0,catalogue/* ruleOf */.Y)(finding.rule);
    const isAddress = (part) => known.has(part) || finding.paste?.includes(` ${part}\n`) === true;
    const own = (text, ours) => text === ours ? text : redactedWords(text, redact, isAddress);
    const { rollback } = finding;
    return {
        ...finding,
        title: own(finding.title, rule?.title),
        why: own(finding.why, rule?.why),
        ...redactedSides(finding, redact),
        ...(rollback && {
            rollback: { ...rollback, text: redact(rollback.text), commands: rollback.commands.map(redact) },
        }),
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
        schema: assessment_words/* ASSESSMENT_SCHEMA */.fA,
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
        hears: ['resource', 'configured', 'links'],
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


/***/ }),

/***/ 2482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DEFAULT_SETTINGS)
/* harmony export */ });
/* harmony import */ var _evidence_rule__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(103);

/** Ports of administration and of databases: whoever reaches them owns the machine or the data. */
const ADMIN_PORTS = [
    22, 23, 445, 1433, 1521, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5439, 5601, 5900, 5984, 5985, 5986, 6379, 6443,
    8086, 9042, 9200, 9300, 10250, 11211, 27017, 27018,
];
/** The rules of the first day (docs/config.md): an environment that is not named here is judged as production. */
const DEFAULT_SETTINGS = {
    environments: {
        staging: { shift: { availability: -1, structure: -1 }, criticalFloor: 'HIGH' },
        dev: { shift: { '*': -1, security: 0, process: 0 }, criticalFloor: 'MEDIUM' },
    },
    thresholds: {
        massDeletion: { count: 15, percent: 25, min: 5 },
        largeChange: 50,
        planMaxAgeHours: 24,
        adminPorts: ADMIN_PORTS,
        missingMovedSimilarity: 0.75,
        hubDependents: 5,
    },
    cost: {
        required: false,
        increase: { medium: 50, high: 100 },
        percent: { medium: 20, high: 50 },
        floor: 25,
    },
    policy: { failOn: ['deny', 'error'] },
    rules: {},
    resourceClasses: { data: [], benign: [] },
    suppressions: [],
    custom: [],
    approvals: {
        byLevel: {
            LOW: { approvals: 1 },
            MEDIUM: { approvals: 1 },
            HIGH: { approvals: 2 },
            CRITICAL: { approvals: 3 },
        },
        byEnvironment: {},
        extra: [],
        evidence: _evidence_rule__WEBPACK_IMPORTED_MODULE_0__/* .STANDARD_EVIDENCE */ .CO,
    },
};


/***/ })

};
