import { unzipSync } from 'fflate';
import type { Consumer, StepRun } from '../consumer/consumer';

/** Everything that left the processes, without the lines that tell the runner what to hide. */
const bytesOf = ({ everyByte }: StepRun): string =>
  everyByte
    .toString('utf8')
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');

/** The content of every artifact that is stored. */
const storedIn = ({ repository }: Consumer): string[] =>
  repository.artifacts.all.flatMap(({ blob, name }) => {
    const zip = repository.world.blobs.read(blob);
    if (zip === undefined) throw new Error(`The artifact ${name} has no bytes.`);
    return Object.entries(unzipSync(zip)).map(([path, bytes]) => `${name} ${path} ${new TextDecoder().decode(bytes)}`);
  });

/** All that anybody on github.com could read after the steps of a consumer, by where it stands. */
export const tracesOf = (consumer: Consumer): Record<string, string> => {
  const { repository, github, steps } = consumer;
  return {
    ...Object.fromEntries(steps.map((step, at) => [`step ${at + 1}`, bytesOf(step)])),
    artifacts: storedIn(consumer).join('\n'),
    conversations: JSON.stringify(
      repository.issues.all.map(({ title, body, comments }) => [title, body, comments.map((one) => one.body)]),
    ),
    annotations: JSON.stringify(repository.checkRuns.all.map(({ annotations }) => annotations)),
    requests: github.exchanges.map(({ path, query, body }) => `${path} ${query} ${body}`).join('\n'),
  };
};
