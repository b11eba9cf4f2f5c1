import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IssuedToken, tokenFile } from '../../../src/adapters/cloud/token-file';
import type { Log } from '../../../src/ports/log';
import { keepingLog } from '../../flows/silent-log';
import { manualClock, until } from './manual-clock';

const LIFETIME = 300_000;

describe('a token file', () => {
  let directory: string;
  let path: string;
  let issued: number;
  let warnings: string[];
  let answer: () => Promise<IssuedToken>;
  const clock = () => manualClock();

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'planseal-token-'));
    path = join(directory, 'aws.jwt');
    issued = 0;
    warnings = [];
    answer = () => Promise.resolve({ token: `token-${issued}`, lifetime: LIFETIME });
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  const fileWith = (time: ReturnType<typeof manualClock>) => {
    const log: Log = { ...keepingLog(), warning: (text) => warnings.push(text) };
    const request = () => {
      issued += 1;
      return answer();
    };
    return tokenFile({ path, cloud: 'AWS', request, clock: time, log });
  };
  const content = () => readFileSync(path, 'utf8');

  it('is there while somebody uses it, for its owner alone, and gone after the last one', async () => {
    const file = fileWith(clock());
    expect(existsSync(path)).toBe(false);
    await Promise.all([file.acquire(), file.acquire()]);
    expect(content()).toBe('token-1');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await file.release();
    expect(existsSync(path)).toBe(true);
    await file.release();
    expect(existsSync(path)).toBe(false);
  });

  it('takes the token that is held while more than half of its life is left, and a new one after that', async () => {
    const time = clock();
    const file = fileWith(time);
    for (const [pause, expected] of [
      [0, 'token-1'],
      [LIFETIME / 2 - 1, 'token-1'],
      [1, 'token-2'],
    ] as const) {
      time.pass(pause);
      await file.acquire();
      expect(content()).toBe(expected);
      await file.release();
    }
    expect(time.due()).toEqual([]);
  });

  it('is replaced at half of the life of its token, again and again, and never seen unfinished', async () => {
    const time = clock();
    const file = fileWith(time);
    await file.acquire();
    const seen = new Set<string>();
    const watcher = watch(directory, () => {
      if (existsSync(path)) seen.add(content());
    });
    for (const expected of ['token-2', 'token-3', 'token-4']) {
      expect(time.due()).toEqual([LIFETIME / 2]);
      time.pass(LIFETIME / 2);
      await until(() => content() === expected && time.due().length === 1);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
    watcher.close();
    for (const text of seen) expect(text).toMatch(/^token-\d$/);
    await file.release();
  });

  it('keeps the old token where a renewal fails, says so, and tries again soon', async () => {
    const time = clock();
    const file = fileWith(time);
    await file.acquire();
    const works = answer;
    answer = () => Promise.reject(new Error('503'));
    time.pass(LIFETIME / 2);
    await until(() => warnings.length === 1);
    expect(warnings[0]).toMatch(/AWS token could not be renewed.*503/);
    expect(content()).toBe('token-1');
    expect(time.due()).toEqual([LIFETIME / 20]);
    answer = works;
    time.pass(LIFETIME / 20);
    await until(() => content() === 'token-3');
    await file.release();
  });

  it('stays gone when a renewal comes back after the last user left', async () => {
    const time = clock();
    const file = fileWith(time);
    await file.acquire();
    let arrive: (token: IssuedToken) => void = () => undefined;
    answer = () => new Promise((resolve) => (arrive = resolve));
    time.pass(LIFETIME / 2);
    await file.release();
    arrive({ token: 'late', lifetime: LIFETIME });
    await new Promise((resolve) => setImmediate(resolve));
    expect(existsSync(path)).toBe(false);
    expect(time.due()).toEqual([]);
  });

  it('lets the next user try where the first one got no token', async () => {
    const file = fileWith(clock());
    const works = answer;
    answer = () => Promise.reject(new Error('403'));
    await expect(file.acquire()).rejects.toThrow('403');
    answer = works;
    await file.acquire();
    expect(content()).toBe('token-2');
    await file.release();
  });
});
