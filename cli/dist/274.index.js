export const id = 274;
export const ids = [274];
export const modules = {

/***/ 4274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfigFile: () => (/* binding */ readConfigFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./src/core/config/error.ts
/** `ignore[2].expires`, keys that are no plain words in quotes. */
const placeText = (place) => place
    .map((step, index) => {
    if (typeof step === 'number')
        return `[${step}]`;
    return /^[\w*@/-]+$/.test(step) ? `${index === 0 ? '' : '.'}${step}` : `[${JSON.stringify(clipped(step))}]`;
})
    .join('');
const LONGEST = 80;
/** A text of the user's within bounds, for messages. */
const clipped = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
/** `.github/planseal.yml:7:3: approvals.HIHG: …`, a line for each error. */
const errorLines = (errors, file) => errors.map(({ line, column, path, message }) => `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`);

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/core/risk/glob.ts
var glob = __webpack_require__(7765);
// EXTERNAL MODULE: ./src/core/bundle/recipients.ts
var bundle_recipients = __webpack_require__(8638);
// EXTERNAL MODULE: ./src/core/nearest.ts
var nearest = __webpack_require__(761);
;// CONCATENATED MODULE: ./src/core/config/suggest.ts


const MOST_LISTED = 12;
const quoted = (words) => words.map((word) => `\`${word}\``).join(', ');
/** What was probably meant, and what there is: ` Did you mean …? Known are …` */
function suggestion(word, known) {
    const [best] = (0,nearest/* nearest */.p)(word, known);
    const meant = best === undefined ? '' : ` Did you mean \`${best}\`?`;
    if (known.length === 0)
        return meant;
    const more = known.length > MOST_LISTED ? ` and ${known.length - MOST_LISTED} more` : '';
    // A long list after a good guess only hides the guess.
    return best !== undefined && more !== '' ? meant : `${meant} Allowed: ${quoted(known.slice(0, MOST_LISTED))}${more}.`;
}
/** A value as a message shows it: short, on one line. */
function shown(value) {
    if (value === null || value === undefined)
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a block of keys';
    const text = typeof value === 'number' ? value.toString() : typeof value === 'string' ? value : JSON.stringify(value);
    return `\`${clipped(text).replace(/\s+/g, ' ')}\``;
}

;// CONCATENATED MODULE: ./src/core/config/checks/cycle.ts
/** The first cycle of a graph, each node before the one it points to; empty when there is none. Order of the graph counts. */
function cycleIn(graph) {
    const done = new Set();
    for (const start of graph.keys()) {
        const path = [];
        const enter = (node) => path.push({ node, rest: [...(graph.get(node) ?? [])] });
        if (!done.has(start))
            enter(start);
        for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
            const next = top.rest.shift();
            const seen = path.findIndex(({ node }) => node === next);
            if (next === undefined) {
                done.add(top.node);
                path.pop();
            }
            else if (seen >= 0)
                return path.slice(seen).map(({ node }) => node);
            else if (!done.has(next))
                enter(next);
        }
    }
    return [];
}

;// CONCATENATED MODULE: ./src/core/config/checks/environments.ts




/** Environments that are named but not described, that wait for each other, or that seal plans for nobody. */
function environmentMistakes(config) {
    const described = Object.entries(config.environments ?? {});
    const names = described.map(([name]) => name);
    return [
        // Whoever describes none uses the names of GitHub's environments, which this file does not know.
        ...(names.length === 0 ? [] : namedIn(config).flatMap((named) => unknown(named, names))),
        ...described.flatMap(([name, { 'apply-after': after = [] }]) => waitsForUnknown(name, after, names)),
        ...waitingInCircles(config),
        ...described.flatMap(([name, environment]) => sealing(name, environment)),
    ];
}
function namedIn(config) {
    const each = (names, place) => (names ?? []).map((name, at) => ({ name, place: [...place, at] }));
    const standard = config['default-environment'];
    return [
        ...(standard === undefined ? [] : [{ name: standard, place: ['default-environment'] }]),
        ...(config.stacks ?? []).flatMap(({ environments }, at) => each(environments, ['stacks', at, 'environments'])),
        ...(config.ignore ?? []).flatMap(({ environments }, at) => each(environments, ['ignore', at, 'environments'])),
        ...Object.entries(config.rules ?? {}).flatMap(([id, rule]) => rule === 'off'
            ? []
            : (rule.overrides ?? []).flatMap(({ environments }, at) => each(environments, ['rules', id, 'overrides', at, 'environments']))),
        ...(config.approvals?.extra ?? []).flatMap(({ when: { environment } }, at) => environment === undefined
            ? []
            : [{ name: environment, place: ['approvals', 'extra', at, 'when', 'environment'], isGlob: true }]),
    ];
}
function unknown({ name, place, isGlob }, names) {
    if (names.includes(name) || (isGlob === true && names.some((each) => (0,glob/* matchesGlob */.k)(name, each))))
        return [];
    return [
        { place, at: 'value', message: `\`${name}\` is not described under \`environments\`.${suggestion(name, names)}` },
    ];
}
const waitsForUnknown = (environment, after, names) => after.flatMap((name, at) => unknown({ name, place: ['environments', environment, 'apply-after', at] }, names));
function waitingInCircles({ environments = {} }) {
    const circle = cycleIn(new Map(Object.entries(environments).map(([name, one]) => [name, one['apply-after'] ?? []])));
    const [first] = circle;
    if (first === undefined)
        return [];
    const message = `waits in a circle: ${[...circle, first].map((name) => `\`${name}\``).join(' after ')}.`;
    return [{ place: ['environments', first, 'apply-after'], at: 'key', message }];
}
/** Recipients without `store: sealed` are no mistake: a state that could not be saved is sealed to them as well. */
function sealing(name, { store, 'seal-to': recipients = [] }) {
    const place = ['environments', name];
    if (store === 'sealed' && recipients.length === 0)
        return [
            {
                place: [...place, 'store'],
                at: 'key',
                message: '`sealed` needs `seal-to` with at least one age recipient.',
            },
        ];
    // The schema tells what is no recipient.
    const problem = recipients.length === 0 ? undefined : (0,bundle_recipients/* recipientsProblem */.gx)(recipients);
    return problem === undefined ? [] : [{ place: [...place, 'seal-to'], at: 'value', message: `${problem}.` }];
}

// EXTERNAL MODULE: ./src/core/risk/settings.ts
var settings = __webpack_require__(2482);
;// CONCATENATED MODULE: ./src/core/config/checks/evidence.ts


/** Evidence that is asked for but described nowhere. */
function evidenceMistakes({ approvals, environments = {} }) {
    const known = [
        ...new Set([...Object.keys(approvals?.evidence ?? {}), ...Object.keys(settings/* DEFAULT_SETTINGS */.a.approvals.evidence)]),
    ];
    const asked = (ids, place) => (ids ?? []).flatMap((id, at) => known.includes(id)
        ? []
        : [
            {
                place: [...place, at],
                at: 'value',
                message: `\`${id}\` is not described under \`approvals.evidence\`.${suggestion(id, known)}`,
            },
        ]);
    return [
        ...['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'].flatMap((level) => asked(approvals?.[level]?.require, ['approvals', level, 'require'])),
        ...(approvals?.extra ?? []).flatMap(({ require: ids }, at) => asked(ids, ['approvals', 'extra', at, 'require'])),
        ...Object.entries(environments).flatMap(([name, { approvals: own }]) => typeof own === 'object' ? asked(own.require, ['environments', name, 'approvals', 'require']) : []),
    ];
}

