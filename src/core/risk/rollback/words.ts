import { shellWord } from '../../shell-word';
import type { Rollback } from '../assessment';
import type { Subject } from '../rule';
import { nameNow } from '../subject';

/** The classes of docs/risk.md#the-way-back, each with its words and commands. */
const made =
  (kind: Rollback['class']) =>
  (text: string, commands: readonly string[] = []): Rollback => ({ class: kind, text, commands: [...commands] });

/** A revert brings back just what was there. */
export const revertAndApply = made('revert-and-apply');
/** A revert brings something back that is not the same. */
export const notEquivalent = made('revert-not-equivalent');
export const withinWindow = made('cancel-within-window');
export const restore = made('restore-from-backup');
/** There is no way back to where it was, only onwards. */
export const forwardOnly = made('forward-only');
export const noWay = made('none');

/** One word of a POSIX shell command; a placeholder where the plan tells no name. */
export function argument(name: string | undefined, placeholder: string): string {
  return name === undefined || name === '' ? `<${placeholder}>` : shellWord(name);
}

/** An attribute of the applied state as one word of a command. */
export const named = (subject: Subject, attribute: string, placeholder = attribute.replaceAll('_', '-')): string =>
  argument(nameNow(subject, attribute), placeholder);

/** The same with something behind it: a name for the copy that is to be made. */
export const derived = (subject: Subject, attribute: string, suffix: string, placeholder: string): string => {
  const name = nameNow(subject, attribute);
  return argument(name && `${name}${suffix}`, placeholder);
};

/** `--option value`, or nothing where the applied state does not tell. */
export const optional = (option: string, ...values: readonly (string | undefined)[]): string => {
  const given = values.flatMap((value) => (value === undefined || value === '' ? [] : argument(value, '')));
  return given.length === 0 ? '' : ` ${option} ${given.join(' ')}`;
};

/** What the provider calls the object when it is imported, where that is not its `id`. */
const IMPORTED_AS = new Map([
  ['aws_db_instance', 'identifier'],
  ['aws_rds_cluster', 'cluster_identifier'],
  ['aws_docdb_cluster', 'cluster_identifier'],
  ['aws_neptune_cluster', 'cluster_identifier'],
  ['aws_dynamodb_table', 'name'],
  ['aws_s3_bucket', 'bucket'],
]);

/** Brings an object that exists under the address again. */
export const importCommand = (subject: Subject): string => {
  const { address, type } = subject.change;
  return `terraform import ${argument(address, 'address')} ${named(subject, IMPORTED_AS.get(type) ?? 'id', 'id')}`;
};

export const isReplaced = ({ change }: Subject): boolean => change.kind === 'replace';

/** How one kind of object that goes can be had again. */
export interface Loss {
  readonly types: RegExp;
  readonly undo: (subject: Subject) => Rollback;
}
