export const id = 165;
export const ids = [165];
export const modules = {

/***/ 5165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  drift: () => (/* binding */ drift)
});

;// CONCATENATED MODULE: ./src/core/drift/item-views.ts
/** Attributes shown of one object; the report has more. */
const MOST_SHOWN = 5;
const HIDDEN = { sensitive: '(sensitive)', unknown: '(unknown)' };
/** The rows that an issue shows of drifted objects: one for an object that is gone, one for each attribute of another. */
const itemViews = (items) => items.flatMap(rowsOf);
function rowsOf(item) {
    const { level, address, fate, settings } = item;
    const row = { level, address, pending: fate };
    const hints = {
        ...(item.at !== undefined && { place: `${item.at.file}:${item.at.line}` }),
        ...(item.by !== undefined && { touched: item.by }),
    };
    // What the rules say of a harmless change is about plans: "is changed in place".
    const what = level === 'LOW' ? undefined : item.findings[0];
    if (item.gone)
        return [{ ...row, ...hints, what: 'was deleted' }];
    const more = settings.length - MOST_SHOWN + item.settingsLeftOut;
    const shown = settings.slice(0, MOST_SHOWN).map((setting, at) => ({
        ...row,
        ...(at === 0 && hints),
        what: at === 0 && what !== undefined ? what : 'was changed',
        attribute: setting.path,
        ...item_views_valueOf('before', setting.beforeHidden, setting.before),
        ...item_views_valueOf('after', setting.afterHidden, setting.after),
    }));
    if (shown.length === 0)
        return [{ ...row, ...hints, what: what ?? 'was changed' }];
    return more > 0 ? [...shown, { ...row, what: `and ${more} more attributes were changed` }] : shown;
}
function item_views_valueOf(side, hidden, value) {
    const text = hidden === undefined ? value : HIDDEN[hidden];
    return text === undefined ? {} : { [side]: text };
}

// EXTERNAL MODULE: ./src/core/render/display-text.ts
var display_text = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/core/risk/level.ts
var risk_level = __webpack_require__(333);
// EXTERNAL MODULE: ./src/core/render/terminal-text.ts
var terminal_text = __webpack_require__(6912);
;// CONCATENATED MODULE: ./src/adapters/terminal/drift-view.ts




const INDENT = ' '.repeat(14);
const MOST_ITEMS = 20;
const HEADS = {
    'in-sync': ['green', 'IN SYNC'],
    drift: ['yellow', 'DRIFT'],
    pending: ['cyan', 'PENDING'],
    both: ['yellow', 'DRIFT AND PENDING'],
    unreadable: ['red', 'UNREADABLE'],
    error: ['red', 'ERROR'],
};
const SENTENCES = {
    'in-sync': 'Reality is what the state says, and the state what the code says.',
    drift: 'Somebody or something changed reality outside of this code.',
    pending: 'No drift. The code says more than what was applied.',
    both: 'Reality was changed outside of this code, and the code says more than what was applied.',
    unreadable: 'Nothing can be said about drift.',
    error: 'Nothing can be said about drift.',
};
const FATES = {
    untouched: 'The code does not touch it: an apply leaves it as it is.',
    reverts: 'An apply sets it back.',
    overwrites: 'An apply sets it to a third value.',
    recreates: 'An apply creates it again.',
};
const settingWords = (view) => {
    const { what, attribute, before, after } = view;
    const name = attribute ?? what;
    return before === undefined && after === undefined ? name : `${name}: ${before ?? '(none)'} → ${after ?? '(none)'}`;
};
const itemLines = (item, width, paint) => {
    const views = itemViews([item]);
    const details = [...views.filter(({ attribute }) => attribute !== undefined).map(settingWords), FATES[item.fate]];
    const head = `  ${paint(terminal_text/* LEVEL_STYLES */.oN[item.level], `● ${item.level.padEnd(8)}`)}  ${paint('bold', (0,display_text/* displayText */.WV)(item.address, 200))}`;
    return [
        `${head}  ${(0,display_text/* displayText */.WV)(views[0]?.what ?? 'was changed', 200)}`,
        ...details
            .flatMap((words) => (0,terminal_text/* wrapped */.ky)((0,display_text/* displayText */.WV)(words, 400), width - INDENT.length))
            .map((line) => `${INDENT}${paint('dim', line)}`),
    ];
};
const pendingLines = ({ pending, pendingLeftOut }, paint) => {
    if (pending.length === 0)
        return [];
    const more = pending.length - MOST_ITEMS + pendingLeftOut;
    return [
        `  ${paint('bold', 'Not applied yet')}`,
        ...pending.slice(0, MOST_ITEMS).map(({ address, kind }) => `  ${kind.padEnd(10)}  ${(0,display_text/* displayText */.WV)(address, 200)}`),
        ...(more > 0 ? [`  … and ${more} more: see --json`] : []),
        '',
    ];
};
/** One stack's drift for people at a terminal, the most dangerous first. Foreign text stays text. */
const driftLines = (result, screen) => {
    const paint = (0,terminal_text/* paintOn */.yd)(screen);
    const [style, words] = HEADS[result.class];
    const { items, itemsLeftOut, reason, stack } = result;
    const level = items.length === 0 ? '' : `${(0,risk_level/* highest */.BR)(items.map((item) => item.level))}  `;
    const more = items.length - MOST_ITEMS + itemsLeftOut;
    return [
        '',
        `  ${paint(style, paint('bold', words))}  ${level}${(0,display_text/* displayText */.WV)(stack)}`,
        `  ${SENTENCES[result.class]}`,
        '',
        ...items.slice(0, MOST_ITEMS).flatMap((item) => itemLines(item, screen.width, paint)),
        ...(more > 0 ? [`  … and ${more} more: see --json`] : []),
        ...(items.length > 0 ? [''] : []),
        ...pendingLines(result, paint),
        ...(reason === undefined
            ? []
            : [...(0,terminal_text/* wrapped */.ky)((0,display_text/* displayText */.WV)(reason, 2_000), screen.width - 2).map((line) => `  ${line}`), '']),
    ];
};