// EXTERNAL MODULE: ./src/core/guard/guard.ts + 10 modules
var guard_guard = __webpack_require__(6281);
;// CONCATENATED MODULE: ./src/core/config/checks/guard.ts


/** Rules of the guard that are named but do not exist: a misspelt one would silently refuse nothing. */
function guardMistakes({ guard = {} }) {
    const known = guard_guard/* GUARD_RULES */.y.map(({ id }) => id);
    return Object.keys(guard.rules ?? {})
        .filter((id) => !known.includes(id))
        .map((id) => ({
        place: ['guard', 'rules', id],
        at: 'key',
        message: `the guard has no rule \`${id}\`.${suggestion(id, known)}`,
    }));
}

// EXTERNAL MODULE: ./src/core/risk/level.ts
var risk_level = __webpack_require__(333);
// EXTERNAL MODULE: ./src/core/risk/explain.ts
var explain = __webpack_require__(5556);
// EXTERNAL MODULE: ./src/core/risk/rules/catalogue.ts + 29 modules
var catalogue = __webpack_require__(9147);
;// CONCATENATED MODULE: ./src/core/config/checks/rules.ts





/** Ids of the rules that can raise findings here: ours and the custom ones. */
const known = (config) => [...(0,explain/* ruleIds */.Zl)(), ...(config.custom ?? []).map(({ id }) => id)];
/** Rules that are named but do not exist, custom rules that are not new, and locked rules that are made weaker. */
function ruleMistakes(config) {
    const ids = known(config);
    return [
        ...Object.keys(config.rules ?? {}).flatMap((id) => unknownRule(id, ids, ['rules', id], 'key')),
        ...(config.ignore ?? []).flatMap(({ rule }, at) => unknownRule(rule, ids, ['ignore', at, 'rule'])),
        ...(config.approvals?.extra ?? []).flatMap(({ when: { rule } }, at) => rule === undefined ? [] : unknownRule(rule, ids, ['approvals', 'extra', at, 'when', 'rule'])),
        ...customIds(config),
        ...loweredLocks(config),
        ...suppressedLocks(config),
    ];
}
function unknownRule(id, ids, place, at = 'value') {
    if (ids.some((each) => (0,glob/* matchesGlob */.k)(id, each)))
        return [];
    const message = id.includes('*')
        ? `no rule fits \`${id}\`. \`planseal explain\` lists the rules.`
        : `there is no rule \`${id}\`.${suggestion(id, ids)}`;
    return [{ place, at, message }];
}
function customIds({ custom = [] }) {
    const seen = new Set();
    return custom.flatMap(({ id }, at) => {
        const isOurs = (0,catalogue/* ruleOf */.Y)(id) !== undefined;
        const isTwice = seen.has(id);
        seen.add(id);
        if (!isOurs && !isTwice)
            return [];
        const why = isOurs ? 'is a rule of PlanSeal' : 'is the id of another custom rule';
        return [{ place: ['custom', at, 'id'], at: 'value', message: `\`${id}\` ${why}. Choose another id.` }];
    });
}
function loweredLocks(config) {
    return Object.entries(config.rules ?? {}).flatMap(([id, rule]) => {
        if (rule === 'off' || rule.locked !== true)
            return [];
        const own = (0,catalogue/* ruleOf */.Y)(id)?.level ?? config.custom?.find((custom) => custom.id === id)?.level;
        if (own === undefined)
            return [];
        const lowers = [
            { level: rule.level, place: ['rules', id, 'level'] },
            ...(rule.overrides ?? []).map(({ level }, at) => ({ level, place: ['rules', id, 'overrides', at, 'level'] })),
        ];
        return lowers.flatMap(({ level, place }) => level === undefined || (0,risk_level/* rank */.Tm)(level) >= (0,risk_level/* rank */.Tm)(own)
            ? []
            : [
                {
                    place,
                    at: 'value',
                    message: `\`${id}\` is locked and ${own}; it can be raised but not lowered to ${level}.`,
                },
            ]);
    });
}
function suppressedLocks({ rules = {}, ignore = [] }) {
    const locked = Object.entries(rules).flatMap(([id, rule]) => (rule !== 'off' && rule.locked === true ? [id] : []));
    return ignore.flatMap(({ rule }, at) => {
        const hit = locked.find((id) => (0,glob/* matchesGlob */.k)(rule, id));
        if (hit === undefined)
            return [];
        const message = `\`${hit}\` is locked and cannot be accepted. Name other rules, or take the lock away.`;
        return [{ place: ['ignore', at, 'rule'], at: 'value', message }];
    });
}

