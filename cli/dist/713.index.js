export const id = 713;
export const ids = [713];
export const modules = {

/***/ 4544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ CHANGE_KINDS)
/* harmony export */ });
/**
 * The engine-neutral model of what would happen. Terraform and OpenTofu are read into it by `read/`; a further engine
 * needs only a reader that yields these parts.
 */
/** What would happen to one object. `unknown` is an action this version does not know: judged as dangerous. */
const CHANGE_KINDS = [
    'no-op',
    'create',
    'read',
    'update',
    'delete',
    'replace',
    'forget',
    'replace-and-forget',
    'open',
    'unknown',
];


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

/***/ 713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   riskSettingsOf: () => (/* binding */ riskSettingsOf)
/* harmony export */ });
/* harmony import */ var _risk_settings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2482);
/* harmony import */ var _approval_demands__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8262);
/* harmony import */ var _schema_words__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6882);



/** The rules by which plans are judged; what the configuration does not say is as on the first day. */
const riskSettingsOf = (config) => ({
    environments: environmentsOf(config),
    thresholds: thresholdsOf(config),
    cost: costOf(config),
    policy: { failOn: config.policy?.['fail-on'] ?? _risk_settings__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SETTINGS */ .a.policy.failOn },
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
    approvals: (0,_approval_demands__WEBPACK_IMPORTED_MODULE_1__/* .approvalDemands */ .A)(config),
});
/** What an environment that says no `shift` has by its name: `dev` and `staging` are lenient, others are production. */
function environmentsOf({ environments = {} }) {
    const described = Object.entries(environments).map(([name, one]) => [name, environmentOf(name, one)]);
    return { ..._risk_settings__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SETTINGS */ .a.environments, ...Object.fromEntries(described) };
}
function environmentOf(name, { shift, 'critical-floor': floor }) {
    const byName = Object.hasOwn(_risk_settings__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SETTINGS */ .a.environments, name) ? _risk_settings__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SETTINGS */ .a.environments[name] : undefined;
    const criticalFloor = floor ?? byName?.criticalFloor ?? 'HIGH';
    if (shift === undefined)
        return { shift: byName?.shift ?? {}, criticalFloor };
    return { shift: typeof shift === 'number' ? { '*': shift } : shift, criticalFloor };
}
function thresholdsOf({ thresholds = {} }) {
    const standard = _risk_settings__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SETTINGS */ .a.thresholds;
    const age = thresholds['plan-max-age'];
    return {
        massDeletion: { ...standard.massDeletion, ...thresholds['mass-deletion'] },
        largeChange: thresholds['large-change'] ?? standard.largeChange,
        planMaxAgeHours: age === undefined ? standard.planMaxAgeHours : (0,_schema_words__WEBPACK_IMPORTED_MODULE_2__/* .hoursOf */ .ZA)(age),
        adminPorts: thresholds['admin-ports'] ?? standard.adminPorts,
        missingMovedSimilarity: thresholds['missing-moved-similarity'] ?? standard.missingMovedSimilarity,
        hubDependents: thresholds['hub-dependents'] ?? standard.hubDependents,
    };
}
function costOf({ cost = {} }) {
    const standard = _risk_settings__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_SETTINGS */ .a.cost;
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


/***/ }),

/***/ 6882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vj: () => (/* binding */ amount),
  ur: () => (/* binding */ blocksBy),
  BF: () => (/* binding */ cidr),
  $h: () => (/* binding */ words_closed),
  U9: () => (/* binding */ count),
  vd: () => (/* binding */ day),
  p0: () => (/* binding */ duration),
  gP: () => (/* binding */ either),
  VE: () => (/* binding */ environmentName),
  BW: () => (/* binding */ evidenceId),
  sy: () => (/* binding */ findingClass),
  Jt: () => (/* binding */ flag),
  TI: () => (/* binding */ glob),
  ZA: () => (/* binding */ hoursOf),
  Rc: () => (/* binding */ words_level),
  c3: () => (/* binding */ listOf),
  iD: () => (/* binding */ login),
  eC: () => (/* binding */ owner),
  Ae: () => (/* binding */ path),
  nh: () => (/* binding */ personLogin),
  yG: () => (/* binding */ regex),
  vJ: () => (/* binding */ ruleGlob),
  IC: () => (/* binding */ ruleId),
  gv: () => (/* binding */ team),
  aL: () => (/* binding */ words)
});

