// A test runner for Stryker that keeps tests and code in one process. See docs/mutation.md.
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import vm from 'node:vm';
import { INSTRUMENTER_CONSTANTS as NAMES } from '@stryker-mutator/api/core';
import { declareClassPlugin, commonTokens, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { bundleOf } from './bundle.mjs';
import { createSuite } from './suite.mjs';

/** Stands for a suite that no longer loads: jest would call each test of it failed. */
const LOADS = 'all test files load';

class InProcessRunner {
  static inject = [commonTokens.options];
  #patterns;
  #script;
  #require;
  #reach;
  #suite;
  #known = new Set();
  #times = new Map();
  #kills = new Map();

  constructor({ mutation }) {
    this.#patterns = mutation.tests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { outfile, code, reach } = await bundleOf(this.#patterns);
    this.#reach = reach;
    this.#require = createRequire(outfile);
    this.#script = new vm.Script(`(function (require, module, exports) {${code}\n})`, {
      filename: outfile,
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    // Smaller examples of a failure help nobody here.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    this.#state.activeMutant = undefined;
  }

  get #state() {
    return (globalThis[NAMES.NAMESPACE] ??= {});
  }

  /** With `mutated`, only the files that import it. */
  async #load(mutated) {
    this.#suite = undefined;
    const suite = createSuite();
    const files = [];
    globalThis.mutationGlobals = suite.globals;
    globalThis.mutationFile = (name, load) => files.push([name, load]);
    const module = { exports: {} };
    this.#script.runInThisContext()(this.#require, module, module.exports);
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    for (const [name, load] of files)
      if (mutated === undefined || this.#reaches(name, mutated)) await suite.file(name, load);
    this.#suite = suite;
  }

  async #try(test) {
    const from = performance.now();
    const result = { id: test.id, name: test.id, fileName: test.groups[1]?.title };
    try {
      await this.#suite.run(test, () => {
        this.#state.currentTestId = test.id;
      });
      return { ...result, status: TestStatus.Success, timeSpentMs: performance.now() - from };
    } catch (error) {
      const failureMessage = String(error?.message ?? error).slice(0, 2000);
      return { ...result, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - from };
    } finally {
      this.#state.currentTestId = undefined;
    }
  }

  async dryRun() {
    await this.#load();
    const tests = [{ id: LOADS, name: LOADS, status: TestStatus.Success, timeSpentMs: 1 }];
    for (const test of this.#suite.tests) tests.push(await this.#try(test));
    this.#remember(tests);
    const { mutantCoverage } = this.#state;
    this.#state.mutantCoverage = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  #remember(tests) {
    for (const { id, timeSpentMs } of tests) {
      this.#known.add(id);
      this.#times.set(id, timeSpentMs);
    }
  }

  async mutantRun(options) {
    const first = await this.#mutantRun(options);
    if (options.mutantActivation === 'static' || !('killedBy' in first)) return first;
    // The same tests pass without the mutant, or else an earlier one has left something behind.
    this.#activate(undefined, undefined);
    const killer = this.#suite?.tests.find(({ id }) => id === first.killedBy[0]);
    if (killer !== undefined && (await this.#try(killer)).status === TestStatus.Success) return first;
    await this.#load();
    return this.#mutantRun(options);
  }

  async #mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, disableBail, mutantActivation }) {
    const isStatic = mutantActivation === 'static';
    if (!isStatic && this.#suite === undefined) await this.#loadPlain();
    this.#activate(activeMutant.id, hitLimit);
    try {
      if (isStatic) await this.#load(sandboxFileName);
      const tests = [];
      for (const test of this.#chosen(testFilter, sandboxFileName)) {
        tests.push(await this.#try(test));
        if (tests.at(-1).status !== TestStatus.Failed) continue;
        this.#kills.set(test.id, (this.#kills.get(test.id) ?? 0) + 1);
        if (!disableBail) break;
      }
      if (tests.length === 0)
        return { status: MutantRunStatus.Error, errorMessage: `No test imports ${sandboxFileName}` };
      return this.#resultOf(tests);
    } catch (error) {
      return this.#resultOf([
        { id: LOADS, name: LOADS, status: TestStatus.Failed, timeSpentMs: 0, failureMessage: String(error) },
      ]);
    } finally {
      this.#activate(undefined, undefined);
      if (isStatic) this.#suite = undefined;
    }
  }

  /** Of a process that came after another one. */
  async #loadPlain() {
    await this.#load();
    for (const { id } of this.#suite.tests) this.#known.add(id);
  }

  #activate(mutant, hitLimit) {
    this.#state.activeMutant = mutant;
    this.#state.hitLimit = hitLimit;
    this.#state.hitCount = hitLimit === undefined ? undefined : 0;
  }

  #reaches(testFile, mutated) {
    return this.#reach[testFile].includes(relative(process.cwd(), mutated));
  }

  /** The tests that Stryker asks for; where it asks for all of them, those that import the mutated file. Those that kill often first, then short ones. */
  #chosen(filter, mutated) {
    const wanted = filter && new Set(filter);
    const kills = ({ id }) => this.#kills.get(id) ?? 0;
    const time = ({ id }) => this.#times.get(id) ?? 0;
    return this.#suite.tests
      .filter(({ id, groups }) => wanted?.has(id) ?? this.#reaches(groups[1].title, mutated))
      .toSorted((a, b) => kills(b) - kills(a) || time(a) - time(b));
  }

  #resultOf(tests) {
    const timeout = determineHitLimitReached(this.#state.hitCount, this.#state.hitLimit);
    if (timeout !== undefined) return toMutantRunResult(timeout);
    // A mutant may change the titles of tests.
    const named = tests.map((test) => (this.#known.has(test.id) ? test : { ...test, id: LOADS }));
    return toMutantRunResult({ status: DryRunStatus.Complete, tests: named }, false);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];

export const strykerValidationSchema = {
  properties: {
    mutation: {
      type: 'object',
      properties: { tests: { description: 'Globs of test files.', type: 'array', items: { type: 'string' } } },
    },
  },
};
