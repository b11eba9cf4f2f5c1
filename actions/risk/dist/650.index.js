export const id = 650;
export const ids = [650];
export const modules = {

/***/ 88650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  costOf: () => (/* binding */ costOf)
});

// EXTERNAL MODULE: ./src/core/risk/clip.ts
var clip = __webpack_require__(24809);
// EXTERNAL MODULE: ./src/core/cost/amount.ts
var amount = __webpack_require__(92685);
// EXTERNAL MODULE: ./src/core/cost/estimate.ts
var estimate = __webpack_require__(51983);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./src/core/cost/infracost-v0.ts


/**
 * Infracost 0.10: `breakdown`, `diff` and `output --format json`. Money is a decimal text or null; unknown members are
 * passed over, as the format grew without its version changing (schema `infracost-v0.10-schema.json`).
 */
const money = dist/* nullish */.cl6(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()]));
const component = dist/* object */.Ikc({
    usageBased: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    priceNotFound: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    monthlyCost: money,
    monthlyQuantity: money,
});
const part = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    monthlyCost: money,
    costComponents: dist/* nullish */.cl6(dist/* array */.YOg(component)),
});
const resource = dist/* object */.Ikc({ ...part.entries, subresources: dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J())) });
const breakdown = dist/* object */.Ikc({
    resources: dist/* nullish */.cl6(dist/* array */.YOg(resource)),
    totalMonthlyCost: money,
    totalMonthlyUsageCost: money,
});
const project = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    displayName: dist/* nullish */.cl6(dist/* string */.YjP()),
    metadata: dist/* object */.Ikc({
        type: dist/* nullish */.cl6(dist/* string */.YjP()),
        errors: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ code: dist/* nullish */.cl6(dist/* number */.aig()), message: dist/* string */.YjP() }))),
    }),
    pastBreakdown: dist/* nullish */.cl6(breakdown),
    breakdown: dist/* nullish */.cl6(breakdown),
    diff: dist/* nullish */.cl6(breakdown),
    summary: dist/* nullish */.cl6(dist/* object */.Ikc({ unsupportedResourceCounts: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* number */.aig())) })),
});
const infracostV0 = dist/* object */.Ikc({
    version: dist/* string */.YjP(),
    currency: dist/* nullish */.cl6(dist/* string */.YjP()),
    metadata: dist/* nullish */.cl6(dist/* object */.Ikc({ infracostCommand: dist/* nullish */.cl6(dist/* string */.YjP()) })),
    projects: dist/* array */.YOg(project),
    pastTotalMonthlyCost: money,
});
/** Projects that were planned: their plan holds the prior state, so even `breakdown` knows what was there before. */
const PLANNED = new Set(['terraform_plan_json', 'terraform_plan_binary', 'terraform_cli', 'terragrunt_cli']);
const partsOf = (one) => [
    one,
    ...(one.subresources ?? []).flatMap((inner) => {
        const parsed = dist/* safeParse */.xLC(resource, inner);
        return parsed.success ? partsOf(parsed.output) : [];
    }),
];
const breakdownOf = (written) => {
    const resources = new Map();
    for (const { name, monthlyCost } of written.resources ?? []) {
        const cost = (0,amount/* amountOf */.MT)(monthlyCost);
        if (cost !== undefined)
            resources.set(name, cost);
    }
    const usage = (0,amount/* amountOf */.MT)(written.totalMonthlyUsageCost);
    return { total: (0,amount/* amountOf */.MT)(written.totalMonthlyCost) ?? amount/* ZERO */.f2, ...(usage && { usage }), resources };
};
/**
 * Without a plan `breakdown` says that nothing changed, whatever did: past = now, difference 0. A gate on that passes
 * everything (docs/risk.md#cost-estimates), so it compares with nothing.
 */
