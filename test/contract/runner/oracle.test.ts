import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RunnerOracle, type CommandName } from '../../support/runner/oracle';

const ALL: readonly CommandName[] = [
  'add-mask',
  'debug',
  'endgroup',
  'error',
  'group',
  'notice',
  'stop-commands',
  'warning',
];

const scan = (
  text: string,
  allowed: readonly CommandName[] = [],
  stream: 'stdout' | 'stderr' = 'stdout',
): RunnerOracle => {
  const oracle = new RunnerOracle({ allowed });
  oracle.feed(stream, text);
  oracle.end();
  return oracle;
};

describe('what the runner takes for a command', () => {
  test.each([
    ['::add-mask::high', 'add-mask', {}, 'high'],
    ['   ::add-mask::high', 'add-mask', {}, 'high'],
    ['\t::add-mask::high', 'add-mask', {}, 'high'],
    ['\u0085::add-mask::high', 'add-mask', {}, 'high'],
    ['\u00a0::add-mask::high', 'add-mask', {}, 'high'],
    ['\ufeff::add-mask::high', 'add-mask', {}, 'high'],
    ['::ADD-Mask::high', 'add-mask', {}, 'high'],
    ['::error title=a%3Ab%2Cc,line=3::x%0Ay%250A', 'error', { title: 'a:b,c', line: '3' }, 'x\ny%0A'],
    ['::error TITLE=t::x', 'error', { title: 't' }, 'x'],
    ['::error title=,=b,c,d=e=f::x', 'error', { d: 'e=f' }, 'x'],
    ['::set-output name=level::LOW', 'set-output', { name: 'level' }, 'LOW'],
    ['::set-env name=A::b', 'set-env', { name: 'A' }, 'b'],
    ['::warning ::a::b', 'warning', {}, 'a::b'],
    ['##[add-mask]high', 'add-mask', {}, 'high'],
    ['{"@message":"##[add-mask]high"}', 'add-mask', {}, 'high"}'],
    ['name = "##[set-output name=a;x=1]b"', 'set-output', { name: 'a', x: '1' }, 'b"'],
    ['##[error title=a%5Db%3Bc]x%0Ay', 'error', { title: 'a]b;c' }, 'x\ny'],
    ['::unknown::##[debug]x', 'debug', {}, 'x'],
  ])('%j', (line, name, properties, data) => {
    const { commands } = scan(line);
    expect(commands).toEqual([expect.objectContaining({ name, properties, data })]);
  });

  test.each([
    ['text before ::add-mask::high'],
    ['│ ::add-mask::high'],
    ['{"@message":"::add-mask::high"}'],
    ['::add-mask'],
    ['::add-mask:high'],
    [': :add-mask::high'],
    ['::nonsense::high'],
    ['::internal-set-repo-path::x'],
    [' ::  add-mask::high'],
    ['##[add-mask'],
    ['## [add-mask]high'],
    ['#[add-mask]high'],
    ['##[section]Starting'],
    ['x\ufeff::add-mask::high'],
    ['\u200b::add-mask::high'],
    ['x\u2028::add-mask::high'],
    ['x\u0085::add-mask::high'],
    ['x\u000b::add-mask::high'],
    ['##[nothing] ##[add-mask]high'],
    [''],
  ])('%j is only text', (line) => {
    const oracle = scan(line);
    expect(oracle.commands).toEqual([]);
    expect(oracle.log).toBe(line === '' ? '' : `${line}\n`);
  });

  test.each(['\n', '\r\n', '\r'])('a line can start after %j', (separator) => {
    expect(scan(`a${separator}::add-mask::high${separator}b`).commands).toHaveLength(1);
    expect(scan(`a${separator}::add-mask::high${separator}b`).log).toBe('a\nb\n');
  });

  test('the same commands come out however the bytes are cut into chunks', () => {
    const text = 'ä\r\n::warning::ünö\rx\r\n\n  ##[group]é\n::add-mask::€uro\n€uro\r';
    const bytes = Buffer.from(text);
    const whole = scan(text);
    expect(whole.commands.map(({ name }) => name)).toEqual(['warning', 'group', 'add-mask']);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 }), (cuts) => {
        const oracle = new RunnerOracle({ allowed: ALL });
        const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        edges.slice(1).forEach((end, index) => {
          oracle.feed('stdout', bytes.subarray(edges[index], end));
        });
        oracle.end();
        expect(oracle.commands).toEqual(whole.commands);
        expect(oracle.log).toBe(whole.log);
      }),
    );
  });

  test('both streams are scanned, each with its own lines', () => {
    const oracle = new RunnerOracle({ allowed: [] });
    oracle.feed('stdout', '::add-');
    oracle.feed('stderr', 'noise\n::set-output name=a::b\n');
    oracle.feed('stdout', 'mask::high\n');
    oracle.end();
    expect(oracle.commands.map(({ name }) => name)).toEqual(['set-output', 'add-mask']);
  });
});

