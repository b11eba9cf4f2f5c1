export const id = 892;
export const ids = [892];
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

/***/ 5326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mF: () => (/* binding */ changeWords),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   rj: () => (/* binding */ countWords),
/* harmony export */   wd: () => (/* binding */ changeIcon)
/* harmony export */ });
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
const isNothing = (counts) => Object.entries(counts).every(([name, count]) => count === 0 || name === 'unchanged' || name === 'read');
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
        [counts.outputs, counts.outputs === 1 ? 'output' : 'outputs'],
        [counts.deferred, 'deferred'],
        [counts.drift, 'drifted'],
    ];
    const shown = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
    return shown.length === 0 ? 'no changes' : shown.join(' · ');
};


/***/ }),

/***/ 6693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fb: () => (/* binding */ subjectBlocks),
/* harmony export */   h4: () => (/* binding */ downtimeWords),
/* harmony export */   jH: () => (/* binding */ outlookOf),
/* harmony export */   nh: () => (/* binding */ subjectLine),
/* harmony export */   sb: () => (/* binding */ clause),
/* harmony export */   xW: () => (/* binding */ subjectRow)
/* harmony export */ });
/* harmony import */ var _risk_assessment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61);
/* harmony import */ var _level_sign__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2514);
/* harmony import */ var _nodes__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3997);
/* harmony import */ var _setting_diff__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2022);
/* harmony import */ var _told__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(739);





