import { describe, expect, it } from '@jest/globals';
import { ENTRY_KEYS, readStackEntries } from '../../../src/core/drift/stack-entries';
import { matrixOf } from '../../../src/core/stacks/matrix';
import { stack, target } from '../stacks/make';

describe('the input `stacks`', () => {
  it.each([
    ['a list', '[{"stack":"a"},{"stack":"b","environment":"prod","tool":"opentofu"}]'],
    ['a matrix', '{"include":[{"stack":"a"},{"stack":"b","environment":"prod","tool":"opentofu"}]}'],
    ['matrices, one a line', '{"include":[{"stack":"a"}]}\n\n[{"stack":"b","environment":"prod","tool":"opentofu"}]\n'],
    ['a list over several lines', '[\n{"stack":"a"},\n{"stack":"b","environment":"prod","tool":"opentofu"}\n]'],
  ])('may be %s', (_, input) => {
    expect(readStackEntries(input)).toEqual([
      { stack: 'a', environment: '' },
      { stack: 'b', environment: 'prod', tool: 'opentofu' },
    ]);
  });

  it('may be whatever actions/stacks writes for drift, and every key of an entry is one that it writes', () => {
    const full = stack('net:prod', {
      directory: 'net',
      environment: 'prod',
      workspace: 'prod',
      varFiles: ['a.tfvars', 'b.tfvars'],
      variables: { size: '3' },
      backendConfig: { key: 'net' },
      tool: 'opentofu',
      target: target({
        aws: { 'plan-role': 'arn:plan', 'apply-role': 'arn:apply', region: 'eu-central-1' },
        gcp: {
          'workload-identity-provider': 'projects/1/locations/global/workloadIdentityPools/a/providers/b',
          'plan-service-account': 'plan@acme.iam',
          'apply-service-account': 'apply@acme.iam',
        },
        azure: { 'plan-client-id': 'p', 'apply-client-id': 'a', 'tenant-id': 't', 'subscription-id': 's' },
        url: 'https://example.com',
      }),
    });
    const [entry] = readStackEntries(matrixOf([full], 'drift'));
    expect(Object.keys(entry!).sort()).toEqual([...ENTRY_KEYS].sort());
    expect(entry).toMatchObject({ 'var-files': 'a.tfvars\nb.tfvars', 'aws-plan-role': 'arn:plan', tool: 'opentofu' });
    expect(readStackEntries(matrixOf([stack('a')], 'drift'))).toEqual([{ stack: 'a', environment: '' }]);
  });

  it.each([
    ['network', 'is not JSON'],
    ['{"stack":"a"}', 'It must be JSON'],
    ['[{"directory":"a"}]', '`stacks`[0].stack'],
    ['[{"stack":""}]', 'must not be empty'],
    ['[{"stack":"a","paths":"x"}]', '`stacks`[0].paths: is not a key of an entry'],
    ['[{"stack":"a"},{"stack":7}]', '`stacks`[1].stack: must be a text'],
    ['[{"stack":"a","var-files":["x"]}]', '`stacks`[0].var-files: must be a text'],
    ['[{"stack":"a"}]\n[{"stack":"a","environment":""}]', 'twice'],
  ])('is refused as %s', (input, why) => {
    expect(() => readStackEntries(input)).toThrow(why);
  });
});
