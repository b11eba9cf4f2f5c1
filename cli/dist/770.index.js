export const id = 770;
export const ids = [770];
export const modules = {

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

/***/ 9770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderRiskSummary: () => (/* binding */ renderRiskSummary)
});

// UNUSED EXPORTS: renderPlanSummary

// EXTERNAL MODULE: ./src/core/render/budget.ts + 1 modules
var render_budget = __webpack_require__(3064);
// EXTERNAL MODULE: ./src/core/render/change-words.ts
var change_words = __webpack_require__(5326);
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

// EXTERNAL MODULE: ./src/core/render/setting-diff.ts + 2 modules
var setting_diff = __webpack_require__(2022);
;// CONCATENATED MODULE: ./src/core/render/change-section.ts









/** Settings shown of one change; the assessment has more. */
const MOST_SETTINGS = 40;
const valueWords = (shown, hidden) => {
    if (hidden !== undefined)
        return [(0,nodes/* emphasis */.lN)((0,setting_diff/* hiddenWord */.li)(hidden).slice(1, -1))];
    return shown === undefined ? [] : [(0,nodes/* mono */.O5)(shown, 300)];
};
const settingsTable = (settings, side) => (0,nodes/* table */.tp)('ll', ['Setting', side === 'before' ? 'Was' : 'Will be'], settings.map((setting) => (0,nodes/* row */.nM)([(0,nodes/* mono */.O5)(setting.path)], side === 'before'
    ? valueWords(setting.before, setting.beforeHidden)
    : valueWords(setting.after, setting.afterHidden))));
/** Will it be what only the apply can tell, and is that all that there is to say? */
const isComputed = (kind, { before, afterHidden, forcesReplacement }) => afterHidden === 'unknown' && forcesReplacement !== true && (kind !== 'update' || before === undefined);
/** What forces a replacement first, and what is only computed aside: it hides what somebody changed. */
const ordered = ({ kind, settings }) => ({
    told: settings
        .filter((setting) => !isComputed(kind, setting))
        .toSorted((a, b) => Number(b.forcesReplacement ?? false) - Number(a.forcesReplacement ?? false)),
    computed: settings.filter((setting) => isComputed(kind, setting)),
});
const computedWords = (computed) => computed.length === 0
    ? undefined
    : (0,nodes/* paragraph */.FY)('Known after apply: ', ...computed.slice(0, MOST_SETTINGS).flatMap(({ path }, at) => [...(at === 0 ? [] : [', ']), (0,nodes/* mono */.O5)(path)]), computed.length > MOST_SETTINGS ? ` and ${computed.length - MOST_SETTINGS} more` : '');
