// Stands for `node` and `bash` on the machine's PATH. act gives all jobs one token and no runtime service: this asks whoever plays
// github.com which job it runs in, and starts the real program with what GitHub's runner would have set for that job.
import { spawn } from 'node:child_process';

const { PLANSEAL_ACT_URL: url, PLANSEAL_ACT_MATRIX: matrix, PLANSEAL_ACT_TOKEN: placeholder, ...rest } = process.env;
const job = { workflow: rest.GITHUB_WORKFLOW, id: rest.GITHUB_JOB, matrix: JSON.parse(matrix) ?? {} };
const answer = await fetch(url, { method: 'POST', body: JSON.stringify(job) });
if (!answer.ok) throw new Error(`${job.workflow} ${job.id}: ${await answer.text()}`);
const { token, environment } = await answer.json();

const given = Object.entries(rest).map(([name, value]) => [name, value === placeholder ? token : value]);
const env = { ...Object.fromEntries(given), ...environment };
const [, program, ...args] = process.argv;
const child = spawn(program, args, { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
