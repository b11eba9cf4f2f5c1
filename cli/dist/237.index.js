export const id = 237;
export const ids = [237];
export const modules = {

/***/ 4237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  config: () => (/* binding */ config)
});

// EXTERNAL MODULE: ./src/adapters/config/file.ts + 14 modules
var config_file = __webpack_require__(4274);
;// CONCATENATED MODULE: ./src/core/config/stack-settings.ts

/** Which stacks there are and where they belong. */
const stackSettingsOf = (config) => ({
    patterns: (config.stacks ?? []).map(patternOf),
    environments: Object.fromEntries(Object.entries(config.environments ?? {}).map(([name, environment]) => [name, targetOf(environment)])),
    defaultEnvironment: config['default-environment'] ?? '',
    limits: {
        changed: config['stack-limits']?.changed ?? 256,
        overrideLabel: config['stack-limits']?.['override-label'] ?? 'planseal-many-stacks',
    },
});
const patternOf = (stack) => ({
    path: stack.path,
    exclude: stack.exclude ?? [],
    environments: stack.environments ?? [],
    workspace: stack.workspace ?? 'default',
    varFiles: stack['var-files'] ?? [],
    variables: stack.variables ?? {},
    backendConfig: stack['backend-config'] ?? {},
    tool: stack.tool ?? 'terraform',
    dependsOn: stack['depends-on'] ?? [],
});
const targetOf = (environment) => ({
    match: environment.match ?? [],
    applyAfter: environment['apply-after'] ?? [],
    ...(environment.url !== undefined && { url: environment.url }),
    store: environment.store ?? 'none',
    sealTo: environment['seal-to'] ?? [],
    aws: environment.aws ?? {},
    gcp: environment.gcp ?? {},
    azure: environment.azure ?? {},
});
/**
 * The environment by whose rules a stack is judged: the one that the job names, else the first whose `match` fits the
 * stack's directory, else the default one. `''` is judged as production.
 */
function environmentFor(config, named, directory) {
    if (named !== '')
        return named;
    const [fitting] = Object.entries(config.environments ?? {}).filter(([, { match = [] }]) => match.some((glob) => canFitSame(glob, directory)));
    return fitting?.[0] ?? config['default-environment'] ?? '';
}
/** Who applies in an environment, as the configuration says: the ARN of a role, or what a service account is called. */
function deployRoleOf(config, environment) {
    const environments = config.environments ?? {};
    const described = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
    return (described?.aws?.['apply-role'] ?? described?.gcp?.['apply-service-account'] ?? described?.azure?.['apply-client-id']);
}

// EXTERNAL MODULE: ./src/core/errors.ts
var errors = __webpack_require__(4296);
// EXTERNAL MODULE: ./cli/end.ts
var end = __webpack_require__(8246);
;// CONCATENATED MODULE: ./cli/config.ts




const count = (number, one) => `${number} ${one}${number === 1 ? '' : 's'}`;
/** `planseal config check`: every mistake of a configuration with its place, or that it has none. */
const config = async (given, { answer }) => {
    const [verb, file = '.github/planseal.yml'] = given.operands;
    if (verb !== 'check')
        throw new errors/* ConfigurationError */.j1(`There is no \`planseal config ${verb ?? ''}\`. Did you mean \`planseal config check\`?`);
    const read = await (0,config_file/* readConfigFile */.R)(file, new Date().toISOString());
    const { patterns, environments } = stackSettingsOf(read);
    const parts = [
        count(patterns.length, 'pattern'),
        count(Object.keys(environments).length, 'environment'),
        count(read.ignore?.length ?? 0, 'accepted risk'),
    ];
    answer.write(`${file} is a valid configuration: ${parts.join(', ')}.\n`);
    return end/* EXIT */.d.done;
};


/***/ })

};