;// CONCATENATED MODULE: ./src/core/config/checks/overlap.ts
/** Does the path name one directory, without `*` and `{name}`? */
const isLiteral = (path) => !/[*{]/.test(path);
const tokensOf = (path) => (path.replace(/\/+$/, '').match(/\*\*+|\*|\{[^{}]*\}|[^]/g) ?? []).map((part) => {
    if (part.startsWith('**'))
        return { is: 'anything' };
    return part === '*' || part.startsWith('{') ? { is: 'segment' } : { is: 'text', character: part };
});
const covers = (wild, other) => other.is === 'text' && (wild.is === 'anything' || other.character !== '/');
/** Is there a path that both patterns fit? Both are walked at once; a wild card takes nothing or one more character. */
function canFitSame(one, other) {
    const [a, b] = [tokensOf(one), tokensOf(other)];
    const seen = new Set();
    const open = [[0, 0]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [i, j] = next;
        const key = i * (b.length + 1) + j;
        if (seen.has(key))
            continue;
        seen.add(key);
        const [left, right] = [a[i], b[j]];
        if (left === undefined && right === undefined)
            return true;
        if (left !== undefined && left.is !== 'text') {
            open.push([i + 1, j]);
            if (right !== undefined && covers(left, right))
                open.push([i, j + 1]);
        }
        if (right !== undefined && right.is !== 'text') {
            open.push([i, j + 1]);
            if (left !== undefined && covers(right, left))
                open.push([i + 1, j]);
        }
        if (left?.is === 'text' && right?.is === 'text' && left.character === right.character)
            open.push([i + 1, j + 1]);
    }
    return false;
}

;// CONCATENATED MODULE: ./src/core/config/checks/stacks.ts


/** Patterns that could fit the same stack twice, and stacks that depend on each other. */
const stackMistakes = ({ stacks = [] }) => [
    ...overlaps(stacks),
    ...dependenciesInCircles(stacks),
    ...stacks.flatMap(forgottenEnvironments),
];
function overlaps(stacks) {
    const literal = new Map();
    const globs = [];
    return stacks.flatMap((stack, at) => {
        const earlier = isLiteral(stack.path)
            ? [...(literal.get(stack.path) ?? []), ...globs]
            : [...stacks.keys()].slice(0, at);
        const other = earlier.sort((a, b) => a - b).find((index) => areSame(stacks[index], stack));
        if (isLiteral(stack.path))
            literal.set(stack.path, [...(literal.get(stack.path) ?? []), at]);
        else
            globs.push(at);
        if (other === undefined)
            return [];
        const message = `\`${stack.path}\` and \`${stacks[other]?.path ?? ''}\` (stacks[${other}]) can fit the same stack, which would then be planned twice. Make one of them narrower, or give them different \`environments\` or \`workspace\`.`;
        return [{ place: ['stacks', at, 'path'], at: 'value', message }];
    });
}
/** One directory may be several stacks: by workspace, or by environment. */
function areSame(one, other) {
    if (one === undefined || (one.workspace ?? 'default') !== (other.workspace ?? 'default'))
        return false;
    const apart = one.environments !== undefined &&
        other.environments !== undefined &&
        !one.environments.some((name) => other.environments?.includes(name));
    return !apart && canFitSame(one.path, other.path);
}
/** Only stacks that are named outright: what patterns find is known when the repository is looked at. */
function dependenciesInCircles(stacks) {
    const graph = new Map();
    for (const { path, 'depends-on': on = [] } of stacks)
        if (isLiteral(path))
            graph.set(path, [...(graph.get(path) ?? []), ...on.filter(isLiteral)]);
    const circle = cycleIn(graph);
    const at = stacks.findIndex(({ path }) => path === circle[0]);
    if (at < 0)
        return [];
    const message = `depends on itself: ${[...circle, circle[0] ?? ''].map((path) => `\`${path}\``).join(' needs ')}.`;
    return [{ place: ['stacks', at, 'depends-on'], at: 'key', message }];
}
function forgottenEnvironments(stack, at) {
    const files = stack['var-files'] ?? [];
    const known = stack.environments !== undefined || stack.path.includes('{environment}');
    return files.flatMap((file, index) => file.includes('{environment}') && !known
        ? [
            {
                place: ['stacks', at, 'var-files', index],
                at: 'value',
                message: '`{environment}` is not known here: name it in `path`, or list `environments`.',
            },
        ]
        : []);
}

;// CONCATENATED MODULE: ./src/core/config/checks/acceptances.ts
/** Longest time for which a risk may be accepted, in days. */
const MOST_DAYS = 180;
const DAY = 86_400_000;
/** Risks and drift that are accepted for too long. One that is over is no mistake: it counts again, and the report says so. */
function acceptanceMistakes({ ignore = [], drift }, now) {
    const latest = new Date(Date.parse(now) + MOST_DAYS * DAY).toISOString().slice(0, 10);
    const tooLong = (expires, place) => expires <= latest
        ? []
        : [
            {
                place,
                at: 'value',
                message: `is \`${expires}\`, more than ${MOST_DAYS} days ahead. The latest day is \`${latest}\`; decide again then.`,
            },
        ];
    return [
        ...ignore.flatMap(({ expires }, at) => tooLong(expires, ['ignore', at, 'expires'])),
        ...(drift?.ignore ?? []).flatMap(({ expires }, at) => tooLong(expires, ['drift', 'ignore', at, 'expires'])),
    ];
}

;// CONCATENATED MODULE: ./src/core/config/checks/all.ts






/**
 * What no schema can say: names that must exist, days, cycles, patterns that fit the same stack. Sections that the schema
 * refused are `broken` and left out of `config`; what would take their absence for a mistake is not looked at.
 */
const semanticMistakes = (config, now, broken) => [
    ...(broken.has('custom') ? [] : ruleMistakes(config)),
    ...acceptanceMistakes(config, now),
    ...environmentMistakes(config),
    ...(broken.has('approvals') ? [] : evidenceMistakes(config)),
    ...stackMistakes(config),
    ...guardMistakes(config),
];

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/core/config/read-yaml.ts


