import { createHash } from 'node:crypto';
import type { IssueOperation, KnownIssue } from '../../../src/core/drift/issue-operation';
import type { IssueSettings } from '../../../src/core/drift/issue-plan';
import type { DriftItem, StackDriftResult } from '../../../src/core/drift/report';
import { fieldsOf, markerFrom } from '../../../src/core/drift/marker';
import type { IssueKind } from '../../../src/core/drift/marker';
import type { Level } from '../../../src/core/risk/level';

type Stored = Omit<KnownIssue, 'marker'> & {
  readonly fields: Readonly<Record<string, string>>;
};

/** Issues in memory: does what operations say, and what people do besides. */
export class Tracker {
  now = Date.parse('2026-11-21T00:00:00Z') / 1000;
  #last = 0;
  readonly #issues = new Map<number, Stored>();

  iso = (): string => new Date(this.now * 1000).toISOString();

  /** Through the marker's text form and back, as GitHub stores it. */
  known(): KnownIssue[] {
    return [...this.#issues.values()].flatMap(({ fields, ...issue }) => {
      const marker = markerFrom(fields);
      return marker === undefined ? [] : [{ ...issue, marker }];
    });
  }

  open = (kind: IssueKind): number[] =>
    this.known().flatMap(({ number, state, marker }) => (state === 'open' && marker.kind === kind ? [number] : []));

  labelsOf = (number: number): readonly string[] => this.#issues.get(number)?.labels ?? [];

  execute(steps: readonly IssueOperation[]): void {
    for (const step of steps) this.#execute(step);
  }

  #execute(step: IssueOperation): void {
    switch (step.op) {
      case 'open':
        this.#add({ fields: fieldsOf(step.view.marker), labels: step.labels });
        break;
      case 'update':
      case 'reopen':
        this.#change(step.number, {
          fields: fieldsOf(step.view.marker),
          ...(step.op === 'reopen' && { state: 'open' }),
        });
        break;
      case 'mark':
        this.#change(step.number, { fields: fieldsOf(step.marker) });
        break;
      case 'close':
      case 'merge':
        this.#change(step.number, { fields: fieldsOf(step.marker), state: 'closed', closedAt: this.now });
        break;
      case 'label': {
        const kept = this.labelsOf(step.number).filter((label) => !step.remove.includes(label));
        this.#change(step.number, { labels: [...kept, ...step.add] });
        break;
      }
      case 'comment':
      case 'none':
    }
  }

  #add(issue: Pick<Stored, 'fields' | 'labels'>): void {
    const number = ++this.#last;
    this.#issues.set(number, { ...issue, number, state: 'open', locked: false });
  }

  #change(number: number, change: Partial<Stored>): void {
    const issue = this.#issues.get(number);
    if (issue === undefined) throw new Error(`There is no issue ${number}.`);
    this.#issues.set(number, { ...issue, ...change });
  }

  closeByHand = (number: number): void => {
    this.#change(number, { state: 'closed', closedAt: this.now });
  };
  reopenByHand = (number: number): void => {
    this.#change(number, { state: 'open' });
  };
  lock = (number: number): void => {
    this.#change(number, { locked: true });
  };
  label = (number: number, label: string): void => {
    this.#change(number, { labels: [...this.labelsOf(number), label] });
  };
  remove = (number: number): void => {
    this.#issues.delete(number);
  };
  copy = (number: number): void => {
    const issue = this.#issues.get(number);
    if (issue !== undefined) this.#add(issue);
  };
}

export const item = (address: string, level: Level = 'LOW'): DriftItem => ({
  fingerprint: createHash('sha256').update(address).digest('hex').slice(0, 12),
  address,
  type: address.split('.')[0] ?? '',
  gone: false,
  level,
  fate: 'untouched',
  findings: [],
  settings: [{ path: 'tags.Name', before: 'a', after: 'b' }],
  settingsLeftOut: 0,
});

export const checked = (tracker: Tracker, items: readonly DriftItem[], stack = 'net'): StackDriftResult => ({
  schema: 'planseal.drift/v1',
  stack,
  environment: 'prod',
  class: items.length === 0 ? 'in-sync' : 'drift',
  checkedAt: tracker.iso(),
  items: [...items],
  itemsLeftOut: 0,
  pending: [],
  pendingLeftOut: 0,
});

export const failed = (tracker: Tracker, reason = 'exit 1', stack = 'net'): StackDriftResult => ({
  ...checked(tracker, [], stack),
  class: 'error',
  reason,
});

export const settings: IssueSettings = {
  maxNewIssues: 10,
  reopenWithinDays: 30,
  labels: { drift: ['drift'], error: ['drift-error'] },
  assignees: [],
  snoozes: [],
  ignore: [],
};
