export const id = 698;
export const ids = [698];
export const modules = {

/***/ 1698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderTerminal: () => (/* binding */ renderTerminal)
/* harmony export */ });
/* harmony import */ var _risk_level__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(333);
/* harmony import */ var _display_text__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5468);
/* harmony import */ var _finding_section__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6693);
/* harmony import */ var _money__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(724);
/* harmony import */ var _subject__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(316);
/* harmony import */ var _change_words__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5326);
/* harmony import */ var _terminal_text__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6912);







const MOST_SUBJECTS = 20;
const INDENT = ' '.repeat(14);
/** `label` in its column and `words` beside it, the further lines below the first. */
const labelled = (label, words, width, paint) => (0,_terminal_text__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .ky)(words, width - INDENT.length, true).map((line, at) => `${at === 0 ? `  ${paint('dim', label.padEnd(10))}  ` : INDENT}${line}`);
const below = (lead, words, width, paint) => (0,_terminal_text__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .ky)(`${lead} ${(0,_display_text__WEBPACK_IMPORTED_MODULE_5__/* .displayText */ .WV)(words, 1_000)}`.trimEnd(), width - INDENT.length, true).map((line) => `${INDENT}${paint('dim', line)}`);
const values = ({ attribute, before, after }) => before === undefined || after === undefined
    ? ''
    : `: ${(0,_display_text__WEBPACK_IMPORTED_MODULE_5__/* .displayText */ .WV)(`${attribute ?? 'value'} ${before} → ${after}`, 200)}`;
const clauseOf = (finding) => `${(0,_display_text__WEBPACK_IMPORTED_MODULE_5__/* .displayText */ .WV)(finding.title)}${values(finding)}`;
/** HCL to paste and commands stand on their own lines, unbroken, so that they can be copied. */
const verbatim = (value) => value.split('\n').map((line) => `${INDENT}  ${(0,_display_text__WEBPACK_IMPORTED_MODULE_5__/* .displayText */ .WV)(line, 1_000)}`);
/** Object and clause on one line where they fit, else one below the other. */
const headLines = (head, object, clause, width, paint) => {
    const room = width - INDENT.length;
    if (object.length + 2 + clause.length <= room)
        return [`  ${head}  ${paint('bold', object)}  ${clause}`];
    const [first = '', ...more] = (0,_terminal_text__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .ky)(object, room, true);
    const lines = [...more.map((line) => paint('bold', line)), ...(0,_terminal_text__WEBPACK_IMPORTED_MODULE_4__/* .wrapped */ .ky)(clause, room, true)];
    return [`  ${head}  ${paint('bold', first)}`, ...lines.map((line) => `${INDENT}${line}`)];
};
const subjectLines = ({ findings, others }, width, paint) => {
    const [finding, ...also] = findings;
    const { level, address, paste } = finding;
    const { rollback, downtime, location } = (0,_finding_section__WEBPACK_IMPORTED_MODULE_0__/* .outlookOf */ .jH)(findings);
    const more = others.length === 0 ? '' : ` and ${others.length} more like it`;
    const head = paint(_terminal_text__WEBPACK_IMPORTED_MODULE_4__/* .LEVEL_STYLES */ .oN[level], `● ${level.padEnd(8)}`);
    return [
        ...headLines(head, `${address === '' ? '' : (0,_display_text__WEBPACK_IMPORTED_MODULE_5__/* .displayText */ .WV)(address, 200)}${more}`, clauseOf(finding), width, paint),
        ...(location === undefined ? [] : below('at', `${location.file}:${location.line}`, width, paint)),
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
    return words.map((each) => (0,_display_text__WEBPACK_IMPORTED_MODULE_5__/* .displayText */ .WV)(each)).join(', ');
};
const costWords = ({ status, before, after, delta, percent, currency }) => {
    if (status === 'absent')
        return undefined;
    if (delta === undefined)
        return status === 'error' ? 'could not be estimated' : 'nothing to compare with';
    const share = percent === undefined ? '' : ` (${percent.startsWith('-') ? '' : '+'}${percent} %)`;
    const span = before === undefined || after === undefined
        ? (0,_money__WEBPACK_IMPORTED_MODULE_1__/* .signedMoney */ .jE)(delta, currency)
        : `${(0,_money__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(before, currency)} → ${(0,_money__WEBPACK_IMPORTED_MODULE_1__/* .money */ .TG)(after, currency)}`;
    return (0,_display_text__WEBPACK_IMPORTED_MODULE_5__/* .displayText */ .WV)(`${span} a month${share}`);
};
/** The assessment of one stack for people at a terminal. Foreign text cannot move the cursor or set colours. */
const renderTerminal = (assessment, options) => {
    const paint = (0,_terminal_text__WEBPACK_IMPORTED_MODULE_4__/* .paintOn */ .yd)(options);
    const width = Math.max(40, options.width);
    const all = (0,_subject__WEBPACK_IMPORTED_MODULE_2__/* .subjects */ .y)([assessment]).filter(({ findings: [worst] }) => (0,_risk_level__WEBPACK_IMPORTED_MODULE_6__/* .rank */ .Tm)(worst.level) > 0);
    const { level, stack, counts, requirements } = assessment;
    const cost = costWords(assessment.cost);
    const rule = all[0]?.findings[0].rule;
    return [
        `  ${paint(_terminal_text__WEBPACK_IMPORTED_MODULE_4__/* .LEVEL_STYLES */ .oN[level], paint('bold', level))}  ${(0,_display_text__WEBPACK_IMPORTED_MODULE_5__/* .displayText */ .WV)(stack)}`,
        ...labelled('plan', (0,_change_words__WEBPACK_IMPORTED_MODULE_3__/* .countWords */ .rj)(counts), width, paint),
        '',
        ...all.slice(0, MOST_SUBJECTS).flatMap((subject) => subjectLines(subject, width, paint)),
        ...(all.length > MOST_SUBJECTS ? [`  … and ${all.length - MOST_SUBJECTS} more: see assessment.json`] : []),
        ...(all.length === 0 ? [`  ${paint('green', 'Nothing in it needs a closer look.')}`] : []),
        '',
        ...labelled('needs', needs(requirements), width, paint),
        ...(cost === undefined ? [] : labelled('cost', cost, width, paint)),
        ...assessment.notes.flatMap((note) => labelled('note', (0,_display_text__WEBPACK_IMPORTED_MODULE_5__/* .displayText */ .WV)(note, 1_000), width, paint)),
        ...(rule === undefined ? [] : ['', `  ${paint('cyan', `planseal explain ${(0,_display_text__WEBPACK_IMPORTED_MODULE_5__/* .displayText */ .WV)(rule)}`)}   tells more`]),
        '',
    ].join('\n');
};


/***/ })

};
