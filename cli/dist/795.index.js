export const id = 795;
export const ids = [795];
export const modules = {

/***/ 7193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ MOST)
/* harmony export */ });
/** Bounds far above what people write, so that a repository cannot keep the runner busy for hours. */
const MOST = { bytesPerFile: 2_000_000, bytes: 32_000_000, files: 10_000, modules: 1_000 };


/***/ }),

/***/ 6795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  baseCode: () => (/* binding */ baseCode),
  localCode: () => (/* binding */ localCode),
  _: () => (/* binding */ repositoryOf),
  d: () => (/* binding */ slashed)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/adapters/hcl/code-files.ts
var code_files = __webpack_require__(7193);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/adapters/git/command.ts


/** Output of git for the largest repositories that exist; more is a mistake. */
const MOST_OUTPUT = 512 * 1024 * 1024;
/** Time for one command, in milliseconds; a fetch of a large commit takes minutes. */
const MOST_TIME = 300_000;
/**
 * Nothing that the repository or an earlier step has configured makes git run a program or write. The token goes by the
 * environment, as arguments are seen by every process.
 */
const environmentOf = (server) => {
    const settings = [
        ['core.hooksPath', '/dev/null'],
        ['core.fsmonitor', 'false'],
        ['credential.helper', ''],
        ['protocol.ext.allow', 'never'],
        ...(server?.token === undefined
            ? []
            : [
                [
                    `http.${server.serverUrl}/.extraheader`,
                    `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${server.token}`).toString('base64')}`,
                ],
            ]),
    ];
    return {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        // Objects that a partial clone left out are not fetched behind anybody's back.
        ...(server === undefined && { GIT_NO_LAZY_FETCH: '1' }),
        LC_ALL: 'C',
        GIT_CONFIG_COUNT: String(settings.length),
        ...Object.fromEntries(settings.flatMap(([key = '', value = ''], at) => [
            [`GIT_CONFIG_KEY_${at}`, key],
            [`GIT_CONFIG_VALUE_${at}`, value],
        ])),
    };
};
/** `git` in one directory; it resolves to what it prints, and rejects with an `OperationError` when it fails. */
const gitIn = (directory, server) => {
    const options = {
        cwd: directory,
        env: environmentOf(server),
        maxBuffer: MOST_OUTPUT,
        timeout: MOST_TIME,
        encoding: 'utf8',
    };
    return (...args) => new Promise((done, fail) => {
        (0,external_node_child_process_.execFile)('git', ['-c', `safe.directory=${directory}`, ...args], options, (error, stdout, stderr) => {
            if (error === null)
                done(stdout);
            else
                fail(new errors/* OperationError */.OK(`git ${args[0] ?? ''} failed: ${(stderr.trim() || (0,errors/* messageOf */.bD)(error)).slice(0, 500)}`, {
                    cause: error,
                }));
        });
    });
};

;// CONCATENATED MODULE: ./src/adapters/git/commit-code.ts



/** Files directly in a directory of a commit; `undefined` when there is no such directory. Links are no files. */
const listed = async (git, commit, directory) => {
    const tree = directory === '.' ? `${commit}^{tree}` : `${commit}:${directory}`;
    const lines = await git('ls-tree', '-l', '-z', '--full-tree', tree).catch(() => undefined);
    return lines?.split('\0').flatMap((line) => {
        const [, bytes, name] = /^100\d+ blob [0-9a-f]+ +(\d+)\t(.*)$/s.exec(line) ?? [];
        return bytes === undefined || name === undefined ? [] : [{ name, bytes: Number(bytes) }];
    });
};
const textOf = async (git, commit, path, bytes) => {
    if (bytes === undefined)
        return { refused: `This file is not in ${commit}` };
    if (bytes > code_files/* MOST */._.bytesPerFile)
        return { refused: `This file is larger than ${code_files/* MOST */._.bytesPerFile / 1e6} MB` };
    return { text: await git('cat-file', 'blob', `${commit}:${path}`) };
};
/** The files of a commit of a repository on this machine, without a checkout of it. Nothing is fetched. */
const filesAt = (git, commit) => {
    const known = new Map();
    const entriesOf = (directory) => {
        const entries = known.get(directory) ?? listed(git, commit, directory);
        known.set(directory, entries);
        return entries;
    };
    return {
        obstacle: async (directory) => ((await entriesOf(directory)) === undefined ? 'does not exist there' : undefined),
        names: async (directory) => ((await entriesOf(directory)) ?? []).map(({ name }) => name),
        text: async (path) => {
            const at = path.lastIndexOf('/');
            const entries = await entriesOf(at < 0 ? '.' : path.slice(0, at));
            return textOf(git, commit, path, entries?.find(({ name }) => name === path.slice(at + 1))?.bytes);
        },
    };
};
/** What a branch is mostly compared with: the default branch of the remote, as far as this clone knows it. */
const MAIN = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master'];
const resolved = (git, revision) => git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).then((sha) => sha.trim() || undefined, () => undefined);
/**
 * The code of the commit that a working copy is to be compared with: where it left the default branch of its remote, or
 * where it left `revision`. `undefined` where there is neither git nor such a branch. Throws a `ConfigurationError` when
 * `revision` is given and is no commit.
 */
const baseFiles = async (repository, revision) => {
    const git = gitIn(repository);
    for (const candidate of revision === undefined ? MAIN : [revision]) {
        const commit = await resolved(git, candidate);
        if (commit === undefined)
            continue;
        const forked = await git('merge-base', 'HEAD', commit).catch(() => commit);
        return filesAt(git, forked.trim());
    }
    if (revision === undefined)
        return undefined;
    throw new errors/* ConfigurationError */.j1(`--base: \`${revision}\` is no commit of the repository in \`${repository}\`. Name a branch, a tag or a commit; \`git fetch\` brings those of the remote.`);
};

;// CONCATENATED MODULE: ./src/adapters/hcl/stack-code.ts
/** The code of a stack on disk. The parser is loaded when it is first asked. */
const stackCode = ({ workspace, directory, named, shown = (path) => path, laptop = false, }) => ({
    read: async () => {
        const [{ readConfiguration }, { guardedFiles }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(800)]).then(__webpack_require__.bind(__webpack_require__, 9800)),
            Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(898)]).then(__webpack_require__.bind(__webpack_require__, 898)),
        ]);
        const configuration = await readConfiguration(directory, workspace);
        return { configuration, files: await guardedFiles(configuration, workspace, named, laptop) };
    },
    shown,
});

