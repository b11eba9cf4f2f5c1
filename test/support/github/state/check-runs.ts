import type { Repository } from './repository';
import type { Run } from './run';

/** As the API lists it. */
export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column: number | null;
  end_column: number | null;
  annotation_level: 'notice' | 'warning' | 'failure';
  title: string | null;
  message: string;
  raw_details: string | null;
}

export interface CheckRun {
  readonly id: number;
  readonly headSha: string;
  readonly suiteId: number;
  /** The run whose job this is; undefined for a check that an app made through the API. */
  readonly run: Run | undefined;
  /** Login of the app that made it, e.g. `github-actions`. */
  readonly app: string;
  readonly annotations: Annotation[];
  name: string;
  externalId: string;
  detailsUrl: string | null;
  status: 'queued' | 'waiting' | 'in_progress' | 'completed';
  conclusion: string | null;
  startedAt: string;
  completedAt: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
}

/** The check runs of a repository: one for every job, made by the runner, and those that apps make. */
export class CheckRuns {
  readonly all: CheckRun[] = [];
  readonly #repository: Repository;
  readonly #suites = new Map<string, number>();

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  ofJob(run: Run, name: string): CheckRun {
    return this.add({ name, headSha: run.seed.headSha, app: 'github-actions', run });
  }

  add(seed: { name: string; headSha: string; app: string; run?: Run }): CheckRun {
    const { world } = this.#repository;
    const check: CheckRun = {
      id: world.nextId(),
      headSha: seed.headSha,
      suiteId: seed.run?.checkSuiteId ?? this.#suite(seed.app, seed.headSha),
      run: seed.run,
      app: seed.app,
      annotations: [],
      name: seed.name,
      externalId: '',
      detailsUrl: null,
      status: 'queued',
      conclusion: null,
      startedAt: world.now(),
      completedAt: null,
      output: { title: null, summary: null, text: null },
    };
    this.all.push(check);
    return check;
  }

  find(id: number): CheckRun | undefined {
    return this.all.find((check) => check.id === id);
  }

  #suite(app: string, sha: string): number {
    const key = `${app} ${sha}`;
    const id = this.#suites.get(key) ?? this.#repository.world.nextId();
    this.#suites.set(key, id);
    return id;
  }
}
