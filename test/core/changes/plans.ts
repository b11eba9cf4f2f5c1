import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/plans');
const SHARED = resolve(import.meta.dirname, '../../../../shared/plans');

const jsonFilesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.json'))
        .map((file) => join(folder, file))
        .sort()
    : [];

/** The plans that belong to the project's tests. */
export const ownPlans = (): string[] => jsonFilesUnder(FIXTURES);

/** Other people's plans, used in place: empty where they are absent. */
export const publicPlans = (): string[] =>
  jsonFilesUnder(process.env['PLANSEAL_PUBLIC_PLANS'] ?? join(SHARED, 'public'));
