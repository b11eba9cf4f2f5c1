export const id = 61;
export const ids = [61];
export const modules = {

/***/ 1061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guardSettingsOf: () => (/* binding */ guardSettingsOf)
/* harmony export */ });
/* harmony import */ var _guard_guard__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6281);

/** What the guard refuses, warns of and passes over; what the configuration does not say is as on the first day. */
function guardSettingsOf({ guard = {} }) {
    const said = Object.entries(guard.rules ?? {});
    const named = new Set(said.map(([id]) => id));
    return {
        refuse: [
            ..._guard_guard__WEBPACK_IMPORTED_MODULE_0__.DEFAULT_GUARD_SETTINGS.refuse.filter((id) => !named.has(id)),
            ...said.filter(([, what]) => what === 'refuse').map(([id]) => id),
        ],
        ignore: said.filter(([, what]) => what === 'off').map(([id]) => id),
        providers: guard.providers,
        unpinnedModules: guard['unpinned-modules'] ?? [],
        tflintPlugins: [..._guard_guard__WEBPACK_IMPORTED_MODULE_0__.DEFAULT_GUARD_SETTINGS.tflintPlugins, ...(guard['tflint-plugins'] ?? [])],
    };
}


/***/ })

};