// EXTERNAL MODULE: ./src/core/drift/classify.ts + 7 modules
var classify = __webpack_require__(8329);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/core/render/budget.ts + 1 modules
var render_budget = __webpack_require__(3064);
// EXTERNAL MODULE: ./src/core/render/fold.ts
var render_fold = __webpack_require__(3893);
// EXTERNAL MODULE: ./src/core/render/left-out.ts
var left_out = __webpack_require__(3386);
// EXTERNAL MODULE: ./src/core/render/level-sign.ts
var level_sign = __webpack_require__(2514);
// EXTERNAL MODULE: ./src/core/render/link.ts
var render_link = __webpack_require__(7634);
// EXTERNAL MODULE: ./src/core/render/logins.ts
var logins = __webpack_require__(9204);
// EXTERNAL MODULE: ./src/core/render/marker.ts
var marker = __webpack_require__(1884);
// EXTERNAL MODULE: ./src/core/render/nodes.ts
var nodes = __webpack_require__(3997);
// EXTERNAL MODULE: ./src/core/render/told.ts
var render_told = __webpack_require__(739);
;// CONCATENATED MODULE: ./src/core/render/drift-issue.ts











const PENDING = {
    untouched: 'untouched by code',
    reverts: 'apply will set it back',
    overwrites: 'apply will set it to a third value',
    recreates: 'apply will re-create it',
    unknown: 'not known',
};
const values = ({ attribute, before, after }) => [
    ...(attribute === undefined ? [] : [' · ', (0,nodes/* mono */.O5)(attribute, 120)]),
    ...(before === undefined ? [] : [' ', (0,nodes/* mono */.O5)(before, 160)]),
    ...(before === undefined && after === undefined ? [] : [' → ']),
    ...(after === undefined ? [] : [(0,nodes/* mono */.O5)(after, 160)]),
];
/** Where to look and whom to ask, below the change. */
const hints = ({ place, touched }) => {
    const said = [
        ...(place === undefined ? [] : [[(0,nodes/* mono */.O5)(place, 200)]]),
        ...(touched === undefined
            ? []
            : [['last touched by ', (0,nodes/* mono */.O5)(touched.by, 100), ', as its own ', (0,nodes/* mono */.O5)(touched.from, 100), ' says']]),
    ];
    return said.flatMap((words, at) => [at === 0 ? render_fold/* lineInCell */.c1 : ' · ', ...words]);
};
const itemRow = (each) => (0,nodes/* row */.nM)([(0,level_sign/* sign */._)(each.level)], [(0,nodes/* mono */.O5)(each.address), render_fold/* lineInCell */.c1, (0,nodes/* strong */.ko)(...(0,render_told/* told */.E)(each.what, 300)), ...values(each), ...hints(each)], [(0,nodes/* text */.Qq)(PENDING[each.pending])]);
/** The drifted objects, the most dangerous first. */
const driftTable = (items) => ({
    wrap: (inside) => [(0,nodes/* table */.tp)('cll', ['', 'What happened outside Terraform', 'Pending code'], inside)],
    parts: items
        .toSorted((a, b) => (0,risk_level/* rank */.Tm)(b.level) - (0,risk_level/* rank */.Tm)(a.level))
        .map((each, at) => ({ rank: at === 0 ? 0 : 2, label: 'objects', full: () => [itemRow(each)] })),
});
const remedyItem = ({ title, text: words, url, command }) => {
    const point = item([url === undefined ? strong(text(title)) : strong(link(title, url)), ': ', ...told(words)]);
    return command === undefined ? point : { ...point, children: [...point.children, fenced('sh', command)] };
};
const adoption = (hcl) => hcl === undefined
    ? []
    : [{ rank: 3, label: 'sections', full: () => fold(['The code that would match reality'], [fenced('hcl', hcl)]) }];
const drift_issue_history = (entries) => entries.length === 0
    ? []
    : [
        {
            wrap: (inside) => fold(['History'], inside),
            parts: [
                {
                    wrap: (inside) => [table('ll', ['When', 'Result'], inside)],
                    parts: entries.map(({ at, text: words }) => ({
                        rank: 4,
                        label: 'checks',
                        full: () => [row([text(at, 60)], told(words))],
                    })),
                },
            ],
        },
    ];
