import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { applyFields, applyMarkerOf } from '../../../src/core/after-apply/apply-marker';
import { healthTarget, targetsFor, verdictOf } from '../../../src/core/after-apply/health';
import { planApplyIssue, type SeenIssue } from '../../../src/core/after-apply/issue-plan';
import { revertCommands } from '../../../src/core/after-apply/revert';
import { watchCommands, watched } from '../../../src/core/after-apply/watch-list';
import type { Finding } from '../../../src/core/risk/assessment';
import { rollbacksOf } from '../../../src/core/gate/rollbacks';
import { renderApplyIssue } from '../../../src/core/render/apply-issue';
import { appliedRecord, object } from './record';

const LINKS = {
  commit: 'c'.repeat(40),
  pull: 12,
  defaultBranch: 'main',
  runUrl: 'https://github.com/acme/infra/actions/runs/100',
};

describe('the watch list', () => {
  it('names what did not end first, then what took the place of another, then what is new', () => {
    const record = appliedRecord({
      objects: [
        object('update.a', 'update'),
        object('create.b'),
        object('replaced.c', 'delete'),
        object('replaced.c', 'create'),
        object('gone.d', 'delete'),
        object('data.e', 'read'),
        object('failed.f', 'create', 'failed'),
        object('begun.g', 'update', 'begun'),
      ],
    });
    expect(watched(record)).toEqual(['failed.f', 'begun.g', 'replaced.c', 'create.b', 'update.a']);
  });

  it('is short', () => {
    expect(
      watched(appliedRecord({ objects: Array.from({ length: 99 }, (_, nth) => object(`a.${nth}`)) })),
    ).toHaveLength(10);
  });

  it('gives commands in which no name can act', () => {
    const evil = `a.b["$(touch x)'; rm -rf /"]`;
    const record = appliedRecord({ objects: [object(evil)] });
    const place = { directory: "in fra's", workspace: 'blue green', command: 'tofu' as const };
    const [command = ''] = watchCommands({ ...record, place });
    const words = execFileSync('sh', ['-c', `tofu() { printf '%s\\n' "$TF_WORKSPACE" "$@"; }; ${command}`], {
      encoding: 'utf8',
    });
    expect(words.trimEnd().split('\n')).toEqual(['blue green', "-chdir=in fra's", 'state', 'show', evil]);
  });

  it('has no commands for a record that does not say where the stack stands', () => {
    const record = appliedRecord({ objects: [object('a.b')] });
    delete record.place;
    expect(watchCommands(record)).toEqual([]);
  });
});

describe('the issue of an apply', () => {
  const failed = appliedRecord({ outcome: 'failed' });
  const body = renderApplyIssue(failed, LINKS).body;
  const issue = (number: number, more: Partial<SeenIssue> & { run?: string; stack?: string } = {}): SeenIssue => {
    const { run = '99.1', stack = 'infra', ...rest } = more;
    const [runId, attempt] = run.split('.').map(Number);
    const fields = applyFields({ stack, environment: 'production', runId: runId!, attempt: attempt! });
    const words = Object.entries(fields).map(([key, value]) => `${key}=${value}`);
    return { number, state: 'open', authorId: 1, body: `<!-- planseal:apply v1 ${words.join(' ')} -->\n`, ...rest };
  };
  const open = { do: 'open' };
  const close = (number: number) => ({ do: 'close', number });

  it.each<[string, string, SeenIssue[], object[]]>([
    ['failed', 'there is none', [], [open]],
    ['partial', 'there is none', [], [open]],
    ['interrupted', 'there is none', [], [open]],
    ['applied', 'there is none', [], []],
    ['failed', 'one is open', [issue(5)], [{ do: 'update', number: 5 }]],
    ['failed', 'it says so already', [issue(5, { body })], [{ do: 'nothing' }]],
    ['failed', 'two are open', [issue(6), issue(5)], [{ do: 'update', number: 5 }, close(6)]],
    ['failed', 'one was closed', [issue(5, { state: 'closed' })], [open]],
    ['failed', 'somebody closed that of this run', [issue(5, { state: 'closed', run: '100.1' })], []],
    ['failed', 'a newer run wrote it', [issue(5, { run: '101.1' })], []],
    ['failed', 'a newer attempt wrote it', [issue(5, { run: '100.2' })], []],
    ['failed', 'one of another stack is open', [issue(5, { stack: 'network' })], [open]],
    ['failed', 'somebody else pasted the marker', [issue(5, { authorId: 2 })], [open]],
    ['failed', 'a foreign text stands there', [issue(5, { body: 'planseal:apply' })], [open]],
    ['applied', 'one is open', [issue(5)], [close(5)]],
    ['nothing-to-do', 'two are open', [issue(5), issue(6)], [close(5), close(6)]],
    ['applied', 'that of a newer run is open', [issue(5, { run: '101.1' })], []],
    ['applied', 'somebody else pasted the marker', [issue(5, { authorId: 2 })], []],
    ['not-started', 'one is open', [issue(5)], []],
  ])('after %s, when %s', (outcome, _, issues, steps) => {
    const record = appliedRecord({ outcome: outcome as 'failed' });
    expect(planApplyIssue(issues, 1, record, renderApplyIssue(record, LINKS).body)).toEqual(steps);
  });

  it('is found by its marker, whatever the stack is called', () => {
    const record = appliedRecord({ outcome: 'failed' }, { stack: 'a --> <b> é/*', environment: 'pro d' });
    expect(applyMarkerOf(renderApplyIssue(record, LINKS).body)).toEqual({
      stack: 'a --> <b> é/*',
      environment: 'pro d',
      runId: 100,
      attempt: 1,
    });
  });
});

