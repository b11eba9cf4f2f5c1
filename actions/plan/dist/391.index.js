export const id = 391;
export const ids = [391,160,263];
export const modules = {

/***/ 57193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ MOST)
/* harmony export */ });
/** Bounds far above what people write, so that a repository cannot keep the runner busy for hours. */
const MOST = { bytesPerFile: 2_000_000, bytes: 32_000_000, files: 10_000, modules: 1_000 };


/***/ }),

/***/ 88160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readHcl: () => (/* binding */ readHcl),
  unreadable: () => (/* binding */ unreadable)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./src/adapters/hcl/json-value.ts
const NAMES = /[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+/g;
/** Strings in JSON are templates (Terraform, JSON Configuration Syntax): `$${` stands for `${`. */
const template = (text) => {
    const rest = text.replace(/\$\$\{|%%\{/g, '');
    if (!/[$%]\{/.test(rest))
        return { kind: 'literal', value: text.replace(/([$%])\1\{/g, '$1{') };
    return { kind: 'expression', text, references: [...new Set(rest.match(NAMES) ?? [])] };
};
const placeOf = ({ start: { line, column } }, file) => ({ file, line, column });
/** A JSON document as a value of the model. Members that stand twice are two entries. */
const jsonValue = (node, file) => {
    switch (node.type) {
        case 'String':
            return template(node.value);
        case 'Number':
        case 'Boolean':
            return { kind: 'literal', value: node.value };
        case 'Array':
            return { kind: 'list', items: node.elements.map(({ value }) => jsonValue(value, file)) };
        case 'Object':
            return {
                kind: 'object',
                entries: node.members.map((member) => ({
                    key: member.name.type === 'String' ? member.name.value : undefined,
                    value: jsonValue(member.value, file),
                    place: placeOf(member.loc, file),
                })),
            };
        default:
            return { kind: 'literal', value: null };
    }
};

;// CONCATENATED MODULE: ./src/adapters/hcl/json.ts



/** Where the parser stopped; nowhere, when what it read was too deep for it. */
const mistake = dist/* object */.Ikc({ line: dist/* optional */.lqM(dist/* number */.aig(), 1), column: dist/* optional */.lqM(dist/* number */.aig(), 1) });
const NONE = { labels: 0 };
const DATA = { labels: 2, blocks: { lifecycle: NONE } };
const RESOURCE = {
    labels: 2,
    blocks: { lifecycle: NONE, provisioner: { labels: 1, blocks: { connection: NONE } }, connection: NONE },
};
/** The blocks of a configuration (Terraform, JSON Configuration Syntax). */
const TOP = {
    terraform: {
        labels: 0,
        blocks: { backend: { labels: 1 }, cloud: NONE, required_providers: NONE, provider_meta: { labels: 1 } },
    },
    resource: RESOURCE,
    data: DATA,
    ephemeral: DATA,
    action: { labels: 2 },
    check: { labels: 1, blocks: { data: DATA } },
    provider: { labels: 1 },
    module: { labels: 1 },
    variable: { labels: 1 },
    output: { labels: 1 },
    locals: NONE,
    moved: NONE,
    import: NONE,
    removed: { labels: 0, blocks: { lifecycle: NONE, provisioner: { labels: 1 } } },
};
const bodyOf = (entries, shapes, problems) => {
    const attributes = [];
    const blocks = [];
    for (const entry of entries) {
        const { key: name, value, place } = entry;
        if (name === undefined || name === '//')
            continue;
        const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
        if (shape === undefined)
            attributes.push({ name, value, place });
        else
            blocks.push(...blocksAt({ type: name, shape, labels: [], entry }, problems));
    }
    return { attributes, blocks };
};
/** One object is a block, or the labels of several; a list is several of either. */
const blocksAt = ({ type, shape, labels, entry }, problems) => {
    const { value, place } = entry;
    if (value.kind === 'list')
        return value.items.flatMap((item) => blocksAt({ type, shape, labels, entry: { ...entry, value: item } }, problems));
    if (value.kind !== 'object') {
        // A null is the same as nothing (HCL JSON syntax specification).
        if (value.kind !== 'literal' || value.value !== null)
            problems.push({ message: `\`${type}\` must be an object or a list of objects`, place });
        return [];
    }
    if (labels.length === shape.labels)
        return [{ type, labels, ...bodyOf(value.entries, shape.blocks ?? {}, problems), place }];
    return value.entries.flatMap((inner) => inner.key === undefined || inner.key === '//'
        ? []
        : blocksAt({ type, shape, labels: [...labels, inner.key], entry: inner }, problems));
};
/**
 * The same model out of the JSON form. Members that stand twice are two blocks, as Terraform has it. A text that is no
 * JSON is a problem at its first mistake.
 */
const readJson = async (text, path) => {
    const { parse } = await __webpack_require__.e(/* import() */ 162).then(__webpack_require__.bind(__webpack_require__, 93162));
    const problems = [];
    try {
        const { body } = parse(text, { mode: 'json' });
        const parts = body.type === 'Array' ? body.elements.map(({ value }) => value) : [body];
        const values = parts.map((part) => jsonValue(part, path));
        if (!values.every(({ kind }) => kind === 'object'))
            problems.push({ message: 'This is no JSON object', place: { file: path, line: 1, column: 1 } });
        const entries = values.flatMap((value) => (value.kind === 'object' ? value.entries : []));
        return { path, ...bodyOf(entries, TOP, problems), problems };
    }
    catch (error) {
        const { line, column } = dist/* parse */.qgA(mistake, error);
        const message = `This is no valid JSON (${(0,errors/* messageOf */.bD)(error)})`;
        return { path, attributes: [], blocks: [], problems: [{ message, place: { file: path, line, column } }] };
    }
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/adapters/hcl/parser.ts


/** Longest time for one file, in milliseconds. A megabyte takes about one second. */
const MOST_TIME = 10_000;
const unpacked = (text) => (0,external_node_zlib_.brotliDecompressSync)(Buffer.from(text, 'base64'));
/** The runtime reads `__dirname` to look for the file that it is handed; a bundle of ES modules has none. */
const withDirectoryName = async (work) => {
    if ('__dirname' in globalThis)
        return await work();
    Object.assign(globalThis, { __dirname: '' });
    try {
        return await work();
    }
    finally {
        Reflect.deleteProperty(globalThis, '__dirname');
    }
};
/**
 * The CommonJS build by its path: ncc turns `import('module')` in the other one into an object without `createRequire`.
 * Its own types describe it only under the name of the package.
 */
const load = async () => {
    const { GRAMMAR, RUNTIME } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 42306));
    // @ts-expect-error -- this path has no types
    const { Parser, Language } = (await __webpack_require__.e(/* import() */ 551).then(__webpack_require__.t.bind(__webpack_require__, 10551, 23)));
    await withDirectoryName(() => Parser.init({ wasmBinary: unpacked(RUNTIME) }));
    return new Parser().setLanguage(await Language.load(unpacked(GRAMMAR)));
};
let parser;
let crash;
/**
 * The syntax tree of a text, which the caller must `delete()`; `undefined` when it took longer than ten seconds. Throws
 * an `OperationError` when the parser crashes, and from then on: what a crash leaves in its memory cannot be trusted.
 */
const syntaxOf = async (text) => {
    if (crash !== undefined)
        throw crash;
    parser ??= load();
    const loaded = await parser;
    const begun = performance.now();
    try {
        const tree = loaded.parse(text, null, { progressCallback: () => performance.now() - begun > MOST_TIME });
        if (tree === null)
            loaded.reset();
        return tree ?? undefined;
    }
    catch (cause) {
        crash = new errors/* OperationError */.OK(`the HCL parser crashed: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
        throw crash;
    }
};

;// CONCATENATED MODULE: ./src/adapters/hcl/value.ts
/** Deeper than this nobody nests by hand: what is below stays as it stands in the text. */
const DEEPEST = 50;
const value_placeOf = ({ startPosition: { row, column } }, file) => ({
    file,
    line: row + 1,
    column: column + 1,
});
const childrenOf = (node) => node.namedChildren.filter(({ type }) => type !== 'comment');
const ESCAPES = { n: '\n', r: '\r', t: '\t' };
/** The text of a quoted string: escapes, and `$${`, which stands for `${`. */
const stringText = (node) => node.text
    .slice(1, -1)
    .replace(/\$\$\{|%%\{|\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))/gs, (found, short, long, char) => {
    if (typeof short === 'string')
        return String.fromCharCode(Number.parseInt(short, 16));
    if (typeof long === 'string')
        return characterOf(Number.parseInt(long, 16));
    return found.startsWith('\\') ? (ESCAPES[char] ?? char) : found.slice(1);
});
const characterOf = (code) => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
/** Names with the attributes that follow at once, from one walk: asking each node for its neighbours takes a walk each. */
const referencesIn = (node) => {
    const names = [];
    for (const { type, text, startIndex, endIndex } of node.descendantsOfType(['variable_expr', 'get_attr'])) {
        const last = names.at(-1);
        if (type === 'variable_expr')
            names.push({ text, end: endIndex });
        else if (last?.end === startIndex)
            names[names.length - 1] = { text: last.text + text, end: endIndex };
    }
    return [...new Set(names.map(({ text }) => text))];
};
const expression = (node) => ({
    kind: 'expression',
    text: node.text,
    references: referencesIn(node),
});
const literal = (node) => {
    const inner = node.namedChild(0);
    if (inner?.type === 'string_lit')
        return { kind: 'literal', value: stringText(inner) };
    if (inner?.type === 'numeric_lit')
        return { kind: 'literal', value: Number(inner.text) };
    if (inner?.type === 'bool_lit')
        return { kind: 'literal', value: inner.text === 'true' };
    return inner?.type === 'null_lit' ? { kind: 'literal', value: null } : expression(node);
};
const keyOf = (node) => {
    const [only, ...more] = childrenOf(node);
    if (only === undefined || more.length > 0 || node.text.startsWith('('))
        return undefined;
    if (only.type === 'variable_expr')
        return only.text;
    const value = only.type === 'literal_value' ? literal(only) : undefined;
    return value?.kind === 'literal' ? String(value.value) : undefined;
};
const entryOf = (node, file, depth) => {
    const [key, value] = [node.childForFieldName('key'), node.childForFieldName('val')];
    if (key === null || value === null)
        return [];
    return [{ key: keyOf(key), value: value_valueOf(value, file, depth), place: value_placeOf(node, file) }];
};
const elementsOf = (node, type) => childrenOf(node).filter((child) => child.type === type);
/** A tuple or an object. */
const collection = (node, file, depth) => node.type === 'tuple'
    ? { kind: 'list', items: elementsOf(node, 'expression').map((item) => value_valueOf(item, file, depth)) }
    : { kind: 'object', entries: elementsOf(node, 'object_elem').flatMap((entry) => entryOf(entry, file, depth)) };
/** What an `expression` of the grammar stands for. */
const value_valueOf = (node, file, depth = 0) => {
    const [only, ...more] = childrenOf(node);
    if (only === undefined || more.length > 0 || depth > DEEPEST || node.hasError)
        return expression(node);
    if (only.type === 'expression')
        return value_valueOf(only, file, depth + 1);
    if (only.type === 'literal_value')
        return literal(only);
    const inner = only.type === 'collection_value' ? only.namedChild(0) : null;
    return inner === null ? expression(node) : collection(inner, file, depth + 1);
};

;// CONCATENATED MODULE: ./src/adapters/hcl/file.ts




/** Deeper than this nobody nests by hand. */
const file_DEEPEST = 50;
/** One mistake can make many; the first ones tell. */
const MOST_PROBLEMS = 20;
const attributeOf = (node, { file }) => {
    const [name, value] = childrenOf(node);
    if (name?.type !== 'identifier' || value === undefined)
        return [];
    return [{ name: name.text, value: value_valueOf(value, file), place: value_placeOf(node, file) }];
};
const blockOf = (node, reading, depth) => {
    const children = childrenOf(node);
    const [type, ...labels] = children.filter(({ type: kind }) => kind === 'identifier' || kind === 'string_lit');
    return {
        type: type?.text ?? '',
        labels: labels.map((label) => (label.type === 'string_lit' ? stringText(label) : label.text)),
        ...file_bodyOf(children.filter(({ type: kind }) => kind === 'body' || kind === 'ERROR'), reading, depth + 1),
        place: value_placeOf(node, reading.file),
    };
};
/** Attributes and blocks among these nodes. Where the parser lost its way, what it found on it still counts. */
const file_bodyOf = (nodes, reading, depth) => {
    const body = { attributes: [], blocks: [] };
    const waiting = [...nodes].reverse();
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (node.type === 'attribute')
            body.attributes.push(...attributeOf(node, reading));
        else if (node.type === 'block' && depth < file_DEEPEST)
            body.blocks.push(blockOf(node, reading, depth));
        else if (node.type === 'block')
            reading.problems.push({
                message: `More than ${file_DEEPEST} blocks inside of each other`,
                place: value_placeOf(node, reading.file),
            });
        else if (node.type === 'body' || node.type === 'ERROR')
            waiting.push(...childrenOf(node).reverse());
    }
    return body;
};
const shortened = (text) => {
    const [line = ''] = text.trimStart().split('\n', 1);
    return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
/** The places that break the grammar, in order. */
const mistakesIn = (root, file) => {
    const found = [];
    const waiting = [root];
    for (let node = waiting.pop(); node !== undefined && found.length < MOST_PROBLEMS; node = waiting.pop()) {
        if (node.isMissing)
            found.push({ message: `Something is missing here: ${node.type}`, place: value_placeOf(node, file) });
        else if (node.type === 'ERROR')
            found.push({ message: `This is no valid HCL: \`${shortened(node.text)}\``, place: value_placeOf(node, file) });
        else if (node.hasError)
            waiting.push(...node.children.filter((child) => child.hasError || child.isMissing).reverse());
    }
    return found;
};
const read = (root, file) => {
    const problems = root.hasError ? mistakesIn(root, file) : [];
    const reading = { file, problems };
    return { path: file, ...file_bodyOf(root.type === 'ERROR' ? [root] : childrenOf(root), reading, 0), problems };
};
/** A file of which nothing can be read. */
const unreadable = (file, message) => ({
    path: file,
    blocks: [],
    attributes: [],
    problems: [{ message, place: { file, line: 1, column: 1 } }],
});
/** Reads HCL, or its JSON form where the name ends so. Never throws: what cannot be read is a problem of the file. */
const readHcl = async (text, file) => {
    if (file.endsWith('.json'))
        return await readJson(text, file);
    try {
        const tree = await syntaxOf(text);
        if (tree === undefined)
            return unreadable(file, 'Reading this file takes too long');
        try {
            return read(tree.rootNode, file);
        }
        finally {
            tree.delete();
        }
    }
    catch (error) {
        return unreadable(file, `This file cannot be read (${(0,errors/* messageOf */.bD)(error)})`);
    }
};


/***/ }),

/***/ 83391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfiguration: () => (/* binding */ readConfiguration),
  readConfigurationIn: () => (/* binding */ readConfigurationIn)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(74296);
// EXTERNAL MODULE: ./src/core/risk/rules/structure/replacement-reasons.ts
var replacement_reasons = __webpack_require__(54977);
;// CONCATENATED MODULE: ./src/core/risk/plan-wide/links.ts
const MOST = 20_000;
const NONE = new Set();
function links_createLinks() {
    const links = new Map();
    const known = new Map();
    let missed = 0;
    /** Goes through links only; `seen` keeps one that leads back to itself from being followed for ever. */
    const follow = (name, seen, found) => {
        if (seen.has(name))
            return;
        seen.add(name);
        const references = links.get(name);
        if (references)
            for (const each of references)
                follow(each, seen, found);
        else
            found.add(name);
    };
    return {
        add: ({ address, references }) => {
            known.clear();
            if (links.has(address) || links.size < MOST)
                links.set(address, references);
            else
                missed += 1;
        },
        resourcesBehind: (name) => {
            if (!links.has(name))
                return new Set([name]);
            const before = known.get(name);
            if (before)
                return before;
            const found = new Set();
            follow(name, new Set(), found);
            known.set(name, found.size > 0 ? found : NONE);
            return found;
        },
        missed: () => missed,
    };
}

;// CONCATENATED MODULE: ./src/core/risk/plan-wide/graph.ts



const MOST_DISRUPTED = 5_000;
/** Where the configuration comes before the changes, and where a resource refers to others through modules. */
const MOST_WAITING = 20_000;
/** Follows references between resources: what hangs on an object that goes, and which replacement causes which. */
function createGraph() {
    const disrupted = new Map();
    const consequences = new Map();
    const waiting = [];
    const links = createLinks();
    let [missed, unlinked] = [0, 0];
    /** Which comes first? After the changes, blocks matter only when something goes. */
    let first;
    const connect = ({ address, references }) => {
        const met = new Set(references.flatMap((name) => [...links.resourcesBehind(name)]));
        for (const name of met) {
            const target = disrupted.get(name);
            if (!target || name === address)
                continue;
            target.dependents += 1;
            if (consequences.has(address) && target.isCause)
                consequences.set(address, target.address);
        }
    };
    const note = (subject) => {
        const { change } = subject;
        const key = configurationAddress(change);
        if (disrupted.has(key))
            return;
        const isCause = change.kind === 'replace' && !isUncertain(subject);
        if (disrupted.size >= MOST_DISRUPTED)
            missed += 1;
        else
            disrupted.set(key, { address: change.address, type: change.type, isCause, dependents: 0 });
        if (change.kind === 'replace' && !isCause)
            consequences.set(key, undefined);
    };
    /** Blocks are read only when they are asked something, which is seldom: see read/unread.ts. */
    const isWanted = () => {
        first ??= 'configuration';
        return first === 'configuration' || disrupted.size > 0;
    };
    const place = (resource) => {
        const { address, references, provisioners } = resource;
        if (first === 'changes' && !references.some(isLink))
            connect(resource);
        else if (waiting.length < MOST_WAITING)
            waiting.push({ address, references, provisioners });
        else
            unlinked += 1;
    };
    return {
        hears: ['resource', 'configured', 'links'],
        take(part, subject) {
            if (part.part === 'resource') {
                first ??= 'changes';
                if (subject && isDisrupted(subject))
                    note(subject);
            }
            else if (part.part === 'configured') {
                if (isWanted())
                    place(part.resource);
            }
            else if (part.part === 'links' && isWanted()) {
                for (const link of part.links.all)
                    links.add(link);
            }
        },
        *finish({ context }) {
            for (const resource of waiting)
                connect(resource);
            for (const [key, target] of disrupted)
                yield* hub(key, target, context.settings.thresholds.hubDependents);
            for (const address of context.preventDestroyRemoved ?? []) {
                yield { rule: 'prevent-destroy-removed', address, level: disrupted.has(address) ? 'CRITICAL' : 'HIGH' };
            }
        },
        causeOf: (address) => consequences.get(graph_withoutIndexes(address)),
        limits: () => [
            ...(missed > 0
                ? [`Dependents were counted for the first ${MOST_DISRUPTED} objects that go, not for ${missed} more.`]
                : []),
            ...(disrupted.size > 0 && unlinked + links.missed() > 0
                ? [
                    `References through modules were followed for part of the configuration; ${unlinked + links.missed()} were not.`,
                ]
                : []),
        ],
    };
}
/** Is it the name of a variable or output, and not of a resource? */
const isLink = (name) => /(?:^|\.)(?:var|output)\.[^.]+$/.test(name);
const isDisrupted = ({ change, traits }) => (change.kind === 'delete' || change.kind === 'replace') &&
    change.deposed === undefined &&
    !traits.has('benign') &&
    !traits.has('released');
function* hub(key, { address, type, dependents }, least) {
    if (dependents < least)
        return;
    const others = countText(dependents, 'other resource');
    yield {
        rule: 'hub-resource-disrupted',
        address,
        type,
        title: `goes, and ${others} depend on it`,
        why: `${others} of this configuration refer to ${key}; all of them are touched by its end.`,
    };
}
const configurationAddress = ({ module, type, name }) => `${module === '' ? '' : `${graph_withoutIndexes(module)}.`}${type}.${name}`;
/** `module.a["x"].aws_vpc.main[0]` → `module.a.aws_vpc.main`. */
const graph_withoutIndexes = (address) => address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '');

;// CONCATENATED MODULE: ./src/core/hcl/addresses.ts



/** A chain of modules that is longer than this calls itself, which no tool accepts. */
const DEEPEST = 30;
/** Modules that call others twice over and over would make 2^30 addresses out of a few lines. */
const MOST_CALLS = 10_000;
/** Directory of a path in another directory, both relative to the workspace; `undefined` when it leads out of it. */
const joined = (directory, path) => {
    const parts = directory === '.' ? [] : directory.split('/');
    for (const part of path.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '' && part !== '.' && part !== '..')
            parts.push(part);
    }
    return parts.length === 0 ? '.' : parts.join('/');
};
const inModule = (module, local) => (module === '' ? local : `${module}.${local}`);
/** The root module and every local module below it, once for each way in which it is called. */
const calledModules = (configuration) => {
    const found = [];
    const waiting = [{ address: '', directory: configuration.root, depth: 0 }];
    for (let next = waiting.shift(); next !== undefined && found.length < MOST_CALLS; next = waiting.shift()) {
        const module = configuration.modules.get(next.directory);
        if (module === undefined || next.depth > DEEPEST)
            continue;
        found.push({ address: next.address, module });
        for (const call of moduleCalls(module)) {
            const source = localSource(call);
            const directory = source === undefined ? undefined : joined(next.directory, source);
            if (directory === undefined)
                continue;
            waiting.push({ address: inModule(next.address, `module.${call.name}`), directory, depth: next.depth + 1 });
        }
    }
    return found;
};
/** Address of what a block declares inside of its module: `aws_vpc.main`, `data.aws_ami.x`, `module.m`. */
const localAddress = ({ type, labels }) => {
    const named = labels.length > 0 ? labels.join('.') : undefined;
    if (named === undefined)
        return undefined;
    if (type === 'resource')
        return named;
    return ['data', 'ephemeral', 'module', 'action', 'check'].includes(type) ? `${type}.${named}` : undefined;
};
/** Where resources, data sources and module calls stand, by configuration address (no indexes). */
const locateResources = (configuration) => {
    const found = new Map();
    for (const { address, module } of calledModules(configuration)) {
        const files = module.files.filter(({ path }) => !isOverride(path));
        for (const block of blocksOf({ ...module, files }, 'resource', 'data', 'ephemeral', 'module', 'action', 'check')) {
            const local = localAddress(block);
            if (local !== undefined && !found.has(inModule(address, local)))
                found.set(inModule(address, local), block.place);
        }
    }
    return found;
};
/**
 * Finds where the object of a plan address is declared: its own block, or, inside of a module that is not at hand, the
 * call of that module.
 */
const locator = (configuration) => {
    const places = locateResources(configuration);
    return (address) => {
        const wanted = withoutIndexes(address);
        const own = places.get(wanted);
        if (own !== undefined)
            return own;
        const path = /^(?:module\.[^.]+\.)+/.exec(wanted)?.[0].split('.').slice(0, -1) ?? [];
        for (let length = path.length; length > 0; length -= 2) {
            const call = places.get(path.slice(0, length).join('.'));
            if (call !== undefined)
                return call;
        }
        return undefined;
    };
};

// EXTERNAL MODULE: ./src/core/hcl/model.ts
var model = __webpack_require__(20074);
// EXTERNAL MODULE: ./src/core/hcl/queries.ts
var queries = __webpack_require__(83971);
// EXTERNAL MODULE: ./src/adapters/files/inside.ts
var inside = __webpack_require__(82142);
// EXTERNAL MODULE: ./src/adapters/hcl/code-files.ts
var code_files = __webpack_require__(57193);
// EXTERNAL MODULE: ./src/adapters/hcl/file.ts + 4 modules
var file = __webpack_require__(88160);
// EXTERNAL MODULE: ./src/adapters/hcl/workspace-files.ts
var workspace_files = __webpack_require__(68263);
;// CONCATENATED MODULE: ./src/adapters/hcl/read-configuration.ts









/** Names that Terraform and OpenTofu read; those of editors and hidden ones they skip (`IsIgnoredFile`). */
const isConfiguration = (name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !/^\.|~$|^#.*#$/.test(name);
const inLoadOrder = (left, right) => Number((0,model/* isOverride */.jn)(left)) - Number((0,model/* isOverride */.jn)(right)) || (left < right ? -1 : 1);
const readOne = async (reading, path) => {
    if (reading.files >= code_files/* MOST */._.files || reading.bytes >= code_files/* MOST */._.bytes)
        return (0,file.unreadable)(path, `Not read: the configuration is larger than ${code_files/* MOST */._.files} files or ${code_files/* MOST */._.bytes / 1e6} MB`);
    const found = await reading.code.text(path);
    if ('refused' in found)
        return (0,file.unreadable)(path, found.refused);
    reading.files += 1;
    reading.bytes += found.text.length;
    return await (0,file.readHcl)(found.text, path);
};
const readModule = async (reading, directory) => {
    const names = (await reading.code.names(directory)).filter(isConfiguration);
    const files = [];
    for (const name of names.sort(inLoadOrder))
        files.push(await readOne(reading, directory === '.' ? name : `${directory}/${name}`));
    return { directory, files };
};
const withProblems = (module, problems) => ({
    ...module,
    files: module.files.map((file) => {
        const own = problems.filter(({ place }) => place.file === file.path);
        return own.length === 0 ? file : { ...file, problems: [...file.problems, ...own] };
    }),
});
/** The directories of the local modules that one calls, and a problem for each that cannot be read. */
const calledBy = async (module, code) => {
    const called = { directories: [], problems: [] };
    for (const call of (0,queries/* moduleCalls */.i$)(module)) {
        const source = (0,queries/* localSource */.j1)(call);
        if (source === undefined)
            continue;
        const directory = joined(module.directory, source);
        const why = directory === undefined ? 'leads out of the workspace' : await code.obstacle(directory);
        if (why === undefined && directory !== undefined)
            called.directories.push(directory);
        else
            called.problems.push({ message: `The module \`${source}\` ${why ?? ''} and is not read`, place: call.place });
    }
    return called;
};
/**
 * Reads the configuration of a root module and of every local module below it, wherever the files are. A root that is
 * not there has no modules. Throws a `ConfigurationError` when it calls more than a thousand local modules.
 */
const readConfigurationIn = async (code, root) => {
    const reading = { code, bytes: 0, files: 0 };
    const modules = new Map();
    const waiting = (await code.obstacle(root)) === undefined ? [root] : [];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (modules.has(next))
            continue;
        if (modules.size >= code_files/* MOST */._.modules)
            throw new errors/* ConfigurationError */.j1(`\`${root}\` calls more than ${code_files/* MOST */._.modules} local modules. Split the stack.`);
        const module = await readModule(reading, next);
        const { directories, problems } = await calledBy(module, code);
        modules.set(next, withProblems(module, problems));
        waiting.push(...directories);
    }
    return { root, modules };
};
/**
 * The same in a directory of the workspace. What cannot be read (syntax, links out of the workspace, size) is a problem
 * of its file. Throws a `ConfigurationError` when the directory is not there; `input` is the input that names it.
 */
const readConfiguration = async (directory, workspace, input = 'working-directory') => {
    const root = (await (0,inside/* insideWorkspace */.CT)(workspace, directory, input, 'directory')).shown;
    return readConfigurationIn((0,workspace_files.workspaceFiles)(await (0,promises_.realpath)(workspace)), root);
};


/***/ }),

