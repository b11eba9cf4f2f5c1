import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseConfig } from '../../../src/core/config/parse';
import { MOST_CHARACTERS } from '../../../src/core/config/read-yaml';
import { errorsOf, NOW, RECIPIENT } from './config';

const ACCEPTED = 'reason: r, owner: "@acme/ops", expires: 2027-01-31';
const nested = (depth: number): string => `version: 1\nstacks: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
const bomb = [
  'version: 1',
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e'].map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcd'[at]!}`).join(', ')}]`),
  '',
].join('\n');

const BAD: readonly (readonly [what: string, text: string, errors: readonly string[]])[] = [
  ['nothing', '', ['1:1: The file is empty. Begin it with `version: 1`.']],
  ['no version', 'policy: {}\n', ['1:1: `version` is missing.']],
  ['another version', 'version: 2\n', ['1:10: version: must be `1`, but is `2`.']],
  ['a list', '- version\n', ['1:1: must be a block of keys, but is a list.']],
  [
    'broken YAML',
    'version: 1\nrules: {\n',
    ['3:1: Not YAML: Flow map in block collection must be sufficiently indented and end with a }'],
  ],
  [
    'a misspelt rule of the guard',
    'version: 1\nguard: { rules: { provisoner: refuse } }\n',
    ['2:19: guard.rules.provisoner: the guard has no rule `provisoner`. Did you mean `provisioner`?'],
  ],
  ['a key twice', 'version: 1\nversion: 1\n', ['2:1: Not YAML: Map keys must be unique']],
  ['a tag', 'version: !!js/function 1\n', ['1:10: Not YAML: Unresolved tag: tag:yaml.org,2002:js/function']],
  ['a key that is no text', 'version: 1\n? [a]\n: b\n', ['2:3: A key must be a text.']],
  ['a key of JavaScript', 'version: 1\nrules: { __proto__: off }\n', ['2:10: `__proto__` cannot be a key.']],
  ['an alias bomb', bomb, ['1:1: The file cannot be read: it uses anchors too often.']],
  [
    'too much of it',
    `version: 1\n#${'x'.repeat(MOST_CHARACTERS)}\n`,
    [`1:1: The file has ${MOST_CHARACTERS + 13} characters; at most ${MOST_CHARACTERS} are read.`],
  ],
  [
    'every unknown key',
    'version: 1\naprovals: 1\nenvironments:\n  prod: { aplly-after: [] }\n',
    [
      '2:1: aprovals: there is no such key here. Did you mean `approvals`?',
      '4:11: environments.prod.aplly-after: there is no such key here. Did you mean `apply-after`?',
    ],
  ],
  [
    'an emergency that lifts what nothing lifts, for days, and with a misspelt key',
    'version: 1\nenvironments:\n  prod: { break-glass: { lifts: [digest, aprovals], expires: 2d, pepole: 1 } }\n  dev: { break-glass: { lifts: [] } }\n  test: { break-glass: {} }\n',
    [
      '3:34: environments.prod.break-glass.lifts[0]: must be something that an emergency may lift, but is `digest`. Allowed: `approvals`, `evidence`, `promotion`, `blockers`.',
      '3:42: environments.prod.break-glass.lifts[1]: must be something that an emergency may lift, but is `aprovals`. Did you mean `approvals`? Allowed: `approvals`, `evidence`, `promotion`, `blockers`.',
      '3:62: environments.prod.break-glass.expires: must be at most 24h, but is `2d`.',
      '3:66: environments.prod.break-glass.pepole: there is no such key here. Did you mean `people`? Allowed: `lifts`, `expires`, `people`.',
      '4:32: environments.dev.break-glass.lifts: must have at least one entry.',
      '5:11: environments.test.break-glass: `lifts` is missing.',
    ],
  ],
  [
    'a second person that is a team, an app or nobody',
    'version: 1\nenvironments:\n  prod: { break-glass: { lifts: [approvals], people: ["@acme/sre", "helper[bot]", "@ana"] } }\n  dev: { break-glass: { lifts: [approvals], people: [] } }\n',
    [
      '3:55: environments.prod.break-glass.people[0]: must be the login of a person, such as `octocat`, but is `@acme/sre`.',
      '3:68: environments.prod.break-glass.people[1]: must be the login of a person, such as `octocat`, but is `helper[bot]`.',
      '4:53: environments.dev.break-glass.people: must have at least one entry.',
    ],
  ],
  [
    'a misspelt value',
    'version: 1\nrules:\n  dns-record-changed: { level: HGH }\n',
    [
      '3:32: rules.dns-record-changed.level: must be a level, but is `HGH`. Did you mean `HIGH`? Allowed: `LOW`, `MEDIUM`, `HIGH`, `CRITICAL`.',
    ],
  ],
  [
    'the wrong kind of value',
    'version: 1\nenvironments: []\nthresholds: { large-change: many }\ncost: { floor: .inf }\n',
    [
      '2:15: environments: must be a block of keys, but is a list.',
      '3:29: thresholds.large-change: must be a whole number from 1 to 100000, but is `many`.',
      '4:16: cost.floor: must be a number, 0 or more, but is `Infinity`.',
    ],
  ],
  [
    'a unit that is no unit',
    'version: 1\nthresholds: { plan-max-age: 24 }\n',
    ['2:29: thresholds.plan-max-age: must be a time in hours or days, such as `24h` or `7d`, but is `24`.'],
  ],
  [
    'an accepted risk without reason, owner and end',
    'version: 1\nignore:\n  - rule: large-change\n    address: "**"\n',
    [
      '3:5: ignore[0]: `reason` is missing.',
      '3:5: ignore[0]: `owner` is missing.',
      '3:5: ignore[0]: `expires` is missing.',
    ],
  ],
  [
    'an accepted risk for too long, and on a day that does not exist',
    'version: 1\nignore:\n  - { rule: large-change, address: a, reason: r, owner: "@a/b", expires: 2027-05-21 }\ndrift:\n  ignore:\n    - { address: a, reason: r, owner: "@a", expires: 2027-02-30 }\n',
    [
      '3:74: ignore[0].expires: is `2027-05-21`, more than 180 days ahead. The latest day is `2027-05-20`; decide again then.',
      '6:54: drift.ignore[0].expires: must be a day that exists, such as `2027-01-31`, but is `2027-02-30`.',
    ],
  ],
  [
    'a rule that does not exist',
    `version: 1\nrules: { large-chnge: off }\nignore:\n  - { rule: "imm-*", address: a, ${ACCEPTED} }\napprovals: { extra: [{ when: { rule: vpc-gone } }] }\n`,
    [
      '2:10: rules.large-chnge: there is no rule `large-chnge`. Did you mean `large-change`?',
      '4:13: ignore[0].rule: no rule fits `imm-*`. `planseal explain` lists the rules.',
      expect.stringMatching(
        /^5:38: approvals\.extra\[0\]\.when\.rule: there is no rule `vpc-gone`\./,
      ) as unknown as string,
    ],
  ],
  [
    'a locked rule that is accepted or lowered',
    `version: 1\nrules: { data-resource-deleted: { locked: true, level: HIGH } }\nignore:\n  - { rule: "data-*", address: a, ${ACCEPTED} }\n`,
    [
      '2:56: rules.data-resource-deleted.level: `data-resource-deleted` is locked and CRITICAL; it can be raised but not lowered to HIGH.',
      '4:13: ignore[0].rule: `data-resource-deleted` is locked and cannot be accepted. Name other rules, or take the lock away.',
    ],
  ],
  [
    'a custom rule with an id that is taken',
    'version: 1\ncustom:\n  - { id: large-change, level: HIGH, when: { type: a } }\n  - { id: mine, level: HIGH, when: { type: a } }\n  - { id: mine, level: LOW, when: {} }\n',
    ['5:35: custom[2].when: must say at least one thing.'],
  ],
  [
    'a test without an attribute, and a wrong pattern',
    'version: 1\ncustom:\n  - { id: a, level: HIGH, when: { changed: true } }\n  - { id: b, level: HIGH, when: { attribute: a, after: { regex: "(" } } }\n',
    [
      '3:33: custom[0].when: must name an `attribute` for `before`, `after` or `changed` to be about.',
      '4:65: custom[1].when.after.regex: must be a regular expression of JavaScript, but is `(`.',
    ],
  ],
  [
    'a team without its organisation',
    'version: 1\napprovals: { HIGH: { teams: [sre, { team: "@acme/sre", cuont: 2 }] } }\n',
    [
      '2:30: approvals.HIGH.teams[0]: must be a team with its organisation, such as `@acme/sre`, but is `sre`.',
      '2:56: approvals.HIGH.teams[1].cuont: there is no such key here. Did you mean `count`? Allowed: `team`, `count`.',
    ],
  ],
  [
    'an environment that nobody described',
    `version: 1\nenvironments: { prod: { apply-after: [stging] }, staging: {} }\ndefault-environment: porduction\nignore:\n  - { rule: large-change, address: a, environments: [stage], ${ACCEPTED} }\n`,
    [
      '2:39: environments.prod.apply-after[0]: `stging` is not described under `environments`. Did you mean `staging`? Allowed: `prod`, `staging`.',
      '3:22: default-environment: `porduction` is not described under `environments`. Allowed: `prod`, `staging`.',
      '5:54: ignore[0].environments[0]: `stage` is not described under `environments`. Allowed: `prod`, `staging`.',
    ],
  ],
  [
    'environments that wait for each other',
    'version: 1\nenvironments:\n  a: { apply-after: [b] }\n  b: { apply-after: [c] }\n  c: { apply-after: [b] }\n',
    ['4:8: environments.b.apply-after: waits in a circle: `b` after `c` after `b`.'],
  ],
  [
    'a seal for nobody, and one that the weaker of two kinds of recipients would open',
    `version: 1\nenvironments: { a: { store: sealed }, b: { store: sealed, seal-to: [${RECIPIENT}, age1pq1${'q'.repeat(1952)}] } }\n`,
    [
      '2:22: environments.a.store: `sealed` needs `seal-to` with at least one age recipient.',
      expect.stringMatching(/^2:\d+: environments\.b\.seal-to: mixes post-quantum recipients/) as unknown as string,
    ],
  ],
  [
    'evidence that nobody described',
    'version: 1\napprovals: { CRITICAL: { require: [change-tiket] } }\n',
    [
      '2:36: approvals.CRITICAL.require[0]: `change-tiket` is not described under `approvals.evidence`. Did you mean `change-ticket`? Allowed: `migration-plan`, `change-ticket`, `verified-backup`.',
    ],
  ],
  [
    'patterns that fit the same stack',
    'version: 1\nstacks:\n  - path: "live/{environment}/*"\n  - path: "live/prod/network"\n',
    [
      '4:11: stacks[1].path: `live/prod/network` and `live/{environment}/*` (stacks[0]) can fit the same stack, which would then be planned twice. Make one of them narrower, or give them different `environments` or `workspace`.',
    ],
  ],
  [
    'stacks that depend on each other',
    'version: 1\nstacks:\n  - { path: a, depends-on: [b] }\n  - { path: b, depends-on: [a] }\n',
    ['3:16: stacks[0].depends-on: depends on itself: `a` needs `b` needs `a`.'],
  ],
  [
    'a path out of the repository, and a name that nothing fills in',
    'version: 1\nstacks:\n  - { path: ../other }\n  - { path: network, var-files: ["{environment}.tfvars"] }\n',
    [
      '3:13: stacks[0].path: must be a path in the repository: relative, with single `/`, without `..`, but is `../other`.',
    ],
  ],
  [
    'attributes that would leave everything out',
    'version: 1\nleave-out: [{ type: "*", attribute: "**" }]\n',
    [
      '2:37: leave-out[0].attribute: must name something: with nothing but stars, nobody would approve anything, but is `**`.',
    ],
  ],
];