describe('rolling back', () => {
  const finding = (address: string, of: string, text: string): Finding =>
    ({ address, rollback: { class: of, text, commands: [] } }) as unknown as Finding;

  it('tells the hardest first and each once, and not what a revert does anyway', () => {
    const findings = [
      finding('a', 'revert-and-apply', 'revert'),
      finding('b', 'restore-from-backup', 'restore'),
      finding('b', 'restore-from-backup', 'restore'),
      finding('c', 'none', 'gone'),
      { address: 'd' } as Finding,
    ];
    expect(rollbacksOf({ findings }).map(({ address }) => address)).toEqual(['c', 'b']);
  });

  it('prepares a revert of a merge and of a squash, as a pull request', () => {
    const commands = revertCommands({ ...LINKS, defaultBranch: "ma'in" });
    expect(commands).toEqual([
      "git fetch origin 'ma'\\''in' && git switch -c revert-12 FETCH_HEAD",
      `git revert --no-edit $(git rev-parse -q --verify ${LINKS.commit}^2 >/dev/null && echo -m 1) ${LINKS.commit}`,
      'git push -u origin revert-12',
      "gh pr create --base 'ma'\\''in' --head revert-12 --title 'Revert #12' --body 'Reverts #12, whose apply did not end well.'",
    ]);
    expect(revertCommands({ ...LINKS, pull: undefined })[0]).toContain('revert-cccccccccccc');
  });
});

describe('health', () => {
  it.each([
    ['https://example.com/health', { environment: undefined, url: 'https://example.com/health' }],
    ['production=https://example.com', { environment: 'production', url: 'https://example.com' }],
    ['http://127.0.0.1:81/x', { environment: undefined, url: 'http://127.0.0.1:81/x' }],
    ['http://example.com', undefined],
    ['https://user:word@example.com', undefined],
    ['file:///etc/passwd', undefined],
    ['example.com', undefined],
    ['https://', undefined],
  ])('is asked of %s', (line, target) => {
    expect(healthTarget(line)).toEqual(target);
  });

  it('is asked of the environments that were changed', () => {
    const targets = [
      { environment: 'dev', url: 'https://dev' },
      { environment: 'prod', url: 'https://prod' },
      { environment: undefined, url: 'https://all' },
    ];
    expect(targetsFor(targets, new Set(['prod']))).toEqual(['https://prod', 'https://all']);
    expect(targetsFor(targets, new Set())).toEqual([]);
  });

  const good = { status: 200 };
  const bad = { status: 503 };
  it.each([
    [[good], 'probe-again'],
    [[good, good, good], 'healthy'],
    [[good, good, bad, good], 'probe-again'],
    [[bad, good, good, good], 'healthy'],
    [[good, good, { status: 302 }], 'probe-again'],
    [[good, good, { problem: 'silent' }], 'probe-again'],
    [Array.from({ length: 11 }, () => bad), 'probe-again'],
    [Array.from({ length: 12 }, () => bad), 'unhealthy'],
    [[...Array.from({ length: 9 }, () => bad), good, good, good], 'healthy'],
  ])('%# is judged by the last answers', (answers, verdict) => {
    expect(verdictOf(answers)).toBe(verdict);
  });
});
