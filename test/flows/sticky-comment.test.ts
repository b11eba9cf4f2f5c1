import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Comment, Comments } from '../../src/ports/github';
import { OperationError } from '../../src/core/errors';
import type { StickyKey } from '../../src/core/report/sticky';
import { writeSticky } from '../../src/flows/sticky-comment';
import { keepingLog } from './silent-log';

const SELF = 7;
const bodyOf = (run: number): string => `run ${run}`;
const markerOf = (body: string): StickyKey | undefined => {
  const [, run] = /^run (\d+)$/.exec(body) ?? [];
  return run === undefined ? undefined : { key: 'k', runId: Number(run), attempt: 1 };
};

/** The comments of one conversation. `before` may delay a call; `lost` names calls that are done but not answered. */
class Conversation {
  readonly all: Comment[] = [];
  readonly calls: string[] = [];
  #last = 0;

  api(before: (call: string) => Promise<unknown> = () => Promise.resolve(), lost: readonly string[] = []): Comments {
    const left = [...lost];
    const call = async <T>(name: string, act: () => T): Promise<T> => {
      await before(name);
      this.calls.push(name);
      const done = act();
      if (left[0] === name) {
        left.shift();
        throw new OperationError('GitHub did not answer');
      }
      return done;
    };
    return {
      self: () => call('self', () => ({ id: SELF, login: 'github-actions[bot]' })),
      list: () => call('list', () => [...this.all]),
      create: (_, body) => call('create', () => this.#create(body)),
      update: (id, body) =>
        call('update', () => {
          this.#update(id, body);
        }),
      remove: (id) =>
        call('remove', () => {
          this.all.splice(0, this.all.length, ...this.all.filter((one) => one.id !== id));
        }),
    };
  }

  #create(body: string): Comment {
    const comment = { id: ++this.#last, body, authorId: SELF };
    this.all.push(comment);
    return comment;
  }

  #update(id: number, body: string): void {
    const index = this.all.findIndex((one) => one.id === id);
    if (index < 0) throw new OperationError('GitHub answered 404');
    this.all[index] = { id, body, authorId: SELF };
  }
}

const write = (comments: Comments, run: number): Promise<void> =>
  writeSticky(comments, keepingLog(), 1, { key: 'k', runId: run, attempt: 1 }, bodyOf(run), markerOf);
const bodies = ({ all }: Conversation): string[] => all.map(({ body }) => body);

describe('writeSticky', () => {
  it('writes once and looks, and says the same a second time without writing', async () => {
    const conversation = new Conversation();
    await write(conversation.api(), 1);
    expect(conversation.calls).toEqual(['self', 'list', 'create', 'list']);
    await write(conversation.api(), 1);
    expect(conversation.calls.slice(4)).toEqual(['self', 'list']);
    expect(bodies(conversation)).toEqual(['run 1']);
  });

  it('opens nothing where it only takes the place of older words, and replaces those', async () => {
    const conversation = new Conversation();
    const wanted = { key: 'k', runId: 2, attempt: 1, onlyReplaces: true };
    await writeSticky(conversation.api(), keepingLog(), 1, wanted, bodyOf(2), markerOf);
    expect(conversation.calls).toEqual(['self', 'list']);
    await write(conversation.api(), 1);
    await writeSticky(conversation.api(), keepingLog(), 1, wanted, bodyOf(2), markerOf);
    expect(bodies(conversation)).toEqual(['run 2']);
  });

  it('replaces the words of an older run in place, and never those of a newer one', async () => {
    const conversation = new Conversation();
    await write(conversation.api(), 1);
    await write(conversation.api(), 3);
    await write(conversation.api(), 2);
    expect(conversation.all).toEqual([{ id: 1, body: 'run 3', authorId: SELF }]);
  });

  it('does not repeat a POST whose answer was lost (T24)', async () => {
    const conversation = new Conversation();
    await write(conversation.api(undefined, ['create']), 1);
    expect(conversation.calls.filter((call) => call === 'create')).toHaveLength(1);
    expect(bodies(conversation)).toEqual(['run 1']);
  });

  it('gives up with the reason when writing fails again and again', async () => {
    const refusing: Comments = {
      ...new Conversation().api(),
      create: () => Promise.reject(new OperationError('GitHub answered 422')),
    };
    await expect(write(refusing, 1)).rejects.toThrow('GitHub answered 422');
  });

  it('does not believe an answer: a comment that is not there afterwards is an error', async () => {
    const forgetting: Comments = {
      ...new Conversation().api(),
      create: (_, body) => Promise.resolve({ id: 1, body, authorId: SELF }),
    };
    await expect(write(forgetting, 1)).rejects.toThrow('was accepted by GitHub but is not there');
  });

  it('writes anew when somebody deleted the comment in between', async () => {
    const conversation = new Conversation();
    await write(conversation.api(), 1);
    const deleting = conversation.api((call) => {
      if (call === 'update') conversation.all.length = 0;
      return Promise.resolve();
    });
    await write(deleting, 2);
    expect(bodies(conversation)).toEqual(['run 2']);
  });

  it('lets the newest run win in whatever order jobs come, and wherever one of them dies', async () => {
    const job = fc.record({ run: fc.integer({ min: 1, max: 5 }), lives: fc.nat({ max: 6 }), lost: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(job, { minLength: 1, maxLength: 6 }), async (jobs) => {
        const conversation = new Conversation();
        for (const { run, lives, lost } of jobs) {
          let calls = 0;
          const die = () => (calls++ < lives ? Promise.resolve() : Promise.reject(new Error('killed')));
          const api = conversation.api(die, lost ? ['create', 'update'] : []);
          const before = bodies(conversation);
          await write(api, run).catch(() => undefined);
          const newest = Math.max(...[...before, ...bodies(conversation)].map((body) => Number(body.slice(4))));
          if (bodies(conversation).length > 0) expect(bodies(conversation)).toEqual([bodyOf(newest)]);
        }
        const last = Math.max(...jobs.map(({ run }) => run));
        await write(conversation.api(), last);
        expect(bodies(conversation)).toEqual([bodyOf(last)]);
      }),
    );
  });

  // GitHub offers no conditional PATCH: which of two jobs that write in the same moment has the last word is not decided here.
  it.each([2, 3])('leaves one comment however %d jobs interleave', async (jobs) => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), fc.boolean(), async (scheduler, commented, lost) => {
        const conversation = new Conversation();
        if (commented) await write(conversation.api(), 1);
        const wait = (call: string) => scheduler.schedule(Promise.resolve(), call);
        const all = Array.from({ length: jobs }, (_, nth) =>
          write(conversation.api(wait, lost && nth === 0 ? ['create', 'update'] : []), nth + 2),
        );
        await scheduler.waitFor(Promise.all(all));
        expect(bodies(conversation)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });
});
