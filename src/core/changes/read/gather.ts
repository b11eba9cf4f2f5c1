import { memberOf, textOf } from '../json';
import type { ChangePart, ChangesHeader, Json } from '../model';
import { changeOf, outputOf } from './change';
import { checkOf, conditionOf, invocationOf } from './check';
import { configuredOf, outputLinks, prefixOf, variableLinks, VariableSecrets } from './configuration';
import type { Section } from './layout';
import { priorOf } from './prior';
import { refusals } from './refusals';

type Steps = readonly (string | number)[];

/** Turns the elements of one plan document into parts, however it was parsed. */
export class Gather {
  private readonly keys = new Set<string>();
  private readonly fields: Record<string, Json> = {};
  private readonly secrets = new VariableSecrets();

  /** A member of the document. @throws ConfigurationError when it shows that this is a log and not a plan. */
  key(name: string): void {
    if (name === '@level' || name === '@message') throw refusals.stream();
    this.keys.add(name);
  }

  /** The parts that one taken value holds. @throws ConfigurationError for an unknown major version. */
  *take(section: Section, path: Steps, value: Json): Generator<ChangePart> {
    const name = String(path.at(-1));
    if (section === 'header') this.field(name, value);
    else if (section === 'variable') this.secrets.value(name, value);
    else if (section === 'configured-variable') this.secrets.declaration(path, value);
    else if (section === 'configured-call') {
      this.secrets.call(path, value);
      yield { part: 'links', links: variableLinks(path, value) };
    } else if (section === 'prior') yield* priorOf(value);
    else yield* partOf(section, path, value);
  }

  /**
   * What can only be said when the document has ended.
   * @throws ConfigurationError when it was not a plan.
   */
  *finish(): Generator<ChangePart, ChangesHeader> {
    if (!this.keys.has('resource_changes') && !this.keys.has('planned_values')) {
      if (this.keys.has('values')) throw refusals.state();
      throw this.keys.has('lineage') ? refusals.stateFile() : refusals.notPlan();
    }
    yield* this.secrets.parts();
    return this.header();
  }

  private field(name: string, value: Json): void {
    this.fields[name] = value;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (name === 'format_version' && value !== null && !/^[01](\.\d+)*$/.test(text)) throw refusals.version(text);
  }

  private header(): ChangesHeader {
    const text = (name: string, as: string) => {
      const value = textOf(this.fields, name);
      return value === undefined ? {} : { [as]: value };
    };
    const flag = (name: string) => {
      const value = memberOf(this.fields, name);
      return typeof value === 'boolean' ? { [name]: value } : {};
    };
    return {
      engine: 'terraform',
      ...text('terraform_version', 'engineVersion'),
      ...text('format_version', 'formatVersion'),
      ...text('timestamp', 'timestamp'),
      ...flag('errored'),
      ...flag('complete'),
      ...flag('applyable'),
    };
  }
}

function* partOf(section: Section, path: Steps, value: Json): Generator<ChangePart> {
  if (section === 'resource' || section === 'drift') yield { part: section, change: changeOf(value) };
  else if (section === 'output') yield { part: 'output', output: outputOf(String(path.at(-1)), value) };
  else if (section === 'check') yield { part: 'check', check: checkOf(value) };
  else if (section === 'condition') yield { part: 'check', check: conditionOf(value) };
  else if (section === 'invocation') yield { part: 'invocation', invocation: invocationOf(value), deferred: false };
  else if (section === 'deferred') {
    yield {
      part: 'deferred',
      reason: textOf(value, 'reason') ?? 'unknown',
      change: changeOf(memberOf(value, 'resource_change') ?? null),
    };
  } else if (section === 'deferred-invocation') {
    const invocation = invocationOf(memberOf(value, 'action_invocation') ?? value);
    yield { part: 'invocation', invocation, deferred: true };
  } else if (section === 'configured-resource') {
    const resource = configuredOf(prefixOf(path), value);
    if (resource !== undefined) yield { part: 'configured', resource };
  } else if (section === 'configured-outputs') {
    yield { part: 'links', links: { all: outputLinks(prefixOf(path), value) } };
  }
}

/** One header for several plans: broken if one is, complete only if all are, as old as the oldest. */
export function mergeHeaders(headers: readonly ChangesHeader[]): ChangesHeader {
  const [first = { engine: 'terraform' }] = headers;
  if (headers.length < 2) return first;
  const some = (flag: 'errored' | 'applyable') =>
    headers.some((header) => header[flag] !== undefined)
      ? { [flag]: headers.some((header) => header[flag] === true) }
      : {};
  const complete = headers.every((header) => header.complete === undefined)
    ? {}
    : { complete: headers.every((header) => header.complete !== false) };
  const [timestamp] = headers.flatMap((header) => header.timestamp ?? []).sort();
  return {
    ...first,
    ...(timestamp !== undefined && { timestamp }),
    ...some('errored'),
    ...some('applyable'),
    ...complete,
    documents: headers.length,
  };
}
