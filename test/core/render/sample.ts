import type { Assessment, ChangeView, Finding } from '../../../src/core/risk/assessment';
import type { Report } from '../../../src/core/render/report-input';

/** Hand-made assessments: the mock-up's three stacks and the special cases. */
const NO_COUNTS: Assessment['counts'] = {
  create: 0,
  update: 0,
  replace: 0,
  delete: 0,
  forget: 0,
  read: 0,
  import: 0,
  move: 0,
  unchanged: 0,
  outputs: 0,
  drift: 0,
  deferred: 0,
};

export const anAssessment = (over: Partial<Assessment> = {}): Assessment => ({
  schema: 'planseal.assessment/v1',
  stack: 'live/production/dns',
  environment: 'production',
  level: 'LOW',
  score: 0,
  plan: {
    engine: 'terraform',
    engineVersion: '1.15.1',
    commit: '3f9a1c7d',
    changeDigest: 'sha256:99aa4b0f7e2a8c11',
    leftOut: [],
    secretsInDigest: true,
  },
  counts: NO_COUNTS,
  findings: [],
  findingsLeftOut: 0,
  accepted: [],
  requirements: { approvals: 1, teams: [], evidence: [], blockers: [] },
  cost: { status: 'absent', notes: [], resources: [] },
  policy: { status: 'absent', tools: [], passed: 0, failed: 0, warned: 0, results: [], notes: [] },
  changes: [],
  changesLeftOut: 0,
  notes: [],
  ...over,
});

export const aChange = (over: Partial<ChangeView> = {}): ChangeView => ({
  address: 'aws_route53_record.www',
  module: '',
  type: 'aws_route53_record',
  kind: 'create',
  level: 'LOW',
  settings: [],
  settingsLeftOut: 0,
  ...over,
});

export const aFinding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'resource-replaced',
  level: 'HIGH',
  class: 'availability',
  address: 'aws_instance.web',
  title: 'is replaced',
  why: 'It is down while the new one starts.',
  ...over,
});

const counts = (over: Partial<Assessment['counts']>): Assessment['counts'] => ({ ...NO_COUNTS, ...over });

export const ordersDb = anAssessment({
  stack: 'live/production/orders-db',
  level: 'CRITICAL',
  score: 210,
  plan: {
    engine: 'terraform',
    commit: '3f9a1c7d',
    changeDigest: 'sha256:c01d4b0f7e2a55aa',
    leftOut: [],
    secretsInDigest: true,
  },
  counts: counts({ create: 1, update: 1, delete: 1, unchanged: 31 }),
  findings: [
    aFinding({
      rule: 'probable-missing-moved',
      level: 'CRITICAL',
      class: 'structure',
      address: 'aws_db_instance.orders_main',
      title: 'looks like aws_db_instance.orders under a new name',
      why: 'The two agree in 41 of 41 settings. If a rename is what you meant, add this and nothing is destroyed:',
      paste: 'moved {\n  from = aws_db_instance.orders\n  to   = aws_db_instance.orders_main\n}',
      cause: 'aws_db_instance.orders',
    }),
    aFinding({
      rule: 'delete-without-final-snapshot',
      level: 'CRITICAL',
      class: 'data',
      address: 'aws_db_instance.orders',
      title: 'is destroyed, and its final snapshot is switched off',
      why: 'Everything in it is lost. skip_final_snapshot is true in the applied state, so AWS keeps nothing.',
      downtime: { text: 'Down from apply until a restore', basis: 'not estimated' },
      rollback: {
        class: 'none',
        text: 'Take a snapshot first:',
        commands: [
          'aws rds create-db-snapshot --db-instance-identifier orders --db-snapshot-identifier orders-before-482',
        ],
      },
    }),
    aFinding({
      rule: 'deletion-protection-disabled',
      level: 'HIGH',
      class: 'data',
      address: 'aws_db_instance.orders',
      attribute: 'deletion_protection',
      before: 'true',
      after: 'false',
      title: 'loses its deletion protection',
      why: 'Nothing stops a second mistake.',
    }),
  ],
  requirements: {
    approvals: 3,
    teams: [
      { team: '@acme/dba', count: 1, because: 'a database is destroyed' },
      { team: '@acme/sre-leads', count: 1, because: 'CRITICAL in production' },
    ],
    evidence: [
      {
        id: 'migration-plan',
        text: 'Migration plan: add a heading “Migration plan” of 40 words or more to the description',
        because: 'data is destroyed',
      },
      {
        id: 'verified-backup',
        text: 'Verified backup: someone of @acme/dba sets the label backup-verified',
        because: '',
      },
    ],
    blockers: [],
  },
  cost: {
    status: 'ok',
    currency: 'USD',
    before: '73',
    after: '146',
    delta: '73',
    percent: '100',
    notes: ['Usage is not included.'],
    resources: [{ name: 'aws_db_instance.orders_main', before: '73', after: '146', delta: '73' }],
  },
  policy: {
    status: 'warned',
    tools: ['conftest'],
    passed: 40,
    failed: 0,
    warned: 1,
    notes: [],
    results: [
      {
        tool: 'conftest',
        outcome: 'warn',
        rule: 'tags',
        message: 'Tag CostCenter is missing',
        address: 'aws_db_instance.orders_main',
      },
    ],
  },
  changes: [
    aChange({
      address: 'aws_db_instance.orders',
      kind: 'delete',
      level: 'CRITICAL',
      settings: [
        { path: 'engine', before: 'postgres 15.5' },
        { path: 'instance_class', before: 'db.t3.medium' },
        { path: 'password', beforeHidden: 'sensitive' },
      ],
    }),
    aChange({
      address: 'aws_db_instance.orders_main',
      kind: 'create',
      level: 'CRITICAL',
      settings: [
        { path: 'engine', after: 'postgres 15.5' },
        { path: 'instance_class', after: 'db.t3.large' },
        { path: 'endpoint', afterHidden: 'unknown' },
      ],
    }),
    aChange({
      address: 'module.jobs.aws_iam_policy.writer',
      module: 'module.jobs',
      kind: 'update',
      settings: [
        {
          path: 'policy',
          form: 'json',
          before: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"*"}]}',
          after:
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"*"}]}',
        },
        { path: 'tags', form: 'elements', before: '["jobs","nightly","eu"]', after: '["jobs","eu","weekly"]' },
        { path: 'description', before: 'Reads', after: 'Reads and writes' },
      ],
      settingsLeftOut: 2,
    }),
  ],
  accepted: [
    {
      finding: aFinding({ rule: 'large-change', address: 'module.jobs', title: 'changes many objects at once' }),
      reason: 'quarterly clean-up',
      owner: '@acme/platform',
      expires: '2027-01-31',
    },
  ],
  notes: ['This pull request changes .github/planseal.yml; it was judged by the one on main.'],
});

