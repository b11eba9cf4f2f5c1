import { describe, expect, test } from '@jest/globals';
import { linkNamed, resourceNamed } from '../../../../src/core/changes/read/configuration';
import { collect } from '../../../../src/core/changes/read/document';
import { readText } from '../make';

const read = (plan: object) => collect(readText(JSON.stringify({ planned_values: {}, ...plan }), 13));

test.each([
  ['aws_vpc.main', 'aws_vpc.main'],
  ['aws_vpc.main.id', 'aws_vpc.main'],
  ['aws_subnet.a["x.y"].id', 'aws_subnet.a'],
  ['data.aws_ami.x.id', 'data.aws_ami.x'],
  ['data.aws_ami', undefined],
  ['var.size', undefined],
  ['local.a.b', undefined],
  ['module.net.vpc_id', undefined],
  ['each.value', undefined],
])('%s names %s', (name, resource) => {
  expect(resourceNamed(name)).toBe(resource);
});

describe('configuration', () => {
  test('references and provisioners, by module', () => {
    const resource = (address: string, references: string[]) => ({
      address,
      expressions: { a: [{ b: { references } }], c: { constant_value: { references: 1 } } },
      count_expression: { references: ['aws_ami.counted'] },
      depends_on: ['aws_iam_role.waited'],
    });
    const { configured } = read({
      configuration: {
        root_module: {
          resources: [
            {
              ...resource('aws_a.x', ['aws_vpc.v.id', 'aws_vpc.v', 'aws_a.x']),
              provisioners: [{ type: 'local-exec' }],
            },
          ],
          module_calls: {
            m: { module: { module_calls: { n: { module: { resources: [resource('aws_b.y', ['var.z'])] } } } } },
          },
        },
      },
    });
    const module = 'module.m.module.n.';
    expect(configured).toEqual([
      {
        address: 'aws_a.x',
        references: ['aws_vpc.v', 'aws_ami.counted', 'aws_iam_role.waited'],
        provisioners: ['local-exec'],
      },
      {
        address: `${module}aws_b.y`,
        references: [`${module}var.z`, `${module}aws_ami.counted`, `${module}aws_iam_role.waited`],
        provisioners: [],
      },
    ]);
  });
});

test.each([
  ['var.vpc_id', 'var.vpc_id'],
  ['var.network.id', 'var.network'],
  ['module.net.vpc_id', 'module.net.output.vpc_id'],
  ['module.net["a.b"].subnets[0]', 'module.net.output.subnets'],
  ['module.net', undefined],
  ['local.vpc_id', undefined],
  ['aws_vpc.main.id', undefined],
])('%s names the link %s', (name, link) => {
  expect(linkNamed(name)).toBe(link);
});

test('variables and outputs carry references from module to module', () => {
  const { links } = read({
    configuration: {
      root_module: {
        outputs: { url: { expression: { constant_value: 'x' } } },
        module_calls: {
          net: { module: { outputs: { id: { expression: { references: ['aws_vpc.v.id', 'aws_vpc.v'] } } } } },
          app: {
            expressions: { vpc: { references: ['module.net.id', 'module.net'] }, size: { constant_value: 1 } },
            module: {
              module_calls: { db: { expressions: { vpc: { references: ['var.vpc'] } }, module: { resources: [] } } },
            },
          },
        },
      },
    },
  });
  expect(links).toEqual([
    { address: 'module.net.output.id', references: ['module.net.aws_vpc.v'] },
    { address: 'module.app.var.vpc', references: ['module.net.output.id'] },
    { address: 'module.app.module.db.var.vpc', references: ['module.app.var.vpc'] },
  ]);
});

describe('secrets outside changes', () => {
  const declared = {
    root_module: {
      variables: { plain: {}, password: { sensitive: true, default: 'default-secret' } },
      module_calls: {
        m: {
          expressions: { token: { constant_value: 'constant-secret' }, size: { constant_value: 'large' } },
          module: { variables: { token: { sensitive: true }, size: {} } },
        },
      },
    },
  };
  const variables = { plain: { value: 'shown' }, password: { value: { user: 'u-secret', pin: 4711 } } };

  test.each([
    ['values first', { variables, configuration: declared }],
    ['declarations first', { configuration: declared, variables }],
  ])('sensitive variables, %s', (_, plan) => {
    expect([...read(plan).secrets].sort()).toEqual(['4711', 'constant-secret', 'default-secret', 'u-secret']);
  });

  test('without a declaration every variable may be one', () => {
    expect(read({ variables }).secrets).toContain('shown');
  });

  test('data sources in the state before', () => {
    const data = {
      address: 'data.a.b',
      type: 'a',
      provider_name: 'p',
      values: { x: ['s1', 's2'], y: 'plain' },
      sensitive_values: { x: [false, true] },
    };
    const prior = { values: { root_module: { child_modules: [{ resources: [data] }] } } };
    expect(read({ prior_state: prior })).toMatchObject({
      prior: [{ address: 'data.a.b', type: 'a', provider: 'p' }],
      secrets: ['s2'],
    });
  });
});
