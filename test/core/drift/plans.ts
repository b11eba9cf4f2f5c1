import { readFileSync } from 'node:fs';
import { collect, partsOf } from '../../../src/core/changes/read/document';
import type { Change, Changes, Json } from '../../../src/core/changes/model';

/** A plan that was made for real (its README says how), read into changes. */
export function planOf(scenario: string): Changes {
  const file = new URL(`../../fixtures/drift/${scenario}.json`, import.meta.url);
  return collect(partsOf(JSON.parse(readFileSync(file, 'utf8')) as Json));
}

/** The same plan with other drift or other planned changes. */
export const withParts = (plan: Changes, parts: Partial<Changes>): Changes => ({ ...plan, ...parts });

export const noPlan: Changes = {
  header: { engine: 'terraform' },
  resources: [],
  drift: [],
  deferred: [],
  outputs: [],
  checks: [],
  invocations: [],
  prior: [],
  configured: [],
  links: [],
  secrets: [],
};

/** A change of one object, as short as a test can say it. */
export function changeOf(
  address: string,
  kind: Change['kind'],
  before: Json,
  after: Json,
  more: Partial<Change> = {},
): Change {
  const [type = '', name = ''] = address.split('.');
  return {
    address,
    module: '',
    mode: 'managed',
    type,
    name,
    provider: 'registry.terraform.io/hashicorp/aws',
    kind,
    verbs: [kind],
    values: { before, after, unknown: false, beforeSensitive: false, afterSensitive: false },
    replacePaths: [],
    ...more,
  };
}
