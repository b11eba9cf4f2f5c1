import { describe, expect, test } from '@jest/globals';
import { markdown } from '../../../src/core/render/markdown';
import { paragraph } from '../../../src/core/render/nodes';
import { told } from '../../../src/core/render/told';

describe('a sentence', () => {
  test.each([
    ['skip_final_snapshot is true', '`skip_final_snapshot` is true'],
    ['looks like aws_db_instance.orders now', 'looks like `aws_db_instance.orders` now'],
    ['runs on `push` must not apply', 'runs on `push` must not apply'],
    ['someone of @acme/dba.', 'someone of `@acme/dba`.'],
    ['changes c01d4b0f7e2a, not 12345678', 'changes `c01d4b0f7e2a`, not 123456\u200b78'],
    ['see https://example.com/a-b.', 'see `https://example.com/a-b`.'],
    ['a lone ` stays text', 'a lone \\` stays text'],
    ['mail to a@b.example', 'mail to a@\u200bb.example'],
    ['```sh', '\\`\\`\\`sh'],
    ['', ''],
  ])('%j reads %j', (sentence, shown) => {
    expect(markdown(paragraph(...told(sentence))).trimEnd()).toBe(shown);
  });
});
