import { expect, test } from '@jest/globals';
import { WORKFLOWS as NAMES } from '../../../src/core/doctor/caller';
import { NEEDED_PERMISSIONS } from '../../../src/core/doctor/needed-permissions';
import { askedBy, REUSABLE } from './workflows';

test('the doctor knows every workflow that consumers call', () => {
  expect(REUSABLE.map(([file]) => file.replace('.yml', '')).sort()).toEqual([...NAMES].sort());
});

test.each(REUSABLE)('the doctor asks of the caller of %s exactly what its jobs ask for', (file, workflow) => {
  const needed = NAMES.find((name) => `${name}.yml` === file);
  expect(needed && NEEDED_PERMISSIONS[needed]).toEqual(askedBy(workflow));
});
