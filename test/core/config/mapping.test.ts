import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { canFitSame } from '../../../src/core/config/checks/overlap';
import { controlFilesAmong } from '../../../src/core/config/control-files';
import { gatePolicyOf, type PolicyInputs } from '../../../src/core/config/gate-policy';
import { guardSettingsOf } from '../../../src/core/config/guard-settings';
import { issueSettingsOf } from '../../../src/core/config/issue-settings';
import { riskSettingsOf } from '../../../src/core/config/risk-settings';
import { NO_CONFIG } from '../../../src/core/config/schema';
import { environmentFor, stackSettingsOf } from '../../../src/core/config/stack-settings';
import { DEFAULT_GUARD_SETTINGS } from '../../../src/core/guard/guard';
import { DEFAULT_SETTINGS } from '../../../src/core/risk/settings';
import { configOf, RECIPIENT } from './config';

const documented = /## Risk\n\n```yaml\n([^]*?)```/.exec(
  readFileSync(new URL('../../../docs/config.md', import.meta.url), 'utf8'),
)![1]!;

describe('guard settings', () => {
  test('without a file they are those of the first day', () => {
    expect(guardSettingsOf(NO_CONFIG)).toEqual(DEFAULT_GUARD_SETTINGS);
  });

  test('a rule that is named does what is said of it, the others what they do by default', () => {
    const { refuse, ignore, providers, tflintPlugins } = guardSettingsOf(
      configOf(
        'version: 1\nguard:\n  rules: { terragrunt: warn, provisioner: refuse, hcp-cloud: off }\n  tflint-plugins: [github.com/acme/*]\n',
      ),
    );
    expect(refuse).toContain('provisioner');
    expect(refuse).toContain('static-cloud-key');
    expect(refuse).not.toContain('terragrunt');
    expect([ignore, providers]).toEqual([['hcp-cloud'], undefined]);
    expect(tflintPlugins).toEqual(['github.com/terraform-linters/*', 'github.com/acme/*']);
  });
});

describe('what an emergency lifts', () => {
  const text = (of: string) => `version: 1\nenvironments: { prod: { break-glass: { ${of} } }, dev: {} }\n`;

  test.each([
    ['lifts: [approvals, evidence], expires: 1d', { lifts: ['approvals', 'evidence'], expiresHours: 24 }],
    ['lifts: [blockers]', { lifts: ['blockers'], expiresHours: 2 }],
    [
      'lifts: [blockers], people: ["@Carol", dan_acme]',
      { lifts: ['blockers'], expiresHours: 2, people: ['Carol', 'dan_acme'] },
    ],
  ])('is what the environment says: %s', (of, breakGlass) => {
    expect(gatePolicyOf(configOf(text(of)), 'prod').breakGlass).toEqual(breakGlass);
  });

  test.each(['dev', 'other', 'constructor'])('is nothing where it says nothing: %s', (environment) => {
    expect(gatePolicyOf(configOf(text('lifts: [approvals]')), environment)).not.toHaveProperty('breakGlass');
    expect(gatePolicyOf(NO_CONFIG, environment)).not.toHaveProperty('breakGlass');
  });
});