/***/ 68263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   textInside: () => (/* binding */ textInside),
/* harmony export */   workspaceFiles: () => (/* binding */ workspaceFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74296);
/* harmony import */ var _code_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57193);




/** The text of a file inside of the workspace, or why it cannot be had. */
const textInside = async (workspace, path) => {
    try {
        const absolute = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path));
        if (!absolute.startsWith(workspace + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
            return { refused: 'This link leads out of the workspace' };
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute);
        if (!facts.isFile())
            return { refused: 'This is no regular file' };
        if (facts.size > _code_files__WEBPACK_IMPORTED_MODULE_2__/* .MOST */ ._.bytesPerFile)
            return { refused: `This file is larger than ${_code_files__WEBPACK_IMPORTED_MODULE_2__/* .MOST */ ._.bytesPerFile / 1e6} MB` };
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(absolute)) };
    }
    catch (error) {
        return { refused: `This file cannot be read (${(0,_core_errors__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)})` };
    }
};
/** The files of a workspace, given by its real path. Nothing outside of it is read, whatever links say. */
const workspaceFiles = (workspace) => ({
    obstacle: async (directory) => {
        const absolute = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, directory)).catch(() => undefined);
        if (absolute === undefined)
            return 'does not exist';
        if (absolute !== workspace && !absolute.startsWith(workspace + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
            return 'leads out of the workspace by a link';
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute)).isDirectory() ? undefined : 'is no directory';
    },
    names: async (directory) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, directory), { withFileTypes: true });
        return entries.flatMap((entry) => (entry.isDirectory() ? [] : entry.name));
    },
    text: (path) => textInside(workspace, path),
});


