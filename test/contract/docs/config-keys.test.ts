import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../../src/core/risk/settings';
import { gatePolicyOf } from '../../../src/core/config/gate-policy';
import { issueSettingsOf } from '../../../src/core/config/issue-settings';
import { stackSettingsOf } from '../../../src/core/config/stack-settings';
import { NO_CONFIG } from '../../../src/core/config/schema';
import { REPOSITORY } from '../actions/actions';
import { DOCUMENTS } from './documents';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
}

const schema = JSON.parse(readFileSync(join(REPOSITORY, 'docs/planseal.schema.json'), 'utf8')) as Node;

/** Names that stand for several keys in the page, because the same is true of each. */
const short = (key: string): string =>
  key
    .replace(/\.(?:LOW|MEDIUM|HIGH|CRITICAL)(?=\.|$)/, '.LEVEL')
    .replace(/^.*\.teams\[\]/, '…teams[]')
    .replace('.when.before.', '.when.after.');

interface Keys {
  readonly all: Set<string>;
  /** Keys that have no keys below them in any form. */
  readonly last: Set<string>;
}

function walk(node: Node, key: string, found: Keys): void {
  const resolved = node.$ref === undefined ? node : schema.$defs![node.$ref.split('/').at(-1)!]!;
  const { properties = {}, items, additionalProperties, anyOf = [] } = resolved;
  const below: [string, Node][] = Object.entries(properties).map(([name, one]) => [
    key === '' ? name : `${key}.${name}`,
    one,
  ]);
  if (items) below.push([`${key}[]`, items]);
  if (typeof additionalProperties === 'object') below.push([`${key}.NAME`, additionalProperties]);
  found.all.add(short(key));
  if (below.length === 0 && anyOf.length === 0) found.last.add(short(key.replace(/\[\]$|\.NAME$/, '')));
  // A condition may hold conditions, and those the same again.
  for (const [name, one] of below) if (!/\.when\.(?:all|any|not)\b./.test(name)) walk(one, name, found);
  for (const one of anyOf) if (one.properties || one.items) walk(one, key, found);
}

const keys: Keys = { all: new Set(), last: new Set() };
walk(schema, '', keys);
const page = DOCUMENTS.find(({ path }) => path === 'docs/config.md')!.text;
const rows = [
  ...page.slice(page.indexOf('## Every key')).matchAll(/^\| `([^`]+)` +\| ([^|]*?) *\| ([^|]*?) *\|$/gm),
].map(([, key = '', value = '', meaning = '']) => ({ key, value: value.replaceAll('`', ''), meaning }));

test('every key of the schema stands in the page, once and with its meaning', () => {
  const named = rows.map(({ key }) => key);
  expect([...keys.last].filter((key) => !named.includes(key))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
  expect(rows.filter(({ meaning }) => meaning === '')).toEqual([]);
});

test('the page names no key that the schema lacks', () => {
  expect(rows.map(({ key }) => key).filter((key) => !keys.all.has(key))).toEqual([]);
});

test('the defaults are those of the code', () => {
  const said = new Map(rows.map(({ key, value }) => [key, value]));
  const { thresholds, cost, approvals, policy } = DEFAULT_SETTINGS;
  const { changed, overrideLabel } = stackSettingsOf(NO_CONFIG).limits;
  const gate = gatePolicyOf(NO_CONFIG, 'production');
  const issues = issueSettingsOf(NO_CONFIG);
  const facts: Readonly<Record<string, string | number | boolean>> = {
    'stack-limits.changed': changed,
    'stack-limits.override-label': overrideLabel,
    'environments.NAME.max-age': `${gate.maxAgeHours}h`,
    'environments.NAME.store': gate.store,
    'approvals.from': gate.approvalsFrom,
    'approvals.solo': gate.solo,
    'approvals.LEVEL.reviewers': Object.values(approvals.byLevel)
      .map((demand) => demand.approvals)
      .join(', '),
    'thresholds.mass-deletion.count': thresholds.massDeletion.count,
    'thresholds.mass-deletion.percent': thresholds.massDeletion.percent,
    'thresholds.mass-deletion.min': thresholds.massDeletion.min,
    'thresholds.large-change': thresholds.largeChange,
    'thresholds.plan-max-age': `${thresholds.planMaxAgeHours}h`,
    'thresholds.missing-moved-similarity': thresholds.missingMovedSimilarity,
    'thresholds.hub-dependents': thresholds.hubDependents,
    'cost.required': cost.required,
    'cost.increase.medium': cost.increase.medium,
    'cost.increase.high': cost.increase.high,
    'cost.percent.medium': cost.percent.medium,
    'cost.percent.high': cost.percent.high,
    'cost.floor': cost.floor,
    'policy.fail-on': `[${policy.failOn.join(', ')}]`,
    'drift.label': issues.labels.drift.join(', '),
    'drift.max-new-issues': issues.maxNewIssues,
    'drift.reopen-within-days': issues.reopenWithinDays,
  };
  expect(Object.keys(facts).map((key) => [key, said.get(key)])).toEqual(
    Object.entries(facts).map(([key, value]) => [key, String(value)]),
  );
});
