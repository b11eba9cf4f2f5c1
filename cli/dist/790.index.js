export const id = 790;
export const ids = [790];
export const modules = {

/***/ 9790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  answersIn: () => (/* binding */ answersIn),
  answersOfFile: () => (/* binding */ answersOfFile)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/core/risk/clip.ts
var clip = __webpack_require__(4809);
// EXTERNAL MODULE: ./src/core/risk/level.ts
var risk_level = __webpack_require__(333);
;// CONCATENATED MODULE: ./src/core/policy/message.ts



/** A rule gives a text, or an object with one: conftest wants `msg`, Sentinel and others say `message`. */
const worded = dist/* object */.Ikc({
    msg: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    message: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    address: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    resource: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    id: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    level: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    severity: dist/* exactOptional */.yqP(dist/* string */.YjP()),
});
/** Which level a policy asks for; nothing when it names none that we know. */
const levelIn = (word) => {
    const level = risk_level/* LEVELS */.A_.find((one) => one === word?.toUpperCase());
    return level === undefined ? {} : { level };
};
/** What one rule of a Rego policy said, as a result. */
const itemOf = (tool, outcome, rule, said) => {
    const parsed = dist/* safeParse */.xLC(worded, said);
    const words = parsed.success ? parsed.output : {};
    const text = typeof said === 'string' ? said : (words.msg ?? words.message ?? JSON.stringify(said));
    const address = words.address ?? words.resource;
    return {
        tool: (0,clip/* clip */.$)(tool, 80),
        outcome,
        rule: (0,clip/* clip */.$)(words.id === undefined ? rule : `${rule} ${words.id}`, 200),
        message: (0,clip/* clip */.$)(text === '' ? 'a rule without a message' : text, 1_000),
        ...(address !== undefined && address !== '' && { address: (0,clip/* clip */.$)(address, 1_000) }),
        ...levelIn(words.level ?? words.severity),
    };
};
/** Rules that deny or warn by their name, as conftest looks for them. */
const outcomeOf = (name) => {
    if (/^(?:deny|violation)(?:_[a-zA-Z0-9]+)*$/.test(name))
        return 'deny';
    return /^warn(?:_[a-zA-Z0-9]+)*$/.test(name) ? 'warn' : undefined;
};

;// CONCATENATED MODULE: ./src/core/policy/conftest.ts


/** `conftest test -o json`: empty lists are left out, and what a rule said beside its message stands in `metadata`. */
const result = dist/* object */.Ikc({ msg: dist/* string */.YjP(), metadata: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())) });
const results = dist/* nullish */.cl6(dist/* array */.YOg(result));
const conftestOutput = dist/* array */.YOg(dist/* object */.Ikc({
    filename: dist/* string */.YjP(),
    namespace: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    successes: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(0)),
    warnings: results,
    failures: results,
    exceptions: results,
}));
/** What conftest said. One that looked at nothing (no file, or no rule in any namespace) has given no answer. */
const answerOfConftest = (output) => {
    const items = output.flatMap(({ namespace = 'main', warnings, failures }) => {
        const of = (outcome, list) => (list ?? []).map(({ msg, metadata }) => itemOf('conftest', outcome, namespace, { ...metadata, msg }));
        return [...of('deny', failures), ...of('warn', warnings)];
    });
    const exceptions = output.flatMap((one) => one.exceptions ?? []);
    const passed = output.reduce((sum, { successes }) => sum + successes, 0);
    if (passed + items.length + exceptions.length === 0)
        return undefined;
    return {
        tool: 'conftest',
        passed,
        items,
        ...(exceptions.length > 0 && {
            notes: [`conftest excepts ${exceptions.length} results: ${exceptions[0]?.msg ?? ''}`],
        }),
    };
};

;// CONCATENATED MODULE: ./src/core/policy/opa.ts