/** Larger than any configuration that people keep by hand. */
const MOST_CHARACTERS = 512 * 1024;
/** Uses of anchors, counted with what they stand for: more is an attack on memory. */
const MOST_ALIASES = 100;
/** Keys that JavaScript gives a meaning; none of ours, and no name that anybody needs. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const whole = (message) => ({ line: 1, column: 1, path: '', message });
/** Reads one YAML 1.2 document and remembers where everything stands. Never throws. */
function readYaml(text) {
    if (text.length > MOST_CHARACTERS)
        return { errors: [whole(`The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`)] };
    const lines = new yaml_dist/* LineCounter */.HN();
    try {
        const document = (0,yaml_dist/* parseDocument */.Tp)(text, {
            version: '1.2',
            lineCounter: lines,
            prettyErrors: false,
            logLevel: 'silent',
        });
        const errors = [...syntaxErrors(document, lines), ...forbiddenKeys(document, lines)];
        if (errors.length > 0)
            return { errors };
        const value = document.toJS({ maxAliasCount: MOST_ALIASES });
        return { ok: { value, locate: (mistake) => located(document, lines, mistake) } };
    }
    catch (error) {
        // yaml throws on alias bombs and on nesting deeper than the stack.
        const why = error instanceof ReferenceError ? 'it uses anchors too often' : 'it is nested too deeply';
        return { errors: [whole(`The file cannot be read: ${why}.`)] };
    }
}
function syntaxErrors({ errors, warnings }, lines) {
    return [...errors, ...warnings].map(({ message, pos: [start] }) => {
        const { line, col } = lines.linePos(start);
        const [first = ''] = message.split('\n');
        return { line: Math.max(1, line), column: Math.max(1, col), path: '', message: `Not YAML: ${first.trim()}` };
    });
}
function forbiddenKeys(document, lines) {
    const found = [];
    (0,yaml_dist/* visit */.YR)(document, {
        Pair: (_, { key }) => {
            const text = (0,yaml_dist/* isScalar */.jn)(key) ? key.value : undefined;
            if (typeof text === 'string' && FORBIDDEN_KEYS.has(text))
                found.push({ ...positionOf(key, lines), path: '', message: `\`${text}\` cannot be a key.` });
            else if (typeof text !== 'string' && typeof text !== 'number')
                found.push({ ...positionOf(key, lines), path: '', message: 'A key must be a text.' });
        },
    });
    return found;
}
function located(document, lines, { place, at, message }) {
    return { ...positionOf(nodeAt(document, place, at), lines), path: clipped(placeText(place)), message };
}
function positionOf(node, lines) {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
}
/** The node at a place, or the nearest one above it that stands in the text. */
function nodeAt(document, place, at) {
    let node = document.contents;
    let key = node;
    for (const step of place) {
        const inside = (0,yaml_dist/* isAlias */.Vj)(node) ? node.resolve(document) : node;
        if ((0,yaml_dist/* isSeq */.oP)(inside) && typeof step === 'number')
            node = key = inside.items[step] ?? key;
        else {
            const pair = (0,yaml_dist/* isMap */.jh)(inside)
                ? inside.items.find((item) => (0,yaml_dist/* isScalar */.jn)(item.key) && String(item.key.value) === String(step))
                : undefined;
            if (pair === undefined)
                return key;
            key = pair.key;
            node = pair.value;
        }
    }
    return at === 'key' || node?.range === undefined ? key : node;
}

// EXTERNAL MODULE: ./src/core/config/schema.ts + 9 modules
var schema = __webpack_require__(8393);
;// CONCATENATED MODULE: ./src/core/config/schema-errors.ts

/** What the schema found wrong, in words: one mistake for each place, unknown keys each by itself. */
function schemaMistakes(issues, above = []) {
    return distinct(issues.flatMap((issue) => mistakesOf(issue, [...above, ...placeOf(issue)])));
}
const placeOf = ({ path }) => (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
function mistakesOf(issue, place) {
    if (issue.type === 'strict_object' && issue.expected === 'never')
        return unknownKeys(issue, place);
    if (issue.type === 'strict_object' && issue.expected?.startsWith('"') === true)
        return [{ place: place.slice(0, -1), at: 'key', message: `\`${String(place.at(-1))}\` is missing.` }];
    if (issue.type === 'union')
        return ofUnion(issue, place);
    if (issue.type === 'picklist') {
        const known = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '');
        const word = typeof issue.input === 'string' ? issue.input : '';
        return [
            { place, at: 'value', message: `${issue.message}, but is ${shown(issue.input)}.${suggestion(word, known)}` },
        ];
    }
    // A rule about a whole block says all there is to say.
    const isWhole = issue.kind === 'validation' && typeof issue.input === 'object';
    const is = isWhole ? '' : `, but is ${shown(issue.input)}`;
    const isName = issue.path?.at(-1)?.origin === 'key';
    return [{ place, at: isName ? 'key' : 'value', message: `${issue.message}${is}.` }];
}
/** valibot tells the first unknown key only; the message of `closed` lists the known ones. */
function unknownKeys(issue, place) {
    const item = issue.path?.at(-1);
    const known = issue.message.split(' ');
    const block = item !== undefined && 'input' in item && typeof item.input === 'object' ? item.input : null;
    return Object.keys(block ?? {})
        .filter((key) => !known.includes(key))
        .map((key) => ({
        place: [...place.slice(0, -1), key],
        at: 'key',
        message: `there is no such key here.${suggestion(key, known)}`,
    }));
}
/** The mistakes of the form that was meant, which is the one whose inside was looked at; otherwise what is allowed. */
function ofUnion(issue, place) {
    const inside = (issue.issues ?? []).filter(({ path }) => path !== undefined);
    return inside.length > 0
        ? inside.flatMap((each) => mistakesOf(each, [...place, ...placeOf(each)]))
        : [{ place, at: 'value', message: `${issue.message}, but is ${shown(issue.input)}.` }];
}
/** Several rules about one value say the same thing twice. */
function distinct(mistakes) {
    return [...new Map(mistakes.map((mistake) => [JSON.stringify([mistake.place, mistake.message]), mistake])).values()];
}

;// CONCATENATED MODULE: ./src/core/config/parse.ts






/** More errors help nobody. */
const MOST_ERRORS = 100;
/**
 * Reads `.github/planseal.yml`: every mistake at once, each with its place and what is allowed. Nothing is guessed: a
 * file with a mistake is no configuration. Never throws. `now` is RFC 3339; risks may be accepted for 180 days from it.
 */
function parseConfig(text, { now }) {
    const yaml = readYaml(text);
    if ('errors' in yaml)
        return { errors: yaml.errors.slice(0, MOST_ERRORS) };
    const { value, locate } = yaml.ok;
    if (value === null || value === undefined)
        return { errors: [{ line: 1, column: 1, path: '', message: 'The file is empty. Begin it with `version: 1`.' }] };
    const parsed = dist/* safeParse */.xLC(schema/* configSchema */.Q, value);
    const refused = parsed.success ? [] : schemaMistakes(parsed.issues);
    const broken = new Set(refused.map(({ place }) => String(place[0])));
    const mistakes = [...refused, ...semanticMistakes(soundPart(parsed.output, broken), now, broken)];
    return mistakes.length === 0 && parsed.success ? { ok: parsed.output } : { errors: inOrder(mistakes, locate) };
}
/** The sections in which the schema found nothing wrong: these are typed as the schema says. */
const soundPart = (output, broken) => ({
    ...schema/* NO_CONFIG */.H,
    ...Object.fromEntries(Object.entries(output ?? {}).filter(([key]) => !broken.has(key))),
});
const inOrder = (mistakes, locate) => mistakes
    .map(locate)
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, MOST_ERRORS);

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
;// CONCATENATED MODULE: ./src/adapters/config/file.ts




