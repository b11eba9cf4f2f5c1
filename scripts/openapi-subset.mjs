/**
 * Cuts GitHub's own OpenAPI description to the operations that the local GitHub of the tests serves, as plain JSON Schema.
 * The list of operations is the route table itself: every 'METHOD /path' literal in test/support/github/routes.
 *
 *   node scripts/openapi-subset.mjs          writes test/support/github/openapi-subset.json
 *   node scripts/openapi-subset.mjs --check  fails when the committed file is out of date
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const source = new URL('node_modules/@octokit/openapi/', root);
const routes = new URL('test/support/github/routes/', root);
const target = new URL('test/support/github/openapi-subset.json', root);

const description = JSON.parse(readFileSync(new URL('generated/api.github.com.json', source), 'utf8'));
const { version } = JSON.parse(readFileSync(new URL('package.json', source), 'utf8'));

/** Says nothing about what is valid. */
const prose = new Set([
  'description',
  'summary',
  'title',
  'example',
  'examples',
  'externalDocs',
  'deprecated',
  'discriminator',
  'xml',
]);

/** OpenAPI 3.0 writes "or null" as a keyword of its own; JSON Schema writes it as a type. */
function orNull(schema) {
  if (schema.$ref || !schema.type) return { anyOf: [schema, { type: 'null' }] };
  const type = [schema.type, 'null'];
  return schema.enum ? { ...schema, type, enum: [...new Set([...schema.enum, null])] } : { ...schema, type };
}

/** One schema without prose, with `nullable` converted and references renamed; `used` collects what it refers to. */
function toJsonSchema(schema, used) {
  if (Array.isArray(schema)) return schema.map((each) => toJsonSchema(each, used));
  if (schema === null || typeof schema !== 'object') return schema;
  if (schema.$ref) {
    const name = schema.$ref.slice('#/components/schemas/'.length);
    used.add(name);
    return { $ref: `#/schemas/${name}` };
  }
  const result = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') {
      result.properties = Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, toJsonSchema(each, used)]),
      );
    } else if (key === 'enum' || key === 'required' || key === 'default') {
      result[key] = value;
    } else if (!prose.has(key) && key !== 'nullable' && !key.startsWith('x-')) {
      result[key] = toJsonSchema(value, used);
    }
  }
  return schema.nullable ? orNull(result) : result;
}

function dereference(node) {
  if (!node?.$ref) return node;
  return node.$ref
    .slice(2)
    .split('/')
    .reduce((at, key) => at[key], description);
}

const jsonSchemaOf = (content, used) => {
  const json = content?.['application/json']?.schema;
  return json ? toJsonSchema(json, used) : null;
};

function operation(name, used) {
  const [method, path] = name.split(' ');
  const found = description.paths[path]?.[method.toLowerCase()];
  if (!found) throw new Error(`GitHub describes no operation "${name}".`);
  const body = dereference(found.requestBody);
  return {
    operationId: found.operationId,
    parameters: (found.parameters ?? []).map(dereference).map(({ name: parameter, in: where, required, schema }) => ({
      name: parameter,
      in: where,
      required: required ?? false,
      schema: toJsonSchema(schema, used),
    })),
    body: body ? { required: body.required ?? false, schema: jsonSchemaOf(body.content, used) } : null,
    responses: Object.fromEntries(
      Object.entries(found.responses).map(([status, response]) => [
        status,
        jsonSchemaOf(dereference(response).content, used),
      ]),
    ),
  };
}

function operationsInUse() {
  const literal = /'((?:GET|POST|PUT|PATCH|DELETE) \/[^']*)'/g;
  const files = readdirSync(routes).filter((file) => file.endsWith('.ts'));
  const names = files.flatMap((file) =>
    [...readFileSync(new URL(file, routes), 'utf8').matchAll(literal)].map((match) => match[1]),
  );
  return [...new Set(names)].filter((name) => !name.endsWith('/graphql')).sort();
}

const used = new Set(['basic-error', 'validation-error']);
const operations = Object.fromEntries(operationsInUse().map((name) => [name, operation(name, used)]));
const schemas = {};
for (const name of used) schemas[name] = toJsonSchema(description.components.schemas[name], used); // the set grows meanwhile
const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
const text = `${JSON.stringify({ source: `@octokit/openapi ${version}, generated/api.github.com.json`, operations, schemas: sorted })}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
  console.log(
    `${Object.keys(operations).length} operations, ${used.size} schemas, ${Math.round(text.length / 1024)} KiB`,
  );
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('test/support/github/openapi-subset.json is out of date: run `node scripts/openapi-subset.mjs`.');
  process.exitCode = 1;
}
