import { runnerArtifacts } from '../../src/adapters/artifacts/upload';
import { applyingRoles } from '../../src/adapters/cloud/roles';
import { draftIn, eventsOfFile, putAside } from '../../src/adapters/files/apply-files';
import { makeScratch } from '../../src/adapters/files/scratch';
import { rememberedOfStep } from '../../src/adapters/runner/apply-memory';
import { readContext } from '../../src/adapters/runner/context';
import { actionsLog as log } from '../../src/adapters/runner/log';
import { main } from '../../src/adapters/runner/main';
import { machineProcesses as processes } from '../../src/adapters/runner/processes';
import { passingStopsOn } from '../../src/adapters/runner/stop';
import { actionsSummary as summary } from '../../src/adapters/runner/summary';
import { ageSealing as sealing } from '../../src/adapters/seal/age';
import { openStack } from '../../src/adapters/terraform/open-stack';
import { unsavedState } from '../../src/adapters/terraform/unsaved-state';
import { lookAfter } from '../../src/flows/look-after';
import { inputs } from './inputs';

const remembered = rememberedOfStep();

const work = () =>
  main(inputs, async (given) => {
    const context = readContext();
    const scratch = await makeScratch(context.temporary);
    return lookAfter(remembered, {
      processes,
      events: eventsOfFile,
      draft: draftIn,
      unsaved: ({ directory, since }, output) => unsavedState(directory, output, since),
      lock: async (stage) => (await openStack(given, context, log, applyingRoles(given, context))).tool.lock(stage),
      sealing,
      upload: runnerArtifacts,
      writeSealed: (name, bytes) => scratch.writeBytes(name, bytes),
      putAside: putAside(process.env),
      scratch,
      summary,
      log,
    });
  });

// A job that is cancelled again while this runs must not end it: the tool may still be saving its state.
if (remembered !== undefined)
  void passingStopsOn(work, () => {
    log.info('This step goes on: it looks after what the apply left behind.');
  });
