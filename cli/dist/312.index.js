export const id = 312;
export const ids = [312];
export const modules = {

/***/ 312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6912);
/* harmony import */ var _src_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4296);
/* harmony import */ var _src_core_risk_explain__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5556);
/* harmony import */ var _src_core_risk_rules_catalogue__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9147);
/* harmony import */ var _src_core_risk_assessment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61);
/* harmony import */ var _end__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8246);






const LABEL = 12;
const told = (label, words, screen) => {
    const paint = (0,_src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .paintOn */ .yd)(screen);
    return words
        .split('\n')
        .flatMap((paragraph) => (0,_src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .ky)(paragraph, screen.width - LABEL - 2))
        .map((line, at) => `  ${paint('dim', (at === 0 ? label : '').padEnd(LABEL))}${line}`);
};
const explained = (rule, screen) => {
    const paint = (0,_src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .paintOn */ .yd)(screen);
    const level = [rule.levels, rule.blocks ? 'It forbids the apply, whoever approves.' : '', rule.environments]
        .filter((words) => words !== '')
        .join(' ');
    const hidden = rule.hides.map((id) => `\`${id}\``).join(', ');
    return [
        '',
        `  ${paint(_src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .LEVEL_STYLES */ .oN[rule.level], paint('bold', rule.level))}  ${rule.id}  ${paint('dim', rule.class)}`,
        '',
        ...told('says', `The object ${rule.title}.`, screen),
        ...told('why', rule.why, screen),
        ...told('example', rule.example, screen),
        ...told('what to do', rule.remedy, screen),
        ...told('level', level, screen),
        ...(hidden === '' ? [] : told('hides', `${hidden}: they say less about the same change.`, screen)),
        '',
    ];
};
const listed = (screen) => {
    const paint = (0,_src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .paintOn */ .yd)(screen);
    const rules = (0,_src_core_risk_explain__WEBPACK_IMPORTED_MODULE_1__/* .ruleIds */ .Zl)().flatMap((id) => (0,_src_core_risk_rules_catalogue__WEBPACK_IMPORTED_MODULE_2__/* .ruleOf */ .Y)(id) ?? []);
    const column = Math.max(...rules.map(({ id }) => id.length)) + 2;
    const sections = _src_core_risk_assessment__WEBPACK_IMPORTED_MODULE_3__/* .FINDING_CLASSES */ .L1.flatMap((each) => {
        const own = rules.filter((rule) => rule.class === each);
        if (own.length === 0)
            return [];
        const rows = own.map(({ id, level, title }) => `  ${paint(_src_core_render_terminal_text__WEBPACK_IMPORTED_MODULE_0__/* .LEVEL_STYLES */ .oN[level], level.padEnd(10))}${id.padEnd(column)}${paint('dim', title)}`);
        return ['', `  ${paint('bold', each)}`, ...rows];
    });
    return [...sections, '', `  ${paint('cyan', 'planseal explain RULE')}   tells more`, ''];
};
/** `planseal explain`: what the rules know of themselves. */
const explain = (given, { answer }) => {
    const [id] = given.operands;
    if (id === undefined) {
        answer.write(`${listed(answer).join('\n')}\n`);
        return _end__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.done;
    }
    const found = (0,_src_core_risk_explain__WEBPACK_IMPORTED_MODULE_1__/* .explainRule */ .OL)(id);
    if ('rule' in found) {
        answer.write(`${explained(found.rule, answer).join('\n')}\n`);
        return _end__WEBPACK_IMPORTED_MODULE_4__/* .EXIT */ .d.done;
    }
    const near = found.suggestions.map((each) => `\`${each}\``).join(', ');
    throw new _src_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`There is no rule \`${id}\`.${near === '' ? '' : ` Did you mean ${near}?`}\n\`planseal explain\` lists all rules.`);
};


/***/ }),

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


/***/ }),

/***/ 5556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OL: () => (/* binding */ explainRule),
/* harmony export */   Zl: () => (/* binding */ ruleIds)
/* harmony export */ });
/* unused harmony export nearestRules */
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(761);
/* harmony import */ var _rules_catalogue__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9147);


/** The explanation of a rule, or the ids that were probably meant, nearest first. */
function explainRule(id) {
    const rule = (0,_rules_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .ruleOf */ .Y)(id);
    if (!rule)
        return { suggestions: nearestRules(id) };
    const { class: ofClass, level, title, why, example, remedy, blocks = false, firm = false, hides = [], levels = '', } = rule;
    const environments = firm
        ? 'No environment lowers it.'
        : `An environment may lower it by its shift for the class ${ofClass}.`;
    return { rule: { id, class: ofClass, level, levels, title, why, example, remedy, blocks, environments, hides } };
}
/** Every rule id, in the order of the alphabet. */
const ruleIds = () => _rules_catalogue__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y.map((rule) => rule.id).sort();
const MOST_SUGGESTIONS = 3;
/** Ids that resemble a misspelt one, nearest first; none when nothing is near. */
const nearestRules = (id) => (0,_nearest__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(id, ruleIds()).slice(0, MOST_SUGGESTIONS);


/***/ })

};
