import { readFileSync } from 'node:fs';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019';
import { undescribedErrorFields, undescribedFields, widerParameters } from './beyond-openapi';
import { strictly, type Schema } from './strict-schema';
import type { Json } from './route';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly schema: Schema | null } | null;
  readonly responses: Readonly<Record<string, Schema | null>>;
}

interface Description {
  readonly source: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

const path = new URL('openapi-subset.json', import.meta.url);
const description = JSON.parse(readFileSync(path, 'utf8')) as Description;
const closed = strictly({ schemas: description.schemas, operations: description.operations });

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const formats = {
  'date-time': dateTime,
  // Or nothing: the description's own default of a deployment's addresses is the empty text.
  uri: /^([a-z][a-z0-9+.-]*:\/\/\S+)?$/,
  email: /^[^@\s]+@[^@\s]+$/,
  // A width, or a hint for people: nothing to check in a JSON number or string.
  ...Object.fromEntries(
    ['int32', 'int64', 'float', 'double', 'repo.nwo', 'timestamp', 'password', 'binary'].map((name) => [name, true]),
  ),
};
const ajv = new Ajv2019({ strict: false, allErrors: true, formats }).addSchema(closed, 'github');
/** Query and path parameters are text on the wire: numbers and booleans are read from it. */
const ofText = new Ajv2019({ strict: false, coerceTypes: true, formats }).addSchema(closed, 'github');

interface Compiler {
  compile(schema: object): ValidateFunction;
}

const compiled = new Map<string, ValidateFunction>();

function validator(instance: Compiler, pointer: readonly string[]): ValidateFunction {
  const reference = `github#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  const known = compiled.get(reference);
  const validate = known ?? instance.compile({ $ref: reference });
  compiled.set(reference, validate);
  return validate;
}

function errorsOf(validate: ValidateFunction, value: unknown, where: string): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => {
    const extra: unknown = error.params['unevaluatedProperty'] ?? error.params['additionalProperty'] ?? '';
    return `${where}${error.instancePath} ${error.message ?? 'is invalid'} ${String(extra)}`.trimEnd();
  });
}

/** Every operation that the description has. */
export const describedOperations: readonly string[] = Object.keys(description.operations);

/** What is wrong with a request by GitHub's description: its path, its query, its body. Nothing, where the list is empty. */
export function requestViolations(
  name: string,
  request: { params: Readonly<Record<string, string>>; query: URLSearchParams; body: unknown },
): string[] {
  const operation = description.operations[name];
  if (!operation) return [`${name} is not in ${description.source}`];
  const { parameters, body } = operation;
  const known = new Set(parameters.filter((each) => each.in === 'query').map((each) => each.name));
  const unknown = [...request.query.keys()].filter((key) => !known.has(key));
  return [
    ...unknown.map((key) => `query parameter "${key}" is unknown to ${name}`),
    ...parameters.flatMap((each, index) => parameterViolations(name, each, index, request)),
    ...(body ? bodyViolations(name, body, request.body) : []),
  ];
}

function parameterViolations(
  name: string,
  parameter: Parameter,
  index: number,
  request: { params: Readonly<Record<string, string>>; query: URLSearchParams },
): string[] {
  const value = parameter.in === 'path' ? request.params[parameter.name] : request.query.get(parameter.name);
  const where = `${parameter.in} parameter "${parameter.name}"`;
  if (value === undefined || value === null) return parameter.required ? [`${where} is missing`] : [];
  if (parameter.in === 'query' && widerParameters[parameter.name]?.test(value) === true) return [];
  const validate = validator(ofText, ['operations', name, 'parameters', String(index), 'schema']);
  return errorsOf(validate, value, where);
}

function bodyViolations(name: string, body: NonNullable<Operation['body']>, value: unknown): string[] {
  if (value === undefined) return body.required ? ['the request has no body'] : [];
  return body.schema ? errorsOf(validator(ajv, ['operations', name, 'body', 'schema']), value, 'request body') : [];
}

/** What is wrong with an answer. Errors of which the description says nothing must have the form of a basic error. */
export function responseViolations(name: string, status: number, body: unknown): string[] {
  const responses = description.operations[name]?.responses ?? {};
  const where = `response ${status}`;
  const schema = responses[String(status)];
  if (status >= 400 && !schema) {
    const form = status === 422 ? 'validation-error' : 'basic-error';
    return errorsOf(validator(ajv, ['schemas', form]), without(body, undescribedErrorFields), where);
  }
  if (schema === undefined) return [`${name} never answers ${status}`];
  if (schema === null) return body === undefined ? [] : [`${where} of ${name} has no body`];
  const undescribed = status < 400 ? (undescribedFields[name] ?? []) : undescribedErrorFields;
  const validate = validator(ajv, ['operations', name, 'responses', String(status)]);
  return errorsOf(validate, without(body, undescribed), where);
}

/** A copy of the body without these fields; `*` stands for every element. */
function without(body: unknown, pointers: readonly string[]): unknown {
  if (pointers.length === 0) return body;
  const copy: unknown = structuredClone(body);
  for (const pointer of pointers) remove(copy, pointer.slice(1).split('/'));
  return copy;
}

function remove(value: unknown, [first, ...rest]: readonly string[]): void {
  if (typeof value !== 'object' || value === null || first === undefined) return;
  if (first === '*') for (const each of value as unknown[]) remove(each, rest);
  else if (rest.length === 0) Reflect.deleteProperty(value, first);
  else remove((value as Json)[first], rest);
}
