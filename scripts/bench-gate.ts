// The gate's own overhead: everything but the tool, against the local github.com with 100 ms latency a call.
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Consumer, ENGINE, ENVIRONMENT, PERMISSIONS, STACK, SUITE_SHA } from '../test/support/consumer/consumer';
import { checkOut, filesOf } from '../test/support/consumer/workspace';
import { findTool } from '../test/support/tools/find';

const LATENCY = 100;
const MOST_CALLS = 25;
const MOST_MS = 3_000;
const ROUNDS = 3;

/** Passes requests on to the local github.com after a while, and keeps what was asked. */
const startLatency = async (target: string) => {
  const asked: string[] = [];
  const server = createServer((from, to) => {
    asked.push(`${from.method ?? ''} ${from.url ?? ''}`);
    setTimeout(() => {
      const url = new URL(from.url ?? '/', target);
      const onward = send(url, { method: from.method, headers: { ...from.headers, host: url.host } }, (answer) => {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      });
      from.pipe(onward);
    }, LATENCY);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** The services that a runner has for its job, beside the API: identity tokens and artifacts. */
const OF_THE_RUNNER = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_RESULTS_URL'] as const;
const isOfRunner = (asked: string): boolean => /\/_oidc\/|\/twirp\//.test(asked);

/** The same address through the proxy. */
const through = (proxy: string, address: string): string => {
  const { pathname, search } = new URL(address);
  return `${proxy}${pathname}${search}`;
};

/** A program in front of the tool that writes down how long each run takes, in milliseconds. */
const timedTool = (below: string): { directory: string; spent: () => number; reset: () => void } => {
  const command = ENGINE === 'opentofu' ? 'tofu' : 'terraform';
  const directory = mkdtempSync(join(below, 'timed-'));
  const times = join(directory, 'times');
  const real = findTool(command) ?? command;
  const script = `#!/bin/sh\nb=$(date +%s%N)\n'${real}' "$@"\nc=$?\ne=$(date +%s%N)\necho $(( (e - b) / 1000000 )) >> '${times}'\nexit $c\n`;
  writeFileSync(join(directory, command), script);
  chmodSync(join(directory, command), 0o755);
  writeFileSync(times, '');
  return {
    directory,
    spent: () =>
      readFileSync(times, 'utf8')
        .split('\n')
        .reduce((sum, line) => sum + Number(line), 0),
    reset: () => {
      writeFileSync(times, '');
    },
  };
};

export const benchGate = async (): Promise<void> => {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const consumer = await Consumer.start({ files: { 'README.md': '# shop\n' } });
  const { github, people } = consumer;
  const latency = await startLatency(github.apiUrl);
  const tool = timedTool(consumer.directory);
  try {
    const files = filesOf(fileURLToPath(new URL('../examples/quickstart', import.meta.url)));
    const results: { own: number; calls: number; ofRunner: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      // Each round has something to apply: a gate that stands back asks less.
      const pull = consumer.openPullRequest(`Change ${round}`, {
        'infra/main.tf': files['infra/main.tf'] ?? '',
        'infra/round.tf': `resource "terraform_data" "round" {\n  input = ${round}\n}\n`,
      });
      await consumer.review(pull);
      pull.review(people.jon, 'APPROVED');
      pull.merge(people.jon);
      const sha = consumer.head;
      const run = consumer.startRun({ event: 'push', headSha: sha, headBranch: 'main', actor: people.jon });
      await consumer.planJob(run, sha, { environment: ENVIRONMENT });
      const job = run.startJob(`apply (${STACK})`, { permissions: PERMISSIONS.gate, environment: ENVIRONMENT });
      const workspace = checkOut(consumer.repository.commits.get(sha), consumer.directory);
      latency.asked.length = 0;
      tool.reset();
      const begun = performance.now();
      const gate = await consumer.step(
        job,
        'apply-gate',
        consumer.stackInputs({ environment: ENVIRONMENT, 'trusted-suite': `planseal/planseal@${SUITE_SHA}` }),
        {
          workspace,
          path: [tool.directory, dirname(process.execPath)],
          environment: {
            GITHUB_API_URL: latency.url,
            ...Object.fromEntries(
              OF_THE_RUNNER.map((name) => [name, through(latency.url, job.environment()[name] ?? github.apiUrl)]),
            ),
          },
        },
      );
      const own = performance.now() - begun - tool.spent();
      if (gate.outputs['outcome'] !== 'applied') throw new Error(gate.log);
      job.conclude('success');
      const ofRunner = latency.asked.filter(isOfRunner).length;
      const calls = latency.asked.length - ofRunner;
      results.push({ own, calls, ofRunner });
      say(
        `  ${gate.outputs['decision']}: ${own.toFixed(0)} ms of its own, ${tool.spent()} ms of the tool, ${calls} API calls, ${ofRunner} of the runner's services`,
      );
    }
    const worst = Math.max(...results.map(({ own }) => own));
    const calls = Math.max(...results.map((one) => one.calls));
    const ofRunner = Math.max(...results.map((one) => one.ofRunner));
    // A gate that asks the runner for nothing was measured beside the proxy.
    if (ofRunner === 0) throw new Error("The calls of the runner's services did not come through the proxy.");
    say(
      `Gate: at worst ${worst.toFixed(0)} ms of its own (limit ${MOST_MS}), at most ${calls} API calls (limit ${MOST_CALLS}) and ${ofRunner} of the runner's services, ${LATENCY} ms each`,
    );
    if (process.env['BENCH_CALLS'] === 'true') for (const one of latency.asked) say(`    ${one}`);
    if (worst > MOST_MS || calls > MOST_CALLS) process.exitCode = 1;
  } finally {
    latency.close();
    await consumer.stop();
  }
};
