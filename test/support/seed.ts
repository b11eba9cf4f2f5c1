import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run of CI, so that a red run is always about the change at hand.
 * `PLANSEAL_SEED=random` explores (`npm run explore`), `PLANSEAL_SEED=123` repeats what a run printed.
 */
export const SEED = 20_261_121;

const asked = process.env['PLANSEAL_SEED'];
if (asked !== 'random')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: asked === undefined ? SEED : Number(asked) });
