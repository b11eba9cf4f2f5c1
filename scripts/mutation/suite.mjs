import { createRequire } from 'node:module';
import { format } from 'node:util';

const { jestExpect: expect } = createRequire(createRequire(import.meta.url).resolve('@jest/globals'))('@jest/expect');

/** `%p` is jest's own; an object in the table fills `$name` places. */
const titled = (title, row) =>
  Array.isArray(row)
    ? format(title.replaceAll('%p', '%j'), ...row.slice(0, (title.match(/%[a-zA-Z]/g) ?? []).length))
    : format(title.replaceAll('%p', '%j'), ...(/%[a-zA-Z]/.test(title) ? [row] : []));

const withEach = (define) =>
  Object.assign(define, {
    each: (table) => (title, body) => {
      for (const row of table) {
        const values = Array.isArray(row) ? row : [row];
        define(titled(title, row), () => body(...values));
      }
    },
  });

/**
 * As much of `@jest/globals` as our tests of pure code use, so that thousands of mutants can be tried in one process:
 * jest itself needs seconds to start its modules again for each. What is not here is undefined and fails at once.
 */
export function createSuite() {
  const tests = [];
  const ids = new Map();
  let group = { title: '', parent: undefined, before: [], after: [], once: [] };

  const test = withEach((title, body) => {
    const groups = [];
    for (let at = group; at !== undefined; at = at.parent) groups.unshift(at);
    const name = [...groups.map((each) => each.title).filter((each) => each !== ''), title].join(' › ');
    const nth = (ids.get(name) ?? 0) + 1;
    ids.set(name, nth);
    tests.push({ id: nth === 1 ? name : `${name} (${nth})`, groups, body });
  });
  const describe = withEach((title, body) => {
    const parent = group;
    group = { title, parent, before: [], after: [], once: [] };
    body();
    group = parent;
  });
  const globals = {
    describe,
    test,
    it: test,
    expect,
    beforeEach: (hook) => group.before.push(hook),
    afterEach: (hook) => group.after.unshift(hook),
    beforeAll: (hook) => group.once.push({ hook, done: false }),
  };
  return {
    globals,
    tests,
    async file(name, load) {
      const parent = group;
      group = { title: name, parent, before: [], after: [], once: [] };
      await load();
      group = parent;
    },
    /** `onStart` is called between what is set up once and what belongs to this test. */
    async run({ groups, body }, onStart) {
      for (const one of groups.flatMap(({ once }) => once)) {
        if (!one.done) await one.hook();
        one.done = true;
      }
      onStart();
      try {
        for (const hook of groups.flatMap(({ before }) => before)) await hook();
        await body();
      } finally {
        for (const hook of groups.toReversed().flatMap(({ after }) => after)) await hook();
      }
    },
  };
}
