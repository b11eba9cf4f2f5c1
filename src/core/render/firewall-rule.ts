type Element = Readonly<Record<string, unknown>>;

const SOURCES = ['cidr_blocks', 'ipv6_cidr_blocks', 'prefix_list_ids', 'security_groups'] as const;
const KNOWN = new Set<string>([...SOURCES, 'self', 'description', 'from_port', 'to_port', 'protocol']);

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

const portsOf = (from: unknown, to: unknown): string => {
  if (from === 0 && (to === 0 || to === 65_535)) return 'all ports';
  return from === to ? String(from) : `${String(from)}-${String(to)}`;
};

/**
 * A rule of a security group as people say it: `tcp 22 10.0.0.0/8, self "bastion"`; `undefined` for anything that is no
 * such rule or says more, so that nothing of it is hidden.
 */
export const firewallRule = (element: unknown): string | undefined => {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return undefined;
  const rule = element as Element;
  const { protocol, from_port: from, to_port: to, self, description } = rule;
  if (typeof protocol !== 'string' || typeof from !== 'number' || typeof to !== 'number') return undefined;
  if (Object.entries(rule).some(([key, value]) => !KNOWN.has(key) && !isEmpty(value))) return undefined;
  const sources = SOURCES.flatMap((key) => (Array.isArray(rule[key]) ? (rule[key] as unknown[]).map(String) : []));
  const whose = [...sources, ...(self === true ? ['self'] : [])].join(', ');
  const said = typeof description === 'string' && description !== '' ? ` ${JSON.stringify(description)}` : '';
  const what = protocol === '-1' ? 'all traffic' : `${protocol} ${portsOf(from, to)}`;
  return `${what} ${whose === '' ? 'nobody' : whose}${said}`;
};