describe('a bad configuration is refused with every mistake', () => {
  test.each(BAD)('%s', (_, text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });

  test('mistakes of the schema and of meaning come together', () => {
    const text = 'version: 1\ncost: { floor: a lot }\nstacks: [{ path: a }, { path: a }]\n';
    expect(errorsOf(text).map((line) => line.split(' ')[1])).toEqual(['cost.floor:', 'stacks[1].path:']);
  });

  test('nesting without end', () => {
    for (const depth of [50, 5_000, 200_000]) expect(errorsOf(nested(depth)).length).toBeGreaterThan(0);
  });
});

describe('whatever the text', () => {
  const parse = (text: string): void => {
    const parsed = parseConfig(text, { now: NOW });
    if ('ok' in parsed) expect(parsed.ok.version).toBe(1);
    else {
      expect(parsed.errors.length).toBeGreaterThan(0);
      for (const { line, column, message } of parsed.errors) {
        expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
        expect(message.length).toBeLessThan(1_000);
      }
    }
  };

  test('it is read or refused, never thrown', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), parse), { numRuns: 300 });
  });

  test('so are mutations of a good one', () => {
    const good =
      'version: 1\nrules: { large-change: off }\nenvironments:\n  prod: &p { approvals: { from: both } }\n  dev: *p\n';
    const mutated = fc
      .tuple(fc.nat(good.length), fc.nat(8), fc.string({ maxLength: 6 }))
      .map(([at, gone, put]) => good.slice(0, at) + put + good.slice(at + gone));
    fc.assert(fc.property(mutated, parse), { numRuns: 500 });
  });

  test('so is any JSON under known keys', () => {
    const keys = [
      'stacks',
      'environments',
      'rules',
      'ignore',
      'custom',
      'approvals',
      'cost',
      'drift',
      'leave-out',
      'policy',
    ];
    const some = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 4 }));
    fc.assert(
      fc.property(some, (value) => {
        parse(JSON.stringify({ version: 1, ...value }));
      }),
      { numRuns: 300 },
    );
  });
});
