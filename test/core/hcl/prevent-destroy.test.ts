import { describe, expect, test } from '@jest/globals';
import { preventDestroyOf, preventDestroyRemoved } from '../../../src/core/hcl/prevent-destroy';
import { configurationOf } from './configuration';

const database = (name: string, lifecycle = ''): string =>
  `resource "aws_db_instance" "${name}" {\n  ${lifecycle}\n}\n`;
const KEPT = 'lifecycle { prevent_destroy = true }';
const protectedDatabase = (name: string): string => database(name, KEPT);
const call = (name: string, source: string): string => `module "${name}" {\n  source = "${source}"\n}\n`;

test('protected resources are found in local modules, once for each call', async () => {
  const configuration = await configurationOf({
    'main.tf':
      protectedDatabase('own') + database('bare') + call('a', './db') + call('b', './db') + call('far', 'x/y/z'),
    'db/main.tf': protectedDatabase('this'),
  });
  expect([...preventDestroyOf(configuration)]).toEqual([
    'aws_db_instance.own',
    'module.a.aws_db_instance.this',
    'module.b.aws_db_instance.this',
  ]);
});

test('modules that call each other end', async () => {
  const configuration = await configurationOf({ 'main.tf': call('again', './.') + protectedDatabase('own') });
  expect(preventDestroyOf(configuration).size).toBeLessThan(100);
});

test('JSON, override files and a second file of the same resource count', async () => {
  const json = JSON.stringify({ resource: { aws_db_instance: { j: { lifecycle: { prevent_destroy: true } } } } });
  const configuration = await configurationOf({
    'j.tf.json': json,
    'main.tf': protectedDatabase('loosened') + database('tightened') + protectedDatabase('both'),
    'main.tofu': database('both'),
    'x_override.tf': database('loosened', 'lifecycle { prevent_destroy = false }') + protectedDatabase('tightened'),
  });
  expect([...preventDestroyOf(configuration)].sort()).toEqual(['aws_db_instance.j', 'aws_db_instance.tightened']);
});

interface Case {
  readonly name: string;
  readonly base: string;
  readonly head: string;
  readonly lost: string[];
}

describe('what the head protects less than the base', () => {
  test.each<Case>([
    { name: 'nothing', base: protectedDatabase('a'), head: protectedDatabase('a'), lost: [] },
    { name: 'the setting is gone', base: protectedDatabase('a'), head: database('a'), lost: ['aws_db_instance.a'] },
    {
      name: 'the setting is false',
      base: protectedDatabase('a'),
      head: database('a', 'lifecycle { prevent_destroy = false }'),
      lost: ['aws_db_instance.a'],
    },
    {
      name: 'the setting now depends',
      base: protectedDatabase('a'),
      head: database('a', 'lifecycle { prevent_destroy = var.keep }'),
      lost: ['aws_db_instance.a'],
    },
    {
      name: 'it depended before and still does',
      base: database('a', 'lifecycle { prevent_destroy = var.keep }'),
      head: database('a', 'lifecycle { prevent_destroy = var.other }'),
      lost: [],
    },
    {
      name: 'the block is gone with its protection',
      base: protectedDatabase('a'),
      head: '',
      lost: ['aws_db_instance.a'],
    },
    {
      name: 'it is only forgotten',
      base: protectedDatabase('a'),
      head: 'removed {\n  from = aws_db_instance.a\n  lifecycle { destroy = false }\n}',
      lost: [],
    },
    {
      name: 'it is removed and destroyed',
      base: protectedDatabase('a'),
      head: 'removed {\n  from = aws_db_instance.a\n  lifecycle { destroy = true }\n}',
      lost: ['aws_db_instance.a'],
    },
    {
      name: 'it moved and is still protected',
      base: protectedDatabase('a'),
      head: `${protectedDatabase('b')}moved {\n  from = aws_db_instance.a\n  to = aws_db_instance.b\n}`,
      lost: [],
    },
    {
      name: 'it moved and lost it',
      base: protectedDatabase('a'),
      head: `${database('b')}moved {\n  from = aws_db_instance.a\n  to = aws_db_instance.b["x"]\n}`,
      lost: ['aws_db_instance.b'],
    },
    {
      name: 'it moved twice',
      base: protectedDatabase('a'),
      head: `${protectedDatabase('c')}moved {\n  from = aws_db_instance.b\n  to = aws_db_instance.c\n}\nmoved {\n  from = aws_db_instance.a\n  to = aws_db_instance.b\n}`,
      lost: [],
    },
    {
      name: 'moves in a circle',
      base: protectedDatabase('a'),
      head: 'moved {\n  from = aws_db_instance.a\n  to = aws_db_instance.b\n}\nmoved {\n  from = aws_db_instance.b\n  to = aws_db_instance.a\n}',
      lost: ['aws_db_instance.a'],
    },
    { name: 'a new resource without protection', base: '', head: database('a'), lost: [] },
  ])('$name', async ({ base, head, lost }) => {
    const [before, after] = [await configurationOf({ 'main.tf': base }), await configurationOf({ 'main.tf': head })];
    expect(preventDestroyRemoved(before, after)).toEqual(lost);
  });

  test('a module that was renamed with a moved block keeps what it protects', async () => {
    const db = { 'db/main.tf': protectedDatabase('this') };
    const before = await configurationOf({ 'main.tf': call('old', './db'), ...db });
    const moved = 'moved {\n  from = module.old\n  to = module.new\n}';
    expect(
      preventDestroyRemoved(before, await configurationOf({ 'main.tf': call('new', './db') + moved, ...db })),
    ).toEqual([]);
    expect(preventDestroyRemoved(before, await configurationOf({ 'main.tf': call('new', './db'), ...db }))).toEqual([
      'module.old.aws_db_instance.this',
    ]);
  });
});
