export const id = 800;
export const ids = [800];
export const modules = {

/***/ 8160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readHcl),
  O: () => (/* binding */ unreadable)
});

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
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
    const { parse } = await __webpack_require__.e(/* import() */ 162).then(__webpack_require__.bind(__webpack_require__, 3162));
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
var external_node_zlib_ = __webpack_require__(8522);
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
    const { GRAMMAR, RUNTIME } = await __webpack_require__.e(/* import() */ 306).then(__webpack_require__.bind(__webpack_require__, 2306));
    // @ts-expect-error -- this path has no types
    const { Parser, Language } = (await __webpack_require__.e(/* import() */ 551).then(__webpack_require__.t.bind(__webpack_require__, 551, 23)));
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

/***/ 9800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfiguration: () => (/* binding */ readConfiguration),
  readConfigurationIn: () => (/* binding */ readConfigurationIn)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/core/hcl/addresses.ts
var addresses = __webpack_require__(831);
// EXTERNAL MODULE: ./src/core/hcl/model.ts
var model = __webpack_require__(74);
// EXTERNAL MODULE: ./src/core/hcl/queries.ts
var queries = __webpack_require__(3971);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/adapters/files/inside.ts



/**
 * A path of the caller as a real place inside the workspace: what leaves it, directly or through a link, is refused
 * (T28). `kind` says what must be there; the path is relative to `base`, by default the workspace.
 */
const insideWorkspace = async (workspace, given, input, kind, base) => {
    const refuse = (why) => new errors/* ConfigurationError */.j1(`Input \`${input}\`: \`${given}\` ${why}.`);
    // eslint-disable-next-line no-control-regex -- control characters are what is refused
    if (/[\u0000-\u001f\u007f]/.test(given))
        throw refuse('contains control characters');
    const root = await (0,promises_.realpath)(workspace);
    const wanted = (0,external_node_path_.resolve)(base ?? root, given);
    const absolute = await (0,promises_.realpath)(wanted).catch((error) => {
        throw refuse(`does not exist in the workspace. Check the spelling, and that actions/checkout ran before (${(0,errors/* messageOf */.bD)(error)})`);
    });
    if (absolute !== root && !absolute.startsWith(root + external_node_path_.sep))
        throw refuse('leads out of the workspace');
    const facts = await (0,promises_.stat)(absolute);
    if (kind === 'directory' ? !facts.isDirectory() : !facts.isFile())
        throw refuse(`is not a ${kind}`);
    return { absolute, shown: (0,external_node_path_.relative)(root, absolute).split(external_node_path_.sep).join('/') || '.' };
};
/** Waits for all of them. What is wrong with several is told at once, in one `ConfigurationError`. */
const together = async (...works) => {
    const settled = await Promise.allSettled(works);
    const reasons = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    // What is no mistake of the caller is thrown as it is.
    if (reasons.some((reason) => !(reason instanceof ConfigurationError)))
        await Promise.all(works);
    if (reasons.length > 0)
        throw new ConfigurationError([...new Set(reasons.map(messageOf))].join('\n'));
    return settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
};
/** Several files of the caller, relative to the stack's directory. */
const filesInside = (workspace, directory, given, input) => together(...given.map((file) => insideWorkspace(workspace, file, input, 'file', directory)));
const realParent = async (path) => {
    const real = await realpath(path).catch(() => undefined);
    return real ?? (dirname(path) === path ? path : await realParent(dirname(path)));
};
/** The same for what need not be there yet: neither the path nor what there is of it leaves the workspace. */
const futureInside = async (workspace, directory, given, input) => {
    const root = await realpath(workspace);
    const isInside = (path) => path === root || path.startsWith(root + sep);
    const one = async (file) => {
        const absolute = resolve(directory, file);
        if (!isInside(absolute) || !isInside(await realParent(absolute)))
            throw new ConfigurationError(`Input \`${input}\`: \`${file}\` leads out of the workspace.`);
        return { absolute, shown: relative(root, absolute).split(sep).join('/') || '.' };
    };
    return together(...given.map(one));
};

// EXTERNAL MODULE: ./src/adapters/hcl/code-files.ts
var code_files = __webpack_require__(7193);
// EXTERNAL MODULE: ./src/adapters/hcl/file.ts + 4 modules
var file = __webpack_require__(8160);
// EXTERNAL MODULE: ./src/adapters/hcl/workspace-files.ts
var workspace_files = __webpack_require__(8263);
;// CONCATENATED MODULE: ./src/adapters/hcl/read-configuration.ts









