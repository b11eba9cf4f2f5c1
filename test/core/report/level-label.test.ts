import { expect, it } from '@jest/globals';
import { labelOf, planLabels } from '../../../src/core/report/level-label';

it('sets the label of the level and takes away those of others, and touches nothing else', () => {
  const present = ['bug', 'planseal: low', 'PlanSeal: Medium', 'planseal: high-five', 'planseal'];
  expect(planLabels(present, 'HIGH')).toEqual({ add: labelOf('HIGH'), remove: ['planseal: low', 'PlanSeal: Medium'] });
});

it('does nothing when the label is there, in whatever case', () => {
  expect(planLabels(['Planseal: HIGH', 'bug'], 'HIGH')).toEqual({ add: undefined, remove: [] });
});

it('leaves no level when nothing was judged', () => {
  expect(planLabels(['planseal: critical', 'bug'], undefined)).toEqual({
    add: undefined,
    remove: ['planseal: critical'],
  });
});
