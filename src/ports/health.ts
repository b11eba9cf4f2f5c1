import type { HealthAnswer } from '../core/after-apply/health';

/** Asks an address once, with no credentials, and follows no redirect. Never throws. */
export type HealthProbe = (url: string) => Promise<HealthAnswer>;
