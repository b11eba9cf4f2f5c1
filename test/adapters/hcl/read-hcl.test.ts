import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readHcl } from '../../../src/adapters/hcl/file';
import { GRAMMAR, RUNTIME } from '../../../src/adapters/hcl/wasm';
import { type Block, type ConfigurationFile, stringOf, type Value } from '../../../src/core/hcl/model';

const valueIn = ({ attributes }: ConfigurationFile): Value => attributes[0]!.value;

test('the embedded grammar and runtime are those of the packages', () => {
  const { resolve } = createRequire(import.meta.url);
  const packaged = (file: string): Buffer => readFileSync(resolve(file));
  const embedded = (text: string): Buffer => brotliDecompressSync(Buffer.from(text, 'base64'));
  expect(embedded(RUNTIME).equals(packaged('web-tree-sitter/web-tree-sitter.wasm'))).toBe(true);
  const grammar = '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm';
  expect(embedded(GRAMMAR).equals(packaged(grammar))).toBe(true);
});

describe('values', () => {
  const literal = (value: unknown) => ({ kind: 'literal', value });
  const expression = (text: string, ...references: string[]) => ({ kind: 'expression', text, references });
  test.each<[string, unknown]>([
    ['"a\\n\\"b\\" \\u00e9\\U0001F600 $${x} %%{y}"', literal('a\n"b" é😀 ${x} %{y}')],
    ['12.5', literal(12.5)],
    ['true', literal(true)],
    ['null', literal(null)],
    ['("x")', literal('x')],
    ['""', literal('')],
    ['[1, "b"]', { kind: 'list', items: [literal(1), literal('b')] }],
    ['var.a.b', expression('var.a.b', 'var.a.b')],
    ['"${var.a}-x"', expression('"${var.a}-x"', 'var.a')],
    ['"${"local"}-exec"', expression('"${"local"}-exec"')],
    ['a ? b.c : d[0].e', expression('a ? b.c : d[0].e', 'a', 'b.c', 'd')],
    ['merge(local.a, {})', expression('merge(local.a, {})', 'local.a')],
    ['-1', expression('-1')],
    ['<<E\nx\nE', expression('<<E\nx\nE')],
  ])('%s', async (text, expected) => {
    const file = await readHcl(`a = ${text}\n`, 'x.tf');
    expect(file.problems).toEqual([]);
    expect(valueIn(file)).toEqual(expected);
  });

  test('objects keep their keys, and an expression as key is none', async () => {
    const value = valueIn(await readHcl('a = { b = 1, "c" : 2, (d) = 3, true = 4 }', 'x.tf'));
    expect(value.kind === 'object' && value.entries.map(({ key }) => key)).toEqual(['b', 'c', undefined, 'true']);
  });
});

const shapeOf = ({ type, labels, attributes, blocks }: Block): unknown => ({
  type,
  labels,
  attributes: Object.fromEntries(
    attributes.map(({ name, value }) => [name, value.kind === 'literal' ? value.value : value.kind]),
  ),
  blocks: blocks.map(shapeOf),
});

test('blocks in HCL and in JSON are the same model', async () => {
  const hcl = await readHcl(
    `
resource "aws_instance" web {
  ami = "x"
  # comment
  lifecycle { prevent_destroy = true }
  provisioner "local-exec" {
    command = "id"
  }
}
resource "aws_instance" "two" {}
terraform {
  backend "s3" {
    bucket = "b"
  }
}`,
    'x.tf',
  );
  const json = await readHcl(
    `{"//": "comment",
      "resource": [{"aws_instance": {"web": [{"ami": "x", "lifecycle": {"prevent_destroy": true}, "provisioner": [{"local-exec": {"command": "id"}}]}]}},
                   {"aws_instance": {"two": {}}}],
      "terraform": {"backend": {"s3": {"bucket": "b"}}}}`,
    'x.tf.json',
  );
  expect([...hcl.problems, ...json.problems]).toEqual([]);
  expect(json.blocks.map(shapeOf)).toEqual(hcl.blocks.map(shapeOf));
  expect(hcl.blocks.map(({ place }) => place.line)).toEqual([2, 10, 11]);
  expect(json.blocks.map(({ place }) => place.line)).toEqual([2, 3, 4]);
});

test('JSON: members that stand twice both count, and templates are expressions', async () => {
  const file = await readHcl(
    '{"data": {"external": {"a": {}}}, "data": {"external": {"b": {"x": "${join(\\"\\", [var.c])}", "y": "$${z}"}}}}',
    'x.tf.json',
  );
  expect(file.problems).toEqual([]);
  expect(file.blocks.map(({ labels }) => labels)).toEqual([
    ['external', 'a'],
    ['external', 'b'],
  ]);
  expect(file.blocks[1]!.attributes.map(({ value }) => value)).toEqual([
    { kind: 'expression', text: '${join("", [var.c])}', references: ['var.c'] },
    { kind: 'literal', value: '${z}' },
  ]);
});

