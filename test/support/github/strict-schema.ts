export type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const compositions = ['allOf', 'anyOf', 'oneOf'] as const;

/**
 * GitHub's schemas with every object closed: a field that no branch of its schema names is an error. It is written as `unevaluatedProperties`
 * where a schema is *used* (a body, a property, an element), since the parts of a composition must stay open to each other.
 */
export function strictly(description: { schemas: Readonly<Record<string, Schema>>; operations: unknown }): Schema {
  const schemas = Object.fromEntries(Object.entries(description.schemas).map(([name, each]) => [name, opened(each)]));
  return { $id: 'github', schemas, operations: closeOperations(description.operations) };
}

function closeOperations(operations: unknown): Schema {
  const close = (operation: Schema): Schema => ({
    ...operation,
    body: isObject(operation['body']) ? { ...operation['body'], schema: closed(operation['body']['schema']) } : null,
    responses: Object.fromEntries(
      Object.entries(operation['responses'] as Schema).map(([status, each]) => [status, closed(each)]),
    ),
  });
  return Object.fromEntries(
    Object.entries(operations as Record<string, Schema>).map(([name, each]) => [name, close(each)]),
  );
}

/** A schema as it is used by its parent: nothing beyond what it names. */
function closed(schema: unknown): unknown {
  if (!isObject(schema)) return schema;
  return { ...opened(schema), unevaluatedProperties: false };
}

/** A schema whose parts are closed but which itself is not, so that it can be part of a composition. */
function opened(schema: Schema): Schema {
  const result: Record<string, unknown> = { ...schema };
  if (isObject(schema['properties']))
    result['properties'] = Object.fromEntries(
      Object.entries(schema['properties']).map(([name, each]) => [name, closed(each)]),
    );
  if (schema['items'] !== undefined) result['items'] = closed(schema['items']);
  if (isObject(schema['additionalProperties'])) result['additionalProperties'] = closed(schema['additionalProperties']);
  for (const keyword of compositions) {
    const parts = schema[keyword];
    if (Array.isArray(parts)) result[keyword] = parts.map((part: unknown) => (isObject(part) ? opened(part) : part));
  }
  return isFreeForm(schema) ? { ...result, additionalProperties: true } : result;
}

/** An object of which nothing is said may hold anything. */
function isFreeForm(schema: Schema): boolean {
  const named = ['properties', '$ref', 'additionalProperties', ...compositions].some(
    (keyword) => schema[keyword] !== undefined,
  );
  const type = schema['type'];
  return !named && (type === undefined || type === 'object' || (Array.isArray(type) && type.includes('object')));
}
