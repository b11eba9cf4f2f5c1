import type { Catalogue, ResourceType } from '../schema';
import { compute } from './compute';
import { data } from './data';
import { identity } from './identity';
import { network } from './network';

/** Every resource type of the provider, with the names and the attribute names of hashicorp/aws 5. */
export const CATALOGUE: Catalogue = { ...network, ...data, ...compute, ...identity };

export const resourceType = (name: string): ResourceType => {
  const type = CATALOGUE[name];
  if (type === undefined)
    throw new Error(`The test provider has no resource type ${name}: add it to test/support/provider/catalogue.`);
  return type;
};
