import { ConfigurationError } from '../../core/errors';
import { fileInChunks } from '../files/chunks';
import { keepHeapSmall } from '../runner/small-heap';

const HOW = 'Make one with "terraform plan -out=tfplan" and "terraform show -json tfplan > plan.json".';
const unreadable = (path: string, code: string | undefined): string => {
  if (code === 'ENOENT') return `There is no such file. ${HOW}`;
  if (code === 'EISDIR') return `This is a directory. Plan and judge it with \`planseal preview ${path}\`.`;
  if (code === 'EACCES' || code === 'EPERM')
    return 'This user may not read it. Change its permissions, or pipe it in: `planseal risk -`.';
  return `It cannot be read (${code ?? 'unknown error'}). ${HOW}`;
};

async function* fileChunks(path: string): AsyncIterable<Uint8Array> {
  try {
    yield* fileInChunks(path);
  } catch (cause) {
    if (!(cause instanceof Error) || !('syscall' in cause)) throw cause;
    throw new ConfigurationError(unreadable(path, (cause as NodeJS.ErrnoException).code), { cause });
  }
}

/** Plan JSON as it is read: a file, or standard input for `-`. Throws a `ConfigurationError`, which does not name it. */
export const planChunks = (path: string): AsyncIterable<Uint8Array> => {
  if (path !== '-') return fileChunks(path);
  if (process.stdin.isTTY)
    throw new ConfigurationError(
      'Nothing is piped into standard input.\nUse it like this: terraform show -json tfplan | planseal risk -',
    );
  keepHeapSmall();
  return process.stdin as AsyncIterable<Uint8Array>;
};
