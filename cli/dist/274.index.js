export const id = 274;
export const ids = [274];
export const modules = {

/***/ 4274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readConfigFile)
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
    const known = guard_guard/* GUARD_RULES */.yr.map(({ id }) => id);
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
// EXTERNAL MODULE: ./src/core/risk/rules/catalogue.ts + 25 modules
var catalogue = __webpack_require__(3939);
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

// EXTERNAL MODULE: ./src/core/config/schema.ts + 5 modules
var schema = __webpack_require__(6580);
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

/***/ 6580:
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

// EXTERNAL MODULE: ./src/core/bundle/recipients.ts
var recipients = __webpack_require__(8638);
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
    url: stacks_optional(dist/* pipe */.FsL((0,words/* words */.aL)(500), dist/* regex */.yGV(/^https:\/\/[^\s<>"'`]+$/, 'must be an address that begins with `https://`'))),
    'max-age': stacks_optional(words/* duration */.p0),
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
/** An attribute that differs in every plan, as a build stamp does. A glob of nothing but stars would leave everything out. */
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
/** What holds where there is no file: every default of design.md §3. */
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

/***/ 103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ EVIDENCE_PLACES),
/* harmony export */   CO: () => (/* binding */ STANDARD_EVIDENCE)
/* harmony export */ });
/* unused harmony export wantsOf */
/** Where a pattern may stand. */
const EVIDENCE_PLACES = ['title', 'description', 'branch', 'commits'];
/** Evidence that no configuration need describe. */
const STANDARD_EVIDENCE = {
    'migration-plan': {
        text: 'A migration plan: the heading "## Migration plan" in the description, with at least 40 words',
        heading: { title: '## Migration plan', leastWords: 40 },
    },
    'change-ticket': {
        text: 'The number of a change ticket, such as `CHG-1234`, in title, description, branch or commits',
        pattern: { source: '(?<![A-Z0-9])[A-Z][A-Z0-9]+-\\d+(?!\\d)', places: EVIDENCE_PLACES },
    },
    'verified-backup': {
        text: 'A verified backup: the label "backup-verified"',
        label: { name: 'backup-verified' },
    },
};
/** What of GitHub must be read to tell whether these rules hold. */
const wantsOf = (rules) => ({
    /** Teams of which somebody must have set a label. */
    teams: [...new Set(rules.flatMap(({ label }) => label?.team ?? []))],
    checks: [...new Set(rules.flatMap(({ check }) => check ?? []))],
});


/***/ }),

/***/ 6281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ DEFAULT_GUARD_SETTINGS),
  yr: () => (/* binding */ GUARD_RULES),
  ah: () => (/* binding */ guard)
});

// EXTERNAL MODULE: ./src/core/hcl/model.ts
var model = __webpack_require__(74);
// EXTERNAL MODULE: ./src/core/hcl/queries.ts
var queries = __webpack_require__(3971);
;// CONCATENATED MODULE: ./src/core/guard/rule.ts
const startOf = (file) => ({ file, line: 1, column: 1 });
/** All modules at hand, each once. */
const modulesOf = ({ configuration }) => [...configuration.modules.values()];
/** Only the root module says where the state is. */
const rootOf = ({ configuration }) => configuration.modules.get(configuration.root) ?? { directory: configuration.root, files: [] };
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

;// CONCATENATED MODULE: ./src/core/guard/rules/backend.ts



