import { DEFAULT_GUARD_SETTINGS } from '../guard/guard';
import type { GuardSettings } from '../guard/settings';
import type { Config } from './schema';

/** What the guard refuses, warns of and passes over; what the configuration does not say is as on the first day. */
export function guardSettingsOf({ guard = {} }: Config): GuardSettings {
  const said = Object.entries(guard.rules ?? {});
  const named = new Set(said.map(([id]) => id));
  return {
    refuse: [
      ...DEFAULT_GUARD_SETTINGS.refuse.filter((id) => !named.has(id)),
      ...said.filter(([, what]) => what === 'refuse').map(([id]) => id),
    ],
    ignore: said.filter(([, what]) => what === 'off').map(([id]) => id),
    providers: guard.providers,
    unpinnedModules: guard['unpinned-modules'] ?? [],
    tflintPlugins: [...DEFAULT_GUARD_SETTINGS.tflintPlugins, ...(guard['tflint-plugins'] ?? [])],
  };
}
