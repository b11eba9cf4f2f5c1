import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { credentialsIn } from '../../../src/adapters/terraform/credentials';
import { toolEnvironment } from '../../../src/adapters/terraform/environment';

const RUNNER = fc
  .tuple(
    fc.constantFrom(
      'ACTIONS_',
      'GITHUB_',
      'INPUT_',
      'STATE_',
      'TF_CLI_ARGS',
      'TF_LOG',
      'TF_REATTACH_',
      'TF_DATA_',
      'NODE_',
      'LD_',
      'RUNNER_T',
    ),
    fc.stringMatching(/^[A-Z]{0,8}$/),
  )
  .map((parts) => parts.join(''));

describe('toolEnvironment', () => {
  test('nothing of the runner and nothing that steers the tool gets through unless it is named', () => {
    fc.assert(
      fc.property(fc.dictionary(RUNNER, fc.string()), fc.boolean(), (job, named) => {
        const kept = toolEnvironment(job, named ? Object.keys(job) : [], {}).variables;
        expect(kept).toEqual(named ? { ...job } : {});
      }),
    );
  });

  test('what would steer the tool is told when it is left out, and only then', () => {
    const job = {
      TF_CLI_ARGS: '-destroy',
      TF_LOG: 'TRACE',
      TF_VAR_a: '1',
      PATH: '/bin',
      GITHUB_TOKEN: 'x',
      NONE: undefined,
    };
    expect(toolEnvironment(job, ['TF_LOG'], {})).toEqual({
      variables: { TF_LOG: 'TRACE', TF_VAR_a: '1', PATH: '/bin' },
      dropped: ['TF_CLI_ARGS'],
      displaced: [],
    });
  });

  test('what is always said wins over the job, and what the caller names over that', () => {
    const always = { TF_INPUT: '0', TF_CLI_CONFIG_FILE: '/ours' };
    const job = { TF_INPUT: '1', TF_CLI_CONFIG_FILE: '/theirs', RUNNER_TRACKING_ID: 'github_1' };
    expect(toolEnvironment(job, [], always).variables).toEqual({ ...always, RUNNER_TRACKING_ID: 'github_1' });
    expect(toolEnvironment(job, ['TF_CLI_CONFIG_FILE'], always).variables['TF_CLI_CONFIG_FILE']).toBe('/theirs');
  });
});

test('credentials are what is named so, and neither paths nor ordinary words', () => {
  const environment = {
    AWS_SECRET_ACCESS_KEY: 'aaaaaaaa1',
    AWS_WEB_IDENTITY_TOKEN_FILE: '/tmp/token',
    TF_VAR_db_password: 'bbbbbbbb1',
    AWS_REGION: 'eu-central-1',
  };
  const backend = [
    'key=network/terraform.tfstate',
    'secret_key = cccccccc1',
    'password=password',
    'bucket=state-of-us',
  ];
  expect(credentialsIn(environment, { api_token: 'dddddddd1', region: 'x' }, backend).sort()).toEqual([
    'aaaaaaaa1',
    'bbbbbbbb1',
    'cccccccc1',
    'dddddddd1',
  ]);
});

test('leaves out credentials that a role displaces, even those that the caller names, and tells those that were there', () => {
  const job = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SESSION_TOKEN: '', AWS_REGION: 'eu-central-1', PATH: '/bin' };
  const displaced = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'];
  expect(toolEnvironment(job, ['AWS_ACCESS_KEY_ID'], {}, displaced)).toEqual({
    variables: { AWS_REGION: 'eu-central-1', PATH: '/bin' },
    dropped: [],
    displaced: ['AWS_ACCESS_KEY_ID'],
  });
});