const settingsBlock = ({ kind }, settings) => {
    if (settings.length === 0)
        return undefined;
    if (kind === 'create')
        return settingsTable(settings, 'after');
    if (kind === 'delete' || kind === 'forget')
        return settingsTable(settings, 'before');
    return (0,nodes/* fenced */.OF)('diff', settings.flatMap(setting_diff/* settingDiff */.E3).join('\n'));
};
const more = (change, told) => {
    const hidden = Math.max(0, told.length - MOST_SETTINGS) + change.settingsLeftOut;
    return hidden === 0 ? undefined : (0,nodes/* paragraph */.FY)(`… and ${hidden} more settings, in assessment.json.`);
};
const summary = (change) => [
    `${(0,change_words/* changeIcon */.wd)(change)} `,
    (0,nodes/* mono */.O5)(change.address),
    ` ${(0,change_words/* changeWords */.mF)(change)}`,
    ...(change.level === 'LOW' ? [] : [` · ${(0,level_sign/* sign */._)(change.level)} ${change.level}`]),
];
const origin = ({ previousAddress }) => previousAddress === undefined ? undefined : (0,nodes/* paragraph */.FY)('Before: ', (0,nodes/* mono */.O5)(previousAddress));
const changeLeaf = (change, least) => ({
    rank: least + (0,risk_level/* rank */.Tm)('CRITICAL') - (0,risk_level/* rank */.Tm)(change.level),
    label: 'changes',
    full: () => {
        const { told, computed } = ordered(change);
        const block = settingsBlock(change, told.slice(0, MOST_SETTINGS));
        const inside = (0,nodes/* present */.Eb)(origin(change), block, more(change, told), computedWords(computed));
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

// EXTERNAL MODULE: ./src/core/render/finding-section.ts
var finding_section = __webpack_require__(6693);
// EXTERNAL MODULE: ./src/core/render/subject.ts
var subject = __webpack_require__(316);
;// CONCATENATED MODULE: ./src/core/render/eyes-section.ts






/** Subjects told in full; more than that nobody reads. LOW ones are always in the table. */
const MOST_TOLD = 10;
const eyes_section_told = (subject, at, several) => ({
    rank: at === 0 ? 0 : 2,
    label: 'findings',
    full: () => (0,finding_section/* subjectBlocks */.fb)(subject, at + 1, several),
    short: () => [(0,finding_section/* subjectLine */.nh)(subject, at + 1)],
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
            parts: rest.map((subject) => ({ rank: 4, label: 'findings', full: () => [(0,finding_section/* subjectRow */.xW)(subject, several)] })),
        },
    ],
    note: (leftOut) => [(0,nodes/* paragraph */.FY)(...(0,left_out/* leftOutWords */.N)(leftOut, where))],
});
/** The estimate over the whole plan, where more than one object goes down. */
const totalDowntime = ({ downtime, findings, stack }, several) => downtime === undefined ||
    new Set(findings.flatMap(({ downtime: own, address }) => (own === undefined ? [] : address))).size < 2
    ? []
    : [
        {
            rank: 1,
            label: 'notes',
            full: () => [
                (0,nodes/* paragraph */.FY)((0,nodes/* strong */.ko)('Downtime in all'), ...(several ? [' of ', (0,nodes/* mono */.O5)(stack)] : []), ': ', ...(0,finding_section/* downtimeWords */.h4)(downtime)),
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
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
;// CONCATENATED MODULE: ./src/core/report/around.ts

const around_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(400));
/** The output `deleted` of the stacks action. */
const deletedSchema = dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ stack: around_name, 'moved-to': dist/* exactOptional */.yqP(around_name) })), dist/* maxLength */.Ru6(5_000));
/** What a change does beside the stacks that it touches, as the report job leaves it for later reports of the same run. */
const aroundSchema = dist/* strictObject */.rej({
    /** Stacks that are there no more, or elsewhere. */
    deleted: deletedSchema,
    /** Sentences that must be read. */
    notes: dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1_000))), dist/* maxLength */.Ru6(20)),
});
const NOTHING_AROUND = { deleted: [], notes: [] };
/** With this label somebody says that the resources of a deleted stack are gone already, or are meant to stay. */
const DELETED_LABEL = 'planseal-deleted-stacks';
/** Stacks whose resources nothing looks after once the change is merged. One that moved takes its state along. */
const lostStacks = ({ deleted }) => deleted.filter((one) => one['moved-to'] === undefined).map(({ stack }) => stack);
/**
 * Why a change that deletes stacks may not be merged yet; `undefined` when it may. Whether their states are empty is not
 * known where no role is, and unknown is a no. Outside of pull requests there is no label to ask for.
 */
const deletionProblem = (around, labels) => {
    const lost = lostStacks(around);
    if (lost.length === 0 || labels === undefined || labels.includes(DELETED_LABEL))
        return undefined;
    const names = `${lost.slice(0, 10).join(', ')}${lost.length > 10 ? ` and ${lost.length - 10} more` : ''}`;
    return `This change deletes ${names}, and nothing destroys what is managed there. Remove the resources first, apply that, then delete the directory. Where the state is empty already, or the resources are meant to stay, put the label ${DELETED_LABEL} on the pull request, then re-run the failed jobs.`;
};

;// CONCATENATED MODULE: ./src/core/render/deleted-section.ts


