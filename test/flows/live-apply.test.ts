import { describe, expect, it } from '@jest/globals';
import { liveApply } from '../../src/flows/live-apply';
import type { ApplyEvent } from '../../src/ports/tool';

const told = (type: ApplyEvent['type'] | 'progress', name: string, seconds?: number, action = 'create') => ({
  type,
  address: `aws_db_instance.${name}`,
  action,
  ...(seconds !== undefined && { seconds }),
});

describe('the live display of an apply', () => {
  it('counts what is done, and says about every half a minute what is still being worked on', () => {
    let now = 1_000_000;
    const live = liveApply(3, () => now);
    const lines: string[] = [];
    const at = (second: number, ...event: Parameters<typeof told>): void => {
      now = 1_000_000 + second * 1_000;
      lines.push(...live(told(...event)));
    };
    at(0, 'start', 'a');
    at(0, 'start', 'b', undefined, 'delete');
    at(10, 'progress', 'a', 10);
    at(20, 'progress', 'a', 20);
    at(30, 'progress', 'a', 30);
    at(31, 'progress', 'b', 31, 'delete');
    at(50, 'done', 'b', 50, 'delete');
    at(60, 'progress', 'a', 60);
    at(70, 'progress', 'a', 70);
    at(95, 'failed', 'a', 95);
    at(96, 'start', 'c');
    expect(lines).toEqual([
      'aws_db_instance.a: create begins',
      'aws_db_instance.b: delete begins',
      'Still at work, 0 of 3 done: aws_db_instance.a (create, 30 s), aws_db_instance.b (delete)',
      'aws_db_instance.b: delete done after 50 s (1 of 3 done)',
      'Still at work, 1 of 3 done: aws_db_instance.a (create, 1 min 0 s)',
      'aws_db_instance.a: create FAILED after 1 min 35 s',
      'aws_db_instance.c: create begins',
    ]);
  });

  it('counts nothing that is only read, and never more than there is', () => {
    const live = liveApply(1, () => 0);
    expect(live(told('done', 'x', 1, 'read'))).toEqual(['aws_db_instance.x: read done after 1 s']);
    expect(live(told('done', 'y', 1))).toEqual(['aws_db_instance.y: create done after 1 s (1 of 1 done)']);
    expect(live(told('done', 'z', 1))).toEqual(['aws_db_instance.z: create done after 1 s (2 of 2 done)']);
  });

  it('names ten objects and counts the rest', () => {
    let now = 0;
    const live = liveApply(12, () => now);
    for (let nth = 0; nth < 12; nth++) live(told('start', `n${nth}`));
    now = 30_000;
    expect(live(told('progress', 'n0', 30))[0]).toMatch(/n9 \(create\) and 2 more$/);
  });
});
