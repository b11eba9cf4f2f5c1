import type { Fold } from './fold';

const MOST = 50;

/** A database that becomes public, in a plan that opens a firewall to everybody. */
export function createPublicDatabase(): Fold {
  const databases = new Map<string, string>();
  let isOpen = false;
  return {
    hears: ['acting'],
    take(part, subject, rules) {
      if (part.part !== 'resource' || !subject) return;
      isOpen ||= rules.has('ingress-open-to-world');
      if (rules.has('public-access-enabled') && subject.traits.has('database') && databases.size < MOST) {
        databases.set(part.change.address, part.change.type);
      }
    },
    *finish() {
      if (isOpen) for (const [address, type] of databases) yield { rule: 'public-database', address, type };
    },
  };
}
