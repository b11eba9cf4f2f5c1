import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeScratch } from '../../../src/adapters/files/scratch';
import { ENVIRONMENT_INPUTS, givenEnvironment } from '../../../src/adapters/terraform/given-environment';
import { keepingLog } from '../../flows/silent-log';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'given-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const give = async (inputs: Partial<Record<keyof typeof ENVIRONMENT_INPUTS, string>>, present = {}) => {
  const log = keepingLog();
  const given = {
    env: ENVIRONMENT_INPUTS.env(inputs.env ?? ''),
    'secret-env': ENVIRONMENT_INPUTS['secret-env'](inputs['secret-env'] ?? ''),
    'git-credentials': ENVIRONMENT_INPUTS['git-credentials'](inputs['git-credentials'] ?? ''),
  };
  return { log, variables: await givenEnvironment(given, present, await makeScratch(directory), log) };
};

describe('the environment that a caller gives the tool', () => {
  test('has both kinds of variables, and masks every value of the secret ones', async () => {
    const { variables, log } = await give({ env: 'A=1\nB=two words', 'secret-env': 'TOKEN=s3cret=x\nOTHER=abc' });
    expect(variables).toEqual({ A: '1', B: 'two words', TOKEN: 's3cret=x', OTHER: 'abc' });
    expect(log.lines).toEqual(['secret: s3cret=x', 'secret: abc']);
  });

  test('lets git answer for private modules, beside what git is told already', async () => {
    const present = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'advice.detachedHead', GIT_CONFIG_VALUE_0: 'false' };
    const { variables, log } = await give({ 'git-credentials': 'https://bot:p%40ss@git.example.com' }, present);
    expect(log.lines).toEqual(['secret: p%40ss', 'secret: p@ss']);
    expect(JSON.stringify(variables)).not.toContain('p%40ss');
    const file = /--file=(.*)$/.exec(variables['GIT_CONFIG_VALUE_1']!)![1]!;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toBe('https://bot:p%40ss@git.example.com\n');
    const answer = execFileSync('git', ['credential', 'fill'], {
      input: 'protocol=https\nhost=git.example.com\n\n',
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: directory, ...present, ...variables },
    });
    expect(answer).toContain('username=bot\npassword=p@ss');
  });

  test.each(['http://bot:secret@host', 'https://host', 'secret', 'https://bot@host'])(
    'refuses %s without showing it',
    (line) => {
      expect(() => ENVIRONMENT_INPUTS['git-credentials'](line)).toThrow('must have lines `https://USER:TOKEN@HOST`');
    },
  );
});
