import { type GateCheck, pass, refuse, unknownFact } from '../check';

const say = (name: string): string => `\`${name}\``;

/**
 * Stage A: does the configuration have this stack in this environment? Whoever names another one would be judged, approved
 * and promoted by the rules of that.
 */
export const PLACE_CHECK: GateCheck = {
  id: 'place',
  stage: 'A',
  title: 'Stack',
  verify: ({ asked: { stack, environment }, policy: { places, environments = [] } }) => {
    const alike = environments.find((name) => name.toLowerCase() === environment.toLowerCase());
    if (alike !== undefined && alike !== environment)
      return refuse(
        `the configuration writes ${say(environment)} as ${say(alike)}, so its rules would not hold`,
        `Write \`environment: ${alike}\` in the workflow.`,
      );
    if (places === undefined) return unknownFact('Where the configuration has this stack');
    if (places === 'anywhere') return pass('the configuration names no stacks');
    if (places.length === 0)
      return refuse(
        `the configuration has no stack in the directory and workspace of ${say(stack)}`,
        'Add it to `stacks` in the configuration, or correct `working-directory` and `workspace` in the workflow.',
      );
    const mine = places.filter(({ name }) => name === stack);
    if (mine.length === 0)
      return refuse(
        `what the configuration has in this directory is called ${places.map(({ name }) => say(name)).join(', ')}, not ${say(stack)}`,
        'Give the plan job and this job that name as `stack`.',
      );
    // Where nothing says the environment the job does.
    return mine.some((place) => place.environment === '' || place.environment === environment)
      ? pass(`the configuration has ${say(stack)} here`)
      : refuse(
          `the configuration has ${say(stack)} in ${mine.map((place) => say(place.environment)).join(', ')}, not in ${say(environment)}`,
          'Give the plan job and this job the environment that the configuration says.',
        );
  },
};
