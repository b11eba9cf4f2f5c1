import { existsSync, readFileSync, watch } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ENVIRONMENT } from '../support/consumer/consumer';
import { type FoundProcess, variableOf } from '../support/survival/processes';
import { SurvivalScene } from '../support/survival/scene';
import { expectHarmless } from './stage';

const role = (name: string): string => `arn:aws:iam::111122223333:role/${name}`;

/** Milliseconds after which nobody renews the token any more: then the apply goes on, and the test fails. */
const LIMIT = 20_000;

/** Which tokens stand in a file from now on, in their order, until there were so many; the kernel tells of each change. */
const tokensIn = (path: string, count: number): Promise<string[]> =>
  new Promise((resolve) => {
    const seen: string[] = [];
    const watcher = watch(dirname(path), { signal: AbortSignal.timeout(LIMIT) });
    const look = (): void => {
      if (!existsSync(path)) return;
      const token = readFileSync(path, 'utf8');
      if (token !== seen.at(-1)) seen.push(token);
      if (seen.length === count) watcher.close();
    };
    watcher.on('change', look).on('close', () => {
      resolve(seen);
    });
    look();
  });

interface Claims {
  readonly jti: string;
  readonly aud: string;
  readonly sub: string;
  readonly iat: number;
  readonly exp: number;
}
const claimsOf = (token: string): Claims =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Claims;

describe('an apply that outlives its identity token', () => {
  let scene: SurvivalScene;
  beforeAll(async () => {
    scene = await SurvivalScene.start();
  });
  afterAll(async () => {
    await scene.stop();
    expect(scene.consumer.github.violations).toEqual([]);
  });

  test('has a fresh one in the same file all the time, and leaves none behind', async () => {
    scene.consumer.github.letIdentityTokensLive(1);
    let path = '';
    let tokens: string[] = [];
    const outlive = async (processes: readonly FoundProcess[]): Promise<void> => {
      [path = ''] = processes
        .map((one) => variableOf(one, 'AWS_WEB_IDENTITY_TOKEN_FILE'))
        .filter((file) => file !== '');
      // Each is replaced at half of its life: when there is a fourth, the life of the first is over.
      tokens = await tokensIn(path, 4);
    };
    const outcome = await scene.play('create two', outlive, {
      inputs: { 'aws-plan-role': role('plan'), 'aws-apply-role': role('apply') },
    });
    expectHarmless(outcome.gate);
    expect(outcome.gate.outputs).toMatchObject({ decision: 'apply', outcome: 'applied' });
    expect(outcome.cloud).toHaveLength(3);
    expect(outcome.state.toSorted()).toEqual(outcome.cloud.toSorted());

    const claims = tokens.map(claimsOf);
    expect(new Set(claims.map(({ jti }) => jti)).size).toBe(4);
    expect(claims.at(-1)!.iat).toBeGreaterThanOrEqual(claims[0]!.exp);
    for (const { aud, sub } of claims) {
      expect(aud).toBe('sts.amazonaws.com');
      expect(sub).toMatch(new RegExp(`:environment:${ENVIRONMENT}$`));
    }
    expect(existsSync(path)).toBe(false);
    for (const token of tokens) expect(outcome.gate.log).not.toContain(token);
    expect(outcome.gate.log).not.toContain('could not be renewed');
  });
});
