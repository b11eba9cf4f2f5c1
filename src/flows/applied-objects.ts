import type { DecisionRecord } from '../core/gate/decision-record';
import type { ApplyEvent } from '../ports/tool';

const STATUS = { start: 'begun', done: 'done', failed: 'failed' } as const;

/** As many as the record's schema admits: one more would make the whole record unreadable to the report job. */
const MOST_OBJECTS = 5_000;

/** The last event of each object tells what became of it; what is not done comes first. */
export const objectsOf = (events: readonly ApplyEvent[]): DecisionRecord['applied']['objects'] => {
  const last = new Map<string, ApplyEvent>();
  // A replacement has two actions on one address; both are told.
  for (const event of events) last.set(`${event.address} ${event.action}`, event);
  const inOrder = [...last.values()].sort((a, b) => Number(a.type === 'done') - Number(b.type === 'done'));
  return inOrder.slice(0, MOST_OBJECTS).map(({ type, address, action, seconds, id }) => ({
    address: address.slice(0, 4_000),
    action: action.slice(0, 80),
    status: STATUS[type],
    ...(seconds === undefined ? {} : { seconds }),
    ...(id === undefined ? {} : { id: id.slice(0, 2_000) }),
  }));
};