const parts = (view) => [
    always(paragraph(strong(`${sign(view.level)} ${view.level} drift in `, mono(view.stack)), ...(view.environment === '' ? [] : [' (', text(view.environment), ')']), text(` — reality no longer matches the state. First seen ${view.firstSeen}, last seen ${view.lastSeen}`), view.checks === undefined ? '.' : view.checks === 1 ? ', 1 check.' : `, ${view.checks} checks.`)),
    ...(view.teams === undefined || view.teams.length === 0
        ? []
        : [always(paragraph('For ', ...calledTeams(view.teams)))]),
    driftTable(view.items),
    ...(view.itemsLeftOut === undefined || view.itemsLeftOut === 0
        ? []
        : [always(paragraph(`${view.itemsLeftOut} more objects are too many for the result of the check.`))]),
    ...(view.notes ?? []).map((note) => ({ rank: 1, label: 'notes', full: () => [paragraph(...told(note))] })),
    ...(view.remedies.length === 0
        ? []
        : [always(heading(3, 'What you can do'), list(view.remedies.slice(0, 10).map(remedyItem)))]),
    ...adoption(view.adoptHcl),
    ...drift_issue_history(view.history),
];
/** Title of the issue: one line, no mark-up, safe as text. */
const driftIssueTitle = ({ level, stack }) => `${sign(level)} Drift in ${displayProse(stack, 180)}`;
/** Body of the issue within the budget of a comment; its first line is our marker. */
const renderDriftIssue = (view) => ({
    title: driftIssueTitle(view),
    body: fitted({
        wrap: (inside) => [markerNode({ kind: 'drift', fields: view.marker }), ...inside],
        parts: parts(view),
        note: (leftOut) => [
            paragraph(...leftOutWords(leftOut, view.runUrl === undefined ? {} : { summaryUrl: view.runUrl })),
        ],
    }, COMMENT_BUDGET),
});

;// CONCATENATED MODULE: ./src/core/render/drift-summary.ts








const STATUSES = {
    error: ['⛔', 'could not be checked', 5],
    unreadable: ['🙈', 'partly unreadable', 4],
    both: ['🔀', 'drift, and code not applied', 3],
    drift: ['🔀', 'drift', 3],
    'not-checked': ['⏳', 'not checked: no time left', 2],
    pending: ['📥', 'code not applied; no drift', 1],
    'in-sync': ['✅', 'in sync', 0],
};
const urgency = ({ status, level }) => STATUSES[status][2] * 10 + (level === undefined ? 0 : (0,risk_level/* rank */.Tm)(level));
const countOf = (views, ...statuses) => views.filter(({ status }) => statuses.includes(status)).length;
const headline = (views) => {
    const failed = countOf(views, 'error', 'unreadable');
    const drifted = countOf(views, 'drift', 'both');
    const pending = countOf(views, 'pending', 'both');
    const waiting = countOf(views, 'not-checked');
    const words = [
        ...(failed === 0 ? [] : [`${failed} could not be checked fully`]),
        ...(drifted === 0 ? [] : [`${drifted} drifted`]),
        ...(pending === 0 ? [] : [`${pending} with code that is not applied`]),
        ...(waiting === 0 ? [] : [`${waiting} not checked for lack of time`]),
    ];
    if (views.length === 0)
        return ['⛔ No stack was checked'];
    if (words.length === 0)
        return [`✅ No drift in ${views.length === 1 ? '1 stack' : `${views.length} stacks`}`];
    return [
        `${failed > 0 ? '⛔' : drifted > 0 ? '🔀' : pending > 0 ? '📥' : '⏳'} Of ${views.length === 1 ? '1 stack' : `${views.length} stacks`}: ${words.join(', ')}`,
    ];
};
const stackRow = (view) => {
    const [icon, words] = STATUSES[view.status];
    return (0,nodes/* row */.nM)([view.level === undefined ? icon : (0,level_sign/* sign */._)(view.level)], [(0,nodes/* mono */.O5)(view.stack)], [(0,nodes/* text */.Qq)(view.environment)], [view.level === undefined ? words : (0,nodes/* strong */.ko)(`${view.level} ${words}`)], [view.items.length === 0 ? '' : String(view.items.length)], [view.pendingChanges === undefined || view.pendingChanges === 0 ? '' : String(view.pendingChanges)], view.issueUrl === undefined ? [] : [(0,render_link/* link */.n)('issue', view.issueUrl)]);
};
const stackRows = (views) => ({
    wrap: (inside) => [
        (0,nodes/* table */.tp)('clllrrl', ['', 'Stack', 'Environment', 'Result', 'Drifted', 'Pending', ''], inside),
    ],
    parts: views.map((view) => ({ rank: 1, label: 'stacks', full: () => [stackRow(view)] })),
});
const details = (view) => [
    ...(view.error === undefined
        ? []
        : [
            {
                rank: 2,
                label: 'errors',
                full: () => [(0,nodes/* paragraph */.FY)((0,nodes/* strong */.ko)((0,nodes/* mono */.O5)(view.stack)), ' could not be checked:'), (0,nodes/* fenced */.OF)('sh', view.error ?? '')],
            },
        ]),
    ...(view.items.length === 0
        ? []
        : [
            {
                wrap: (inside) => (0,render_fold/* fold */.AU)([(0,nodes/* mono */.O5)(view.stack), `: ${view.items.length} drifted`], inside),
                parts: [driftTable(view.items)],
            },
        ]),
];
/** All checked stacks: the job summary of a drift run, and the body of the dashboard when `above` holds its marker. */
const renderDriftSummary = (views, above = [], budget = render_budget/* SUMMARY_BUDGET */.pm) => {
    const ordered = views.toSorted((a, b) => urgency(b) - urgency(a));
    return (0,render_budget/* fitted */.$5)({
        wrap: (inside) => [...above, (0,nodes/* heading */.R_)(2, ...headline(views)), ...inside],
        parts: [
            ...(views.length === 0
                ? [(0,render_budget/* always */.Gk)((0,nodes/* paragraph */.FY)('An empty check proves nothing: look at which stacks the configuration finds.'))]
                : [stackRows(ordered)]),
            ...ordered.flatMap(details),
        ],
        note: (leftOut) => [(0,nodes/* paragraph */.FY)(...(0,left_out/* leftOutWords */.N)(leftOut, {}))],
    }, budget);
};

