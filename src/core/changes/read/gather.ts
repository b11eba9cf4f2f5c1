import { memberOf, textOf } from '../json';
import type { ChangePart, ChangesHeader, Json } from '../model';
import { changeOf, outputOf } from './change';
import { checkOf, conditionOf, invocationOf } from './check';
import { configuredOf, outputLinks, prefixOf, variableLinks, VariableSecrets } from './configuration';
import type { Section } from './layout';
import { priorOf } from './prior';
import { refusals } from './refusals';

type Steps = readonly (string | number)[];
/** Is given every part as soon as it is known. */
export type Take = (part: ChangePart) => void;

/** Turns the elements of one plan document into parts, however it was parsed. */
export class Gather {
  private readonly keys = new Set<string>();
  private readonly fields: Record<string, Json> = {};
  private readonly secrets = new VariableSecrets();
  private readonly emit: Take;

  constructor(emit: Take) {
    this.emit = emit;
  }

  /** A member of the document. @throws ConfigurationError when it shows that this is a log and not a plan. */
  key(name: string): void {
    if (name === '@level' || name === '@message') throw refusals.stream();
    this.keys.add(name);
  }

  /** Emits the parts that one taken value holds. @throws ConfigurationError for an unknown major version. */
  take(section: Section, path: Steps, value: Json): void {
    const name = String(path.at(-1));
    if (section === 'header') this.field(name, value);
    else if (section === 'variable') this.secrets.value(name, value);
    else if (section === 'configured-variable') this.secrets.declaration(path, value);
    else if (section === 'configured-call') {
      this.secrets.call(path, value);
      this.emit({ part: 'links', links: variableLinks(path, value) });
    } else if (section === 'prior') priorOf(value, this.emit);
    else {
      const part = partOf(section, path, value);
      if (part !== undefined) this.emit(part);
    }
  }

  /**
   * Emits what can only be said when the document has ended, all but its header.
   * @throws ConfigurationError when it was not a plan.
   */
  finish(): ChangesHeader {
    if (!this.keys.has('resource_changes') && !this.keys.has('planned_values')) {
      if (this.keys.has('values')) throw refusals.state();
      throw this.keys.has('lineage') ? refusals.stateFile() : refusals.notPlan();
    }
    for (const part of this.secrets.parts()) this.emit(part);
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

function partOf(section: Section, path: Steps, value: Json): ChangePart | undefined {
  switch (section) {
    case 'resource':
    case 'drift':
      return { part: section, change: changeOf(value) };
    case 'output':
      return { part: 'output', output: outputOf(String(path.at(-1)), value) };
    case 'check':
      return { part: 'check', check: checkOf(value) };
    case 'condition':
      return { part: 'check', check: conditionOf(value) };
    case 'invocation':
      return { part: 'invocation', invocation: invocationOf(value), deferred: false };
    case 'deferred': {
      const change = changeOf(memberOf(value, 'resource_change') ?? null);
      return { part: 'deferred', reason: textOf(value, 'reason') ?? 'unknown', change };
    }
    case 'deferred-invocation': {
      const invocation = invocationOf(memberOf(value, 'action_invocation') ?? value);
      return { part: 'invocation', invocation, deferred: true };
    }
    case 'configured-resource': {
      const resource = configuredOf(prefixOf(path), value);
      return resource && { part: 'configured', resource };
    }
    case 'configured-outputs':
      return { part: 'links', links: { all: outputLinks(prefixOf(path), value) } };
    default:
      return undefined;
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
