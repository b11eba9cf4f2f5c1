import type { Downtime } from '../../assessment';
import { minutes } from '../../downtime';
import type { Subject } from '../../rule';

interface Kind {
  readonly is: (subject: Subject) => boolean;
  /** Who notices when it is gone. */
  readonly why: string;
  /** Is something down from the apply on, with nothing in its place? */
  readonly outage: boolean;
}

const INTERNET = /^aws_(egress_only_)?internet_gateway$/;
const MACHINES = /^(aws_instance|google_compute_instance|azurerm_(linux_|windows_)?virtual_machine)$/;

const KINDS: readonly Kind[] = [
  {
    is: ({ change }) => INTERNET.test(change.type),
    why: 'Everything in its network loses the way to and from the internet.',
    outage: true,
  },
  {
    is: ({ change }) => change.type.includes('nat_gateway') || change.type.includes('router_nat'),
    why: 'Everything behind it loses the way out: updates, images, services of others.',
    outage: true,
  },
  {
    is: ({ change }) => /_db_subnet_group$|_subnet_group$/.test(change.type),
    why: 'It only says in which subnets databases may be; the cloud refuses to delete it while one uses it.',
    outage: false,
  },
  {
    is: ({ change }) => change.type === 'aws_security_group',
    why: 'What it let in is refused from then on. AWS refuses to delete it while something uses it.',
    outage: false,
  },
  {
    is: ({ traits }) => traits.has('secret'),
    why: 'Whoever reads it fails, mostly not now but at the next start.',
    outage: false,
  },
  {
    is: ({ traits }) => traits.has('iam'),
    why: 'Whoever works with these rights is refused, jobs and machines too.',
    outage: false,
  },
  {
    is: ({ traits }) => traits.has('edge-and-lb'),
    why: 'Whoever calls what is behind it gets no answer.',
    outage: true,
  },
  { is: ({ traits }) => traits.has('compute-cluster'), why: 'What runs on it stops.', outage: true },
  { is: ({ traits }) => traits.has('network-core'), why: 'Traffic that goes through it stops.', outage: true },
];

const kindOf = (subject: Subject): Kind | undefined => KINDS.find(({ is }) => is(subject));

export const goneWhy = (subject: Subject): { readonly why?: string } => {
  const why = kindOf(subject)?.why;
  return why === undefined ? {} : { why: `${why} A new one would have another identity.` };
};

/** Nothing comes in its place, so there is no end to tell. */
export const goneFor = (subject: Subject): Downtime | undefined =>
  kindOf(subject)?.outage === true
    ? { text: 'from the apply until something takes its place', basis: 'this plan has nothing that does' }
    : undefined;

/** The gap between the old and the new one, where somebody notices it. */
export const gapOf = ({ change }: Subject): Downtime | undefined => {
  if (MACHINES.test(change.type)) return minutes(1, 10, "creation and start of another machine; PlanSeal's estimate");
  if (change.type === 'aws_security_group')
    return minutes(0, 1, "creation of the new one; the apply fails while something uses the old; PlanSeal's estimate");
  return INTERNET.test(change.type)
    ? minutes(0.1, 5, "creation of the new one and of the routes to it; PlanSeal's estimate")
    : undefined;
};