describe('risk settings', () => {
  test('without a file they are those of the first day', () => {
    expect(riskSettingsOf(NO_CONFIG)).toEqual(DEFAULT_SETTINGS);
    expect(riskSettingsOf(configOf('version: 1\n'))).toEqual(DEFAULT_SETTINGS);
  });

  test('say what the documented example says', () => {
    const settings = riskSettingsOf(configOf(documented));
    expect(settings.environments).toEqual({
      prod: { shift: { '*': 0 }, criticalFloor: 'HIGH' },
      staging: { shift: { availability: -1, structure: -1 }, criticalFloor: 'HIGH' },
      dev: { shift: { '*': -1, security: 0 }, criticalFloor: 'MEDIUM' },
    });
    expect(settings.thresholds).toMatchObject({
      planMaxAgeHours: 24,
      adminPorts: [22, 3389, 5432, 3306],
      hubDependents: 5,
    });
    expect(settings.rules).toMatchObject({
      'data-resource-deleted': { locked: true },
      'large-change': { enabled: false },
      'ingress-open-to-world': { allowCidrs: ['203.0.113.0/24'], allowPorts: [80, 443] },
    });
    expect(settings.suppressions).toHaveLength(1);
    expect(settings.custom.map(({ class: ofClass }) => ofClass)).toEqual(['data', 'policy', 'policy']);
    expect(settings.approvals.byLevel).toEqual({
      LOW: { approvals: 1 },
      MEDIUM: { approvals: 1, teams: [{ team: '@acme/platform', count: 1 }] },
      HIGH: { approvals: 2, teams: [{ team: '@acme/platform', count: 2 }] },
      CRITICAL: {
        approvals: 3,
        teams: [{ team: '@acme/sre-leads', count: 1 }],
        evidence: ['migration-plan', 'change-ticket', 'verified-backup'],
      },
    });
    expect(settings.approvals.extra).toEqual([
      { when: { rule: 'iam-*' }, teams: [{ team: '@acme/security', count: 1 }] },
      { when: { class: 'security', atLeast: 'HIGH' }, teams: [{ team: '@acme/security', count: 1 }] },
      { when: { class: 'data' }, teams: [{ team: '@acme/dba', count: 1 }] },
      { when: { costAbove: 1000 }, teams: [{ team: '@acme/finops', count: 1 }] },
      { when: { costAbove: 50 }, teams: [{ team: '@acme/finops', count: 1 }] },
      { when: { costAbove: 100 }, teams: [{ team: '@acme/management', count: 1 }] },
    ]);
    expect(settings.approvals.evidence['verified-backup']?.text).toBe(
      'verified-backup: the label "backup-verified" set by @acme/dba',
    );
  });

  test('a number of approvals is that of the environment, a level keeps the rest of its defaults', () => {
    const text = 'version: 1\napprovals: { HIGH: { teams: ["@a/b"] } }\nenvironments: { dev: { approvals: 0 } }\n';
    const { approvals } = riskSettingsOf(configOf(text));
    expect(approvals.byEnvironment).toEqual({ dev: { approvals: 0 } });
    expect(approvals.byLevel.HIGH).toEqual({ approvals: 2, teams: [{ team: '@a/b', count: 1 }] });
  });
});

describe('gate policy', () => {
  const general =
    'version: 1\napprovals: { from: both, environments: [a, b], solo: true }\nenvironments: { prod: { max-age: 2d, approvals: { from: environment, solo: false } } }\n';
  const cases: readonly (readonly [string, string, string, PolicyInputs, object])[] = [
    [
      'nothing said',
      'version: 1\n',
      'prod',
      {},
      { approvalsFrom: 'reviews', approvalEnvironments: [], solo: false, maxAgeHours: 168 },
    ],
    [
      'what may be left',
      'version: 1\nenvironments: { prod: { stale: narrower } }\n',
      'prod',
      {},
      { approvalsFrom: 'reviews', stale: 'narrower' },
    ],
    [
      'what may be left elsewhere',
      'version: 1\nenvironments: { prod: { stale: narrower }, dev: { stale: same } }\n',
      'dev',
      {},
      { approvalsFrom: 'reviews', stale: 'same' },
    ],
    [
      'inputs alone',
      'version: 1\n',
      'prod',
      { approvalsFrom: 'both', solo: true, maxAgeHours: 500 },
      { approvalsFrom: 'both', approvalEnvironments: ['prod'], solo: true, maxAgeHours: 500 },
    ],
    [
      'general words',
      general,
      'dev',
      {},
      { approvalsFrom: 'both', approvalEnvironments: ['a', 'b'], solo: true, maxAgeHours: 168 },
    ],
    [
      'words of the environment',
      general,
      'prod',
      {},
      { approvalsFrom: 'environment', approvalEnvironments: ['a', 'b'], solo: false, maxAgeHours: 48 },
    ],
    [
      'looser inputs',
      general,
      'prod',
      { approvalsFrom: 'both', solo: true, maxAgeHours: 700, approvalEnvironments: ['c'] },
      { approvalsFrom: 'environment', approvalEnvironments: ['a', 'b'], solo: false, maxAgeHours: 48 },
    ],
    [
      'stricter inputs',
      general,
      'dev',
      { approvalsFrom: 'reviews', solo: false, maxAgeHours: 1 },
      { approvalsFrom: 'reviews', approvalEnvironments: [], solo: false, maxAgeHours: 1 },
    ],
    ['fewer environments', general, 'dev', { approvalEnvironments: ['b'] }, { approvalEnvironments: ['b'] }],
    ['an environment with a name of JavaScript', general, 'toString', {}, { maxAgeHours: 168 }],
  ];
  test.each(cases)('%s', (_, text, environment, inputs, wanted) => {
    expect(gatePolicyOf(configOf(text), environment, inputs)).toMatchObject(wanted);
  });
});

