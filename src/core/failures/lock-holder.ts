/** Who holds the state lock, as the failing tool reports it. */
export interface LockHolder {
  readonly id: string;
  readonly who?: string;
  readonly operation?: string;
  readonly created?: string;
  readonly path?: string;
}

const field = (text: string, name: string): string | undefined => {
  const value = new RegExp(`^[\\s│|]*${name}:[ \\t]*(\\S.*?)\\s*$`, 'm').exec(text)?.[1];
  return value === undefined || value === '' ? undefined : value;
};

/**
 * Reads the `Lock Info` block. The http backend prints the requester's own data in the block and the holder's id only
 * in its "already locked: ID=" line (measured, docs/platform-notes.md#locks-and-messages), so then nothing but the id
 * is known.
 */
export const lockHolder = (output: string): LockHolder | undefined => {
  const http = /already[\s│|]+locked:[\s│|]*ID=(\S+)/.exec(output)?.[1];
  if (http !== undefined) return { id: http };
  const id = field(output, 'ID');
  if (id === undefined) return undefined;
  const optional = {
    who: field(output, 'Who'),
    operation: field(output, 'Operation'),
    created: field(output, 'Created'),
    path: field(output, 'Path'),
  };
  return { id, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) };
};

/** One sentence on the holder and how to release the lock. */
export const describeLock = (holder: LockHolder, tool: string): string => {
  const facts = [
    holder.who && `by ${holder.who}`,
    holder.operation && `for ${holder.operation}`,
    holder.created && `since ${holder.created}`,
  ];
  return `The state is locked ${facts.filter(Boolean).join(' ')} (lock ${holder.id}). If that run is dead, release it with \`${tool} force-unlock ${holder.id}\`.`.replace(
    '  ',
    ' ',
  );
};