/** `opa eval -f json`; a query that is undefined gives `{}`, which means that no policy was loaded, not that one passed. */
const failure = dist/* object */.Ikc({ message: dist/* string */.YjP(), code: dist/* exactOptional */.yqP(dist/* string */.YjP()) });
const opaOutput = dist/* object */.Ikc({
    result: dist/* exactOptional */.yqP(dist/* array */.YOg(dist/* object */.Ikc({ expressions: dist/* array */.YOg(dist/* object */.Ikc({ value: dist/* unknown */.L5J(), text: dist/* string */.YjP() })) }))),
    errors: dist/* exactOptional */.yqP(dist/* array */.YOg(failure)),
});
/** What a rule that denies or warns gives: a set of messages, an object keyed by them, or whether it holds. */
const saidBy = (value) => {
    if (value === true)
        return [''];
    if (value === false || value === null)
        return [];
    if (Array.isArray(value))
        return value;
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object'
        ? Object.entries(value).map(([key, held]) => (held === true ? key : held))
        : undefined;
};
const MOST_DEPTH = 12;
const look = (name, place, value, found, depth) => {
    const outcome = outcomeOf(name);
    const said = outcome === undefined ? undefined : saidBy(value);
    if (outcome !== undefined && said !== undefined) {
        found.rules += 1;
        if (said.length === 0)
            found.passed += 1;
        for (const one of said)
            found.items.push(itemOf('opa', outcome, place, one));
        return;
    }
    if (name === 'allow' && typeof value === 'boolean') {
        found.rules += 1;
        if (value)
            found.passed += 1;
        else
            found.items.push(itemOf('opa', 'deny', place, `${place} is false`));
        return;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > MOST_DEPTH)
        return;
    for (const [key, below] of Object.entries(value))
        look(key, place === '' ? key : `${place}.${key}`, below, found, depth + 1);
};
/** What OPA said: of a rule (`data.terraform.deny`), a package or all data. */
const answerOfOpa = ({ result, errors }) => {
    const [error] = errors ?? [];
    if (error !== undefined)
        return { tool: 'opa', problem: `${error.code === undefined ? '' : `${error.code}: `}${error.message}` };
    const found = { items: [], passed: 0, rules: 0 };
    for (const { value, text } of (result ?? []).flatMap(({ expressions }) => expressions)) {
        const place = text.replace(/^data\.?/, '');
        look(place.split('.').at(-1) ?? '', place, value, found, 0);
    }
    return found.rules === 0
        ? {
            tool: 'opa',
            problem: 'its answer holds no rule named `deny`, `violation`, `warn` or `allow`; the policy was not loaded, or the query asks for something else',
        }
        : { tool: 'opa', passed: found.passed, items: found.items };
};

;// CONCATENATED MODULE: ./src/core/policy/sarif.ts