export const network = anAssessment({
  stack: 'live/production/network',
  level: 'HIGH',
  score: 80,
  counts: counts({ update: 1 }),
  findings: [
    aFinding({
      rule: 'ingress-open-to-world',
      class: 'security',
      address: 'aws_security_group.bastion',
      title: 'opens SSH to the internet',
      why: 'Anyone can reach port 22 of every machine in the group.',
      attribute: 'ingress tcp 22',
      before: '10.0.0.0/8',
      after: '0.0.0.0/0',
      rollback: {
        class: 'revert-and-apply',
        text: 'Revert the commit and apply. Until then anyone can reach port 22.',
        commands: [],
      },
      location: { file: 'live/production/network/bastion.tf', line: 14 },
    }),
  ],
  requirements: { approvals: 2, teams: [], evidence: [], blockers: [] },
  changes: [
    aChange({
      address: 'aws_security_group.bastion',
      kind: 'update',
      level: 'HIGH',
      settings: [
        {
          path: 'ingress',
          form: 'elements',
          before: '["tcp 22 from 10.0.0.0/8","tcp 443 from 0.0.0.0/0"]',
          after: '["tcp 22 from 0.0.0.0/0","tcp 443 from 0.0.0.0/0"]',
        },
      ],
    }),
  ],
});

export const dns = anAssessment({
  counts: counts({ create: 3 }),
  cost: { status: 'ok', currency: 'USD', before: '2', after: '2', delta: '0', notes: [], resources: [] },
  changes: ['www', 'api', 'mail'].map((name) =>
    aChange({
      address: `aws_route53_record.${name}`,
      settings: [
        { path: 'name', after: `${name}.example.com` },
        { path: 'ttl', after: '300' },
      ],
    }),
  ),
});

export const calm = anAssessment({
  stack: 'live/staging/dns',
  environment: 'staging',
  counts: counts({ unchanged: 12 }),
  requirements: { approvals: 0, teams: [], evidence: [], blockers: [] },
});

export const aReport = (over: Partial<Report> = {}): Report & { key: string } => ({
  key: 'acme/infra#482',
  run: { id: 7311, attempt: 1, url: 'https://github.com/acme/infra/actions/runs/7311' },
  repository: 'acme/infra',
  commit: '3f9a1c7d5f0e4b0f8a21c2a8b7f1e6d5c4b3a291',
  plannedAt: '14:02 UTC',
  stacks: [dns, network, ordersDb],
  author: 'mira',
  approvals: { given: [{ login: 'jon', teams: ['@acme/sre'] }], notCounted: [], evidence: [] },
  links: {
    report: 'https://github.com/acme/infra/actions/runs/7311/artifacts/55',
    rules: 'https://github.com/planseal/planseal/blob/main/docs/rules.md',
  },
  ...over,
});