/** Other objects that are named; the changes below have all of them. */
const MOST_OTHERS = 8;
const capital = (clause) => clause.charAt(0).toUpperCase() + clause.slice(1);
/** `aws_db_instance.orders` is destroyed; a finding of the whole plan has no object. */
const clause = ({ address, title }) => address === '' ? (0,_told__WEBPACK_IMPORTED_MODULE_4__/* .told */ .E)(capital(title)) : [(0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .mono */ .O5)(address), ' ', ...(0,_told__WEBPACK_IMPORTED_MODULE_4__/* .told */ .E)(title)];
const difference = ({ attribute, before, after }) => {
    if (before === undefined && after === undefined)
        return undefined;
    const form = (0,_setting_diff__WEBPACK_IMPORTED_MODULE_3__/* .formOf */ .QU)(before, after);
    const setting = {
        path: attribute ?? 'value',
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
        ...(form === undefined ? {} : { form }),
    };
    return (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .OF)('diff', (0,_setting_diff__WEBPACK_IMPORTED_MODULE_3__/* .settingDiff */ .E3)(setting).join('\n'));
};
const LEAD = {
    none: 'No rollback.',
    'forward-only': 'Forward only.',
    'revert-not-equivalent': 'A revert does not bring everything back.',
};
const undoWords = ({ class: kind, text: words }) => {
    const lead = LEAD[kind];
    return ['↩ ', ...(lead === undefined ? [] : [(0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(lead), ' ']), ...(0,_told__WEBPACK_IMPORTED_MODULE_4__/* .told */ .E)(words)];
};
/** The outlook of an object is that of its worst finding: the longest outage, the hardest way back. */
const outlookOf = (findings) => {
    const outages = findings.flatMap(({ downtime }) => downtime ?? []);
    const ways = findings.flatMap(({ rollback }) => rollback ?? []);
    const [downtime] = outages.toSorted((a, b) => (b.maxMinutes ?? 0) - (a.maxMinutes ?? 0));
    const [rollback] = ways.toSorted((a, b) => _risk_assessment__WEBPACK_IMPORTED_MODULE_0__/* .ROLLBACKS */ .Oz.indexOf(b.class) - _risk_assessment__WEBPACK_IMPORTED_MODULE_0__/* .ROLLBACKS */ .Oz.indexOf(a.class));
    const [location] = findings.flatMap((finding) => finding.location ?? []);
    return { ...(downtime && { downtime }), ...(rollback && { rollback }), ...(location && { location }) };
};
/** `⏱ 5 to 20 minutes (measured by AWS)`. */
const downtimeWords = ({ text: words, basis }) => [
    '⏱ ',
    ...(0,_told__WEBPACK_IMPORTED_MODULE_4__/* .told */ .E)(`${words}${basis === '' ? '' : ` (${basis})`}`),
];
/** Downtime, place in the code and rollback, a line each; the commands of the rollback follow it. */
const outlook = (findings) => {
    const { downtime, rollback, location } = outlookOf(findings);
    const lines = (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(downtime !== undefined && downtimeWords(downtime), location !== undefined && ['📍 ', (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .mono */ .O5)(`${location.file}:${location.line}`)], rollback !== undefined && undoWords(rollback));
    // That one reverts a commit is said in words and needs no block of its own below every finding.
    const commands = (rollback?.commands ?? []).filter((command) => command !== 'git revert <commit>');
    return (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(lines.length > 0 && (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(...lines.flatMap((line, at) => (at === 0 ? line : [_nodes__WEBPACK_IMPORTED_MODULE_2__/* .lineBreak */ .qL, ...line]))), commands.length > 0 && (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .OF)('sh', commands.join('\n')));
};
const details = (findings) => {
    const [{ remedy, paste }] = findings;
    return [
        ...(0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(difference(findings[0])),
        ...(0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(paste !== undefined && (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .OF)('hcl', paste)),
        ...outlook(findings),
        ...(0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(remedy !== undefined && (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)('👉 ', ...(0,_told__WEBPACK_IMPORTED_MODULE_4__/* .told */ .E)(remedy, 2_000))),
    ];
};
const alsoItem = (finding) => {
    const { attribute = 'value', before, after, paste } = finding;
    const point = (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .item */ .AS)([
        `${(0,_level_sign__WEBPACK_IMPORTED_MODULE_1__/* .sign */ ._)(finding.level)} also `,
        (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(...(0,_told__WEBPACK_IMPORTED_MODULE_4__/* .told */ .E)(finding.title)),
        ...(before === undefined || after === undefined
            ? []
            : [': ', (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .mono */ .O5)(attribute), ' ', (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .mono */ .O5)(before, 120), ' → ', (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .mono */ .O5)(after, 120)]),
        '. ',
        ...(0,_told__WEBPACK_IMPORTED_MODULE_4__/* .told */ .E)(finding.why),
    ]);
    // The blank line before the block keeps every reader of Markdown from taking it for text.
    return paste === undefined ? point : { ...point, spread: true, children: [...point.children, (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .fenced */ .OF)('hcl', paste)] };
};
const alsoList = (findings) => findings.length === 0 ? undefined : (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(findings.map(alsoItem));
const othersWords = (others) => others.length === 0
    ? []
    : [
        _nodes__WEBPACK_IMPORTED_MODULE_2__/* .lineBreak */ .qL,
        `The same for ${others.length} more: `,
        ...others.slice(0, MOST_OTHERS).flatMap((address, at) => [...(at === 0 ? [] : [', ']), (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .mono */ .O5)(address, 120)]),
        others.length > MOST_OTHERS ? ' …' : '',
    ];
/** Everything that a reviewer needs to know of one subject. `several`: name the stack, too. */
const subjectBlocks = ({ findings, others, stack }, number, several) => {
    const [finding, ...also] = findings;
    const head = (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(`${number} · ${(0,_level_sign__WEBPACK_IMPORTED_MODULE_1__/* .sign */ ._)(finding.level)} `, ...clause(finding));
    return [
        (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)(head, ...(several ? [' in ', (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .mono */ .O5)(stack)] : []), ...(finding.cause === undefined ? [] : [' — a consequence of ', (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .mono */ .O5)(finding.cause)]), _nodes__WEBPACK_IMPORTED_MODULE_2__/* .lineBreak */ .qL, ...(0,_told__WEBPACK_IMPORTED_MODULE_4__/* .told */ .E)(finding.why), ...othersWords(others)),
        ...details(findings),
        ...(0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(alsoList(also)),
    ];
};
/** One subject where there is no room or no need for more. */
const subjectRow = ({ findings: [finding], others, stack }, several) => (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .row */ .nM)([(0,_level_sign__WEBPACK_IMPORTED_MODULE_1__/* .sign */ ._)(finding.level)], [...clause(finding), others.length === 0 ? '' : `, and ${others.length} more like it`], ...(several ? [[(0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .mono */ .O5)(stack)]] : []), [(0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .mono */ .O5)(finding.rule)]);
/** The one line that is shown even if nothing else fits. */
const subjectLine = ({ findings: [finding] }, number) => (0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .paragraph */ .FY)((0,_nodes__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(`${number} · ${(0,_level_sign__WEBPACK_IMPORTED_MODULE_1__/* .sign */ ._)(finding.level)} `, ...clause(finding)));


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

/***/ 2022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QU: () => (/* binding */ formOf),
  li: () => (/* binding */ hiddenWord),
  E3: () => (/* binding */ settingDiff)
});

// EXTERNAL MODULE: ./src/core/render/display-text.ts
var display_text = __webpack_require__(5468);
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


/***/ }),

/***/ 316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ subjects)
/* harmony export */ });
/* harmony import */ var _risk_level__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(333);
/* harmony import */ var _grouped__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7286);


/** Rules that say only what kind of change it is: those that say what is dangerous about it come first. */
const GENERAL = new Set([
    'resource-created',
    'resource-updated',
    'metadata-only-update',
    'resource-deleted',
    'resource-replaced',
    'resource-replaced-create-first',
    'database-changed',
    'access-control-changed',
    'traffic-path-changed',
]);
/** Of these, what a danger that is as grave says anyway. That an object is made anew is worth its line. */
const SAID_BY_OTHERS = new Set([...GENERAL].filter((rule) => !rule.startsWith('resource-replaced')));
const weight = ({ rule }) => (GENERAL.has(rule) ? 1 : 0);
const byDanger = (a, b) => (0,_risk_level__WEBPACK_IMPORTED_MODULE_0__/* .rank */ .Tm)(b.level) - (0,_risk_level__WEBPACK_IMPORTED_MODULE_0__/* .rank */ .Tm)(a.level) || weight(a) - weight(b);
/** Without what somebody knows who has read the first. */
const worthTelling = ([worst, ...more]) => [
    worst,
    ...more.filter((finding) => GENERAL.has(worst.rule) || !SAID_BY_OTHERS.has(finding.rule)),
];
/**
 * Two objects say the same if nothing that is shown differs but their values: also the same way back, word by word. Its
 * commands name the object, so they differ and are shown together.
 */
const signature = (findings) => JSON.stringify(findings.map(({ rule, level, title, attribute, why, downtime, rollback, paste }) => [
    [rule, level, title, attribute, why],
    [downtime, rollback?.class, rollback?.text, paste],
]));
/** Commands that are shown of objects told together; each object's own are in the assessment. */
const MOST_COMMANDS = 10;
/** The first object's findings, with the commands of all that are told with it. */
const withCommandsOfAll = (alike) => (alike[0] ?? []).map((finding, at) => {
    const all = alike.flatMap((findings) => findings[at]?.rollback?.commands ?? []);
    return finding.rollback === undefined
        ? finding
        : { ...finding, rollback: { ...finding.rollback, commands: [...new Set(all)].slice(0, MOST_COMMANDS) } };
});
const subjectsOf = ({ stack, findings }) => {
    // A finding of the plan as a whole has no address, and two of those have nothing to do with each other.
    const key = (finding) => (finding.address === '' ? `\u0000${finding.rule}` : finding.address);
    const objects = [...(0,_grouped__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(findings.toSorted(byDanger), key).values()];
    return [...(0,_grouped__WEBPACK_IMPORTED_MODULE_1__/* .grouped */ .z)(objects, signature).values()].flatMap((alike) => {
        const others = alike.slice(1);
        const [worst, ...further] = withCommandsOfAll(alike);
        if (worst === undefined)
            return [];
        return [
            {
                stack,
                findings: worthTelling([worst, ...further]),
                others: others.flatMap((each) => each.slice(0, 1).map((finding) => finding.address)),
            },
        ];
    });
};
/** Consequences come after their causes, as one who deals with the cause deals with them. */
const isConsequence = ({ findings }) => (findings[0].cause === undefined ? 0 : 1);
const byConcern = (a, b) => byDanger(a.findings[0], b.findings[0]) || isConsequence(a) - isConsequence(b);
/** All findings of all stacks by object, the most dangerous first. */
const subjects = (assessments) => {
    const [first, ...others] = assessments.flatMap(subjectsOf).toSorted(byConcern);
    if (first === undefined)
        return [];
    // What would be lost leads; right after it comes the block that saves it, before all else that goes with a rename.
    const isWayOut = ({ findings: [{ rule, level }] }) => rule === 'probable-missing-moved' && level === first.findings[0].level;
    return [first, ...others.filter(isWayOut), ...others.filter((subject) => !isWayOut(subject))];
};


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
