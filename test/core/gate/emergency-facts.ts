import type { GateFacts, Person, RunFacts } from '../../../src/core/gate/facts';
import { agreementTo, incidentFields, type IncidentFacts, type IncidentRemark } from '../../../src/core/gate/incident';
import { markdown } from '../../../src/core/render/markdown';
import { markerNode } from '../../../src/core/render/marker';
import {
  BOB,
  CAROL,
  COMMIT,
  DIGEST,
  ENVIRONMENT,
  goodFacts,
  MIRA,
  REPOSITORY_ID,
  requirements,
  reviewsOf,
  STACK,
} from './good-facts';

export const INCIDENT = 12;

/** bob opened the incident and started the run, mira wrote the code, carol agrees. */
export const run: RunFacts = {
  ...goodFacts().run,
  event: 'workflow_dispatch',
  actor: BOB,
  triggeringActor: BOB,
};

export const MARKER = {
  repository: REPOSITORY_ID,
  stack: STACK,
  environment: ENVIRONMENT,
  commit: COMMIT,
  run: run.id,
};

export const bodyOf = (marker: Partial<typeof MARKER> = {}): string =>
  markdown(markerNode({ kind: 'incident', fields: incidentFields({ ...MARKER, ...marker }) }));

export const agreement = (person: Person | undefined, more: Partial<IncidentRemark> = {}): IncidentRemark => ({
  person,
  isOurs: false,
  isEdited: false,
  body: agreementTo(DIGEST),
  permission: 'write',
  ...more,
});

export const incident = (more: Partial<IncidentFacts> = {}): IncidentFacts => ({
  number: INCIDENT,
  isOurs: true,
  isOpen: true,
  isEdited: false,
  openedAt: '2026-11-21T10:00:00Z',
  body: bodyOf(),
  opening: run,
  moved: [],
  authors: { author: undefined, contributors: [MIRA], coAuthors: [], unlinked: [] },
  remarks: [agreement(CAROL)],
  ...more,
});

/** An emergency in which every check passes but that two approvals are missing, which is lifted. */
export const emergency = (of: Partial<IncidentFacts> = {}, more: Partial<GateFacts> = {}) => {
  const good = goodFacts();
  const demand = requirements({ approvals: 2 });
  const facts = {
    ...good,
    asked: { ...good.asked, incident: INCIDENT },
    policy: { ...good.policy, breakGlass: { lifts: ['approvals'], expiresHours: 2 } },
    run,
    approvals: reviewsOf(),
    claimed: demand,
    fresh: { ...good.fresh, requirements: demand },
    incident: incident(of),
    again: { ...good.again, run, approvals: reviewsOf(), incident: incident(of) },
    ...more,
  } satisfies GateFacts;
  return facts as GateFacts;
};