const compares = ({ metadata, breakdown: now, pastBreakdown, diff }, file) => {
    if (pastBreakdown === undefined || pastBreakdown === null || now === undefined || now === null)
        return false;
    const command = file.metadata?.infracostCommand ?? '';
    if (PLANNED.has(metadata.type ?? ''))
        return (0,amount/* amountOf */.MT)(pastBreakdown.totalMonthlyCost) !== undefined;
    if (command === 'diff')
        return true;
    if (command !== 'output' || (0,amount/* amountOf */.MT)(file.pastTotalMonthlyCost) === undefined)
        return false;
    return (diff?.resources ?? []).length > 0;
};
const gapsOf = (one, parts) => {
    const unsupported = Object.entries(one.summary?.unsupportedResourceCounts ?? {});
    const types = unsupported.map(([type, count]) => (count > 1 ? `${count} ${type}` : type));
    const priceless = parts.filter(({ costComponents }) => costComponents?.some((each) => each.priceNotFound === true));
    return [
        ...(types.length === 0
            ? []
            : [`Infracost does not know the price of ${types.slice(0, 8).join(', ')}${types.length > 8 ? ' and more' : ''}`]),
        ...(priceless.length === 0
            ? []
            : [
                `no price was found for ${priceless
                    .slice(0, 5)
                    .map(({ name }) => name)
                    .join(', ')}${priceless.length > 5 ? ' and more' : ''}`,
            ]),
    ];
};
const remarksOf = (parts) => {
    const unused = (each) => each.usageBased === true && (0,amount/* amountOf */.MT)(each.monthlyQuantity) === undefined;
    return parts.some(({ costComponents }) => costComponents?.some(unused))
        ? ['usage is not included, as there is no usage file']
        : [];
};
const projectOf = (one, file) => {
    const parts = (one.breakdown?.resources ?? []).flatMap(partsOf);
    const total = (0,amount/* amountOf */.MT)(one.breakdown?.totalMonthlyCost);
    const errors = (one.metadata.errors ?? []).map(({ code, message }) => `${message}${code ? ` (Infracost ${code})` : ''}`);
    return {
        name: one.displayName !== undefined && one.displayName !== null && one.displayName !== '' ? one.displayName : one.name,
        now: one.breakdown ? breakdownOf(one.breakdown) : { total: amount/* ZERO */.f2, resources: new Map() },
        ...(one.pastBreakdown && compares(one, file) && { past: breakdownOf(one.pastBreakdown) }),
        problems: [...errors, ...(total === undefined && errors.length === 0 ? ['it has no total'] : [])],
        gaps: gapsOf(one, parts),
        remarks: remarksOf(parts),
    };
};
/** A file of Infracost 0.10 as an estimate. */
const estimateOfV0 = (file) => ({
    currency: file.currency ?? 'USD',
    projects: file.projects.map((one) => projectOf(one, file)),
});

;// CONCATENATED MODULE: ./src/core/cost/infracost-v2.ts


/**
 * Infracost 2: `infracost scan --json`. It knows no plan and compares with nothing (docs/risk.md#cost-estimates); a
 * second file, made from the base, is what it is compared with.
 */
const infracost_v2_money = dist/* nullish */.cl6(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()]));
const infracost_v2_component = dist/* object */.Ikc({ price: infracost_v2_money, total_monthly_cost: infracost_v2_money, usage_monthly_cost: infracost_v2_money });
const infracost_v2_resource = dist/* object */.Ikc({
    name: dist/* string */.YjP(),
    type: dist/* nullish */.cl6(dist/* string */.YjP()),
    is_supported: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    is_free: dist/* nullish */.cl6(dist/* boolean */.zMY()),
    cost_components: dist/* nullish */.cl6(dist/* array */.YOg(infracost_v2_component)),
    subresources: dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J())),
});
const infracost_v2_project = dist/* object */.Ikc({
    project_name: dist/* string */.YjP(),
    resources: dist/* nullish */.cl6(dist/* array */.YOg(infracost_v2_resource)),
    diagnostics: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ message: dist/* string */.YjP(), severity: dist/* nullish */.cl6(dist/* string */.YjP()) }))),
});
const infracostV2 = dist/* object */.Ikc({ currency: dist/* nullish */.cl6(dist/* string */.YjP()), projects: dist/* array */.YOg(infracost_v2_project) });
const HARMLESS = new Set(['info', 'information', 'notice', 'warning', 'warn', 'debug']);
const sumOf = (one) => {
    const sum = { total: amount/* ZERO */.f2, usage: amount/* ZERO */.f2, priceless: false };
    for (const each of one.cost_components ?? []) {
        const cost = (0,amount/* amountOf */.MT)(each.total_monthly_cost);
        if (cost === undefined)
            sum.priceless = true;
        sum.total = (0,amount/* add */.WQ)(sum.total, cost ?? amount/* ZERO */.f2);
        sum.usage = (0,amount/* add */.WQ)(sum.usage, (0,amount/* amountOf */.MT)(each.usage_monthly_cost) ?? amount/* ZERO */.f2);
    }
    for (const inner of one.subresources ?? []) {
        const parsed = dist/* safeParse */.xLC(infracost_v2_resource, inner);
        const below = parsed.success ? sumOf(parsed.output) : { total: amount/* ZERO */.f2, usage: amount/* ZERO */.f2, priceless: true };
        sum.total = (0,amount/* add */.WQ)(sum.total, below.total);
        sum.usage = (0,amount/* add */.WQ)(sum.usage, below.usage);
        sum.priceless ||= below.priceless;
    }
    return sum;
};
const named = (names) => `${[...new Set(names)].slice(0, 8).join(', ')}${new Set(names).size > 8 ? ' and more' : ''}`;
const infracost_v2_projectOf = ({ project_name: name, resources, diagnostics }) => {
    const all = resources ?? [];
    const priced = all.filter(({ is_supported: supported }) => supported !== false);
    const sums = new Map(priced.map((one) => [one.name, sumOf(one)]));
    const unsupported = all.filter((one) => one.is_supported === false).map((one) => one.type ?? one.name);
    const priceless = [...sums].filter(([, { priceless: yes }]) => yes).map(([one]) => one);
    const now = {
        total: [...sums.values()].map(({ total }) => total).reduce(amount/* add */.WQ, amount/* ZERO */.f2),
        usage: [...sums.values()].map(({ usage }) => usage).reduce(amount/* add */.WQ, amount/* ZERO */.f2),
        resources: new Map([...sums].map(([one, { total }]) => [one, total])),
    };
    return {
        name,
        now,
        problems: (diagnostics ?? [])
            .filter(({ severity }) => !HARMLESS.has((severity ?? '').toLowerCase()))
            .map(({ message }) => message),
        gaps: [
            ...(unsupported.length === 0 ? [] : [`Infracost does not know the price of ${named(unsupported)}`]),
            ...(priceless.length === 0 ? [] : [`no price was found for ${named(priceless)}`]),
        ],
        remarks: [],
    };
};
/** A file of Infracost 2 as an estimate. */
const estimateOfV2 = (file) => ({
    currency: file.currency ?? 'USD',
    projects: file.projects.map(infracost_v2_projectOf),
});

