export const id = 263;
export const ids = [263];
export const modules = {

/***/ 57193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ MOST)
/* harmony export */ });
/** Bounds far above what people write, so that a repository cannot keep the runner busy for hours. */
const MOST = { bytesPerFile: 2_000_000, bytes: 32_000_000, files: 10_000, modules: 1_000 };


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


/***/ })

};