/** `false` as a literal. What is an expression or not there may be set elsewhere (`-backend-config`). */
const isOff = (block, name) => [false, 'false'].includes((0,model/* literalOf */.Zc)((0,model/* valueOf */.RP)(block, name)));
const isSet = (block, name) => (0,model/* attributeOf */.w4)(block, name) !== undefined && !isOff(block, name);
const backendsOf = (scope, kind) => (0,queries/* settingsOf */.f5)(rootOf(scope), 'backend').filter(({ labels }) => labels[0] === kind);
function* unlocked(scope) {
    for (const backend of backendsOf(scope, 's3'))
        if (isSet(backend, 'bucket') && !isSet(backend, 'use_lockfile') && !isSet(backend, 'dynamodb_table'))
            yield { message: 'The s3 backend has no lock', place: backend.place };
    for (const backend of backendsOf(scope, 'http'))
        if (isSet(backend, 'address') && !isSet(backend, 'lock_address'))
            yield { message: 'The http backend has no lock', place: backend.place };
}
/** How the state is kept. A block that leaves out its main setting gets its settings elsewhere, unseen from here. */
const BACKEND = [
    {
        id: 'backend-unlocked',
        level: 'warn',
        title: 'The state is not locked',
        why: 'Two applies at once overwrite each other’s state, and what one of them made is forgotten.',
        remedy: 's3: use_lockfile = true (Terraform 1.10, OpenTofu 1.10) or dynamodb_table. http: lock_address and unlock_address.',
        find: unlocked,
    },
    {
        id: 'backend-unencrypted',
        level: 'warn',
        title: 'The state is written without encryption',
        why: 'State holds secrets in clear.',
        remedy: 'Remove encrypt = false, or set encrypt = true with kms_key_id. Versioning of the bucket is set on the bucket.',
        find: (scope) => backendsOf(scope, 's3')
            .filter((backend) => isOff(backend, 'encrypt'))
            .map((backend) => ({
            message: 'The s3 backend switches encryption off',
            place: (0,model/* attributeOf */.w4)(backend, 'encrypt')?.place ?? backend.place,
        })),
    },
];

;// CONCATENATED MODULE: ./src/core/guard/rules/execution.ts


/** Commands that the code itself brings along. */
const EXECUTION = [
    {
        id: 'external-data',
        level: 'warn',
        title: 'A program runs at plan time',
        why: 'An `external` data source runs a program of the repository while planning, before anybody has approved, with the credentials of the plan.',
        remedy: 'Read the value with a data source of the provider, or hand it over as a variable. Let this rule refuse where nobody needs it.',
        find: (scope) => modulesOf(scope).flatMap((module) => (0,queries/* dataSources */.x6)(module, 'external').map(({ labels, place }) => ({
            message: `\`data.external.${labels[1] ?? ''}\` runs a program while planning`,
            place,
        }))),
    },
    {
        id: 'provisioner',
        level: 'warn',
        title: 'A command runs at apply time',
        why: 'A provisioner runs commands with the credentials of the apply. What they do is not in the plan, so nobody approves it.',
        remedy: 'Use a resource of a provider, user data or an image. Let this rule refuse where nobody needs it.',
        // `file` only copies; all others run commands (those of old releases too).
        find: (scope) => modulesOf(scope)
            .flatMap(queries/* provisioners */.yQ)
            .filter(({ labels }) => labels[0] !== 'file')
            .map(({ labels, place }) => ({ message: `A \`${labels[0] ?? ''}\` provisioner runs commands`, place })),
    },
];