/** Names that Terraform and OpenTofu read; those of editors and hidden ones they skip (`IsIgnoredFile`). */
const isConfiguration = (name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name) && !/^\.|~$|^#.*#$/.test(name);
const inLoadOrder = (left, right) => Number((0,model/* isOverride */.jn)(left)) - Number((0,model/* isOverride */.jn)(right)) || (left < right ? -1 : 1);
const readOne = async (reading, path) => {
    if (reading.files >= code_files/* MOST */._.files || reading.bytes >= code_files/* MOST */._.bytes)
        return (0,file/* unreadable */.O)(path, `Not read: the configuration is larger than ${code_files/* MOST */._.files} files or ${code_files/* MOST */._.bytes / 1e6} MB`);
    const found = await reading.code.text(path);
    if ('refused' in found)
        return (0,file/* unreadable */.O)(path, found.refused);
    reading.files += 1;
    reading.bytes += found.text.length;
    return await (0,file/* readHcl */.K)(found.text, path);
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
        const directory = (0,addresses/* joined */.oR)(module.directory, source);
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
    const root = (await insideWorkspace(workspace, directory, input, 'directory')).shown;
    return readConfigurationIn((0,workspace_files/* workspaceFiles */.P)(await (0,promises_.realpath)(workspace)), root);
};


/***/ }),

/***/ 8263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ workspaceFiles),
/* harmony export */   k: () => (/* binding */ textInside)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4296);
/* harmony import */ var _code_files__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7193);




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

/***/ 831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fl: () => (/* binding */ locator),
/* harmony export */   ge: () => (/* binding */ inModule),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   q8: () => (/* binding */ localAddress),
/* harmony export */   t4: () => (/* binding */ calledModules)
/* harmony export */ });
/* unused harmony export locateResources */
/* harmony import */ var _risk_plan_wide_graph__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2861);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74);
/* harmony import */ var _queries__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3971);



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
        for (const call of (0,_queries__WEBPACK_IMPORTED_MODULE_1__/* .moduleCalls */ .i$)(module)) {
            const source = (0,_queries__WEBPACK_IMPORTED_MODULE_1__/* .localSource */ .j1)(call);
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
        const files = module.files.filter(({ path }) => !(0,_model__WEBPACK_IMPORTED_MODULE_2__/* .isOverride */ .jn)(path));
        for (const block of (0,_model__WEBPACK_IMPORTED_MODULE_2__/* .blocksOf */ .SH)({ ...module, files }, 'resource', 'data', 'ephemeral', 'module', 'action', 'check')) {
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
        const wanted = (0,_risk_plan_wide_graph__WEBPACK_IMPORTED_MODULE_0__/* .withoutIndexes */ .x)(address);
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
/* harmony export */   Zo: () => (/* binding */ requiredVersions),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   i$: () => (/* binding */ moduleCalls),
/* harmony export */   j1: () => (/* binding */ localSource),
/* harmony export */   oq: () => (/* binding */ requiredProviders),
/* harmony export */   x6: () => (/* binding */ dataSources),
/* harmony export */   yQ: () => (/* binding */ provisioners)
/* harmony export */ });
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
const requiredVersions = (module) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(module, 'terraform').flatMap((block) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(block, 'required_version') ?? []);
/** `backend`, `cloud` or `required_providers` in the `terraform` blocks. */
const settingsOf = (module, type) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(module, 'terraform').flatMap((block) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksIn */ .AP)(block, type));
/** Data sources of this type, also those inside of `check` blocks. */
const dataSources = (module, type) => module.files
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => [...(0,_model__WEBPACK_IMPORTED_MODULE_0__/* .within */ .ux)(block)])
    .filter((block) => block.type === 'data' && block.labels[0] === type);
/** Provisioners of resources and of `removed` blocks: commands that run on create or on destroy. */
const provisioners = (module) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksOf */ .SH)(module, 'resource', 'removed').flatMap((block) => (0,_model__WEBPACK_IMPORTED_MODULE_0__/* .blocksIn */ .AP)(block, 'provisioner'));


/***/ })

};
