import { isList } from '../../../changes/json';
import { isEmpty, type Pair } from '../../attribute';
import type { Rule } from '../../rule';
import { attribute, isRemoved, leaves, turnsOff } from '../../when';

/** A block, or the id of a probe, that was there and is not there any more. */
const vanishes = (pair: Pair): boolean =>
  isRemoved(pair) || (isList(pair.before) && pair.before.length > 0 && isEmpty(pair.after));

const SWITCHES = ['enabled', 'health_check_type'];

/** Who notices when something stops working. */
export const HEALTH: readonly Rule[] = [
  {
    id: 'health-check-weakened',
    class: 'availability',
    level: 'MEDIUM',
    title: 'looks less closely whether what is behind it works',
    why: 'Without the check, traffic goes on to what is broken, and nothing is restarted or replaced by itself.',
    example: '~ aws_lb_target_group.api  health_check.enabled: true → false',
    remedy: 'Keep the check; give slow applications a longer grace period instead.',
    when: attribute(
      [
        'health_check.enabled',
        'health_check_type',
        'health_checks',
        'auto_healing_policies',
        'probe_id',
        'site_config.health_check_path',
        'spec.template.spec.container.liveness_probe',
        'spec.template.spec.container.readiness_probe',
      ],
      (pair) => (SWITCHES.includes(String(pair.path.at(-1))) ? turnsOff(pair) || leaves('ELB')(pair) : vanishes(pair)),
      { kinds: ['update'] },
    ),
  },
];