/***/ }),

/***/ 67283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   d5: () => (/* binding */ pairsAt),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/* unused harmony export pathText */
/* harmony import */ var _changes_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79767);
/* harmony import */ var _changes_values__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25643);


/**
 * All places that a dotted attribute path names. Blocks are lists in a plan; the path passes through lists without
 * naming an index: `point_in_time_recovery.enabled` meets `point_in_time_recovery[0].enabled`. A block that vanishes
 * still yields its pairs, with `after` absent.
 */
function pairsAt(values, attribute) {
    const found = [];
    const start = { path: [], before: values.before, after: values.after, afterUnknown: values.unknown === true };
    follow(start, values.unknown, attribute.split('.'), found);
    return found;
}
function follow(here, unknown, keys, found) {
    const { path, before, after, afterUnknown } = here;
    const [key, ...rest] = keys;
    if (key === undefined) {
        found.push(here);
        return;
    }
    if ((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(before) || (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(after)) {
        const length = Math.max((0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(before) ? before.length : 0, (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(after) ? after.length : 0);
        for (let index = 0; index < length; index += 1) {
            const mask = (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(unknown) ? unknown[index] : undefined;
            const item = {
                path: [...path, index],
                before: (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(before) ? before[index] : undefined,
                after: (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(after) ? after[index] : undefined,
                afterUnknown: afterUnknown || mask === true,
            };
            follow(item, mask, keys, found);
        }
        return;
    }
    const mask = (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(unknown, key);
    const member = {
        path: [...path, key],
        before: (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(before, key),
        after: (0,_changes_json__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(after, key),
        afterUnknown: afterUnknown || mask === true,
    };
    follow(member, mask, rest, found);
}
/** A path as people write it: `ingress[0].cidr_blocks`. */
const pathText = (path) => path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
/** A number, also when a provider keeps it as text. */
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}
/** Says nothing, in any of the spellings of "not set" (docs/risk.md#values-that-are-not-set). */
const isEmpty = (value) => (0,_changes_values__WEBPACK_IMPORTED_MODULE_1__/* .sameNormalised */ .$Z)(value, null);


/***/ }),

/***/ 54977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ REPLACEMENT_REASONS)
/* harmony export */ });
/* unused harmony export isUncertain */
/* harmony import */ var _changes_values__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25643);
/* harmony import */ var _when__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35463);


const because = (reason) => ({ change, traits }) => {
    if (change.reason !== reason)
        return false;
    return traits.has('benign') ? { level: 'LOW' } : true;
};
/** Is every path that forces the replacement unknown until apply? Then the replacement is a consequence, or may not come. */
function isUncertain({ change }) {
    return change.replacePaths.length > 0 && change.replacePaths.every((path) => (0,_changes_values__WEBPACK_IMPORTED_MODULE_0__/* .markedAt */ .kx)(change.values.unknown, path));
}
/** Who or what asked for a replacement. */
const REPLACEMENT_REASONS = [
    {
        id: 'tainted-replacement',
        class: 'structure',
        level: 'HIGH',
        title: 'is replaced because it is marked as tainted',
        why: 'An earlier apply failed half-way, or somebody tainted it. The code did not ask for this replacement.',
        example: '-/+ aws_ebs_volume.vol is tainted, so it must be replaced',
        remedy: 'If the object is in fact healthy: terraform untaint ADDRESS, then plan again.',
        when: (0,_when__WEBPACK_IMPORTED_MODULE_1__/* .happens */ .iV)(['replace'], {}, because('replace_because_tainted')),
    },
    {
        id: 'replace-requested',
        class: 'structure',
        level: 'HIGH',
        title: 'is replaced because somebody asked for it with -replace',
        why: 'The replacement comes from the command line, not from the code under review.',
        example: 'terraform plan -replace=aws_db_instance.orders',
        remedy: 'Ask who wanted it; plan again without -replace if nobody did.',
        when: (0,_when__WEBPACK_IMPORTED_MODULE_1__/* .happens */ .iV)(['replace'], {}, because('replace_by_request')),
    },
    {
        id: 'replace-triggered',
        class: 'structure',
        level: 'HIGH',
        title: 'is replaced because something that it watches changed',
        why: 'replace_triggered_by turns a harmless change elsewhere into a replacement here.',
        example: 'lifecycle { replace_triggered_by = [aws_security_group.web] }',
        remedy: 'Narrow replace_triggered_by to the attribute that matters.',
        when: (0,_when__WEBPACK_IMPORTED_MODULE_1__/* .happens */ .iV)(['replace'], {}, because('replace_by_triggers')),
    },
    {
        id: 'replacement-uncertain',
        class: 'structure',
        level: 'MEDIUM',
        title: 'may be replaced: it depends on values that are not known yet',
        why: 'The attribute that forces the replacement is computed during apply, mostly because something it refers to is replaced too.',
        example: '-/+ aws_subnet.a  vpc_id: "vpc-1" → (known after apply)  # forces replacement',
        remedy: 'Look at the replacement that causes it first.',
        when: (0,_when__WEBPACK_IMPORTED_MODULE_1__/* .happens */ .iV)(['replace'], {}, isUncertain),
    },
];


/***/ }),

