export const id = 64;
export const ids = [64];
export const modules = {

/***/ 2064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   risk: () => (/* binding */ risk)
/* harmony export */ });
/* harmony import */ var _src_adapters_terminal_plan_source__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9382);
/* harmony import */ var _src_core_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4296);
/* harmony import */ var _src_flows_judge__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5814);
/* harmony import */ var _assessment_form__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8352);
/* harmony import */ var _end__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8246);
/* harmony import */ var _settings__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5690);






/** Says of which plan a refusal speaks. */
const named = (plan, error) => error instanceof _src_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1 ? new _src_core_errors__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(`${plan}: ${error.message}`, { cause: error }) : error;
/** `planseal risk`: judges plan JSON that somebody has. */
const risk = async (given, terminal) => {
    const form = (0,_assessment_form__WEBPACK_IMPORTED_MODULE_2__/* .formOf */ .Q)(given);
    const settings = await (0,_settings__WEBPACK_IMPORTED_MODULE_4__/* .settingsOf */ .f)(given.text('config'));
    const [path = ''] = given.operands;
    const plan = path === '-' ? 'standard input' : path;
    const assessment = await (0,_src_flows_judge__WEBPACK_IMPORTED_MODULE_1__/* .judge */ .S4)((0,_src_adapters_terminal_plan_source__WEBPACK_IMPORTED_MODULE_0__/* .planChunks */ .C)(path), {
        stack: given.text('stack') ?? plan,
        environment: given.text('environment') ?? '',
        settings,
        now: new Date().toISOString(),
    }).catch((error) => {
        throw named(plan, error);
    });
    (0,_assessment_form__WEBPACK_IMPORTED_MODULE_2__/* .showAssessment */ .i)(assessment, form, terminal);
    return _end__WEBPACK_IMPORTED_MODULE_3__/* .EXIT */ .d.done;
};


/***/ }),

/***/ 9382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ planChunks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4296);


/** Bytes read at once: large enough that the reader's own work dominates. */
const CHUNK = 1024 * 1024;
const HOW = 'Make one with "terraform plan -out=tfplan" and "terraform show -json tfplan > plan.json".';
const unreadable = (path, code) => {
    if (code === 'ENOENT')
        return `There is no such file. ${HOW}`;
    if (code === 'EISDIR')
        return `This is a directory. Plan and judge it with \`planseal preview ${path}\`.`;
    if (code === 'EACCES' || code === 'EPERM')
        return 'This user may not read it. Change its permissions, or pipe it in: `planseal risk -`.';
    return `It cannot be read (${code ?? 'unknown error'}). ${HOW}`;
};
async function* fileChunks(path) {
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, { highWaterMark: CHUNK }))
            yield chunk;
    }
    catch (cause) {
        if (!(cause instanceof Error) || !('syscall' in cause))
            throw cause;
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1(unreadable(path, cause.code), { cause });
    }
}
/** Plan JSON as it is read: a file, or standard input for `-`. Throws a `ConfigurationError`, which does not name it. */
const planChunks = (path) => {
    if (path !== '-')
        return fileChunks(path);
    if (process.stdin.isTTY)
        throw new _core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('Nothing is piped into standard input.\nUse it like this: terraform show -json tfplan | planseal risk -');
    return process.stdin;
};


/***/ })

};
