/** `2026-11-21 10:30:00.123456789 +0000 UTC`: Go's own form of a time, which Terraform and OpenTofu print. */
const GO_TIME = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?(?: \+0000 UTC|Z)$/;

/**
 * When a lock was taken, in milliseconds since 1970, by the clock of the machine that took it. `undefined` for what is no
 * such time: the tools write UTC (statemgr.NewLockInfo), so another zone is not from them.
 */
export const lockCreated = (created: string | undefined): number | undefined => {
  const [, day, time, fraction = '0'] = GO_TIME.exec(created ?? '') ?? [];
  const at = day === undefined ? NaN : Date.parse(`${day}T${time ?? ''}.${fraction.padEnd(3, '0')}Z`);
  return Number.isNaN(at) ? undefined : at;
};