;// CONCATENATED MODULE: ./src/core/cost/read.ts



const parsedJson = (text) => {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
};
/** The estimate in a JSON file of Infracost 0.10 or 2, or why there is none in it. */
const readEstimate = (text) => {
    const json = parsedJson(text);
    if (json === undefined)
        return { problem: 'is no JSON. Make it with `infracost diff --format json`' };
    const older = dist/* safeParse */.xLC(infracostV0, json);
    if (older.success)
        return estimateOfV0(older.output);
    const newer = dist/* safeParse */.xLC(infracostV2, json);
    if (newer.success)
        return estimateOfV2(newer.output);
    const [issue] = older.issues;
    return {
        problem: `is not what Infracost 0.10 or 2 writes (\`${dist/* getDotPath */.BuJ(issue) ?? 'the whole'}\` is not as expected). Make it with \`infracost diff --format json\``,
    };
};

;// CONCATENATED MODULE: ./src/core/cost/combine.ts




const MOST_RESOURCES = 100;
const foundIn = ({ name, text, problem }) => ({
    file: name,
    estimate: text === undefined ? { problem: problem ?? 'could not be read' } : readEstimate(text),
});
const isEstimate = (estimate) => 'projects' in estimate;
const estimatesOf = (found) => found.map(({ estimate }) => estimate).filter(isEstimate);
const failed = (notes) => ({ status: 'error', notes: bounded(notes), resources: [] });
const bounded = (notes) => [...new Set(notes)].slice(0, 20).map((note) => (0,clip/* clip */.$)(note, 400));
/** Each project with what it is compared with: the base's project of the same name, else what its own estimate says. */
const compared = (heads, bases) => {
    if (bases === undefined)
        return [...heads];
    const before = new Map(bases.map((base) => [base.name, base]));
    return heads.map((head) => {
        const base = before.get(head.name);
        if (base === undefined)
            return { ...head, past: { total: amount/* ZERO */.f2, resources: new Map() } };
        return {
            ...head,
            past: base.now,
            problems: [...head.problems, ...base.problems],
            gaps: [...head.gaps, ...base.gaps],
        };
    });
};
const changesOf = (projects) => {
    const several = projects.length > 1;
    const rows = projects.flatMap(({ name, now, past }) => [...new Set([...now.resources.keys(), ...(past?.resources.keys() ?? [])])].map((resource) => {
        const before = past?.resources.get(resource);
        const after = now.resources.get(resource);
        return {
            name: (0,clip/* clip */.$)(several ? `${name}: ${resource}` : resource, 1_000),
            before,
            after,
            delta: (0,amount/* subtract */.Re)(after ?? amount/* ZERO */.f2, before ?? amount/* ZERO */.f2),
        };
    }));
    return rows
        .filter(({ delta }) => !(0,amount/* isNothing */.qv)(delta))
        .sort((a, b) => (0,amount/* compareAmounts */.FU)((0,amount/* absolute */.ys)(b.delta), (0,amount/* absolute */.ys)(a.delta)) || (a.name < b.name ? -1 : 1))
        .slice(0, MOST_RESOURCES)
        .map(({ name, before, after, delta }) => ({
        name,
        ...(before && { before: (0,amount/* amountText */.cY)(before) }),
        ...(after && { after: (0,amount/* amountText */.cY)(after) }),
        delta: (0,amount/* amountText */.cY)(delta),
    }));
};
const total = (amounts) => amounts.reduce(amount/* add */.WQ, amount/* ZERO */.f2);
const costOfProjects = (projects, currency, extra) => {
    const sound = projects.filter(({ problems }) => problems.length === 0);
    const broken = projects.filter(({ problems }) => problems.length > 0);
    const brokenNotes = broken.map(({ name, problems }) => `\`${name}\` could not be estimated: ${problems[0] ?? ''}`);
    if (sound.length === 0)
        return failed([...extra, ...brokenNotes]);
    const gaps = sound.flatMap((project) => project.gaps);
    const usage = total(sound.map(({ now }) => now.usage ?? amount/* ZERO */.f2));
    const notes = [
        ...extra,
        ...brokenNotes,
        ...gaps.map((gap) => `It costs at least this: ${gap}.`),
        ...sound.flatMap(({ remarks }) => remarks.map((remark) => `${remark.charAt(0).toUpperCase()}${remark.slice(1)}.`)),
        ...((0,amount/* isNothing */.qv)(usage) ? [] : [`${(0,amount/* withDecimals */.zh)(usage, 2)} ${currency} of it a month depend on usage.`]),
    ];
    const after = total(sound.map(({ now }) => now.total));
    const pasts = sound.flatMap(({ past }) => (past === undefined ? [] : [past.total]));
    const partial = broken.length > 0 || gaps.length > 0 || extra.length > 0;
    if (pasts.length < sound.length) {
        const why = 'The estimate compares with nothing, so nobody can say what the change costs. Use `infracost diff`, a plan as JSON, or give a second file of the base.';
        return {
            status: 'no-baseline',
            currency,
            after: (0,amount/* amountText */.cY)(after),
            notes: bounded([why, ...notes]),
            resources: [],
        };
    }
    const before = total(pasts);
    const delta = (0,amount/* subtract */.Re)(after, before);
    const percent = (0,amount/* percentText */.fL)(delta, before);
    return {
        status: partial ? 'partial' : 'ok',
        currency,
        before: (0,amount/* amountText */.cY)(before),
        after: (0,amount/* amountText */.cY)(after),
        delta: (0,amount/* amountText */.cY)(delta),
        ...(percent !== undefined && percent.length <= 20 && { percent }),
        notes: bounded(notes),
        resources: changesOf(sound),
    };
};
/**
 * What the change costs a month, out of the files of an estimating tool; `bases` are estimates of the state before it,
 * where the tool cannot compare by itself. What is missing is never zero: a file or project that could not be read makes
 * the answer partial, or an error when nothing else is known.
 */