;// CONCATENATED MODULE: ./src/core/team.ts
/** A team with its organisation, as GitHub names them: `@acme/sre`. */
const TEAM = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9][\w.-]{0,99}$/;

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/core/risk/assessment.ts
var assessment = __webpack_require__(61);
// EXTERNAL MODULE: ./src/core/risk/level.ts
var level = __webpack_require__(333);
;// CONCATENATED MODULE: ./src/core/config/schema/words.ts




/** valibot takes a list for a block whose keys are numbers; nobody who writes one means that. */
const noList = (schema) => ({
    ...schema,
    '~run': (dataset, config) => {
        if (!Array.isArray(dataset.value))
            return schema['~run'](dataset, config);
        dist/* _addIssue */.EVe(schema, 'type', dataset, config);
        return dataset;
    },
});
/**
 * A block whose keys are all known. valibot tells only the first unknown key, so its message carries the known ones
 * (a list of words), from which schema-errors.ts tells every unknown key.
 */
const words_closed = (entries) => noList(dist/* strictObject */.rej(entries, ({ expected }) => expected === 'never' ? Object.keys(entries).join(' ') : 'must be a block of keys'));
/** One of several forms; `allowed` is what the message says when none of them is there. */
const either = (allowed, ...forms) => dist/* union */.KCZ(forms, `must be ${allowed}`);
const listOf = (item, most = 1_000) => dist/* pipe */.FsL(dist/* array */.YOg(item, 'must be a list'), dist/* maxLength */.Ru6(most, `must have at most ${most} entries`));
/** Blocks by a name of the user's own choice. */
const blocksBy = (key, block) => noList(dist/* record */.g1P(key, block, 'must be a block of keys'));
const shaped = (pattern, form) => dist/* pipe */.FsL(dist/* string */.YjP(`must be ${form}`), dist/* regex */.yGV(pattern, `must be ${form}`));
const flag = dist/* boolean */.zMY('must be `true` or `false`');
const count = (least, most) => dist/* pipe */.FsL(dist/* number */.aig(`must be a whole number from ${least} to ${most}`), dist/* integer */.ndf(`must be a whole number from ${least} to ${most}`), dist/* minValue */.Wwf(least, `must be a whole number from ${least} to ${most}`), dist/* maxValue */.cGV(most, `must be a whole number from ${least} to ${most}`));
const amount = dist/* pipe */.FsL(dist/* number */.aig('must be a number, 0 or more'), dist/* finite */.E2x('must be a number, 0 or more'), dist/* minValue */.Wwf(0, 'must be a number, 0 or more'));
const words = (most) => dist/* pipe */.FsL(dist/* string */.YjP('must be a text'), dist/* minLength */.BpQ(1, 'must not be empty'), dist/* check */.z6Y((text) => text.trim() !== '', 'must not be empty'), dist/* maxLength */.Ru6(most, `must have at most ${most} characters`));
const words_level = dist/* picklist */.KIO(level/* LEVELS */.A_, 'must be a level');
const findingClass = dist/* picklist */.KIO(assessment/* FINDING_CLASSES */.L1, 'must be a class of findings');
/** Name of a GitHub environment. */
const environmentName = shaped(/^[A-Za-z0-9][\w ./:-]{0,99}$/, 'the name of an environment, such as `production`');
const team = shaped(TEAM, 'a team with its organisation, such as `@acme/sre`');
const owner = shaped(/^@[A-Za-z0-9][\w-]{0,60}(\/[A-Za-z0-9][\w.-]{0,99})?$/, 'a person or a team, such as `@octocat` or `@acme/sre`');
const login = shaped(/^@?[A-Za-z0-9][\w-]{0,60}(\[bot\])?$/, 'a GitHub login, such as `octocat`');
/** A login that is no app's. */
const personLogin = shaped(/^@?[A-Za-z0-9][\w-]{0,60}$/, 'the login of a person, such as `octocat`');
const ruleId = shaped(/^[a-z0-9][a-z0-9-]{0,79}$/, 'a rule id: small letters, digits and dashes');
const ruleGlob = shaped(/^[a-z0-9*][a-z0-9*-]{0,79}$/, 'a rule id, or a glob of rule ids such as `iam-*`');
const evidenceId = shaped(/^[a-z0-9][a-z0-9-]{0,59}$/, 'an evidence id: small letters, digits and dashes');
/** `*` within a segment, `**` across segments. */
const glob = words(300);
/** A path or a glob of paths in the repository. */
const path = dist/* pipe */.FsL(words(300), dist/* check */.z6Y((text) => !text.startsWith('/') && !text.includes('\\') && !text.split('/').some((step) => ['..', ''].includes(step)), 'must be a path in the repository: relative, with single `/`, without `..`'));
const cidr = shaped(/^(\d{1,3}(\.\d{1,3}){3}\/\d{1,2}|[0-9a-fA-F:]*:[0-9a-fA-F:]*\/\d{1,3})$/, 'an address range, such as `203.0.113.0/24`');
/** A calendar day; YAML 1.2 leaves it a text. */
const day = dist/* pipe */.FsL(shaped(/^\d{4}-\d{2}-\d{2}$/, 'a day, such as `2027-01-31`'), dist/* check */.z6Y((text) => isDay(text), 'must be a day that exists, such as `2027-01-31`'));
const isDay = (text) => {
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
/** `24h` or `7d`. */
const duration = shaped(/^[1-9]\d{0,3}[hd]$/, 'a time in hours or days, such as `24h` or `7d`');
const hoursOf = (text) => Number.parseInt(text, 10) * (text.endsWith('d') ? 24 : 1);
const regex = dist/* pipe */.FsL(words(300), dist/* check */.z6Y((text) => {
    try {
        return new RegExp(text, 'u') instanceof RegExp;
    }
    catch {
        return false;
    }
}, 'must be a regular expression of JavaScript'));


/***/ }),