;// CONCATENATED MODULE: ./src/adapters/terminal/local-code.ts




const slashed = (path) => path.split(external_node_path_.sep).join('/');
/** The repository that a directory lies in; `''`, which contains every path, where there is none. */
const repositoryOf = (directory) => {
    for (let above = directory;; above = (0,external_node_path_.dirname)(above)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(above, '.git')))
            return above;
        if ((0,external_node_path_.dirname)(above) === above)
            return '';
    }
};
/** The highest directory that code may lie in: that of the repository, or else the first one below the root. */
const topOf = (directory, repository) => {
    const { root } = (0,external_node_path_.parse)(directory);
    return repository === '' ? (0,external_node_path_.join)(root, directory.slice(root.length).split(external_node_path_.sep)[0] ?? '') : repository;
};
/** The code of a stack on this machine, given by real paths; `named` are files that belong to it besides. */
const localCode = (directory, named = []) => {
    const top = topOf(directory, repositoryOf(directory));
    const fromTop = (path) => slashed((0,external_node_path_.relative)(top, path)) || '.';
    return stackCode({
        workspace: top,
        directory: fromTop(directory),
        named: named.map(fromTop),
        shown: (path) => slashed((0,external_node_path_.relative)(process.cwd(), (0,external_node_path_.join)(top, path))) || '.',
        laptop: true,
    });
};
/**
 * How to read the same code without the change at hand; `undefined` where there is nothing to compare with. Throws a
 * `ConfigurationError` when `revision` is given and is no commit.
 */
const baseCode = async (directory, revision) => {
    const repository = repositoryOf(directory);
    const files = await baseFiles(repository === '' ? directory : repository, revision);
    if (files === undefined)
        return undefined;
    const root = slashed((0,external_node_path_.relative)(repository === '' ? directory : repository, directory)) || '.';
    return async () => (await Promise.all(/* import() */[__webpack_require__.e(934), __webpack_require__.e(800)]).then(__webpack_require__.bind(__webpack_require__, 9800))).readConfigurationIn(files, root);
};


/***/ })

};
