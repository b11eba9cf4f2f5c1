export const id = 486;
export const ids = [486];
export const modules = {

/***/ 4237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  config: () => (/* binding */ config)
});

// EXTERNAL MODULE: ./src/adapters/config/file.ts + 14 modules
var config_file = __webpack_require__(4274);
;// CONCATENATED MODULE: ./src/core/config/stack-settings.ts

/** Which stacks there are and where they belong. */
const stackSettingsOf = (config) => ({
    patterns: (config.stacks ?? []).map(patternOf),
    environments: Object.fromEntries(Object.entries(config.environments ?? {}).map(([name, environment]) => [name, targetOf(environment)])),
    defaultEnvironment: config['default-environment'] ?? '',
    limits: {
        changed: config['stack-limits']?.changed ?? 256,
        overrideLabel: config['stack-limits']?.['override-label'] ?? 'planseal-many-stacks',
    },
});
const patternOf = (stack) => ({
    path: stack.path,
    exclude: stack.exclude ?? [],
    environments: stack.environments ?? [],
    workspace: stack.workspace ?? 'default',
    varFiles: stack['var-files'] ?? [],
    variables: stack.variables ?? {},
    backendConfig: stack['backend-config'] ?? {},
    tool: stack.tool ?? 'terraform',
    dependsOn: stack['depends-on'] ?? [],
});
const targetOf = (environment) => ({
    match: environment.match ?? [],
    applyAfter: environment['apply-after'] ?? [],
    ...(environment.url !== undefined && { url: environment.url }),
    store: environment.store ?? 'none',
    sealTo: environment['seal-to'] ?? [],
    aws: environment.aws ?? {},
    gcp: environment.gcp ?? {},
    azure: environment.azure ?? {},
});
/**
 * The environment by whose rules a stack is judged: the one that the job names, else the first whose `match` fits the
 * stack's directory, else the default one. `''` is judged as production.
 */
function environmentFor(config, named, directory) {
    if (named !== '')
        return named;
    const [fitting] = Object.entries(config.environments ?? {}).filter(([, { match = [] }]) => match.some((glob) => canFitSame(glob, directory)));
    return fitting?.[0] ?? config['default-environment'] ?? '';
}
/** Who applies in an environment, as the configuration says: the ARN of a role, or what a service account is called. */
function deployRoleOf(config, environment) {
    const environments = config.environments ?? {};
    const described = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
    return (described?.aws?.['apply-role'] ?? described?.gcp?.['apply-service-account'] ?? described?.azure?.['apply-client-id']);
}

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./cli/end.ts
var end = __webpack_require__(8246);
;// CONCATENATED MODULE: ./cli/config.ts




const count = (number, one) => `${number} ${one}${number === 1 ? '' : 's'}`;
/** `planseal config check`: every mistake of a configuration with its place, or that it has none. */
const config = async (given, { answer }) => {
    const [verb, file = '.github/planseal.yml'] = given.operands;
    if (verb !== 'check')
        throw new errors/* ConfigurationError */.j1(`There is no \`planseal config ${verb ?? ''}\`. Did you mean \`planseal config check\`?`);
    const read = await (0,config_file.readConfigFile)(file, new Date().toISOString());
    const { patterns, environments } = stackSettingsOf(read);
    const parts = [
        count(patterns.length, 'pattern'),
        count(Object.keys(environments).length, 'environment'),
        count(read.ignore?.length ?? 0, 'accepted risk'),
    ];
    answer.write(`${file} is a valid configuration: ${parts.join(', ')}.\n`);
    return end/* EXIT */.d.done;
};


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
