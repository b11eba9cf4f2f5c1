import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { costOf, type CostFile } from '../../../src/core/cost/combine';

const fixture = (name: string): CostFile => ({
  name,
  text: readFileSync(new URL(`../../fixtures/infracost/${name}`, import.meta.url), 'utf8'),
});
const written = (name: string, value: unknown): CostFile => ({ name, text: JSON.stringify(value) });
/** The fixture with other values at some places, `projects.0.name`. */
const edited = (name: string, values: Readonly<Record<string, unknown>>): CostFile => {
  const file = JSON.parse(fixture(name).text ?? '') as Record<string, unknown>;
  for (const [place, value] of Object.entries(values)) {
    const steps = place.split('.');
    const last = steps.pop() ?? '';
    const above = steps.reduce((node, step) => node[step] as Record<string, unknown>, file);
    above[last] = value;
  }
  return written(name, file);
};
const valueIn = (name: string, place: string): unknown =>
  place
    .split('.')
    .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], JSON.parse(fixture(name).text ?? ''));

const DIFF = 'diff_with_compare_to_format_json.json';
const PLAN = 'breakdown_format_json.json';
const BROKEN = 'breakdown_multi_project_with_error_output_json.json';

describe('Infracost 0.10', () => {
  it('reads a diff: totals, difference, whole per cent and the resources by how much they change', () => {
    expect(costOf([fixture(DIFF)])).toEqual({
      status: 'ok',
      currency: 'USD',
      before: '2045.92',
      after: '1303.28',
      delta: '-742.64',
      percent: '-36',
      notes: [],
      resources: [
        { name: 'aws_instance.web_app2', before: '1303.28', delta: '-1303.28' },
        { name: 'aws_instance.web_app', before: '742.64', after: '1303.28', delta: '560.64' },
      ],
    });
  });

  it('compares a breakdown of a plan with the state in it, and says what depends on usage', () => {
    const cost = costOf([fixture(PLAN)]);
    expect(cost).toMatchObject({ status: 'ok', before: '0', after: '1361.3075', delta: '1361.3075' });
    expect(cost.percent).toBeUndefined();
    expect(cost.notes).toEqual(['436.67 USD of it a month depend on usage.']);
  });

  it('calls a breakdown of a directory what it is: compared with nothing, although it says that nothing changed', () => {
    const directory = edited(PLAN, {
      'projects.0.metadata.type': 'terraform_dir',
      'projects.0.pastBreakdown': valueIn(PLAN, 'projects.0.breakdown'),
    });
    const cost = costOf([directory]);
    expect(cost).toMatchObject({ status: 'no-baseline', after: '1361.3075', resources: [] });
    expect(cost.delta).toBeUndefined();
  });

  it('takes no total of an older file for a comparison', () => {
    expect(costOf([fixture('output_format_json.json')])).toMatchObject({ status: 'no-baseline', after: '5379.9575' });
  });

  it('does not take a project that failed for one that costs nothing', () => {
    const all = costOf([
      edited(BROKEN, { 'metadata.infracostCommand': 'diff', 'projects.3.pastBreakdown.totalMonthlyCost': '700' }),
    ]);
    expect(all).toMatchObject({ status: 'partial', before: '1162.32', after: '1204.96', delta: '42.64' });
    expect(all.notes.filter((note) => note.includes('could not be estimated'))).toHaveLength(2);
    const none = costOf([edited(BROKEN, { projects: (valueIn(BROKEN, 'projects') as unknown[]).slice(0, 2) })]);
    expect(none.status).toBe('error');
    expect(none.delta).toBeUndefined();
    expect(none.notes[0]).toContain('`us1-dev` could not be estimated: Error loading Terraform modules');
  });

  it('says "at least" where something has no price, but takes what is free for free', () => {
    const unsupported = edited(DIFF, { 'projects.0.summary.unsupportedResourceCounts': { aws_new_thing: 2 } });
    expect(costOf([unsupported])).toMatchObject({
      status: 'partial',
      notes: ['It costs at least this: Infracost does not know the price of 2 aws_new_thing.'],
    });
    const priceless = edited(DIFF, { 'projects.0.breakdown.resources.0.costComponents.0.priceNotFound': true });
    expect(costOf([priceless]).notes).toEqual(['It costs at least this: no price was found for aws_instance.web_app.']);
    const free = edited(DIFF, { 'projects.0.summary.noPriceResourceCounts': { aws_iam_role: 3 } });
    expect(costOf([free]).status).toBe('ok');
  });

  it('says that usage is missing where the tool had none', () => {
    const noUsage = edited(DIFF, {
      'projects.0.breakdown.resources.0.costComponents.0.usageBased': true,
      'projects.0.breakdown.resources.0.costComponents.0.monthlyQuantity': null,
    });
    expect(costOf([noUsage]).notes).toEqual(['Usage is not included, as there is no usage file.']);
  });
});

