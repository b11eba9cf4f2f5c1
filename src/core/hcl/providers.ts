import { blocksOf, type Module, type Place, stringOf, type Value, valueOf } from './model';

/** `provider = aws.west` → `aws`; else the first word of the type (Terraform, Resource Blocks). */
const localNameOf = (type: string, provider: Value | undefined): string => {
  const chosen = provider?.kind === 'expression' ? provider.text : stringOf(provider);
  return chosen === undefined ? (type.split('_', 1)[0] ?? type) : (chosen.split('.', 1)[0] ?? chosen).trim();
};

/** Local names of the providers that a module uses, and where first. */
export const usedProviders = (module: Module): Map<string, Place> => {
  const used = new Map<string, Place>();
  const note = (name: string, place: Place) => (used.has(name) ? used : used.set(name, place));
  for (const { labels, place } of blocksOf(module, 'provider')) note(labels[0] ?? '', place);
  for (const block of blocksOf(module, 'resource', 'data', 'ephemeral', 'action'))
    note(localNameOf(block.labels[0] ?? '', valueOf(block, 'provider')), block.place);
  return used;
};

/** `aws` and `aws.west`: the configurations of providers that a module has. */
export const providerConfigurations = (module: Module): string[] =>
  blocksOf(module, 'provider').map((block) => {
    const alias = stringOf(valueOf(block, 'alias'));
    return `${block.labels[0] ?? ''}${alias === undefined ? '' : `.${alias}`}`;
  });