describe('injection (threats T16 and T17)', () => {
  // What `terraform plan` prints for a heredoc with a hostile line: white space, then the line.
  const plan = [
    '  + input = <<-EOT',
    '      x',
    '      ::add-mask::high',
    '      ::set-output name=level::LOW',
    '      ##[error]All is well',
    '    EOT',
  ].join('\n');

  test('raw output of a plan executes three commands, none of which is allowed to an action', () => {
    expect(
      scan(plan, ['warning', 'error', 'group', 'endgroup']).violations.map(({ name, form }) => `${form} ${name}`),
    ).toEqual(['v2 add-mask', 'v2 set-output', 'v1 error']);
  });

  test('an allowed command is no violation, unless it has the V1 form, which is never ours', () => {
    expect(scan('::error::x', ['error']).violations).toEqual([]);
    expect(scan('##[error]x', ['error']).violations).toHaveLength(1);
  });

  test('a poisoned mask hides every later occurrence, also inside other words', () => {
    const oracle = scan('high\n::add-mask::high\nhigh, higher, HIGH\n');
    expect(oracle.log).toBe('high\n***, ***er, HIGH\n');
    expect(oracle.hides('risk-level=high')).toBe(true);
    expect(oracle.hides('risk-level=HIGH')).toBe(false);
  });

  test('a token stops both forms on both streams until it comes back, whatever its case', () => {
    const oracle = new RunnerOracle({ allowed: ALL });
    oracle.feed('stdout', '::stop-commands::Token1\n::add-mask::a\n##[set-output name=x]y\n');
    oracle.feed('stderr', '::set-env name=a::b\n');
    oracle.feed('stdout', '::token1::\n::warning::on again\n::token1::\n');
    oracle.end();
    expect(oracle.commands.map(({ name }) => name)).toEqual(['stop-commands', 'warning']);
    expect(oracle.log).toContain('::add-mask::a\n');
    expect(oracle.log).toMatch(/::token1::\n$/);
  });

  test('a line on standard error that arrives before the stop token still acts', () => {
    const oracle = new RunnerOracle({ allowed: ALL });
    oracle.feed('stderr', '::set-output name=a::b\n');
    oracle.feed('stdout', '::stop-commands::t\n');
    oracle.end();
    expect(oracle.outputs).toEqual({ a: 'b' });
    expect(oracle.violations).toHaveLength(1);
  });

  test.each(['', 'warning', 'pause-logging', 'Stop-Commands'])(
    'the stop token %j is refused and nothing is stopped',
    (token) => {
      const oracle = scan(`::stop-commands::${token}\n::warning::still alive`, ALL);
      expect(oracle.failures).toHaveLength(1);
      expect(oracle.annotations).toHaveLength(1);
    },
  );

  test.each([
    ['::set-env name=LD_PRELOAD::x'],
    ['::add-path::/tmp/x'],
    ['::set-output::x'],
    ['::save-state::x'],
    ['::echo::perhaps'],
  ])('%s fails the step', (line) => {
    expect(scan(line).failures).toHaveLength(1);
  });

  test('the deprecated commands still set outputs and state', () => {
    const oracle = scan('::set-output name=a::1\n::save-state name=b::2\n');
    expect([oracle.outputs, oracle.state]).toEqual([{ a: '1' }, { b: '2' }]);
  });

  test('a matcher is a violation unless allowed, and shows nothing', () => {
    const oracle = scan('::add-matcher::tsc.json\n');
    expect(oracle.violations.map(({ name }) => name)).toEqual(['add-matcher']);
    expect(oracle.log).toBe('');
  });
});