const costOf = (files, bases = []) => {
    if (files.length === 0 && bases.length === 0)
        return estimate/* NO_COST */.W;
    const heads = files.map(foundIn);
    const before = bases.map(foundIn);
    const unreadable = [...heads, ...before].flatMap(({ file, estimate }) => isEstimate(estimate) ? [] : [`\`${file}\` ${estimate.problem}.`]);
    const estimates = [...estimatesOf(heads), ...estimatesOf(before)];
    if (estimatesOf(heads).length === 0)
        return failed(files.length === 0 ? ['There is an estimate of the base, but none of the change.'] : unreadable);
    // Half a base would make what is missing in it look new.
    if (estimatesOf(before).length < before.length)
        return failed(unreadable);
    const currencies = [...new Set(estimates.map(({ currency }) => currency))];
    const [currency] = currencies;
    if (currency === undefined || currencies.length > 1)
        return failed([
            `The estimates are in ${currencies.join(' and ')}; amounts of different currencies cannot be added.`,
        ]);
    const projectsOf = (all) => estimatesOf(all).flatMap(({ projects }) => projects);
    const base = before.length === 0 ? undefined : projectsOf(before);
    const projects = projectsOf(heads);
    const names = projects.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined && files.length > 1)
        return failed([`\`${twice}\` is in more than one of the estimates. Give each project once.`]);
    const gone = (base ?? []).filter(({ name }) => !names.includes(name));
    const extra = [
        ...unreadable,
        ...gone.map(({ name }) => `\`${name}\` is only in the estimate of the base, so what it costs now is not known.`),
    ];
    if (projects.length === 0)
        return failed([...extra, 'The estimate holds no project.']);
    return costOfProjects(compared(projects, base), (0,clip/* clip */.$)(currency, 10), extra);
};


/***/ })

};
