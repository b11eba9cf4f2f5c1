export const id = 831;
export const ids = [831];
export const modules = {

/***/ 30831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   calledModules: () => (/* binding */ calledModules),
/* harmony export */   inModule: () => (/* binding */ inModule),
/* harmony export */   joined: () => (/* binding */ joined),
/* harmony export */   localAddress: () => (/* binding */ localAddress),
/* harmony export */   locateResources: () => (/* binding */ locateResources),
/* harmony export */   locator: () => (/* binding */ locator)
/* harmony export */ });
/* harmony import */ var _risk_plan_wide_graph__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72861);
/* harmony import */ var _model__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20074);
/* harmony import */ var _queries__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83971);



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


/***/ })

};