// EXTERNAL MODULE: ./src/core/changes/digest.ts
var digest = __webpack_require__(2389);
// EXTERNAL MODULE: ./src/core/changes/read/gather.ts + 1 modules
var gather = __webpack_require__(6425);
// EXTERNAL MODULE: ./src/core/changes/read/layout.ts
var layout = __webpack_require__(7214);
// EXTERNAL MODULE: ./src/core/changes/read/refusals.ts
var read_refusals = __webpack_require__(9261);
;// CONCATENATED MODULE: ./src/core/changes/read/document.ts




/**
 * The parts of a plan that was parsed as a whole: the plain reader, against which the streaming one is tested.
 * @throws ConfigurationError when it is not a plan, as `createPlanReader` does.
 */
function partsOf(plan) {
    const parts = [];
    const gather = new Gather((part) => parts.push(part));
    if (isObject(plan))
        for (const key of Object.keys(plan))
            gather.key(key);
    walk(gather, PLAN_LAYOUT, [], plan);
    parts.push({ part: 'header', header: gather.finish() });
    return parts;
}
function walk(gather, layout, path, value) {
    if (layout.how === 'skip' || (value === null && layout.how !== 'take'))
        return;
    if (layout.how === 'take') {
        gather.take(layout.section, path, value);
    }
    else if (layout.how === 'each' && layout.of === 'list') {
        if (!isList(value))
            throw refusals.shape(0, placeOf(path), 'a list');
        for (const [at, item] of value.entries())
            walk(gather, layout.each, [...path, at], item);
    }
    else {
        if (!isObject(value))
            throw refusals.shape(0, placeOf(path), 'an object');
        for (const [key, item] of Object.entries(value)) {
            const below = layout.how === 'each' ? layout.each : (layout.members.get(key) ?? SKIP);
            walk(gather, below, [...path, key], item);
        }
    }
}
/** All parts in memory, by kind. */
function collect(parts) {
    const all = [...parts];
    const of = (part) => all.filter((item) => item.part === part);
    return {
        header: of('header').at(-1)?.header ?? { engine: 'terraform' },
        resources: of('resource').map((item) => item.change),
        drift: of('drift').map((item) => item.change),
        deferred: of('deferred').map(({ reason, change }) => ({ reason, change })),
        outputs: of('output').map((item) => item.output),
        checks: of('check').map((item) => item.check),
        invocations: of('invocation').map((item) => item.invocation),
        prior: of('prior').map(({ address, type, provider }) => ({ address, type, provider })),
        configured: of('configured').map(({ resource: { address, references, provisioners } }) => ({
            address,
            references,
            provisioners,
        })),
        links: of('links').flatMap((item) => item.links.all),
        secrets: of('secret').map((item) => item.value),
    };
}

// EXTERNAL MODULE: ./src/core/changes/read/unread.ts
var unread = __webpack_require__(5475);
// EXTERNAL MODULE: ./src/core/changes/secrets.ts
var secrets = __webpack_require__(2256);
;// CONCATENATED MODULE: ./src/core/drift/as-changes.ts
/**
 * The drift as changes from state to reality, for the rules that judge plans: a port that was opened by hand is as
 * dangerous as a plan that opens it.
 */
const driftAsChanges = (result) => result.items.map(({ change }) => ({ part: 'resource', change }));

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/core/risk/assessment.ts
var assessment = __webpack_require__(61);
// EXTERNAL MODULE: ./src/core/drift/fate.ts
var fate = __webpack_require__(3929);
;// CONCATENATED MODULE: ./src/core/drift/report.ts





/**
 * `drift.json`: the redacted result of checking one stack, safe to publish. The report job reads it as untrusted text,
 * so the schema also bounds every string and list.
 */