describe('what is broken is told with its place, and the rest is read', () => {
  test.each<[string, string, string, number, string[]]>([
    ['a line', 'x.tf', 'data "external" "d" {}\nresource "a" "b" {\n  c = = 1\n}\n', 3, ['data', 'resource']],
    ['a brace', 'x.tf', 'data "external" "d" {}\nresource "a" "b" {\n', 3, ['data', 'resource']],
    ['a quote', 'x.tf', 'data "external" "d" {}\na = "\n', 3, ['data']],
    ['JSON', 'x.tf.json', '{"data": {},\n }', 2, []],
    ['a JSON number', 'x.tf.json', '3', 1, []],
    ['a JSON block that is text', 'x.tf.json', '{"locals": {},\n"terraform": "x"}', 2, ['locals']],
  ])('%s', async (_, path, text, line, types) => {
    const file = await readHcl(text, path);
    expect(file.problems[0]?.place).toMatchObject({ file: path, line });
    expect(file.blocks.map(({ type }) => type)).toEqual(types);
  });
});

describe('no way of writing text hides what follows it', () => {
  test.each([
    'a = <<EOT\nx\nEOT   \n',
    'a = <<EOT\r\nx\r\nEOT\r\n',
    'a = <<-EOT\n  x\n  EOT\n',
    'a = <<EOT\n  x\n  EOT\n',
    'a = <<EOT\nEOT\n',
    'a = <<EOT\nx EOT\nEOTX\nEOT x\nEOT\n',
    'a = <<EOT\n$${b}%%{c}"\nEOT\n',
    'a = <<EOT\n${"EOT"}$\nEOT\n',
    'a = <<E-T\nE-T\n',
    'a = "$"\nb = "%"\n',
    'a = "$${"\n',
    'a = "$$${b}"\n',
    'a = "\\\\"\n',
    'a = "${"}"}"\n',
    'a = "${b /* } */}"\n',
    'a = "%{ if x }y%{ endif }"\n',
    '# c \\\n// c\r\n/***/ /* # */\n',
  ])('%j', async (text) => {
    const file = await readHcl(`${text}data "external" "x" {}\n`, 'x.tf');
    expect(file.problems).toEqual([]);
    expect(file.blocks.map(({ labels }) => labels)).toEqual([['external', 'x']]);
  });
});

describe('hostile text', () => {
  test.each<[string, string]>([
    ['brackets that do not close', `a = ${'['.repeat(20_000)}`],
    ['brackets that close', `a = ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['blocks in blocks', 'a {\n'.repeat(20_000) + '}\n'.repeat(20_000)],
    ['templates in templates', `a = ${'"${'.repeat(300)}1${'}"'.repeat(300)}`],
    ['templates that do not close', 'a = ' + '"${'.repeat(20_000)],
    ['objects in objects', `a = ${'{a='.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['a heredoc that does not end', 'a = <<EOT\n' + 'x\n'.repeat(50_000)],
    ['a heredoc with an endless name', `a = <<${'E'.repeat(5_000)}\nx\n${'E'.repeat(5_000)}\n`],
    ['garbage', '}{][)("${'.repeat(3_000)],
    ['only quotes', '"'.repeat(100_001)],
    ['a comment that does not end', `/*${'*'.repeat(200_000)}`],
    ['zero bytes', 'a = 1\u0000\u0000 b'],
    ['lone surrogates', 'a = "\ud800" \udc00'],
    ['right-to-left text', 'a = "\u202e" // \u2066'],
    ['a chain of conditions', `a = ${'b ? c : '.repeat(5_000)}d`],
  ])('%s is read or told, soon', async (_, text) => {
    const begun = performance.now();
    const file = await readHcl(`${text}\n`, 'x.tf');
    expect(performance.now() - begun).toBeLessThan(12_000);
    expect(file.problems.length + file.attributes.length + file.blocks.length).toBeGreaterThan(0);
    expect((await readHcl('locals {}', 'y.tf')).blocks).toHaveLength(1);
  });

  test.each(['['.repeat(200_000), '{"a":'.repeat(100_000), '[{"locals":'.repeat(50_000)])(
    'deep JSON is told',
    async (text) => {
      expect((await readHcl(text, 'x.tf.json')).problems).not.toEqual([]);
    },
  );

  test('blocks deeper than anybody writes are told, not dropped', async () => {
    const file = await readHcl('a {\n'.repeat(60) + '}\n'.repeat(60), 'x.tf');
    expect(file.problems[0]?.message).toContain('More than 50 blocks');
  });
});

const fragment = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '"',
  '{',
  '}',
  '[',
  ']',
  '=',
  '${',
  '%{',
  '<<E\n',
  'E',
  '/*',
  '*/',
  '#',
  '\\',
  '\r',
  'é',
  '(',
  ')',
  '.',
  '::',
  '?',
  ':',
  '0',
  'data "external" "x" {}\n',
);

test('no text makes it throw, and every place is in the text', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom('x.tf', 'x.tf.json'), async (text, path) => {
      const file = await readHcl(text, path);
      const lines = text.split(/\r\n?|\n/).length;
      for (const { place } of [...file.problems, ...file.blocks, ...file.attributes]) {
        expect(place.line).toBeGreaterThan(0);
        expect(place.line).toBeLessThanOrEqual(lines);
      }
    }),
    { numRuns: 300 },
  );
});

test('any string that is written as HCL or JSON writes it is read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
      const quoted = JSON.stringify(text.replace(/[\b\f]/g, '')).replace(/([$%])\{/g, '$1$1{');
      const expected = text.replace(/[\b\f]/g, '');
      expect(stringOf(valueIn(await readHcl(`a = ${quoted}\n`, 'x.tf')))).toBe(expected);
      expect(stringOf(valueIn(await readHcl(`{"a": ${quoted}}`, 'x.tf.json')))).toBe(expected);
    }),
    { numRuns: 300 },
  );
});
