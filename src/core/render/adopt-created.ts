import type { DecisionRecord } from '../gate/decision-record';

/** A text in HCL's quotes: nothing in it ends them or is a template. */
const quoted = (text: string): string =>
  `"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('${', () => '$${')
    .replaceAll('%{', () => '%%{')}"`;

/**
 * `import` blocks for what an apply created, where nobody knows whether the state has it. One for an object that is in
 * the state changes nothing (Terraform docs, "Import existing resources": import blocks are idempotent).
 */
export const adoptCreated = ({ applied }: DecisionRecord): string =>
  applied.state !== 'unknown'
    ? ''
    : applied.objects
        .flatMap(({ address, action, status, id }) =>
          status === 'done' && action === 'create' && id !== undefined
            ? [`import {\n  to = ${address}\n  id = ${quoted(id)}\n}`]
            : [],
        )
        .join('\n\n');
