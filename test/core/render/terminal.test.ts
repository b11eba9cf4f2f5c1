import { describe, expect, test } from '@jest/globals';
import { renderTerminal } from '../../../src/core/render/terminal';
import { expectGolden } from './golden';
import { calm, ordersDb } from './sample';

describe('the terminal', () => {
  test('shows the verdict, what needs eyes and what is needed', () => {
    expectGolden('terminal-orders-db.txt', renderTerminal(ordersDb, { colour: false, width: 100 }));
  });

  test('keeps within its width, commands to copy aside', () => {
    const lines = renderTerminal(ordersDb, { colour: false, width: 60 }).split('\n');
    const prose = lines.filter((line) => !line.startsWith(' '.repeat(16)) && !line.includes('planseal explain'));
    expect(prose.length).toBeGreaterThan(10);
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test('is calm when there is nothing', () => {
    expect(renderTerminal(calm, { colour: false, width: 80 })).toContain('Nothing in it needs a closer look.');
  });

  test('colours by level, only when asked', () => {
    expect(renderTerminal(ordersDb, { colour: true, width: 80 })).toContain('\u001b[31m● CRITICAL\u001b[0m');
    expect(renderTerminal(ordersDb, { colour: false, width: 80 })).not.toContain('\u001b');
  });
});
