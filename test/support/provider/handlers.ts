import { CATALOGUE, resourceType } from './catalogue/all';
import { conforming, planChange } from './change';
import { DATA_SOURCES } from './data-sources';
import type {
  ApplyRequest,
  ConfigRequest,
  ImportRequest,
  PlanRequest,
  ReadRequest,
  TypedRequest,
  UpgradeRequest,
} from './messages';
import { diagnostic } from './messages';
import { CloudError, type Operations } from './operations';
import { allAttributes, type Attribute, optional, text } from './schema';
import { type Attributes, readObject, writeObject } from './value';

const schema = (attributes: Readonly<Record<string, Attribute>>): object => ({
  version: 0,
  block: {
    attributes: Object.entries(attributes).map(([name, { type, ...flags }]) => ({
      name,
      type: Buffer.from(JSON.stringify(type)),
      ...flags,
    })),
  },
});

const schemas = (types: readonly (readonly [string, Readonly<Record<string, Attribute>>])[]): object =>
  Object.fromEntries(types.map(([name, attributes]) => [name, schema(attributes)]));

/** The answers to Terraform's calls, one a method of the service. Errors become diagnostics in `start.ts`. */
export const handlers = (operations: Operations) => ({
  GetSchema: () => ({
    provider: schema({ region: optional('string'), endpoint: optional('string') }),
    resource_schemas: schemas(Object.entries(CATALOGUE).map(([name, type]) => [name, allAttributes(type)])),
    data_source_schemas: schemas(Object.entries(DATA_SOURCES).map(([name, source]) => [name, source.attributes])),
  }),

  PrepareProviderConfig: ({ config }: ConfigRequest) => ({ prepared_config: config }),
  Configure: () => ({}),
  ValidateResourceTypeConfig: () => ({}),
  ValidateDataSourceConfig: () => ({}),
  Stop: () => {
    operations.stop();
    return {};
  },

  UpgradeResourceState: (request: UpgradeRequest) => {
    const state = readObject({ json: request.raw_state?.json ?? new Uint8Array() }) ?? {};
    return { upgraded_state: writeObject(conforming(resourceType(request.type_name), state)) };
  },

  ReadResource: async (request: ReadRequest) => {
    const type = resourceType(request.type_name);
    const object = await operations.read(request.type_name, text(readObject(request.current_state) ?? {}, 'id'));
    return { new_state: writeObject(object === null ? null : conforming(type, object)) };
  },

  PlanResourceChange: (request: PlanRequest) => {
    const [prior, proposed, config] = [request.prior_state, request.proposed_new_state, request.config].map(readObject);
    const { planned, replaces } = planChange(
      resourceType(request.type_name),
      prior ?? null,
      proposed ?? null,
      config ?? null,
    );
    const requiresReplace = replaces.map((name) => ({ steps: [{ attribute_name: name }] }));
    return {
      planned_state: writeObject(planned),
      requires_replace: requiresReplace,
    };
  },

  ApplyResourceChange: async (request: ApplyRequest) => {
    try {
      return { new_state: writeObject(await apply(operations, request)) };
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      return { new_state: writeObject(error.remains), diagnostics: diagnostic(error) };
    }
  },

  ImportResourceState: ({ type_name, id }: ImportRequest) => ({
    imported_resources: [{ type_name, state: writeObject(conforming(resourceType(type_name), { id })) }],
  }),

  ReadDataSource: ({ type_name, config }: TypedRequest & ConfigRequest) => ({
    state: writeObject(DATA_SOURCES[type_name]?.read(readObject(config) ?? {}) ?? null),
  }),
});

const apply = async (operations: Operations, request: ApplyRequest): Promise<Attributes | null> => {
  const prior = readObject(request.prior_state);
  const planned = readObject(request.planned_state);
  if (planned !== null)
    return prior === null
      ? operations.create(request.type_name, planned)
      : operations.update(request.type_name, prior, planned);
  if (prior !== null) await operations.delete(request.type_name, prior);
  return null;
};