;// CONCATENATED MODULE: ./src/core/guard/rules/keys.ts
/** In YAML a bare word is a literal; in HCL only what stands in quotes is. */
const assigned = (names, value, inYaml) => {
    const quote = inYaml ? `["']?` : `\\\\?"`;
    return new RegExp(`(?:^|[^\\w])(?:${names})["']?\\s*[:=]\\s*${quote}(${value})(?![\\w/+=~.-])`, 'i');
};
const patternsFor = (inYaml) => [
    { what: 'an AWS access key id', pattern: /\b((?:AKIA|ASIA)[A-Z2-7]{16})\b/ },
    {
        what: 'an AWS secret access key',
        pattern: assigned('aws_secret_access_key|secret_access_key|secret_key', '[A-Za-z0-9/+]{40}', inYaml),
    },
    {
        what: 'an Azure client secret',
        pattern: assigned('arm_client_secret|azure_client_secret|client_secret', '[A-Za-z0-9_~.-]{30,44}', inYaml),
    },
    { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?=\\n|\\r|\s*$)/ },
];
const PATTERNS = { yaml: patternsFor(true), hcl: patternsFor(false) };
/** Keys of documentation (`AKIAIOSFODNN7EXAMPLE`), and fillers such as zeros. */
const isPlaceholder = (secret) => /EXAMPLE(?:KEY)?$/.test(secret) || new Set(secret).size < 8;
const keysIn = ({ path, text = '' }) => {
    const patterns = /\.ya?ml$/.test(path) ? PATTERNS.yaml : PATTERNS.hcl;
    return text.split('\n').flatMap((line, at) => patterns.flatMap(({ what, pattern }) => {
        const found = pattern.exec(line);
        if (found === null || (found[1] !== undefined && isPlaceholder(found[1])))
            return [];
        return [{ message: `This looks like ${what}`, place: { file: path, line: at + 1, column: found.index + 1 } }];
    }));
};
const KEYS = [
    {
        id: 'static-cloud-key',
        level: 'refuse',
        title: 'A cloud key is in the repository',
        why: 'Whoever can read the repository, now or in its history, can use the key.',
        remedy: 'Revoke the key now: removing it from the code does not take it back. Then use OpenID Connect (aws-role, gcp-workload-identity-provider, azure-client-id).',
        find: ({ files }) => files.flatMap(keysIn),
    },
];

// EXTERNAL MODULE: ./src/core/risk/glob.ts
var risk_glob = __webpack_require__(7765);
;// CONCATENATED MODULE: ./src/core/guard/rules/modules.ts




