import { existsSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { resourceType } from './catalogue/all';
import { decide } from './change';
import { type Cloud, type Control, loadCloud, saveCloud } from './cloud';
import { text } from './schema';
import type { Attributes } from './value';

/** An error of the cloud, shown by Terraform. `remains` is what exists nevertheless. */
export class CloudError extends Error {
  readonly remains: Attributes | null;

  constructor(message: string, remains: Attributes | null = null) {
    super(message);
    this.remains = remains;
  }
}

const POLL_MS = 10;

/** What can be done to the objects of a cloud file. Scripted events apply to each operation. */
export class Operations {
  readonly #file: string;
  readonly #waits = new Set<AbortController>();

  constructor(file: string) {
    this.#file = file;
  }

  /** Ends all waits with an error, as Terraform asks when it is interrupted. */
  stop(): void {
    for (const wait of this.#waits) wait.abort();
  }

  /** The object as it is now, or null when it is gone. */
  async read(type: string, id: string): Promise<Attributes | null> {
    const object = loadCloud(this.#file).objects[`${type}/${id}`] ?? null;
    await this.#play('read', type, object, object);
    return object;
  }

  async create(type: string, planned: Attributes): Promise<Attributes> {
    const object = this.#write((cloud) => {
      cloud.lastNumber += 1;
      return decide(resourceType(type), planned, cloud.lastNumber);
    });
    const controls = this.#controls('create', type, object);
    const key = `${type}/${text(object, 'id')}`;
    const save = (): void => {
      this.#write((cloud) => (cloud.objects[key] = object));
    };
    const leaves = controls.some((control) => control.leavesObject === true);
    if (leaves) save();
    await this.#play('create', type, object, leaves ? object : null);
    save();
    return object;
  }

  async update(type: string, prior: Attributes, planned: Attributes): Promise<Attributes> {
    await this.#play('update', type, planned, prior);
    const object = decide(resourceType(type), planned, 0);
    object['id'] = prior['id'] ?? null;
    this.#write((cloud) => (cloud.objects[`${type}/${text(prior, 'id')}`] = object));
    return object;
  }

  async delete(type: string, prior: Attributes): Promise<void> {
    await this.#play('delete', type, prior, prior);
    const key = `${type}/${text(prior, 'id')}`;
    const refusal = resourceType(type).refuseDelete?.(prior);
    if (refusal !== undefined) throw new CloudError(`deleting ${type} (${text(prior, 'id')}): ${refusal}`, prior);
    this.#write((cloud) => {
      cloud.objects = Object.fromEntries(Object.entries(cloud.objects).filter(([other]) => other !== key));
    });
  }

  #write<T>(change: (cloud: Cloud) => T): T {
    const cloud = loadCloud(this.#file);
    const result = change(cloud);
    saveCloud(this.#file, cloud);
    return result;
  }

  #controls(on: Control['on'], type: string, object: Attributes | null): Control[] {
    const matches = (control: Control): boolean =>
      Object.entries(control.where ?? {}).every(([name, value]) => isDeepStrictEqual(object?.[name], value));
    return loadCloud(this.#file).controls.filter(
      (control) => control.on === on && control.type === type && matches(control),
    );
  }

  async #play(on: Control['on'], type: string, object: Attributes | null, remains: Attributes | null): Promise<void> {
    for (const control of this.#controls(on, type, object)) {
      if (control.announceFile !== undefined) writeFileSync(control.announceFile, '');
      if (control.waitForFile !== undefined && !(await this.#wait(control.waitForFile)))
        throw new CloudError(`${on} ${type}: operation error: context canceled`, remains);
      const message = control.fail?.replace(/\$\{(\w+)\}/g, (_match, name: string) => text(object ?? {}, name));
      if (message !== undefined) throw new CloudError(`${on} ${type}: ${message}`, remains);
    }
  }

  /** Resolves to true once the file exists, to false when stopped before. */
  #wait(file: string): Promise<boolean> {
    const controller = new AbortController();
    this.#waits.add(controller);
    return new Promise<boolean>((resolve) => {
      const look = (): void => {
        if (existsSync(file)) resolve(true);
        else if (controller.signal.aborted) resolve(false);
        else setTimeout(look, POLL_MS);
      };
      look();
    }).finally(() => this.#waits.delete(controller));
  }
}