const DRIFT_SCHEMA = 'planseal.drift/v1';
/** Most drifted objects in one report; the most dangerous come first. */
const report_MOST_ITEMS = 200;
/** Most pending changes in one report. */
const MOST_PENDING = 100;
const report_text = (most) => dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(most));
const count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0));
const time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(40), dist/* isoTimestamp */.yhX());
/** One drifted object as shown to people: what state says and what reality is, masked. */
const driftItemSchema = dist/* strictObject */.rej({
    fingerprint: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{12}$/)),
    address: report_text(1_000),
    type: report_text(200),
    /** Deleted outside, rather than changed. */
    gone: dist/* boolean */.zMY(),
    level: dist/* picklist */.KIO(risk_level/* LEVELS */.A_),
    /** What the pending plan would do to it. */
    fate: dist/* picklist */.KIO(fate/* FATES */.QH),
    /** Titles of the findings of the rules, the most dangerous first. */
    findings: dist/* pipe */.FsL(dist/* array */.YOg(report_text(400)), dist/* maxLength */.Ru6(10)),
    /** `before` is what state says, `after` what reality is. */
    settings: assessment/* changeViewSchema */.by.entries.settings,
    settingsLeftOut: count,
    /** Where the code declares it: path in the repository, line from 1. Absent for modules from elsewhere. */
    at: dist/* exactOptional */.yqP(dist/* strictObject */.rej({
        file: dist/* pipe */.FsL(report_text(400), dist/* regex */.yGV(/^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\\0]+$/)),
        line: dist/* pipe */.FsL(count, dist/* minValue */.Wwf(1)),
    })),
    /** Who touched it last by its own word, and the attribute that says so: a hint, no proof. */
    by: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ by: report_text(100), from: report_text(200) })),
});
const stackDriftSchema = dist/* strictObject */.rej({
    schema: dist/* literal */.euz(DRIFT_SCHEMA),
    stack: report_text(400),
    environment: report_text(200),
    class: dist/* picklist */.KIO(classify/* DRIFT_CLASSES */.bO),
    /** When the check was made, RFC 3339. */
    checkedAt: time,
    commit: dist/* exactOptional */.yqP(report_text(64)),
    /** Where the root module is, and what runs it: for the commands that an issue shows. */
    directory: dist/* exactOptional */.yqP(report_text(400)),
    tool: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['terraform', 'opentofu'])),
    /** How long the check took. */
    seconds: dist/* exactOptional */.yqP(dist/* pipe */.FsL(count, dist/* maxValue */.cGV(999_999))),
    items: dist/* pipe */.FsL(dist/* array */.YOg(driftItemSchema), dist/* maxLength */.Ru6(report_MOST_ITEMS)),
    itemsLeftOut: count,
    pending: dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ address: report_text(1_000), kind: report_text(40) })), dist/* maxLength */.Ru6(MOST_PENDING)),
    pendingLeftOut: count,
    /** HCL that would make the code match reality, for simple attributes. */
    adopt: dist/* exactOptional */.yqP(report_text(20_000)),
    /** Why it could not be told, for `unreadable` and `error`. */
    reason: dist/* exactOptional */.yqP(report_text(2_000)),
});

// EXTERNAL MODULE: ./src/core/risk/clip.ts
var clip = __webpack_require__(4809);
// EXTERNAL MODULE: ./src/core/changes/json.ts
var json = __webpack_require__(9767);
// EXTERNAL MODULE: ./src/core/changes/values.ts
var changes_values = __webpack_require__(5643);
;// CONCATENATED MODULE: ./src/core/hcl/quoted-text.ts
/**
 * A quoted template without templates in it (HCL native syntax specification, "Quoted Templates"). `undefined` for what HCL
 * has no sure way to write: half a surrogate pair, and an introducer that follows its own first character.
 */