/** `vpc/aws` style addresses, with a host or without (Terraform, Module Sources). */
const REGISTRY = /^(?:[\w.-]+\.[\w-]+(?::\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/;
const GIT = /^(?:git::|git@|github\.com\/|bitbucket\.org\/)/;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Tags look like versions: two numbers, or three after a name. `release-1.2` and `v1` are more likely to move. */
const TAG = /(?:^v?\d+\.\d+|v?\d+\.\d+\.\d+)(?:[-+][\w.+-]+)?$/;
/** Is there an upper bound? `~> 5` has none: only its last number may grow, and it is the first. */
const isBounded = (constraint) => constraint.split(',').some((part) => /^\s*(?:=?\s*v?\d|<|~>\s*v?\d+\.\d)/.test(part));
const queryOf = (source) => new URLSearchParams(source.split('?')[1] ?? '');
const registryProblem = (version) => {
    if (version === undefined)
        return 'has no version: the newest is taken';
    const text = (0,model/* stringOf */.Je)(version);
    if (text === undefined)
        return 'has a version that is an expression and cannot be checked';
    return isBounded(text) ? undefined : `has the version \`${text}\`, which has no upper bound`;
};
const gitProblem = (source) => {
    const ref = queryOf(source).get('ref');
    if (ref === null || ref === '')
        return 'has no ref: the default branch is taken';
    return COMMIT.test(ref) || TAG.test(ref)
        ? undefined
        : `has the ref \`${ref}\`, which is no commit and no version tag`;
};
/** Why what is downloaded may be something else tomorrow; `undefined` when it may not. */
const problemOf = (call) => {
    const source = (0,model/* stringOf */.Je)(call.source);
    if (source === undefined)
        return 'has no source that could be checked: it is missing or an expression';
    if ((0,queries/* localSource */.j1)(call) !== undefined)
        return undefined;
    if (GIT.test(source))
        return gitProblem(source);
    if (REGISTRY.test(source))
        return registryProblem(call.version);
    const query = queryOf(source);
    if (source.startsWith('oci://'))
        return query.has('digest') ? undefined : 'has no digest: a tag can move';
    return query.has('checksum') ? undefined : 'is an archive or a path without a checksum';
};
/** Code from elsewhere. No lock file covers modules: only the call itself can fix them. */
const MODULES = [
    {
        id: 'module-unpinned',
        level: 'warn',
        title: 'A module from elsewhere is not fixed',
        why: 'No lock file covers modules: what is reviewed today can be other code at apply, and modules can run commands.',
        remedy: 'Registry: version = "X.Y.Z" or "~> X.Y". Git: ?ref= with a commit or a version tag. Archive: ?checksum=sha256:…. OCI: ?digest=. Own sources can be listed as trusted.',
        *find(scope) {
            for (const call of modulesOf(scope).flatMap(queries/* moduleCalls */.i$)) {
                const source = (0,model/* stringOf */.Je)(call.source);
                if (source !== undefined && scope.settings.unpinnedModules.some((glob) => (0,risk_glob/* matchesGlob */.k)(glob, source)))
                    continue;
                const problem = problemOf(call);
                if (problem !== undefined)
                    yield { message: `Module \`${call.name}\` ${problem}`, place: call.place };
            }
        },
    },
];

;// CONCATENATED MODULE: ./src/core/hcl/providers.ts

/** `provider = aws.west` → `aws`; else the first word of the type (Terraform, Resource Blocks). */
const localNameOf = (type, provider) => {
    const chosen = provider?.kind === 'expression' ? provider.text : (0,model/* stringOf */.Je)(provider);
    return chosen === undefined ? (type.split('_', 1)[0] ?? type) : (chosen.split('.', 1)[0] ?? chosen).trim();
};
/** Local names of the providers that a module uses, and where first. */
const usedProviders = (module) => {
    const used = new Map();
    const note = (name, place) => (used.has(name) ? used : used.set(name, place));
    for (const { labels, place } of (0,model/* blocksOf */.SH)(module, 'provider'))
        note(labels[0] ?? '', place);
    for (const block of (0,model/* blocksOf */.SH)(module, 'resource', 'data', 'ephemeral', 'action'))
        note(localNameOf(block.labels[0] ?? '', (0,model/* valueOf */.RP)(block, 'provider')), block.place);
    return used;
};
/** `aws` and `aws.west`: the configurations of providers that a module has. */
const providerConfigurations = (module) => blocksOf(module, 'provider').map((block) => {
    const alias = stringOf(valueOf(block, 'alias'));
    return `${block.labels[0] ?? ''}${alias === undefined ? '' : `.${alias}`}`;
});

;// CONCATENATED MODULE: ./src/core/guard/rules/providers.ts





/** Built into the tool: nothing is downloaded. */
const BUILT_IN = 'terraform.io/builtin/terraform';
const PUBLIC_HOST = /^registry\.(?:terraform\.io|opentofu\.org)\//;
const usesIn = (module) => {
    const required = (0,queries/* requiredProviders */.oq)(module);
    const declared = required.flatMap(({ name, source, place }) => source === undefined ? [] : [{ name, source: (0,model/* stringOf */.Je)(source), written: true, place }]);
    const names = new Set(declared.map(({ name }) => name));
    const places = new Map([...required.map(({ name, place }) => [name, place]), ...usedProviders(module)]);
    const implied = [...places].flatMap(([name, place]) => names.has(name) || name === 'terraform' ? [] : [{ name, source: `hashicorp/${name}`, written: false, place }]);
    return [...declared, ...implied].filter(({ source }) => source !== BUILT_IN);
};
const isAllowed = (source, allowed) => {
    const normal = source.toLowerCase().replace(PUBLIC_HOST, '');
    return allowed.some((glob) => (0,risk_glob/* matchesGlob */.k)(glob.toLowerCase().replace(PUBLIC_HOST, ''), normal));
};
/** Which programs from a registry will run. */
const PROVIDERS = [
    {
        id: 'provider-not-allowed',
        level: 'refuse',
        title: 'A provider is not on the allow-list',
        why: 'A provider is a program that runs with the credentials of the plan. A name that looks like a well-known one is enough to be tricked.',
        remedy: 'Check the source for a misspelling. If the provider is meant, add it to the list of allowed providers on the base branch.',
        *find(scope) {
            const { providers } = scope.settings;
            if (providers === undefined)
                return;
            for (const { name, source, place } of modulesOf(scope).flatMap(usesIn)) {
                if (source === undefined)
                    yield { message: `The source of provider \`${name}\` is an expression and cannot be checked`, place };
                else if (!isAllowed(source, providers))
                    yield { message: `Provider \`${source}\` is not on the list (${providers.join(', ')})`, place };
            }
        },
    },
    {
        id: 'provider-without-source',
        level: 'warn',
        title: 'A provider has no source',
        why: 'Without a source the tool takes the provider of this name from the namespace `hashicorp`, whoever the author had in mind.',
        remedy: 'Name it: terraform { required_providers { NAME = { source = "NAMESPACE/NAME", version = "~> X.Y" } } }.',
        *find(scope) {
            for (const module of modulesOf(scope))
                for (const { name, source, written, place } of usesIn(module))
                    if (!written)
                        yield {
                            message: `\`${module.directory}\` uses provider \`${name}\` without a source; \`${source ?? ''}\` is taken`,
                            place,
                        };
        },
    },
];

;// CONCATENATED MODULE: ./src/core/guard/rules/repository.ts


/** The directory (or a link) of this name in a path, with what leads to it. */
const directoryNamed = (name, path) => {
    const parts = path.split('/');
    const at = parts.indexOf(name);
    return at < 0 ? undefined : parts.slice(0, at + 1).join('/');
};
const committed = (name, why, paths) => [...new Set(paths.flatMap((path) => directoryNamed(name, path) ?? []))].map((directory) => ({
    message: `\`${directory}\` is in the repository${why}`,
    place: startOf(directory),
}));
/** Files that change what the tool does without being part of the code that one reads. */
const REPOSITORY = [
    {
        id: 'committed-terraform-directory',
        level: 'refuse',
        title: 'A .terraform directory is committed',
        why: '`.terraform` holds downloaded modules, provider programs, the chosen workspace and backend. A committed one is used as if `init` had made it (platform.md T32).',
        remedy: 'git rm -r --cached .terraform, and add .terraform/ to .gitignore.',
        find: ({ files }) => committed('.terraform', '', files.map(({ path }) => path)),
    },
    {
        id: 'override-file',
        level: 'warn',
        title: 'An override file changes other files',
        why: 'Files named override.tf or *_override.tf silently replace what the other files say: a reviewer of main.tf does not see it.',
        remedy: 'Write the change where it belongs. Override files are meant for a single machine.',
        find: (scope) => modulesOf(scope)
            .flatMap(({ files }) => files)
            .filter(({ path }) => (0,model/* isOverride */.jn)(path))
            .map(({ path }) => ({ message: `\`${nameOf(path)}\` replaces parts of other files`, place: startOf(path) })),
    },
    {
        id: 'cli-configuration',
        level: 'warn',
        title: 'A CLI configuration is in the repository',
        why: '`.terraformrc` can redirect downloads of providers and hold tokens. PlanSeal does not use it, but a laptop may.',
        remedy: 'Remove it. Set mirrors and credentials on the runner.',
        find: ({ files }) => files
            .filter(({ path }) => /^(?:\.terraformrc|\.tofurc|terraform\.rc|tofu\.rc)$/.test(nameOf(path)))
            .map(({ path }) => ({ message: `\`${nameOf(path)}\` configures the tool itself`, place: startOf(path) })),
    },
    {
        id: 'committed-tflint-plugins',
        level: 'refuse',
        title: 'tflint plugins are committed',
        why: 'tflint runs the programs in `.tflint.d/plugins` without asking.',
        remedy: 'git rm -r --cached .tflint.d, and name the plugins with source and version in .tflint.hcl.',
        find: ({ files }) => committed('.tflint.d', ': tflint would run what is in it', files.map(({ path }) => path)),
    },
];

;// CONCATENATED MODULE: ./src/core/guard/rules/support.ts



/** What PlanSeal cannot work with, or cannot see. */
const SUPPORT = [
    {
        id: 'unreadable-configuration',
        level: 'refuse',
        title: 'A part of the configuration cannot be read',
        why: 'What the guard cannot read it cannot vouch for: a command or a provider could hide there.',
        remedy: 'Correct the file at this place. If the tool itself accepts it, please report it, and let this rule only warn.',
        find: (scope) => modulesOf(scope).flatMap(({ files }) => files.flatMap(({ problems }) => problems)),
    },
    {
        id: 'hcp-cloud',
        level: 'refuse',
        title: 'The stack runs in HCP Terraform',
        why: 'With a `cloud` block or the `remote` backend, plans run on and state is kept by HCP Terraform: there is no plan file here that could be judged, sealed and applied exactly.',
        remedy: 'Use a state backend of your own (s3, gcs, azurerm), or let HCP Terraform do approvals for this stack.',
        *find(scope) {
            for (const { place } of (0,queries/* settingsOf */.f5)(rootOf(scope), 'cloud'))
                yield { message: 'A `cloud` block hands planning and state to HCP Terraform', place };
            for (const { labels, place } of (0,queries/* settingsOf */.f5)(rootOf(scope), 'backend'))
                if (labels[0] === 'remote')
                    yield { message: 'The `remote` backend hands planning and state to HCP Terraform', place };
        },
    },
    {
        id: 'terragrunt',
        level: 'refuse',
        title: 'The stack is a Terragrunt unit',
        why: 'Terragrunt writes backend, providers and inputs when it runs, and can run hooks: the code here is not what would be planned.',
        remedy: 'Point `working-directory` at a plain root module, or generate one with Terragrunt and commit it.',
        *find({ configuration: { root }, files }) {
            const prefix = root === '.' ? '' : `${root}/`;
            for (const { path } of files)
                if (/^terragrunt\.hcl(?:\.json)?$/.test(nameOf(path)) && path === prefix + nameOf(path))
                    yield { message: `\`${nameOf(path)}\` makes this directory a Terragrunt unit`, place: startOf(path) };
        },
    },
    {
        id: 'backend-local',
        level: 'warn',
        title: 'The state stays on the runner',
        why: 'Without a backend the state is a file on a machine that is thrown away after the job: the next run would create everything again.',
        remedy: 'Add a backend block. Its settings may come from `backend-config`.',
        *find(scope) {
            const root = rootOf(scope);
            const [backend] = (0,queries/* settingsOf */.f5)(root, 'backend');
            if (backend?.labels[0] === 'local')
                yield {
                    message: 'The `local` backend keeps the state on the runner',
                    place: (0,model/* attributeOf */.w4)(backend, 'path')?.place ?? backend.place,
                };
            if (backend !== undefined || (0,queries/* settingsOf */.f5)(root, 'cloud').length > 0 || root.files.length === 0)
                return;
            const place = (0,model/* blocksOf */.SH)(root, 'terraform')[0]?.place ?? startOf(root.files[0]?.path ?? root.directory);
            yield { message: 'No backend is configured, so the state stays on the runner', place };
        },
    },
];

;// CONCATENATED MODULE: ./src/core/guard/rules/tflint.ts


/** The only plugin that comes with tflint itself (tflint, Configuring Plugins). */
const BUNDLED = 'terraform';
const pluginProblem = (plugin, allowed) => {
    if ((0,model/* literalOf */.Zc)((0,model/* valueOf */.RP)(plugin, 'enabled')) === false)
        return undefined;
    const source = (0,model/* valueOf */.RP)(plugin, 'source');
    if (source === undefined)
        return plugin.labels[0] === BUNDLED ? undefined : 'has no source: a program found on the machine would run';
    const text = (0,model/* stringOf */.Je)(source);
    if (text === undefined)
        return 'has a source that is an expression and cannot be checked';
    if (allowed.some((glob) => (0,risk_glob/* matchesGlob */.k)(glob, text)))
        return undefined;
    return `comes from \`${text}\`, which is not on the list (${allowed.join(', ')})`;
};
function* inFile(file, allowed) {
    for (const plugin of (0,model/* blocksIn */.AP)(file, 'plugin')) {
        const problem = pluginProblem(plugin, allowed);
        if (problem !== undefined)
            yield { message: `Plugin \`${plugin.labels[0] ?? ''}\` ${problem}`, place: plugin.place };
    }
    for (const config of (0,model/* blocksIn */.AP)(file, 'config')) {
        const directory = (0,model/* attributeOf */.w4)(config, 'plugin_dir');
        if (directory !== undefined)
            yield { message: '`plugin_dir` makes tflint run programs from another directory', place: directory.place };
    }
    for (const { message, place } of file.problems)
        yield { message: `Cannot be checked: ${message}`, place };
}
const TFLINT = [
    {
        id: 'tflint-plugin-not-allowed',
        level: 'refuse',
        title: 'A tflint plugin is not on the allow-list',
        why: 'tflint downloads plugins and runs them in this job, beside the credentials of the plan. No lock file covers them.',
        remedy: 'Remove the plugin, or add its source to the list of allowed tflint plugins on the base branch.',
        find: ({ files, settings }) => files.flatMap(({ hcl }) => (hcl === undefined ? [] : [...inFile(hcl, settings.tflintPlugins)])),
    },
];

;// CONCATENATED MODULE: ./src/core/guard/guard.ts








/** Every rule of the guard, with what documentation says of it. */
const GUARD_RULES = [
    ...SUPPORT,
    ...EXECUTION,
    ...PROVIDERS,
    ...MODULES,
    ...REPOSITORY,
    ...TFLINT,
    ...KEYS,
    ...BACKEND,
];
/**
 * The first day: what PlanSeal cannot work with or see, keys in the code, and programs that no review shows are refused.
 * What many good stacks have (provisioners, unpinned modules) is told. Providers are limited only by a list of one's own.
 */
const DEFAULT_GUARD_SETTINGS = {
    refuse: GUARD_RULES.filter(({ level }) => level === 'refuse').map(({ id }) => id),
    ignore: [],
    providers: undefined,
    unpinnedModules: [],
    tflintPlugins: ['github.com/terraform-linters/*'],
};
/**
 * What the code says before anything of it runs: before credentials, and before `init` downloads anything. Refusals come
 * first, then in the order of files and lines. Settings must come from the base branch.
 */
const guard = (configuration, files, settings = DEFAULT_GUARD_SETTINGS) => GUARD_RULES.filter(({ id }) => !settings.ignore.includes(id))
    .flatMap(({ id, title, why, remedy, find }) => [...find({ configuration, files, settings })].map(({ message, place }) => ({
    rule: id,
    level: settings.refuse.includes(id) ? 'refuse' : 'warn',
    title,
    message,
    why,
    remedy,
    ...place,
})))
    .sort(inOrder);
const textOrder = (left, right) => (left === right ? 0 : left < right ? -1 : 1);
const inOrder = (left, right) => textOrder(left.level, right.level) || textOrder(left.file, right.file) || left.line - right.line;


/***/ }),

