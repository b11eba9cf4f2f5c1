export const id = 675;
export const ids = [675];
export const modules = {

/***/ 9675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitFiles: () => (/* binding */ commitFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _core_errors__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74296);
/* harmony import */ var _config_repository_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74978);
/* harmony import */ var _client__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95672);





const entrySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), sha: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
const listing = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(entrySchema);
/** GitHub lists no more of a directory (docs.github.com, "Get repository content"). */
const MOST_LISTED = 1_000;
/** The name that git gives to a file's content. */
const blobSha = (text) => {
    const bytes = Buffer.from(text, 'utf8');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
};
/**
 * The files of a commit, through the API. Most of them are the same in the workspace, and are read there: git's name for
 * their content says so.
 */
const commitFiles = (client, commit, workspace) => {
    const known = new Map();
    const list = async (directory) => {
        const path = directory === '.' ? '' : directory;
        const answer = await client.ask(`${directory} at ${commit}`, () => client.octokit.rest.repos.getContent({ ...client.repo, path, ref: commit }).catch((error) => {
            if ((0,_client__WEBPACK_IMPORTED_MODULE_2__/* .statusOf */ .c)(error) === 404)
                return undefined;
            throw error;
        }));
        const entries = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(listing, answer?.data);
        if (!entries.success)
            return undefined;
        if (entries.output.length >= MOST_LISTED)
            throw new _core_errors__WEBPACK_IMPORTED_MODULE_4__/* .OperationError */ .OK(`GitHub does not list all files of \`${directory}\`.`);
        return new Map(entries.output.flatMap(({ name, type, sha }) => (type === 'file' ? [[name, sha]] : [])));
    };
    const filesOf = async (directory) => {
        if (!known.has(directory))
            known.set(directory, await list(directory));
        return known.get(directory);
    };
    return {
        obstacle: async (directory) => ((await filesOf(directory)) === undefined ? 'does not exist there' : undefined),
        names: async (directory) => [...((await filesOf(directory)) ?? [])].map(([name]) => name),
        text: async (path) => {
            const [directory, name] = split(path);
            const sha = (await filesOf(directory))?.get(name);
            const here = await workspace.text(path);
            if ('text' in here && blobSha(here.text) === sha)
                return here;
            const text = await (0,_config_repository_file__WEBPACK_IMPORTED_MODULE_1__/* .repositoryFile */ .D)(client, path, commit);
            return text === undefined ? { refused: `This file is not in ${commit}` } : { text };
        },
    };
};
const split = (path) => {
    const at = path.lastIndexOf('/');
    return at < 0 ? ['.', path] : [path.slice(0, at), path.slice(at + 1)];
};


/***/ })

};