/** SARIF 2.1.0 as tflint, checkov and trivy write it. */
const level = dist/* exactOptional */.yqP(dist/* string */.YjP());
const sarif_result = dist/* object */.Ikc({
    ruleId: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    rule: dist/* exactOptional */.yqP(dist/* object */.Ikc({ id: dist/* exactOptional */.yqP(dist/* string */.YjP()) })),
    level,
    kind: dist/* exactOptional */.yqP(dist/* string */.YjP()),
    message: dist/* object */.Ikc({ text: dist/* exactOptional */.yqP(dist/* string */.YjP()), markdown: dist/* exactOptional */.yqP(dist/* string */.YjP()) }),
    suppressions: dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J())),
    locations: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({
        physicalLocation: dist/* exactOptional */.yqP(dist/* object */.Ikc({
            artifactLocation: dist/* exactOptional */.yqP(dist/* object */.Ikc({ uri: dist/* exactOptional */.yqP(dist/* string */.YjP()) })),
            region: dist/* exactOptional */.yqP(dist/* object */.Ikc({ startLine: dist/* exactOptional */.yqP(dist/* number */.aig()) })),
        })),
    }))),
});
const run = dist/* object */.Ikc({
    tool: dist/* object */.Ikc({
        driver: dist/* object */.Ikc({
            name: dist/* string */.YjP(),
            rules: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ id: dist/* string */.YjP(), defaultConfiguration: dist/* exactOptional */.yqP(dist/* object */.Ikc({ level })) }))),
        }),
    }),
    results: dist/* nullish */.cl6(dist/* array */.YOg(sarif_result)),
    invocations: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ executionSuccessful: dist/* exactOptional */.yqP(dist/* boolean */.zMY()) }))),
});
const sarifOutput = dist/* object */.Ikc({ version: dist/* string */.YjP(), runs: dist/* array */.YOg(run) });
/** `note` and `none` are for reading, not for stopping. */
const OUTCOMES = { error: 'deny', warning: 'warn' };
const itemsOf = ({ tool: { driver }, results }) => {
    const standard = new Map((driver.rules ?? []).map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level]));
    return (results ?? []).flatMap((one) => {
        const rule = one.ruleId ?? one.rule?.id;
        // The level of a result, else of its rule, else a warning (SARIF 2.1.0, 3.27.10).
        const outcome = OUTCOMES[one.level ?? standard.get(rule ?? '') ?? 'warning'];
        const counts = (one.kind ?? 'fail') === 'fail' && (one.suppressions ?? []).length === 0;
        if (outcome === undefined || !counts)
            return [];
        const place = one.locations?.[0]?.physicalLocation;
        const file = place?.artifactLocation?.uri;
        const where = file === undefined
            ? ''
            : ` (${file}${place?.region?.startLine === undefined ? '' : `:${place.region.startLine}`})`;
        return [
            {
                tool: (0,clip/* clip */.$)(driver.name, 80),
                outcome,
                ...(rule !== undefined && { rule: (0,clip/* clip */.$)(rule, 200) }),
                message: (0,clip/* clip */.$)(`${one.message.text ?? one.message.markdown ?? 'a result without a message'}${where}`, 1_000),
            },
        ];
    });
};
/** What the tool of each run said. A file without a run, or a run that says that it failed, is no answer. */
const answersOfSarif = ({ runs }) => {
    if (runs.length === 0)
        return [{ tool: 'sarif', problem: 'it holds no run' }];
    return runs.map((one) => {
        const tool = (0,clip/* clip */.$)(one.tool.driver.name, 80);
        if (one.invocations?.some(({ executionSuccessful }) => executionSuccessful === false))
            return { tool, problem: 'it says that it did not run to its end' };
        if (one.results === undefined || one.results === null)
            return { tool, problem: 'it holds no results, not even an empty list' };
        const items = itemsOf(one);
        const rules = one.tool.driver.rules?.length ?? 0;
        return {
            tool,
            passed: Math.max(rules - new Set(items.map(({ rule }) => rule)).size, items.length === 0 ? 1 : 0),
            items,
        };
    });
};

;// CONCATENATED MODULE: ./src/core/policy/read.ts




const jsonOf = (text) => {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
};
/** What the policy tool that wrote this JSON said: conftest, OPA, or anything that writes SARIF. */
const answersIn = (text) => {
    const json = jsonOf(text);
    if (json === undefined)
        return [{ tool: '', problem: 'is no JSON. Make it with `conftest test -o json`, `opa eval -f json` or as SARIF' }];
    if (Array.isArray(json)) {
        const output = dist/* safeParse */.xLC(conftestOutput, json);
        const answer = output.success ? answerOfConftest(output.output) : undefined;
        if (output.success)
            return [answer ?? { tool: 'conftest', problem: 'it tested nothing: no file, or no rule in its namespaces' }];
    }
    else {
        const sarif = dist/* safeParse */.xLC(sarifOutput, json);
        if (sarif.success)
            return answersOfSarif(sarif.output);
        const opa = dist/* safeParse */.xLC(opaOutput, json);
        const isRuns = typeof json === 'object' && json !== null && 'runs' in json;
        if (opa.success && !isRuns)
            return [answerOfOpa(opa.output)];
    }
    return [{ tool: '', problem: 'is neither of conftest nor of OPA nor SARIF 2.1.0' }];
};
/** The same of a file that may not be there. */
const answersOfFile = ({ name, text, problem }) => text === undefined
    ? [{ tool: '', problem: `\`${name}\` ${problem ?? 'could not be read'}` }]
    : answersIn(text).map((answer) => 'problem' in answer
        ? { ...answer, problem: `\`${name}\` ${answer.tool === '' ? '' : `of ${answer.tool}: `}${answer.problem}` }
        : answer);


/***/ })

};
