import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { REPOSITORY } from '../contract/actions/actions';
import { evaluate } from '../contract/workflows/evaluate';
import { Consumer, ENGINE, PASSWORD, type StepRun } from '../support/consumer/consumer';
import { checkOut, filesOf } from '../support/consumer/workspace';

interface Composite {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly id: string;
      readonly uses: string;
      readonly with: Readonly<Record<string, string>>;
    }[];
  };
}

const composite = parse(readFileSync(join(REPOSITORY, 'action.yml'), 'utf8')) as Composite;
const QUICKSTART = filesOf(fileURLToPath(new URL('../../examples/quickstart', import.meta.url)));

let consumer: Consumer;
beforeEach(async () => {
  consumer = await Consumer.start({ files: QUICKSTART });
});
afterEach(async () => {
  await consumer.stop();
});

test('the action at the root plans and judges in one step, and writes the job summary and nothing else', async () => {
  const given: Readonly<Record<string, string>> = {
    'working-directory': 'infra',
    tool: ENGINE,
    'backend-config': `path=${consumer.stateFile}`,
    'pass-env': 'TF_REATTACH_PROVIDERS',
  };
  expect(Object.keys(composite.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  const inputs = Object.fromEntries(
    Object.entries(composite.inputs).map(([name, input]) => [name, given[name] ?? input.default]),
  );
  const sha = consumer.head;
  const run = consumer.startRun({ event: 'push', headSha: sha, headBranch: 'main', actor: consumer.people.mira });
  const job = run.startJob('try', { permissions: { contents: 'read' } });
  const workspace = checkOut(consumer.repository.commits.get(sha), consumer.directory);
  const steps: Record<string, { outputs: Readonly<Record<string, string>> }> = {};
  const ran: StepRun[] = [];
  for (const { id, uses, with: texts } of composite.runs.steps) {
    const filled = Object.entries(texts).map(([name, text]): [string, string] => [
      name,
      text.startsWith('${{') ? evaluate(text, { inputs, steps }) : text,
    ]);
    const step = await consumer.step(job, uses.replace('$/actions/', ''), Object.fromEntries(filled), { workspace });
    expect([step.failures, step.succeeded]).toEqual([[], true]);
    steps[id] = { outputs: step.outputs };
    ran.push(step);
  }
  const outputs = Object.fromEntries(
    Object.entries(composite.outputs).map(([name, { value }]) => [name, evaluate(value, { steps })]),
  );
  expect(outputs).toMatchObject({
    'has-changes': 'true',
    level: 'LOW',
    approvals: '1',
    'change-digest': expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(ran.map(({ summary }) => summary).join('\n')).toContain('aws_db_instance');
  expect(consumer.github.exchanges.filter(({ method }) => method !== 'GET')).toEqual([]);
  for (const step of ran) {
    expect(step.violations).toEqual([]);
    expect(step.everyByte.toString('utf8').replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(PASSWORD);
  }
});
