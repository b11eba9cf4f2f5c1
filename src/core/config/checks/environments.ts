import { matchesGlob } from '../../risk/glob';
import { recipientsProblem } from '../../bundle/recipients';
import type { Mistake, Place } from '../error';
import type { Config, EnvironmentConfig } from '../schema';
import { suggestion } from '../suggest';
import { cycleIn } from './cycle';

/** Environments that are named but not described, that wait for each other, or that seal plans for nobody. */
export function environmentMistakes(config: Config): Mistake[] {
  const described = Object.entries(config.environments ?? {});
  const names = described.map(([name]) => name);
  return [
    // Whoever describes none uses the names of GitHub's environments, which this file does not know.
    ...(names.length === 0 ? [] : namedIn(config).flatMap((named) => unknown(named, names))),
    ...described.flatMap(([name, { 'apply-after': after = [] }]) => waitsForUnknown(name, after, names)),
    ...waitingInCircles(config),
    ...described.flatMap(([name, environment]) => sealing(name, environment)),
  ];
}

interface Named {
  readonly name: string;
  readonly place: Place;
  readonly isGlob?: boolean;
}

function namedIn(config: Config): Named[] {
  const each = (names: readonly string[] | undefined, place: Place): Named[] =>
    (names ?? []).map((name, at) => ({ name, place: [...place, at] }));
  const standard = config['default-environment'];
  return [
    ...(standard === undefined ? [] : [{ name: standard, place: ['default-environment'] }]),
    ...(config.stacks ?? []).flatMap(({ environments }, at) => each(environments, ['stacks', at, 'environments'])),
    ...(config.ignore ?? []).flatMap(({ environments }, at) => each(environments, ['ignore', at, 'environments'])),
    ...Object.entries(config.rules ?? {}).flatMap(([id, rule]) =>
      rule === 'off'
        ? []
        : (rule.overrides ?? []).flatMap(({ environments }, at) =>
            each(environments, ['rules', id, 'overrides', at, 'environments']),
          ),
    ),
    ...(config.approvals?.extra ?? []).flatMap(({ when: { environment } }, at) =>
      environment === undefined
        ? []
        : [{ name: environment, place: ['approvals', 'extra', at, 'when', 'environment'], isGlob: true }],
    ),
  ];
}

function unknown({ name, place, isGlob }: Named, names: readonly string[]): Mistake[] {
  if (names.includes(name) || (isGlob === true && names.some((each) => matchesGlob(name, each)))) return [];
  return [
    { place, at: 'value', message: `\`${name}\` is not described under \`environments\`.${suggestion(name, names)}` },
  ];
}

const waitsForUnknown = (environment: string, after: readonly string[], names: readonly string[]): Mistake[] =>
  after.flatMap((name, at) => unknown({ name, place: ['environments', environment, 'apply-after', at] }, names));

function waitingInCircles({ environments = {} }: Config): Mistake[] {
  const circle = cycleIn(new Map(Object.entries(environments).map(([name, one]) => [name, one['apply-after'] ?? []])));
  const [first] = circle;
  if (first === undefined) return [];
  const message = `waits in a circle: ${[...circle, first].map((name) => `\`${name}\``).join(' after ')}.`;
  return [{ place: ['environments', first, 'apply-after'], at: 'key', message }];
}

/** Recipients without `store: sealed` are no mistake: a state that could not be saved is sealed to them as well. */
function sealing(name: string, { store, 'seal-to': recipients = [] }: EnvironmentConfig): Mistake[] {
  const place = ['environments', name];
  if (store === 'sealed' && recipients.length === 0)
    return [
      {
        place: [...place, 'store'],
        at: 'key',
        message: '`sealed` needs `seal-to` with at least one age recipient.',
      },
    ];
  // The schema tells what is no recipient.
  const problem = recipients.length === 0 ? undefined : recipientsProblem(recipients);
  return problem === undefined ? [] : [{ place: [...place, 'seal-to'], at: 'value', message: `${problem}.` }];
}
