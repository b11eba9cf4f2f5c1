import { describe, expect, it } from '@jest/globals';
import { findInfracost } from '../../../src/adapters/tools/infracost';
import { costOf } from '../../../src/core/cost/combine';
import { program } from './scripts';

const FIXTURE = new URL('../../fixtures/infracost/breakdown_format_json.json', import.meta.url).pathname;
const SCRIPT = `[ "$1" = --version ] && { echo "Infracost v0.10.45"; exit; }
[ "$*" = "breakdown --format json --no-color --path /x/plan.json" ] || { echo "unexpected $*" >&2; exit 9; }
[ "$INFRACOST_API_KEY" = key ] && [ "$INFRACOST_ENABLE_CLOUD" = false ] && [ -z "$GITHUB_TOKEN$AWS_SECRET_ACCESS_KEY" ] || exit 8
/bin/cat ${FIXTURE}`;
const environment = (path: string) => ({
  PATH: path,
  INFRACOST_API_KEY: 'key',
  INFRACOST_ENABLE_CLOUD: 'true',
  GITHUB_TOKEN: 'secret',
  AWS_SECRET_ACCESS_KEY: 'secret',
});

describe('infracost on PATH', () => {
  it('estimates a plan, with its own key and no other', async () => {
    const tool = await findInfracost(environment(program('infracost', SCRIPT)), '/');
    expect(costOf([await tool!.estimate('/x/plan.json')])).toMatchObject({ status: 'ok', delta: '1361.3075' });
  });

  it('is not asked without a key, nor where there is none', async () => {
    const path = program('infracost', SCRIPT);
    expect(await findInfracost({ ...environment(path), INFRACOST_API_KEY: '' }, '/')).toBeUndefined();
    expect(await findInfracost(environment('/nowhere'), '/')).toBeUndefined();
  });

  it.each([
    [
      'fails',
      'echo "Infracost v0.10.45"; [ "$1" = --version ] || { echo "invalid API key" >&2; exit 1; }',
      'failed (exit code 1): invalid API key',
    ],
    ['is of version 2', 'echo "infracost 2.0.1"', 'of version 2.0 reads no plans'],
    ['prints no JSON', 'echo "Infracost v0.10.45"', 'is no JSON'],
  ])('that %s gives an error, never zero', async (_, script, why) => {
    const tool = await findInfracost(environment(program('infracost', script)), '/');
    const cost = costOf([await tool!.estimate('/x/plan.json')]);
    expect(cost.status).toBe('error');
    expect(cost.notes[0]).toContain(why);
  });
});
