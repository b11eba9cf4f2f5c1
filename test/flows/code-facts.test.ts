import { describe, expect, test } from '@jest/globals';
import { OperationError } from '../../src/core/errors';
import { codeFacts } from '../../src/flows/code-facts';
import { configurationOf } from '../core/hcl/configuration';

const database = (kept: boolean): string =>
  `resource "aws_db_instance" "orders" {\n  lifecycle { prevent_destroy = ${String(kept)} }\n}\n`;
const code = (text: string) => () => configurationOf({ 'main.tf': text });

describe('what the code tells', () => {
  test('where an object is declared, and which guard a change takes away', async () => {
    const facts = await codeFacts({ head: code(`\n${database(false)}`), base: code(database(true)) });

    expect(facts.locate?.('aws_db_instance.orders[0]')).toMatchObject({ file: 'main.tf', line: 2 });
    expect(facts.preventDestroyRemoved).toEqual(['aws_db_instance.orders']);
    expect(facts.notes).toEqual([]);
  });

  test('no guard where there is nothing to compare with', async () => {
    expect(await codeFacts({ head: code(database(false)) })).not.toHaveProperty('preventDestroyRemoved');
  });

  test('that something could not be read, on either side', async () => {
    const { notes } = await codeFacts({ head: code(database(true)), base: code('resource "a" {{{\n') });

    expect(notes).toEqual([expect.stringContaining('base could be read (main.tf)')]);
  });

  test('that the base cannot be had, and why; not that nothing was removed', async () => {
    const base = (): Promise<never> => Promise.reject(new OperationError('GitHub answered 500'));
    const facts = await codeFacts({ head: code(database(true)), base });

    expect(facts).not.toHaveProperty('preventDestroyRemoved');
    expect(facts.notes).toEqual(['Whether a prevent_destroy was taken away is not known: GitHub answered 500']);
  });

  test('nothing at all when the code is not where the caller says', async () => {
    await expect(codeFacts({ head: () => Promise.reject(new Error('no such directory')) })).rejects.toThrow('no such');
  });
});
