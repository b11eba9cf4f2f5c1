import { expect, test } from '@jest/globals';
import { namesRole } from '../../../src/core/doctor/asked';
import { WORKFLOWS as NAMES } from '../../../src/core/doctor/caller';
import { DEFAULT_RUNNER } from '../../../src/core/doctor/unsaved-state';
import { NEEDED_PERMISSIONS } from '../../../src/core/doctor/needed-permissions';
import { ACTIONS, metadataOf } from '../actions/actions';
import { askedBy, REUSABLE } from './workflows';

test('the doctor knows every workflow that consumers call', () => {
  expect(REUSABLE.map(([file]) => file.replace('.yml', '')).sort()).toEqual([...NAMES].sort());
});

test.each(REUSABLE)('the doctor asks of the caller of %s exactly what its jobs ask for', (file, workflow) => {
  const needed = NAMES.find((name) => `${name}.yml` === file);
  expect(needed && NEEDED_PERMISSIONS[needed]).toEqual(askedBy(workflow));
});

test.each(['apply.yml', 'break-glass.yml'])('the doctor knows what %s runs on where nobody says', (file) => {
  const { on } = Object.fromEntries(REUSABLE)[file]!;
  expect(on.workflow_call!.inputs['runner']).toMatchObject({ default: DEFAULT_RUNNER });
});

test('the doctor knows every input that names who a job is in a cloud', () => {
  const inputs = [
    ...REUSABLE.flatMap(([, { on }]) => Object.keys(on.workflow_call!.inputs)),
    ...ACTIONS.flatMap((action) => Object.keys(metadataOf(action).inputs)),
  ];
  const ofClouds = [...new Set(inputs.filter((name) => /^(?:aws|gcp|azure)-/.test(name)))];
  expect(ofClouds.filter((name) => !namesRole(name)).sort()).toEqual([
    'aws-audience',
    'aws-region',
    'azure-subscription-id',
    'azure-tenant-id',
  ]);
});