describe('issues', () => {
  test('have defaults, then inputs, then the configuration', () => {
    expect(issueSettingsOf(NO_CONFIG)).toMatchObject({
      maxNewIssues: 10,
      reopenWithinDays: 14,
      labels: { drift: ['planseal-drift'], error: ['planseal-drift-check'] },
    });
    const given = { label: 'x', assignees: ['@mira'], 'max-new-issues': 3 };
    expect(issueSettingsOf(NO_CONFIG, given)).toMatchObject({
      maxNewIssues: 3,
      labels: { drift: ['x'] },
      assignees: ['mira'],
    });
    const config = configOf('version: 1\ndrift: { label: drift, max-new-issues: 0, assignees: [jon] }\n');
    expect(issueSettingsOf(config, given)).toMatchObject({
      maxNewIssues: 0,
      labels: { drift: ['drift'] },
      assignees: ['jon'],
    });
  });
});

describe('stacks', () => {
  const config = configOf(
    `version: 1\nstacks: [{ path: "live/{environment}/*" }]\nenvironments:\n  dev: { match: ["live/dev/**"] }\n  prod: { apply-after: [dev], store: sealed, seal-to: [${RECIPIENT}] }\ndefault-environment: prod\n`,
  );

  test('patterns and targets have their defaults', () => {
    const settings = stackSettingsOf(config);
    expect(settings.patterns).toMatchObject([
      { path: 'live/{environment}/*', workspace: 'default', tool: 'terraform', dependsOn: [] },
    ]);
    expect(settings.environments['prod']).toMatchObject({ applyAfter: ['dev'], store: 'sealed', sealTo: [RECIPIENT] });
    expect(stackSettingsOf(NO_CONFIG)).toMatchObject({ patterns: [], environments: {}, defaultEnvironment: '' });
  });

  test.each([
    ['named', 'staging', 'live/dev/a', 'staging'],
    ['by its directory', '', 'live/dev/a', 'dev'],
    ['by default', '', 'live/other/a', 'prod'],
  ])('the environment of a stack: %s', (_, named, directory, wanted) => {
    expect(environmentFor(config, named, directory)).toBe(wanted);
  });

  test.each([
    ['a', 'a', true],
    ['a', 'b', false],
    ['a/*', 'a/b', true],
    ['a/*', 'a/b/c', false],
    ['a/**', 'a/b/c', true],
    ['*/b', 'a/*', true],
    ['a*/c', 'b*/c', false],
    ['{environment}/db', 'prod/{name}', true],
    ['**/db', 'live/*/net', false],
    ['a-*-c', 'a-b-*', true],
  ])('%s and %s can fit the same stack: %s', (one, other, wanted) => {
    expect([canFitSame(one, other), canFitSame(other, one)]).toEqual([wanted, wanted]);
  });
});

test('control files are the configuration, policies, code owners and workflows, and nothing else', () => {
  const config = configOf('version: 1\npolicy: { directory: policies, inputs: [out/conftest.json] }\n');
  const control = [
    '.github/planseal.yml',
    '.github/workflows/a.yml',
    'CODEOWNERS',
    'policies/a.rego',
    'out/conftest.json',
  ];
  const others = ['infra/main.tf', 'policies2/a.rego', '.github/ISSUE_TEMPLATE/a.md', 'infra/CODEOWNERS'];
  expect(controlFilesAmong([...control, ...others], config, '.github/planseal.yml')).toEqual(control);
});