describe('masks', () => {
  test.each([
    ['overlapping values become one stretch', ['abcd', 'cdef'], 'xabcdefx', 'x***x'],
    ['adjacent values become one stretch', ['ab', 'cd'], 'xabcdx', 'x***x'],
    ['a value may overlap itself', ['aba'], 'xababax', 'x***x'],
    ['separate occurrences stay separate', ['a'], 'a-a', '***-***'],
    ['regular expression characters are plain text', ['a.c*'], 'abc a.c*', 'abc ***'],
  ])('%s', (_title, masks, text, expected) => {
    expect(new RunnerOracle({ allowed: [], masks }).mask(text)).toBe(expected);
  });

  test('every line of a masked multi-line value is masked too', () => {
    const oracle = scan('::add-mask::first%0Asecond\nfirst\nsecond\n');
    expect(oracle.log).toBe('***\n***\n');
  });

  test('an empty mask only warns', () => {
    expect(scan('::add-mask::  \nx').log).toBe(
      "##[warning]Can't add secret mask for empty string in ##[add-mask] command.\nx\n",
    );
  });

  test('a secret that the runner knows from the start is hidden in the first line', () => {
    const oracle = new RunnerOracle({ allowed: [], masks: ['ghs_token'] });
    oracle.feed('stdout', 'Authorization: ghs_token\n');
    oracle.end();
    expect(oracle.log).toBe('Authorization: ***\n');
  });
});

describe('annotations', () => {
  test('keeps ten of each level and shows all in the log', () => {
    const text = ['error', 'warning', 'notice']
      .flatMap((level) => Array.from({ length: 12 }, (_, index) => `::${level}::${index}\n`))
      .join('');
    const oracle = scan(text, ALL);
    expect(oracle.annotations.map(({ level }) => level)).toEqual([
      ...Array<string>(10).fill('failure'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ]);
    expect(oracle.log.split('\n').filter((line) => line.startsWith('##[error]'))).toHaveLength(12);
  });

  test('masks first and cuts to 4096 characters afterwards', () => {
    const oracle = scan(`::add-mask::secret\n::error::secret${'x'.repeat(5000)}\n`, ALL);
    expect(oracle.annotations[0]?.message).toBe(`***${'x'.repeat(4093)}`);
  });

  test.each([
    ['file=a.tf,line=3,endLine=5,title=T', { file: 'a.tf', line: 3, endLine: 5, title: 'T' }],
    ['file=a.tf,line=3,col=2,endColumn=4', { file: 'a.tf', line: 3, col: 2, endColumn: 4 }],
    ['file=a.tf,line=3,endLine=5,col=2', { file: 'a.tf', line: 3, endLine: 5 }],
    ['endLine=5', { line: 5, endLine: 5 }],
    ['line=1,endColumn=4', { line: 1, col: 4, endColumn: 4 }],
    ['line=5,endLine=3', {}],
    ['line=1,col=5,endColumn=3', { line: 1 }],
    ['col=2', {}],
    ['line=x', {}],
  ])('%s', (properties, expected) => {
    expect(scan(`::notice ${properties}::m`, ALL).annotations).toEqual([
      { level: 'notice', message: 'm', ...expected },
    ]);
  });
});

describe('the log', () => {
  test('shows groups as marks, hides debug lines, and echoes commands only when asked', () => {
    expect(scan('::group::Plan\nx\n::endgroup::\n::debug::hidden\n', ALL).log).toBe('##[group]Plan\nx\n##[endgroup]\n');
    expect(scan('::echo::on\n::set-output name=a::b\n::echo::off\n::set-output name=a::b\n').log).toBe(
      '::set-output name=a::b\n::echo::off\n',
    );
    const debug = new RunnerOracle({ allowed: [], debug: true });
    debug.feed('stdout', '::debug::shown\n');
    debug.end();
    expect(debug.log).toBe('##[debug]shown\n');
  });

  test('text without a command passes unchanged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }).filter((line) => !/[\r\n]|::|##\[|^\ufeff/.test(line))),
        (lines) => {
          const text = lines.map((line) => `${line}\n`).join('');
          expect(scan(text).log).toBe(text);
        },
      ),
    );
  });
});
