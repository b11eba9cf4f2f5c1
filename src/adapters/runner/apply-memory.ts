import * as core from '@actions/core';
import * as v from 'valibot';
import type { ApplyMemory, ApplyTask, Remembered, RunningTool, StartedProcess } from '../../ports/survival';

const task = v.object({
  stack: v.string(),
  environment: v.string(),
  runId: v.number(),
  attempt: v.number(),
  directory: v.string(),
  shownDirectory: v.string(),
  command: v.string(),
  sealTo: v.array(v.string()),
  draft: v.exactOptional(v.string()),
  since: v.number(),
});
const started = v.object({ pid: v.number(), begun: v.string() });
const tool = v.object({ ...started.entries, output: v.string() });

/**
 * The state file of this step, which the runner hands to its `post` (GitHub docs, "Sending values to the pre and post
 * actions"). A line is in the file when the call returns, so that a SIGKILL a moment later takes nothing away.
 */
export const stepMemory: ApplyMemory = {
  about: (about: ApplyTask) => {
    core.saveState('task', JSON.stringify(about));
  },
  started: (running: RunningTool) => {
    core.saveState('tool', JSON.stringify(running));
  },
  interrupted: () => {
    core.saveState('interrupted', 'true');
  },
  ran: (started: StartedProcess) => {
    core.saveState('last', JSON.stringify(started));
  },
  published: (clean) => {
    core.saveState('published', clean ? 'clean' : 'true');
  },
};

const read = <S extends v.GenericSchema>(name: string, schema: S): v.InferOutput<S> | undefined => {
  const text = core.getState(name);
  return text === '' ? undefined : v.parse(schema, JSON.parse(text));
};

/** What the step left; `undefined` when it never came as far as a tool that takes a lock. */
export const rememberedOfStep = (): Remembered | undefined => {
  const about = read('task', task);
  if (about === undefined) return undefined;
  return {
    task: about,
    tool: read('tool', tool),
    interrupted: core.getState('interrupted') === 'true',
    last: read('last', started),
    published: core.getState('published') !== '',
    clean: core.getState('published') === 'clean',
  };
};
