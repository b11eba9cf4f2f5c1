import { minutes } from '../../downtime';
import { forwardOnly, revertAndApply } from '../../rollback/words';
import type { Rule, Subject } from '../../rule';
import { nameNow, nowOf } from '../../subject';
import { any, happens, attribute, turnsOff } from '../../when';
import { numberOf, pairsAt } from '../../attribute';

const ENDPOINTS = [
  'aws_lb',
  'aws_alb',
  'aws_elb',
  'aws_lb_listener',
  'aws_alb_listener',
  'aws_cloudfront_distribution',
  'aws_api_gateway_rest_api',
  'aws_apigatewayv2_api',
  'aws_api_gateway_domain_name',
  'aws_apigatewayv2_domain_name',
  'aws_globalaccelerator_accelerator',
  'aws_appsync_graphql_api',
  'aws_eip',
  'aws_nat_gateway',
  'google_compute_address',
  'google_compute_global_address',
  'google_compute_forwarding_rule',
  'google_compute_global_forwarding_rule',
  'azurerm_public_ip',
  'azurerm_lb',
  'azurerm_application_gateway',
  'azurerm_nat_gateway',
  'azurerm_cdn_frontdoor_endpoint',
  'azurerm_api_management',
];
const LISTENERS = [
  'aws_lb_listener',
  'aws_alb_listener',
  'aws_lb_listener_rule',
  'azurerm_lb_rule',
  'google_compute_forwarding_rule',
  'google_compute_global_forwarding_rule',
];
const RECORDS = [
  'aws_route53_record',
  'google_dns_record_set',
  'azurerm_dns_a_record',
  'azurerm_dns_cname_record',
  'azurerm_dns_mx_record',
  'azurerm_dns_txt_record',
  'azurerm_private_dns_a_record',
  'cloudflare_record',
  'cloudflare_dns_record',
];
const ROUTES = ['aws_route', 'azurerm_route', 'google_compute_route', 'aws_ec2_transit_gateway_route'];
const DELEGATING = new Set(['NS', 'MX', 'SOA']);

const isZone = (type: string): boolean => type.endsWith('_zone');
const isDelegating = (subject: Subject): boolean => DELEGATING.has(nameNow(subject, 'type') ?? '');

/** Resolvers keep the old answer for as long as the TTL says: it stands in the plan, so this estimate is exact. */
const untilTtl = (subject: Subject) => {
  const ttl = numberOf(nowOf(subject, 'ttl'));
  return ttl === undefined
    ? undefined
    : minutes(0, Math.ceil(ttl / 6) / 10, `the TTL of ${ttl} seconds in the applied state`);
};

