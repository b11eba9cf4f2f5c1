import { revertAndApply } from '../../rollback/words';
import type { Pair } from '../../attribute';
import type { Rule, Subject } from '../../rule';
import { nameNow } from '../../subject';
import { attribute, becomes, happens, isRemoved, leaves, turnsOff, turnsOn } from '../../when';

/** Of machines and subnets this is common and less grave than of data. */
const PUBLIC_IP = new Set(['map_public_ip_on_launch', 'associate_public_ip_address']);
const BLOCK_FLAGS = ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'];
const ACCOUNT_BLOCK = 'aws_s3_account_public_access_block';

const TLS_ORDER = ['TLS1_0', 'TLS1_1', 'TLS1_2', 'TLS1_3'];
const tlsRank = (value: Pair['before']): number => {
  const found = typeof value === 'string' ? /TLS\D*1[._-]?(\d)?/i.exec(value) : null;
  return found ? TLS_ORDER.indexOf(`TLS1_${found[1] ?? '0'}`) : -1;
};

const ASSOCIATIONS = ['aws_wafv2_web_acl_association', 'aws_wafregional_web_acl_association'];
const detaches = attribute(['web_acl_id', 'web_acl_arn', 'security_policy', 'firewall_policy_id'], isRemoved, {
  kinds: ['update'],
});

const SIGN_IN = [
  'aws_iam_openid_connect_provider',
  'aws_iam_saml_provider',
  'aws_ssoadmin_permission_set',
  'google_iam_workload_identity_pool',
  'google_iam_workload_identity_pool_provider',
  'azuread_conditional_access_policy',
];

/** Whoever a pipeline may be, and the attribute by which it is called. */
const DEPLOYERS: Readonly<Record<string, string>> = {
  aws_iam_role: 'arn',
  google_service_account: 'email',
  azurerm_user_assigned_identity: 'client_id',
};
const isDeployer = (subject: Subject): boolean =>
  subject.deployRoleArn !== undefined &&
  nameNow(subject, DEPLOYERS[subject.change.type] ?? '') === subject.deployRoleArn;