/** The configuration in a file, for the command line. Throws a `ConfigurationError` with every mistake. `now` is RFC 3339. */
const readConfigFile = async (file, now) => {
    const text = await (0,promises_.readFile)(file, 'utf8').catch((cause) => {
        throw new errors/* ConfigurationError */.j1(`The configuration \`${file}\` cannot be read (${(0,errors/* messageOf */.bD)(cause)}). Check the path.`, {
            cause,
        });
    });
    const parsed = parseConfig(text, { now });
    if ('ok' in parsed)
        return parsed.ok;
    throw new errors/* ConfigurationError */.j1(errorLines(parsed.errors, file).join('\n'));
};


/***/ }),

/***/ 8638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O4: () => (/* binding */ RECIPIENT),
/* harmony export */   gx: () => (/* binding */ recipientsProblem),
/* harmony export */   sX: () => (/* binding */ MOST_RECIPIENT_LETTERS),
/* harmony export */   vA: () => (/* binding */ MOST_RECIPIENTS)
/* harmony export */ });
/* unused harmony exports recipientProblem, identitiesIn */
/** Letters of bech32, in which age writes keys (C2SP age.md). */
const WORD = '[02-9ac-hj-np-z]';
/**
 * Recipients that the library seals to: native ones, the post-quantum hybrid (`age1pq1…`, 1,959 characters long), and those of
 * hardware keys in the `tag` form. Keys of other plugins and SSH keys are not among them.
 */
const RECIPIENT = new RegExp(`^age1(?:${WORD}{58}|tag1${WORD}{20,200}|(?:pq|tagpq)1${WORD}{1000,2200})$`);
/** Longest recipient in characters. */
const MOST_RECIPIENT_LETTERS = 2_300;
/** A stored plan is for a machine and a few people; more are a mistake, and each adds to the header. */
const MOST_RECIPIENTS = 20;
/** Why a text is no recipient, without repeating it: it may be a secret that was pasted into the wrong place. */
const recipientProblem = (text) => {
    if (RECIPIENT.test(text))
        return undefined;
    if (/^AGE-SECRET-KEY-/i.test(text))
        return 'holds an identity, which is a secret: give the recipient `age1…` that belongs to it, and make a new pair, for this one has been shown';
    if (text.startsWith('ssh-'))
        return 'holds an SSH key, which PlanSeal does not seal to: make an age key with `age-keygen`';
    return 'must hold age recipients `age1…`, one a line; passphrases are refused';
};
const isPostQuantum = (recipient) => /^age1(?:tag)?pq1/.test(recipient);
/** Why nothing may be sealed to these recipients together. */
const recipientsProblem = (recipients) => {
    if (recipients.length === 0)
        return 'must name at least one age recipient `age1…`';
    if (recipients.length > MOST_RECIPIENTS)
        return `may name at most ${MOST_RECIPIENTS} recipients`;
    for (const recipient of recipients) {
        const problem = recipientProblem(recipient);
        if (problem !== undefined)
            return problem;
    }
    // age itself refuses the mixture: whoever breaks the classic key reads everything.
    const strong = recipients.filter(isPostQuantum).length;
    return strong === 0 || strong === recipients.length
        ? undefined
        : 'mixes post-quantum recipients (`age1pq1…`) with classic ones, which would take the protection away: use one kind';
};
/** An identity of age as `age-keygen` writes it, classic or post-quantum. */
const IDENTITY = /^AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{58}$/;
/**
 * The identities in a secret: one a line, as the file of `age-keygen` holds them, with its comments. `undefined` when
 * there is none or when any line is something else, such as a passphrase.
 */
const identitiesIn = (text) => {
    const lines = text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    return lines.length > 0 && lines.every((line) => IDENTITY.test(line)) ? lines : undefined;
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

/***/ 8393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ NO_CONFIG),
  Q: () => (/* binding */ configSchema)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./src/core/evidence/rule.ts
var rule = __webpack_require__(103);
// EXTERNAL MODULE: ./src/core/config/schema/words.ts + 1 modules
var words = __webpack_require__(6882);
;// CONCATENATED MODULE: ./src/core/config/schema/approvals.ts



const REVIEWERS = (0,words/* count */.U9)(0, 20);
const teams = (0,words/* listOf */.c3)((0,words/* either */.gP)('a team such as `@acme/sre`, or `{ team, count }`', words/* team */.gv, (0,words/* closed */.$h)({ team: words/* team */.gv, count: dist/* exactOptional */.yqP((0,words/* count */.U9)(1, 20)) })), 20);
const demand = {
    /** Distinct people who must approve. */
    reviewers: dist/* exactOptional */.yqP(REVIEWERS),
    teams: dist/* exactOptional */.yqP(teams),
    /** Ids of evidence, described under `evidence`. */
    require: dist/* exactOptional */.yqP((0,words/* listOf */.c3)(words/* evidenceId */.BW, 20)),
};
/** Whose approvals count. */
const whose = {
    from: dist/* exactOptional */.yqP(dist/* picklist */.KIO(['reviews', 'environment', 'both'], 'must be a source of approvals')),
    /** GitHub environments whose approvals count. */
    environments: dist/* exactOptional */.yqP((0,words/* listOf */.c3)(words/* environmentName */.VE, 20)),
    solo: dist/* exactOptional */.yqP(words/* flag */.Jt),
};
const extra = (0,words/* closed */.$h)({
    when: dist/* pipe */.FsL((0,words/* closed */.$h)({
        rule: dist/* exactOptional */.yqP(words/* ruleGlob */.vJ),
        class: dist/* exactOptional */.yqP(words/* findingClass */.sy),
        'at-least': dist/* exactOptional */.yqP(words/* level */.Rc),
        environment: dist/* exactOptional */.yqP((0,words/* words */.aL)(100)),
        'cost-increase': dist/* exactOptional */.yqP(words/* amount */.vj),
    }), dist/* check */.z6Y((when) => Object.keys(when).length > 0, 'must name at least one of `rule`, `class`, `at-least`, `environment`, `cost-increase`')),
    ...demand,
});
const evidence = (0,words/* closed */.$h)({
    /** What the checklist says. */
    text: dist/* exactOptional */.yqP((0,words/* words */.aL)(300)),
    'pr-body-heading': dist/* exactOptional */.yqP((0,words/* words */.aL)(100)),
    'min-words': dist/* exactOptional */.yqP((0,words/* count */.U9)(1, 5_000)),
    'pr-body-regex': dist/* exactOptional */.yqP(words/* regex */.yG),
    /** Found in the title, the description, the name of the branch or a commit message, or in those that `in` names. */
    pattern: dist/* exactOptional */.yqP(words/* regex */.yG),
    in: dist/* exactOptional */.yqP(dist/* pipe */.FsL((0,words/* listOf */.c3)(dist/* picklist */.KIO(rule/* EVIDENCE_PLACES */.BO, 'must be a place of a pull request'), 4), dist/* minLength */.BpQ(1, 'must name at least one place'))),
    label: dist/* exactOptional */.yqP((0,words/* words */.aL)(50)),
    'only-by-team': dist/* exactOptional */.yqP(words/* team */.gv),
    /** Name of a check run on the head of the pull request that must succeed. */
    check: dist/* exactOptional */.yqP((0,words/* words */.aL)(100)),
});
const approvals = (0,words/* closed */.$h)({
    ...whose,
    LOW: dist/* exactOptional */.yqP((0,words/* closed */.$h)(demand)),
    MEDIUM: dist/* exactOptional */.yqP((0,words/* closed */.$h)(demand)),
    HIGH: dist/* exactOptional */.yqP((0,words/* closed */.$h)(demand)),
    CRITICAL: dist/* exactOptional */.yqP((0,words/* closed */.$h)(demand)),
    extra: dist/* exactOptional */.yqP((0,words/* listOf */.c3)(extra, 100)),
    evidence: dist/* exactOptional */.yqP((0,words/* blocksBy */.ur)(words/* evidenceId */.BW, evidence)),
});
/** Approvals of one environment: a number alone is the number of people, whatever the level. */
const environmentApprovals = (0,words/* either */.gP)('a number from 0 to 20, or a block of keys', REVIEWERS, (0,words/* closed */.$h)({ ...whose, ...demand }));