/***/ 35463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ halves),
/* harmony export */   Ag: () => (/* binding */ differs),
/* harmony export */   C5: () => (/* binding */ turnsOn),
/* harmony export */   FQ: () => (/* binding */ leaves),
/* harmony export */   RX: () => (/* binding */ isRemoved),
/* harmony export */   YY: () => (/* binding */ fallsToZero),
/* harmony export */   bz: () => (/* binding */ any),
/* harmony export */   h6: () => (/* binding */ becomes),
/* harmony export */   iV: () => (/* binding */ happens),
/* harmony export */   lt: () => (/* binding */ attribute),
/* harmony export */   sr: () => (/* binding */ turnsOff),
/* harmony export */   tK: () => (/* binding */ shrinks)
/* harmony export */ });
/* harmony import */ var _attribute__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67283);

const CHANGED = ['update', 'replace'];
const any = (...wanted) => (traits) => wanted.some((trait) => traits.has(trait));
/** The change is of one of these kinds, in this scope, and `test` (if any) holds. */
const happens = (kinds, scope = {}, test = () => true) => ({
    kinds,
    ...scope,
    match: (subject) => {
        const answer = test(subject);
        return answer === false ? [] : [answer === true ? {} : answer];
    },
});
/** A known value at one of the attributes passes `test`. One hit per place. */
const attribute = (attributes, test, scope = {}) => ({
    kinds: CHANGED,
    ...scope,
    attributes,
    match: (subject) => attributes.flatMap((path) => hitsAt(subject, path, test)),
});
function hitsAt(subject, path, test) {
    const dot = path.indexOf('.');
    if (!subject.changed.has(dot < 0 ? path : path.slice(0, dot)))
        return [];
    return (0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .pairsAt */ .d5)(subject.change.values, path).flatMap((pair) => {
        const answer = pair.afterUnknown ? false : test(pair, subject);
        return answer === false ? [] : [{ pair, ...(answer === true ? {} : answer) }];
    });
}
const isTrue = (value) => value === true || value === 'true';
const text = (value) => (typeof value === 'string' ? value : '');
const turnsOff = (pair) => isTrue(pair.before) && !isTrue(pair.after);
const turnsOn = (pair) => !isTrue(pair.before) && isTrue(pair.after);
/** A number that was above zero becomes zero or is no longer set. */
function fallsToZero({ before, after }) {
    const was = (0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(before);
    return was !== undefined && was > 0 && ((0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(after) ?? 0) === 0;
}
/** A number becomes smaller, but stays above zero. */
function shrinks({ before, after }) {
    const [was, will] = [(0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(before), (0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(after)];
    return was !== undefined && will !== undefined && will > 0 && will < was;
}
/** A number of two or more becomes half or less, but not zero. */
function halves(pair) {
    const [was, will] = [(0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(pair.before), (0,_attribute__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(pair.after)];
    return was !== undefined && will !== undefined && was >= 2 && will > 0 && will <= was / 2;
}
/** A text that was set becomes another, set or not. */
const differs = ({ before, after }) => text(before) !== '' && text(before) !== text(after);
/** A text leaves one of the good values: `Enabled` → `Suspended`. */
const leaves = (...good) => ({ before, after }) => good.includes(text(before)) && !good.includes(text(after));
/** A text becomes one of these. */
const becomes = (...bad) => ({ before, after }) => bad.includes(text(after)) && text(before) !== text(after);
/** Something that was set is set no longer. */
const isRemoved = ({ before, after }) => text(before) !== '' && (after === undefined || after === null || after === '');


/***/ })

};
