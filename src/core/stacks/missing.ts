import { suggestion } from '../config/suggest';

/** What to say about a directory that should be a stack and holds no configuration. */
export const missingStack = (directory: string, directories: readonly string[], isNamedByJob: boolean): string =>
  isNamedByJob
    ? `There are no Terraform files in \`${directory}\`, which the input \`directory\` names.${suggestion(directory, directories)}`
    : `\`stacks\` names \`${directory}\`, but there are no Terraform files in it.${suggestion(directory, directories)} Take the entry out if the stack is gone.`;
