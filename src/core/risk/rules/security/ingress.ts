import { revertAndApply } from '../../rollback/words';
import { markedAt } from '../../../changes/values';
import type { Level } from '../../level';
import { highest } from '../../level';
import type { Hit, Rule, Subject } from '../../rule';
import { happens } from '../../when';
import {
  EGRESS_TYPES,
  egressOf,
  isWorld,
  isWithin,
  newOpenings,
  openingsOf,
  openingText,
  opensEveryPort,
  OPENING_TYPES,
  type Opening,
} from './openings';

const WEB_PORTS = [80, 443];
const METADATA = ['tags', 'tags_all', 'description', 'timeouts'];
/** The attributes from which the openings of a type are read. */
const SOURCES = [
  'ingress',
  'egress',
  'cidr_blocks',
  'ipv6_cidr_blocks',
  'cidr_ipv4',
  'cidr_ipv6',
  'from_port',
  'to_port',
];

function openedBy({ change }: Subject): { before: Opening[]; after: Opening[]; opened: Opening[] } {
  const before = openingsOf(change.type, change.values.before);
  const after = openingsOf(change.type, change.values.after);
  return { before, after, opened: newOpenings(before, after) };
}

function levelOf(opening: Opening, adminPorts: readonly number[]): Level {
  if (opensEveryPort(opening) || adminPorts.some((port) => opening.from <= port && port <= opening.to))
    return 'CRITICAL';
  return opening.from === opening.to && WEB_PORTS.includes(opening.from) ? 'MEDIUM' : 'HIGH';
}

function openToWorld(subject: Subject): Hit | false {
  const { rules, thresholds } = subject.settings;
  const allowed = rules['ingress-open-to-world'];
  const { before, opened } = openedBy(subject);
  const open = opened.filter(
    (opening) =>
      isWorld(opening.source) &&
      !allowed?.allowCidrs?.includes(opening.source) &&
      !(opening.from === opening.to && allowed?.allowPorts?.includes(opening.from)),
  );
  if (open.length === 0) return false;
  return {
    level: highest(open.map((opening) => levelOf(opening, thresholds.adminPorts))),
    title: `opens ${listed(open.map(openingText))}`,
    ...shown(subject, before, open),
  };
}

/** Text for display, unless any of it is sensitive. */
function shown(
  { change }: Subject,
  before: readonly Opening[],
  open: readonly Opening[],
): Pick<Hit, 'before' | 'after'> {
  const { beforeSensitive, afterSensitive } = change.values;
  const hidden = SOURCES.some((name) => markedAt(beforeSensitive, [name]) || markedAt(afterSensitive, [name]));
  if (hidden) return {};
  return {
    ...(before.length > 0 && { before: listed(before.map(openingText)) }),
    after: listed(open.map(openingText)),
  };
}

const listed = (texts: readonly string[]): string => [...new Set(texts)].join(', ');

/** Does a firewall change do nothing but open agreed ports to agreed ranges? Then its rule need not ask for a look. */
export function opensOnlyAgreed(subject: Subject): boolean {
  const agreed = subject.settings.rules['access-control-changed'];
  const { change, changed } = subject;
  if (!agreed?.allowCidrs || !agreed.allowPorts || !OPENING_TYPES.includes(change.type)) return false;
  if ([...changed].some((name) => ![...METADATA, ...SOURCES].includes(name) || markedAt(change.values.unknown, [name])))
    return false;
  const { before, after, opened } = openedBy(subject);
  const isAgreed = ({ source, from, to }: Opening): boolean =>
    from === to &&
    agreed.allowPorts?.includes(from) === true &&
    agreed.allowCidrs?.some((cidr) => isWithin(source, cidr)) === true;
  return newOpenings(after, before).length === 0 && opened.length > 0 && opened.every(isAgreed);
}

/** The way out was limited, and is to everybody now. */
function opensWayOut(subject: Subject): Hit | false {
  const { type, values } = subject.change;
  const before = egressOf(type, values.before);
  if (before.length === 0 || before.some(({ source }) => isWorld(source))) return false;
  const open = newOpenings(before, egressOf(type, values.after)).filter(({ source }) => isWorld(source));
  return open.length > 0 && shown(subject, before, open);
}

/** Firewalls that let everybody in. Only what was closed before counts. */
export const INGRESS: readonly Rule[] = [
  {
    id: 'ingress-open-to-world',
    class: 'security',
    level: 'HIGH',
    title: 'opens ports to the internet',
    why: 'Everybody can try to connect.',
    example: '~ aws_security_group.bastion  ingress tcp 22: 10.0.0.0/8 → 0.0.0.0/0',
    remedy: 'Name the ranges that need it, or put a VPN, a bastion host or a load balancer in front.',
    levels: 'MEDIUM for 80 and 443 alone, CRITICAL for ports of administration and databases and for all ports.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply; until then anybody can try. What was read meanwhile stays read: look at the access logs.',
      ),
    when: happens(['create', 'update', 'replace'], { types: OPENING_TYPES }, openToWorld),
    hides: ['resource-created'],
  },
  {
    id: 'egress-open-to-world',
    class: 'security',
    level: 'LOW',
    title: 'may connect to everybody from now on',
    why: 'The way out was limited. Whoever breaks in can now send data anywhere and load tools from anywhere.',
    example: '~ aws_security_group.app  egress tcp 443: 10.0.0.0/8 → 0.0.0.0/0',
    remedy: 'Name the destinations, or send the traffic through a proxy or a network firewall.',
    when: happens(['update', 'replace'], { types: EGRESS_TYPES }, opensWayOut),
  },
];