/***/ 74:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ blocksIn),
/* harmony export */   Je: () => (/* binding */ stringOf),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   Zc: () => (/* binding */ literalOf),
/* harmony export */   jn: () => (/* binding */ isOverride),
/* harmony export */   ux: () => (/* binding */ within),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
const isOverride = (path) => /(?:^|[/_])override\.(?:tf|tofu)(?:\.json)?$/.test(path);
const attributeOf = ({ attributes }, name) => attributes.find((attribute) => attribute.name === name);
const valueOf = (block, name) => attributeOf(block, name)?.value;
/** A literal as it stands there; `undefined` for expressions, lists, objects and nothing. */
const literalOf = (value) => value?.kind === 'literal' ? value.value : undefined;
const stringOf = (value) => {
    const literal = literalOf(value);
    return typeof literal === 'string' ? literal : undefined;
};
const entryOf = (value, key) => value?.kind === 'object' ? value.entries.find((entry) => entry.key === key)?.value : undefined;
/** Blocks of these types directly below. */
const blocksIn = (parent, ...types) => parent.blocks.filter(({ type }) => types.includes(type));
/** Blocks of these types at the top of a module's files. */
const blocksOf = ({ files }, ...types) => files.flatMap((file) => blocksIn(file, ...types));
/** Everything below a block, itself first. */
function* within(block) {
    yield block;
    for (const inner of block.blocks)
        yield* within(inner);
}


