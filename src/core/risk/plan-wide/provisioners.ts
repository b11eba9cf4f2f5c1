import type { Change } from '../../changes/model';
import type { Fold } from './fold';
import { withoutIndexes } from './graph';

const MOST_MADE = 20_000;
const MOST_BLOCKS = 2_000;
const MOST_FINDINGS = 50;

/** Resources that are created while their blocks have provisioners: whatever these run, they run in this apply. */
export function createProvisioners(): Fold {
  const made = new Map<string, Pick<Change, 'address' | 'type'>>();
  const blocks = new Map<string, readonly string[]>();
  let missed = 0;
  /** Which comes first? After the changes, blocks matter only when something is made. */
  let first: 'changes' | 'configuration' | undefined;
  return {
    hears: ['resource', 'configured'],
    take(part) {
      if (part.part === 'resource') first ??= 'changes';
      else if (part.part === 'configured') first ??= 'configuration';
      if (part.part === 'resource' && isMade(part.change)) {
        const { module, type, name, address } = part.change;
        const key = withoutIndexes(`${module === '' ? '' : `${module}.`}${type}.${name}`);
        if (made.size < MOST_MADE) {
          if (!made.has(key)) made.set(key, { address, type });
        } else missed += 1;
      }
      if (part.part !== 'configured' || (first === 'changes' && made.size === 0)) return;
      if (part.resource.provisioners.length > 0 && blocks.size < MOST_BLOCKS) {
        blocks.set(part.resource.address, part.resource.provisioners);
      }
    },
    *finish() {
      const met = [...blocks].flatMap(([key, provisioners]) => {
        const object = made.get(key);
        return object ? [{ ...object, kinds: [...new Set(provisioners)].sort().join(', ') }] : [];
      });
      for (const { address, type, kinds } of met.slice(0, MOST_FINDINGS)) {
        yield { rule: 'provisioner-runs', address, type, title: `runs a provisioner during the apply (${kinds})` };
      }
    },
    limits: () =>
      missed > 0 ? [`Provisioners were looked for at the first ${MOST_MADE} new objects, not at ${missed} more.`] : [],
  };
}

const isMade = ({ kind, mode }: Change): boolean =>
  mode === 'managed' && (kind === 'create' || kind === 'replace' || kind === 'replace-and-forget');
