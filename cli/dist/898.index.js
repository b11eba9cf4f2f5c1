export const id = 898;
export const ids = [898];
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

/***/ 898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guardedFiles: () => (/* binding */ guardedFiles)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _file__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8160);
/* harmony import */ var _workspace_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8263);






const WORKFLOWS = '.github/workflows';
const MOST_OUTPUT = 256 * 1024 * 1024;
const inDirectory = (directory, name) => (directory === '.' ? name : `${directory}/${name}`);
/** What git tracks: what an earlier step left in the workspace is nobody's commit. */
const tracked = async (workspace) => {
    const list = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['ls-files', '-z'], { cwd: workspace, maxBuffer: MOST_OUTPUT });
    return (await list).stdout.split('\0').filter((path) => path !== '');
};
/** What tools leave beside the code: nobody can tell without git whether it was committed. */
const LEFT_BY_TOOLS = new Set(['.terraform', '.tflint.d']);
/** Without git, or out of a repository, everything that is there counts; on a laptop not what its own tools leave. */
const present = async (workspace, directories, laptop) => {
    const listed = directories.map(async (directory) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workspace, directory), { withFileTypes: true }).catch(() => []);
        // What a directory is called tells enough: `.terraform/`.
        return entries
            .filter(({ name }) => !laptop || !LEFT_BY_TOOLS.has(name))
            .map((entry) => inDirectory(directory, entry.isDirectory() ? `${entry.name}/` : entry.name));
    });
    return (await Promise.all(listed)).flat();
};
const isBelow = (directory, path) => directory === '.' || path.startsWith(`${directory}/`);
const parentOf = (path) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');
const holdsKeys = (path) => /\.(?:tf|tofu|tfvars)(?:\.json)?$/.test(path) || (parentOf(path) === WORKFLOWS && /\.ya?ml$/.test(path));
const concerns = (path, { root, modules }) => {
    if (modules.has(parentOf(path)) || parentOf(path) === WORKFLOWS)
        return true;
    if (/(?:^|\/)(?:\.terraformrc|\.tofurc|terraform\.rc|tofu\.rc)$/.test(path))
        return true;
    const special = /^(?:(.*?)\/)?(?:\.terraform|\.tflint\.d)\//.exec(path);
    if (special !== null)
        return modules.has(special[1] ?? '.');
    return isBelow(root, path) && /\.tfvars(?:\.json)?$/.test(path);
};
const readGuarded = async (path, workspace, lints) => {
    if (!holdsKeys(path) && !lints)
        return { path };
    const found = await (0,_workspace_files__WEBPACK_IMPORTED_MODULE_5__/* .textInside */ .k)(workspace, path);
    if ('refused' in found)
        return { path };
    return lints ? { path, hcl: await (0,_file__WEBPACK_IMPORTED_MODULE_4__/* .readHcl */ .K)(found.text, path) } : { path, text: found.text };
};
/**
 * The files beside a configuration that the guard looks at: of its directories, var files, workflows and what configures
 * tools. `more` names files from inputs, relative to the workspace: var files, and the configuration of tflint. On a
 * `laptop` the `.terraform` of earlier work is no finding.
 */
const guardedFiles = async (configuration, workspace, more = [], laptop = false) => {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace);
    const directories = ['.', WORKFLOWS, ...configuration.modules.keys()];
    const paths = await tracked(root).catch(() => present(root, directories, laptop));
    const wanted = new Set([...paths.filter((path) => concerns(path, configuration)), ...more]);
    const lintConfigs = [inDirectory(configuration.root, '.tflint.hcl'), ...more.filter((path) => path.endsWith('.hcl'))];
    const files = [];
    for (const path of wanted)
        files.push(await readGuarded(path, root, lintConfigs.includes(path)));
    return files;
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


/***/ })

};