/***/ }),

/***/ 3971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   i$: () => (/* binding */ moduleCalls),
/* harmony export */   j1: () => (/* binding */ localSource),
/* harmony export */   oq: () => (/* binding */ requiredProviders),
/* harmony export */   x6: () => (/* binding */ dataSources),
/* harmony export */   yQ: () => (/* binding */ provisioners)
/* harmony export */ });
/* unused harmony export requiredVersions */
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74);

const moduleCalls = (module) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(module, 'module').map((block) => ({
    name: block.labels[0] ?? '',
    source: (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(block, 'source'),
    version: (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(block, 'version'),
    place: block.place,
}));
/** The path of a local module, which starts with `./` or `../`; `undefined` for all others (Terraform, Module Sources). */
const localSource = ({ source }) => {
    const text = (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .stringOf */ .Je)(source);
    return text !== undefined && /^\.\.?(?:\/|$)/.test(text) ? text : undefined;
};
const requiredProviders = (module) => settingsOf(module, 'required_providers')
    .flatMap(({ attributes }) => attributes)
    .map(({ name, value, place }) => ({
    name,
    source: (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(value, 'source'),
    version: value.kind === 'object' ? (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .Ms)(value, 'version') : value,
    place,
}));
/** All constraints on the version of the tool: they must hold together. */
const requiredVersions = (module) => blocksOf(module, 'terraform').flatMap((block) => valueOf(block, 'required_version') ?? []);
/** `backend`, `cloud` or `required_providers` in the `terraform` blocks. */
const settingsOf = (module, type) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(module, 'terraform').flatMap((block) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksIn */ .AP)(block, type));
/** Data sources of this type, also those inside of `check` blocks. */
const dataSources = (module, type) => module.files
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => [...(0,_model__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(block)])
    .filter((block) => block.type === 'data' && block.labels[0] === type);
/** Provisioners of resources and of `removed` blocks: commands that run on create or on destroy. */
const provisioners = (module) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(module, 'resource', 'removed').flatMap((block) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksIn */ .AP)(block, 'provisioner'));


/***/ }),

