import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Asked, PlayedRun } from './played-run';

export interface Identities {
  readonly url: string;
  /** The run whose jobs ask. */
  current: PlayedRun | undefined;
  close(): Promise<void>;
}

/** Variables of which act knows better: the id of the job in its workflow. */
const OF_ACT = ['GITHUB_JOB'];

const answer = async (run: PlayedRun | undefined, asked: Asked): Promise<object> => {
  if (run === undefined) throw new Error('No run is being executed.');
  const { job } = await run.jobOf(asked);
  if (job.status !== 'in_progress') throw new Error(`The job ${job.name} is ${job.status}, so nothing of it may run.`);
  const environment = Object.entries(job.environment()).filter(([name]) => !OF_ACT.includes(name));
  return { token: job.token, environment: Object.fromEntries(environment) };
};

/** Tells each process of a job what the runner would have given it. */
export const startIdentities = async (): Promise<Identities> => {
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      return answer(self.current, JSON.parse(Buffer.concat(chunks).toString()) as Asked);
    })().then(
      (body) => response.end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(409).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const self: Identities = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    current: undefined,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return self;
};
