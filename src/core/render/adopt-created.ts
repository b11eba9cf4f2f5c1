import type { DecisionRecord } from '../gate/decision-record';
import { quotedText } from '../hcl/quoted-text';

/** The block for one object; a comment where HCL cannot write the id. */
const importBlock = (address: string, id: string): string => {
  const quoted = quotedText(id);
  return quoted === undefined
    ? `# ${address}: its id cannot be written in HCL; import it with \`terraform import\``
    : `import {\n  to = ${address}\n  id = ${quoted}\n}`;
};

/**
 * `import` blocks for what an apply created, where nobody knows whether the state has it. One for an object that is in
 * the state changes nothing (Terraform docs, "Import existing resources": import blocks are idempotent).
 */
export const adoptCreated = ({ applied }: DecisionRecord): string =>
  applied.state !== 'unknown'
    ? ''
    : applied.objects
        .flatMap(({ address, action, status, id }) =>
          status === 'done' && action === 'create' && id !== undefined ? [importBlock(address, id)] : [],
        )
        .join('\n\n');