// EXTERNAL MODULE: ./src/core/changes/model.ts
var model = __webpack_require__(4544);
;// CONCATENATED MODULE: ./src/core/config/schema/risk.ts



const optional = dist/* exactOptional */.yqP;
const percent = dist/* pipe */.FsL(words/* amount */.vj, dist/* maxValue */.cGV(100, 'must be at most 100'));
const ports = (0,words/* listOf */.c3)((0,words/* count */.U9)(0, 65_535), 200);
const thresholds = (0,words/* closed */.$h)({
    'mass-deletion': optional((0,words/* closed */.$h)({ count: optional((0,words/* count */.U9)(1, 100_000)), percent: optional(percent), min: optional((0,words/* count */.U9)(1, 100_000)) })),
    'large-change': optional((0,words/* count */.U9)(1, 100_000)),
    'plan-max-age': optional(words/* duration */.p0),
    'admin-ports': optional(ports),
    'missing-moved-similarity': optional(dist/* pipe */.FsL(words/* amount */.vj, dist/* maxValue */.cGV(1, 'must be at most 1'))),
    'hub-dependents': optional((0,words/* count */.U9)(1, 100_000)),
});
const twoLimits = (0,words/* closed */.$h)({ medium: optional(words/* amount */.vj), high: optional(words/* amount */.vj) });
const cost = (0,words/* closed */.$h)({
    required: optional(words/* flag */.Jt),
    increase: optional(twoLimits),
    percent: optional(twoLimits),
    floor: optional(words/* amount */.vj),
    /** One of each must approve an increase above `increase.medium`. */
    owners: optional((0,words/* listOf */.c3)(words/* team */.gv, 20)),
    /** One of each must approve an increase above `increase.high`. */
    management: optional((0,words/* listOf */.c3)(words/* team */.gv, 20)),
});
const override = (0,words/* closed */.$h)({
    type: optional(words/* glob */.TI),
    address: optional(words/* glob */.TI),
    environments: optional((0,words/* listOf */.c3)(words/* environmentName */.VE, 100)),
    level: words/* level */.Rc,
    reason: (0,words/* words */.aL)(500),
});
const rules = (0,words/* blocksBy */.ur)(words/* ruleId */.IC, (0,words/* either */.gP)('`off`, or a block of keys', dist/* literal */.euz('off'), (0,words/* closed */.$h)({
    level: optional(words/* level */.Rc),
    locked: optional(words/* flag */.Jt),
    overrides: optional((0,words/* listOf */.c3)(override, 100)),
    'allow-cidrs': optional((0,words/* listOf */.c3)(words/* cidr */.BF, 200)),
    'allow-ports': optional(ports),
})));
const resourceClasses = (0,words/* closed */.$h)({ data: optional((0,words/* listOf */.c3)(words/* glob */.TI)), benign: optional((0,words/* listOf */.c3)(words/* glob */.TI)) });
/** What every accepted risk says: why, who answers for it, and until when. */
const accepted = { reason: (0,words/* words */.aL)(500), owner: words/* owner */.eC, expires: words/* day */.vd };
const ignore = (0,words/* listOf */.c3)((0,words/* closed */.$h)({ rule: words/* ruleGlob */.vJ, address: words/* glob */.TI, environments: optional((0,words/* listOf */.c3)(words/* environmentName */.VE, 100)), ...accepted }));
const scalar = (0,words/* either */.gP)('a text, a number, `true`, `false` or `null`', dist/* string */.YjP(), dist/* pipe */.FsL(dist/* number */.aig(), dist/* finite */.E2x()), dist/* boolean */.zMY(), dist/* null */.chJ());
const number = dist/* pipe */.FsL(dist/* number */.aig('must be a number'), dist/* finite */.E2x('must be a number'));
const valueTest = (0,words/* closed */.$h)({
    eq: optional(scalar),
    ne: optional(scalar),
    in: optional((0,words/* listOf */.c3)(scalar, 200)),
    lt: optional(number),
    lte: optional(number),
    gt: optional(number),
    gte: optional(number),
    contains: optional((0,words/* words */.aL)(300)),
    regex: optional(words/* regex */.yG),
    exists: optional(words/* flag */.Jt),
});
const condition = dist/* lazy */.RZV(() => dist/* pipe */.FsL((0,words/* closed */.$h)({
    address: optional(words/* glob */.TI),
    type: optional(words/* glob */.TI),
    module: optional(words/* glob */.TI),
    provider: optional(words/* glob */.TI),
    actions: optional((0,words/* listOf */.c3)(dist/* picklist */.KIO(model/* CHANGE_KINDS */.t, 'must be a kind of change'), 20)),
    attribute: optional((0,words/* words */.aL)(300)),
    before: optional(valueTest),
    after: optional(valueTest),
    changed: optional(words/* flag */.Jt),
    all: optional((0,words/* listOf */.c3)(condition, 50)),
    any: optional(dist/* pipe */.FsL((0,words/* listOf */.c3)(condition, 50), dist/* minLength */.BpQ(1, 'must have at least one entry'))),
    not: optional(condition),
}), dist/* check */.z6Y((when) => Object.keys(when).length > 0, 'must say at least one thing'), dist/* check */.z6Y((when) => when.attribute !== undefined || (when.before ?? when.after ?? when.changed) === undefined, 'must name an `attribute` for `before`, `after` or `changed` to be about')));
const custom = (0,words/* listOf */.c3)((0,words/* closed */.$h)({
    id: words/* ruleId */.IC,
    level: words/* level */.Rc,
    class: optional(words/* findingClass */.sy),
    message: optional((0,words/* words */.aL)(300)),
    remedy: optional((0,words/* words */.aL)(1_000)),
    when: condition,
}), 200);
const policy = (0,words/* closed */.$h)({
    'fail-on': optional((0,words/* listOf */.c3)(dist/* picklist */.KIO(['deny', 'warn', 'error'], 'must be an outcome of a policy'), 3)),
    inputs: optional((0,words/* listOf */.c3)(words/* path */.Ae, 50)),
    directory: optional(words/* path */.Ae),
});