const lostWords = ({ stack }) => [(0,nodes/* strong */.ko)((0,nodes/* mono */.O5)(stack)), ' is deleted.'];
const movedWords = ({ stack, 'moved-to': to = '' }) => [
    (0,nodes/* strong */.ko)((0,nodes/* mono */.O5)(stack)),
    ' moves to ',
    (0,nodes/* strong */.ko)((0,nodes/* mono */.O5)(to)),
    '. Its state stays where its backend says: keep the key of the backend, or the plan of the new one creates everything anew.',
];
const MEANING = (0,nodes/* paragraph */.FY)('Nothing plans a deleted stack any more, so ', (0,nodes/* strong */.ko)('nothing destroys what it manages'), ': it stays, costs on, and nobody sees it drift. Whether its state is empty is not known here.');
const WAY = [
    (0,nodes/* item */.AS)(['Bring the directory back. Delete its resources in it, apply that, and only then delete the directory.']),
    (0,nodes/* item */.AS)([
        'Should they stay, let go of them in a plan first: ',
        (0,nodes/* mono */.O5)('removed { … lifecycle { destroy = false } }'),
        '.',
    ]),
    (0,nodes/* item */.AS)([
        'If the state is empty already, or all of this is meant, put the label ',
        (0,nodes/* mono */.O5)(DELETED_LABEL),
        ' on the pull request and re-run the failed jobs.',
    ]),
];
/** Names come first and are the last to be left out; what it means is said once, whatever their number. */
const deletedSection = ({ deleted }) => {
    if (deleted.length === 0)
        return [];
    const lost = deleted.filter((one) => one['moved-to'] === undefined);
    const sorted = [...lost, ...deleted.filter((one) => one['moved-to'] !== undefined)];
    const names = {
        wrap: (inside) => [(0,nodes/* list */.p_)(inside)],
        parts: sorted.map((one, at) => ({
            rank: at < 10 ? 0 : 2,
            label: 'deleted stacks',
            full: () => [(0,nodes/* item */.AS)(one['moved-to'] === undefined ? lostWords(one) : movedWords(one))],
        })),
    };
    const meaning = lost.length === 0 ? [] : [{ rank: 0, label: 'sections', full: () => [MEANING, (0,nodes/* list */.p_)(WAY)] }];
    return [
        {
            wrap: (inside) => [(0,nodes/* heading */.R_)(3, lost.length === 0 ? '🚚 Moved stacks' : '⚠️ Deleted stacks'), ...inside],
            parts: [names, ...meaning],
        },
    ];
};
/** The same in the words of a title. */
const deletedTitle = (around) => {
    const lost = lostStacks(around);
    const [first] = lost;
    if (first === undefined)
        return [around.deleted.length === 1 ? '🚚 1 stack moves' : `🚚 ${around.deleted.length} stacks move`];
    return lost.length === 1
        ? ['⚠️ ', (0,nodes/* mono */.O5)(first), ' is deleted, but not what it manages']
        : [`⚠️ ${lost.length} stacks are deleted, but not what they manage`];
};

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
        ...(0,finding_section/* clause */.sb)(finding),
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
    if ((0,change_words/* isNothing */.qv)(counts) && level === 'LOW')
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
/** One row for each stack, failures and the most dangerous first. Of one alone the line above says as much, on a phone too. */
const stackTable = (stacks, where) => {
    if (stacks.length < 2)
        return [];
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










const deletes = ({ around }) => around !== undefined && around.deleted.length > 0;
/** Was every stack judged, and does none of them change anything or need a look? */
const isCalm = ({ stacks }) => stacks.every((report) => !isFailure(report) &&
    (0,change_words/* isNothing */.qv)(report.counts) &&
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
        return (0,finding_section/* clause */.sb)(worst.findings[0]);
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
    if (report.around !== undefined && deletes(report) && isCalm(report))
        return (0,nodes/* heading */.R_)(2, ...deletedTitle(report.around));
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
/** One stack in a line: its name, how much it changes and costs. */
const oneStack = (report) => {
    if (isFailure(report))
        return [(0,nodes/* mono */.O5)(report.stack)];
    const { stack, counts, cost } = report;
    // What drifted is told as findings where it is real; most of it is noise.
    const own = { ...counts, drift: 0 };
    const price = cost.status === 'absent' ? [] : [' · a month ', ...(0,money/* costCell */.ch)(cost)];
    return [(0,nodes/* mono */.O5)(stack), ' · ', (0,change_words/* isNothing */.qv)(own) ? 'the plan changes nothing' : (0,change_words/* countWords */.rj)(own), ...price];
};
const need = (report) => {
    const { stacks } = report;
    const [only] = stacks;
    if (only === undefined && deletes(report))
        return ['no stack that is left uses the files that changed'];
    if (only === undefined)
        return ['no stack uses the files that changed'];
    if (stacks.length === 1)
        return oneStack(only);
    if (isCalm(report))
        return [`the plans of ${stacks.length} stacks change nothing`];
    const grave = stacks.filter((each) => isFailure(each) || each.level !== 'LOW').length;
    return [
        grave === 0
            ? `${stacks.length} stacks, none needs a closer look`
            : `${grave} of ${stacks.length} stacks need a closer look`,
    ];
};
/** Environment, how much needs a look, which commit. */
const subtitle = (report) => {
    const environments = [...new Set(report.stacks.map((each) => each.environment ?? ''))].filter((name) => name !== '');
    const shown = environments.slice(0, 5).map((name) => (0,nodes/* strong */.ko)((0,nodes/* text */.Qq)(name, 100)));
    const separated = shown.flatMap((name, at) => (at === 0 ? [name] : [', ', name]));
    const more = environments.length > shown.length ? ` and ${environments.length - shown.length} more` : '';
    return (0,nodes/* paragraph */.FY)(...separated, ...(shown.length === 0 ? [] : [`${more} · `]), ...need(report), ...(report.commit === undefined
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
const notes = ({ stacks, around }) => {
    const all = new Set([...(around?.notes ?? []), ...assessmentsOf(stacks).flatMap((each) => each.notes)]);
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
    const deleted = report.around === undefined ? [] : deletedSection(report.around);
    if (isCalm(report))
        return [...(several ? stackTable(report.stacks, where) : []), ...deleted, ...notes(report)];
    return [
        ...stackTable(report.stacks, where),
        ...failures(report),
        ...deleted,
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


/***/ })

};