const quotedText = (text) => {
    if (/\p{Cs}/u.test(text) || /[$%][$%]\{/.test(text))
        return undefined;
    return JSON.stringify(text)
        .replaceAll('\\b', '\\u0008')
        .replaceAll('\\f', '\\u000c')
        .replace(/[$%](?=\{)/g, '$&$&');
};

;// CONCATENATED MODULE: ./src/core/drift/adopt.ts



/** Longer than this no issue has room for; what does not fit is left out whole. */
const MOST_TEXT = 15_000;
const NAME = /^[A-Za-z_][\w-]*$/;
/** Objects that are blocks, and what the provider works out from other attributes. */
const NOT_SET_ALONE = new Set(['timeouts', 'tags_all', 'id']);
/**
 * HCL that would make the code match reality: for each object the attributes that the next apply would set back, which
 * are those that the code sets. Only simple values (scalars, lists and maps of them) are written; what else drifted is named
 * in a comment. Nothing sensitive is shown; `isSecret` knows values that are secret elsewhere. `undefined` when there is nothing to write.
 */
function adoptHcl(items, isSecret = () => false) {
    const blocks = [];
    let room = MOST_TEXT;
    for (const item of items) {
        const block = blockOf(item, isSecret);
        if (block === undefined || block.length + 2 > room)
            continue;
        room -= block.length + 2;
        blocks.push(block);
    }
    return blocks.length === 0 ? undefined : blocks.join('\n\n');
}
/** In a comment an address must not end the line. */
const comment = (address) => `# ${address.replace(/\p{C}|\p{Zl}|\p{Zp}/gu, '?').slice(0, 300)}`;
function blockOf(item, isSecret) {
    const { change, fate } = item;
    if (!NAME.test(change.type) || !NAME.test(change.name))
        return undefined;
    if (change.kind === 'delete')
        return fate === 'recreates' ? `${comment(change.address)}\n# It is gone: remove its resource block.` : undefined;
    const set = item.differences.flatMap(({ path: [attribute] }, at) => item.fates[at] === 'reverts' && typeof attribute === 'string' && !NOT_SET_ALONE.has(attribute) ? [attribute] : []);
    const attributes = [...new Set(set)].filter((name) => NAME.test(name)).sort();
    if (attributes.length === 0)
        return undefined;
    const lines = attributes.map((name) => {
        const value = simpleValue(item, name, isSecret);
        return value === undefined
            ? `  # ${name}: not a simple value, or a secret; write it by hand`
            : `  ${name} = ${value}`;
    });
    return [comment(change.address), `resource "${change.type}" "${change.name}" {`, ...lines, '}'].join('\n');
}
function simpleValue({ change }, name, isSecret) {
    const { after, unknown, beforeSensitive, afterSensitive } = change.values;
    const hidden = [unknown, beforeSensitive, afterSensitive].some((mask) => mask === true || (0,changes_values/* marksAny */.Ht)((0,changes_values/* valueAt */.fK)(mask, [name])));
    const value = (0,changes_values/* valueAt */.fK)(after, [name]);
    return hidden || value === undefined ? undefined : hclOf(value, isSecret);
}
/** A value in HCL, indented as an attribute of a block; `undefined` for what is not simple. */
function hclOf(value, isSecret) {
    if (!(0,json/* isObject */.Gv)(value) && !(0,json/* isList */.Lv)(value))
        return scalar(value, isSecret);
    if ((0,json/* isList */.Lv)(value)) {
        const elements = value.map((element) => (0,json/* isObject */.Gv)(element) || (0,json/* isList */.Lv)(element) ? undefined : scalar(element, isSecret));
        return elements.every((element) => element !== undefined) ? `[${elements.join(', ')}]` : undefined;
    }
    const members = Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => {
        const word = NAME.test(key) ? key : quotedText(key);
        const text = (0,json/* isObject */.Gv)(member) || (0,json/* isList */.Lv)(member) ? undefined : scalar(member, isSecret);
        return word === undefined || text === undefined ? undefined : `    ${word} = ${text}`;
    });
    if (!members.every((member) => member !== undefined))
        return undefined;
    return members.length === 0 ? '{}' : `{\n${members.join('\n')}\n  }`;
}
const scalar = (value, isSecret) => typeof value === 'string' ? (isSecret(value) ? undefined : quotedText(value)) : JSON.stringify(value);

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/core/changes/fingerprint.ts + 2 modules
var fingerprint = __webpack_require__(1306);
// EXTERNAL MODULE: ./src/core/drift/difference.ts
var difference = __webpack_require__(2660);
;// CONCATENATED MODULE: ./src/core/drift/fingerprint.ts




/** Hex digits of an item's fingerprint: 300 items fit into an issue's marker, and chance does not repeat one. */
const ITEM_LENGTH = 12;
/**
 * The fingerprint of one drifted object: what differs and how, not the rest of the object, so that an apply elsewhere
 * does not change it. Secrets enter as HMACs under `key` (`digestKey`), without a key not at all.
 */
function itemFingerprint({ change, differences }, options = {}) {
    const paths = differences.map(({ path }) => path);
    const { before, after, unknown, beforeSensitive, afterSensitive } = change.values;
    const only = change.kind === 'update';
    const values = {
        before: only ? excerpt(paths, (path) => (0,difference/* withoutEmpty */.C2)((0,changes_values/* valueAt */.fK)(before, path))) : null,
        after: only ? excerpt(paths, (path) => (0,difference/* withoutEmpty */.C2)((0,changes_values/* valueAt */.fK)(after, path))) : null,
        unknown: only ? excerpt(paths, (path) => maskAt(unknown, path)) : false,
        beforeSensitive: only ? excerpt(paths, (path) => maskAt(beforeSensitive, path)) : false,
        afterSensitive: only ? excerpt(paths, (path) => maskAt(afterSensitive, path)) : false,
    };
    const [found] = (0,fingerprint/* fingerprintsOf */.t)([{ part: 'resource', change: { ...change, values } }], options);
    return (found?.digest ?? '').slice(0, ITEM_LENGTH);
}
const excerpt = (paths, of) => Object.fromEntries(paths.map((path) => [JSON.stringify(path), of(path)]));
/** The mask below a place; `true` when a place above it is marked. */
function maskAt(mask, path) {
    let below = mask;
    for (const step of path) {
        if (below === true)
            return true;
        below = (0,changes_values/* valueAt */.fK)(below, [step]) ?? false;
    }
    return below;
}
/** The fingerprint of all drift of a stack: the same for the same items in any order, `''` for none. */
function combinedFingerprint(items) {
    const sorted = [...new Set(items)].sort();
    return sorted.length === 0 ? '' : createHash('sha256').update(sorted.join(' ')).digest('hex').slice(0, 32);
}

;// CONCATENATED MODULE: ./src/core/drift/stack-drift.ts




const MOST_FINDINGS = 10;
/**
 * The redacted report of a check: what classification found, with levels, findings and masked values from the assessment
 * of `driftAsChanges`. `key` is the digest key of the state, so that a changed secret is news. `reason` is shown as it is:
 * the caller has redacted it.
 */
function stackDriftOf(result, assessment, facts) {
    const items = itemsOf(result, assessment, facts);
    const adopt = adoptHcl(result.items, facts.isSecret);
    return {
        schema: DRIFT_SCHEMA,
        stack: facts.stack,
        environment: facts.environment,
        class: result.class,
        checkedAt: facts.checkedAt,
        ...(facts.commit !== undefined && { commit: facts.commit }),
        items,
        itemsLeftOut: result.items.length - items.length,
        pending: result.pending
            .slice(0, MOST_PENDING)
            .map(({ address, kind }) => ({ address: (0,clip/* clip */.$)(address, 1_000), kind: (0,clip/* clip */.$)(kind, 40) })),
        pendingLeftOut: Math.max(0, result.pending.length - MOST_PENDING),
        ...(adopt !== undefined && { adopt }),
        ...(result.reason !== undefined && { reason: (0,clip/* clip */.$)(result.reason, 2_000) }),
    };
}
const stack_drift_placeOf = (address, deposed = '') => JSON.stringify([(0,clip/* clip */.$)(address, 1_000), (0,clip/* clip */.$)(deposed, 40)]);
/** In the order of the assessment, the most dangerous first. */
function itemsOf(result, { changes, findings }, facts) {
    const found = new Map(result.items.map((item) => [stack_drift_placeOf(item.change.address, item.change.deposed), item]));
    return changes.slice(0, report_MOST_ITEMS).flatMap((view) => {
        const item = found.get(stack_drift_placeOf(view.address, view.deposed));
        if (item === undefined)
            return [];
        const { address, type, level, settings, settingsLeftOut } = view;
        const at = facts.locate?.(view.address);
        const by = item.by !== undefined && facts.isSecret?.(item.by.by) !== true ? item.by : undefined;
        const titles = findings.filter((finding) => finding.address === address).map(({ title }) => title);
        return {
            fingerprint: itemFingerprint(item, facts),
            address,
            type,
            gone: item.change.kind === 'delete',
            level,
            fate: item.fate,
            findings: titles.slice(0, MOST_FINDINGS),
            settings,
            settingsLeftOut,
            ...(at !== undefined && at.file.length <= 400 && { at: { file: at.file, line: at.line } }),
            ...(by !== undefined && { by }),
        };
    });
}

// EXTERNAL MODULE: ./src/core/risk/judge.ts + 31 modules
var risk_judge = __webpack_require__(4123);
// EXTERNAL MODULE: ./src/core/cost/estimate.ts
var estimate = __webpack_require__(1983);
// EXTERNAL MODULE: ./src/core/policy/model.ts
var model = __webpack_require__(4715);
// EXTERNAL MODULE: ./src/flows/read-plan.ts
var read_plan = __webpack_require__(7101);
// EXTERNAL MODULE: ./src/flows/secrets.ts
var flows_secrets = __webpack_require__(4124);
// EXTERNAL MODULE: ./src/flows/tool-failure.ts
var tool_failure = __webpack_require__(8544);
;// CONCATENATED MODULE: ./src/flows/drift-check.ts














/** The state itself could not be had: nothing is known, and nothing is wrong with the code. */
const UNREADABLE = new Set([
    'state-locked',
    'backend-unreachable',
    'no-credentials',
    'registry-unreachable',
    'killed',
]);
const ended = ({ ending }, ...codes) => 'code' in ending && codes.includes(ending.code);
const read = async (tool, run, lineage) => {
    const parts = [];
    await (0,read_plan/* readPlan */.m)(tool.showJson(run.planFile), {
        lineage,
        leaveOut: [],
        takers: [{ take: (part) => parts.push((0,unread/* kept */.LP)(part)) }],
    });
    return { changes: collect(parts), secrets: parts.flatMap(secrets/* sensitiveValues */.D) };
};
const nothing = (tool, name, failed, secrets) => {
    const { reason, message } = (0,tool_failure/* toolFailure */.Lu)(name, failed, tool);
    const kind = UNREADABLE.has(reason) ? 'unreadable' : 'error';
    const checked = { refreshOnly: undefined, plan: undefined, failure: { kind, reason: message } };
    return { checked, lineage: '', secrets, failed };
};
/**
 * Two plans see what one does not: a normal plan is silent on drift that code does not touch
 * (docs/platform-notes.md#refresh-and-drift).
 */
const look = async (tool) => {
    const init = await tool.initialise();
    if (!ended(init, 0))
        return nothing(tool, 'init', init, []);
    const [refreshOnly, plan] = await Promise.all([
        tool.plan({ lock: false, refreshOnly: true }),
        tool.plan({ lock: false }),
    ]);
    for (const [name, run] of [['plan -refresh-only', refreshOnly], ['plan', plan]])
        if (!ended(run, 0, 2))
            return nothing(tool, name, run, [...(await (0,flows_secrets/* secretsOfFailed */.sM)(tool, run))]);
    const { lineage } = await tool.basisOf(plan.planFile);
    const [first, second] = await Promise.all([read(tool, refreshOnly, lineage), read(tool, plan, lineage)]);
    return {
        checked: { refreshOnly: first.changes, plan: second.changes },
        lineage,
        secrets: [...first.secrets, ...second.secrets],
    };
};
/** The tool's own words on its failure, for the log of this job only. */
const wordsOf = ({ diagnostics, text }) => [...diagnostics.map(({ severity, summary, detail }) => `${severity}: ${summary}\n${detail}`), text].join('\n');
/**
 * The story of a drift check: look twice, tell drift from pending code and from noise, and judge the drift by the same
 * rules as a plan.
 */
const checkDrift = async (request, tool, log) => {
    const { checked, lineage, secrets, failed } = await look(tool);
    const redact = (0,flows_secrets/* hideSecrets */.s0)(log, secrets, request.stack, request.environment);
    if (failed !== undefined)
        log.foreign(redact(wordsOf(failed)));
    const result = (0,classify/* classify */.L8)(checked);
    const { stack, environment, settings, now, commit } = request;
    const judge = (0,risk_judge/* createJudge */.q)({ stack, environment, settings, now, commit });
    for (const part of driftAsChanges(result))
        judge.take(part);
    const assessment = judge.finish({ cost: estimate/* NO_COST */.W, policy: model/* NO_POLICY */.l });
    const told = result.reason === undefined ? result : { ...result, reason: redact(result.reason) };
    const locate = result.items.length > 0 ? await request.locator?.() : undefined;
    return stackDriftOf(told, assessment, {
        stack,
        environment,
        checkedAt: now,
        commit,
        isSecret: (value) => redact(value) !== value,
        ...(lineage === '' ? {} : { key: (0,digest/* digestKey */.CO)(lineage) }),
        ...(locate !== undefined && { locate }),
    });
};

// EXTERNAL MODULE: ./cli/assessment-form.ts
var assessment_form = __webpack_require__(1964);
// EXTERNAL MODULE: ./cli/end.ts
var end = __webpack_require__(8246);
// EXTERNAL MODULE: ./cli/on-stack.ts + 26 modules
var on_stack = __webpack_require__(5197);
// EXTERNAL MODULE: ./cli/settings.ts
var cli_settings = __webpack_require__(1310);
;// CONCATENATED MODULE: ./cli/drift.ts











const ROWS = [['init'], ['refresh'], ['plan']];
const markdownOf = ({ stack, environment, items, pending, pendingLeftOut, reason, ...result }) => renderDriftSummary([
    {
        stack,
        environment,
        status: result.class,
        ...(items.length > 0 && { level: (0,risk_level/* highest */.BR)(items.map(({ level }) => level)) }),
        items: itemViews(items),
        pendingChanges: pending.length + pendingLeftOut,
        ...(reason !== undefined && { error: reason }),
    },
]);
const show = (result, form, { answer }) => {
    if (form === 'json')
        answer.write(`${JSON.stringify(result, null, 2)}\n`);
    else if (form === 'markdown')
        answer.write(`${markdownOf(result).trimEnd()}\n`);
    else
        answer.write(`${driftLines(result, answer).join('\n')}\n`);
};
/** `planseal drift`: does reality still match the state, and the state the code? */
const drift = async (given, terminal) => {
    const form = (0,assessment_form/* formOf */.Q)(given);
    const settings = await (0,cli_settings/* settingsOf */.y)(given.text('config'));
    return (0,on_stack/* onStack */.G)(given, terminal, ROWS, async ({ tool, log, progress, ...opened }) => {
        const stack = given.text('stack') ?? opened.stack;
        const environment = given.text('environment') ?? '';
        const now = new Date().toISOString();
        const result = await checkDrift({ stack, environment, commit: '', settings, now }, tool, log);
        progress.finish();
        if (form !== 'terminal' || !(0,classify/* isFailure */.N6)(result.class))
            show(result, form, terminal);
        if ((0,classify/* isFailure */.N6)(result.class))
            throw new errors/* OperationError */.OK(result.reason ?? `The drift of ${stack} could not be told.`);
        return end/* EXIT */.d.done;
    });
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

/* unused harmony exports markerNode, markerOf, assessmentMarkerOf, decisionMarkerOf, emergencyMarkerOf */
const FORM = /^<!-- planseal:(assessment|decision|drift|incident|emergency|apply|unapplied) v1((?: [a-z]+=[\w./#%-]+)+) -->(?:\r?\n|$)/;
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
const emergencyMarkerOf = runMarkerOf('emergency');


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
