import { parseConstraint } from '../../core/tools/constraint';
import { type InputType, Malformed } from '../runner/input-types';

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

const toolVersion: InputType<string | undefined> = (raw) => {
  if (raw === '') return undefined;
  if (raw === 'latest' || parseConstraint(raw) !== undefined) return raw;
  throw new Malformed(
    `must be a version such as \`1.11.4\`, a constraint such as \`~> 1.11.0\`, or \`latest\`, but is \`${raw.slice(0, 100)}\``,
  );
};

/** An address that programs are fetched from: encrypted, unless it is this machine, and without anything that could be a secret. */
const mirror: InputType<string | undefined> = (raw) => {
  if (raw === '') return undefined;
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname))))
    throw new Malformed('must be an address that begins with `https://`');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new Malformed('must be an address without user, password, query or fragment');
  return raw;
};

/** The inputs that say which version of the tool is used, and where it comes from when it is not there. */
export const TOOL_INPUTS = { 'tool-version': toolVersion, 'tool-mirror': mirror } as const;
