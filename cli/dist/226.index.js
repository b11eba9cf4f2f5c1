export const id = 226;
export const ids = [226];
export const modules = {

/***/ 3226:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain_explain)
});

// EXTERNAL MODULE: ./src/adapters/terminal/text.ts
var terminal_text = __webpack_require__(9878);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/core/risk/explain.ts
var explain = __webpack_require__(5556);
// EXTERNAL MODULE: ./src/core/risk/rules/catalogue.ts + 25 modules
var catalogue = __webpack_require__(3939);
// EXTERNAL MODULE: ./src/core/risk/assessment.ts
var assessment = __webpack_require__(61);
;// CONCATENATED MODULE: ./cli/level-style.ts
const LEVEL_STYLES = {
    LOW: 'green',
    MEDIUM: 'yellow',
    HIGH: 'yellow',
    CRITICAL: 'red',
};

// EXTERNAL MODULE: ./cli/end.ts
var end = __webpack_require__(8246);
;// CONCATENATED MODULE: ./cli/explain.ts







const LABEL = 12;
const told = (label, words, screen) => {
    const paint = (0,terminal_text/* paintOn */.y)(screen);
    return words
        .split('\n')
        .flatMap((paragraph) => (0,terminal_text/* wrapped */.k)(paragraph, screen.width - LABEL - 2))
        .map((line, at) => `  ${paint('dim', (at === 0 ? label : '').padEnd(LABEL))}${line}`);
};
const explained = (rule, screen) => {
    const paint = (0,terminal_text/* paintOn */.y)(screen);
    const hidden = rule.hides.map((id) => `\`${id}\``).join(', ');
    return [
        '',
        `  ${paint(LEVEL_STYLES[rule.level], paint('bold', rule.level))}  ${rule.id}  ${paint('dim', rule.class)}`,
        '',
        ...told('says', `The object ${rule.title}.`, screen),
        ...told('why', rule.why, screen),
        ...told('example', rule.example, screen),
        ...told('what to do', rule.remedy, screen),
        ...told('level', `${rule.blocks ? 'It forbids the apply, whoever approves. ' : ''}${rule.environments}`, screen),
        ...(hidden === '' ? [] : told('hides', `${hidden}: they say less about the same change.`, screen)),
        '',
    ];
};
const listed = (screen) => {
    const paint = (0,terminal_text/* paintOn */.y)(screen);
    const rules = (0,explain/* ruleIds */.Zl)().flatMap((id) => (0,catalogue/* ruleOf */.Y)(id) ?? []);
    const column = Math.max(...rules.map(({ id }) => id.length)) + 2;
    const sections = assessment/* FINDING_CLASSES */.L1.flatMap((each) => {
        const own = rules.filter((rule) => rule.class === each);
        if (own.length === 0)
            return [];
        const rows = own.map(({ id, level, title }) => `  ${paint(LEVEL_STYLES[level], level.padEnd(10))}${id.padEnd(column)}${paint('dim', title)}`);
        return ['', `  ${paint('bold', each)}`, ...rows];
    });
    return [...sections, '', `  ${paint('cyan', 'planseal explain RULE')}   tells more`, ''];
};
/** `planseal explain`: what the rules know of themselves. */
const explain_explain = (given, { answer }) => {
    const [id] = given.operands;
    if (id === undefined) {
        answer.write(`${listed(answer).join('\n')}\n`);
        return end/* EXIT */.d.done;
    }
    const found = (0,explain/* explainRule */.OL)(id);
    if ('rule' in found) {
        answer.write(`${explained(found.rule, answer).join('\n')}\n`);
        return end/* EXIT */.d.done;
    }
    const near = found.suggestions.map((each) => `\`${each}\``).join(', ');
    throw new errors/* ConfigurationError */.j1(`There is no rule \`${id}\`.${near === '' ? '' : ` Did you mean ${near}?`}\n\`planseal explain\` lists all rules.`);
};


/***/ })

};