;// CONCATENATED MODULE: ./src/core/config/schema/drift.ts



const drift_optional = dist/* exactOptional */.yqP;
const label = (0,words/* words */.aL)(50);
/** How the issues about drift are kept. */
const drift = (0,words/* closed */.$h)({
    /** Drift issues are found by it; issues of failing checks have it with `-check` at its end. */
    label: drift_optional(dist/* pipe */.FsL(label, dist/* regex */.yGV(/^[^,]+$/, 'must not contain a comma'))),
    /** One more label by level. All four or none: a label that is missing could not be taken off again. */
    'level-labels': drift_optional((0,words/* closed */.$h)({ LOW: label, MEDIUM: label, HIGH: label, CRITICAL: label })),
    assignees: drift_optional((0,words/* listOf */.c3)(words/* login */.iD, 10)),
    /** GitHub assigns issues to people only: teams are called in the text. */
    teams: drift_optional((0,words/* listOf */.c3)(words/* team */.gv, 10)),
    'max-new-issues': drift_optional((0,words/* count */.U9)(0, 100)),
    'reopen-within-days': drift_optional((0,words/* count */.U9)(0, 365)),
    ignore: drift_optional((0,words/* listOf */.c3)((0,words/* closed */.$h)({ stack: drift_optional(words/* glob */.TI), address: words/* glob */.TI, attribute: drift_optional(words/* glob */.TI), ...accepted }))),
});

;// CONCATENATED MODULE: ./src/core/config/schema/guard.ts


const guard_optional = dist/* exactOptional */.yqP;
/** What the code may contain before anything of it runs. */
const guard = (0,words/* closed */.$h)({
    /** What becomes of the findings of a rule: `refuse` stops the job, `warn` is told, `off` is not looked for. */
    rules: guard_optional((0,words/* blocksBy */.ur)(words/* ruleId */.IC, dist/* picklist */.KIO(['refuse', 'warn', 'off'], 'must say what becomes of the findings of the rule'))),
    /** Sources of the providers that may be used; all, where this is missing. */
    providers: guard_optional((0,words/* listOf */.c3)(words/* glob */.TI, 200)),
    /** Module sources that need no fixed version. */
    'unpinned-modules': guard_optional((0,words/* listOf */.c3)(words/* glob */.TI, 200)),
    /** Sources of tflint plugins that may be installed, besides those of tflint's own makers. */
    'tflint-plugins': guard_optional((0,words/* listOf */.c3)(words/* glob */.TI, 200)),
});

;// CONCATENATED MODULE: ./src/core/gate/promotion.ts
/**
 * What an environment may demand of those before it: `applied`, the same commit and none before it that is owed; `shape`,
 * changes of the same kinds; `drift`, no drift that is known since.
 */
const PROMOTION_DEMANDS = ['applied', 'shape', 'drift'];

;// CONCATENATED MODULE: ./src/core/gate/stale.ts
/**
 * What may be applied of a plan that changed after it was approved. `same`: nothing. `narrower`: what is left, where each
 * remaining change is identical to an approved one.
 */
const STALE_POLICIES = ['same', 'narrower'];
/**
 * May it be applied although it is not what was approved? Only what is known to be narrower, only where the configuration
 * says so, and never in a repeated attempt: what an earlier one left is the business of a new run.
 */
const mayBeNarrower = ({ policy, asked }, compared) => policy.stale === 'narrower' && asked.attempt === 1 && compared?.verdict === 'narrower';
/** As many as the record of a decision takes. */
const MOST_CHANGES = 10_000;
/** What changed since the approval: from what reviewers saw to the plan of this run, and from there to the fresh plan. */
const changedSince = ({ reviewed, fresh }) => {
    const seen = reviewed?.comparison;
    const now = fresh?.comparison;
    if (seen === undefined || now === undefined)
        return seen ?? now;
    const verdict = now.verdict === 'same' || now.verdict === seen.verdict ? seen.verdict : 'different';
    const changes = [...seen.changes, ...now.changes].sort((a, b) => (a.address < b.address ? -1 : 1));
    return { verdict, changes: changes.slice(0, MOST_CHANGES) };
};

// EXTERNAL MODULE: ./src/core/bundle/recipients.ts
var recipients = __webpack_require__(8638);
;// CONCATENATED MODULE: ./src/core/gate/lift.ts
/**
 * What the configuration may let an emergency lift. `approvals`: that the right people reviewed and approved exactly this.
 * `evidence`: what must be proven besides. `promotion`: that the environments
 * before got it first. `blockers`: what policies and rules forbid whoever approves. Everything else
 * is never lifted: the run, its commit and job, receipts, the digest, the state, the files, a rejection, the environment.
 */
const LIFTS = ['approvals', 'evidence', 'promotion', 'blockers'];

;// CONCATENATED MODULE: ./src/core/config/schema/break-glass.ts



/** An emergency lasts hours: what may wait until tomorrow may wait for its approvals. */
const MOST_HOURS = 24;
/** Everybody is named in the incident. */
const MOST_PEOPLE = 20;
/** What an emergency lifts in an environment, how long an incident may ask for it, and who may be the second person. */
const breakGlass = (0,words/* closed */.$h)({
    lifts: dist/* pipe */.FsL((0,words/* listOf */.c3)(dist/* picklist */.KIO(LIFTS, 'must be something that an emergency may lift'), LIFTS.length), dist/* minLength */.BpQ(1, 'must have at least one entry')),
    expires: dist/* exactOptional */.yqP(dist/* pipe */.FsL(words/* duration */.p0, dist/* check */.z6Y((text) => (0,words/* hoursOf */.ZA)(text) <= MOST_HOURS, `must be at most ${MOST_HOURS}h`))),
    people: dist/* exactOptional */.yqP(dist/* pipe */.FsL((0,words/* listOf */.c3)(words/* personLogin */.nh, MOST_PEOPLE), dist/* minLength */.BpQ(1, 'must have at least one entry'))),
});