/** Something becomes reachable, or easier to break into. */
export const EXPOSURE: readonly Rule[] = [
  {
    id: 'public-access-enabled',
    class: 'security',
    level: 'HIGH',
    title: 'becomes reachable from the internet',
    why: 'Only firewall rules and passwords are left between it and everybody.',
    example: '~ aws_db_instance.orders  publicly_accessible: false → true',
    remedy: 'Reach it through a VPN, a bastion host or a private endpoint.',
    levels: 'MEDIUM for subnets and machines.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply; until then anybody can try. What was read meanwhile stays read: look at the access logs.',
      ),
    when: attribute(
      [
        'publicly_accessible',
        'public_network_access_enabled',
        'map_public_ip_on_launch',
        'associate_public_ip_address',
        'allow_nested_items_to_be_public',
        'settings.ip_configuration.ipv4_enabled',
        'network_rules.default_action',
        'network_acls.default_action',
      ],
      (pair, { change }) => {
        const isNew = change.kind === 'create' && pair.path[0] !== 'publicly_accessible';
        if (isNew || !(turnsOn(pair) || leaves('Deny')(pair))) return false;
        return PUBLIC_IP.has(String(pair.path[0])) ? { level: 'MEDIUM' } : true;
      },
      { kinds: ['create', 'update', 'replace'] },
    ),
    hides: ['resource-created'],
  },
  {
    id: 'public-access-block-weakened',
    class: 'security',
    level: 'HIGH',
    title: 'no longer keeps buckets from becoming public',
    why: 'The block is what makes a careless policy or ACL harmless.',
    example: '~ aws_s3_bucket_public_access_block.data  block_public_policy: true → false',
    remedy: 'Keep all four flags on; serve public files through a CDN.',
    levels: 'CRITICAL for the block of a whole account.',
    when: {
      kinds: ['update', 'replace', 'delete'],
      types: ['aws_s3_bucket_public_access_block', ACCOUNT_BLOCK, 'google_storage_bucket'],
      match: (subject) => {
        const { change } = subject;
        const level = change.type === ACCOUNT_BLOCK ? ({ level: 'CRITICAL' } as const) : {};
        if (change.kind === 'delete') return change.type === 'google_storage_bucket' ? [] : [level];
        const weakened = attribute(
          [...BLOCK_FLAGS, 'public_access_prevention'],
          (pair) => turnsOff(pair) || leaves('enforced')(pair),
        );
        return weakened.match(subject).map((hit) => ({ ...hit, ...level }));
      },
    },
  },
  {
    id: 'public-acl',
    class: 'security',
    level: 'HIGH',
    title: 'gets an access list for everybody',
    why: 'A public canned ACL gives strangers the right to read, or even to write.',
    example: '~ aws_s3_bucket_acl.data  acl: "private" → "public-read"',
    remedy: 'Use a bucket policy for named principals.',
    rollback: () =>
      revertAndApply(
        'Revert the commit, plan and apply; until then anybody can try. What was read meanwhile stays read: look at the access logs.',
      ),
    when: attribute(['acl'], becomes('public-read', 'public-read-write', 'website', 'authenticated-read'), {
      kinds: ['create', 'update', 'replace'],
    }),
    hides: ['resource-created'],
  },
  {
    id: 'tls-weakened',
    class: 'security',
    level: 'MEDIUM',
    title: 'accepts weaker encryption of connections',
    why: 'Old protocol versions and plain HTTP can be read and changed on the way.',
    example: '~ aws_lb_listener.https  protocol: "HTTPS" → "HTTP"',
    remedy: 'Require TLS 1.2 or newer.',
    when: attribute(
      [
        'ssl_policy',
        'min_tls_version',
        'minimum_tls_version',
        'viewer_certificate.minimum_protocol_version',
        'protocol',
        'https_only',
        'ssl_enforcement_enabled',
        'enable_https_traffic_only',
        'settings.ip_configuration.require_ssl',
      ],
      (pair) => {
        if (turnsOff(pair)) return true;
        if (pair.path[0] === 'protocol') return pair.before === 'HTTPS' && pair.after === 'HTTP';
        const [was, will] = [tlsRank(pair.before), tlsRank(pair.after)];
        return was >= 0 && will >= 0 && will < was;
      },
    ),
  },
  {
    id: 'imds-v1-enabled',
    class: 'security',
    level: 'MEDIUM',
    title: 'allows version 1 of the metadata service again',
    why: 'A single forged request from inside can steal the credentials of the machine.',
    example: '~ aws_instance.web  metadata_options.http_tokens: "required" → "optional"',
    remedy: 'Keep http_tokens = "required".',
    when: attribute(['metadata_options.http_tokens'], leaves('required')),
  },
  {
    id: 'permissions-boundary-removed',
    class: 'security',
    level: 'HIGH',
    title: 'loses its permissions boundary',
    why: 'The boundary limits what the role may ever do, whatever its policies say.',
    example: '~ aws_iam_role.app  permissions_boundary: "arn:…" → null',
    remedy: 'Keep the boundary.',
    when: attribute(['permissions_boundary'], isRemoved),
  },
  {
    id: 'waf-detached',
    class: 'security',
    level: 'HIGH',
    title: 'is no longer behind the web application firewall',
    why: 'Attacks that the firewall stopped arrive from now on.',
    example: '- aws_wafv2_web_acl_association.alb',
    remedy: 'Keep it, or count only instead of blocking while you look for the rule that is in the way.',
    when: {
      kinds: ['update', 'delete'],
      match: (subject) =>
        subject.change.kind === 'delete'
          ? ASSOCIATIONS.includes(subject.change.type)
            ? [{}]
            : []
          : detaches.match(subject),
    },
  },
  {
    id: 'identity-lockout',
    class: 'security',
    level: 'HIGH',
    title: 'is how people or pipelines sign in, and goes',
    why: 'Once it is gone, the pipeline that could bring it back may no longer be able to sign in.',
    example: '- aws_iam_openid_connect_provider.github',
    remedy: 'Have a second way in, tested, before you apply.',
    when: happens(
      ['delete', 'replace'],
      { types: [...SIGN_IN, ...Object.keys(DEPLOYERS)] },
      (subject) => !Object.hasOwn(DEPLOYERS, subject.change.type) || isDeployer(subject),
    ),
  },
];