/***/ 2482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ DEFAULT_SETTINGS)
/* harmony export */ });
/* harmony import */ var _evidence_rule__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(103);

/** Ports of administration and of databases: whoever reaches them owns the machine or the data. */
const ADMIN_PORTS = [
    22, 23, 445, 1433, 1521, 2375, 2376, 2379, 2380, 3306, 3389, 5432, 5439, 5601, 5900, 5984, 5985, 5986, 6379, 6443,
    8086, 9042, 9200, 9300, 10250, 11211, 27017, 27018,
];
/** The rules of the first day (design.md §3): an environment that is not named here is judged as production. */
const DEFAULT_SETTINGS = {
    environments: {
        staging: { shift: { availability: -1, structure: -1 }, criticalFloor: 'HIGH' },
        dev: { shift: { '*': -1, security: 0, process: 0 }, criticalFloor: 'MEDIUM' },
    },
    thresholds: {
        massDeletion: { count: 15, percent: 25, min: 5 },
        largeChange: 50,
        planMaxAgeHours: 24,
        adminPorts: ADMIN_PORTS,
        missingMovedSimilarity: 0.75,
        hubDependents: 5,
    },
    cost: {
        required: false,
        increase: { medium: 50, high: 100 },
        percent: { medium: 20, high: 50 },
        floor: 25,
    },
    policy: { failOn: ['deny', 'error'] },
    rules: {},
    resourceClasses: { data: [], benign: [] },
    suppressions: [],
    custom: [],
    approvals: {
        byLevel: {
            LOW: { approvals: 1 },
            MEDIUM: { approvals: 1 },
            HIGH: { approvals: 2 },
            CRITICAL: { approvals: 3 },
        },
        byEnvironment: {},
        extra: [],
        evidence: _evidence_rule__WEBPACK_IMPORTED_MODULE_0__/* .STANDARD_EVIDENCE */ .CO,
    },
};


/***/ })

};