;// CONCATENATED MODULE: ./src/core/config/schema/stacks.ts







const stacks_optional = dist/* exactOptional */.yqP;
/** Names in braces are filled in: `{environment}`. */
const stack = (0,words/* closed */.$h)({
    path: words/* path */.Ae,
    exclude: stacks_optional((0,words/* listOf */.c3)(words/* path */.Ae, 200)),
    environments: stacks_optional(dist/* pipe */.FsL((0,words/* listOf */.c3)(words/* environmentName */.VE, 100), dist/* minLength */.BpQ(1, 'must have at least one entry'))),
    workspace: stacks_optional((0,words/* words */.aL)(90)),
    'var-files': stacks_optional((0,words/* listOf */.c3)(words/* path */.Ae, 50)),
    variables: stacks_optional((0,words/* blocksBy */.ur)((0,words/* words */.aL)(100), (0,words/* words */.aL)(1_000))),
    'backend-config': stacks_optional((0,words/* blocksBy */.ur)((0,words/* words */.aL)(100), (0,words/* words */.aL)(1_000))),
    tool: stacks_optional(dist/* picklist */.KIO(['terraform', 'opentofu'], 'must be an engine')),
    'depends-on': stacks_optional((0,words/* listOf */.c3)(words/* path */.Ae, 200)),
});
const stacks = (0,words/* listOf */.c3)(stack, 5_000);
const stackLimits = (0,words/* closed */.$h)({ changed: stacks_optional((0,words/* count */.U9)(1, 5_000)), 'override-label': stacks_optional((0,words/* words */.aL)(50)) });
const steps = (0,words/* count */.U9)(-3, 3);
const shift = (0,words/* either */.gP)('a number of levels from -3 to 3, or numbers by class', steps, (0,words/* closed */.$h)({
    '*': stacks_optional(steps),
    data: stacks_optional(steps),
    availability: stacks_optional(steps),
    security: stacks_optional(steps),
    structure: stacks_optional(steps),
    process: stacks_optional(steps),
    cost: stacks_optional(steps),
    policy: stacks_optional(steps),
}));
const role = (0,words/* words */.aL)(300);
const environment = (0,words/* closed */.$h)({
    /** Stacks that belong here when nothing else says so. */
    match: stacks_optional((0,words/* listOf */.c3)(words/* path */.Ae, 100)),
    shift: stacks_optional(shift),
    'critical-floor': stacks_optional(words/* level */.Rc),
    approvals: stacks_optional(environmentApprovals),
    'apply-after': stacks_optional((0,words/* listOf */.c3)(words/* environmentName */.VE, 20)),
    /** What the environments of `apply-after` must have got before this one. */
    promotion: stacks_optional((0,words/* listOf */.c3)(dist/* picklist */.KIO(PROMOTION_DEMANDS, 'must be a demand'), PROMOTION_DEMANDS.length)),
    url: stacks_optional(dist/* pipe */.FsL((0,words/* words */.aL)(500), dist/* regex */.yGV(/^https:\/\/[^\s<>"'`]+$/, 'must be an address that begins with `https://`'))),
    'max-age': stacks_optional(words/* duration */.p0),
    /** What may be applied of a plan that changed after it was approved. */
    stale: stacks_optional(dist/* picklist */.KIO(STALE_POLICIES, 'must be a verdict on a changed plan')),
    'break-glass': stacks_optional(breakGlass),
    store: stacks_optional(dist/* picklist */.KIO(['none', 'sealed', 'plain'], 'must be a way to store plans')),
    'seal-to': stacks_optional((0,words/* listOf */.c3)(dist/* pipe */.FsL((0,words/* words */.aL)(recipients/* MOST_RECIPIENT_LETTERS */.sX), dist/* regex */.yGV(recipients/* RECIPIENT */.O4, 'must be an age recipient, such as `age1…`')), recipients/* MOST_RECIPIENTS */.vA)),
    aws: stacks_optional((0,words/* closed */.$h)({ 'plan-role': stacks_optional(role), 'apply-role': stacks_optional(role), region: stacks_optional((0,words/* words */.aL)(50)) })),
    gcp: stacks_optional((0,words/* closed */.$h)({
        'workload-identity-provider': stacks_optional(role),
        'plan-service-account': stacks_optional(role),
        'apply-service-account': stacks_optional(role),
    })),
    azure: stacks_optional((0,words/* closed */.$h)({
        'tenant-id': stacks_optional((0,words/* words */.aL)(100)),
        'subscription-id': stacks_optional((0,words/* words */.aL)(100)),
        'plan-client-id': stacks_optional((0,words/* words */.aL)(100)),
        'apply-client-id': stacks_optional((0,words/* words */.aL)(100)),
    })),
});
const environments = (0,words/* blocksBy */.ur)(words/* environmentName */.VE, environment);

;// CONCATENATED MODULE: ./src/core/config/schema.ts







const schema_optional = dist/* exactOptional */.yqP;
/**
 * An attribute that differs in every plan, as a build stamp does. A glob of nothing but stars would leave everything
 * out.
 */
const leftOut = (0,words/* closed */.$h)({
    type: words/* glob */.TI,
    attribute: dist/* pipe */.FsL(words/* glob */.TI, dist/* regex */.yGV(/[^*.]/, 'must name something: with nothing but stars, nobody would approve anything')),
    reason: schema_optional((0,words/* words */.aL)(500)),
});
/** `.github/planseal.yml`, as it is written. */
const configSchema = (0,words/* closed */.$h)({
    version: dist/* literal */.euz(1, 'must be `1`'),
    stacks: schema_optional(stacks),
    'stack-limits': schema_optional(stackLimits),
    environments: schema_optional(environments),
    'default-environment': schema_optional(words/* environmentName */.VE),
    thresholds: schema_optional(thresholds),
    cost: schema_optional(cost),
    rules: schema_optional(rules),
    'resource-classes': schema_optional(resourceClasses),
    ignore: schema_optional(ignore),
    custom: schema_optional(custom),
    approvals: schema_optional(approvals),
    policy: schema_optional(policy),
    'leave-out': schema_optional((0,words/* listOf */.c3)(leftOut, 100)),
    drift: schema_optional(drift),
    guard: schema_optional(guard),
});
/** What holds where there is no file: every default of docs/config.md. */
const NO_CONFIG = { version: 1 };


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