/** The ways to and between the services. */
export const NETWORK: readonly Rule[] = [
  {
    id: 'core-infrastructure-removed',
    class: 'availability',
    level: 'CRITICAL',
    title: 'is destroyed, and everything in or behind it is cut off',
    why: 'Networks and DNS zones carry everything else.',
    example: '- aws_vpc.main',
    remedy: 'Write a migration plan: what moves, in which order, how long both exist.',
    when: happens(
      ['delete'],
      { traits: any('core') },
      ({ change }) => change.deposed === undefined && { why: coreWhy(change.type) },
    ),
    hides: ['resource-deleted'],
    rollback: (subject) => coreRollback(subject),
  },
  {
    id: 'core-infrastructure-replaced',
    class: 'availability',
    level: 'CRITICAL',
    title: 'is replaced, and everything in or behind it is cut off',
    why: 'Networks and DNS zones carry everything else. A new zone has other name servers; a new network other ids everywhere.',
    example: '-/+ aws_vpc.main  cidr_block: "10.0.0.0/16" → "10.1.0.0/16"  # forces replacement',
    remedy: 'Build the new one beside the old one and move what is inside.',
    when: happens(['replace'], { traits: any('core') }, ({ change }) => ({
      why: coreWhy(change.type),
      ...(NETWORKS.test(change.type) && {
        remedy:
          'Build the new one beside the old one and move what is inside. For more addresses add a second CIDR block instead of changing the first.',
      }),
    })),
    hides: ['resource-replaced', 'resource-replaced-create-first'],
    rollback: (subject) => coreRollback(subject),
  },
  {
    id: 'endpoint-replaced',
    class: 'availability',
    level: 'HIGH',
    title: 'gets another name or address',
    why: 'Clients, DNS records and allow-lists that name the old one break.',
    example: '-/+ aws_lb.alb  internal: false → true  # forces replacement',
    remedy: 'Create the new one beside it, move the DNS record, wait for the TTL, remove the old one.',
    when: happens(['replace'], { types: ENDPOINTS }),
    downtime: ({ change }) =>
      change.type.includes('nat_gateway')
        ? minutes(0.1, 5, "all outgoing traffic until routes point at the new one; PlanSeal's estimate")
        : minutes(3, 10, "creation of a load balancer plus the TTL of its name; PlanSeal's estimate"),
  },
  {
    id: 'endpoint-disabled',
    class: 'availability',
    level: 'HIGH',
    title: 'no longer answers',
    why: 'Requests that arrive here fail.',
    example: '~ aws_cloudfront_distribution.cdn  enabled: true → false',
    remedy: 'Check the access logs for the last requests first.',
    when: attribute(['enabled'], turnsOff, {
      kinds: ['update'],
      types: ['aws_cloudfront_distribution', 'aws_globalaccelerator_accelerator', 'azurerm_cdn_frontdoor_endpoint'],
    }),
  },
  {
    id: 'listener-deleted',
    class: 'availability',
    level: 'HIGH',
    title: 'is destroyed, and requests that it routed fail',
    why: 'The load balancer stays, but one of its doors or signposts goes.',
    example: '- aws_lb_listener_rule.api',
    remedy: 'Check the request counts of the rule first.',
    when: happens(['delete'], { types: LISTENERS }),
    hides: ['resource-deleted'],
  },
  {
    id: 'dns-record-changed',
    class: 'availability',
    level: 'MEDIUM',
    title: 'points somewhere else',
    why: 'Until the TTL is over, some clients use the old place and some the new one.',
    example: '~ aws_route53_record.www  records: ["192.0.2.10"] → ["192.0.2.99"]',
    remedy: 'Lower the TTL a day before, and check that the new target answers.',
    levels: 'HIGH for NS, MX and SOA records, which decide about everything below or about all mail.',
    when: happens(['update'], { types: RECORDS }, (subject) => {
      const places = ['records', 'rrdatas', 'record', 'value', 'content', 'alias', 'name', 'type'];
      const changed = places.find((name) => subject.changed.has(name));
      if (changed === undefined) return false;
      const pair = pairsAt(subject.change.values, changed)[0];
      return { ...(pair && { pair }), ...(isDelegating(subject) && { level: 'HIGH' }) };
    }),
    downtime: untilTtl,
    rollback: () => revertAndApply('Revert the commit, plan and apply: clients come back within the TTL.'),
  },
  {
    id: 'dns-record-deleted',
    class: 'availability',
    level: 'HIGH',
    title: 'is destroyed, and the name no longer resolves',
    why: 'Whoever still uses the name gets nothing.',
    example: '- aws_route53_record.www',
    remedy: 'Check the query logs of the zone first.',
    when: happens(['delete'], { types: RECORDS }),
    downtime: untilTtl,
  },
  {
    id: 'route-removed',
    class: 'availability',
    level: 'HIGH',
    title: 'is destroyed, and traffic that took this route is lost',
    why: 'Everything in the subnets of the table loses this way out, often without any error elsewhere in the plan.',
    example: '- aws_route.default  (0.0.0.0/0)',
    remedy: 'Check the flow logs for the destination first.',
    when: happens(['delete'], { types: ROUTES }),
    hides: ['resource-deleted'],
    downtime: () => minutes(0.1, 5, "traffic over this route until it is back; PlanSeal's estimate"),
  },
];

const NETWORKS = /_(vpc|virtual_network|compute_network)$/;

const coreWhy = (type: string): string => {
  if (isZone(type))
    return 'No name in the zone resolves any more once its name servers are gone; a new zone gets other ones.';
  if (NETWORKS.test(type))
    return 'All that runs in the network must go before it can; a new one has another id everywhere.';
  return 'It connects networks with each other or with an office: what takes this way is cut off.';
};

const coreRollback = ({ change }: Subject) =>
  forwardOnly(
    isZone(change.type)
      ? 'A new zone gets other name servers, so the delegation at the registrar must be changed too; resolvers keep the old one for up to two days.'
      : NETWORKS.test(change.type)
        ? 'A new network has another id; everything inside must be created again and connected again.'
        : 'A new one has another id; every attachment, route and tunnel must be made again, and the other side configured.',
  );
