import type { Change } from '../../changes/model';
import type { Fold } from './fold';

/** Types and providers in one plan; more would only be made to use up memory. */
const MOST_TYPES = 2_000;
const MOST_PROVIDERS = 10;

interface Seen {
  readonly address: string;
  /** Did an object of this type have the same provider before? */
  isOld: boolean;
}

/**
 * Finds objects that another provider than before takes care of. It compares by type, so that its memory does not grow
 * with the plan: a type that had providers in the prior state and now has one that was not among them. Where the changes
 * come first, as in all plans of the engines, the prior state is asked only until nothing is open.
 */
export function createProviders(): Fold {
  const before = new Map<string, Set<string>>();
  const now = new Map<string, Map<string, Seen>>();
  let first: 'changes' | 'prior' | undefined;
  let open = 0;
  const takePrior = (type: string, provider: string): void => {
    const seen = now.get(type)?.get(provider);
    if (seen?.isOld === false) {
      seen.isOld = true;
      open -= 1;
    }
    const known = before.get(type);
    if (known === undefined) {
      if (before.size < MOST_TYPES) before.set(type, new Set([provider]));
    } else if (known.size < MOST_PROVIDERS) known.add(provider);
  };
  const takeChange = ({ type, provider, address }: Pick<Change, 'type' | 'provider' | 'address'>): void => {
    const seen = now.get(type) ?? new Map<string, Seen>();
    if (seen.size >= MOST_PROVIDERS || (now.size >= MOST_TYPES && !now.has(type))) return;
    now.set(type, seen.set(provider, { address, isOld: false }));
    open += 1;
  };
  return {
    hears: ['prior', 'resource'],
    take(part) {
      if (part.part === 'prior') {
        first ??= 'prior';
        if (first === 'prior' || open > 0) takePrior(part.type, part.provider);
      } else if (part.part === 'resource') {
        first ??= 'changes';
        const { change } = part;
        if (change.kind === 'create' || change.importing) return;
        if (now.get(change.type)?.has(change.provider) !== true) takeChange(change);
      }
    },
    *finish() {
      for (const [type, providers] of now) {
        const known = [...(before.get(type) ?? [])];
        if (known.length === 0) continue;
        for (const [provider, { address, isOld }] of providers) {
          if (isOld || known.some((each) => isSame(identityOf(each), identityOf(provider)))) continue;
          const title = `is now in the hands of the provider ${provider}`;
          yield { rule: 'provider-changed', address, type, title, before: known.sort().join(', '), after: provider };
        }
      }
    },
  };
}

/** Both serve the same providers of the same publishers, so moving from one engine to the other is no change. */
const PUBLIC = /^registry\.(?:terraform\.io|opentofu\.org)\//;
const identityOf = (provider: string): string => provider.replace(PUBLIC, '');

/** Terraform 0.12 knows only the last word of a provider's name, and 0.13 wrote `-` for a publisher that it did not know. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const isShort = (name: string): boolean => !name.includes('/') || name.startsWith('-/');
  const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
  return (isShort(one) || isShort(other)) && last(one) === last(other);
}