describe('Infracost 2', () => {
  it('compares two scans by project and resource, and reads fractions exactly', () => {
    expect(costOf([fixture('scan-head.json')], [fixture('scan-base.json')])).toEqual({
      status: 'ok',
      currency: 'USD',
      before: '73',
      after: '150.1',
      delta: '77.1',
      percent: '106',
      notes: ['4.10 USD of it a month depend on usage.'],
      resources: [{ name: 'aws_db_instance.orders', before: '73', after: '150.1', delta: '77.1' }],
    });
  });

  it('says that one scan alone compares with nothing', () => {
    expect(costOf([fixture('scan-head.json')])).toMatchObject({ status: 'no-baseline', after: '150.1' });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a diagnostic that is an error', { 'projects.0.diagnostics.0.severity': 'critical' }, 'error'],
    ['a diagnostic without a severity', { 'projects.0.diagnostics': [{ message: 'no module' }] }, 'error'],
    ['a resource without support', { 'projects.0.resources.1.is_supported': false }, 'partial'],
    [
      'a part without a cost',
      { 'projects.0.resources.0.subresources.0.cost_components.0.total_monthly_cost': null },
      'partial',
    ],
  ])('is not complete with %s', (_, edit, status) => {
    expect(costOf([edited('scan-head.json', edit)], [fixture('scan-base.json')]).status).toBe(status);
  });

  it('counts a project that is only in the change as new, and one that is only in the base as not known', () => {
    const other = edited('scan-base.json', { 'projects.0.project_name': 'other' });
    const cost = costOf([fixture('scan-head.json')], [other]);
    expect(cost).toMatchObject({ status: 'partial', before: '0', delta: '150.1' });
    expect(cost.notes[0]).toBe('`other` is only in the estimate of the base, so what it costs now is not known.');
  });
});

describe('several files', () => {
  it('are added exactly', () => {
    const second = edited(DIFF, {
      'projects.0.displayName': 'second',
      'projects.0.breakdown.totalMonthlyCost': '0.1',
      'projects.0.pastBreakdown.totalMonthlyCost': '0.3',
    });
    expect(costOf([fixture(DIFF), second])).toMatchObject({
      status: 'ok',
      before: '2046.22',
      after: '1303.38',
      delta: '-742.84',
    });
  });

  it.each<[string, readonly CostFile[], readonly CostFile[], string]>([
    ['different currencies', [fixture(DIFF), edited(PLAN, { currency: 'EUR' })], [], 'cannot be added'],
    ['a project twice', [fixture(DIFF), fixture(DIFF)], [], 'in more than one of the estimates'],
    ['no readable file', [{ name: 'x.json', problem: 'does not exist' }], [], '`x.json` does not exist.'],
    [
      'a base that is not readable',
      [fixture('scan-head.json')],
      [written('base.json', {})],
      '`base.json` is not what Infracost',
    ],
    ['a base only', [], [fixture('scan-base.json')], 'none of the change'],
    ['no project', [written('x.json', { currency: 'USD', projects: [] })], [], 'holds no project'],
    ['text', [{ name: 'x.json', text: 'Error: no key' }], [], 'is no JSON'],
  ])('are an error, never zero, with %s', (_, files, bases, note) => {
    const cost = costOf(files, bases);
    expect(cost.status).toBe('error');
    expect(cost.delta ?? cost.after).toBeUndefined();
    expect(cost.notes.join('\n')).toContain(note);
  });

  it('are partial when one of them is not readable', () => {
    const cost = costOf([fixture(DIFF), { name: 'x.json', text: '[]' }]);
    expect(cost).toMatchObject({ status: 'partial', delta: '-742.64' });
    expect(cost.notes[0]).toContain('`x.json` is not what Infracost 0.10 or 2 writes');
  });
});

it('without any file is absent', () => {
  expect(costOf([])).toEqual({ status: 'absent', notes: [], resources: [] });
});