/***/ 61:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* reexport safe */ _assessment_words__WEBPACK_IMPORTED_MODULE_0__.L1),
/* harmony export */   Oz: () => (/* reexport safe */ _assessment_words__WEBPACK_IMPORTED_MODULE_0__.Oz),
/* harmony export */   by: () => (/* binding */ changeViewSchema)
/* harmony export */ });
/* unused harmony exports findingSchema, requirementsSchema, countsSchema, COST_STATUSES, costSchema, policySchema, fingerprintSchema, assessmentSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _changes_model__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4544);
/* harmony import */ var _assessment_words__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(709);
/* harmony import */ var _level__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(333);





const text = (most) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(most));
const list = (item, most) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(item), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(most));
const count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
/** How long something may be down: minutes, with the basis of the estimate. */
const downtime = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    minMinutes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    maxMinutes: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()),
    text: text(400),
    basis: text(400),
});
/** How the change can be undone, with exact commands where there are some. */
const rollback = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    class: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_assessment_words__WEBPACK_IMPORTED_MODULE_0__/* .ROLLBACKS */ .Oz),
    text: text(1_000),
    commands: list(text(1_000), 10),
});
/** One rule's verdict on one change. All values are masked and bounded for display. */
const findingSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    rule: text(80),
    level: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_level__WEBPACK_IMPORTED_MODULE_2__/* .LEVELS */ .A_),
    class: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_assessment_words__WEBPACK_IMPORTED_MODULE_0__/* .FINDING_CLASSES */ .L1),
    address: text(1_000),
    attribute: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(400)),
    before: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(1_000)),
    after: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(1_000)),
    /** One short clause for a heading: "is destroyed, and its final snapshot is switched off". */
    title: text(400),
    why: text(1_000),
    remedy: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(2_000)),
    /** HCL to paste, when there is some (moved blocks). */
    paste: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(8_000)),
    downtime: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(downtime),
    rollback: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(rollback),
    /** File and line of the HCL block, when the configuration was at hand. */
    location: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ file: text(400), line: count })),
    /** Address of the change whose consequence this one is. */
    cause: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(1_000)),
});
/** What the level, findings, cost and environment demand before the plan may be applied. */
const requirementsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    approvals: count,
    teams: list(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ team: text(200), count, because: text(400) }), 50),
    evidence: list(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ id: text(80), text: text(400), because: text(400) }), 50),
    /** Findings that forbid the apply outright, whoever approves. */
    blockers: list(text(400), 50),
});
/** One change as shown to people: settings with masked before and after. */
const changeViewSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    address: text(1_000),
    previousAddress: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(1_000)),
    module: text(1_000),
    type: text(200),
    kind: text(40),
    deposed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(40)),
    importing: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    level: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_level__WEBPACK_IMPORTED_MODULE_2__/* .LEVELS */ .A_),
    settings: list(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        path: text(400),
        before: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(2_000)),
        after: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(2_000)),
        /** Why a value is not shown. */
        beforeHidden: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['sensitive', 'unknown'])),
        afterHidden: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['sensitive', 'unknown'])),
        forcesReplacement: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
        /** How to show the difference: lines of a text, elements of a list, or plain before → after. */
        form: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['lines', 'elements', 'json'])),
    }), 200),
    settingsLeftOut: count,
});
const countsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    create: count,
    update: count,
    replace: count,
    delete: count,
    forget: count,
    read: count,
    import: count,
    move: count,
    unchanged: count,
    outputs: count,
    drift: count,
    deferred: count,
});
const COST_STATUSES = ['ok', 'partial', 'no-baseline', 'error', 'absent'];
/** Money is a decimal string in `currency`, per month; missing is never zero. */
const costSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(COST_STATUSES),
    currency: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(10)),
    before: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(60)),
    after: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(60)),
    delta: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(60)),
    /** Whole per cent of `before`; absent when `before` is zero or unknown. */
    percent: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(20)),
    notes: list(text(400), 20),
    resources: list(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        name: text(1_000),
        before: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(60)),
        after: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(60)),
        delta: text(60),
    }), 100),
});
/** The result of other policy tools over the same plan. */
const policySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    status: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['passed', 'denied', 'warned', 'error', 'absent']),
    tools: list(text(80), 20),
    passed: count,
    failed: count,
    warned: count,
    results: list(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        tool: text(80),
        outcome: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['deny', 'warn', 'error']),
        rule: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(200)),
        message: text(1_000),
        address: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(1_000)),
        /** The level that the policy itself asks for. */
        level: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_level__WEBPACK_IMPORTED_MODULE_2__/* .LEVELS */ .A_)),
    }), 200),
    notes: list(text(400), 20),
});
/** One change without its values (`Fingerprint` of changes/fingerprint.ts). */
const fingerprintSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    what: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(['resource', 'output', 'deferred', 'invocation']),
    address: text(4_000),
    deposed: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(40)),
    kind: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_changes_model__WEBPACK_IMPORTED_MODULE_3__/* .CHANGE_KINDS */ .t),
    digest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^[0-9a-f]{64}$/)),
    attributes: list(text(400), 400),
});
const assessmentSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(_assessment_words__WEBPACK_IMPORTED_MODULE_0__/* .ASSESSMENT_SCHEMA */ .fA),
    stack: text(400),
    environment: text(200),
    level: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(_level__WEBPACK_IMPORTED_MODULE_2__/* .LEVELS */ .A_),
    /** For sorting stacks only; never compared with a threshold. */
    score: count,
    plan: valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        engine: text(40),
        engineVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(40)),
        formatVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(20)),
        createdAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(60)),
        commit: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(64)),
        changeDigest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(text(80)),
        /** Attributes that config leaves out of the digest. */
        leftOut: list(text(400), 100),
        /** Sensitive leaves are part of the digest only when the state's lineage is known. */
        secretsInDigest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
    }),
    counts: countsSchema,
    findings: list(findingSchema, 500),
    findingsLeftOut: count,
    accepted: list(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ finding: findingSchema, reason: text(1_000), owner: text(200), expires: text(40) }), 200),
    requirements: requirementsSchema,
    /** Total estimate over the plan; absent when nothing is estimated to go down. */
    downtime: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(downtime),
    cost: costSchema,
    policy: policySchema,
    /** For comparing with a later plan; absent when there are too many. They add up to `plan.changeDigest`. */
    fingerprints: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(list(fingerprintSchema, 5_000)),
    changes: list(changeViewSchema, 1_000),
    changesLeftOut: count,
    /** Things that the reader of a verdict must know: config judged by the base branch, unknown format, expired waiver. */
    notes: list(text(1_000), 50),
});


/***/ })

};
